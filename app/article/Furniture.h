// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Article.h"

namespace Zhupi::Article {

/// Tells what each line of a text is. Expects paragraphs with their spans set, and sets their kinds. What is not
/// sure stays Body: a line of the article taken for furniture would never be read. Linear.
void tellKinds(QStringView text, QList<Paragraph> &paragraphs);

} // namespace Zhupi::Article
