// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/System.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace Zhupi::Testing {

/// The operating system with one call that fails: the k-th of all that this library makes, or all from the k-th on.
class Faults : public Annotations::System
{
public:
    enum class Kind { Error, Short };

    /// Counts anew; 0: none fails.
    void arm(int k, int code, Kind kind = Kind::Error, bool stays = false)
    {
        m_count = 0;
        m_hit = false;
        m_code = code;
        m_kind = kind;
        m_stays = stays;
        m_at = k;
    }
    [[nodiscard]] int calls() const { return m_count; }
    [[nodiscard]] bool hit() const { return m_hit; }

    int open(int folder, const char *name, int flags, mode_t mode) override
    {
        return fails() ? -1 : System::open(folder, name, flags, mode);
    }
    int close(int fd) override
    {
        const bool failing = fails();
        const int code = System::close(fd); // it is closed all the same
        return failing ? (errno = m_code, -1) : code;
    }
    int stat(int fd, struct stat *info) override { return fails() ? -1 : System::stat(fd, info); }
    int statAt(int folder, const char *name, struct stat *info, int flags) override
    {
        return fails() ? -1 : System::statAt(folder, name, info, flags);
    }
    ssize_t read(int fd, void *bytes, size_t size) override
    {
        return fails() ? partly(size, [&](size_t part) { return System::read(fd, bytes, part); }) : System::read(fd, bytes, size);
    }
    ssize_t pread(int fd, void *bytes, size_t size, off_t offset) override
    {
        return fails() ? partly(size, [&](size_t part) { return System::pread(fd, bytes, part, offset); })
                       : System::pread(fd, bytes, size, offset);
    }
    ssize_t write(int fd, const void *bytes, size_t size) override
    {
        return fails() ? partly(size, [&](size_t part) { return System::write(fd, bytes, part); }) : System::write(fd, bytes, size);
    }
    int truncate(int fd, off_t size) override { return fails() ? -1 : System::truncate(fd, size); }
    int fsync(int fd) override { return fails() ? -1 : System::fsync(fd); }
    int fdatasync(int fd) override { return fails() ? -1 : System::fdatasync(fd); }
    int lock(int fd, int operation) override { return fails() ? -1 : System::lock(fd, operation); }
    int link(int folder, const char *from, const char *to) override { return fails() ? -1 : System::link(folder, from, to); }
    int rename(int folder, const char *from, const char *to) override { return fails() ? -1 : System::rename(folder, from, to); }
    int unlink(int folder, const char *name) override { return fails() ? -1 : System::unlink(folder, name); }

private:
    bool fails()
    {
        const int now = ++m_count;
        const bool failing = m_at > 0 && (m_stays ? now >= m_at : now == m_at);
        if (failing) {
            m_hit = true;
            errno = m_code;
        }
        return failing;
    }
    template <typename Call>
    ssize_t partly(size_t size, Call call) const
    {
        if (m_kind == Kind::Short && size > 1)
            return call(1);
        errno = m_code;
        return -1;
    }

    std::atomic<int> m_count = 0;
    std::atomic<bool> m_hit = false;
    int m_at = 0;
    int m_code = 0;
    Kind m_kind = Kind::Error;
    bool m_stays = false;
};

} // namespace Zhupi::Testing
