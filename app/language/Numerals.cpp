// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Numerals.h"

#include "language/NumeralSigns.h"

namespace Zhupi::Language {

using namespace Qt::StringLiterals;
using namespace Signs;

namespace {

constexpr bool isLiang(char16_t c)
{
    return c == u'兩' || c == u'两';
}
constexpr bool isPoint(char16_t c)
{
    return c == u'點' || c == u'点';
}

} // namespace

// ---- signs ----------------------------------------------------------------------------------------------------------

int chineseDigit(char16_t c)
{
    const Sign &sign = signOf(c);
    return sign.role == Digit ? sign.value : -1;
}

int chinesePlace(char16_t c)
{
    const Sign &sign = signOf(c);
    return sign.role == Place ? sign.value : 0;
}

int chineseBig(char16_t c)
{
    const Sign &sign = signOf(c);
    return sign.role == Big ? sign.value : 0;
}

bool canStartNumeral(char16_t c)
{
    return signOf(c).role != None_ || c == u'幾' || c == u'几' || c == u'數' || c == u'数' || c == u'上' || c == u'半' || c == u'負'
           || c == u'负' || c == u'.' || isPoint(c);
}

// ---- reader ---------------------------------------------------------------------------------------------------------

namespace {

constexpr bool isSome(char16_t c)
{
    return c == u'幾' || c == u'几';
}
constexpr bool isSeveral(char16_t c)
{
    return c == u'數' || c == u'数';
}

class Reader
{
public:
    Reader(const Line &line, const NumberWords &words, NumeralOptions options)
        : m_line(line)
        , m_words(words)
        , m_options(options)
    {
        m_implicit = options.implicit;
    }

    std::optional<Numeral> read(qsizetype i);

private:
    bool start(qsizetype &i);
    void loop();
    bool digitRun();
    bool place(const Sign &sign);
    bool big(int power);
    bool decimals();
    bool more();
    void latinSize();
    void finish(bool whole = false);
    [[nodiscard]] qsizetype skip(qsizetype i) const
    {
        while (isSpace(m_line.at(i)))
            ++i;
        return i;
    }
    [[nodiscard]] bool unitHere(qsizetype i) const
    {
        // 千瓦, 兆赫, 百帕: the multiple belongs to the unit. 千米 too: the value is the same.
        const auto unit = m_words.suffix(m_line, i, UnitWord);
        return unit.length >= 2;
    }
    void setPending(const Amount &low, const Amount &high)
    {
        m_low = low;
        m_high = high;
        m_pending = true;
    }

    const Line &m_line;
    const NumberWords &m_words;
    NumeralOptions m_options;
    Numeral m_n;
    qsizetype m_at = 0;
    Amount m_low, m_high; ///< pending digits that wait for their place
    bool m_pending = false;
    bool m_pendingArabic = false;
    int m_pendingDigits = 0;
    qsizetype m_pendingAt = 0;
    Amount m_sectionLow, m_sectionHigh;
    bool m_section = false;
    Amount m_totalLow, m_totalHigh;
    bool m_total = false;
    int m_lastPlace = 4;
    int m_lastBig = 0;
    int m_lastPower = 0;
    qsizetype m_sectionAt = 0;
    bool m_zero = false; ///< 零 before the pending digit
    bool m_formal = false;
    bool m_implicit = false; ///< a bare 百, 千, 萬 may open: behind 上, 數, 幾
    bool m_done = false;
};

/// The words before the first digit: 幾 and 數 (span starts with them), 上百.
bool Reader::start(qsizetype &i)
{
    const char16_t c = m_line.at(i);
    if (isSome(c) || isSeveral(c) || c == u'上') {
        const Sign &next = signOf(m_line.at(i + 1));
        const bool places = next.role == Place || next.role == Big;
        if (!places || (c == u'上' && next.role == Place && next.value == 1))
            return false;
        if (next.formal)
            return false;
        m_n.modifier = c == u'上' ? Modifier::AtLeast : Modifier::About;
        m_implicit = true;
        ++i;
        return true;
    }
    if (c == u'負' || c == u'负' || c == u'-' || c == u'−' || c == u'－') {
        m_n.sign = true;
        i = skip(i + 1);
        return true;
    }
    return true;
}

std::optional<Numeral> Reader::read(qsizetype i)
{
    m_n.start = i;
    if (!start(i))
        return {};
    m_at = i;
    m_sectionAt = i;
    const Sign &sign = signOf(m_line.at(i));
    if (sign.weak || (sign.formal && sign.role == Place)) {
        // 陸續, 參加, 收拾: only beside another formal numeral are these numerals.
        const char16_t before = m_line.at(i - 1);
        const Sign &next = signOf(m_line.at(i + 1));
        const Sign &third = signOf(m_line.at(i + 2));
        const bool pair = next.formal && next.role != None_ && (next.role != sign.role || sign.role == Digit);
        const bool myriad = next.role == Big
                            && (third.formal || third.role == Digit || oneOf(m_line.at(i + 2), u"元圓圆") || i + 2 >= m_line.end)
                            && !oneOf(before, u"大收退入隊队");
        const bool decimal = sign.role == Digit && isPoint(m_line.at(skip(i + 1))) && !isHan(before);
        const bool fraction = sign.role == Place && m_line.at(skip(i + 1)) == u'分' && !isHan(before);
        const bool opens = sign.role == Place && sign.value == 1 && next.role == Digit && !isHan(before);
        if (!pair && !myriad && !opens && !decimal && !fraction && !m_options.formal)
            return {};
        m_formal = true;
    }
    loop();
    if (!m_pending && !m_section && !m_total)
        return {};
    finish();
    if (m_at <= i)
        return {};
    m_n.end = m_at;
    if (m_n.sign) {
        const Amount low = m_n.low;
        m_n.low = (m_n.isRange ? m_n.high : low).negated();
        m_n.high = low.negated();
    }
    return m_n;
}

void Reader::loop()
{
    while (!m_done) {
        const char16_t c = m_line.at(m_at);
        if (isDigit(c) || (c == u'.' && !m_pending && !m_section && !m_total)) {
            if (m_pending)
                return;
            // 3萬4000, 1千零20; but no digits behind 十: 十2.
            if ((m_section && m_lastPlace == 1 && !m_zero))
                return;
            Literal literal;
            if (!readLiteral(m_line, m_at, literal))
                return;
            if (m_total && (literal.decimal || (m_lastBig && literal.whole > m_lastBig)))
                return;
            m_pendingAt = m_at;
            m_pendingArabic = true;
            m_pendingDigits = literal.whole;
            setPending(literal.value, literal.value);
            m_n.arabic = true;
            if (!m_total && !m_section) {
                m_n.digits = literal.digits;
                m_n.grouped = literal.grouped;
                m_n.decimal = literal.decimal;
                m_n.leadingZero = literal.leadingZero;
            }
            m_at = literal.end;
            // 5、6次, as 五、六次
            if (literal.digits == 1 && !literal.decimal && !m_total && !m_section && !m_options.ordinal && m_line.at(m_at) == u'、') {
                const int low = c - u'0', high = m_line.at(m_at + 1) - u'0';
                const qsizetype behind = m_at + 2;
                if (low > 0 && high == low + 1 && !isDigit(m_line.at(behind))
                    && (signOf(m_line.at(behind)).role == Place || signOf(m_line.at(behind)).role == Big
                        || m_words.suffix(m_line, behind, CounterWord | UnitWord | DurationWord | CurrencyWord | AgeWord | PercentWord))) {
                    setPending(Amount(low), Amount(high));
                    m_n.isRange = true;
                    m_at = behind;
                    continue;
                }
            }
            latinSize();
            continue;
        }
        const Sign &sign = signOf(c);
        switch (sign.role) {
        case Digit:
            if (!digitRun())
                return;
            continue;
        case Place:
        case TenPlace:
            if (!place(sign))
                return;
            continue;
        case Big:
            if (!big(sign.value))
                return;
            continue;
        case None_: break;
        }
        // 1.5個億
        if (isGe(c) && m_pending && chineseBig(m_line.at(m_at + 1)) >= 8) {
            ++m_at;
            continue;
        }
        if (isPoint(c)) {
            if (!decimals())
                return;
            continue;
        }
        if (c == u'多' || c == u'餘' || c == u'余' || isSome(c) || c == u'來' || c == u'来' || c == u'許' || c == u'许') {
            if (!more())
                return;
            continue;
        }
        if (isSpace(c) && m_at > m_n.start) {
            // “177.1 億”, “三千 八百”: a space inside a numeral, where what follows can only go on with it.
            const qsizetype next = skip(m_at);
            const Sign &ahead = signOf(m_line.at(next));
            const bool goesOn = m_pending ? ahead.role == Big || (ahead.role == Place && !unitHere(next))
                                                || (isPoint(m_line.at(next)) && m_n.chinese && !m_n.arabic && !m_options.time)
                                          : false;
            bool digitsGoOn = false;
            if (!m_pending && (m_section || m_total) && !ahead.formal) {
                const qsizetype behind = skip(next + 1);
                const Sign &place = signOf(m_line.at(behind));
                if (ahead.role == Digit && ahead.value > 0) {
                    digitsGoOn = (place.role == Place && place.value < m_lastPlace)
                                 || (m_lastPlace == 1 && m_n.chinese && behind >= m_line.end)
                                 || (place.role == None_ && m_n.chinese && !m_n.arabic && next - m_at == 1
                                     && !m_words.suffix(m_line, next + 1, ~quint32(CurrencyWord))
                                     && (behind >= m_line.end || m_line.at(behind) == u'又'));
                } else if (ahead.role == Big) {
                    digitsGoOn = true;
                } else if (isDigit(m_line.at(next)) && m_total) {
                    const qsizetype one = next + 1;
                    digitsGoOn = signOf(m_line.at(one)).role == Place;
                } else if (m_line.at(next) == u'餘' || m_line.at(next) == u'余' || m_line.at(next) == u'多') {
                    digitsGoOn = chineseBig(m_line.at(skip(next + 1))) > 0;
                } else if (isPoint(m_line.at(next)) && m_n.chinese && !m_n.arabic && !m_options.time) {
                    digitsGoOn = chineseDigit(m_line.at(skip(next + 1))) >= 0;
                }
            }
            if (!goesOn && !digitsGoOn)
                return;
            m_at = next;
            continue;
        }
        return;
    }
}

bool Reader::digitRun()
{
    if (m_pending)
        return false;
    const qsizetype from = m_at;
    const Sign &first = signOf(m_line.at(from));
    if (first.weak && !m_formal && !(signOf(m_line.at(from + 1)).formal))
        return false;
    if (first.value == 0 && (m_section || m_total)) {
        // 零 between places is no digit of its own.
        const char16_t next = m_line.at(from + 1);
        const Sign &ahead = signOf(next);
        if (isDigit(next) || (ahead.role == Digit && ahead.value > 0) || ahead.role == Place || ahead.role == TenPlace || isSome(next)) {
            m_zero = true;
            ++m_at;
            return true;
        }
        // 三十零個 as in Hong Kong: thirty and some.
        if (m_section && m_lastPlace == 1 && m_n.modifier == Modifier::Exact && !m_n.isRange && isGe(next)) {
            m_n.modifier = Modifier::MoreThan;
            ++m_at;
            m_done = true;
            return true;
        }
        return false;
    }
    // 三千兩百兩: behind a number 兩 is a weight unless its own place follows.
    if (isLiang(m_line.at(from)) && (m_section || m_total) && signOf(m_line.at(from + 1)).role != Place
        && signOf(m_line.at(from + 1)).role != Big)
        return false;
    int values[32] = {};
    int count = 0;
    qsizetype at = from;
    QByteArray digits;
    while (true) {
        const char16_t c = m_line.at(at);
        const Sign &sign = signOf(c);
        if (sign.role != Digit || (at > from && (sign.weak && !m_formal && !first.formal)))
            break;
        if (at > from && isLiang(c)) {
            // 一兩個 is a range, 三兩 a weight.
            const bool range = count == 1 && values[0] == 1
                               && (m_words.suffix(m_line, at + 1, CounterWord | DurationWord | AgeWord | CurrencyWord)
                                   || signOf(m_line.at(at + 1)).role == Place || signOf(m_line.at(at + 1)).role == Big);
            if (!range)
                break;
        }
        if (at > from && (isLiang(m_line.at(from)) && !(count == 1 && sign.value == 3)))
            break;
        m_formal = m_formal || sign.formal;
        if (count < 32)
            values[count] = sign.value;
        ++count;
        digits += char('0' + sign.value);
        ++at;
        if (m_zero)
            break;
    }
    // Two set phrases in one: 一百萬一旦 ends before 一旦.
    const Role following = signOf(m_line.at(at)).role;
    if ((m_section ? m_lastPower >= 2 : m_total) && count == 1 && following != Place && following != Big && !m_zero
        && m_words.phrase(m_line, from) >= 2)
        return false;
    m_n.chinese = true;
    m_pendingAt = from;
    m_pendingArabic = false;
    m_pendingDigits = count;
    if (!m_section && !m_total)
        m_n.digits = count;
    // 五、六十人: the mark stands between the two digits of one estimate.
    if (count == 1 && (!m_section || m_lastPlace == 1) && !m_total && !m_options.ordinal && m_line.at(at) == u'、' && values[0] > 0) {
        const Sign &next = signOf(m_line.at(at + 1));
        if (next.role == Digit && next.value == values[0] + 1) {
            const Sign &behind = signOf(m_line.at(at + 2));
            const bool counted =
                bool(m_words.suffix(m_line, at + 2, CounterWord | UnitWord | DurationWord | CurrencyWord | AgeWord | PercentWord));
            if ((behind.role == Place && !m_section) || behind.role == Big || counted) {
                setPending(Amount(values[0]), Amount(next.value));
                m_n.isRange = true;
                m_at = at + 2;
                return true;
            }
        }
    }
    m_at = at;
    if (count == 1) {
        setPending(Amount(values[0]), Amount(values[0]));
        return true;
    }
    if (count == 2 && values[0] > 0 && values[0] < values[1] && (values[1] == values[0] + 1 || (values[0] == 3 && values[1] == 5))
        && m_line.at(at) != u'年') {
        setPending(Amount(values[0]), Amount(values[1]));
        m_n.isRange = true;
        return true;
    }
    if (m_section) {
        // Two digits behind a place that are no estimate: 十三四 is one, 十31 is not.
        m_at = from + 1;
        m_pendingDigits = 1;
        setPending(Amount(values[0]), Amount(values[0]));
        m_done = true;
        return true;
    }
    const Amount value = Amount::fromDigits(digits);
    m_n.leadingZero = values[0] == 0;
    setPending(value, value);
    return true;
}

bool Reader::place(const Sign &sign)
{
    if (sign.role == Place && m_pending && unitHere(m_at))
        return false;
    const int power = sign.role == TenPlace ? 1 : sign.value;
    if (power >= m_lastPlace) {
        // 三十四十: the second numeral starts at its digit.
        if (m_pending && m_section) {
            m_at = m_pendingAt;
            m_pending = false;
        }
        return false;
    }
    if (sign.role == TenPlace) {
        if (m_pending)
            return false;
        setPending(Amount(sign.value), Amount(sign.value));
    } else if (!m_pending) {
        // 十 stands for 一十; a bare 百 or 千 opens only where the caller or the numeral itself allows it.
        const char16_t next = m_line.at(m_at + 1);
        const bool colloquial = !m_section && !m_total && power > 1 && signOf(next).role == Digit && signOf(next).value > 0
                                && (m_at + 2 >= m_line.end || chineseBig(m_line.at(m_at + 2)) > 0)
                                && !(m_line.begin < m_at && isHan(m_line.at(m_at - 1)));
        const bool bigNext = power > 1 && !m_section && chineseBig(next) > 0;
        // 加到千一, 千九萬: as it is said in Hong Kong; nothing may go on with it or be counted by it.
        const char16_t third = m_line.at(m_at + 2);
        const bool clipped = power == 3 && !m_section && !m_total && signOf(next).role == Digit && signOf(next).value > 0
                             && !oneOf(m_line.at(m_at - 1), u"成大上數数幾几好十百萬万億亿零")
                             && (chineseBig(third) > 0 || (!isHan(third) && !isDigit(third) && m_words.phrase(m_line, m_at + 1) < 2));
        // 「百檔齊反對」, 百年
        const bool hundred = power == 2 && !m_section && !m_total && m_words.phrase(m_line, m_at) < 2
                             && (next == u'年' || !m_line.at(m_at - 1) || !isHan(m_line.at(m_at - 1))) && !isLatin(m_line.at(m_at - 1))
                             && m_words.suffix(m_line, m_at + 1, CounterWord | DurationWord).length == 1
                             && oneOf(next, u"人名位家戶户檔档年天日場场國国");
        const bool fraction = power > 1 && !m_section && !m_total && (next == u'分');
        if (power > 1 && !m_implicit && !colloquial && !bigNext && !fraction && !clipped && !hundred)
            return false;
        if (power > 1 && (m_section || (m_total && !m_implicit)))
            return false;
        setPending(Amount(1), Amount(1));
    }
    m_n.chinese = true;
    m_n.places = true;
    m_formal = m_formal || sign.formal;
    m_sectionLow = m_sectionLow + m_low.shifted(power);
    m_sectionHigh = m_sectionHigh + m_high.shifted(power);
    m_section = true;
    m_pending = false;
    m_zero = false;
    m_implicit = false;
    m_lastPlace = power;
    m_lastPower = power;
    ++m_at;
    return true;
}

bool Reader::big(int power)
{
    if ((m_pending || m_section) && unitHere(m_at))
        return false;
    const char16_t next = m_line.at(m_at + 1);
    if (!m_pending && !m_section) {
        if (m_total) {
            // 萬億, 萬萬
            if (power < m_lastBig)
                return false;
            m_totalLow = m_totalLow.shifted(power);
            m_totalHigh = m_totalHigh.shifted(power);
            m_n.bigPower += power;
            m_lastBig = m_lastPower = power;
            ++m_at;
            return true;
        }
        const bool fraction = next == u'分' && (m_line.at(m_at + 2) == u'之' || isSpace(m_line.at(m_at + 2)));
        const bool bigger = chineseBig(next) >= power && m_line.at(m_at + 2) == u'分';
        if (!m_implicit && !fraction && !bigger)
            return false;
        m_sectionLow = m_sectionHigh = Amount(1);
        m_implicit = false;
    }
    Amount low = m_sectionLow, high = m_sectionHigh;
    if (m_pending) {
        const bool lower = !m_pendingArabic && m_pendingDigits == 1 && m_section && m_lastPlace >= 2 && !m_zero;
        const int shift = lower ? m_lastPlace - 1 : 0;
        low = low + m_low.shifted(shift);
        high = high + m_high.shifted(shift);
    }
    if (m_total && power == m_lastBig) {
        // 三萬五萬: two figures. The second begins where this section began.
        m_at = m_sectionAt;
        m_pending = m_section = false;
        m_sectionLow = m_sectionHigh = Amount();
        return false;
    }
    if (m_total && power > m_lastBig) {
        m_totalLow = (m_totalLow + low).shifted(power);
        m_totalHigh = (m_totalHigh + high).shifted(power);
    } else {
        m_totalLow = m_totalLow + low.shifted(power);
        m_totalHigh = m_totalHigh + high.shifted(power);
    }
    m_n.chinese = m_n.chinese || !m_n.arabic;
    m_n.bigPower = power;
    m_n.big = true;
    m_total = true;
    m_section = m_pending = m_zero = false;
    m_sectionLow = m_sectionHigh = Amount();
    m_lastPlace = 4;
    m_lastBig = m_lastPower = power;
    ++m_at;
    m_sectionAt = m_at;
    return true;
}

bool Reader::decimals()
{
    if (m_options.time)
        return false;
    const bool empty = !m_pending && !m_section && !m_total;
    if (!empty && m_n.arabic && !(m_n.digits == 1 && m_pending))
        return false;
    if (empty
        && (m_at > m_line.begin && isHan(m_line.at(m_at - 1)) && m_line.at(m_at - 1) != u'之' && m_line.at(m_at - 1) != u'負'
            && m_line.at(m_at - 1) != u'负'))
        return false;
    QByteArray digits;
    qsizetype at = skip(m_at + 1);
    const qsizetype from = at;
    if (isDigit(m_line.at(at)) && m_n.chinese) {
        while (isDigit(m_line.at(at)))
            digits += char(m_line.at(at++));
    } else {
        while (chineseDigit(m_line.at(at)) >= 0 && !isLiang(m_line.at(at)) && (!signOf(m_line.at(at)).weak || m_formal))
            digits += char('0' + chineseDigit(m_line.at(at++)));
    }
    // 十三點幾
    if (digits.isEmpty() && isSome(m_line.at(at)) && m_n.chinese && !empty && !isHan(m_line.at(at + 1)) && m_n.modifier == Modifier::Exact
        && !m_n.isRange) {
        m_n.modifier = Modifier::MoreThan;
        m_at = at + 1;
        m_done = true;
        return true;
    }
    if (digits.isEmpty())
        return false;
    const char16_t behind = m_line.at(at);
    // 三點五分 is a time, 一點五十 too; 三點一刻.
    if (chinesePlace(behind) > 0 || behind == u'刻' || (behind == u'分' && m_line.at(at + 1) != u'之' && digits.size() <= 2 && !m_n.big))
        return false;
    if (digits.size() == 1 && at - from == 1 && m_words.suffix(m_line, from + 1, CounterWord | DurationWord) && empty)
        return false;
    finish(true);
    m_n.low = m_n.low + Amount::fromDigits(QByteArrayLiteral("0.") + digits);
    m_n.high = m_n.low;
    m_n.decimal = true;
    m_n.chinese = true;
    m_at = at;
    // What follows multiplies the whole: 三點五億.
    m_totalLow = m_totalHigh = Amount();
    m_total = m_section = false;
    m_sectionLow = m_sectionHigh = Amount();
    m_pendingArabic = true;
    m_pendingAt = from;
    m_lastPlace = 4;
    m_lastBig = 0;
    setPending(m_n.low, m_n.high);
    const qsizetype next = skip(m_at);
    if (chineseBig(m_line.at(next)) == 0 && chinesePlace(m_line.at(next)) == 0 && !isSome(m_line.at(next)) && m_line.at(next) != u'多'
        && m_line.at(next) != u'餘')
        m_done = true;
    return true;
}

bool Reader::more()
{
    const char16_t c = m_line.at(m_at);
    const bool round = m_section ? !m_pending : m_total ? !m_pending : m_pendingArabic;
    if (!round && !m_zero)
        return false;
    if (m_n.modifier != Modifier::Exact || m_n.isRange)
        return false;
    const qsizetype next = skip(m_at + 1);
    const bool bigNext = chineseBig(m_line.at(next)) > 0 && !unitHere(next);
    const auto suffix = m_words.suffix(m_line, next);
    const bool suffixNext = bool(suffix) || m_line.at(next) == u'%' || m_line.at(next) == u'倍';
    const bool ends = next >= m_line.end || (!isHan(m_line.at(next)) && !isLatin(m_line.at(next)) && !isDigit(m_line.at(next)));
    if (c == u'來' || c == u'来' || c == u'許' || c == u'许' || c == u'余') {
        if (!bigNext && !suffixNext)
            return false;
        if ((c == u'來' || c == u'来') && suffix.term && (suffix.term->classes & (PercentWord)))
            return false;
    } else if (c == u'多') {
        // 比去年的141萬多了三成二
        if (!bigNext && oneOf(m_line.at(next), u"了出於于過过"))
            return false;
        if (!bigNext && !suffixNext && !ends && m_n.plain())
            return false;
        if (!bigNext
            && (m_line.at(next) == u'數' || m_line.at(next) == u'数' || m_line.at(next) == u'元' || m_line.at(next) == u'次'
                || m_line.at(next) == u'樣')
            && (m_line.at(next + 1) == u'化' || m_line.at(next) == u'數' || m_line.at(next) == u'数'))
            return false;
    } else if (!bigNext && !suffixNext && !ends) {
        if (isSome(c))
            return false;
    }
    m_n.modifier = c == u'來' || c == u'来' || c == u'許' || c == u'许' ? Modifier::About : Modifier::MoreThan;
    m_at = bigNext ? next : m_at + 1;
    if (!bigNext)
        m_done = true;
    m_zero = false;
    return true;
}

/// K, M, B, w and million behind Arabic digits.
void Reader::latinSize()
{
    if (m_total || m_section)
        return;
    qsizetype at = m_at;
    const auto ends = [&](qsizetype i) { return !isLatin(m_line.at(i)) && !isDigit(m_line.at(i)); };
    int power = 0;
    switch (m_line.at(at)) {
    case u'k':
    case u'K': power = 3; break;
    case u'M': power = 6; break;
    case u'B': power = 9; break;
    case u'w':
    case u'W': power = m_line.at(at) == u'w' ? 4 : 0; break;
    default: break;
    }
    if (power > 0 && ends(at + 1)) {
        ++at;
    } else {
        static constexpr std::pair<QStringView, int> sizes[] = {{u"thousand", 3}, {u"million", 6}, {u"billion", 9}, {u"trillion", 12},
                                                                {u"mn", 6},       {u"bn", 9},      {u"tn", 12}};
        power = 0;
        const qsizetype from = skip(at);
        for (const auto &[word, wordPower] : sizes) {
            if (m_line.startsWith(from, word) && ends(from + word.size())) {
                power = wordPower;
                at = from + word.size();
                break;
            }
        }
        if (power == 0)
            return;
    }
    m_low = m_low.shifted(power);
    m_high = m_high.shifted(power);
    m_n.latinSize = true;
    m_n.bigPower = power;
    m_at = at;
}

/// Adds up what is pending; 三萬五 is 35000.
void Reader::finish(bool whole)
{
    if (m_pending && m_lastPower >= 2 && !m_zero && m_pendingDigits == 1 && !(m_n.decimal && m_pendingArabic)) {
        const auto suffix = m_words.suffix(m_line, m_at);
        const bool counted = !whole && suffix && !(suffix.term->classes & CurrencyWord);
        if (counted && (suffix.term->classes & (CounterWord | DurationWord | UnitWord | AgeWord))) {
            // 三百萬一年: the digit belongs to what follows.
            m_at = m_pendingAt;
            m_pending = false;
        } else {
            m_low = m_low.shifted(m_lastPower - 1);
            m_high = m_high.shifted(m_lastPower - 1);
        }
    } else if (m_pending && m_lastPower >= 2 && !m_zero && m_pendingDigits == 2 && m_n.isRange && !m_pendingArabic) {
        m_low = m_low.shifted(m_lastPower - 1);
        m_high = m_high.shifted(m_lastPower - 1);
    }
    m_n.one = !m_n.arabic && !m_section && !m_total && m_pending && m_n.digits == 1 && m_low.toInteger() == 1;
    Amount low = m_totalLow + m_sectionLow, high = m_totalHigh + m_sectionHigh;
    if (m_pending) {
        low = low + m_low;
        high = high + m_high;
    }
    if (m_total && (m_pending || m_section))
        m_n.bigPower = 0;
    m_n.low = low;
    m_n.high = high;
    m_pending = false;
}

} // namespace

std::optional<Numeral> readNumeral(const Line &line, qsizetype i, const NumberWords &words, NumeralOptions options)
{
    return Reader(line, words, options).read(i);
}

SmallNumber readSmall(const Line &line, qsizetype i)
{
    SmallNumber result;
    qsizetype at = i;
    int value = 0;
    while (isDigit(line.at(at)) && at - i < 5)
        value = value * 10 + (line.at(at++) - u'0');
    if (at > i) {
        if (at - i > 4 || isDigit(line.at(at)))
            return {};
        return {value, at, int(at - i), true, at - i > 1 && line.at(i) == u'0'};
    }
    int count = 0;
    while (chineseDigit(line.at(at)) >= 0 && !signOf(line.at(at)).weak && count < 5) {
        value = value * 10 + chineseDigit(line.at(at++));
        ++count;
    }
    const Sign &next = signOf(line.at(at));
    if (count > 1 || (count == 1 && next.role != Place)) {
        if (count > 4)
            return {};
        return {value, at, count, false, chineseDigit(line.at(i)) == 0};
    }
    // 十二, 二十五, 廿三, 三百五十二, 兩千零五
    int total = 0;
    int last = 4;
    int pending = count == 1 ? value : -1;
    while (true) {
        const Sign &sign = signOf(line.at(at));
        if (sign.weak)
            break;
        if (sign.role == Place && sign.value < last && (pending > 0 || (sign.value == 1 && pending < 0))) {
            static constexpr int powers[] = {1, 10, 100, 1000};
            total += (pending < 0 ? 1 : pending) * powers[sign.value];
            last = sign.value;
            pending = -1;
        } else if (sign.role == TenPlace && last > 1 && pending < 0) {
            total += sign.value * 10;
            last = 1;
        } else if (sign.role == Digit && pending < 0 && last < 4) {
            if (sign.value == 0) {
                ++at;
                continue;
            }
            pending = sign.value;
        } else {
            break;
        }
        ++at;
    }
    if (at == i)
        return {};
    if (pending > 0)
        total += pending;
    return {total, at, 0, false, false};
}

} // namespace Zhupi::Language
