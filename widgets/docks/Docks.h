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

struct DeskTables;

/// Everything that the lists beside the text show, as one copy.
struct DeskState
{
    Article::Article article;
    Language::Reading reading; ///< with the Verdicts laid over it
    QList<Annotations::Annotation> annotations;
    Annotations::TagSet tags;
    std::shared_ptr<const DeskTables> tables; ///< of this Article and this Reading; null: whoever needs them makes them
};

/// One list beside the text. The four kinds are made by the functions below; the window puts each in a dock.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void setState(const DeskState &state) = 0;
    virtual void setColours(const Palette &palette) = 0;
    /// Selects the row of a Mark or annotation without giving signals; one that is not listed clears the selection.
    virtual void showMark(MarkRef mark) { Q_UNUSED(mark) }
    virtual void showAnnotation(const QString &id) { Q_UNUSED(id) }
    /// What the dock's tab says, with the count: 引述 14
    [[nodiscard]] virtual QString title() const = 0;

Q_SIGNALS:
    void titleChanged(const QString &title);
    /// A row was chosen with the mouse or the arrow keys: the text shows the place.
    void markChosen(Zhupi::Widgets::MarkRef mark);
    void annotationChosen(const QString &id);
    /// Enter or a double click: the text shows the place and takes the focus.
    void placeWanted(Zhupi::Article::Span span);
    void editWanted(const QString &annotationId);
    void removeWanted(const QString &annotationId);
    void replyWanted(const QString &annotationId);
};

/// Who, role, how often, how much of the text.
[[nodiscard]] SidePanel *makeSpeakersPanel(QWidget *parent);
[[nodiscard]] SidePanel *makeQuotesPanel(QWidget *parent);
/// A table: figure, value, unit, who says so, dispute. Disputes on top, each with its chart.
[[nodiscard]] SidePanel *makeNumbersPanel(QWidget *parent);
[[nodiscard]] SidePanel *makeAnnotationsPanel(QWidget *parent);

/// The card: explains the Mark under the caret (why it is there, the rivals on a logarithmic scale, the arithmetic
/// checked) and takes the reader's answer. Plain text only; nothing from the article is read as markup.
class MarkCard : public QWidget
{
    Q_OBJECT

public:
    explicit MarkCard(QWidget *parent = nullptr);
    ~MarkCard() override;

    void setState(const DeskState &state);
    void setColours(const Palette &palette);
    void setMark(MarkRef mark);
    [[nodiscard]] MarkRef mark() const;

Q_SIGNALS:
    void acceptWanted(Zhupi::Widgets::MarkRef mark);
    void rejectWanted(Zhupi::Widgets::MarkRef mark);
    void correctWanted(Zhupi::Widgets::MarkRef mark);
    void placeWanted(Zhupi::Article::Span span);

protected:
    /// A, X and E answer, Enter leads to the place, wherever in the card the focus is.
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The span that stands for a Mark: a dispute's first claim, a speaker's first mention.
[[nodiscard]] Article::Span placeOf(const Language::Reading &reading, MarkRef mark);
/// One line for lists, the status bar and screen readers: 「引述 杜奕瑾 第 7 段」.
[[nodiscard]] QString describe(const DeskState &state, MarkRef mark);

} // namespace Zhupi::Widgets
