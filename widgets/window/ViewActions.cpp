// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/ViewActions.h"

#include "look/Tr.h"
#include "reading/ReadingView.h"
#include "window/Actions.h"
#include "window/StatusStrip.h"
#include "window/Workshop.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Where = Actions::Where;

namespace {

constexpr int Moment = 3000;
constexpr int ZoomStep = 10;

/// The first widget in a dock that takes the keys.
QWidget *focusable(QWidget *inside)
{
    if (inside->focusPolicy() & Qt::TabFocus)
        return inside;
    const auto children = inside->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->focusPolicy() & Qt::TabFocus && child->isVisible() && child->isEnabled())
            return child;
    }
    return nullptr;
}

} // namespace

ViewActions::ViewActions(const Parts &parts, const QList<QDockWidget *> &docks, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_docks(docks)
{
    m_parts.actions->beginGroup(Tr::tr("&View"));
    addSides();
    addDocks();
    addZoom();
    addSchemes();
    Actions *actions = m_parts.actions;
    actions->add(u"view-pane-next"_s, Tr::tr("Next &Pane"), {QKeySequence(Qt::Key_F6)},
                 Tr::tr("Goes from the text to the lists beside it and back."), Where::Window, this, [this] { cycle(1); });
    actions->add(u"view-pane-previous"_s, Tr::tr("Previous P&ane"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                 Tr::tr("Goes the other way round."), Where::Window, this, [this] { cycle(-1); });
    QAction *full =
        actions->add(u"view-full"_s, Tr::tr("&Full Screen"), {QKeySequence(Qt::Key_F11)}, Tr::tr("Gives the text the whole screen."),
                     Where::Window, this, [this] { m_parts.window->setWindowState(m_parts.window->windowState() ^ Qt::WindowFullScreen); });
    full->setCheckable(true);
    tell();
}

void ViewActions::addSides()
{
    Actions *actions = m_parts.actions;
    const auto side = [this, actions](const QString &name, const QString &text, Qt::Key key, const QString &tip,
                                      Qt::LayoutDirection which) {
        QAction *action = actions->add(name, text, {QKeySequence(key)}, tip, Where::Window, this, [this, which] {
            m_parts.view->setSideShown(which, !m_parts.view->isSideShown(which));
            tell();
        });
        action->setCheckable(true);
    };
    side(u"view-left"_s, Tr::tr("&Original (Left)"), Qt::Key_F7, Tr::tr("Shows or folds the article as it was printed."), Qt::LeftToRight);
    side(u"view-right"_s, Tr::tr("&Reading (Right)"), Qt::Key_F8, Tr::tr("Shows or folds the marked article."), Qt::RightToLeft);
    QAction *notes = actions->add(u"view-notes"_s, Tr::tr("&Margin Notes"), {QKeySequence(Qt::Key_F9)},
                                  Tr::tr("Shows or hides the notes beside their lines."), Where::Window, this, [this] {
                                      Settings &settings = m_parts.workshop->settings();
                                      settings.setNotesShown(!settings.notesShown());
                                      m_parts.view->setNotesShown(settings.notesShown());
                                      tell();
                                  });
    notes->setCheckable(true);
}

void ViewActions::bring(QDockWidget *dock, bool focus)
{
    dock->show();
    dock->raise();
    if (!focus)
        return;
    if (QWidget *inside = focusable(dock->widget()))
        inside->setFocus(Qt::OtherFocusReason);
}

void ViewActions::addDocks()
{
    int number = 0;
    for (QDockWidget *dock : std::as_const(m_docks)) {
        ++number;
        QAction *action = m_parts.actions->add(u"view-"_s + dock->objectName(), dock->windowTitle(),
                                               {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))},
                                               Tr::tr("Goes to this list; from within it, hides it."), Where::Window, this, [this, dock] {
                                                   // One key: there and hidden, there, here and away.
                                                   if (dock->isAncestorOf(QApplication::focusWidget())) {
                                                       dock->hide();
                                                       m_parts.view->setFocus();
                                                   } else {
                                                       bring(dock, true);
                                                   }
                                                   tell();
                                               });
        action->setCheckable(true);
        m_dockActions.append(action);
        connect(dock, &QDockWidget::visibilityChanged, this, &ViewActions::tell);
    }
}

void ViewActions::addZoom()
{
    Actions *actions = m_parts.actions;
    const auto zoom = [this](int percent) {
        m_parts.view->setZoom(percent);
        m_parts.status->showMessage(Tr::tr("Text size %1 %").arg(m_parts.view->zoom()), Moment);
    };
    actions->add(u"view-larger"_s, Tr::tr("&Larger Text"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                 Tr::tr("Makes the text larger."), Where::Window, this, [this, zoom] { zoom(m_parts.view->zoom() + ZoomStep); });
    actions->add(u"view-smaller"_s, Tr::tr("&Smaller Text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, Tr::tr("Makes the text smaller."),
                 Where::Window, this, [this, zoom] { zoom(m_parts.view->zoom() - ZoomStep); });
    actions->add(u"view-normal"_s, Tr::tr("&Normal Text Size"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
                 Tr::tr("Gives the text its usual size."), Where::Window, this, [zoom] { zoom(100); });
    connect(m_parts.view, &ReadingView::zoomChanged, this, [this](int percent) { m_parts.workshop->settings().setZoom(percent); });
}

void ViewActions::addSchemes()
{
    Actions *actions = m_parts.actions;
    auto *group = new QActionGroup(this);
    const auto scheme = [this, actions, group](const QString &name, const QString &text, Qt::Key key, const QString &tip, Scheme which) {
        QAction *action = actions->add(name, text, {QKeySequence(Qt::CTRL | Qt::SHIFT | key)}, tip, Where::Window, this,
                                       [this, which] { m_parts.workshop->setScheme(which); });
        action->setCheckable(true);
        group->addAction(action);
        m_schemes.append({which, action});
    };
    scheme(u"view-scheme-system"_s, Tr::tr("Colours: Follow the S&ystem"), Qt::Key_F9, Tr::tr("Light or dark as the system is."),
           Scheme::FollowSystem);
    scheme(u"view-scheme-light"_s, Tr::tr("Colours: Ligh&t"), Qt::Key_F10, Tr::tr("Ink on warm paper."), Scheme::Light);
    scheme(u"view-scheme-dark"_s, Tr::tr("Colours: &Dark"), Qt::Key_F11, Tr::tr("Light text on a dark ground."), Scheme::Dark);
    scheme(u"view-scheme-contrast"_s, Tr::tr("Colours: &High Contrast"), Qt::Key_F12, Tr::tr("Black on white, strong colours."),
           Scheme::HighContrast);
    actions->add(u"view-scheme-switch"_s, Tr::tr("Switch Light and Dar&k"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                 Tr::tr("From light to dark and back."), Where::Window, this,
                 [this] { m_parts.workshop->setScheme(m_parts.workshop->palette().dark ? Scheme::Light : Scheme::Dark); });
    connect(m_parts.workshop, &Workshop::paletteChanged, this, &ViewActions::tell);
}

void ViewActions::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &name) { menu->addAction(m_parts.actions->find(name)); };
    add(u"view-left"_s);
    add(u"view-right"_s);
    add(u"view-notes"_s);
    menu->addSeparator();
    menu->addActions(m_dockActions);
    menu->addSeparator();
    add(u"view-larger"_s);
    add(u"view-smaller"_s);
    add(u"view-normal"_s);
    menu->addSeparator();
    for (const auto &[scheme, action] : std::as_const(m_schemes))
        menu->addAction(action);
    add(u"view-scheme-switch"_s);
    menu->addSeparator();
    add(u"view-pane-next"_s);
    add(u"view-pane-previous"_s);
    add(u"view-full"_s);
    connect(menu, &QMenu::aboutToShow, this, &ViewActions::tell);
}

void ViewActions::cycle(int direction)
{
    QList<QWidget *> panes{m_parts.view};
    for (QDockWidget *dock : std::as_const(m_docks)) {
        // Of tabbed docks only the one in front: the others lie outside the window.
        if (dock->isVisible() && m_parts.window->rect().intersects(dock->geometry()) && focusable(dock->widget()))
            panes.append(focusable(dock->widget()));
    }
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const QWidget *pane = panes[i];
        const bool inDock = i > 0 && std::any_of(m_docks.cbegin(), m_docks.cend(), [focus, pane](const QDockWidget *dock) {
                                return dock->isAncestorOf(pane) && dock->isAncestorOf(focus);
                            });
        if (pane == focus || (i == 0 && pane->isAncestorOf(focus)) || inDock)
            at = i;
    }
    panes[(at + direction + panes.size()) % panes.size()]->setFocus(Qt::TabFocusReason);
}

void ViewActions::tell()
{
    Actions *actions = m_parts.actions;
    actions->find(u"view-left"_s)->setChecked(m_parts.view->isSideShown(Qt::LeftToRight));
    actions->find(u"view-right"_s)->setChecked(m_parts.view->isSideShown(Qt::RightToLeft));
    actions->find(u"view-notes"_s)->setChecked(m_parts.workshop->settings().notesShown());
    for (qsizetype i = 0; i < m_docks.size(); ++i)
        m_dockActions[i]->setChecked(!m_docks[i]->isHidden());
    for (const auto &[scheme, action] : std::as_const(m_schemes))
        action->setChecked(scheme == m_parts.workshop->settings().scheme());
    if (QAction *full = actions->find(u"view-full"_s))
        full->setChecked(m_parts.window->isFullScreen());
}

} // namespace Zhupi::Widgets
