// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/RowText.h"

class QPainter;

namespace Zhupi::Widgets {

class Board;

/// The notes beside the lines they belong to. Notes of one row stay beside that row: where there is little room
/// they show fewer lines, down to one each, and only then the row grows. So nothing depends on rows out of sight.
namespace MarginNotes {

/// Puts the notes of a row of the marked pane into place.
void layOut(const Board &board, RowText &row);
/// Draws them; `y` is the row's top in the pane.
void paint(QPainter &painter, const Board &board, const RowText &row, int y);
/// The colour of an annotation's tag; of one without a tag, or with one that the tag set lacks, the faint one.
[[nodiscard]] QColor colour(const Board &board, int annotation);
/// "質疑", "質疑 · 2 replies", or what stands for a note without a tag.
[[nodiscard]] QString head(const Board &board, int annotation);

} // namespace MarginNotes

} // namespace Zhupi::Widgets
