// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where those who are known by name are mentioned, with their titles, and what they are.
#include "language/Names.h"

#include "language/Reading.h"

#include <QHash>

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

QString Names::latinBehind(qsizetype end, Span paragraph, qsizetype *close) const
{
    qsizetype at = end;
    while (at < paragraph.end && m_text[at] == u' ')
        ++at;
    if (at >= paragraph.end || (m_text[at] != u'(' && m_text[at] != u'（'))
        return {};
    const qsizetype from = at + 1;
    qsizetype to = from;
    while (to < paragraph.end && to - from < 60 && m_text[to] != u')' && m_text[to] != u'）')
        ++to;
    if (to >= paragraph.end || to == from || !isUpper(m_text[from]))
        return {};
    for (qsizetype i = from; i < to; ++i) {
        if (isHan(m_text[i]) || isDigit(m_text[i]))
            return {};
    }
    *close = to + 1;
    return m_text.sliced(from, to - from).trimmed().toString();
}

void Names::findMentions(const Article::Article &article, std::stop_token stop)
{
    if (m_people.empty())
        return;
    struct Form
    {
        int person;
        bool full;
    };
    TermAutomaton automaton;
    std::vector<Form> forms;
    const auto addForm = [&](const QString &form, int person, bool full) {
        const int id = automaton.add(form);
        if (id == int(forms.size()))
            forms.push_back({person, full});
    };
    for (size_t i = 0; i < m_people.size(); ++i)
        addForm(m_people[i].name, int(i), true);
    // Other forms of those who are named in full first: 奧爾特曼, Hammel.
    const size_t count = m_people.size();
    for (size_t i = 0; i < count; ++i) {
        const PersonName &person = m_people[i];
        if (person.family != person.name && person.family.size() > 1
            && !(m_words.of(person.family) & (DoubleSurname | Role | Reporting | Organisation | Place)))
            addForm(person.family, int(i), true);
        // 妮娜, of 妮娜·瓦蒂: by the first name.
        const QString first = person.name.left(person.name.size() - person.family.size() - 1);
        if (isHan(person.name.front()) && person.family.size() + 2 < person.name.size() && first.size() > 1
            && std::ranges::all_of(first, [](QChar c) { return isHan(c); }) && !m_words.of(first))
            addForm(first, int(i), true);
    }
    automaton.build();
    std::vector<int> merged(m_people.size());
    for (size_t i = 0; i < merged.size(); ++i)
        merged[i] = int(i);
    // A single word found by itself that is the family name of one who is named in full: the same person.
    QHash<QString, int> byFamilyName;
    for (size_t i = 0; i < count; ++i) {
        const PersonName &person = m_people[i];
        if (person.family != person.name && person.family.size() > 1 && !byFamilyName.contains(person.family))
            byFamilyName.insert(person.family, int(i));
    }
    for (size_t i = 0; i < count; ++i) {
        // Also 柯爾 that by itself looks like a family name with a given name.
        if (byFamilyName.value(m_people[i].name, int(i)) != int(i))
            merged[i] = byFamilyName.value(m_people[i].name, int(i));
    }
    for (const Article::Paragraph &paragraph : article.paragraphs()) {
        if (!paragraph.isRead())
            continue;
        if (stop.stop_requested())
            return;
        const qsizetype from = paragraph.span.start;
        const size_t first = m_mentions.size();
        automaton.scan(m_text.sliced(from, paragraph.span.length()), [&](int term, qsizetype start, qsizetype end) {
            const Span span{start + from, end + from};
            if (isLatin(m_text[span.start])
                && ((start > 0 && isLatin(m_text[span.start - 1]))
                    || (span.end < paragraph.span.end && (isLatin(m_text[span.end]) || isDigit(m_text[span.end]))))) {
                return;
            }
            if (m_mentions.size() > first && m_mentions.back().span.end > span.start) {
                if (m_mentions.back().span.start < span.start || m_mentions.back().span.length() >= span.length())
                    return; // the one on the left goes first
                while (m_mentions.size() > first && m_mentions.back().span.start >= span.start)
                    m_mentions.pop_back();
            }
            m_mentions.push_back({span, merged[size_t(forms[size_t(term)].person)], forms[size_t(term)].full});
        });
        // Titles behind names belong to them; a family name with a title is a person by itself.
        for (size_t i = first; i < m_mentions.size(); ++i) {
            NameMention &mention = m_mentions[i];
            qsizetype close = 0;
            const QString latinForm = latinBehind(mention.span.end, paragraph.span, &close);
            if (!latinForm.isEmpty() && m_people[size_t(mention.person)].latin.isEmpty())
                m_people[size_t(mention.person)].latin = latinForm;
            if (const Token *title = m_tokens.startingAt(mention.span.end, TitleAfter); title && !title->is(Reporting))
                mention.span.end = title->end;
        }
        std::vector<NameMention> titled;
        for (const Token &token : m_tokens.in(paragraph.span)) {
            // 向記者: no family name where the word is one of grammar.
            if (!token.is(Surname | DoubleSurname) || token.is(Preposition | Conjunction | Adverb))
                continue;
            qsizetype at = token.end;
            while (at < paragraph.span.end && m_text[at] == u' ')
                ++at;
            const Token *title = m_tokens.startingAt(at, TitleAfter);
            if (title == nullptr)
                continue;
            const auto covered = std::lower_bound(m_mentions.begin() + qptrdiff(first), m_mentions.end(), token.start,
                                                  [](const NameMention &m, qsizetype position) { return m.span.end <= position; });
            if (covered != m_mentions.end() && covered->span.start <= token.start)
                continue;
            titled.push_back({{token.start, title->end}, None, false});
        }
        if (!titled.empty()) {
            m_mentions.insert(m_mentions.end(), titled.begin(), titled.end());
            std::sort(m_mentions.begin() + qptrdiff(first), m_mentions.end(),
                      [](const NameMention &a, const NameMention &b) { return a.span < b.span; });
        }
    }
    // Now that all are sorted, a family name means the one with it who was named last, or else who is named at all.
    QHash<QString, int> last;
    QHash<QString, int> any;
    for (const NameMention &mention : m_mentions) {
        if (mention.person != None)
            if (const QString &family = m_people[size_t(mention.person)].family; !any.contains(family))
                any.insert(family, mention.person);
    }
    std::vector<NameMention> kept;
    kept.reserve(m_mentions.size());
    for (NameMention mention : m_mentions) {
        if (mention.person == None) {
            const QString form = m_text.sliced(mention.span.start, mention.span.length()).toString();
            const bool isDouble = form.size() > 2 && m_words.of(form.first(2)) & DoubleSurname;
            const QString family = form.first(isDouble ? 2 : 1);
            const auto known = last.constFind(family);
            const auto later = any.constFind(family);
            if (known != last.constEnd()) {
                mention.person = *known;
            } else if (later != any.constEnd()) {
                mention.person = *later;
            } else {
                // 王先生, never named in full. One character alone before a rare title (高教練) proves too little.
                if (const double left =
                        leftEvidence(mention.span.start, m_article.paragraphs()[m_article.paragraphAt(mention.span.start)].span);
                    left < 0.5)
                    continue;
                mention.person = add(form, mention.span);
                m_people[size_t(mention.person)].family = family;
                last.insert(family, mention.person);
            }
        } else {
            last.insert(m_people[size_t(mention.person)].family, mention.person);
        }
        PersonName &person = m_people[size_t(mention.person)];
        const QString form = m_text.sliced(mention.span.start, mention.span.length()).toString();
        if (form != person.name && !person.aliases.contains(form) && person.aliases.size() < 64)
            person.aliases.append(form);
        kept.push_back(mention);
    }
    m_mentions = std::move(kept);
    for (PersonName &person : m_people) {
        if (!person.latin.isEmpty() && person.latin != person.name && !person.aliases.contains(person.latin))
            person.aliases.append(person.latin);
    }
}

bool Names::endsTime(qsizetype end, qsizetype from) const
{
    const QChar last = m_text[end - 1];
    const QChar before = end - 1 > from ? m_text[end - 2] : QChar();
    const QChar next = end < m_text.size() ? m_text[end] : QChar();
    // 2026/5/2 記者; but 921基金會 is a name.
    if (isDigit(last))
        return next == u' ' || m_tokens.startingAt(end, Interviewer) != nullptr;
    // 6年級老師 teaches a grade.
    if (next == u'級' || next == u'级')
        return false;
    if (isDigit(before))
        return QStringView(u"年月日號号時时點点分歲岁").contains(last);
    return QStringView(u"日歲岁").contains(last) && QStringView(u"一二三四五六七八九十").contains(before);
}

QString Names::roleBefore(qsizetype start, Span paragraph) const
{
    qsizetype end = start;
    while (end > paragraph.start && (m_text[end - 1] == u' ' || m_text[end - 1] == u'\u3000'))
        --end;
    const Token *role = m_tokens.endingAt(end, Role | TitleAfter);
    if (role == nullptr || (role->is(TitleAfter) && !role->is(Role)))
        return {};
    // Back to what cannot be part of it: punctuation, a verb, a preposition, another name, 的 of a clause.
    qsizetype from = role->start;
    while (from > paragraph.start && role->start - from < 30) {
        const QChar c = m_text[from - 1];
        if (c == u')' || c == u'）') {
            // 甲骨文(Oracle)董事長
            qsizetype open = from - 1;
            while (open > paragraph.start && from - open < 20 && m_text[open] != u'(' && m_text[open] != u'（')
                --open;
            if (!isLatin(m_text[from - 2]) || open == paragraph.start || (m_text[open] != u'(' && m_text[open] != u'（'))
                break;
            from = open;
            continue;
        }
        if ((c == u'」' || c == u'”') && from - paragraph.start > 2) {
            // 救援隊「藍盾」隊長
            qsizetype open = from - 1;
            while (open > paragraph.start && from - open < 14 && m_text[open] != u'「' && m_text[open] != u'“')
                --open;
            const bool short_ = m_text[open] == u'「' || m_text[open] == u'“';
            if (!short_ || std::any_of(m_text.begin() + open + 1, m_text.begin() + from - 1, isClauseBorder))
                break;
            from = open;
            continue;
        }
        if (isClauseBorder(c) || QStringView(u"了是叫過过").contains(c))
            break;
        // 民國115年5月2日　記者: a wide blank parts what stands in one line, and a date or an age is no part of a role.
        if (c == u'\u3000' || endsTime(from, paragraph.start))
            break;
        const Token *token = m_tokens.endingAt(from, Reporting | Preposition | Conjunction | Adverb | ActingVerb | Pronoun | PluralPronoun
                                                         | Indefinite | Definite | According);
        // One character of these may be part of a longer name (人工智能).
        if (token != nullptr && !token->is(Place | OrganisationEnding | Role | Document | Organisation)
            && (token->end - token->start > 1 || token->is(Pronoun | PluralPronoun | Definite)
                || (token->is(Preposition) && !token->is(Adverb) && c != u'用' && c != u'自' && c != u'經' && c != u'经'))) {
            break;
        }
        if (endingAt(from) != nullptr)
            break;
        --from;
    }
    QStringView text = m_text.sliced(from, end - from).trimmed();
    while (!text.isEmpty()
           && (text.front() == u'的' || text.front() == u'是' || text.front() == u'和' || text.front() == u'與' || text.front() == u'了'
               || text.front() == u'及'))
        text = text.sliced(1);
    // 知名的經濟學家: what describes goes, what the role is in stays (台灣人工智能實驗室的創辦人).
    static const QStringView describing[] = {u"知名的", u"著名的", u"知名", u"著名", u"資深的", u"現任", u"時任",
                                             u"擔任",   u"出任",   u"專訪", u"訪問", u"採訪",   u"包括"};
    bool again = true;
    while (again) {
        again = false;
        // 但能源學者, 當年的糖廠會計, 長期研究水患的某大學教授: what links or tells goes.
        if (text.size() > 2 && QStringView(u"但而且並并則则由就").contains(text.front())) {
            text = text.sliced(1);
            again = true;
        }
        if (const qsizetype of = text.indexOf(u'的'); of > 0 && text.size() - of > 2) {
            const qsizetype position = end - text.size() + of;
            const std::span<const Token> behind = m_tokens.in({position + 1, role->start});
            const bool complete = of >= 4 && std::any_of(behind.begin(), behind.end(), [](const Token &token) {
                                      return token.is(Organisation | OrganisationEnding) && token.end - token.start > 1;
                                  });
            if (complete) {
                text = text.sliced(of + 1);
                again = true;
            } else if (endingAt(position) == nullptr
                       && m_tokens.endingAt(position, OrganisationEnding | Organisation | Place | Role) == nullptr && !isLatin(text[of - 1])
                       && text[of - 1] != u'」' && text[of - 1] != u'）' && text[of - 1] != u')') {
                text = text.sliced(of + 1);
                again = true;
            }
        }
        for (const QStringView word : describing) {
            if (text.startsWith(word) && text.size() > word.size()) {
                text = text.sliced(word.size());
                again = true;
            }
        }
    }
    return text.toString();
}

void Names::findRoles()
{
    for (const NameMention &mention : m_mentions) {
        PersonName &person = m_people[size_t(mention.person)];
        if (!mention.full)
            continue;
        const Span paragraph = m_article.paragraphs()[m_article.paragraphAt(mention.span.start)].span;
        QString role = roleBefore(mention.span.start, paragraph);
        if (role.isEmpty()) {
            // 杜奕瑾（台灣人工智能實驗室創辦人）
            qsizetype at = mention.span.end;
            if (at < paragraph.end && (m_text[at] == u'（' || m_text[at] == u'(')) {
                qsizetype close = at + 1;
                while (close < paragraph.end && close - at < 40 && m_text[close] != u'）' && m_text[close] != u')')
                    ++close;
                if (close < paragraph.end && m_tokens.endingAt(close, Role))
                    role = m_text.sliced(at + 1, close - at - 1).toString();
            }
        }
        if (role.isEmpty() && person.role.isEmpty() && isByline(mention.span.start, paragraph))
            role = u"記者"_s;
        if (role.size() > person.role.size() && (person.role.isEmpty() || role.contains(person.role)))
            person.role = role;
    }
}

} // namespace Zhupi::Language
