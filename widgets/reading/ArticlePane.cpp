// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/ArticlePane.h"

#include "look/Hidden.h"
#include "look/Tr.h"
#include "reading/CaretMoves.h"
#include "reading/MarkText.h"
#include "reading/RowPainter.h"
#include "reading/TextUnits.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Zhupi::Widgets {

using Article::Span;

ArticlePane::ArticlePane(Board &board, Side side, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_side(side)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    // Nothing is typed here: an input method would swallow the window's single keys.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(&board, &Board::changed, this, qOverload<>(&QWidget::update));
}

// ---- painting ------------------------------------------------------------------------------------------------------

void ArticlePane::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_board.colours().paper);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QList<Board::RowInSight> rows = m_board.inSight();
    for (const Board::RowInSight &row : rows)
        RowPainter(painter, m_board, m_side, row).paint();
    if (m_side == Side::Marked)
        paintRivals(painter);
    paintCaret(painter);
}

void ArticlePane::paintCaret(QPainter &painter)
{
    const std::optional<QRectF> rect = m_board.caretRect(m_side, m_board.caret());
    if (!rect)
        return;
    // The other pane's caret is the same caret, so it shows, but only as a shadow.
    QColor colour = hasFocus() ? m_board.colours().focus : m_board.colours().faint;
    if (!hasFocus())
        colour.setAlphaF(0.55f);
    painter.fillRect(QRectF(std::round(rect->left()) - 1, rect->top(), hasFocus() ? 2 : 1, rect->height()), colour);
}

/// Joins the rival figures of the open dispute by curves; those out of sight are pointed at.
void ArticlePane::paintRivals(QPainter &painter)
{
    const MarkRef dispute = m_board.openDispute();
    if (!dispute.isValid())
        return;
    QList<QPointF> tops;
    QList<QPointF> bottoms;
    const QList<Span> claims = m_board.marks().spansOf(dispute);
    bool above = false;
    bool below = false;
    QList<Span> sorted = claims;
    std::ranges::sort(sorted);
    const QList<Board::RowInSight> rows = m_board.inSight();
    for (const Span claim : std::as_const(sorted)) {
        QList<QRectF> boxes;
        for (const Board::RowInSight &row : rows)
            boxes += RowPainter::boxes(m_board, row, claim);
        if (boxes.isEmpty() || boxes.first().bottom() < 0 || boxes.last().top() > height()) {
            const bool before =
                boxes.isEmpty() ? rows.isEmpty() || claim.start < m_board.rows().span(rows.first().row).start : boxes.first().bottom() < 0;
            (before ? above : below) = true;
            continue;
        }
        tops.append({boxes.first().center().x(), boxes.first().top()});
        bottoms.append({boxes.last().center().x(), boxes.last().bottom()});
    }
    if (tops.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = m_board.colours().contested;
    colour.setAlphaF(0.85f);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const auto join = [&](QPointF from, QPointF to) {
        const double sway = std::clamp(std::abs(to.y() - from.y()) * 0.5, 14.0, 90.0);
        QPainterPath path(from);
        if (std::abs(to.y() - from.y()) < m_board.type().em)
            path.cubicTo(from + QPointF(0, 18), to + QPointF(0, 18 + (from.y() - to.y())), to + QPointF(0, from.y() - to.y()));
        else
            path.cubicTo(from + QPointF(0, sway), to - QPointF(0, sway), to);
        painter.drawPath(path);
        painter.setBrush(colour);
        painter.drawEllipse(from, 2.4, 2.4);
        painter.drawEllipse(to, 2.4, 2.4);
        painter.setBrush(Qt::NoBrush);
    };
    for (qsizetype i = 1; i < tops.size(); ++i)
        join(bottoms[i - 1], tops[i]);
    if (above)
        join(QPointF(tops.first().x(), -4), tops.first());
    if (below)
        join(bottoms.last(), QPointF(bottoms.last().x(), height() + 4));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// ---- size ----------------------------------------------------------------------------------------------------------

void ArticlePane::tellSize()
{
    m_board.setPane(m_side, size(), isVisible());
}

void ArticlePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellSize();
}

void ArticlePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tellSize();
}

void ArticlePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // With the whole window away there is nothing to reflow.
    if (!isVisibleTo(window()))
        m_board.setPane(m_side, size(), false);
}

// ---- mouse ---------------------------------------------------------------------------------------------------------

Span ArticlePane::unitAt(qsizetype position) const
{
    const RowLayout &rows = m_board.rows();
    const int row = rows.rowAt(position);
    if (m_dragUnit == Unit::Paragraph)
        return m_board.article().paragraphs()[rows.paragraph(row)].span;
    if (m_dragUnit != Unit::Word)
        return {position, position};
    const Span span = rows.span(row);
    const Span word = TextUnits::around(Unit::Word, m_board.rowView(row), position - span.start);
    return {span.start + word.start, span.start + word.end};
}

void ArticlePane::mousePressEvent(QMouseEvent *event)
{
    m_goal = -1;
    const QPointF point = event->position();
    if (m_side == Side::Marked && event->button() == Qt::LeftButton) {
        if (const int note = m_board.noteAt(point); note >= 0) {
            const Annotations::Annotation &annotation = m_board.marks().annotations()[note];
            const QString id = annotation.id;
            const Span span = annotation.anchor.span;
            m_board.setCaret(span.start, span.start);
            m_board.setCurrentAnnotation(id);
            return;
        }
    }
    const qsizetype position = m_board.positionAt(m_side, point);
    if (event->button() == Qt::RightButton) {
        // The menu is about the selection when it is called on it.
        const qsizetype character = m_board.characterAt(m_side, point);
        if (!m_board.selection().contains(character))
            m_board.setCaret(position, position);
        return;
    }
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_dragging = true;
    const bool third = m_sinceDoubleClick.isValid() && m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval()
                       && (point - m_doubleClickPoint).manhattanLength() < QApplication::startDragDistance();
    m_sinceDoubleClick.invalidate();
    m_dragUnit = third ? Unit::Paragraph : Unit::Character;
    if (event->modifiers() & Qt::ShiftModifier) {
        m_dragStart = {m_board.anchor(), m_board.anchor()};
        m_board.setCaret(m_board.anchor(), position);
        return;
    }
    m_dragStart = unitAt(position);
    m_board.setCaret(m_dragStart.start, m_dragStart.end);
    // A click means the character under the pointer, also in its second half, where the caret goes behind it.
    if (const qsizetype character = m_board.characterAt(m_side, point); !third && character >= 0) {
        m_board.setCurrentMark(m_board.marks().markAt(character));
        const int annotation = m_board.marks().annotationAt(character);
        m_board.setCurrentAnnotation(annotation < 0 ? QString() : m_board.marks().annotations()[annotation].id);
    }
}

void ArticlePane::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging || !(event->buttons() & Qt::LeftButton)) {
        hover(event->position());
        return;
    }
    dragTo(event->position());
    const bool outside = event->position().y() < 0 || event->position().y() > height();
    if (outside && !m_autoScroll.isActive())
        m_autoScroll.start(40, this);
    else if (!outside)
        m_autoScroll.stop();
}

void ArticlePane::dragTo(QPointF point)
{
    m_dragPoint = point;
    const Span unit = unitAt(m_board.positionAt(m_side, {point.x(), std::clamp(point.y(), 0.0, double(height()))}));
    if (unit.start < m_dragStart.start)
        m_board.setCaret(m_dragStart.end, unit.start);
    else
        m_board.setCaret(m_dragStart.start, std::max(unit.end, m_dragStart.end));
}

void ArticlePane::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    const double beyond = m_dragPoint.y() < 0 ? m_dragPoint.y() : m_dragPoint.y() - height();
    m_board.scrollBy(int(std::clamp(beyond, -200.0, 200.0) * 0.6));
    dragTo(m_dragPoint);
}

void ArticlePane::mouseReleaseEvent(QMouseEvent *event)
{
    m_autoScroll.stop();
    if (m_dragging && event->button() == Qt::LeftButton) {
        m_dragging = false;
        if (!m_board.selection().isEmpty())
            Q_EMIT selectionMade();
    }
}

void ArticlePane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF point = event->position();
    if (m_side == Side::Marked) {
        if (const int note = m_board.noteAt(point); note >= 0) {
            Q_EMIT annotationActivated(m_board.marks().annotations()[note].id);
            return;
        }
    }
    m_sinceDoubleClick.start();
    m_doubleClickPoint = point;
    m_dragging = true;
    m_dragUnit = Unit::Word;
    const qsizetype character = m_board.characterAt(m_side, point);
    m_dragStart = unitAt(character >= 0 ? character : m_board.positionAt(m_side, point));
    m_board.setCaret(m_dragStart.start, m_dragStart.end);
    if (character >= 0)
        Q_EMIT activated(character);
}

void ArticlePane::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        m_wheelRest += event->angleDelta().y() / 120.0;
        if (const int steps = int(m_wheelRest); steps != 0) {
            m_wheelRest -= steps;
            Q_EMIT zoomWanted(steps);
        }
    } else if (const int pixels = event->pixelDelta().y(); pixels != 0) {
        m_board.scrollBy(-pixels);
    } else {
        m_wheelRest -= event->angleDelta().y() / 120.0 * QApplication::wheelScrollLines() * m_board.type().pitch;
        const int whole = int(m_wheelRest);
        m_wheelRest -= whole;
        m_board.scrollBy(whole);
    }
    event->accept();
}

void ArticlePane::hover(QPointF point)
{
    const int note = m_side == Side::Marked ? m_board.noteAt(point) : -1;
    const qsizetype character = note >= 0 ? -1 : m_board.characterAt(m_side, point);
    m_board.setHovered(character < 0 ? MarkRef() : m_board.marks().markAt(character));
    m_board.setHoveredNote(note >= 0 ? note : character < 0 ? -1 : m_board.marks().annotationAt(character));
    setCursor(note >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ArticlePane::leaveEvent(QEvent *event)
{
    m_board.setHovered({});
    m_board.setHoveredNote(-1);
    QWidget::leaveEvent(event);
}

QString ArticlePane::tip(QPointF point)
{
    if (m_side == Side::Marked) {
        if (const int note = m_board.noteAt(point); note >= 0)
            return MarkText::annotation(m_board.marks(), note);
    }
    const qsizetype character = m_board.characterAt(m_side, point);
    if (character < 0)
        return {};
    if (const QString &text = m_board.article().text(); isHiddenAt(text, character))
        return Tr::tr("A hidden character: %1", "its number and name in Unicode").arg(characterName(text, character));
    return MarkText::mark(m_board.marks(), m_board.article(), m_board.marks().markAt(character));
}

bool ArticlePane::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = tip(help->pos());
        // Words of the article are never read as markup.
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), this);
        return true;
    }
    return QWidget::event(event);
}

void ArticlePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

// ---- keyboard ------------------------------------------------------------------------------------------------------

void ArticlePane::keyPressEvent(QKeyEvent *event)
{
    static constexpr std::pair<QKeySequence::StandardKey, Move> moves[] = {
        {QKeySequence::MoveToNextChar, Move::NextCharacter},    {QKeySequence::MoveToPreviousChar, Move::PreviousCharacter},
        {QKeySequence::MoveToNextWord, Move::NextWord},         {QKeySequence::MoveToPreviousWord, Move::PreviousWord},
        {QKeySequence::MoveToStartOfLine, Move::LineStart},     {QKeySequence::MoveToEndOfLine, Move::LineEnd},
        {QKeySequence::MoveToStartOfDocument, Move::TextStart}, {QKeySequence::MoveToEndOfDocument, Move::TextEnd},
        {QKeySequence::MoveToNextLine, Move::LineDown},         {QKeySequence::MoveToPreviousLine, Move::LineUp},
        {QKeySequence::MoveToNextPage, Move::PageDown},         {QKeySequence::MoveToPreviousPage, Move::PageUp},
    };
    static constexpr std::pair<QKeySequence::StandardKey, Move> selections[] = {
        {QKeySequence::SelectNextChar, Move::NextCharacter},    {QKeySequence::SelectPreviousChar, Move::PreviousCharacter},
        {QKeySequence::SelectNextWord, Move::NextWord},         {QKeySequence::SelectPreviousWord, Move::PreviousWord},
        {QKeySequence::SelectStartOfLine, Move::LineStart},     {QKeySequence::SelectEndOfLine, Move::LineEnd},
        {QKeySequence::SelectStartOfDocument, Move::TextStart}, {QKeySequence::SelectEndOfDocument, Move::TextEnd},
        {QKeySequence::SelectNextLine, Move::LineDown},         {QKeySequence::SelectPreviousLine, Move::LineUp},
        {QKeySequence::SelectNextPage, Move::PageDown},         {QKeySequence::SelectPreviousPage, Move::PageUp},
    };
    for (const auto &[key, move] : moves) {
        if (event->matches(key)) {
            const qsizetype to = moved(m_board, m_side, move, m_board.caret(), m_goal);
            m_board.setCaret(to, to);
            m_board.scrollToSee(to);
            return;
        }
    }
    for (const auto &[key, move] : selections) {
        if (event->matches(key)) {
            const qsizetype to = moved(m_board, m_side, move, m_board.caret(), m_goal);
            m_board.setCaret(m_board.anchor(), to);
            m_board.scrollToSee(to);
            Q_EMIT selectionMade();
            return;
        }
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_board.setCaret(0, m_board.article().text().size());
        Q_EMIT selectionMade();
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT activated(m_board.selection().start);
    } else if (event->key() == Qt::Key_Escape && !m_board.selection().isEmpty()) {
        m_board.setCaret(m_board.caret(), m_board.caret());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ArticlePane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ArticlePane::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Zhupi::Widgets
