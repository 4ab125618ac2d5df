// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace Zhupi::Language {

/// Finds all of many words in one pass over a text (Aho and Corasick, "Efficient string matching", 1975), in UTF-16
/// units. Cost of a scan: linear in text and matches, whatever the words are. Unspaced Chinese has no word borders to
/// rest on, so every occurrence is reported, also inside a longer word: callers choose.
class TermAutomaton
{
public:
    /// The id of a word, counted from 0; the same word gets the same id again. Empty words get -1 and never match.
    int add(QStringView term);
    /// To be called once, after the last add() and before the first scan().
    void build();

    [[nodiscard]] int size() const { return int(m_lengths.size()); }
    [[nodiscard]] qsizetype length(int term) const { return m_lengths[size_t(term)]; }

    /// Calls found(term, start, end) for every occurrence, by rising end; at one end the longest comes first.
    template <typename Found>
    void scan(QStringView text, Found &&found) const
    {
        if (m_nodes.size() < 2)
            return;
        quint32 state = 0;
        for (qsizetype i = 0, n = text.size(); i < n; ++i) {
            const char16_t unit = text[i].unicode();
            quint32 next = step(state, unit);
            while (next == 0 && state != 0) {
                state = m_nodes[state].fail;
                next = step(state, unit);
            }
            state = next;
            for (quint32 at = m_nodes[state].term >= 0 ? state : m_nodes[state].output; at != 0; at = m_nodes[at].output) {
                const int term = m_nodes[at].term;
                found(term, i + 1 - m_lengths[size_t(term)], i + 1);
            }
        }
    }

private:
    struct Node
    {
        quint64 children = 0; ///< a bit for each unit that some child has, by its low bits: most steps end here
        quint32 fail = 0;     ///< longest proper suffix that is a node
        quint32 output = 0;   ///< nearest node along the fails that ends a word
        int term = -1;
    };

    [[nodiscard]] quint32 step(quint32 state, char16_t unit) const
    {
        if (state == 0)
            return m_root[unit];
        if ((m_nodes[state].children >> (unit & 63) & 1) == 0)
            return 0;
        const quint64 key = (quint64(state) << 16) | unit;
        for (size_t slot = hash(key);; slot = (slot + 1) & m_mask) {
            if (m_keys[slot] == key)
                return m_targets[slot];
            if (m_keys[slot] == 0)
                return 0;
        }
    }
    [[nodiscard]] size_t hash(quint64 key) const { return size_t((key * 0x9E3779B97F4A7C15ULL) >> 29) & m_mask; }
    void insert(quint64 key, quint32 target);
    void grow();

    std::vector<Node> m_nodes{Node{}};
    std::vector<qsizetype> m_lengths;
    std::vector<quint32> m_root = std::vector<quint32>(0x10000, 0);
    // Open addressing; a key is never 0, for state 0 lives in m_root. At most half full.
    std::vector<quint64> m_keys = std::vector<quint64>(1024, 0);
    std::vector<quint32> m_targets = std::vector<quint32>(1024, 0);
    size_t m_mask = 1023;
    size_t m_used = 0;
};

} // namespace Zhupi::Language
