// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/MarkIndex.h"

#include "look/Signs.h"

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

void MarkIndex::setReading(const Language::Reading &reading)
{
    m_reading = reading;
    m_signs = speakerSigns(reading);
    m_quotes.build(itemsOf(reading.quotes));
    m_statements.build(itemsOf(reading.statements));
    m_numbers.build(itemsOf(reading.numbers));
    m_turns.build(itemsOf(reading.turns));

    std::vector<SpanIndex::Item> labels;
    for (qsizetype i = 0; i < reading.turns.size(); ++i)
        labels.push_back({reading.turns[i].label, int(i), reading.turns[i].speaker});
    m_labels.build(std::move(labels));

    std::vector<SpanIndex::Item> mentions;
    for (qsizetype i = 0; i < reading.speakers.size(); ++i) {
        const QList<Span> &places = reading.speakers[i].mentions;
        for (qsizetype j = 0; j < places.size(); ++j)
            mentions.push_back({places[j], int(j), int(i)});
    }
    m_mentions.build(std::move(mentions));

    m_disputes.clear();
    std::vector<SpanIndex::Item> cues;
    for (qsizetype i = 0; i < reading.disputes.size(); ++i) {
        for (const int number : reading.disputes[i].claims)
            m_disputes.insert(number, int(i));
        for (const Span cue : reading.disputes[i].cues)
            cues.push_back({cue, int(i), int(i)});
    }
    m_cues.build(std::move(cues));
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
    for (int above = m_reading.quotes[quote].parent; above >= 0 && depth < 8; ++depth)
        above = m_reading.quotes[above].parent;
    return depth;
}

MarkRef MarkIndex::markAt(qsizetype position) const
{
    if (const int number = shortest(m_numbers, position); number >= 0)
        return {MarkKind::Number, number};
    int owner = None;
    if (shortest(m_mentions, position, &owner) >= 0)
        return {MarkKind::Speaker, owner};
    if (const int turn = shortest(m_labels, position); turn >= 0)
        return {MarkKind::Turn, turn};
    if (shortest(m_cues, position, &owner) >= 0)
        return {MarkKind::Dispute, owner};
    if (const int quote = shortest(m_quotes, position); quote >= 0)
        return {MarkKind::Quote, quote};
    if (const int statement = shortest(m_statements, position); statement >= 0)
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
            if (number >= 0 && number < m_reading.numbers.size())
                spans.append(m_reading.numbers[number].span);
        }
    };
    switch (mark.kind) {
    case MarkKind::Speaker:
        if (has(m_reading.speakers))
            spans = m_reading.speakers[mark.index].mentions;
        break;
    case MarkKind::Turn:
        if (has(m_reading.turns))
            spans = {m_reading.turns[mark.index].label};
        break;
    case MarkKind::Quote:
        if (has(m_reading.quotes))
            spans = {m_reading.quotes[mark.index].span};
        break;
    case MarkKind::Statement:
        if (has(m_reading.statements))
            spans = {m_reading.statements[mark.index].span};
        break;
    case MarkKind::Number:
        if (has(m_reading.numbers))
            spans = {m_reading.numbers[mark.index].span};
        break;
    case MarkKind::Dispute:
        if (has(m_reading.disputes))
            addNumbers(m_reading.disputes[mark.index].claims);
        break;
    case MarkKind::Check:
        if (has(m_reading.checks))
            addNumbers(m_reading.checks[mark.index].numbers);
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
    m_quotes.overlapping({span.start, span.start + 1}, [&](const SpanIndex::Item &item) {
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
