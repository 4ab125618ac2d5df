// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Zhupi::Cli {

/// A line {"id": …, "text": "…"} of a batch.
struct JsonLine
{
    QByteArray id; ///< as it stands in the line, digit for digit; empty where there is none
    QString text;
    QString sentence; ///< what is wrong with the line; empty when nothing is
};

/// Never fails: a malformed line has a sentence, and its id where that could still be made out.
[[nodiscard]] JsonLine parseLine(const QByteArray &line);

} // namespace Zhupi::Cli
