// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Decimal.h"
#include "language/NumberWords.h"

#include <optional>

/// Numerals without their units: 557.6萬, 三千零五, 壹佰, 三五百, 十幾, 三分之一. Private to the library.
namespace Zhupi::Language {

/// An exact value while it is being put together: 128 bits with a decimal scale, a Decimal beyond them.
class Amount
{
public:
    Amount() = default;
    Amount(qint64 value)
        : m_mantissa(value)
    {
    }
    /// ASCII digits with at most one point; any length.
    [[nodiscard]] static Amount fromDigits(QByteArrayView digits);

    [[nodiscard]] bool isZero() const { return !m_large && m_mantissa == 0; }
    [[nodiscard]] Amount shifted(int power) const;
    [[nodiscard]] Amount operator+(const Amount &other) const;
    [[nodiscard]] Amount negated() const;
    [[nodiscard]] Decimal toDecimal() const;
    /// −1 where it is no whole number of at most 18 digits.
    [[nodiscard]] qint64 toInteger() const;
    [[nodiscard]] bool lessThan(const Amount &other) const;

private:
    __extension__ typedef __int128 Wide;
    [[nodiscard]] bool fits() const { return m_mantissa < Limit && m_mantissa > -Limit; }
    static constexpr Wide Limit = Wide(1000000000000000000LL) * 1000000000000000LL;

    Wide m_mantissa = 0;
    int m_scale = 0;                        ///< value = mantissa / 10^scale
    std::shared_ptr<const Decimal> m_large; ///< shared: large values are rare and never change
};

/// An Arabic literal: digits, thousands' separators, a decimal point.
struct Literal
{
    Amount value;
    qsizetype end = 0;
    int digits = 0;
    int whole = 0; ///< of all groups before the point
    bool grouped = false;
    bool decimal = false;
    bool leadingZero = false;
};

/// The literal at `i`; false where there is none. Linear in its length.
bool readLiteral(const Line &line, qsizetype i, Literal &literal);

struct Numeral
{
    qsizetype start = 0;
    qsizetype end = 0;
    Amount low, high;
    bool isRange = false;
    Modifier modifier = Modifier::Exact; ///< 幾十, 三十多, 上百
    bool arabic = false;
    bool chinese = false;
    bool sign = false;    ///< 負, −
    int digits = 0;       ///< of an Arabic literal before the point, or of a run like 二〇〇二
    bool grouped = false; ///< 26,750
    bool decimal = false;
    bool places = false; ///< 十百千
    bool leadingZero = false;
    bool one = false;       ///< nothing but 一
    bool latinSize = false; ///< K, M, B
    int bigPower = 0;       ///< 4 for a numeral that ends in 萬, 8 in 億 …; what the lower end of a range shares
    bool big = false;
    bool fraction = false; ///< low over denominator
    Amount denominator;

    [[nodiscard]] bool singleDigit() const { return chinese && !arabic && !places && !big && digits == 1; }
    /// Pure Arabic digits: 2025, 07.
    [[nodiscard]] bool plain() const { return arabic && !chinese && !grouped && !decimal && !big && !places && !latinSize; }
};

/// Value 0…9 of a Chinese numeral sign, −1 for all else; 兩 is 2.
[[nodiscard]] int chineseDigit(char16_t c);
/// 1 for 十, 2 百, 3 千; 0 for all else.
[[nodiscard]] int chinesePlace(char16_t c);
/// 4 for 萬, 8 億, 12 兆; 0 for all else.
[[nodiscard]] int chineseBig(char16_t c);
[[nodiscard]] bool canStartNumeral(char16_t c);

struct NumeralOptions
{
    bool time = false;     ///< a time may follow: 點 is no decimal point
    bool ordinal = false;  ///< behind 第: no 五、六 for a range
    bool formal = false;   ///< behind 萬分之: a lone 肆 is a numeral
    bool implicit = false; ///< a bound stands before: 近百, 逾萬
};

/// The numeral that starts at `i`; none where there is none. Linear in its length.
[[nodiscard]] std::optional<Numeral> readNumeral(const Line &line, qsizetype i, const NumberWords &words, NumeralOptions options = {});

/// A small whole number as in dates: at most four Arabic digits, 二〇〇二, 十二, 廿三.
struct SmallNumber
{
    int value = -1;
    qsizetype end = 0;
    int digits = 0; ///< of Arabic digits or of a run of Chinese ones; 0 for 十二
    bool arabic = false;
    bool leadingZero = false;
    explicit operator bool() const { return value >= 0; }
};
[[nodiscard]] SmallNumber readSmall(const Line &line, qsizetype i);

} // namespace Zhupi::Language
