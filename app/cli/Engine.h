// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Lexicon.h"

#include <memory>

namespace Zhupi::Cli {

/// The lexicon with the reader's own words, the same that the window uses.
[[nodiscard]] Article::Result<std::shared_ptr<const Language::Lexicon>> loadLexicon();

} // namespace Zhupi::Cli
