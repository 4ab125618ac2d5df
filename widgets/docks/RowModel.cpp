// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/RowModel.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

void RowModel::setState(const DeskState &state)
{
    const bool sameArticle = m_state.article.sha256() == state.article.sha256() && m_state.article.text() == state.article.text();
    const bool same = m_filled && sameArticle && !differs(m_state, state);
    if (same) {
        m_state = state;
        if (state.tables)
            m_tables = state.tables;
        m_state.tables = m_tables;
        return;
    }
    beginResetModel();
    m_state = state;
    m_state.tables = m_tables = tablesOf(state);
    m_filled = true;
    m_total = makeRows();
    fillOrder();
    endResetModel();
}

void RowModel::setFilter(const QString &words)
{
    const QString trimmed = words.trimmed();
    if (trimmed == m_filter)
        return;
    m_filter = trimmed;
    arrange();
}

void RowModel::arrange()
{
    beginResetModel();
    fillOrder();
    endResetModel();
}

void RowModel::fillOrder()
{
    m_order.clear();
    m_order.reserve(m_total);
    for (int item = 0; item < m_total; ++item) {
        if (accepts(item))
            m_order.append(item);
    }
    if (m_sortColumn < 0)
        return;
    // Rows that are equal in the column stay in the text's order, whichever way the column goes.
    const auto less = [this](int a, int b) {
        return m_sortOrder == Qt::AscendingOrder ? isLess(a, b, m_sortColumn) : isLess(b, a, m_sortColumn);
    };
    std::stable_sort(m_order.begin(), m_order.end(), less);
}

void RowModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

bool RowModel::differs(const DeskState &before, const DeskState &after) const
{
    return before.reading != after.reading;
}

bool RowModel::isLess(int a, int b, int column) const
{
    Q_UNUSED(column)
    return a < b;
}

int RowModel::rowOf(MarkRef mark) const
{
    if (!mark.isValid())
        return -1;
    const auto at = std::find_if(m_order.begin(), m_order.end(), [&](int item) { return markOf(item) == mark; });
    return at == m_order.end() ? -1 : int(at - m_order.begin());
}

int RowModel::rowOf(const QString &annotationId) const
{
    if (annotationId.isEmpty())
        return -1;
    for (int row = 0; row < m_order.size(); ++row) {
        if (value(m_order[row], 0, IdRole).toString() == annotationId)
            return row;
    }
    return -1;
}

QString RowModel::keyOf(int row) const
{
    const int item = itemAt(row);
    if (item < 0)
        return {};
    const MarkRef mark = markOf(item);
    const Article::Span place = placeOf(m_state.reading, mark);
    return u"%1:%2-%3"_s.arg(int(mark.kind)).arg(place.start).arg(place.end);
}

int RowModel::rowOfKey(const QString &key, int near) const
{
    if (key.isEmpty())
        return -1;
    // Almost always it is where it was, or beside it.
    const int rows = rowCount();
    for (int distance = 0; distance <= rows; ++distance) {
        for (const int row : {near - distance, near + distance}) {
            if (row >= 0 && row < rows && keyOf(row) == key)
                return row;
        }
        if (near - distance < 0 && near + distance >= rows)
            break;
    }
    return -1;
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int item = itemAt(index.row());
    if (role == MarkRole)
        return QVariant::fromValue(markOf(item));
    if (role == PlaceRole) {
        if (const QVariant own = value(item, index.column(), role); own.isValid())
            return own;
        return QVariant::fromValue(placeOf(m_state.reading, markOf(item)));
    }
    if (role == Qt::AccessibleTextRole) {
        if (const QVariant own = value(item, index.column(), role); own.isValid())
            return own;
        return describe(m_state, markOf(item));
    }
    return value(item, index.column(), role);
}

} // namespace Zhupi::Widgets
