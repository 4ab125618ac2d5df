// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/StatusStrip.h"

#include "look/Tr.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestName = 48;

/// A line that gives way: what does not fit ends in "…", and the window can be narrower than its words.
class YieldingLabel : public QLabel
{
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {std::min(QLabel::minimumSizeHint().width(), 24), QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, width());
        painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    }
};

/// A button as quiet as a label, with a ring where the keys are.
class QuietButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
};

QLabel *label(QWidget *parent, const QString &objectName, bool yields = false)
{
    QLabel *made = yields ? new YieldingLabel(parent) : new QLabel(parent);
    made->setObjectName(objectName);
    made->setTextFormat(Qt::PlainText);
    return made;
}

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    return text.first(longest / 2) + u'…' + text.last(longest - longest / 2 - 1);
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_dot(label(this, u"safetyDot"_s))
    , m_safety(label(this, u"safety"_s))
    , m_message(label(this, u"message"_s, true))
    , m_sidecar(label(this, u"sidecar"_s, true))
    , m_counts(label(this, u"counts"_s, true))
    , m_place(label(this, u"place"_s, true))
    , m_keys(label(this, u"keys"_s, true))
    , m_encoding(new QuietButton(this))
    , m_busy(label(this, u"busy"_s))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
{
    setObjectName(u"status"_s);
    setAccessibleName(Tr::tr("Status"));
    setSizeGripEnabled(false);
    setContentsMargins(8, 1, 8, 1);
    m_dot->setFixedWidth(12);
    m_dot->setAccessibleName(Tr::tr("State of your work"));
    m_safety->setAccessibleName(Tr::tr("State of your work"));
    m_sidecar->setAccessibleName(Tr::tr("Annotation file"));
    m_counts->setAccessibleName(Tr::tr("Number of annotations"));
    m_place->setAccessibleName(Tr::tr("Place in the article"));
    m_keys->setAccessibleName(Tr::tr("Keys"));
    m_encoding->setObjectName(u"encoding"_s);
    m_encoding->setAutoRaise(true);
    m_encoding->setPopupMode(QToolButton::InstantPopup);
    m_encoding->setAccessibleName(Tr::tr("Encoding of the article"));
    m_encoding->hide();
    m_busy->setAccessibleName(Tr::tr("What is going on"));
    m_progress->setObjectName(u"progress"_s);
    m_progress->setFixedSize(120, 8);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(Tr::tr("Progress"));
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->setAutoRaise(true);
    m_stop->setText(Tr::tr("Stop (Esc)"));
    m_stop->setAccessibleName(Tr::tr("Stop"));
    m_stop->setFocusPolicy(Qt::NoFocus);
    connect(m_stop, &QToolButton::clicked, this, &StatusStrip::stopWanted);

    for (QWidget *w : std::initializer_list<QWidget *>{m_dot, m_safety, m_message, m_sidecar, m_counts})
        addWidget(w);
    m_message->hide();
    // The bar would put its message over all of these.
    connect(this, &QStatusBar::messageChanged, this, [this](const QString &message) {
        m_message->setText(message);
        m_message->setVisible(!message.isEmpty());
        m_dot->show();
        m_safety->show();
    });
    for (QWidget *w : std::initializer_list<QWidget *>{m_busy, m_progress, m_stop, m_place, m_encoding, m_keys})
        addPermanentWidget(w);
    setProgress(100, {});
    setSafety(Safety::Nothing, {}, {});
}

void StatusStrip::setColours(const Palette &palette)
{
    m_palette = palette;
    for (QLabel *quiet : {m_sidecar, m_counts, m_place, m_keys, m_busy}) {
        QPalette p = quiet->palette();
        p.setColor(QPalette::WindowText, palette.faint);
        quiet->setPalette(p);
    }
    QPalette p = m_encoding->palette();
    p.setColor(QPalette::ButtonText, palette.faint);
    m_encoding->setPalette(p);
    paintDot();
}

/// The ground alone: the message is a label of its own.
void StatusStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
}

void StatusStrip::paintDot()
{
    QColor colour = m_palette.faint;
    if (m_state == Safety::Saved)
        colour = m_palette.good;
    else if (m_state == Safety::Failed || m_state == Safety::Nowhere)
        colour = m_palette.contested;
    const qreal ratio = devicePixelRatioF();
    QPixmap dot(QSizeF(10 * ratio, 10 * ratio).toSize());
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4));
    // Told apart without colour too: safe is full, not safe is hollow.
    if (m_state == Safety::Saved || m_state == Safety::Saving)
        painter.setBrush(colour);
    painter.drawEllipse(QRectF(1, 1, 8, 8));
    painter.end();
    m_dot->setPixmap(dot);
    QPalette p = m_safety->palette();
    p.setColor(QPalette::WindowText, colour);
    m_safety->setPalette(p);
}

void StatusStrip::setSafety(Safety safety, const QString &time, const QString &sidecar)
{
    m_state = safety;
    switch (safety) {
    case Safety::Nothing: m_safety->setText(Tr::tr("Nothing to save yet")); break;
    case Safety::Saving: m_safety->setText(Tr::tr("Saving…")); break;
    case Safety::Saved: m_safety->setText(time.isEmpty() ? Tr::tr("Saved") : Tr::tr("Saved %1").arg(time)); break;
    case Safety::Failed: m_safety->setText(Tr::tr("Not saved")); break;
    case Safety::Nowhere: m_safety->setText(Tr::tr("Kept nowhere yet")); break;
    }
    m_sidecar->setText(shortened(sidecar, LongestName));
    m_sidecar->setToolTip(sidecar.toHtmlEscaped());
    paintDot();
}

void StatusStrip::setCounts(int annotations, int orphans)
{
    QString text = Tr::tr("%n annotation(s)", nullptr, annotations);
    if (orphans > 0)
        text = Tr::tr("%1 · %2", "annotations, orphans").arg(text, Tr::tr("%n orphan(s)", nullptr, orphans));
    m_counts->setText(text);
}

void StatusStrip::setPlace(qsizetype paragraph, const QString &what)
{
    if (paragraph <= 0)
        m_place->clear();
    else if (what.isEmpty())
        m_place->setText(Tr::tr("Paragraph %1").arg(paragraph));
    else
        m_place->setText(Tr::tr("Paragraph %1 · %2").arg(QString::number(paragraph), shortened(what, 24)));
}

void StatusStrip::setEncoding(const QString &name, bool uncertain)
{
    m_encoding->setVisible(!name.isEmpty());
    m_encoding->setText(uncertain ? Tr::tr("%1?", "an encoding that is not certain").arg(name) : name);
    m_encoding->setToolTip(uncertain ? Tr::tr("The encoding is a close call. Choose another one if the text looks wrong.")
                                     : Tr::tr("Encoding of the article; choose another one if the text looks wrong."));
}

void StatusStrip::setEncodingMenu(QMenu *menu)
{
    m_encoding->setMenu(menu);
}

void StatusStrip::setKeys(const QString &hint)
{
    m_keys->setText(hint);
}

void StatusStrip::setProgress(int percent, const QString &what)
{
    const bool busy = percent < 100;
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(percent);
    m_busy->setText(what);
    m_busy->setVisible(busy);
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
}

QString StatusStrip::safetyText() const
{
    return m_safety->text();
}

QString StatusStrip::placeText() const
{
    return m_place->text();
}

} // namespace Zhupi::Widgets
