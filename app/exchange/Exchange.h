// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "annotations/TagSet.h"
#include "article/Article.h"
#include "language/Reading.h"

#include <QByteArray>

namespace Zhupi::Exchange {

enum class Layout { Compact, Pretty };

/// The document of the analysis contract "zhupi-analysis/1". Offsets are code points. `id` is put in front when
/// it is not empty (a JSON value, already serialised). UTF-8 without a line end.
[[nodiscard]] QByteArray analysisJson(const Article::Article &article, const Language::Reading &reading, Layout layout = Layout::Compact,
                                      const QByteArray &id = {});

/// The annotated page: one HTML file, readable without scripts, printable, without anything from the network.
/// `reading` has the Verdicts laid over it already. Every string of article and notes is escaped.
[[nodiscard]] QByteArray annotatedHtml(const Article::Article &article, const Language::Reading &reading,
                                       const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags);

} // namespace Zhupi::Exchange
