// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/TagBar.h"

#include "window/Actions.h"

#include <QAction>
#include <QPainter>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {
constexpr int Margin = 11;
constexpr int Chip = 9;
constexpr int Gap = 6;
} // namespace

TagButton::TagButton(QAction *action, const QColor &colour, QWidget *parent)
    : QToolButton(parent)
    , m_colour(colour)
{
    setDefaultAction(action);
    setObjectName("button-"_L1 + action->objectName());
    setAccessibleName(plainText(action));
    setAccessibleDescription(action->statusTip());
    setFocusPolicy(Qt::NoFocus);
    setAutoRaise(false);
}

void TagButton::setPlainLabel(const QString &label, const QString &brief)
{
    m_label = label;
    m_briefLabel = brief;
    updateGeometry();
}

void TagButton::setBrief(bool brief)
{
    if (m_brief == brief)
        return;
    m_brief = brief;
    updateGeometry();
    update();
}

QString TagButton::key() const
{
    const QAction *action = m_label.isEmpty() ? defaultAction() : nullptr;
    if (!action)
        return {};
    const QKeySequence keys = action->shortcut();
    if (m_brief && !keys.isEmpty())
        return QKeySequence(keys[0].key()).toString(QKeySequence::NativeText);
    return keys.toString(QKeySequence::NativeText);
}

QString TagButton::label() const
{
    if (!m_label.isEmpty())
        return m_brief && !m_briefLabel.isEmpty() ? m_briefLabel : m_label;
    const QAction *action = defaultAction();
    return action ? plainText(action) : QString();
}

QFont TagButton::keyFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.82);
    return small;
}

QSize TagButton::sizeHint() const
{
    int width = 2 * Margin + fontMetrics().horizontalAdvance(label());
    if (m_colour.isValid())
        width += Chip + Gap;
    if (!key().isEmpty())
        width += Gap + QFontMetrics(keyFont()).horizontalAdvance(key());
    return {width, fontMetrics().height() + 8};
}

void TagButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &p = palette();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(underMouse() ? p.color(QPalette::PlaceholderText) : p.color(QPalette::Mid), 1));
    painter.setBrush(isDown() ? p.color(QPalette::Midlight) : p.color(QPalette::Button));
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    int x = Margin;
    if (m_colour.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(x, (height() - Chip) / 2.0, Chip, Chip), 2.5, 2.5);
        x += Chip + Gap;
    }
    painter.setPen(p.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.setFont(font());
    const int wide = fontMetrics().horizontalAdvance(label());
    painter.drawText(QRect(x, 0, wide + 2, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, label());
    x += wide + Gap;
    painter.setPen(p.color(QPalette::PlaceholderText));
    painter.setFont(keyFont());
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, key());
}

} // namespace Zhupi::Widgets
