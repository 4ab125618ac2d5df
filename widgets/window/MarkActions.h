// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "look/MarkRef.h"
#include "window/Parts.h"

#include <QObject>

class QMenu;

namespace Zhupi::Widgets {

/// Going from Mark to Mark, and the reader's word on each.
class MarkActions : public QObject
{
    Q_OBJECT

public:
    MarkActions(const Parts &parts, QObject *parent);
    void fillMenu(QMenu *menu);

    void judge(MarkRef mark, Annotations::Decision decision);
    void correct(MarkRef mark);
    void go(MarkRef mark);

private:
    struct Stop
    {
        qsizetype start;
        MarkRef mark;
    };

    void step(int direction, bool disputesOnly);
    void collect();
    void keep(MarkRef mark, const QList<Annotations::Verdict> &verdicts);
    [[nodiscard]] bool isThere(MarkRef mark) const;

    Parts m_parts;
    QList<Stop> m_stops;    ///< in the text's order
    QList<Stop> m_disputes; ///< each claim of each dispute
    bool m_collected = false;
};

} // namespace Zhupi::Widgets
