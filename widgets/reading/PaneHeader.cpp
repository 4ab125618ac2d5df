// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/PaneHeader.h"

#include <QFontMetrics>
#include <QPainter>

namespace Zhupi::Widgets {

namespace {

constexpr int side = 18;
constexpr double points = 9;

} // namespace

void PaneHeader::setTitle(const QString &title)
{
    m_title = title;
    tell();
}

void PaneHeader::setDetails(const QStringList &details, const QString &contested)
{
    m_details = details;
    m_contested = contested;
    tell();
}

void PaneHeader::setColours(const Palette &palette)
{
    m_colours = palette;
    update();
}

void PaneHeader::tell()
{
    QStringList all = m_details;
    if (!m_contested.isEmpty())
        all.append(m_contested);
    setAccessibleName(m_title);
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    update();
}

QSize PaneHeader::sizeHint() const
{
    return {300, QFontMetrics(deskFont(points)).height() + 14};
}

QSize PaneHeader::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.paper);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_colours.line);
    QFont plain = deskFont(points);
    QFont bold = plain;
    bold.setBold(true);
    int x = side;
    // What is contested is said whole; the counts before it give way.
    int end = width() - side / 2;
    if (!m_contested.isEmpty())
        end -= QFontMetrics(bold).horizontalAdvance(m_contested) + 12;
    const auto write = [&](const QString &text, const QFont &font, const QColor &colour, int gap) {
        const int room = end - x;
        if (text.isEmpty() || room < 12)
            return;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, room);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect(x, 0, room, height() - 1), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shown);
        x += metrics.horizontalAdvance(shown) + gap;
    };
    write(m_title, bold, m_colours.ink, 14);
    for (const QString &detail : std::as_const(m_details)) {
        if (m_details.size() > 1 && x + QFontMetrics(plain).horizontalAdvance(detail) > end)
            break; // a count in two halves tells nothing
        write(detail, plain, m_colours.faint, 12);
    }
    end = width() - side / 2;
    write(m_contested, bold, m_colours.contested, 0);
}

} // namespace Zhupi::Widgets
