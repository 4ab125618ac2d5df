// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/LargePages.h"
#include "language/Lexicon.h"
#include "language/Reading.h"

#include <QHash>

#include <span>
#include <vector>

/// What a figure measures and who says it, as far as the words around it tell. Private to the library.
namespace Zhupi::Language {

/// One word of the lexicon that says something about figures.
struct Sign
{
    enum Kind {
        Quantity, ///< 成本, 死亡: names what is measured
        Strong,   ///< 質疑, 灌水, 遠高於: sets one figure against another
        Denial,   ///< 不是, 哪有
        Contrast, ///< 卻, 但, 只有
        Stage,    ///< 說法不一: announces figures that do not agree
        Source,   ///< 名冊, 統計: where a figure is recorded
        Change,   ///< 多, 少了: a difference, no amount
        When,     ///< 去年, 第一期
        Plan,     ///< 預計, 目標
        Part,     ///< 其中, 平均
        Say,      ///< a reporting verb
        Total,    ///< 合計, 總共
        Share,    ///< 占
        Growth,   ///< 增至, 下降
        Split,    ///< 分別, 包括
        Apart,    ///< 相差, 多出: what two figures differ by
        Times,    ///< 乘, 折合: what a figure is reckoned from
        Kinds
    };
    Kind kind = Quantity;
    int quantity = -1; ///< which class of Quantity
    Span span;
};

/// A sentence that holds figures, with the signs in it, sorted.
struct FigureSentence
{
    Span span;
    qsizetype paragraph = 0;
    std::vector<int> numbers;
    std::vector<Sign> signs;
    std::vector<Sign> signsBefore; ///< of the sentence before it in the same or the last paragraph
    std::vector<Span> cues;        ///< strong ones of both
    int ordinal = 0;               ///< place among all sentences of the article
};

/// A figure in its surroundings.
struct Evidence
{
    int number = 0;
    int sentence = 0;
    int quantity = -1;      ///< class of what is measured; -1 where no word tells
    Span word;              ///< that word
    bool inherited = false; ///< taken from a figure before
    bool counted = false;   ///< only the counter tells what is measured: 86隻
    QString dimension;      ///< figures of one dimension can be compared: 人, 名 and 具; kW and MW
    Decimal value;          ///< in the unit of the dimension
    std::optional<Decimal> upper;
    QString voice; ///< who gives it; empty for the article itself
};

/// Cost: linear in the text and its figures, whatever stands in them. Refers to article and reading: keep both.
class Quantities
{
public:
    Quantities(const Article::Article &article, const Lexicon &lexicon, const Reading &reading);

    [[nodiscard]] const std::vector<FigureSentence> &sentences() const { return m_sentences; }
    using EvidenceList = std::vector<Evidence, LargePages<Evidence>>;
    [[nodiscard]] const EvidenceList &evidence() const { return m_evidence; }
    [[nodiscard]] const Evidence *of(int number) const;
    /// 訓練成本: the word with what stands before it and belongs to it.
    [[nodiscard]] QString name(Span word) const;
    /// The signs that may say something about a figure: none is as far off as a clause is long.
    [[nodiscard]] static std::span<const Sign> signsNear(const FigureSentence &sentence, Span number);
    /// From the last to the next comma or end of sentence.
    [[nodiscard]] Span clause(qsizetype position) const;

private:
    void cut();
    void find(const Lexicon &lexicon);
    void judge();
    [[nodiscard]] QString voiceOf(const Number &number, const FigureSentence &sentence) const;
    [[nodiscard]] QString saidHere(const Number &number, const FigureSentence &sentence) const;
    [[nodiscard]] QString voiceNamed(QStringView subject) const;
    void inherit(Evidence &evidence, const FigureSentence &sentence, Span own) const;
    void counter(Evidence &evidence, Span own);

    const Article::Article &m_article;
    const Reading &m_reading;
    QStringView m_text;
    std::vector<FigureSentence> m_sentences;
    EvidenceList m_evidence;
    int m_price = -1;                 ///< the class of what something costs
    int m_power = -1;                 ///< of what is told in watts
    int m_people = -1;                ///< the class that says least: 民眾, 群眾
    QStringList m_counters;           ///< that tell what is measured, where nothing else does
    std::vector<int> m_place;         ///< number → evidence, −1 for none
    QHash<QStringView, int> m_voices; ///< name or alias → the first speaker with it
};

/// Lower and upper bound of what a figure says, none for open ends.
struct Interval
{
    std::optional<Decimal> low, high;
};
[[nodiscard]] Interval intervalOf(const Number &number);
[[nodiscard]] Interval intervalOf(const Decimal &value, const std::optional<Decimal> &upper, Modifier modifier);
/// Whether one of the two is the other rounded to its own significant digits (557.6萬 and 600萬), or equal.
[[nodiscard]] bool roundsTo(const Decimal &a, const Decimal &b);
/// Half a unit of the last significant digit: what rounding may have hidden.
[[nodiscard]] Decimal rounding(const Decimal &value, const QString &printed);

} // namespace Zhupi::Language
