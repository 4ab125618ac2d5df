// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Lexicon.h"
#include "language/Reading.h"

#include <functional>
#include <stop_token>

namespace Zhupi::Language {

/// Told how far a long reading is, 0 … 1, from the thread that reads.
using Progress = std::function<void(double)>;

/// Reads an Article: finds quotes, speakers, turns, statements, numbers, disputes and checks. Pure: the same text
/// and lexicon give the same Reading. Cost is linear in the length of the text. When `stop` is requested it
/// returns early with what it has; callers throw that away. May run on any thread.
[[nodiscard]] Reading read(const Article::Article &article, const Lexicon &lexicon, std::stop_token stop = {},
                           const Progress &progress = {});

} // namespace Zhupi::Language
