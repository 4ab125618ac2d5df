// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "annotations/TagSet.h"
#include "look/MarkRef.h"
#include "look/Palette.h"

#include <QWidget>

#include <memory>

namespace Zhupi::Widgets {

struct MarkTables;

/// How far one step of the keyboard selection goes.
enum class Unit { Character, Word, Sentence, Quote, Paragraph };

/// The Article side by side with its Reading: two panes whose paragraphs stand level, one scroll position, one
/// selection, one caret; margin notes beside the right pane; an overview band at the edge. Lays out only what is
/// in sight, so a 10 MB article opens at once. The article's text is the truth: positions are UTF-16 units of it,
/// never of a widget's own text.
class ReadingView : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);
    ~ReadingView() override;

    void setArticle(const Article::Article &article);
    /// With the Verdicts laid over it already. The first form makes the tables itself: for a Reading of ordinary length.
    void setReading(const Language::Reading &reading);
    void setReading(const std::shared_ptr<const MarkTables> &tables);
    void setAnnotations(const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags);
    void setColours(const Palette &palette);

    [[nodiscard]] int zoom() const; ///< per cent, 50 … 300
    void setZoom(int percent);
    [[nodiscard]] bool isSideShown(Qt::LayoutDirection side) const; ///< LeftToRight: the left pane
    void setSideShown(Qt::LayoutDirection side, bool shown);        ///< one side always stays
    void setNotesShown(bool shown);
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

    [[nodiscard]] Article::Span selection() const;
    void select(Article::Span span);
    void selectUnit(Unit unit); ///< grows the selection to the unit around the caret, then to the next one
    [[nodiscard]] qsizetype caret() const;
    /// Scrolls there, shows the place for a moment, and puts the caret on it.
    void reveal(Article::Span span);

    [[nodiscard]] MarkRef currentMark() const;
    void setCurrentMark(MarkRef mark);
    [[nodiscard]] QString currentAnnotation() const;
    void setCurrentAnnotation(const QString &id);

Q_SIGNALS:
    void selectionChanged(Zhupi::Article::Span span);
    void caretMoved(qsizetype position);
    /// The Mark under the caret, or that was clicked; invalid where there is none.
    void currentMarkChanged(Zhupi::Widgets::MarkRef mark);
    void currentAnnotationChanged(const QString &id);
    /// Enter or a double click on a Mark or an annotation: the window shows it in its dock.
    void markActivated(Zhupi::Widgets::MarkRef mark);
    void annotationActivated(const QString &id);
    void zoomChanged(int percent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Zhupi::Widgets
