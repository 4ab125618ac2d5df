// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What the fuzzer calls with bytes of its own making, and `./dev test` with those of the corpora. Each stops the program
/// when a promise does not hold.
namespace Zhupi::Fuzz {

void sidecar(const QByteArray &bytes);
void journal(const QByteArray &bytes);

} // namespace Zhupi::Fuzz
