// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Merge.h"

#include "annotations/Json.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

Laid lay(QList<Annotation> &annotations, const Foreign &foreign)
{
    const auto same =
        std::find_if(annotations.begin(), annotations.end(), [&](const Annotation &a) { return a.id == foreign.annotation.id; });
    if (foreign.removed) {
        if (same == annotations.end() || !foreign.replaces || *same != *foreign.replaces)
            return {};
        annotations.erase(same);
        return {foreign.annotation.id, Laid::How::Removed};
    }
    if (same == annotations.end()) {
        annotations.append(foreign.annotation);
        return {foreign.annotation.id, Laid::How::Added};
    }
    if (foreign.replaces && *same == *foreign.replaces) {
        *same = foreign.annotation;
        return {same->id, Laid::How::Changed};
    }
    // Both have changed it: both stay. The copy says whose it is a copy of, and has an id that follows from its words, so
    // that two who settle the same thing come to the same.
    if (std::any_of(annotations.cbegin(), annotations.cend(), [&](const Annotation &a) { return a.id == foreign.copyId; }))
        return {};
    Annotation copy = foreign.annotation;
    QJsonObject original = Json::objectOf(foreign.annotation.original);
    original.insert("id"_L1, foreign.copyId);
    original.insert("zhupi:copyOf"_L1, foreign.annotation.id);
    copy.original = Json::compact(original);
    copy.id = foreign.copyId;
    annotations.append(copy);
    return {copy.id, Laid::How::Added};
}

Differences compare(const QHash<QString, QByteArray> &base, const Lines &ours, const Lines &theirs, quint64 number, bool baseWasTheirs)
{
    Differences result;
    QHash<QString, qsizetype> at;
    at.reserve(ours.annotations.size());
    for (qsizetype i = 0; i < ours.annotations.size(); ++i)
        at.insert(ours.annotations[i].id, i);
    QSet<QString> there;
    there.reserve(theirs.annotations.size());
    qsizetype known = 0;

    for (qsizetype i = 0; i < theirs.annotations.size(); ++i) {
        const Annotation &their = theirs.annotations[i];
        const QByteArray &theirLine = theirs.lines[i];
        there.insert(their.id);
        const auto was = base.constFind(their.id);
        known += was != base.constEnd() ? 1 : 0;
        if (was != base.constEnd() && Json::same(theirLine, *was))
            continue; // they did nothing with it; if we removed it, it stays removed
        Foreign foreign{0, their, std::nullopt, false, copyIdFor(theirLine)};
        const auto our = at.constFind(their.id);
        if (our == at.constEnd()) {
            // New there; or we removed what they have changed since.
            ++(was == base.constEnd() ? result.added : result.keptAgainst);
        } else {
            const QByteArray &ourLine = ours.lines[*our];
            if (Json::same(ourLine, theirLine))
                continue;
            if (was != base.constEnd() && Json::same(ourLine, *was)) {
                foreign.replaces = ours.annotations[*our];
                ++result.changed;
            } else {
                ++result.both;
            }
        }
        foreign.number = ++number;
        result.foreign.append(foreign);
    }

    if (!baseWasTheirs)
        return result;
    result.emptied = !base.isEmpty() && known == 0 && theirs.annotations.isEmpty();
    for (qsizetype i = 0; i < ours.annotations.size(); ++i) {
        const Annotation &our = ours.annotations[i];
        const auto was = base.constFind(our.id);
        if (was == base.constEnd() || there.contains(our.id))
            continue;
        if (!Json::same(ours.lines[i], *was)) {
            ++result.keptAgainst;
        } else if (!result.emptied) {
            ++result.removed;
            result.foreign.append({++number, our, our, true, {}});
        }
    }
    return result;
}

QStringList sentences(const Differences &d, const QString &name)
{
    QStringList list;
    if (d.both > 0)
        list.append(QCoreApplication::translate(
                        "Annotations",
                        "“%1” was changed by another program: %n annotation(s) changed on both sides are kept in both forms.", nullptr,
                        d.both)
                        .arg(name));
    if (d.keptAgainst > 0)
        list.append(QCoreApplication::translate(
                        "Annotations",
                        "“%1” was changed by another program: %n annotation(s) deleted on one side and changed on the other are kept.",
                        nullptr, d.keptAgainst)
                        .arg(name));
    if (d.emptied)
        list.append(
            QCoreApplication::translate("Annotations", "“%1” was emptied by another program; your annotations are kept.").arg(name));
    if (d.removed > 0)
        list.append(QCoreApplication::translate("Annotations", "“%1” was changed by another program: %n annotation(s) were deleted there.",
                                                nullptr, d.removed)
                        .arg(name));
    if (d.both == 0 && d.added + d.changed > 0)
        list.append(QCoreApplication::translate("Annotations",
                                                "“%1” was changed by another program: %n annotation(s) from there were taken in.", nullptr,
                                                d.added + d.changed)
                        .arg(name));
    return list;
}

} // namespace Zhupi::Annotations
