// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/MarginNotes.h"

#include "docks/Words.h"
#include "look/Tr.h"
#include "reading/Board.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Zhupi::Widgets::MarginNotes {

using Article::Span;

namespace {

// More than these beside one row help nobody: the list beside the text has them all.
constexpr size_t mostNotes = 30;
constexpr int mostLines = 2;

/// The note's words as one line.
QString words(const Annotations::Annotation &annotation)
{
    return plainLine(annotation.note, 300);
}

QStringList wrap(const QString &text, const QFont &font, int width, int most)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    qsizetype start = 0;
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        start = line.textStart();
        lines.append(text.mid(start, line.textLength()).trimmed());
    }
    layout.endLayout();
    if (!lines.isEmpty())
        lines.last() = QFontMetrics(font).elidedText(text.mid(start), Qt::ElideRight, width);
    return lines;
}

struct Measures
{
    int line;
    int inset;
    int space;
};

Measures measures(const Board &board)
{
    const QFontMetrics metrics(board.type().note);
    // The line height of a Chinese sans is generous already; the notes stand a little closer.
    return {int(std::ceil(board.type().note.pointSizeF() * 1.75)), std::max(6, metrics.height() / 2), 5};
}

} // namespace

QColor colour(const Board &board, int annotation)
{
    const Annotations::Tag *tag = board.marks().tag(annotation);
    const QColor colour = tag ? QColor::fromString(tag->colour) : QColor();
    return colour.isValid() ? colour : board.colours().faint;
}

QString head(const Board &board, int annotation)
{
    const Annotations::Annotation &note = board.marks().annotations()[annotation];
    const QString tag = note.tag.isEmpty() ? Tr::tr("Note") : note.tag;
    const int replies = board.marks().replies(note.id);
    return replies > 0 ? Tr::tr("%1 · %n reply(ies)", nullptr, replies).arg(tag) : tag;
}

void layOut(const Board &board, RowText &row)
{
    row.notes.clear();
    row.notesHeight = 0;
    const QRectF column = board.notesColumn();
    if (column.width() <= 0)
        return;
    std::vector<SpanIndex::Item> items;
    const Span span = row.span();
    board.marks().notes().overlapping({span.start, std::max(span.end, span.start + 1)}, [&](const SpanIndex::Item &item) {
        if (item.span.start >= span.start)
            items.push_back(item);
        return items.size() < mostNotes;
    });
    if (items.empty())
        return;

    const bool wide = board.notesShown() && column.width() > 4 * board.type().em;
    const Measures size = measures(board);
    const int textWidth = int(column.width()) - size.inset - 4;
    const auto place = [&](int most) {
        row.notes.clear();
        int bottom = 0;
        for (const SpanIndex::Item &item : items) {
            const auto &annotation = board.marks().annotations()[item.index];
            const QString text = wide && most > 0 ? words(annotation) : QString();
            const int lines = text.isEmpty() ? 0 : int(wrap(text, board.type().note, textWidth, most).size());
            const int height = wide ? (1 + lines) * size.line + size.space : int(board.type().em * 1.15);
            const int wanted = int(row.lineTop(row.lineOf(item.span.start - span.start)));
            const int y = std::max(wanted, bottom);
            row.notes.push_back({item.index, y, height, lines});
            bottom = y + height;
        }
        // Too low: all that touch move up together.
        int floor = std::max(row.textHeight(), 0);
        for (auto note = row.notes.rbegin(); note != row.notes.rend(); ++note) {
            note->y = std::min(note->y, floor - note->height);
            floor = note->y;
        }
        return floor;
    };
    for (int most = mostLines; most >= 0; --most) {
        if (place(most) >= 0 || most == 0)
            break;
    }
    // Still too little room: the row grows.
    if (const int above = row.notes.front().y; above < 0) {
        for (RowText::Note &note : row.notes)
            note.y -= above;
    }
    row.notesHeight = row.notes.back().y + row.notes.back().height;
}

void paint(QPainter &painter, const Board &board, const RowText &row, int top)
{
    if (row.notes.empty())
        return;
    const QRectF column = board.notesColumn();
    const Type &type = board.type();
    const Palette &colours = board.colours();
    const bool wide = board.notesShown() && column.width() > 4 * type.em;
    const Measures size = measures(board);
    const double textEdge = board.textLeft(Side::Marked) + board.textWidth(Side::Marked);
    for (const RowText::Note &note : row.notes) {
        const Annotations::Annotation &annotation = board.marks().annotations()[note.annotation];
        const QColor ink = colour(board, note.annotation);
        const bool current = annotation.id == board.currentAnnotation();
        const bool pointed = note.annotation == board.hoveredNote();
        const QRectF box(column.left(), top + note.y, column.width(), note.height - (wide ? size.space : 2));

        // A thin line leads to the words: from the column's edge, or from the words themselves when it matters.
        const Span local{annotation.anchor.span.start - row.span().start,
                         std::min(annotation.anchor.span.end, row.span().end) - row.span().start};
        if (wide) {
            const auto bands = row.bands(local);
            if (!bands.empty()) {
                const QRectF words = bands.front().box.translated(board.textLeft(Side::Marked), top);
                QColor thread = ink;
                thread.setAlphaF(current || pointed ? 0.95f : 0.5f);
                painter.setPen(QPen(thread, current || pointed ? 1.4 : 1));
                painter.setBrush(Qt::NoBrush);
                const double noteY = box.top() + size.line / 2.0;
                const double wordsY = words.center().y();
                QPainterPath path(QPointF(textEdge + 2, wordsY));
                const double bend = (column.left() - textEdge) / 2;
                path.cubicTo(QPointF(textEdge + 2 + bend, wordsY), QPointF(column.left() - bend, noteY), QPointF(column.left(), noteY));
                painter.setRenderHint(QPainter::Antialiasing);
                painter.drawPath(path);
                if (current || pointed) {
                    const double below = words.bottom() + type.em * 0.2;
                    painter.drawLine(QPointF(words.right(), below), QPointF(textEdge + 2, below));
                    painter.drawLine(QPointF(textEdge + 2, below), QPointF(textEdge + 2, wordsY));
                }
            }
            if (current || pointed) {
                QColor ground = ink;
                ground.setAlphaF(colours.dark ? 0.22f : 0.12f);
                painter.fillRect(box, ground);
            }
            painter.fillRect(QRectF(box.left(), box.top(), current ? 3.5 : 2.5, box.height()), ink);
            const Annotations::Tag *tag = board.marks().tag(note.annotation);
            const QString sign = tag ? tag->sign : QString();
            const double left = box.left() + size.inset;
            const double width = box.right() - left - 4;
            const QFontMetrics bold(type.noteHead);
            QString title = head(board, note.annotation);
            // Most signs are a character of their tag: said once is enough.
            if (!sign.isEmpty() && !title.contains(sign))
                title = sign + QChar(0x2002) + title;
            const auto line = [&](int index) { return QRectF(left, box.top() + index * size.line, width, size.line); };
            painter.setFont(type.noteHead);
            painter.setPen(colours.ink);
            const QString shownTitle = bold.elidedText(title, Qt::ElideRight, int(width));
            painter.drawText(line(0), int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), shownTitle);
            painter.setFont(type.note);
            painter.setPen(colours.ink);
            const QFontMetrics plain(type.note);
            if (note.lines == 0) {
                const int used = bold.horizontalAdvance(shownTitle) + plain.horizontalAdvance(u' ') * 2;
                const QString text = words(annotation);
                if (!text.isEmpty() && width - used > 3 * plain.height() / 2) {
                    const QRectF rest = line(0).adjusted(used, 0, 0, 0);
                    painter.drawText(rest, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                                     plain.elidedText(text, Qt::ElideRight, int(rest.width())));
                }
            } else {
                const QStringList lines = wrap(words(annotation), type.note, int(column.width()) - size.inset - 4, note.lines);
                for (qsizetype i = 0; i < lines.size(); ++i)
                    painter.drawText(line(int(i) + 1), int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), lines[i]);
            }
        } else {
            // Folded: the tag's sign on its colour.
            const Annotations::Tag *tag = board.marks().tag(note.annotation);
            const QRectF chip(box.left(), box.top(), type.em, type.em);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(current || pointed ? QPen(colours.focus, 1.6) : QPen(Qt::NoPen));
            painter.setBrush(ink);
            painter.drawRoundedRect(chip, 3, 3);
            painter.setFont(type.noteHead);
            painter.setPen(ink.lightnessF() > 0.6f ? QColor(Qt::black) : QColor(Qt::white));
            painter.drawText(chip, Qt::AlignCenter, tag && !tag->sign.isEmpty() ? tag->sign : QStringLiteral("…"));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace Zhupi::Widgets::MarginNotes
