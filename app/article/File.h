// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Failure.h"

#include <QByteArray>

namespace Zhupi::Article {

/// The largest file that is read: 200 MB.
inline constexpr qint64 LargestFile = 200'000'000;

/// The bytes of a regular file, opened for reading only. A folder, a device, a pipe, an empty, unreadable or
/// vanished file, or one larger than LargestFile is a Failure. Never waits for a writer.
[[nodiscard]] Result<QByteArray> readBytes(const QString &path);

} // namespace Zhupi::Article
