// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Frames.h"

#include "article/CharSet.h"

#include <algorithm>

namespace Zhupi::Language {

namespace {

/// Words at the end of a noun phrase that say what it is.
constexpr quint64 EntityEnd =
    TitleAfter | Role | OrganisationEnding | Organisation | Place | GroupNoun | Unnamed | Document | Pronoun | PluralPronoun | KnownName;

bool endsClause(QChar c)
{
    return isComma(c) || isColon(c) || endsSentence(c) || c == u'—' || c == u'…' || c == u'│' || c == u'|';
}

bool opens(QChar c)
{
    return c == u'（' || c == u'(' || c == u'[' || c == u'【';
}

bool closes(QChar c)
{
    return c == u'）' || c == u')' || c == u']' || c == u'】';
}

bool isTimeUnit(QChar c)
{
    return QStringView(u"年月日號号時时點点分秒").contains(c);
}

bool isNumeral(QChar c)
{
    return isDigit(c) || QStringView(u"〇零一二三四五六七八九十廿兩两").contains(c);
}

} // namespace

Grammar::Grammar(QStringView text, const Words &words, const Tokens &tokens, const Names &names, const QList<Quote> &quotes)
    : m_text(text)
    , m_words(words)
    , m_tokens(tokens)
    , m_names(names)
    , m_quotes(quotes)
    , m_barrier(size_t(quotes.size()), false)
{
    for (qsizetype i = 0; i < quotes.size(); ++i) {
        const Quote &quote = quotes[i];
        if (quote.kind == QuoteKind::Title)
            continue;
        const QStringView inner = text.sliced(quote.span.start, std::min<qsizetype>(quote.span.length(), 32));
        m_barrier[size_t(i)] =
            quote.span.length() > 14 || std::any_of(inner.begin(), inner.end(), [](QChar c) { return isComma(c) || endsSentence(c); });
    }
}

qsizetype Grammar::bylineEnd(Span span) const
{
    constexpr qsizetype longest = 48;
    const qsizetype start = skipBlanks(span.start, span.end);
    const QStringView text = m_text.sliced(start, std::min(span.end - start, longest));
    if (text.size() < 4)
        return span.start;
    static constexpr QStringView makers[] = {u"記者",   u"记者",   u"編譯",   u"编译", u"特派", u"特約", u"報導", u"报道", u"報道",
                                             u"中央社", u"通訊員", u"通讯员", u"電）", u"电）", u"電〕", u"攝",   u"摄"};
    const auto names = [&](QStringView words) {
        return std::any_of(std::begin(makers), std::end(makers), [&](QStringView maker) { return words.contains(maker); });
    };
    const auto closing = [&](qsizetype open) {
        for (qsizetype i = open + 1; i < text.size(); ++i) {
            if (closes(text[i]) || text[i] == u'〕' || text[i] == u'］')
                return i;
            if (endsSentence(text[i]))
                break;
        }
        return qsizetype(-1);
    };
    const QChar first = text.front();
    if (opens(first) || first == u'〔' || first == u'［') {
        const qsizetype close = closing(0);
        return close > 0 && names(text.first(close + 1)) ? start + close + 1 : span.start;
    }
    // 本報某地七月二日電（記者 某某）
    for (qsizetype i = 3; i < text.size() && !isComma(text[i]) && !endsSentence(text[i]) && !isColon(text[i]); ++i) {
        if (!opens(text[i]))
            continue;
        const qsizetype close = closing(i);
        const bool wire = text[i - 1] == u'電' || text[i - 1] == u'电' || text[i - 1] == u'訊' || text[i - 1] == u'讯';
        return close > 0 && wire && names(text.sliced(i, close + 1 - i)) ? start + close + 1 : span.start;
    }
    // 記者某某／某地報導 before a blank
    if (text.startsWith(u"記者") || text.startsWith(u"记者")) {
        const qsizetype slash = std::max(text.first(std::min<qsizetype>(text.size(), 14)).indexOf(u'／'),
                                         text.first(std::min<qsizetype>(text.size(), 14)).indexOf(u'/'));
        const qsizetype told = std::max(text.indexOf(u"報導"), text.indexOf(u"报道"));
        if (slash > 0 && told > slash && told - slash < 10)
            return start + told + 2;
    }
    return span.start;
}

std::vector<Sentence> Grammar::sentences(Span span, const std::vector<int> &quotes) const
{
    if (quotes.empty() || m_quotes[quotes.front()].span.start > span.start)
        span.start = bylineEnd(span);
    std::vector<Sentence> result;
    Sentence current{.span = {span.start, span.start}, .quotes = {}};
    const auto finish = [&](qsizetype end) {
        current.span.end = end;
        qsizetype start = skipBlanks(current.span.start, end);
        if (start < end) {
            current.span.start = start;
            result.push_back(std::move(current));
        }
        current = {.span = {end, end}, .quotes = {}};
    };
    size_t next = 0;
    for (qsizetype i = span.start; i < span.end;) {
        if (next < quotes.size() && m_quotes[quotes[next]].span.start <= i) {
            const Quote &quote = m_quotes[quotes[next]];
            current.quotes.push_back(quotes[next]);
            ++next;
            i = std::max(i, quote.span.end);
            if (i >= span.end || quote.span.length() < 3)
                continue;
            const QChar last = m_text[quote.closed ? quote.span.end - 2 : quote.span.end - 1];
            if (!endsSentence(last) || quote.kind == QuoteKind::Title)
                continue;
            // 「……。」他說。 goes on; 「……。」他後來離開了。 does not.
            qsizetype end = i;
            while (end < span.end && !endsClause(m_text[end]) && !(next < quotes.size() && m_quotes[quotes[next]].span.start == end))
                ++end;
            // …，「……。」某某強調，…: what came before had its cue, and this one has words of its own.
            const qsizetype open = trimBlanks(quote.span.start, current.span.start);
            const std::span<const Token> told = m_tokens.in({current.span.start, open});
            const bool own =
                open > current.span.start && isComma(m_text[open - 1]) && end < span.end && isComma(m_text[end])
                && std::any_of(told.begin(), told.end(), [](const Token &t) { return t.is(Reporting) && !t.is(NotReporting); });
            if (own && !isComma(m_text[i])) {
                finish(i);
                continue;
            }
            bool tail = end > i && isComma(m_text[i]);
            for (const Token &token : m_tokens.in({i, end}))
                tail = tail || (token.is(Reporting) && !token.is(NotReporting) && end - token.end <= 4);
            if (!tail)
                finish(i);
            continue;
        }
        const bool ends = endsSentence(m_text[i]);
        ++i;
        if (ends) {
            while (i < span.end && (endsSentence(m_text[i]) || closes(m_text[i])))
                ++i;
            finish(i);
        }
    }
    finish(span.end);
    return result;
}

bool Grammar::isInQuote(qsizetype at, const std::vector<int> &quotes) const
{
    const auto next = std::upper_bound(quotes.begin(), quotes.end(), at,
                                       [this](qsizetype position, int quote) { return position < m_quotes[quote].span.start; });
    return next != quotes.begin() && m_quotes[*std::prev(next)].span.contains(at);
}

bool Grammar::endsLikeEntity(Span phrase) const
{
    qsizetype end = trimBlanks(phrase.end, phrase.start);
    // 巴拉特（Barratt）
    if (end > phrase.start && closes(m_text[end - 1])) {
        qsizetype open = end - 1;
        while (open > phrase.start && !opens(m_text[open]))
            --open;
        if (open > phrase.start)
            end = trimBlanks(open, phrase.start);
    }
    if (end <= phrase.start)
        return false;
    if (m_names.endingAt(end) != nullptr)
        return true;
    if (const Token *token = m_tokens.endingAt(end, ~0ULL)) {
        if (token->is(EntityEnd) && token->start >= phrase.start)
            return true;
        if (token->is(Pronoun | PluralPronoun))
            return true;
    }
    // 市府方面, 深築安居方面
    if (end - phrase.start > 3 && m_text.sliced(end - 2, 2) == u"方面" && m_text[end - 3] != u'的')
        return true;
    const QChar last = m_text[end - 1];
    if (isLatin(last) || last == u'》' || last == u'們' || last == u'们')
        return true;
    if (end - phrase.start >= 3 && (m_text.sliced(phrase.start, end - phrase.start).endsWith(u"等人") || last == u'等'))
        return true;
    return false;
}

bool Grammar::isPredicate(Span rest) const
{
    // Nothing that would make a noun phrase of it: 張三的說法, 教育部高等教育司.
    const QStringView text = m_text.sliced(rest.start, std::max<qsizetype>(0, rest.length()));
    static constexpr Article::CharSet bodies(u"科課课室組组股站隊队團团會会所部處处廠厂店校系班委庭院司署局");
    return text.size() <= 12 && !text.contains(u'的') && !endsLikeEntity(rest) && (text.isEmpty() || !bodies.contains(text.back()));
}

Span Grammar::leadingEntity(Span clause) const
{
    const Span from = trimLeft(clause);
    // 陪會員, 請他的姊姊: what is done to somebody.
    static constexpr Article::CharSet handles(u"陪帶带找叫請请幫帮替把將将讓让使給给問问");
    if (!from.isEmpty() && handles.contains(m_text[from.start]) && m_names.startingAt(from.start) == nullptr
        && m_tokens.startingAt(from.start, EntityEnd) == nullptr)
        return {clause.end, clause.end};
    constexpr qsizetype longest = 24;
    qsizetype at = from.start;
    qsizetype good = at;
    while (at < from.end && at - from.start < longest) {
        if (const NameMention *name = m_names.startingAt(at); name != nullptr && name->span.end <= from.end) {
            good = name->span.end;
            // 西蒂的哥哥, 庫德拉的幕僚
            if (good < from.end && m_text[good] == u'的') {
                qsizetype end = good + 1;
                while (end < from.end && end - good < 8) {
                    const Token *kin = m_tokens.startingAt(end, Role | TitleAfter | GroupNoun);
                    if (kin != nullptr && kin->end <= from.end) {
                        good = kin->end;
                        break;
                    }
                    if (!isHan(m_text[end]) || m_tokens.startingAt(end, Adverb | Preposition | Conjunction | Reporting) != nullptr)
                        break;
                    ++end;
                }
            }
            break; // a name ends what leads to it
        }
        const Token *token = m_tokens.startingAt(at, ~0ULL);
        if (token == nullptr) {
            // 深圳一所高校的住房政策研究者: words that are not known may stand before a known one, not behind the last.
            if (!isHan(m_text[at]) && !isLatin(m_text[at]))
                break;
            ++at;
            continue;
        }
        if (token->end > from.end || token->is(Preposition | ActingVerb) || (token->is(Reporting) && !token->is(EntityEnd)))
            break;
        // 漁會|總幹事: a character that links elsewhere.
        const bool inside = token->end - token->start == 1 && at > from.start && m_tokens.startingAt(token->end, Role) != nullptr;
        if (token->is(Adverb | Conjunction) && !token->is(EntityEnd | Definite | Indefinite) && !inside)
            break;
        at = token->end;
        // A place by itself leads nothing: 日本|報章.
        if (token->is(EntityEnd & ~quint64(Place)) && (at >= from.end || m_text[at] != u'的'))
            good = at;
        if (token->is(Pronoun | PluralPronoun) && token->start == from.start)
            break;
    }
    if (good == from.start)
        return {clause.end, clause.end};
    return {from.start, good};
}

qsizetype Grammar::timeStart(Span phrase) const
{
    // …27日, …2024年12月, …(18日): back over numerals and units, from a unit.
    qsizetype at = phrase.end;
    if (at > phrase.start && closes(m_text[at - 1])) {
        qsizetype open = at - 1;
        while (open > phrase.start && at - open < 14 && !opens(m_text[open]))
            --open;
        if (opens(m_text[open]) && open + 1 < at && (isNumeral(m_text[open + 1]) || m_text[open + 1] == u'週' || m_text[open + 1] == u'周'))
            return open;
        return at;
    }
    if (at <= phrase.start || !(isTimeUnit(m_text[at - 1]) || m_text[at - 1] == u'晚' || m_text[at - 1] == u'早'))
        return at;
    qsizetype from = at - 1;
    bool digits = false;
    while (from > phrase.start
           && (isNumeral(m_text[from - 1]) || isTimeUnit(m_text[from - 1]) || m_text[from - 1] == u' ' || m_text[from - 1] == u'/')) {
        digits = digits || isNumeral(m_text[from - 1]);
        --from;
    }
    return digits ? from : at;
}

qsizetype Grammar::timeEnd(Span phrase) const
{
    qsizetype at = phrase.start;
    qsizetype good = at;
    bool digits = false;
    while (at < phrase.end && (isNumeral(m_text[at]) || isTimeUnit(m_text[at]) || m_text[at] == u' ' || m_text[at] == u'/')) {
        if (isTimeUnit(m_text[at]) && digits)
            good = at + 1;
        digits = digits || isNumeral(m_text[at]);
        ++at;
    }
    // 2013年來, 2008年以來
    if (good > phrase.start && m_text.sliced(good, phrase.end - good).startsWith(u"以來"))
        good += 2;
    return good;
}

bool Grammar::isPrepositional(Span tail) const
{
    const qsizetype end = trimBlanks(tail.end, tail.start);
    if (end - tail.start < 2)
        return false;
    const QStringView text = m_text.sliced(tail.start, end - tail.start);
    // A preposition whose object is the rest (向記者, 對CNN), or that ends in a place or a time (在節目中).
    if (const Token *token = m_tokens.endingAt(end, Locative | TitleWord | Document); token && token->start > tail.start)
        return true;
    static constexpr QStringView occasions[] = {u"會",   u"會議", u"記者會", u"活動",   u"論壇",   u"訪問",   u"專訪",   u"採訪",
                                                u"節目", u"受訪", u"致詞",   u"推特",   u"臉書",   u"大會",   u"說明會", u"簡報",
                                                u"演說", u"演講", u"公聽會", u"座談會", u"研討會", u"電話",   u"会",     u"节目",
                                                u"采访", u"专访", u"访问",   u"论坛",   u"活动",   u"记者会", u"微博",   u"微信"};
    for (const QStringView occasion : occasions) {
        if (text.endsWith(occasion))
            return true;
    }
    return !text.contains(u'的');
}

Span Grammar::trimLeft(Span phrase) const
{
    for (bool again = true; again;) {
        again = false;
        while (phrase.start < phrase.end) {
            const QChar c = m_text[phrase.start];
            if (isBlank(c) || closes(c) || endsClause(c) || QStringView(u"」』”’\"-*>#•●■◆▲、·~～了").contains(c))
                ++phrase.start;
            else
                break;
        }
        if (phrase.start >= phrase.end)
            return phrase;
        if (m_names.startingAt(phrase.start) != nullptr)
            return phrase;
        if (const qsizetype time = timeEnd(phrase); time > phrase.start) {
            phrase.start = time;
            again = true;
            continue;
        }
        // 第一次|雇主說
        if (m_text[phrase.start] == u'第' && phrase.length() > 3) {
            qsizetype at = phrase.start + 1;
            while (at < phrase.end && isNumeral(m_text[at]))
                ++at;
            if (at > phrase.start + 1 && at + 1 < phrase.end && QStringView(u"次回天日晚").contains(m_text[at])) {
                phrase.start = at + 1;
                again = true;
                continue;
            }
        }
        const std::span<const Token> tokens = m_tokens.in({phrase.start, phrase.start + 1});
        if (tokens.empty())
            return phrase;
        const Token &token = tokens.front();
        if (token.end > phrase.end)
            return phrase;
        if (token.is(Preposition | According)) {
            if (m_text[token.start] == u'在' || m_text[token.start] == u'於' || token.is(According)
                || QStringView(u"對对就針针隨随除至以自從从向為为與与跟").contains(m_text[token.start])) {
                // To the word that ends it: 在記者會上|他.
                for (const Token &end : m_tokens.in({token.end, phrase.end})) {
                    if (end.is(Locative) && end.end < phrase.end && m_text[end.end] != u'的' && end.start > token.end) {
                        phrase.start = end.end;
                        again = true;
                        break;
                    }
                }
                if (again)
                    continue;
            }
            if (token.is(According) || QStringView(u"由因當当如據据").contains(m_text[token.start])) {
                phrase.start = token.end;
                again = true;
                continue;
            }
            return phrase;
        }
        if (token.is(Conjunction | Adverb) && !token.is(EntityEnd)) {
            phrase.start = token.end;
            again = true;
        }
    }
    return phrase;
}

Span Grammar::trimRight(Span phrase, bool leading) const
{
    for (bool again = true; again;) {
        again = false;
        phrase.end = trimBlanks(phrase.end, phrase.start);
        if (phrase.isEmpty())
            return phrase;
        if (m_names.endingAt(phrase.end) != nullptr)
            break;
        if (const qsizetype time = timeStart(phrase); time < phrase.end) {
            phrase.end = time;
            again = true;
            continue;
        }
        if (const Token *token = m_tokens.endingAt(phrase.end, Adverb | Conjunction | ActingVerb);
            token && !token->is(EntityEnd) && token->start >= phrase.start) {
            phrase.end = token->start;
            again = true;
            continue;
        }
        // 昨（13日）
        if (m_text[phrase.end - 1] == u'）' || m_text[phrase.end - 1] == u')') {
            qsizetype open = phrase.end - 1;
            while (open > phrase.start && !opens(m_text[open]))
                --open;
            const QStringView inside = m_text.sliced(open + 1, phrase.end - 2 - open);
            if (open > phrase.start && !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [](QChar c) {
                    return isNumeral(c) || isTimeUnit(c) || c == u'/' || c == u' ';
                })) {
                phrase.end = open;
                again = true;
                continue;
            }
        }
        // 嚴肅地, 笑著
        if (phrase.length() > 3 && (m_text[phrase.end - 1] == u'地') && !m_tokens.endingAt(phrase.end, ~0ULL)) {
            phrase.end -= 3;
            again = true;
        }
    }
    // The first preposition or verb that begins a predicate ends the subject.
    for (bool again = true; again;) {
        again = false;
        const std::span<const Token> tokens = m_tokens.in(phrase);
        for (const Token &token : tokens) {
            if (token.start < phrase.start || token.end > phrase.end || (token.start == phrase.start && !token.is(Reporting | ActingVerb)))
                continue;
            const Span tail{token.end, phrase.end};
            if (token.is(ActingVerb)
                || (token.is(Reporting) && !token.is(NotReporting | Role | Document | GroupNoun) && token.end - token.start > 1)) {
                // 發表聲明的學者: a clause before a noun.
                const QStringView rest = m_text.sliced(token.end, phrase.end - token.end);
                if (const qsizetype of = rest.lastIndexOf(u'的'); of >= 0 && of + 1 < rest.size() && endsLikeEntity(phrase))
                    continue;
                if (!leading && token.is(Reporting) && !token.is(ActingVerb) && !tail.isEmpty() && endsLikeEntity(tail)
                    && !m_tokens.endingAt(phrase.end, Document)) {
                    // 他要求|他勸說: the nearer one is the subject.
                    phrase.start = token.end;
                    phrase = trimLeft(phrase);
                } else {
                    phrase.end = token.start;
                }
                again = true;
                break;
            }
            if (token.is(Adverb) && (leading || token.end - token.start > 1) && !token.is(EntityEnd)) {
                const QStringView rest = m_text.sliced(token.end, phrase.end - token.end);
                if (!leading && (rest.contains(u'的') || endsLikeEntity(tail)))
                    continue;
                phrase.end = token.start;
                again = true;
                break;
            }
            if (token.is(Preposition) && !token.is(EntityEnd)
                && (m_text[token.start] != u'和' && m_text[token.start] != u'與' && m_text[token.start] != u'与')
                && (leading || isPrepositional({token.start, phrase.end}))) {
                phrase.end = token.start;
                again = true;
                break;
            }
        }
        phrase.end = trimBlanks(phrase.end, phrase.start);
        if (again) {
            if (const qsizetype time = timeStart(phrase); time < phrase.end)
                phrase.end = time;
            while (const Token *token = m_tokens.endingAt(phrase.end, Adverb | Conjunction)) {
                if (token->is(EntityEnd) || token->start < phrase.start)
                    break;
                phrase.end = trimBlanks(token->start, phrase.start);
            }
        }
        if (phrase.isEmpty())
            return phrase;
    }
    return phrase;
}

Span Grammar::nounPhrase(Span clause, bool leading) const
{
    Span phrase = trimLeft(clause);
    if (phrase.isEmpty())
        return {clause.end, clause.end};
    phrase = trimRight(phrase, leading);
    if (phrase.isEmpty())
        return {clause.end, clause.end};
    // 他做了六年主席，…說: who leads the clause is its subject, and not what he was or did.
    {
        qsizetype end = phrase.start;
        if (const NameMention *name = m_names.startingAt(phrase.start))
            end = name->span.end;
        else if (const Token *pronoun = m_tokens.startingAt(phrase.start, Pronoun | PluralPronoun))
            end = pronoun->end;
        if (end > phrase.start && end < phrase.end && !QStringView(u"的們们之、和與与及跟等（(本自·").contains(m_text[end])
            && m_text[end] != u' ') {
            const std::span<const Token> rest = m_tokens.in({end, phrase.end});
            const bool verb =
                std::any_of(rest.begin(), rest.end(),
                            [](const Token &token) { return token.is(ActingVerb | Adverb | Preposition) && !token.is(EntityEnd); })
                || std::any_of(m_text.begin() + end, m_text.begin() + phrase.end,
                               [](QChar c) { return isDigit(c) || c == u'了' || c == u'在' || c == u'過'; });
            // 彭校長看完報告: what a name leads and nothing that it describes ends.
            const bool predicate = m_names.startingAt(phrase.start) != nullptr && phrase.end - end > 2
                                   && !m_text.sliced(end, phrase.end - end).contains(u'的') && m_names.endingAt(phrase.end) == nullptr
                                   && m_tokens.endingAt(phrase.end, Document) != nullptr;
            if (verb || predicate)
                return {phrase.start, end};
        }
    }
    // A prepositional phrase is no subject (向其他議員); but 對羅馬人的研究 is one.
    if (const Token *preposition = m_tokens.startingAt(phrase.start, Preposition); preposition != nullptr && !preposition->is(EntityEnd)) {
        const QStringView rest = m_text.sliced(phrase.start, phrase.length());
        if (QStringView(u"以向跟為为把將将被給给").contains(rest.front()) || !rest.contains(u'的') || !endsLikeEntity(phrase))
            return {clause.end, clause.end};
    }
    // 住建部門約談了某公司: what was done to somebody.
    if (const qsizetype done = m_text.sliced(phrase.start, phrase.length()).indexOf(u'了');
        done > 0 && done + 1 < phrase.length() && !m_text.sliced(phrase.start + done, phrase.length() - done).contains(u'的')) {
        const Span leader = leadingEntity({phrase.start, phrase.start + done});
        return leader.isEmpty() ? Span{clause.end, clause.end} : leader;
    }
    // What is left may still be a word that only links (也, 並).
    if (const Token *token = m_tokens.startingAt(phrase.start, Adverb | Conjunction | Preposition | ActingVerb | Locative);
        token && token->end >= phrase.end && !token->is(EntityEnd)) {
        return {clause.end, clause.end};
    }
    return phrase;
}

Frame Grammar::frame(const Token &verb, qsizetype from, const std::vector<int> &quotes) const
{
    Frame frame;
    frame.cue = verb.span();
    frame.words = verb.words;
    frame.needsMark = verb.is(NeedsMark);
    frame.needsSubject = verb.is(NeedsSubject);
    frame.after = verb.end;
    const qsizetype start = verb.start;

    // Clauses, from the verb to the left.
    qsizetype end = start;
    for (int steps = 0; steps < 5; ++steps) {
        qsizetype begin = end;
        int depth = 0;
        while (begin > from) {
            const QChar c = m_text[begin - 1];
            if (closes(c))
                ++depth;
            else if (opens(c))
                depth = std::max(0, depth - 1);
            else if (depth == 0 && endsClause(c) && !isInQuote(begin - 1, quotes))
                break;
            --begin;
            if (end - begin > 100)
                break; // no clause is as long
        }
        if (steps == 0) {
            frame.clause = begin;
            frame.start = begin;
        }
        Span phrase = nounPhrase({begin, end}, steps > 0);
        if (!phrase.isEmpty()) {
            bool entity = endsLikeEntity(phrase);
            // 局長沉默片刻，回答; 對方改口說: who leads the clause did both.
            if (!entity) {
                if (const Span leader = leadingEntity({begin, end}); !leader.isEmpty() && (steps > 0 || isPredicate({leader.end, end}))) {
                    phrase = leader;
                    entity = true;
                }
            }
            if (steps == 0 ? phrase.length() <= (entity ? 60 : 40) : entity && phrase.length() <= 30) {
                // 如錢德勒和威勒, in the middle of a subject.
                const QStringView words = m_text.sliced(skipBlanks(begin, end), end - skipBlanks(begin, end));
                const bool example =
                    steps > 0
                    && (words.startsWith(u'如') || words.startsWith(u"例如") || words.startsWith(u"包括") || words.startsWith(u"像"));
                if (!example) {
                    frame.subject = phrase;
                    frame.ownSubject = steps == 0;
                    frame.entity = entity;
                    frame.start = begin;
                    return frame;
                }
            }
        }
        if (begin <= from || endsSentence(m_text[begin - 1]) || isColon(m_text[begin - 1]))
            break;
        end = begin - 1;
        while (end > from && endsClause(m_text[end - 1]) && !endsSentence(m_text[end - 1]))
            --end;
    }
    return frame;
}

bool Grammar::reportsOthers(Span cue) const
{
    // Not those whose object is a hearer or a question (回覆本報詢問).
    const QStringView word = m_text.sliced(cue.start, cue.length());
    static constexpr QStringView ends[] = {u"指",   u"說",   u"说",   u"稱",   u"称",   u"認為", u"认为", u"表示", u"透露", u"指出",
                                           u"強調", u"强调", u"坦言", u"承認", u"承认", u"報導", u"报道", u"懷疑", u"怀疑"};
    return std::any_of(std::begin(ends), std::end(ends), [&](QStringView end) { return word.endsWith(end); });
}

bool Grammar::isNegated(const Token &verb, qsizetype from) const
{
    if (verb.is(Deny | Think))
        return false;
    // 沒有正面回答, 不願說明: nothing was said.
    static constexpr QStringView manners[] = {u"正面",   u"直接", u"明確", u"明确", u"公開", u"公开", u"具體", u"具体", u"再",   u"進一步",
                                              u"进一步", u"詳細", u"详细", u"多做", u"多作", u"多",   u"對此", u"对此", u"主動", u"主动"};
    static constexpr QStringView negations[] = {u"沒有", u"没有", u"並未", u"并未", u"尚未", u"從未", u"从未", u"未曾",
                                                u"不曾", u"不願", u"不愿", u"不肯", u"拒絕", u"拒绝", u"無法", u"无法",
                                                u"不便", u"不予", u"沒",   u"没",   u"未",   u"不"};
    QStringView before = m_text.sliced(from, verb.start - from).last(std::min<qsizetype>(10, verb.start - from));
    for (int i = 0; i < 2; ++i) {
        for (const QStringView manner : manners) {
            if (before.endsWith(manner)) {
                before = before.chopped(manner.size());
                break;
            }
        }
    }
    if (std::any_of(std::begin(negations), std::end(negations), [&](QStringView negation) { return before.endsWith(negation); }))
        return true;
    // 不要聽別人說: told to somebody, not by somebody.
    const qsizetype heard = std::max(before.lastIndexOf(u'聽'), before.lastIndexOf(u'听'));
    if (heard < 0 || before.size() - heard > 6)
        return false;
    static constexpr QStringView orders[] = {u"不要", u"別", u"别", u"不必", u"不用", u"甭", u"莫", u"不想", u"少", u"只"};
    return std::any_of(std::begin(orders), std::end(orders), [&](QStringView order) { return before.first(heard).endsWith(order); });
}

std::vector<Frame> Grammar::frames(const Sentence &sentence) const
{
    std::vector<Frame> result;
    // Where a subject may be sought from: a sentence's start, or the end of the last quote that holds sentences.
    qsizetype from = sentence.span.start;
    qsizetype gap = sentence.span.start;
    for (size_t i = 0; i <= sentence.quotes.size(); ++i) {
        const qsizetype end = i < sentence.quotes.size() ? m_quotes[sentence.quotes[i]].span.start : sentence.span.end;
        for (const Token &token : m_tokens.in({gap, std::max(gap, end)})) {
            if (token.end > end || (!result.empty() && token.start < result.back().cue.end))
                continue;
            const bool according = token.is(According | Hearsay) || (token.end - token.start == 1 && m_text[token.start] == u'據');
            if (!token.is(Reporting) || token.is(NotReporting)) {
                if (!according || token.is(NotReporting))
                    continue;
                if (token.is(Hearsay) || (token.start > from && !endsClause(m_text[token.start - 1])))
                    continue;
                // 根據美國乾旱檢測，… without a verb of its own.
                qsizetype comma = token.end;
                while (comma < end && !endsClause(m_text[comma]))
                    ++comma;
                const std::span<const Token> inside = m_tokens.in({token.end, comma});
                const bool hasVerb = std::any_of(inside.begin(), inside.end(),
                                                 [](const Token &t) { return t.is(Reporting) && !t.is(NotReporting | Document); });
                if (hasVerb || comma >= end || !isComma(m_text[comma]))
                    continue;
                const Span phrase = nounPhrase({token.end, comma}, false);
                if (phrase.isEmpty() || !endsLikeEntity(phrase)
                    || !m_tokens.endingAt(trimBlanks(comma, token.end), Document | Organisation | OrganisationEnding))
                    continue;
                Frame frame;
                frame.cue = token.span();
                frame.words = According;
                frame.subject = phrase;
                frame.ownSubject = true;
                frame.entity = true;
                frame.start = token.start;
                frame.clause = token.start;
                frame.after = comma;
                result.push_back(frame);
                continue;
            }
            // The verb as a noun, a relative clause or a passive: 的要求, 所說, 被稱.
            const QChar before = token.start > sentence.span.start ? m_text[token.start - 1] : QChar();
            const bool single = token.end - token.start == 1;
            if (before == u'的' || before == u'所' || before == u'被' || before == u'遭' || before == u'獲' || before == u'受')
                continue;
            qsizetype after = token.end;
            while (after < end && QStringView(u"道說说稱称").contains(m_text[after]) && m_tokens.startingAt(after, NotReporting) == nullptr)
                ++after;
            const qsizetype cueEnd = after;
            if (after < end && QStringView(u"了過过著着到").contains(m_text[after]))
                ++after;
            const QChar next = after < sentence.span.end ? m_text[after] : QChar();
            if (isNegated(token, from))
                continue;
            // 更正為四十一人 says what was done.
            if ((next == u'為' || next == u'为') && after + 1 < end && !QStringView(u"什何甚").contains(m_text[after + 1])
                && !m_tokens.startingAt(after, Conjunction))
                continue;
            if (next == u'的' || next == u'者' || next == u'人' || next == u'書' || next == u'性' || (next == u'法' && single))
                continue;
            // 回應說, 表示希望: one cue.
            if (!result.empty() && skipBlanks(result.back().after, token.start) == token.start && result.back().cue.end <= token.start) {
                if (token.is(Say | Ask)) {
                    result.back().cue.end = cueEnd;
                    result.back().needsMark = result.back().needsMark && token.is(NeedsMark);
                    result.back().needsSubject = false;
                }
                if (token.is(Say | Ask))
                    result.back().after = after;
                continue;
            }
            // 警告歐洲說, 向記者解釋說: 說 with only an object between.
            Frame made;
            // 指公司宣稱, 說他認為: who speaks within what is told stands right behind the first cue.
            if (!result.empty() && reportsOthers(result.back().cue) && result.back().after > from
                && std::none_of(m_text.begin() + result.back().after, m_text.begin() + token.start, endsClause)) {
                made = frame(token, result.back().after, sentence.quotes);
                const QStringView who = m_text.sliced(made.subject.start, made.subject.length());
                if (made.subject.start != skipBlanks(result.back().after, token.start) || made.subject.length() > 10 || who.contains(u'過')
                    || who.contains(u'过') || who.contains(u'了') || who.startsWith(u'本')
                    || m_tokens.endingAt(made.subject.end, Document) != nullptr)
                    made = {};
            }
            made.nested = made.ownSubject && made.entity;
            if (!made.nested)
                made = frame(token, from, sentence.quotes);
            made.cue.end = cueEnd;
            made.after = after;
            if (cueEnd > token.end)
                made.needsMark = made.needsSubject = false;
            result.push_back(made);
        }
        if (i < sentence.quotes.size()) {
            const Quote &quote = m_quotes[sentence.quotes[i]];
            gap = quote.span.end;
            if (m_barrier[size_t(sentence.quotes[i])])
                from = gap;
        }
    }
    return result;
}

} // namespace Zhupi::Language
