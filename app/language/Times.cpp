// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Dates.h"

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString twoDigits(int value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0'));
}

struct Clock
{
    qsizetype start = 0;
    qsizetype end = 0;
    int hour = 0;
    int minute = 0;
    int second = -1;
    bool sure = false;
};

class TimeReader
{
public:
    explicit TimeReader(const DateInput &input)
        : m_in(input)
        , m_line(input.line)
    {
    }

    std::optional<Number> read(qsizetype i);

private:
    bool readClock(qsizetype i, Clock &clock, DayPart part);
    bool colon(qsizetype i, const SmallNumber &n, Clock &clock);
    bool words(qsizetype i, const SmallNumber &n, Clock &clock, DayPart part);
    [[nodiscard]] DayPart behind(Clock &clock) const;
    static void apply(Clock &clock, DayPart part, bool night)
    {
        if ((part == DayPart::Afternoon && clock.hour < 12) || (part == DayPart::Noon && clock.hour < 4))
            clock.hour += 12;
        else if ((part == DayPart::Morning && clock.hour == 12) || (night && clock.hour == 12))
            clock.hour = 0;
        if (clock.hour == 24)
            clock.hour = 0;
    }
    [[nodiscard]] qsizetype skip(qsizetype i) const
    {
        while (isSpace(m_line.at(i)))
            ++i;
        return i;
    }
    static QString isoOf(const Clock &clock)
    {
        QString iso = twoDigits(clock.hour) + u':' + twoDigits(clock.minute);
        if (clock.second >= 0)
            iso += u':' + twoDigits(clock.second);
        return iso;
    }

    const DateInput &m_in;
    const Line &m_line;
    bool m_second = false;
};

DayPart TimeReader::behind(Clock &clock) const
{
    const qsizetype at = skip(clock.end);
    const char16_t c = char16_t(m_line.at(at) | 0x20);
    if (c != u'a' && c != u'p')
        return DayPart::Unknown;
    qsizetype end = at + 1;
    const bool dotted = m_line.at(end) == u'.';
    if (dotted)
        ++end;
    if ((m_line.at(end) | 0x20) != u'm')
        return DayPart::Unknown;
    ++end;
    if (dotted && m_line.at(end) == u'.')
        ++end;
    if (isLatin(m_line.at(end)) || isDigit(m_line.at(end)))
        return DayPart::Unknown;
    clock.end = end;
    return c == u'a' ? DayPart::Morning : DayPart::Afternoon;
}

bool TimeReader::colon(qsizetype i, const SmallNumber &n, Clock &clock)
{
    if (!n.arabic || n.digits > 2 || m_line.at(n.end) != u':')
        return false;
    const SmallNumber minute = readSmall(m_line, n.end + 1);
    if (!minute || !minute.arabic || minute.digits != 2 || minute.value > 59 || n.value > 24)
        return false;
    clock.start = i;
    clock.hour = n.value;
    clock.minute = minute.value;
    clock.end = minute.end;
    clock.sure = true;
    if (m_line.at(minute.end) == u':') {
        const SmallNumber second = readSmall(m_line, minute.end + 1);
        if (!second || !second.arabic || second.digits != 2 || second.value > 59)
            return false;
        clock.second = second.value;
        clock.end = second.end;
    }
    return m_line.at(clock.end) != u':' && m_line.at(clock.end) != u'.' ? true : !isDigit(m_line.at(clock.end + 1));
}

bool TimeReader::words(qsizetype i, const SmallNumber &n, Clock &clock, DayPart part)
{
    const qsizetype sign = skip(n.end);
    const char16_t c = m_line.at(sign);
    const bool dot = c == u'點' || c == u'点';
    if ((!dot && c != u'時' && c != u'时') || n.value > 24 || (!n.arabic && n.digits > 1))
        return false;
    clock.start = i;
    clock.hour = n.value;
    clock.end = sign + 1;
    clock.sure = part != DayPart::Unknown;
    qsizetype at = clock.end;
    if (dot && (m_line.at(at) == u'鐘' || m_line.at(at) == u'钟')) {
        clock.end = at + 1;
        clock.sure = true;
        return true;
    }
    // 五點半數到八點: behind 點 it is half an hour, whatever 半 might begin.
    if (m_line.at(at) == u'半') {
        clock.minute = 30;
        clock.end = at + 1;
        clock.sure = true;
        return true;
    }
    if (m_line.at(at) == u'整' || (!dot && m_line.at(at) == u'正')) {
        clock.end = at + 1;
        clock.sure = true;
        return true;
    }
    at = skip(at);
    bool zero = false;
    if (m_line.at(at) == u'零' && chineseDigit(m_line.at(at + 1)) > 0) {
        ++at;
        zero = true;
    }
    const SmallNumber minute = readSmall(m_line, at);
    if (minute && minute.value <= 59) {
        const qsizetype next = skip(minute.end);
        const char16_t unit = m_line.at(next);
        if (unit == u'分' && m_line.at(next + 1) != u'之' && !m_line.startsWith(next, u"分鐘") && !m_line.startsWith(next, u"分钟")) {
            clock.minute = minute.value;
            clock.end = next + 1;
            clock.sure = true;
            const SmallNumber second = readSmall(m_line, skip(clock.end));
            if (second && second.value <= 59 && m_line.at(skip(second.end)) == u'秒' && m_line.at(skip(second.end) + 1) != u'鐘') {
                clock.second = second.value;
                clock.end = skip(second.end) + 1;
            }
            return true;
        }
        if (unit == u'刻' && m_line.at(next + 1) != u'鐘' && minute.value >= 1 && minute.value <= 3) {
            clock.minute = 15 * minute.value;
            clock.end = next + 1;
            clock.sure = true;
            return true;
        }
        // 下午三點十五: the sign for minutes left out, where it can be nothing else.
        if (dot && (part != DayPart::Unknown) && (zero || minute.value >= 10) && !m_in.words.suffix(m_line, next, ~quint32(StopWord))) {
            clock.minute = minute.value;
            clock.end = minute.end;
            return true;
        }
        if (dot && part == DayPart::Unknown && !n.arabic && minute.digits == 0 && minute.value >= 10
            && !m_in.words.suffix(m_line, next, ~quint32(StopWord))) {
            clock.minute = minute.value;
            clock.end = minute.end;
            clock.sure = true;
            return true;
        }
    }
    if (clock.sure)
        return true;
    const char16_t behind = m_line.at(clock.end);
    const char16_t before = m_line.at(i - 1);
    const bool date = before == u'日' || before == u'號' || before == u'号' || before == u'天' || m_line.endsWith(i, u"時間")
                      || m_line.endsWith(i, u"时间");
    // Behind the first of two, and before the second, a time is what it must be: 十一點至十四點.
    if (m_second)
        clock.sure = true;
    const qsizetype length = connector(m_line, clock.end);
    if (length > 0) {
        const SmallNumber other = readSmall(m_line, clock.end + length);
        if (other && other.value <= 24 && m_line.at(skip(other.end)) == c)
            clock.sure = true;
    }
    if (dot) {
        if (clock.sure || date || (n.arabic && oneOf(before, u"在於于約约近自")) || behind == u'許' || behind == u'许'
            || m_line.startsWith(clock.end, u"左右")
            || ((behind == u'前' || m_line.startsWith(clock.end, u"之前") || m_line.startsWith(clock.end, u"之後")
                 || m_line.startsWith(clock.end, u"之后") || m_line.startsWith(clock.end, u"以前")
                 || m_line.startsWith(clock.end, u"以後"))))
            clock.sure = true;
        return clock.sure;
    }
    if (oneOf(behind, u"代候期尚任而常間间差速薪裝装局機机刻分鐘钟點点"))
        return false;
    clock.sure = n.arabic || date || behind == u'許' || behind == u'许';
    return clock.sure;
}

bool TimeReader::readClock(qsizetype i, Clock &clock, DayPart part)
{
    clock = {};
    const SmallNumber n = readSmall(m_line, i);
    if (!n)
        return false;
    if (colon(i, n, clock))
        return true;
    clock = {};
    if (words(i, n, clock, part))
        return true;
    if (!n.arabic || n.digits > 2 || n.value > 12)
        return false;
    clock = {};
    clock.start = i;
    clock.hour = n.value;
    clock.end = n.end;
    return behind(clock) != DayPart::Unknown;
}

std::optional<Number> TimeReader::read(qsizetype i)
{
    const qsizetype limit = std::max(m_in.limit, m_line.begin);
    const char16_t previous = m_line.at(i - 1);
    if (i > limit && (previous == u':' || previous == u'.') && isDigit(m_line.at(i - 2)))
        return {};
    qsizetype before = i;
    while (before > limit && isSpace(m_line.at(before - 1)))
        --before;
    auto word = m_in.words.before(m_line, before, limit, [](const PrefixTerm &term) { return term.dayPart != DayPart::Unknown; });
    // 早一點, 晚一點 are comparisons.
    if (word && word.length == 1 && m_line.at(i) == u'一' && (m_line.at(i + 1) == u'點' || m_line.at(i + 1) == u'点'))
        return {};
    DayPart part = word ? word.term->dayPart : DayPart::Unknown;
    const bool night = word && part == DayPart::Afternoon
                       && (m_line.at(before - 1) == u'上' || m_line.at(before - 1) == u'晚' || m_line.at(before - 1) == u'夜'
                           || m_line.at(before - 1) == u'間')
                       && !m_line.startsWith(before - word.length, u"下");
    Clock first;
    bool open = false;
    if (!readClock(i, first, part)) {
        // 早上五到六點: the sign stands behind the second.
        const SmallNumber n = readSmall(m_line, i);
        bool dash = false;
        const qsizetype length = n && n.value <= 24 ? connector(m_line, n.end, &dash) : 0;
        Clock probe;
        if (length == 0 || dash || !readClock(n.end + length, probe, part) || !probe.sure)
            return {};
        first = {};
        first.start = i;
        first.end = n.end;
        first.hour = n.value;
        open = true;
    }
    Clock tail = first;
    DayPart latin = open ? DayPart::Unknown : behind(tail);
    if (latin != DayPart::Unknown) {
        first.end = tail.end;
        part = latin;
    } else if (m_line.at(first.end - 1) == u'm' || m_line.at(first.end - 1) == u'M' || m_line.at(first.end - 1) == u'.') {
        Clock again;
        again.end = readSmall(m_line, i).end;
        part = behind(again);
    }
    Number number;
    number.kind = NumberKind::Time;
    number.rule = u"time"_s;
    number.span = {word ? before - word.length : i, first.end};
    // 昨天上午7時: the day belongs to it.
    static constexpr QStringView days[] = {u"昨天", u"今天", u"明天", u"昨日", u"今日", u"明日", u"前天", u"前日"};
    for (const QStringView day : days) {
        if (m_line.endsWith(number.span.start, day) && number.span.start - day.size() >= limit)
            number.span.start -= day.size();
    }
    const int given = first.hour;
    apply(first, part, night);
    number.iso = isoOf(first);
    // Without a part of the day 三點 is three or fifteen o'clock; the hour is given as it stands.
    number.confidence = part != DayPart::Unknown || given > 12 || first.sure ? 0.95 : 0.8;
    const qsizetype length = connector(m_line, first.end);
    if (length > 0) {
        qsizetype at = first.end + length;
        // A part of the day of its own: 下午5:00到凌晨3:00.
        DayPart other = part;
        qsizetype from = at;
        for (qsizetype k = 1; k <= 3; ++k) {
            const auto own = m_in.words.before(m_line, at + k, at, [](const PrefixTerm &term) { return term.dayPart != DayPart::Unknown; });
            if (own && own.length == k) {
                other = own.term->dayPart;
                from = at + k;
            }
        }
        Clock second;
        m_second = true;
        if (readClock(skip(from), second, other)) {
            Clock end = second;
            const DayPart secondLatin = behind(end);
            if (secondLatin != DayPart::Unknown) {
                second.end = end.end;
                other = secondLatin;
            }
            if (open && other != DayPart::Unknown && part == DayPart::Unknown) {
                apply(first, other, false);
                number.iso = isoOf(first);
            }
            apply(second, other, night);
            number.iso += u'/' + isoOf(second);
            number.span.end = second.end;
            number.rule = u"time.span"_s;
        } else if (open) {
            return {};
        }
    }
    return number;
}

} // namespace

std::optional<Number> readTime(const DateInput &input, qsizetype i)
{
    return TimeReader(input).read(i);
}

} // namespace Zhupi::Language
