// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Descriptor.h"
#include "annotations/Files.h"
#include "annotations/Sidecar.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <expected>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

// QSaveFile is not used: on a full disk a write that comes back short passes for a success and the good file is
// replaced by a part of the new one; it also takes a failed sync for a success and never syncs the folder.
namespace Zhupi::Annotations {

namespace {

/// The new file takes over the old one's owner, mode and extended attributes, as far as the system lets it.
void takeOver(int fd, int oldFd, const struct stat &old)
{
    mode_t mode = old.st_mode & 07777;
    if (::fchown(fd, old.st_uid, old.st_gid) != 0 && ::fchown(fd, uid_t(-1), old.st_gid) != 0) {
        struct stat now = {};
        // The group is another one now: it gets no more than everybody.
        if (System::current().stat(fd, &now) == 0 && now.st_gid != old.st_gid)
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
            const int fd = System::current().open(m_folder, m_name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, m_mode);
            if (fd >= 0) {
                struct stat info = {};
                const bool locked = System::current().lock(fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
                // Between the two calls somebody may have taken it for left behind.
                if (locked && System::current().stat(fd, &info) == 0 && info.st_nlink == 1)
                    return fd;
                System::current().close(fd);
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
        const int fd = System::current().open(m_folder, m_name.constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (fd < 0)
            return;
        struct stat held = {};
        struct stat named = {};
        const bool ours =
            System::current().stat(fd, &held) == 0 && S_ISREG(held.st_mode) && held.st_nlink == 1 && held.st_uid == ::geteuid();
        if (ours && System::current().lock(fd, LOCK_EX | LOCK_NB) == 0
            && System::current().statAt(m_folder, m_name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0 && named.st_dev == held.st_dev
            && named.st_ino == held.st_ino)
            System::current().unlink(m_folder, m_name.constData());
        System::current().close(fd);
    }

    int m_folder;
    mode_t m_mode;
    QByteArray m_stem;
    QByteArray m_name;
};

/// Where a path leads: the folder, opened as it is now (wherever it may be moved meanwhile), and the name in it. A link
/// is followed to the file that it means, so that it stays a link.
struct Place
{
    Descriptor folder;
    QByteArray name;
    bool exists = false;
    struct stat info = {};
};

std::expected<Place, int> placeOf(QByteArray target)
{
    Place place;
    System &system = System::current();
    place.exists = system.statAt(AT_FDCWD, target.constData(), &place.info, AT_SYMLINK_NOFOLLOW) == 0;
    if (!place.exists && errno != ENOENT)
        return std::unexpected(errno);
    if (place.exists && S_ISLNK(place.info.st_mode)) {
        char *real = ::realpath(target.constData(), nullptr);
        if (!real)
            return std::unexpected(errno == ENOENT ? ENOLINK : errno);
        target = real;
        std::free(real);
        place.exists = system.statAt(AT_FDCWD, target.constData(), &place.info, AT_SYMLINK_NOFOLLOW) == 0;
        if (!place.exists)
            return std::unexpected(errno);
    }
    const qsizetype slash = target.lastIndexOf('/');
    const QByteArray folder = slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : target.first(slash);
    place.name = target.sliced(slash + 1);
    if (place.exists && !S_ISREG(place.info.st_mode))
        return std::unexpected(ENOTSUP);
    place.folder = Descriptor(system.open(AT_FDCWD, folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!place.folder.isOpen())
        return std::unexpected(errno);
    return place;
}

Article::Result<void> failed(int code, const QString &path)
{
    if (code == ENOLINK)
        return Article::failure(
            QCoreApplication::translate("Annotations", "“%1” could not be saved: it is a link to a file that is not there.")
                .arg(shownName(path)));
    if (code == ENOTSUP)
        return Article::failure(
            QCoreApplication::translate("Annotations", "“%1” could not be saved: there is something of that name that is not a file.")
                .arg(shownName(path)));
    return Article::failure(notSaved(code, path));
}

} // namespace

Article::Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    askForErrors();
    if (path.isEmpty())
        return failed(EINVAL, path);
    System &system = System::current();
    auto place = placeOf(QFile::encodeName(path));
    if (!place)
        return failed(place.error(), path);
    const int in = place->folder.get();
    const char *const name = place->name.constData();
    if (place->exists && ::faccessat(in, name, W_OK, AT_EACCESS) != 0) {
        if (errno == EACCES)
            return Article::failure(
                QCoreApplication::translate("Annotations", "“%1” could not be saved: the file is write-protected.").arg(shownName(path)));
        return failed(errno, path);
    }

    const Descriptor oldFile(place->exists ? system.open(in, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) : -1);
    // A new file gets the mode that the user's mask gives; one that replaces another is nobody's until it has its own.
    Temporary temporary(in, place->name, place->exists ? 0600 : 0666);
    Descriptor file(temporary.open());
    if (!file.isOpen())
        return failed(errno, path);
    int code = writeAll(file.get(), bytes);
    if (code == 0 && place->exists)
        takeOver(file.get(), oldFile.get(), place->info);
    if (code == 0)
        code = syncFile(file.get());
    if (code == 0)
        code = compareAll(file.get(), bytes);
    // Closing tells of some errors only now, but it lifts the lock: a second descriptor holds it until the new name stands.
    const Descriptor lock(::fcntl(file.get(), F_DUPFD_CLOEXEC, 0));
    const int closed = file.close();
    if (code == 0)
        code = closed;
    if (code == 0 && system.rename(in, temporary.name().constData(), name) != 0)
        code = errno;
    if (code != 0) {
        system.unlink(in, temporary.name().constData());
        return failed(code, path);
    }
    // The new file stands whole by now; without this it may be the old one that stands after a loss of power.
    if (code = syncFolder(in); code != 0)
        return failed(code, path);
    return {};
}

Article::Result<void> keepPrevious(const QString &path)
{
    const auto notKept = [&path](int code) {
        return Article::failure(QCoreApplication::translate("Annotations", "The previous version of “%1” could not be kept beside it: %2.")
                                    .arg(shownName(path), qt_error_string(code)));
    };
    System &system = System::current();
    const auto place = placeOf(QFile::encodeName(path));
    if (!place)
        return notKept(place.error());
    if (!place->exists)
        return {};
    const int in = place->folder.get();
    const QByteArray to = place->name + '~';
    struct stat old = {};
    if (system.statAt(in, to.constData(), &old, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISREG(old.st_mode))
        return notKept(EEXIST);
    // A second name for the file as it is costs no room on the disk; saving gives the first name to a new file.
    const QByteArray between = ".zhupi-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + ".tmp";
    if (system.link(in, place->name.constData(), between.constData()) != 0) {
        if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS && errno != EMLINK && errno != EXDEV)
            return notKept(errno);
        // A file system that knows no second names.
        const auto bytes = readBytes(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        return writeFile(path + u'~', *bytes);
    }
    const int code = system.rename(in, between.constData(), to.constData()) == 0 ? 0 : errno;
    system.unlink(in, between.constData()); // still there where both names were of one file already
    if (code != 0)
        return notKept(code);
    if (const int synced = syncFolder(in); synced != 0)
        return notKept(synced);
    return {};
}

} // namespace Zhupi::Annotations
