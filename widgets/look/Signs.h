// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Reading.h"

#include <QStringList>

namespace Zhupi::Widgets {

/// One character for each speaker, in the order of reading.speakers, that tells them apart without colour: the
/// first of the name that no speaker before it has (杜, S), those who speak first. Never empty.
[[nodiscard]] QStringList speakerSigns(const Language::Reading &reading);

/// Forms of the bar below a speaker's words, so that the speakers differ without colour as well.
enum class LineForm { Solid, Double, Dashed, Dotted };
[[nodiscard]] LineForm speakerLine(int speaker);

} // namespace Zhupi::Widgets
