// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstddef>
#include <string_view>

/// Private to the library.
namespace Zhupi::Language {

/// A few words of a rule, fixed at compile time. Looking for them costs one look at each unit of a text; the words
/// themselves are compared only where one of them may begin.
template <std::size_t N>
class WordSet
{
public:
    consteval WordSet(const std::u16string_view (&words)[N])
    {
        for (std::size_t i = 0; i < N; ++i) {
            m_words[i] = words[i];
            const char16_t c = words[i].front();
            m_first[c >> 6] |= quint64(1) << (c & 63);
        }
    }

    /// The length of the first of the words, in their own order, that the text starts with; 0 for none.
    [[nodiscard]] qsizetype startOf(QStringView text) const
    {
        if (text.isEmpty() || !mayStart(text.front()))
            return 0;
        for (const std::u16string_view word : m_words) {
            if (text.startsWith(QStringView(word.data(), qsizetype(word.size()))))
                return qsizetype(word.size());
        }
        return 0;
    }
    /// Which of the words stands at a place; -1 for none.
    [[nodiscard]] int indexAt(QStringView text, qsizetype i) const
    {
        if (!mayStart(text[i]))
            return -1;
        const QStringView rest = text.sliced(i);
        for (std::size_t k = 0; k < N; ++k) {
            if (rest.startsWith(QStringView(m_words[k].data(), qsizetype(m_words[k].size()))))
                return int(k);
        }
        return -1;
    }
    /// Whether one of the words stands anywhere in the text.
    [[nodiscard]] bool isIn(QStringView text) const
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (mayStart(text[i]) && startOf(text.sliced(i)) > 0)
                return true;
        }
        return false;
    }

private:
    [[nodiscard]] bool mayStart(QChar c) const { return (m_first[c.unicode() >> 6] >> (c.unicode() & 63)) & 1; }

    std::array<std::u16string_view, N> m_words{};
    std::array<quint64, 1024> m_first{};
};

} // namespace Zhupi::Language
