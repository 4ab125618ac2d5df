// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <compare>
#include <optional>

namespace Zhupi::Language {

/// An exact decimal number of any length; arithmetic by mpdecimal. Values are never rounded but where a function
/// says so. Held as its plain digits, normalised: no exponent, no leading or trailing zeros ("0.5", "-3", "5576000").
class Decimal
{
public:
    /// Zero.
    Decimal();
    Decimal(qint64 value);

    /// Digits with an optional sign and point ("557.6"); no white space, no separators, no exponent.
    [[nodiscard]] static std::optional<Decimal> fromString(QByteArrayView digits);

    /// Plain digits, normalised: what the contract prints.
    [[nodiscard]] const QByteArray &digits() const { return m_digits; }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_digits); }
    /// For drawing on a scale only.
    [[nodiscard]] double toDouble() const;
    [[nodiscard]] bool isZero() const;

    /// This × 10^power; cheap.
    [[nodiscard]] Decimal shifted(int power) const;
    /// Quotient rounded half up to `places` decimals; none for a zero divisor.
    [[nodiscard]] std::optional<Decimal> dividedBy(const Decimal &divisor, int places) const;

    friend Decimal operator+(const Decimal &a, const Decimal &b);
    friend Decimal operator-(const Decimal &a, const Decimal &b);
    friend Decimal operator*(const Decimal &a, const Decimal &b);
    friend bool operator==(const Decimal &a, const Decimal &b) = default;
    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b);

private:
    QByteArray m_digits;
};

} // namespace Zhupi::Language
