// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/OverviewBand.h"

#include "reading/MarginNotes.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Zhupi::Widgets {

using Article::Span;

OverviewBand::OverviewBand(Board &board, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
{
    setFixedWidth(sizeHint().width());
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&board, &Board::marksChanged, this, [this] {
        m_picture = {};
        update();
    });
    connect(&board, &Board::scrolled, this, qOverload<>(&QWidget::update));
    connect(&board, &Board::changed, this, qOverload<>(&QWidget::update));
}

/// Where a position lies in the band; a row's characters are spread over its height.
double OverviewBand::heightAt(qsizetype position) const
{
    const RowLayout &rows = m_board.rows();
    if (rows.total() <= 0)
        return 0;
    const int row = rows.rowAt(position);
    const Span span = rows.span(row);
    const double part = span.isEmpty() ? 0 : double(position - span.start) / double(span.length());
    const double content = double(std::max<qint64>(rows.total(), m_board.viewHeight()));
    return (double(rows.top(row)) + part * rows.height(row)) / content * height();
}

void OverviewBand::draw()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_total = m_board.rows().total();
    const Palette &colours = m_board.colours();
    const MarkIndex &marks = m_board.marks();
    m_picture.fill(colours.desk);
    QPainter painter(&m_picture);
    painter.fillRect(QRectF(0, 0, 1, height()), colours.line);
    const double left = 3;
    const double right = width() - 3;
    const double third = (right - left) * 0.6;
    // Of many marks on one pixel only the first is drawn.
    double last = -1;
    for (const SpanIndex::Item &item : marks.quotes().items()) {
        const Language::Quote &quote = marks.reading().quotes[item.index];
        if (quote.kind != Language::QuoteKind::Speech || quote.parent >= 0)
            continue;
        const double bottom = std::max(heightAt(item.span.end), heightAt(item.span.start) + 2);
        if (bottom <= last + 0.5)
            continue;
        const double top = std::max(heightAt(item.span.start), last);
        painter.fillRect(QRectF(left, top, third, std::max(1.0, bottom - top)), colours.speaker(quote.speaker));
        last = bottom;
    }
    last = -1;
    for (const SpanIndex::Item &item : marks.notes().items()) {
        const double top = heightAt(item.span.start);
        if (top < last)
            continue;
        painter.fillRect(QRectF(left + third + 1, top, right - left - third - 1, 3), MarginNotes::colour(m_board, item.index));
        last = top + 1;
    }
    for (const Language::Dispute &dispute : marks.reading().disputes) {
        for (const int number : dispute.claims) {
            if (number >= 0 && number < marks.reading().numbers.size())
                painter.fillRect(QRectF(1, std::round(heightAt(marks.reading().numbers[number].span.start)), width() - 1, 3),
                                 colours.contested);
        }
    }
}

void OverviewBand::paintEvent(QPaintEvent *)
{
    m_board.layOut();
    const qint64 total = m_board.rows().total();
    const bool moved = std::abs(total - m_total) > total / 200;
    if (m_picture.isNull() || moved || m_picture.deviceIndependentSize().toSize() != size())
        draw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const Palette &colours = m_board.colours();
    // The rivals of an open dispute, in or out of sight.
    const MarkRef open = m_board.openDispute();
    const QList<Span> rivals = m_board.marks().spansOf(open);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Span rival : rivals) {
        painter.setPen(QPen(colours.paper, 1));
        painter.setBrush(colours.contested);
        painter.drawEllipse(QPointF(width() / 2.0 + 0.5, heightAt(rival.start) + 1.5), 4.5, 4.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_board.scrollMaximum() > 0) {
        const double content = double(std::max<qint64>(total, 1));
        const double top = double(m_board.scrollValue()) / content * height();
        const double part = std::max(10.0, m_board.viewHeight() / content * height());
        QColor frame = colours.ink;
        frame.setAlphaF(0.7f);
        painter.setPen(QPen(frame, 1));
        QColor ground = colours.ink;
        ground.setAlphaF(0.06f);
        painter.setBrush(ground);
        const double y = std::clamp(top, 0.0, std::max(0.0, height() - part));
        painter.drawRoundedRect(QRectF(1.5, std::floor(y) + 0.5, width() - 3, std::min(std::floor(part), height() - 1.0)), 2, 2);
    }
}

void OverviewBand::goTo(double y)
{
    const double content = double(std::max<qint64>(m_board.rows().total(), m_board.viewHeight()));
    m_board.scrollTo(qint64(y / std::max(1, height()) * content) - m_board.viewHeight() / 2);
}

void OverviewBand::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position().y());
}

void OverviewBand::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position().y());
}

void OverviewBand::wheelEvent(QWheelEvent *event)
{
    m_board.scrollBy(-event->angleDelta().y());
    event->accept();
}

} // namespace Zhupi::Widgets
