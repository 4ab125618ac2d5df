// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The work of a reader at the desk: with real keys, in a window of its own, on a fresh copy of the sample.
#include "WindowHelp.h"

#include "annotations/Sidecar.h"
#include "docks/Docks.h"
#include "window/FindField.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using Testing::Room;

class TestMainWindow : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void sampleIsOpenedAndRead()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        QCOMPARE(room.messages(), QStringList());
        QVERIFY(!room.session()->reading().quotes.isEmpty());
        QVERIFY(!room.session()->reading().disputes.isEmpty());
        QVERIFY(room.window->windowTitle().contains(u"interview.txt"_s));
        // Where figures clash, the card shows it before anyone asks.
        QCOMPARE(room.window->card()->mark(), (Widgets::MarkRef{Language::MarkKind::Dispute, 0}));
        QVERIFY(!QFile::exists(Annotations::sidecarPath(path))); // looking alone leaves nothing behind
    }

    void tagByKeyUndoneAndRedone()
    {
        Room room;
        const QString path = room.sample();
        const QByteArray before = Testing::contents(path);
        QVERIFY(room.open(path));
        QVERIFY(room.focus());
        const qsizetype at = room.session()->article().text().indexOf(u"水庫");
        QVERIFY(at >= 0);
        room.view()->select({at, at + 2});
        room.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(room.desk()->annotations().size(), 1);
        const auto made = room.desk()->annotations().first();
        QCOMPARE(made.tag, room.workshop->tags().tags[1].name);
        QCOMPARE(made.anchor.exact, u"水庫"_s);
        QCOMPARE(made.anchor.span, (Article::Span{at, at + 2}));
        QCOMPARE(room.view()->currentAnnotation(), made.id);

        room.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.desk()->annotations().size(), 0);
        room.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.desk()->annotations().size(), 1);
        QCOMPARE(room.desk()->annotations().first().id, made.id);
        room.press(Qt::Key_Z, Qt::ControlModifier);
        room.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(room.desk()->annotations().size(), 1);

        QVERIFY(room.desk()->flush());
        const auto kept = Annotations::readSidecar(Annotations::sidecarPath(path), room.session()->article());
        QVERIFY(kept.has_value());
        QCOMPARE(kept->annotations.size(), 1);
        QCOMPARE(Testing::contents(path), before);
        QTRY_VERIFY(room.window->parts().status->safetyText().contains(u':')); // with the time
    }

    void tagWithoutSelectionTakesTheSentence()
    {
        Room room;
        QVERIFY(room.open(room.write(u"plain.txt"_s, u"今天下雨。明天也許放晴。後天再說。"_s.toUtf8())));
        QVERIFY(room.focus());
        room.view()->reveal({6, 6});
        room.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(room.desk()->annotations().size(), 1);
        QCOMPARE(room.desk()->annotations().first().anchor.exact, u"明天也許放晴。"_s);
        QVERIFY(room.window->parts().status->currentMessage().contains(u"明天也許放晴"_s));
        // What is told does not hide whether the work is safe.
        auto *status = room.window->parts().status;
        QTRY_VERIFY(status->safetyText().startsWith(u"Saved"_s));
        const auto *safety = status->findChild<QLabel *>(u"safety"_s);
        const auto *message = status->findChild<QLabel *>(u"message"_s);
        QVERIFY(safety->isVisible());
        QVERIFY(message->isVisible());
        QCOMPARE(message->text(), status->currentMessage());
        QVERIFY(safety->geometry().right() < message->geometry().left());
        status->clearMessage();
        QVERIFY(safety->isVisible());
        QVERIFY(!message->isVisible());
        QVERIFY(status->findChild<QLabel *>(u"sidecar"_s)->isVisible());
    }

    void noteIsWrittenKeptAndLeft()
    {
        Room room;
        QVERIFY(room.open(room.sample()));
        QVERIFY(room.focus());
        room.view()->select({0, 4});
        room.press(Qt::Key_M, Qt::ControlModifier);
        auto *editor = room.window->findChild<QPlainTextEdit *>(u"noteText"_s);
        QVERIFY(editor && editor->isVisible());
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, u"who says so"_s);
        room.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!editor->isVisible());
        QCOMPARE(room.desk()->annotations().size(), 1);
        QCOMPARE(room.desk()->annotations().first().note, u"who says so"_s);

        // F2 edits the same one; Esc leaves it as it was.
        QTRY_VERIFY(room.view()->hasFocus() || room.view()->isAncestorOf(QApplication::focusWidget()));
        room.press(Qt::Key_F2);
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, u" at all"_s);
        room.press(Qt::Key_Escape);
        QVERIFY(!editor->isVisible());
        QCOMPARE(room.desk()->annotations().first().note, u"who says so"_s);

        // A note of nothing is none.
        room.view()->select({5, 8});
        room.press(Qt::Key_M, Qt::ControlModifier);
        room.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.desk()->annotations().size(), 1);
    }

    void replyRetagEndsAndDeleteByKey()
    {
        Room room;
        QVERIFY(room.open(room.write(u"plain.txt"_s, u"今天下雨。明天也許放晴。後天再說。"_s.toUtf8())));
        QVERIFY(room.focus());
        room.view()->select({5, 9});
        room.press(Qt::Key_1, Qt::AltModifier);
        const QString id = room.desk()->annotations().first().id;
        room.press(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(room.desk()->find(id)->tag, room.workshop->tags().tags[2].name);
        room.press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        const auto said = [&room] { return qPrintable(room.window->parts().status->currentMessage()); };
        QVERIFY2((room.desk()->find(id)->anchor.span == Article::Span{5, 10}), said());
        room.press(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY2((room.desk()->find(id)->anchor.span == Article::Span{4, 10}), said());
        room.press(Qt::Key_R);
        auto *editor = room.window->findChild<QPlainTextEdit *>(u"noteText"_s);
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, u"no"_s);
        room.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.desk()->annotations().size(), 2);
        QCOMPARE(room.desk()->annotations().last().replyTo, id);
        room.view()->setCurrentAnnotation(id);
        room.press(Qt::Key_Delete);
        QCOMPARE(room.desk()->annotations().size(), 0);
        room.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.desk()->annotations().size(), 2);
    }

    void verdictByKeyIsLaidOverTheReading()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        QVERIFY(room.focus());
        const qsizetype quotes = room.session()->reading().quotes.size();
        room.view()->reveal({0, 0});
        for (int i = 0; i < 50 && !(room.view()->currentMark().isValid() && room.view()->currentMark().kind == Language::MarkKind::Quote);
             ++i)
            room.press(Qt::Key_N);
        QCOMPARE(room.view()->currentMark().kind, Language::MarkKind::Quote);
        room.press(Qt::Key_X);
        QCOMPARE(room.desk()->annotations().size(), 1);
        QVERIFY(room.desk()->annotations().first().verdict.has_value());
        QTRY_COMPARE(room.session()->reading().quotes.size(), quotes - 1);
        // A new reading of the same article keeps the verdict.
        QVERIFY(room.desk()->flush());
        QSignalSpy read(room.session(), &Widgets::Session::readingChanged);
        room.press(Qt::Key_F5);
        QTRY_VERIFY(!read.isEmpty() && room.session()->stage() == Widgets::Session::Stage::Done);
        QCOMPARE(room.session()->reading().quotes.size(), quotes - 1);
    }

    void correctionNamesAnotherSpeaker()
    {
        Room room;
        QVERIFY(room.open(room.write(u"two.txt"_s, u"王大明說：「今年預算不夠。」李小華則說：「預算早就用完了。」\n"_s.toUtf8())));
        QVERIFY(room.focus());
        QTRY_VERIFY(room.session()->reading().quotes.size() == 2);
        room.view()->reveal({0, 0});
        room.press(Qt::Key_N);
        QCOMPARE(room.view()->currentMark(), (Widgets::MarkRef{Language::MarkKind::Quote, 0}));
        room.press(Qt::Key_E);
        auto *speaker = room.window->findChild<QWidget *>(u"correct-speaker"_s);
        QVERIFY(speaker && speaker->isVisible());
        auto *line = speaker->findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        line->insert(u"李小華"_s);
        QTest::keyClick(speaker, Qt::Key_Return);
        QVERIFY(!speaker->isVisible());
        QTRY_COMPARE(room.session()->reading().speakers.value(room.session()->reading().quotes[0].speaker).name, u"李小華"_s);
    }

    void findFoldsWidthAndScript()
    {
        Room room;
        QVERIFY(room.open(room.write(u"plain.txt"_s, u"第一段說水庫。\n第二段說ＧＰＵ與水庫。"_s.toUtf8())));
        QVERIFY(room.focus());
        room.press(Qt::Key_F, Qt::ControlModifier);
        auto *field = room.window->findChild<QLineEdit *>(u"find"_s);
        QTRY_VERIFY(field->hasFocus());
        field->setText(u"水库"_s);
        QTRY_COMPARE(room.view()->selection(), (Article::Span{4, 6}));
        room.press(Qt::Key_Return);
        QCOMPARE(room.session()->article().text(room.view()->selection()).toString(), u"水庫"_s);
        QVERIFY(room.view()->selection().start > 6);
        field->setText(u"gpu"_s);
        QTRY_COMPARE(room.session()->article().text(room.view()->selection()).toString(), u"ＧＰＵ"_s);
        room.press(Qt::Key_Escape);
        QTRY_VERIFY(room.view()->hasFocus() || room.view()->isAncestorOf(QApplication::focusWidget()));
    }

    void exportWritesThePageAndOffersIt()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        QVERIFY(room.focus());
        room.answers->next = room.file(u"page.html"_s);
        room.press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(room.messages().size(), 1);
        QVERIFY2(room.messages().first().contains(u"page.html"_s), qPrintable(room.messages().first()));
        QCOMPARE(room.answers->suggested, room.file(u"interview.html"_s));
        QVERIFY(Testing::contents(room.file(u"page.html"_s)).contains("<html"));

        // Never over the article itself.
        const QByteArray before = Testing::contents(path);
        room.answers->next = path;
        room.press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(room.messages().size(), 2);
        QCOMPARE(Testing::contents(path), before);
    }

    void pastedTextIsKeptWhereTheReaderSays()
    {
        Room room;
        QVERIFY(room.focus());
        room.answers->next = room.file(u"pasted.txt"_s);
        QApplication::clipboard()->setText(u"記者問：「為什麼？」"_s);
        room.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(room.session()->article().path(), room.file(u"pasted.txt"_s));
        QCOMPARE(Testing::contents(room.file(u"pasted.txt"_s)), u"記者問：「為什麼？」"_s.toUtf8());
    }

    void keyboardOnlyFromStartToSidecar()
    {
        Room room;
        const QString path = room.sample();
        room.answers->next = path;
        QVERIFY(room.focus());
        room.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(room.session()->stage() == Widgets::Session::Stage::Done);
        room.press(Qt::Key_S);
        QVERIFY(!room.view()->selection().isEmpty());
        room.press(Qt::Key_1, Qt::AltModifier);
        room.press(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), u"kept"_s);
        room.press(Qt::Key_Return, Qt::ControlModifier);
        room.press(Qt::Key_D);
        QCOMPARE(room.view()->currentMark().kind, Language::MarkKind::Dispute);
        room.press(Qt::Key_A);
        room.window->close();
        const auto kept = Annotations::readSidecar(Annotations::sidecarPath(path), room.session()->article());
        QVERIFY(kept.has_value());
        QCOMPARE(kept->annotations.size(), 2);
        QCOMPARE(kept->annotations[0].note, u"kept"_s);
        QCOMPARE(kept->annotations[1].verdict->decision, Annotations::Decision::Accepted);
    }

    void articleChangedOutsideIsToldAndReloaded()
    {
        Room room;
        const QString path = room.write(u"plain.txt"_s, u"今天下雨。"_s.toUtf8());
        QVERIFY(room.open(path));
        // As editors save: a new file in the old one's place.
        const QString beside = room.write(u"plain.tmp"_s, u"今天放晴。"_s.toUtf8());
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(beside, path));
        QTRY_COMPARE(room.messages().size(), 1);
        QCOMPARE(room.session()->article().text(), u"今天下雨。"_s);
        room.session()->reload();
        QTRY_COMPARE(room.session()->article().text(), u"今天放晴。"_s);
        // And once more: the watch holds after a rename.
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(room.messages().size(), 1);
    }

    void annotationsSurviveAReload()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        QVERIFY(!room.desk()->annotate({0, 3}, u"事實"_s).isEmpty());
        QSignalSpy opened(room.session(), &Widgets::Session::articleOpened);
        room.session()->reload();
        room.desk()->annotate({4, 6}, u"事實"_s); // while it is being read
        QTRY_VERIFY(!opened.isEmpty() && room.session()->stage() == Widgets::Session::Stage::Done);
        QCOMPARE(room.desk()->annotations().size(), 2);
    }

    void layoutAndZoomAreKept()
    {
        const QTemporaryDir folder;
        const auto settings = [&folder] {
            return std::make_unique<Widgets::Settings>(folder.filePath(u"p.ini"_s), folder.filePath(u"s.ini"_s));
        };
        {
            Widgets::Workshop workshop(settings());
            Widgets::MainWindow window(&workshop);
            window.show();
            window.parts().actions->find(u"view-larger"_s)->trigger();
            window.parts().actions->find(u"view-left"_s)->trigger();
            window.close();
        }
        Widgets::Workshop workshop(settings());
        Widgets::MainWindow window(&workshop);
        window.show();
        QCOMPARE(window.parts().view->zoom(), 110);
        QVERIFY(!window.parts().view->isSideShown(Qt::LeftToRight));
    }

    void settingsThatAreNonsenseReadAsDefaults()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"s.ini"_s);
        QFile file(state);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "[General]\nzoom=99999\nfolder=/nowhere/at/all\nrecent=@Invalid()\n[layout]\ngeometry=@ByteArray(\\x1\\xff)\nwindow=nonsense\nreading=nonsense\n");
        file.close();
        Widgets::Workshop workshop(std::make_unique<Widgets::Settings>(folder.filePath(u"p.ini"_s), state));
        Widgets::MainWindow window(&workshop);
        window.show();
        QCOMPARE(window.parts().view->zoom(), 100);
        QVERIFY(window.parts().view->isVisible());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
