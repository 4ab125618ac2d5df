// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>

namespace Zhupi::Cli {

/// Exit statuses.
enum Status { Done = 0, Failed = 1, WrongUsage = 2 };

/// A command: its options and what to do with them. The parser has parsed the arguments without an error.
struct Verb
{
    const char *name;
    void (*declare)(QCommandLineParser &parser);
    int (*run)(const QCommandLineParser &parser);
};

[[nodiscard]] const Verb &analyzeVerb();
[[nodiscard]] const Verb &exportVerb();
[[nodiscard]] const Verb &checkVerb();
[[nodiscard]] const Verb &mergeVerb();

/// Says what is wrong, and how to learn what is right; gives WrongUsage.
int wrongUsage(const QString &sentence, const char *verb = nullptr);

} // namespace Zhupi::Cli
