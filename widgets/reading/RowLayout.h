// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"

#include <functional>
#include <vector>

namespace Zhupi::Widgets {

/// The rows that both panes share: one for each paragraph, several for one of more than `longest` characters.
/// Heights are whole pixels, estimated until a pane has laid the row out. Memory is some 13 bytes a row; finding a
/// row by height and changing a height are O(log n).
class RowLayout
{
public:
    static constexpr qsizetype longest = 2000;

    /// What estimates go by.
    struct Measure
    {
        int pitch = 27; ///< from one base line to the next
        int charactersPerLine = 38;
        int gap = 4;       ///< below a paragraph
        int blank = 9;     ///< an empty line after a text line
        int moreBlank = 6; ///< each further one
        int furniture = 2; ///< an empty line between two of page furniture
        int aboveHeading = 16;
        friend bool operator==(const Measure &, const Measure &) = default;
    };

    void setArticle(const Article::Article &article);
    /// Forgets all heights and estimates them anew. O(n), some 10 ns a row.
    void estimate(const Measure &measure);
    [[nodiscard]] const Measure &measure() const { return m_measure; }

    [[nodiscard]] int count() const { return int(m_heights.size()); }
    [[nodiscard]] Article::Span span(int row) const;
    [[nodiscard]] qsizetype paragraph(int row) const;
    [[nodiscard]] Article::ParagraphKind kind(int row) const;
    [[nodiscard]] bool startsParagraph(int row) const;
    [[nodiscard]] bool endsParagraph(int row) const;
    /// The row that holds a position; a paragraph's line break belongs to its last row.
    [[nodiscard]] int rowAt(qsizetype position) const;

    [[nodiscard]] int height(int row) const { return m_heights[size_t(row)]; }
    [[nodiscard]] bool isKnown(int row) const { return m_known[size_t(row)]; }
    void setHeight(int row, int height);
    /// All heights become estimates again, with their present values.
    void forget();

    [[nodiscard]] qint64 top(int row) const;
    [[nodiscard]] qint64 total() const { return m_total; }
    /// The row at a distance from the top of the first one; the last row for what lies below.
    [[nodiscard]] int rowAtHeight(qint64 y) const;

private:
    struct Place
    {
        qsizetype paragraph;
        int part; ///< 0 for a whole one
        int cut;  ///< index in m_cuts, or -1
    };
    /// A paragraph that is shown as several rows.
    struct Cut
    {
        qsizetype paragraph;
        int firstRow;
        std::vector<qsizetype> starts; ///< of its rows
    };
    [[nodiscard]] Place place(int row) const;

    Article::Article m_article;
    Measure m_measure;
    std::vector<Cut> m_cuts;
    std::vector<int> m_heights;
    std::vector<bool> m_known;
    std::vector<qint64> m_sums; ///< Fenwick tree over m_heights
    qint64 m_total = 0;
};

} // namespace Zhupi::Widgets
