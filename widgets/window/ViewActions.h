// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/Palette.h"
#include "window/Parts.h"

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMenu;

namespace Zhupi::Widgets {

/// What is shown and how: sides, notes, docks, zoom, colours, full screen, and going from pane to pane.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    /// `docks` in the order of their keys.
    ViewActions(const Parts &parts, const QList<QDockWidget *> &docks, QObject *parent);
    void fillMenu(QMenu *menu);
    /// Shows a dock in front; with `focus` its list takes the keys.
    static void bring(QDockWidget *dock, bool focus);

private:
    void addSides();
    void addDocks();
    void addZoom();
    void addSchemes();
    void cycle(int direction);
    void tell();

    Parts m_parts;
    QList<QDockWidget *> m_docks;
    QList<QAction *> m_dockActions;
    QList<std::pair<Scheme, QAction *>> m_schemes;
};

} // namespace Zhupi::Widgets
