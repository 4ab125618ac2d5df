// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/MarkIndex.h"

#include "look/Signs.h"

#include <utility>

namespace Zhupi::Widgets {

using Article::Span;
using Language::MarkKind;
using Language::None;

namespace {

template <typename List>
std::vector<SpanIndex::Item> itemsOf(const List &list)
{
    std::vector<SpanIndex::Item> items;
    items.reserve(size_t(list.size()));
    for (qsizetype i = 0; i < list.size(); ++i)
        items.push_back({list[i].span, int(i), None});
    return items;
}

int shortest(const SpanIndex &index, qsizetype position, int *owner = nullptr)
{
    int found = -1;
    qsizetype length = 0;
    index.overlapping({position, position + 1}, [&](const SpanIndex::Item &item) {
        if (found < 0 || item.span.length() < length) {
            found = item.index;
            length = item.span.length();
            if (owner)
                *owner = item.owner;
        }
        return true;
    });
    return found;
}

} // namespace

MarkTables::MarkTables(const Article::Article &article, const Language::Reading &of)
    : reading(of)
    , signs(speakerSigns(of))
{
    quotes.build(itemsOf(reading.quotes));
    statements.build(itemsOf(reading.statements));
    numbers.build(itemsOf(reading.numbers));
    turns.build(itemsOf(reading.turns));

    std::vector<SpanIndex::Item> found;
    for (qsizetype i = 0; i < reading.turns.size(); ++i)
        found.push_back({reading.turns[i].label, int(i), reading.turns[i].speaker});
    labels.build(std::exchange(found, {}));

    for (qsizetype i = 0; i < reading.speakers.size(); ++i) {
        const QList<Span> &places = reading.speakers[i].mentions;
        for (qsizetype j = 0; j < places.size(); ++j)
            found.push_back({places[j], int(j), int(i)});
    }
    mentions.build(std::exchange(found, {}));

    for (qsizetype i = 0; i < reading.disputes.size(); ++i) {
        for (const int number : reading.disputes[i].claims)
            disputes.insert(number, int(i));
        for (const Span cue : reading.disputes[i].cues)
            found.push_back({cue, int(i), int(i)});
    }
    cues.build(std::exchange(found, {}));

    // Labels of one width: as wide as the widest usual one.
    for (const Language::Turn &turn : reading.turns) {
        double width = 0;
        for (const QChar c : article.text(turn.label))
            width += c.unicode() < 0x2e80 ? 0.55 : 1;
        if (width <= 7)
            hang = std::max(hang, width + 0.75); // with room for the sign
    }
    if (!reading.turns.isEmpty() && hang == 0)
        hang = 2;
}

void MarkIndex::setAnnotations(const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags)
{
    m_annotations = annotations;
    m_tags = tags;
    m_byId.clear();
    m_replies.clear();
    std::vector<SpanIndex::Item> notes;
    for (qsizetype i = 0; i < annotations.size(); ++i) {
        const Annotations::Annotation &annotation = annotations[i];
        m_byId.insert(annotation.id, int(i));
        const bool shown = !annotation.wholeArticle && !annotation.verdict && annotation.replyTo.isEmpty()
                           && annotation.anchor.state != Annotations::AnchorState::Orphan && !annotation.anchor.span.isEmpty();
        if (shown)
            notes.push_back({annotation.anchor.span, int(i), None});
    }
    // A reply to a reply counts for the annotation at the top; a ring of replies, from a damaged file, for none.
    for (const Annotations::Annotation &annotation : annotations) {
        QString above = annotation.replyTo;
        for (int steps = 0; !above.isEmpty() && steps < 64; ++steps) {
            const int index = m_byId.value(above, -1);
            if (index < 0 || annotations[index].replyTo.isEmpty()) {
                ++m_replies[above];
                break;
            }
            above = annotations[index].replyTo;
        }
    }
    m_notes.build(std::move(notes));
}

int MarkIndex::depth(int quote) const
{
    int depth = 0;
    for (int above = m_tables->reading.quotes[quote].parent; above >= 0 && depth < 8; ++depth)
        above = m_tables->reading.quotes[above].parent;
    return depth;
}

MarkRef MarkIndex::markAt(qsizetype position) const
{
    if (const int number = shortest(m_tables->numbers, position); number >= 0)
        return {MarkKind::Number, number};
    int owner = None;
    if (shortest(m_tables->mentions, position, &owner) >= 0)
        return {MarkKind::Speaker, owner};
    if (const int turn = shortest(m_tables->labels, position); turn >= 0)
        return {MarkKind::Turn, turn};
    if (shortest(m_tables->cues, position, &owner) >= 0)
        return {MarkKind::Dispute, owner};
    if (const int quote = shortest(m_tables->quotes, position); quote >= 0)
        return {MarkKind::Quote, quote};
    if (const int statement = shortest(m_tables->statements, position); statement >= 0)
        return {MarkKind::Statement, statement};
    return {};
}

int MarkIndex::annotationAt(qsizetype position) const
{
    return shortest(m_notes, position);
}

const Annotations::Tag *MarkIndex::tag(int annotation) const
{
    for (const Annotations::Tag &tag : m_tags.tags) {
        if (tag.name == m_annotations[annotation].tag)
            return &tag;
    }
    return nullptr;
}

QList<Span> MarkIndex::spansOf(MarkRef mark) const
{
    const auto has = [mark](const auto &list) { return mark.index >= 0 && mark.index < list.size(); };
    QList<Span> spans;
    const auto addNumbers = [&](const QList<int> &numbers) {
        for (const int number : numbers) {
            if (number >= 0 && number < m_tables->reading.numbers.size())
                spans.append(m_tables->reading.numbers[number].span);
        }
    };
    switch (mark.kind) {
    case MarkKind::Speaker:
        if (has(m_tables->reading.speakers))
            spans = m_tables->reading.speakers[mark.index].mentions;
        break;
    case MarkKind::Turn:
        if (has(m_tables->reading.turns))
            spans = {m_tables->reading.turns[mark.index].label};
        break;
    case MarkKind::Quote:
        if (has(m_tables->reading.quotes))
            spans = {m_tables->reading.quotes[mark.index].span};
        break;
    case MarkKind::Statement:
        if (has(m_tables->reading.statements))
            spans = {m_tables->reading.statements[mark.index].span};
        break;
    case MarkKind::Number:
        if (has(m_tables->reading.numbers))
            spans = {m_tables->reading.numbers[mark.index].span};
        break;
    case MarkKind::Dispute:
        if (has(m_tables->reading.disputes))
            addNumbers(m_tables->reading.disputes[mark.index].claims);
        break;
    case MarkKind::Check:
        if (has(m_tables->reading.checks))
            addNumbers(m_tables->reading.checks[mark.index].numbers);
        break;
    }
    return spans;
}

MarkRef MarkIndex::contest(MarkRef mark) const
{
    if (mark.isValid() && mark.kind == MarkKind::Number)
        mark = {MarkKind::Dispute, disputeOf(mark.index)};
    return mark.kind == MarkKind::Dispute ? mark : MarkRef();
}

int MarkIndex::quoteAround(Span span) const
{
    int found = -1;
    qsizetype length = 0;
    m_tables->quotes.overlapping({span.start, span.start + 1}, [&](const SpanIndex::Item &item) {
        const bool larger = item.span.contains(span) && item.span != span;
        if (larger && (found < 0 || item.span.length() < length)) {
            found = item.index;
            length = item.span.length();
        }
        return true;
    });
    return found;
}

} // namespace Zhupi::Widgets
