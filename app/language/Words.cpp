// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Words.h"

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

Words::Words(const Lexicon &lexicon)
    : m_lexicon(lexicon)
{
    // In the order of the enumeration.
    static const QStringList lists{
        u"say"_s,
        u"think"_s,
        u"show"_s,
        u"ask"_s,
        u"deny"_s,
        u"demand"_s,
        u"not-reporting"_s,
        u"hearsay"_s,
        u"according"_s,
        u"titles"_s,
        u"roles"_s,
        u"organisation-endings"_s,
        u"organisations"_s,
        u"places"_s,
        u"group-nouns"_s,
        u"unnamed"_s,
        u"documents"_s,
        u"pronouns"_s,
        u"plural-pronouns"_s,
        u"definites"_s,
        u"articles"_s,
        u"surnames"_s,
        u"double-surnames"_s,
        u"known-names"_s,
        u"title-words"_s,
        u"prepositions"_s,
        u"not-prepositions"_s,
        u"adverbs"_s,
        u"conjunctions"_s,
        u"acting-verbs"_s,
        u"locatives"_s,
        u"interviewers"_s,
        u"interviewees"_s,
        u"anonymous-labels"_s,
        u"needs-mark"_s,
        u"needs-subject"_s,
        u"predicates"_s,
        u"saying-nouns"_s,
        u"not-organisations"_s,
    };
    m_masks = lexicon.masks(lists);
    for (const QString &word : lexicon.words(u"given-name-characters"_s))
        m_given->set(word.front().unicode());
    for (const QString &word : lexicon.words(u"transliteration-characters"_s))
        m_transliteration->set(word.front().unicode());
    for (const QString &word : lexicon.words(u"nominal-characters"_s))
        m_nominal->set(word.front().unicode());
}

quint64 Words::of(QStringView word) const
{
    const int term = automaton().find(word);
    return term < 0 ? 0 : words(term);
}

Tokens::Tokens(const Article::Article &article, const Words &words, std::stop_token stop)
{
    const QStringView text = article.text();
    m_tokens.reserve(size_t(text.size()) * 3 / 8); // what is not used is never touched
    for (const Article::Paragraph &paragraph : article.paragraphs()) {
        if (!paragraph.isRead())
            continue;
        if (stop.stop_requested())
            return;
        const qsizetype from = paragraph.span.start;
        const size_t first = m_tokens.size();
        // Matches come by rising end. One that starts no later than an earlier match holds it whole: that goes. One that
        // another match at the same end holds is a suffix of it: a title is still a title (分析師 in 首席分析師).
        words.automaton().scan(text.sliced(from, paragraph.span.length()), [&](int term, qsizetype start, qsizetype end) {
            const quint64 mask = words.words(term) & ~quint64(Predicate);
            if (mask == 0)
                return;
            start += from;
            end += from;
            // Latin words have borders: no "Meta" in "Metaverse".
            if ((isLatin(text[start]) && start > from && isLatin(text[start - 1]))
                || (isLatin(text[end - 1]) && end < paragraph.span.end && isLatin(text[end]))) {
                return;
            }
            if (m_tokens.size() > first && m_tokens.back().end == end && m_tokens.back().start <= start)
                return; // the longest of one end came first
            while (m_tokens.size() > first && m_tokens.back().start >= start)
                m_tokens.pop_back();
            // 並指|責 is 並|指責: the longer verb keeps its first character.
            if (m_tokens.size() > first && m_tokens.back().end > start && mask & Reporting && m_tokens.back().is(Reporting)) {
                Token &back = m_tokens.back();
                if (const quint64 link = words.of(text.sliced(back.start, start - back.start)); link & (Adverb | Conjunction)) {
                    back.end = int(start);
                    back.words = link;
                }
            }
            m_tokens.push_back({int(start), int(end), mask});
        });
    }
    m_blocks.resize(size_t(text.size()) / 32 + 1);
    size_t next = 0;
    for (size_t block = 0; block < m_blocks.size(); ++block) {
        while (next < m_tokens.size() && m_tokens[next].start < qsizetype(block) * 32)
            ++next;
        m_blocks[block] = quint32(next);
    }
}

size_t Tokens::firstFrom(qsizetype position) const
{
    const size_t block = size_t(std::max<qsizetype>(0, position)) / 32;
    if (block >= m_blocks.size())
        return m_tokens.size();
    size_t at = m_blocks[block];
    while (at < m_tokens.size() && m_tokens[at].start < position)
        ++at;
    return at;
}

std::span<const Token> Tokens::in(Span span) const
{
    const size_t first = firstFrom(span.start);
    size_t last = first;
    if (span.length() > 64)
        last = std::max(first, firstFrom(span.end));
    else
        while (last < m_tokens.size() && m_tokens[last].start < span.end)
            ++last;
    return {m_tokens.data() + first, last - first};
}

const Token *Tokens::endingAt(qsizetype position, quint64 any) const
{
    // Tokens never nest, so their ends rise with their starts, and only the last one that starts before can end here,
    // or one before that when that is longer.
    size_t at = firstFrom(position);
    while (at > 0 && m_tokens[at - 1].end > position)
        --at;
    return at > 0 && m_tokens[at - 1].end == position && m_tokens[at - 1].is(any) ? &m_tokens[at - 1] : nullptr;
}

const Token *Tokens::startingAt(qsizetype position, quint64 any) const
{
    const size_t at = firstFrom(position);
    return at < m_tokens.size() && m_tokens[at].start == position && m_tokens[at].is(any) ? &m_tokens[at] : nullptr;
}

} // namespace Zhupi::Language
