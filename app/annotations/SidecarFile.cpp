// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Descriptor.h"
#include "annotations/Files.h"
#include "annotations/Limits.h"
#include "annotations/Sidecar.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QCryptographicHash>
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

QByteArray fingerprintOf(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray() : QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
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
    System &system = System::current();
    const Descriptor file(system.open(AT_FDCWD, name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info = {};
    if (!file.isOpen()) {
        const int code = errno;
        if (code == ENOENT && system.statAt(AT_FDCWD, name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return QByteArray();
        return unreadable(code);
    }
    if (system.stat(file.get(), &info) != 0)
        return unreadable(errno);
    if (!S_ISREG(info.st_mode))
        return Article::failure(
            QCoreApplication::translate("Annotations", "“%1” is not a file, so no annotations can be read from it.").arg(shown));
    QByteArray bytes;
    int code = EFBIG;
    if (info.st_size <= Limits::sidecarBytes) {
        bytes.resize(info.st_size + 1); // a hint: it may grow while it is read
        code = readAll(file.get(), Limits::sidecarBytes, bytes);
    }
    if (code == EFBIG)
        return Article::failure(QCoreApplication::translate("Annotations", "The file of annotations is larger than 200 MB."));
    if (code != 0)
        return unreadable(code);
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
    System &system = System::current();
    const QByteArray from = QFile::encodeName(path);
    for (int n = 1; n < 10000; ++n) {
        QString aside = path + ".unreadable-"_L1 + QString::number(n);
        const QByteArray to = QFile::encodeName(aside);
        // Never over another file, not even one that appears in between.
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return aside;
        int code = errno;
        if (code == EINVAL || code == ENOSYS || code == ENOTSUP) { // a file system that cannot promise it
            if (system.link(AT_FDCWD, from.constData(), to.constData()) == 0) {
                system.unlink(AT_FDCWD, from.constData());
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
