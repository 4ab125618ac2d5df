// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/Drawing.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * factor))));
    font.setWeight(weight);
    return font;
}

TextBlock::TextBlock(const QString &text, const QFont &font, qreal width, int maxLines)
    : m_font(font)
{
    const QFontMetricsF metrics(font);
    m_lineHeight = std::ceil(metrics.height() * 1.12);
    const QStringList paragraphs = text.split(u'\n');
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (qsizetype p = 0; p < paragraphs.size(); ++p) {
        const QString &paragraph = paragraphs[p];
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.setCacheEnabled(false);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(width, 1.0));
            const qsizetype start = line.textStart();
            const bool last = m_lines.size() + 1 == maxLines;
            const bool more = start + line.textLength() < paragraph.size() || p + 1 < paragraphs.size();
            if (last && more) {
                // The rest of the paragraph is more than enough to fill the line to its end.
                QString rest = paragraph.mid(start, line.textLength() * 2 + 8);
                if (p + 1 < paragraphs.size() && rest.size() <= line.textLength())
                    rest += u" …"_s;
                m_lines.append(metrics.elidedText(rest, Qt::ElideRight, width));
                m_elided = true;
                break;
            }
            m_lines.append(paragraph.mid(start, line.textLength()));
        }
        layout.endLayout();
        if (paragraph.isEmpty() && !m_elided && m_lines.size() < maxLines && paragraphs.size() > 1)
            m_lines.append(QString());
        if (m_elided || m_lines.size() >= maxLines)
            break;
    }
    m_height = m_lineHeight * qreal(m_lines.size());
}

void TextBlock::draw(QPainter *painter, QPointF topLeft, const QColor &colour) const
{
    const QFontMetricsF metrics(m_font);
    painter->setFont(m_font);
    painter->setPen(colour);
    qreal baseline = topLeft.y() + (m_lineHeight - metrics.height()) / 2 + metrics.ascent();
    for (const QString &line : m_lines) {
        painter->drawText(QPointF(topLeft.x(), baseline), line);
        baseline += m_lineHeight;
    }
}

void drawSign(QPainter *painter, const QRectF &square, const QString &sign, const QColor &colour, const Palette &palette, bool dimmed)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = painter->font();
    font.setPixelSize(std::max(8, int(square.height() * 0.68)));
    font.setWeight(QFont::Bold);
    painter->setFont(font);
    if (dimmed) {
        painter->setPen(QPen(palette.faint, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(palette.faint);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(square, 4, 4);
        painter->setPen(colour.lightnessF() > 0.5f ? QColor(0x1a, 0x17, 0x13) : QColor(Qt::white));
    }
    painter->drawText(square, Qt::AlignCenter, sign);
    painter->restore();
}

qreal badgeWidth(const QString &text, const QFont &font)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 12;
}

void drawBadge(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour, bool filled,
               const Palette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    painter->setPen(QPen(colour, 1));
    painter->setBrush(filled ? QBrush(palette.tint(colour)) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(colour);
    painter->drawText(rect, Qt::AlignCenter, QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() - 8));
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRectF &rect, const Palette &palette, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette.focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

namespace {

qreal rowHeight(const QFont &font)
{
    return std::max(24.0, std::ceil(QFontMetricsF(font).height() + 6));
}
qreal axisHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(scaledFont(font, 0.86)).height() + 8);
}

/// Speakers' points differ in form as well as in colour.
void drawPoint(QPainter *painter, QPointF centre, int speaker, bool hollow, const QColor &colour, const QColor &ground)
{
    constexpr qreal radius = 5.5;
    painter->setPen(QPen(colour, 2));
    painter->setBrush(hollow ? ground : colour);
    switch (speaker < 0 ? 0 : speaker % 4) {
    case 0: painter->drawEllipse(centre, radius, radius); break;
    case 1: painter->drawRect(QRectF(centre.x() - radius + 0.5, centre.y() - radius + 0.5, 2 * radius - 1, 2 * radius - 1)); break;
    case 2:
        painter->drawPolygon(QPolygonF{centre + QPointF(0, -radius - 1), centre + QPointF(radius + 1, 0), centre + QPointF(0, radius + 1),
                                       centre + QPointF(-radius - 1, 0)});
        break;
    default:
        painter->drawPolygon(
            QPolygonF{centre + QPointF(0, -radius - 0.5), centre + QPointF(radius + 0.5, radius), centre + QPointF(-radius - 0.5, radius)});
        break;
    }
}

void drawArrow(QPainter *painter, QPointF from, qreal length, const QColor &colour)
{
    const qreal way = length < 0 ? -1 : 1;
    const QPointF tip = from + QPointF(length, 0);
    painter->setPen(QPen(colour, 2, Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(from + QPointF(0, -6), from + QPointF(0, 6)); // the bound itself
    painter->setPen(QPen(colour, 2, Qt::DashLine, Qt::FlatCap));
    painter->drawLine(from, tip - QPointF(way * 6, 0));
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(QPolygonF{tip, tip + QPointF(-way * 9, -5), tip + QPointF(-way * 9, 5)});
}

} // namespace

int chartHeight(int claims, const QFont &font)
{
    return int(rowHeight(font) * std::max(claims, 1) + axisHeight(font)) + 4;
}

void drawChart(QPainter *painter, const QRectF &rect, const ClaimChartData &data, const QFont &font, const Palette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal row = rowHeight(font);
    const QFont small = scaledFont(font, 0.86);
    const QFontMetricsF metrics(font);
    const QFontMetricsF smallMetrics(small);
    const qreal left = rect.left() + 10;
    const qreal width = std::max(10.0, rect.width() - 20);
    const qreal axis = rect.top() + row * std::max<qsizetype>(data.claims.size(), 1) + 2;
    const auto x = [&](double at) { return left + at * width; };

    painter->setFont(small);
    qreal free = rect.left();
    for (const ScaleTick &tick : data.scale.ticks) {
        painter->setPen(
            QPen(palette.line, 1, palette.line == palette.ink ? Qt::DotLine : Qt::SolidLine)); // high contrast: not as strong as the claims
        painter->drawLine(QPointF(x(tick.at), rect.top()), QPointF(x(tick.at), axis + 4));
        const qreal advance = smallMetrics.horizontalAdvance(tick.label);
        const qreal start = std::clamp(x(tick.at) - advance / 2, rect.left(), std::max(rect.left(), rect.right() - advance));
        if (start < free) // a narrow dock: better no label than two on top of each other
            continue;
        free = start + advance + 6;
        painter->setPen(palette.faint);
        painter->drawText(QPointF(start, axis + 6 + smallMetrics.ascent()), tick.label);
    }
    painter->setPen(QPen(palette.number, 1));
    painter->drawLine(QPointF(rect.left(), axis), QPointF(rect.right(), axis));

    for (qsizetype i = 0; i < data.claims.size(); ++i) {
        const Claim &claim = data.claims[i];
        const QColor colour = palette.speaker(claim.speaker);
        const QPointF centre(x(data.scale.at(claim.value)), rect.top() + row * qreal(i) + row / 2);
        constexpr qreal arrow = 34;
        qreal from = centre.x() - 8; // what the figure itself takes up
        qreal to = centre.x() + 8;
        switch (claim.form) {
        case ClaimForm::Point:
        case ClaimForm::Hollow: drawPoint(painter, centre, claim.speaker, claim.form == ClaimForm::Hollow, colour, palette.card); break;
        case ClaimForm::ArrowRight:
            to = std::min(centre.x() + arrow, rect.right());
            drawArrow(painter, centre, std::max(12.0, to - centre.x()), colour);
            break;
        case ClaimForm::ArrowLeft:
            from = std::max(centre.x() - arrow, rect.left());
            drawArrow(painter, centre, std::min(-12.0, from - centre.x()), colour);
            break;
        case ClaimForm::Bar:
            to = std::max(x(data.scale.at(claim.upper)), centre.x() + 4);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawRoundedRect(QRectF(centre.x(), centre.y() - 4, to - centre.x(), 8), 3, 3);
            to += 6;
            break;
        }
        // The label goes where there is more room.
        const qreal before = from - rect.left() - 4;
        const qreal after = rect.right() - to - 4;
        const qreal wanted = metrics.horizontalAdvance(claim.label);
        const bool right = after >= wanted || after >= before;
        const qreal room = right ? after : before;
        const QString label = metrics.elidedText(claim.label, Qt::ElideMiddle, room);
        const qreal advance = metrics.horizontalAdvance(label);
        const QPointF start(right ? to + 2 : from - 2 - advance, centre.y() - metrics.height() / 2);
        painter->setPen(Qt::NoPen); // the grid must not strike the words through
        painter->setBrush(palette.card);
        painter->drawRect(QRectF(start, QSizeF(advance, metrics.height())));
        painter->setFont(font);
        painter->setPen(palette.ink);
        painter->drawText(start + QPointF(0, metrics.ascent()), label);
    }
    painter->restore();
}

} // namespace Zhupi::Widgets
