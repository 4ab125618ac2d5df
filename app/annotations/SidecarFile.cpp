// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Files.h"
#include "annotations/Limits.h"
#include "annotations/Sidecar.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

QString sidecarPath(const QString &articlePath, const QString &reader)
{
    if (articlePath.isEmpty())
        return {};
    // A name is not a path: separators, control characters and leading dots would make it one.
    QString name;
    for (const QChar c : reader.trimmed().normalized(QString::NormalizationForm_C)) {
        const bool bad =
            c == u'/' || c == u'\\' || c == u':' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        name += bad ? QChar(u'_') : c;
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return articlePath + (name.isEmpty() ? QString() : u'.' + name) + ".annotations.jsonld"_L1;
}

QString shownName(const QString &path)
{
    return Article::shown(QFileInfo(path).fileName());
}

Article::Result<QByteArray> readBytes(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const QString shown = shownName(path);
    const auto unreadable = [&](int code) {
        return Article::failure(
            QCoreApplication::translate("Annotations", "The annotations in “%1” cannot be read: %2.").arg(shown, qt_error_string(code)));
    };
    // Without O_NONBLOCK a pipe of that name would hold the program for ever.
    const int fd = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        struct stat link = {};
        if (errno == ENOENT && ::lstat(name.constData(), &link) != 0)
            return QByteArray();
        return unreadable(errno);
    }
    struct stat info = {};
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(fd);
        return Article::failure(
            QCoreApplication::translate("Annotations", "“%1” is not a file, so no annotations can be read from it.").arg(shown));
    }
    if (info.st_size > Limits::sidecarBytes) {
        ::close(fd);
        return Article::failure(QCoreApplication::translate("Annotations", "The file of annotations is larger than 200 MB."));
    }
    QByteArray bytes;
    bytes.reserve(info.st_size);
    QByteArray part(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t got = ::read(fd, part.data(), size_t(part.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const int code = errno;
            ::close(fd);
            return unreadable(code);
        }
        if (got == 0)
            break;
        bytes.append(part.constData(), got);
        if (bytes.size() > Limits::sidecarBytes) { // it grows while it is read
            ::close(fd);
            return Article::failure(QCoreApplication::translate("Annotations", "The file of annotations is larger than 200 MB."));
        }
    }
    ::close(fd);
    // An empty file is damaged; a missing one is not.
    return bytes.isEmpty() ? QByteArray("\n") : bytes;
}

Article::Result<Sidecar> readSidecar(const QString &path, const Article::Article &article)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    return bytes->isEmpty() ? Sidecar() : Sidecar::fromJson(*bytes, article);
}

Article::Result<QString> keepAside(const QString &path)
{
    const QByteArray from = QFile::encodeName(path);
    for (int n = 1; n < 10000; ++n) {
        QString aside = path + ".unreadable-"_L1 + QString::number(n);
        const QByteArray to = QFile::encodeName(aside);
        // Never over another file, not even one that appears in between.
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return aside;
        int code = errno;
        if (code == EINVAL || code == ENOSYS || code == ENOTSUP) { // a file system that cannot promise it
            if (::link(from.constData(), to.constData()) == 0) {
                ::unlink(from.constData());
                return aside;
            }
            code = errno;
        }
        if (code != EEXIST)
            return Article::failure(QCoreApplication::translate("Annotations", "“%1” cannot be moved out of the way: %2.")
                                        .arg(shownName(path), qt_error_string(code)));
    }
    return Article::failure(
        QCoreApplication::translate("Annotations", "“%1” cannot be moved out of the way: there are too many such files already.")
            .arg(shownName(path)));
}

} // namespace Zhupi::Annotations
