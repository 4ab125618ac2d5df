// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Drawing.h"

#include <QLabel>

namespace Zhupi::Widgets {

/// A label that shows its text letter by letter, breaks also long words so that it fits any width, and elides after
/// so many lines; what is elided stands in the tool tip.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setMaxLines(int lines);
    void setColour(const QColor &colour);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_maxLines = 12;
    QColor m_colour;
};

/// The chart of a dispute.
class ClaimChart : public QWidget
{
    Q_OBJECT

public:
    explicit ClaimChart(QWidget *parent = nullptr);
    void setData(const ClaimChartData &data);
    void setColours(const Palette &palette);
    [[nodiscard]] const ClaimChartData &data() const { return m_data; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ClaimChartData m_data;
    Palette m_palette;
};

} // namespace Zhupi::Widgets
