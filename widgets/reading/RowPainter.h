// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/Board.h"

#include <QPainter>

namespace Zhupi::Widgets {

/// Draws one row of a pane: grounds and marker pens below the text, bars and boxes around it.
class RowPainter
{
public:
    RowPainter(QPainter &painter, Board &board, Side side, const Board::RowInSight &row);

    void paint();
    /// Boxes of numbers, so that rivals can be joined: in pane coordinates.
    [[nodiscard]] static QList<QRectF> boxes(Board &board, const Board::RowInSight &row, Article::Span number);
    /// A bar in one of the four forms.
    static void drawBar(QPainter &painter, int speaker, const QColor &colour, const QRectF &bar);

private:
    [[nodiscard]] std::vector<RowText::Band> bands(Article::Span span) const;
    void quotes();
    void statements();
    void markerPens();
    void selection();
    void bars();
    void numbers();
    void hidden();
    void signs();
    void rings();

    QPainter &m_painter;
    Board &m_board;
    Side m_side;
    Board::RowInSight m_row;
    std::shared_ptr<const RowText> m_text;
    Article::Span m_span;
    QPointF m_origin;
    const Type &m_type;
    const Palette &m_colours;
    const MarkIndex &m_marks;
};

} // namespace Zhupi::Widgets
