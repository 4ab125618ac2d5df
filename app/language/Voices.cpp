// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Voices.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace Zhupi::Language {

namespace {

QStringList letters(const QString &name)
{
    QStringList found;
    const QList<uint> points = name.toUcs4();
    for (const uint point : points) {
        if (QChar::isLetterOrNumber(point))
            found.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUpper());
    }
    return found;
}

} // namespace

QStringList speakerSigns(const Reading &reading)
{
    QStringList signs(reading.speakers.size());
    QSet<QString> taken;
    for (const bool silent : {false, true}) {
        for (qsizetype i = 0; i < reading.speakers.size(); ++i) {
            const Speaker &speaker = reading.speakers[i];
            if (speaker.silent != silent)
                continue;
            const QStringList candidates = letters(speaker.name);
            for (const QString &candidate : candidates) {
                if (!taken.contains(candidate)) {
                    signs[i] = candidate;
                    break;
                }
            }
            if (signs[i].isEmpty())
                signs[i] = candidates.isEmpty() ? QStringLiteral("?") : candidates.first();
            taken.insert(signs[i]);
        }
    }
    return signs;
}

QList<int> speakerRanks(const Reading &reading)
{
    QList<qsizetype> said(reading.speakers.size(), 0);
    const auto count = [&said](int speaker, Span span) {
        if (speaker >= 0 && speaker < said.size())
            said[speaker] += span.length();
    };
    for (const Turn &turn : reading.turns)
        count(turn.speaker, turn.span);
    for (const Quote &quote : reading.quotes)
        count(quote.speaker, quote.span);
    for (const Statement &statement : reading.statements)
        count(statement.speaker, statement.span);
    for (const Number &number : reading.numbers) // who gives a figure must stand out even with few words
        count(number.speaker, number.span);

    QList<int> order(reading.speakers.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) { return said[a] > said[b]; });
    QList<int> ranks(order.size());
    for (int rank = 0; rank < order.size(); ++rank)
        ranks[order[rank]] = rank;
    return ranks;
}

} // namespace Zhupi::Language
