// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/RowModel.h"

namespace Zhupi::Widgets {

/// The quotes in the text's order; terms and titles only when they are asked for.
class QuoteModel : public RowModel
{
    Q_OBJECT

public:
    using RowModel::RowModel;

    void setTermsShown(bool shown);
    [[nodiscard]] bool termsShown() const { return m_terms; }
    /// Without the filter.
    [[nodiscard]] int speechCount() const { return tables().speech; }
    [[nodiscard]] int termCount() const { return total() - tables().speech; }

protected:
    int makeRows() override;
    [[nodiscard]] bool accepts(int item) const override;
    [[nodiscard]] QVariant value(int item, int column, int role) const override;
    [[nodiscard]] MarkRef markOf(int item) const override { return {Language::MarkKind::Quote, item}; }

private:
    bool m_terms = false;
};

} // namespace Zhupi::Widgets
