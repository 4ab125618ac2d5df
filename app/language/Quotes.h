// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Reading.h"

#include <stop_token>
#include <vector>

/// Private to the library.
namespace Zhupi::Language {

/// What findQuotePairs() found.
struct QuotePairs
{
    QList<Quote> quotes;              ///< span, closed and parent are set; 《》〈〉 are titles, all others terms as yet
    std::vector<int> continuedBy;     ///< the quote that goes on with this one in the next paragraph, or None
    std::vector<bool> openingMissing; ///< only the closing mark is there: a quote only where a cue follows
};

/// Pairs the quotation marks of all paragraphs that are read. Marks are stacked by kind: 「」 『』 《》 〈〉, their vertical
/// and half-width forms, single ones, and “ ” „ ＂ " as one kind that order decides and direction only hints at, for
/// real pages have ”…“, "…” and “…". A mark still open at the end of its paragraph goes on only if the next paragraph
/// opens again with it, or closes it before it opens another; else it is closed there and flagged. Linear.
[[nodiscard]] QuotePairs findQuotePairs(const Article::Article &article, std::stop_token stop);

} // namespace Zhupi::Language
