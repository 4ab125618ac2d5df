// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Names.h"
#include "language/Reading.h"
#include "language/Words.h"

/// Private to the library.
namespace Zhupi::Language {

class People;

/// The turns of an interview with labels: 記者：, 問／答, 王：, **Name**, [Name], on a line of their own or before the words.
/// A label must recur, or be one that asks or answers beside another, so that prose like 他指出： is none. A turn runs to
/// the next label. Abbreviated labels mean the person: by 以下簡稱, by family name, by who is interviewed. Linear.
[[nodiscard]] QList<Turn> findTurns(const Article::Article &article, const Words &words, const Tokens &tokens, People &people);

} // namespace Zhupi::Language
