// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Reading.h"

namespace Zhupi::Language {

/// One character for each speaker, in the order of reading.speakers, that tells them apart without colour: the
/// first of the name that no speaker before it has (杜, S), those who speak first. Never empty.
[[nodiscard]] QStringList speakerSigns(const Reading &reading);

/// The place of each speaker by how much he or she says (0: the most), in the order of reading.speakers. Colours
/// go by it, so that those who are heard most differ the most. Cost: linear, and a sort of the speakers.
[[nodiscard]] QList<int> speakerRanks(const Reading &reading);

} // namespace Zhupi::Language
