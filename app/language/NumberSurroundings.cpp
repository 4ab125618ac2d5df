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

/// 每小時26萬元, 每GPU小時2美元, 2美元/小時, 時速800公里.
void NumberScanner::rate(Figure &figure)
{
    if (figure.kind == NumberKind::Ratio || figure.kind == NumberKind::Age || !figure.fraction.isEmpty())
        return;
    QString per;
    // Behind: /小時, 每升
    const char16_t mark = m_line.at(figure.end);
    if ((mark == u'/' || mark == u'每') && figure.hasUnit()) {
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
    if (per.isEmpty() && figure.kind == NumberKind::Measure && figure.unit.size() <= 8
        && (m_line.endsWith(figure.start, u"時速") || m_line.endsWith(figure.start, u"时速")) && figure.start - 2 >= limit()) {
        per = u"小時"_s;
        figure.start -= 2;
    }
    if (per.isEmpty())
        return;
    // A rate is said of money, amounts and counts; 每年3天 too.
    QString base = figure.kind == NumberKind::Duration ? figure.text : figure.unit;
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
    if (word && word.term->notBound)
        word = {};
    if (word && word.length == 1) {
        const char16_t c = m_line.at(at - 1);
        const bool recent = c == u'近' && number.kind == NumberKind::Duration
                            && (!isHan(m_line.at(at - 2)) || m_line.at(number.span.end) == u'來' || m_line.at(number.span.end) == u'来'
                                || m_line.at(number.span.end) == u'內');
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
