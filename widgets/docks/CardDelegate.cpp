// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/CardDelegate.h"
#include "docks/RowModel.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

namespace {

constexpr qreal SignSize = 20;
constexpr qreal SignGap = 8;
constexpr qreal Gap = 6;
constexpr qreal IndentStep = 18;
constexpr qreal BarHeight = 5;
constexpr qreal PadX = 12;
constexpr qreal PadY = 8;
constexpr qreal CardMargin = 8;
constexpr qreal CardSpace = 8;

qreal lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height() * 1.12);
}

} // namespace

CardDelegate::CardDelegate(Form form, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_form(form)
{
}

void CardDelegate::setForm(Form form)
{
    m_form = form;
    m_heights.clear();
}

qreal CardDelegate::textWidth(qreal width, int indent, bool sign) const
{
    const qreal outer = m_form.card ? 2 * (CardMargin + PadX) : 2 * PadX;
    // In a plain row everything stands behind the sign; in a card the words use the whole width.
    return std::max(40.0, width - outer - indent * IndentStep - (sign && !m_form.card ? SignSize + SignGap : 0));
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qreal line = lineHeight(option.font);
    qreal height = std::max(line, SignSize) + 2 * PadY;
    if (m_form.card)
        height += CardSpace;
    if (m_form.uniform) {
        height += m_form.quotedLines * line + m_form.bodyLines * line + (m_form.bar ? BarHeight + 6 : 0);
        if (m_form.quotedLines + m_form.bodyLines > 0)
            height += 2;
        return QSize(m_width, int(std::ceil(height)));
    }
    const QString quoted = index.data(QuotedRole).toString();
    const QString body = index.data(BodyRole).toString();
    const qreal width = textWidth(m_width, index.data(IndentRole).toInt(), true);
    if (!quoted.isEmpty())
        height += line + 2;
    if (!body.isEmpty()) {
        const size_t key = qHashMulti(0, body, option.font, int(width));
        auto known = m_heights.constFind(key);
        if (known == m_heights.constEnd()) {
            if (m_heights.size() > 50000) // many widths of many notes: start again
                m_heights.clear();
            known = m_heights.insert(key, int(std::ceil(TextBlock(body, option.font, width, m_form.bodyLines).height())));
        }
        height += *known + 2;
    }
    return QSize(m_width, int(std::ceil(height)));
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Palette &p = m_palette;
    const QFont &font = option.font;
    const QFont small = scaledFont(font, 0.88);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = option.state & QStyle::State_HasFocus; // also where nothing is chosen yet
    const bool dimmed = index.data(DimRole).toBool();
    const int speaker = index.data(SpeakerRole).isValid() ? index.data(SpeakerRole).toInt() : Language::None;
    const int indent = index.data(IndentRole).toInt();
    QColor colour = index.data(ColourRole).value<QColor>();
    if (!colour.isValid())
        colour = p.speaker(speaker);

    QRectF box = option.rect;
    QColor ground = p.desk;
    if (m_form.card) {
        box = box.adjusted(CardMargin + indent * IndentStep, CardSpace / 2, -CardMargin, -CardSpace / 2);
        ground = dimmed ? p.desk : p.card;
        painter->setPen(QPen(selected ? p.focus : p.line, selected ? 1.5 : 1,
                             index.data(FlagRole).toString().isEmpty() ? Qt::SolidLine : Qt::DashLine));
        painter->setBrush(selected ? p.selection : ground);
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        if (indent > 0) {
            painter->setPen(QPen(p.line, 2));
            const qreal x = box.left() - IndentStep / 2;
            painter->drawLine(QPointF(x, option.rect.top()), QPointF(x, box.center().y()));
            painter->drawLine(QPointF(x, box.center().y()), QPointF(box.left(), box.center().y()));
        }
    } else {
        if (selected || hovered) {
            QColor back = p.selection;
            if (!selected)
                back.setAlpha(70);
            painter->fillRect(box, back);
        }
        if (selected)
            painter->fillRect(QRectF(box.left(), box.top(), 3, box.height()), p.focus);
        painter->setPen(QPen(p.line, 1));
        painter->drawLine(QPointF(box.left() + PadX, box.bottom() - 0.5), QPointF(box.right() - PadX, box.bottom() - 0.5));
    }
    if (focused)
        drawFocusRing(painter, m_form.card ? box : box.adjusted(2, 1, -2, -2), p);

    const QColor ink = dimmed ? p.faint : p.ink;
    // On the selection's ground the faint colour would be too faint.
    const QColor faint = selected ? p.ink : p.faint;
    const qreal line = lineHeight(font);
    const qreal top = box.top() + PadY;
    const qreal head = std::max(line, SignSize);
    qreal left = box.left() + PadX;
    qreal right = box.right() - PadX;

    const QString sign = index.data(SignRole).toString();
    if (!sign.isEmpty()) {
        drawSign(painter, QRectF(left, top + (head - SignSize) / 2, SignSize, SignSize), sign, colour, p, dimmed);
        left += SignSize + SignGap;
    }
    const qreal textLeft = m_form.card ? box.left() + PadX : left;

    // The first line, from the right: flag, aside; then main words and kind share what is left.
    const QFontMetricsF smallMetrics(small);
    const QFont bold = scaledFont(font, 1, m_form.card ? QFont::DemiBold : QFont::Bold);
    const QFontMetricsF boldMetrics(bold);
    const QString main = index.data(Qt::DisplayRole).toString();
    const QRectF row(left, top, right - left, head);
    const QString flag = index.data(FlagRole).toString();
    const bool contested = index.data(ContestedRole).toBool();
    const bool good = index.data(GoodRole).toBool();
    const QString aside = index.data(AsideRole).toString();
    const QString kind = index.data(KindRole).toString();
    if (!flag.isEmpty() && m_form.bar) { // the share, over the end of its bar
        const qreal width = boldMetrics.horizontalAdvance(flag);
        painter->setFont(bold);
        painter->setPen(ink);
        painter->drawText(QRectF(right - width - 1, top, width + 1, head), Qt::AlignRight | Qt::AlignVCenter, flag);
        right -= width + Gap;
    } else if (!flag.isEmpty()) {
        const qreal width = std::min(badgeWidth(flag, small), row.width() * 0.6);
        const QRectF badge(right - width, top + (head - smallMetrics.height() - 4) / 2, width, smallMetrics.height() + 4);
        drawBadge(painter, badge, flag, small, contested ? p.contested : good ? p.good : faint, contested, p);
        right = badge.left() - Gap;
    }
    const qreal asideWidth = smallMetrics.horizontalAdvance(aside);
    if (!aside.isEmpty() && !m_form.bar && asideWidth < right - left - 40) {
        painter->setFont(small);
        painter->setPen(faint);
        painter->drawText(QRectF(right - asideWidth - 1, top, asideWidth + 1, head), Qt::AlignRight | Qt::AlignVCenter, aside);
        right -= asideWidth + Gap;
    }
    const QString shownMain = boldMetrics.elidedText(main, Qt::ElideRight, right - left);
    painter->setFont(bold);
    const bool coloured = speaker != Language::None && !dimmed && !selected;
    painter->setPen(coloured ? colour : ink);
    painter->drawText(QRectF(left, top, right - left, head), Qt::AlignLeft | Qt::AlignVCenter, shownMain);
    left += boldMetrics.horizontalAdvance(shownMain) + Gap;
    if (!kind.isEmpty() && !m_form.bar && right - left > 16) {
        painter->setFont(small);
        painter->setPen(faint);
        painter->drawText(QRectF(left, top, right - left, head), Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(kind, Qt::ElideRight, right - left));
    }

    qreal y = top + head;
    right = box.right() - PadX;
    const QString quoted = index.data(QuotedRole).toString();
    if (!quoted.isEmpty() && m_form.quotedLines > 0) {
        y += 2;
        qreal from = textLeft;
        if (m_form.card) { // a bar like the marker pen's stroke in the text
            painter->fillRect(QRectF(from, y + 2, 3, line - 4), colour);
            from += 9;
        }
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        painter->setPen(m_form.card ? faint : ink);
        // An opening mark fills only the right half of its square; it hangs out so that the words stand level.
        if (!m_form.card && u"「『《〈“‘"_s.contains(quoted.front()) && metrics.horizontalAdvance(quoted.front()) > metrics.height() / 2)
            from -= metrics.horizontalAdvance(quoted.front()) / 2;
        painter->drawText(QRectF(from, y, right - from, line), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(quoted, Qt::ElideRight, right - from));
        y += line;
    }
    const QString body = index.data(BodyRole).toString();
    if (m_form.bar) {
        // The second line: what kind of voice and its role; how often at the right; below, how much as a bar.
        qreal from = textLeft;
        const QString role = body.isEmpty() ? kind : body;
        const qreal spare = right - from - Gap - smallMetrics.horizontalAdvance(role);
        const qreal asideRoom = std::min(asideWidth, std::max(spare, (right - from) * 0.6));
        painter->setFont(small);
        painter->setPen(faint);
        painter->drawText(QRectF(right - asideRoom - 1, y, asideRoom + 1, line), Qt::AlignRight | Qt::AlignVCenter,
                          smallMetrics.elidedText(aside, Qt::ElideRight, asideRoom));
        const qreal end = right - asideRoom - Gap;
        painter->drawText(QRectF(from, y, end - from, line), Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(role, Qt::ElideRight, end - from));
        from += smallMetrics.horizontalAdvance(role) + Gap;
        if (!body.isEmpty() && from + smallMetrics.horizontalAdvance(kind) <= end)
            painter->drawText(QRectF(from, y, end - from, line), Qt::AlignLeft | Qt::AlignVCenter, kind);
        const QVariant share = index.data(ShareRole);
        if (share.isValid()) {
            const QRectF track = QRectF(textLeft, y + line + 3, right - textLeft, BarHeight).adjusted(0.5, 0.5, -0.5, -0.5);
            painter->setPen(QPen(p.line, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(track, 2.5, 2.5);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawRoundedRect(QRectF(textLeft, track.top() - 0.5, std::max(4.0, (right - textLeft) * share.toDouble()), BarHeight),
                                     2.5, 2.5);
        }
    } else if (!body.isEmpty() && m_form.bodyLines > 0) {
        y += 2;
        const qreal width = m_form.card ? textWidth(option.rect.width(), indent, true) : right - textLeft;
        TextBlock(body, font, width, m_form.bodyLines).draw(painter, QPointF(textLeft, y), m_form.card ? ink : faint);
    }
    painter->restore();
}

} // namespace Zhupi::Widgets
