// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Drawing.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace Zhupi::Widgets {

/// Draws the rows of RowModel's roles: sign, main words, what is faint, quoted words, wrapped body, flag, bar.
/// Knows neither the model nor the window.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Form
    {
        bool card = false;   ///< a framed card with space around it, else a plain row over a hairline
        bool bar = false;    ///< room for the share
        int quotedLines = 1; ///< 0: rows have no such line
        int bodyLines = 1;   ///< at most so many
        bool uniform = true; ///< every row as high as the highest possible one
    };

    CardDelegate(Form form, QObject *parent);
    void setColours(const Palette &palette) { m_palette = palette; }
    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Bodies are measured for this width: views give no width in sizeHint's option.
    void setWidth(int width) { m_width = width; }

private:
    [[nodiscard]] qreal textWidth(qreal width, int indent, bool sign) const;

    Form m_form;
    Palette m_palette;
    int m_width = 320;
    mutable QHash<size_t, int> m_heights; ///< of bodies by text, font and width: 10,000 notes are measured once
};

} // namespace Zhupi::Widgets
