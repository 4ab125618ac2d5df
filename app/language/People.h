// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Frames.h"
#include "language/Names.h"

#include <QHash>

#include <vector>

/// Who speaks: all mentions of one voice joined to one speaker. Private to the library.
namespace Zhupi::Language {

/// How a noun phrase was read.
struct Voice
{
    int speaker = None;
    double confidence = 0;
    bool pronoun = false;
};

class People
{
public:
    People(const Article::Article &article, const Words &words, const Tokens &tokens, Names &names, const Grammar &grammar,
           const QList<Quote> &quotes);

    /// The speaker that a noun phrase names, made when it is new. Pronouns mean who spoke or was named last:
    /// call in the order of the text, and tell spoke() who was found.
    Voice voice(Span phrase, bool certainlyPerson = false);
    /// The speaker of a label such as 記者 or 杜.
    int labelled(const QString &label, Span span, bool asks);
    int ofPerson(int person);
    /// From now on a pronoun in a turn means only who is named in that turn: not its speaker, nor who spoke before.
    void setTurns(const QList<Turn> &turns) { m_turns = turns; }
    void spoke(int speaker, qsizetype at);
    /// Somebody was asked: who is expected to speak next.
    void addressed(int speaker, qsizetype at);
    /// Somebody acts in a sentence without a word of saying: whom the following sentences are about.
    void acted(int speaker, qsizetype at);
    /// Who spoke or acted last between two places; a document only where nobody else did. None where nobody did.
    [[nodiscard]] int inFocus(qsizetype from, qsizetype at) const;
    /// Whether this voice is a document that nobody is known to have made.
    [[nodiscard]] bool isDocument(int speaker) const { return size_t(speaker) < m_document.size() && m_document[size_t(speaker)]; }
    /// Whom 他 would mean here, or None.
    [[nodiscard]] int lastPerson(qsizetype at, QChar pronoun = {}) const;
    void mention(int speaker, Span span);
    [[nodiscard]] const Speaker &speaker(int index) const { return m_speakers[size_t(index)]; }
    [[nodiscard]] Names &names() { return m_names; }

    /// Resolves the pronouns that are no subjects, adds those who are silent, sorts by first mention. `moved` gets the
    /// new index of each speaker; those without a mention or a word are dropped (None).
    [[nodiscard]] QList<Speaker> finish(std::vector<int> &moved);

private:
    int find(const QString &name, SpeakerKind kind);
    int make(const QString &name, SpeakerKind kind);
    Voice documentVoice(Span phrase, const Token &document);
    [[nodiscard]] QString textOf(Span span) const { return m_text.sliced(span.start, span.length()).toString(); }
    [[nodiscard]] Span withoutArticle(Span phrase, bool *definite, bool *single, bool *plural) const;
    void findOtherMentions();
    /// Short forms of bodies that were named in full (搜救局 of 國家搜救局, 新工處 of 新建工程處): one speaker. What each
    /// index means from now on.
    [[nodiscard]] std::vector<int> joinShortForms();
    void resolvePronouns();
    [[nodiscard]] bool isInQuote(qsizetype at) const;
    /// Whether a person's role or title, or what an unnamed voice is called, ends so.
    [[nodiscard]] bool isCalled(int speaker, const QString &called) const;
    /// The unnamed voice that a noun was first used of (一名…), or None.
    int introduced(Span noun, qsizetype before);
    /// The body that was last named with this noun at its end (該中心, of 梅里迪安中心 before), or None.
    int namedBody(Span noun, qsizetype before);
    /// Whom 對方 means behind an office that was asked, or nobody.
    Voice askedBody(Span pronoun);
    /// The article's own reporter: 他 and 對方 never mean the one who asks.
    [[nodiscard]] bool asks(int speaker) const;

    const Article::Article &m_article;
    QStringView m_text;
    const Words &m_words;
    const Tokens &m_tokens;
    Names &m_names;
    const Grammar &m_grammar;
    const QList<Quote> &m_quotes;
    std::vector<Speaker> m_speakers;
    std::vector<bool> m_spoken;
    std::vector<bool> m_document; ///< voices that are documents
    std::vector<int> m_ofPerson;  ///< speaker of each person of m_names
    std::vector<int> m_personOf;  ///< and back
    QList<Turn> m_turns;
    QHash<QString, int> m_byName;
    /// How often a pronoun that tells a woman or a man was taken for a speaker: 她 is nobody who was 他 before.
    struct Votes
    {
        int he = 0;
        int she = 0;
    };
    QHash<int, Votes> m_votes;
    struct Spoken
    {
        qsizetype at;
        int speaker;
    };
    std::vector<Spoken> m_history; ///< who spoke, in order of the text
    int m_bareDocument = 0;        ///< while the maker of a document is looked for: its own words are not followed further
    std::vector<Span> m_topQuotes; ///< spoken quotes at depth 0
};

} // namespace Zhupi::Language
