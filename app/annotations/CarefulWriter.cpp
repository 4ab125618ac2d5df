// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Files.h"
#include "annotations/Sidecar.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QCryptographicHash>
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
#include <sys/file.h>
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

/// Files that stand in for the target until they are whole. Each is locked for as long as its writer lives: one that
/// bears the target's name and can be locked is what a killed program left behind. (A number of a process would not
/// do: it is given out anew, and means another process in a container or on another host.)
class Temporary
{
public:
    Temporary(int folder, const QByteArray &target, mode_t mode)
        : m_folder(folder)
        , m_mode(mode)
        , m_stem(".zhupi-" + QCryptographicHash::hash(target, QCryptographicHash::Sha256).first(8).toHex() + '-')
    {
    }

    /// An open, empty, locked file of its own, or -1 with errno. Two names are tried before chance gives others, so that
    /// what was left behind is met again; whatever else bears these names is left alone.
    int open()
    {
        for (int attempt = 0; attempt < 24; ++attempt) {
            m_name = m_stem
                     + (attempt < 8 ? QByteArray::number(attempt / 4) : QByteArray::number(QRandomGenerator::system()->generate64(), 36))
                     + ".tmp";
            const int fd = ::openat(m_folder, m_name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, m_mode);
            if (fd >= 0) {
                struct stat info = {};
                const bool locked = ::flock(fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
                // Between the two calls somebody may have taken it for left behind.
                if (locked && ::fstat(fd, &info) == 0 && info.st_nlink == 1)
                    return fd;
                ::close(fd);
            } else if (errno == EEXIST) {
                removeIfLeftBehind();
            } else if (errno != EINTR) {
                return -1;
            }
        }
        errno = EEXIST;
        return -1;
    }

    [[nodiscard]] const QByteArray &name() const { return m_name; }

private:
    void removeIfLeftBehind() const
    {
        const int fd = ::openat(m_folder, m_name.constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (fd < 0)
            return;
        struct stat held = {};
        struct stat named = {};
        const bool ours = ::fstat(fd, &held) == 0 && S_ISREG(held.st_mode) && held.st_nlink == 1 && held.st_uid == ::geteuid();
        if (ours && ::flock(fd, LOCK_EX | LOCK_NB) == 0 && ::fstatat(m_folder, m_name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0
            && named.st_dev == held.st_dev && named.st_ino == held.st_ino)
            ::unlinkat(m_folder, m_name.constData(), 0);
        ::close(fd);
    }

    int m_folder;
    mode_t m_mode;
    QByteArray m_stem;
    QByteArray m_name;
};

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
                    .arg(shownName(path)));
        if (!real)
            return failed(errno);
        target = real;
        std::free(real);
        exists = ::lstat(target.constData(), &old) == 0;
    }
    if (exists && !S_ISREG(old.st_mode))
        return Article::failure(
            QCoreApplication::translate("Annotations", "“%1” could not be saved: there is something of that name that is not a file.")
                .arg(shownName(path)));
    if (exists && ::access(target.constData(), W_OK) != 0) {
        if (errno == EACCES)
            return Article::failure(
                QCoreApplication::translate("Annotations", "“%1” could not be saved: the file is write-protected.").arg(shownName(path)));
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
    // A new file gets the mode that the user's mask gives; one that replaces another is nobody's until it has its own.
    Temporary temporary(in.get(), name, exists ? 0600 : 0666);
    Descriptor file(temporary.open());
    if (!file.isOpen())
        return failed(errno);
    int code = writeAll(file.get(), bytes);
    if (code == 0 && exists)
        takeOver(file.get(), oldFile.get(), old);
    if (code == 0)
        code = syncAll(file.get());
    if (code == 0)
        code = compareAll(file.get(), bytes);
    // Closing tells of some errors only now, but it lifts the lock: a second descriptor holds it until the new name stands.
    const Descriptor lock(::fcntl(file.get(), F_DUPFD_CLOEXEC, 0));
    const int closed = file.close();
    if (code == 0)
        code = closed;
    if (code == 0 && ::renameat(in.get(), temporary.name().constData(), in.get(), name.constData()) != 0)
        code = errno;
    if (code != 0) {
        ::unlinkat(in.get(), temporary.name().constData(), 0);
        return failed(code);
    }
    code = syncAll(in.get());
    if (code != 0 && code != EINVAL && code != ENOTSUP && code != EBADF) // folders cannot be synced everywhere
        return failed(code);
    return {};
}

} // namespace Zhupi::Annotations
