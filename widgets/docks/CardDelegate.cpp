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
constexpr qreal BarHeight = 4;
constexpr qreal PadX = 12;
constexpr qreal PadY = 8;
constexpr qreal CardMargin = 8;
constexpr qreal CardSpace = 8;

qreal lineHeight(const QFont &font) { return std::ceil(QFontMetricsF(font).height() * 1.12); }

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
        height += m_form.quotedLines * line + m_form.bodyLines * line + (m_form.bar ? BarHeight + 4 : 0);
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
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
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
        painter->setPen(QPen(selected ? p.focus : p.line, selected ? 1.5 : 1, index.data(FlagRole).toString().isEmpty() ? Qt::SolidLine : Qt::DashLine));
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
    const qreal mainWidth = boldMetrics.horizontalAdvance(main);
    if (!flag.isEmpty() && !m_form.bar) {
        const qreal width = std::min(badgeWidth(flag, small), row.width() * 0.6);
        const QRectF badge(right - width, top + (head - smallMetrics.height() - 4) / 2, width, smallMetrics.height() + 4);
        drawBadge(painter, badge, flag, small, contested ? p.contested : faint, contested, p);
        right = badge.left() - Gap;
    }
    QString aside = index.data(AsideRole).toString();
    qreal asideWidth = smallMetrics.horizontalAdvance(aside);
    if (m_form.bar) { // a speaker's name matters more than how often
        aside = smallMetrics.elidedText(aside, Qt::ElideRight, std::max(0.0, right - left - std::min(mainWidth, 110.0) - Gap));
        asideWidth = smallMetrics.horizontalAdvance(aside);
    }
    if (!aside.isEmpty() && asideWidth < right - left - 40) {
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
    const QString kind = index.data(KindRole).toString();
    if (!kind.isEmpty() && right - left > 16) {
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
        painter->drawText(QRectF(from, y, right - from, line), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(quoted, Qt::ElideRight, right - from));
        y += line;
    }
    const QString body = index.data(BodyRole).toString();
    if (!body.isEmpty() && m_form.bodyLines > 0) {
        y += 2;
        const qreal width = m_form.card ? textWidth(option.rect.width(), indent, true) : right - textLeft;
        TextBlock(body, font, width, m_form.bodyLines).draw(painter, QPointF(textLeft, y), m_form.card ? ink : faint);
        y += line;
    }
    const QVariant share = index.data(ShareRole);
    if (m_form.bar && share.isValid()) {
        const qreal labelWidth = smallMetrics.horizontalAdvance(u"100%"_s) + Gap;
        const qreal barTop = box.bottom() - PadY - BarHeight - smallMetrics.height() / 2 + 2;
        const QRectF track(textLeft, barTop, right - textLeft - std::max(labelWidth, smallMetrics.horizontalAdvance(flag) + Gap), BarHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(p.line);
        painter->drawRoundedRect(track, 2, 2);
        painter->setBrush(colour);
        painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(3.0, track.width() * share.toDouble()), BarHeight)), 2, 2);
        painter->setFont(small);
        painter->setPen(ink);
        painter->drawText(QRectF(track.right(), barTop + BarHeight / 2 - smallMetrics.height() / 2, right - track.right(), smallMetrics.height()),
                          Qt::AlignRight | Qt::AlignVCenter, flag);
    }
    painter->restore();
}

} // namespace Zhupi::Widgets
