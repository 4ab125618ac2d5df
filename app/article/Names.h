// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Zhupi::Article {

/// A file name or other foreign words made fit for a sentence on screen or in a terminal: control characters, line
/// ends, bidirectional controls and invisible format characters each become U+FFFD, and what is longer than
/// `limit` UTF-16 units is shortened in the middle. The result is plain text, not HTML.
[[nodiscard]] QString shown(QStringView foreign, qsizetype limit = 120);

} // namespace Zhupi::Article
