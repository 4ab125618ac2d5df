// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A second process annotates, edits, deletes, undoes and does again, and names each state that is safe; it is killed without a
// warning, at any moment. What it has named must be there when the article is opened again, and what could be undone
// still can. ZHUPI_KILLS says how often (200).
#include "Testing.h"
#include "annotations/Desk.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;

namespace {

const QString story = u"渡輪停駛以後,島上的人每天少了四班船。\n船員說:「風浪太大,誰也不敢開。」\n"_s;

/// All that a reader can see of the annotations, and how many steps can be undone and done again.
QByteArray stateOf(Desk &desk)
{
    QStringList all;
    for (const Annotation &a : desk.annotations())
        all.append(a.id + u'|' + a.tag + u'|' + a.note + u'|' + a.replyTo + u'|' + QString::number(a.anchor.span.start) + u'|'
                   + QString::number(a.anchor.span.end));
    all.sort();
    const int index = desk.undoStack()->index();
    return QCryptographicHash::hash(all.join(u'\n').toUtf8(), QCryptographicHash::Md5).toHex() + ' ' + QByteArray::number(index) + ' '
           + QByteArray::number(desk.undoStack()->count() - index);
}

[[noreturn]] void annotateForEver(const QString &path)
{
    const auto article = Article::Article::fromText(story, path);
    const OpenedDesk opened = openDesk(article);
    Desk &desk = *opened.desk;
    desk.setSidecarDelay(std::chrono::milliseconds(2)); // so that being killed meets sidecars, too
    QRandomGenerator random(QRandomGenerator::system()->generate());
    std::printf("opened %s\n", stateOf(desk).constData());
    std::fflush(stdout);
    for (;;) {
        const QList<Annotation> &all = desk.annotations();
        const QString some = all.isEmpty() ? QString() : all[random.bounded(all.size())].id;
        const int start = random.bounded(30);
        switch (random.bounded(9)) {
        case 0:
        case 1:
        case 2: desk.annotate({start, start + 3}, u"重點"_s, QString(1 + random.bounded(200), u'字')); break;
        case 3: desk.setNote(some, QString::number(random.generate())); break;
        case 4: desk.setTag(some, random.bounded(2) ? u"事實"_s : u"質疑"_s); break;
        case 5: desk.reply(some, u"為什麼?"_s); break;
        case 6:
            if (all.size() > 6)
                desk.remove(some);
            break;
        case 7: desk.undoStack()->undo(); break;
        default: desk.undoStack()->redo();
        }
        std::printf("did %s\n", stateOf(desk).constData());
        std::fflush(stdout);
        if (!desk.waitUntilSafe())
            std::_Exit(3);
        std::printf("safe\n");
        std::fflush(stdout);
        if (random.bounded(4) == 0)
            QCoreApplication::processEvents(); // the sidecar's turn
        if (random.bounded(16) == 0)
            desk.flush();
    }
}

} // namespace

class KilledTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSafeIsThere()
    {
        const int kills = std::max(1, qEnvironmentVariableIntValue("ZHUPI_KILLS") ? qEnvironmentVariableIntValue("ZHUPI_KILLS") : 200);
        std::unique_ptr<QTemporaryDir> dir;
        QString path;
        qint64 actions = 0;
        int recovered = 0;
        QRandomGenerator *const random = QRandomGenerator::global();
        for (int kill = 0; kill < kills; ++kill) {
            if (kill % 20 == 0) { // killed again and again in between, and everything of before must still be there
                dir = std::make_unique<QTemporaryDir>();
                path = dir->filePath(u"article.txt"_s);
            }
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(), {u"--annotate"_s, path});
            QVERIFY(child.waitForStarted());
            QVERIFY(child.waitForReadyRead(30000));
            QElapsedTimer time;
            time.start();
            const qint64 until = random->bounded(25'000'000); // up to 25 ms of work
            while (time.nsecsElapsed() < until)
                QThread::usleep(50);
            child.kill(); // SIGKILL
            QVERIFY(child.waitForFinished());
            const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
            // Whole lines only: the last piece is what the child was about to say.
            QList<QByteArray> states;
            qsizetype safe = 0;
            for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
                if (lines[i] == "safe")
                    safe = states.size() - 1;
                else
                    states.append(lines[i].sliced(lines[i].indexOf(' ') + 1));
            }
            QVERIFY(!states.isEmpty());
            actions += safe;

            const auto article = Article::Article::fromText(story, path);
            const OpenedDesk opened = openDesk(article);
            recovered += opened.sentences.isEmpty() ? 0 : 1;
            const QByteArray now = stateOf(*opened.desk);
            // The safe one, or a later one: what was done but not yet said to be safe may be there as well.
            bool known = states.sliced(safe).contains(now);
            // The next action may have been recorded before its line came out: then all that was safe is there but for it.
            if (!known && safe == states.size() - 1)
                known = whatIsNewIsOneStep(*opened.desk, states.last());
            QVERIFY2(known,
                     qPrintable(u"kill %1: %2 after %3"_s.arg(kill).arg(QString::fromLatin1(now), QString::fromLatin1(states.last()))));
            QVERIFY(opened.sentences.size() <= 1);
        }
        qInfo("killed %d times, %lld actions were safe and all are there; %d times something was recovered from a journal", kills, actions,
              recovered);
    }

private:
    /// Whether taking the last step back, or doing the next one, leads to that state.
    static bool whatIsNewIsOneStep(Desk &desk, const QByteArray &state)
    {
        const QByteArray words = state.first(state.indexOf(' '));
        for (const bool back : {true, false}) {
            if (back ? !desk.undoStack()->canUndo() : !desk.undoStack()->canRedo())
                continue;
            back ? desk.undoStack()->undo() : desk.undoStack()->redo();
            const bool same = stateOf(desk).startsWith(words);
            back ? desk.undoStack()->redo() : desk.undoStack()->undo();
            if (same)
                return true;
        }
        return false;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir state;
    if (!qEnvironmentVariableIsSet("XDG_STATE_HOME"))
        qputenv("XDG_STATE_HOME", QFile::encodeName(state.path()));
    if (app.arguments().value(1) == "--annotate"_L1)
        annotateForEver(app.arguments().value(2));
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed.moc"
