// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"
#include "language/Reading.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Zhupi::Annotations {

using Article::Span;

/// How an Annotation's words were found in the article at hand.
enum class AnchorState { Exact, Moved, Orphan };

/// How an Annotation finds its words again: quote, context and position (W3C TextQuoteSelector and
/// TextPositionSelector).
struct Anchor
{
    QString exact;
    QString prefix; ///< up to 32 characters before
    QString suffix; ///< up to 32 characters after
    Span span;      ///< UTF-16 in the article at hand; empty for orphans and for the whole article
    AnchorState state = AnchorState::Exact;
    friend bool operator==(const Anchor &, const Anchor &) = default;
};

enum class Decision { Accepted, Rejected, Corrected };

/// A person's word on a Mark. It names the Mark by kind and words (its anchor), not by number, so it outlives
/// every new Reading.
struct Verdict
{
    Decision decision = Decision::Accepted;
    Language::MarkKind mark = Language::MarkKind::Quote; ///< which kind of Mark
    QString field;      ///< corrected member: "speaker", "kind", "value", "unit", "quantity"; empty otherwise
    QString correction; ///< its right value, as the contract writes it (a speaker by name)
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// What a person adds. A plain value; `id` never changes.
struct Annotation
{
    QString id;         ///< "urn:uuid:…"
    QString creator;    ///< the reader's name, may be empty
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    QString tag;        ///< the tag's name as the reader sees it; empty for a bare note, a reply or a verdict
    QString note;       ///< plain text
    bool wholeArticle = false;
    Anchor anchor;
    QString replyTo; ///< id of the annotation answered; then there is no anchor
    std::optional<Verdict> verdict;
    QByteArray original; ///< as read from the file, one line of JSON: members that Zhupi does not know are written back from it
    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// A new id, "urn:uuid:" and a random UUID.
[[nodiscard]] QString newId();

/// The same text gives the same id ("urn:uuid:" again), so what has no id can be read twice and merged.
[[nodiscard]] QString derivedId(const QString &from);
/// Of a copy that is kept beside another form of the same annotation.
[[nodiscard]] QString copyIdFor(const QByteArray &line);

/// An anchor for a span of the article, with its words and context.
[[nodiscard]] Anchor anchorFor(const Article::Article &article, Span span);

/// Finds the anchor's words in the article: at their position (Exact), else the one best place by quote and
/// context (Moved), else Orphan. Two equally good places are an Orphan, never a guess.
/// `hint` is the position that the file gives, code points already converted.
[[nodiscard]] Anchor resolve(Anchor anchor, Span hint, const Article::Article &article);

} // namespace Zhupi::Annotations
