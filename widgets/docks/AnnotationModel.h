// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/RowModel.h"

namespace Zhupi::Widgets {

/// What people added: notes on the whole article first, then in the text's order, each with its replies below it,
/// then the orphans.
class AnnotationModel : public RowModel
{
    Q_OBJECT

public:
    using RowModel::RowModel;

    /// An annotation's own fields, for a panel that edits or groups.
    static constexpr int TagRole = Qt::UserRole + 102;
    static constexpr int AuthorRole = Qt::UserRole + 103;
    static constexpr int OrphanRole = Qt::UserRole + 104;

    /// An empty name shows all; replies follow what they answer.
    void setTag(const QString &tag);
    void setAuthor(const QString &author);
    /// In the order of first use; without empty ones.
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] QStringList authors() const;
    [[nodiscard]] int orphanCount() const;

    [[nodiscard]] QString keyOf(int row) const override;

protected:
    [[nodiscard]] bool differs(const DeskState &before, const DeskState &after) const override;
    int makeRows() override;
    [[nodiscard]] bool accepts(int item) const override;
    [[nodiscard]] QVariant value(int item, int column, int role) const override;
    [[nodiscard]] MarkRef markOf(int item) const override;

private:
    struct Row
    {
        int annotation = 0;
        int depth = 0;
        int root = 0; ///< item of the annotation that a thread of replies hangs on
    };

    void addThread(int annotation, int depth, int root, const QHash<QString, QList<int>> &replies, QList<bool> &done);
    [[nodiscard]] bool acceptsOne(const Annotations::Annotation &annotation) const;
    [[nodiscard]] QString heading(const Annotations::Annotation &annotation) const;

    QList<Row> m_rows;
    QString m_tag;
    QString m_author;
};

/// The short form of a verdict: "✓ Quote accepted", "✎ Speaker of the quote: 王小明".
[[nodiscard]] QString verdictText(const Annotations::Verdict &verdict);

} // namespace Zhupi::Widgets
