// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Recovery.h"

#include "annotations/Files.h"
#include "annotations/Json.h"
#include "annotations/Merge.h"
#include "annotations/WebAnnotation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

/// Brings one annotation to where its journal left it.
bool bring(QList<Annotation> &annotations, const Course &course, const Article::Article &article, const QString &source)
{
    const std::optional<Annotation> &last = course.states.last();
    const auto at = std::find_if(annotations.begin(), annotations.end(), [&](const Annotation &a) { return a.id == course.id; });
    if (at == annotations.end()) {
        if (!last)
            return false;
        // Where it was missing at some time the file may simply be of then; else others removed what was changed here.
        annotations.insert(std::clamp<qsizetype>(course.place, 0, annotations.size()), *last);
        return true;
    }
    const QByteArray now = WebAnnotation::toLine(*at, article, source);
    if (last && Json::same(now, course.lines.last()))
        return false;
    const bool known =
        std::any_of(course.lines.cbegin(), course.lines.cend(), [&](const QByteArray &line) { return Json::same(line, now); });
    if (!last) {
        if (known)
            annotations.erase(at);
        return known; // changed elsewhere: kept
    }
    if (known) {
        *at = *last;
        return true;
    }
    const Foreign mine{1, *last, std::nullopt, false, copyIdFor(course.lines.last())};
    return lay(annotations, mine).how != Laid::How::Nothing;
}

QString placesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/zhupi/places.json"_L1;
}

} // namespace

std::shared_ptr<Recovery> recover(Sidecar &sidecar, const Article::Article &article, const QString &sidecarPath, bool writableBeside,
                                  QStringList &sentences)
{
    auto recovery = std::make_shared<Recovery>();
    const JournalPlace beside = JournalPlace::beside(sidecarPath);
    const JournalPlace state = JournalPlace::inState(sidecarPath);
    recovery->place = writableBeside ? beside : state;
    const QString source = WebAnnotation::sourceFor(article);
    int actions = 0;
    bool older = false;
    const QStringList files = state.files() + beside.files();
    for (const QString &file : files) {
        auto taken = Journal::take(file);
        if (!taken) {
            if (taken.error() == Journal::Refusal::ElseWhere)
                sentences.append(
                    QCoreApplication::translate(
                        "Annotations",
                        "“%1” seems to be open on another computer; what is not in the file yet will be taken in once it is closed there.")
                        .arg(shownName(sidecarPath)));
            continue;
        }
        std::unique_ptr<Journal> journal = std::move(*taken);
        const JournalText &text = journal->text();
        if (text.state == JournalText::State::Foreign) {
            sentences.append(
                QCoreApplication::translate("Annotations",
                                            "A journal of “%1” was written by another version of Zhupi, or is damaged; it is kept as “%2”.")
                    .arg(shownName(sidecarPath), shownName(file)));
            continue;
        }
        Account account = Account::of(text.records, article);
        if (!account.unsaved.isEmpty() && !recovery->inFile)
            recovery->inFile = sidecar.annotations;
        int brought = 0;
        for (const Course &course : std::as_const(account.unsaved))
            brought += bring(sidecar.annotations, course, article, source) ? 1 : 0;
        if (brought > 0) {
            actions += account.actions;
            older = older || (!account.articleSha256.isEmpty() && account.articleSha256 != article.sha256());
        }
        recovery->unsaved = recovery->unsaved || account.actions > 0;
        const bool damaged = text.state == JournalText::State::Damaged;
        if (damaged)
            sentences.append(QCoreApplication::translate("Annotations",
                                                         "A journal of “%1” is damaged; what could be read of it was taken in, and it is "
                                                         "kept as “%2”.")
                                 .arg(shownName(sidecarPath), shownName(file)));
        // The last one whose steps can be undone in this very text is gone on with.
        const bool fits = !damaged && account.articleSha256 == article.sha256() && !account.history.steps.isEmpty()
                          && QFileInfo(file).path() == recovery->place.folder;
        if (fits) {
            if (recovery->journal)
                recovery->spent.push_back(std::move(recovery->journal));
            recovery->journal = std::move(journal);
            recovery->history = account.history;
        } else if (!damaged) {
            recovery->spent.push_back(std::move(journal));
        }
    }
    if (actions > 0 && older)
        sentences.append(QCoreApplication::translate("Annotations",
                                                     "Zhupi was not closed properly: %n action(s) were recovered; the article has changed "
                                                     "since, so look whether they still fit.",
                                                     nullptr, actions));
    else if (actions > 0)
        sentences.append(QCoreApplication::translate(
            "Annotations", "Zhupi was not closed properly: %n action(s) were recovered; nothing is lost.", nullptr, actions));
    return recovery;
}

QString chosenPlace(const QString &sidecarBeside)
{
    const auto bytes = readBytes(placesFile());
    return bytes ? QJsonDocument::fromJson(*bytes).object().value(sidecarBeside).toString() : QString();
}

void rememberPlace(const QString &sidecarBeside, const QString &chosen)
{
    const auto bytes = readBytes(placesFile());
    QJsonObject places = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    if (places.value(sidecarBeside).toString() == chosen || !JournalPlace::inState(sidecarBeside).isValid())
        return;
    places.insert(sidecarBeside, chosen);
    // Not being able to costs a question the next time, no annotation.
    (void)writeFile(placesFile(), QJsonDocument(places).toJson());
}

} // namespace Zhupi::Annotations
