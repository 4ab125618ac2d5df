// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/NumberDelegate.h"
#include "docks/NumberModel.h"

#include <QAbstractItemView>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

namespace {

constexpr qreal CardMargin = 8;
constexpr qreal PadX = 12;
constexpr qreal PadY = 8;

} // namespace

void NumberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Palette &p = m_palette;
    const bool selected = option.state & QStyle::State_Selected;
    const bool contested = index.data(ContestedRole).toBool();
    if (selected)
        painter->fillRect(option.rect, p.selection);
    painter->setPen(QPen(p.line, 1));
    painter->drawLine(QPointF(option.rect.left(), option.rect.bottom() + 0.5),
                      QPointF(option.rect.right() + 1, option.rect.bottom() + 0.5));

    const QFont &font = option.font;
    const QFont small = scaledFont(font, 0.88);
    const QFontMetricsF metrics(font);
    const QFontMetricsF smallMetrics(small);
    const QRectF cell = QRectF(option.rect).adjusted(6, 0, -6, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QColor faint = selected ? p.ink : p.faint;
    painter->setFont(font);
    painter->setPen(p.ink);
    switch (index.column()) {
    case NumberModel::Figure: {
        // As in the text: a thin box around a figure, a vermilion one around a contested one.
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, cell.width() - 8);
        const QRectF box(cell.left(), cell.center().y() - metrics.height() / 2 - 1, metrics.horizontalAdvance(shown) + 8,
                         metrics.height() + 2);
        painter->setPen(QPen(contested ? p.contested : p.number, contested ? 1.5 : 1));
        painter->setBrush(contested ? QBrush(p.tint(p.contested)) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->setPen(contested && !selected ? p.contested : p.ink);
        painter->drawText(box, Qt::AlignCenter, shown);
        break;
    }
    case NumberModel::Value: {
        // Never a part of the digits: a value that lost some would be another value.
        QString shown = text;
        if (metrics.horizontalAdvance(shown) > cell.width())
            shown = index.data(NumberModel::ShortRole).toString();
        if (metrics.horizontalAdvance(shown) > cell.width())
            shown = u"…"_s;
        const qreal width = metrics.horizontalAdvance(shown);
        painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, shown);
        const QString scaled = index.data(NumberModel::ScaledRole).toString();
        if (shown == text && !scaled.isEmpty() && smallMetrics.horizontalAdvance(scaled) + 8 <= cell.width() - width) {
            painter->setFont(small);
            painter->setPen(faint);
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, scaled);
        }
        break;
    }
    case NumberModel::Unit:
        painter->setPen(faint);
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, cell.width()));
        break;
    case NumberModel::Who: {
        const int speaker = index.data(SpeakerRole).toInt();
        if (speaker == Language::None)
            break;
        constexpr qreal size = 18;
        drawSign(painter, QRectF(cell.left(), cell.center().y() - size / 2, size, size), index.data(SignRole).toString(),
                 p.speaker(speaker), p);
        const QRectF rest = cell.adjusted(size + 6, 0, 0, 0);
        if (rest.width() >= metrics.averageCharWidth() * 3) {
            painter->setPen(selected ? p.ink : p.speaker(speaker));
            painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, rest.width()));
        }
        break;
    }
    case NumberModel::Disputed:
        if (contested) {
            const qreal width = std::min(cell.width(), badgeWidth(text, small));
            const QRectF badge(cell.left(), cell.center().y() - smallMetrics.height() / 2 - 2, width, smallMetrics.height() + 4);
            if (cell.width() >= 34) {
                drawBadge(painter, badge, text, small, p.contested, true, p);
            } else { // a narrow dock: the marker alone
                painter->setPen(Qt::NoPen);
                painter->setBrush(p.contested);
                painter->drawEllipse(cell.center(), 4.5, 4.5);
            }
        }
        break;
    default: break;
    }
    // The ring goes around the row: the whole row is what is chosen.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (selected && view && view->hasFocus()) {
        painter->setPen(QPen(p.focus, 2));
        const QRectF r = QRectF(option.rect).adjusted(0, 1, 0, -1);
        painter->drawLine(r.topLeft(), r.topRight());
        painter->drawLine(r.bottomLeft(), r.bottomRight());
        if (index.column() == 0)
            painter->drawLine(r.topLeft() + QPointF(1, 0), r.bottomLeft() + QPointF(1, 0));
        if (index.column() == index.model()->columnCount() - 1)
            painter->drawLine(r.topRight() - QPointF(1, 0), r.bottomRight() - QPointF(1, 0));
    }
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), p, 4);
    painter->restore();
}

QSize DisputeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qreal line = std::ceil(QFontMetricsF(option.font).height() * 1.2);
    return QSize(m_width, int(2 * PadY + line + 6 + chartHeight(index.data(DisputeModel::ClaimsRole).toInt(), option.font) + CardMargin));
}

void DisputeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Palette &p = m_palette;
    const bool selected = option.state & QStyle::State_Selected;
    const QRectF box = QRectF(option.rect).adjusted(CardMargin, CardMargin / 2, -CardMargin, -CardMargin / 2);
    painter->setPen(QPen(p.contested, selected ? 2 : 1));
    painter->setBrush(p.card);
    painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
    const QRectF inner = box.adjusted(PadX, PadY, -PadX, -PadY);
    const QFont bold = scaledFont(option.font, 1, QFont::Bold);
    const QFont small = scaledFont(option.font, 0.88);
    const QFontMetricsF boldMetrics(bold);
    const QFontMetricsF smallMetrics(small);
    const qreal line = std::ceil(QFontMetricsF(option.font).height() * 1.2);
    const QRectF head(inner.left(), inner.top(), inner.width(), line);
    const QString aside = index.data(AsideRole).toString();
    const qreal asideWidth = smallMetrics.horizontalAdvance(aside);
    painter->setFont(bold);
    painter->setPen(p.contested);
    const QString main = boldMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, head.width() - asideWidth - 10);
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter, main);
    painter->setFont(small);
    painter->setPen(p.faint);
    painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter, aside);
    const qreal used = boldMetrics.horizontalAdvance(main) + 8;
    const qreal room = head.width() - used - asideWidth - 10;
    if (room > 20)
        painter->drawText(head.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(index.data(KindRole).toString(), Qt::ElideRight, room));
    drawChart(painter, inner.adjusted(0, line + 6, 0, 0), index.data(DisputeModel::ChartRole).value<ClaimChartData>(), option.font, p);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if ((option.state & QStyle::State_HasFocus) || (selected && view && view->hasFocus()))
        drawFocusRing(painter, box.adjusted(-2, -2, 2, 2), p, 8);
    painter->restore();
}

} // namespace Zhupi::Widgets
