// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/Palette.h"

#include <QPalette>
#include <QProxyStyle>

namespace Zhupi::Widgets {

/// Fusion with quieter chrome: flat bars in the desk's colour, tabs that are words with a line under the current
/// one, buttons with a hairline. Draws from the widget's QPalette only, so it follows every scheme.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    DeskStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
};

/// The colours as Qt's own widgets know them.
[[nodiscard]] QPalette qtPalette(const Palette &palette);

/// Gives the whole application the style, the palette and the desk's font.
void dressApplication(const Palette &palette, int points);

} // namespace Zhupi::Widgets
