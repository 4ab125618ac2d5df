// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace Zhupi::Widgets {

/// An icon of resources/icons/actions by name ("undo"), drawn in the ink of the application's palette of the moment,
/// so that it follows light and dark by itself. Nothing is loaded before it is first drawn.
[[nodiscard]] QIcon inkIcon(const QString &name);

} // namespace Zhupi::Widgets
