// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/Board.h"

#include <QPixmap>
#include <QWidget>

namespace Zhupi::Widgets {

/// The whole article as a band beside the text: quotes in their speakers' colours, annotations, disputes in
/// vermilion, what is in view as a frame. A press goes there. The picture of the marks is kept until they or the
/// heights change, so that scrolling costs the frame only.
class OverviewBand : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewBand(Board &board, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {16, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void draw();
    void goTo(double y);
    [[nodiscard]] double heightAt(qsizetype position) const;

    Board &m_board;
    QPixmap m_picture;
    qint64 m_total = -1;
};

} // namespace Zhupi::Widgets
