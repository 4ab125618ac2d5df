// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"
#include "language/Decimal.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What the machine finds in an Article. Plain values. Every list is sorted by `span.start` (speakers by their
/// first mention); one item refers to another by its index in its list, None where there is none. The contract
/// that `zhupi analyze` prints names them "s1", "q1" …: index + 1 behind a letter (markId in this file).
namespace Zhupi::Language {

using Article::Span;

inline constexpr int None = -1;

enum class SpeakerKind { Person, Organisation, Group, Unnamed };

struct Speaker
{
    QString name;
    SpeakerKind kind = SpeakerKind::Person;
    QString role;         ///< empty when the text gives none
    QStringList aliases;  ///< other forms in the text, without pronouns
    bool silent = false;  ///< named, but says nothing in this article
    QList<Span> mentions; ///< names, titles and resolved pronouns, sorted
    friend bool operator==(const Speaker &, const Speaker &) = default;
};

struct Turn
{
    Span span;  ///< from the label to the end of the turn's last paragraph
    Span label; ///< with its colon
    int speaker = None;
    friend bool operator==(const Turn &, const Turn &) = default;
};

enum class QuoteKind { Speech, Term, Title };
enum class Why { Unattributed, CueBefore, CueAfter, CueInside, TurnLabel, Pronoun, Continued, Inferred };

struct Quote
{
    Span span; ///< with its marks
    QuoteKind kind = QuoteKind::Term;
    bool closed = true;   ///< false: the closing mark is missing or the pair stands the wrong way round
    int parent = None;    ///< enclosing quote
    int utterance = None; ///< number shared by the parts of one utterance; None for terms and titles
    int speaker = None;
    std::optional<Span> cue;
    Why why = Why::Unattributed;
    QString rule;          ///< name of the rule that decided, e.g. "cue-after.clause"; for the card
    double confidence = 0; ///< 0 … 1
    friend bool operator==(const Quote &, const Quote &) = default;
};

struct Statement
{
    Span span; ///< what is reported, without speaker and cue
    int speaker = None;
    std::optional<Span> cue;
    QString rule;
    double confidence = 0;
    friend bool operator==(const Statement &, const Statement &) = default;
};

enum class NumberKind { Money, Percentage, Count, Measure, Rate, Ratio, Date, Time, Duration, Age, Ordinal };
enum class Modifier { Exact, About, MoreThan, LessThan, AtLeast, AtMost, Range };

struct Number
{
    Span span; ///< numeral with unit and currency, without the bound beside it
    NumberKind kind = NumberKind::Count;
    std::optional<Decimal> value; ///< none for date and time; the rank of an ordinal
    std::optional<Decimal> upper; ///< other end of a range
    QString fraction;             ///< "2/3" where the value is no finite decimal; then value is none
    QString unit;                 ///< see the contract: ISO 4217, "%", "pp", UCUM, counter, "year", "USD/小時" …
    QString iso;                  ///< dates and times
    Modifier modifier = Modifier::Exact;
    std::optional<Span> modifierSpan; ///< the words that make the bound (約, 遠高於, 以上), where they stand outside
    QString rule;
    double confidence = 1;
    int speaker = None; ///< who gives the figure, where the text says so
    int quote = None;
    int statement = None;
    friend bool operator==(const Number &, const Number &) = default;
};

struct Dispute
{
    QString quantity; ///< in the text's words: 訓練成本
    QString unit;
    QList<int> claims; ///< indices of numbers
    QList<Span> cues;
    Decimal spread; ///< largest value over smallest, two decimals at most
    double confidence = 0;
    friend bool operator==(const Dispute &, const Dispute &) = default;
};

enum class CheckKind { Product, Sum, Difference, Share };

struct Check
{
    CheckKind kind = CheckKind::Product;
    QList<int> numbers; ///< the parts, then the result
    bool holds = true;
    friend bool operator==(const Check &, const Check &) = default;
};

struct Reading
{
    QList<Speaker> speakers;
    QList<Turn> turns;
    QList<Quote> quotes;
    QList<Statement> statements;
    QList<Number> numbers;
    QList<Dispute> disputes;
    QList<Check> checks;
    friend bool operator==(const Reading &, const Reading &) = default;
};

/// The kinds of Marks a reader can answer with a Verdict.
enum class MarkKind { Speaker, Turn, Quote, Statement, Number, Dispute, Check };

/// "s1", "r1", "q1", "t1", "n1", "d1", "c1" for index 0 of each kind.
[[nodiscard]] QString markId(MarkKind kind, int index);

} // namespace Zhupi::Language
