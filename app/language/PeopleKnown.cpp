// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done once all voices are known: short forms, other mentions, pronouns, the list in order.
#include "language/People.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

std::vector<int> People::joinShortForms()
{
    std::vector<int> meant(m_speakers.size());
    std::iota(meant.begin(), meant.end(), 0);
    const auto isShortOf = [this](const QString &name, const QString &full) {
        if (full.size() <= name.size() || name.size() < 2 || full.size() > 24)
            return false;
        const quint64 known = m_words.of(name);
        // A name by itself (OpenAI) is no short form of what somebody said about it; half a sentence is nobody's full one.
        if (known & Place || isLatin(name.back()) || isLatin(name.front()))
            return false;
        const auto clause = [this](const QString &words) {
            for (qsizetype from = 0; from < words.size(); ++from) {
                for (qsizetype length = 2; length <= 3 && from + length < words.size(); ++length) {
                    if (m_words.of(QStringView(words).sliced(from, length)) & (Reporting | ActingVerb | Adverb | Conjunction))
                        return true;
                }
            }
            return words.contains(u'的') || words.contains(u'了');
        };
        if (clause(full))
            return false;
        // 警察局 of 中山警察局; but 政府 or 媒體 may be anybody's.
        static const QSet<QString> anybodys{u"政府"_s, u"當局"_s, u"官方"_s, u"公司"_s, u"媒體"_s, u"当局"_s, u"媒体"_s};
        if (full.endsWith(name))
            return !anybodys.contains(name);
        // 光禾 of 光禾科技
        if (full.startsWith(name))
            return !(known & (Organisation | OrganisationEnding)) && full.size() - name.size() <= 4;
        // 新工處 of 新建工程處: its characters in order, the first and the last the same.
        if (name.size() < 3 || name.front() != full.front() || name.back() != full.back() || full.size() > 3 * name.size())
            return false;
        qsizetype at = 0;
        for (const QChar c : name) {
            at = full.indexOf(c, at);
            if (at < 0)
                return false;
            ++at;
        }
        return true;
    };
    // Bodies by their last and by their first character: only those can be forms of one another.
    QHash<QChar, std::vector<int>> byLast;
    QHash<QChar, std::vector<int>> byFirst;
    for (size_t i = 0; i < m_speakers.size(); ++i) {
        if (m_speakers[i].kind != SpeakerKind::Organisation || m_speakers[i].name.isEmpty())
            continue;
        byLast[m_speakers[i].name.back()].push_back(int(i));
        byFirst[m_speakers[i].name.front()].push_back(int(i));
    }
    constexpr size_t most = 64; // a text with more bodies in one …局 names none of them so
    for (size_t i = 0; i < m_speakers.size(); ++i) {
        const Speaker &speaker = m_speakers[i];
        if (speaker.kind != SpeakerKind::Organisation || speaker.name.size() < 2)
            continue;
        int full = None;
        bool several = false;
        for (const auto *others : {&byLast[speaker.name.back()], &byFirst[speaker.name.front()]}) {
            if (others->size() > most)
                continue;
            for (const int other : *others) {
                if (other == int(i) || other == full || !isShortOf(speaker.name, m_speakers[size_t(other)].name))
                    continue;
                // 中區分局 and 市警局中區分局 are one longer form.
                const QString &longer = m_speakers[size_t(other)].name;
                if (full == None || longer.endsWith(m_speakers[size_t(full)].name))
                    full = other;
                else if (!m_speakers[size_t(full)].name.endsWith(longer))
                    several = true;
            }
        }
        if (full != None && !several)
            meant[i] = full;
    }
    for (size_t i = 0; i < meant.size(); ++i) {
        int full = meant[i];
        for (int steps = 0; steps < 8 && meant[size_t(full)] != full; ++steps)
            full = meant[size_t(full)];
        meant[i] = full;
    }
    for (size_t i = 0; i < meant.size(); ++i) {
        if (meant[i] == int(i))
            continue;
        Speaker &from = m_speakers[i];
        Speaker &to = m_speakers[size_t(meant[i])];
        to.mentions += from.mentions;
        from.mentions.clear();
        if (!to.aliases.contains(from.name))
            to.aliases.append(from.name);
        for (const QString &alias : std::as_const(from.aliases)) {
            if (alias != to.name && !to.aliases.contains(alias))
                to.aliases.append(alias);
        }
        if (m_spoken[i])
            m_spoken[size_t(meant[i])] = true;
        m_spoken[i] = false;
    }
    return meant;
}

void People::findOtherMentions()
{
    // The names of bodies wherever they stand.
    TermAutomaton automaton;
    std::vector<int> speakers;
    for (const auto &[name, speaker] : m_byName.asKeyValueRange()) {
        if (m_speakers[size_t(speaker)].kind != SpeakerKind::Organisation || name.size() < 2)
            continue;
        const int id = automaton.add(name);
        if (id == int(speakers.size()))
            speakers.push_back(speaker);
    }
    if (speakers.empty())
        return;
    automaton.build();
    for (const Article::Paragraph &paragraph : m_article.paragraphs()) {
        if (!paragraph.isRead())
            continue;
        const qsizetype from = paragraph.span.start;
        automaton.scan(m_text.sliced(from, paragraph.span.length()), [&](int term, qsizetype start, qsizetype end) {
            const Span span{start + from, end + from};
            if (isLatin(m_text[span.start])
                && ((start > 0 && isLatin(m_text[span.start - 1])) || (span.end < paragraph.span.end && isLatin(m_text[span.end]))))
                return;
            mention(speakers[size_t(term)], span);
        });
    }
}

void People::resolvePronouns()
{
    // 他 and 她 that are no subjects of a cue: the person who was named or spoke last.
    std::vector<Span> known;
    for (const Speaker &speaker : m_speakers) {
        for (const Span &span : speaker.mentions) {
            if (span.length() == 1)
                known.push_back(span);
        }
    }
    std::sort(known.begin(), known.end());
    std::sort(m_history.begin(), m_history.end(), [](const Spoken &a, const Spoken &b) { return a.at < b.at; });
    const std::vector<Spoken> history = m_history;
    size_t until = 0;
    m_history.clear();
    for (const Token &token : m_tokens.all()) {
        while (until < history.size() && history[until].at < token.start)
            m_history.push_back(history[until++]);
        if (!token.is(Pronoun) || token.end - token.start != 1)
            continue;
        const QChar c = m_text[token.start];
        if ((c != u'他' && c != u'她') || isInQuote(token.start) || std::binary_search(known.begin(), known.end(), token.span()))
            continue;
        mention(lastPerson(token.start, c), token.span());
    }
}

QList<Speaker> People::finish(std::vector<int> &moved)
{
    findOtherMentions();
    resolvePronouns();
    for (const NameMention &mention : m_names.mentions())
        this->mention(ofPerson(mention.person), mention.span);
    for (size_t person = 0; person < m_ofPerson.size(); ++person) {
        const int speaker = m_ofPerson[person];
        if (speaker == None)
            continue;
        const PersonName &name = m_names.people()[person];
        Speaker &to = m_speakers[size_t(speaker)];
        if (to.role.isEmpty())
            to.role = name.role;
        for (const QString &alias : name.aliases) {
            if (alias != to.name && !to.aliases.contains(alias))
                to.aliases.append(alias);
        }
    }
    const std::vector<int> meant = joinShortForms();
    std::vector<int> order;
    for (size_t i = 0; i < m_speakers.size(); ++i) {
        Speaker &speaker = m_speakers[i];
        std::sort(speaker.mentions.begin(), speaker.mentions.end(),
                  [](Span a, Span b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
        // The longest of those that overlap.
        QList<Span> kept;
        for (const Span &span : std::as_const(speaker.mentions)) {
            if (kept.isEmpty() || span.start >= kept.constLast().end)
                kept.append(span);
        }
        speaker.mentions = kept;
        speaker.silent = !m_spoken[i];
        if (m_spoken[i] || (speaker.kind == SpeakerKind::Person && !speaker.mentions.isEmpty()))
            order.push_back(int(i));
    }
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        const auto &x = m_speakers[size_t(a)].mentions;
        const auto &y = m_speakers[size_t(b)].mentions;
        return (x.isEmpty() ? -1 : x.constFirst().start) < (y.isEmpty() ? -1 : y.constFirst().start);
    });
    moved.assign(m_speakers.size(), None);
    QList<Speaker> result;
    for (const int old : order) {
        moved[size_t(old)] = int(result.size());
        result.append(m_speakers[size_t(old)]);
    }
    for (size_t i = 0; i < meant.size(); ++i)
        moved[i] = moved[size_t(meant[i])];
    return result;
}

} // namespace Zhupi::Language
