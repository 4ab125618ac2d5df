// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/MarkText.h"

#include "look/Tr.h"

#include <algorithm>

namespace Zhupi::Widgets::MarkText {

using Language::MarkKind;

QString mark(const MarkIndex &marks, const Article::Article &article, MarkRef mark)
{
    const Language::Reading &reading = marks.reading();
    const auto name = [&](int speaker) {
        return speaker >= 0 && speaker < reading.speakers.size() ? reading.speakers[speaker].name : QString();
    };
    const auto has = [mark](const auto &list) { return mark.index >= 0 && mark.index < list.size(); };
    switch (mark.kind) {
    case MarkKind::Speaker: {
        if (!has(reading.speakers))
            break;
        const Language::Speaker &speaker = reading.speakers[mark.index];
        return speaker.role.isEmpty() ? Tr::tr("Speaker – %1").arg(speaker.name)
                                      : Tr::tr("Speaker – %1, %2").arg(speaker.name, speaker.role);
    }
    case MarkKind::Turn:
        if (!has(reading.turns))
            break;
        return Tr::tr("Turn – %1").arg(name(reading.turns[mark.index].speaker));
    case MarkKind::Quote: {
        if (!has(reading.quotes))
            break;
        const Language::Quote &quote = reading.quotes[mark.index];
        if (quote.kind == Language::QuoteKind::Title)
            return Tr::tr("Title");
        if (quote.kind == Language::QuoteKind::Term)
            return Tr::tr("Term, nobody's words");
        if (quote.speaker < 0)
            return Tr::tr("Quote – the text does not say whose");
        return Tr::tr("Quote – %1").arg(name(quote.speaker));
    }
    case MarkKind::Statement: {
        if (!has(reading.statements))
            break;
        const int speaker = reading.statements[mark.index].speaker;
        return speaker < 0 ? Tr::tr("Reported – the text does not say whose words") : Tr::tr("Reported – %1").arg(name(speaker));
    }
    case MarkKind::Number: {
        if (!has(reading.numbers))
            break;
        const Language::Number &number = reading.numbers[mark.index];
        const QString figure = article.text(number.span).toString();
        if (const int dispute = marks.disputeOf(mark.index); dispute >= 0) {
            const Language::Dispute &about = reading.disputes[dispute];
            return Tr::tr("Contested figure – %1 (%2), one of %n", nullptr, int(about.claims.size())).arg(figure, about.quantity);
        }
        return number.speaker < 0 ? Tr::tr("Figure – %1").arg(figure)
                                  : Tr::tr("Figure – %1, given by %2").arg(figure, name(number.speaker));
    }
    case MarkKind::Dispute: {
        if (!has(reading.disputes))
            break;
        return Tr::tr("Dispute – %1").arg(reading.disputes[mark.index].quantity);
    }
    case MarkKind::Check:
        if (!has(reading.checks))
            break;
        return reading.checks[mark.index].holds ? Tr::tr("Arithmetic that holds") : Tr::tr("Arithmetic that does not hold");
    }
    return {};
}

QString annotation(const MarkIndex &marks, int index)
{
    const Annotations::Annotation &annotation = marks.annotations()[index];
    const QString tag = annotation.tag.isEmpty() ? Tr::tr("Note") : annotation.tag;
    const QString head = annotation.creator.isEmpty() ? tag : Tr::tr("%1 – %2").arg(tag, annotation.creator);
    return annotation.note.isEmpty() ? head : head + u'\n' + annotation.note.left(2000);
}

QStringList counts(const Language::Reading &reading)
{
    QStringList parts;
    const auto speakers = std::ranges::count(reading.speakers, false, &Language::Speaker::silent);
    const auto quotes = std::ranges::count(reading.quotes, Language::QuoteKind::Speech, &Language::Quote::kind);
    if (const int n = int(speakers); n > 0)
        parts.append(Tr::tr("%n speaker(s)", nullptr, n));
    if (const int n = int(quotes); n > 0)
        parts.append(Tr::tr("%n quote(s)", nullptr, n));
    if (const int n = int(reading.numbers.size()); n > 0)
        parts.append(Tr::tr("%n figure(s)", nullptr, n));
    if (const int n = int(reading.disputes.size()); n > 0)
        parts.append(Tr::tr("%n dispute(s)", nullptr, n));
    return parts;
}

} // namespace Zhupi::Widgets::MarkText
