// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskSample.h"
#include "Testing.h"

#include "docks/PanelParts.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Widgets;
using Language::MarkKind;
using Testing::deskSample;

namespace {

using Maker = SidePanel *(*)(QWidget *);

struct Shown
{
    explicit Shown(Maker make, const DeskState &desk = deskSample(), QSize size = {340, 600})
        : panel(make(nullptr))
    {
        panel->resize(size);
        panel->setState(desk);
        panel->show();
        if (!QTest::qWaitForWindowExposed(panel.get()))
            qWarning("the panel was not shown");
    }

    /// The list that Tab reaches; of the numbers, the table.
    [[nodiscard]] QAbstractItemView *view() const
    {
        if (auto *table = panel->findChild<QTableView *>())
            return table;
        return panel->findChild<RowList *>();
    }
    [[nodiscard]] QLineEdit *filter() const { return panel->findChild<FilterField *>(); }

    std::unique_ptr<SidePanel> panel;
};

DeskState manyNotes(int count)
{
    DeskState desk = deskSample();
    const Annotations::Annotation one = desk.annotations[1];
    desk.annotations.clear();
    for (int i = 0; i < count; ++i) {
        Annotations::Annotation next = one;
        next.id = u"urn:uuid:%1"_s.arg(i);
        next.note = one.note.repeated(1 + i % 3);
        desk.annotations.append(next);
    }
    return desk;
}

} // namespace

class TestPanels : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void titlesCountAndTell()
    {
        const std::unique_ptr<SidePanel> quotes(makeQuotesPanel(nullptr));
        QSignalSpy titles(quotes.get(), &SidePanel::titleChanged);
        quotes->setState(deskSample());
        QCOMPARE(quotes->title(), u"Quotes 4"_s);
        QCOMPARE(titles.size(), 1);
        quotes->setState(deskSample());
        QCOMPARE(titles.size(), 1); // nothing new
        const std::unique_ptr<SidePanel> speakers(makeSpeakersPanel(nullptr));
        speakers->setState(deskSample());
        QCOMPARE(speakers->title(), u"Speakers 5"_s);
        const std::unique_ptr<SidePanel> numbers(makeNumbersPanel(nullptr));
        numbers->setState(deskSample());
        QCOMPARE(numbers->title(), u"Numbers 5"_s);
        const std::unique_ptr<SidePanel> notes(makeAnnotationsPanel(nullptr));
        notes->setState(deskSample());
        QCOMPARE(notes->title(), u"Annotations 6"_s);
    }

    void arrowsChooseAndEnterGoes()
    {
        Shown s(makeQuotesPanel);
        QSignalSpy chosen(s.panel.get(), &SidePanel::markChosen);
        QSignalSpy placed(s.panel.get(), &SidePanel::placeWanted);
        s.panel->showMark({MarkKind::Quote, 0});
        QCOMPARE(chosen.size(), 0); // showing is not choosing
        QTest::keyClick(s.view(), Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<MarkRef>(), (MarkRef{MarkKind::Quote, 1}));
        QTest::keyClick(s.view(), Qt::Key_Return);
        QCOMPARE(placed.size(), 1);
        QCOMPARE(placed.at(0).at(0).value<Article::Span>(), deskSample().reading.quotes[1].span);
    }

    void aClickChoosesOnceAndAgain()
    {
        Shown s(makeQuotesPanel);
        QSignalSpy chosen(s.panel.get(), &SidePanel::markChosen);
        const QPoint at = s.view()->visualRect(s.view()->model()->index(2, 0)).center();
        QTest::mouseClick(s.view()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<MarkRef>(), (MarkRef{MarkKind::Quote, 2}));
        QTest::mouseClick(s.view()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 2); // the reader scrolled away and wants to see it again
    }

    void passingByChoosesNothingAndTheFirstKeyTheFirstRow()
    {
        Shown s(makeQuotesPanel);
        s.panel->activateWindow();
        QSignalSpy chosen(s.panel.get(), &SidePanel::markChosen);
        s.view()->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(s.view()->hasFocus());
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(s.view(), Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<MarkRef>(), (MarkRef{MarkKind::Quote, 0}));
        QTest::keyClick(s.view(), Qt::Key_Down);
        QCOMPARE(chosen.last().at(0).value<MarkRef>(), (MarkRef{MarkKind::Quote, 1}));
    }

    void whatIsNotListedClearsTheSelection()
    {
        Shown s(makeQuotesPanel);
        s.panel->showMark({MarkKind::Quote, 1});
        QVERIFY(s.view()->selectionModel()->hasSelection());
        s.panel->showMark({MarkKind::Quote, 3}); // a term, not shown
        QVERIFY(!s.view()->selectionModel()->hasSelection());
        s.panel->showMark({MarkKind::Quote, 1});
        s.panel->showMark({});
        QVERIFY(!s.view()->selectionModel()->hasSelection());
    }

    void speakersLeadFromMentionToMention()
    {
        Shown s(makeSpeakersPanel);
        QSignalSpy placed(s.panel.get(), &SidePanel::placeWanted);
        s.panel->showMark({MarkKind::Speaker, 2});
        QTest::keyClick(s.view(), Qt::Key_Return);
        QTest::keyClick(s.view(), Qt::Key_Return);
        QCOMPARE(placed.size(), 2);
        const QList<Article::Span> mentions = deskSample().reading.speakers[2].mentions;
        QCOMPARE(placed.at(0).at(0).value<Article::Span>(), mentions[0]);
        QCOMPARE(placed.at(1).at(0).value<Article::Span>(), mentions[1]);
    }

    void numbersHaveThreeListsAndOneChoice()
    {
        Shown s(makeNumbersPanel);
        const QList<RowList *> lists = s.panel->findChildren<RowList *>();
        QCOMPARE(lists.size(), 2);
        s.panel->showMark({MarkKind::Dispute, 0});
        QVERIFY(lists[0]->selectionModel()->hasSelection());
        s.panel->showMark({MarkKind::Number, 3});
        QVERIFY(!lists[0]->selectionModel()->hasSelection());
        QCOMPARE(s.view()->currentIndex().row(), 3);
        QSignalSpy chosen(s.panel.get(), &SidePanel::markChosen);
        QTest::keyClick(s.view(), Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<MarkRef>(), (MarkRef{MarkKind::Number, 2}));
        QTest::mouseClick(lists[0]->viewport(), Qt::LeftButton, {}, lists[0]->visualRect(lists[0]->model()->index(0, 0)).center());
        QCOMPARE(chosen.last().at(0).value<MarkRef>(), (MarkRef{MarkKind::Dispute, 0}));
        QVERIFY(!s.view()->selectionModel()->hasSelection());
    }

    void annotationKeysAsk()
    {
        Shown s(makeAnnotationsPanel);
        QSignalSpy edited(s.panel.get(), &SidePanel::editWanted);
        QSignalSpy removed(s.panel.get(), &SidePanel::removeWanted);
        QSignalSpy answered(s.panel.get(), &SidePanel::replyWanted);
        QSignalSpy chosen(s.panel.get(), &SidePanel::annotationChosen);
        QSignalSpy placed(s.panel.get(), &SidePanel::placeWanted);
        QTest::keyClick(s.view(), Qt::Key_F2); // nothing is chosen
        s.panel->showAnnotation(u"urn:uuid:a"_s);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(s.view(), Qt::Key_F2);
        QTest::keyClick(s.view(), Qt::Key_Delete);
        QTest::keyClick(s.view(), Qt::Key_R);
        QTest::keyClick(s.view(), Qt::Key_Return);
        QCOMPARE(edited, (QList<QVariantList>{{u"urn:uuid:a"_s}}));
        QCOMPARE(removed, (QList<QVariantList>{{u"urn:uuid:a"_s}}));
        QCOMPARE(answered, (QList<QVariantList>{{u"urn:uuid:a"_s}}));
        QCOMPARE(placed.size(), 1);
        QTest::keyClick(s.view(), Qt::Key_Down);
        QCOMPARE(chosen, (QList<QVariantList>{{u"urn:uuid:c"_s}}));
        s.panel->showAnnotation(u"urn:uuid:gone"_s);
        QVERIFY(!s.view()->selectionModel()->hasSelection());
    }

    void slashReachesTheFilterAndEscGoesBack()
    {
        Shown s(makeQuotesPanel);
        s.panel->activateWindow();
        s.view()->setFocus();
        QTRY_VERIFY(s.view()->hasFocus());
        QTest::keyClick(s.view(), Qt::Key_Slash);
        QVERIFY(s.filter()->hasFocus());
        QTest::keyClicks(s.filter(), u"zzz"_s);
        QCOMPARE(s.view()->model()->rowCount(), 0);
        QTest::keyClick(s.filter(), Qt::Key_Escape);
        QCOMPARE(s.view()->model()->rowCount(), 4);
        QVERIFY(s.filter()->hasFocus());
        QTest::keyClick(s.filter(), Qt::Key_Escape);
        QVERIFY(s.view()->hasFocus());
    }

    void aChangeKeepsSelectionAndPosition()
    {
        DeskState desk = manyNotes(300);
        Shown s(makeAnnotationsPanel, desk);
        s.panel->showAnnotation(u"urn:uuid:150"_s);
        QScrollBar *bar = s.view()->verticalScrollBar();
        QTRY_VERIFY(bar->value() > 0);
        const int before = bar->value();
        QSignalSpy chosen(s.panel.get(), &SidePanel::annotationChosen);
        desk.annotations[150].note += u"又及"_s;
        desk.annotations.removeLast();
        s.panel->setState(desk);
        QCoreApplication::processEvents();
        QCOMPARE(s.view()->currentIndex().data(IdRole).toString(), u"urn:uuid:150"_s);
        QVERIFY(s.view()->selectionModel()->hasSelection());
        QCOMPARE(bar->value(), before);
        QCOMPARE(chosen.size(), 0);
    }

    void aRejectedMarkKeepsTheOthersChosen()
    {
        DeskState desk = deskSample();
        Shown s(makeQuotesPanel, desk);
        s.panel->showMark({MarkKind::Quote, 2});
        const Article::Span place = desk.reading.quotes[2].span;
        desk.reading.quotes.removeFirst(); // indices move
        s.panel->setState(desk);
        QCOMPARE(s.view()->currentIndex().data(PlaceRole).value<Article::Span>(), place);
    }

    void rowsAreLargeEnoughAndHaveWords_data()
    {
        QTest::addColumn<int>("panel");
        for (const int panel : {0, 1, 2, 3})
            QTest::addRow("panel %d", panel) << panel;
    }

    void rowsAreLargeEnoughAndHaveWords()
    {
        QFETCH(const int, panel);
        constexpr Maker makers[]{makeSpeakersPanel, makeQuotesPanel, makeNumbersPanel, makeAnnotationsPanel};
        for (const int width : {240, 320, 420}) {
            Shown s(makers[panel], deskSample(), {width, 600});
            QCOMPARE(s.panel->width(), width); // nothing asks for more
            for (QAbstractItemView *view : s.panel->findChildren<QAbstractItemView *>()) {
                if (!view->isVisible() || view->objectName().startsWith("qt_"_L1))
                    continue;
                if (qobject_cast<QTableView *>(view) || qobject_cast<RowList *>(view)) {
                    QVERIFY(!view->accessibleName().isEmpty());
                    for (int row = 0; row < view->model()->rowCount(); ++row) {
                        const QModelIndex index = view->model()->index(row, 0);
                        QVERIFY(view->visualRect(index).height() >= 24);
                        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
                        QVERIFY(view->visualRect(index).width() <= view->viewport()->width());
                    }
                }
            }
        }
    }

    void coloursComeFromThePalette()
    {
        Palette dark;
        dark.desk = QColor(0x11, 0x22, 0x33);
        dark.ink = QColor(Qt::white);
        dark.dark = true;
        for (const Maker make : {makeSpeakersPanel, makeQuotesPanel, makeNumbersPanel, makeAnnotationsPanel}) {
            Shown s(make);
            s.panel->setColours(dark);
            const QImage image = s.panel->grab().toImage();
            QCOMPARE(image.pixelColor(2, image.height() / 2), dark.desk);
        }
    }

    /// Not a check: with ZHUPI_PICTURES=FOLDER the panels as a reader sees them, to be looked at.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("ZHUPI_PICTURES");
        if (folder.isEmpty())
            QSKIP("ZHUPI_PICTURES names no folder");
        const QFont before = QApplication::font();
        QApplication::setFont(deskFont(10));
        struct Look
        {
            QString name;
            Scheme scheme;
            int width;
        };
        for (const Look &look : {Look{u"light"_s, Scheme::Light, 340}, Look{u"dark"_s, Scheme::Dark, 340},
                                 Look{u"contrast"_s, Scheme::HighContrast, 420}, Look{u"narrow"_s, Scheme::Light, 240}}) {
            QWidget board;
            auto *row = new QHBoxLayout(&board);
            row->setSpacing(12);
            const Palette palette = paletteFor(look.scheme);
            for (const Maker make : {makeSpeakersPanel, makeQuotesPanel, makeNumbersPanel, makeAnnotationsPanel}) {
                SidePanel *panel = make(&board);
                panel->setFixedSize(look.width, 680);
                panel->setColours(palette);
                panel->setState(deskSample());
                panel->showMark({MarkKind::Quote, 1});
                panel->showAnnotation(u"urn:uuid:a"_s);
                row->addWidget(panel);
            }
            QWidget cards;
            auto *cardRow = new QHBoxLayout(&cards);
            for (const MarkRef mark :
                 {MarkRef{MarkKind::Dispute, 0}, MarkRef{MarkKind::Quote, 1}, MarkRef{MarkKind::Number, 3}, MarkRef()}) {
                auto *card = new MarkCard(&cards);
                card->setFixedSize(look.width, 480);
                card->setColours(palette);
                card->setState(deskSample());
                card->setMark(mark);
                cardRow->addWidget(card);
            }
            board.show();
            cards.show();
            QVERIFY(QTest::qWaitForWindowExposed(&board));
            QVERIFY(QTest::qWaitForWindowExposed(&cards));
            QVERIFY(board.grab().save(folder + u"/panels-"_s + look.name + u".png"_s));
            QVERIFY(cards.grab().save(folder + u"/cards-"_s + look.name + u".png"_s));
        }
        QApplication::setFont(before);
    }

    void tenThousandNotesDoNotFreeze()
    {
        const DeskState desk = manyNotes(10000);
        Shown s(makeAnnotationsPanel);
        QElapsedTimer timer;
        timer.start();
        s.panel->setState(desk);
        s.panel->grab();
        const qint64 set = timer.restart();
        s.panel->resize(300, 600);
        s.panel->grab();
        const qint64 resized = timer.restart();
        s.panel->showAnnotation(u"urn:uuid:9000"_s);
        s.panel->grab();
        const qint64 shown = timer.restart();
        qInfo("10,000 notes: set %lld ms, resize %lld ms, show %lld ms", set, resized, shown);
        QVERIFY(set + resized + shown < 3000);
        QCOMPARE(s.view()->currentIndex().data(IdRole).toString(), u"urn:uuid:9000"_s);
    }

    void aThousandRowsAreSetInNoTime()
    {
        DeskState desk = manyNotes(1000);
        Shown s(makeAnnotationsPanel, desk);
        s.panel->grab();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i) {
            desk.annotations[500].note += u"。"_s;
            s.panel->setState(desk);
        }
        const qint64 took = timer.elapsed();
        qInfo("1,000 notes, one changed: %.1f ms", double(took) / 10);
        QVERIFY(took < 2000);
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
