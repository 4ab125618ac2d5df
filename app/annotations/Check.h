// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace Zhupi::Annotations {

/// Something in a sidecar that is not as the Web Annotation model, or Zhupi, wants it.
struct Problem
{
    qint64 line = 0; ///< from 1
    QString member;  ///< as in "first.items[3].target.selector[1].start"; empty for the file as a whole
    QString sentence;
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Looks through the bytes of a sidecar: what cannot be read at all, each MUST of the model that an annotation breaks, ids that
/// stand twice, counts and offsets that cannot be. In the file's order, at most `most`. No article is needed. Linear.
[[nodiscard]] QList<Problem> check(const QByteArray &json, int most = 1000);

/// Three-way merge of sidecars by annotation, without an article; see Merge.h. The result is ours with what theirs did.
/// Empty bytes are an empty sidecar.
struct MergedFile
{
    QByteArray json;
    QStringList sentences;
};
struct MergeFailure
{
    int side = 0; ///< 0 base, 1 ours, 2 theirs
    QString sentence;
};
[[nodiscard]] std::expected<MergedFile, MergeFailure> mergeFiles(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs,
                                                                 const QString &name);

} // namespace Zhupi::Annotations
