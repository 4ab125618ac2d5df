// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>

/// The characters that numerals are written with. Private to Numerals.cpp.
namespace Zhupi::Language::Signs {

/// What a unit means in a numeral.
enum Role : quint8 { None_, Digit, Place, TenPlace, Big };

struct Sign
{
    Role role = None_;
    quint8 value = 0;    ///< digit, or power of ten; of TenPlace the tens (廿 2)
    bool formal = false; ///< 大寫
    bool weak = false;   ///< a sign that is a word of its own more often: 參, 陸, 伍, 拾
};

struct SignTable
{
    std::array<Sign, 0x10000> signs{};

    constexpr void set(const char16_t *units, Role role, quint8 value, bool formal = false, bool weak = false)
    {
        for (; *units; ++units)
            signs[*units] = {role, value, formal, weak};
    }
    constexpr SignTable()
    {
        set(u"〇零○", Digit, 0);
        set(u"一", Digit, 1);
        set(u"二兩两倆俩", Digit, 2);
        set(u"三", Digit, 3);
        set(u"四", Digit, 4);
        set(u"五", Digit, 5);
        set(u"六", Digit, 6);
        set(u"七", Digit, 7);
        set(u"八", Digit, 8);
        set(u"九", Digit, 9);
        set(u"壹", Digit, 1, true);
        set(u"貳贰弍", Digit, 2, true);
        set(u"叁叄", Digit, 3, true);
        set(u"參参", Digit, 3, true, true);
        set(u"肆", Digit, 4, true, true);
        set(u"伍", Digit, 5, true, true);
        set(u"陸陆", Digit, 6, true, true);
        set(u"柒", Digit, 7, true);
        set(u"捌", Digit, 8, true);
        set(u"玖", Digit, 9, true);
        set(u"十", Place, 1);
        set(u"百", Place, 2);
        set(u"千", Place, 3);
        set(u"拾", Place, 1, true, true);
        set(u"佰", Place, 2, true, true);
        set(u"仟", Place, 3, true, true);
        set(u"廿", TenPlace, 2);
        set(u"卅", TenPlace, 3);
        set(u"卌", TenPlace, 4);
        set(u"萬万", Big, 4);
        set(u"億亿", Big, 8);
        set(u"兆", Big, 12);
    }
};

inline const SignTable &table()
{
    static const SignTable made;
    return made;
}

inline const Sign &signOf(char16_t c)
{
    return table().signs[c];
}

} // namespace Zhupi::Language::Signs
