// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the words beside a numeral add to it: a currency before it, a temperature's scale, what a rate is per, bounds.
#include "language/NumberScanner.h"

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

void NumberScanner::currencyBefore(Figure &figure)
{
    const qsizetype at = back(figure.start);
    if (figure.start - at > 1)
        return;
    const auto prefix = m_words.before(m_line, at, limit(), [](const PrefixTerm &term) { return !term.currency.isEmpty(); });
    if (!prefix)
        return;
    const qsizetype start = at - prefix.length;
    const char16_t first = m_line.at(start);
    if (isLatin(first) && isLatin(m_line.at(start - 1)))
        return;
    const bool sign = !isHan(first);
    if (figure.hasUnit() && figure.kind != NumberKind::Money) {
        // $3M is money, 新台幣3張 are three notes.
        if (!sign || figure.kind == NumberKind::Percentage)
            return;
        figure.end = figure.numeral.end;
        figure.low = figure.numeral.low;
        figure.high = figure.numeral.high;
    }
    const QString &code = prefix.term->currency;
    const bool specific = !isSharedCurrency(code);
    if (figure.kind != NumberKind::Money || figure.generic) {
        figure.unit = specific || figure.kind != NumberKind::Money           ? code
                      : figure.generic && isHan(figure.unit.at(0).unicode()) ? code
                                                                             : figure.unit;
        figure.generic = !specific;
        figure.rule = figure.kind == NumberKind::Money ? u"money.both"_s : u"money.prefix"_s;
    }
    figure.kind = NumberKind::Money;
    figure.classes = CurrencyWord;
    figure.start = start;
}

void NumberScanner::temperature(Figure &figure)
{
    if (figure.kind != NumberKind::Measure || (figure.unit != u"度"_s && figure.unit != "Cel"_L1 && figure.unit != "[degF]"_L1))
        return;
    if (figure.unit == u"度"_s) {
        // 寒流那晚只剩七度: weather and fever are told in Celsius.
        qsizetype from = figure.start;
        while (from > m_line.begin && figure.start - from < 16 && !oneOf(m_line.at(from - 1), u"。！？；"))
            --from;
        for (qsizetype at = from; at < figure.start; ++at) {
            if (oneOf(m_line.at(at), u"溫温冷寒熱热燒烧") && !m_line.startsWith(at, u"熱量") && !m_line.startsWith(at, u"熱線"))
                figure.unit = u"Cel"_s;
        }
    }
    if (m_line.endsWith(figure.start, u"零下") && figure.start - 2 >= limit()) {
        figure.low = figure.low.negated();
        figure.high = figure.high.negated();
        if (figure.isRange)
            std::swap(figure.low, figure.high);
        figure.start -= 2;
    }
    static constexpr struct
    {
        QStringView word;
        QLatin1StringView unit;
    } scales[] = {{u"攝氏溫度", "Cel"_L1}, {u"摄氏温度", "Cel"_L1}, {u"華氏溫度", "[degF]"_L1}, {u"华氏温度", "[degF]"_L1},
                  {u"攝氏", "Cel"_L1},     {u"摄氏", "Cel"_L1},     {u"華氏", "[degF]"_L1},     {u"华氏", "[degF]"_L1}};
    for (const auto &scale : scales) {
        if (m_line.endsWith(figure.start, scale.word) && figure.start - scale.word.size() >= limit()) {
            figure.unit = scale.unit;
            figure.start -= scale.word.size();
            return;
        }
    }
}

/// What follows is no noun that the figure could be an attribute of.
bool NumberScanner::endsPlainly(qsizetype at) const
{
    const char16_t c = m_line.at(at);
    return !isHan(c) || oneOf(c, u"了嗎吗呢啊啦吧嘛就才都也還还而但卻却已到至以左起和與与賣卖漲涨買买收算給给，");
}

/// 12元一斤, 三塊錢一碗: a price for one.
QString NumberScanner::perOneBehind(Figure &figure) const
{
    if (figure.kind != NumberKind::Money || m_line.at(figure.end) != u'一')
        return {};
    const auto unit = m_words.suffix(m_line, figure.end + 1, UnitWord | DurationWord | CounterWord);
    if (!unit || oneOf(m_line.at(figure.end + 1), u"次下共口起直點点些樣样同")
        || (m_words.phrase(m_line, figure.end) >= 2 && !(unit.term->classes & UnitWord) && isHan(m_line.at(figure.end + 1 + unit.length))))
        return {};
    const QString per = text(figure.end + 1, figure.end + 1 + unit.length);
    figure.end += 1 + unit.length;
    return per;
}

/// 一斤六十八, 一人三十秒, 一年一次, 一甲一年四十萬: what one of something costs, takes or is done in it.
QString NumberScanner::perOneBefore(Figure &figure)
{
    const bool plain = figure.kind == NumberKind::Count && !figure.hasUnit();
    if (figure.kind == NumberKind::Percentage ? figure.unit != "%"_L1 : figure.kind == NumberKind::Ordinal)
        return {};
    // 一台50 CC的機車, 一場三小時的會: attributes. A bare figure must end there.
    if ((m_line.at(figure.end) == u'的' && figure.unit != u"次"_s) || (plain && !endsPlainly(figure.end)))
        return {};
    QString per;
    while (true) {
        qsizetype from = limit();
        const Number *last = m_numbers.isEmpty() ? nullptr : &m_numbers.last();
        const bool joined = last && last->span.end == figure.start && last->span.start >= m_line.begin
                            && m_line.at(last->span.start) == u'一' && last->span.length() <= 4
                            && (last->kind == NumberKind::Duration || last->kind == NumberKind::Measure || last->kind == NumberKind::Count);
        if (joined)
            from = last->span.start;
        qsizetype start = -1;
        quint32 classes = 0;
        for (qsizetype length = 1; length <= 3 && figure.start - length - 1 >= from; ++length) {
            const qsizetype sign = figure.start - length;
            if (m_line.at(sign - 1) != u'一')
                continue;
            const auto unit = m_words.suffix(m_line, sign, UnitWord | DurationWord | CounterWord);
            const bool single = length == 1 && oneOf(m_line.at(sign), u"月季日年人股戶户週周天斤甲");
            if (single || (unit && unit.length == length)) {
                start = sign - 1;
                classes = unit ? unit.term->classes : quint32(DurationWord);
            }
            break;
        }
        if (start < 0)
            break;
        const char16_t before = m_line.at(start - 1);
        if (oneOf(before, u"第這这那同某每另任上下前後后唯十百千萬万億亿零點点之") || chineseDigit(before) >= 0 || isDigit(before)
            || oneOf(m_line.at(start + 1), u"次下共口起直點点些樣样個个筆笔期批項项")
                   != (m_line.startsWith(start + 1, u"個月") || m_line.startsWith(start + 1, u"个月")
                       || m_line.startsWith(start + 1, u"個人") || m_line.startsWith(start + 1, u"个人")
                       || m_line.startsWith(start + 1, u"個小時") || m_line.startsWith(start + 1, u"個星期")
                       || m_line.startsWith(start + 1, u"個禮拜") || m_line.startsWith(start + 1, u"個學期")))
            break;
        const bool time = classes & DurationWord;
        const bool holder = (classes & UnitWord) || oneOf(m_line.at(start + 1), u"人戶户包袋箱盒瓶桶車车餐碗杯");
        const bool fits = figure.kind == NumberKind::Money || figure.kind == NumberKind::Percentage || plain
                          || (figure.kind == NumberKind::Duration && !time && holder && !figure.numeral.one)
                          || (figure.kind == NumberKind::Measure && (time || holder)) || (figure.kind == NumberKind::Count && time);
        if (!fits || (figure.kind == NumberKind::Percentage && !time))
            break;
        // 一個月 is per 月
        const QString words = text(isGe(m_line.at(start + 1)) ? start + 2 : start + 1, figure.start);
        per = per.isEmpty() ? words : words + u'/' + per;
        figure.start = start;
        if (joined) {
            if (!m_generic.empty() && m_generic.back() == m_numbers.size() - 1)
                m_generic.pop_back();
            m_numbers.removeLast();
            m_last = m_numbers.isEmpty() ? m_line.begin : std::max(m_line.begin, m_numbers.last().span.end);
        }
    }
    return per;
}

/// 每小時26萬元, 每GPU小時2美元, 2美元/小時, 時速800公里.
void NumberScanner::rate(Figure &figure)
{
    if (figure.kind == NumberKind::Ratio || figure.kind == NumberKind::Age || !figure.fraction.isEmpty())
        return;
    QString per;
    // Behind: /小時, 每升
    const char16_t mark = m_line.at(figure.end);
    // 市、區兩級每部: of counts only events have a rate told in this order.
    const bool each =
        mark == u'每'
        && (figure.kind != NumberKind::Count || oneOf(figure.unit.isEmpty() ? u' ' : figure.unit.at(0).unicode(), u"次下圈轉转"));
    if ((mark == u'/' || each) && figure.hasUnit()) {
        qsizetype from = figure.end + 1;
        qsizetype word = from;
        while (isLatin(m_line.at(word)) && word - from < 12)
            ++word;
        const qsizetype latin = word;
        const auto unit = m_words.suffix(m_line, skip(latin), UnitWord | DurationWord | CounterWord | OwnUnitWord);
        qsizetype end = 0;
        if (unit && (latin == from || unit.term->classes & (DurationWord | OwnUnitWord)))
            end = skip(latin) + unit.length;
        else if (oneOf(m_line.at(from), u"月季日年人股戶户噸吨") && !isHan(m_line.at(from + 1)))
            end = from + 1;
        else if (const auto latinUnit = m_words.suffix(m_line, from, UnitWord | DurationWord))
            end = from + latinUnit.length;
        if (end > 0) {
            per = text(from, end);
            figure.end = end;
        }
    }
    // Before: 每…, as long as nothing but a unit stands between; 每人每月 goes on.
    qsizetype at = back(figure.start);
    while (per.isEmpty() || at == figure.start) {
        qsizetype from = at;
        while (from > limit() && at - from < 12 && m_line.at(from - 1) != u'每'
               && !oneOf(m_line.at(from - 1), u"，。；：、！？,;:()（）「」"))
            --from;
        if (from <= limit() || m_line.at(from - 1) != u'每' || from == at)
            break;
        qsizetype word = from;
        while (isGe(m_line.at(word)) || m_line.at(word) == u'一')
            ++word;
        const qsizetype first = word;
        while (isLatin(m_line.at(word)))
            ++word;
        const qsizetype sign = skip(word);
        const auto unit = m_words.suffix(m_line, sign, UnitWord | DurationWord | CounterWord | OwnUnitWord);
        const bool single = sign + 1 == at && oneOf(m_line.at(sign), u"月季日年人股戶户週周天時时分秒");
        const bool whole = unit && sign + unit.length == at;
        const bool latinWhole = word > first && word == at;
        if (!single && !whole && !latinWhole)
            break;
        const QString words = text(first, at);
        per = per.isEmpty() ? words : words + u'/' + per;
        figure.start = from - 1;
        at = figure.start;
    }
    if (per.isEmpty())
        per = perOneBehind(figure);
    if (per.isEmpty())
        per = perOneBefore(figure);
    if (per.isEmpty() && figure.kind == NumberKind::Measure && figure.unit.size() <= 8
        && (m_line.endsWith(figure.start, u"時速") || m_line.endsWith(figure.start, u"时速")) && figure.start - 2 >= limit()) {
        per = u"小時"_s;
        figure.start -= 2;
    }
    if (per.isEmpty())
        return;
    // A rate is said of money, amounts and counts; 每年3天 too.
    const bool perOne = m_line.at(figure.start) == u'一';
    QString base = figure.kind == NumberKind::Duration && !perOne ? figure.text : figure.unit;
    if (isGe(base.isEmpty() ? u' ' : base.at(0).unicode()) && base.size() > 1)
        base.remove(0, 1);
    figure.kind = NumberKind::Rate;
    figure.unit = base + u'/' + per;
    figure.rule = u"rate"_s;
}

/// The words beside a figure that make it a bound.
void NumberScanner::bounds(Number &number, qsizetype start)
{
    qsizetype at = back(start);
    const auto isBound = [](const PrefixTerm &term) { return term.bound || term.notBound; };
    auto word = m_words.before(m_line, at, limit(), isBound);
    if (!word) {
        // 上限為4億元, 至少有十個, 超過了
        qsizetype skipped = at;
        int fillers = 0;
        while (skipped > limit() && fillers < 2 && oneOf(m_line.at(skipped - 1), u"了有達达為为是到在至要需於于過过:："))
            skipped = back(skipped - 1), ++fillers;
        if (fillers > 0) {
            word = m_words.before(m_line, skipped, limit(), isBound);
            if (word && word.length < 2 && !oneOf(m_line.at(skipped - 1), u"約约逾"))
                word = {};
            at = skipped;
        }
    }
    if (!word) {
        // 頂多負擔三分之一: a verb between.
        for (qsizetype gap = 1; gap <= 4 && at - gap > limit() && isHan(m_line.at(at - gap)); ++gap) {
            const auto far = m_words.before(m_line, at - gap, limit(), isBound);
            if (far && far.length == 2 && !far.term->notBound
                && (far.term->modifier == Modifier::AtMost || far.term->modifier == Modifier::AtLeast)
                && oneOf(m_line.at(at - gap - 1), u"多少碼码")) {
                word = far;
                at -= gap;
                break;
            }
        }
    }
    if (word && word.term->notBound)
        word = {};
    if (word && word.length == 1) {
        const char16_t c = m_line.at(at - 1);
        const bool recent = c == u'近' && number.kind == NumberKind::Duration
                            && (!isHan(m_line.at(at - 2)) || m_line.at(number.span.end) == u'來' || m_line.at(number.span.end) == u'来'
                                || oneOf(m_line.at(number.span.end), u"內内最平"));
        // 秤過一個禮拜, 去過兩次: 過 belongs to the verb.
        if ((c == u'過' || c == u'过') && isHan(m_line.at(at - 2)) && !oneOf(m_line.at(at - 2), u"已早都將将會会"))
            word = {};
        const bool bare = (c == u'過' || c == u'过' || c == u'破') && number.kind == NumberKind::Date;
        if (recent || bare)
            word = {};
    }
    // Of a date only 約 is a bound; 超過2024年 is another sentence.
    if (word && (number.kind == NumberKind::Date || number.kind == NumberKind::Time) && word.term->modifier != Modifier::About)
        word = {};
    if (word) {
        number.modifierSpan = Span{at - word.length, at};
        if (number.modifier != Modifier::Range)
            number.modifier = word.term->modifier;
        return;
    }
    if (number.kind == NumberKind::Date || number.kind == NumberKind::Ordinal)
        return;
    qsizetype end = number.span.end;
    while (isSpace(m_line.at(end)))
        ++end;
    const auto behind = m_words.after(m_line, end);
    if (behind) {
        number.modifierSpan = Span{end, end + behind.length};
        if (number.modifier != Modifier::Range)
            number.modifier = behind.term->modifier;
    }
}

} // namespace Zhupi::Language
