// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/TermAutomaton.h"

#include <algorithm>

namespace Zhupi::Language {

int TermAutomaton::add(QStringView term)
{
    if (term.isEmpty())
        return -1;
    quint32 node = 0;
    for (const QChar c : term) {
        quint32 &next = m_growing.steps[(quint64(node) << 16) | c.unicode()];
        if (next == 0) {
            next = quint32(m_growing.terms.size());
            m_growing.terms.push_back(-1);
        }
        node = next;
    }
    int &id = m_growing.terms[node];
    if (id < 0) {
        id = int(m_lengths.size());
        m_lengths.push_back(term.size());
    }
    return id;
}

void TermAutomaton::build()
{
    struct Edge
    {
        quint32 from;
        quint32 unit;
        quint32 to;
    };
    std::vector<Edge> edges;
    edges.reserve(size_t(m_growing.steps.size()));
    quint32 classes = 0;
    for (const auto &[key, to] : m_growing.steps.asKeyValueRange()) {
        const auto unit = char16_t(key & 0xFFFF);
        quint32 &page = m_pages[unit >> 8];
        if (page == 0) {
            page = quint32(m_classes.size());
            m_classes.resize(m_classes.size() + 256, 0);
        }
        m_classes[page + (unit & 255)] = 1;
        edges.push_back({quint32(key >> 16), unit, to});
    }
    for (quint16 &number : m_classes) {
        if (number != 0)
            number = quint16(++classes);
    }
    for (Edge &edge : edges)
        edge.unit = classOf(char16_t(edge.unit));
    std::ranges::sort(edges, {}, [](const Edge &edge) { return (quint64(edge.from) << 32) | edge.unit; });
    std::vector<size_t> first(m_growing.terms.size() + 1, edges.size());
    for (size_t i = edges.size(); i-- > 0;)
        first[edges[i].from] = i;
    for (size_t i = first.size() - 1; i-- > 0;) {
        if (first[i] == edges.size() || edges[first[i]].from != quint32(i))
            first[i] = first[i + 1];
    }

    // Breadth first, so that the fails of all shallower nodes are known. The root's children stand at their classes.
    const quint32 room = classes + 1;
    m_built.assign(edges.size() + 1 + 2 * size_t(room), Node{});
    m_ends.assign(m_built.size(), End{});
    std::vector<bool> used(m_built.size(), false);
    used[0] = true;
    std::vector<quint32> placeOf(m_growing.terms.size(), 0);
    std::vector<quint32> queue{0};
    size_t free = room; // behind the root's own, so that every class finds room to its left
    for (size_t head = 0; head < queue.size(); ++head) {
        const quint32 node = queue[head];
        const quint32 state = placeOf[node];
        const size_t begin = first[node], end = first[node + 1];
        // Somewhere with room for all its children: the first place that is free for the first child, and so on.
        quint32 base = 0;
        if (node != 0 && begin < end) {
            while (free < used.size() && used[free])
                ++free;
            const auto fits = [&](size_t place) {
                for (size_t i = begin; i < end; ++i) {
                    const size_t at = place - edges[begin].unit + edges[i].unit;
                    if (at < used.size() && used[at])
                        return false;
                }
                return true;
            };
            size_t place = free;
            while (!fits(place))
                ++place;
            // A stretch with few holes is left behind: seeking in it again and again would cost the square.
            if (place - free > 256)
                free = place;
            base = quint32(place) - edges[begin].unit;
        }
        if (const size_t needed = size_t(base) + 2 * size_t(room); needed > m_built.size()) {
            m_built.resize(needed * 2);
            m_ends.resize(m_built.size());
            used.resize(m_built.size(), false);
        }
        m_built[state].base = base;
        for (size_t i = begin; i < end; ++i) {
            const quint32 child = base + edges[i].unit;
            used[child] = true;
            placeOf[edges[i].to] = child;
            queue.push_back(edges[i].to);
            Node &made = m_built[child];
            made.parent = state;
            // The suffixes of the parent, from the longest on, until one has a child for this unit.
            quint32 suffix = state;
            while (suffix != 0) {
                suffix = m_built[suffix].fail;
                const quint32 target = m_built[suffix].base + edges[i].unit;
                if (m_built[target].parent == suffix && target != child) {
                    made.fail = target;
                    break;
                }
            }
            const quint32 more = m_built[made.fail].output;
            const int term = m_growing.terms[edges[i].to];
            made.output = term >= 0 ? child : more;
            m_ends[child] = {term, more};
        }
    }
    m_growing = {};
}

} // namespace Zhupi::Language
