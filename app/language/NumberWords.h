// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Lexicon.h"
#include "language/Reading.h"

#include <array>
#include <memory>
#include <vector>

/// The lexicon's words for figures, laid out for reading by hand. Private to the library.
namespace Zhupi::Language {

/// Full-width forms as their ASCII twins, the ideographic space as a space; everything else unchanged.
[[nodiscard]] constexpr char16_t folded(char16_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return char16_t(c - 0xFEE0);
    return c == 0x3000 || c == 0x00A0 ? u' ' : c;
}

/// A paragraph's units, folded; 0 outside of it, so that looking one further needs no check.
struct Line
{
    const char16_t *text = nullptr;
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] char16_t at(qsizetype i) const { return i >= begin && i < end ? folded(text[i]) : char16_t(0); }
    [[nodiscard]] char16_t raw(qsizetype i) const { return i >= begin && i < end ? text[i] : char16_t(0); }
    [[nodiscard]] bool startsWith(qsizetype i, QStringView word) const;
    [[nodiscard]] bool endsWith(qsizetype i, QStringView word) const;
};

[[nodiscard]] constexpr bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}
[[nodiscard]] constexpr bool isLatin(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}
[[nodiscard]] inline bool oneOf(char16_t c, QStringView units)
{
    return c != 0 && units.contains(QChar(c));
}
[[nodiscard]] constexpr bool isSpace(char16_t c)
{
    return c == u' ' || c == u'\t';
}
[[nodiscard]] constexpr bool isGe(char16_t c)
{
    return c == u'個' || c == u'个' || c == u'箇';
}
[[nodiscard]] constexpr bool isHan(char16_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xD840 && c <= 0xD88F);
}

/// Words by their first unit on; longest match in time linear in its length.
class Trie
{
public:
    static constexpr int Nothing = -1;

    /// The payload's place for this word; new words get the next number.
    int add(QStringView word, bool backwards = false);
    [[nodiscard]] bool starts(char16_t c) const { return m_root[c] != 0; }
    [[nodiscard]] int size() const { return m_count; }

    /// Calls found(payload, length) for each word at `i`, the shortest first.
    template <typename Found>
    void each(const Line &line, qsizetype i, Found &&found) const
    {
        quint32 state = 0;
        for (qsizetype at = i; at < line.end; ++at) {
            state = step(state, line.at(at));
            if (state == 0)
                return;
            if (m_payload[state] >= 0)
                found(m_payload[state], at + 1 - i);
        }
    }
    /// The same leftwards from `i`, not beyond `limit`.
    template <typename Found>
    void eachBefore(const Line &line, qsizetype i, qsizetype limit, Found &&found) const
    {
        quint32 state = 0;
        for (qsizetype at = i - 1; at >= limit; --at) {
            state = step(state, line.at(at));
            if (state == 0)
                return;
            if (m_payload[state] >= 0)
                found(m_payload[state], i - at);
        }
    }

private:
    [[nodiscard]] quint32 step(quint32 state, char16_t unit) const
    {
        if (state == 0)
            return m_root[unit];
        const quint64 key = (quint64(state) << 16) | unit;
        for (size_t slot = hash(key);; slot = (slot + 1) & m_mask) {
            if (m_keys[slot] == key)
                return m_targets[slot];
            if (m_keys[slot] == 0)
                return 0;
        }
    }
    [[nodiscard]] size_t hash(quint64 key) const { return size_t((key * 0x9E3779B97F4A7C15ULL) >> 29) & m_mask; }
    void insert(quint64 key, quint32 target);

    int m_count = 0;
    std::vector<int> m_payload{Nothing};
    std::vector<quint32> m_root = std::vector<quint32>(0x10000, 0);
    std::vector<quint64> m_keys = std::vector<quint64>(1024, 0);
    std::vector<quint32> m_targets = std::vector<quint32>(1024, 0);
    size_t m_mask = 1023;
    size_t m_used = 0;
};

/// What a word behind a figure may be; several at once (分: minutes or points).
enum Suffix : quint32 {
    CurrencyWord = 1 << 0,
    CentWord = 1 << 1,  ///< a tenth of a currency
    PennyWord = 1 << 2, ///< a hundredth
    UnitWord = 1 << 3,
    DurationWord = 1 << 4,
    CounterWord = 1 << 5,
    PercentWord = 1 << 6,
    AgeWord = 1 << 7,
    StopWord = 1 << 8, ///< a word that only begins like a counter
    BareWord = 1 << 9, ///< a counter that counts behind a bare 一
    OwnUnitWord = 1 << 10,
    CodeWord = 1 << 11, ///< makes the figure before it a name
};

/// 元, 克朗, $: a name that several countries' money has; the article must tell which.
[[nodiscard]] inline bool isSharedCurrency(const QString &code)
{
    return !code.isEmpty() && !(code.at(0) >= u'A' && code.at(0) <= u'Z');
}

struct SuffixTerm
{
    quint32 classes = 0;
    QString word;
    QString currency; ///< of CurrencyWord, CentWord, PennyWord
    QString unit;     ///< UCUM of UnitWord
    QString duration; ///< year, month … of DurationWord
    QString age;
    QString percent; ///< "%", "pp", "bp", "tenth", "discount", "li"
};

enum class DayPart { Unknown, Morning, Afternoon, Noon };

/// What a word before a figure may be.
struct PrefixTerm
{
    bool bound = false;
    bool notBound = false; ///< 附近: no bound though it ends like one
    Modifier modifier = Modifier::Exact;
    bool only = false;
    bool code = false;
    bool relativeYear = false;
    bool ratio = false;
    bool money = false; ///< 預算, 租金: what follows without a unit is money
    bool thing = false; ///< 人數, 產量: what follows without a unit is not
    DayPart dayPart = DayPart::Unknown;
    QString currency;
    QString era;
};

struct AfterTerm
{
    bool none = false;
    Modifier modifier = Modifier::Exact;
};

/// A match of a trie: what and how long; length 0 for none.
template <typename Term>
struct Match
{
    const Term *term = nullptr;
    qsizetype length = 0;
    explicit operator bool() const { return length > 0; }
};

class NumberWords
{
public:
    explicit NumberWords(const Lexicon &lexicon);
    /// The tables of a lexicon, made once for as long as it is in use on this thread.
    [[nodiscard]] static std::shared_ptr<const NumberWords> of(const Lexicon &lexicon);

    /// Longest word behind a figure; with `classes` the longest that is one of these, unless a stop word is longer.
    [[nodiscard]] Match<SuffixTerm> suffix(const Line &line, qsizetype i, quint32 classes = ~0U) const;
    /// Longest word that ends at `i` and for which `fits` holds.
    template <typename Fits>
    [[nodiscard]] Match<PrefixTerm> before(const Line &line, qsizetype i, qsizetype limit, Fits &&fits) const
    {
        Match<PrefixTerm> best;
        m_before.eachBefore(line, i, limit, [&](int payload, qsizetype length) {
            if (fits(m_prefixes[size_t(payload)]))
                best = {&m_prefixes[size_t(payload)], length};
        });
        return best;
    }
    [[nodiscard]] Match<AfterTerm> after(const Line &line, qsizetype i) const;
    /// Length of the longest set phrase at `i`, 0 for none.
    [[nodiscard]] qsizetype phrase(const Line &line, qsizetype i) const;
    [[nodiscard]] bool isCitation(const Line &line, qsizetype i) const;
    /// Words that tell in which country an article is set, with the code of that country's money.
    [[nodiscard]] const QHash<QString, QString> &settings() const { return m_settings; }

    /// What a unit of the text can start, for the scanner's one look at each of them.
    enum Start : quint8 { PhraseStart = 1, NumeralStart = 2, TitleStart = 4, ColonStart = 8 };
    [[nodiscard]] quint8 start(char16_t c) const { return m_start[c]; }

private:
    Trie m_suffix, m_before, m_after, m_phrases, m_citations;
    std::vector<SuffixTerm> m_suffixes;
    std::vector<PrefixTerm> m_prefixes;
    std::vector<AfterTerm> m_afters;
    std::vector<quint8> m_start;
    QHash<QString, QString> m_settings;
};

} // namespace Zhupi::Language
