// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <array>
#include <string_view>

namespace Zhupi::Article {

/// A fixed set of UTF-16 code units, made at compile time from the characters themselves: one bit a unit (8 KiB a set),
/// so that asking costs one load whatever the size of the set. Surrogates are single units here: a set holds characters
/// of the basic plane only.
class CharSet
{
public:
    consteval explicit CharSet(std::u16string_view characters)
    {
        for (const char16_t c : characters)
            m_bits[c >> 6] |= quint64(1) << (c & 63);
    }
    [[nodiscard]] constexpr bool contains(QChar c) const { return (m_bits[c.unicode() >> 6] >> (c.unicode() & 63)) & 1; }

private:
    std::array<quint64, 1024> m_bits{};
};

} // namespace Zhupi::Article
