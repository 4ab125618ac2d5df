// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace Zhupi::Annotations {

/// A change that somebody else made to the file.
struct Foreign
{
    quint64 number = 0;                 ///< counts up
    Annotation annotation;              ///< as they have it; of one they removed, as it was
    std::optional<Annotation> replaces; ///< what we had when the change was seen; none for a new one
    bool removed = false;
    QString copyId; ///< the id to take where ours has changed meanwhile
};

/// Lays such a change over a list; the same change over the same list gives the same list, whatever thread does it.
/// Gives the id of the annotation that was touched, and how.
struct Laid
{
    enum class How { Nothing, Added, Changed, Removed };
    QString id;
    How how = How::Nothing;
};
Laid lay(QList<Annotation> &annotations, const Foreign &foreign);

/// One side of a merge: annotations, and the line of JSON that each is.
struct Lines
{
    QList<Annotation> annotations;
    QList<QByteArray> lines;
};

struct Differences
{
    QList<Foreign> foreign; ///< to be laid over ours in this order
    int added = 0;          ///< new on their side
    int changed = 0;        ///< changed on their side alone
    int removed = 0;        ///< removed on their side alone
    int both = 0;           ///< changed on both sides: kept in both forms
    int keptAgainst = 0;    ///< removed on one side and changed on the other: kept
    bool emptied = false;   ///< their side holds none of the annotations of before: taken for damage, none is removed
};

/// What has happened on their side since `base` (lines by id), seen from ours. No annotation is lost: what both sides
/// changed is kept in both forms, what one side changed and the other removed stays. Linear.
/// `number`: of the last Foreign so far. `baseWasTheirs`: the base is known to have stood in their file; else what is
/// missing there was not removed there.
[[nodiscard]] Differences compare(const QHash<QString, QByteArray> &base, const Lines &ours, const Lines &theirs, quint64 number,
                                  bool baseWasTheirs);

/// One sentence for the message bar or the terminal; `name` is the file's. None when nothing happened.
[[nodiscard]] QStringList sentences(const Differences &differences, const QString &name);

} // namespace Zhupi::Annotations
