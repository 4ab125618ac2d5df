// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Words.h"

#include <QList>
#include <QString>

#include <optional>

namespace Zhupi::Widgets {

struct ScaleTick
{
    double value = 0;
    double at = 0; ///< 0 … 1 along the axis
    QString label;
    friend bool operator==(const ScaleTick &, const ScaleTick &) = default;
};

/// A scale on which rival figures are drawn: logarithmic, so that a hundredfold difference is seen as two steps of
/// ten; linear where a figure is zero or negative, which has no logarithm. Ticks are round values: powers of ten for
/// wide scales, 1-2-5 for narrow ones, even steps for very narrow ones; three to six of them where they fit.
struct ClaimScale
{
    double low = 1;
    double high = 10;
    bool logarithmic = true;
    QList<ScaleTick> ticks;

    /// Leaves room at both ends, for the arrows of bounds. Of no values: 1 … 10.
    [[nodiscard]] static ClaimScale of(const QList<double> &values, Scale words);
    /// 0 … 1; values beyond the ends stay at the ends.
    [[nodiscard]] double at(double value) const;
};

/// How one claim is drawn.
enum class ClaimForm {
    Point,      ///< exact
    Hollow,     ///< about
    ArrowRight, ///< more than, at least
    ArrowLeft,  ///< less than, at most
    Bar,        ///< a range
};

struct Claim
{
    int number = Language::None;
    int speaker = Language::None;
    ClaimForm form = ClaimForm::Point;
    double value = 0;
    double upper = 0; ///< the other end of a Bar, else the value
    QString sign;     ///< the speaker's, empty for None
    QString label;    ///< "Name: >5億"
    friend bool operator==(const Claim &, const Claim &) = default;
};

[[nodiscard]] ClaimForm formOf(Language::Modifier modifier);

/// The rivals of a dispute, from the smallest value up; claims without a value are left out.
struct ClaimChartData
{
    QList<Claim> claims;
    ClaimScale scale;

    [[nodiscard]] static ClaimChartData of(const DeskState &state, int dispute, const QStringList &signs);
    /// For screen readers: the rows as one line each.
    [[nodiscard]] QString spoken() const;
};

} // namespace Zhupi::Widgets
