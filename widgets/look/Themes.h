// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Zhupi::Widgets {

/// Takes the palettes from the KSyntaxHighlighting themes Zhupi Light, Zhupi Dark and Zhupi High Contrast, also from
/// a reader's own file of that name in the data folder; paletteFor() gives them from then on. Until then, and for a
/// theme that is missing, it gives the same colours as compiled in. Takes some 20 ms (the framework indexes all its
/// definitions): call it once, away from the GUI thread. Thread-safe.
void loadThemes();

} // namespace Zhupi::Widgets
