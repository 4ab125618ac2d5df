// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "File.h"

#include "Names.h"
#include "Sentences.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Zhupi::Article {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

Failure notReadable(const QString &path, int error)
{
    const QString name = shown(path);
    switch (error) {
    case ENOENT:
    case ENOTDIR: return {Sentences::tr("There is no file “%1”; it may have been moved, renamed or deleted.").arg(name)};
    case EACCES:
    case EPERM: return {Sentences::tr("“%1” may not be read; ask its owner for the permission to read it.").arg(name)};
    case ELOOP: return {Sentences::tr("“%1” is a link that leads in a circle; open the file it was meant for.").arg(name)};
    case EISDIR: return {Sentences::tr("“%1” is a folder; open a text file in it.").arg(name)};
    case ENAMETOOLONG: return {Sentences::tr("The file name “%1” is too long for this system.").arg(name)};
    case EMFILE:
    case ENFILE: return {Sentences::tr("“%1” could not be opened because too many files are open; close some and try again.").arg(name)};
    case ENXIO:
    case ENODEV: return {Sentences::tr("“%1” is a device or a pipe; save its text in a file and open that.").arg(name)};
    default:
        return {Sentences::tr("“%1” could not be read (%2); check the disk or the network and try again.")
                    .arg(name, QString::fromLocal8Bit(std::strerror(error)))};
    }
}

} // namespace

Result<QByteArray> readBytes(const QString &path)
{
    const QString name = shown(path);
    if (path.contains(QChar::Null))
        return std::unexpected(notReadable(path, ENOENT));
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.fd() < 0)
        return std::unexpected(notReadable(path, errno));
    struct stat about = {};
    if (::fstat(file.fd(), &about) != 0)
        return std::unexpected(notReadable(path, errno));
    if (S_ISDIR(about.st_mode))
        return std::unexpected(notReadable(path, EISDIR));
    if (!S_ISREG(about.st_mode))
        return std::unexpected(notReadable(path, ENODEV));
    const auto tooLarge = [&name] {
        return failure(Sentences::tr("“%1” is larger than 200 MB, which is too large for an article; split it and open a part.").arg(name));
    };
    if (about.st_size > LargestFile)
        return tooLarge();

    // The size is only a hint: the file may grow or shrink while it is read.
    QByteArray bytes;
    bytes.resize(about.st_size + 1);
    qsizetype filled = 0;
    for (;;) {
        if (filled == bytes.size())
            bytes.resize(std::min<qsizetype>(bytes.size() * 2, LargestFile + 1));
        const ssize_t got = ::read(file.fd(), bytes.data() + filled, size_t(bytes.size() - filled));
        if (got < 0) {
            if (errno == EINTR)
                continue;
            return std::unexpected(notReadable(path, errno));
        }
        if (got == 0)
            break;
        filled += got;
        if (filled > LargestFile)
            return tooLarge();
    }
    bytes.truncate(filled);
    if (bytes.isEmpty())
        return failure(Sentences::tr("“%1” is empty; there is nothing to read in it.").arg(name));
    return bytes;
}

} // namespace Zhupi::Article
