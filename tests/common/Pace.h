// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Zhupi::Testing {

/// How many times longer everything takes in this build than in an ordinary one, at the most: a sanitizer and no optimiser.
/// For the few tests that catch what is quadratic by the clock.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int pace = 20;
#else
inline constexpr int pace = 1;
#endif

} // namespace Zhupi::Testing
