// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Zhupi::Fuzz::sidecar(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
