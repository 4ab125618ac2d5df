// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/NumberModel.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

// ---- figures ---------------------------------------------------------------------------------------------------------

int NumberModel::makeRows()
{
    return int(state().reading.numbers.size());
}

QString NumberModel::quantityOf(int item) const
{
    const int dispute = tables().disputes.value(item, Language::None);
    return dispute < 0 ? QString() : plainLine(state().reading.disputes[dispute].quantity, 40);
}

bool NumberModel::accepts(int item) const
{
    if (filter().isEmpty())
        return true;
    const Language::Number &number = state().reading.numbers[item];
    return matches(state().article.text(number.span)) || matches(number.unit) || matches(nameOf(number.kind))
           || (number.speaker >= 0 && matches(speakerName(state().reading, number.speaker)))
           || (tables().disputes[item] >= 0 && matches(quantityOf(item))) || (number.value && matches(groupedText(*number.value)))
           || (number.value && matches(number.value->toString()));
}

bool NumberModel::isLess(int a, int b, int column) const
{
    const QList<Language::Number> &numbers = state().reading.numbers;
    switch (column) {
    case Value: {
        // Figures without a value come last, in the text's order.
        const double left = std::isnan(tables().values[a]) ? std::numeric_limits<double>::infinity() : tables().values[a];
        const double right = std::isnan(tables().values[b]) ? std::numeric_limits<double>::infinity() : tables().values[b];
        return left < right;
    }
    case Unit: return numbers[a].unit.compare(numbers[b].unit) < 0;
    case Who: {
        const auto rank = [](int speaker) { return speaker < 0 ? std::numeric_limits<int>::max() : speaker; };
        return rank(numbers[a].speaker) < rank(numbers[b].speaker);
    }
    case Disputed: {
        const auto rank = [](int dispute) { return dispute < 0 ? std::numeric_limits<int>::max() : dispute; };
        return rank(tables().disputes[a]) < rank(tables().disputes[b]);
    }
    case Figure:
    default: return a < b;
    }
}

QVariant NumberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (section) {
        case Figure: return Tr::tr("Figure");
        case Value: return Tr::tr("Value");
        case Unit: return Tr::tr("Unit");
        case Who: return Tr::tr("Said by");
        case Disputed: return Tr::tr("Dispute");
        default: return {};
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Figure: return Tr::tr("As printed; sorts in the text's order");
        case Value: return Tr::tr("The exact value, with its bound");
        case Unit: return Tr::tr("Currency, unit or counter");
        case Who: return Tr::tr("Who gives the figure, where the text says so");
        case Disputed: return Tr::tr("The quantity for which rivals give other figures");
        default: return {};
        }
    }
    return {};
}

QVariant NumberModel::value(int item, int column, int role) const
{
    const Language::Reading &reading = state().reading;
    const Language::Number &number = reading.numbers[item];
    const QString figure = plainLine(state().article.text(number.span), 60);
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Figure: return figure;
        case Value: return valueText(number);
        case Unit: return unitText(number.unit);
        case Who: return number.speaker < 0 ? QString() : speakerName(reading, number.speaker);
        case Disputed: return quantityOf(item);
        default: return {};
        }
    case ScaledRole: {
        if (column != Value || !number.value)
            return {};
        const QString scaled = scaledText(*number.value, scale());
        // 557.6萬美元 says it already.
        return scaled.isEmpty() || figure.contains(scaled.back()) ? QString() : scaled;
    }
    case ShortRole: return column == Value ? shortValueText(number, scale()) : QString();
    case SignRole: return signs().value(number.speaker);
    case SpeakerRole: return number.speaker;
    case KindRole: return nameOf(number.kind);
    case ContestedRole: return tables().disputes[item] >= 0;
    case Qt::TextAlignmentRole: return int((column == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        QStringList lines{figure};
        const QString unit = unitText(number.unit);
        const QString exact = valueText(number);
        lines.append(unit.isEmpty() ? Tr::tr("Value: %1").arg(exact) : Tr::tr("Value: %1 %2", "figure and unit").arg(exact, unit));
        const QString scaled = number.value ? scaledText(*number.value, scale()) : QString();
        if (!scaled.isEmpty())
            lines.append(Tr::tr("In short: %1").arg(scaled));
        const QString bound = sentenceOf(number.modifier);
        if (!bound.isEmpty())
            lines.append(bound);
        if (number.speaker >= 0)
            lines.append(Tr::tr("Said by: %1").arg(speakerName(reading, number.speaker)));
        if (tables().disputes[item] >= 0)
            lines.append(Tr::tr("Disputed: %1").arg(quantityOf(item)));
        lines.append(Tr::tr("Paragraph %1").arg(paragraphAt(number.span.start)));
        return plainToolTip(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole: {
        if (column == Figure)
            return {}; // describe()
        const QString text = value(item, column, Qt::DisplayRole).toString();
        return text.isEmpty() ? Tr::tr("none") : text;
    }
    default: return {};
    }
}

// ---- disputes --------------------------------------------------------------------------------------------------------

int DisputeModel::makeRows()
{
    return int(state().reading.disputes.size());
}

bool DisputeModel::accepts(int item) const
{
    if (filter().isEmpty())
        return true;
    const Language::Reading &reading = state().reading;
    const Language::Dispute &dispute = reading.disputes[item];
    if (matches(dispute.quantity) || matches(dispute.unit))
        return true;
    return std::any_of(dispute.claims.begin(), dispute.claims.end(), [&](int claim) {
        if (claim < 0 || claim >= reading.numbers.size())
            return false;
        const Language::Number &number = reading.numbers[claim];
        return matches(state().article.text(number.span)) || (number.speaker >= 0 && matches(speakerName(reading, number.speaker)));
    });
}

QVariant DisputeModel::value(int item, int column, int role) const
{
    Q_UNUSED(column)
    const Language::Dispute &dispute = state().reading.disputes[item];
    switch (role) {
    case Qt::DisplayRole: return dispute.quantity.isEmpty() ? Tr::tr("Disputed figures") : plainLine(dispute.quantity, 60);
    case KindRole: return unitText(dispute.unit);
    case AsideRole: return dispute.spread.isZero() ? QString() : Tr::tr("%1 times apart").arg(groupedText(dispute.spread));
    case ClaimsRole: {
        const QList<Language::Number> &numbers = state().reading.numbers;
        return int(std::count_if(dispute.claims.begin(), dispute.claims.end(),
                                 [&](int claim) { return claim >= 0 && claim < numbers.size() && numbers[claim].value.has_value(); }));
    }
    case ChartRole: return QVariant::fromValue(ClaimChartData::of(state(), item, signs()));
    case ContestedRole: return true;
    case Qt::ToolTipRole:
        return plainToolTip(ClaimChartData::of(state(), item, signs()).spoken() + u"\n\n"_s + reasonText(state(), markOf(item)));
    case Qt::AccessibleTextRole:
        return Tr::tr("%1: %2", "what is disputed: the claims")
            .arg(describe(state(), markOf(item)), ClaimChartData::of(state(), item, signs()).spoken().replace(u'\n', u"; "_s));
    default: return {};
    }
}

// ---- checks ----------------------------------------------------------------------------------------------------------

int CheckModel::makeRows()
{
    m_items = tables().checks;
    return int(m_items.size());
}

bool CheckModel::accepts(int item) const
{
    if (filter().isEmpty())
        return true;
    const Language::Reading &reading = state().reading;
    const QList<int> &numbers = reading.checks[m_items[item]].numbers;
    return std::any_of(numbers.begin(), numbers.end(), [&](int number) {
        return number >= 0 && number < reading.numbers.size() && matches(state().article.text(reading.numbers[number].span));
    });
}

QVariant CheckModel::value(int item, int column, int role) const
{
    Q_UNUSED(column)
    const Language::Check &check = state().reading.checks[m_items[item]];
    switch (role) {
    case Qt::DisplayRole: return arithmeticText(state().reading, check, scale());
    case FlagRole: return check.holds ? Tr::tr("✓ holds") : Tr::tr("✗ does not hold");
    case ContestedRole: return !check.holds;
    case GoodRole: return check.holds;
    case Qt::ToolTipRole: return plainToolTip(reasonText(state(), markOf(item)));
    default: return {};
    }
}

} // namespace Zhupi::Widgets
