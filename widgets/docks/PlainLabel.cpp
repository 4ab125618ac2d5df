// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/PlainLabel.h"

#include <cmath>

namespace Zhupi::Widgets {

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
    , m_colour(Palette().ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PlainLabel::setMaxLines(int lines)
{
    m_maxLines = lines;
    updateGeometry();
}

void PlainLabel::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

int PlainLabel::heightForWidth(int width) const
{
    return int(std::ceil(TextBlock(text(), font(), width, m_maxLines).height()));
}

QSize PlainLabel::sizeHint() const
{
    const int natural = int(std::ceil(QFontMetricsF(font()).horizontalAdvance(text()))) + 1;
    const int wide = std::min(natural, 320);
    return {wide, heightForWidth(wide)};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (sizePolicy().horizontalPolicy() == QSizePolicy::Fixed)
        return sizeHint();
    return {40, int(std::ceil(QFontMetricsF(font()).height() * 1.12))};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    TextBlock(text(), font(), width(), m_maxLines).draw(&painter, QPointF(0, 0), m_colour);
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(TextBlock(text(), font(), width(), m_maxLines).isElided() ? plainToolTip(text()) : QString());
}

ClaimChart::ClaimChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ClaimChart::setData(const ClaimChartData &data)
{
    m_data = data;
    setAccessibleName(Tr::tr("The rival figures on a logarithmic scale"));
    setAccessibleDescription(data.spoken());
    setToolTip(plainToolTip(data.spoken()));
    updateGeometry();
    update();
}

void ClaimChart::setColours(const Palette &palette)
{
    m_palette = palette;
    update();
}

QSize ClaimChart::sizeHint() const
{
    return {240, chartHeight(int(m_data.claims.size()), font())};
}

void ClaimChart::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    drawChart(&painter, rect(), m_data, font(), m_palette);
}

} // namespace Zhupi::Widgets
