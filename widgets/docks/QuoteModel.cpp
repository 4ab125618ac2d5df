// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/QuoteModel.h"

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

void QuoteModel::setTermsShown(bool shown)
{
    if (m_terms == shown)
        return;
    m_terms = shown;
    arrange();
}

int QuoteModel::makeRows()
{
    return int(state().reading.quotes.size());
}

bool QuoteModel::accepts(int item) const
{
    const Language::Quote &quote = state().reading.quotes[item];
    if (!m_terms && quote.kind != Language::QuoteKind::Speech)
        return false;
    if (filter().isEmpty())
        return true;
    return matches(state().article.text(quote.span)) || (quote.speaker >= 0 && matches(speakerName(state().reading, quote.speaker)));
}

QVariant QuoteModel::value(int item, int column, int role) const
{
    Q_UNUSED(column)
    const Language::Quote &quote = state().reading.quotes[item];
    const bool speech = quote.kind == Language::QuoteKind::Speech;
    switch (role) {
    case Qt::DisplayRole:
        if (!speech)
            return withoutMarks(plainLine(state().article.text(quote.span), 60));
        return quote.speaker < 0 ? Tr::tr("Speaker unknown") : speakerName(state().reading, quote.speaker);
    case SignRole: return speech ? signs().value(quote.speaker, u"?"_s) : QString();
    case SpeakerRole: return speech ? quote.speaker : Language::None;
    case KindRole: return speech ? QString() : nameOf(quote.kind);
    case AsideRole: return Tr::tr("¶ %1", "paragraph number, short").arg(paragraphAt(quote.span.start));
    case QuotedRole: return speech ? plainLine(state().article.text(quote.span), 120) : QString();
    case FlagRole:
        if (!quote.closed)
            return Tr::tr("unclosed");
        if (speech && tables().contested.value(item))
            return Tr::tr("contested");
        if (speech && (quote.why == Language::Why::Inferred || quote.confidence < SureEnough))
            return Tr::tr("inferred");
        return {};
    case ContestedRole: return quote.closed && speech && tables().contested.value(item);
    case Qt::ToolTipRole: {
        QStringList lines{plainText(state().article.text(quote.span), 1200)};
        const QString reason = reasonText(state(), markOf(item));
        if (!reason.isEmpty())
            lines.append(reason);
        if (!quote.closed)
            lines.append(Tr::tr("The closing mark is missing, or the marks stand the wrong way round."));
        return plainToolTip(lines.join(u"\n\n"_s));
    }
    case Qt::AccessibleTextRole: {
        const QString line = describe(state(), markOf(item));
        const QString words = plainLine(state().article.text(quote.span), 80);
        if (!speech)
            return line;
        return quote.closed ? Tr::tr("%1: %2", "who and where: words").arg(line, words)
                            : Tr::tr("%1, unclosed: %2", "who and where: words").arg(line, words);
    }
    default: return {};
    }
}

} // namespace Zhupi::Widgets
