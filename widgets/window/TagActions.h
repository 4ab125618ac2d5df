// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Span.h"
#include "window/NoteStrip.h"
#include "window/Parts.h"

#include <QObject>

class QAction;
class QMenu;

namespace Zhupi::Widgets {

/// Annotating: a tag by its key, notes, replies, other tags, other ends, away with it.
class TagActions : public QObject
{
    Q_OBJECT

public:
    TagActions(const Parts &parts, QObject *parent);
    void fillMenu(QMenu *menu);

    /// One action for each tag of the tag set, in its order: for the bar above the text.
    [[nodiscard]] const QList<QAction *> &tagActions() const { return m_tags; }
    [[nodiscard]] QAction *noteAction() const;

    void edit(const QString &id);
    void reply(const QString &id);
    void remove(const QString &id);

Q_SIGNALS:
    void tagActionsChanged();

private:
    void makeTags();
    void annotate(const QString &tag);
    void retag(const QString &tag);
    void beginNote();
    void beginArticleNote();
    void keepNote(NoteStrip::Purpose purpose, const QString &text, const QString &id, Article::Span span);
    void moveEnd(bool atStart, int step);
    /// The selection; else the quote or figure under the caret; else the sentence.
    [[nodiscard]] Article::Span chosenSpan();
    /// The annotation at hand, or a word in the status bar and nullptr.
    [[nodiscard]] const Annotations::Annotation *current(const QString &id);
    [[nodiscard]] QString excerpt(Article::Span span) const;
    void say(const QString &sentence);

    Parts m_parts;
    QList<QAction *> m_tags;
    QList<QAction *> m_retags;
    QMenu *m_retagMenu = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_firstAfterTags = nullptr;
};

} // namespace Zhupi::Widgets
