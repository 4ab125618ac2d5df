// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace Zhupi::Widgets {

/// The fonts of the panes at one zoom, and the measures that come from them. Lengths are logical pixels.
struct Type
{
    QFont body;
    QFont heading;
    QFont title;
    QFont furniture; ///< boilerplate and captions
    QFont sign;      ///< a speaker's sign beside a name
    QFont note;
    QFont noteHead;

    double em = 17;     ///< width of a Chinese character of the body
    int pitch = 27;     ///< base line to base line: 1.6 em
    double padding = 2; ///< between a figure and its box
    double bar = 3;     ///< thickness of the bar below a quote

    [[nodiscard]] static Type at(int zoom);
};

} // namespace Zhupi::Widgets
