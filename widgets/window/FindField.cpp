// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/FindField.h"

#include "annotations/Folding.h"
#include "look/Icons.h"
#include "look/Tr.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Article::Span;

FindField::FindField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_line->setObjectName(u"find"_s);
    m_line->setPlaceholderText(Tr::tr("Find in the article   Ctrl+F"));
    m_line->setAccessibleName(Tr::tr("Find in the article"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(inkIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_line->setMinimumWidth(180);
    m_line->setMaximumWidth(330);
    m_line->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setAccessibleName(Tr::tr("Places found"));
    m_count->setObjectName(u"findCount"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(m_line, 2);
    connect(m_line, &QLineEdit::textChanged, this, &FindField::search);
}

FindField::~FindField()
{
    m_pool.waitForDone();
}

void FindField::setArticle(const Article::Article &article)
{
    m_article = article;
    m_folded.reset();
    m_folding = false;
    ++m_generation;
    m_places.clear();
    m_searched.clear();
    m_count->clear();
}

void FindField::setColours(const Palette &palette)
{
    QPalette p = m_count->palette();
    p.setColor(QPalette::WindowText, palette.faint);
    m_count->setPalette(p);
}

void FindField::begin(const QString &words)
{
    if (!words.isEmpty())
        m_line->setText(words);
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

QString FindField::words() const
{
    return m_line->text();
}

void FindField::search()
{
    if (m_line->text().trimmed().isEmpty()) {
        m_places.clear();
        m_searched.clear();
        m_count->clear();
        return;
    }
    if (!m_folded) {
        // Folding a book takes longer than a frame.
        if (m_folding)
            return;
        m_folding = true;
        m_pool.start([this, article = m_article, generation = m_generation] {
            auto folded = std::make_shared<const Annotations::Folded>(article.text());
            QMetaObject::invokeMethod(this, [this, folded, generation] {
                if (generation != m_generation)
                    return;
                m_folded = folded;
                m_folding = false;
                collect();
            });
        });
        return;
    }
    collect();
}

void FindField::collect()
{
    constexpr qsizetype Most = 10'000;
    const QString wanted = Annotations::folded(m_line->text());
    if (wanted == m_searched)
        return;
    m_searched = wanted;
    m_places.clear();
    if (wanted.isEmpty()) {
        m_count->clear();
        return;
    }
    for (qsizetype at = m_folded->text().indexOf(wanted); at >= 0 && m_places.size() < Most;
         at = m_folded->text().indexOf(wanted, at + wanted.size()))
        m_places.append(m_folded->original({at, at + wanted.size()}));
    if (m_places.isEmpty()) {
        m_count->setText(Tr::tr("Not found"));
        Q_EMIT notFound(m_line->text());
        return;
    }
    Q_EMIT found(m_places.first());
    tellCount(0);
}

void FindField::tellCount(qsizetype current)
{
    m_count->setText(Tr::tr("%1 of %2", "place found, all places").arg(current + 1).arg(m_places.size()));
}

void FindField::next(qsizetype from)
{
    if (m_places.isEmpty()) {
        search();
        return;
    }
    auto it =
        std::upper_bound(m_places.cbegin(), m_places.cend(), from, [](qsizetype position, Span place) { return position < place.start; });
    if (it == m_places.cend())
        it = m_places.cbegin();
    Q_EMIT found(*it);
    tellCount(it - m_places.cbegin());
}

void FindField::previous(qsizetype from)
{
    if (m_places.isEmpty()) {
        search();
        return;
    }
    auto it =
        std::lower_bound(m_places.cbegin(), m_places.cend(), from, [](Span place, qsizetype position) { return place.start < position; });
    if (it == m_places.cbegin())
        it = m_places.cend();
    --it;
    Q_EMIT found(*it);
    tellCount(it - m_places.cbegin());
}

bool FindField::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_line && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                Q_EMIT left();
            return true;
        }
        if (event->type() == QEvent::KeyPress && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            key->modifiers() & Qt::ShiftModifier ? Q_EMIT previousWanted() : Q_EMIT nextWanted();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace Zhupi::Widgets
