// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/Parts.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

class QAction;
class QMenu;

namespace Zhupi::Widgets {

/// Undo and redo with their texts, copying, selecting by unit, finding.
class EditActions : public QObject
{
    Q_OBJECT

public:
    EditActions(const Parts &parts, QObject *parent);
    void fillMenu(QMenu *menu);

private:
    void followStack();
    void tellStack();

    Parts m_parts;
    QAction *m_undo;
    QAction *m_redo;
    QPointer<QUndoStack> m_stack;
};

} // namespace Zhupi::Widgets
