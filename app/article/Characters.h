// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Article.h"

#include <QStringView>

namespace Zhupi::Article {

/// How likely this text is Chinese prose rather than the wrong reading of some bytes: the sum of the logarithms of
/// rough chances of its characters. Only sums of readings of the same bytes compare. Linear.
[[nodiscard]] double likelihood(QStringView text);

/// Tells Traditional from Simplified by common characters that only one of them uses. A text without any counts
/// as Traditional, the script this program is for. Looks at the first 200,000 units.
[[nodiscard]] Script scriptOf(QStringView text);

/// The Traditional form of a common Simplified character; any other character as it is. Enough to look words of
/// page furniture up in one list, not to convert a text.
[[nodiscard]] QChar traditionalOf(QChar c);

/// White space of any kind, and characters without a width: a line of these alone is blank.
[[nodiscard]] bool isBlank(QChar c);
[[nodiscard]] bool isHan(QChar c);

} // namespace Zhupi::Article
