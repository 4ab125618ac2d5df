// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/ClaimScale.h"

#include <QFont>
#include <QPainter>
#include <QTextLayout>

namespace Zhupi::Widgets {

/// A font in another size (in points or pixels, as the font is given) and weight.
[[nodiscard]] QFont scaledFont(QFont font, double factor, QFont::Weight weight = QFont::Normal);

/// Text broken into lines that fit a width, also in the middle of a long word; the last of `maxLines` is elided.
/// Never markup. For delegates and labels that must give the same height they draw.
class TextBlock
{
public:
    TextBlock(const QString &text, const QFont &font, qreal width, int maxLines);
    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] bool isElided() const { return m_elided; }
    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    void draw(QPainter *painter, QPointF topLeft, const QColor &colour) const;

private:
    QFont m_font;
    QStringList m_lines;
    qreal m_lineHeight = 0;
    qreal m_height = 0;
    bool m_elided = false;
};

/// A square with a speaker's or tag's sign: colour and letter tell the same.
void drawSign(QPainter *painter, const QRectF &square, const QString &sign, const QColor &colour, const Palette &palette,
              bool dimmed = false);
/// Width of a badge with this text.
[[nodiscard]] qreal badgeWidth(const QString &text, const QFont &font);
/// A small rounded label; filled for what is contested, outlined for the rest.
void drawBadge(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour, bool filled,
               const Palette &palette);
/// The reader sees where the keyboard is.
void drawFocusRing(QPainter *painter, const QRectF &rect, const Palette &palette, qreal radius = 6);

/// Height of the chart of so many claims in a font.
[[nodiscard]] int chartHeight(int claims, const QFont &font);
/// The rivals of a dispute over their axis.
void drawChart(QPainter *painter, const QRectF &rect, const ClaimChartData &data, const QFont &font, const Palette &palette);

} // namespace Zhupi::Widgets
