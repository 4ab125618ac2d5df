// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/EditStrip.h"

#include "look/Tr.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

EditStrip::EditStrip(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_about(new QLabel(this))
    , m_keep(new QPushButton(this))
    , m_leave(new QPushButton(Tr::tr("Leave (Esc)"), this))
{
    setObjectName(name + "Strip"_L1);
    setAutoFillBackground(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setObjectName(name + "About"_L1);
    m_keep->setObjectName(name + "Keep"_L1);
    m_leave->setObjectName(name + "Leave"_L1);
    m_leave->setAccessibleName(Tr::tr("Leave without keeping"));
    connect(m_keep, &QPushButton::clicked, this, &EditStrip::keep);
    connect(m_leave, &QPushButton::clicked, this, &EditStrip::leave);
}

void EditStrip::setContent(QLayout *content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 10);
    column->setSpacing(6);
    column->addWidget(m_about);
    column->addLayout(content);
    hide();
}

void EditStrip::watch(QWidget *editor)
{
    editor->installEventFilter(this);
}

void EditStrip::about(const QString &text)
{
    m_about->setText(text);
}

void EditStrip::keep()
{
    if (isHidden())
        return;
    hide();
    give();
    Q_EMIT closed();
}

void EditStrip::leave()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

bool EditStrip::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool keepKey = enter && keeps(object, key);
        if (keepKey || key->key() == Qt::Key_Escape) {
            // Esc also stops a reading: here it belongs to the strip.
            event->accept();
            if (event->type() == QEvent::KeyPress)
                keepKey ? keep() : leave();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

} // namespace Zhupi::Widgets
