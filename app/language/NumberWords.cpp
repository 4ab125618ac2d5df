// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/NumberWords.h"
#include "language/Numerals.h"

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

bool Line::startsWith(qsizetype i, QStringView word) const
{
    for (qsizetype k = 0; k < word.size(); ++k) {
        if (at(i + k) != word[k].unicode())
            return false;
    }
    return true;
}

bool Line::endsWith(qsizetype i, QStringView word) const
{
    return i - word.size() >= begin && startsWith(i - word.size(), word);
}

int Trie::add(QStringView word, bool backwards)
{
    quint32 state = 0;
    const qsizetype size = word.size();
    for (qsizetype k = 0; k < size; ++k) {
        const char16_t unit = folded(word[backwards ? size - 1 - k : k].unicode());
        quint32 next = step(state, unit);
        if (next == 0) {
            next = quint32(m_payload.size());
            m_payload.push_back(Nothing);
            if (state == 0)
                m_root[unit] = next;
            else
                insert((quint64(state) << 16) | unit, next);
        }
        state = next;
    }
    if (m_payload[state] < 0)
        m_payload[state] = m_count++;
    return m_payload[state];
}

void Trie::insert(quint64 key, quint32 target)
{
    if (2 * ++m_used > m_mask) {
        const std::vector<quint64> keys = std::move(m_keys);
        const std::vector<quint32> targets = std::move(m_targets);
        m_mask = m_mask * 2 + 1;
        m_keys.assign(m_mask + 1, 0);
        m_targets.assign(m_mask + 1, 0);
        for (size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] == 0)
                continue;
            size_t slot = hash(keys[i]);
            while (m_keys[slot] != 0)
                slot = (slot + 1) & m_mask;
            m_keys[slot] = keys[i];
            m_targets[slot] = targets[i];
        }
    }
    size_t slot = hash(key);
    while (m_keys[slot] != 0)
        slot = (slot + 1) & m_mask;
    m_keys[slot] = key;
    m_targets[slot] = target;
}

namespace {

Modifier modifierOf(const QString &code)
{
    if (code == "about"_L1)
        return Modifier::About;
    if (code == "more-than"_L1)
        return Modifier::MoreThan;
    if (code == "less-than"_L1)
        return Modifier::LessThan;
    if (code == "at-least"_L1)
        return Modifier::AtLeast;
    if (code == "at-most"_L1)
        return Modifier::AtMost;
    return Modifier::Exact;
}

template <typename Term>
Term &place(Trie &trie, std::vector<Term> &terms, QStringView word, bool backwards = false)
{
    const size_t at = size_t(trie.add(word, backwards));
    if (at >= terms.size())
        terms.resize(at + 1);
    return terms[at];
}

} // namespace

NumberWords::NumberWords(const Lexicon &lexicon)
    : m_start(0x10000, 0)
{
    const auto behind = [this](const QString &word) -> SuffixTerm & {
        SuffixTerm &term = place(m_suffix, m_suffixes, word);
        term.word = word;
        return term;
    };
    const auto ahead = [this](const QString &word) -> PrefixTerm & { return place(m_before, m_prefixes, word, true); };
    const auto each = [](const QHash<QString, QString> &codes, auto &&use) {
        for (const auto &[word, code] : codes.asKeyValueRange()) {
            if (!word.isEmpty())
                use(word, code);
        }
    };

    each(lexicon.codes(u"currency"_s), [&](const QString &word, const QString &code) {
        SuffixTerm &term = behind(word);
        term.classes |= CurrencyWord;
        term.currency = code;
        // 元, 塊 and the like stand behind a figure only; 美元, 鎊 hardly ever before it, but signs, codes and 幣 do.
        if (!isHan(code.at(0).unicode()) && !word.endsWith(u'元') && !word.endsWith(u'圓') && word != u"鎊"_s && word != u"銖"_s
            && word != u"蚊"_s)
            ahead(word).currency = code;
    });
    each(lexicon.codes(u"cent"_s), [&](const QString &word, const QString &code) {
        SuffixTerm &term = behind(word);
        term.classes |= CentWord;
        if (term.currency.isEmpty())
            term.currency = code;
    });
    const auto coded = [&](const QString &list, quint32 classes, QString SuffixTerm::*member) {
        each(lexicon.codes(list), [&](const QString &word, const QString &code) {
            SuffixTerm &term = behind(word);
            term.classes |= classes;
            term.*member = code;
        });
    };
    coded(u"penny"_s, PennyWord, &SuffixTerm::currency);
    coded(u"unit"_s, UnitWord, &SuffixTerm::unit);
    coded(u"percent"_s, PercentWord, &SuffixTerm::percent);
    coded(u"duration"_s, DurationWord, &SuffixTerm::duration);
    coded(u"age"_s, AgeWord, &SuffixTerm::age);
    const auto list = [&](const QString &name, quint32 classes) {
        for (const QString &word : lexicon.words(name)) {
            if (!word.isEmpty())
                behind(word).classes |= classes;
        }
    };
    list(u"counter"_s, CounterWord);
    list(u"countable bare"_s, BareWord | CounterWord);
    list(u"number unit nouns"_s, OwnUnitWord);
    list(u"counter stop words"_s, StopWord);
    list(u"name suffixes"_s, CodeWord);

    each(lexicon.codes(u"bound"_s), [&](const QString &word, const QString &code) {
        PrefixTerm &term = ahead(word);
        if (code == "none"_L1) {
            term.notBound = true;
        } else {
            term.bound = true;
            term.modifier = modifierOf(code);
        }
    });
    each(lexicon.codes(u"bound-after"_s), [&](const QString &word, const QString &code) {
        AfterTerm &term = place(m_after, m_afters, word);
        term.none = code == "none"_L1;
        term.modifier = modifierOf(code);
    });
    each(lexicon.codes(u"day-part"_s), [&](const QString &word, const QString &code) {
        ahead(word).dayPart = code == "am"_L1 ? DayPart::Morning : code == "pm"_L1 ? DayPart::Afternoon : DayPart::Noon;
    });
    for (const QString &word : lexicon.words(u"only"_s))
        ahead(word).only = true;
    for (const QString &word : lexicon.words(u"code words"_s))
        ahead(word).code = true;
    for (const QString &word : lexicon.words(u"relative year"_s))
        ahead(word).relativeYear = true;
    for (const QString &word : lexicon.words(u"ratio cue"_s))
        ahead(word).ratio = true;
    for (const QString &word : lexicon.words(u"money cue"_s))
        ahead(word).money = true;
    for (const QString &word : lexicon.words(u"no money cue"_s))
        ahead(word).thing = true;
    for (const QString &word : lexicon.words(u"era"_s))
        ahead(word).era = word;
    for (const QString &name : {u"number set phrases"_s, u"number set words"_s}) {
        for (const QString &word : lexicon.words(name)) {
            if (!word.isEmpty())
                m_phrases.add(word);
        }
    }
    for (const QString &word : lexicon.words(u"citation"_s)) {
        if (!word.isEmpty())
            m_citations.add(word);
    }

    m_settings = lexicon.codes(u"setting"_s);

    for (char32_t c = 0; c < 0x10000; ++c) {
        const char16_t f = folded(char16_t(c));
        quint8 start = 0;
        if (m_phrases.starts(f))
            start |= PhraseStart;
        if (isDigit(f) || canStartNumeral(f) || f == u'對' || f == u'对')
            start |= NumeralStart;
        if (f == u'《' || f == u'〈')
            start |= TitleStart;
        if (f == u':')
            start |= ColonStart;
        m_start[c] = start;
    }
}

std::shared_ptr<const NumberWords> NumberWords::of(const Lexicon &lexicon)
{
    // A copy of one of its lists shares the lexicon's own data for as long as we hold it, so an equal address means
    // the same lexicon, and never a later one in the same place.
    struct Kept
    {
        QStringList counters;
        QStringList phrases;
        std::shared_ptr<const NumberWords> words;
    };
    thread_local Kept kept;
    const QStringList counters = lexicon.words(u"counter"_s);
    const QStringList phrases = lexicon.words(u"number set phrases"_s);
    if (!kept.words || counters.isEmpty() || counters.constData() != kept.counters.constData()
        || phrases.constData() != kept.phrases.constData()) {
        kept = {counters, phrases, std::make_shared<const NumberWords>(lexicon)};
    }
    return kept.words;
}

Match<SuffixTerm> NumberWords::suffix(const Line &line, qsizetype i, quint32 classes) const
{
    Match<SuffixTerm> best;
    qsizetype stop = 0;
    m_suffix.each(line, i, [&](int payload, qsizetype length) {
        const SuffixTerm &term = m_suffixes[size_t(payload)];
        if (term.classes & StopWord)
            stop = length;
        // A unit in Latin letters ends where they end: 5 m is metres, 5 men is not.
        if ((term.classes & classes & ~quint32(StopWord))
            && !(isLatin(line.at(i + length - 1)) && (isLatin(line.at(i + length)) || isDigit(line.at(i + length)))))
            best = {&term, length};
    });
    if (stop > best.length)
        return {};
    return best;
}

Match<AfterTerm> NumberWords::after(const Line &line, qsizetype i) const
{
    Match<AfterTerm> best;
    m_after.each(line, i, [&](int payload, qsizetype length) { best = {&m_afters[size_t(payload)], length}; });
    if (best && best.term->none)
        return {};
    return best;
}

qsizetype NumberWords::phrase(const Line &line, qsizetype i) const
{
    qsizetype best = 0;
    m_phrases.each(line, i, [&](int, qsizetype length) {
        // A phrase in digits ends where they end: 5G is none in 5GHz, 404 none in 4040.
        if (!((isLatin(line.at(i + length - 1)) || isDigit(line.at(i + length - 1)))
              && (isLatin(line.at(i + length)) || isDigit(line.at(i + length)))))
            best = length;
    });
    return best;
}

bool NumberWords::isCitation(const Line &line, qsizetype i) const
{
    bool found = false;
    m_citations.each(line, i, [&](int, qsizetype) { found = true; });
    return found;
}

} // namespace Zhupi::Language
