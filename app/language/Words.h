// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"
#include "article/CharSet.h"
#include "language/LargePages.h"
#include "language/Lexicon.h"

#include <bitset>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

/// The words of speech and people in a text. Private to the library.
namespace Zhupi::Language {

using Article::Span;

/// Lists of the lexicon as bits of a Token.
enum Word : quint64 {
    Say = 1ULL << 0,
    Think = 1ULL << 1,
    Show = 1ULL << 2,
    Ask = 1ULL << 3,
    Deny = 1ULL << 4,
    Demand = 1ULL << 5,
    NotReporting = 1ULL << 6,
    Hearsay = 1ULL << 7,
    According = 1ULL << 8,
    TitleAfter = 1ULL << 9, ///< 先生, 教授: stands behind a name
    Role = 1ULL << 10,      ///< 創辦人, 總統: stands before a name, or for it
    OrganisationEnding = 1ULL << 11,
    Organisation = 1ULL << 12,
    Place = 1ULL << 13,
    GroupNoun = 1ULL << 14,
    Unnamed = 1ULL << 15,
    Document = 1ULL << 16,
    Pronoun = 1ULL << 17,
    PluralPronoun = 1ULL << 18,
    Definite = 1ULL << 19,   ///< 該, 這位
    Indefinite = 1ULL << 20, ///< 一名, 一些
    Surname = 1ULL << 21,
    DoubleSurname = 1ULL << 22,
    KnownName = 1ULL << 23,
    TitleWord = 1ULL << 24,
    Preposition = 1ULL << 25,
    NotPreposition = 1ULL << 26,
    Adverb = 1ULL << 27,
    Conjunction = 1ULL << 28,
    ActingVerb = 1ULL << 29,
    Locative = 1ULL << 30,
    Interviewer = 1ULL << 31,
    Interviewee = 1ULL << 32,
    AnonymousLabel = 1ULL << 33,
    NeedsMark = 1ULL << 34,       ///< reports only before a colon, a comma or a quote
    NeedsSubject = 1ULL << 35,    ///< or with a subject that can speak
    Predicate = 1ULL << 36,       ///< begins what is told, not named; no token, asked for by Words::of
    SayingNoun = 1ULL << 37,      ///< 說法, 回答: the words themselves as a thing
    NotOrganisation = 1ULL << 38, ///< ends like a body and is none: 全部, 結局
    Reporting = Say | Think | Show | Ask | Deny | Demand,
};

/// Small: a long article has one for every third of its characters.
struct Token
{
    int start = 0;
    int end = 0;
    quint64 words = 0;

    [[nodiscard]] bool is(quint64 any) const { return (words & any) != 0; }
    [[nodiscard]] Span span() const { return {start, end}; }
};

/// What the lexicon says, laid out for the engine. Cheap to make once for a reading.
class Words
{
public:
    explicit Words(const Lexicon &lexicon);

    [[nodiscard]] const TermAutomaton &automaton() const { return m_lexicon.automaton(); }
    [[nodiscard]] quint64 words(int term) const { return m_masks[size_t(term)]; }
    /// The lists that hold exactly this word.
    [[nodiscard]] quint64 of(QStringView word) const;
    [[nodiscard]] bool isGivenName(QChar c) const { return (*m_given)[c.unicode()]; }
    /// Whether words for things end in this character (項目, 車票), as those for what is or happens do not.
    [[nodiscard]] bool endsNoun(QChar c) const { return (*m_nominal)[c.unicode()]; }
    [[nodiscard]] bool isTransliteration(QChar c) const { return (*m_transliteration)[c.unicode()]; }

private:
    using Characters = std::bitset<0x10000>;
    const Lexicon &m_lexicon;
    std::vector<quint64> m_masks;
    std::unique_ptr<Characters> m_given = std::make_unique<Characters>();
    std::unique_ptr<Characters> m_transliteration = std::make_unique<Characters>();
    std::unique_ptr<Characters> m_nominal = std::make_unique<Characters>();
};

/// The tokens of a text, sorted by start; of those that begin at one place the longest first. A word inside a longer
/// one is dropped (道 in 知道), so tokens are nested never, though they may overlap at their ends.
class Tokens
{
public:
    /// Reads the paragraphs that are read. Linear.
    Tokens(const Article::Article &article, const Words &words, std::stop_token stop);

    using TokenList = std::vector<Token, LargePages<Token>>;
    [[nodiscard]] const TokenList &all() const { return m_tokens; }
    /// Those that start in a span, in order.
    [[nodiscard]] std::span<const Token> in(Span span) const;
    /// The longest token that ends at a position and has any of these words.
    [[nodiscard]] const Token *endingAt(qsizetype position, quint64 any) const;
    [[nodiscard]] const Token *startingAt(qsizetype position, quint64 any) const;

private:
    /// The first token that starts at a position or behind it.
    [[nodiscard]] size_t firstFrom(qsizetype position) const;

    TokenList m_tokens;
    std::vector<quint32> m_blocks; ///< for every 32 units of text, firstFrom() of its start
};

// Small questions about characters.
[[nodiscard]] inline bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3400 && u <= 0x4DBF) || (u >= 0xF900 && u <= 0xFAFF) || u == 0x3007;
}
[[nodiscard]] inline bool isLatin(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= 0xC0 && u <= 0x24F && u != 0xD7 && u != 0xF7);
}
[[nodiscard]] inline bool isBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u == u' ' || u == 0x3000 || u == 0xA0 || u == u'\t' || (u >= 0x2000 && u <= 0x200B) || u == 0xFEFF;
}
[[nodiscard]] inline bool endsSentence(QChar c)
{
    static constexpr Article::CharSet ends(u"。！？!?；;｡\n");
    return ends.contains(c);
}
[[nodiscard]] inline bool isComma(QChar c)
{
    return c == u'，' || c == u',' || c == u'﹐';
}
[[nodiscard]] inline bool isColon(QChar c)
{
    return c == u'：' || c == u':' || c == u'﹕';
}
[[nodiscard]] inline bool isDigit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'０' && u <= u'９');
}

[[nodiscard]] inline bool isUpper(QChar c)
{
    return isLatin(c) && c.isUpper();
}
/// What parts the words of a name from others: punctuation, marks, brackets, line ends.
[[nodiscard]] inline bool isClauseBorder(QChar c)
{
    static constexpr Article::CharSet borders(u"，,。；：:、！？「『“”」』\"（(）)—…\n*【】》/|〔〕／［］[]");
    return borders.contains(c);
}

} // namespace Zhupi::Language
