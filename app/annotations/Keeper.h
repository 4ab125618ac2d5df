// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/History.h"
#include "annotations/Merge.h"
#include "annotations/Recovery.h"
#include "annotations/Sidecar.h"

#include <QHash>
#include <QStringList>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Zhupi::Annotations {

/// Keeps one reader's work, on a thread of its own: each action in the journal at once, several with one sync when they
/// come faster than the disk; the sidecar when it is told to, the latest state wins. Before a sidecar is replaced, what
/// others did to it since it was last read or written is merged in by annotation id.
class Keeper
{
public:
    struct State
    {
        QList<Annotation> annotations;
        QString path;
        quint64 revision = 0;
        quint64 seen = 0;      ///< number of the last Foreign that is in `annotations` already
        bool onlyLook = false; ///< write nothing unless somebody else has changed the file
    };
    struct Report
    {
        quint64 recorded = 0;       ///< up to this revision every action is on the disk, in the journal; 0: says nothing of it
        bool journalFailed = false; ///< the sidecar has to be written at once
        bool wrote = false;         ///< the sidecar is safe with this revision
        quint64 revision = 0;
        QString failure; ///< why it is not
        QList<Foreign> foreign;
        QStringList sentences;
    };

    /// `fingerprint` as in OpenedSidecar. `wake` is called from the writing thread when there is a report.
    Keeper(Article::Article article, Sidecar known, QByteArray fingerprint, std::shared_ptr<Recovery> recovery, std::function<void()> wake);
    /// Does what is waiting, then ends.
    ~Keeper();
    Q_DISABLE_COPY_MOVE(Keeper)

    /// An action for the journal, which lies at `place`; without a valid one it is not kept there.
    void record(Action action, const JournalPlace &place);
    void submit(State state);
    void waitUntilIdle();
    /// Until all actions so far are in the journal, or cannot be.
    void waitUntilRecorded();
    [[nodiscard]] QList<Report> takeReports();
    /// Whether the journal stays, for its steps to be undone at another time, when all is in the sidecar at the end.
    void keepJournal(bool keep);

private:
    struct Line
    {
        Annotation annotation;
        QByteArray json;
    };

    void run();
    [[nodiscard]] Report write(const std::vector<Action> &actions, const JournalPlace &place);
    void breakOff();
    [[nodiscard]] Report keep(State state);
    void kept(quint64 revision, Report &report);
    [[nodiscard]] QList<QByteArray> linesOf(const QList<Annotation> &annotations);
    void merge(QList<Annotation> &ours, const Sidecar &theirs, Report &report);

    const Article::Article m_article;
    const QString m_source;
    const std::function<void()> m_wake;

    // The writing thread's own.
    Sidecar m_known;
    std::shared_ptr<Recovery> m_recovery;
    std::unique_ptr<Journal> m_journal;
    JournalPlace m_place;   ///< of m_journal
    bool m_broken = false;  ///< no journal until the sidecar is safe again
    quint64 m_recorded = 0; ///< the last revision that any journal has, or should have
    quint64 m_saved = 0;    ///< the last one that the sidecar has
    std::vector<std::unique_ptr<Journal>> m_spent;
    quint64 m_spentUpTo = 0;
    QString m_path;
    bool m_previousKept = false;
    QByteArray m_fingerprint;          ///< of the file as last read or written; empty: not known
    QHash<QString, QByteArray> m_base; ///< the annotations in it, by id
    QHash<QString, Line> m_lines;      ///< serialised once
    QJsonObject m_original;
    QList<Foreign> m_unseen; ///< what the desk may not have taken in yet
    quint64 m_numbers = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Action> m_actions;
    JournalPlace m_actionsPlace;
    std::optional<State> m_next;
    QList<Report> m_reports;
    bool m_recording = false; ///< at work on the journal
    bool m_busy = false;
    bool m_ending = false;
    bool m_keepJournal = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace Zhupi::Annotations
