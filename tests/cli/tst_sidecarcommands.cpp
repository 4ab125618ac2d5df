// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "annotations/Sidecar.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Zhupi;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("ZHUPI_PROGRAM"), arguments);
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray collection(const QByteArray &items)
{
    return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:x:c\",\"type\":\"AnnotationCollection\",\"total\":1,\"first\":"
           "{\"id\":\"urn:x:p\",\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[\n"
           + items + "\n]}}\n";
}

QByteArray annotation(const QByteArray &text)
{
    return "{\"id\":\"urn:x:a\",\"type\":\"Annotation\",\"bodyValue\":\"" + text + "\",\"target\":\"urn:x:t\"}";
}

} // namespace

class SidecarCommandsTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        return Annotations::writeFile(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LC_ALL", "C.UTF-8");
        if (!QFile::exists(qEnvironmentVariable("ZHUPI_PROGRAM")))
            QSKIP("the program is not built");
    }

    void checks()
    {
        const QString sound = file(u"sound"_s, collection(annotation("a")));
        const QString wrong = file(u"wrong"_s, collection("{\"id\":\"urn:x:a\",\"type\":\"Annotation\"}"));
        Outcome outcome = run({u"check"_s, sound});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out + outcome.err, QByteArray());
        outcome = run({u"check"_s, sound, wrong, m_dir.filePath(u"gone"_s)});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.out.contains("wrong:2: first.items[0].target: "), outcome.out.constData());
        QCOMPARE(outcome.out.count('\n'), 1);
        QVERIFY(outcome.err.contains("gone"));
        QCOMPARE(run({u"check"_s}).status, 2);
    }

    void merges()
    {
        const QString base = file(u"base"_s, collection(annotation("a")));
        const QString ours = file(u"ours"_s, collection(annotation("mine")));
        const QString theirs = file(u"theirs"_s, collection(annotation("yours")));
        Outcome outcome = run({u"merge"_s, base, ours, theirs});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.contains("both forms"), outcome.err.constData());
        const QByteArray merged = Testing::contents(ours);
        QVERIFY(merged.contains("mine") && merged.contains("yours"));
        QCOMPARE(run({u"check"_s, ours}).status, 0);
        // What cannot be read changes nothing.
        const QString broken = file(u"broken"_s, "<<<<<<< HEAD\n");
        outcome = run({u"merge"_s, base, ours, broken});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains("broken"));
        QCOMPARE(Testing::contents(ours), merged);
        QCOMPARE(run({u"merge"_s, base, ours}).status, 2);
    }
};

QTEST_GUILESS_MAIN(SidecarCommandsTest)
#include "tst_sidecarcommands.moc"
