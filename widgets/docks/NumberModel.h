// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/ClaimScale.h"
#include "docks/RowModel.h"

namespace Zhupi::Widgets {

/// The figures as a table. Everything but the order is made when it is looked at, so 100,000 rows cost no more than
/// their indices.
class NumberModel : public RowModel
{
    Q_OBJECT

public:
    using RowModel::RowModel;

    enum Column { Figure, Value, Unit, Who, Disputed, ColumnCount };
    /// The value in 萬 and 億, where the figure in the text is not written that way already; of the Value column.
    static constexpr int ScaledRole = Qt::UserRole + 100;
    /// The value with its bound in short: for a cell that has no room for all digits.
    static constexpr int ShortRole = Qt::UserRole + 105;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    int makeRows() override;
    [[nodiscard]] bool accepts(int item) const override;
    [[nodiscard]] bool isLess(int a, int b, int column) const override;
    [[nodiscard]] QVariant value(int item, int column, int role) const override;
    [[nodiscard]] MarkRef markOf(int item) const override { return {Language::MarkKind::Number, item}; }

private:
    [[nodiscard]] QString quantityOf(int item) const;
};

/// The disputes with their charts.
class DisputeModel : public RowModel
{
    Q_OBJECT

public:
    using RowModel::RowModel;

    /// ClaimChartData
    static constexpr int ChartRole = Qt::UserRole + 101;
    /// How many claims the chart has; cheap, for layout.
    static constexpr int ClaimsRole = Qt::UserRole + 106;

protected:
    int makeRows() override;
    [[nodiscard]] bool accepts(int item) const override;
    [[nodiscard]] QVariant value(int item, int column, int role) const override;
    [[nodiscard]] MarkRef markOf(int item) const override { return {Language::MarkKind::Dispute, item}; }
};

/// The arithmetic that the text implies, those that do not hold first.
class CheckModel : public RowModel
{
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    int makeRows() override;
    [[nodiscard]] bool accepts(int item) const override;
    [[nodiscard]] QVariant value(int item, int column, int role) const override;
    [[nodiscard]] MarkRef markOf(int item) const override { return {Language::MarkKind::Check, m_items[item]}; }

private:
    QList<int> m_items;
};

} // namespace Zhupi::Widgets
