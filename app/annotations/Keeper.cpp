// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Keeper.h"

#include "annotations/Files.h"
#include "annotations/Json.h"
#include "annotations/WebAnnotation.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

/// Between reading the file and replacing it no other window of ours may do the same. The lock is on the folder, so
/// it leaves no file behind, and the system lifts it when a program dies. Where folders cannot be locked, or
/// somebody holds the lock for seconds, work goes on without.
class FolderLock
{
public:
    explicit FolderLock(const QString &path)
    {
        const QFileInfo info(path);
        const QString real = info.canonicalFilePath();
        const QString folder = real.isEmpty() ? info.path() : QFileInfo(real).path();
        m_fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (int attempt = 0; m_fd >= 0 && attempt < 1000; ++attempt) {
            if (::flock(m_fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    ~FolderLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(FolderLock)

private:
    int m_fd = -1;
};

} // namespace

Laid lay(QList<Annotation> &annotations, const Foreign &foreign)
{
    const auto same =
        std::find_if(annotations.begin(), annotations.end(), [&](const Annotation &a) { return a.id == foreign.annotation.id; });
    if (same == annotations.end()) {
        annotations.append(foreign.annotation);
        return {foreign.annotation.id, true};
    }
    if (foreign.replaces && *same == *foreign.replaces) {
        *same = foreign.annotation;
        return {same->id, false};
    }
    // Both have changed it: both stay. The copy says whose it is a copy of.
    Annotation copy = foreign.annotation;
    copy.original = foreign.annotation.original;
    copy.original.insert("id"_L1, foreign.copyId);
    copy.original.insert("zhupi:copyOf"_L1, foreign.annotation.id);
    copy.id = foreign.copyId;
    annotations.append(copy);
    return {copy.id, true};
}

Keeper::Keeper(Article::Article article, Sidecar known, std::function<void()> wake)
    : m_article(std::move(article))
    , m_source(WebAnnotation::sourceFor(m_article))
    , m_wake(std::move(wake))
    , m_original(known.original)
{
    if (!m_original.contains("id"_L1))
        m_original.insert("id"_L1, newId());
    const QList<QByteArray> lines = linesOf(known.annotations);
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_base.insert(known.annotations[i].id, lines[i]);
    m_thread = std::thread([this] { run(); });
}

Keeper::~Keeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Keeper::submit(State state)
{
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(state);
    }
    m_changed.notify_all();
}

void Keeper::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_busy && !m_next; });
}

QList<Keeper::Report> Keeper::takeReports()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reports, {});
}

void Keeper::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ending || m_next; });
        if (!m_next)
            return;
        State state = std::move(*m_next);
        m_next.reset();
        m_busy = true;
        lock.unlock();
        Report report = keep(std::move(state));
        lock.lock();
        m_reports.append(std::move(report));
        m_busy = false;
        const bool ending = m_ending;
        lock.unlock();
        m_changed.notify_all();
        if (!ending)
            m_wake();
        lock.lock();
    }
}

QList<QByteArray> Keeper::linesOf(const QList<Annotation> &annotations)
{
    QList<QByteArray> lines;
    lines.reserve(annotations.size());
    for (const Annotation &a : annotations) {
        Line &line = m_lines[a.id];
        if (line.json.isEmpty() || line.annotation != a)
            line = {a, Json::compact(WebAnnotation::toObject(a, m_article, m_source))};
        lines.append(line.json);
    }
    return lines;
}

void Keeper::merge(QList<Annotation> &ours, const Sidecar &theirs, Report &report)
{
    QHash<QString, qsizetype> at;
    for (qsizetype i = 0; i < ours.size(); ++i)
        at.insert(ours[i].id, i);
    const QList<QByteArray> ourLines = linesOf(ours);
    int added = 0;
    int changed = 0;
    int both = 0;
    for (const Annotation &their : theirs.annotations) {
        const QByteArray theirLine = Json::compact(WebAnnotation::toObject(their, m_article, m_source));
        const QByteArray base = m_base.value(their.id);
        if (theirLine == base)
            continue; // they did nothing with it; if we removed it, it stays removed
        const auto our = at.constFind(their.id);
        Foreign foreign{m_numbers + 1, their, std::nullopt, newId()};
        if (our == at.constEnd()) {
            ++added;
        } else {
            const QByteArray &ourLine = ourLines[*our];
            if (ourLine == theirLine)
                continue;
            if (ourLine == base) {
                foreign.replaces = ours[*our];
                ++changed;
            } else {
                ++both;
            }
        }
        ++m_numbers;
        const Laid laid = lay(ours, foreign);
        if (laid.added)
            at.insert(laid.id, ours.size() - 1);
        report.foreign.append(foreign);
        m_unseen.append(foreign);
    }
    // What others removed we keep: nobody's annotation goes without its reader's word.
    for (auto member = theirs.original.begin(); member != theirs.original.end(); ++member) {
        if (!m_original.contains(member.key()))
            m_original.insert(member.key(), member.value());
    }
    const QString name = shownName(m_path);
    if (both > 0)
        report.sentences.append(QCoreApplication::translate(
                                    "Annotations",
                                    "“%1” was changed by another program: %n annotation(s) changed on both sides are kept in both forms.",
                                    nullptr, both)
                                    .arg(name));
    else if (added + changed > 0)
        report.sentences.append(
            QCoreApplication::translate("Annotations", "“%1” was changed by another program: %n annotation(s) from there were taken in.",
                                        nullptr, added + changed)
                .arg(name));
}

Keeper::Report Keeper::keep(State state)
{
    Report report;
    report.revision = state.revision;
    m_unseen.removeIf([&](const Foreign &foreign) { return foreign.number <= state.seen; });
    for (const Foreign &foreign : std::as_const(m_unseen))
        lay(state.annotations, foreign);
    if (state.path != m_path) {
        if (!m_path.isEmpty())
            m_base.clear(); // another file: whatever is in it is somebody else's
        m_path = state.path;
        m_fingerprint.clear();
    }

    const FolderLock lock(m_path);
    const auto onDisk = readBytes(m_path);
    if (!onDisk) {
        report.failure = onDisk.error().sentence;
        return report;
    }
    const auto fingerprint = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); };
    if (!onDisk->isEmpty() && fingerprint(*onDisk) != m_fingerprint) {
        const auto theirs = Sidecar::fromJson(*onDisk, m_article);
        if (theirs) {
            merge(state.annotations, *theirs, report);
        } else {
            const auto aside = keepAside(m_path);
            if (!aside) {
                report.failure = aside.error().sentence;
                return report;
            }
            report.sentences.append(
                QCoreApplication::translate("Annotations", "“%1” was replaced by something that cannot be read; that is kept as “%2”.")
                    .arg(shownName(m_path), shownName(*aside)));
        }
    } else if (onDisk->isEmpty() && !m_fingerprint.isEmpty()) {
        report.sentences.append(
            QCoreApplication::translate("Annotations", "“%1” was deleted by another program and has been written again.")
                .arg(shownName(m_path)));
    }

    Sidecar sidecar;
    sidecar.annotations = state.annotations;
    sidecar.original = m_original;
    const QList<QByteArray> lines = linesOf(state.annotations);
    const QByteArray json = sidecar.toJson(m_article, lines);
    if (json != *onDisk) {
        if (const auto written = writeFile(m_path, json); !written) {
            report.failure = written.error().sentence;
            return report;
        }
    }
    m_fingerprint = fingerprint(json);
    m_base.clear();
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_base.insert(state.annotations[i].id, lines[i]);
    if (m_lines.size() > 2 * state.annotations.size() + 1000) {
        m_lines.clear();
        for (qsizetype i = 0; i < lines.size(); ++i)
            m_lines.insert(state.annotations[i].id, {state.annotations[i], lines[i]});
    }
    return report;
}

} // namespace Zhupi::Annotations
