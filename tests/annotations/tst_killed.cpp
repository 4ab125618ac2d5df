// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A second process annotates and names each annotation that is safe; it is killed without a warning, at any moment.
// What it has named must be in the sidecar.
#include "Testing.h"
#include "annotations/Desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;

namespace {

const QString story = u"渡輪停駛以後,島上的人每天少了四班船。\n"_s;

[[noreturn]] void annotateForEver(const QString &article)
{
    const OpenedDesk opened = openDesk(Article::Article::fromText(story, article));
    QStringList ids;
    for (int i = 0;; ++i) {
        const QString id = opened.desk->annotate({i % 10, i % 10 + 5}, u"重點"_s, QString(1 + i % 300, u'字'));
        if (i % 7 == 3)
            opened.desk->setNote(id, u"改"_s);
        if (!opened.desk->flush())
            std::_Exit(3);
        std::printf("%s\n", id.toLatin1().constData());
        std::fflush(stdout);
    }
}

} // namespace

class KilledTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSafeIsThere_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
            QTest::addRow("%d", after) << after;
    }
    void whatWasSafeIsThere()
    {
        QFETCH(int, after);
        const QTemporaryDir dir;
        const QString article = dir.filePath(u"article.txt"_s);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--annotate"_s, article});
        QVERIFY(child.waitForStarted());
        QByteArray output;
        while (output.count('\n') < after) {
            QVERIFY2(child.waitForReadyRead(20000), child.readAllStandardError().constData());
            output += child.readAllStandardOutput();
        }
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        output += child.readAllStandardOutput();

        const auto sidecar = readSidecar(sidecarPath(article), Article::Article::fromText(story, article));
        QVERIFY2(sidecar.has_value(), qPrintable(sidecar ? QString() : sidecar.error().sentence));
        QSet<QString> kept;
        for (const Annotation &a : sidecar->annotations)
            kept.insert(a.id);
        const QList<QByteArray> named = output.first(output.lastIndexOf('\n')).split('\n');
        QVERIFY(named.size() >= after);
        for (const QByteArray &id : named)
            QVERIFY2(kept.contains(QString::fromLatin1(id)), id.constData());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == "--annotate"_L1)
        annotateForEver(app.arguments().value(2));
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed.moc"
