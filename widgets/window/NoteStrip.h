// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "window/EditStrip.h"

class QPlainTextEdit;

namespace Zhupi::Widgets {

/// Takes a note: Ctrl+Enter keeps it, Enter alone is a line break in it.
class NoteStrip : public EditStrip
{
    Q_OBJECT

public:
    /// What the note will become.
    enum class Purpose { NewNote, ArticleNote, Edit, Reply };

    explicit NoteStrip(QWidget *parent);

    /// Opens the strip. `about` says in one line what the note is about. `id` is the annotation to edit or answer,
    /// `span` the words a new one is on.
    void begin(Purpose purpose, const QString &about, const QString &text, const QString &id = {}, Article::Span span = {});

Q_SIGNALS:
    void kept(Zhupi::Widgets::NoteStrip::Purpose purpose, const QString &text, const QString &id, Zhupi::Article::Span span);

protected:
    void give() override;
    [[nodiscard]] bool keeps(const QObject *object, const QKeyEvent *enter) const override;

private:
    QPlainTextEdit *m_text;
    Purpose m_purpose = Purpose::NewNote;
    QString m_id;
    Article::Span m_span;
};

} // namespace Zhupi::Widgets
