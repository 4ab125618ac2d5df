// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/DeskStyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolTip>

#include <algorithm>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

/// The hairline's colour; Fusion keeps no role of its own for it.
QColor lineOf(const QPalette &palette)
{
    return palette.color(QPalette::Mid);
}

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.alpha() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameDockWidget: return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, palette.window());
        painter->fillRect(option->rect.left(), option->rect.top(), option->rect.width(), 1, lineOf(palette));
        return;
    case PE_IndicatorToolBarSeparator: return; // space is enough
    case PE_PanelButtonTool: {
        const bool down = option->state & (State_Sunken | State_On);
        const bool over = option->state & State_MouseOver && option->state & State_Enabled;
        if (option->state & State_AutoRaise && !down && !over)
            return;
        QColor fill = palette.color(QPalette::Button);
        if (down)
            fill = palette.color(QPalette::Midlight);
        drawRounded(painter, option->rect, fill, over ? palette.color(QPalette::PlaceholderText) : lineOf(palette), 6);
        return;
    }
    case PE_PanelButtonCommand: {
        const bool on = option->state & State_Enabled;
        const bool down = option->state & (State_Sunken | State_On);
        const bool over = option->state & State_MouseOver && on;
        const bool focus = option->state & State_HasFocus && option->state & State_KeyboardFocusChange;
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool first = button && button->features & QStyleOptionButton::DefaultButton;
        const QColor edge = focus           ? palette.color(QPalette::Link)
                            : over || first ? palette.color(QPalette::PlaceholderText)
                                            : lineOf(palette);
        drawRounded(painter, option->rect, palette.color(down ? QPalette::Midlight : on ? QPalette::Button : QPalette::Window), edge, 6);
        return;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractButton *>(widget))
            return; // the edge shows it
        break;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0)
            break; // within a combo or a spin box, which draws its own
        const bool focus = option->state & State_HasFocus;
        drawRounded(painter, option->rect, palette.color(QPalette::Base), focus ? palette.color(QPalette::Link) : lineOf(palette), 6);
        return;
    }
    case PE_FrameLineEdit: return; // the panel has it
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, palette.window());
        if (option->state & State_Horizontal)
            painter->fillRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1, lineOf(palette));
        else
            painter->fillRect(option->rect.left(), option->rect.top(), 1, option->rect.height(), lineOf(palette));
        return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, palette.window());
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, lineOf(palette));
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, palette.window()); return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, palette.window());
            const bool active = option->state & State_Selected && option->state & State_Enabled;
            if (active)
                drawRounded(painter, option->rect.adjusted(1, 2, -1, -2), palette.color(QPalette::Midlight), Qt::transparent, 5);
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, palette,
                         option->state & State_Enabled, item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const bool north = tab->shape == QTabBar::RoundedNorth || tab->shape == QTabBar::TriangularNorth;
            const bool south = tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth;
            if (!north && !south)
                break;
            const QRect r = option->rect;
            const int y = north ? r.bottom() : r.top();
            painter->fillRect(r.left(), y, r.width(), 1, lineOf(palette));
            if (option->state & State_Selected) {
                const int top = north ? r.bottom() - 1 : r.top();
                painter->fillRect(QRect(r.left(), top, r.width(), 2), palette.color(QPalette::Accent));
            } else if (option->state & State_MouseOver) {
                painter->fillRect(QRect(r.left(), north ? r.bottom() - 1 : r.top(), r.width(), 2), lineOf(palette));
            }
            if (option->state & State_HasFocus) {
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(QPen(palette.color(QPalette::WindowText), 2));
                painter->drawRoundedRect(r.adjusted(3, 4, -3, -5), 4, 4);
                painter->restore();
            }
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab quiet(*tab);
            const bool selected = option->state & State_Selected;
            quiet.palette.setColor(QPalette::WindowText, palette.color(selected ? QPalette::WindowText : QPalette::PlaceholderText));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_Splitter: {
        painter->fillRect(option->rect, palette.window());
        const QPoint centre = option->rect.center();
        if (option->state & State_Horizontal)
            painter->fillRect(centre.x(), option->rect.top(), 1, option->rect.height(), lineOf(palette));
        else
            painter->fillRect(option->rect.left(), centre.y(), option->rect.width(), 1, lineOf(palette));
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar) {
            const QColor ground = widget && widget->parentWidget()
                                      ? widget->parentWidget()->palette().color(widget->parentWidget()->backgroundRole())
                                      : palette.color(QPalette::Window);
            painter->fillRect(option->rect, ground);
            if (bar->maximum <= bar->minimum)
                return;
            QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
            slider.adjust(bar->orientation == Qt::Vertical ? 3 : 0, bar->orientation == Qt::Vertical ? 0 : 3,
                          bar->orientation == Qt::Vertical ? -3 : 0, bar->orientation == Qt::Vertical ? 0 : -3);
            const bool active = option->state & State_MouseOver || option->activeSubControls & SC_ScrollBarSlider;
            drawRounded(painter, slider, palette.color(active ? QPalette::Shadow : QPalette::Dark), Qt::transparent, 3);
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const bool focus = option->state & State_HasFocus;
            drawRounded(painter, option->rect, palette.color(box->editable ? QPalette::Base : QPalette::Button),
                        focus ? palette.color(QPalette::Link) : lineOf(palette), 6);
            const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
            const QPointF centre = QRectF(arrow).center();
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(palette.color(QPalette::PlaceholderText), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawPolyline(QPolygonF{centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)});
            painter->restore();
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton plain(*button);
            plain.features &= ~QStyleOptionToolButton::HasMenu; // the arrow would lie over the word
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // A slider on its way, without buttons at the ends.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar) {
            const bool upright = bar->orientation == Qt::Vertical;
            const QRect all = option->rect;
            const int length = upright ? all.height() : all.width();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int size = length;
            if (range > 0)
                size = std::clamp(static_cast<int>(qint64(bar->pageStep) * length / std::max<qint64>(1, range + bar->pageStep)),
                                  std::min(24, length), length);
            const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
            const auto piece = [&](int from, int to) {
                return upright ? QRect(all.left(), all.top() + from, all.width(), to - from)
                               : QRect(all.left() + from, all.top(), to - from, all.height());
            };
            switch (part) {
            case SC_ScrollBarGroove: return all;
            case SC_ScrollBarSlider: return piece(at, at + size);
            case SC_ScrollBarSubPage: return piece(0, at);
            case SC_ScrollBarAddPage: return piece(at + size, length);
            default: return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ToolBarItemSpacing: return 6;
    case PM_ToolBarItemMargin: return 6;
    case PM_ToolBarFrameWidth: return 1;
    case PM_ToolBarHandleExtent: return 8;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 6;
    case PM_DockWidgetFrameWidth: return 0;
    case PM_DockWidgetSeparatorExtent: return 5;
    case PM_TabBarTabHSpace: return 16;
    case PM_TabBarTabVSpace: return 14;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal: return 0;
    case PM_ScrollBarExtent: return 12;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DockWidget_ButtonsHaveFrame || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_TabBar_Alignment)
        return Qt::AlignLeft;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ToolButton)
        result += QSize(6, 2);
    else if (type == CT_PushButton)
        result += QSize(8, 4);
    else if (type == CT_MenuBarItem)
        result += QSize(2, 6);
    return result;
}

QPalette qtPalette(const Palette &p)
{
    QPalette q;
    const auto mix = [](const QColor &a, const QColor &b, int partOfA) {
        const auto channel = [partOfA](int x, int y) { return (x * partOfA + y * (100 - partOfA)) / 100; };
        return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
    };
    q.setColor(QPalette::Window, p.desk);
    q.setColor(QPalette::WindowText, p.ink);
    q.setColor(QPalette::Base, p.card);
    q.setColor(QPalette::AlternateBase, mix(p.desk, p.card, 45));
    q.setColor(QPalette::Text, p.ink);
    q.setColor(QPalette::PlaceholderText, p.faint);
    q.setColor(QPalette::Button, p.card);
    q.setColor(QPalette::ButtonText, p.ink);
    q.setColor(QPalette::BrightText, p.contested);
    q.setColor(QPalette::Highlight, p.selection);
    q.setColor(QPalette::HighlightedText, p.ink);
    q.setColor(QPalette::ToolTipBase, p.card);
    q.setColor(QPalette::ToolTipText, p.ink);
    q.setColor(QPalette::Link, p.focus);
    q.setColor(QPalette::LinkVisited, p.focus);
    q.setColor(QPalette::Accent, p.contested);
    q.setColor(QPalette::Light, mix(p.card, p.desk, 60));
    q.setColor(QPalette::Midlight, mix(p.line, p.desk, 55));
    q.setColor(QPalette::Mid, p.line);
    q.setColor(QPalette::Dark, mix(p.line, p.ink, 75));
    q.setColor(QPalette::Shadow, mix(p.line, p.ink, 50));
    const QColor off = mix(p.faint, p.desk, 62);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        q.setColor(QPalette::Disabled, role, off);
    q.setColor(QPalette::Disabled, QPalette::Highlight, p.line);
    q.setColor(QPalette::Disabled, QPalette::HighlightedText, off);
    return q;
}

void dressApplication(const Palette &palette, int points)
{
    if (!qobject_cast<DeskStyle *>(QApplication::style()))
        QApplication::setStyle(new DeskStyle);
    QApplication::setFont(deskFont(points));
    const QPalette q = qtPalette(palette);
    QApplication::setPalette(q);
    QToolTip::setPalette(q);
    QToolTip::setFont(deskFont(points));
}

} // namespace Zhupi::Widgets
