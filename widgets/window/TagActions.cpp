// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/TagActions.h"

#include "docks/Words.h"
#include "look/Tr.h"
#include "reading/ReadingView.h"
#include "window/Actions.h"
#include "window/NoteStrip.h"
#include "window/Session.h"
#include "window/StatusStrip.h"
#include "window/Workshop.h"

#include <QMainWindow>
#include <QMenu>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Annotations::Annotation;
using Article::Span;

namespace {
constexpr int Moment = 5000;
constexpr qsizetype Excerpt = 24;
} // namespace

TagActions::TagActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_retagMenu(new QMenu(Tr::tr("Change &Tag"), parts.window))
{
    using Where = Actions::Where;
    Actions *actions = m_parts.actions;
    makeTags();
    actions->beginGroup(Tr::tr("&Annotate"));
    actions->add(u"note-new"_s, Tr::tr("&Note…"), {QKeySequence(Qt::CTRL | Qt::Key_M)}, Tr::tr("Writes a note on the selected words."),
                 Where::Window, this, [this] { beginNote(); });
    actions->add(u"note-article"_s, Tr::tr("Note on the &Whole Article…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
                 Tr::tr("Writes a note that belongs to the article as a whole."), Where::Window, this, [this] { beginArticleNote(); });
    actions->add(u"note-edit"_s, Tr::tr("&Edit the Note…"), {QKeySequence(Qt::Key_F2)},
                 Tr::tr("Edits the note of the annotation at the caret."), Where::Window, this, [this] { edit({}); });
    actions->add(u"note-reply"_s, Tr::tr("&Reply…"), {QKeySequence(Qt::Key_R)}, Tr::tr("Answers the annotation at the caret."), Where::Text,
                 this, [this] { reply({}); });
    actions->add(u"note-end-on"_s, Tr::tr("End One Character Later"), {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right)},
                 Tr::tr("Moves the annotation's end."), Where::Text, this, [this] { moveEnd(false, 1); });
    actions->add(u"note-end-back"_s, Tr::tr("End One Character Earlier"), {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left)},
                 Tr::tr("Moves the annotation's end."), Where::Text, this, [this] { moveEnd(false, -1); });
    actions->add(u"note-start-back"_s, Tr::tr("Start One Character Earlier"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Left)},
                 Tr::tr("Moves the annotation's start."), Where::Text, this, [this] { moveEnd(true, -1); });
    actions->add(u"note-start-on"_s, Tr::tr("Start One Character Later"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Right)},
                 Tr::tr("Moves the annotation's start."), Where::Text, this, [this] { moveEnd(true, 1); });
    actions->add(u"note-delete"_s, Tr::tr("&Delete the Annotation"), {QKeySequence(Qt::Key_Delete)},
                 Tr::tr("Deletes the annotation at the caret with its replies."), Where::Text, this, [this] { remove({}); });
    connect(m_parts.note, &NoteStrip::kept, this, &TagActions::keepNote);
    connect(m_parts.workshop, &Workshop::tagsChanged, this, [this] {
        makeTags();
        if (m_menu)
            m_menu->insertActions(m_firstAfterTags, m_tags);
        Q_EMIT tagActionsChanged();
    });
}

QAction *TagActions::noteAction() const
{
    return m_parts.actions->find(u"note-new"_s);
}

void TagActions::makeTags()
{
    Actions *actions = m_parts.actions;
    for (QAction *old : m_tags + m_retags)
        actions->remove(old);
    m_tags.clear();
    m_retags.clear();
    actions->beginGroup(Tr::tr("&Annotate"));
    int number = 0;
    for (const Annotations::Tag &tag : m_parts.workshop->tags().tags) {
        ++number;
        QString shown = tag.name;
        shown.replace(u'&', "&&"_L1);
        QList<QKeySequence> keys;
        QList<QKeySequence> retagKeys;
        if (!tag.key.isEmpty()) {
            keys = {QKeySequence(u"Alt+"_s + tag.key)};
            retagKeys = {QKeySequence(u"Ctrl+Alt+"_s + tag.key)};
        }
        m_tags.append(actions->add(u"tag-%1"_s.arg(number), shown, keys, tag.help, Actions::Where::Window, this,
                                   [this, name = tag.name] { annotate(name); }));
        m_retags.append(actions->add(u"retag-%1"_s.arg(number), Tr::tr("Change Tag to %1").arg(shown), retagKeys,
                                     Tr::tr("Gives the annotation at the caret this tag."), Actions::Where::Window, this,
                                     [this, name = tag.name] { retag(name); }));
    }
    m_retagMenu->addActions(m_retags);
}

void TagActions::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &name) { menu->addAction(m_parts.actions->find(name)); };
    m_menu = menu;
    menu->addActions(m_tags);
    m_firstAfterTags = menu->addSeparator();
    add(u"note-new"_s);
    add(u"note-article"_s);
    menu->addSeparator();
    add(u"note-edit"_s);
    add(u"note-reply"_s);
    menu->addMenu(m_retagMenu);
    add(u"note-start-back"_s);
    add(u"note-start-on"_s);
    add(u"note-end-back"_s);
    add(u"note-end-on"_s);
    menu->addSeparator();
    add(u"note-delete"_s);
}

void TagActions::say(const QString &sentence)
{
    m_parts.status->showMessage(sentence, Moment);
}

QString TagActions::excerpt(Span span) const
{
    return plainLine(m_parts.session->article().text(span), Excerpt);
}

Span TagActions::chosenSpan()
{
    ReadingView *view = m_parts.view;
    if (const Span selected = view->selection(); !selected.isEmpty())
        return selected;
    const Language::Reading &reading = m_parts.session->reading();
    const MarkRef mark = view->currentMark();
    using Language::MarkKind;
    if (mark.isValid() && (mark.kind == MarkKind::Quote || mark.kind == MarkKind::Number || mark.kind == MarkKind::Statement)) {
        const Span place = placeOf(reading, mark);
        if (place.contains(view->caret()))
            return place;
    }
    view->selectUnit(Unit::Sentence);
    return view->selection();
}

void TagActions::annotate(const QString &tag)
{
    Annotations::Desk *desk = m_parts.session->desk();
    if (!desk)
        return say(Tr::tr("Open an article first; then it can be annotated."));
    const bool selected = !m_parts.view->selection().isEmpty();
    const Span span = chosenSpan();
    if (span.isEmpty())
        return say(Tr::tr("There are no words here. Put the caret into the text or select some words."));
    const QString id = desk->annotate(span, tag);
    m_parts.view->setCurrentAnnotation(id);
    say(selected
            ? Tr::tr("%1: “%2”. F2 writes a note on it, Ctrl+Z takes it back.").arg(tag, excerpt(span))
            : Tr::tr("Nothing was selected, so %1 took what stands at the caret: “%2”. Ctrl+Z takes it back.").arg(tag, excerpt(span)));
}

const Annotation *TagActions::current(const QString &id)
{
    Annotations::Desk *desk = m_parts.session->desk();
    const Annotation *annotation = desk ? desk->find(id.isEmpty() ? m_parts.view->currentAnnotation() : id) : nullptr;
    if (!annotation)
        say(Tr::tr("Put the caret on an annotation first, or choose one in the list."));
    return annotation;
}

void TagActions::retag(const QString &tag)
{
    if (const Annotation *annotation = current({}))
        m_parts.session->desk()->setTag(QString(annotation->id), tag);
}

void TagActions::beginNote()
{
    if (!m_parts.session->desk())
        return say(Tr::tr("Open an article first; then it can be annotated."));
    const Span span = chosenSpan();
    if (span.isEmpty())
        return say(Tr::tr("There are no words here. Put the caret into the text or select some words."));
    m_parts.note->begin(NoteStrip::Purpose::NewNote, Tr::tr("Note on “%1”").arg(excerpt(span)), {}, {}, span);
}

void TagActions::beginArticleNote()
{
    if (!m_parts.session->desk())
        return say(Tr::tr("Open an article first; then it can be annotated."));
    m_parts.note->begin(NoteStrip::Purpose::ArticleNote, Tr::tr("Note on the whole article"), {});
}

void TagActions::edit(const QString &id)
{
    const Annotation *annotation = current(id);
    if (!annotation)
        return;
    const QString about = !annotation->replyTo.isEmpty() ? Tr::tr("Edit the reply")
                          : annotation->wholeArticle     ? Tr::tr("Edit the note on the whole article")
                          : annotation->tag.isEmpty()    ? Tr::tr("Note on “%1”").arg(excerpt(annotation->anchor.span))
                                                      : Tr::tr("%1: note on “%2”").arg(annotation->tag, excerpt(annotation->anchor.span));
    m_parts.note->begin(NoteStrip::Purpose::Edit, about, annotation->note, annotation->id);
}

void TagActions::reply(const QString &id)
{
    if (const Annotation *annotation = current(id)) {
        const QString about = annotation->note.isEmpty() ? Tr::tr("Reply to %1").arg(annotation->tag)
                                                         : Tr::tr("Reply to “%1”").arg(plainLine(annotation->note, Excerpt));
        m_parts.note->begin(NoteStrip::Purpose::Reply, about, {}, annotation->id);
    }
}

void TagActions::remove(const QString &id)
{
    if (const Annotation *annotation = current(id)) {
        m_parts.session->desk()->remove(QString(annotation->id));
        say(Tr::tr("The annotation is deleted. Ctrl+Z brings it back."));
    }
}

void TagActions::keepNote(NoteStrip::Purpose purpose, const QString &text, const QString &id, Span span)
{
    Annotations::Desk *desk = m_parts.session->desk();
    if (!desk)
        return;
    if (text.isEmpty() && purpose != NoteStrip::Purpose::Edit)
        return say(Tr::tr("The note was empty, so nothing was kept."));
    QString made;
    switch (purpose) {
    case NoteStrip::Purpose::NewNote: made = desk->annotate(span, {}, text); break;
    case NoteStrip::Purpose::ArticleNote: made = desk->annotateArticle({}, text); break;
    case NoteStrip::Purpose::Reply: made = desk->reply(id, text); break;
    case NoteStrip::Purpose::Edit:
        made = desk->find(id) ? desk->setNote(id, text) : QString();
        desk->endEditing(); // the strip is closed: the next time is another step of undo
        break;
    }
    if (!made.isEmpty())
        m_parts.view->setCurrentAnnotation(made);
}

void TagActions::moveEnd(bool atStart, int step)
{
    const Annotation *annotation = current({});
    if (!annotation)
        return;
    if (annotation->wholeArticle || !annotation->replyTo.isEmpty() || annotation->anchor.span.isEmpty())
        return say(Tr::tr("This annotation has no ends in the text that could be moved."));
    Span span = annotation->anchor.span;
    const QString id = annotation->id;
    qsizetype &end = atStart ? span.start : span.end;
    // Characters as a reader sees them: never into a surrogate pair or between a letter and its marks.
    const QString &text = m_parts.session->article().text();
    constexpr qsizetype Around = 64;
    const qsizetype from = std::max<qsizetype>(0, end - Around);
    const QString part = text.mid(from, 2 * Around);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, part);
    finder.setPosition(static_cast<int>(end - from));
    const qsizetype moved = step > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
    if (moved < 0)
        return;
    end = from + moved;
    if (span.isEmpty())
        return say(Tr::tr("An annotation keeps at least one character. Del deletes it."));
    m_parts.session->desk()->moveEnds(id, span);
    say(Tr::tr("The annotation now stands on “%1”.").arg(excerpt(span)));
}

} // namespace Zhupi::Widgets
