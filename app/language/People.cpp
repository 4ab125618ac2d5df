// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/People.h"

#include <QSet>

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MentionsTried = 200;

/// Where a word stands last before a place, so far back at most, or -1. O(reach).
qsizetype lastOf(QStringView word, QStringView text, qsizetype before, qsizetype reach)
{
    const qsizetype from = std::max<qsizetype>(0, before - reach);
    const qsizetype at = text.sliced(from, std::max<qsizetype>(0, before - from)).lastIndexOf(word);
    return at < 0 ? -1 : from + at;
}

/// Where the clause begins that holds a place, so far back at most.
qsizetype clauseStart(QStringView text, qsizetype at, qsizetype longest)
{
    qsizetype start = at;
    while (start > 0 && at - start < longest && !isComma(text[start - 1]) && !endsSentence(text[start - 1]))
        --start;
    return start;
}

/// What only describes a voice is no part of its name.
QString withoutPraise(QString name)
{
    static constexpr QStringView words[] = {u"知名的", u"著名的", u"知名", u"著名", u"所謂的", u"有關", u"相關"};
    for (const QStringView word : words) {
        if (name.startsWith(word) && name.size() > word.size() + 1)
            name = name.sliced(word.size());
    }
    return name.trimmed();
}

} // namespace

People::People(const Article::Article &article, const Words &words, const Tokens &tokens, Names &names, const Grammar &grammar,
               const QList<Quote> &quotes)
    : m_article(article)
    , m_text(article.text())
    , m_words(words)
    , m_tokens(tokens)
    , m_names(names)
    , m_grammar(grammar)
    , m_quotes(quotes)
{
    for (qsizetype i = 0; i < quotes.size(); ++i) {
        if (quotes[i].parent == None && grammar.isBarrier(int(i)))
            m_topQuotes.push_back(quotes[i].span);
    }
}

bool People::isInQuote(qsizetype at) const
{
    const auto next =
        std::upper_bound(m_topQuotes.begin(), m_topQuotes.end(), at, [](qsizetype position, Span span) { return position < span.start; });
    return next != m_topQuotes.begin() && std::prev(next)->contains(at);
}

int People::make(const QString &name, SpeakerKind kind)
{
    const int index = int(m_speakers.size());
    m_speakers.push_back({.name = name, .kind = kind, .role = {}, .aliases = {}, .silent = false, .mentions = {}});
    m_spoken.push_back(false);
    m_personOf.push_back(None);
    m_byName.insert(name, index);
    return index;
}

int People::find(const QString &name, SpeakerKind kind)
{
    if (const auto known = m_byName.constFind(name); known != m_byName.constEnd())
        return *known;
    if (kind == SpeakerKind::Organisation && name.size() > 1) {
        // A short form of a body that has spoken lately: 國際特赦組織, then 特赦組織.
        int tried = 0;
        for (auto at = m_history.rbegin(); at != m_history.rend() && tried < 40; ++at, ++tried) {
            Speaker &other = m_speakers[size_t(at->speaker)];
            if (other.kind != SpeakerKind::Organisation || other.name.size() == name.size())
                continue;
            const bool shorter = other.name.startsWith(name) || other.name.endsWith(name);
            if (shorter && name.size() * 3 >= other.name.size()) {
                if (!other.aliases.contains(name))
                    other.aliases.append(name);
                m_byName.insert(name, at->speaker);
                return at->speaker;
            }
        }
    }
    return make(name, kind);
}

int People::ofPerson(int person)
{
    if (m_ofPerson.size() <= size_t(person))
        m_ofPerson.resize(std::max(m_names.people().size(), size_t(person) + 1), None);
    int &speaker = m_ofPerson[size_t(person)];
    if (speaker == None) {
        const PersonName &name = m_names.people()[size_t(person)];
        const auto known = m_byName.constFind(name.name);
        speaker = known != m_byName.constEnd() ? *known : make(name.name, SpeakerKind::Person);
        m_personOf[size_t(speaker)] = person;
    }
    return speaker;
}

void People::mention(int speaker, Span span)
{
    if (speaker != None)
        m_speakers[size_t(speaker)].mentions.append(span);
}

void People::spoke(int speaker, qsizetype at)
{
    if (speaker == None)
        return;
    m_spoken[size_t(speaker)] = true;
    m_history.push_back({at, speaker});
}

void People::addressed(int speaker, qsizetype at)
{
    if (speaker != None)
        m_history.push_back({at, speaker});
}

void People::acted(int speaker, qsizetype at)
{
    if (speaker != None && !isDocument(speaker) && !asks(speaker))
        m_history.push_back({at, speaker});
}

int People::inFocus(qsizetype from, qsizetype at) const
{
    int document = None;
    int tried = 0;
    for (auto entry = m_history.rbegin(); entry != m_history.rend() && tried < 60; ++entry, ++tried) {
        if (entry->at < from || entry->at >= at || asks(entry->speaker))
            continue;
        if (!isDocument(entry->speaker))
            return entry->speaker;
        if (document == None)
            document = entry->speaker;
    }
    return document;
}

int People::lastPerson(qsizetype at, QChar pronoun) const
{
    const qsizetype paragraph = m_article.paragraphs()[m_article.paragraphAt(at)].span.start;
    const bool thing = pronoun == u'它';
    const auto fits = [&](int person) {
        if (size_t(person) < m_ofPerson.size() && m_ofPerson[size_t(person)] != None) {
            const Votes votes = m_votes.value(m_ofPerson[size_t(person)]);
            if ((pronoun == u'她' && votes.he > votes.she) || (pronoun == u'他' && votes.she > votes.he))
                return false;
        }
        const PersonName &name = m_names.people()[size_t(person)];
        const auto titled = [&](QStringView title) {
            return name.name.endsWith(title)
                   || std::any_of(name.aliases.begin(), name.aliases.end(), [&](const QString &alias) { return alias.endsWith(title); });
        };
        if (pronoun == u'她')
            return !titled(u"先生");
        if (pronoun == u'他')
            return !(titled(u"女士") || titled(u"小姐"));
        return true;
    };
    const auto turn =
        std::upper_bound(m_turns.begin(), m_turns.end(), at, [](qsizetype position, const Turn &t) { return position < t.span.start; });
    if (turn != m_turns.begin() && std::prev(turn)->span.contains(at)) {
        const std::span<const NameMention> named = m_names.in({std::max(paragraph, std::prev(turn)->label.end), at});
        const std::span<const NameMention> inTurn = named.last(std::min(named.size(), MentionsTried));
        for (auto mention = inTurn.rbegin(); mention != inTurn.rend(); ++mention) {
            const int person = const_cast<People *>(this)->ofPerson(mention->person);
            if (fits(mention->person) && person != std::prev(turn)->speaker)
                return person;
        }
        return None;
    }
    // Who spoke last in this paragraph, unless another was named since as a subject.
    const Spoken *spoken = nullptr;
    int steps = 0;
    for (auto entry = m_history.rbegin(); entry != m_history.rend() && steps < 60; ++entry, ++steps) {
        if (entry->at >= at || asks(entry->speaker))
            continue;
        const SpeakerKind kind = m_speakers[size_t(entry->speaker)].kind;
        if (const int person = m_personOf[size_t(entry->speaker)]; person != None && !fits(person))
            continue;
        if (thing ? kind == SpeakerKind::Organisation
                  : kind == SpeakerKind::Person || (kind == SpeakerKind::Unnamed && entry->at >= paragraph)) {
            spoken = &*entry;
            break;
        }
    }
    if (thing)
        return spoken != nullptr ? spoken->speaker : None;
    int named = None;
    qsizetype namedAt = -1;
    const std::span<const NameMention> here = m_names.in({spoken != nullptr && spoken->at > paragraph ? spoken->at : paragraph, at});
    // A pronoun does not reach farther back, however long the paragraph is.
    for (const NameMention &mention : here.last(std::min(here.size(), MentionsTried))) {
        if (isInQuote(mention.span.start) || !fits(mention.person))
            continue;
        // The first of a clause is its subject; others are objects.
        qsizetype before = mention.span.start;
        while (before > paragraph && isBlank(m_text[before - 1]))
            --before;
        const bool subject = before == paragraph || isComma(m_text[before - 1]) || endsSentence(m_text[before - 1])
                             || m_tokens.endingAt(before, Role | Conjunction | Adverb) != nullptr;
        if (named == None || subject) {
            named = mention.person;
            namedAt = mention.span.start;
        }
    }
    if (spoken != nullptr && (spoken->at >= paragraph || named == None) && namedAt <= spoken->at)
        return spoken->speaker;
    if (named != None)
        return const_cast<People *>(this)->ofPerson(named);
    if (spoken != nullptr)
        return spoken->speaker;
    // Someone named before this paragraph.
    const std::span<const NameMention> earlier = m_names.in({std::max<qsizetype>(0, paragraph - 2000), paragraph});
    for (auto mention = earlier.rbegin(); mention != earlier.rend(); ++mention) {
        if (!isInQuote(mention->span.start) && fits(mention->person))
            return const_cast<People *>(this)->ofPerson(mention->person);
    }
    return None;
}

bool People::isCalled(int speaker, const QString &called) const
{
    const Speaker &other = m_speakers[size_t(speaker)];
    if (other.kind == SpeakerKind::Unnamed || other.kind == SpeakerKind::Group)
        return other.name.endsWith(called);
    if (other.kind != SpeakerKind::Person)
        return false;
    const int person = m_personOf[size_t(speaker)];
    if (person == None)
        return false;
    const PersonName &name = m_names.people()[size_t(person)];
    return name.role.endsWith(called)
           || std::any_of(name.aliases.begin(), name.aliases.end(), [&](const QString &alias) { return alias.endsWith(called); });
}

int People::introduced(Span noun, qsizetype before)
{
    // 一名不願具名的醫師對此感到不解。這名醫師說: called so before he spoke.
    const QStringView word = m_text.sliced(noun.start, noun.length());
    constexpr qsizetype reach = 1500;
    qsizetype at = before;
    for (int tried = 0; tried < 8; ++tried) {
        at = lastOf(word, m_text, at, reach - (before - at));
        if (at < 0)
            return None;
        const qsizetype clause = clauseStart(m_text, at, 40);
        const std::span<const Token> tokens = m_tokens.in({clause, at});
        const auto article = std::find_if(tokens.begin(), tokens.end(), [](const Token &token) { return token.is(Indefinite); });
        if (article == tokens.end())
            continue;
        const Span phrase = m_grammar.nounPhrase({clause, at + word.size()}, false);
        const Span whole =
            phrase.end == at + word.size() && phrase.start <= article->start ? phrase : Span{article->start, at + word.size()};
        const int speaker = find(textOf(whole), SpeakerKind::Unnamed);
        mention(speaker, whole);
        return speaker;
    }
    return None;
}

int People::namedBody(Span noun, qsizetype before)
{
    const QStringView word = m_text.sliced(noun.start, noun.length());
    constexpr qsizetype reach = 1500;
    qsizetype at = before;
    for (int tried = 0; tried < 8; ++tried) {
        at = lastOf(word, m_text, at, reach - (before - at));
        if (at < 0)
            return None;
        const Span whole = m_grammar.leadingEntity({clauseStart(m_text, at, 24), at + word.size()});
        // 「梅里迪安」中心
        if (at > 1 && (m_text[at - 1] == u'」' || m_text[at - 1] == u'”')) {
            const qsizetype open = std::max(lastOf(u"「", m_text, at, 15), lastOf(u"“", m_text, at, 15));
            if (open >= 0 && at - open > 3)
                return find(textOf({open + 1, at - 1}), SpeakerKind::Organisation);
        }
        if (whole.isEmpty() || whole.end != at + word.size() || whole.length() <= word.size()
            || m_tokens.startingAt(whole.start, Definite) != nullptr)
            continue;
        const Voice found = voice(whole);
        if (found.speaker != None && m_speakers[size_t(found.speaker)].kind == SpeakerKind::Organisation)
            return found.speaker;
    }
    return None;
}

Voice People::askedBody(Span pronoun)
{
    // 記者致電主管機關，對方表示: the other side is the office that the clause before ends with.
    const QStringView word = m_text.sliced(pronoun.start, pronoun.length());
    if (word != u"對方" && word != u"对方")
        return {};
    const qsizetype end = m_grammar.trimBlanks(pronoun.start, 0);
    if (end == 0 || !isComma(m_text[end - 1]))
        return {};
    const Token *body = m_tokens.endingAt(end - 1, Organisation | OrganisationEnding);
    if (body == nullptr)
        return {};
    qsizetype start = clauseStart(m_text, end - 1, 39);
    for (const Token &token : m_tokens.in({start, body->start})) {
        if (token.is(ActingVerb | Preposition | Ask) || (token.is(Reporting) && !token.is(NotReporting)))
            start = token.end;
    }
    if (start >= body->end)
        return {};
    Voice voice = this->voice({start, body->end});
    if (voice.speaker == None || m_speakers[size_t(voice.speaker)].kind != SpeakerKind::Organisation)
        return {};
    mention(voice.speaker, pronoun);
    return {voice.speaker, 0.75, true};
}

bool People::asks(int speaker) const
{
    const QString &name = m_speakers[size_t(speaker)].name;
    return name.contains(u"記者"_s) || name.contains(u"记者"_s) || name == u"我們"_s || name == u"我"_s || name == u"我们"_s;
}

Span People::withoutArticle(Span phrase, bool *definite, bool *single, bool *plural) const
{
    for (int i = 0; i < 3; ++i) {
        const Token *token = m_tokens.startingAt(phrase.start, Definite | Indefinite | Adverb | Conjunction);
        if (token == nullptr || token->end >= phrase.end)
            break;
        const QStringView word = m_text.sliced(token->start, token->end - token->start);
        if (token->is(Definite)) {
            *definite = true;
        } else if (token->is(Indefinite)) {
            if (word.startsWith(u'一') || word.startsWith(u'某') || word.startsWith(u'另') || word.startsWith(u"有名"))
                *single = !word.startsWith(u"一些") && !word.startsWith(u"一群") && !word.startsWith(u"一批");
            *plural = *plural || !*single;
        }
        phrase.start = token->end;
    }
    return phrase;
}

Voice People::documentVoice(Span phrase, const Token &document)
{
    // SemiAnalysis的報告, 聯合國報告, 湯普遜的文章 speak for who made them.
    Span owner{phrase.start, document.start};
    for (bool again = true; again;) {
        again = false;
        owner.end = m_grammar.trimBlanks(owner.end, owner.start);
        while (owner.end > owner.start && (m_text[owner.end - 1] == u'的' || m_text[owner.end - 1] == u'之')) {
            --owner.end;
            again = true;
        }
        if (const Token *token = m_tokens.endingAt(owner.end, ActingVerb | Document | Adverb); token && token->start >= owner.start) {
            owner.end = token->start;
            again = true;
        }
    }
    // 深築安居今年7月發布的: when is no part of the owner either.
    if (const Span trimmed = owner.isEmpty() ? owner : m_grammar.nounPhrase(owner, true); !trimmed.isEmpty())
        owner = trimmed;
    // 在發表的技術報告中: a preposition before it is no part of the owner.
    if (!owner.isEmpty()
        && (m_names.endingAt(owner.end) || m_tokens.endingAt(owner.end, Organisation | OrganisationEnding)
            || isLatin(m_text[owner.end - 1]))) {
        Voice voice = this->voice(owner);
        voice.confidence *= 0.95;
        return voice;
    }
    // 報告說, of X的報告 a little before: whoever made that one.
    if (owner.isEmpty() && m_bareDocument == 0) {
        const QStringView word = m_text.sliced(document.start, document.end - document.start);
        qsizetype at = phrase.start;
        for (int tried = 0; tried < 4; ++tried) {
            at = lastOf(word, m_text, at, 400 - (phrase.start - at));
            if (at < 0)
                break;
            const qsizetype clause = clauseStart(m_text, at, 24);
            const Span maker = m_grammar.leadingEntity({clause, at});
            if (maker.isEmpty() || maker.start > clause + 3)
                continue;
            ++m_bareDocument;
            const Voice voice = this->voice(maker);
            --m_bareDocument;
            if (voice.speaker != None
                && (m_speakers[size_t(voice.speaker)].kind == SpeakerKind::Organisation
                    || m_speakers[size_t(voice.speaker)].kind == SpeakerKind::Person)) {
                mention(voice.speaker, phrase);
                return {voice.speaker, 0.7, true};
            }
        }
    }
    QString name = withoutPraise(textOf(phrase));
    if (name.endsWith(u'》'))
        name = textOf({document.start + 1, document.end - 1});
    const int speaker = find(name, SpeakerKind::Unnamed);
    m_document.resize(std::max(m_document.size(), size_t(speaker) + 1));
    m_document[size_t(speaker)] = true;
    mention(speaker, phrase);
    return {speaker, 0.75, false};
}

Voice People::voice(Span phrase, bool certainlyPerson)
{
    phrase.start = m_grammar.skipBlanks(phrase.start, phrase.end);
    phrase.end = m_grammar.trimBlanks(phrase.end, phrase.start);
    if (phrase.isEmpty())
        return {};

    // 公司方面, 校方方面
    if (phrase.length() > 3 && m_text.sliced(phrase.start, phrase.length()).endsWith(u"方面") && m_text[phrase.end - 3] != u'的')
        phrase.end -= 2;

    // Names first.
    const std::span<const NameMention> inside = m_names.in(phrase);
    if (!inside.empty()) {
        const NameMention &last = inside.back();
        const NameMention &first = inside.front();
        const qsizetype rest = m_grammar.skipBlanks(last.span.end, phrase.end);
        const bool ends = last.span.end >= phrase.end || m_text[rest] == u'（' || m_text[rest] == u'('
                          || m_text.sliced(last.span.end, phrase.end - last.span.end).startsWith(u'等')
                          || m_text.sliced(last.span.end, phrase.end - last.span.end) == u"本人";
        if (ends) {
            // 甲和乙: the first stands for both; otherwise what precedes describes the last one.
            const bool listed = inside.size() > 1 && first.span.start == phrase.start && last.span.start - first.span.end <= 2;
            return {ofPerson(listed ? first.person : last.person), 0.97, false};
        }
        if (const Token *token = m_tokens.endingAt(phrase.end, Document))
            return documentVoice(phrase, *token);
        if (first.span.start == phrase.start
            && !m_tokens.endingAt(phrase.end, Role | OrganisationEnding | GroupNoun | Organisation | TitleAfter)
            && phrase.end - first.span.end <= 6 && m_text[first.span.end] != u'的') {
            return {ofPerson(first.person), 0.85, false};
        }
    }

    bool definite = false;
    bool single = false;
    bool plural = false;
    const Span core = withoutArticle(phrase, &definite, &single, &plural);
    qsizetype end = core.end;
    // 加拿大血液服務（CBS）
    QString inParentheses;
    if (m_text[end - 1] == u'）' || m_text[end - 1] == u')') {
        qsizetype open = end - 1;
        while (open > core.start && m_text[open] != u'（' && m_text[open] != u'(')
            --open;
        if (open > core.start) {
            inParentheses = textOf({open + 1, end - 1}).trimmed();
            end = m_grammar.trimBlanks(open, core.start);
        }
    }
    const Token *head = m_tokens.endingAt(end, ~0ULL);
    Span noun = core;
    if (head != nullptr && head->start < core.start) {
        // 也有|有人: words that overlap.
        if (head->is(GroupNoun) && head->start > phrase.start)
            noun.start = head->start;
        else if (head->start != phrase.start)
            head = nullptr;
    }

    if (head != nullptr && head->is(Pronoun) && head->start == phrase.start) {
        if (const Voice asked = askedBody(phrase); asked.speaker != None)
            return asked;
        const int speaker = lastPerson(phrase.start, m_text[phrase.start]);
        if (speaker != None && m_text[phrase.start] == u'她')
            ++m_votes[speaker].she;
        else if (speaker != None && m_text[phrase.start] == u'他')
            ++m_votes[speaker].he;
        mention(speaker, phrase);
        return {speaker, 0.85, true};
    }
    // 旗津長大的她
    if (head != nullptr && head->is(Pronoun) && head->start > core.start && m_text[head->start - 1] == u'的') {
        const int speaker = lastPerson(phrase.start, m_text[head->start]);
        mention(speaker, head->span());
        return {speaker, 0.8, true};
    }
    const QString whole = withoutPraise(textOf({noun.start, end}));
    if (head != nullptr && head->is(PluralPronoun) && head->start == phrase.start) {
        const QChar c = m_text[phrase.start];
        if (c == u'他' || c == u'她' || c == u'它') {
            int tried = 0;
            for (auto entry = m_history.rbegin(); entry != m_history.rend() && tried < 60; ++entry, ++tried) {
                const SpeakerKind kind = m_speakers[size_t(entry->speaker)].kind;
                if (kind == SpeakerKind::Group || kind == SpeakerKind::Organisation) {
                    mention(entry->speaker, phrase);
                    return {entry->speaker, 0.6, true};
                }
            }
            return {};
        }
        const int speaker = find(textOf(phrase), SpeakerKind::Unnamed);
        mention(speaker, phrase);
        return {speaker, 0.7, true};
    }

    // 該公司, 這位教授: who was last called so.
    if (definite && head != nullptr && !textOf(core).contains(u'姓')) {
        const QString called = textOf({core.start, end});
        const bool body = head->is(OrganisationEnding | Organisation) && !head->is(Role);
        const auto spoken = [&](auto &&fits) {
            int tried = 0;
            for (auto entry = m_history.rbegin(); entry != m_history.rend() && tried < 60; ++entry, ++tried) {
                if (fits(entry->speaker))
                    return entry->speaker;
            }
            return None;
        };
        const int last = body ? namedBody({core.start, end}, phrase.start) : None;
        const int who = last != None ? last
                        : body       ? spoken([&](int s) { return m_speakers[size_t(s)].kind == SpeakerKind::Organisation; })
                                     : spoken([&](int s) { return isCalled(s, called); });
        if (who != None) {
            mention(who, phrase);
            return {who, 0.75, true};
        }
        if (!body && !head->is(Document)) {
            if (const int speaker = introduced({head->start, end}, phrase.start); speaker != None) {
                mention(speaker, phrase);
                return {speaker, 0.7, true};
            }
            const std::span<const Token> verbs = m_tokens.in({core.start, head->start});
            const bool clause = std::any_of(verbs.begin(), verbs.end(), [](const Token &token) {
                return token.is(ActingVerb | Adverb | Preposition | Reporting) && !token.is(Role | OrganisationEnding);
            });
            if (const int person = lastPerson(phrase.start);
                person != None && !clause && called.size() <= 6 && (!head->is(GroupNoun) || head->is(Role))) {
                mention(person, phrase);
                return {person, 0.6, true};
            }
        }
    }

    // 局方, 院方: the body that was named last with this character at its end.
    if (whole.size() == 2 && whole.back() == u'方' && head != nullptr && head->is(OrganisationEnding)) {
        const auto ends = [&](int speaker) {
            const Speaker &other = m_speakers[size_t(speaker)];
            return other.kind == SpeakerKind::Organisation && other.name.size() > 2 && other.name.endsWith(whole.front());
        };
        int who = None;
        int tried = 0;
        for (auto entry = m_history.rbegin(); entry != m_history.rend() && tried < 60 && who == None; ++entry, ++tried) {
            if (ends(entry->speaker))
                who = entry->speaker;
        }
        if (who == None)
            who = namedBody({noun.start, noun.start + 1}, phrase.start);
        if (who != None) {
            mention(who, phrase);
            return {who, 0.85, false};
        }
    }

    const auto named = [&](const QString &name, SpeakerKind kind, double confidence) {
        const int speaker = find(name, kind);
        if (!inParentheses.isEmpty() && !m_speakers[size_t(speaker)].aliases.contains(inParentheses) && inParentheses.size() < 40)
            m_speakers[size_t(speaker)].aliases.append(inParentheses);
        // 知名的X: what describes is no part of the mention.
        const qsizetype at = textOf(phrase).indexOf(name);
        mention(speaker,
                at > 0 ? Span{phrase.start + at, m_text[phrase.end - 1] == u'》' ? phrase.start + at + name.size() : phrase.end} : phrase);
        return Voice{speaker, confidence, false};
    };

    // 該公司陳姓副總: a family name is told, and no more.
    if (const qsizetype family = textOf(phrase).indexOf(u"姓"_s);
        family > 0 && head != nullptr && head->is(Role | TitleAfter | GroupNoun)
        && m_tokens.endingAt(phrase.start + family, Surname | DoubleSurname) != nullptr) {
        const qsizetype from = m_tokens.endingAt(phrase.start + family, Surname | DoubleSurname)->start;
        const int speaker = find(textOf({from, end}), SpeakerKind::Unnamed);
        mention(speaker, {from, end});
        return {speaker, 0.9, false};
    }

    const std::span<const Token> tokens = m_tokens.in(phrase);
    if (std::any_of(tokens.begin(), tokens.end(), [](const Token &token) { return token.is(Unnamed); }))
        return named(textOf(phrase), SpeakerKind::Unnamed, 0.9);
    // 一名發言人
    if (single && head != nullptr && head->is(Role | GroupNoun | TitleAfter))
        return named(textOf(phrase), SpeakerKind::Unnamed, 0.9);
    if (head != nullptr) {
        if (head->is(Document) && !head->is(GroupNoun))
            return documentVoice({phrase.start, end}, *head);
        if (head->is(GroupNoun) && (plural || head->start == noun.start || !head->is(OrganisationEnding))) {
            if (m_text.sliced(head->start, head->end - head->start) == u"人" && whole.size() > 1 && !plural)
                return named(whole, SpeakerKind::Group, 0.8);
            return named(whole == u"人" ? u"有人"_s : whole, single ? SpeakerKind::Unnamed : SpeakerKind::Group, 0.9);
        }
        if (head->is(Role) && !head->is(Organisation | Place)) {
            // 老人說, of the one just named: a noun for any person.
            static const QSet<QString> anybody{u"老人"_s, u"老人家"_s, u"老翁"_s, u"老婦"_s, u"老先生"_s, u"老太太"_s,
                                               u"男子"_s, u"女子"_s,   u"婦人"_s, u"少年"_s, u"老妇"_s,   u"妇人"_s};
            if (anybody.contains(whole) && !single && !plural) {
                const qsizetype paragraph = m_article.paragraphs()[m_article.paragraphAt(phrase.start)].span.start;
                if (!m_names.in({paragraph, phrase.start}).empty()) {
                    if (const int person = lastPerson(phrase.start); person != None) {
                        mention(person, phrase);
                        return {person, 0.75, true};
                    }
                }
            }
            // 總統, once it is known who that is.
            const std::span<const NameMention> before = m_names.in({0, phrase.start});
            int tried = 0;
            for (auto at = before.rbegin(); at != before.rend() && tried < 200; ++at, ++tried) {
                const QString &role = m_names.people()[size_t(at->person)].role;
                if (!role.isEmpty() && (role == whole || (whole.size() > 2 && role.endsWith(whole)))) {
                    const int speaker = ofPerson(at->person);
                    mention(speaker, phrase);
                    return {speaker, 0.8, true};
                }
            }
            // 發言人, of 市府發言人 a little before.
            if (!single && !plural) {
                tried = 0;
                for (auto entry = m_history.rbegin(); entry != m_history.rend() && tried < 12; ++entry, ++tried) {
                    const Speaker &other = m_speakers[size_t(entry->speaker)];
                    if (other.kind == SpeakerKind::Unnamed && other.name.size() > whole.size() && other.name.endsWith(whole)) {
                        mention(entry->speaker, phrase);
                        return {entry->speaker, 0.75, true};
                    }
                }
            }
            return named(whole, plural ? SpeakerKind::Group : SpeakerKind::Unnamed, 0.8);
        }
        // 上一個小姐
        if (head->is(TitleAfter) && !head->is(Organisation | Place | OrganisationEnding))
            return named(whole, plural ? SpeakerKind::Group : SpeakerKind::Unnamed, 0.75);
        if (head->is(Organisation | OrganisationEnding | Place)) {
            // 主辦的護水聯盟 is 護水聯盟; but xAI的團隊 is no team of that name.
            const qsizetype of = whole.lastIndexOf(u'的');
            if (of > 0 && whole.size() - of - 1 > head->end - head->start && whole.size() - of - 1 >= 3)
                return named(whole.sliced(of + 1), SpeakerKind::Organisation, 0.9);
        }
        if (head->is(Organisation | OrganisationEnding | Place))
            return named(whole, SpeakerKind::Organisation, 0.92);
    }
    const QChar last = m_text[end - 1];
    if (last == u'們' || last == u'们')
        return named(whole, SpeakerKind::Group, 0.85);
    if (last == u'》' || last == u'〉') {
        // 技術組撰寫的《評估》 speaks for the group, 《日報》 for itself.
        qsizetype open = end - 1;
        while (open > core.start && m_text[open] != u'《' && m_text[open] != u'〈')
            --open;
        const qsizetype before = m_grammar.trimBlanks(open, core.start);
        if (before > core.start + 1 && (m_text[before - 1] == u'的' || m_tokens.endingAt(before, Document) != nullptr))
            return documentVoice({core.start, end}, Token{int(open), int(end), Document});
        // A closing mark alone closes no title.
        if (open + 1 < end - 1)
            return named(textOf({open + 1, end - 1}), SpeakerKind::Organisation, 0.85);
    }
    if (isLatin(last)) {
        // 雲端業者X: the body by its name.
        qsizetype from = end;
        while (from > core.start && (isLatin(m_text[from - 1]) || isDigit(m_text[from - 1])))
            --from;
        if (from > core.start && m_tokens.endingAt(from, GroupNoun | Role | OrganisationEnding) != nullptr)
            return named(textOf({from, end}), SpeakerKind::Organisation, 0.85);
        if (m_names.isBody(whole))
            return named(whole, SpeakerKind::Organisation, 0.85);
        const bool plain =
            isLatin(m_text[core.start])
            && std::none_of(whole.begin() + 1, whole.end(), [&](const QChar &c) { return c.isUpper() && (&c)[-1].isLower(); })
            && std::any_of(whole.begin(), whole.end(), [](QChar c) { return c.isLower(); }) && whole.front().isUpper();
        return named(whole, plain ? SpeakerKind::Person : SpeakerKind::Organisation, 0.8);
    }
    // A short name that stands nowhere else.
    const bool surname = m_tokens.startingAt(core.start, Surname | DoubleSurname) != nullptr && whole.size() >= 2 && whole.size() <= 4
                         && std::all_of(whole.begin() + 1, whole.end(), [this](QChar c) { return m_words.isGivenName(c); });
    const bool transliterated = whole.size() >= 2 && whole.size() <= 6
                                && std::all_of(whole.begin(), whole.end(), [this](QChar c) { return m_words.isTransliteration(c); });
    if ((surname || transliterated || certainlyPerson) && whole.size() <= 6) {
        const int person = m_names.add(whole, phrase);
        const int speaker = ofPerson(person);
        mention(speaker, phrase);
        return {speaker, 0.75, false};
    }
    // 李, 杜: the family name of someone named before.
    if (whole.size() == 1) {
        if (const int person = m_names.byFamily(whole, phrase.start); person != None) {
            const int speaker = ofPerson(person);
            mention(speaker, phrase);
            return {speaker, 0.85, false};
        }
    }
    // 負責人老譚, 44歲的船長馬爾祖基: behind a role, words that nothing else explains are a name.
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (!token->is(Role | GroupNoun) || token->end >= end || token->start < core.start)
            continue;
        const Span rest{token->end, end};
        const bool known =
            token != tokens.rbegin() && std::any_of(tokens.rbegin(), token, [](const Token &t) { return !t.is(Surname | Place); });
        if (rest.length() < 2 || rest.length() > 6 || known || !std::all_of(m_text.begin() + rest.start, m_text.begin() + rest.end, isHan))
            break;
        const int person = m_names.add(textOf(rest), rest);
        if (PersonName &name = m_names.people()[size_t(person)]; name.role.isEmpty())
            name.role = textOf(token->span());
        const int speaker = ofPerson(person);
        mention(speaker, rest);
        return {speaker, 0.8, false};
    }
    // What is left may be anybody (孫子, 老闆娘), but not words of grammar, figures or half a sentence.
    const bool broken = std::any_of(whole.begin(), whole.end(), [](QChar c) { return !isHan(c); })
                        || std::any_of(tokens.begin(), tokens.end(), [](const Token &token) {
                               return token.is(Adverb | Conjunction | Preposition | ActingVerb | Locative | Reporting);
                           });
    const bool counted = head == nullptr && whole.startsWith(u'一'); // 一艘一艘: so many, and no noun
    if (counted || phrase.length() > 16 || whole.size() < 2 || (broken && whole.size() > 2))
        return {};
    return named(whole, SpeakerKind::Unnamed, 0.5);
}

int People::labelled(const QString &label, Span span, bool asks)
{
    if (const std::span<const NameMention> inside = m_names.in(span); !inside.empty())
        return ofPerson(inside.front().person);
    const int speaker = find(label, asks ? SpeakerKind::Unnamed : SpeakerKind::Person);
    mention(speaker, span);
    return speaker;
}

} // namespace Zhupi::Language
