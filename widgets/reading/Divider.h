// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/Palette.h"

#include <QSplitter>
#include <QSplitterHandle>

namespace Zhupi::Widgets {

/// A splitter whose handle can be seen, takes the focus, and goes by the arrow keys too.
class Divider : public QSplitter
{
    Q_OBJECT

public:
    explicit Divider(QWidget *parent = nullptr);
    void setColours(const Palette &palette);
    [[nodiscard]] const Palette &colours() const { return m_colours; }
    /// As if the handle had been dragged.
    void moveBy(int pixels);

protected:
    QSplitterHandle *createHandle() override;

private:
    Palette m_colours;
};

} // namespace Zhupi::Widgets
