// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Attribution.h"

#include <algorithm>

/// Indirect speech: what is reported without marks.
namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

bool own(const Frame &frame)
{
    return !frame.subject.isEmpty();
}

/// Verbs whose object is a hearer: 告訴國王|自己仍然深愛著他.
bool takesHearer(QStringView verb)
{
    return verb.startsWith(u"告訴") || verb.startsWith(u"告诉") || verb.startsWith(u"告知") || verb.startsWith(u"提醒")
           || verb.startsWith(u"問") || verb.startsWith(u"问");
}

} // namespace

void Attribution::state(const Sentence &sentence, const std::vector<Frame> &frames, const std::vector<bool> &used, const Level &level)
{
    const qsizetype sentenceEnd = [&] {
        qsizetype end = m_grammar.trimBlanks(sentence.span.end, sentence.span.start);
        while (end > sentence.span.start && (endsSentence(m_text[end - 1]) || isColon(m_text[end - 1])))
            end = m_grammar.trimBlanks(end - 1, sentence.span.start);
        return end;
    }();
    // 並指責, 也要求: linked to the subject of the clause before.
    const auto linked = [&](const Frame &frame) {
        if (frame.ownSubject || !frame.entity || frame.words & Show || m_text.sliced(frame.cue.start, frame.cue.length()) == u"說明"
            || m_text.sliced(frame.cue.start, frame.cue.length()) == u"说明")
            return false;
        const Token *link = m_tokens.endingAt(frame.cue.start, Adverb | Conjunction);
        return link != nullptr && QStringView(u"並并又還还也亦").contains(m_text[link->start]);
    };
    qsizetype reportedUntil = sentence.span.start;
    for (size_t i = 0; i < frames.size(); ++i) {
        const Frame &frame = frames[i];
        if (used[i] || frame.nested || frame.cue.end > sentence.span.end)
            continue;
        // 談到DeepSeek時說: the first verb only says when. 認為應該澄清: the second is part of what is thought.
        const auto sharesSubject = [&](const Frame &first, const Frame &second) {
            return second.clause == first.clause && !second.subject.isEmpty() && second.subject.end <= first.cue.start;
        };
        const auto onlyWhen = [&](const Frame &first, const Frame &second) {
            const std::span<const Token> between = m_tokens.in({first.cue.end, second.cue.start});
            return std::any_of(between.begin(), between.end(),
                               [&](const Token &token) { return token.is(Locative) && second.cue.start - token.end <= 3; });
        };
        // 警告歐洲說, 憑判斷表示: the second is the cue.
        const auto yields = [&](const Frame &first, const Frame &second) {
            const bool plain = second.words & Say && !second.needsMark && !second.needsSubject;
            return onlyWhen(first, second)
                   || (plain
                       && (first.needsMark
                           || (second.cue.length() <= 2 && (m_text[second.cue.start] == u'說' || m_text[second.cue.start] == u'说')
                               && second.cue.start - first.cue.end <= 8)));
        };
        if (i + 1 < frames.size() && sharesSubject(frame, frames[i + 1]) && yields(frame, frames[i + 1]))
            continue;
        if (i > 0 && sharesSubject(frames[i - 1], frame) && !yields(frames[i - 1], frame))
            continue;
        // X證明Y is a fact told, not a word said; 研究證明Y is one.
        const bool document = own(frame) && m_tokens.endingAt(frame.subject.end, Document) != nullptr;
        if (frame.words & Show && (frame.needsMark || frame.needsSubject) && !(frame.words & (Say | Think)) && !document
            && m_tokens.endingAt(frame.subject.end, GroupNoun) == nullptr)
            continue;
        qsizetype start = m_grammar.skipBlanks(frame.after, sentenceEnd);
        const QChar mark = start < sentenceEnd ? m_text[start] : QChar();
        const bool marked = isComma(mark) || isColon(mark);
        if (marked)
            start = m_grammar.skipBlanks(start + 1, sentenceEnd);

        // Up to the next cue that has a clause of its own, else to the end.
        qsizetype end = sentenceEnd;
        for (size_t k = i + 1; k < frames.size(); ++k) {
            const Frame &next = frames[k];
            if ((next.needsMark || (next.needsSubject && !next.entity)) && !used[k])
                continue;
            // …，說明它改變了…: a clause of what is told.
            if (next.needsSubject && !next.ownSubject && !linked(next) && !used[k])
                continue;
            const qsizetype border = next.clause;
            if (border > start + 1 && (next.ownSubject ? next.entity : (next.words & Say || linked(next)))) {
                end = m_grammar.trimBlanks(border, start);
                while (end > start && (isComma(m_text[end - 1]) || isColon(m_text[end - 1])))
                    end = m_grammar.trimBlanks(end - 1, start);
                break;
            }
        }
        // Words in marks behind a comma are spoken in their own right; those that are a part of the clause belong to it.
        const auto inside =
            std::ranges::upper_bound(sentence.quotes, start + 3, {}, [this](int index) { return m_quotes[index].span.start; });
        for (auto next = inside; next != sentence.quotes.end() && m_quotes[*next].span.start < end; ++next) {
            const Quote &quote = m_quotes[*next];
            if (quote.kind != QuoteKind::Speech)
                continue;
            const qsizetype comma = m_grammar.trimBlanks(quote.span.start, start);
            if (isComma(m_text[comma - 1]) || isColon(m_text[comma - 1])) {
                end = m_grammar.trimBlanks(comma - 1, start);
                break;
            }
        }
        // A quote that somebody else's cue introduces is not part of it either.
        const bool named = own(frame);
        const bool think = (frame.words & (Think | Demand)) != 0 && !(frame.words & Say);
        const bool takesContent = end - start >= 2;
        bool before = false;
        if (!takesContent) {
            // …，X說。
            if (end > start || level.inTurn)
                continue;
            before = frame.words & Say && named && frame.ownSubject && frame.clause - sentence.span.start >= 4
                     && frame.clause > reportedUntil && !frame.needsMark && !frame.needsSubject;
            if (!before)
                continue;
        }
        if (frame.words & According) {
            // 根據…的資料，
        } else if (frame.needsMark && !before && !(marked && named && (frame.entity || isColon(mark)))) {
            continue;
        } else if (frame.needsSubject && !before) {
            if (!(marked ? named && (frame.entity || isColon(mark))
                         : named && (frame.ownSubject || linked(frame)) && frame.entity && end - start >= 5))
                continue;
        } else if (!named && !marked && !(frame.words & Say)) {
            continue;
        } else if (!named && (level.inTurn || m_paragraphSpeaker == None) && !marked) {
            continue;
        } else if (named && !frame.entity && !frame.ownSubject) {
            continue;
        } else if (named && !frame.entity && (frame.subject.length() > 12 || (!marked && think && frame.subject.length() > 8))) {
            continue;
        }
        if (!before
            && (m_text.sliced(start, end - start).startsWith(u"什麼") || m_text.sliced(start, end - start).startsWith(u"甚麼")
                || m_text.sliced(start, end - start).startsWith(u"什么")))
            continue;
        // In an interview only what it tells of others: the turn is its speaker's own words.
        if (level.inTurn && (!named || !frame.entity))
            continue;
        if (named && frame.subject.length() <= 2 && level.inTurn) {
            const QChar first = m_text[frame.subject.start];
            if (QStringView(u"我你妳您咱大誰谁").contains(first))
                continue;
        }
        // 他告訴記者，…: the content begins behind the hearer.
        if (!marked && takesContent && takesHearer(m_text.sliced(frame.cue.start, frame.cue.length()))) {
            qsizetype comma = start;
            while (comma < end && comma - start < 14 && !isComma(m_text[comma]) && !isColon(m_text[comma]))
                ++comma;
            if (comma < end && comma - start < 14 && (isComma(m_text[comma]) || isColon(m_text[comma])) && end - comma > 4) {
                start = m_grammar.skipBlanks(comma + 1, end);
            } else if (const std::span<const NameMention> names = m_people.names().in({start, start + 1});
                       !names.empty() && end - names.front().span.end > 3) {
                start = names.front().span.end;
            } else if (const Token *hearer =
                           m_tokens.startingAt(start, Pronoun | PluralPronoun | Organisation | GroupNoun | Role | Place | Interviewer);
                       hearer != nullptr && end - hearer->end > 3) {
                start = hearer->end;
            }
        }
        Statement statement;
        if (before) {
            statement.span = {std::max(sentence.span.start, reportedUntil), m_grammar.trimBlanks(frame.clause, sentence.span.start)};
            while (statement.span.end > statement.span.start && isComma(m_text[statement.span.end - 1]))
                --statement.span.end;
            if (statement.span.length() < 3)
                continue;
        } else {
            statement.span = {start, end};
        }
        const Voice voice = voiceOf(frame, level);
        if (voice.speaker == None && !marked && !frame.entity)
            continue;
        statement.speaker = voice.speaker;
        statement.cue = frame.cue;
        statement.rule = before                    ? u"statement.before"_s
                         : frame.words & According ? u"statement.according"_s
                         : named                   ? u"statement.after"_s
                                                   : u"statement.no-subject"_s;
        statement.confidence = std::clamp(voice.speaker == None ? 0.4 : (named ? 0.92 : 0.65) * voice.confidence, 0.0, 0.99);
        if (voice.speaker != None) {
            m_people.spoke(voice.speaker, frame.cue.start);
            m_paragraphSpeaker = voice.speaker;
            m_lastSpeaker = voice.speaker;
        }
        reportedUntil = std::max(reportedUntil, statement.span.end);
        m_statements.append(statement);
    }
}

void Attribution::stateNoun(const Sentence &sentence)
{
    for (const Token &noun : m_tokens.in(sentence.span)) {
        if (!noun.is(SayingNoun) || noun.end + 1 >= sentence.span.end || m_text[noun.end] != u'是')
            continue;
        const bool quoted = std::ranges::any_of(sentence.quotes, [&](int quote) { return m_quotes[quote].span.contains(noun.start); });
        qsizetype start = m_grammar.skipBlanks(noun.end + 1, sentence.span.end);
        if (start < sentence.span.end && (isComma(m_text[start]) || isColon(m_text[start])))
            start = m_grammar.skipBlanks(start + 1, sentence.span.end);
        qsizetype end = m_grammar.trimBlanks(sentence.span.end, start);
        while (end > start && endsSentence(m_text[end - 1]))
            end = m_grammar.trimBlanks(end - 1, start);
        const Span told{start, end};
        // Words in marks are a quote, and what a cue introduced has been told already.
        const bool marked = std::ranges::any_of(
            sentence.quotes, [&](int quote) { return m_quotes[quote].span.start == start && m_quotes[quote].kind == QuoteKind::Speech; });
        if (quoted || marked || told.length() < 4 || (!m_statements.isEmpty() && m_statements.constLast().span.overlaps(told)))
            continue;
        qsizetype clause = noun.start;
        while (clause > sentence.span.start && !isComma(m_text[clause - 1]) && !isColon(m_text[clause - 1]) && noun.start - clause < 30)
            --clause;
        Span owner{clause, noun.start};
        if (owner.isEmpty() || m_text[owner.end - 1] != u'的')
            continue;
        --owner.end;
        const Span who = m_grammar.leadingEntity(owner);
        const Voice voice = who.isEmpty() ? Voice{} : m_people.voice(who);
        if (voice.speaker == None)
            continue;
        Statement statement;
        statement.span = told;
        statement.speaker = voice.speaker;
        statement.cue = noun.span();
        statement.rule = u"statement.noun-of-saying"_s;
        statement.confidence = 0.8 * voice.confidence;
        m_people.spoke(voice.speaker, noun.start);
        m_paragraphSpeaker = m_lastSpeaker = voice.speaker;
        m_statements.append(statement);
        return;
    }
}

} // namespace Zhupi::Language
