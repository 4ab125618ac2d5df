// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QKeyEvent;
class QLabel;
class QLayout;
class QPushButton;

namespace Zhupi::Widgets {

/// A small editor below the text: never a box in the way of what is being read. A line says what it is about; a key
/// keeps what was entered, Esc leaves without.
class EditStrip : public QFrame
{
    Q_OBJECT

public:
    void keep();
    void leave();
    [[nodiscard]] bool isOpen() const { return isVisibleTo(parentWidget()); }

Q_SIGNALS:
    /// Closed, kept or not: the text wants the focus back.
    void closed();

protected:
    /// `name` starts the names of the strip and of its parts (noteStrip, noteKeep).
    EditStrip(const QString &name, QWidget *parent);

    /// Hands out what was entered; the strip is hidden already.
    virtual void give() = 0;
    /// Whether Enter, pressed in `object`, keeps.
    [[nodiscard]] virtual bool keeps(const QObject *object, const QKeyEvent *enter) const = 0;

    /// Puts `content` below the line that says what the strip is about.
    void setContent(QLayout *content);
    /// Watches for the keys that keep and leave.
    void watch(QWidget *editor);
    void about(const QString &text);
    [[nodiscard]] QPushButton *keepButton() const { return m_keep; }
    [[nodiscard]] QPushButton *leaveButton() const { return m_leave; }
    [[nodiscard]] QLabel *aboutLabel() const { return m_about; }

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QLabel *m_about;
    QPushButton *m_keep;
    QPushButton *m_leave;
};

} // namespace Zhupi::Widgets
