// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Words.h"

#include <QHash>

#include <algorithm>

#include <stop_token>
#include <vector>

/// Names of people in a text. Private to the library.
namespace Zhupi::Language {

struct PersonName
{
    QString name;        ///< as first written in full
    QString latin;       ///< what stands in parentheses behind it
    QString family;      ///< what titles follow: 杜, 奧爾特曼, Hammel
    QString role;        ///< 台灣人工智能實驗室創辦人
    QStringList aliases; ///< other forms in the text
    Span first;
};

struct NameMention
{
    Span span; ///< with a title behind it (杜奕瑾先生)
    int person = -1;
    bool full = true; ///< the whole name, not only the family name with a title
};

/// Finds the names of people: Chinese names by surname, given name and what stands around them (title, role, reporting
/// verb, parentheses); foreign ones by ·, by runs of the characters that transliterate, by capitals; well-known ones by
/// the lexicon. A name found once with good evidence is found everywhere. Linear.
class Names
{
public:
    /// Whether a Latin word that could name a person stands for a body somewhere in the article.
    [[nodiscard]] bool isBody(const QString &word) const
    {
        const auto places = m_candidates.constFind(word);
        return places != m_candidates.constEnd()
               && std::any_of(places->begin(), places->end(), [](const auto &place) { return place.score < 0; });
    }

    Names(const Article::Article &article, const Words &words, const Tokens &tokens, std::stop_token stop);

    [[nodiscard]] const std::vector<PersonName> &people() const { return m_people; }
    [[nodiscard]] std::vector<PersonName> &people() { return m_people; }
    /// Sorted, never overlapping.
    [[nodiscard]] const std::vector<NameMention> &mentions() const { return m_mentions; }
    /// The mention that ends at a position, or null. O(log n).
    [[nodiscard]] const NameMention *endingAt(qsizetype position) const;
    /// The mention that starts at a position, or null. O(log n).
    [[nodiscard]] const NameMention *startingAt(qsizetype position) const;
    /// Those that start in a span. O(log n).
    [[nodiscard]] std::span<const NameMention> in(Span span) const;
    /// The person whose family name this is and who was mentioned last before a position, or None.
    [[nodiscard]] int byFamily(QStringView family, qsizetype before) const;
    /// Adds a person found by other means (a turn label); the name is then no mention by itself.
    int add(const QString &name, Span first);

private:
    struct Candidate
    {
        Span span;
        double score = 0;
    };

    void collect(Span paragraph);
    void chinese(const Token &surname, Span paragraph);
    void familiar(qsizetype start, qsizetype end, Span paragraph);
    void nickname(qsizetype start, Span paragraph);
    void dotted(qsizetype dot, Span paragraph);
    void latin(qsizetype start, qsizetype end, Span paragraph);
    void transliterated(const Token &role, Span paragraph);
    void transliteratedBefore(const Token &verb, Span paragraph);
    void unknownBehindRole(qsizetype start, Span paragraph);
    /// Whether a name that starts here is that of a byline (文／某某).
    [[nodiscard]] bool isByline(qsizetype start, Span paragraph) const;
    [[nodiscard]] double leftEvidence(qsizetype start, Span paragraph) const;
    [[nodiscard]] double rightEvidence(qsizetype end, Span paragraph) const;
    [[nodiscard]] bool isUnknownRun(qsizetype start, qsizetype end, Span paragraph);
    [[nodiscard]] bool isWordInDictionary(qsizetype start, qsizetype length, Span paragraph);
    void propose(Span span, double score);
    void settle();
    void findMentions(const Article::Article &article, std::stop_token stop);
    void findRoles();
    /// Whether a date, a time of day or an age ends at `end`.
    [[nodiscard]] bool endsTime(qsizetype end, qsizetype from) const;
    [[nodiscard]] QString roleBefore(qsizetype start, Span paragraph) const;
    [[nodiscard]] QString latinBehind(qsizetype end, Span paragraph, qsizetype *close) const;

    QStringView m_text;
    const Words &m_words;
    const Tokens &m_tokens;
    const Article::Article &m_article;
    QHash<QString, std::vector<Candidate>> m_candidates;
    std::vector<PersonName> m_people;
    std::vector<NameMention> m_mentions;
    QHash<QString, int> m_byName;
    class Dictionary;
    std::shared_ptr<Dictionary> m_dictionary;
};

} // namespace Zhupi::Language
