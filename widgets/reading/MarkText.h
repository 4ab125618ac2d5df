// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/MarkIndex.h"

/// What the panes say about Marks in words: plain text, translated.
namespace Zhupi::Widgets::MarkText {

/// One line for a tool tip, "Quote – 杜奕瑾"; empty for an invalid Mark.
[[nodiscard]] QString mark(const MarkIndex &marks, const Article::Article &article, MarkRef mark);
/// Tag, reader and note of an annotation.
[[nodiscard]] QString annotation(const MarkIndex &marks, int annotation);
/// "3 speakers", "4 quotes" … of a Reading; kinds that it has none of are left out.
[[nodiscard]] QStringList counts(const Language::Reading &reading);

} // namespace Zhupi::Widgets::MarkText
