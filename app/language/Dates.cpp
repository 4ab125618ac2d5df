// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Dates.h"

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

constexpr int NoYear = INT_MIN;

/// One date: what of it the text gives. Quarters and halves by EDTF's numbers 33 … 36, 40, 41.
struct Part
{
    qsizetype start = 0;
    qsizetype end = 0;
    int year = NoYear;
    int month = 0;
    int day = 0;
    int season = 0;
    bool decade = false;
    bool century = false;
    bool right = true;     ///< such a day exists
    bool relative = false; ///< 明年, with no year in reach
    bool lunar = false;
};

[[nodiscard]] int daysIn(int year, int month)
{
    static constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 2 && year != NoYear && !(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)))
        return 28;
    return days[month - 1];
}

[[nodiscard]] QString twoDigits(int value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0'));
}

[[nodiscard]] QString yearText(int year)
{
    return year < 0 ? u'-' + QStringLiteral("%1").arg(-year, 4, 10, QChar(u'0')) : QStringLiteral("%1").arg(year, 4, 10, QChar(u'0'));
}

[[nodiscard]] QString isoOf(const Part &part)
{
    if (!part.right || part.relative || part.lunar)
        return {};
    if (part.century)
        return part.year < 0 ? QString() : twoDigits(part.year / 100) + "XX"_L1;
    if (part.decade)
        return yearText(part.year).chopped(1) + u'X';
    if (part.year != NoYear) {
        QString iso = yearText(part.year);
        if (part.season > 0)
            return iso + u'-' + twoDigits(part.season);
        if (part.month > 0)
            iso += u'-' + twoDigits(part.month);
        if (part.day > 0)
            iso += u'-' + twoDigits(part.day);
        return iso;
    }
    if (part.month > 0)
        return "--"_L1 + twoDigits(part.month) + (part.day > 0 ? u'-' + twoDigits(part.day) : QString());
    if (part.day > 0)
        return "---"_L1 + twoDigits(part.day);
    return {};
}

constexpr bool isMonthSign(char16_t c)
{
    return c == u'月';
}
constexpr bool isDaySign(char16_t c)
{
    return c == u'日' || c == u'號' || c == u'号';
}

class DateReader
{
public:
    explicit DateReader(const DateInput &input)
        : m_in(input)
        , m_line(input.line)
    {
    }

    std::optional<Number> read(qsizetype i);
    std::optional<Number> quarter(qsizetype i);

private:
    bool readPart(qsizetype i, Part &part, const Part *first);
    bool numeric(qsizetype i, Part &part);
    bool yearPart(qsizetype i, Part &part);
    bool fiscal(qsizetype i, const SmallNumber &n, Part &part);
    void behindYear(qsizetype at, Part &part);
    bool monthPart(qsizetype i, Part &part);
    bool dayPart(qsizetype i, Part &part, bool behindMonth);
    bool opening(qsizetype i, Part &part);
    bool bracketed(qsizetype i, Part &part) const;
    void ownYear(Part &part) const;
    void relative(Part &part);
    [[nodiscard]] bool monthAhead(qsizetype i) const
    {
        const SmallNumber n = readSmall(m_line, skip(i));
        return n && n.value >= 1 && n.value <= 99 && isMonthSign(m_line.at(skip(n.end)));
    }
    [[nodiscard]] qsizetype skip(qsizetype i) const
    {
        while (isSpace(m_line.at(i)))
            ++i;
        return i;
    }
    [[nodiscard]] bool one(qsizetype i, QStringView units) const { return oneOf(m_line.at(i), units); }

    const DateInput &m_in;
    const Line &m_line;
    bool m_year = false; ///< some part names a year, month sign or the like: no bare number
};

/// 2025-01-20, 2019/9/12, 2019.09.12, 3/3/2015.
bool DateReader::numeric(qsizetype i, Part &part)
{
    const SmallNumber a = readSmall(m_line, i);
    if (!a || !a.arabic)
        return false;
    const char16_t separator = m_line.at(a.end);
    if (separator != u'-' && separator != u'/' && separator != u'.' && separator != u'·')
        return false;
    const SmallNumber b = readSmall(m_line, a.end + 1);
    if (!b || !b.arabic || b.digits > 2)
        return false;
    if (m_line.at(b.end) != separator) {
        // 08/16, 2008/08: a leading zero tells them from fractions and ranges.
        if (isDigit(m_line.at(b.end)) || isLatin(m_line.at(b.end)) || separator == u'.' || (!b.leadingZero && !a.leadingZero))
            return false;
        if (a.digits == 4 && b.digits == 2 && b.value >= 1 && b.value <= 12 && a.value >= 1000) {
            part.year = a.value;
            part.month = b.value;
        } else if (separator == u'/' && a.digits == 2 && b.digits == 2 && a.value >= 1 && a.value <= 12 && b.value >= 1
                   && b.value <= daysIn(NoYear, a.value)) {
            part.month = a.value;
            part.day = b.value;
        } else {
            return false;
        }
        part.start = i;
        part.end = b.end;
        return true;
    }
    const SmallNumber c = readSmall(m_line, b.end + 1);
    if (!c || !c.arabic)
        return false;
    if (m_line.at(c.end) == separator || isLatin(m_line.at(c.end)))
        return false;
    if (a.digits == 4 && c.digits <= 2) {
        part.year = a.value;
        part.month = b.value;
        part.day = c.value;
    } else if (separator == u'/' && a.digits <= 2 && (c.digits == 4)) {
        part.year = c.value;
        part.month = a.value > 12 ? b.value : a.value;
        part.day = a.value > 12 ? a.value : b.value;
    } else if (a.digits == 3 && a.value >= 90 && a.value <= 150 && c.digits <= 2 && b.value <= 12 && c.value <= 31 && separator != u'-') {
        part.year = a.value + 1911;
        part.month = b.value;
        part.day = c.value;
    } else {
        return false;
    }
    part.right = part.month >= 1 && part.month <= 12 && part.day >= 1 && part.day <= daysIn(part.year, std::clamp(part.month, 1, 12));
    if (!part.right)
        return false;
    part.start = i;
    part.end = c.end;
    return true;
}

/// 2024財年, 113學年度, 2024/25年度.
bool DateReader::fiscal(qsizetype i, const SmallNumber &n, Part &part)
{
    static constexpr QStringView names[] = {u"學年度",   u"学年度", u"學年", u"学年", u"會計年度", u"会计年度", u"財政年度",
                                            u"财政年度", u"財年",   u"财年", u"賽季", u"赛季",     u"年度"};
    const auto nameAt = [&](qsizetype at) -> qsizetype {
        for (const QStringView name : names) {
            if (m_line.startsWith(at, name))
                return name.size();
        }
        return 0;
    };
    qsizetype at = skip(n.end);
    if (n.arabic && n.digits == 4 && (m_line.at(n.end) == u'/' || m_line.at(n.end) == u'-')) {
        const SmallNumber second = readSmall(m_line, n.end + 1);
        if (second && second.arabic && second.digits == 2 && second.value == (n.value + 1) % 100) {
            const qsizetype length = nameAt(skip(second.end));
            if (length > 0) {
                part.start = i;
                part.year = n.value;
                part.end = skip(second.end) + length;
                part.season = -1;
                return true;
            }
        }
        return false;
    }
    const qsizetype length = nameAt(at);
    if (length == 0)
        return false;
    if (n.digits == 4 && n.value >= 1900 && n.value <= 2199)
        part.year = n.value;
    else if (n.value >= 60 && n.value <= 150 && (n.arabic || n.digits == 0) && (n.value >= 100 || m_in.calendar.republic))
        part.year = n.value + 1911;
    else
        return false;
    part.start = i;
    part.end = at + length;
    return true;
}

bool DateReader::yearPart(qsizetype i, Part &part)
{
    const SmallNumber n = readSmall(m_line, i);
    if (!n)
        return false;
    if (fiscal(i, n, part))
        return true;
    qsizetype limit = std::max(m_in.limit, m_line.begin);
    qsizetype before = i;
    while (before > limit && isSpace(m_line.at(before - 1)))
        --before;
    const auto era = m_in.words.before(m_line, before, limit, [](const PrefixTerm &term) { return !term.era.isEmpty(); });
    const qsizetype sign = skip(n.end);
    const bool century = m_line.startsWith(sign, u"世紀") || m_line.startsWith(sign, u"世纪");
    if (century) {
        if (n.value < 1 || n.value > 30 || n.digits > 2)
            return false;
        part.year = era && era.term->era.contains(u'前') ? -n.value * 100 : (n.value - 1) * 100;
        part.century = true;
        part.start = era ? before - era.length : i;
        part.end = sign + 2;
        return true;
    }
    if (m_line.at(sign) != u'年' || m_line.startsWith(sign, u"年級") || m_line.startsWith(sign, u"年级"))
        return false;
    qsizetype end = sign + 1;
    part.start = i;
    if (era) {
        const QString &name = era.term->era;
        static constexpr std::pair<QStringView, int> firsts[] = {
            {u"昭和", 1925}, {u"平成", 1988}, {u"令和", 2018}, {u"大正", 1911}, {u"明治", 1867}, {u"順治", 1643}, {u"康熙", 1661},
            {u"雍正", 1722}, {u"乾隆", 1735}, {u"嘉慶", 1795}, {u"道光", 1820}, {u"咸豐", 1850}, {u"同治", 1861}, {u"光緒", 1874},
            {u"宣統", 1908}, {u"顺治", 1643}, {u"嘉庆", 1795}, {u"咸丰", 1850}, {u"光绪", 1874}, {u"宣统", 1908}};
        part.start = before - era.length;
        if (name == u"民國"_s || name == u"民国"_s) {
            part.year = 1911 + n.value;
        } else if (name == u"民國前"_s || name == u"民国前"_s) {
            part.year = 1912 - n.value;
        } else if (name.contains(u'前')) {
            part.year = 1 - n.value;
        } else {
            part.year = n.value;
            for (const auto &[eraName, first] : firsts) {
                if (name == eraName)
                    part.year = first + n.value;
            }
        }
        part.end = end;
        behindYear(end, part);
        return true;
    }
    // （前99年－前55年）
    if (before == i && m_line.at(i - 1) == u'前' && i - 1 >= limit && oneOf(m_line.at(i - 2), u"（(-－–—~至到、，")) {
        part.start = i - 1;
        part.year = 1 - n.value;
        part.end = end;
        return true;
    }
    // 1990年代, 九十年代
    if (m_line.at(end) == u'代' && !m_line.startsWith(end, u"代表")) {
        if (n.value >= 1000 && n.value <= 2199 && n.value % 10 == 0)
            part.year = n.value;
        else if (n.value >= 10 && n.value < 100 && n.value % 10 == 0 && (n.digits == 2 || n.digits == 0))
            part.year = 1900 + n.value;
        else
            return false;
        part.decade = true;
        part.end = end + 1;
        return true;
    }
    const bool month = monthAhead(end);
    bool year = false;
    int value = n.value;
    if (n.digits == 4) {
        const bool history = n.value % 100 == 0
                             && (m_line.startsWith(end, u"歷史") || m_line.startsWith(end, u"历史") || m_line.startsWith(end, u"的歷史")
                                 || m_line.startsWith(end, u"的历史"));
        year = (n.value >= 1000 && n.value <= 2199 && !history) || (month && n.value > 0);
        if (!year && n.value > 2199 && month)
            year = true;
    } else if (n.arabic && n.leadingZero && n.digits == 2) {
        year = true;
        value = 2000 + n.value;
    } else if (!n.arabic && n.digits == 2) {
        // 九五年 is a year, 五六年 some years.
        const bool estimate = n.value / 10 + 1 == n.value % 10 && n.value / 10 > 0;
        year = !estimate || month;
        if (year)
            value = n.value + (n.value >= 30 ? 1900 : 2000);
    } else if (month && (n.arabic ? n.digits >= 2 : n.digits == 0 && n.value >= 10)) {
        year = true;
        if (m_in.calendar.republic || n.value >= 100)
            value = n.value <= 150 ? 1911 + n.value : n.value;
        else
            value = n.value + (n.value >= 30 ? 1900 : 2000);
    } else if (n.arabic && n.digits == 3 && n.value >= 100 && n.value <= 150 && m_in.calendar.republic
               && (one(end, u"底初度間间起以至到，、。的核發发") || m_line.at(end) == 0)) {
        year = true;
        value = 1911 + n.value;
    } else if (!n.arabic && n.digits == 3 && n.value >= 100 && n.value <= 150 && m_in.calendar.republic) {
        // 一〇六年
        year = true;
        value = 1911 + n.value;
    } else if (!n.arabic && n.digits == 0 && n.value >= 1000 && n.value <= 2199 && n.value % 100 != 0) {
        year = true;
    }
    if (!year)
        return false;
    part.year = value;
    part.end = end;
    behindYear(end, part);
    return true;
}

/// Month, day, quarter or half of a year that was just read.
void DateReader::behindYear(qsizetype at, Part &part)
{
    const qsizetype next = skip(at);
    if (m_line.at(at) == u'度') {
        part.end = at + 1;
        return;
    }
    if (monthPart(next, part))
        return;
    if (m_line.startsWith(next, u"第") || m_line.at(next) == u'首') {
        const bool first = m_line.at(next) == u'首';
        const SmallNumber n = first ? SmallNumber{1, next + 1, 0, false, false} : readSmall(m_line, next + 1);
        if (n && n.value >= 1 && n.value <= 4 && m_line.at(skip(n.end)) == u'季') {
            part.season = 32 + n.value;
            part.end = skip(n.end) + 1;
            if (m_line.at(part.end) == u'度')
                ++part.end;
        }
        return;
    }
    if ((m_line.at(next) == u'Q' || m_line.at(next) == u'q') && m_line.at(next + 1) >= u'1' && m_line.at(next + 1) <= u'4'
        && !isDigit(m_line.at(next + 2))) {
        part.season = 32 + (m_line.at(next + 1) - u'0');
        part.end = next + 2;
        return;
    }
    if (one(next, u"上前下後后") && m_line.startsWith(next + 1, u"半年")) {
        part.season = one(next, u"上前") ? 40 : 41;
        part.end = next + 3;
    }
}

bool DateReader::monthPart(qsizetype i, Part &part)
{
    SmallNumber n = readSmall(m_line, i);
    if (!n && m_line.at(i) == u'正' && isMonthSign(m_line.at(i + 1)))
        n = {1, i + 1, 0, false, false};
    if (!n || !isMonthSign(m_line.at(skip(n.end))) || (!n.arabic && n.digits > 1))
        return false;
    const qsizetype sign = skip(n.end);
    if (part.year == NoYear && (n.value < 1 || n.value > 12))
        return false;
    if (part.year == NoYear && (m_line.at(sign + 1) == u'刊' || m_line.at(sign + 1) == u'亮'))
        return false;
    part.month = n.value;
    part.right = n.value >= 1 && n.value <= 12;
    part.end = sign + 1;
    if (m_line.at(part.end) == u'份')
        ++part.end;
    const qsizetype next = skip(part.end);
    if (m_line.at(next) == u'初') {
        const SmallNumber day = readSmall(m_line, next + 1);
        if (day && day.value >= 1 && day.value <= 10 && !day.arabic && !isMonthSign(m_line.at(day.end))) {
            part.lunar = true;
            part.day = day.value;
            part.end = day.end;
            return true;
        }
    }
    dayPart(next, part, true);
    return true;
}

bool DateReader::dayPart(qsizetype i, Part &part, bool behindMonth)
{
    const SmallNumber n = readSmall(m_line, i);
    if (!n || (!n.arabic && n.digits > 1) || n.digits > 2)
        return false;
    qsizetype sign = skip(n.end);
    if (!isDaySign(m_line.at(sign))) {
        // 1月3至5日
        if (!behindMonth)
            return false;
        bool dash = false;
        const qsizetype length = connector(m_line, n.end, &dash);
        if (length == 0)
            return false;
        const SmallNumber second = readSmall(m_line, n.end + length);
        if (!second || !isDaySign(m_line.at(skip(second.end))) || n.value < 1 || n.value > 31)
            return false;
        part.day = n.value;
        part.end = n.end;
        return true;
    }
    if (behindMonth) {
        part.day = n.value;
        part.right = part.right && n.value >= 1 && n.value <= daysIn(part.year, part.month);
        part.end = sign + 1;
        return true;
    }
    if (n.value < 1 || n.value > 31)
        return false;
    const bool number = m_line.at(sign) != u'日';
    if (m_in.words.suffix(m_line, sign, CurrencyWord).length > 1)
        return false;
    if (m_in.words.suffix(m_line, sign, CodeWord).length > 1)
        return false;
    const char16_t before = m_line.at(i - 1), behind = m_line.at(sign + 1);
    if (number) {
        // 12號 is a day only where nothing makes it a house, a line, a document.
        if (oneOf(before, u"第路街巷弄道線线編编牌段樓楼區区棟栋"))
            return false;
        if (n.value == 1 && !n.arabic)
            return false;
        // 海光8號 is a ship.
        if (isHan(before) && !oneOf(before, u"月在於于到至從从由自和與与及跟或的是這这每前後后約约今定為为本下上個个日號号逢以即等過过"))
            return false;
        if (behind != 0 && (isHan(behind) || isLatin(behind) || isDigit(behind))
            && !oneOf(
                behind,
                u"早上下晚凌中清傍前後后之起至到在的公發发宣表舉举將将是就也已開开召出回抵離离又仍才都因由從从被與与和及你我他她今當当"))
            return false;
    } else {
        // 三日 counts days more often than it names one; 日本, 日報 are other words.
        if (m_in.words.suffix(m_line, sign).length == 0 && m_line.startsWith(sign, u"日本"))
            return false;
        const bool span = oneOf(behind, u"後后內内遊游來来") || m_line.startsWith(sign + 1, u"之");
        const bool counted = oneOf(before, u"續续期近去這这達达需約约共滿满第幾几數数每");
        if (span || counted || (!n.arabic && (n.value <= 2 || m_line.at(i) == u'兩' || m_line.at(i) == u'两')))
            return false;
    }
    part.start = i;
    part.day = n.value;
    part.end = sign + 1;
    return true;
}

/// The first of two that share their sign: 1995-1997年, 3至5月.
bool DateReader::opening(qsizetype i, Part &part)
{
    const SmallNumber n = readSmall(m_line, i);
    if (!n)
        return false;
    bool dash = false;
    const qsizetype length = connector(m_line, n.end, &dash);
    if (length == 0)
        return false;
    const SmallNumber second = readSmall(m_line, n.end + length);
    if (!second || second.value <= n.value)
        return false;
    const char16_t sign = m_line.at(skip(second.end));
    part.start = i;
    part.end = n.end;
    if (sign == u'年' && n.digits == 4 && second.digits == 4 && n.value >= 1000 && second.value <= 2199) {
        part.year = n.value;
        return true;
    }
    if (sign == u'年' && m_line.at(skip(second.end) + 1) == u'代' && n.value % 10 == 0 && second.value % 10 == 0 && n.value >= 10) {
        part.year = n.value < 100 ? 1900 + n.value : n.value;
        part.decade = true;
        return true;
    }
    if (isMonthSign(sign) && n.value >= 1 && second.value <= 12) {
        part.month = n.value;
        return true;
    }
    if (m_line.startsWith(skip(second.end), u"世紀") || m_line.startsWith(skip(second.end), u"世纪")) {
        part.year = (n.value - 1) * 100;
        part.century = true;
        return n.value >= 1 && n.value <= 30;
    }
    if (sign == u'日' && n.value >= 1 && second.value <= 31 && n.arabic) {
        Part probe;
        if (!dayPart(n.end + length, probe, false))
            return false;
        part.day = n.value;
        return true;
    }
    return false;
}

/// 昨（12）日, 今(3)日
bool DateReader::bracketed(qsizetype i, Part &part) const
{
    if (m_line.at(i - 1) != u'(' || !one(i - 2, u"昨今明前本") || i - 2 < std::max(m_in.limit, m_line.begin))
        return false;
    const SmallNumber n = readSmall(m_line, i);
    if (!n || n.value < 1 || n.value > 31 || m_line.at(n.end) != u')' || m_line.at(n.end + 1) != u'日')
        return false;
    part.start = i - 2;
    part.day = n.value;
    part.end = n.end + 2;
    return true;
}

/// A month alone is of the year of the article's dateline.
void DateReader::ownYear(Part &part) const
{
    if (part.year == NoYear && !part.relative && part.month > 0 && !part.lunar && m_in.calendar.reference > 0)
        part.year = m_in.calendar.reference;
}

/// 去年, 明年, 同年 before a month.
void DateReader::relative(Part &part)
{
    const qsizetype limit = std::max(m_in.limit, m_line.begin);
    qsizetype before = part.start;
    while (before > limit && isSpace(m_line.at(before - 1)))
        --before;
    // 下月10日, 本月31日: the month is not told.
    if (part.month == 0 && part.day > 0) {
        static constexpr QStringView months[] = {u"上個月", u"上个月", u"下個月", u"下个月", u"這個月", u"这个月",
                                                 u"上月",   u"下月",   u"本月",   u"當月",   u"当月"};
        for (const QStringView month : months) {
            if (m_line.endsWith(before, month) && before - month.size() >= limit) {
                part.start = before - month.size();
                return;
            }
        }
        return;
    }
    const auto word = m_in.words.before(m_line, before, limit, [](const PrefixTerm &term) { return term.relativeYear; });
    if (!word)
        return;
    part.start = before - word.length;
    const char16_t first = m_line.at(part.start);
    const int reference = m_in.calendar.reference;
    const int last = m_in.calendar.lastYear;
    int year = 0;
    switch (first) {
    case u'今': year = reference; break;
    case u'去': year = reference ? reference - 1 : 0; break;
    case u'明': year = reference ? reference + 1 : 0; break;
    case u'前': year = reference ? reference - 2 : 0; break;
    case u'後':
    case u'后': year = reference ? reference + 2 : 0; break;
    case u'同':
    case u'當':
    case u'当': year = last; break;
    default: year = last ? last + 1 : 0; break; // 翌年, 次年, 隔年
    }
    if (year > 0)
        part.year = year;
    else
        part.relative = true;
}

bool DateReader::readPart(qsizetype i, Part &part, const Part *first)
{
    part = {};
    part.start = i;
    if (numeric(i, part) || yearPart(i, part)) {
        m_year = true;
        return true;
    }
    if (first && first->year == NoYear && !first->relative && first->month == 0 && first->day == 0)
        return false;
    Part month = {};
    month.start = i;
    if (monthPart(i, month)) {
        part = month;
        if (!first)
            relative(part);
        m_year = true;
        return true;
    }
    if (first ? first->day > 0 : true) {
        Part day = {};
        day.start = i;
        if (dayPart(i, day, false) || (first && first->day > 0 && first->month > 0 && dayPart(i, day, true))) {
            part = day;
            part.start = i;
            if (!first)
                relative(part);
            return true;
        }
    }
    return false;
}

std::optional<Number> DateReader::quarter(qsizetype i)
{
    const SmallNumber n = readSmall(m_line, i);
    if (!n || n.value < 1 || n.value > 4 || m_line.at(n.end) != u'季' || one(n.end + 1, u"賽赛節节後后軍军影"))
        return {};
    Part part;
    part.start = i - 1;
    part.season = 32 + n.value;
    part.end = n.end + 1;
    if (m_line.at(part.end) == u'度')
        ++part.end;
    relative(part);
    if (part.year == NoYear && !part.relative && m_in.calendar.reference > 0)
        part.year = m_in.calendar.reference;
    Number number;
    number.kind = NumberKind::Date;
    number.span = {part.start, part.end};
    number.rule = u"date.quarter"_s;
    number.iso = isoOf(part);
    number.confidence = number.iso.isEmpty() ? 0.8 : 0.9;
    return number;
}

std::optional<Number> DateReader::read(qsizetype i)
{
    Part first;
    if (bracketed(i, first)) {
        // 昨（12）日
    } else if (opening(i, first)) {
        if (first.month > 0)
            relative(first);
    } else if (!readPart(i, first, nullptr)) {
        return {};
    }
    Number number;
    ownYear(first);
    number.kind = NumberKind::Date;
    number.span = {first.start, first.end};
    number.rule = u"date"_s;
    QString iso = isoOf(first);
    if (first.season < 0) {
        number.rule = u"date.fiscal-years"_s;
        iso = yearText(first.year) + u'/' + yearText(first.year + 1);
    }
    int last = first.year;
    const qsizetype length = first.season < 0 ? 0 : connector(m_line, first.end);
    Part second;
    // 前99年－前55年: the second carries its 前 too.
    const qsizetype own = first.year != NoYear && first.year <= 0 && m_line.at(first.end + length) == u'前' ? 1 : 0;
    if (length > 0 && readPart(first.end + length + own, second, &first) && second.start == first.end + length) {
        if (second.year == NoYear && !second.relative)
            second.year = first.year, second.relative = first.relative;
        if (second.month == 0 && second.day > 0 && first.month > 0 && !second.century && !second.decade)
            second.month = first.month;
        if (second.right && second.month > 0 && second.day > 0)
            second.right = second.month <= 12 && second.day <= daysIn(second.year, second.month);
        // 8月至2月 goes into the next year only where that year is known.
        const bool order = second.year == NoYear || first.year == NoYear || second.year >= first.year;
        if (order) {
            const QString other = isoOf(second);
            number.span.end = second.end;
            number.rule = u"date.span"_s;
            iso = iso.isEmpty() || other.isEmpty() ? QString() : iso + u'/' + other;
            last = second.year;
        }
    }
    if (last > 0 && !first.decade && !first.century)
        m_in.calendar.lastYear = last;
    number.iso = iso;
    number.confidence = iso.isEmpty() ? 0.8 : 0.97;
    return number;
}

} // namespace

qsizetype connector(const Line &line, qsizetype i, bool *dash)
{
    qsizetype at = i;
    while (isSpace(line.at(at)))
        ++at;
    const char16_t c = line.at(at);
    if (dash)
        *dash = c == u'-';
    switch (c) {
    case u'到':
    case u'至':
    case u'~':
    case u'〜':
    case u'∼':
    case u'–':
    case u'—':
    case u'－':
    case u'-':
    case u'─':
    case u'―': ++at; break;
    default: return 0;
    }
    if (line.at(at) == c && (c == u'-' || c == u'—' || c == u'─'))
        ++at;
    while (isSpace(line.at(at)))
        ++at;
    return at - i;
}

std::optional<Number> readQuarter(const DateInput &input, qsizetype i)
{
    return DateReader(input).quarter(i);
}

std::optional<Number> readDate(const DateInput &input, qsizetype i)
{
    return DateReader(input).read(i);
}

} // namespace Zhupi::Language
