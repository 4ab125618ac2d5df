// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/TermAutomaton.h"

#include <utility>

namespace Zhupi::Language {

void TermAutomaton::insert(quint64 key, quint32 target)
{
    size_t slot = hash(key);
    while (m_keys[slot] != 0)
        slot = (slot + 1) & m_mask;
    m_keys[slot] = key;
    m_targets[slot] = target;
}

void TermAutomaton::grow()
{
    const std::vector<quint64> keys = std::exchange(m_keys, std::vector<quint64>(m_keys.size() * 2, 0));
    const std::vector<quint32> targets = std::exchange(m_targets, std::vector<quint32>(m_keys.size(), 0));
    m_mask = m_keys.size() - 1;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] != 0)
            insert(keys[i], targets[i]);
    }
}

int TermAutomaton::add(QStringView term)
{
    if (term.isEmpty())
        return -1;
    quint32 state = 0;
    for (const QChar c : term) {
        const char16_t unit = c.unicode();
        quint32 next = step(state, unit);
        if (next == 0) {
            next = quint32(m_nodes.size());
            m_nodes.push_back({});
            if (state == 0) {
                m_root[unit] = next;
            } else {
                if (++m_used * 2 > m_keys.size())
                    grow();
                insert((quint64(state) << 16) | unit, next);
                m_nodes[state].children |= quint64(1) << (unit & 63);
            }
        }
        state = next;
    }
    if (m_nodes[state].term < 0) {
        m_nodes[state].term = int(m_lengths.size());
        m_lengths.push_back(term.size());
    }
    return m_nodes[state].term;
}

void TermAutomaton::build()
{
    struct Edge
    {
        quint32 from;
        char16_t unit;
        quint32 to;
    };
    // Breadth first: nodes of one depth know the fails of all shallower ones.
    std::vector<std::vector<Edge>> children(m_nodes.size());
    std::vector<quint32> queue;
    for (size_t unit = 0; unit < m_root.size(); ++unit) {
        if (m_root[unit] != 0)
            queue.push_back(m_root[unit]);
    }
    for (size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i] != 0) {
            const auto from = quint32(m_keys[i] >> 16);
            children[from].push_back({from, char16_t(m_keys[i] & 0xFFFF), m_targets[i]});
        }
    }
    for (size_t head = 0; head < queue.size(); ++head) {
        for (const Edge &edge : children[queue[head]]) {
            quint32 fail = m_nodes[edge.from].fail;
            quint32 target = step(fail, edge.unit);
            while (target == 0 && fail != 0) {
                fail = m_nodes[fail].fail;
                target = step(fail, edge.unit);
            }
            m_nodes[edge.to].fail = target;
            m_nodes[edge.to].output = m_nodes[target].term >= 0 ? target : m_nodes[target].output;
            queue.push_back(edge.to);
        }
    }
}

} // namespace Zhupi::Language
