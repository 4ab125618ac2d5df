// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Docks.h"
#include "reading/Board.h"

#include <QTextDocument>

#include <vector>

class QPagedPaintDevice;

namespace Zhupi::Widgets {

/// The article with its marks and margin notes on paper, as the reading view draws it, and behind it what a margin is too
/// narrow for: the disputed figures, the arithmetic, the notes in full with their replies. Lengths are logical pixels.
/// A page ends between two lines, never within a note where that can be helped. Laying out costs as much as scrolling
/// through the whole article once.
class PrintedPages
{
public:
    /// A row, or a part of it, on a page.
    struct Slice
    {
        int row;
        int from; ///< from the row's top
        int to;
        int y; ///< of `from` on the page
        friend bool operator==(const Slice &, const Slice &) = default;
    };

    PrintedPages(const DeskState &state, const std::shared_ptr<const MarkTables> &marks, QSize page);

    [[nodiscard]] int count() const { return int(m_pages.size()) + m_behind; }
    /// Counted from 0. The painter's device has as many dots to the inch as the screen.
    void paint(QPainter &painter, int page);
    /// Of a page of the article itself; pages behind it have none.
    [[nodiscard]] std::vector<Slice> slices(int page) const;
    [[nodiscard]] Board &board() { return m_board; }
    [[nodiscard]] int textHeight() const { return m_textHeight; } ///< of a page, below its head

    /// Prints the pages that the device is set to. Its resolution must be resolution(): fonts are laid out for the screen,
    /// and what is drawn is scaled without a loss.
    static void print(const DeskState &state, const std::shared_ptr<const MarkTables> &marks, QPagedPaintDevice *device);
    [[nodiscard]] static int resolution(); ///< dots to the inch

private:
    void layOut();
    [[nodiscard]] int breakBefore(const RowText &text, int from, int room) const;

    Board m_board;
    QTextDocument m_apparatus;
    QString m_title;
    QSize m_page;
    int m_textTop = 0;
    int m_textHeight = 0;
    std::vector<std::vector<Slice>> m_pages;
    int m_behind = 0; ///< pages of the apparatus
};

} // namespace Zhupi::Widgets
