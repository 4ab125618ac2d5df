// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/Palette.h"

#include <QStringList>
#include <QWidget>

namespace Zhupi::Widgets {

/// The quiet line above a pane: what it shows, then details; the last detail may be a contested one.
class PaneHeader : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setTitle(const QString &title);
    void setDetails(const QStringList &details, const QString &contested = {});
    void setColours(const Palette &palette);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    QString m_title;
    QStringList m_details;
    QString m_contested;
    Palette m_colours;
};

} // namespace Zhupi::Widgets
