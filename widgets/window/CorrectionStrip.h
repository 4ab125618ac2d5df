// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "docks/Docks.h"
#include "window/EditStrip.h"

namespace Zhupi::Widgets {

/// Takes the reader's correction of one Mark: only what can be corrected on its kind. Enter in a field keeps it.
class CorrectionStrip : public EditStrip
{
    Q_OBJECT

public:
    explicit CorrectionStrip(QWidget *parent);

    /// False when nothing about this kind of Mark can be corrected.
    bool begin(const DeskState &state, MarkRef mark);

Q_SIGNALS:
    /// One Verdict for each member that was changed; none when nothing was.
    void kept(Zhupi::Widgets::MarkRef mark, const QList<Zhupi::Annotations::Verdict> &verdicts);

protected:
    void give() override;
    [[nodiscard]] bool keeps(const QObject *object, const QKeyEvent *enter) const override;

private:
    struct Field
    {
        QString name; ///< the contract's member
        QWidget *editor;
        QString before;
    };

    void addChoice(const QString &field, const QString &label, const QList<std::pair<QString, QString>> &choices, const QString &current,
                   bool free);
    void addLine(const QString &field, const QString &label, const QString &current);
    void take(QWidget *editor, const QString &field, const QString &label, const QString &before);
    [[nodiscard]] static QString valueOf(QWidget *editor);

    QFrame *m_form;
    QList<Field> m_fields;
    MarkRef m_mark;
};

} // namespace Zhupi::Widgets
