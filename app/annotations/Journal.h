// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Descriptor.h"
#include "article/Failure.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace Zhupi::Annotations {

/// Which process on which machine writes a journal. A number of a process is given out anew after it has ended, so the
/// time it began and the number of the machine's start belong to it.
struct Owner
{
    enum class Life { Running, Ended, Unknown };

    QString host;
    QString boot; ///< changes with each start of the machine
    qint64 process = 0;
    qint64 began = 0; ///< in ticks since that start
    friend bool operator==(const Owner &, const Owner &) = default;

    [[nodiscard]] static Owner self();
    /// Unknown for a process on another machine.
    [[nodiscard]] Life life() const;
};

/// What a journal's bytes hold. Each record is a line: its length and its checksum, each in hexadecimal, and the record.
/// The checksum (SHA-256, half of it) covers the record's number as well, so none is taken for another.
struct JournalText
{
    enum class State {
        Whole,
        Torn,    ///< the last record was not written to its end, as after a loss of power
        Damaged, ///< there is something in the middle that is no record; those around it are kept
        Foreign, ///< of another version, or no journal at all: there are no records
    };
    State state = State::Whole;
    QList<QByteArray> records; ///< every one whose checksum holds, in order
    qint64 whole = 0;          ///< bytes up to the end of the last whole record
    qint64 next = 0;           ///< number of the next record

    /// Cost: linear. Never fails: what cannot be read is not there.
    [[nodiscard]] static JournalText parse(const QByteArray &bytes);
    [[nodiscard]] static QByteArray firstLine();
    [[nodiscard]] static QByteArray line(qint64 number, const QByteArray &record);
};

/// Where the journals of a sidecar lie: beside it, under a hidden name made from its own; or in the reader's state
/// folder where nothing can be written beside it.
struct JournalPlace
{
    QString folder;
    QString stem;

    /// An invalid place (an empty folder) where the state folder cannot be made either.
    [[nodiscard]] static JournalPlace beside(const QString &sidecar);
    [[nodiscard]] static JournalPlace inState(const QString &sidecar);
    [[nodiscard]] bool isValid() const { return !folder.isEmpty(); }
    /// The journals that are there, the one written to last at the end.
    [[nodiscard]] QStringList files() const;
};

/// One open journal: this process alone writes to it, for as long as the object lives. Not for two threads at a time.
class Journal
{
public:
    /// A new, empty one of a name that nobody can foresee, readable for its owner alone. It is on the disk, its name too.
    [[nodiscard]] static Article::Result<std::unique_ptr<Journal>> create(const JournalPlace &place);

    enum class Refusal { InUse, ElseWhere, Unreadable };
    /// Takes over one that another process has left: locks it and reads it. ElseWhere: a process on another machine may
    /// still be writing to it. Nothing in the file changes.
    [[nodiscard]] static std::expected<std::unique_ptr<Journal>, Refusal> take(const QString &path);

    /// What it held when it was taken; nothing after the first append.
    [[nodiscard]] const JournalText &text() const { return m_text; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 size() const { return m_size; }

    /// All records are on the disk when it returns 0: one write, one fdatasync. After an errno none of them counts, and
    /// nothing more may be appended: whether a disk that has failed once holds what came before cannot be known.
    /// The first append drops a torn end.
    [[nodiscard]] int append(const QList<QByteArray> &records);
    [[nodiscard]] bool isSound() const { return m_sound; }

    /// Takes the file away, once what it holds is safe elsewhere.
    void remove();

private:
    Journal(QString path, Descriptor file);

    QString m_path;
    Descriptor m_file;
    JournalText m_text;
    qint64 m_next = 0;
    qint64 m_size = 0;
    bool m_sound = true;
};

} // namespace Zhupi::Annotations
