// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Zhupi::Widgets {

/// The one translation context of this library: Tr::tr("Open…").
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Zhupi::Widgets)
};

} // namespace Zhupi::Widgets
