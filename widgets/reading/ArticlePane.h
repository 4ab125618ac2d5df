// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/Board.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace Zhupi::Widgets {

/// One of the two panes: draws its rows and takes mouse and keyboard. All state is the Board's.
class ArticlePane : public QWidget
{
    Q_OBJECT

public:
    ArticlePane(Board &board, Side side, QWidget *parent = nullptr);

    [[nodiscard]] Board &board() const { return m_board; }
    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] QSize sizeHint() const override { return {520, 600}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

Q_SIGNALS:
    void copyWanted();
    void zoomWanted(int steps);
    void activated(qsizetype position);
    void annotationActivated(const QString &id);
    /// The selection was made: the X11 primary selection follows.
    void selectionMade();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintCaret(QPainter &painter);
    void paintRivals(QPainter &painter);
    void dragTo(QPointF point);
    void hover(QPointF point);
    [[nodiscard]] Article::Span unitAt(qsizetype position) const;
    [[nodiscard]] QString tip(QPointF point);
    void tellSize();

    Board &m_board;
    Side m_side;
    double m_goal = -1;
    bool m_dragging = false;
    Unit m_dragUnit = Unit::Character;
    Article::Span m_dragStart;
    QPointF m_dragPoint;
    QBasicTimer m_autoScroll;
    QElapsedTimer m_sinceDoubleClick;
    QPointF m_doubleClickPoint;
    double m_wheelRest = 0;
};

} // namespace Zhupi::Widgets
