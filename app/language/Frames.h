// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Names.h"
#include "language/Quotes.h"
#include "language/Words.h"

#include <algorithm>
#include <vector>

/// Reporting frames: who says, the word for saying, and where what is said begins. Private to the library.
namespace Zhupi::Language {

/// A sentence of one level: of the article's own text, or of the words inside a quote. Sentence ends inside the quotes
/// that it holds do not end it.
struct Sentence
{
    Span span;
    std::vector<int> quotes; ///< those directly in it, in order
};

struct Frame
{
    Span cue;
    quint64 words = 0;         ///< classes of the verb, or According
    Span subject;              ///< empty where the sentence names none
    bool ownSubject = false;   ///< stands in the verb's own clause
    bool entity = false;       ///< the subject ends like a person, a body, a document, a group
    qsizetype start = 0;       ///< where the clause begins that holds the subject, or else the cue
    qsizetype clause = 0;      ///< where the clause of the cue begins
    qsizetype after = 0;       ///< behind the cue and its particles (道, 了)
    bool needsMark = false;    ///< a verb that reports only before a colon, comma or quote
    bool needsSubject = false; ///< or with a subject that can speak
    bool nested = false;       ///< within what an earlier cue of its clause introduces
};

/// How far back in a sentence a cue is sought that does not stand beside the quote.
inline constexpr size_t FramesTried = 200;

/// How many frames have their cue before a position. They stand in order and never overlap.
[[nodiscard]] inline size_t framesBefore(const std::vector<Frame> &frames, qsizetype position)
{
    return size_t(std::ranges::upper_bound(frames, position, {}, [](const Frame &frame) { return frame.cue.end; }) - frames.begin());
}

/// Where sentences, clauses and subjects are. Holds references: keep what it is made of.
class Grammar
{
public:
    Grammar(QStringView text, const Words &words, const Tokens &tokens, const Names &names, const QList<Quote> &quotes);

    /// The sentences of a stretch that holds these quotes. Linear in what lies outside of the quotes.
    [[nodiscard]] std::vector<Sentence> sentences(Span span, const std::vector<int> &quotes) const;
    /// All frames of a sentence, in order.
    [[nodiscard]] std::vector<Frame> frames(const Sentence &sentence) const;
    /// The frame of one reporting verb, with its subject sought from `from` on.
    [[nodiscard]] Frame frame(const Token &verb, qsizetype from, const std::vector<int> &quotes) const;

    /// A quote that may hold sentences: a subject is not sought across it.
    /// Whether the words before a verb of speech deny that anything was said (沒有正面回答), or only tell not to listen.
    [[nodiscard]] bool isNegated(const Token &verb, qsizetype from) const;
    [[nodiscard]] bool isBarrier(int quote) const { return m_barrier[size_t(quote)]; }
    /// Trims a stretch that may be a subject; empty when nothing is left.
    [[nodiscard]] Span nounPhrase(Span clause, bool leading) const;
    /// What the end of a noun phrase is: the words of its last token; Person for a name; 0 for nothing known.
    [[nodiscard]] bool endsLikeEntity(Span phrase) const;
    /// The words at the start of a clause that name somebody, where a predicate follows them (局長|沉默片刻,
    /// 廖怡蓁|把預算書舉過頭頂); empty where it does not begin so.
    [[nodiscard]] Span leadingEntity(Span clause) const;

    /// Where a byline or dateline that opens these words ends (〔記者某某／某地報導〕), or their start.
    [[nodiscard]] qsizetype bylineEnd(Span span) const;
    [[nodiscard]] qsizetype skipBlanks(qsizetype at, qsizetype end) const
    {
        while (at < end && isBlank(m_text[at]))
            ++at;
        return at;
    }
    [[nodiscard]] qsizetype trimBlanks(qsizetype at, qsizetype start) const
    {
        while (at > start && isBlank(m_text[at - 1]))
            --at;
        return at;
    }

private:
    /// Whether the cue introduces what somebody else may say in turn.
    [[nodiscard]] bool reportsOthers(Span cue) const;
    [[nodiscard]] Span trimLeft(Span phrase) const;
    [[nodiscard]] bool isPredicate(Span rest) const;
    [[nodiscard]] Span trimRight(Span phrase, bool leading) const;
    [[nodiscard]] bool isPrepositional(Span tail) const;
    [[nodiscard]] qsizetype timeStart(Span phrase) const;
    [[nodiscard]] qsizetype timeEnd(Span phrase) const;
    [[nodiscard]] bool isInQuote(qsizetype at, const std::vector<int> &quotes) const;

    QStringView m_text;
    const Words &m_words;
    const Tokens &m_tokens;
    const Names &m_names;
    const QList<Quote> &m_quotes;
    std::vector<bool> m_barrier;
};

} // namespace Zhupi::Language
