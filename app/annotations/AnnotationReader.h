// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Anchorer.h"
#include "annotations/OwnShape.h"

#include <QJsonObject>

namespace Zhupi::Annotations {

/// Reads annotations one by one and looks up their words in the article.
class AnnotationReader
{
public:
    explicit AnnotationReader(const Article::Article &article);

    struct Read
    {
        Annotation annotation;
        QByteArray sha256;    ///< of the article that it was made for; may be empty
        QString maybeReplyTo; ///< what it is about, where that may be another annotation
    };
    [[nodiscard]] Read read(QJsonObject object);
    /// The same of a line of JSON that is one object; much faster for one that Zhupi wrote. Nothing when it is no annotation,
    /// or not sound.
    [[nodiscard]] std::optional<Read> readLine(const QByteArray &line);

private:
    [[nodiscard]] Read anchored(WebAnnotation::Parsed parsed);

    const Article::Article &m_article;
    Anchorer m_anchorer;
    OwnShape m_shape;
};

} // namespace Zhupi::Annotations
