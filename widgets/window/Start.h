// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Zhupi::Widgets {

/// When the program ends by itself: for measurements, which want nothing but the start.
enum class Leave { Never, AfterFirstPaint, AfterReading };

struct StartRequest
{
    QStringList files;
    QString picture;
    Leave leave = Leave::Never;
};

/// Makes the application and its window and runs them; gives the exit status.
[[nodiscard]] int start(int argc, char **argv, const StartRequest &request);

} // namespace Zhupi::Widgets
