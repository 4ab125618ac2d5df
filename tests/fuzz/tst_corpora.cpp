// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzzer begins with, and what it has found before, once more in every run of the tests.
#include "Targets.h"
#include "Testing.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace Zhupi;

class CorporaTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputIsAnswered_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("target");
        for (const QString &target : {u"sidecar"_s, u"journal"_s}) {
            const QDir folder(Testing::sourceFile(u"tests/fuzz/corpus/"_s + target));
            const QStringList files = folder.entryList(QDir::Files);
            QVERIFY(!files.isEmpty());
            for (const QString &file : files)
                QTest::addRow("%s %s", qPrintable(target), qPrintable(file)) << folder.filePath(file) << target;
        }
    }
    void everyInputIsAnswered()
    {
        QFETCH(QString, file);
        QFETCH(QString, target);
        const QByteArray bytes = Testing::contents(file);
        target == "sidecar"_L1 ? Fuzz::sidecar(bytes) : Fuzz::journal(bytes);
        // And cut off anywhere.
        for (qsizetype size = 0; size < bytes.size(); size += 1 + bytes.size() / 40)
            target == "sidecar"_L1 ? Fuzz::sidecar(bytes.first(size)) : Fuzz::journal(bytes.first(size));
    }
};

QTEST_GUILESS_MAIN(CorporaTest)
#include "tst_corpora.moc"
