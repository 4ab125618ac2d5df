// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Desk.h"
#include "annotations/Files.h"
#include "annotations/Recovery.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

/// Whether files can be made there; unlike a look at the mode this knows read-only disks.
bool canWriteIn(const QString &folder)
{
    return ::access(QFile::encodeName(folder).constData(), W_OK | X_OK) == 0;
}

void tellAboutAnchors(const Sidecar &sidecar, const Article::Article &article, QStringList &sentences)
{
    int anchored = 0;
    int moved = 0;
    int orphans = 0;
    for (const Annotation &a : sidecar.annotations) {
        if (a.wholeArticle || !a.replyTo.isEmpty())
            continue;
        ++anchored;
        moved += a.anchor.state == AnchorState::Moved ? 1 : 0;
        orphans += a.anchor.state == AnchorState::Orphan ? 1 : 0;
    }
    const bool other = !sidecar.articleSha256.isEmpty() && sidecar.articleSha256 != article.sha256();
    if (other && orphans > 0 && orphans * 2 >= anchored) {
        sentences.append(QCoreApplication::translate(
            "Annotations",
            "These annotations seem to belong to another article: the words of %n of them are not in this one. All are kept.", nullptr,
            orphans));
        return;
    }
    if (moved > 0)
        sentences.append(QCoreApplication::translate(
            "Annotations", "The article has changed since it was annotated: %n annotation(s) were found again at another place.", nullptr,
            moved));
    if (orphans > 0)
        sentences.append(QCoreApplication::translate(
            "Annotations", "The words of %n annotation(s) cannot be found in the article; they are kept and listed as orphans.", nullptr,
            orphans));
}

} // namespace

OpenedSidecar openSidecar(const Article::Article &article, const QString &path)
{
    OpenedSidecar opened;
    QString where = path.isEmpty() ? sidecarPath(article.path()) : path;
    if (!where.isEmpty()) {
        if (path.isEmpty() && !canWriteIn(QFileInfo(where).path())) {
            if (const QString chosen = chosenPlace(where); !chosen.isEmpty() && canWriteIn(QFileInfo(chosen).path()))
                where = chosen;
        }
        const QString meant = where;
        const auto bytes = readBytes(where);
        Article::Result<Sidecar> read = Sidecar();
        if (!bytes)
            read = std::unexpected(bytes.error());
        else if (!bytes->isEmpty())
            read = Sidecar::fromJson(*bytes, article);
        if (read) {
            opened.sidecar = std::move(*read);
            opened.fingerprint = fingerprintOf(*bytes);
            tellAboutAnchors(opened.sidecar, article, opened.sentences);
        } else {
            opened.sentences.append(read.error().sentence);
            if (const auto aside = keepAside(where)) {
                opened.sentences.append(
                    QCoreApplication::translate("Annotations", "It is kept as “%1”, and a new file is begun.").arg(shownName(*aside)));
            } else {
                where.clear();
            }
        }
        const QString folder = QFileInfo(meant).path();
        const bool writable = canWriteIn(folder);
        const bool there = writable && !where.isEmpty();
        opened.recovery = recover(opened.sidecar, article, meant, there, opened.sentences);
        if (!writable)
            opened.sentences.append(
                QCoreApplication::translate("Annotations",
                                            "Nothing can be written in the folder “%1”; choose another place for your annotations.")
                    .arg(Article::shown(folder)));
        else if (!there)
            opened.sentences.append(
                QCoreApplication::translate("Annotations", "It stays as it is; choose another place for your annotations."));
        if (!there) {
            opened.sentences.append(opened.recovery->place.isValid()
                                        ? QCoreApplication::translate("Annotations", "Until then a journal on this computer keeps them.")
                                        : QCoreApplication::translate("Annotations", "Until then they are not kept."));
            where.clear();
        }
    }
    opened.path = where;
    return opened;
}

OpenedDesk openDesk(const Article::Article &article, const QString &reader, const QString &path)
{
    OpenedSidecar sidecar = openSidecar(article, path);
    OpenedDesk opened;
    opened.sentences = sidecar.sentences;
    opened.desk = std::make_unique<Desk>(article, std::move(sidecar));
    opened.desk->setReader(reader);
    return opened;
}

} // namespace Zhupi::Annotations
