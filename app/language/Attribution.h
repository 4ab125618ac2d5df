// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Frames.h"
#include "language/People.h"
#include "language/Quotes.h"

#include <stop_token>

/// Who said what: a sieve from precise rules to loose ones (after Muzny and others, "A two-stage sieve approach for
/// quote attribution", 2017, with rules of Chinese news). Each rule has a name and a confidence. Private to the library.
namespace Zhupi::Language {

class Attribution
{
public:
    Attribution(const Article::Article &article, const Words &words, const Tokens &tokens, const Grammar &grammar, People &people,
                QuotePairs &pairs, const QList<Turn> &turns);

    /// Sets kind, utterance, speaker, cue, why, rule and confidence of all quotes, and finds the statements. Linear.
    void run(std::stop_token stop);
    [[nodiscard]] QList<Statement> takeStatements() { return std::move(m_statements); }

private:
    struct Found
    {
        int speaker = None;
        double confidence = 0;
        Why why = Why::Unattributed;
        std::optional<Span> cue;
        QString rule;
    };
    struct Level
    {
        bool inTurn = false;
        int turnSpeaker = None;
        int parent = None; ///< the quote whose words these are
    };

    void readStretch(Span span, const std::vector<int> &quotes, const Level &level);
    void readSentence(const Sentence &sentence, const Level &level);
    void attribute(const Sentence &sentence, const std::vector<Frame> &frames, std::vector<bool> &used, const Level &level);
    bool cueBefore(int quote, const std::vector<Frame> &frames, Found &found, size_t &frame, const Level &level);
    bool cueAfter(int quote, const std::vector<Frame> &frames, Found &found, size_t &frame, const Level &level, qsizetype limit);
    /// Whether the words behind a quote and its cue are told by the same voice.
    [[nodiscard]] bool goesOnBehind(const Quote &quote, const std::vector<Frame> &frames, size_t frame, const Sentence &sentence) const;
    bool colonBefore(int quote, const Sentence &sentence, Found &found, const Level &level);
    /// The clause before names the words as a thing: 他的說法是「…」, 一則留言寫著：「…」, or uses them (用「…」形容).
    bool nounBefore(int quote, const Sentence &sentence, Found &found, const Level &level);
    /// No verb of saying, but somebody acts right beside the words in marks (「…，」某某舉起手，「…」).
    bool actsBeside(int quote, const Sentence &sentence, qsizetype limit, Found &found, const Level &level);
    bool givesJudgement(const Quote &quote, const Sentence &sentence, const std::vector<Frame> &frames, Found &found, const Level &level);
    /// Whose words those at `place` would be where no verb of saying tells: who leads a clause before them, who spoke
    /// in the paragraph, or who is named in it.
    Voice actorBefore(const Sentence &sentence, qsizetype place, const Level &level);
    /// Tells whom a sentence is about, for what the next ones leave unsaid.
    void noteSubject(const Sentence &sentence);
    void state(const Sentence &sentence, const std::vector<Frame> &frames, const std::vector<bool> &used, const Level &level);
    /// 警方的解釋是，…: what a noun of saying and 是 introduce.
    void stateNoun(const Sentence &sentence);
    Voice voiceOf(const Frame &frame, const Level &level);
    /// Who is asked in the words between the cue and the quote, or None.
    int askedOf(const Frame &frame, const Quote &quote, int asker);
    void setSpeech(int quote, const Found &found);
    [[nodiscard]] bool soundsSpoken(const Quote &quote) const;
    [[nodiscard]] bool isShortTerm(const Quote &quote) const;
    [[nodiscard]] bool namesSomething(const Quote &quote) const;
    /// Whose turns are the longest, or None.
    [[nodiscard]] int guest() const;
    void judgeTitles();
    void joinUtterances();
    [[nodiscard]] qsizetype innerEnd(const Quote &quote) const;

    const Article::Article &m_article;
    QStringView m_text;
    const Words &m_words;
    const Tokens &m_tokens;
    const Grammar &m_grammar;
    People &m_people;
    QuotePairs &m_pairs;
    QList<Quote> &m_quotes;
    const QList<Turn> &m_turns;
    QList<Statement> m_statements;
    std::vector<std::vector<int>> m_children;
    std::vector<int> m_joined; ///< an earlier part of the same utterance, or None
    qsizetype m_paragraphStart = 0;
    qsizetype m_turnStart = -1;    ///< behind the label of the turn that is read
    int m_paragraphSpeaker = None; ///< who spoke last in this paragraph
    int m_lastSpeaker = None;
    // A sentence that ended in a colon at the end of its paragraph: the next paragraph's quote is its content.
    Found m_announced;
    bool m_hasAnnounced = false;
    int m_announcedFrom = None;
};

} // namespace Zhupi::Language
