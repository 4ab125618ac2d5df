// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Signs.h"

#include <QSet>

namespace Zhupi::Widgets {

namespace {

QStringList letters(const QString &name)
{
    QStringList found;
    const QList<uint> points = name.toUcs4();
    for (const uint point : points) {
        if (QChar::isLetterOrNumber(point))
            found.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUpper());
    }
    return found;
}

} // namespace

QStringList speakerSigns(const Language::Reading &reading)
{
    QStringList signs(reading.speakers.size());
    QSet<QString> taken;
    for (const bool silent : {false, true}) {
        for (qsizetype i = 0; i < reading.speakers.size(); ++i) {
            const Language::Speaker &speaker = reading.speakers[i];
            if (speaker.silent != silent)
                continue;
            const QStringList candidates = letters(speaker.name);
            for (const QString &candidate : candidates) {
                if (!taken.contains(candidate)) {
                    signs[i] = candidate;
                    break;
                }
            }
            if (signs[i].isEmpty())
                signs[i] = candidates.isEmpty() ? QStringLiteral("?") : candidates.first();
            taken.insert(signs[i]);
        }
    }
    return signs;
}

LineForm speakerLine(int speaker)
{
    return static_cast<LineForm>(speaker < 0 ? 0 : speaker % 4);
}

} // namespace Zhupi::Widgets
