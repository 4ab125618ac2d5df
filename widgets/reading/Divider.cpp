// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/Divider.h"

#include "look/Tr.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Zhupi::Widgets {

namespace {

class Handle : public QSplitterHandle
{
public:
    explicit Handle(Divider *divider)
        : QSplitterHandle(Qt::Horizontal, divider)
        , m_divider(divider)
    {
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(Tr::tr("Divider"));
        setAccessibleDescription(Tr::tr("The left and right arrow keys move it."));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Palette &colours = m_divider->colours();
        painter.fillRect(rect(), colours.paper);
        const int middle = width() / 2;
        const QColor line = hasFocus() ? colours.focus : colours.line;
        painter.fillRect(QRect(middle, 0, hasFocus() ? 2 : 1, height()), line);
        // A grip, so that it is seen to move.
        const QRect grip(middle - 1, height() / 2 - 16, 3, 32);
        painter.fillRect(grip, hasFocus() || underMouse() ? colours.focus : colours.number);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const int step = event->modifiers() & Qt::ShiftModifier ? 4 : 24;
        if (event->key() == Qt::Key_Left)
            m_divider->moveBy(-step);
        else if (event->key() == Qt::Key_Right)
            m_divider->moveBy(step);
        else
            QSplitterHandle::keyPressEvent(event);
    }

private:
    Divider *m_divider;
};

} // namespace

Divider::Divider(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(9);
    setChildrenCollapsible(false);
}

QSplitterHandle *Divider::createHandle()
{
    return new Handle(this);
}

void Divider::setColours(const Palette &palette)
{
    m_colours = palette;
    for (int i = 0; i < count(); ++i)
        handle(i)->update();
}

void Divider::moveBy(int pixels)
{
    const QList<int> now = sizes();
    if (now.size() != 2 || now[0] <= 0 || now[1] <= 0)
        return;
    moveSplitter(now[0] + pixels, 1);
}

} // namespace Zhupi::Widgets
