// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

Article::Result<std::shared_ptr<const Language::Lexicon>> loadLexicon()
{
    return Language::Lexicon::load(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/zhupi"_L1);
}

} // namespace Zhupi::Cli
