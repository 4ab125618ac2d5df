// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Reading.h"

namespace Zhupi::Widgets {

/// Names a Mark of the Reading at hand. A plain value; stale once another Reading is set.
struct MarkRef
{
    Language::MarkKind kind = Language::MarkKind::Quote;
    int index = Language::None;

    [[nodiscard]] bool isValid() const { return index >= 0; }
    friend bool operator==(const MarkRef &, const MarkRef &) = default;
};

} // namespace Zhupi::Widgets
