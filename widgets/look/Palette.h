// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

namespace Zhupi::Widgets {

enum class Scheme { FollowSystem, Light, Dark, HighContrast };

/// The colours of the desk: warm paper, ink, one vermilion. From the KSyntaxHighlighting themes Zhupi Light,
/// Zhupi Dark and Zhupi High Contrast; the defaults here are Zhupi Light.
struct Palette
{
    QColor paper{0xfc, 0xf8, 0xf0}; ///< behind the text
    QColor desk{0xf3, 0xee, 0xe4};  ///< chrome: bars, docks
    QColor card{0xff, 0xff, 0xff};
    QColor ink{0x26, 0x22, 0x1d};       ///< text
    QColor faint{0x6b, 0x63, 0x58};     ///< boilerplate, hints; still 4.5:1 on paper
    QColor line{0xdd, 0xd5, 0xc6};      ///< hairlines
    QColor contested{0xb3, 0x1b, 0x1b}; ///< vermilion: only for what is contested
    QColor good{0x1e, 0x7a, 0x3e};
    QColor number{0x7a, 0x71, 0x63}; ///< thin box around a figure
    QColor selection{0xbf, 0xd7, 0xf5};
    QColor focus{0x1f, 0x5f, 0xb8};
    QList<QColor> speakers{{0x05, 0x66, 0xba}, {0x9c, 0x56, 0x00}, {0x1e, 0x7a, 0x3e}, {0x8b, 0x4f, 0xb0},
                           {0x00, 0x66, 0x6e}, {0xa5, 0x2e, 0x68}, {0x4c, 0x52, 0x00}, {0x2c, 0x31, 0x73}};
    bool dark = false;
    QList<int> ranks; ///< of the speakers of the Reading at hand (Language::speakerRanks); may be empty

    /// A speaker's colour: the eight in turn, given to those first who say the most.
    [[nodiscard]] QColor speaker(int index) const { return index < 0 ? faint : speakers[ranks.value(index, index) % speakers.size()]; }
    /// The same as a light ground behind text.
    [[nodiscard]] QColor tint(QColor colour) const
    {
        const int part = dark ? 30 : 14; // per cent of the colour over the paper
        const auto mix = [part](int over, int under) { return (over * part + under * (100 - part)) / 100; };
        return QColor(mix(colour.red(), paper.red()), mix(colour.green(), paper.green()), mix(colour.blue(), paper.blue()));
    }
    friend bool operator==(const Palette &, const Palette &) = default;
};

/// Serif for reading, chosen for Traditional Chinese whatever the locale; sans for the desk.
[[nodiscard]] QFont readingFont(qreal points);
[[nodiscard]] QFont deskFont(qreal points);

/// The palette of a scheme, from its theme. FollowSystem asks the application's colour scheme.
[[nodiscard]] Palette paletteFor(Scheme scheme);

} // namespace Zhupi::Widgets
