// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/PaneAccess.h"

#include "reading/ArticlePane.h"
#include "reading/MarkText.h"
#include "reading/TextUnits.h"

#include <QAccessible>
#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

#include <algorithm>

namespace Zhupi::Widgets {

using Article::Span;

namespace {

/// Accessibility counts with int; texts of more than 2^31 characters are refused long before.
class PaneAccess : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PaneAccess(ArticlePane *pane)
        : QAccessibleWidget(pane, QAccessible::Document)
        , m_pane(pane)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    /// What the Mark at the caret is, in words.
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Description)
            return MarkText::mark(board().marks(), board().article(), board().currentMark());
        return QAccessibleWidget::text(kind);
    }

    void selection(int index, int *start, int *end) const override
    {
        const Span selected = index == 0 ? board().selection() : Span();
        *start = int(selected.start);
        *end = int(selected.end);
    }
    int selectionCount() const override { return board().selection().isEmpty() ? 0 : 1; }
    void addSelection(int start, int end) override { board().setCaret(start, end); }
    void removeSelection(int index) override
    {
        if (index == 0)
            board().setCaret(board().caret(), board().caret());
    }
    void setSelection(int index, int start, int end) override
    {
        if (index == 0)
            board().setCaret(start, end);
    }
    int cursorPosition() const override { return int(board().caret()); }
    void setCursorPosition(int position) override
    {
        board().setCaret(position, position);
        board().scrollToSee(board().caret());
    }
    QString text(int start, int end) const override
    {
        const int size = characterCount();
        const int from = std::clamp(start, 0, size);
        const int to = end < 0 ? size : std::clamp(end, from, size);
        return board().article().text({from, to}).toString();
    }
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        const Span unit = around(offset, boundary);
        *start = int(unit.start);
        *end = int(unit.end);
        return text(*start, *end);
    }
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        const Span unit = around(offset, boundary);
        if (unit.start == 0) {
            *start = *end = 0;
            return {};
        }
        return textAtOffset(int(unit.start - 1), boundary, start, end);
    }
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        const Span unit = around(offset, boundary);
        if (unit.end >= characterCount()) {
            *start = *end = characterCount();
            return {};
        }
        return textAtOffset(int(unit.end), boundary, start, end);
    }
    int characterCount() const override { return int(board().article().text().size()); }
    QRect characterRect(int offset) const override
    {
        const std::optional<QRectF> from = board().caretRect(m_pane->side(), offset);
        if (!from)
            return {};
        const std::optional<QRectF> to = board().caretRect(m_pane->side(), offset + 1);
        QRectF rect = *from;
        rect.setWidth(to && to->top() == from->top() ? std::max(1.0, to->left() - from->left()) : board().type().em);
        return QRect(m_pane->mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize());
    }
    int offsetAtPoint(const QPoint &point) const override { return int(board().characterAt(m_pane->side(), m_pane->mapFromGlobal(point))); }
    void scrollToSubstring(int start, int) override { board().scrollToCentre(start); }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = std::clamp(offset, 0, characterCount());
        *end = std::min(*start + 1, characterCount());
        return {};
    }

private:
    Board &board() const { return m_pane->board(); }

    Span around(int offset, QAccessible::TextBoundaryType boundary) const
    {
        const qsizetype size = board().article().text().size();
        const qsizetype at = std::clamp<qsizetype>(offset, 0, size);
        if (boundary == QAccessible::NoBoundary)
            return {0, size};
        const int row = board().rows().rowAt(at);
        const Span span = board().rows().span(row);
        const qsizetype local = std::min(at, span.end) - span.start;
        switch (boundary) {
        case QAccessible::ParagraphBoundary: {
            const Span paragraph = board().article().paragraphs()[board().rows().paragraph(row)].span;
            return {paragraph.start, std::min(paragraph.end + 1, size)};
        }
        case QAccessible::LineBoundary: {
            const std::shared_ptr<const RowText> laid = board().text(m_pane->side(), row);
            const int line = laid->lineOf(local);
            const Span found = laid->lineSpan(line);
            const bool last = line + 1 >= laid->lineCount();
            return {span.start + found.start, last ? std::min(span.end + 1, size) : span.start + found.end};
        }
        default: {
            // The line break is a unit of its own.
            if (at >= span.end)
                return {span.end, std::min(span.end + 1, size)};
            const Unit unit = boundary == QAccessible::CharBoundary   ? Unit::Character
                              : boundary == QAccessible::WordBoundary ? Unit::Word
                                                                      : Unit::Sentence;
            const Span found = TextUnits::around(unit, board().rowView(row), local);
            return {span.start + found.start, span.start + found.end};
        }
        }
    }

    ArticlePane *m_pane;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *pane = qobject_cast<ArticlePane *>(object);
    return pane ? new PaneAccess(pane) : nullptr;
}

} // namespace

void makePanesAccessible()
{
    static const bool once = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace Zhupi::Widgets
