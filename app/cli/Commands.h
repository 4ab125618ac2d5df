// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <expected>

namespace Zhupi::Cli {

/// What the command line asks of the window.
struct WindowRequest
{
    QStringList files; ///< articles to open; may be empty
    QString picture;   ///< file for a picture of the window once the article is read, then the program ends
};

/// True when the arguments (without the program's name) name a command that needs no window and no display:
/// decides which kind of application main() makes.
[[nodiscard]] bool wantsNoWindow(const QStringList &arguments);

/// Runs a command without a window and gives the exit status: 0 done, 1 some file could not be read or written,
/// 2 wrong usage. Writes results to standard output and sentences to standard error.
[[nodiscard]] int run(const QStringList &arguments);

/// The arguments of a start with a window; prints and gives an exit status instead when they are wrong.
[[nodiscard]] std::expected<WindowRequest, int> windowRequest(const QStringList &arguments);

} // namespace Zhupi::Cli
