// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/DeskTables.h"

#include "language/Voices.h"

#include <algorithm>
#include <limits>

namespace Zhupi::Widgets {

using Article::Span;
using Language::Reading;

namespace {

/// Length of the union of spans.
qsizetype covered(QList<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    qsizetype sum = 0;
    qsizetype end = 0;
    for (const Span span : spans) {
        const qsizetype start = std::max(span.start, end);
        if (span.end > start) {
            sum += span.end - start;
            end = span.end;
        }
    }
    return sum;
}

QList<DeskTables::SpeakerRow> speakersOf(const Article::Article &article, const Reading &reading)
{
    QList<DeskTables::SpeakerRow> rows(reading.speakers.size());
    QList<QList<Span>> spans(reading.speakers.size());
    for (int i = 0; i < rows.size(); ++i)
        rows[i].speaker = i;
    const auto isSpeaker = [&rows](int speaker) { return speaker >= 0 && speaker < rows.size(); };
    for (const Language::Quote &quote : reading.quotes) {
        if (quote.kind != Language::QuoteKind::Speech || !isSpeaker(quote.speaker))
            continue;
        ++rows[quote.speaker].quotes;
        spans[quote.speaker].append(quote.span);
    }
    for (const Language::Statement &statement : reading.statements) {
        if (!isSpeaker(statement.speaker))
            continue;
        ++rows[statement.speaker].statements;
        spans[statement.speaker].append(statement.span);
    }
    for (const Language::Turn &turn : reading.turns) {
        if (!isSpeaker(turn.speaker))
            continue;
        ++rows[turn.speaker].turns;
        spans[turn.speaker].append({std::max(turn.label.end, turn.span.start), std::max(turn.label.end, turn.span.end)});
    }
    qsizetype read = 0;
    if (!rows.isEmpty()) {
        for (const Article::Paragraph &paragraph : article.paragraphs()) {
            if (paragraph.isRead())
                read += paragraph.span.length();
        }
    }
    for (DeskTables::SpeakerRow &row : rows)
        row.share = read > 0 ? std::min(1.0, double(covered(spans[row.speaker])) / double(read)) : 0;
    std::stable_sort(rows.begin(), rows.end(), [&reading](const auto &a, const auto &b) {
        const bool silentA = reading.speakers[a.speaker].silent;
        const bool silentB = reading.speakers[b.speaker].silent;
        return silentA != silentB ? silentB : a.share > b.share;
    });
    return rows;
}

} // namespace

std::shared_ptr<const DeskTables> DeskTables::of(const Article::Article &article, const Reading &reading)
{
    auto tables = std::make_shared<DeskTables>();
    tables->paragraphs = ParagraphCount(article);
    tables->scale = scaleOf(article);
    tables->signs = Language::speakerSigns(reading);
    tables->ranks = Language::speakerRanks(reading);
    tables->speakers = speakersOf(article, reading);
    tables->speech = int(std::ranges::count(reading.quotes, Language::QuoteKind::Speech, &Language::Quote::kind));
    tables->values.resize(reading.numbers.size());
    std::ranges::transform(reading.numbers, tables->values.begin(), [](const Language::Number &number) {
        return number.value ? number.value->toDouble() : std::numeric_limits<double>::quiet_NaN();
    });
    tables->contested.fill(false, reading.quotes.size());
    tables->disputes.fill(Language::None, reading.numbers.size());
    for (int i = 0; i < reading.disputes.size(); ++i) {
        for (const int claim : reading.disputes[i].claims) {
            if (claim < 0 || claim >= reading.numbers.size())
                continue;
            if (tables->disputes[claim] == Language::None)
                tables->disputes[claim] = i;
            if (const int quote = reading.numbers[claim].quote; quote >= 0 && quote < tables->contested.size())
                tables->contested[quote] = true;
        }
    }
    for (const bool holds : {false, true}) {
        for (int i = 0; i < reading.checks.size(); ++i) {
            if (reading.checks[i].holds == holds)
                tables->checks.append(i);
        }
    }
    return tables;
}

std::shared_ptr<const DeskTables> tablesOf(const DeskState &state)
{
    return state.tables ? state.tables : DeskTables::of(state.article, state.reading);
}

} // namespace Zhupi::Widgets
