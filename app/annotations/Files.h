// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Failure.h"

#include <QByteArray>
#include <QString>

namespace Zhupi::Annotations {

/// The bytes of a sidecar, 200 MB at most. Of a file that is not there: none; of an empty one: a line end, so that
/// the two can be told apart.
[[nodiscard]] Article::Result<QByteArray> readBytes(const QString &path);

/// Tells the bytes of one state of a file from those of any other; empty for none.
[[nodiscard]] QByteArray fingerprintOf(const QByteArray &bytes);

/// A file's own name, without its folder, fit for a sentence: see Article::shown().
[[nodiscard]] QString shownName(const QString &path);

} // namespace Zhupi::Annotations
