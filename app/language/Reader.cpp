// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Reader.h"

namespace Zhupi::Language {

Reading read(const Article::Article &article, const Lexicon &lexicon, std::stop_token stop, const Progress &progress)
{
    Q_UNUSED(article)
    Q_UNUSED(lexicon)
    Q_UNUSED(stop)
    Reading reading;
    if (progress)
        progress(1);
    return reading;
}

} // namespace Zhupi::Language
