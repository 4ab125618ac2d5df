// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Keeper.h"

#include "annotations/Files.h"
#include "annotations/WebAnnotation.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
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
        m_fd = System::current().open(AT_FDCWD, QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (int attempt = 0; m_fd >= 0 && attempt < 1000; ++attempt) {
            if (System::current().lock(m_fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    ~FolderLock()
    {
        if (m_fd >= 0)
            System::current().close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(FolderLock)

private:
    int m_fd = -1;
};

constexpr qint64 largestJournal = 4LL * 1024 * 1024;

} // namespace

Keeper::Keeper(Article::Article article, Sidecar known, QByteArray fingerprint, std::shared_ptr<Recovery> recovery,
               std::function<void()> wake)
    : m_article(std::move(article))
    , m_source(WebAnnotation::sourceFor(m_article))
    , m_wake(std::move(wake))
    , m_known(std::move(known))
    , m_recovery(std::move(recovery))
    , m_fingerprint(std::move(fingerprint))
    , m_original(m_known.original)
{
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

void Keeper::record(Action action, const JournalPlace &place)
{
    {
        const std::lock_guard lock(m_mutex);
        m_actions.push_back(std::move(action));
        m_actionsPlace = place;
    }
    m_changed.notify_all();
}

void Keeper::submit(State state)
{
    {
        const std::lock_guard lock(m_mutex);
        // A look does not stand in for a state that was to be written.
        if (state.onlyLook && m_next && !m_next->onlyLook)
            state.onlyLook = false;
        m_next = std::move(state);
    }
    m_changed.notify_all();
}

void Keeper::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_busy && !m_recording && !m_next && m_actions.empty(); });
}

void Keeper::waitUntilRecorded()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_recording && m_actions.empty(); });
}

QList<Keeper::Report> Keeper::takeReports()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reports, {});
}

void Keeper::keepJournal(bool keep)
{
    const std::lock_guard lock(m_mutex);
    m_keepJournal = keep;
}

void Keeper::run()
{
    if (!m_original.contains("id"_L1))
        m_original.insert("id"_L1, newId());
    // What was recovered is not in the file yet, so it has no part in what others may have done to that.
    const QList<Annotation> &inFile = m_recovery && m_recovery->inFile ? *m_recovery->inFile : m_known.annotations;
    const QList<QByteArray> lines = linesOf(inFile);
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_base.insert(inFile[i].id, lines[i]);
    m_known = {};
    if (m_recovery) {
        m_journal = std::move(m_recovery->journal);
        m_place = m_recovery->place;
        m_recorded = m_recovery->history.revision;
        m_saved = m_recovery->unsaved ? 0 : m_recorded;
        m_spent = std::move(m_recovery->spent);
        m_recovery.reset();
    }

    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ending || m_next || !m_actions.empty(); });
        if (!m_next && m_actions.empty())
            break;
        Report report;
        if (!m_actions.empty()) {
            const std::vector<Action> actions = std::exchange(m_actions, {});
            const JournalPlace place = m_actionsPlace;
            m_recording = true;
            lock.unlock();
            report = write(actions, place);
            lock.lock();
            m_recording = false;
        } else {
            State state = std::move(*m_next);
            m_next.reset();
            m_busy = true;
            lock.unlock();
            report = keep(std::move(state));
            lock.lock();
            m_busy = false;
        }
        m_reports.append(std::move(report));
        const bool ending = m_ending;
        lock.unlock();
        m_changed.notify_all();
        if (!ending)
            m_wake();
        lock.lock();
    }
    const bool stays = m_keepJournal;
    lock.unlock();
    if (!m_journal)
        return;
    if (m_saved >= m_recorded && !stays)
        m_journal->remove();
    else if (m_journal->text().records.isEmpty() || m_saved < m_recorded) // one that was not written to is closed already
        (void)m_journal->append({closedRecord()});
}

/// What is in the journal so far stays there until the sidecar holds it; nothing more is written to it.
void Keeper::breakOff()
{
    if (m_journal)
        m_spent.push_back(std::move(m_journal));
    m_spentUpTo = m_recorded;
    m_broken = true;
}

Keeper::Report Keeper::write(const std::vector<Action> &actions, const JournalPlace &place)
{
    Report report;
    const quint64 last = actions.back().revision;
    const auto failed = [&] {
        m_recorded = last;
        breakOff();
        report.journalFailed = true;
        return report;
    };
    if (m_broken || !place.isValid()) {
        m_recorded = last;
        m_spentUpTo = last;
        report.journalFailed = place.isValid();
        return report;
    }
    QList<QByteArray> records;
    if (m_journal && (place.folder != m_place.folder || place.stem != m_place.stem)) {
        m_spentUpTo = m_recorded;
        m_spent.push_back(std::move(m_journal));
    }
    if (!m_journal) {
        auto journal = Journal::create(place);
        if (!journal)
            return failed();
        m_journal = std::move(*journal);
        m_place = place;
    }
    if (!m_journal->text().records.isEmpty() || m_journal->size() < 1024)
        records.append(aboutRecord(m_article));
    for (const Action &action : actions)
        records.append(toRecord(action, m_article, m_source));
    if (m_journal->append(records) != 0)
        return failed();
    m_recorded = last;
    report.recorded = last;
    return report;
}

QList<QByteArray> Keeper::linesOf(const QList<Annotation> &annotations)
{
    QList<QByteArray> lines;
    lines.reserve(annotations.size());
    for (const Annotation &a : annotations) {
        Line &line = m_lines[a.id];
        if (line.json.isEmpty() || line.annotation != a)
            line = {a, WebAnnotation::toLine(a, m_article, m_source)};
        lines.append(line.json);
    }
    return lines;
}

void Keeper::merge(QList<Annotation> &ours, const Sidecar &theirs, Report &report)
{
    QList<QByteArray> theirLines;
    theirLines.reserve(theirs.annotations.size());
    for (const Annotation &a : theirs.annotations)
        theirLines.append(WebAnnotation::toLine(a, m_article, m_source));
    const Differences found = compare(m_base, {ours, linesOf(ours)}, {theirs.annotations, theirLines}, m_numbers, !m_fingerprint.isEmpty());
    for (const Foreign &foreign : found.foreign)
        lay(ours, foreign);
    if (!found.foreign.isEmpty())
        m_numbers = found.foreign.last().number;
    report.foreign += found.foreign;
    m_unseen += found.foreign;
    for (auto member = theirs.original.begin(); member != theirs.original.end(); ++member) {
        if (!m_original.contains(member.key()))
            m_original.insert(member.key(), member.value());
    }
    report.sentences += sentences(found, shownName(m_path));
}

/// The sidecar is safe with this revision: what is in it need not be in a journal.
void Keeper::kept(quint64 revision, Report &report)
{
    m_saved = revision;
    report.wrote = true;
    if (revision >= m_spentUpTo) {
        for (const auto &journal : m_spent)
            journal->remove();
        m_spent.clear();
    }
    if (revision >= m_recorded)
        m_broken = false;
    if (!m_journal)
        return;
    if (revision >= m_recorded && m_journal->size() > largestJournal) {
        m_journal->remove();
        m_journal.reset();
    } else if (m_journal->append({savedRecord(revision)}) != 0) {
        const bool more = revision < m_recorded;
        breakOff();
        m_broken = more;
        report.journalFailed = more;
    }
}

Keeper::Report Keeper::keep(State state)
{
    Report report;
    report.revision = state.revision;
    m_unseen.removeIf([&](const Foreign &foreign) { return foreign.number <= state.seen; });
    for (const Foreign &foreign : std::as_const(m_unseen))
        lay(state.annotations, foreign);
    if (state.path != m_path) {
        if (!m_path.isEmpty()) {
            m_base.clear(); // another file: whatever is in it is somebody else's
            m_fingerprint.clear();
        }
        m_path = state.path;
        m_previousKept = false;
    }

    const FolderLock lock(m_path);
    const auto onDisk = readBytes(m_path);
    if (!onDisk) {
        if (!state.onlyLook)
            report.failure = onDisk.error().sentence;
        return report;
    }
    const bool foreign = !onDisk->isEmpty() && fingerprintOf(*onDisk) != m_fingerprint;
    const bool gone = onDisk->isEmpty() && !m_fingerprint.isEmpty();
    if (state.onlyLook && !gone && (!foreign || m_fingerprint.isEmpty()))
        return report;
    if (foreign) {
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
    } else if (gone) {
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
        if (!m_previousKept && !onDisk->isEmpty()) {
            if (const auto previous = keepPrevious(m_path); !previous)
                report.sentences.append(previous.error().sentence);
            m_previousKept = true;
        }
        if (const auto written = writeFile(m_path, json); !written) {
            report.failure = written.error().sentence;
            return report;
        }
    }
    m_fingerprint = fingerprintOf(json);
    m_base.clear();
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_base.insert(state.annotations[i].id, lines[i]);
    if (m_lines.size() > 2 * state.annotations.size() + 1000) {
        m_lines.clear();
        for (qsizetype i = 0; i < lines.size(); ++i)
            m_lines.insert(state.annotations[i].id, {state.annotations[i], lines[i]});
    }
    kept(state.revision, report);
    return report;
}

} // namespace Zhupi::Annotations
