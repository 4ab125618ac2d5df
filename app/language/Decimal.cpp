// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Decimal.h"

#include <decimal.hh>

#include <algorithm>

namespace Zhupi::Language {

namespace {

struct Parts
{
    bool negative = false;
    QByteArrayView whole; ///< without leading zeros; empty for 0
    QByteArrayView rest;  ///< behind the point
};

Parts parts(QByteArrayView digits)
{
    Parts result;
    if (digits.startsWith('-')) {
        result.negative = true;
        digits = digits.sliced(1);
    }
    const qsizetype point = digits.indexOf('.');
    result.whole = point < 0 ? digits : digits.first(point);
    result.rest = point < 0 ? QByteArrayView() : digits.sliced(point + 1);
    if (result.whole == "0")
        result.whole = {};
    return result;
}

QByteArray joined(bool negative, QByteArrayView whole, QByteArrayView rest)
{
    while (whole.startsWith('0'))
        whole = whole.sliced(1);
    while (rest.endsWith('0'))
        rest.chop(1);
    if (whole.isEmpty() && rest.isEmpty())
        return QByteArrayLiteral("0");
    QByteArray result;
    result.reserve(whole.size() + rest.size() + 3);
    if (negative)
        result += '-';
    if (whole.isEmpty())
        result += '0';
    result += whole;
    if (!rest.isEmpty()) {
        result += '.';
        result += rest;
    }
    return result;
}

decimal::Decimal number(const QByteArray &digits)
{
    // Without a context the conversion is exact at any length.
    return decimal::Decimal(digits.toStdString());
}

/// A context that holds every digit of a result of this many digits.
decimal::Context exact(qsizetype digits)
{
    decimal::Context context = decimal::MaxContext();
    context.prec(std::max<mpd_ssize_t>(digits, 1));
    return context;
}

Decimal decimalOf(const decimal::Decimal &value)
{
    const std::string plain = value.format("f");
    return *Decimal::fromString(QByteArrayView(plain.data(), qsizetype(plain.size())));
}

} // namespace

Decimal::Decimal()
    : m_digits(QByteArrayLiteral("0"))
{
}

Decimal::Decimal(qint64 value)
    : m_digits(QByteArray::number(value))
{
}

std::optional<Decimal> Decimal::fromString(QByteArrayView digits)
{
    bool negative = false;
    if (digits.startsWith('-') || digits.startsWith('+')) {
        negative = digits.startsWith('-');
        digits = digits.sliced(1);
    }
    qsizetype point = -1;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (digits[i] == '.' && point < 0)
            point = i;
        else if (digits[i] < '0' || digits[i] > '9')
            return {};
    }
    if (digits.isEmpty() || digits.size() == 1 + (point < 0 ? -1 : 0))
        return {};
    Decimal result;
    result.m_digits = joined(negative, point < 0 ? digits : digits.first(point), point < 0 ? QByteArrayView() : digits.sliced(point + 1));
    return result;
}

double Decimal::toDouble() const
{
    return m_digits.toDouble();
}

bool Decimal::isZero() const
{
    return m_digits == "0";
}

Decimal Decimal::shifted(int power) const
{
    if (power == 0 || isZero())
        return *this;
    const Parts old = parts(m_digits);
    QByteArray whole = old.whole.toByteArray();
    QByteArray rest = old.rest.toByteArray();
    if (power > 0) {
        if (rest.size() < power)
            rest.append(power - rest.size(), '0');
        whole += QByteArrayView(rest).first(power);
        rest.remove(0, power);
    } else {
        if (whole.size() < -power)
            whole.prepend(QByteArray(-power - whole.size(), '0'));
        rest.prepend(QByteArrayView(whole).last(-power).toByteArray());
        whole.chop(-power);
    }
    Decimal result;
    result.m_digits = joined(old.negative, whole, rest);
    return result;
}

std::optional<Decimal> Decimal::dividedBy(const Decimal &divisor, int places) const
{
    if (divisor.isZero())
        return {};
    // Whole-number division of the shifted dividend, so that "half up" sees the exact remainder.
    const Decimal above = shifted(places);
    const Parts a = parts(above.m_digits), b = parts(divisor.m_digits);
    const qsizetype digits = a.whole.size() + a.rest.size() + b.whole.size() + b.rest.size() + 4;
    decimal::Context context = exact(digits * 2);
    const decimal::Decimal x = number(above.m_digits).abs(context), y = number(divisor.m_digits).abs(context);
    decimal::Decimal quotient = x.divint(y, context);
    const decimal::Decimal rest = x.sub(quotient.mul(y, context), context);
    if (rest.add(rest, context) >= y)
        quotient = quotient.add(decimal::Decimal(1), context);
    Decimal result = decimalOf(quotient).shifted(-places);
    if (a.negative != b.negative && !result.isZero())
        result.m_digits.prepend('-');
    return result;
}

Decimal operator+(const Decimal &a, const Decimal &b)
{
    decimal::Context context = exact(a.m_digits.size() + b.m_digits.size() + 2);
    return decimalOf(number(a.m_digits).add(number(b.m_digits), context));
}

Decimal operator-(const Decimal &a, const Decimal &b)
{
    decimal::Context context = exact(a.m_digits.size() + b.m_digits.size() + 2);
    return decimalOf(number(a.m_digits).sub(number(b.m_digits), context));
}

Decimal operator*(const Decimal &a, const Decimal &b)
{
    decimal::Context context = exact(a.m_digits.size() + b.m_digits.size() + 2);
    return decimalOf(number(a.m_digits).mul(number(b.m_digits), context));
}

std::strong_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    // Normalised plain digits compare as text, column by column: no conversion, linear.
    const Parts x = parts(a.m_digits), y = parts(b.m_digits);
    if (x.negative != y.negative)
        return x.negative ? std::strong_ordering::less : std::strong_ordering::greater;
    std::strong_ordering order = x.whole.size() <=> y.whole.size();
    if (order == 0)
        order = x.whole.compare(y.whole) <=> 0;
    if (order == 0)
        order = x.rest.compare(y.rest) <=> 0;
    if (!x.negative)
        return order;
    return 0 <=> order;
}

} // namespace Zhupi::Language
