// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Failure.h"

#include <QByteArray>
#include <QString>

namespace Zhupi::Cli {

/// Writes to a file descriptor at once, without a buffer, and remembers the first failure: after it, every write
/// is refused, so that a caller may go on until the next good place to stop.
class Output
{
public:
    /// Of standard output unless another descriptor is given; it is not closed.
    explicit Output(int descriptor = 1)
        : m_descriptor(descriptor)
    {
    }

    /// False when the bytes could not be written, all or some.
    bool write(const QByteArray &bytes);
    [[nodiscard]] bool failed() const { return m_error != 0; }
    /// Says on standard error why writing failed, but nothing when the reader at the other end of a pipe has gone:
    /// that is his right.
    void explain() const;

private:
    int m_descriptor;
    int m_error = 0;
};

/// Reads standard input line by line.
class LineInput
{
public:
    enum class Next {
        Line,    ///< a line, without its end
        TooLong, ///< a line longer than `longest`, skipped
        Later,   ///< no whole line is at hand: the next call of wait() gets more
        End,
    };

    explicit LineInput(qsizetype longest)
        : m_longest(longest)
    {
    }

    /// Waits for more input. False at the end of it.
    bool wait();
    /// The next line of what is at hand.
    Next next(QByteArray &line);
    /// Nought, or why reading failed.
    [[nodiscard]] int error() const { return m_error; }

private:
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qsizetype m_searched = 0; ///< no end of a line before it
    qsizetype m_longest;
    int m_error = 0;
    bool m_ended = false;
    bool m_skipping = false;
};

/// All of standard input, at most 200 MB.
[[nodiscard]] Article::Result<QByteArray> readInput();

/// "zhupi: SENTENCE", or "zhupi: FILE: SENTENCE", on standard error.
void complain(const QString &sentence, const QString &file = {});

/// Prepares the descriptors: one that the caller closed would be given to the next file that is opened, and what was
/// meant for standard output would be written there. A broken pipe becomes an error of write instead of the end.
void prepareStreams();

} // namespace Zhupi::Cli
