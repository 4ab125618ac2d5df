// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Reading.h"

namespace Zhupi::Language {

QString markId(MarkKind kind, int index)
{
    static constexpr char16_t letters[] = {u's', u'r', u'q', u't', u'n', u'd', u'c'};
    return QChar(letters[int(kind)]) + QString::number(index + 1);
}

} // namespace Zhupi::Language
