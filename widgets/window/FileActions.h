// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/Parts.h"

#include <QObject>
#include <QThreadPool>

class QMenu;

namespace Zhupi::Widgets {

/// Opening, reloading, encodings, recent files, pasted text, export, printing, leaving.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(const Parts &parts, QObject *parent);
    ~FileActions() override;

    void fillMenu(QMenu *menu);
    [[nodiscard]] QMenu *encodingMenu() const { return m_encodings; }
    /// Several: the first in this window, each other in one of its own.
    void openAll(const QStringList &files);
    /// True when the window may close: nothing would be lost, or the reader says so.
    [[nodiscard]] bool mayLeave();

private:
    void open();
    void openClipboard();
    void exportPage();
    void print();
    void choosePlace();
    void fillRecent();
    void fillEncodings();

    Parts m_parts;
    QMenu *m_recent;
    QMenu *m_encodings;
    QStringList m_notSaved; ///< what was told of saving that failed, until it succeeds
    QThreadPool m_pool;
};

} // namespace Zhupi::Widgets
