// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace Zhupi::Testing {

/// Base of every test: a warning that the test did not announce (QTest::ignoreMessage) fails it.
class Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
};

/// A file of the public test data beside the project's root; empty when it is not there.
QString sharedFile(const QString &name);

QString sourceFile(const QString &name);

/// What the file holds; nothing of one that is not there, or without a name.
QByteArray contents(const QString &path);

} // namespace Zhupi::Testing

/// Skips the test with a word when the shared file is absent.
#define ZHUPI_SHARED_FILE(variable, name) \
    const QString variable = Zhupi::Testing::sharedFile(name); \
    if (variable.isEmpty()) \
    QSKIP(qPrintable(QStringLiteral("not found: the public test data %1").arg(name)))
