// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Span.h"
#include "reading/ReadingView.h"

#include <QStringView>

/// Where the units of a text end, by ICU's rules for Chinese. Positions are UTF-16 units of the text given, and
/// never lie inside a grapheme cluster (a surrogate pair, a letter with its marks, an emoji of several parts).
namespace Zhupi::Widgets::TextUnits {

/// The first border after `from`, or the text's end. Character, Word and Sentence only.
[[nodiscard]] qsizetype next(Unit unit, QStringView text, qsizetype from);
/// The last border before `from`, or 0.
[[nodiscard]] qsizetype previous(Unit unit, QStringView text, qsizetype from);
/// The unit that holds the character at `position`; at the text's end the last one.
[[nodiscard]] Article::Span around(Unit unit, QStringView text, qsizetype position);
/// `position`, or the start of the cluster that it lies in.
[[nodiscard]] qsizetype snap(QStringView text, qsizetype position);
/// The best place at or before `limit` to cut an overlong paragraph: after a sentence, else where a line may
/// break, else between two clusters. Greater than 0; `limit` > 0. Looks only at the text before `limit`.
[[nodiscard]] qsizetype cut(QStringView text, qsizetype limit);

} // namespace Zhupi::Widgets::TextUnits
