// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything has a key, a menu entry and a name that a screen reader can say.
#include "WindowHelp.h"

#include "look/Palette.h"
#include "look/Themes.h"
#include "window/KeysDialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using Testing::Room;

namespace {

void collect(const QMenu *menu, QSet<QAction *> &actions)
{
    const QList<QAction *> list = menu->actions();
    for (QAction *action : list) {
        actions.insert(action);
        if (action->menu())
            collect(action->menu(), actions);
    }
}

/// What Tab can reach at the moment.
QList<QWidget *> tabStops(QWidget *window)
{
    QList<QWidget *> stops;
    const QList<QWidget *> all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(window) && widget->isEnabled()
            && !widget->visibleRegion().isEmpty() && !widget->focusProxy())
            stops.append(widget);
    }
    return stops;
}

QString nameOf(const QWidget *widget)
{
    return QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' + widget->accessibleName();
}

double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class TestWindowAccess : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasTextKeyTipAndMenu()
    {
        Room room;
        QSet<QAction *> inMenus;
        const QList<QAction *> bar = room.window->menuBar()->actions();
        for (const QAction *top : bar)
            collect(top->menu(), inMenus);
        const auto &entries = room.window->parts().actions->entries();
        QVERIFY(entries.size() > 40);
        for (const auto &entry : entries) {
            const QByteArray name = entry.action->objectName().toUtf8();
            QVERIFY2(!name.isEmpty(), qPrintable(entry.action->text()));
            QVERIFY2(!entry.action->text().isEmpty(), name.constData());
            QVERIFY2(!entry.action->statusTip().isEmpty(), name.constData());
            QVERIFY2(!entry.action->shortcuts().isEmpty(), name.constData());
            QVERIFY2(inMenus.contains(entry.action), name.constData());
        }
    }

    void noTwoActionsShareAKey()
    {
        Room room;
        QHash<QString, QString> taken;
        for (const auto &entry : room.window->parts().actions->entries()) {
            const QList<QKeySequence> keys = entry.action->shortcuts();
            for (const QKeySequence &key : keys) {
                const QString text = key.toString(QKeySequence::PortableText);
                QVERIFY2(!taken.contains(text), qPrintable(text + u": "_s + taken.value(text) + u" and "_s + entry.action->objectName()));
                taken.insert(text, entry.action->objectName());
            }
        }
    }

    void menuLettersAreUnique()
    {
        Room room;
        QList<const QMenu *> menus;
        const QList<QMenu *> all = room.window->menuBar()->findChildren<QMenu *>();
        for (const QMenu *menu : all)
            menus.append(menu);
        for (const QMenu *menu : std::as_const(menus)) {
            QSet<QString> letters;
            const QList<QAction *> actions = menu->actions();
            for (const QAction *action : actions) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                if (letter.isEmpty())
                    continue;
                QVERIFY2(!letters.contains(letter), qPrintable(menu->title() + u": "_s + action->text()));
                letters.insert(letter);
            }
        }
    }

    void singleLettersWorkInTheTextOnly()
    {
        Room room;
        for (const auto &entry : room.window->parts().actions->entries()) {
            const QList<QKeySequence> keys = entry.action->shortcuts();
            for (const QKeySequence &key : keys) {
                const bool letter = key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z;
                if (letter)
                    QCOMPARE(entry.where, Widgets::Actions::Where::Text);
            }
        }
    }

    void everyWidgetThatTakesKeysHasAName()
    {
        Room room;
        QVERIFY(room.open(room.sample()));
        QCOMPARE(room.window->panels().size(), 4);
        const QList<QWidget *> widgets = room.window->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
            const bool isInner = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QScrollBar")
                                 || widget->inherits("QComboBoxListView"); // within Qt's own widgets
            if (!takesKeys || isInner)
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            const QString name = face ? face->text(QAccessible::Name) : QString();
            QVERIFY2(!name.isEmpty(), qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

    void keySheetShowsEveryAction()
    {
        Room room;
        Widgets::KeysDialog dialog(*room.window->parts().actions, room.window.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto *sheet = dialog.findChild<QTreeWidget *>();
        int rows = 0;
        for (int i = 0; i < sheet->topLevelItemCount(); ++i)
            rows += sheet->topLevelItem(i)->childCount();
        QCOMPARE(rows, room.window->parts().actions->entries().size());
    }

    void f6GoesRoundThePanes()
    {
        Room room;
        QVERIFY(room.open(room.sample()));
        QCOMPARE(room.window->panels().size(), 4);
        QVERIFY(room.focus());
        QSet<QWidget *> seen;
        for (int i = 0; i < 8; ++i) {
            room.press(Qt::Key_F6);
            seen.insert(QApplication::focusWidget());
        }
        QVERIFY2(seen.size() >= 3, "F6 leaves out the lists or the card"); // text, list, card
    }

    void focusIsSeenWhereverItIs_data()
    {
        QTest::addColumn<Widgets::Scheme>("scheme");
        QTest::newRow("light") << Widgets::Scheme::Light;
        QTest::newRow("dark") << Widgets::Scheme::Dark;
        QTest::newRow("high contrast") << Widgets::Scheme::HighContrast;
    }
    void focusIsSeenWhereverItIs()
    {
        QFETCH(const Widgets::Scheme, scheme);
        const int flash = QApplication::cursorFlashTime();
        QApplication::setCursorFlashTime(0);
        const auto back = qScopeGuard([flash] { QApplication::setCursorFlashTime(flash); });
        Room room;
        room.workshop->setScheme(scheme);
        QVERIFY(room.open(room.sample()));
        QCOMPARE(room.window->panels().size(), 4);
        room.desk()->annotate({0, 4}, room.workshop->tags().tags.first().name);
        QVERIFY(room.focus());
        int seen = 0;
        for (const char *dock : {"view-card", "view-speakers", "view-quotes", "view-numbers", "view-annotations"}) {
            room.action(dock)->trigger();
            const QList<QWidget *> widgets = tabStops(room.window.get());
            for (QWidget *widget : widgets) {
                QWidget *elsewhere =
                    widget == room.view()->focusProxy() ? room.window->findChild<QLineEdit *>(u"find"_s) : room.view()->focusProxy();
                const QRect place = QRect(widget->mapTo(room.window.get(), QPoint()), widget->size()).adjusted(-3, -3, 3, 3);
                elsewhere->setFocus(Qt::TabFocusReason);
                QVERIFY(!widget->hasFocus());
                const QImage without = room.window->grab(place).toImage();
                widget->setFocus(Qt::TabFocusReason);
                QVERIFY2(widget->hasFocus(), qPrintable(nameOf(widget)));
                const QImage with = room.window->grab(place).toImage();
                QVERIFY2(with != without, qPrintable(nameOf(widget) + u": its focus cannot be seen"_s));
                ++seen;
            }
        }
        QVERIFY(seen > 30);
    }

    void tabGoesThroughEachDockFromTopToBottom_data()
    {
        QTest::addColumn<QByteArray>("dock");
        for (const char *dock : {"card", "speakers", "quotes", "numbers", "annotations"})
            QTest::newRow(dock) << QByteArray(dock);
    }
    void tabGoesThroughEachDockFromTopToBottom()
    {
        QFETCH(const QByteArray, dock);
        Room room;
        QVERIFY(room.open(room.sample()));
        QCOMPARE(room.window->panels().size(), 4);
        room.desk()->annotate({0, 4}, room.workshop->tags().tags.first().name);
        QVERIFY(room.focus());
        room.action(("view-" + dock).constData())->trigger();
        auto *box = room.window->findChild<QDockWidget *>(QString::fromLatin1(dock));
        QVERIFY(box);
        QTRY_VERIFY(std::ranges::any_of(tabStops(room.window.get()), [box](QWidget *each) { return box->isAncestorOf(each); }));
        QSet<QWidget *> wanted;
        const QList<QWidget *> stops = tabStops(room.window.get());
        for (QWidget *widget : stops) {
            if (box->isAncestorOf(widget))
                wanted.insert(widget);
        }
        QVERIFY(!wanted.isEmpty());
        // Once round the whole window.
        room.view()->setFocus();
        QList<QWidget *> order;
        QSet<QWidget *> all;
        for (int i = 0; i < 60; ++i) {
            room.press(Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            QVERIFY(now);
            if (all.contains(now))
                break;
            all.insert(now);
            if (box->isAncestorOf(now))
                order.append(now);
        }
        for (QWidget *widget : std::as_const(wanted))
            QVERIFY2(order.contains(widget), qPrintable(nameOf(widget) + u" is left out by Tab"_s));
        QCOMPARE(order.size(), wanted.size()); // and nothing that is not to be seen
        for (const QWidget *each : std::as_const(all))
            QVERIFY2(!each->visibleRegion().isEmpty(), qPrintable(nameOf(each) + u" is behind another list"_s));
        // Back again the same way.
        QList<QWidget *> back;
        for (qsizetype i = 0; i < all.size(); ++i) {
            room.press(Qt::Key_Backtab, Qt::ShiftModifier);
            if (QWidget *now = QApplication::focusWidget(); box->isAncestorOf(now))
                back.prepend(now);
        }
        QCOMPARE(back, order);
        for (qsizetype i = 1; i < order.size(); ++i) {
            const QPoint before = order[i - 1]->mapTo(box, order[i - 1]->rect().center());
            const QPoint after = order[i]->mapTo(box, order[i]->rect().center());
            const bool sameLine = std::abs(before.y() - after.y()) < 12;
            QVERIFY2(sameLine ? after.x() > before.x() : after.y() > before.y(),
                     qPrintable(nameOf(order[i]) + u" comes after "_s + nameOf(order[i - 1])));
        }
    }

    void coloursAreLegible_data()
    {
        QTest::addColumn<Widgets::Scheme>("scheme");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << Widgets::Scheme::Light << 4.5;
        QTest::newRow("dark") << Widgets::Scheme::Dark << 4.5;
        QTest::newRow("high contrast") << Widgets::Scheme::HighContrast << 7.0;
    }
    void coloursAreLegible()
    {
        QFETCH(const Widgets::Scheme, scheme);
        QFETCH(const double, least);
        const Widgets::Palette before = Widgets::paletteFor(scheme);
        Widgets::loadThemes();
        const Widgets::Palette p = Widgets::paletteFor(scheme);
        QCOMPARE(p, before); // compiled in and themes say the same
        for (const QColor &ground : {p.paper, p.desk, p.card}) {
            for (const QColor &text : QList<QColor>{p.ink, p.faint, p.contested, p.good} + p.speakers)
                QVERIFY2(contrast(text, ground) >= least, qPrintable(text.name() + u" on "_s + ground.name()));
        }
    }
};

QTEST_MAIN(TestWindowAccess)
#include "tst_windowaccess.moc"
