// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Numerals.h"

namespace Zhupi::Language {

Amount Amount::fromDigits(QByteArrayView digits)
{
    Amount result;
    if (digits.size() > 30) {
        result.m_large = std::make_shared<const Decimal>(Decimal::fromString(digits).value_or(Decimal()));
        return result;
    }
    bool behind = false;
    for (const char c : digits) {
        if (c == '.') {
            behind = true;
        } else {
            result.m_mantissa = result.m_mantissa * 10 + (c - '0');
            result.m_scale += behind;
        }
    }
    return result;
}

Decimal Amount::toDecimal() const
{
    if (m_large)
        return *m_large;
    const bool negative = m_mantissa < 0;
    Wide rest = negative ? -m_mantissa : m_mantissa;
    char buffer[64];
    int at = 64;
    int scale = m_scale;
    do {
        buffer[--at] = char('0' + int(rest % 10));
        rest /= 10;
        if (--scale == 0)
            buffer[--at] = '.';
    } while (rest != 0 || scale > 0);
    if (buffer[at] == '.')
        buffer[--at] = '0';
    if (negative)
        buffer[--at] = '-';
    return Decimal::fromString(QByteArrayView(buffer + at, 64 - at)).value_or(Decimal());
}

Amount Amount::shifted(int power) const
{
    Amount result = *this;
    if (m_large) {
        result.m_large = std::make_shared<const Decimal>(m_large->shifted(power));
        return result;
    }
    if (power < 0) {
        result.m_scale -= power;
        if (result.m_scale > 30)
            result = Amount(), result.m_large = std::make_shared<const Decimal>(toDecimal().shifted(power));
        return result;
    }
    const int behind = std::min(power, m_scale);
    result.m_scale -= behind;
    for (int k = behind; k < power; ++k) {
        result.m_mantissa *= 10;
        if (!result.fits()) {
            Amount large;
            large.m_large = std::make_shared<const Decimal>(toDecimal().shifted(power));
            return large;
        }
    }
    return result;
}

Amount Amount::operator+(const Amount &other) const
{
    if (!m_large && !other.m_large) {
        Amount a = *this, b = other;
        while (a.m_scale < b.m_scale && a.fits())
            a.m_mantissa *= 10, ++a.m_scale;
        while (b.m_scale < a.m_scale && b.fits())
            b.m_mantissa *= 10, ++b.m_scale;
        if (a.m_scale == b.m_scale) {
            a.m_mantissa += b.m_mantissa;
            if (a.fits())
                return a;
        }
    }
    Amount large;
    large.m_large = std::make_shared<const Decimal>(toDecimal() + other.toDecimal());
    return large;
}

Amount Amount::negated() const
{
    Amount result = *this;
    if (m_large)
        result.m_large = std::make_shared<const Decimal>(Decimal() - *m_large);
    else
        result.m_mantissa = -m_mantissa;
    return result;
}

qint64 Amount::toInteger() const
{
    if (m_large || m_mantissa < 0 || m_mantissa > Wide(999999999999999999LL))
        return -1;
    Wide value = m_mantissa;
    for (int k = 0; k < m_scale; ++k) {
        if (value % 10 != 0)
            return -1;
        value /= 10;
    }
    return qint64(value);
}

bool Amount::lessThan(const Amount &other) const
{
    if (!m_large && !other.m_large && m_scale == other.m_scale)
        return m_mantissa < other.m_mantissa;
    return toDecimal() < other.toDecimal();
}

bool readLiteral(const Line &line, qsizetype i, Literal &literal)
{
    qsizetype at = i;
    while (isDigit(line.at(at)))
        ++at;
    literal = {};
    literal.digits = int(std::min<qsizetype>(at - i, 1 << 20));
    if (at == i && !(line.at(at) == u'.' && isDigit(line.at(at + 1))))
        return false;
    literal.leadingZero = at - i > 1 && line.at(i) == u'0';
    QByteArray digits;
    const auto take = [&](qsizetype from, qsizetype to) {
        for (qsizetype k = from; k < to; ++k)
            digits += char(line.at(k));
    };
    take(i, at);
    // Groups of three behind one to three digits, all with one separator.
    const char16_t separator = line.at(at);
    if (literal.digits >= 1 && literal.digits <= 3 && (separator == u',' || separator == u'\'' || separator == u'\u202F')
        && !literal.leadingZero) {
        while (line.at(at) == separator && isDigit(line.at(at + 1)) && isDigit(line.at(at + 2)) && isDigit(line.at(at + 3))
               && !isDigit(line.at(at + 4))) {
            take(at + 1, at + 4);
            at += 4;
            literal.grouped = true;
        }
    }
    literal.whole = int(std::min<qsizetype>(digits.size(), 1 << 20));
    if (line.at(at) == u'.' && isDigit(line.at(at + 1))) {
        literal.decimal = true;
        const qsizetype from = ++at;
        while (isDigit(line.at(at)))
            ++at;
        digits += '.';
        take(from, at);
    }
    literal.end = at;
    literal.value = Amount::fromDigits(digits);
    return true;
}

} // namespace Zhupi::Language
