// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "docks/Docks.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Zhupi::Widgets {

/// A small form below the text that takes the reader's correction of one Mark: only what can be corrected on its kind.
class CorrectionStrip : public QFrame
{
    Q_OBJECT

public:
    explicit CorrectionStrip(QWidget *parent);

    /// False when nothing about this kind of Mark can be corrected.
    bool begin(const DeskState &state, MarkRef mark);
    void keep();
    void leave();
    [[nodiscard]] bool isOpen() const { return isVisibleTo(parentWidget()); }

Q_SIGNALS:
    /// One Verdict for each member that was changed; none when nothing was.
    void kept(Zhupi::Widgets::MarkRef mark, const QList<Zhupi::Annotations::Verdict> &verdicts);
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Field
    {
        QString name; ///< the contract's member
        QWidget *editor;
        QString before;
    };

    void addChoice(const QString &field, const QString &label, const QList<std::pair<QString, QString>> &choices,
                   const QString &current, bool free);
    void addLine(const QString &field, const QString &label, const QString &current);
    void take(QWidget *editor, const QString &field, const QString &label, const QString &before);
    [[nodiscard]] static QString valueOf(QWidget *editor);

    QLabel *m_about;
    QFrame *m_form;
    QList<Field> m_fields;
    MarkRef m_mark;
};

} // namespace Zhupi::Widgets
