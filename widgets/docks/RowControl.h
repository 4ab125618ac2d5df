// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/RowModel.h"

#include <QAbstractItemView>
#include <QLabel>

#include <functional>

namespace Zhupi::Widgets {

/// What all lists of the docks do alike: tells what the reader chose (arrows, mouse) and wants (Enter, double click),
/// keeps the chosen row and the scroll position while the rows change, and says what an empty list means.
/// The view must show the model already. Owned by the view.
class RowControl : public QObject
{
    Q_OBJECT

public:
    RowControl(QAbstractItemView *view, RowModel *model);

    [[nodiscard]] QAbstractItemView *view() const { return m_view; }
    [[nodiscard]] int currentRow() const;
    /// Selects a row without telling; -1 selects nothing.
    void select(int row);
    /// Runs something that may change the rows, without telling.
    void change(const std::function<void()> &work);
    /// Shown in the middle of an empty list.
    void setEmptyText(const QString &text);

Q_SIGNALS:
    void chosen(const QModelIndex &index);
    void wanted(const QModelIndex &index);
    /// "/" or Ctrl+F: to the filter.
    void filterWanted();
    /// F2, Delete, R on a row.
    void keyed(int key, const QModelIndex &index);
    void widthChanged(int width);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void placeEmptyText();

    QAbstractItemView *m_view;
    RowModel *m_model;
    QLabel *m_empty;
    bool m_quiet = false;
    bool m_pressedCurrent = false;
};

} // namespace Zhupi::Widgets
