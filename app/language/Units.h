// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Zhupi::Language {

/// The power of ten that leads from a UCUM unit to the first unit of its dimension: 3 for kW, 6 for t (of g), 0 for W and
/// for what is no metric unit. Of a rate, that of what is paid or done (kW/小時: 3). O(1).
[[nodiscard]] int unitPower(const QString &unit);

} // namespace Zhupi::Language
