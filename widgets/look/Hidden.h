// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Zhupi::Widgets {

/// Characters that show nothing and yet do something: control and format characters, among them those that turn the
/// direction of text, join or part letters, or have no width. The desk's own words are cleared of them; in the article
/// they are made visible.
[[nodiscard]] bool isHidden(QChar c);

/// The same for the character at a position of a text: a joiner within an emoji belongs to it, and a tab is white space.
/// Pairs of surrogates count too.
[[nodiscard]] bool isHiddenAt(QStringView text, qsizetype at);

/// What is drawn in its place, one unit wide: an arrow for what turns the direction, else an empty square.
[[nodiscard]] QChar standIn(QChar hidden);

/// "U+202E RIGHT-TO-LEFT OVERRIDE": what the character at a position is.
[[nodiscard]] QString characterName(QStringView text, qsizetype at);

} // namespace Zhupi::Widgets
