// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/ClaimScale.h"

#include "language/Units.h"

#include <algorithm>
#include <cmath>

namespace Zhupi::Widgets {

namespace {

constexpr int FewestTicks = 3;
constexpr int MostTicks = 6;

QList<double> powers(double low, double high, const QList<double> &multiples, int step)
{
    QList<double> found;
    const int first = int(std::floor(std::log10(low)));
    const int last = int(std::ceil(std::log10(high)));
    for (int power = first; power <= last; ++power) {
        if (power % step != 0)
            continue;
        for (const double multiple : multiples) {
            const double value = multiple * std::pow(10.0, power);
            if (value >= low * 0.999999 && value <= high * 1.000001)
                found.append(value);
        }
    }
    return found;
}

QList<double> evenSteps(double low, double high)
{
    QList<double> best;
    const double span = high - low;
    const double size = std::pow(10.0, std::floor(std::log10(span)));
    for (const double step : {size * 2, size, size / 2, size / 5, size / 10}) {
        QList<double> found;
        for (double i = std::ceil(low / step); i * step <= high * (high > 0 ? 1.000001 : 0.999999) && found.size() <= MostTicks; ++i)
            found.append(i * step);
        if (found.size() > MostTicks)
            break;
        best = found;
        if (found.size() >= FewestTicks + 1)
            break;
    }
    return best;
}

QList<double> tickValues(double low, double high, bool logarithmic)
{
    if (!logarithmic)
        return evenSteps(low, high);
    const double decades = std::log10(high) - std::log10(low); // high / low may overflow
    if (decades >= 2) {
        int step = 1;
        while (decades / step > MostTicks)
            ++step;
        return powers(low, high, {1}, step);
    }
    for (const QList<double> &multiples : {QList<double>{1, 3}, QList<double>{1, 2, 5}}) {
        const QList<double> found = powers(low, high, multiples, 1);
        if (found.size() >= FewestTicks && found.size() <= MostTicks)
            return found;
    }
    return evenSteps(low, high);
}

} // namespace

ClaimScale ClaimScale::of(const QList<double> &values, Scale words)
{
    ClaimScale scale;
    // An article may print any number of zeros; beyond this there is nothing to draw, and sums would overflow.
    constexpr double largest = 1e300;
    QList<double> finite;
    for (const double value : values) {
        if (!std::isnan(value))
            finite.append(std::clamp(value, -largest, largest));
    }
    if (!finite.isEmpty()) {
        const auto [least, most] = std::minmax_element(finite.begin(), finite.end());
        scale.low = *least;
        scale.high = *most;
        scale.logarithmic = *least > 0;
    }
    if (scale.logarithmic) {
        // A quarter of the width on both sides together, and never less than a factor of 1.5.
        const double room = std::max((std::log10(scale.high) - std::log10(scale.low)) * 0.18, 0.09);
        scale.low = std::max(std::pow(10.0, std::log10(scale.low) - room), 1e-305);
        scale.high = std::pow(10.0, std::min(std::log10(scale.high) + room, 305.0));
    } else {
        const double room = std::max((scale.high - scale.low) * 0.15, std::max(std::abs(scale.high), 1.0) * 0.05);
        scale.low -= room;
        scale.high += room;
    }
    for (const double value : tickValues(scale.low, scale.high, scale.logarithmic))
        scale.ticks.append({value, scale.at(value), roundText(value, words)});
    return scale;
}

double ClaimScale::at(double value) const
{
    if (logarithmic) {
        if (!(value > 0))
            return 0;
        return std::clamp((std::log10(value) - std::log10(low)) / (std::log10(high) - std::log10(low)), 0.0, 1.0);
    }
    return std::clamp((value - low) / (high - low), 0.0, 1.0);
}

ClaimForm formOf(Language::Modifier modifier)
{
    switch (modifier) {
    case Language::Modifier::Exact: return ClaimForm::Point;
    case Language::Modifier::About: return ClaimForm::Hollow;
    case Language::Modifier::MoreThan:
    case Language::Modifier::AtLeast: return ClaimForm::ArrowRight;
    case Language::Modifier::LessThan:
    case Language::Modifier::AtMost: return ClaimForm::ArrowLeft;
    case Language::Modifier::Range: return ClaimForm::Bar;
    }
    return ClaimForm::Point;
}

ClaimChartData ClaimChartData::of(const DeskState &state, int dispute, const QStringList &signs)
{
    ClaimChartData data;
    const Language::Reading &reading = state.reading;
    const Scale words = scaleOf(state.article);
    if (dispute < 0 || dispute >= reading.disputes.size()) {
        data.scale = ClaimScale::of({}, words);
        return data;
    }
    // 1 kW beside 550 W: drawn in one unit, and each named with its own.
    QStringList units;
    int least = 0;
    for (const int index : reading.disputes[dispute].claims) {
        if (index < 0 || index >= reading.numbers.size() || !reading.numbers[index].value)
            continue;
        const QString &unit = reading.numbers[index].unit;
        least = units.isEmpty() ? Language::unitPower(unit) : std::min(least, Language::unitPower(unit));
        if (!units.contains(unit))
            units.append(unit);
    }
    const bool scaled = std::ranges::any_of(units, [&](const QString &unit) { return Language::unitPower(unit) != least; });
    QList<double> values;
    for (const int index : reading.disputes[dispute].claims) {
        if (index < 0 || index >= reading.numbers.size() || !reading.numbers[index].value)
            continue;
        const Language::Number &number = reading.numbers[index];
        Claim claim;
        claim.number = index;
        claim.speaker = number.speaker;
        claim.form = formOf(number.modifier);
        const double unit = scaled ? std::pow(10.0, Language::unitPower(number.unit) - least) : 1;
        claim.value = number.value->toDouble() * unit;
        claim.upper = number.upper ? number.upper->toDouble() * unit : claim.value;
        claim.sign = signs.value(number.speaker);
        const QString value = scaled ? shortValueText(number, words) + u' ' + number.unit : shortValueText(number, words);
        claim.label = number.speaker < 0 ? value : Tr::tr("%1: %2", "who says so: figure").arg(speakerName(reading, number.speaker), value);
        values.append(claim.value);
        values.append(claim.upper);
        data.claims.append(claim);
    }
    std::stable_sort(data.claims.begin(), data.claims.end(), [](const Claim &a, const Claim &b) { return a.value < b.value; });
    data.scale = ClaimScale::of(values, words);
    return data;
}

QString ClaimChartData::spoken() const
{
    QStringList lines;
    for (const Claim &claim : claims)
        lines.append(claim.label);
    return lines.join(u'\n');
}

} // namespace Zhupi::Widgets
