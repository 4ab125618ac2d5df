// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/Palette.h"

#include <QStatusBar>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace Zhupi::Widgets {

/// The bottom line: is the work safe, where is it kept, how much is there; where the caret is; which keys help.
/// A message of showMessage() takes the place of the file and the count for its time; whether the work is safe stays in sight.
class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    enum class Safety { Nothing, Saving, Saved, Failed, Nowhere };

    explicit StatusStrip(QWidget *parent);

    void setColours(const Palette &palette);
    void setSafety(Safety safety, const QString &time, const QString &sidecar);
    void setCounts(int annotations, int orphans);
    /// The paragraph, counted from one, and in a few words what stands under the caret.
    void setPlace(qsizetype paragraph, const QString &what);
    void setEncoding(const QString &name, bool uncertain);
    void setEncodingMenu(QMenu *menu);
    void setKeys(const QString &hint);
    /// Below zero: busy without a measure; 100 hides it.
    void setProgress(int percent, const QString &what);

    [[nodiscard]] QString safetyText() const;
    [[nodiscard]] QString placeText() const;

Q_SIGNALS:
    void stopWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDot();

    QLabel *m_dot;
    QLabel *m_safety;
    QLabel *m_message;
    QLabel *m_sidecar;
    QLabel *m_counts;
    QLabel *m_place;
    QLabel *m_keys;
    QToolButton *m_encoding;
    QLabel *m_busy;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    Palette m_palette;
    Safety m_state = Safety::Nothing;
};

} // namespace Zhupi::Widgets
