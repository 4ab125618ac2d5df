// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace Zhupi::Widgets {

/// A small editor below the text: never a box in the way of what is being read. Ctrl+Enter keeps, Esc leaves.
class NoteStrip : public QFrame
{
    Q_OBJECT

public:
    /// What the note will become.
    enum class Purpose { NewNote, ArticleNote, Edit, Reply };

    explicit NoteStrip(QWidget *parent);

    /// Opens the strip. `about` says in one line what the note is about. `id` is the annotation to edit or answer,
    /// `span` the words a new one is on.
    void begin(Purpose purpose, const QString &about, const QString &text, const QString &id = {}, Article::Span span = {});
    /// Keeps what is written, as Ctrl+Enter does.
    void keep();
    void leave();
    [[nodiscard]] bool isOpen() const { return isVisibleTo(parentWidget()); }

Q_SIGNALS:
    void kept(Zhupi::Widgets::NoteStrip::Purpose purpose, const QString &text, const QString &id, Zhupi::Article::Span span);
    /// Closed, kept or not: the text wants the focus back.
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QLabel *m_about;
    QPlainTextEdit *m_text;
    Purpose m_purpose = Purpose::NewNote;
    QString m_id;
    Article::Span m_span;
};

} // namespace Zhupi::Widgets
