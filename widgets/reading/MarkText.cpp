// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/MarkText.h"

#include <QCoreApplication>

#include <algorithm>

namespace Zhupi::Widgets::MarkText {

using Language::MarkKind;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Widgets", text);
}

QString say(const char *text, qsizetype n)
{
    return QCoreApplication::translate("Widgets", text, nullptr, int(n));
}

} // namespace

QString mark(const MarkIndex &marks, const Article::Article &article, MarkRef mark)
{
    const Language::Reading &reading = marks.reading();
    const auto name = [&](int speaker) { return speaker >= 0 && speaker < reading.speakers.size() ? reading.speakers[speaker].name : QString(); };
    const auto has = [mark](const auto &list) { return mark.index >= 0 && mark.index < list.size(); };
    switch (mark.kind) {
    case MarkKind::Speaker: {
        if (!has(reading.speakers))
            break;
        const Language::Speaker &speaker = reading.speakers[mark.index];
        return speaker.role.isEmpty() ? say(QT_TRANSLATE_NOOP("Widgets", "Speaker – %1")).arg(speaker.name)
                                      : say(QT_TRANSLATE_NOOP("Widgets", "Speaker – %1, %2")).arg(speaker.name, speaker.role);
    }
    case MarkKind::Turn:
        if (!has(reading.turns))
            break;
        return say(QT_TRANSLATE_NOOP("Widgets", "Turn – %1")).arg(name(reading.turns[mark.index].speaker));
    case MarkKind::Quote: {
        if (!has(reading.quotes))
            break;
        const Language::Quote &quote = reading.quotes[mark.index];
        if (quote.kind == Language::QuoteKind::Title)
            return say(QT_TRANSLATE_NOOP("Widgets", "Title"));
        if (quote.kind == Language::QuoteKind::Term)
            return say(QT_TRANSLATE_NOOP("Widgets", "Term, nobody's words"));
        if (quote.speaker < 0)
            return say(QT_TRANSLATE_NOOP("Widgets", "Quote – the text does not say whose"));
        return say(QT_TRANSLATE_NOOP("Widgets", "Quote – %1")).arg(name(quote.speaker));
    }
    case MarkKind::Statement: {
        if (!has(reading.statements))
            break;
        const int speaker = reading.statements[mark.index].speaker;
        return speaker < 0 ? say(QT_TRANSLATE_NOOP("Widgets", "Reported – the text does not say whose words"))
                           : say(QT_TRANSLATE_NOOP("Widgets", "Reported – %1")).arg(name(speaker));
    }
    case MarkKind::Number: {
        if (!has(reading.numbers))
            break;
        const Language::Number &number = reading.numbers[mark.index];
        const QString figure = article.text(number.span).toString();
        if (const int dispute = marks.disputeOf(mark.index); dispute >= 0) {
            const Language::Dispute &about = reading.disputes[dispute];
            return say(QT_TRANSLATE_N_NOOP("Widgets", "Contested figure – %1 (%2), one of %n"), about.claims.size())
                .arg(figure, about.quantity);
        }
        return number.speaker < 0 ? say(QT_TRANSLATE_NOOP("Widgets", "Figure – %1")).arg(figure)
                                  : say(QT_TRANSLATE_NOOP("Widgets", "Figure – %1, given by %2")).arg(figure, name(number.speaker));
    }
    case MarkKind::Dispute: {
        if (!has(reading.disputes))
            break;
        return say(QT_TRANSLATE_NOOP("Widgets", "Dispute – %1")).arg(reading.disputes[mark.index].quantity);
    }
    case MarkKind::Check:
        if (!has(reading.checks))
            break;
        return reading.checks[mark.index].holds ? say(QT_TRANSLATE_NOOP("Widgets", "Arithmetic that holds"))
                                                : say(QT_TRANSLATE_NOOP("Widgets", "Arithmetic that does not hold"));
    }
    return {};
}

QString annotation(const MarkIndex &marks, int index)
{
    const Annotations::Annotation &annotation = marks.annotations()[index];
    const QString tag = annotation.tag.isEmpty() ? say(QT_TRANSLATE_NOOP("Widgets", "Note")) : annotation.tag;
    const QString head = annotation.creator.isEmpty() ? tag : say(QT_TRANSLATE_NOOP("Widgets", "%1 – %2")).arg(tag, annotation.creator);
    return annotation.note.isEmpty() ? head : head + u'\n' + annotation.note.left(2000);
}

QStringList counts(const Language::Reading &reading)
{
    QStringList parts;
    const auto speakers = std::ranges::count(reading.speakers, false, &Language::Speaker::silent);
    const auto quotes = std::ranges::count(reading.quotes, Language::QuoteKind::Speech, &Language::Quote::kind);
    const auto add = [&](const char *text, qsizetype n) {
        if (n > 0)
            parts.append(say(text, n));
    };
    add(QT_TRANSLATE_N_NOOP("Widgets", "%n speaker(s)"), speakers);
    add(QT_TRANSLATE_N_NOOP("Widgets", "%n quote(s)"), quotes);
    add(QT_TRANSLATE_N_NOOP("Widgets", "%n figure(s)"), reading.numbers.size());
    add(QT_TRANSLATE_N_NOOP("Widgets", "%n dispute(s)"), reading.disputes.size());
    return parts;
}

} // namespace Zhupi::Widgets::MarkText
