// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Drawing.h"

#include <QStyledItemDelegate>

namespace Zhupi::Widgets {

/// Draws the cells of the table of figures.
class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setColours(const Palette &palette) { m_palette = palette; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Palette m_palette;
};

/// Draws a dispute as a card: quantity, unit, how far apart, and the claims over their scale.
class DisputeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setColours(const Palette &palette) { m_palette = palette; }
    void setWidth(int width) { m_width = width; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Palette m_palette;
    int m_width = 320;
};

} // namespace Zhupi::Widgets
