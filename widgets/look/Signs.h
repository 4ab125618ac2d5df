// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Voices.h"

namespace Zhupi::Widgets {

using Language::speakerSigns;

/// Forms of the bar below a speaker's words, so that the speakers differ without colour as well.
enum class LineForm { Solid, Double, Dashed, Dotted };
[[nodiscard]] LineForm speakerLine(int speaker);

} // namespace Zhupi::Widgets
