// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gold.h"

#include <QStringList>

namespace Zhupi::Gold {

/// Counts of one figure of the report. Precision and recall where `found` counts, a plain share else.
struct Tally
{
    qsizetype right = 0;
    qsizetype found = 0;    ///< what the program says
    qsizetype expected = 0; ///< what people say

    Tally &operator+=(const Tally &other)
    {
        right += other.right;
        found += other.found;
        expected += other.expected;
        return *this;
    }
    [[nodiscard]] double f1() const { return found + expected > 0 ? 2.0 * double(right) / double(found + expected) : 1; }
    [[nodiscard]] double precision() const { return found > 0 ? double(right) / double(found) : 1; }
    [[nodiscard]] double share() const { return expected > 0 ? double(right) / double(expected) : 1; }
};

struct Score
{
    Tally quotes;            ///< spans, exact
    Tally kinds;             ///< of quotes whose span is right
    Tally quoteSpeakers;     ///< of speech whose span is right: the speaker, or rightly none
    Tally turns;             ///< labels with the right speaker
    Tally statements;        ///< spans that share more than half of both together, one to one
    Tally statementSpeakers; ///< of those
    Tally numbers;           ///< spans, exact
    Tally values;            ///< of numbers whose span is right: kind, value, upper and unit, all right
    Tally modifiers;         ///< of numbers whose span is right
    Tally numberSpeakers;    ///< of numbers whose span is right
    Tally traps;             ///< right: those the program takes for a number; expected: all
    Tally disputes;          ///< pairs of rival figures, by their values
    Tally checks;            ///< the same figures and the same verdict

    Score &operator+=(const Score &other);
    /// The lines of the report with their values between 0 and 1.
    [[nodiscard]] QList<std::pair<QString, double>> figures() const;
};

/// Compares `found` with `gold`; says each difference in one line where `misses` is given.
[[nodiscard]] Score compare(const QString &text, const Findings &gold, const Findings &found, QStringList *misses = nullptr);

} // namespace Zhupi::Gold
