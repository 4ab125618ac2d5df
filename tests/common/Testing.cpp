// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"

namespace Zhupi::Testing {

void Test::init()
{
    // What Qt's offscreen platform says about every window and menu.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard))")));
}

QString sharedFile(const QString &name)
{
    const QString path = QDir(QStringLiteral(ZHUPI_SHARED)).filePath(name);
    return QFile::exists(path) ? QDir::cleanPath(path) : QString();
}

QString sourceFile(const QString &name)
{
    return QDir(QStringLiteral(ZHUPI_SOURCE)).filePath(name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Zhupi::Testing
