// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/NumberScanner.h"

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

/// The year of a full date that stands on a short line of its own near the top: the article's own date.
int NumberScanner::dateline() const
{
    const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
    qsizetype seen = 0;
    for (const Article::Paragraph &paragraph : paragraphs) {
        if (paragraph.span.start > 600 || ++seen > 20)
            break;
        if (paragraph.span.length() < 8 || paragraph.span.length() > 40)
            continue;
        Line line{m_line.text, paragraph.span.start, paragraph.span.end};
        for (qsizetype i = line.begin; i < line.end; ++i) {
            if (!isDigit(line.at(i)) || isDigit(line.at(i - 1)))
                continue;
            Calendar calendar;
            const auto date = readDate({line, m_words, line.begin, calendar}, i);
            if (date && date->iso.size() == 10 && date->iso.at(0) != u'-' && !date->iso.contains(u'X'))
                return date->iso.first(4).toInt();
        }
    }
    return 0;
}

void NumberScanner::scan(const QList<Quote> &quotes, const std::stop_token &stop)
{
    for (const Quote &quote : quotes) {
        if (quote.kind == QuoteKind::Title)
            m_titles.push_back(quote.span);
    }
    std::ranges::sort(m_titles);
    qsizetype since = 0;
    for (const Article::Paragraph &paragraph : m_article.paragraphs()) {
        if (!paragraph.isRead() || paragraph.span.isEmpty())
            continue;
        since += paragraph.span.length();
        if (since > 100000) {
            since = 0;
            if (stop.stop_requested())
                return;
        }
        // A line of one bare number among furniture counts likes or pages: it tells nothing.
        const qsizetype place = &paragraph - m_article.paragraphs().constData();
        if (paragraph.span.length() < 12 && besideFurniture(place)
            && std::all_of(m_line.text + paragraph.span.start, m_line.text + paragraph.span.end,
                           [](char16_t c) { return isDigit(c) || isSpace(c) || c == u','; }))
            continue;
        this->paragraph(paragraph.span);
    }
    settleCurrency(m_article, m_words, m_numbers, m_generic);
    giveUnsaidMoney(m_article, m_words, m_numbers);
}

bool NumberScanner::besideFurniture(qsizetype place) const
{
    const QList<Article::Paragraph> &all = m_article.paragraphs();
    for (const qsizetype step : {qsizetype(-1), qsizetype(1)}) {
        qsizetype k = place + step;
        while (k >= 0 && k < all.size() && all[k].span.isEmpty())
            k += step;
        if (k >= 0 && k < all.size() && !all[k].isRead())
            return true;
    }
    return false;
}

/// The end of 1:03 or 00:12:35 at `i`; `i` where there is none.
qsizetype NumberScanner::clock(qsizetype i) const
{
    qsizetype at = i;
    int groups = 0;
    while (isDigit(m_line.at(at)) && at - i < 9) {
        const qsizetype from = at;
        while (isDigit(m_line.at(at)) && at - from < 3)
            ++at;
        if (at - from > 2 || (groups > 0 && at - from != 2))
            return i;
        ++groups;
        if (m_line.at(at) != u':' && m_line.at(at) != u'：')
            break;
        if (!isDigit(m_line.at(at + 1)))
            break;
        ++at;
    }
    return groups >= 2 && groups <= 3 ? at : i;
}

/// Behind the mark of a place in a recording that opens a line: [00:12:35] 主持人：, 01:03 來賓：, 主持人（00:15）：, 主持人 02:30.
qsizetype NumberScanner::behindTimeCode() const
{
    const auto label = [this](qsizetype from) {
        for (qsizetype k = from; k < m_line.end && k - from <= 12; ++k) {
            if (m_line.at(k) == u':')
                return k > from;
            if (oneOf(m_line.at(k), u"，。、；！？「」『』"))
                return false;
        }
        return false;
    };
    qsizetype at = skip(m_line.begin);
    const bool bracket = oneOf(m_line.at(at), u"[(（【〔");
    if (bracket)
        ++at;
    if (const qsizetype end = clock(at); end > at) {
        if (bracket && oneOf(m_line.at(end), u"])）】〕"))
            return end + 1;
        if (!bracket && isSpace(m_line.at(end)) && label(skip(end)))
            return end;
    }
    if (bracket)
        return m_line.begin;
    // 問1：, 受訪者2：, Ａ２：
    qsizetype digit = at;
    while (digit - at < 4 && (isHan(m_line.at(digit)) || isLatin(m_line.at(digit))) && chineseDigit(m_line.at(digit)) < 0)
        ++digit;
    qsizetype colon = digit;
    while (isDigit(m_line.at(colon)) && colon - digit < 2)
        ++colon;
    if (digit > at && colon > digit && m_line.at(colon) == u':' && !isDigit(m_line.at(colon + 1)))
        return colon;
    // Behind a short label, or at the end of a line that is one.
    for (qsizetype k = m_line.begin + 1; k < m_line.end && k - m_line.begin <= 10; ++k) {
        if (oneOf(m_line.at(k), u"，。、；！？「」『』:") || isDigit(m_line.at(k)))
            break;
        const bool opens = oneOf(m_line.at(k), u"(（[");
        if (!opens && !isSpace(m_line.at(k)))
            continue;
        const qsizetype from = skip(k + 1), end = clock(from);
        if (end == from)
            continue;
        if (opens ? oneOf(m_line.at(end), u")）]") && m_line.at(end + 1) == u':' : skip(end) >= m_line.end || m_line.at(end) == u':')
            return end;
    }
    return m_line.begin;
}

void NumberScanner::paragraph(Span span)
{
    m_line.begin = span.start;
    m_line.end = span.end;
    const qsizetype opens = behindTimeCode();
    m_last = span.start;
    m_calendar.lastYear = 0;
    qsizetype phraseStart = -1, phraseEnd = -1;
    for (qsizetype i = opens; i < span.end;) {
        const quint8 start = m_words.start(m_line.text[i]);
        if (start == 0) {
            ++i;
            continue;
        }
        while (m_title < m_titles.size() && m_titles[m_title].end <= i)
            ++m_title;
        if (m_title < m_titles.size() && m_titles[m_title].contains(i)) {
            i = std::min(m_titles[m_title].end, span.end);
            continue;
        }
        if (start & NumberWords::TitleStart) {
            // 《…》 is a title whatever else is known about it, if it closes before long.
            const char16_t close = m_line.text[i] == u'《' ? u'》' : u'〉';
            const qsizetype end = std::min(span.end, i + 60);
            qsizetype to = i + 1;
            while (to < end && m_line.text[to] != close && m_line.text[to] != u'。')
                ++to;
            i = to < end && m_line.text[to] == close ? to + 1 : i + 1;
            continue;
        }
        if ((start & NumberWords::ColonStart) && m_line.at(i + 1) == u'/' && m_line.at(i + 2) == u'/') {
            i = token(i + 3);
            continue;
        }
        if (start & NumberWords::PhraseStart) {
            const qsizetype length = m_words.phrase(m_line, i);
            if (length > 0 && i + length > phraseEnd) {
                phraseStart = i;
                phraseEnd = i + length;
            }
        }
        if (start & NumberWords::NumeralStart) {
            // 這一 is a phrase, but 這一千三百人 counts.
            const bool goesOn = (i + 1 == phraseEnd && oneOf(m_line.at(phraseStart), u"這这那每某另同")
                                 && (chinesePlace(m_line.at(i + 1)) > 0 || chineseBig(m_line.at(i + 1)) > 0))
                                || (i + 2 == phraseEnd && m_line.at(phraseStart) == u'有' && oneOf(m_line.at(phraseEnd), u"半多"));
            if (i < phraseEnd && phraseStart < i && !goesOn) {
                ++i;
                continue;
            }
            const qsizetype next = numeral(i, phraseStart == i ? phraseEnd : -1);
            i = std::max(next, i + 1);
            continue;
        }
        ++i;
    }
}

void NumberScanner::push(Figure &figure)
{
    Number number;
    if (figure.kind != NumberKind::Ordinal) {
        if (!figure.isRange && (figure.numeral.plain() || !figure.numeral.sign) && figure.fraction.isEmpty()) {
            // −3.9 %: a sign only where nothing can make it a dash.
            const char16_t sign = m_line.at(figure.start - 1), before = m_line.at(figure.start - 2);
            if ((sign == u'-' || sign == u'−' || sign == u'－') && figure.start - 1 >= limit() && figure.numeral.arabic && !isDigit(before)
                && !isLatin(before) && !QChar::isLetter(before) && before != u')' && before != u'-' && before != u'−') {
                figure.low = figure.low.negated();
                figure.high = figure.high.negated();
                --figure.start;
            }
        }
        temperature(figure);
        currencyBefore(figure);
        rate(figure);
    }
    number.span = {figure.start, figure.end};
    number.kind = figure.kind;
    number.unit = figure.unit;
    number.rule = figure.rule;
    number.modifier = figure.isRange ? Modifier::Range : figure.modifier;
    if (figure.fraction.isEmpty()) {
        number.value = figure.low.toDecimal();
        if (figure.isRange)
            number.upper = figure.high.toDecimal();
    } else {
        number.fraction = figure.fraction;
    }
    number.confidence = figure.hasUnit() ? 0.98 : 0.85;
    bounds(number, figure.start);
    if (figure.generic)
        m_generic.push_back(m_numbers.size());
    m_last = number.span.end;
    m_numbers.append(std::move(number));
}

qsizetype NumberScanner::ordinal(qsizetype i)
{
    NumeralOptions options;
    options.ordinal = true;
    const FigureReader reader(m_line, m_words);
    auto figure = reader.read(i, options);
    if (!figure)
        return i + 1;
    qsizetype end = std::max(figure->end, figure->numeral.end);
    // 決算書第三項 cites too.
    const bool item = (m_line.at(figure->numeral.end) == u'項' || m_line.at(figure->numeral.end) == u'项')
                      && oneOf(m_line.at(i - 2), u"書书約约法表冊册單单規规則则");
    // 重案組第3隊, 衛生處第二處 are bodies.
    const bool body =
        oneOf(m_line.at(i - 2), u"組组處处局部會会隊队署所區区院廳厅") && oneOf(m_line.at(figure->numeral.end), u"隊队組组科課课處处局室");
    if (figure->name || item || body || m_words.isCitation(m_line, skip(figure->numeral.end))) {
        // 第二條路 counts, 第23條 cites.
        const qsizetype sign = skip(figure->numeral.end);
        const bool road = (m_line.at(sign) == u'條' || m_line.at(sign) == u'条') && oneOf(m_line.at(sign + 1), u"路線线命防生產产街船河");
        if (!road) {
            // 第22條第1項第4款
            qsizetype at = sign + 1;
            while (m_line.at(at) == u'第' || m_line.at(at) == u'之') {
                const SmallNumber part = readSmall(m_line, skip(at + 1));
                if (!part)
                    break;
                at = skip(part.end);
                if (oneOf(m_line.at(at), u"條条項项款目點点章節节"))
                    ++at;
                end = std::max(end, at);
            }
            return end;
        }
    }
    if (figure->kind != NumberKind::Count && figure->kind != NumberKind::Duration && figure->kind != NumberKind::Measure
        && figure->kind != NumberKind::Age) {
        // 第三成… is no percentage.
        end = figure->numeral.end;
        figure->unit.clear();
        figure->text.clear();
    }
    // 「第一,…；第二,…」 are markers.
    const qsizetype mark = i - 1;
    const char16_t before = m_line.at(mark - 1);
    const bool opens = mark == m_line.begin || oneOf(before, u"。；;！？!?：:「『“\"（( ");
    if (opens && end == figure->numeral.end && oneOf(m_line.at(end), u"，,、：:"))
        return end;
    Number number;
    number.kind = NumberKind::Ordinal;
    number.rule = u"ordinal"_s;
    // The rank is the numeral's own, whatever unit follows.
    number.value = figure->numeral.low.toDecimal();
    if (figure->numeral.isRange) {
        number.upper = figure->numeral.high.toDecimal();
        number.modifier = Modifier::Range;
    }
    number.unit = figure->text;
    number.span = {mark, end};
    number.confidence = 0.95;
    m_last = end;
    m_numbers.append(std::move(number));
    return end;
}

qsizetype NumberScanner::dated(qsizetype i, qsizetype phraseEnd, bool &found)
{
    const DateInput input{m_line, m_words, limit(), m_calendar};
    const char16_t before = m_line.at(i - 1);
    // 民國六十幾年
    if ((m_line.endsWith(i, u"民國") || m_line.endsWith(i, u"民国")) && i - 2 >= limit()) {
        const SmallNumber tens = readSmall(m_line, i);
        if (tens && !tens.arabic && tens.value >= 10 && tens.value <= 110 && tens.value % 10 == 0 && oneOf(m_line.at(tens.end), u"幾几多")
            && m_line.at(tens.end + 1) == u'年' && m_line.at(tens.end + 2) != u'代') {
            Number decade;
            decade.kind = NumberKind::Date;
            decade.rule = u"date.republic-about"_s;
            decade.iso = u"%1/%2"_s.arg(1911 + tens.value + 1).arg(1911 + tens.value + 9);
            decade.modifier = Modifier::About;
            decade.span = {i - 2, tens.end + 2};
            decade.confidence = 0.9;
            m_last = decade.span.end;
            m_numbers.append(std::move(decade));
            found = true;
            return m_last;
        }
    }
    auto number = before == u'$' || before == u'.' || before == u'/' ? std::nullopt : readDate(input, i);
    if (!number)
        number = readTime(input, i);
    if (!number)
        return i;
    // 座號15號 is no day.
    if (number->iso.startsWith("---"_L1)
        && m_words.before(m_line, number->span.start, limit(), [](const PrefixTerm &term) { return term.code; })) {
        found = true;
        return number->span.end;
    }
    const bool part = number->span.start < i;
    if (number->span.end <= phraseEnd && !part)
        return i;
    found = true;
    const qsizetype end = number->span.end;
    bounds(*number, number->span.start);
    m_last = end;
    m_numbers.append(std::move(*number));
    return end;
}

/// 3比2, 16:9: a ratio where the words say so, else a score, which is no number.
qsizetype NumberScanner::ratio(const Figure &figure, qsizetype i)
{
    if (figure.hasUnit() || figure.isRange || !figure.fraction.isEmpty())
        return i;
    const qsizetype sign = skip(figure.numeral.end);
    const char16_t c = m_line.at(sign);
    if (c != u'比' && c != u':')
        return i;
    if (c == u':' && (sign != figure.numeral.end || !isDigit(m_line.at(sign + 1)) || !figure.numeral.arabic))
        return i;
    const auto second = readNumeral(m_line, skip(sign + 1), m_words);
    if (!second || second->isRange)
        return i;
    const qsizetype from = back(figure.start);
    qsizetype cueAt = from;
    while (cueAt > limit() && oneOf(m_line.at(cueAt - 1), u"為为是約约达達到：: "))
        --cueAt;
    const auto cue = m_words.before(m_line, cueAt, limit(), [](const PrefixTerm &term) { return term.ratio; });
    const bool sport = m_line.startsWith(skip(second->end), u"擊敗") || m_line.startsWith(skip(second->end), u"击败")
                       || m_line.startsWith(skip(second->end), u"打敗") || m_line.startsWith(skip(second->end), u"打败")
                       || oneOf(m_line.at(skip(second->end)), u"勝胜負负逆力險险小大獲获領领落淘輸输取贏赢");
    const bool behind =
        m_line.startsWith(second->end, u"的比") || m_line.startsWith(second->end, u"之比") || m_line.startsWith(second->end, u"的黃金");
    if ((!cue && !behind) || sport)
        return second->end;
    Figure made = figure;
    setFraction(made, figure.numeral.low, second->low);
    made.end = second->end;
    made.unit.clear();
    made.classes = CounterWord;
    made.rule = u"ratio.versus"_s;
    push(made);
    return second->end;
}

/// 2050淨零, 2030目標: a bare year in front of what it dates.
bool NumberScanner::yearBefore(const Figure &figure)
{
    const Numeral &n = figure.numeral;
    if (figure.hasUnit() || figure.isRange || !n.arabic || !n.plain() || n.digits != 4 || n.grouped || n.end - n.start != 4)
        return false;
    const qint64 year = n.low.toInteger();
    if (year < 1900 || year > 2100 || oneOf(m_line.at(n.start - 1), u"$＄¥￥約约近逾共"))
        return false;
    static constexpr QStringView dated[] = {u"淨零",   u"净零",   u"目標",   u"目标",   u"願景", u"愿景", u"大選", u"大选",
                                            u"選舉",   u"选举",   u"總統",   u"总统",   u"奧運", u"奥运", u"亞運", u"亚运",
                                            u"世大運", u"世大运", u"世界盃", u"世界杯", u"世足", u"議程", u"议程", u"白皮書",
                                            u"白皮书", u"年會",   u"年会",   u"碳中和", u"減碳", u"减碳"};
    const bool names = std::ranges::any_of(dated, [&](QStringView word) { return m_line.startsWith(n.end, word); });
    if (!names)
        return false;
    Number number;
    number.kind = NumberKind::Date;
    number.iso = QString::number(year);
    number.span = {n.start, n.end};
    number.rule = u"date.year-bare"_s;
    number.confidence = 0.9;
    m_last = n.end;
    m_numbers.append(std::move(number));
    return true;
}

/// 43 and 44, 4500 and 5000: so near that they are the two ends of one estimate.
static bool isStep(qint64 low, qint64 high)
{
    if (low <= 0 || high <= low)
        return false;
    qint64 step = 1;
    while (low % (step * 10) == 0)
        step *= 10;
    return high - low == step || (high - low == 5 * step && step > 1);
}

std::optional<Figure> NumberScanner::figureAt(qsizetype i, NumeralOptions options)
{
    const FigureReader reader(m_line, m_words);
    if (m_line.at(i) == u'半')
        return reader.readHalf(i);
    auto figure = reader.read(i, options);
    if (!figure || figure->name)
        return figure;
    // The other end of a range.
    bool dash = false;
    qsizetype at = figure->end;
    if (m_line.startsWith(at, u"(含)") || m_line.startsWith(at, u"（含）"))
        at += 3;
    qsizetype length = connector(m_line, at, &dash);
    bool between = false;
    if (length == 0) {
        const char16_t c = m_line.at(skip(at));
        // 四十三、四十四 of one estimate
        if (c == u'、' && figure->numeral.places && figure->numeral.chinese && !figure->hasUnit() && !figure->isRange) {
            const auto next = reader.read(at + 1, {});
            if (next && next->numeral.chinese && next->numeral.places && !next->isRange && !figure->numeral.big && !next->numeral.big
                && m_line.at(next->end) != u'、' && isStep(figure->low.toInteger(), next->numeral.low.toInteger())) {
                Figure joined = *figure;
                if (reader.join(joined, *next))
                    return joined;
            }
        }
        if (oneOf(c, u"與与和跟及")) {
            length = skip(skip(at) + 1) - at;
            between = true;
        }
    }
    if (length == 0)
        return figure;
    qsizetype from = at + length;
    // 百分之三十到百分之四十, US$5至US$6: the upper end may carry its own sign.
    const auto sign = [&]() -> qsizetype {
        for (qsizetype k = 1; k <= 4; ++k) {
            const auto prefix = m_words.before(m_line, from + k, from, [](const PrefixTerm &term) { return !term.currency.isEmpty(); });
            if (prefix && prefix.length == k)
                return k;
        }
        return 0;
    }();
    from = skip(from + sign);
    const char16_t c = m_line.at(from);
    if (!isDigit(c) && !canStartNumeral(c))
        return figure;
    NumeralOptions upperOptions;
    upperOptions.implicit = m_line.at(from) == u'百' && m_line.at(from + 1) == u'分';
    auto upper = reader.read(from, upperOptions);
    if (!upper)
        return figure;
    if (between && !m_line.startsWith(skip(upper->end), u"之間") && !m_line.startsWith(skip(upper->end), u"之间"))
        return figure;
    // 百分之三十到四十
    if (figure->kind == NumberKind::Percentage && figure->rule == "percentage.of-hundred"_L1 && !upper->hasUnit()
        && !upper->numeral.singleDigit()) {
        upper->kind = NumberKind::Percentage;
        upper->unit = figure->unit;
        upper->classes = PercentWord;
        upper->rule = figure->rule;
    }
    // A bare hyphen joins only what has a unit behind it: 18-7 is a score.
    if (dash && !upper->hasUnit() && !(sign > 0) && !upper->numeral.big && !upper->numeral.latinSize)
        return figure;
    if (!between && !upper->hasUnit() && !figure->hasUnit() && upper->numeral.singleDigit())
        return figure;
    // 由十四億八到二十九億六 is a change from one figure to another.
    const bool change = oneOf(m_line.at(figure->start - 1), u"由從从") && figure->numeral.big && (upper->numeral.big || upper->hasUnit())
                        && !m_line.startsWith(upper->end, u"不等") && !m_line.startsWith(upper->end, u"之間");
    if (change)
        return figure;
    Figure joined = *figure;
    if (reader.join(joined, *upper))
        return joined;
    return figure;
}

/// Whether a figure that was read is one at all.
bool NumberScanner::accept(Figure &figure, qsizetype i)
{
    const Numeral &n = figure.numeral;
    if (isName(figure, i) || isArticle(figure))
        return false;
    if (isMarker(n.start, n.end) && !figure.hasUnit())
        return false;
    // 二期工程, 三期規劃 name a phase; 分三期付款 counts.
    if (figure.unit == u"期"_s && !figure.isRange && n.singleDigit() && figure.kind == NumberKind::Count
        && !oneOf(m_line.at(figure.start - 1), u"分共有連连每了滿满僅仅的繳缴付欠剩還还少")) {
        figure.kind = NumberKind::Ordinal;
        figure.rule = u"ordinal.phase"_s;
    }
    // 零部件, 零距離: 零 and a counter is a word.
    if (n.singleDigit() && !n.decimal && n.low.isZero() && figure.kind == NumberKind::Count && figure.hasUnit())
        return false;
    if (figure.hasUnit())
        return true;
    if (n.arabic)
        return !(n.singleDigit());
    if (figure.isRange && (figure.numeral.places || figure.numeral.big || figure.low.toInteger() >= 10))
        return true;
    // Chinese numerals without a unit: 二 and 二二八 are hardly ever figures, 二十 and 三千 are.
    if (n.places || n.big || n.decimal || n.modifier != Modifier::Exact) {
        // 破萬, 逾百; 數到十左右
        const bool bounded = !figure.isRange && n.end - n.start == 1
                             && (n.low.toInteger() >= 100 || m_line.startsWith(n.end, u"左右") || m_line.startsWith(n.end, u"上下"))
                             && (!isHan(m_line.at(n.end)) || oneOf(m_line.at(n.end), u"的了左上"));
        if (bounded || m_line.at(n.start) == u'廿' || m_line.at(n.start) == u'卅')
            return true;
        const bool tenOnly = n.end - n.start == 1;
        const bool bareMyriad = n.big && n.bigPower == 4 && n.digits == 0 && n.modifier == Modifier::Exact && !n.decimal;
        return !tenOnly && !(bareMyriad && n.low.toInteger() % 1000000 == 0 && n.end - n.start == 2);
    }
    if (n.digits >= 4 && n.digits <= 6)
        return true;
    if (n.singleDigit()) {
        if (n.sign)
            return true;
        const char16_t before = m_line.at(n.start - 1), behind = m_line.at(n.end);
        // 乘以三, 除以四, 原因有三：; 三死五傷
        if (((before == u'以' && oneOf(m_line.at(n.start - 2), u"乘除")) || (before == u'乘' && behind != u'乘'))
            || (before == u'有' && oneOf(behind, u"：:；。") && isHan(m_line.at(n.start - 2))))
            return true;
        if (oneOf(behind, u"死傷伤") && (!isHan(before) || chineseDigit(m_line.at(n.end + 1)) >= 0 || oneOf(before, u"死傷伤稱称計计")))
            return true;
        return oneOf(before, u"是為为於于得剩=") && (!isHan(behind) || oneOf(behind, u"不而卻却"));
    }
    return false;
}

qsizetype NumberScanner::numeral(qsizetype i, qsizetype phraseEnd)
{
    const char16_t c = m_line.at(i);
    const char16_t before = m_line.at(i - 1);
    const bool arabic = isDigit(c);
    NumeralOptions options;
    if (before == u'第' && (arabic || chineseDigit(c) >= 0 || chinesePlace(c) == 1)) {
        // 第三季, 今年第四季
        if (auto quarter = readQuarter({m_line, m_words, limit(), m_calendar}, i)) {
            m_last = quarter->span.end;
            m_numbers.append(std::move(*quarter));
            return m_last;
        }
        // 第一批 though 一批 is a phrase; 第三方 is none.
        if (phraseEnd > i && !m_words.suffix(m_line, i + 1, CounterWord))
            return phraseEnd;
        return ordinal(i);
    }
    if (c == u'對' || c == u'对') {
        // 打對折
        const char16_t cut = m_line.at(i + 1);
        if (before != u'打' || (cut != u'折' && cut != u'摺'))
            return i + 1;
        Figure half;
        half.start = i;
        half.end = i + 2;
        half.numeral.start = i;
        half.numeral.end = i + 1;
        half.kind = NumberKind::Percentage;
        half.classes = PercentWord;
        half.unit = u"%"_s;
        half.low = half.high = Amount(50);
        half.rule = u"percentage.discount"_s;
        push(half);
        return m_last;
    }
    if (arabic) {
        if (isLatin(before) || before == u'_' || before == u'@') {
            // RM500, USD40 are money, R1 and H800 names.
            const auto prefix = m_words.before(m_line, i, limit(), [](const PrefixTerm &term) { return !term.currency.isEmpty(); });
            const bool money =
                prefix && prefix.length >= 2 && !isLatin(m_line.at(i - prefix.length - 1)) && !isDigit(m_line.at(i - prefix.length - 1));
            if (!money)
                return token(i);
        }
        if ((before == u'-' || before == u'–') && (isLatin(m_line.at(i - 2)) || isDigit(m_line.at(i - 2))) && i - 1 >= limit())
            return token(i);
        if ((before == u'.' || before == u'/' || before == u'^') && i - 1 >= limit()
            && (isDigit(m_line.at(i - 2)) || isLatin(m_line.at(i - 2))))
            return token(i);
        if (before == u'·' && (isDigit(m_line.at(i - 2)) || isLatin(m_line.at(i - 2))))
            return token(i);
    } else if (c == u'.') {
        if (!isDigit(m_line.at(i + 1)) || isDigit(before) || isLatin(before) || before == u'.')
            return i + 1;
    } else if (c == u'負' || c == u'负') {
        // 正負3個百分點
        if (before == u'正')
            return i + 1;
        if (!isDigit(m_line.at(skip(i + 1))) && chineseDigit(m_line.at(i + 1)) < 0 && chinesePlace(m_line.at(i + 1)) == 0
            && m_line.at(i + 1) != u'百')
            return i + 1;
    } else if ((c == u'點' || c == u'点') && (isHan(before) || chineseDigit(m_line.at(i + 1)) < 0)) {
        return i + 1;
    }
    if (before == u'第')
        return i + 1;
    if (phraseEnd > i && arabic)
        return phraseEnd;
    if (arabic || chineseDigit(c) >= 0 || chinesePlace(c) == 1 || c == u'廿' || c == u'卅' || c == u'正') {
        bool found = false;
        const qsizetype end = dated(i, phraseEnd, found);
        if (found)
            return end;
    }
    if (chinesePlace(c) > 1 || chineseBig(c) > 0) {
        // 近百人, 逾萬人: only a bound makes a bare place a numeral.
        const auto bound = m_words.before(m_line, i, limit(), [](const PrefixTerm &term) { return term.bound || term.notBound; });
        options.implicit = bound && !bound.term->notBound;
    }
    auto figure = figureAt(i, options);
    if (!figure) {
        if (!arabic)
            return i + 1;
        return token(i);
    }
    if (phraseEnd > 0 && figure->end <= phraseEnd && figure->start >= i)
        return phraseEnd;
    const qsizetype versus = ratio(*figure, i);
    if (versus > i)
        return versus;
    if (yearBefore(*figure))
        return m_last;
    if (!accept(*figure, i)) {
        const qsizetype end = std::max(figure->numeral.end, i + 1);
        if (figure->numeral.arabic && !figure->hasUnit())
            return std::max(token(end), end);
        return end;
    }
    push(*figure);
    return std::max(m_last, i + 1);
}

QList<Number> findNumbers(const Article::Article &article, const QList<Quote> &quotes, const Lexicon &lexicon, std::stop_token stop)
{
    QList<Number> numbers;
    const std::shared_ptr<const NumberWords> words = NumberWords::of(lexicon);
    NumberScanner(article, *words, numbers).scan(quotes, stop);
    // Spans grow to the left (民國, 每小時), never over the figure before: they are sorted as they come.
    return numbers;
}

} // namespace Zhupi::Language
