// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Streams.h"

#include "Sentences.h"
#include "article/File.h"
#include "article/Names.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

namespace {

QString nameOf(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

/// 0 or the error.
int writeAll(int descriptor, const char *data, qsizetype size)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, data, size_t(size));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        data += written;
        size -= written;
    }
    return 0;
}

/// Bytes read, 0 at the end, -1 with errno.
ssize_t readSome(char *data, qsizetype size)
{
    for (;;) {
        const ssize_t got = ::read(0, data, size_t(size));
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

} // namespace

bool Output::write(const QByteArray &bytes)
{
    if (m_error == 0)
        m_error = writeAll(m_descriptor, bytes.constData(), bytes.size());
    return m_error == 0;
}

void Output::explain() const
{
    if (m_error != 0 && m_error != EPIPE)
        complain(
            Sentences::tr("The result could not be written to standard output (%1); what is there is not complete.").arg(nameOf(m_error)));
}

bool LineInput::wait()
{
    if (m_ended)
        return false;
    if (m_at > 0) {
        m_buffer.remove(0, m_at);
        m_searched = std::max<qsizetype>(m_searched - m_at, 0);
        m_at = 0;
    }
    constexpr qsizetype step = 1 << 16;
    // Growing by a half keeps one very long line linear.
    const qsizetype filled = m_buffer.size();
    m_buffer.resize(filled + std::max(step, filled / 2));
    const ssize_t got = readSome(m_buffer.data() + filled, m_buffer.size() - filled);
    if (got < 0)
        m_error = errno;
    m_buffer.truncate(filled + std::max<ssize_t>(got, 0));
    m_ended = got <= 0;
    return !m_ended;
}

LineInput::Next LineInput::next(QByteArray &line)
{
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', std::max(m_at, m_searched));
        m_searched = end < 0 ? m_buffer.size() : end;
        const qsizetype length = (end < 0 ? m_buffer.size() : end) - m_at;
        if (end < 0 && !m_ended) {
            if (length > m_longest) {
                m_skipping = true;
                m_at = m_buffer.size();
            }
            return Next::Later;
        }
        if (end < 0 && length == 0 && !m_skipping)
            return Next::End;
        const bool skipped = std::exchange(m_skipping, false) || length > m_longest;
        if (!skipped)
            line = m_buffer.sliced(m_at, length);
        m_at = end < 0 ? m_buffer.size() : end + 1;
        return skipped ? Next::TooLong : Next::Line;
    }
}

Article::Result<QByteArray> readInput()
{
    QByteArray bytes(1 << 16, Qt::Uninitialized);
    qsizetype filled = 0;
    for (;;) {
        if (filled == bytes.size())
            bytes.resize(std::min<qsizetype>(bytes.size() * 2, Article::LargestFile + 1));
        const ssize_t got = readSome(bytes.data() + filled, bytes.size() - filled);
        if (got < 0)
            return Article::failure(Sentences::tr("Standard input could not be read (%1).").arg(nameOf(errno)));
        if (got == 0)
            break;
        filled += got;
        if (filled > Article::LargestFile)
            return Article::failure(
                Sentences::tr("Standard input holds more than 200 MB, which is too much for an article; send a part of it."));
    }
    bytes.truncate(filled);
    if (bytes.isEmpty())
        return Article::failure(Sentences::tr("Standard input is empty; there is nothing to read in it."));
    return bytes;
}

void complain(const QString &sentence, const QString &file)
{
    const QString line = file.isEmpty() ? u"zhupi: %1\n"_s.arg(sentence) : u"zhupi: %1: %2\n"_s.arg(Article::shown(file), sentence);
    const QByteArray bytes = line.toUtf8();
    writeAll(2, bytes.constData(), bytes.size());
}

void prepareStreams()
{
    for (const int descriptor : {0, 1, 2}) {
        // Opened for reading only, so that a write to a closed standard output still fails.
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF && ::open("/dev/null", descriptor == 2 ? O_WRONLY : O_RDONLY) < 0)
            return;
    }
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace Zhupi::Cli
