// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Signs.h"

namespace Zhupi::Widgets {

LineForm speakerLine(int speaker)
{
    return static_cast<LineForm>(speaker < 0 ? 0 : speaker % 4);
}

} // namespace Zhupi::Widgets
