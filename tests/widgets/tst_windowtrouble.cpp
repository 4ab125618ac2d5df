// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is wrong with a file gets one plain sentence in a message bar, no box, and loses nothing.
#include "WindowHelp.h"

#include "annotations/Sidecar.h"

#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using Testing::Room;

namespace {

/// As long as it lives no file can grow beyond some bytes.
class FullDisk
{
public:
    FullDisk()
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit now{100, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_old); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_old{};
};

} // namespace

class TestWindowTrouble : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void badFileIsToldInOneSentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << u"empty.txt"_s << QByteArray();
        QTest::newRow("binary") << u"binary.txt"_s
                                << QByteArray("\x7f"
                                              "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0",
                                              20);
        QTest::newRow("vanished") << u"none.txt"_s << QByteArray();
        QTest::newRow("folder") << u"."_s << QByteArray();
        QTest::newRow("huge") << u"huge.txt"_s << QByteArray();
        QTest::newRow("unreadable") << u"secret.txt"_s << QByteArray("text");
        QTest::newRow("a name like markup") << u"<img src=x>.txt"_s << QByteArray();
    }
    void badFileIsToldInOneSentence()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        Room room;
        const QString sample = room.sample();
        QVERIFY(room.open(sample));
        const QString path = room.file(name);
        if (QLatin1StringView(QTest::currentDataTag()) == "huge"_L1) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.resize(201LL * 1024 * 1024)); // sparse
        } else if (name != u"none.txt"_s && name != u"."_s) {
            QCOMPARE(room.write(name, bytes), path);
        }
        if (name == u"secret.txt"_s) {
            QVERIFY(QFile::setPermissions(path, {}));
            if (::geteuid() == 0)
                QSKIP("root reads everything");
        }
        QSignalSpy failed(room.session(), &Widgets::Session::openFailed);
        room.window->open(path);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(room.messages().size(), 1);
        QVERIFY2(room.messages().first().size() > 10, qPrintable(room.messages().first()));
        QVERIFY(!QApplication::activeModalWidget());
        // What was open stays open.
        QCOMPARE(room.session()->article().path(), sample);
        QVERIFY(!room.session()->isBusy());
    }

    void damagedSidecarIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("malformed") << QByteArray("{\"type\":\"Annotation");
        QTest::newRow("foreign") << QByteArray("<html>not ours</html>");
        QTest::newRow("of a later version") << QByteArray(
            R"({"@context":["http://www.w3.org/ns/anno.jsonld",{"zhupi":"https://zhupi.org/ns#"}],"type":"AnnotationCollection",)"
            R"("zhupi:format":99,"first":{"type":"AnnotationPage","items":[]}})");
        QTest::newRow("empty object of another kind") << QByteArray("{\"type\":\"Person\"}");
    }
    void damagedSidecarIsKeptAside()
    {
        QFETCH(const QByteArray, json);
        Room room;
        const QString path = room.sample();
        QCOMPARE(room.write(u"interview.txt.annotations.jsonld"_s, json), Annotations::sidecarPath(path));
        QVERIFY(room.open(path));
        QTRY_COMPARE(room.messages().size(), 1);
        QVERIFY(!QApplication::activeModalWidget());
        room.desk()->annotate({0, 2}, u"事實"_s);
        QVERIFY(room.desk()->flush());
        // The old one is still there, byte for byte, under another name.
        bool found = false;
        const QStringList names = QDir(room.folder.path()).entryList(QDir::Files);
        for (const QString &name : names)
            found = found || Testing::contents(room.file(name)) == json;
        QVERIFY(found);
    }

    void readOnlyFolderAsksForAPlace()
    {
        if (::geteuid() == 0)
            QSKIP("root writes everywhere");
        Room room;
        QVERIFY(QDir(room.folder.path()).mkdir(u"locked"_s));
        const QString path = room.file(u"locked/interview.txt"_s);
        QVERIFY(QFile::copy(room.sample(), path));
        const QString locked = room.file(u"locked"_s);
        QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner));
        const auto unlock =
            qScopeGuard([&locked] { QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); });
        QVERIFY(room.open(path));
        QTRY_COMPARE(room.messages().size(), 1);
        room.desk()->annotate({0, 2}, u"事實"_s);
        QVERIFY(room.session()->hasUnkept());
        room.answers->next = room.file(u"kept.annotations.jsonld"_s);
        room.action("file-place")->trigger();
        QVERIFY(room.desk()->flush());
        QVERIFY(!room.session()->hasUnkept());
        QVERIFY(QFile::exists(room.answers->next));
    }

    void fullDiskIsToldAndTriedAgain()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        QVERIFY(room.focus());
        room.view()->select({0, 4});
        room.press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(room.desk()->flush());
        const QString sidecar = Annotations::sidecarPath(path);
        const QByteArray safe = Testing::contents(sidecar);
        QVERIFY(!safe.isEmpty());
        {
            const FullDisk full;
            room.view()->select({5, 7});
            room.press(Qt::Key_2, Qt::AltModifier);
            room.press(Qt::Key_M, Qt::ControlModifier);
            auto *editor = room.window->findChild<QPlainTextEdit *>(u"noteText"_s);
            QTRY_VERIFY(editor->hasFocus());
            QTest::keyClicks(editor, u"still here"_s);
            room.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(room.messages().size(), 1);
            QTRY_COMPARE(room.window->parts().status->safetyText(), u"Not saved"_s);
            QVERIFY(!QApplication::activeModalWidget());
            // Nothing that existed is harmed, nothing that was done is lost from the desk.
            QCOMPARE(Testing::contents(sidecar), safe);
            QVERIFY(room.desk()->annotations().size() >= 2);
        }
        // There is room again: the next action takes along what waited.
        room.view()->select({8, 9});
        room.press(Qt::Key_3, Qt::AltModifier);
        QVERIFY(room.desk()->flush());
        QTRY_VERIFY(room.window->parts().status->safetyText().startsWith(u"Saved"_s));
        QTRY_COMPARE(room.messages(), QStringList()); // that it could not be saved is not true any more
        const auto kept = Annotations::readSidecar(sidecar, room.session()->article());
        QVERIFY(kept.has_value());
        QCOMPARE(kept->annotations.size(), room.desk()->annotations().size());
        const bool noted = std::ranges::any_of(kept->annotations, [](const auto &a) { return a.note == u"still here"_s; });
        QVERIFY(noted);
    }

    void closingAsksWhereNothingCouldBeKept()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        room.desk()->annotate({0, 4}, u"事實"_s);
        QVERIFY(room.desk()->flush());
        const FullDisk full;
        room.desk()->annotate({5, 7}, u"主張"_s);
        QVERIFY(!room.desk()->flush());
        QString asked;
        QTimer::singleShot(0, room.window.get(), [&asked] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                asked = box->text();
                QTest::keyClick(box, Qt::Key_Escape);
            }
        });
        QVERIFY(!room.window->close());
        QVERIFY(!asked.isEmpty());
        QVERIFY(room.window->isVisible());
        QCOMPARE(room.desk()->annotations().size(), 2);
    }

    void placeWithoutSidecarCanBeChosen()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        room.desk()->annotate({0, 2}, u"事實"_s);
        // Over the article: never.
        const QByteArray before = Testing::contents(path);
        room.answers->next = path;
        room.action("file-place")->trigger();
        QCOMPARE(room.messages().size(), 1);
        QVERIFY(room.desk()->flush());
        QCOMPARE(Testing::contents(path), before);
        room.answers->next = room.file(u"elsewhere.annotations.jsonld"_s);
        room.action("file-place")->trigger();
        QVERIFY(room.desk()->flush());
        QVERIFY(QFile::exists(room.answers->next));
    }

    void vanishedArticleLosesNothing()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(room.messages().size(), 1);
        QVERIFY(!room.session()->article().text().isEmpty());
        room.desk()->annotate({0, 2}, u"事實"_s);
        QVERIFY(room.desk()->flush());
        QVERIFY(QFile::exists(Annotations::sidecarPath(path)));
    }

    void emptyClipboardIsSaid()
    {
        Room room;
        QApplication::clipboard()->clear();
        room.action("file-paste")->trigger();
        QCOMPARE(room.messages().size(), 1);
        QCOMPARE(room.answers->asked, 0);
    }

    void nothingOpenNothingBreaks()
    {
        Room room;
        room.answers->next = QString();
        const QList<Widgets::Actions::Entry> entries = room.window->parts().actions->entries();
        for (const auto &entry : entries) {
            const QString name = entry.action->objectName();
            if (name == u"file-close"_s || name == u"file-quit"_s || name == u"view-full"_s)
                continue;
            entry.action->trigger();
            const QWidgetList tops = QApplication::topLevelWidgets();
            for (QWidget *top : tops) {
                if (top != room.window.get() && qobject_cast<QDialog *>(top))
                    top->close();
            }
        }
        QVERIFY(!room.desk());
    }

    void stoppedReadingKeepsTheArticle()
    {
        Room room;
        QByteArray big;
        const QByteArray sample = Testing::contents(Testing::sourceFile(u"resources/samples/reservoir-cost.txt"_s));
        while (big.size() < 4'000'000)
            big += sample + '\n';
        const QString path = room.write(u"big.txt"_s, big);
        QSignalSpy opened(room.session(), &Widgets::Session::articleOpened);
        room.window->open(path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
        room.action("file-stop")->trigger();
        QCOMPARE(room.session()->stage(), Widgets::Session::Stage::Stopped);
        QCOMPARE(room.messages().size(), 1);
        QCOMPARE(room.session()->article().path(), path);
        QVERIFY(room.session()->reading().quotes.isEmpty());
        QVERIFY(!room.desk()->annotate({0, 2}, u"事實"_s).isEmpty());
    }
};

QTEST_MAIN(TestWindowTrouble)
#include "tst_windowtrouble.moc"
