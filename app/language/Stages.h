// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Lexicon.h"
#include "language/Reading.h"

#include <stop_token>

/// The steps of read() that lie in files of their own. Private to the library.
namespace Zhupi::Language {

/// All figures of the paragraphs that are read, sorted, never overlapping. `quotes` are given so that numerals inside
/// titles (QuoteKind::Title) are left alone. The members speaker, quote and statement stay None: read() fills them.
[[nodiscard]] QList<Number> findNumbers(const Article::Article &article, const QList<Quote> &quotes, const Lexicon &lexicon,
                                        std::stop_token stop);

/// Fills reading.disputes from everything else in the reading, which is complete by then.
void findDisputes(const Article::Article &article, const Lexicon &lexicon, Reading &reading);

/// Fills reading.checks; may use reading.disputes.
void findChecks(const Article::Article &article, const Lexicon &lexicon, Reading &reading);

class Quantities;
/// The same with what figures measure found already: it costs more than both.
void findDisputes(const Article::Article &article, const Quantities &quantities, Reading &reading);
void findChecks(const Article::Article &article, const Lexicon &lexicon, const Quantities &quantities, Reading &reading);

} // namespace Zhupi::Language
