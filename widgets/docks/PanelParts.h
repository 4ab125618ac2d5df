// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/CardDelegate.h"
#include "docks/RowControl.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

class QVBoxLayout;

namespace Zhupi::Widgets {

/// The colours of a panel and of the plain widgets in it.
void dress(QWidget *widget, const Palette &palette);

/// A field that filters: Esc empties it, then goes back to the list; Down and Enter go to the list.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    FilterField(const QString &hint, QWidget *parent);
    /// Where Esc, Down and Enter lead.
    void setList(QAbstractItemView *view) { m_view = view; }
    void enter();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAbstractItemView *m_view = nullptr;
};

/// A choice in the panel's colours.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    ChoiceBox(const QString &name, QWidget *parent);
    void setColours(const Palette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Palette m_palette;
};

/// A table's header as quiet as the rest: faint words over a hairline, the order as a small triangle.
class QuietHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit QuietHeader(QWidget *parent);
    void setColours(const Palette &palette);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    Palette m_palette;
};

/// A list whose rows follow its width.
class RowList : public QListView
{
    Q_OBJECT

public:
    RowList(const QString &name, QWidget *parent);
    /// Height of all rows; for lists that take no more room than they need.
    [[nodiscard]] int contentHeight() const { return contentsSize().height(); }
    using QListView::doItemsLayout;
};

/// A panel with a filter above one list: what Speakers, Quotes and Annotations share.
class ListPanel : public SidePanel
{
    Q_OBJECT

public:
    ListPanel(RowModel *model, CardDelegate::Form form, const QString &name, const QString &hint, QWidget *parent);

    void setState(const DeskState &state) override;
    void setColours(const Palette &palette) override;
    void showMark(MarkRef mark) override;
    void showAnnotation(const QString &id) override;

protected:
    [[nodiscard]] virtual QString emptyText() const = 0;
    /// Enter: where to. The default is the row's place.
    [[nodiscard]] virtual Article::Span placeFor(const QModelIndex &index);
    /// After the rows changed.
    virtual void updateParts() {}
    void refreshTexts();
    void changeEvent(QEvent *event) override;

    RowModel *const m_model;
    FilterField *const m_filter;
    RowList *const m_list;
    CardDelegate *const m_delegate;
    RowControl *const m_control;
    QVBoxLayout *const m_layout;

private:
    QString m_title;
};

} // namespace Zhupi::Widgets
