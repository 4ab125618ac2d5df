// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What no honest sidecar reaches; beyond it the file is refused before it can take the machine's memory.
namespace Zhupi::Annotations::Limits {

inline constexpr qint64 sidecarBytes = 200LL * 1000 * 1000;
inline constexpr int sidecarDepth = 64;
// Of a file that is not laid out as Zhupi lays it out:
/// Bytes of one string.
inline constexpr qint64 sidecarString = 20LL * 1000 * 1000;
/// Numbers, strings, lists and objects: some 150,000 annotations of other programs.
inline constexpr qint64 sidecarValues = 6'000'000;

} // namespace Zhupi::Annotations::Limits
