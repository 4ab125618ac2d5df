// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Zhupi::Widgets {

struct StartRequest
{
    QStringList files;
    QString picture;
};

/// Makes the application and its window and runs them; gives the exit status.
[[nodiscard]] int start(int argc, char **argv, const StartRequest &request);

} // namespace Zhupi::Widgets
