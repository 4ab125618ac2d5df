// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/RowPainter.h"

#include "look/Signs.h"
#include "reading/MarginNotes.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Zhupi::Widgets {

using Article::Span;
using Language::NumberKind;
using Language::QuoteKind;

namespace {

// Annotations over one row that are told apart by bars of their own; more lie on one another.
constexpr int mostLanes = 4;
// A row drawn under more marker pens than this is one colour anyway.
constexpr size_t mostPens = 64;

bool isQuiet(NumberKind kind)
{
    return kind == NumberKind::Date || kind == NumberKind::Time || kind == NumberKind::Ordinal || kind == NumberKind::Age;
}

/// A box that is open where the figure goes on in another line.
void drawBox(QPainter &painter, const QRectF &box, bool left, bool right, double radius)
{
    if (left && right) {
        painter.drawRoundedRect(box, radius, radius);
        return;
    }
    const QBrush ground = painter.brush();
    painter.setBrush(Qt::NoBrush);
    painter.fillRect(box, ground);
    painter.drawLine(box.topLeft(), box.topRight());
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    if (left)
        painter.drawLine(box.topLeft(), box.bottomLeft());
    if (right)
        painter.drawLine(box.topRight(), box.bottomRight());
    painter.setBrush(ground);
}

} // namespace

RowPainter::RowPainter(QPainter &painter, Board &board, Side side, const Board::RowInSight &row)
    : m_painter(painter)
    , m_board(board)
    , m_side(side)
    , m_row(row)
    , m_text(board.text(side, row.row))
    , m_span(board.rows().span(row.row))
    , m_origin(board.textLeft(side), row.y)
    , m_type(board.type())
    , m_colours(board.colours())
    , m_marks(board.marks())
{
}

std::vector<RowText::Band> RowPainter::bands(Span span) const
{
    const Span part{std::max(span.start, m_span.start) - m_span.start, std::min(span.end, m_span.end) - m_span.start};
    if (part.isEmpty())
        return {};
    std::vector<RowText::Band> found = m_text->bands(part);
    for (RowText::Band &band : found) {
        band.box.translate(m_origin);
        band.first = band.first && span.start >= m_span.start;
        band.last = band.last && span.end <= m_span.end;
    }
    return found;
}

void RowPainter::paint()
{
    const bool marked = m_side == Side::Marked;
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    if (marked) {
        quotes();
        markerPens();
    }
    selection();
    if (marked) {
        bars();
        m_painter.setRenderHint(QPainter::Antialiasing);
        statements();
        numbers();
    }
    m_painter.setPen(m_colours.ink);
    m_text->layout().draw(&m_painter, m_origin);
    hidden();
    if (marked) {
        signs();
        MarginNotes::paint(m_painter, m_board, *m_text, m_row.y);
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    rings();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

/// The grounds of spoken words: the speaker's tint, inner quotes over outer ones.
void RowPainter::quotes()
{
    const double reach = m_type.em * 0.16;
    m_marks.quotes().overlapping(m_span, [&](const SpanIndex::Item &item) {
        const Language::Quote &quote = m_marks.reading().quotes[item.index];
        if (quote.kind != QuoteKind::Speech || (quote.parent >= 0 && quote.speaker < 0))
            return true;
        const QColor tint = m_colours.tint(m_colours.speaker(quote.speaker));
        for (const RowText::Band &band : bands(item.span))
            m_painter.fillRect(band.box.adjusted(0, -reach, 0, reach * 2 + m_type.bar), tint);
        return true;
    });
}

/// The thick bars below spoken words: the speaker's colour and form. Neither plain nor wavy lines, which mean a
/// name and a title in Chinese.
void RowPainter::bars()
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    const double reach = m_type.em * 0.16;
    m_marks.quotes().overlapping(m_span, [&](const SpanIndex::Item &item) {
        const Language::Quote &quote = m_marks.reading().quotes[item.index];
        if (quote.kind != QuoteKind::Speech || (quote.parent >= 0 && quote.speaker < 0))
            return true;
        const QColor colour = m_colours.speaker(quote.speaker);
        for (const RowText::Band &band : bands(item.span)) {
            const QRectF bar(band.box.left(), std::floor(band.box.bottom() + reach * 2), band.box.width(), m_type.bar);
            if (quote.parent >= 0)
                m_painter.fillRect(bar, m_colours.tint(colour));
            drawBar(m_painter, quote.speaker, colour, bar);
        }
        return true;
    });
}

void RowPainter::drawBar(QPainter &painter, int speaker, const QColor &colour, const QRectF &bar)
{
    const double thick = bar.height();
    const auto pieces = [&](double length, double gap) {
        for (double x = bar.left(); x < bar.right(); x += length + gap)
            painter.fillRect(QRectF(x, bar.top(), std::min(length, bar.right() - x), thick), colour);
    };
    switch (speakerLine(speaker)) {
    case LineForm::Solid: painter.fillRect(bar, colour); break;
    case LineForm::Double: {
        const double line = std::max(1.0, std::round(thick / 3));
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), line), colour);
        painter.fillRect(QRectF(bar.left(), bar.bottom() - line + 1, bar.width(), line), colour);
        break;
    }
    case LineForm::Dashed: pieces(thick * 4, thick * 1.3); break;
    case LineForm::Dotted: pieces(thick, thick); break;
    }
}

/// Reported words stand between two faint corners.
void RowPainter::statements()
{
    const double arm = m_type.em * 0.32;
    const double out = m_type.em * 0.14;
    m_marks.statements().overlapping(m_span, [&](const SpanIndex::Item &item) {
        const Language::Statement &statement = m_marks.reading().statements[item.index];
        QColor colour = m_colours.speaker(statement.speaker);
        colour.setAlphaF(0.75f);
        m_painter.setPen(QPen(colour, std::max(1.2, m_type.em * 0.075)));
        for (const RowText::Band &band : bands(item.span)) {
            const QRectF box = band.box.adjusted(-1, -out, 1, out);
            if (band.first)
                m_painter.drawPolyline(QPolygonF({box.topLeft() + QPointF(arm, 0), box.topLeft(), box.topLeft() + QPointF(0, arm)}));
            if (band.last)
                m_painter.drawPolyline(
                    QPolygonF({box.bottomRight() - QPointF(arm, 0), box.bottomRight(), box.bottomRight() - QPointF(0, arm)}));
        }
        return true;
    });
}

/// A person's annotations lie over the words like a marker pen; where several do, each has a bar of its own too.
void RowPainter::markerPens()
{
    struct Pen
    {
        Span span;
        int annotation;
        int lane;
    };
    std::vector<Pen> pens;
    qsizetype laneEnds[mostLanes] = {};
    bool crowded = false;
    m_marks.notes().overlapping(m_span, [&](const SpanIndex::Item &item) {
        int lane = 0;
        while (lane < mostLanes - 1 && laneEnds[lane] > item.span.start)
            ++lane;
        laneEnds[lane] = std::max(laneEnds[lane], item.span.end);
        crowded = crowded || lane > 0;
        pens.push_back({item.span, item.index, lane});
        return pens.size() < mostPens;
    });
    const double reach = m_type.em * 0.1;
    const double thick = std::max(2.0, std::round(m_type.em * 0.11));
    for (const Pen &pen : pens) {
        QColor colour = MarginNotes::colour(m_board, pen.annotation);
        const bool current =
            m_marks.annotations()[pen.annotation].id == m_board.currentAnnotation() || pen.annotation == m_board.hoveredNote();
        QColor ground = colour;
        ground.setAlphaF(m_colours.dark ? (current ? 0.55f : 0.4f) : (current ? 0.42f : 0.28f));
        for (const RowText::Band &band : bands(pen.span)) {
            m_painter.fillRect(band.box.adjusted(-1, -reach, 1, reach), ground);
            if (crowded) {
                const double top = band.box.top() - reach - (pen.lane + 1) * (thick + 1) + 1;
                m_painter.fillRect(QRectF(band.box.left() - 1, top, band.box.width() + 2, thick), colour);
            }
        }
    }
}

void RowPainter::selection()
{
    const Span selected = m_board.selection();
    if (selected.isEmpty() || selected.start > m_span.end || selected.end <= m_span.start)
        return;
    QColor ground = m_colours.selection;
    const double reach = m_type.em * 0.22;
    for (const RowText::Band &band : bands(selected))
        m_painter.fillRect(band.box.adjusted(0, -reach, 0, reach), ground);
    // A selected line break shows as a short mark, empty lines included.
    if (selected.end > m_span.end) {
        QRectF caret = m_text->caret(m_span.length()).translated(m_origin);
        if (m_row.height < caret.height())
            caret = QRectF(caret.left(), m_row.y, 1, m_row.height);
        m_painter.fillRect(QRectF(caret.left(), caret.top(), m_type.em * 0.4, caret.height()), ground);
    }
}

QList<QRectF> RowPainter::boxes(Board &board, const Board::RowInSight &row, Span number)
{
    const Span span = board.rows().span(row.row);
    QList<QRectF> found;
    if (!number.overlaps(span))
        return found;
    const std::shared_ptr<const RowText> text = board.text(Side::Marked, row.row);
    const double pad = board.type().padding;
    const Span part{std::max(number.start, span.start) - span.start, std::min(number.end, span.end) - span.start};
    for (const RowText::Band &band : text->bands(part))
        found.append(band.box.translated(board.textLeft(Side::Marked), row.y).adjusted(-pad, -pad, pad, pad));
    return found;
}

void RowPainter::numbers()
{
    const double pad = m_type.padding;
    const double radius = m_type.em * 0.18;
    const MarkRef open = m_board.openDispute();
    m_marks.numbers().overlapping(m_span, [&](const SpanIndex::Item &item) {
        const int dispute = m_marks.disputeOf(item.index);
        const bool contested = dispute >= 0;
        const bool joined = contested && open.isValid() && open.index == dispute;
        if (contested) {
            QColor ground = m_colours.contested;
            ground.setAlphaF(joined ? 0.22f : 0.07f);
            m_painter.setBrush(ground);
            m_painter.setPen(QPen(m_colours.contested, joined ? 2 : 1.4));
        } else {
            const bool quiet = isQuiet(m_marks.reading().numbers[item.index].kind);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(quiet ? m_colours.line : m_colours.number, 1));
        }
        for (const RowText::Band &band : bands(item.span)) {
            const QRectF box = band.box.adjusted(-pad, -pad, pad, pad);
            // On whole pixels a hairline is one pixel wide.
            const QRectF sharp(std::floor(box.left()) + 0.5, std::floor(box.top()) + 0.5, std::round(box.width()),
                               std::round(box.height()));
            drawBox(m_painter, sharp, band.first, band.last, radius);
        }
        return true;
    });
    m_painter.setBrush(Qt::NoBrush);
}

/// The signs of hidden characters stand in boxes of dashes, so that nobody takes them for the article's own.
void RowPainter::hidden()
{
    if (m_text->hidden().empty())
        return;
    QPen pen(m_colours.faint, 1, Qt::DashLine);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen);
    for (const qsizetype at : m_text->hidden()) {
        for (const RowText::Band &band : m_text->bands({at, at + 1})) {
            const QRectF box = band.box.translated(m_origin);
            m_painter.drawRect(
                QRectF(std::floor(box.left()) + 0.5, std::floor(box.top()) + 0.5, std::round(box.width()) - 1, std::round(box.height())));
        }
    }
    m_painter.setPen(m_colours.ink);
}

/// A speaker's sign stands small and raised behind the name.
void RowPainter::signs()
{
    m_painter.setFont(m_type.sign);
    for (const RowText::Sign &sign : m_text->signs()) {
        const std::vector<RowText::Band> found = m_text->bands({sign.end - 1, sign.end});
        if (found.empty())
            continue;
        const QRectF box = found.back().box.translated(m_origin);
        m_painter.setPen(m_colours.speaker(sign.speaker));
        m_painter.drawText(QRectF(box.right() + 1, box.top() - m_type.em * 0.14, m_type.em * 0.62, m_type.em * 0.7),
                           int(Qt::AlignCenter | Qt::TextDontClip), m_marks.sign(sign.speaker));
    }
}

void RowPainter::rings()
{
    const auto ring = [&](Span span, const QColor &colour, double width) {
        m_painter.setPen(QPen(colour, width));
        m_painter.setBrush(Qt::NoBrush);
        const double out = m_type.padding + 2;
        const std::vector<RowText::Band> parts = bands(span);
        if (parts.size() == 1 && parts.front().first && parts.front().last) {
            drawBox(m_painter, parts.front().box.adjusted(-out, -out, out, out), true, true, m_type.em * 0.25);
            return;
        }
        // Over several lines one outline goes around them all.
        QPainterPath around;
        for (size_t i = 0; i < parts.size(); ++i) {
            QRectF box = parts[i].box.adjusted(-out, -out, out, out);
            if (i > 0)
                box.setTop(std::min(box.top(), parts[i - 1].box.bottom() + out));
            QPainterPath part;
            part.addRect(box);
            around = around.united(part);
        }
        m_painter.drawPath(around.simplified());
    };
    if (m_side == Side::Marked) {
        const MarkRef mark = m_board.currentMark();
        if (mark.isValid()) {
            // A speaker's many places: the one at the caret, or all where it is elsewhere.
            QList<Span> spans = m_marks.spansOf(mark);
            const qsizetype at = m_board.selection().start;
            const auto here = std::ranges::find_if(std::as_const(spans), [at](Span span) { return span.contains(at); });
            if (mark.kind == Language::MarkKind::Speaker && here != spans.cend())
                spans = {*here};
            const auto first = std::ranges::lower_bound(std::as_const(spans), m_span.start, {}, &Span::end);
            for (auto span = mark.kind == Language::MarkKind::Speaker ? first : spans.cbegin(); span != spans.cend(); ++span) {
                if (mark.kind == Language::MarkKind::Speaker && span->start > m_span.end)
                    break;
                if (span->overlaps(m_span))
                    ring(*span, m_colours.focus, 1.6);
            }
        }
        const int annotation = m_marks.annotation(m_board.currentAnnotation());
        if (annotation >= 0 && !mark.isValid()) {
            const Span span = m_marks.annotations()[annotation].anchor.span;
            if (span.overlaps(m_span))
                ring(span, m_colours.focus, 1.6);
        }
    }
    if (m_board.flash().overlaps(m_span))
        ring(m_board.flash(), m_colours.focus, 2.4);
}

} // namespace Zhupi::Widgets
