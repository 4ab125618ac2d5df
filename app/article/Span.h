// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace Zhupi::Article {

/// A stretch of an Article's text in UTF-16 units, `end` excluded; start <= end.
/// Files count Unicode code points instead: Article::toCodePoint and fromCodePoint convert.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - start; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= start; }
    [[nodiscard]] constexpr bool contains(qsizetype position) const { return start <= position && position < end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
    /// Spans that only touch do not overlap.
    [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }

    friend constexpr auto operator<=>(const Span &, const Span &) = default;
};

} // namespace Zhupi::Article
