// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/CaretMoves.h"

#include "reading/TextUnits.h"

namespace Zhupi::Widgets {

using Article::Span;

namespace {

qsizetype forward(Board &board, Unit unit, qsizetype from)
{
    const RowLayout &rows = board.rows();
    const int row = rows.rowAt(from);
    const Span span = rows.span(row);
    if (from >= span.end)
        return row + 1 < rows.count() ? rows.span(row + 1).start : from;
    const QStringView text = board.rowView(row);
    qsizetype to = TextUnits::next(unit, text, from - span.start);
    // By words: over the white space too, to where the next word begins.
    while (unit == Unit::Word && to < text.size() && text[to].isSpace())
        to = TextUnits::next(unit, text, to);
    return span.start + to;
}

qsizetype backward(Board &board, Unit unit, qsizetype from)
{
    const RowLayout &rows = board.rows();
    const int row = rows.rowAt(from);
    const Span span = rows.span(row);
    if (from <= span.start) {
        if (row == 0)
            return 0;
        // A row that is a part of a paragraph ends where the next one starts.
        const Span above = rows.span(row - 1);
        return above.end < from ? above.end : backward(board, unit, from - 1);
    }
    const QStringView text = board.rowView(row);
    qsizetype to = TextUnits::previous(unit, text, from - span.start);
    while (unit == Unit::Word && to > 0 && text[to].isSpace())
        to = TextUnits::previous(unit, text, to);
    return span.start + to;
}

/// One line up or down at the column `goal`; the text's start or end beyond the first and last.
qsizetype byLine(Board &board, Side side, qsizetype from, int step, double goal)
{
    const RowLayout &rows = board.rows();
    int row = rows.rowAt(from);
    std::shared_ptr<const RowText> text = board.text(side, row);
    int line = text->lineOf(from - rows.span(row).start) + step;
    if (line < 0 || line >= text->lineCount()) {
        row += step;
        if (row < 0)
            return 0;
        if (row >= rows.count())
            return board.article().text().size();
        text = board.text(side, row);
        line = step > 0 ? 0 : text->lineCount() - 1;
    }
    return rows.span(row).start + text->positionAt({goal, text->lineTop(line) + 1});
}

} // namespace

qsizetype moved(Board &board, Side side, Move move, qsizetype from, double &goal)
{
    const RowLayout &rows = board.rows();
    const int row = rows.rowAt(from);
    const Span span = rows.span(row);
    const auto line = [&] {
        const std::shared_ptr<const RowText> text = board.text(side, row);
        return std::pair(text, text->lineOf(from - span.start));
    };
    const bool vertical = move >= Move::LineDown;
    if (vertical && goal < 0)
        goal = board.text(side, row)->caret(from - span.start).left();
    if (!vertical)
        goal = -1;
    switch (move) {
    case Move::NextCharacter: return forward(board, Unit::Character, from);
    case Move::PreviousCharacter: return backward(board, Unit::Character, from);
    case Move::NextWord: return forward(board, Unit::Word, from);
    case Move::PreviousWord: return backward(board, Unit::Word, from);
    case Move::LineStart: {
        const auto [text, index] = line();
        return span.start + text->lineSpan(index).start;
    }
    case Move::LineEnd: {
        const auto [text, index] = line();
        const qsizetype end = text->lineSpan(index).end;
        // Behind the last character would be the next line already.
        return span.start
               + (index + 1 < text->lineCount() && end > 0 ? TextUnits::previous(Unit::Character, text->layout().text(), end) : end);
    }
    case Move::TextStart: return 0;
    case Move::TextEnd: return board.article().text().size();
    case Move::LineDown: return byLine(board, side, from, 1, goal);
    case Move::LineUp: return byLine(board, side, from, -1, goal);
    case Move::PageDown:
    case Move::PageUp: {
        const int step = move == Move::PageDown ? 1 : -1;
        int left = board.viewHeight() - 2 * board.type().pitch;
        qsizetype position = from;
        // Line by line, with empty rows counted at their height.
        while (left > 0) {
            const qsizetype next = byLine(board, side, position, step, goal);
            if (next == position)
                break;
            const int passed = rows.rowAt(next);
            left -= rows.kind(passed) == Article::ParagraphKind::Blank ? std::max(1, rows.height(passed)) : board.type().pitch;
            position = next;
        }
        return position;
    }
    }
    return from;
}

} // namespace Zhupi::Widgets
