// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/WebAnnotation.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringDecoder>

namespace Zhupi::Annotations {

/// Reads lines of the shape in which Zhupi itself writes the plain kinds of annotation, ten times faster than by way of a
/// QJsonDocument. Any other line, also one that says the same in another way, is left to WebAnnotation::parse.
/// Not for two threads at a time.
class OwnShape
{
public:
    /// As WebAnnotation::parse of the same object; nothing for a line of another shape, or one that is not sound.
    [[nodiscard]] std::optional<WebAnnotation::Parsed> parse(QByteArrayView line);

    /// The line that WebAnnotation::toObject and Json::compact would make of an annotation that was never in a file;
    /// nothing for one with a Verdict.
    [[nodiscard]] static std::optional<QByteArray> write(const Annotation &annotation, const Article::Article &article,
                                                         const QString &source);

private:
    bool take(QByteArrayView literal);
    bool text(QString &to);
    bool known(QString &to);
    bool number(qint64 &to);
    bool time(QDateTime &to);
    bool motivations(bool &replying);
    bool body(Annotation &a);
    bool target(WebAnnotation::Parsed &parsed, bool replying);
    [[nodiscard]] QByteArrayView raw();

    QByteArrayView m_line;
    qsizetype m_at = 0;
    QStringDecoder m_decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    QHash<QByteArray, QString> m_words; ///< readers' names, tags, sources: few, and in every line
    bool m_tag = false;
    bool m_note = false;
};

} // namespace Zhupi::Annotations
