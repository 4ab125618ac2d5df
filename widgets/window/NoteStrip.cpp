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
    : EditStrip(u"note"_s, parent)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(Tr::tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + 12);
    watch(m_text);
    aboutLabel()->setBuddy(m_text);
    keepButton()->setText(Tr::tr("Keep (Ctrl+Enter)"));
    keepButton()->setAccessibleName(Tr::tr("Keep the note"));

    auto *buttons = new QVBoxLayout;
    buttons->addWidget(keepButton());
    buttons->addWidget(leaveButton());
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addLayout(buttons);
    setContent(row);
    setTabOrder({m_text, keepButton(), leaveButton()});
}

void NoteStrip::begin(Purpose purpose, const QString &about, const QString &text, const QString &id, Article::Span span)
{
    m_purpose = purpose;
    m_id = id;
    m_span = span;
    this->about(about);
    m_text->setAccessibleName(about);
    m_text->setPlaceholderText(purpose == Purpose::Reply ? Tr::tr("Write your reply here. Ctrl+Enter keeps it, Esc leaves.")
                                                         : Tr::tr("Write your note here. Ctrl+Enter keeps it, Esc leaves."));
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void NoteStrip::give()
{
    Q_EMIT kept(m_purpose, m_text->toPlainText().trimmed(), m_id, m_span);
}

bool NoteStrip::keeps(const QObject *, const QKeyEvent *enter) const
{
    return enter->modifiers().testFlag(Qt::ControlModifier);
}

} // namespace Zhupi::Widgets
