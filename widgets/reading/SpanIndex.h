// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Span.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace Zhupi::Widgets {

/// Finds the spans that overlap a range in O(log n + found), however long some of them are: a tree of the
/// largest end over spans sorted by start.
class SpanIndex
{
public:
    struct Item
    {
        Article::Span span;
        int index = -1; ///< what the owner calls it
        int owner = -1; ///< a second number of the owner's: the speaker of a mention, the dispute of a cue
    };

    void build(std::vector<Item> items)
    {
        m_items = std::move(items);
        std::ranges::stable_sort(m_items, [](const Item &a, const Item &b) {
            return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
        });
        m_leaves = std::bit_ceil(std::max<size_t>(m_items.size(), 1));
        m_ends.assign(2 * m_leaves, -1);
        for (size_t i = 0; i < m_items.size(); ++i)
            m_ends[m_leaves + i] = m_items[i].span.end;
        for (size_t i = m_leaves; --i > 0;)
            m_ends[i] = std::max(m_ends[2 * i], m_ends[2 * i + 1]);
    }

    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }

    /// Calls `visit(item)` for each that overlaps `range`, in order of their starts, until it gives false.
    template <typename Visit>
    void overlapping(Article::Span range, Visit visit) const
    {
        const auto stop = std::ranges::lower_bound(m_items, range.end, {}, [](const Item &item) { return item.span.start; });
        size_t i = 0;
        const size_t end = size_t(stop - m_items.begin());
        while ((i = firstBeyond(range.start, i, end)) < end) {
            if (!visit(m_items[i]))
                return;
            ++i;
        }
    }

private:
    /// The first item from `from` on whose end lies beyond `position`; `end` where there is none.
    [[nodiscard]] size_t firstBeyond(qsizetype position, size_t from, size_t end) const
    {
        if (from >= end)
            return end;
        size_t node = m_leaves + from;
        // Up until a subtree to the right holds one, then down to its first.
        while (m_ends[node] <= position) {
            while (node & 1) {
                node >>= 1;
                if (node == 0)
                    return end;
            }
            if (node == 0)
                return end;
            ++node;
        }
        while (node < m_leaves)
            node = m_ends[2 * node] > position ? 2 * node : 2 * node + 1;
        return std::min(node - m_leaves, end);
    }

    std::vector<Item> m_items;
    std::vector<qsizetype> m_ends;
    size_t m_leaves = 1;
};

} // namespace Zhupi::Widgets
