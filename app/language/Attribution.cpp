// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Attribution.h"

#include <algorithm>
#include <span>
#include <utility>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

Attribution::Attribution(const Article::Article &article, const Words &words, const Tokens &tokens, const Grammar &grammar, People &people,
                         QuotePairs &pairs, const QList<Turn> &turns)
    : m_article(article)
    , m_text(article.text())
    , m_words(words)
    , m_tokens(tokens)
    , m_grammar(grammar)
    , m_people(people)
    , m_pairs(pairs)
    , m_quotes(pairs.quotes)
    , m_turns(turns)
    , m_children(size_t(pairs.quotes.size()))
    , m_joined(size_t(pairs.quotes.size()), None)
{
    for (qsizetype i = 0; i < m_quotes.size(); ++i) {
        if (m_quotes[i].parent != None)
            m_children[size_t(m_quotes[i].parent)].push_back(int(i));
    }
}

qsizetype Attribution::innerEnd(const Quote &quote) const
{
    const QChar last = m_text[quote.span.end - 1];
    const bool mark = QStringView(u"」』”’\"＂﹂﹄｣“‘'〞").contains(last) && quote.span.length() > 1;
    return mark ? quote.span.end - 1 : quote.span.end;
}

bool Attribution::soundsSpoken(const Quote &quote) const
{
    const qsizetype start = quote.span.start + 1;
    const qsizetype end = innerEnd(quote);
    const qsizetype length = end - start;
    if (length < 2)
        return false;
    const QStringView inner = m_text.sliced(start, std::min<qsizetype>(length, 400));
    int commas = 0;
    int stops = 0;
    bool person = false;
    for (const QChar c : inner) {
        commas += isComma(c) ? 1 : 0;
        stops += endsSentence(c) ? 1 : 0;
        person = person || QStringView(u"我你妳您咱").contains(c);
    }
    if (stops > 0)
        return length > 3 || m_text[end - 1] == u'！' || m_text[end - 1] == u'!' || m_text[end - 1] == u'？';
    if (commas > 0 && length >= 8)
        return true;
    if (person && length >= 5)
        return true;
    return length > 26;
}

bool Attribution::isShortTerm(const Quote &quote) const
{
    return !soundsSpoken(quote) && innerEnd(quote) - quote.span.start - 1 <= 12;
}

bool Attribution::namesSomething(const Quote &quote) const
{
    // 所謂「…」, 稱為「…」, 名為「…」
    qsizetype end = quote.span.start;
    while (end > 0 && isBlank(m_text[end - 1]))
        --end;
    static constexpr QStringView naming[] = {u"所謂",   u"所谓", u"所謂的", u"所谓的", u"稱為", u"称为", u"稱作", u"称作", u"稱做",
                                             u"叫做",   u"叫作", u"名為",   u"名为",   u"名叫", u"號稱", u"号称", u"簡稱", u"简称",
                                             u"俗稱",   u"俗称", u"稱之為", u"称之为", u"視為", u"视为", u"譽為", u"誉为", u"命名為",
                                             u"命名为", u"取名", u"題為",   u"题为",   u"叫",   u"綽號", u"外號", u"代號", u"名稱為",
                                             u"主題為", u"口號", u"標語",   u"成語",   u"俗語", u"寫著", u"寫有", u"印有", u"印著"};
    const QStringView before = m_text.sliced(std::max<qsizetype>(0, end - 4), end - std::max<qsizetype>(0, end - 4));
    return std::any_of(std::begin(naming), std::end(naming), [&](QStringView word) { return before.endsWith(word); });
}

void Attribution::judgeTitles()
{
    for (Quote &quote : m_quotes) {
        if (quote.kind != QuoteKind::Term || quote.span.length() < 3)
            continue;
        const QChar open = m_text[quote.span.start];
        if (open != u'「' && open != u'﹁' && open != u'｢' && open != u'“' && open != u'『' && open != u'"')
            continue;
        if (innerEnd(quote) - quote.span.start > 26 || soundsSpoken(quote))
            continue;
        qsizetype before = quote.span.start;
        while (before > 0 && m_text[before - 1] == u' ')
            --before;
        const Token *word = m_tokens.endingAt(before, TitleWord);
        qsizetype after = quote.span.end;
        if (after < m_text.size() && (m_text[after] == u'這' || m_text[after] == u'一'))
            after += 2; // 「…」一書, 這首歌
        const Token *behind = m_tokens.startingAt(after, TitleWord);
        if (word == nullptr && behind != nullptr && behind->end - behind->start < 2 && after == quote.span.end)
            behind = nullptr;
        if (word != nullptr || behind != nullptr) {
            quote.kind = QuoteKind::Title;
            quote.rule = u"title.word"_s;
            quote.confidence = 0.8;
        }
    }
    for (Quote &quote : m_quotes) {
        if (quote.kind == QuoteKind::Title && quote.rule.isEmpty()) {
            quote.rule = u"title.mark"_s;
            quote.confidence = 0.99;
        }
    }
}

void Attribution::run(std::stop_token stop)
{
    judgeTitles();
    // The article's own text, paragraph by paragraph; a quote that runs on joins its two paragraphs.
    const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
    std::vector<int> top;
    for (qsizetype i = 0; i < m_quotes.size(); ++i) {
        if (m_quotes[i].parent == None)
            top.push_back(int(i));
    }
    size_t next = 0;
    qsizetype turn = -1;
    qsizetype from = 0;
    for (qsizetype p = 0; p < paragraphs.size(); ++p) {
        if (!paragraphs[p].isRead() || stop.stop_requested())
            continue;
        Span span = paragraphs[p].span;
        span.start = std::max(span.start, from);
        m_paragraphStart = paragraphs[p].span.start;
        m_paragraphSpeaker = None;
        std::vector<int> quotes;
        while (next < top.size() && m_quotes[top[next]].span.start < paragraphs[p].span.end) {
            quotes.push_back(top[next]);
            span.end = std::max(span.end, m_quotes[top[next]].span.end);
            ++next;
        }
        if (span.start >= span.end)
            continue;
        // Past the quote that runs on, the rest of its last paragraph is read with it.
        if (span.end > paragraphs[p].span.end) {
            const Span last = paragraphs[m_article.paragraphAt(span.end - 1)].span;
            span.end = last.end;
            while (next < top.size() && m_quotes[top[next]].span.start < span.end)
                quotes.push_back(top[next++]);
            for (const int quote : quotes)
                span.end = std::max(span.end, m_quotes[quote].span.end);
        }
        from = span.end;
        while (turn + 1 < m_turns.size() && m_turns[turn + 1].span.start < span.end) {
            ++turn;
            m_people.spoke(m_turns[turn].speaker, m_turns[turn].span.start);
        }
        Level level;
        if (turn >= 0 && m_turns[turn].span.overlaps(span)) {
            level.inTurn = true;
            level.turnSpeaker = m_turns[turn].speaker;
            m_turnStart = m_turns[turn].label.end;
            span.start = std::max(span.start, m_turns[turn].label.overlaps(span) ? m_turns[turn].label.end : span.start);
            std::erase_if(quotes, [&](int quote) { return m_quotes[quote].span.start < span.start; });
        }
        readStretch(span, quotes, level);
    }
    // Then the words inside the quotes, where they hold quotes.
    for (qsizetype i = 0; i < m_quotes.size(); ++i) {
        if (m_children[size_t(i)].empty() || stop.stop_requested())
            continue;
        Level level;
        level.parent = int(i);
        const Span inner{m_quotes[i].span.start + 1, innerEnd(m_quotes[i])};
        m_hasAnnounced = false;
        m_paragraphSpeaker = None;
        if (inner.start < inner.end)
            readStretch(inner, m_children[size_t(i)], level);
    }
    joinUtterances();
    std::sort(m_statements.begin(), m_statements.end(), [](const Statement &a, const Statement &b) { return a.span < b.span; });
}

void Attribution::readStretch(Span span, const std::vector<int> &quotes, const Level &level)
{
    const std::vector<Sentence> sentences = m_grammar.sentences(span, quotes);
    for (const Sentence &sentence : sentences)
        readSentence(sentence, level);
}

void Attribution::readSentence(const Sentence &sentence, const Level &level)
{
    const std::vector<Frame> frames = m_grammar.frames(sentence);
    std::vector<bool> used(frames.size(), false);
    if (level.parent == None && !level.inTurn)
        noteSubject(sentence);
    attribute(sentence, frames, used, level);
    if (level.parent == None)
        state(sentence, frames, used, level);
    if (level.parent == None && !level.inTurn)
        stateNoun(sentence);
}

Voice Attribution::voiceOf(const Frame &frame, const Level &level)
{
    if (!frame.subject.isEmpty()) {
        const QChar first = m_text[frame.subject.start];
        const bool self = frame.subject.length() <= 2 && (first == u'我' || first == u'咱' || first == u'俺');
        if (self && level.inTurn)
            return {level.turnSpeaker, 0.9, true};
        if (self && level.parent != None)
            return {m_quotes[level.parent].speaker, 0.8, true};
        if (level.parent != None && !frame.entity)
            return {};
        Voice voice = m_people.voice(frame.subject);
        // 她說：「他問我『…』」: nobody is 他 to himself.
        if (level.parent != None && voice.pronoun && voice.speaker == m_quotes[level.parent].speaker)
            return {};
        if (!frame.ownSubject)
            voice.confidence *= 0.92;
        return voice;
    }
    if (level.inTurn || level.parent != None)
        return {};
    // No subject in the sentence: who spoke last in the paragraph.
    if (m_paragraphSpeaker != None)
        return {m_paragraphSpeaker, 0.7, true};
    return {};
}

bool Attribution::cueBefore(int index, const std::vector<Frame> &frames, Found &found, size_t &which, const Level &level)
{
    const Quote &quote = m_quotes[index];
    if (const size_t before = framesBefore(frames, quote.span.start); before > 0) {
        const size_t i = before - 1;
        const Frame &frame = frames[i];
        if (frame.words & According)
            return false;
        // Between the cue and the mark: nothing, a comma, a colon, or a few words and a colon (表示反對意見：「…」).
        qsizetype at = m_grammar.skipBlanks(frame.after, quote.span.start);
        QString rule = u"cue-before.adjacent"_s;
        double confidence = 0.95;
        const bool direct = at == quote.span.start;
        if (!direct) {
            qsizetype last = m_grammar.trimBlanks(quote.span.start, at);
            const QChar c = m_text[last - 1];
            const bool colon = isColon(c);
            if (last - 1 == at && (colon || isComma(c))) {
                rule = colon ? u"cue-before.colon"_s : u"cue-before.comma"_s;
                confidence = colon ? 0.98 : 0.94;
            } else if (colon && last - 1 - at <= 40
                       && std::none_of(m_text.begin() + at, m_text.begin() + last - 1, [](QChar x) { return endsSentence(x); })) {
                rule = u"cue-before.object-colon"_s;
                confidence = 0.92;
            } else {
                return false;
            }
        }
        if (direct && frame.words & Show && isShortTerm(quote))
            return false;
        // 宣布「脫歐」之後: a short one with more behind it names, it does not say.
        if (direct && isShortTerm(quote)) {
            const qsizetype behind = m_grammar.skipBlanks(quote.span.end, m_text.size());
            const bool closing = behind >= m_text.size() || isComma(m_text[behind]) || endsSentence(m_text[behind])
                                 || m_text[behind] == u'」' || m_text[behind] == u'、';
            if (!closing || frame.words & (Show | Demand) || (frame.subject.isEmpty() && m_paragraphSpeaker == None))
                return false;
            confidence = 0.7;
        }
        const Voice voice = voiceOf(frame, level);
        found.speaker = voice.speaker;
        found.confidence = voice.speaker == None ? 0.4 : confidence * voice.confidence / 0.97;
        found.why = voice.pronoun ? Why::Pronoun : Why::CueBefore;
        found.cue = frame.cue;
        found.rule = rule;
        which = i;
        return true;
    }
    return false;
}

bool Attribution::cueAfter(int index, const std::vector<Frame> &frames, Found &found, size_t &which, const Level &level, qsizetype limit)
{
    const Quote &quote = m_quotes[index];
    const qsizetype from = m_grammar.skipBlanks(quote.span.end, limit);
    if (from >= limit)
        return false;
    for (size_t i = framesBefore(frames, quote.span.start); i < frames.size(); ++i) {
        const Frame &frame = frames[i];
        if (frame.cue.start < quote.span.end)
            continue;
        // …，聽到記者轉述後，: when it was.
        qsizetype clause = frame.after;
        while (clause < limit && clause - frame.after < 4 && !isComma(m_text[clause]))
            ++clause;
        if (clause < limit && isComma(m_text[clause]) && clause > frame.after && m_tokens.endingAt(clause, Locative) != nullptr)
            continue;
        if (frame.cue.start >= limit || frame.words & According)
            return false;
        // Its clause must begin where the quote ends, but for a comma.
        qsizetype begin = from;
        if (begin < limit && (isComma(m_text[begin]) || m_text[begin] == u'、' || m_text[begin] == u'—' || m_text[begin] == u'…'))
            begin = m_grammar.skipBlanks(begin + 1, limit);
        const bool comma = begin > from;
        int clauses = 0;
        for (qsizetype at = begin; at < frame.cue.start; ++at) {
            // …，聽到轉述後，他說: when it was said is no clause of its own.
            if (isComma(m_text[at]) && m_tokens.endingAt(at, Locative) != nullptr)
                continue;
            if (isComma(m_text[at]))
                ++clauses;
            else if (endsSentence(m_text[at]) || isColon(m_text[at]))
                return false;
        }
        if (clauses > 1 || frame.cue.start - begin > 60)
            return false;
        // …「甲」，但他也提醒，…: a new clause with words of its own.
        const qsizetype told = m_grammar.skipBlanks(frame.after, limit);
        if (comma && !soundsSpoken(quote) && told < limit && isComma(m_text[told]) && m_tokens.startingAt(begin, Conjunction) != nullptr)
            return false;
        // 的 right behind the quote: 「物美價廉」的說法.
        if (m_text[from] == u'的' || (frame.words & Show && (frame.needsMark || frame.needsSubject)))
            return false;
        const qsizetype after = m_grammar.skipBlanks(frame.after, limit);
        const bool ends = after >= limit || isComma(m_text[after]) || endsSentence(m_text[after]) || m_text[after] == u'—';
        const bool more = after < limit && isColon(m_text[after]);
        const QChar inner = m_text[std::max(quote.span.start, innerEnd(quote) - 1)];
        const bool open = isComma(inner) || endsSentence(inner);
        if (frame.subject.isEmpty() && !(frame.words & Say))
            return false;
        if (!ends && !more && !(open && frame.words & Say && frame.ownSubject))
            return false;
        if (more && !open && !comma)
            return false;
        if (!soundsSpoken(quote) && !comma && !open)
            return false;
        if (frame.subject.start < quote.span.end && !frame.subject.isEmpty())
            return false;
        const Voice voice = voiceOf(frame, level);
        found.speaker = voice.speaker;
        found.confidence = voice.speaker == None ? 0.4 : (ends ? 0.95 : 0.82) * voice.confidence / 0.97;
        found.why = voice.pronoun ? Why::Pronoun : Why::CueAfter;
        found.cue = frame.cue;
        found.rule = ends ? u"cue-after.clause"_s : u"cue-after.content"_s;
        which = i;
        return true;
    }
    return false;
}

bool Attribution::goesOnBehind(const Quote &quote, const std::vector<Frame> &frames, size_t which, const Sentence &sentence) const
{
    // 「……。」X說，……。: after a whole sentence in marks, what follows the comma is told as well.
    const Frame &frame = frames[which];
    const qsizetype comma = m_grammar.skipBlanks(frame.after, sentence.span.end);
    if (!endsSentence(m_text[innerEnd(quote) - 1]) || !frame.ownSubject || !(frame.words & Say) || comma >= sentence.span.end
        || !isComma(m_text[comma]))
        return false;
    const qsizetype told = m_grammar.skipBlanks(comma + 1, sentence.span.end);
    // How it was said, or what was done meanwhile, is the writer's.
    static constexpr QStringView manners[] = {u"語氣", u"语气", u"聲音", u"声音", u"表情", u"神情", u"眼神", u"眼眶",
                                              u"臉上", u"脸上", u"一邊", u"一边", u"一面", u"說完", u"说完", u"隨後",
                                              u"随后", u"隨即", u"随即", u"接著", u"接着", u"然後", u"然后"};
    const QStringView rest = m_text.sliced(told, sentence.span.end - told);
    if (std::any_of(std::begin(manners), std::end(manners), [&](QStringView manner) { return rest.startsWith(manner); }))
        return false;
    const auto behind = std::ranges::lower_bound(sentence.quotes, told, {}, [this](int index) { return m_quotes[index].span.start; });
    const std::ptrdiff_t tried = std::min<std::ptrdiff_t>(sentence.quotes.end() - behind, std::ptrdiff_t(FramesTried));
    for (const int index : std::span(behind, size_t(tried))) {
        const Quote &next = m_quotes[index];
        if (next.kind == QuoteKind::Title)
            continue;
        // 「甲。」他說，「乙。」; 「甲。」他說，又補充：「乙。」
        const bool split = next.span.start == told;
        const bool led = soundsSpoken(next) && which + 1 < frames.size() && frames[which + 1].clause <= told
                         && frames[which + 1].cue.end <= next.span.start;
        if (split || led)
            return false;
    }
    return true;
}

int Attribution::askedOf(const Frame &frame, const Quote &quote, int asker)
{
    // 孫子問她：「…」
    Span object{m_grammar.skipBlanks(frame.after, quote.span.start), quote.span.start};
    while (object.end > object.start
           && (isBlank(m_text[object.end - 1]) || isColon(m_text[object.end - 1]) || isComma(m_text[object.end - 1])))
        --object.end;
    if (object.isEmpty() || object.length() > 8)
        return None;
    if (const std::span<const NameMention> names = m_people.names().in(object); !names.empty())
        return m_people.ofPerson(names.front().person);
    if (object.length() > 1 || m_tokens.startingAt(object.start, Pronoun) == nullptr)
        return None;
    const int person = m_people.lastPerson(frame.start, m_text[object.start]);
    if (person == asker || person == None)
        return None;
    m_people.mention(person, object);
    return person;
}

void Attribution::setSpeech(int index, const Found &found)
{
    Quote &quote = m_quotes[index];
    quote.kind = QuoteKind::Speech;
    quote.speaker = found.speaker;
    quote.cue = found.cue;
    quote.why = found.speaker == None ? Why::Unattributed : found.why;
    quote.rule = found.rule;
    quote.confidence = std::clamp(found.confidence, 0.0, 0.99);
    if (found.speaker != None && quote.parent == None) {
        m_people.spoke(found.speaker, quote.span.start);
        m_paragraphSpeaker = found.speaker;
        m_lastSpeaker = found.speaker;
    }
}

void Attribution::attribute(const Sentence &sentence, const std::vector<Frame> &frames, std::vector<bool> &used, const Level &level)
{
    const bool announced = m_hasAnnounced;
    const Found announcement = m_announced;
    m_hasAnnounced = false;
    int previous = None; ///< spoken just before in this sentence
    std::optional<size_t> previousFrame;
    int beside = None; ///< the last one told only by who acts beside it
    for (size_t i = 0; i < sentence.quotes.size(); ++i) {
        const int index = sentence.quotes[i];
        Quote &quote = m_quotes[index];
        if (quote.kind == QuoteKind::Title)
            continue;
        const qsizetype limit =
            i + 1 < sentence.quotes.size() ? std::min(m_quotes[sentence.quotes[i + 1]].span.start, sentence.span.end) : sentence.span.end;
        const bool opensSentence = quote.span.start <= sentence.span.start + 1;
        const bool missing = m_pairs.openingMissing[size_t(index)];
        const bool naming = namesSomething(quote);
        Found found;
        size_t which = 0;

        // A part that goes on from the paragraph before.
        const auto before = index > 0 && opensSentence ? std::find(m_pairs.continuedBy.begin() + std::max(0, index - 64),
                                                                   m_pairs.continuedBy.begin() + index, index)
                                                       : m_pairs.continuedBy.begin() + index;
        if (before != m_pairs.continuedBy.begin() + index) {
            const int first = int(before - m_pairs.continuedBy.begin());
            const Quote &part = m_quotes[first];
            found = {.speaker = part.speaker,
                     .confidence = part.confidence * 0.98,
                     .why = Why::Continued,
                     .cue = part.cue,
                     .rule = u"continued.paragraph"_s};
            setSpeech(index, found);
            m_joined[size_t(index)] = first;
            previous = index;
            continue;
        }

        // 「…,」他說,「…」: the second part.
        if (previous != None && previousFrame && !naming) {
            const Frame &frame = frames[*previousFrame];
            if (frame.after <= quote.span.start && frame.cue.start >= m_quotes[previous].span.end) {
                const qsizetype at = m_grammar.skipBlanks(frame.after, quote.span.start);
                const qsizetype end = m_grammar.trimBlanks(quote.span.start, at);
                const bool only = end - at <= 1 && (end == at || isComma(m_text[at]) || isColon(m_text[at]) || m_text[at] == u'。');
                if (only) {
                    const Quote &part = m_quotes[previous];
                    found = {.speaker = part.speaker,
                             .confidence = part.confidence * 0.98,
                             .why = Why::Continued,
                             .cue = part.cue,
                             .rule = u"continued.split"_s};
                    setSpeech(index, found);
                    m_joined[size_t(index)] = previous;
                    if (m_quotes[previous].why == Why::CueAfter)
                        m_quotes[previous].why = Why::CueInside;
                    previous = index;
                    continue;
                }
            }
        }
        if (!naming && !missing && cueBefore(index, frames, found, which, level)) {
            used[which] = true;
            const int asked = level.parent == None && frames[which].words & Ask ? askedOf(frames[which], quote, found.speaker) : None;
            setSpeech(index, found);
            m_people.addressed(asked, quote.span.start);
            previous = index;
            previousFrame.reset();
            // 他說：「甲，」又說，「乙」 has its own cue; but 表示：「…」，「…」 goes on.
            continue;
        }
        if (!naming && cueAfter(index, frames, found, which, level, limit)) {
            // Told that way, this frame reports no indirect speech as well, unless more follows it.
            used[which] = found.rule == u"cue-after.clause" && !goesOnBehind(quote, frames, which, sentence);
            setSpeech(index, found);
            previous = index;
            previousFrame = which;
            continue;
        }
        if (missing)
            continue; // removed below: no cue, no quote
        const bool spoken = soundsSpoken(quote);
        if (opensSentence && announced && !naming) {
            found = announcement;
            setSpeech(index, found);
            previous = index;
            continue;
        }
        if (nounBefore(index, sentence, found, level)) {
            setSpeech(index, found);
            previous = index;
            continue;
        }
        if (!naming && (spoken || innerEnd(quote) - quote.span.start > 5) && colonBefore(index, sentence, found, level)) {
            setSpeech(index, found);
            previous = index;
            continue;
        }
        // 「…，」某某舉起手，「…」
        if (previous != None && beside != None && previous == beside && !naming) {
            const QStringView between = m_text.sliced(m_quotes[previous].span.end, quote.span.start - m_quotes[previous].span.end);
            if (std::none_of(between.begin(), between.end(), endsSentence) && between.size() < 60
                && (between.trimmed().isEmpty() || isComma(between.trimmed().back()) || isColon(between.trimmed().back()))) {
                const Quote &part = m_quotes[previous];
                setSpeech(index, {.speaker = part.speaker,
                                  .confidence = part.confidence * 0.95,
                                  .why = Why::Continued,
                                  .cue = part.cue,
                                  .rule = u"continued.split"_s});
                m_joined[size_t(index)] = previous;
                previous = beside = index;
                continue;
            }
        }
        // 「…」、「…」 after one cue.
        if (previous != None && !naming) {
            const qsizetype end = m_grammar.trimBlanks(quote.span.start, m_quotes[previous].span.end);
            const QStringView between = m_text.sliced(m_quotes[previous].span.end, end - m_quotes[previous].span.end);
            if (between.size() <= 2 && (between.isEmpty() || QStringView(u"、，,和與與及…").contains(between.front()))) {
                const Quote &part = m_quotes[previous];
                found = {.speaker = part.speaker,
                         .confidence = part.confidence * 0.9,
                         .why = Why::Continued,
                         .cue = part.cue,
                         .rule = u"continued.list"_s};
                setSpeech(index, found);
                m_joined[size_t(index)] = previous;
                previous = index;
                continue;
            }
        }
        if (!spoken && !naming && givesJudgement(quote, sentence, frames, found, level)) {
            setSpeech(index, found);
            previous = index;
            continue;
        }
        // 「差五個月，」她把炒粉換到另一隻手上: a comma inside the marks is speech whatever its length.
        if (!spoken && !naming && isComma(m_text[std::max(quote.span.start, innerEnd(quote) - 1)])
            && actsBeside(index, sentence, limit, found, level)) {
            setSpeech(index, found);
            previous = beside = index;
            continue;
        }
        if (!spoken || naming) {
            quote.kind = QuoteKind::Term;
            quote.rule = naming ? u"term.named"_s : u"term.phrase"_s;
            quote.confidence = naming ? 0.95 : 0.85;
            quote.why = Why::Unattributed;
            continue;
        }
        // Spoken, without a cue of its own.
        if (actsBeside(index, sentence, limit, found, level)) {
            setSpeech(index, found);
            previous = beside = index;
            continue;
        }
        const Frame *around = nullptr;
        const size_t cues = framesBefore(frames, quote.span.start);
        for (size_t tried = 1; tried <= std::min(cues, FramesTried) && around == nullptr; ++tried) {
            const Frame &frame = frames[cues - tried];
            if (!(frame.words & According) && !frame.needsMark && (!frame.needsSubject || frame.entity))
                around = &frame;
        }
        if (around != nullptr && !around->subject.isEmpty()) {
            const Voice voice = voiceOf(*around, level);
            if (voice.speaker != None) {
                setSpeech(index, {.speaker = voice.speaker,
                                  .confidence = 0.72 * voice.confidence,
                                  .why = voice.pronoun ? Why::Pronoun : Why::CueBefore,
                                  .cue = around->cue,
                                  .rule = u"inside-statement"_s});
                previous = index;
                continue;
            }
        }
        // 王：「…」, where a whole turn or its beginning stands in marks.
        if (level.parent == None && level.inTurn && m_grammar.trimBlanks(quote.span.start, 0) == m_turnStart) {
            setSpeech(index, {.speaker = level.turnSpeaker, .confidence = 0.8, .why = Why::TurnLabel, .cue = {}, .rule = u"turn.marked"_s});
            previous = index;
            continue;
        }
        if (level.parent == None && level.inTurn) {
            if (const Voice voice = actorBefore(sentence, quote.span.start, level);
                voice.speaker != None && voice.speaker != level.turnSpeaker) {
                setSpeech(
                    index,
                    {.speaker = voice.speaker, .confidence = 0.6 * voice.confidence, .why = Why::Inferred, .cue = {}, .rule = u"actor"_s});
                previous = index;
                continue;
            }
        }
        if (level.parent == None && !level.inTurn) {
            if (const Voice voice = actorBefore(sentence, quote.span.start, level); voice.speaker != None) {
                setSpeech(index, {.speaker = voice.speaker,
                                  .confidence = 0.75 * voice.confidence,
                                  .why = Why::Inferred,
                                  .cue = {},
                                  .rule = voice.speaker == m_paragraphSpeaker ? u"paragraph-speaker"_s : u"actor"_s});
                previous = index;
                continue;
            }
            if (opensSentence && m_lastSpeaker != None && quote.span.start <= m_paragraphStart + 1) {
                setSpeech(index, {.speaker = m_lastSpeaker, .confidence = 0.5, .why = Why::Inferred, .cue = {}, .rule = u"last-speaker"_s});
                previous = index;
                continue;
            }
        }
        // What a headline or an introduction quotes is the guest's, where an interview follows.
        const int interviewed =
            level.parent == None && !level.inTurn && !m_turns.isEmpty() && quote.span.start < m_turns.constFirst().span.start ? guest()
                                                                                                                              : None;
        if (interviewed != None) {
            setSpeech(index, {.speaker = interviewed, .confidence = 0.55, .why = Why::Inferred, .cue = {}, .rule = u"guest"_s});
            previous = index;
            continue;
        }
        setSpeech(index, {.speaker = None, .confidence = 0.4, .why = Why::Unattributed, .cue = {}, .rule = u"speech.unattributed"_s});
        previous = index;
    }

    // A paragraph that ends in a colon announces the next one.
    const qsizetype end = m_grammar.trimBlanks(sentence.span.end, sentence.span.start);
    if (end > sentence.span.start && isColon(m_text[end - 1])
        && (sentence.span.end >= m_text.size() || m_text[sentence.span.end] == u'\n')) {
        for (size_t i = frames.size(); i-- > 0;) {
            if (frames[i].words & According || used[i])
                continue;
            const Voice voice = voiceOf(frames[i], level);
            m_announced = {.speaker = voice.speaker,
                           .confidence = 0.85 * voice.confidence,
                           .why = voice.pronoun ? Why::Pronoun : Why::CueBefore,
                           .cue = frames[i].cue,
                           .rule = u"cue-before.paragraph"_s};
            m_hasAnnounced = true;
            used[i] = true;
            break;
        }
    }
}

void Attribution::joinUtterances()
{
    // Without a cue, what only has a closing mark is no quote at all.
    std::vector<int> moved(size_t(m_quotes.size()), None);
    qsizetype kept = 0;
    std::vector<int> joined;
    joined.reserve(size_t(m_quotes.size()));
    for (qsizetype i = 0; i < m_quotes.size(); ++i) {
        Quote &quote = m_quotes[i];
        if (m_pairs.openingMissing[size_t(i)] && quote.kind != QuoteKind::Speech)
            continue;
        if (quote.parent != None)
            quote.parent = moved[size_t(quote.parent)];
        moved[size_t(i)] = int(kept);
        joined.push_back(m_joined[size_t(i)] == None ? None : moved[size_t(m_joined[size_t(i)])]);
        if (kept != i)
            m_quotes[kept] = std::move(quote);
        ++kept;
    }
    m_quotes.resize(kept);
    int utterances = 0;
    for (qsizetype i = 0; i < kept; ++i) {
        Quote &quote = m_quotes[i];
        if (quote.kind != QuoteKind::Speech)
            continue;
        const int first = joined[size_t(i)];
        quote.utterance = first != None && m_quotes[first].utterance != None ? m_quotes[first].utterance : utterances++;
    }
}

} // namespace Zhupi::Language
