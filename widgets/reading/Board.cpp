// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/Board.h"

#include "reading/MarginNotes.h"
#include "reading/TextUnits.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Zhupi::Widgets {

using Article::ParagraphKind;
using Article::Span;

namespace {

// Laid-out rows that are kept, counted in characters: some ten screens.
constexpr int keptCharacters = 400'000;

// Clreq asks for lines of 35 to 40 characters.
constexpr int charactersPerLine = 38;

} // namespace

Board::Board(QObject *parent)
    : QObject(parent)
    , m_type(Type::at(100))
{
    for (auto &texts : m_texts)
        texts.setMaxCost(keptCharacters);
    m_rows.setArticle(m_article);
}

Board::~Board() = default;

// ---- what is shown -------------------------------------------------------------------------------------------------

void Board::setArticle(const Article::Article &article)
{
    m_article = article;
    m_marks.setReading(std::make_shared<const MarkTables>());
    m_marks.setAnnotations({}, {});
    m_rows.setArticle(article);
    m_hang = 0;
    m_title = -1;
    const QList<Article::Paragraph> &paragraphs = article.paragraphs();
    for (qsizetype i = 0; i < std::min<qsizetype>(paragraphs.size(), 200); ++i) {
        if (paragraphs[i].kind == ParagraphKind::Heading) {
            m_title = int(i);
            break;
        }
    }
    m_place.reset();
    m_topRow = 0;
    m_topOffset = 0;
    m_atTop = true;
    m_anchor = m_caret = 0;
    m_currentMark = m_hovered = {};
    m_currentAnnotation.clear();
    m_hoveredNote = -1;
    m_flash = {};
    reflow();
    Q_EMIT marksChanged();
    Q_EMIT scrolled();
}

void Board::setReading(const std::shared_ptr<const MarkTables> &tables)
{
    keepPlace();
    m_marks.setReading(tables);
    m_hang = m_marks.hang();
    m_hovered = {};
    const MarkRef before = m_currentMark;
    m_currentMark = before.isValid() ? m_marks.markAt(selection().start) : MarkRef();
    reflow();
    Q_EMIT marksChanged();
    if (before.isValid())
        Q_EMIT currentMarkChanged(m_currentMark);
}

void Board::setAnnotations(const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags)
{
    keepPlace();
    m_marks.setAnnotations(annotations, tags);
    m_hoveredNote = -1;
    reflow();
    Q_EMIT marksChanged();
    if (!m_currentAnnotation.isEmpty() && m_marks.annotation(m_currentAnnotation) < 0)
        setCurrentAnnotation({});
}

void Board::setColours(const Palette &palette)
{
    if (m_colours == palette)
        return;
    m_colours = palette;
    for (auto &texts : m_texts)
        texts.clear();
    Q_EMIT marksChanged();
    Q_EMIT changed();
}

void Board::setZoom(int percent)
{
    if (m_zoom == percent)
        return;
    keepPlace();
    m_zoom = percent;
    m_type = Type::at(percent);
    reflow();
}

void Board::setNotesShown(bool shown)
{
    if (m_notesShown == shown)
        return;
    keepPlace();
    m_notesShown = shown;
    reflow();
}

void Board::setPane(Side side, QSize size, bool shown)
{
    Pane &mine = m_panes[size_t(side)];
    // A pane that is dragged to nothing is as good as folded.
    const Pane wanted{size, shown && size.width() >= 3 * m_type.em};
    if (mine == wanted)
        return;
    const bool widthChanged = mine.size.width() != size.width() || mine.shown != wanted.shown;
    if (widthChanged)
        keepPlace();
    mine = wanted;
    if (widthChanged) {
        reflow();
    } else {
        m_stale = true;
        Q_EMIT changed();
    }
    Q_EMIT scrolled();
}

// ---- columns -------------------------------------------------------------------------------------------------------

Side Board::guide() const
{
    return pane(Side::Marked).shown ? Side::Marked : Side::Printed;
}

int Board::viewHeight() const
{
    return std::max(1, pane(guide()).size.height());
}

int Board::wantedNotesWidth(int paneWidth) const
{
    if (!m_marks.hasNotes())
        return 0;
    const double em = m_type.em;
    if (!m_notesShown || paneWidth < 22 * em)
        return int(1.5 * em);
    return int(std::clamp(paneWidth * 0.28, 6.5 * em, 12 * em));
}

double Board::textWidth(Side side) const
{
    const int width = pane(side).size.width();
    const int notes = side == Side::Marked ? wantedNotesWidth(width) : 0;
    const double margin = std::clamp((width - notes) * 0.06, m_type.em, 2.2 * m_type.em);
    return std::max(3 * m_type.em, std::min(charactersPerLine * m_type.em, width - notes - 2 * margin));
}

double Board::textLeft(Side side) const
{
    const int width = pane(side).size.width();
    const int notes = side == Side::Marked ? wantedNotesWidth(width) : 0;
    return std::floor(std::max(0.0, (width - notes - textWidth(side)) / 2));
}

QRectF Board::notesColumn() const
{
    const int width = pane(Side::Marked).size.width();
    const int notes = wantedNotesWidth(width);
    if (notes == 0)
        return {};
    const double left = std::min(textLeft(Side::Marked) + textWidth(Side::Marked) + 0.9 * m_type.em, double(width - notes));
    return QRectF(left, 0, notes - 0.3 * m_type.em, 1);
}

// ---- rows in sight -------------------------------------------------------------------------------------------------

/// Remembers what the first line in view says, so that a new layout puts it back where it was.
void Board::keepPlace()
{
    if (m_place || m_reflow || m_rows.count() == 0)
        return;
    layOut();
    if (m_atTop || m_inSight.isEmpty())
        return;
    const RowInSight first = m_inSight.first();
    const std::shared_ptr<const RowText> laid = text(guide(), first.row);
    int line = laid->lineAt(-first.y);
    if (line + 1 < laid->lineCount() && laid->lineTop(line) < -first.y)
        ++line; // the first whole one
    m_place = Place{m_rows.span(first.row).start + laid->lineSpan(line).start, int(std::lround(first.y + laid->lineTop(line)))};
}

void Board::reflow()
{
    for (auto &texts : m_texts)
        texts.clear();
    m_reflow = true;
    m_stale = true;
    Q_EMIT changed();
}

std::shared_ptr<const RowText> Board::text(Side side, int row)
{
    auto &texts = m_texts[size_t(side)];
    if (const std::shared_ptr<RowText> *found = texts.object(row))
        return *found;
    const Span span = m_rows.span(row);
    const RowRequest request{
        span, m_rows.kind(row), side, m_rows.startsParagraph(row), m_rows.paragraph(row) == m_title, textWidth(side), m_hang * m_type.em};
    auto laid = std::make_shared<RowText>(request, m_article, m_marks, m_type, m_colours);
    if (side == Side::Marked)
        MarginNotes::layOut(*this, *laid);
    texts.insert(row, new std::shared_ptr<RowText>(laid), 200 + int(span.length()));
    return laid;
}

/// Lays the row out on both sides, unless its height is known.
void Board::know(int row)
{
    if (m_rows.isKnown(row))
        return;
    if (m_rows.kind(row) == ParagraphKind::Blank) {
        m_rows.setHeight(row, m_rows.height(row));
        return;
    }
    int height = 0;
    for (const Side side : {Side::Printed, Side::Marked}) {
        if (pane(side).shown) {
            const std::shared_ptr<const RowText> laid = text(side, row);
            height = std::max({height, laid->textHeight(), laid->notesHeight});
        }
    }
    m_rows.setHeight(row, height + (m_rows.endsParagraph(row) ? m_rows.measure().gap : 0));
}

void Board::layOut()
{
    if (m_reflow) {
        m_reflow = false;
        const int pitch = m_type.pitch;
        const int perLine = int(std::min(textWidth(Side::Printed), textWidth(Side::Marked)) / m_type.em);
        const RowLayout::Measure measure{
            pitch, perLine, pitch / 6, std::max(5, pitch * 2 / 5), std::max(4, pitch / 4), std::max(1, pitch / 12), pitch * 3 / 5};
        if (measure == m_rows.measure())
            m_rows.forget();
        else
            m_rows.estimate(measure);
        if (m_atTop) {
            m_topRow = 0;
            m_topOffset = -padAbove();
        } else if (m_place) {
            const int row = m_rows.rowAt(m_place->position);
            const std::shared_ptr<const RowText> laid = text(guide(), row);
            const int line = laid->lineOf(m_place->position - m_rows.span(row).start);
            m_topRow = row;
            m_topOffset = int(std::lround(laid->lineTop(line))) - m_place->y;
        }
    }
    if (!m_stale)
        return;
    m_stale = false;
    const qint64 value = scrollValue();
    const qint64 maximum = scrollMaximum();
    settle();
    fill();
    // Below the end: the last line comes up to its place at the bottom.
    for (int i = 0; i < 3 && !m_inSight.isEmpty(); ++i) {
        const RowInSight last = m_inSight.last();
        const int free = viewHeight() - padBelow() - (last.y + last.height);
        if (last.row + 1 < m_rows.count() || free <= 0 || (m_topRow == 0 && m_topOffset <= -padAbove()))
            break;
        m_topOffset -= free;
        settle();
        fill();
    }
    m_atTop = m_topRow == 0 && m_topOffset <= -padAbove();
    if (value != scrollValue() || maximum != scrollMaximum())
        Q_EMIT scrolled();
}

/// Brings the top row and the distance into it into agreement.
void Board::settle()
{
    m_topRow = std::clamp(m_topRow, 0, m_rows.count() - 1);
    while (m_topOffset < 0 && m_topRow > 0) {
        --m_topRow;
        know(m_topRow);
        m_topOffset += m_rows.height(m_topRow);
    }
    while (m_topRow + 1 < m_rows.count()) {
        know(m_topRow);
        if (m_topOffset < m_rows.height(m_topRow))
            break;
        m_topOffset -= m_rows.height(m_topRow);
        ++m_topRow;
    }
    if (m_topRow == 0)
        m_topOffset = std::max(m_topOffset, -padAbove());
}

void Board::fill()
{
    m_inSight.clear();
    int y = -m_topOffset;
    for (int row = m_topRow; row < m_rows.count() && y < viewHeight(); ++row) {
        know(row);
        m_inSight.append({row, y, m_rows.height(row)});
        y += m_rows.height(row);
    }
}

const QList<Board::RowInSight> &Board::inSight()
{
    layOut();
    return m_inSight;
}

// ---- scrolling -----------------------------------------------------------------------------------------------------

qint64 Board::scrollValue() const
{
    return m_rows.count() == 0 ? 0 : m_rows.top(m_topRow) + m_topOffset + padAbove();
}

qint64 Board::scrollMaximum() const
{
    return std::max<qint64>(0, m_rows.total() + padAbove() + padBelow() - viewHeight());
}

void Board::scrollTo(qint64 value)
{
    layOut();
    const qint64 y = std::clamp<qint64>(value, 0, scrollMaximum()) - padAbove();
    m_topRow = y <= 0 ? 0 : m_rows.rowAtHeight(y);
    m_topOffset = int(y - m_rows.top(m_topRow));
    m_place.reset();
    m_stale = true;
    layOut();
    Q_EMIT scrolled();
    Q_EMIT changed();
}

void Board::scrollBy(int dy)
{
    layOut();
    m_topOffset += dy;
    m_place.reset();
    m_stale = true;
    layOut();
    Q_EMIT scrolled();
    Q_EMIT changed();
}

void Board::scrollToSee(qsizetype position)
{
    layOut();
    const int row = m_rows.rowAt(position);
    const Side side = guide();
    const std::optional<QRectF> caret = caretRect(side, position);
    if (caret && caret->top() >= 0 && caret->bottom() <= viewHeight())
        return;
    if (caret) {
        scrollBy(int(caret->top() < 0 ? std::floor(caret->top()) - m_type.pitch / 3
                                      : std::ceil(caret->bottom()) - viewHeight() + m_type.pitch / 3));
        return;
    }
    know(row);
    const double y = text(side, row)->caret(position - m_rows.span(row).start).top();
    const bool above = row < m_topRow;
    m_topRow = row;
    m_topOffset = int(y) - (above ? m_type.pitch / 3 : viewHeight() - 2 * m_type.pitch);
    scrollBy(0);
}

void Board::scrollToCentre(qsizetype position)
{
    layOut();
    const Side side = guide();
    const std::optional<QRectF> caret = caretRect(side, position);
    if (caret && caret->top() >= 0 && caret->bottom() <= viewHeight() - m_type.pitch)
        return;
    const int row = m_rows.rowAt(position);
    m_topRow = row;
    m_topOffset = int(text(side, row)->caret(position - m_rows.span(row).start).top()) - viewHeight() / 3;
    scrollBy(0);
}

// ---- places --------------------------------------------------------------------------------------------------------

std::optional<QRectF> Board::caretRect(Side side, qsizetype position)
{
    layOut();
    const int row = m_rows.rowAt(position);
    for (const RowInSight &seen : std::as_const(m_inSight)) {
        if (seen.row == row) {
            QRectF rect = text(side, row)->caret(position - m_rows.span(row).start);
            if (m_rows.kind(row) == ParagraphKind::Blank)
                rect = QRectF(rect.left(), 0, 1, seen.height);
            return rect.translated(textLeft(side), seen.y);
        }
    }
    return {};
}

qsizetype Board::positionAt(Side side, QPointF point)
{
    layOut();
    if (m_inSight.isEmpty())
        return 0;
    RowInSight found = m_inSight.first();
    for (const RowInSight &seen : std::as_const(m_inSight)) {
        if (seen.y <= point.y())
            found = seen;
    }
    const Span span = m_rows.span(found.row);
    const double below = found.y + found.height;
    if (point.y() >= below && found.row + 1 == m_rows.count())
        return span.end;
    return span.start + text(side, found.row)->positionAt(point - QPointF(textLeft(side), found.y));
}

qsizetype Board::characterAt(Side side, QPointF point)
{
    layOut();
    for (const RowInSight &seen : std::as_const(m_inSight)) {
        if (point.y() >= seen.y && point.y() < seen.y + seen.height) {
            const qsizetype found = text(side, seen.row)->characterAt(point - QPointF(textLeft(side), seen.y));
            return found < 0 ? -1 : m_rows.span(seen.row).start + found;
        }
    }
    return -1;
}

int Board::noteAt(QPointF point)
{
    const QRectF column = notesColumn();
    if (point.x() < column.left() || point.x() > column.right())
        return -1;
    layOut();
    for (const RowInSight &seen : std::as_const(m_inSight)) {
        if (point.y() < seen.y || point.y() >= seen.y + seen.height)
            continue;
        const std::shared_ptr<const RowText> laid = text(Side::Marked, seen.row);
        for (const RowText::Note &note : laid->notes) {
            if (point.y() >= seen.y + note.y && point.y() < seen.y + note.y + note.height)
                return note.annotation;
        }
    }
    return -1;
}

// ---- selection -----------------------------------------------------------------------------------------------------

Span Board::selection() const
{
    return {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

qsizetype Board::snapped(qsizetype position) const
{
    const qsizetype inside = std::clamp<qsizetype>(position, 0, m_article.text().size());
    const int row = m_rows.rowAt(inside);
    const Span span = m_rows.span(row);
    return span.start + TextUnits::snap(rowView(row), std::min(inside, span.end) - span.start);
}

void Board::setCaret(qsizetype anchor, qsizetype caret)
{
    const qsizetype newAnchor = snapped(anchor);
    const qsizetype newCaret = snapped(caret);
    if (newAnchor == m_anchor && newCaret == m_caret) {
        adopt(selection().start);
        return;
    }
    const Span before = selection();
    const bool moved = newCaret != m_caret;
    m_anchor = newAnchor;
    m_caret = newCaret;
    Q_EMIT changed();
    if (selection() != before)
        Q_EMIT selectionChanged(selection());
    if (moved)
        Q_EMIT caretMoved(m_caret);
    adopt(selection().start);
}

void Board::adopt(qsizetype position)
{
    setCurrentMark(m_marks.markAt(position));
    const int annotation = m_marks.annotationAt(position);
    setCurrentAnnotation(annotation < 0 ? QString() : m_marks.annotations()[annotation].id);
}

void Board::selectUnit(Unit unit)
{
    const Span now = selection();
    const int row = m_rows.rowAt(now.start);
    const Span span = m_rows.span(row);
    Span wanted = now;
    switch (unit) {
    case Unit::Quote: {
        int quote = m_marks.quoteAround(now);
        if (quote < 0) {
            // Not in a quote, or at the outermost one: the next one joins.
            const auto &items = m_marks.quotes().items();
            const auto next = std::ranges::lower_bound(items, std::max(now.end, now.start + 1), {},
                                                       [](const SpanIndex::Item &item) { return item.span.start; });
            if (next == items.end())
                return;
            wanted = now.isEmpty() ? next->span : Span{now.start, next->span.end};
        } else {
            wanted = m_marks.reading().quotes[quote].span;
        }
        break;
    }
    case Unit::Paragraph: {
        const auto &paragraphs = m_article.paragraphs();
        wanted = paragraphs[m_article.paragraphAt(now.start)].span;
        if (!now.isEmpty() && now.contains(wanted)) {
            qsizetype next = m_article.paragraphAt(now.end) + 1;
            while (next < paragraphs.size() && paragraphs[next].kind == ParagraphKind::Blank)
                ++next;
            if (next >= paragraphs.size())
                return;
            wanted = {now.start, paragraphs[next].span.end};
        }
        break;
    }
    case Unit::Character:
    case Unit::Word:
    case Unit::Sentence: {
        const Span around = TextUnits::around(unit, rowView(row), now.start - span.start);
        wanted = {span.start + around.start, span.start + around.end};
        if (!now.isEmpty() && now.contains(wanted)) {
            // It is selected whole: the next one joins, over the end of the paragraph where need be.
            int last = m_rows.rowAt(now.end);
            if (now.end >= m_rows.span(last).end && last + 1 < m_rows.count())
                ++last;
            const Span lastSpan = m_rows.span(last);
            const qsizetype from = std::max<qsizetype>(now.end, lastSpan.start) - lastSpan.start;
            wanted = {now.start, lastSpan.start + TextUnits::next(unit, rowView(last), from)};
        } else if (!now.isEmpty()) {
            wanted = {std::min(wanted.start, now.start), std::max(wanted.end, now.end)};
        }
        break;
    }
    }
    setCaret(wanted.start, wanted.end);
    scrollToSee(m_caret);
}

void Board::setCurrentMark(MarkRef mark)
{
    if (m_currentMark == mark || (!mark.isValid() && !m_currentMark.isValid()))
        return;
    m_currentMark = mark.isValid() ? mark : MarkRef();
    Q_EMIT changed();
    Q_EMIT currentMarkChanged(m_currentMark);
}

void Board::setCurrentAnnotation(const QString &id)
{
    if (m_currentAnnotation == id)
        return;
    m_currentAnnotation = id;
    Q_EMIT changed();
    Q_EMIT currentAnnotationChanged(id);
}

void Board::setHovered(MarkRef mark)
{
    if (m_hovered == mark)
        return;
    m_hovered = mark;
    Q_EMIT changed();
}

void Board::setHoveredNote(int annotation)
{
    if (m_hoveredNote == annotation)
        return;
    m_hoveredNote = annotation;
    Q_EMIT changed();
}

MarkRef Board::openDispute() const
{
    const MarkRef pointed = m_marks.contest(m_hovered);
    return pointed.isValid() ? pointed : m_marks.contest(m_currentMark);
}

void Board::setFlash(Span span)
{
    m_flash = span;
    Q_EMIT changed();
}

} // namespace Zhupi::Widgets
