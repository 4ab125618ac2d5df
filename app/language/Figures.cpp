// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Figures.h"

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

/// How many of the smaller unit make the larger one, for 三小時十五分鐘; 0 where that is not said.
int perUnit(const QString &larger, const QString &smaller)
{
    static constexpr struct
    {
        QLatin1StringView larger, smaller;
        int factor;
    } factors[] = {{"year"_L1, "month"_L1, 12},
                   {"week"_L1, "day"_L1, 7},
                   {"hour"_L1, "minute"_L1, 60},
                   {"hour"_L1, "second"_L1, 3600},
                   {"minute"_L1, "second"_L1, 60}};
    for (const auto &entry : factors) {
        if (larger == entry.larger && smaller == entry.smaller)
            return entry.factor;
    }
    return 0;
}

constexpr bool isHalf(char16_t c)
{
    return c == u'半';
}

} // namespace

bool FigureReader::percentage(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const
{
    const QString &code = term.term->percent;
    const Numeral &n = figure.numeral;
    qsizetype end = at + term.length;
    Amount low = n.low, high = n.high;
    QString unit = u"%"_s;
    QString rule = u"percentage.unit"_s;
    if (code == "pp"_L1) {
        unit = u"pp"_s;
    } else if (code == "bp"_L1) {
        low = low.shifted(-2);
        high = high.shifted(-2);
        rule = u"percentage.basis-points"_s;
    } else if (code == "tenth"_L1 || code == "discount"_L1 || code == "li"_L1) {
        const bool tenth = code == "tenth"_L1;
        const bool rate = code == "li"_L1;
        if (n.big || n.latinSize || n.grouped || (Amount(100).lessThan(high)))
            return false;
        if (rate && n.chinese && n.places)
            return false;
        // 記者陳一 成都報導
        if (n.one && at > n.end)
            return false;
        const bool ten = tenth && !n.decimal && !n.isRange && n.low.toInteger() == 10;
        const bool two = !ten && !n.decimal && (n.digits == 2 || (n.places && n.high.toInteger() > 10)) && !n.isRange;
        if (tenth && two)
            return false;
        rule = tenth ? u"percentage.tenths"_s : rate ? u"percentage.rate"_s : u"percentage.discount"_s;
        const int shift = rate || two ? 0 : 1;
        low = low.shifted(shift);
        high = high.shifted(shift);
        int more = 0;
        const auto after = [&](qsizetype i) {
            return chinesePlace(m_line.at(i)) == 0 && chineseBig(m_line.at(i)) == 0 && chineseDigit(m_line.at(i)) < 0
                   && !isDigit(m_line.at(i))
                   && (m_line.at(i) == u'對' || m_line.at(i) == u'对'
                       || !m_words.suffix(m_line, i, CounterWord | CurrencyWord | UnitWord | DurationWord | PercentWord))
                   && m_line.at(i) != u'、';
        };
        if (!n.isRange && !n.decimal && singleDigitAt(m_line, end, more) && more > 0
            && !(m_line.at(end) == u'兩' || m_line.at(end) == u'两') && after(end + 1) && m_words.phrase(m_line, end) < 2) {
            low = low + Amount(more).shifted(shift - 1);
            high = low;
            ++end;
        } else if (isHalf(m_line.at(end)) && m_words.phrase(m_line, end) < 2) {
            low = low + Amount(5).shifted(shift - 1);
            high = low;
            ++end;
        }
    }
    figure.kind = NumberKind::Percentage;
    figure.unit = unit;
    figure.rule = rule;
    figure.low = low;
    figure.high = high;
    figure.end = end;
    // 三成多, 4厘幾
    const char16_t some = m_line.at(end);
    if (some == u'多' || ((some == u'幾' || some == u'几') && !m_words.suffix(m_line, end + 1)))
        more(figure);
    return true;
}

void FigureReader::money(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const
{
    const SuffixTerm &word = *term.term;
    qsizetype end = at + term.length;
    figure.kind = NumberKind::Money;
    figure.rule = u"money.unit"_s;
    figure.unit = word.currency;
    if (!(word.classes & CurrencyWord)) {
        const int power = word.classes & CentWord ? -1 : -2;
        figure.low = figure.low.shifted(power);
        figure.high = figure.high.shifted(power);
    }
    // 五元三毛, 三千元五角八分, 一塊二, 三塊零四
    const QString &name = word.word;
    const QChar last = name.at(name.size() - 1);
    const bool piece = last == u'塊' || last == u'块' || last == u'蚊' || last == u'鎊' || last == u'镑';
    const bool yuan = last == u'元' || last == u'圓' || last == u'圆' || piece;
    const bool dime = (word.classes & CentWord) && !(word.classes & CurrencyWord);
    if ((yuan || dime) && !figure.isRange) {
        qsizetype to = end;
        int scale = dime ? -2 : -1;
        Amount added;
        bool any = false;
        bool zero = false;
        if (m_line.at(to) == u'零' || m_line.at(to) == u'又') {
            zero = m_line.at(to) == u'零';
            ++to;
        }
        while (scale >= -2) {
            int digit = 0;
            if (!singleDigitAt(m_line, to, digit) || digit == 0)
                break;
            const char16_t unit = m_line.at(to + 1);
            const bool tenth = oneOf(unit, u"角毛毫");
            const bool hundredth = (unit == u'分' && m_line.at(to + 2) != u'之') || unit == u'仙';
            if (tenth && scale == -1) {
                added = added + Amount(digit).shifted(-1);
                to += 2;
                scale = -2;
            } else if (hundredth) {
                added = added + Amount(digit).shifted(-2);
                to += 2;
                scale = -3;
            } else if ((piece || scale == -2) && !isDigit(m_line.at(to)) && chinesePlace(unit) == 0 && chineseBig(unit) == 0
                       && chineseDigit(unit) < 0 && !m_words.suffix(m_line, to + 1, CounterWord | DurationWord | UnitWord | CurrencyWord)
                       && m_words.phrase(m_line, to) < 2) {
                added = added + Amount(digit).shifted(zero ? -2 : scale);
                to += 1;
                scale = -3;
            } else {
                break;
            }
            any = true;
        }
        // 十五圓五十錢
        if (!any && (last == u'圓' || last == u'圆')) {
            const SmallNumber sen = readSmall(m_line, end);
            if (sen && sen.value > 0 && sen.value < 100 && (m_line.at(sen.end) == u'錢' || m_line.at(sen.end) == u'钱')) {
                added = Amount(sen.value).shifted(-2);
                to = sen.end;
                any = true;
            }
        }
        if (any) {
            figure.low = figure.low + added;
            figure.high = figure.low;
            end = to;
            if (m_line.at(end) == u'錢' || m_line.at(end) == u'钱')
                ++end;
        }
    }
    // 三毫半
    if (dime && name == u"毫"_s && !figure.isRange && isHalf(m_line.at(end))) {
        figure.low = figure.high = figure.low + Amount(5).shifted(-2);
        ++end;
    }
    // 兩美元又三美分
    if (!isSharedCurrency(word.currency) && (word.classes & CurrencyWord) && !figure.isRange) {
        const qsizetype from = m_line.at(end) == u'又' || m_line.at(end) == u'零' ? end + 1 : end;
        const SmallNumber cents = readSmall(m_line, from);
        const auto penny = cents ? m_words.suffix(m_line, cents.end, PennyWord) : Match<SuffixTerm>{};
        if (penny && cents.value < 100 && penny.term->currency == word.currency) {
            figure.low = figure.high = figure.low + Amount(cents.value).shifted(-2);
            end = cents.end + penny.length;
        }
    }
    // 8億元人民幣, 9000元日幣
    figure.generic = isSharedCurrency(word.currency);
    if (figure.generic) {
        const qsizetype next = skip(end);
        const auto second = m_words.suffix(m_line, next, CurrencyWord);
        if (second && !isSharedCurrency(second.term->currency) && !(next > end && !isHan(m_line.at(next)))) {
            const qsizetype behind = next + second.length;
            if (!isDigit(m_line.at(skip(behind))) || next == end) {
                figure.unit = second.term->currency;
                figure.generic = false;
                figure.rule = u"money.both"_s;
                end = behind;
            }
        }
    }
    figure.end = end;
}

/// Adds 半 behind a unit: 三年半, 兩公里半.
void FigureReader::half(Figure &figure) const
{
    if (!isHalf(m_line.at(figure.end)) || figure.isRange || oneOf(m_line.at(figure.end + 1), u"數数夜路價价天身生截租薪票")
        || m_words.phrase(m_line, figure.end) >= 2 || m_words.suffix(m_line, figure.end + 1, DurationWord | UnitWord))
        return;
    figure.low = figure.low + Amount(5).shifted(-1);
    figure.high = figure.low;
    ++figure.end;
}

/// 多 behind a unit: 三年多, 兩小時多.
void FigureReader::more(Figure &figure) const
{
    const char16_t c = m_line.at(figure.end);
    if (figure.modifier != Modifier::Exact || figure.isRange)
        return;
    // 六百五十名多數黨: a counter of persons has no 多 behind it.
    if (figure.kind == NumberKind::Count && (figure.unit == u"名"_s || figure.unit == u"位"_s || figure.unit == u"人"_s))
        return;
    if (figure.kind == NumberKind::Percentage && (c == u'幾' || c == u'几')) {
        figure.modifier = Modifier::MoreThan;
        ++figure.end;
        return;
    }
    if ((c == u'多' && !oneOf(m_line.at(figure.end + 1), u"次樣样數数元種种名個个位方家人年項项條条場场邊边少半萬万么麼次重達达了出於于"))
        || ((c == u'餘' || c == u'余') && !isHan(m_line.at(figure.end + 1)))) {
        figure.modifier = Modifier::MoreThan;
        ++figure.end;
    }
}

bool FigureReader::duration(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const
{
    const Numeral &n = figure.numeral;
    QString unit = term.term->duration;
    qsizetype end = at + term.length;
    const bool points = term.term->word == u"分"_s;
    if (points) {
        // 分 alone is minutes only before seconds or a half.
        const SmallNumber seconds = readSmall(m_line, skip(end));
        const bool followed = seconds && m_line.at(skip(seconds.end)) == u'秒';
        const bool halved = isHalf(m_line.at(end)) && m_words.phrase(m_line, end) < 2;
        if (!followed && !halved)
            return false;
    }
    // 一個星期六, 兩個週末: the days are counted, not weeks.
    const QChar last = term.term->word.back();
    if (isGe(term.term->word.front().unicode()) && (last == u'週' || last == u'周' || last == u'期' || last == u'拜')) {
        const char16_t day = m_line.at(end);
        const bool weekday = oneOf(day, u"末刊日天")
                             || (chineseDigit(day) > 0 && chineseDigit(day) < 7
                                 && !m_words.suffix(m_line, end + 1, CounterWord | CurrencyWord | DurationWord | UnitWord)
                                 && chinesePlace(m_line.at(end + 1)) == 0);
        if (weekday) {
            figure.kind = NumberKind::Count;
            figure.rule = u"count"_s;
            figure.unit = term.term->word.first(1);
            figure.text = figure.unit;
            figure.end = at + 1;
            return true;
        }
    }
    if ((term.term->word == u"載"_s || term.term->word == u"载"_s) && (!n.chinese || n.singleDigit()))
        return false;
    figure.kind = NumberKind::Duration;
    figure.rule = u"duration"_s;
    figure.end = end;
    half(figure);
    if (points && m_line.at(figure.end) == u'鐘')
        ++figure.end;
    // 有期徒刑2年6月
    if (unit == "year"_L1 && !figure.isRange && term.term->word == u"年"_s && figure.low.toInteger() > 0 && figure.low.toInteger() <= 60
        && figure.end == end) {
        const SmallNumber months = readSmall(m_line, figure.end);
        if (months && months.value >= 1 && months.value <= 11 && m_line.at(months.end) == u'月'
            && !oneOf(m_line.at(months.end + 1), u"初中底份上下") && !readSmall(m_line, months.end + 1)) {
            figure.low = figure.high = Amount(figure.low.toInteger() * 12 + months.value);
            figure.unit = u"month"_s;
            figure.end = months.end + 1;
            figure.rule = u"duration.compound"_s;
            return true;
        }
    }
    // 三小時十五分鐘三十秒
    for (int k = 0; k < 2 && !figure.isRange && !figure.low.isZero(); ++k) {
        qsizetype from = skip(figure.end);
        const bool linked = m_line.at(from) == u'零' || m_line.at(from) == u'又';
        if (linked)
            ++from;
        const SmallNumber next = readSmall(m_line, from);
        if (!next || next.value == 0)
            break;
        qsizetype sign = skip(next.end);
        auto smaller = m_words.suffix(m_line, sign, DurationWord);
        if (!smaller)
            break;
        const int factor = perUnit(unit, smaller.term->duration);
        const qint64 whole = figure.low.toInteger();
        if (factor == 0 || whole < 0 || whole > 100000000 || next.value >= (factor == 3600 ? 60 : factor))
            break;
        figure.low = figure.high = Amount(whole * factor + next.value);
        unit = smaller.term->duration;
        figure.end = sign + smaller.length;
        half(figure);
        figure.rule = u"duration.compound"_s;
    }
    // The contract's units: quarters and centuries go into months and years.
    const auto times = [&](int factor, const QString &to) {
        const Decimal f(factor);
        figure.low = Amount::fromDigits((figure.low.toDecimal() * f).digits());
        figure.high = Amount::fromDigits((figure.high.toDecimal() * f).digits());
        unit = to;
    };
    if (unit == "quarter"_L1)
        times(3, u"month"_s);
    else if (unit == "century"_L1)
        times(100, u"year"_s);
    else if (unit == "quarter-hour"_L1)
        times(15, u"minute"_s);
    figure.unit = unit;
    more(figure);
    // 五個月大, 三週大
    if (m_line.at(figure.end) == u'大' && !oneOf(m_line.at(figure.end + 1), u"戰战會会選选學学約约概")
        && (unit == "month"_L1 || unit == "week"_L1)) {
        figure.kind = NumberKind::Age;
        figure.rule = u"age"_s;
    }
    return true;
}

/// 五尺二寸, 三斤五兩, 二甲五分, 一公尺七十五公分: one length, one weight, told in two units.
void FigureReader::smallerUnits(Figure &figure, const QString &larger) const
{
    static constexpr struct
    {
        QStringView larger, smaller;
        int parts; ///< of the larger one
    } pairs[] = {{u"丈", u"尺", 10},      {u"尺", u"寸", 10},     {u"寸", u"分", 10},       {u"甲", u"分", 10},       {u"甲", u"分地", 10},
                 {u"石", u"斗", 10},      {u"斤", u"兩", 16},     {u"斤", u"两", 10},       {u"兩", u"錢", 10},       {u"两", u"钱", 10},
                 {u"公尺", u"公分", 100}, {u"米", u"公分", 100},  {u"米", u"厘米", 100},    {u"公里", u"公尺", 1000}, {u"呎", u"吋", 12},
                 {u"英呎", u"英吋", 12},  {u"英尺", u"英寸", 12}, {u"公斤", u"公克", 1000}, {u"公斤", u"克", 1000},   {u"磅", u"盎司", 16}};
    if (figure.isRange || figure.numeral.decimal || figure.modifier != Modifier::Exact)
        return;
    const SmallNumber next = readSmall(m_line, figure.end);
    if (!next || next.value == 0)
        return;
    for (const auto &pair : pairs) {
        if (larger != pair.larger || !m_line.startsWith(next.end, pair.smaller) || next.value >= pair.parts)
            continue;
        const qsizetype end = next.end + pair.smaller.size();
        if (pair.smaller == u"分" && m_line.at(end) == u'之')
            return;
        const auto part = Decimal(next.value).dividedBy(Decimal(pair.parts), 6);
        if (!part)
            return;
        figure.low = figure.high = figure.low + Amount::fromDigits(part->digits());
        figure.end = end;
        figure.rule = u"measure.compound"_s;
        return;
    }
}

bool FigureReader::measure(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const
{
    const Numeral &n = figure.numeral;
    const QString &word = term.term->word;
    const qsizetype end = at + term.length;
    const char16_t behind = m_line.at(end);
    if (term.length == 1 && n.chinese && !n.arabic) {
        // One sign behind one sign is a word more often: 三度獲獎, 一卡.
        const bool weak = oneOf(word.at(0).unicode(), u"度卡瓦帕赫焦碼码里裡伏");
        if (weak && (n.one || (n.singleDigit() && isHan(behind) && !oneOf(behind, u"的以左上之，。內内外半多"))))
            return false;
    }
    // 三甲 are the three best, 甲級 and 石門 other words.
    if (term.length == 1
        && ((word == u"甲"_s
             && (oneOf(behind, u"級级方乙等狀状骨蟲虫板醇烷班組组子仙午種种") || oneOf(m_line.at(figure.start - 1), u"前進进列獲获居")))
            || (word == u"石"_s && oneOf(behind, u"頭头門门油化灰材塊块器板碇岡冈獅狮像雕碑墩階阶"))
            || (word == u"擔"_s && oneOf(behind, u"任心憂保當"))))
        return false;
    if (oneOf(word.at(0).unicode(), u"兩两") && term.length == 1 && n.chinese && isHan(behind)
        && (m_words.suffix(m_line, end, CounterWord | DurationWord) || chinesePlace(behind) > 0))
        return false;
    // 降息兩碼: a quarter of a per cent each, no yards.
    if (word == u"碼"_s || word == u"码"_s) {
        const qsizetype from = std::max(m_line.begin, figure.start - 4);
        const QString before = words(from, figure.start);
        if (before.contains(u'息') || before.endsWith(u'升') || before.endsWith(u'降')) {
            figure.kind = NumberKind::Count;
            figure.rule = u"count"_s;
            figure.unit = word;
            figure.end = end;
            return true;
        }
    }
    figure.kind = NumberKind::Measure;
    figure.rule = u"measure"_s;
    figure.unit = term.term->unit;
    figure.end = end;
    smallerUnits(figure, word);
    // A flat's 呎 are square feet.
    if ((word == u"呎"_s || word == u"尺"_s) && figure.unit == "[ft_i]"_L1) {
        const bool flat = m_line.startsWith(end, u"單位") || m_line.startsWith(end, u"单位") || m_line.startsWith(end, u"的單位")
                          || oneOf(behind, u"房舖鋪");
        qsizetype from = figure.start;
        while (from > m_line.begin && figure.start - from < 8 && !oneOf(m_line.at(from - 1), u"，。；：、！？"))
            --from;
        const QString before = words(from, figure.start);
        if (flat || before.contains(u"面積"_s) || before.contains(u"面积"_s) || before.contains(u"實用"_s) || before.contains(u"建築"_s))
            figure.unit = u"[sft_i]"_s;
    }
    // 一米八, 三米九
    int tenth = 0;
    if (figure.end == end && (figure.unit == "m"_L1) && n.chinese && !n.isRange && !n.places && chineseDigit(behind) > 0
        && singleDigitAt(m_line, end, tenth) && chinesePlace(m_line.at(end + 1)) == 0 && chineseDigit(m_line.at(end + 1)) < 0
        && !m_words.suffix(m_line, end + 1, CounterWord | UnitWord | DurationWord | CurrencyWord)) {
        figure.low = figure.high = figure.low + Amount(tenth).shifted(-1);
        ++figure.end;
    }
    half(figure);
    more(figure);
    return true;
}

bool FigureReader::counted(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const
{
    const Numeral &n = figure.numeral;
    const QString &word = term.term->word;
    figure.end = at + term.length;
    figure.unit = word;
    if (word == u"倍"_s) {
        figure.kind = NumberKind::Ratio;
        figure.rule = u"ratio.times"_s;
        half(figure);
        more(figure);
        return true;
    }
    if (word == u"番"_s) {
        const char16_t before = m_line.at(figure.start - 1);
        const qint64 turns = n.low.toInteger();
        if (before != u'翻' || turns < 1 || turns > 20)
            return false;
        figure.kind = NumberKind::Ratio;
        figure.rule = u"ratio.doubled"_s;
        figure.unit = u"倍"_s;
        figure.low = figure.high = Amount(qint64(1) << turns);
        --figure.start;
        return true;
    }
    // 9樓 names a floor.
    if (word == u"樓"_s || word == u"楼"_s) {
        figure.kind = NumberKind::Ordinal;
        figure.rule = u"ordinal.floor"_s;
        return true;
    }
    // 出 is a play's counter only in Simplified script, and before 戲: not in 2023出爐, 一百出頭.
    if (word == u"出"_s && !oneOf(m_line.at(figure.end), u"戏戲剧劇")) {
        figure.end = n.end;
        figure.unit.clear();
        return false;
    }
    figure.kind = NumberKind::Count;
    figure.rule = u"count"_s;
    if (word == u"份"_s)
        half(figure);
    more(figure);
    return true;
}

/// GPU小時 and other compound units in the text's own words.
bool FigureReader::latinUnit(Figure &figure, qsizetype at) const
{
    if (!figure.numeral.arabic || !isLatin(m_line.at(at)))
        return false;
    qsizetype to = at;
    while (isLatin(m_line.at(to)) && to - at < 12)
        ++to;
    const qsizetype sign = skip(to);
    const auto unit = m_words.suffix(m_line, sign, DurationWord);
    if (!unit || (unit.term->duration != "hour"_L1 && unit.term->duration != "day"_L1 && unit.term->duration != "year"_L1)
        || unit.length < (unit.term->duration == "hour"_L1 ? 2 : 1) || sign - to > 1)
        return false;
    if (unit.term->duration == "year"_L1)
        return false;
    figure.end = sign + unit.length;
    figure.unit = words(at, figure.end);
    figure.kind = NumberKind::Measure;
    figure.classes = OwnUnitWord;
    figure.rule = u"measure.own-words"_s;
    figure.text = figure.unit;
    return true;
}

std::optional<Figure> FigureReader::read(qsizetype i, NumeralOptions options) const
{
    const auto numeral = readNumeral(m_line, i, m_words, options);
    if (!numeral)
        return {};
    Figure figure;
    figure.numeral = *numeral;
    const Numeral &n = figure.numeral;
    figure.start = n.start;
    figure.end = n.end;
    figure.low = n.low;
    figure.high = n.high;
    figure.isRange = n.isRange;
    figure.modifier = n.modifier;
    figure.rule = u"count.bare"_s;
    if (fraction(figure))
        return figure;
    // 一半
    if (n.one && isHalf(m_line.at(n.end)) && m_words.phrase(m_line, n.end) < 2) {
        figure.kind = NumberKind::Ratio;
        figure.low = figure.high = Amount(5).shifted(-1);
        figure.end = n.end + 1;
        figure.classes = CounterWord;
        figure.rule = u"ratio.half"_s;
        return figure;
    }
    qsizetype at = n.end;
    if (isSpace(m_line.at(at)) && !isSpace(m_line.at(at + 1)))
        ++at;
    // 一整天, 一整個月
    if (n.one && m_line.at(at) == u'整') {
        const qsizetype from = isGe(m_line.at(at + 1)) && !m_words.suffix(m_line, at + 1, DurationWord) ? at + 2 : at + 1;
        const auto unit = m_words.suffix(m_line, from, DurationWord);
        const auto exact = unit ? unit : m_words.suffix(m_line, at + 1, DurationWord);
        if (exact
            && (exact.term->duration == "day"_L1 || exact.term->duration == "month"_L1 || exact.term->duration == "year"_L1
                || exact.term->duration == "week"_L1)) {
            figure.kind = NumberKind::Duration;
            figure.classes = DurationWord;
            figure.rule = u"duration.whole"_s;
            figure.unit = exact.term->duration;
            figure.text = exact.term->word;
            figure.end = (unit ? from : at + 1) + exact.length;
            return figure;
        }
    }
    // 一個半小時, 兩個多月
    if (isGe(m_line.at(at)) && (isHalf(m_line.at(at + 1)) || m_line.at(at + 1) == u'多')) {
        const bool halved = isHalf(m_line.at(at + 1));
        auto unit = m_words.suffix(m_line, at + 2, DurationWord);
        QString code = unit ? unit.term->duration : QString();
        qsizetype length = unit.length;
        if (m_line.at(at + 2) == u'月' && !unit)
            code = u"month"_s, length = 1;
        else if (m_line.at(at + 2) == u'鐘' || m_line.at(at + 2) == u'钟')
            code = u"hour"_s, length = m_line.at(at + 3) == u'頭' || m_line.at(at + 3) == u'头' ? 2 : 1;
        else if (m_line.startsWith(at + 2, u"世紀") || m_line.startsWith(at + 2, u"世纪"))
            code = u"century"_s, length = 2;
        if (length > 0 && !figure.isRange) {
            figure.kind = NumberKind::Duration;
            figure.classes = DurationWord;
            figure.rule = u"duration"_s;
            figure.text = words(at + 2, at + 2 + length);
            figure.end = at + 2 + length;
            if (halved)
                figure.low = figure.high = figure.low + Amount(5).shifted(-1);
            else
                figure.modifier = Modifier::MoreThan;
            if (code == "century"_L1) {
                figure.low = figure.high = figure.low.shifted(2);
                code = u"year"_s;
            }
            figure.unit = code;
            return figure;
        }
    }
    const auto term = m_words.suffix(m_line, at);
    if (!term) {
        if (latinUnit(figure, at))
            return figure;
        return figure;
    }
    const quint32 classes = term.term->classes;
    figure.text = term.term->word;
    if (classes & CodeWord) {
        figure.name = true;
        figure.end = at + term.length;
        return figure;
    }
    const auto take = [&](quint32 klass) {
        figure.classes = klass;
        return figure;
    };
    if ((classes & PercentWord) && percentage(figure, term, at))
        return take(PercentWord);
    if (classes & (CurrencyWord | PennyWord)) {
        // 三塊石頭 are stones.
        const bool piece = term.term->word == u"塊"_s || term.term->word == u"块"_s;
        const char16_t behind = m_line.at(at + term.length);
        const bool stone = piece && (n.one || n.singleDigit()) && isHan(behind)
                           && (chineseDigit(behind) < 0 || chinesePlace(m_line.at(at + term.length + 1)) > 0)
                           && !oneOf(behind, u"到至的錢钱左上以買买賣卖零是");
        if (!stone) {
            money(figure, term, at);
            return take(CurrencyWord);
        }
    }
    if ((classes & CentWord) && (n.singleDigit() || n.arabic)) {
        const char16_t behind = m_line.at(at + term.length);
        // 毫 alone is money in Hong Kong only, and 三毫無 no word.
        const bool dime = term.term->word == u"毫"_s && !oneOf(behind, u"無无不");
        if (!isHan(behind) || chineseDigit(behind) >= 0 || oneOf(behind, u"錢钱到至計计") || dime) {
            money(figure, term, at);
            return take(CurrencyWord);
        }
        return figure;
    }
    if (classes & AgeWord) {
        figure.kind = NumberKind::Age;
        figure.unit = term.term->age;
        // 八個月大: the counter is 個月.
        figure.end = at + term.length - (term.term->word.endsWith(u'大') ? 1 : 0);
        figure.rule = u"age"_s;
        half(figure);
        more(figure);
        return take(AgeWord);
    }
    if ((classes & DurationWord) && duration(figure, term, at))
        return take(figure.kind == NumberKind::Count ? CounterWord : DurationWord);
    if ((classes & UnitWord)) {
        if (measure(figure, term, at))
            return take(UnitWord);
        return (classes & CounterWord) && counted(figure, term, at) ? take(CounterWord) : figure;
    }
    if (classes & OwnUnitWord) {
        figure.kind = NumberKind::Measure;
        figure.unit = term.term->word;
        figure.end = at + term.length;
        figure.rule = u"measure.own-words"_s;
        return take(OwnUnitWord);
    }
    if ((classes & CounterWord) && counted(figure, term, at))
        return take(classes & (BareWord | CounterWord));
    figure.text.clear();
    return figure;
}

std::optional<Figure> FigureReader::readHalf(qsizetype i) const
{
    if (oneOf(m_line.at(i - 1), u"上下前後后大多過过一") || m_words.phrase(m_line, i) >= 2)
        return {};
    Figure figure;
    figure.start = i;
    figure.numeral.start = i;
    figure.numeral.end = i + 1;
    figure.low = figure.high = Amount(5).shifted(-1);
    qsizetype at = i + 1;
    if (m_line.at(at) == u'數' || m_line.at(at) == u'数') {
        figure.kind = NumberKind::Ratio;
        figure.end = at + 1;
        figure.classes = CounterWord;
        figure.rule = u"ratio.half"_s;
        return figure;
    }
    auto unit = m_words.suffix(m_line, at, DurationWord | UnitWord | PercentWord);
    if (!unit || unit.term->word == u"分"_s || unit.term->word == u"日"_s || unit.term->word == u"天"_s)
        return {};
    if (unit.term->classes & DurationWord) {
        if (!duration(figure, unit, at))
            return {};
        figure.classes = DurationWord;
    } else if (unit.term->classes & PercentWord) {
        if (unit.term->percent != "tenth"_L1 && unit.term->percent != "discount"_L1)
            return {};
        figure.kind = NumberKind::Percentage;
        figure.unit = u"%"_s;
        figure.low = figure.high = Amount(5);
        if (unit.term->percent == "discount"_L1)
            figure.low = figure.high = Amount(50);
        figure.end = at + unit.length;
        figure.classes = PercentWord;
        figure.rule = u"percentage.tenths"_s;
    } else {
        if (unit.length == 1 && !oneOf(unit.term->word.at(0).unicode(), u"斤噸吨升畝亩米碼"))
            return {};
        figure.kind = NumberKind::Measure;
        figure.unit = unit.term->unit;
        figure.end = at + unit.length;
        figure.classes = UnitWord;
        figure.rule = u"measure"_s;
        more(figure);
    }
    figure.text = unit.term->word;
    return figure;
}

bool FigureReader::join(Figure &lower, const Figure &upper) const
{
    if (lower.isRange || !lower.fraction.isEmpty() || !upper.fraction.isEmpty() || upper.name || lower.name)
        return false;
    Amount low = lower.low;
    if (lower.hasUnit() && upper.hasUnit() && (lower.kind != upper.kind || lower.unit != upper.unit)) {
        // 3萬元到5萬美元 are two; 人民幣 behind the second only is one.
        if (lower.kind != NumberKind::Money || upper.kind != NumberKind::Money || (!lower.generic && !upper.generic))
            return false;
    }
    if (!lower.hasUnit() && upper.hasUnit()) {
        // The lower end borrows the upper one's unit, and its 萬 or 億 where that keeps the order.
        if (upper.kind == NumberKind::Percentage && upper.rule == "percentage.tenths"_L1)
            low = low.shifted(1);
        else if (upper.rule == "percentage.discount"_L1 && !(lower.numeral.digits == 2))
            low = low.shifted(1);
        else if (upper.rule == "percentage.basis-points"_L1)
            low = low.shifted(-2);
    }
    if (!lower.numeral.big && upper.numeral.bigPower > 0 && !lower.numeral.latinSize && !lower.hasUnit()) {
        const Amount shared = low.shifted(upper.numeral.bigPower);
        if (shared.lessThan(upper.high))
            low = shared;
    } else if (!lower.numeral.places && upper.numeral.places && !upper.numeral.big && lower.numeral.singleDigit() && !lower.hasUnit()
               && upper.numeral.digits == 1 && upper.numeral.chinese && lower.numeral.low.toInteger() < 10) {
        // 三到四十: as it stands.
    }
    if (!low.lessThan(upper.high))
        return false;
    const Figure first = lower;
    if (upper.hasUnit() || !lower.hasUnit()) {
        lower = upper;
        lower.start = first.start;
        lower.numeral = first.numeral;
    } else {
        lower.end = upper.end;
    }
    if (first.kind == NumberKind::Money && !first.generic && lower.generic) {
        lower.unit = first.unit;
        lower.generic = false;
    }
    lower.low = low;
    lower.high = upper.high;
    lower.isRange = true;
    lower.modifier = Modifier::Range;
    return true;
}

} // namespace Zhupi::Language
