// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/NoteStrip.h"

#include "look/Tr.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

NoteStrip::NoteStrip(QWidget *parent)
    : QFrame(parent)
    , m_about(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"noteStrip"_s);
    setAutoFillBackground(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setObjectName(u"noteAbout"_s);
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(Tr::tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + 12);
    m_about->setBuddy(m_text);

    auto *keepButton = new QPushButton(Tr::tr("Keep (Ctrl+Enter)"), this);
    keepButton->setObjectName(u"noteKeep"_s);
    keepButton->setAccessibleName(Tr::tr("Keep the note"));
    auto *leaveButton = new QPushButton(Tr::tr("Leave (Esc)"), this);
    leaveButton->setObjectName(u"noteLeave"_s);
    leaveButton->setAccessibleName(Tr::tr("Leave without keeping"));
    connect(keepButton, &QPushButton::clicked, this, &NoteStrip::keep);
    connect(leaveButton, &QPushButton::clicked, this, &NoteStrip::leave);

    auto *buttons = new QVBoxLayout;
    buttons->addWidget(keepButton);
    buttons->addWidget(leaveButton);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 10);
    column->setSpacing(6);
    column->addWidget(m_about);
    column->addLayout(row);
    hide();
}

void NoteStrip::begin(Purpose purpose, const QString &about, const QString &text, const QString &id, Article::Span span)
{
    m_purpose = purpose;
    m_id = id;
    m_span = span;
    m_about->setText(about);
    m_text->setAccessibleName(about);
    m_text->setPlaceholderText(purpose == Purpose::Reply ? Tr::tr("Write your reply here. Ctrl+Enter keeps it, Esc leaves.")
                                                         : Tr::tr("Write your note here. Ctrl+Enter keeps it, Esc leaves."));
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void NoteStrip::keep()
{
    if (isHidden())
        return;
    const QString text = m_text->toPlainText().trimmed();
    hide();
    Q_EMIT kept(m_purpose, text, m_id, m_span);
    Q_EMIT closed();
}

void NoteStrip::leave()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

bool NoteStrip::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_text && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool keepKey = enter && key->modifiers().testFlag(Qt::ControlModifier);
        const bool leaveKey = key->key() == Qt::Key_Escape;
        if (keepKey || leaveKey) {
            // Esc also stops a reading: here it belongs to the note.
            event->accept();
            if (event->type() == QEvent::KeyPress)
                keepKey ? keep() : leave();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

} // namespace Zhupi::Widgets
