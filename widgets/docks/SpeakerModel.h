// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/RowModel.h"

namespace Zhupi::Widgets {

/// The speakers, by how much of the text is theirs; the silent ones at the end.
class SpeakerModel : public RowModel
{
    Q_OBJECT

public:
    using RowModel::RowModel;

    [[nodiscard]] QString keyOf(int row) const override;
    /// The next mention after the one given last, from the first on; turns over. Empty where there is none.
    [[nodiscard]] Article::Span nextMention(int row);

protected:
    int makeRows() override;
    [[nodiscard]] bool accepts(int item) const override;
    [[nodiscard]] QVariant value(int item, int column, int role) const override;
    [[nodiscard]] MarkRef markOf(int item) const override;

private:
    QList<DeskTables::SpeakerRow> m_rows;
    QHash<int, qsizetype> m_mention; ///< speaker → the mention that was shown last
};

} // namespace Zhupi::Widgets
