// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"

#include <memory>

namespace Zhupi::Annotations {

/// Resolves many anchors against one article. Words that stand where they stood cost their own length; the first
/// that do not make an index of the text (about 20 ms a megabyte), which serves all the others.
/// Not to be shared between threads.
class Anchorer
{
public:
    explicit Anchorer(const Article::Article &article);
    ~Anchorer();

    /// As the function of that name. An empty `hint` is none.
    [[nodiscard]] Anchor resolve(Anchor anchor, Span hint);

private:
    struct Index;
    Index &index();

    const Article::Article m_article;
    std::unique_ptr<Index> m_index;
};

} // namespace Zhupi::Annotations
