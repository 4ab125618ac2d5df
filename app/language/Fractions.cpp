// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 三分之一, 百分之三十, 兩又四分之一, 220 2/3, 八分一.
#include "language/Figures.h"

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

void setFraction(Figure &figure, const Amount &numerator, const Amount &denominator)
{
    figure.kind = NumberKind::Ratio;
    figure.isRange = false;
    const qint64 below = denominator.toInteger();
    const Decimal above = numerator.toDecimal();
    qint64 rest = below;
    int places = 0;
    while (rest > 0 && rest % 10 == 0)
        rest /= 10, ++places;
    const bool power = rest == 1;
    while (rest > 1 && rest % 2 == 0)
        rest /= 2, ++places;
    while (rest > 1 && rest % 5 == 0)
        rest /= 5, ++places;
    if (below > 0 && rest == 1 && !(power && below >= 1000)) {
        const auto value = above.dividedBy(denominator.toDecimal(), places + int(above.digits().size()));
        if (value) {
            figure.low = figure.high = Amount::fromDigits(value->digits().startsWith('-') ? value->digits().sliced(1) : value->digits());
            if (value->digits().startsWith('-'))
                figure.low = figure.high = figure.low.negated();
            return;
        }
    }
    figure.fraction = above.toString() + u'/' + denominator.toDecimal().toString();
}

bool FigureReader::fraction(Figure &figure) const
{
    const Numeral &n = figure.numeral;
    qsizetype at = skip(n.end);
    const char16_t c = m_line.at(at);
    if ((c == u'分' || c == u'份') && !n.isRange) {
        const qsizetype of = skip(at + 1);
        if (m_line.at(of) == u'之') {
            qsizetype from = skip(of + 1);
            bool negative = n.sign;
            if (m_line.at(from) == u'負' || m_line.at(from) == u'负') {
                negative = !negative;
                from = skip(from + 1);
            }
            const qint64 denominator = (n.sign ? n.low.negated() : n.low).toInteger();
            auto above = readNumeral(m_line, from, m_words, {.formal = true, .implicit = m_line.at(from) == u'百'});
            if (!above)
                return false;
            figure.end = above->end;
            figure.classes = PercentWord;
            if (denominator == 100) {
                figure.kind = NumberKind::Percentage;
                figure.unit = u"%"_s;
                figure.rule = u"percentage.of-hundred"_s;
                figure.low = negative ? above->low.negated() : above->low;
                figure.high = negative ? above->high.negated() : above->high;
                figure.isRange = above->isRange;
                figure.modifier = above->modifier;
                // 百分之三十到四十: the second end is a bare numeral.
                const auto suffix = m_words.suffix(m_line, figure.end, PercentWord);
                Q_UNUSED(suffix)
                return true;
            }
            figure.rule = u"ratio.fraction"_s;
            figure.modifier = above->modifier;
            figure.classes = CounterWord;
            setFraction(figure, negative ? above->low.negated() : above->low, n.sign ? n.low.negated() : n.low);
            return true;
        }
        if (n.chinese && n.places && n.digits == 0 && n.low.toInteger() == 100 && n.end - n.start == 1) {
            // 百分百, 百分三十
            if (m_line.at(of) == u'百') {
                figure.end = of + 1;
                figure.low = figure.high = Amount(100);
            } else if (const auto above = readNumeral(m_line, of, m_words);
                       above && !m_line.startsWith(of, u"點") && !m_line.startsWith(of, u"点")) {
                figure.end = above->end;
                figure.low = above->low;
                figure.high = above->high;
                figure.isRange = above->isRange;
            } else {
                return false;
            }
            figure.kind = NumberKind::Percentage;
            figure.unit = u"%"_s;
            figure.classes = PercentWord;
            figure.rule = u"percentage.of-hundred"_s;
            return true;
        }
        // 三分一, as in Hong Kong
        int above = 0;
        if (n.singleDigit() && n.low.toInteger() >= 2 && of == at + 1 && chineseDigit(m_line.at(of)) > 0 && singleDigitAt(m_line, of, above)
            && above < n.low.toInteger() && chinesePlace(m_line.at(of + 1)) == 0 && chineseDigit(m_line.at(of + 1)) < 0
            && !oneOf(m_line.at(of + 1), u"鐘钟秒刻半個个點点名分")
            && (n.low.toInteger() <= 5 || (above == 1 && !isHan(m_line.at(of + 1))))) {
            figure.end = of + 1;
            figure.rule = u"ratio.fraction"_s;
            figure.classes = CounterWord;
            setFraction(figure, Amount(above), n.low);
            return true;
        }
        return false;
    }
    if (c == u'又' && !n.isRange) {
        const auto below = readNumeral(m_line, skip(at + 1), m_words);
        if (!below)
            return false;
        Figure part;
        part.numeral = *below;
        part.start = below->start;
        // 一又十分一
        int tenths = 0;
        if (below->chinese && below->low.toInteger() == 10 && m_line.at(below->end) == u'分'
            && singleDigitAt(m_line, below->end + 1, tenths) && tenths > 0) {
            part.end = below->end + 2;
            setFraction(part, Amount(tenths), Amount(10));
        } else if (!fraction(part) || part.kind != NumberKind::Ratio) {
            return false;
        }
        figure.end = part.end;
        figure.rule = u"ratio.mixed"_s;
        figure.classes = CounterWord;
        figure.kind = NumberKind::Ratio;
        if (part.fraction.isEmpty()) {
            figure.low = figure.high = n.sign ? (n.low.negated() + part.low).negated() : n.low + part.low;
        } else {
            const qsizetype bar = part.fraction.indexOf(u'/');
            const Decimal above = *Decimal::fromString(part.fraction.first(bar).toLatin1());
            const Decimal den = *Decimal::fromString(part.fraction.sliced(bar + 1).toLatin1());
            const Decimal whole = (n.sign ? n.low.negated() : n.low).toDecimal();
            figure.fraction = (n.sign ? u"-"_s : QString()) + (whole * den + above).toString() + u'/' + den.toString();
        }
        return true;
    }
    // 220 2/3
    if (isDigit(c) && at == n.end + 1 && n.plain()) {
        const SmallNumber above = readSmall(m_line, at);
        const SmallNumber below = above && m_line.at(above.end) == u'/' ? readSmall(m_line, above.end + 1) : SmallNumber();
        if (below && below.value > 1 && below.value <= 16 && m_line.at(below.end) != u'/') {
            const qint64 whole = n.low.toInteger();
            if (whole < 0 || whole > 1000000000)
                return false;
            figure.end = below.end;
            figure.rule = u"ratio.mixed"_s;
            figure.classes = CounterWord;
            setFraction(figure, Amount(whole * below.value + above.value), Amount(below.value));
            return true;
        }
    }
    if (c == u'/' && at == n.end && n.plain() && isDigit(m_line.at(at + 1)) && n.digits <= 4) {
        qsizetype to = at + 1;
        while (isDigit(m_line.at(to)))
            ++to;
        if (to - at > 5 || m_line.at(to) == u'/' || m_line.at(to) == u'.' || isLatin(m_line.at(to)) || m_line.at(at + 1) == u'0')
            return false;
        QByteArray digits;
        for (qsizetype k = at + 1; k < to; ++k)
            digits += char(m_line.at(k));
        figure.end = to;
        figure.rule = u"ratio.slash"_s;
        figure.classes = CounterWord;
        setFraction(figure, n.low, Amount::fromDigits(digits));
        return true;
    }
    return false;
}

} // namespace Zhupi::Language
