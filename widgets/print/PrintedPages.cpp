// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintedPages.h"

#include "docks/DeskTables.h"
#include "look/Tr.h"
#include "print/Apparatus.h"
#include "reading/RowPainter.h"

#include <QAbstractTextDocumentLayout>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPageRanges>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Zhupi::Widgets {

using Article::ParagraphKind;

namespace {

constexpr int Zoom = 82; // per cent: 10.7 points
constexpr qreal HeadPoints = 8;

/// White paper and the colours of the light desk.
Palette paperPalette(const DeskState &state)
{
    Palette palette = paletteFor(Scheme::Light);
    palette.paper = palette.desk = palette.card = Qt::white;
    palette.ranks = tablesOf(state)->ranks;
    return palette;
}

} // namespace

PrintedPages::PrintedPages(const DeskState &state, const std::shared_ptr<const MarkTables> &marks, QSize page)
    : m_title(plainLine(state.article.title().isEmpty() ? QFileInfo(state.article.path()).fileName() : state.article.title(), 80))
    , m_page(page)
{
    const int line = QFontMetrics(deskFont(HeadPoints)).height();
    m_textTop = 2 * line;
    m_textHeight = std::max(line, page.height() - m_textTop);
    m_board.setColours(paperPalette(state));
    m_board.setZoom(Zoom);
    m_board.setPane(Side::Printed, {page.width(), m_textHeight}, false);
    m_board.setPane(Side::Marked, {page.width(), m_textHeight}, true);
    m_board.setArticle(state.article);
    m_board.setReading(marks);
    m_board.setAnnotations(state.annotations, state.tags);
    m_board.layOut();
    layOut();
    writeApparatus(m_apparatus, state, m_board.colours());
    if (!m_apparatus.isEmpty()) {
        m_apparatus.setPageSize(QSizeF(page.width(), m_textHeight));
        m_behind = m_apparatus.pageCount();
    }
}

/// Where the row may end on this page: the top of a line that is not in the middle of a note and leaves no line alone, as
/// low as there is room for; 0 where there is none.
int PrintedPages::breakBefore(const RowText &text, int from, int room) const
{
    for (const bool strict : {true, false}) {
        for (int line = text.lineCount() - 1; line > 0; --line) {
            const int top = int(std::lround(text.lineTop(line)));
            if (top <= from)
                break;
            if (top - from > room)
                continue;
            const bool inNote =
                std::ranges::any_of(text.notes, [top](const RowText::Note &note) { return note.y < top && note.y + note.height > top; });
            const bool alone = line + 1 == text.lineCount() || int(std::lround(text.lineTop(line - 1))) <= from;
            if (!strict || (!inNote && !alone))
                return top;
        }
        if (room < m_textHeight)
            break; // better to begin a new page
    }
    return 0;
}

void PrintedPages::layOut()
{
    const RowLayout &rows = m_board.rows();
    const int pitch = m_board.type().pitch;
    m_pages.emplace_back();
    int y = 0;
    const auto turn = [&] {
        m_pages.emplace_back();
        y = 0;
    };
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.kind(row) == ParagraphKind::Blank) {
            if (y > 0)
                y += rows.height(row);
            continue;
        }
        const std::shared_ptr<const RowText> text = m_board.text(Side::Marked, row);
        const int height = std::max(text->textHeight(), text->notesHeight);
        // A heading stays with what it heads.
        const int wanted = rows.kind(row) == ParagraphKind::Heading ? height + 3 * pitch : std::min(height, 2 * pitch);
        if (y > 0 && y + wanted > m_textHeight)
            turn();
        int from = 0;
        while (y + height - from > m_textHeight) {
            int to = breakBefore(*text, from, m_textHeight - y);
            if (to == 0 && y > 0) {
                turn();
                continue;
            }
            if (to == 0) // one line, or notes, higher than a page
                to = std::min(height, from + m_textHeight);
            m_pages.back().push_back({row, from, to, y});
            from = to;
            turn();
        }
        if (from < height) {
            m_pages.back().push_back({row, from, height, y});
            y += height - from + (rows.endsParagraph(row) ? rows.measure().gap : 0);
        }
    }
    if (m_pages.back().empty() && m_pages.size() > 1)
        m_pages.pop_back();
}

std::vector<PrintedPages::Slice> PrintedPages::slices(int page) const
{
    return page >= 0 && page < int(m_pages.size()) ? m_pages[size_t(page)] : std::vector<Slice>();
}

void PrintedPages::paint(QPainter &painter, int page)
{
    painter.save();
    const QFont small = deskFont(HeadPoints);
    painter.setFont(small);
    painter.setPen(m_board.colours().faint);
    const QRect head(0, 0, m_page.width(), QFontMetrics(small).height());
    const QString number = Tr::tr("Page %1 of %2").arg(page + 1).arg(count());
    const int room = head.width() - 2 * QFontMetrics(small).horizontalAdvance(number);
    painter.drawText(head, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                     QFontMetrics(small).elidedText(m_title, Qt::ElideRight, room));
    painter.drawText(head, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), number);
    painter.fillRect(QRectF(0, head.bottom() + 3, m_page.width(), 0.75), m_board.colours().line);
    painter.translate(0, m_textTop);
    if (page < int(m_pages.size())) {
        for (const Slice &slice : m_pages[size_t(page)]) {
            painter.save();
            const int above = slice.from == 0 ? m_textTop / 3 : 0; // raised signs
            painter.setClipRect(QRect(0, slice.y - above, m_page.width(), slice.to - slice.from + above));
            RowPainter(painter, m_board, Side::Marked, {slice.row, slice.y - slice.from, slice.to}).paint();
            painter.restore();
        }
    } else {
        const int at = page - int(m_pages.size());
        const QRectF part(0, at * m_textHeight, m_page.width(), m_textHeight);
        painter.translate(0, -part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, m_board.colours().ink);
        painter.setClipRect(part);
        m_apparatus.documentLayout()->draw(&painter, context);
    }
    painter.restore();
}

void PrintedPages::print(const DeskState &state, const std::shared_ptr<const MarkTables> &marks, QPagedPaintDevice *device)
{
    QPainter painter;
    if (!painter.begin(device))
        return;
    PrintedPages pages(state, marks, device->pageLayout().paintRectPixels(device->logicalDpiX()).size());
    const QPageRanges ranges = device->pageRanges();
    bool first = true;
    for (int page = 0; page < pages.count(); ++page) {
        if (!ranges.isEmpty() && !ranges.contains(page + 1))
            continue;
        if (!std::exchange(first, false) && !device->newPage())
            return;
        pages.paint(painter, page);
    }
}

int PrintedPages::resolution()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? qRound(screen->logicalDotsPerInchX()) : 96;
}

} // namespace Zhupi::Widgets
