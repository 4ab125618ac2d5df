// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Quantities.h"

#include <array>
#include <vector>

/// Whether two figures are rivals. Private to the library.
namespace Zhupi::Language {

/// Weighs, for two figures that stand near each other, what speaks for their being given for the same thing against each
/// other and what speaks against it: do the words around them agree, are the voices two, is one denied or taken up by the
/// other, does the text announce that figures differ; or are they of two times, a part and its whole, two in a list.
/// The weights were fitted (logistic regression, each with its sign laid down beforehand) to annotated articles and to
/// the sentences of the tests; they are hundredths of a natural logarithm of odds.
///
/// Cost: linear in the figures, each is compared with a fixed number before it. Refers to its arguments: keep them.
class Rivals
{
public:
    enum Feature {
        // What the two figures are.
        Base,
        OneUnitForms, ///< 名 and 位, MW and 瓩
        BareAndUnit,  ///< 兩千四 beside 公噸
        LooseCounter, ///< 個 beside 戶
        OtherCounter, ///< 張 beside 人
        MixedKinds,
        SameUnit,
        IsMoney,
        IsShare,
        IsCount,
        IsDuration,
        IsAge,
        IsRate,
        SmallBoth,
        SmallOne,
        Close,      ///< less than 1.15 of each other
        Alike,      ///< less than twice
        Unlike,     ///< over four times
        VeryUnlike, ///< over twelve times
        OutOfScale, ///< over sixty times
        HoldBoth,   ///< bounds that do not exclude each other
        BoundFirst,
        BoundSecond,
        EstimateFirst, ///< 左右, 以上 behind it
        EstimateSecond,
        // How they stand to each other.
        SameSentence,
        SentencesApart, ///< two or three
        FarApart,       ///< four or more
        VeryFarApart,   ///< eight or more
        OtherParagraph,
        InOneBreath, ///< less than 25 units apart
        InList,      ///< 、 between
        FiguresBetween,
        Nearest,
        Together, ///< the two values meet again
        TogetherOften,
        // What is measured.
        SameQuantity, ///< and two voices
        OtherQuantity,
        OtherQuantityNear,
        TopicQuantity, ///< the sentences before name what the first measures
        NoSharedWords,
        SharedWords, ///< and two voices; in hundredths
        // Who says so.
        Voices,
        OneVoice,
        QuotedOne,
        SaidFirst,
        SaidSecond,
        // What sets one against the other.
        Staged, ///< the text has announced it just before
        StagedBetween,
        StagedBefore,
        Contrast,
        ContrastNearest,
        ContrastSource, ///< 名冊上卻是
        SourceSecond,
        SourceBoth,
        DeniedAt,
        DeniedBehind,
        DeniedNearest,
        StrongSecond,
        AskedFirst, ///< 「五千？」
        TakenUp,    ///< the earlier figure stands again beside the later one
        TakenUpVoices,
        TakenUpAhead, ///< the later one stands already beside the earlier
        Echoed,       ///< taken up to be asked or denied
        RepeatedBoth,
        RepeatedOne,
        DifferenceTold,
        // What speaks for no quarrel.
        NoCue,
        NoCueInSentence,
        SumTold,
        OtherTimes,
        OneTime,
        Than, ///< 較去年
        PartOne,
        PartSecond,
        PlanOne,
        ChangeFirst,
        ChangeSecond,
        GrowthSecond,
        Features
    };
    /// Two figures (places in Quantities::evidence()) and the weight in hundredths, over 0: rather rivals than not.
    struct Pair
    {
        int first = 0;
        int second = 0;
        int weight = 0;
    };

    Rivals(const Article::Article &article, const Quantities &quantities, const Reading &reading);

    /// All that are worth a thought, by the second, then the first.
    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_pairs; }
    /// Mentions of one figure not far from each other have one number: the place of the first.
    [[nodiscard]] int figure(int place) const { return m_facts[size_t(place)].figure; }

    /// 「五千？」, 不是五千: mentioned to be asked or denied.
    [[nodiscard]] bool isQuestioned(int place) const { return m_facts[size_t(place)].flags & (Asked | Denied | DeniedAfter); }

private:
    using Weighed = std::array<qint16, Features>;
    enum Flag : quint32 {
        Bound = 1 << 0,
        Estimate = 1 << 1,
        Asked = 1 << 2,
        Denied = 1 << 3,
        DeniedAfter = 1 << 4,
        Part = 1 << 5,
        PartClause = 1 << 6,
        Change = 1 << 7,
        Said = 1 << 8,
        Growing = 1 << 9,
        Quoted = 1 << 10,
        Plan = 1 << 11,
        OnStage = 1 << 12,
        StageBefore = 1 << 13,
        Small = 1 << 14,
        ThanBefore = 1 << 15,
        Repeated = 1 << 16,
        QuantityNear = 1 << 17,
        Strong = 1 << 18,
    };
    /// What can be compared with what.
    enum class Sort : quint8 { Bare, People, Things, Visits, Counted, Money, Share, Measured, Duration, Age };
    struct Facts
    {
        int number = 0;
        int ordinal = 0;
        qsizetype paragraph = 0;
        Span sentence;
        Sort sort = Sort::Bare;
        int dimension = 0;
        int unit = 0;
        int worth = 0;   ///< the same for the same value and upper end
        double size = 0; ///< of the value, for what is larger by how much only
        int power = 0;   ///< of ten, of the last digit of the value that is not zero
        int figure = 0;
        int voice = -1;
        int quantity = -1;
        quint64 topics = 0;
        quint64 when = 0;
        quint32 flags = 0;
        qsizetype contrast = -1; ///< where such a word stands just before the figure
        qsizetype source = -1;
        qsizetype denial = -1;
        size_t words = 0; ///< first of its pairs of characters in m_words
        size_t wordsEnd = 0;
        [[nodiscard]] bool is(Flag flag) const { return (flags & flag) != 0; }
    };

    [[nodiscard]] const Number &number(const Facts &f) const { return m_reading.numbers[f.number]; }
    void learn();
    void surroundings(Facts &facts, const FigureSentence &sentence, const Span &next, qsizetype lastEnd);
    void wordsOf(Facts &facts, Span window);
    void chain(size_t place);
    void compare();
    /// 0 where they cannot be compared at all, else 100 for the same unit.
    [[nodiscard]] static int likeness(const Facts &a, const Facts &b);
    [[nodiscard]] bool sameFigure(const Facts &a, const Facts &b) const;
    [[nodiscard]] bool weigh(size_t i, size_t j, int between, bool nearest, Weighed &features) const;
    [[nodiscard]] int sharedWords(const Facts &a, const Facts &b) const;
    [[nodiscard]] static bool any(const std::vector<qsizetype> &places, qsizetype from, qsizetype to);

    QStringView m_text;
    const Quantities &m_quantities;
    const Reading &m_reading;
    std::vector<Facts> m_facts;
    std::vector<quint32> m_words;
    QHash<quint32, int> m_known; ///< how many of the figures near have a pair of characters beside them
    std::vector<qsizetype> m_stages, m_contrasts, m_denials;
    QHash<QByteArray, int> m_worths;
    QHash<QString, int> m_dimensions, m_units, m_voices;
    QHash<int, int> m_last; ///< worth → the last place with it
    std::vector<Pair> m_pairs;
};

} // namespace Zhupi::Language
