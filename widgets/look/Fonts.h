// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Zhupi::Widgets {

/// Makes fontconfig give Traditional glyphs under any locale: under a Japanese or mainland one every Noto CJK family
/// would draw 骨直令次 in that country's shapes, whatever the font asked for. Call it once the application is made
/// and before the first text is drawn. Changes the process's LC_CTYPE and nothing else; false when the system has
/// neither C.UTF-8 nor zh_TW.UTF-8.
bool useTraditionalGlyphs();

} // namespace Zhupi::Widgets
