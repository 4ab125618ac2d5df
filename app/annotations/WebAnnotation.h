// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"

#include <QJsonObject>

#include <optional>

/// One Annotation and its form in the W3C Web Annotation Data Model.
namespace Zhupi::Annotations::WebAnnotation {

/// What the file says, before the words are looked for in an article.
struct Parsed
{
    Annotation annotation;       ///< its anchor has words but no place yet; `original` is empty
    std::optional<qint64> start; ///< position in code points, where it is a sensible one
    std::optional<qint64> end;
    QByteArray sha256; ///< of the article that the selectors were made for
    QString targetIri; ///< of the target, without its selectors
    bool hasSelector = false;
};

[[nodiscard]] bool isAnnotation(const QJsonValue &value);

/// Reads any annotation of the model: one or many targets and bodies, plain IRIs, specific resources. Never fails:
/// what it does not understand stays in the object it was given.
[[nodiscard]] Parsed parse(const QJsonObject &object);

/// The annotation as an object: its `original` with what has changed since laid over it. What the reader has not
/// changed is written as it was read.
[[nodiscard]] QJsonObject toObject(const Annotation &annotation, const Article::Article &article, const QString &source);

/// The same as the line that the file holds. Cheap for what has not changed since it was read.
[[nodiscard]] QByteArray toLine(const Annotation &annotation, const Article::Article &article, const QString &source);

/// Whether the annotation says what it said when it was read as `was`, so that its line can be written as it is.
[[nodiscard]] bool unchanged(const Annotation &annotation, const Parsed &was, const Article::Article &article);

/// As files have times: UTC, with milliseconds only where there are any.
[[nodiscard]] QString timeText(const QDateTime &time);

/// How the sidecar names the article: its file name, percent-encoded; the fingerprint where there is no file.
[[nodiscard]] QString sourceFor(const Article::Article &article);

} // namespace Zhupi::Annotations::WebAnnotation
