// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Quantities.h"

#include "language/Units.h"

#include "article/CharSet.h"
#include "language/WordSet.h"

#include <QRegularExpression>

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

bool oneOf(QChar c, QStringView units)
{
    return units.contains(c);
}

bool oneOf(QChar c, const Article::CharSet &units)
{
    return units.contains(c);
}

bool measures(const Number &number)
{
    switch (number.kind) {
    case NumberKind::Money:
    case NumberKind::Percentage:
    case NumberKind::Count:
    case NumberKind::Measure:
    case NumberKind::Rate:
    case NumberKind::Ratio:
    case NumberKind::Duration:
    case NumberKind::Age: return number.value.has_value() || !number.fraction.isEmpty();
    default: return false;
    }
}

/// Of a fraction, in hundredths as the percentages it stands beside; of 倍 as it is.
Decimal valueOf(const Number &number)
{
    if (number.value)
        return number.kind == NumberKind::Ratio && number.unit != u"倍"_s ? number.value->shifted(2) : *number.value;
    const auto part = Decimal::fromString(number.fraction.section(u'/', 0, 0).toLatin1());
    const auto whole = Decimal::fromString(number.fraction.section(u'/', 1).toLatin1());
    return part && whole ? part->shifted(2).dividedBy(*whole, 6).value_or(Decimal()) : Decimal();
}

/// Units of one dimension, by the power of ten that leads to the first of it.
struct Scale
{
    QString dimension;
    int power = 0;
};

Scale scaleOf(const QString &unit)
{
    static const QHash<QString, Scale> scales{
        {u"W"_s, {u"W"_s, 0}},       {u"kW"_s, {u"W"_s, 3}},     {u"MW"_s, {u"W"_s, 6}},     {u"GW"_s, {u"W"_s, 9}},
        {u"TW"_s, {u"W"_s, 12}},     {u"kW.h"_s, {u"W.h"_s, 3}}, {u"MW.h"_s, {u"W.h"_s, 6}}, {u"GW.h"_s, {u"W.h"_s, 9}},
        {u"TW.h"_s, {u"W.h"_s, 12}}, {u"km"_s, {u"m"_s, 3}},     {u"m"_s, {u"m"_s, 0}},      {u"cm"_s, {u"m"_s, -2}},
        {u"mm"_s, {u"m"_s, -3}},     {u"km2"_s, {u"m2"_s, 6}},   {u"har"_s, {u"m2"_s, 4}},   {u"m2"_s, {u"m2"_s, 0}},
        {u"cm2"_s, {u"m2"_s, -4}},   {u"km3"_s, {u"m3"_s, 9}},   {u"m3"_s, {u"m3"_s, 0}},    {u"L"_s, {u"m3"_s, -3}},
        {u"mL"_s, {u"m3"_s, -6}},    {u"cm3"_s, {u"m3"_s, -6}},  {u"t"_s, {u"g"_s, 6}},      {u"kg"_s, {u"g"_s, 3}},
        {u"g"_s, {u"g"_s, 0}},       {u"mg"_s, {u"g"_s, -3}},
    };
    return scales.value(unit, Scale{unit, 0});
}

Scale scaleOf(const Number &number)
{
    const QString kind = QString::number(int(number.kind)) + u'|';
    if (number.kind == NumberKind::Measure)
        return {kind + scaleOf(number.unit).dimension, scaleOf(number.unit).power};
    if (number.kind == NumberKind::Rate) {
        const Scale base = scaleOf(number.unit.section(u'/', 0, 0));
        return {kind + base.dimension + u'/' + number.unit.section(u'/', 1), base.power};
    }
    // Counters of people and bodies stand for each other.
    static const QStringList people{u"名"_s, u"位"_s, u"個"_s, u"个"_s, u"具"_s, u"具屍體"_s, u"具尸体"_s};
    if (number.kind == NumberKind::Count && people.contains(number.unit))
        return {kind + u'人', 0};
    return {kind + number.unit, 0};
}

constexpr Article::CharSet SentenceEnds(u"。！？!?；;\n");
constexpr Article::CharSet ClauseEnds(u"，,、：:。！？!?；;\n「」『』“”\"（）()");

/// A text without ends of sentences is cut all the same: no argument is as long, and what is compared with everything
/// in its sentence stays within bounds.
constexpr qsizetype LongestSentence = 2000;
/// A word farther off says nothing about a figure.
constexpr qsizetype FarthestWord = 60;
constexpr qsizetype LongestClause = 200;

} // namespace

Quantities::Quantities(const Article::Article &article, const Lexicon &lexicon, const Reading &reading)
    : m_article(article)
    , m_reading(reading)
    , m_text(article.text())
{
    m_place.assign(size_t(reading.numbers.size()), -1);
    cut();
    if (m_sentences.empty())
        return;
    for (qsizetype k = 0; k < reading.speakers.size(); ++k) {
        const Speaker &speaker = reading.speakers[k];
        const auto add = [&](const QString &name) {
            if (!m_voices.contains(name))
                m_voices.insert(name, int(k));
        };
        add(speaker.name);
        for (const QString &alias : speaker.aliases)
            add(alias);
    }
    find(lexicon);
    judge();
}

const Evidence *Quantities::of(int number) const
{
    const int place = number >= 0 && size_t(number) < m_place.size() ? m_place[size_t(number)] : -1;
    return place < 0 ? nullptr : &m_evidence[size_t(place)];
}

Span Quantities::clause(qsizetype position) const
{
    Span span{position, position};
    while (span.start > 0 && position - span.start < LongestClause && !oneOf(m_text[span.start - 1], ClauseEnds))
        --span.start;
    while (span.end < m_text.size() && span.end - position < LongestClause && !oneOf(m_text[span.end], ClauseEnds))
        ++span.end;
    return span;
}

/// The sentences that hold figures. A comma inside a figure (1,234) or a colon in a time never cuts: figures are skipped.
void Quantities::cut()
{
    const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
    qsizetype next = 0;
    int ordinal = 0;
    const qsizetype count = m_reading.numbers.size();
    for (qsizetype p = 0; p < paragraphs.size() && next < count; ++p) {
        const Span span = paragraphs[p].span;
        if (m_reading.numbers[next].span.start >= span.end) {
            ordinal += span.isEmpty() ? 0 : 1;
            continue;
        }
        qsizetype start = span.start;
        for (qsizetype i = span.start; i < span.end; ++i) {
            if (i + 1 < span.end && !oneOf(m_text[i], SentenceEnds)
                && !(i - start >= LongestSentence && oneOf(m_text[i], ClauseEnds)
                     && (next >= count || m_reading.numbers[next].span.start > i || m_reading.numbers[next].span.end <= i))
                && i - start < 2 * LongestSentence)
                continue;
            // A mark that closes a quote belongs to its sentence.
            qsizetype end = i + 1;
            while (end < span.end && oneOf(m_text[end], u"」』”’\"）)"))
                ++end;
            FigureSentence sentence;
            sentence.span = {start, end};
            sentence.paragraph = p;
            sentence.ordinal = ordinal++;
            while (next < count && m_reading.numbers[next].span.start < end)
                sentence.numbers.push_back(int(next++));
            if (!sentence.numbers.empty())
                m_sentences.push_back(std::move(sentence));
            start = end;
            i = end - 1;
        }
    }
}

void Quantities::find(const Lexicon &lexicon)
{
    QStringList lists{
        u"dispute cue strong"_s,
        u"dispute denial"_s,
        u"dispute contrast"_s,
        u"dispute stage"_s,
        u"dispute source"_s,
        u"dispute change"_s,
        u"dispute when"_s,
        u"dispute plan"_s,
        u"dispute part"_s,
        u"say"_s,
        u"think"_s,
        u"show"_s,
        u"deny"_s,
        u"check sum cue"_s,
        u"check share cue"_s,
        u"check growth cue"_s,
        u"check part cue"_s,
        u"check difference cue"_s,
        u"check product cue"_s,
    };
    static constexpr Sign::Kind kinds[] = {Sign::Strong, Sign::Denial, Sign::Contrast, Sign::Stage, Sign::Source, Sign::Change, Sign::When,
                                           Sign::Plan,   Sign::Part,   Sign::Say,      Sign::Say,   Sign::Say,    Sign::Say,    Sign::Total,
                                           Sign::Share,  Sign::Growth, Sign::Split,    Sign::Apart, Sign::Times};
    const qsizetype fixed = lists.size();
    const QStringList names = lexicon.listNames();
    for (const QString &name : names) {
        if (name.startsWith("quantity "_L1) && lists.size() < 64) {
            if (name == "quantity people"_L1)
                m_people = int(lists.size() - fixed);
            if (name == "quantity cost"_L1)
                m_price = int(lists.size() - fixed);
            if (name == "quantity power"_L1)
                m_power = int(lists.size() - fixed);
            lists.append(name);
        }
    }
    const std::vector<quint64> masks = lexicon.masks(lists);
    const auto signs = [&](Span span) {
        std::vector<Sign> found;
        lexicon.automaton().scan(m_text.sliced(span.start, span.length()), [&](int term, qsizetype start, qsizetype end) {
            quint64 mask = masks[size_t(term)];
            while (mask) {
                const int bit = std::countr_zero(mask);
                mask &= mask - 1;
                Sign sign;
                sign.kind = bit < fixed ? kinds[bit] : Sign::Quantity;
                sign.quantity = bit < fixed ? -1 : int(bit - fixed);
                sign.span = {span.start + start, span.start + end};
                found.push_back(sign);
            }
        });
        // Of two that overlap and are of one kind, the longer says what is meant: 不超過 is no 超過.
        std::ranges::sort(found, [](const Sign &a, const Sign &b) {
            return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
        });
        std::vector<Sign> kept;
        for (const Sign &sign : found) {
            // They come by their starts: only the last few can reach as far.
            const auto near = kept.end() - std::min<std::ptrdiff_t>(kept.end() - kept.begin(), 24);
            const bool inside = std::any_of(near, kept.end(), [&](const Sign &other) {
                return other.kind == sign.kind && other.span.contains(sign.span) && other.span != sign.span;
            });
            if (!inside)
                kept.push_back(sign);
        }
        return kept;
    };
    for (FigureSentence &sentence : m_sentences) {
        sentence.signs = signs(sentence.span);
        // What the sentence before says may set the stage: …遭到質疑。
        qsizetype end = sentence.span.start;
        while (end > 0 && (m_text[end - 1].isSpace() || oneOf(m_text[end - 1], SentenceEnds) || oneOf(m_text[end - 1], u"」』”’\"")))
            --end;
        qsizetype start = end;
        while (start > 0 && end - start < 120 && !oneOf(m_text[start - 1], SentenceEnds))
            --start;
        if (start < end)
            sentence.signsBefore = signs({start, end});
        for (const std::vector<Sign> *list : {&sentence.signs, &sentence.signsBefore}) {
            for (const Sign &sign : *list) {
                if (sign.kind == Sign::Strong)
                    sentence.cues.push_back(sign.span);
            }
        }
    }
}

/// The speaker of the reading with this name, else the name itself.
QString Quantities::voiceNamed(QStringView subject) const
{
    static constexpr QStringView leads[] = {u"但是", u"不過", u"然而", u"而",   u"但", u"則", u"不过",
                                            u"另外", u"隨後", u"根據", u"根据", u"據", u"据", u"那"};
    for (const QStringView lead : leads) {
        if (subject.startsWith(lead))
            subject = subject.sliced(lead.size());
    }
    while (!subject.isEmpty() && oneOf(subject.back(), u"則则卻却也都又就仍還还才並并曾已今昨日天的上"))
        subject.chop(1);
    if (subject.isEmpty())
        return {};
    if (const auto known = m_voices.constFind(subject); known != m_voices.constEnd())
        return u"s%1"_s.arg(*known);
    return subject.toString();
}

/// A voice that the words just before the figure name, inside what somebody else says: 農會說減產三成, 警方的紀錄是150人,
/// 公告寫的是十二萬. Documents and offices speak through what they recorded.
QString Quantities::saidHere(const Number &number, const FigureSentence &sentence) const
{
    const qsizetype from = std::max(clause(number.span.start).start, sentence.span.start);
    const QStringView before = m_text.sliced(from, number.span.start - from);
    // What both forms turn on: without one of these the expressions need not be asked.
    static constexpr WordSet records({u"紀錄", u"纪录", u"記錄", u"记录", u"數字", u"数字", u"統計", u"统计", u"帳冊", u"账册",
                                      u"名冊", u"名册", u"公布", u"报的", u"報的", u"估的", u"寫的", u"写的", u"版本", u"檔案",
                                      u"档案", u"公告", u"公文", u"報告", u"报告", u"計畫", u"计划", u"合約", u"合约"});
    static const QRegularExpression recorded(
        uR"(^(.{2,14}?)的?(?:紀錄|纪录|記錄|记录|數字|数字|統計|统计|帳冊|账册|名冊|名册|公布的|报的|報的|估的|寫的|写的|版本|檔案|档案)(?:裡|里|上|中|則|则|卻|却|也|都|就)*(?:為什麼|为什么|怎麼|怎么)?(?:是|為|为|寫|写|只有|有|登記|登记|記載|记载))"_s);
    static const QRegularExpression document(
        uR"(^(?:那|但|而|可是|不過|不过)?(公告|公文|帳冊|账册|名冊|名册|紀錄|纪录|報告|报告|計畫書|计划书|合約|合约)(?:裡|里|上|中|則|则|卻|却)*(?:是寫|是写|寫|写|記|记|列|是))"_s);
    if (records.isIn(before)) {
        for (const QRegularExpression *form : {&recorded, &document}) {
            const auto match = form->matchView(before);
            if (match.hasMatch() && !match.captured(1).startsWith(u'我') && !match.captured(1).startsWith(u'本'))
                return voiceNamed(match.captured(1));
        }
    }
    // A reporting verb of its own inside the quote, statement or turn.
    qsizetype region = -1;
    if (number.quote != None)
        region = m_reading.quotes[number.quote].span.start;
    else if (number.statement != None)
        region = m_reading.statements[number.statement].span.start;
    else {
        const auto turn = std::upper_bound(m_reading.turns.begin(), m_reading.turns.end(), number.span.start,
                                           [](qsizetype position, const Turn &t) { return position < t.span.start; });
        if (turn != m_reading.turns.begin() && std::prev(turn)->span.contains(number.span.start))
            region = std::prev(turn)->label.end;
    }
    if (region < 0)
        return {};
    for (const Sign &sign : sentence.signs) {
        if (sign.kind != Sign::Say || sign.span.start <= from || sign.span.end > number.span.start || from < region)
            continue;
        const QStringView subject = m_text.sliced(from, sign.span.start - from);
        if (subject.size() <= 8 && !subject.contains(u'我') && !subject.contains(u'不') && !subject.contains(u'沒'))
            return voiceNamed(subject);
    }
    return {};
}

/// Who gives the figure: the words at its side, what the reading says, else the words before the nearest reporting verb.
QString Quantities::voiceOf(const Number &number, const FigureSentence &sentence) const
{
    if (const QString here = saidHere(number, sentence); !here.isEmpty())
        return here;
    if (number.speaker != None)
        return u"s%1"_s.arg(number.speaker);
    if (number.quote != None) {
        const Quote &quote = m_reading.quotes[number.quote];
        if (quote.speaker != None)
            return u"s%1"_s.arg(quote.speaker);
        if (quote.kind == QuoteKind::Speech)
            return u"q%1"_s.arg(quote.utterance != None ? quote.utterance : number.quote);
    }
    if (number.statement != None && m_reading.statements[number.statement].speaker != None)
        return u"s%1"_s.arg(m_reading.statements[number.statement].speaker);
    const Sign *verb = nullptr;
    for (const Sign &sign : sentence.signs) {
        if (sign.kind == Sign::Say && sign.span.end <= number.span.start)
            verb = &sign;
    }
    if (!verb)
        return {};
    qsizetype start = verb->span.start;
    while (start > sentence.span.start && !oneOf(m_text[start - 1], ClauseEnds) && verb->span.start - start < 16)
        --start;
    return voiceNamed(m_text.sliced(start, verb->span.start - start).trimmed());
}

std::span<const Sign> Quantities::signsNear(const FigureSentence &sentence, Span number)
{
    constexpr qsizetype reach = LongestClause + FarthestWord;
    const auto starts = [](const Sign &sign, qsizetype position) { return sign.span.start < position; };
    const auto first = std::lower_bound(sentence.signs.begin(), sentence.signs.end(), number.start - reach, starts);
    const auto last = std::lower_bound(first, sentence.signs.end(), number.end + reach, starts);
    return {first, last};
}

void Quantities::judge()
{
    m_evidence.reserve(size_t(m_reading.numbers.size()));
    for (size_t s = 0; s < m_sentences.size(); ++s) {
        const FigureSentence &sentence = m_sentences[s];
        for (size_t place = 0; place < sentence.numbers.size(); ++place) {
            const int index = sentence.numbers[place];
            const Number &number = m_reading.numbers[index];
            if (!measures(number))
                continue;
            Evidence evidence;
            evidence.number = index;
            evidence.sentence = int(s);
            evidence.voice = voiceOf(number, sentence);
            const Span own = {clause(number.span.start).start, clause(number.span.end).end};
            // What is measured: the nearest word, behind the figure first (12人死亡, 600萬美元成本), within its clause.
            qsizetype best = 1000;
            const Sign *word = nullptr;
            const std::span<const Sign> near = signsNear(sentence, number.span);
            const Number *before = nullptr, *behindIt = nullptr; // the figures beside it that measure something
            for (size_t k = place; k-- > 0 && before == nullptr;) {
                if (const Number &other = m_reading.numbers[sentence.numbers[k]]; measures(other))
                    before = &other;
            }
            for (size_t k = place + 1; k < sentence.numbers.size() && behindIt == nullptr; ++k) {
                if (const Number &other = m_reading.numbers[sentence.numbers[k]]; measures(other))
                    behindIt = &other;
            }
            for (const Sign &sign : near) {
                if (sign.kind != Sign::Quantity || sign.span.overlaps(number.span))
                    continue;
                const bool behind = sign.span.start >= number.span.end;
                qsizetype distance = behind ? sign.span.start - number.span.end : number.span.start - sign.span.end;
                if (!own.contains(sign.span))
                    distance += behind ? 60 : 25;
                // Another figure in between takes the word for itself.
                if (behind ? behindIt != nullptr && behindIt->span.end <= sign.span.start
                           : before != nullptr && before->span.start >= sign.span.end)
                    continue;
                if (behind && distance > 2)
                    distance += 8;
                // 受傷民眾共41人 counts the injured.
                if (sign.quantity == m_people)
                    distance += 12;
                if (distance < best) {
                    best = distance;
                    word = &sign;
                }
            }
            if (word && best < 60) {
                evidence.quantity = word->quantity;
                evidence.word = word->span;
            }
            const Scale scale = scaleOf(number);
            evidence.dimension = scale.dimension;
            evidence.value = valueOf(number).shifted(scale.power);
            if (number.upper)
                evidence.upper = number.upper->shifted(scale.power);
            if (evidence.quantity < 0 && number.kind == NumberKind::Measure && scale.dimension.endsWith("|W"_L1)) {
                evidence.quantity = m_power;
                evidence.inherited = true;
            }
            inherit(evidence, sentence, own);
            counter(evidence, own);
            m_place[size_t(index)] = int(m_evidence.size());
            m_evidence.push_back(std::move(evidence));
        }
    }
}

/// 主辦單位稱有50萬人參加，警方估計16萬人: the second clause leaves out what the first named. Over more than a sentence
/// only where a general word (總數, 真正的數字, 整個) says that the same thing is meant, or the very figure comes again.
void Quantities::inherit(Evidence &evidence, const FigureSentence &sentence, Span own) const
{
    const Number &number = m_reading.numbers[evidence.number];
    // One cubic metre costs so much: a price, whatever it is called.
    static constexpr WordSet single(
        {u"立方公尺", u"立方米", u"平方公尺", u"平方米", u"公里", u"公噸", u"公吨", u"噸", u"吨", u"公斤", u"公頃", u"公顷", u"坪", u"度"});
    const Span at = clause(number.span.start);
    const QStringView before = m_text.sliced(at.start, number.span.start - at.start);
    const bool bare = number.kind == NumberKind::Count && number.unit.isEmpty();
    if (evidence.quantity >= 0 && !bare)
        return;
    static constexpr Article::CharSet myriads(u"億亿萬万");
    const QStringView printed = m_text.sliced(number.span.start, number.span.length());
    const bool large = std::ranges::any_of(printed, [](QChar c) { return myriads.contains(c); });
    static constexpr WordSet general({u"數字", u"数字", u"總數", u"总数", u"整個", u"整个", u"全部", u"合計", u"合计",
                                      u"實際", u"实际", u"真正", u"應在", u"应在", u"上限", u"下限", u"底線", u"底线",
                                      u"起碼", u"起码", u"光是", u"公布", u"版本", u"改為", u"改为", u"帳冊", u"账册",
                                      u"更正", u"報的", u"报的", u"抬出", u"打撈", u"打捞", u"接收", u"估"});
    bool broad = general.isIn(m_text.sliced(own.start, own.end - own.start));
    if (!broad && own.start > 0 && own.end - own.start <= number.span.length() + 4) {
        // An answer that is the figure alone.
        const QStringView ahead =
            m_text.sliced(std::max<qsizetype>(0, sentence.span.start - 40), std::min<qsizetype>(40, sentence.span.start));
        broad = ahead.contains(u"多少") || ahead.contains(u"幾") || ahead.contains(u"几");
    }
    int looked = 0;
    // The very figure that an earlier voice gave comes before what merely stands near.
    const bool again =
        std::any_of(m_evidence.crbegin(), m_evidence.crbegin() + std::min<std::ptrdiff_t>(40, std::ptrdiff_t(m_evidence.size())),
                    [&](const Evidence &other) {
                        return other.quantity >= 0 && evidence.value == other.value && !evidence.upper
                               && (bare || other.dimension == evidence.dimension)
                               && (number.kind == NumberKind::Money || bare || evidence.value.digits().size() > 2);
                    });
    for (auto it = m_evidence.crbegin(); it != m_evidence.crend() && looked < 40; ++it, ++looked) {
        const int gap = sentence.ordinal - m_sentences[size_t(it->sentence)].ordinal;
        const Number &other = m_reading.numbers[it->number];
        const bool money = bare && large && other.kind == NumberKind::Money;
        const bool count = bare && !large && other.kind == NumberKind::Count && (broad || evidence.value == it->value);
        if (it->dimension != evidence.dimension && !money && !count)
            continue;
        if (again ? evidence.value != it->value : gap > 1 && !(broad && gap <= (number.kind == NumberKind::Money || money ? 18 : 7)))
            continue;
        if (it->quantity < 0 || evidence.value.isZero() || it->value.isZero())
            continue;
        const Decimal low = std::min(evidence.value, it->value), high = std::max(evidence.value, it->value);
        if (low < Decimal() || low * Decimal(100) < high)
            continue;
        if (evidence.quantity < 0 || bare) {
            evidence.quantity = it->quantity;
            evidence.word = it->word;
            evidence.inherited = true;
            evidence.counted = it->counted;
        }
        evidence.dimension = it->dimension;
        return;
    }
    // 損失眾說紛紜。甲報的是…: the sentence before names what is at issue.
    const bool issue = std::ranges::any_of(sentence.signsBefore, [](const Sign &sign) { return sign.kind == Sign::Strong; });
    if (evidence.quantity < 0 && issue) {
        for (const Sign &sign : sentence.signsBefore) {
            if (sign.kind == Sign::Quantity) {
                evidence.quantity = sign.quantity;
                evidence.word = sign.span;
                evidence.inherited = true;
            }
        }
    }
    const auto perPiece = [&] {
        for (qsizetype length = 1; length <= 4 && length < before.size(); ++length) {
            const QChar one = before[before.size() - length - 1];
            if ((one == u'一' || one == u'每') && single.startOf(before.last(length)) == length)
                return true;
        }
        return false;
    };
    if (evidence.quantity < 0 && number.kind == NumberKind::Money && perPiece()) {
        evidence.quantity = m_price;
        evidence.word = {};
        evidence.inherited = true;
    }
}

/// 海龜有上千隻: where no word of the lexicon tells what is measured, a counter of its own does.
void Quantities::counter(Evidence &evidence, Span own)
{
    const Number &number = m_reading.numbers[evidence.number];
    static const QStringList counters{u"隻"_s, u"只"_s, u"頭"_s, u"头"_s, u"棵"_s, u"株"_s, u"匹"_s, u"戶"_s, u"户"_s,
                                      u"棟"_s, u"栋"_s, u"輛"_s, u"辆"_s, u"艘"_s, u"件"_s, u"起"_s, u"處"_s, u"处"_s};
    if (evidence.quantity >= 0 || number.kind != NumberKind::Count || !counters.contains(number.unit))
        return;
    if (!m_counters.contains(number.unit))
        m_counters.append(number.unit);
    evidence.quantity = 1000 + int(m_counters.indexOf(number.unit));
    evidence.counted = true;
    // The noun in front, up to the verb: 誤捕的海龜有上千隻; else the one behind.
    qsizetype end = number.modifierSpan && number.modifierSpan->end <= number.span.start ? number.modifierSpan->start : number.span.start;
    while (end > own.start && oneOf(m_text[end - 1], u"有是為为達达共約约上近逾只僅仅卻却就的了到"))
        --end;
    qsizetype start = end;
    while (start > own.start && end - start < 6 && m_text[start - 1].script() == QChar::Script_Han
           && !oneOf(m_text[start - 1], u"的之有是在和與与了過过死被把"))
        --start;
    if (end > start && end - start < 6) {
        evidence.word = {start, end};
        return;
    }
    start = end = number.span.end;
    while (end < own.end && end - start < 4 && m_text[end].script() == QChar::Script_Han && !oneOf(m_text[end], u"的是在和與与了被把也都"))
        ++end;
    evidence.word = {start, end};
}

QString Quantities::name(Span word) const
{
    static const QStringList acts{u"到場"_s, u"到场"_s, u"出席"_s, u"參加"_s, u"参加"_s, u"參與"_s, u"参与"_s, u"上街"_s};
    if (const QString act = m_text.sliced(word.start, word.length()).toString(); acts.contains(act))
        return act + (act.contains(u'场') || act.contains(u'参') ? u"人数"_s : u"人數"_s);
    qsizetype start = word.start;
    // Modifiers in front belong to the name as long as no small word ends it.
    while (start > 0 && word.start - start < 6) {
        const QChar c = m_text[start - 1];
        const bool letters = c.script() == QChar::Script_Han;
        // 到期債務, 在手訂單, 使用人次, 日均客流: no small words here.
        const QChar next = m_text[start];
        if ((c == u'到' && next == u'期') || (c == u'在' && next == u'手') || (c == u'使' && next == u'用')
            || (next == u'均' && (c == u'日' || c == u'月' || c == u'年'))) {
            --start;
            continue;
        }
        if (!letters
            || oneOf(
                c,
                u"的之其為为是在於于有和與与及而但我你他她它們们把將将被對对由從从這这那該该各每有無无不也都就僅仅只約约達达至到出了總总次遭則则稱称說说指認认表示元人萬万億亿名個个年月日號号後后前屬属已意疑由以讓让使需要能可應应算會会仍給给做"))
            break;
        --start;
    }
    return m_text.sliced(start, word.end - start).toString();
}

Interval intervalOf(const Number &number)
{
    return intervalOf(number.value.value_or(Decimal()), number.upper, number.modifier);
}

Interval intervalOf(const Decimal &value, const std::optional<Decimal> &upper, Modifier modifier)
{
    Interval interval;
    switch (modifier) {
    case Modifier::MoreThan:
    case Modifier::AtLeast: interval.low = value; break;
    case Modifier::LessThan:
    case Modifier::AtMost: interval.high = value; break;
    case Modifier::Range:
        interval.low = value;
        interval.high = upper.value_or(value);
        break;
    case Modifier::About: {
        const Decimal slack = (value < Decimal() ? Decimal() - value : value).shifted(-1);
        interval.low = value - slack;
        interval.high = value + slack;
        break;
    }
    case Modifier::Exact: interval.low = interval.high = value; break;
    }
    return interval;
}

namespace {

/// Power of ten of the last digit that is not zero: 600 → 2, 5.57 → −2.
int lastPower(const Decimal &value)
{
    QByteArray digits = value.digits();
    if (digits.startsWith('-'))
        digits.remove(0, 1);
    const qsizetype point = digits.indexOf('.');
    if (point >= 0)
        return -int(digits.size() - point - 1);
    int power = 0;
    for (qsizetype i = digits.size() - 1; i > 0 && digits[i] == '0'; --i)
        ++power;
    return power;
}

Decimal magnitude(const Decimal &value)
{
    return value < Decimal() ? Decimal() - value : value;
}

} // namespace

bool roundsTo(const Decimal &a, const Decimal &b)
{
    if (a == b)
        return true;
    const int powerA = lastPower(a), powerB = lastPower(b);
    if (powerA == powerB)
        return false;
    const Decimal &coarse = powerA > powerB ? a : b;
    const Decimal &fine = powerA > powerB ? b : a;
    const int power = std::max(powerA, powerB);
    const auto rounded = fine.shifted(-power).dividedBy(Decimal(1), 0);
    return rounded && rounded->shifted(power) == coarse && !coarse.isZero();
}

Decimal rounding(const Decimal &value, const QString &printed)
{
    Q_UNUSED(printed)
    return magnitude(Decimal(5).shifted(lastPower(value) - 1));
}

int unitPower(const QString &unit)
{
    return scaleOf(unit.section(u'/', 0, 0)).power;
}

} // namespace Zhupi::Language
