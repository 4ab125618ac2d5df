// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Zhupi::Annotations {

/// One reader's Annotations as they stand in a file: a W3C Web Annotation collection. A plain value.
struct Sidecar
{
    QList<Annotation> annotations; ///< in the file's order: by creation
    QJsonObject original;          ///< the collection as read: unknown members are written back from it
    QByteArray articleSha256;      ///< the fingerprint of the article that the file was written for; may be empty
    friend bool operator==(const Sidecar &, const Sidecar &) = default;

    /// Reads and resolves every anchor against `article`. Takes an Annotation, a page, a collection or a bare list.
    /// Fails with a sentence for what is no sidecar, is damaged, or comes from a later version.
    [[nodiscard]] static Article::Result<Sidecar> fromJson(const QByteArray &json, const Article::Article &article);

    /// UTF-8, one annotation per line, stable order and member order. Offsets in code points.
    [[nodiscard]] QByteArray toJson(const Article::Article &article) const;
    /// The same of annotations that are serialised already, a line each, in the order of `annotations`.
    [[nodiscard]] QByteArray toJson(const Article::Article &article, const QList<QByteArray> &lines) const;
};

/// ARTICLE.annotations.jsonld, or with a reader's name ARTICLE.READER.annotations.jsonld.
[[nodiscard]] QString sidecarPath(const QString &articlePath, const QString &reader = {});

/// Reads the file. A file that is not there is an empty Sidecar.
[[nodiscard]] Article::Result<Sidecar> readSidecar(const QString &path, const Article::Article &article);

/// Replaces the file as a whole or leaves it as it was: writes beside it, checks every length, syncs the file,
/// reads it back, renames, syncs the folder. Keeps symbolic links, mode, owner and extended attributes where the
/// system lets it. Another hard link to the file keeps the old contents: a snapshot made of links stays a snapshot.
[[nodiscard]] Article::Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// Gives the file as it is a second name, "…~", in place of an earlier one: the one previous version. Saving then leaves
/// that as it is. Nothing to do for a file that is not there. Where it cannot be, the sentence says why; it stops nothing.
[[nodiscard]] Article::Result<void> keepPrevious(const QString &path);

/// Moves a sidecar that could not be read out of the way ("… .unreadable-1"), never over another file.
/// Gives the new name.
[[nodiscard]] Article::Result<QString> keepAside(const QString &path);

} // namespace Zhupi::Annotations
