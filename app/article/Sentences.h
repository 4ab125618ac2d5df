// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Zhupi::Article {

/// The translation context of this library: Sentences::tr("…").
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Article)
};

} // namespace Zhupi::Article
