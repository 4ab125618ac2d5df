// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/System.h"

#include <atomic>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Zhupi::Annotations {

namespace {

System &real()
{
    static System system;
    return system;
}

std::atomic<System *> &chosen()
{
    static std::atomic<System *> system = nullptr;
    return system;
}

} // namespace

int System::open(int folder, const char *name, int flags, mode_t mode)
{
    return ::openat(folder, name, flags, mode);
}

int System::close(int fd)
{
    return ::close(fd);
}

int System::stat(int fd, struct stat *info)
{
    return ::fstat(fd, info);
}

int System::statAt(int folder, const char *name, struct stat *info, int flags)
{
    return ::fstatat(folder, name, info, flags);
}

ssize_t System::read(int fd, void *bytes, size_t size)
{
    return ::read(fd, bytes, size);
}

ssize_t System::pread(int fd, void *bytes, size_t size, off_t offset)
{
    return ::pread(fd, bytes, size, offset);
}

ssize_t System::write(int fd, const void *bytes, size_t size)
{
    return ::write(fd, bytes, size);
}

int System::truncate(int fd, off_t size)
{
    return ::ftruncate(fd, size);
}

int System::fsync(int fd)
{
    return ::fsync(fd);
}

int System::fdatasync(int fd)
{
    return ::fdatasync(fd);
}

int System::lock(int fd, int operation)
{
    return ::flock(fd, operation);
}

int System::link(int folder, const char *from, const char *to)
{
    return ::linkat(folder, from, folder, to, 0);
}

int System::rename(int folder, const char *from, const char *to)
{
    return ::renameat(folder, from, folder, to);
}

int System::unlink(int folder, const char *name)
{
    return ::unlinkat(folder, name, 0);
}

System &System::current()
{
    System *const system = chosen().load();
    return system ? *system : real();
}

System::Substitute::Substitute(System &system)
    : m_before(chosen().exchange(&system))
{
}

System::Substitute::~Substitute()
{
    chosen().store(m_before);
}

} // namespace Zhupi::Annotations
