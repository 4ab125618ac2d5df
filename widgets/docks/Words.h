// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Docks.h"
#include "look/Tr.h"

/// What the docks say, in words. Everything here is one plain line: no markup, no control characters.
namespace Zhupi::Widgets {

/// Large round numbers are named in the units of the text being read, not in those of the desk's language.
enum class Scale { Hant, Hans, Western };
[[nodiscard]] Scale scaleOf(const Article::Article &article);
/// A power or a round value for an axis or a label: 100萬, 1億, 5 million as "5M". Four significant digits.
[[nodiscard]] QString roundText(double value, Scale scale);
/// The same for an exact value, with at most two decimals and "≈" where that rounds. Empty below 10,000.
[[nodiscard]] QString scaledText(const Language::Decimal &value, Scale scale);
/// Digits grouped as the locale does: 5,576,000.
[[nodiscard]] QString groupedText(const Language::Decimal &value);

/// One line of the article's or a person's words: white space joined, control and direction characters taken out,
/// at most `characters` long, then "…".
[[nodiscard]] QString plainLine(QStringView text, qsizetype characters = 160);
/// The same, but line breaks stay.
[[nodiscard]] QString plainText(QStringView text, qsizetype characters = 4000);
/// A tool tip that shows its text letter by letter, whatever it looks like, and wraps.
[[nodiscard]] QString plainToolTip(const QString &text);
/// Without the outermost pair of quotation marks.
[[nodiscard]] QString withoutMarks(const QString &words);

[[nodiscard]] QString nameOf(Language::MarkKind kind);
[[nodiscard]] QString nameOf(Language::SpeakerKind kind);
[[nodiscard]] QString nameOf(Language::QuoteKind kind);
[[nodiscard]] QString nameOf(Language::NumberKind kind);
/// A sentence; empty for Exact.
[[nodiscard]] QString sentenceOf(Language::Modifier modifier);
/// A unit as a person says it: the codes "year", "day" … in words, everything else as it is.
[[nodiscard]] QString unitText(const QString &unit);

/// A name; "—" for None.
[[nodiscard]] QString speakerName(const Language::Reading &reading, int speaker);
/// >5, ≈5, 5–6 …: the bound before a text that stands for the value (and for the upper end of a range).
[[nodiscard]] QString boundedText(Language::Modifier modifier, const QString &value, const QString &upper = {});
/// A figure's value: ">500,000,000", "2/3", "2025-01-20".
[[nodiscard]] QString valueText(const Language::Number &number);
/// The same in short, for a chart or a sum: ">5億", "2.79M".
[[nodiscard]] QString shortValueText(const Language::Number &number, Scale scale);
/// 2,788,000 × 2 = 5,576,000, in the short form.
[[nodiscard]] QString arithmeticText(const Language::Reading &reading, const Language::Check &check, Scale scale);

/// Why a Mark is there, as one or two whole sentences.
[[nodiscard]] QString reasonText(const DeskState &state, MarkRef mark);
/// The rule that decided; empty where the Mark names none.
[[nodiscard]] QString ruleOf(const Language::Reading &reading, MarkRef mark);
/// 0 … 1; below zero for Marks without one.
[[nodiscard]] double confidenceOf(const Language::Reading &reading, MarkRef mark);
/// Below this a Mark is shown as a guess.
inline constexpr double SureEnough = 0.7;

[[nodiscard]] bool isListed(const Language::Reading &reading, MarkRef mark);
/// Whether rival figures are in it, or it is one.
[[nodiscard]] bool isContested(const Language::Reading &reading, MarkRef mark);
/// The dispute that a number is a claim of, None for none. Linear in the claims.
[[nodiscard]] int disputeOf(const Language::Reading &reading, int number);

/// Numbers the paragraphs as a reader counts them: without blank lines, page furniture and captions. Made once for
/// each article (linear), then O(log n) for a position.
class ParagraphCount
{
public:
    ParagraphCount() = default;
    explicit ParagraphCount(const Article::Article &article);
    /// From 1. Between two paragraphs the one before counts.
    [[nodiscard]] int at(qsizetype position) const;

private:
    QList<qsizetype> m_starts;
};

} // namespace Zhupi::Widgets
