// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All the ways into an article, with real clicks and keys: menu, drag and drop, recent files, another encoding, several
// windows on one file.
#include "WindowHelp.h"

#include "annotations/Sidecar.h"
#include "window/Sample.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using Testing::Room;

namespace {

bool isRead(const Widgets::MainWindow *window, const QString &path)
{
    const Widgets::Session *session = window->parts().session;
    return session->stage() == Widgets::Session::Stage::Done && session->article().path() == path;
}

/// Chooses the entry with this name in the menu that stands open, with the arrow keys and Enter.
bool pickEntry(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int i = 0; menu && i < 30; ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
        if (menu->activeAction() && QString(menu->activeAction()->text()).remove(u'&') == text) {
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
    }
    return false;
}

/// Opens a menu of the bar by a click on its title.
bool openMenu(const Widgets::MainWindow *window, const QString &title)
{
    QMenuBar *bar = window->menuBar();
    const QList<QAction *> actions = bar->actions();
    for (QAction *action : actions) {
        if (QString(action->text()).remove(u'&') == title) {
            QTest::mouseClick(bar, Qt::LeftButton, Qt::NoModifier, bar->actionGeometry(action).center());
            return QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; });
        }
    }
    return false;
}

/// From the open menu on with the arrow keys.
QMenu *openRecent()
{
    auto *file = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int i = 0; i < 10 && !(file->activeAction() && file->activeAction()->menu()); ++i)
        QTest::keyClick(file, Qt::Key_Down);
    QTest::keyClick(file, Qt::Key_Right);
    const bool opened = QTest::qWaitFor([file] { return QApplication::activePopupWidget() != file; });
    return opened ? qobject_cast<QMenu *>(QApplication::activePopupWidget()) : nullptr;
}

void drop(QWidget *on, const QList<QUrl> &urls, const QString &text = {})
{
    QMimeData data;
    if (!urls.isEmpty())
        data.setUrls(urls);
    if (!text.isEmpty())
        data.setText(text);
    const QPoint at = on->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &event);
}

} // namespace

class TestWindowOpening : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void openedByMenu()
    {
        Room room;
        const QString path = room.sample();
        room.answers->next = path;
        QVERIFY(openMenu(room.window.get(), u"File"_s));
        QVERIFY(pickEntry(u"Open…"_s));
        QTRY_COMPARE(room.answers->asked, 1);
        QTRY_VERIFY(isRead(room.window.get(), path));
        // Who changes his mind keeps what is open.
        room.answers->next = QString();
        QVERIFY(openMenu(room.window.get(), u"File"_s));
        QVERIFY(pickEntry(u"Open…"_s));
        QTRY_COMPARE(room.answers->asked, 2);
        QCOMPARE(room.session()->article().path(), path);
        QCOMPARE(room.messages(), QStringList());
    }

    void openedByDragAndDrop()
    {
        Room room;
        const QString path = room.sample();
        drop(room.window.get(), {QUrl::fromLocalFile(path)});
        QTRY_VERIFY(isRead(room.window.get(), path));
    }

    void nothingFromElsewhereIsDropped_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("text");
        QTest::newRow("an address on the network") << QList<QUrl>{QUrl(u"https://example.org/a.txt"_s)} << QString();
        QTest::newRow("text") << QList<QUrl>() << u"記者問"_s;
    }
    void nothingFromElsewhereIsDropped()
    {
        QFETCH(const QList<QUrl>, urls);
        QFETCH(const QString, text);
        Room room;
        drop(room.window.get(), urls, text);
        QCOMPARE(room.session()->stage(), Widgets::Session::Stage::Empty);
    }

    void severalDroppedFilesGetAWindowEach()
    {
        Room room;
        const QString first = room.sample();
        const QString second = room.write(u"two.txt"_s, u"第二篇。"_s.toUtf8());
        drop(room.window.get(), {QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)});
        QTRY_VERIFY(isRead(room.window.get(), first));
        Widgets::MainWindow *other = nullptr;
        const QWidgetList tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            if (auto *window = qobject_cast<Widgets::MainWindow *>(top); window && window != room.window.get())
                other = window;
        }
        QVERIFY(other);
        QTRY_VERIFY(isRead(other, second));
        delete other;
    }

    void openedFromTheRecentFiles()
    {
        Room room;
        const QString first = room.sample();
        const QString second = room.write(u"two & three.txt"_s, u"第二篇。"_s.toUtf8());
        QVERIFY(room.open(first));
        QVERIFY(room.open(second));
        QCOMPARE(room.workshop->settings().recentFiles(), QStringList({second, first}));
        // With the keys alone: File, Open Recent, the second one.
        QVERIFY(room.focus());
        QVERIFY(openMenu(room.window.get(), u"File"_s));
        QMenu *recent = openRecent();
        QVERIFY(recent);
        QVERIFY(recent->actions().size() >= 4);
        QCOMPARE(recent->actions()[0]->text(), QString(second).replace(u'&', u"&&"_s));
        QTest::keyClick(recent, Qt::Key_Home);
        QTest::keyClick(recent, Qt::Key_Down);
        QTest::keyClick(recent, Qt::Key_Return);
        QTRY_VERIFY(isRead(room.window.get(), first));
        QCOMPARE(room.workshop->settings().recentFiles(), QStringList({first, second}));
        // A file that is gone stays in the list, but cannot be chosen.
        QVERIFY(QFile::remove(second));
        QVERIFY(openMenu(room.window.get(), u"File"_s));
        recent = openRecent();
        QVERIFY(recent);
        QVERIFY(recent->actions()[0]->isEnabled());
        QVERIFY(!recent->actions()[1]->isEnabled());
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }

    void anotherEncodingIsChosenInTheStatusBar()
    {
        Room room;
        // 「水庫」 in Big5; the same bytes are other characters in GB18030.
        const QByteArray big5("\xa4\xf4\xae\x77\xb8\xcc\xaa\xba\xa4\xf4\xab\xdc\xa6\x68\xa1\x43", 16);
        const QString path = room.write(u"old.txt"_s, big5);
        QVERIFY(room.open(path));
        QCOMPARE(room.session()->article().text(), u"水庫裡的水很多。"_s);
        auto *button = room.window->findChild<QToolButton *>(u"encoding"_s);
        QVERIFY(button && button->isVisible());
        QCOMPARE(button->text(), room.session()->article().decoding().encoding);
        const auto choose = [button](const QString &name) {
            bool clicked = false;
            QTimer::singleShot(0, button, [name, &clicked] { clicked = pickEntry(name); });
            QTest::mouseClick(button, Qt::LeftButton);
            return QTest::qWaitFor([&clicked] { return clicked; });
        };
        QVERIFY(choose(u"GB18030"_s));
        QTRY_COMPARE(room.session()->article().decoding().encoding, u"GB18030"_s);
        QVERIFY(room.session()->article().decoding().chosenByReader);
        QVERIFY(room.session()->article().text() != u"水庫裡的水很多。"_s);
        QTRY_COMPARE(button->text(), u"GB18030"_s);
        QTRY_VERIFY(!room.session()->isBusy());
        // A reload keeps what the reader chose; the way back is in the same menu.
        room.session()->reload();
        QTRY_VERIFY(!room.session()->isBusy());
        QCOMPARE(room.session()->article().decoding().encoding, u"GB18030"_s);
        QVERIFY(choose(u"Find Out by Itself"_s));
        QTRY_COMPARE(room.session()->article().text(), u"水庫裡的水很多。"_s);
        QCOMPARE(Testing::contents(path), big5);
    }

    void annotationsOutliveAnotherEncoding()
    {
        Room room;
        const QString path = room.write(u"plain.txt"_s, u"今天下雨。明天也許放晴。"_s.toUtf8());
        QVERIFY(room.open(path));
        room.desk()->annotate({0, 4}, u"事實"_s);
        room.session()->open(path, u"Big5-HKSCS"_s);
        QTRY_VERIFY(!room.session()->isBusy());
        QCOMPARE(room.desk()->annotations().size(), 1); // an orphan at the most
        room.session()->open(path);
        QTRY_VERIFY(!room.session()->isBusy() && room.session()->article().text().startsWith(u"今天"));
        QCOMPARE(room.desk()->annotations().size(), 1);
        QCOMPARE(room.desk()->annotations().first().anchor.span, (Article::Span{0, 4}));
    }

    void twoWindowsOnOneFileLoseNothing()
    {
        Room room;
        const QString path = room.sample();
        QVERIFY(room.open(path));
        Widgets::MainWindow *second = room.workshop->newWindow();
        second->show();
        second->open(path);
        QTRY_VERIFY(isRead(second, path));
        // In turn, and at the same time.
        const QString one = room.desk()->annotate({0, 2}, u"事實"_s);
        QVERIFY(room.desk()->flush());
        const QString two = second->parts().session->desk()->annotate({4, 6}, u"主張"_s);
        QVERIFY(second->parts().session->desk()->flush());
        const QString three = room.desk()->annotate({8, 9}, u"問題"_s);
        const QString four = second->parts().session->desk()->annotate({10, 12}, u"重點"_s);
        QVERIFY(room.desk()->flush());
        QVERIFY(second->parts().session->desk()->flush());
        second->close();
        QVERIFY(room.window->close());
        const auto kept = Annotations::readSidecar(Annotations::sidecarPath(path), room.session()->article());
        QVERIFY(kept.has_value());
        QStringList ids;
        for (const auto &annotation : kept->annotations)
            ids.append(annotation.id);
        for (const QString &id : {one, two, three, four})
            QVERIFY2(ids.contains(id), qPrintable(id));
        QCOMPARE(ids.size(), 4);
    }

    void firstStartHasAnArticle()
    {
        Room room;
        const QString folder = room.file(u"home/zhupi/samples"_s);
        const QString sample = Widgets::placeSample(folder);
        QVERIFY(!sample.isEmpty());
        QVERIFY(room.open(sample));
        QCOMPARE(room.messages(), QStringList());
        QVERIFY(!room.session()->reading().disputes.isEmpty());
        QVERIFY(!room.desk()->annotations().isEmpty()); // with its finished sidecar
        QVERIFY(!room.desk()->annotate({0, 2}, u"事實"_s).isEmpty());
        QVERIFY2(room.desk()->flush(), "the reader's own copy can be annotated");
        // The next start finds what was read last, not the sample, and never writes over the reader's work.
        QTRY_COMPARE(Widgets::firstArticle(room.workshop->settings()), sample);
        const QByteArray before = Testing::contents(Annotations::sidecarPath(sample));
        QCOMPARE(Widgets::placeSample(folder), sample);
        QCOMPARE(Testing::contents(Annotations::sidecarPath(sample)), before);
    }

    void textThatIsPastedIsNotKeptWithoutAPlace()
    {
        Room room;
        QVERIFY(room.open(room.sample()));
        const QString before = room.session()->article().path();
        QVERIFY(room.focus());
        room.answers->next = QString();
        QApplication::clipboard()->setText(u"記者問：「為什麼？」"_s);
        room.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(room.answers->asked, 1);
        QVERIFY(room.answers->suggested.endsWith(u".txt"_s));
        QCOMPARE(room.session()->article().path(), before);
    }
};

QTEST_MAIN(TestWindowOpening)
#include "tst_windowopening.moc"
