// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/Board.h"

namespace Zhupi::Widgets {

/// The ways a caret goes by keyboard.
enum class Move {
    NextCharacter,
    PreviousCharacter,
    NextWord,
    PreviousWord,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    LineDown,
    LineUp,
    PageDown,
    PageUp,
};

/// Where the caret comes to. Lines are those of `side`; `goal` keeps the column over several lines up or down, in
/// pixels of the text column: negative where none is kept. Lays out the rows that it passes.
[[nodiscard]] qsizetype moved(Board &board, Side side, Move move, qsizetype from, double &goal);

} // namespace Zhupi::Widgets
