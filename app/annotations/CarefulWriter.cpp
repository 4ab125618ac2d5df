// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Sidecar.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

// QSaveFile is not used: on a full disk a write that comes back short passes for a success and the good file is
// replaced by a part of the new one; it also takes a failed sync for a success and never syncs the folder.
namespace Zhupi::Annotations {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    /// 0, or what went wrong: some file systems tell of a full disk only now.
    int close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd >= 0 && ::close(fd) != 0 && errno != EINTR ? errno : 0;
    }

private:
    int m_fd;
};

QString sentenceFor(int code, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QString folder = QFileInfo(path).path();
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
        const ssize_t wrote = ::write(fd, bytes.constData() + done, size_t(bytes.size() - done));
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

/// 0 when the file holds these bytes and no others.
int compareAll(int fd, const QByteArray &bytes)
{
    struct stat info = {};
    if (::fstat(fd, &info) != 0)
        return errno;
    if (info.st_size != bytes.size())
        return ENOSPC;
    std::vector<char> part(1 << 16);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(fd, part.data(), part.size(), done);
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

int syncAll(int fd)
{
    int result = 0;
    do {
        result = ::fsync(fd);
    } while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

/// The new file takes over the old one's owner, mode and extended attributes, as far as the system lets it.
void takeOver(int fd, int oldFd, const struct stat &old)
{
    mode_t mode = old.st_mode & 07777;
    if (::fchown(fd, old.st_uid, old.st_gid) != 0 && ::fchown(fd, uid_t(-1), old.st_gid) != 0) {
        struct stat now = {};
        // The group is another one now: it gets no more than everybody.
        if (::fstat(fd, &now) == 0 && now.st_gid != old.st_gid)
            mode = (mode & ~mode_t(070)) | ((mode & 07) << 3);
        mode &= 0777;
    }
    ::fchmod(fd, mode);
    if (oldFd < 0)
        return;
    std::vector<char> names(1 << 14);
    const ssize_t size = ::flistxattr(oldFd, names.data(), names.size());
    for (ssize_t at = 0; at < size; at += ssize_t(std::strlen(names.data() + at)) + 1) {
        std::vector<char> value(1 << 16);
        const ssize_t length = ::fgetxattr(oldFd, names.data() + at, value.data(), value.size());
        if (length >= 0)
            ::fsetxattr(fd, names.data() + at, value.data(), size_t(length), 0);
    }
}

/// A file-size limit kills a program that has not asked for the error instead.
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

} // namespace

Article::Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    askForErrors();
    const auto failed = [&path](int code) { return Article::failure(sentenceFor(code, path)); };
    if (path.isEmpty())
        return failed(EINVAL);

    // A link is followed to the file that it means, so that it stays a link.
    QByteArray target = QFile::encodeName(path);
    struct stat old = {};
    bool exists = ::lstat(target.constData(), &old) == 0;
    if (!exists && errno != ENOENT)
        return failed(errno);
    if (exists && S_ISLNK(old.st_mode)) {
        char *real = ::realpath(target.constData(), nullptr);
        if (!real && errno == ENOENT)
            return Article::failure(
                QCoreApplication::translate("Annotations", "“%1” could not be saved: it is a link to a file that is not there.")
                    .arg(QFileInfo(path).fileName()));
        if (!real)
            return failed(errno);
        target = real;
        std::free(real);
        exists = ::lstat(target.constData(), &old) == 0;
    }
    if (exists && !S_ISREG(old.st_mode))
        return Article::failure(
            QCoreApplication::translate("Annotations", "“%1” could not be saved: there is something of that name that is not a file.")
                .arg(QFileInfo(path).fileName()));
    if (exists && ::access(target.constData(), W_OK) != 0) {
        if (errno == EACCES)
            return Article::failure(QCoreApplication::translate("Annotations", "“%1” could not be saved: the file is write-protected.")
                                        .arg(QFileInfo(path).fileName()));
        return failed(errno);
    }

    const qsizetype slash = target.lastIndexOf('/');
    const QByteArray folder = slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : target.first(slash);
    const QByteArray name = target.sliced(slash + 1);
    // All that follows is relative to the folder as it is now, wherever it may be moved meanwhile.
    const Descriptor in(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!in.isOpen())
        return failed(errno);

    const Descriptor oldFile(exists ? ::openat(in.get(), name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) : -1);
    QByteArray temporary;
    int fd = -1;
    for (int attempt = 0; attempt < 16 && fd < 0; ++attempt) {
        temporary = ".zhupi-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + ".tmp";
        // A new file gets the mode that the user's mask gives; one that replaces another is nobody's until it has its own.
        fd = ::openat(in.get(), temporary.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, exists ? 0600 : 0666);
        if (fd < 0 && errno != EEXIST && errno != EINTR)
            return failed(errno);
    }
    if (fd < 0)
        return failed(errno);
    Descriptor file(fd);
    int code = writeAll(file.get(), bytes);
    if (code == 0 && exists)
        takeOver(file.get(), oldFile.get(), old);
    if (code == 0)
        code = syncAll(file.get());
    if (code == 0)
        code = compareAll(file.get(), bytes);
    const int closed = file.close();
    if (code == 0)
        code = closed;
    if (code == 0 && ::renameat(in.get(), temporary.constData(), in.get(), name.constData()) != 0)
        code = errno;
    if (code != 0) {
        ::unlinkat(in.get(), temporary.constData(), 0);
        return failed(code);
    }
    code = syncAll(in.get());
    if (code != 0 && code != EINVAL && code != ENOTSUP && code != EBADF) // folders cannot be synced everywhere
        return failed(code);
    return {};
}

} // namespace Zhupi::Annotations
