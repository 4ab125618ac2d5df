// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Annotation.h"

#include "annotations/Anchorer.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

QString newId()
{
    return "urn:uuid:"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString derivedId(const QString &from)
{
    static const QUuid space(u"7c0f1f6e-5a0c-4a0f-9d0e-2f5f0b6a8c11"_s);
    return "urn:uuid:"_L1 + QUuid::createUuidV5(space, from).toString(QUuid::WithoutBraces);
}

QString copyIdFor(const QByteArray &line)
{
    return derivedId(QString::fromUtf8(line) + "#copy"_L1);
}

Anchor anchorFor(const Article::Article &article, Span span)
{
    constexpr qsizetype context = 32;
    const QString &text = article.text();
    span.start = std::clamp<qsizetype>(span.start, 0, text.size());
    span.end = std::clamp<qsizetype>(span.end, span.start, text.size());
    Anchor anchor;
    anchor.span = span;
    anchor.exact = text.mid(span.start, span.length());
    // Context never starts or ends with half a character.
    qsizetype from = std::max<qsizetype>(0, span.start - context);
    if (from > 0 && text[from].isLowSurrogate() && text[from - 1].isHighSurrogate())
        ++from;
    qsizetype to = std::min(text.size(), span.end + context);
    if (to < text.size() && to > span.end && text[to].isLowSurrogate() && text[to - 1].isHighSurrogate())
        --to;
    anchor.prefix = text.mid(from, span.start - from);
    anchor.suffix = text.mid(span.end, to - span.end);
    anchor.state = span.isEmpty() ? AnchorState::Orphan : AnchorState::Exact;
    return anchor;
}

Anchor resolve(Anchor anchor, Span hint, const Article::Article &article)
{
    return Anchorer(article).resolve(std::move(anchor), hint);
}

} // namespace Zhupi::Annotations
