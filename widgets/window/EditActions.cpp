// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/EditActions.h"

#include "look/Tr.h"
#include "reading/ReadingView.h"
#include "window/Actions.h"
#include "window/FindField.h"
#include "window/Session.h"
#include "window/StatusStrip.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {
constexpr int Moment = 4000; // ms that a message stands in the status bar
}

EditActions::EditActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    using Where = Actions::Where;
    Actions *actions = m_parts.actions;
    actions->beginGroup(Tr::tr("&Edit"));
    m_undo = actions->add(u"edit-undo"_s, Tr::tr("&Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, Tr::tr("Takes the last change back."),
                          Where::Window, this, [this] {
                              if (m_stack)
                                  m_stack->undo();
                          });
    m_redo =
        actions->add(u"edit-redo"_s, Tr::tr("&Redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                     Tr::tr("Makes the change again that was taken back."), Where::Window, this, [this] {
                         if (m_stack)
                             m_stack->redo();
                     });
    m_undo->setProperty("steadyText", m_undo->text());
    m_redo->setProperty("steadyText", m_redo->text());
    actions->add(u"edit-copy"_s, Tr::tr("&Copy"), {QKeySequence(Qt::CTRL | Qt::Key_C)}, Tr::tr("Copies the selected words."), Where::Text,
                 this, [this] {
                     const Article::Span span = m_parts.view->selection();
                     if (span.isEmpty())
                         m_parts.status->showMessage(Tr::tr("Select some words first, for example with S for the sentence."), Moment);
                     else
                         QApplication::clipboard()->setText(m_parts.session->article().text(span).toString());
                 });
    const auto unit = [this, actions](const QString &name, const QString &text, Qt::Key key, const QString &tip, Unit size) {
        actions->add(name, text, {QKeySequence(key)}, tip, Where::Text, this, [this, size] { m_parts.view->selectUnit(size); });
    };
    unit(u"edit-word"_s, Tr::tr("Select &Word"), Qt::Key_W, Tr::tr("Selects the word at the caret, then the next one as well."),
         Unit::Word);
    unit(u"edit-sentence"_s, Tr::tr("Select &Sentence"), Qt::Key_S, Tr::tr("Selects the sentence at the caret, then the next one as well."),
         Unit::Sentence);
    unit(u"edit-quote"_s, Tr::tr("Select &Quote"), Qt::Key_Q, Tr::tr("Selects the quote at the caret."), Unit::Quote);
    unit(u"edit-paragraph"_s, Tr::tr("Select &Paragraph"), Qt::Key_G,
         Tr::tr("Selects the paragraph at the caret, then the next one as well."), Unit::Paragraph);
    actions->add(u"edit-find"_s, Tr::tr("&Find…"), {QKeySequence(Qt::CTRL | Qt::Key_F)},
                 Tr::tr("Finds words in the article, Traditional or Simplified, full or half width."), Where::Window, this, [this] {
                     const Article::Span span = m_parts.view->selection();
                     constexpr qsizetype LongestSearch = 40;
                     m_parts.find->begin(span.length() <= LongestSearch ? m_parts.session->article().text(span).toString() : QString());
                 });
    actions->add(
        u"edit-find-next"_s, Tr::tr("Find &Next"), {QKeySequence(Qt::Key_F3)}, Tr::tr("Goes to the next place found."), Where::Window, this,
        [this] { m_parts.find->next(m_parts.view->selection().isEmpty() ? m_parts.view->caret() : m_parts.view->selection().start); });
    actions->add(u"edit-find-previous"_s, Tr::tr("Find Pre&vious"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
                 Tr::tr("Goes to the previous place found."), Where::Window, this, [this] {
                     m_parts.find->previous(m_parts.view->selection().isEmpty() ? m_parts.view->caret() : m_parts.view->selection().start);
                 });

    FindField *find = m_parts.find;
    connect(find, &FindField::nextWanted, actions->find(u"edit-find-next"_s), &QAction::trigger);
    connect(find, &FindField::previousWanted, actions->find(u"edit-find-previous"_s), &QAction::trigger);
    connect(find, &FindField::left, m_parts.view, qOverload<>(&QWidget::setFocus));
    connect(find, &FindField::found, this, [this](Article::Span place) {
        m_parts.view->reveal(place);
        m_parts.view->select(place);
    });
    connect(find, &FindField::notFound, this,
            [this](const QString &words) { m_parts.status->showMessage(Tr::tr("%1 does not occur in this article.").arg(words), Moment); });
    connect(m_parts.session, &Session::articleOpened, this, &EditActions::followStack);
    tellStack();
}

void EditActions::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &name) { menu->addAction(m_parts.actions->find(name)); };
    add(u"edit-undo"_s);
    add(u"edit-redo"_s);
    menu->addSeparator();
    add(u"edit-copy"_s);
    add(u"edit-word"_s);
    add(u"edit-sentence"_s);
    add(u"edit-quote"_s);
    add(u"edit-paragraph"_s);
    menu->addSeparator();
    add(u"edit-find"_s);
    add(u"edit-find-next"_s);
    add(u"edit-find-previous"_s);
}

void EditActions::followStack()
{
    m_stack = m_parts.session->desk()->undoStack();
    connect(m_stack, &QUndoStack::indexChanged, this, &EditActions::tellStack);
    tellStack();
}

void EditActions::tellStack()
{
    const QString undo = m_stack ? m_stack->undoText() : QString();
    const QString redo = m_stack ? m_stack->redoText() : QString();
    m_undo->setEnabled(m_stack && m_stack->canUndo());
    m_redo->setEnabled(m_stack && m_stack->canRedo());
    m_undo->setText(undo.isEmpty() ? Tr::tr("&Undo") : Tr::tr("&Undo: %1").arg(undo));
    m_redo->setText(redo.isEmpty() ? Tr::tr("&Redo") : Tr::tr("&Redo: %1").arg(redo));
}

} // namespace Zhupi::Widgets
