// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <sys/types.h>

struct stat;

namespace Zhupi::Annotations {

/// Every call by which this library reads or changes a file, so that a test can make any one of them fail. POSIX all
/// of them: -1 with errno when something is wrong, and a write may be short. Called from several threads.
class System
{
public:
    System() = default;
    virtual ~System() = default;
    Q_DISABLE_COPY_MOVE(System)

    /// `folder` is a descriptor, or AT_FDCWD.
    virtual int open(int folder, const char *name, int flags, mode_t mode = 0);
    virtual int close(int fd);
    virtual int stat(int fd, struct stat *info);
    virtual int statAt(int folder, const char *name, struct stat *info, int flags);
    virtual ssize_t read(int fd, void *bytes, size_t size);
    virtual ssize_t pread(int fd, void *bytes, size_t size, off_t offset);
    virtual ssize_t write(int fd, const void *bytes, size_t size);
    virtual int truncate(int fd, off_t size);
    virtual int fsync(int fd);
    virtual int fdatasync(int fd);
    virtual int lock(int fd, int operation);
    virtual int link(int folder, const char *from, const char *to);
    virtual int rename(int folder, const char *from, const char *to);
    virtual int unlink(int folder, const char *name);

    /// The one in use: the operating system's, or what a test has put in its place.
    [[nodiscard]] static System &current();

    /// Puts another in its place for as long as it lives.
    class Substitute
    {
    public:
        explicit Substitute(System &system);
        ~Substitute();
        Q_DISABLE_COPY_MOVE(Substitute)

    private:
        System *m_before;
    };
};

} // namespace Zhupi::Annotations
