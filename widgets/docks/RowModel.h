// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/DeskTables.h"
#include "look/Signs.h"

#include <QAbstractTableModel>
#include <QColor>

namespace Zhupi::Widgets {

/// What the rows of all docks tell, beside Qt's own roles (display: the main words; tool tip: everything, escaped;
/// accessible text: one whole sentence).
enum RowRole {
    MarkRole = Qt::UserRole + 1, ///< MarkRef; invalid for annotations
    PlaceRole,                   ///< Article::Span; empty where the text has no place
    IdRole,                      ///< an annotation's id, else empty
    SignRole,                    ///< one character
    SpeakerRole,                 ///< index for the palette, int
    ColourRole,                  ///< QColor of the sign where no speaker gives it
    KindRole,                    ///< faint, behind the main words
    AsideRole,                   ///< faint, at the right edge
    QuotedRole,                  ///< the article's words that an annotation is about
    BodyRole,                    ///< further words, wrapped
    ShareRole,                   ///< 0 … 1 for a bar, invalid for none
    FlagRole,                    ///< a short warning
    ContestedRole,               ///< the flag is about rival figures: vermilion
    GoodRole,                    ///< the flag says that all is well: green
    IndentRole,                  ///< depth of a reply
    DimRole,                     ///< less important: bool
};

/// Rows of values with a filter and an order of its own: each change of rows, filter or order is one reset, as a
/// proxy's thousands of row signals would cost more for 100,000 rows than doing it anew. RowControl keeps selection
/// and scroll position over it.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing happens when what this model shows is as before. Linear in the rows.
    void setState(const DeskState &state);
    void setFilter(const QString &words);
    [[nodiscard]] const DeskState &state() const { return m_state; }
    [[nodiscard]] QString filter() const { return m_filter; }

    /// Rows without the filter.
    [[nodiscard]] int total() const { return m_total; }
    /// -1 when it is not shown. Linear.
    [[nodiscard]] int rowOf(MarkRef mark) const;
    [[nodiscard]] int rowOf(const QString &annotationId) const;
    /// What stays the same over a new Reading: for finding a row again.
    [[nodiscard]] virtual QString keyOf(int row) const;
    [[nodiscard]] int rowOfKey(const QString &key, int near) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    /// Whether what the rows are made of differs between two states.
    [[nodiscard]] virtual bool differs(const DeskState &before, const DeskState &after) const;
    /// Makes the rows anew from state(); gives their number.
    virtual int makeRows() = 0;
    [[nodiscard]] virtual bool accepts(int item) const = 0;
    /// Strict order of two items in a column; the default is the order they were made in.
    [[nodiscard]] virtual bool isLess(int a, int b, int column) const;
    /// Of the item, whatever row it is shown in.
    [[nodiscard]] virtual QVariant value(int item, int column, int role) const = 0;
    [[nodiscard]] virtual MarkRef markOf(int item) const = 0;

    [[nodiscard]] int itemAt(int row) const { return m_order.isEmpty() ? -1 : m_order.value(row, -1); }
    [[nodiscard]] bool matches(QStringView text) const { return text.contains(m_filter, Qt::CaseInsensitive); }
    [[nodiscard]] const DeskTables &tables() const { return *m_tables; }
    [[nodiscard]] const QStringList &signs() const { return m_tables->signs; }
    [[nodiscard]] int paragraphAt(qsizetype position) const { return m_tables->paragraphs.at(position); }
    [[nodiscard]] Scale scale() const { return m_tables->scale; }
    /// Filter and order anew, with a reset.
    void arrange();

private:
    void fillOrder();

    DeskState m_state;
    QString m_filter;
    std::shared_ptr<const DeskTables> m_tables = std::make_shared<const DeskTables>();
    QList<int> m_order; ///< row → item
    int m_total = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_filled = false;
};

} // namespace Zhupi::Widgets
