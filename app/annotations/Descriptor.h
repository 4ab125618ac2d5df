// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/System.h"

#include <QByteArray>
#include <QString>

#include <cerrno>
#include <utility>

namespace Zhupi::Annotations {

/// An open file that is closed with its owner.
class Descriptor
{
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other) {
            close();
            m_fd = std::exchange(other.m_fd, -1);
        }
        return *this;
    }
    Q_DISABLE_COPY(Descriptor)

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    /// 0, or what went wrong: some file systems tell of a full disk only now.
    int close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd >= 0 && System::current().close(fd) != 0 && errno != EINTR ? errno : 0;
    }

private:
    int m_fd;
};

// All give 0, or an errno. Interrupted calls are made again, short ones go on.

[[nodiscard]] int writeAll(int fd, const QByteArray &bytes);
/// 0 when the file holds these bytes and no others.
[[nodiscard]] int compareAll(int fd, const QByteArray &bytes);
/// Up to `most` bytes from where the file stands; EFBIG when there are more.
[[nodiscard]] int readAll(int fd, qint64 most, QByteArray &bytes);
[[nodiscard]] int syncFile(int fd);
/// Without the times and the mode; with the size.
[[nodiscard]] int syncData(int fd);
/// 0 also where folders cannot be synced.
[[nodiscard]] int syncFolder(int fd);

/// A file-size limit kills a program that has not asked for the error instead. Asks once.
void askForErrors();

/// Why the file could not be saved, in one sentence.
[[nodiscard]] QString notSaved(int code, const QString &path);

} // namespace Zhupi::Annotations
