// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Zhupi::Widgets {

/// Lets screen readers read the panes: the article's text, the caret, the selection. Cheap to call again.
void makePanesAccessible();

} // namespace Zhupi::Widgets
