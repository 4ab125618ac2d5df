// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringView>

#include <array>
#include <vector>

namespace Zhupi::Language {

/// Finds all words of a list in one pass over a text (Aho and Corasick, "Efficient string matching", 1975), in a double
/// array (Aoe, "An efficient digital search algorithm by using a double-array structure", 1989), in UTF-16 units. Cost
/// of a scan: linear in text and matches, whatever the words are. Unspaced Chinese has no word borders to rest on, so
/// every occurrence is reported, also inside a longer word: callers choose.
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
        if (m_lengths.empty())
            return;
        const Node *const nodes = m_built.data();
        quint32 state = 0;
        for (qsizetype i = 0, n = text.size(); i < n; ++i) {
            const quint32 unit = classOf(text[i].unicode());
            if (unit == 0) {
                state = 0; // no word has this unit
                continue;
            }
            quint32 next = nodes[state].base + unit;
            while (nodes[next].parent != state) {
                if (state == 0) {
                    next = 0;
                    break;
                }
                state = nodes[state].fail;
                next = nodes[state].base + unit;
            }
            state = next;
            for (quint32 at = nodes[state].output; at != 0; at = m_ends[at].more) {
                const int term = m_ends[at].term;
                found(term, i + 1 - m_lengths[size_t(term)], i + 1);
            }
        }
    }
    /// The id of exactly this word, or -1.
    [[nodiscard]] int find(QStringView word) const
    {
        if (m_lengths.empty() || word.isEmpty())
            return -1;
        quint32 state = 0;
        for (const QChar c : word) {
            const quint32 unit = classOf(c.unicode());
            const quint32 next = m_built[state].base + unit;
            if (unit == 0 || m_built[next].parent != state)
                return -1;
            state = next;
        }
        return m_built[state].output == state ? m_ends[state].term : -1;
    }

private:
    static constexpr quint32 Nobody = ~quint32(0);
    /// A state is its place in the array; child c of a state stands at its base + c and names it as its parent.
    struct Node
    {
        quint32 base = 0;
        quint32 parent = Nobody;
        quint32 fail = 0;   ///< longest proper suffix that is a state
        quint32 output = 0; ///< this state or the nearest one along the fails that ends a word; 0 for none
    };
    struct End
    {
        int term = -1;
        quint32 more = 0; ///< the next one along the fails that ends a word
    };
    /// While words are added.
    struct Growing
    {
        QHash<quint64, quint32> steps; ///< node and unit → node
        std::vector<int> terms{-1};
    };

    /// Small numbers for the units that words have, 0 for all others.
    [[nodiscard]] quint32 classOf(char16_t unit) const { return m_classes[m_pages[unit >> 8] + (unit & 255)]; }

    std::array<quint32, 256> m_pages{};
    std::vector<quint16> m_classes = std::vector<quint16>(256, 0);
    std::vector<Node> m_built;
    std::vector<End> m_ends;
    std::vector<qsizetype> m_lengths;
    Growing m_growing;
};

} // namespace Zhupi::Language
