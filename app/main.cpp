// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Translation.h"
#include "widgets/window/Start.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    Zhupi::Cli::keepQuietAboutLocale();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (Zhupi::Cli::wantsNoWindow(arguments)) {
        QCoreApplication application(argc, argv);
        return Zhupi::Cli::run(arguments);
    }
    const auto request = Zhupi::Cli::windowRequest(arguments);
    if (!request)
        return request.error();
    return Zhupi::Widgets::start(argc, argv, {.files = request->files, .picture = request->picture});
}
