// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Quantities.h"

/// Arithmetic between figures that stand apart. Private to the library.
namespace Zhupi::Language {

/// Differences, sums, products and shares that come out between figures near each other, across sentences: the text says
/// 差, 加起來, 乘, 每, 占 or gives a percentage, and two or more figures before it make that very one within what
/// rounding may have hidden. How likely it is that one of the pairs looked at comes out by chance is reckoned with: a
/// figure with few digits is matched only with its neighbours, 37.7% with anything in reach.
///
/// Only what holds is found. Cost: linear, each figure is compared with a fixed number around it.
[[nodiscard]] QList<Check> findArithmetic(const Article::Article &article, const Quantities &quantities, const Reading &reading);

} // namespace Zhupi::Language
