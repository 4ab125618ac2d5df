// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything has a key, a menu entry and a name that a screen reader can say.
#include "WindowHelp.h"

#include "look/Palette.h"
#include "look/Themes.h"
#include "window/KeysDialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>

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
