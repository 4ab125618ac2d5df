// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Score.h"
#include "language/Lexicon.h"

#include <functional>
#include <map>

namespace Zhupi::Gold {

struct SetScore
{
    Score score;
    int articles = 0;
};

/// Told of each article that is open to be looked at (never one of the set “judge”), with its differences.
using Misses = std::function<void(const QString &name, const QStringList &misses)>;

/// Reads the articles of the sets below `folder` (all, or those `wanted`: a, b/03-interview) and compares what is found
/// with their gold, set by set. The error is a sentence.
[[nodiscard]] std::expected<std::map<QString, SetScore>, QString> evaluate(const QString &folder, const Language::Lexicon &lexicon,
                                                                           const QStringList &wanted = {}, const Misses &misses = {});

/// The table that is printed and kept as report.txt.
[[nodiscard]] QString table(const std::map<QString, SetScore> &sets);

} // namespace Zhupi::Gold
