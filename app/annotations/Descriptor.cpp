// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Descriptor.h"

#include "annotations/Files.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <mutex>
#include <sys/stat.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

QString notSaved(int code, const QString &path)
{
    const QString name = shownName(path);
    const QString folder = Article::shown(QFileInfo(path).path());
    switch (code) {
    case ENOSPC: return QCoreApplication::translate("Annotations", "“%1” could not be saved: the disk is full.").arg(name);
    case EDQUOT: return QCoreApplication::translate("Annotations", "“%1” could not be saved: your share of the disk is used up.").arg(name);
    case EFBIG:
        return QCoreApplication::translate("Annotations", "“%1” could not be saved: it is larger than the system allows a file to be.")
            .arg(name);
    case EROFS:
        return QCoreApplication::translate("Annotations", "“%1” could not be saved: nothing can be written to that disk.").arg(name);
    case EACCES:
    case EPERM:
        return QCoreApplication::translate("Annotations", "“%1” could not be saved: you may not write in the folder “%2”.")
            .arg(name, folder);
    case ENOENT:
        return QCoreApplication::translate("Annotations", "“%1” could not be saved: the folder “%2” is no longer there.").arg(name, folder);
    case ENOTDIR: return QCoreApplication::translate("Annotations", "“%1” could not be saved: “%2” is not a folder.").arg(name, folder);
    case ELOOP: return QCoreApplication::translate("Annotations", "“%1” could not be saved: its links lead in a circle.").arg(name);
    case ENAMETOOLONG: return QCoreApplication::translate("Annotations", "“%1” could not be saved: the name is too long.").arg(name);
    case EIO: return QCoreApplication::translate("Annotations", "“%1” could not be saved: the disk reports an error.").arg(name);
    default: return QCoreApplication::translate("Annotations", "“%1” could not be saved: %2.").arg(name, qt_error_string(code));
    }
}

int writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = System::current().write(fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return errno;
        if (wrote == 0)
            return ENOSPC;
        done += wrote;
    }
    return 0;
}

int compareAll(int fd, const QByteArray &bytes)
{
    struct stat info = {};
    if (System::current().stat(fd, &info) != 0)
        return errno;
    if (info.st_size != bytes.size())
        return ENOSPC;
    std::vector<char> part(1 << 16);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t got = System::current().pread(fd, part.data(), part.size(), done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0 || done + got > bytes.size() || std::memcmp(part.data(), bytes.constData() + done, size_t(got)) != 0)
            return EIO;
        done += got;
    }
    return 0;
}

int readAll(int fd, qint64 most, QByteArray &bytes)
{
    qsizetype filled = 0;
    for (;;) {
        if (filled == bytes.size())
            bytes.resize(std::min<qint64>(std::max<qint64>(bytes.size() * 2, 1 << 12), most + 1));
        const ssize_t got = System::current().read(fd, bytes.data() + filled, size_t(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        const int code = got < 0 ? errno : 0;
        filled += got > 0 ? got : 0;
        if (code != 0 || got == 0 || filled > most) {
            bytes.truncate(filled);
            return code != 0 ? code : filled > most ? EFBIG : 0;
        }
    }
}

namespace {

template <typename Sync>
int again(Sync sync)
{
    int result = 0;
    do {
        result = sync();
    } while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

} // namespace

int syncFile(int fd)
{
    return again([fd] { return System::current().fsync(fd); });
}

int syncData(int fd)
{
    return again([fd] { return System::current().fdatasync(fd); });
}

int syncFolder(int fd)
{
    const int code = syncFile(fd);
    return code == EINVAL || code == ENOTSUP || code == EBADF ? 0 : code;
}

void askForErrors()
{
    static std::once_flag once;
    std::call_once(once, [] {
        struct sigaction action = {};
        if (::sigaction(SIGXFSZ, nullptr, &action) == 0 && action.sa_handler == SIG_DFL) {
            action.sa_handler = SIG_IGN;
            ::sigaction(SIGXFSZ, &action, nullptr);
        }
    });
}

} // namespace Zhupi::Annotations
