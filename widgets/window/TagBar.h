// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/TagSet.h"
#include "look/Palette.h"

#include <QToolButton>

namespace Zhupi::Widgets {

/// An action as a pill: a tag with its colour, its name and its key; or a short word.
class TagButton : public QToolButton
{
    Q_OBJECT

public:
    TagButton(QAction *action, const QColor &colour, QWidget *parent);

    /// A short text in place of the action's; the key then stands in the tooltip only.
    void setPlainLabel(const QString &label, const QString &brief = {});
    /// Leaves out the modifiers of the key, or shows the brief label: where there is little room.
    void setBrief(bool brief);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString label() const;
    [[nodiscard]] QFont keyFont() const;

    QString m_label;
    QString m_briefLabel;
    bool m_brief = false;
    QColor m_colour; ///< invalid: a plain pill without a chip
};

} // namespace Zhupi::Widgets
