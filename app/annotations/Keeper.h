// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "annotations/Sidecar.h"

#include <QHash>
#include <QStringList>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace Zhupi::Annotations {

/// A change that somebody else made to the file: an annotation that is new, or one of ours that they changed while
/// we did not.
struct Foreign
{
    quint64 number = 0;                 ///< counts up
    Annotation annotation;              ///< as they have it
    std::optional<Annotation> replaces; ///< what we had; none for a new one
    QString copyId;                     ///< the id to take where ours has changed meanwhile
};

/// Lays such a change over a list; the same change over the same list gives the same list, whatever thread does it.
/// Gives the id of the annotation that was added or changed, and which of both.
struct Laid
{
    QString id;
    bool added = false;
};
Laid lay(QList<Annotation> &annotations, const Foreign &foreign);

/// Writes the sidecar on a thread of its own; the latest state wins. Before a file is replaced, what others did to
/// it since it was last read or written is merged in by annotation id.
class Keeper
{
public:
    struct State
    {
        QList<Annotation> annotations;
        QString path;
        quint64 revision = 0;
        quint64 seen = 0; ///< number of the last Foreign that is in `annotations` already
    };
    struct Report
    {
        quint64 revision = 0;
        QString failure; ///< empty: safe on the disk
        QList<Foreign> foreign;
        QStringList sentences;
    };

    /// `wake` is called from the writing thread when there is a report.
    Keeper(Article::Article article, Sidecar known, std::function<void()> wake);
    /// Writes what is waiting, then ends.
    ~Keeper();
    Q_DISABLE_COPY_MOVE(Keeper)

    void submit(State state);
    void waitUntilIdle();
    [[nodiscard]] QList<Report> takeReports();

private:
    struct Line
    {
        Annotation annotation;
        QByteArray json;
    };

    void run();
    [[nodiscard]] Report keep(State state);
    [[nodiscard]] QList<QByteArray> linesOf(const QList<Annotation> &annotations);
    void merge(QList<Annotation> &ours, const Sidecar &theirs, Report &report);

    const Article::Article m_article;
    const QString m_source;
    const std::function<void()> m_wake;

    // The writing thread's own.
    QString m_path;
    QByteArray m_fingerprint;          ///< of the file as last read or written; empty: not known
    QHash<QString, QByteArray> m_base; ///< the annotations in it, by id
    QHash<QString, Line> m_lines;      ///< serialised once
    QJsonObject m_original;
    QList<Foreign> m_unseen; ///< what the desk may not have taken in yet
    quint64 m_numbers = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<State> m_next;
    QList<Report> m_reports;
    bool m_busy = false;
    bool m_ending = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace Zhupi::Annotations
