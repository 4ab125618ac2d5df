// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/AnnotationReader.h"

#include "annotations/Json.h"
#include "annotations/Limits.h"
#include "annotations/WebAnnotation.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

AnnotationReader::AnnotationReader(const Article::Article &article)
    : m_article(article)
    , m_anchorer(article)
{
}

AnnotationReader::Read AnnotationReader::read(QJsonObject object)
{
    if (object.value("@context"_L1) == "http://www.w3.org/ns/anno.jsonld"_L1)
        object.remove("@context"_L1); // said once, for all
    WebAnnotation::Parsed parsed = WebAnnotation::parse(object);
    parsed.annotation.original = Json::compact(object);
    return anchored(std::move(parsed));
}

std::optional<AnnotationReader::Read> AnnotationReader::readLine(const QByteArray &line)
{
    if (auto parsed = m_shape.parse(line)) {
        parsed->annotation.original = line;
        return anchored(*std::move(parsed));
    }
    if (!line.isValidUtf8() || Json::depth(line) > Limits::sidecarDepth)
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !WebAnnotation::isAnnotation(document.object()))
        return std::nullopt;
    return read(document.object());
}

AnnotationReader::Read AnnotationReader::anchored(WebAnnotation::Parsed parsed)
{
    Annotation &a = parsed.annotation;
    QString about;
    if (a.replyTo.isEmpty() && !a.wholeArticle) {
        const bool sameArticle = parsed.sha256 == m_article.sha256();
        const qsizetype length = m_article.text().size();
        Span hint;
        if (parsed.start && parsed.end && *parsed.end <= m_article.codePoints())
            hint = {m_article.fromCodePoint(qsizetype(*parsed.start)), m_article.fromCodePoint(qsizetype(*parsed.end))};
        else if (parsed.start)
            hint = {length, length + 1}; // a place, but none in this text
        if (a.anchor.exact.isEmpty()) {
            // A position alone can be trusted in the text it was made for only.
            if (!hint.isEmpty() && hint.end <= length && (sameArticle || parsed.sha256.isEmpty()))
                a.anchor = anchorFor(m_article, hint);
        } else if (sameArticle && !hint.isEmpty() && hint.end <= length && m_article.text(hint) == a.anchor.exact) {
            a.anchor.span = hint;
            a.anchor.state = AnchorState::Exact;
        } else {
            a.anchor = m_anchorer.resolve(a.anchor, hint);
        }
    } else if (a.wholeArticle && !parsed.hasSelector) {
        about = parsed.targetIri;
    }
    return {std::move(a), std::move(parsed.sha256), std::move(about)};
}

} // namespace Zhupi::Annotations
