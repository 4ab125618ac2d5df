// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/MessageArea.h"

#include <KMessageWidget>

#include <QAccessible>
#include <QAction>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Most = 3;

KMessageWidget::MessageType typeOf(MessageArea::Kind kind)
{
    switch (kind) {
    case MessageArea::Kind::Good: return KMessageWidget::Positive;
    case MessageArea::Kind::Information: return KMessageWidget::Information;
    case MessageArea::Kind::Warning: return KMessageWidget::Warning;
    case MessageArea::Kind::Problem: break;
    }
    return KMessageWidget::Error;
}

} // namespace

MessageArea::MessageArea(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

QList<KMessageWidget *> MessageArea::bars() const
{
    QList<KMessageWidget *> all;
    for (int i = 0; i < m_layout->count(); ++i) {
        if (auto *bar = qobject_cast<KMessageWidget *>(m_layout->itemAt(i)->widget()))
            all.append(bar);
    }
    return all;
}

void MessageArea::tell(Kind kind, const QString &sentence, const QList<Answer> &answers)
{
    const auto drop = [this](KMessageWidget *bar) {
        m_layout->removeWidget(bar);
        bar->hide();
        bar->deleteLater();
    };
    const QList<KMessageWidget *> shown = bars();
    for (KMessageWidget *bar : shown) {
        if (bar->text() == sentence)
            drop(bar);
    }
    while (bars().size() >= Most)
        drop(bars().first());

    auto *bar = new KMessageWidget(this);
    bar->setTextFormat(Qt::PlainText);
    // A wrapped bar puts its buttons below the words: only where they do not fit beside them.
    qsizetype needed = bar->fontMetrics().horizontalAdvance(sentence) + 120;
    for (const Answer &answer : answers)
        needed += bar->fontMetrics().horizontalAdvance(answer.text) + 40;
    bar->setWordWrap(needed > width());
    bar->setMessageType(typeOf(kind));
    bar->setPosition(KMessageWidget::Header);
    bar->setText(sentence);
    bar->setAccessibleName(sentence);
    for (const Answer &answer : answers) {
        auto *action = new QAction(answer.text, bar);
        connect(action, &QAction::triggered, this, [this, drop, bar, run = answer.run] {
            drop(bar);
            run();
        });
        bar->addAction(action);
    }
    connect(bar, &KMessageWidget::hideAnimationFinished, this, [drop, bar] { drop(bar); });
    m_layout->addWidget(bar);
    bar->show();
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageArea::clear()
{
    const QList<KMessageWidget *> shown = bars();
    for (KMessageWidget *bar : shown) {
        m_layout->removeWidget(bar);
        bar->hide();
        bar->deleteLater();
    }
}

void MessageArea::takeBack(const QString &sentence)
{
    const QList<KMessageWidget *> shown = bars();
    for (KMessageWidget *bar : shown) {
        if (bar->text() != sentence)
            continue;
        m_layout->removeWidget(bar);
        bar->hide();
        bar->deleteLater();
    }
}

QStringList MessageArea::sentences() const
{
    QStringList all;
    const QList<KMessageWidget *> shown = bars();
    for (const KMessageWidget *bar : shown)
        all.append(bar->text());
    return all;
}

} // namespace Zhupi::Widgets
