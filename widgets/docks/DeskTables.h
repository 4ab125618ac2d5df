// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Words.h"

#include <memory>

namespace Zhupi::Widgets {

/// What the lists beside the text ask of a Reading again and again, counted once for all of them. Plain values that are
/// never changed: made on any thread, linear in the Reading and the paragraphs.
struct DeskTables
{
    struct SpeakerRow
    {
        int speaker = Language::None;
        int quotes = 0;
        int statements = 0;
        int turns = 0;
        double share = 0; ///< of the characters that are read; words that are quoted and reported count once
        friend bool operator==(const SpeakerRow &, const SpeakerRow &) = default;
    };

    ParagraphCount paragraphs;
    Scale scale = Scale::Hant;
    QStringList signs;          ///< of the speakers
    QList<int> ranks;           ///< of the speakers: who says most has 0
    QList<SpeakerRow> speakers; ///< those who say something first, by their share of the text
    QList<bool> contested;      ///< quotes that hold a disputed figure
    int speech = 0;             ///< quotes that are somebody's words
    QList<double> values;       ///< of the numbers, for their order only; NaN for figures without a value
    QList<int> disputes;        ///< number → dispute, or None
    QList<int> checks;          ///< those that do not hold first

    [[nodiscard]] static std::shared_ptr<const DeskTables> of(const Article::Article &article, const Language::Reading &reading);
};

/// Those that a state carries, else made anew.
[[nodiscard]] std::shared_ptr<const DeskTables> tablesOf(const DeskState &state);

} // namespace Zhupi::Widgets
