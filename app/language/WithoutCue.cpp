// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Attribution.h"

#include "article/CharSet.h"

#include <QHash>

#include <algorithm>
#include <ranges>

/// The loose end of the sieve: words in marks that no verb of saying introduces.
namespace Zhupi::Language {

using namespace Qt::StringLiterals;

bool Attribution::colonBefore(int index, const Sentence &sentence, Found &found, const Level &level)
{
    const Quote &quote = m_quotes[index];
    const qsizetype end = m_grammar.trimBlanks(quote.span.start, sentence.span.start);
    if (end <= sentence.span.start || !isColon(m_text[end - 1]))
        return false;
    // 變成另一個人：「互助會」的理事長
    if (quote.span.end < m_text.size() && (m_text[quote.span.end] == u'的' || m_text[quote.span.end] == u'之') && !soundsSpoken(quote))
        return false;
    found.why = Why::CueBefore;
    found.rule = u"colon"_s;
    qsizetype begin = end - 1;
    while (begin > sentence.span.start && !isComma(m_text[begin - 1]) && end - begin < 40)
        --begin;
    Span phrase = m_grammar.nounPhrase({begin, end - 1}, true);
    if (phrase.isEmpty() || !m_grammar.endsLikeEntity(phrase)) {
        // 局長沉默片刻：; 陳炳添的說法更直接：
        phrase = m_grammar.leadingEntity({begin, end - 1});
        if (phrase.isEmpty()) {
            const std::span<const NameMention> names = m_people.names().in({begin, end - 1});
            if (!names.empty())
                phrase = names.front().span;
        }
    }
    if (!phrase.isEmpty() && m_grammar.endsLikeEntity(phrase) && level.parent == None) {
        const Voice voice = m_people.voice(phrase);
        found.speaker = voice.speaker;
        found.confidence = 0.75 * voice.confidence;
        found.why = voice.pronoun ? Why::Pronoun : Why::CueBefore;
    } else if (const Voice voice = actorBefore(sentence, end - 1, level); voice.speaker != None) {
        // 某某隔天被問到時，想了一會：「…」
        found.speaker = voice.speaker;
        found.why = Why::Inferred;
        found.confidence = 0.65 * voice.confidence;
    } else {
        found.confidence = 0.4;
    }
    return true;
}

bool Attribution::nounBefore(int index, const Sentence &sentence, Found &found, const Level &level)
{
    const Quote &quote = m_quotes[index];
    if (level.parent != None)
        return false;
    qsizetype end = m_grammar.trimBlanks(quote.span.start, sentence.span.start);
    const bool colon = end > sentence.span.start && isColon(m_text[end - 1]);
    if (colon)
        end = m_grammar.trimBlanks(end - 1, sentence.span.start);
    if (end - sentence.span.start < 2)
        return false;
    // 用「…」形容
    const QChar last = m_text[end - 1];
    if (!colon && (last == u'用' || last == u'以')) {
        static constexpr QStringView uses[] = {u"形容", u"回應", u"回应", u"回答", u"比喻", u"總結", u"总结", u"帶過", u"带过",
                                               u"說明", u"说明", u"描述", u"解釋", u"解释", u"評論", u"评论", u"概括"};
        const QStringView behind =
            m_text.sliced(quote.span.end, std::min<qsizetype>(10, sentence.span.end - std::min(sentence.span.end, quote.span.end)));
        if (std::none_of(std::begin(uses), std::end(uses), [&](QStringView use) { return behind.contains(use); }))
            return false;
        const Voice voice = actorBefore(sentence, end - 1, level);
        found = {
            .speaker = voice.speaker, .confidence = 0.85 * voice.confidence, .why = Why::CueInside, .cue = {}, .rule = u"described-with"_s};
        return voice.speaker != None;
    }
    const bool copula = last == u'是' || last == u'為' || last == u'为';
    if (!copula && !colon)
        return false;
    qsizetype begin = end;
    while (begin > sentence.span.start && !isComma(m_text[begin - 1]) && !isColon(m_text[begin - 1]) && end - begin < 48)
        --begin;
    // The noun, and what may stand between it and the words: 聯席的計法|差不多：
    const Token *noun = nullptr;
    for (const Token &token : m_tokens.in({begin, end})) {
        if (token.is(SayingNoun) && token.start > begin && end - token.end <= (copula ? 1 : 8))
            noun = &token;
    }
    if (noun == nullptr || (!soundsSpoken(quote) && innerEnd(quote) - quote.span.start <= 3))
        return false;
    Span owner{begin, noun->start};
    while (owner.end > owner.start && (m_text[owner.end - 1] == u'的' || m_text[owner.end - 1] == u'之'))
        --owner.end;
    const bool possessed = owner.end < noun->start;
    Span who = m_grammar.leadingEntity(owner);
    if (who.isEmpty() && possessed)
        who = m_grammar.nounPhrase(owner, true);
    Voice voice;
    if (!who.isEmpty() && who.length() <= 24)
        voice = m_people.voice(who);
    if (voice.speaker == None)
        voice = actorBefore(sentence, begin > sentence.span.start ? begin - 1 : begin, level);
    found = {.speaker = voice.speaker,
             .confidence = voice.speaker == None ? 0.4 : 0.8 * voice.confidence,
             .why = voice.pronoun ? Why::Pronoun : Why::CueBefore,
             .cue = noun->span(),
             .rule = u"noun-of-saying"_s};
    return true;
}

bool Attribution::actsBeside(int index, const Sentence &sentence, qsizetype limit, Found &found, const Level &level)
{
    const Quote &quote = m_quotes[index];
    if (level.inTurn || level.parent != None)
        return false;
    // 「……。」某某翻開附件，…: a whole sentence in marks, and right behind it who acts. The sentence ended with the marks.
    const bool alone = quote.span.start <= sentence.span.start + 1 && quote.span.end >= limit;
    if (alone)
        limit = m_article.paragraphs()[m_article.paragraphAt(quote.span.start)].span.end;
    qsizetype begin = m_grammar.skipBlanks(quote.span.end, limit);
    const bool comma = begin < limit && isComma(m_text[begin]);
    const QChar last = m_text[std::max(quote.span.start, innerEnd(quote) - 1)];
    if (begin >= limit || comma || !(isComma(last) || endsSentence(last) || last == u'—' || last == u'…'))
        return false;
    qsizetype end = begin;
    while (end < limit && !isComma(m_text[end]) && !endsSentence(m_text[end]) && !isColon(m_text[end]))
        ++end;
    const Span phrase = m_grammar.leadingEntity({begin, end});
    if (phrase.isEmpty() || phrase.start > begin + 4)
        return false;
    if (alone && m_people.names().in(phrase).empty() && m_tokens.startingAt(phrase.start, Pronoun) == nullptr)
        return false;
    const Voice voice = m_people.voice(phrase);
    if (voice.speaker == None)
        return false;
    found = {.speaker = voice.speaker,
             .confidence = 0.85 * voice.confidence,
             .why = voice.pronoun ? Why::Pronoun : Why::CueAfter,
             .cue = {},
             .rule = u"beside"_s};
    return true;
}

bool Attribution::givesJudgement(const Quote &quote, const Sentence &sentence, const std::vector<Frame> &frames, Found &found,
                                 const Level &level)
{
    // …併在一起算「對工程不公平」。: no name, but a judgement, at the end of a clause of what somebody says.
    const qsizetype start = quote.span.start + 1;
    const qsizetype end = innerEnd(quote);
    if (end - start < 2)
        return false;
    const QStringView inner = m_text.sliced(start, end - start);
    bool opens = m_tokens.startingAt(start, Adverb | Preposition | Conjunction) != nullptr;
    for (qsizetype length = 1; length <= 3 && length < inner.size() && !opens; ++length)
        opens = (m_words.of(inner.first(length)) & Predicate) != 0;
    // What goes on behind the marks makes a noun of it (「…」的說法), unless it begins like what is told (「全數轉嫁」予檔戶).
    const qsizetype behind = m_grammar.skipBlanks(quote.span.end, m_text.size());
    const bool closes = behind >= m_text.size() || isComma(m_text[behind]) || endsSentence(m_text[behind]) || isColon(m_text[behind])
                        || m_text[behind] == u'—' || m_text[behind] == u'、';
    if (!closes && !(opens && inner.size() >= 3 && m_text[behind] != u'的' && m_text[behind] != u'之'))
        return false;
    // 約三成, 逾七萬: a figure in marks is somebody's figure.
    static constexpr Article::CharSet numerals(u"0123456789０１２３４５６７８９一二三四五六七八九十百千萬万億亿成兩两半％%");
    const bool figure = std::count_if(inner.begin(), inner.end(), [](QChar c) { return numerals.contains(c); }) >= 2;
    // 屬「審慎安排」; but 今年是「河川年」 may as well name.
    const qsizetype left = m_grammar.trimBlanks(quote.span.start, 0);
    const QChar before = left > 0 ? m_text[left - 1] : QChar();
    const bool copula = QStringView(u"屬属").contains(before);
    // The name of a thing stands behind 的 or a counter, or ends like one (…的「溪心人行橋」, 「護水聯盟」).
    const QChar counted = left > 1 ? m_text[left - 2] : QChar();
    const bool counter = QStringView(u"個个名家座條条款項项").contains(before)
                         && (isDigit(counted) || QStringView(u"一二三四五六七八九十幾几兩两這这那該该此每").contains(counted));
    const bool thing = counter || QStringView(u"的之這这那該该此為为叫是").contains(before)
                       || m_tokens.endingAt(end, OrganisationEnding | Organisation | Place | Document | TitleWord) != nullptr;
    const size_t cues = framesBefore(frames, quote.span.start);
    const std::span<const Frame> near = std::span(frames).first(cues).last(std::min(cues, FramesTried));
    const bool told =
        std::ranges::any_of(near, [](const Frame &frame) { return frame.words & (Say | Deny) && (!frame.needsMark || frame.entity); });
    static constexpr Article::CharSet grammar(u"不是很會会要沒没把都太得了就這这那吧嗎吗呢啊最更只再已將将應应該该");
    static constexpr Article::CharSet more(u"有無无像還还才又被係系冇唔未咗咁佢我你您哋嚟過过到著着");
    const bool predicate =
        std::any_of(inner.begin(), inner.end(), [told](QChar c) { return grammar.contains(c) || (told && more.contains(c)); });
    const bool noun = !predicate && !opens && inner.size() <= 3 && m_words.endsNoun(inner.back());
    if (!predicate && !opens && !copula && !figure && (thing || noun || inner.size() < (told ? 3 : 5)))
        return false;
    if (predicate && !opens && inner.size() < (told && !thing ? 2 : 4))
        return false;
    for (const Frame &frame : near | std::views::reverse) {
        const qsizetype after = m_grammar.skipBlanks(frame.after, quote.span.start);
        const bool marked = after < quote.span.start && (isComma(m_text[after]) || isColon(m_text[after]));
        if (frame.cue.end > quote.span.start || (frame.needsMark && !(marked && frame.entity)) || (frame.needsSubject && !frame.entity)
            || frame.words & According || (frame.words & Show && !(frame.words & Say)))
            continue;
        if (frame.subject.isEmpty() && !(frame.words & (Say | Think)))
            break;
        const Voice voice = voiceOf(frame, level);
        if (voice.speaker == None)
            break;
        found = {.speaker = voice.speaker,
                 .confidence = 0.65 * voice.confidence,
                 .why = voice.pronoun ? Why::Pronoun : Why::CueBefore,
                 .cue = frame.cue,
                 .rule = u"inside-statement.judgement"_s};
        return true;
    }
    const Voice voice = actorBefore(sentence, quote.span.start, level);
    if (voice.speaker == None) {
        // Somebody's judgement, though the text does not say whose.
        if ((!predicate && !figure) || thing || inner.size() < 6)
            return false;
        found = {.speaker = None, .confidence = 0.35, .why = Why::Unattributed, .cue = {}, .rule = u"judgement"_s};
        return true;
    }
    found = {
        .speaker = voice.speaker, .confidence = 0.55 * voice.confidence, .why = Why::Inferred, .cue = {}, .rule = u"actor.judgement"_s};
    return true;
}

Voice Attribution::actorBefore(const Sentence &sentence, qsizetype place, const Level &level)
{
    if (level.parent != None)
        return {};
    // The clauses before the words, the nearest first: who leads one.
    qsizetype end = place;
    for (int clauses = 0; clauses < 4 && end > sentence.span.start; ++clauses) {
        qsizetype begin = end;
        while (begin > sentence.span.start && !isComma(m_text[begin - 1]) && !isColon(m_text[begin - 1]) && m_text[begin - 1] != u'」'
               && m_text[begin - 1] != u'”' && end - begin < 60)
            --begin;
        const Span who = m_grammar.leadingEntity({begin, end});
        // In a turn 我 and 你 are the two who talk: whom they quote is somebody else.
        const bool talks = level.inTurn && !who.isEmpty() && QStringView(u"我你妳您咱大誰谁").contains(m_text[who.start]);
        if (!who.isEmpty() && !talks) {
            Voice voice = m_people.voice(who);
            // What a body is or does may be told by whoever speaks; what a person does right before the marks is his or hers.
            const SpeakerKind kind = voice.speaker == None ? SpeakerKind::Group : m_people.speaker(voice.speaker).kind;
            if (kind == SpeakerKind::Person || kind == SpeakerKind::Unnamed
                || (kind == SpeakerKind::Organisation && m_paragraphSpeaker == None)) {
                voice.confidence *= 0.9;
                return voice;
            }
        }
        end = begin - 1;
    }
    if (level.inTurn)
        return {};
    if (const int speaker = m_people.inFocus(m_paragraphStart, place); speaker != None)
        return {speaker, 0.85, true};
    if (m_paragraphSpeaker != None)
        return {m_paragraphSpeaker, 0.85, true};
    // Somebody named in the paragraph, as a pronoun would mean him or her.
    if (!m_people.names().in({m_paragraphStart, place}).empty()) {
        if (const int person = m_people.lastPerson(place); person != None)
            return {person, 0.8, true};
    }
    return {};
}

void Attribution::noteSubject(const Sentence &sentence)
{
    // The first clause outside of marks that a person leads (centering: the subject is what the next sentence is
    // most likely about; Grosz, Joshi and Weinstein 1995).
    qsizetype begin = sentence.span.start;
    size_t next = 0;
    for (int clauses = 0; clauses < 3 && begin < sentence.span.end; ++clauses) {
        while (next < sentence.quotes.size() && m_quotes[sentence.quotes[next]].span.start <= begin)
            begin = std::max(begin, m_quotes[sentence.quotes[next++]].span.end);
        qsizetype end = begin;
        const qsizetype limit = next < sentence.quotes.size() ? m_quotes[sentence.quotes[next]].span.start : sentence.span.end;
        while (end < limit && !isComma(m_text[end]) && !isColon(m_text[end]) && !endsSentence(m_text[end]))
            ++end;
        const Span who = m_grammar.leadingEntity({begin, end});
        const bool whole = who.end >= end || m_text[who.end] != u'的';
        if (!who.isEmpty() && whole && !isDigit(m_text[who.start]) && m_tokens.endingAt(who.end, Document) == nullptr) {
            const Voice voice = m_people.voice(who);
            if (voice.speaker != None) {
                const SpeakerKind kind = m_people.speaker(voice.speaker).kind;
                // 丈夫, 女兒: a bare noun is somebody of the one whom the paragraph is about already.
                const std::span<const Token> words = m_tokens.in(who);
                const bool introduced = std::ranges::any_of(words, [](const Token &t) { return t.is(Indefinite | Definite); })
                                        || !m_people.names().in(who).empty();
                const bool bare =
                    kind == SpeakerKind::Unnamed && !voice.pronoun && !introduced && m_people.inFocus(m_paragraphStart, who.start) != None;
                if ((kind == SpeakerKind::Person || kind == SpeakerKind::Unnamed) && !bare) {
                    m_people.acted(voice.speaker, who.start);
                    return;
                }
            }
        }
        begin = end + 1;
    }
}

int Attribution::guest() const
{
    QHash<int, qsizetype> told;
    int best = None;
    for (const Turn &turn : m_turns) {
        const qsizetype length = told[turn.speaker] += turn.span.length();
        if (best == None || length > told.value(best))
            best = turn.speaker;
    }
    return best;
}

} // namespace Zhupi::Language
