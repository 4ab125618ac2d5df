// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Zhupi::Article {

/// How surely a line of nothing but words of a page's controls is furniture.
enum class Controls {
    None,
    Weak,   ///< words that may be a heading too (國際, 論壇, LG): only among others, outside the body
    Edge,   ///< whole sentences of a page (cookies, tags): only outside the body
    Strong, ///< furniture wherever it stands
    Links,  ///< the head of a list of links (延伸閱讀)
};

/// What the whole of a line says; `line` is trimmed and at most 200 units long. Both scripts.
[[nodiscard]] Controls controlsOf(QStringView line);

/// The head of what readers wrote below an article: 留言 (3), 熱門留言.
[[nodiscard]] bool isCommentsHead(QStringView line);

/// 03:52: the mark of a place in a recording, where several stand on lines of their own.
[[nodiscard]] bool isTimeMark(QStringView line);

/// True for a photo's caption or credit; `line` as above.
[[nodiscard]] bool isCaption(QStringView line);

} // namespace Zhupi::Article
