// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Numerals.h"

/// Dates and times: 2025年1月20日, 民國110年5月, 去年12月, 1990年代, 下午3點半. Private to the library.
namespace Zhupi::Language {

/// What the article says about years as a whole.
struct Calendar
{
    bool republic = false; ///< the article counts years from 1912 (民國)
    int reference = 0;     ///< year of its dateline; 0 where it has none
    int lastYear = 0;      ///< the last year named in the paragraph, for 同年; 0 for none
};

struct DateInput
{
    const Line &line;
    const NumberWords &words;
    qsizetype limit = 0; ///< end of the figure before: nothing reaches back over it
    Calendar &calendar;
};

/// The date that starts at the numeral at `i` (its span may begin earlier, with 民國 or 去年).
[[nodiscard]] std::optional<Number> readDate(const DateInput &input, qsizetype i);
/// The quarter whose number, behind 第, is at `i`: 第三季, 今年第四季.
[[nodiscard]] std::optional<Number> readQuarter(const DateInput &input, qsizetype i);
/// The time of day that starts at the numeral at `i`.
[[nodiscard]] std::optional<Number> readTime(const DateInput &input, qsizetype i);
/// Length of 到, 至, ~ and the like at `i` with the spaces around them; 0 for none. `dash` tells a mere hyphen.
[[nodiscard]] qsizetype connector(const Line &line, qsizetype i, bool *dash = nullptr);

} // namespace Zhupi::Language
