// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Docks.h"

class QTextDocument;

namespace Zhupi::Widgets {

/// Writes what is printed behind the article: disputed figures, arithmetic, notes in full with their replies and orphans.
/// The document stays empty where there is nothing of these.
void writeApparatus(QTextDocument &document, const DeskState &state, const Palette &palette);

} // namespace Zhupi::Widgets
