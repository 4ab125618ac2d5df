// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/DeskTables.h"

namespace Zhupi::Widgets {

using Language::MarkKind;
using Language::Reading;

Article::Span placeOf(const Reading &reading, MarkRef mark)
{
    if (!isListed(reading, mark))
        return {};
    const auto numberSpan = [&reading](const QList<int> &numbers) {
        for (const int number : numbers) {
            if (number >= 0 && number < reading.numbers.size())
                return reading.numbers[number].span;
        }
        return Article::Span();
    };
    switch (mark.kind) {
    case MarkKind::Speaker: {
        const QList<Article::Span> &mentions = reading.speakers[mark.index].mentions;
        return mentions.isEmpty() ? Article::Span() : mentions.first();
    }
    case MarkKind::Turn: return reading.turns[mark.index].span;
    case MarkKind::Quote: return reading.quotes[mark.index].span;
    case MarkKind::Statement: return reading.statements[mark.index].span;
    case MarkKind::Number: return reading.numbers[mark.index].span;
    case MarkKind::Dispute: return numberSpan(reading.disputes[mark.index].claims);
    case MarkKind::Check: return numberSpan(reading.checks[mark.index].numbers);
    }
    return {};
}

QString describe(const DeskState &state, MarkRef mark)
{
    const Reading &reading = state.reading;
    if (!isListed(reading, mark))
        return {};
    const QString paragraph = QString::number(tablesOf(state)->paragraphs.at(placeOf(reading, mark).start));
    const bool contested = isContested(reading, mark);
    const auto voiced = [&](const QString &voice, const char *known, const char *knownContested, const char *unknown,
                            const char *unknownContested) {
        if (voice.isEmpty())
            return Tr::tr(contested ? unknownContested : unknown).arg(paragraph);
        return Tr::tr(contested ? knownContested : known).arg(voice, paragraph);
    };
    const auto voiceOf = [&reading](int speaker) { return speaker < 0 ? QString() : speakerName(reading, speaker); };
    switch (mark.kind) {
    case MarkKind::Speaker: {
        const Language::Speaker &speaker = reading.speakers[mark.index];
        const QString name = speakerName(reading, mark.index);
        const QString kind = nameOf(speaker.kind);
        if (speaker.silent)
            return Tr::tr("Speaker — %1, %2, says nothing in this article").arg(name, kind);
        return speaker.role.isEmpty() ? Tr::tr("Speaker — %1, %2").arg(name, kind)
                                      : Tr::tr("Speaker — %1, %2, %3").arg(name, kind, plainLine(speaker.role, 60));
    }
    case MarkKind::Turn:
        return voiced(voiceOf(reading.turns[mark.index].speaker), QT_TRANSLATE_NOOP("Zhupi::Widgets", "Turn — %1, paragraph %2"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Turn — %1, paragraph %2"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Turn — speaker unknown, paragraph %1"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Turn — speaker unknown, paragraph %1"));
    case MarkKind::Quote: {
        const Language::Quote &quote = reading.quotes[mark.index];
        const QString words = withoutMarks(plainLine(state.article.text(quote.span), 24));
        if (quote.kind == Language::QuoteKind::Term)
            return Tr::tr("Term — %1, paragraph %2").arg(words, paragraph);
        if (quote.kind == Language::QuoteKind::Title)
            return Tr::tr("Title — %1, paragraph %2").arg(words, paragraph);
        return voiced(voiceOf(quote.speaker), QT_TRANSLATE_NOOP("Zhupi::Widgets", "Quote — %1, paragraph %2"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Quote — %1, paragraph %2, contested"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Quote — speaker unknown, paragraph %1"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Quote — speaker unknown, paragraph %1, contested"));
    }
    case MarkKind::Statement:
        return voiced(voiceOf(reading.statements[mark.index].speaker),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Reported words — %1, paragraph %2"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Reported words — %1, paragraph %2, contested"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Reported words — speaker unknown, paragraph %1"),
                      QT_TRANSLATE_NOOP("Zhupi::Widgets", "Reported words — speaker unknown, paragraph %1, contested"));
    case MarkKind::Number: {
        const QString figure = plainLine(state.article.text(reading.numbers[mark.index].span), 40);
        return contested ? Tr::tr("Figure — %1, paragraph %2, contested").arg(figure, paragraph)
                         : Tr::tr("Figure — %1, paragraph %2").arg(figure, paragraph);
    }
    case MarkKind::Dispute: {
        const Language::Dispute &dispute = reading.disputes[mark.index];
        return Tr::tr("Disputed figures — %1, %n rival(s), paragraph %2", nullptr, int(dispute.claims.size()))
            .arg(plainLine(dispute.quantity, 40), paragraph);
    }
    case MarkKind::Check: {
        const QString sum = arithmeticText(reading, reading.checks[mark.index], scaleOf(state.article));
        return contested ? Tr::tr("Arithmetic — %1, does not hold, paragraph %2").arg(sum, paragraph)
                         : Tr::tr("Arithmetic — %1, holds, paragraph %2").arg(sum, paragraph);
    }
    }
    return {};
}

} // namespace Zhupi::Widgets
