// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskSample.h"
#include "Testing.h"

#include "docks/Docks.h"
#include "docks/PlainLabel.h"
#include "docks/Words.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Widgets;
using Language::MarkKind;
using Testing::deskSample;

namespace {

/// All that the card says, label by label.
QStringList said(const MarkCard &card)
{
    QStringList texts;
    for (const QLabel *label : card.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&card))
            texts.append(label->text());
    }
    return texts;
}

QPushButton *button(const MarkCard &card, const QString &text)
{
    for (QPushButton *each : card.findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisibleTo(&card))
            return each;
    }
    return nullptr;
}

} // namespace

class TestMarkCard : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void emptyCardSaysWhatToDo()
    {
        MarkCard card;
        card.setState(deskSample());
        QVERIFY(!card.mark().isValid());
        QCOMPARE(said(card).first(), u"No mark under the cursor"_s);
        QVERIFY(!button(card, u"Accept A"_s));
        QTest::keyClick(&card, Qt::Key_A); // nothing to answer: no signal, no crash
    }

    void cardExplains_data()
    {
        QTest::addColumn<MarkRef>("mark");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("reject");
        QTest::newRow("quote") << MarkRef{MarkKind::Quote, 1}
                               << QStringList{u"Quote"_s,
                                              u"許文川"_s,
                                              u"「堤防不是不能蓋，但要先把帳算清楚。」"_s,
                                              u"水利學會理事長"_s,
                                              u"Reason: “說” stands before the quote."_s,
                                              u"Confidence 96% · rule cue.test"_s,
                                              u"✓ Accepted by 林同學"_s}
                               << u"Not a quote X"_s;
        QTest::newRow("pronoun") << MarkRef{MarkKind::Quote, 2}
                                 << QStringList{u"Reason: the subject of “又說” is a pronoun that stands for 許文川."_s}
                                 << u"Not a quote X"_s;
        QTest::newRow("term") << MarkRef{MarkKind::Quote, 3}
                              << QStringList{u"Term"_s, u"The marks set off a term; nobody is said to speak here."_s} << u"Not a quote X"_s;
        QTest::newRow("unclosed and inferred")
            << MarkRef{MarkKind::Quote, 4}
            << QStringList{u"The closing mark is missing, or the marks stand the wrong way round."_s,
                           u"Inferred: no word of speaking is near; 部分居民 is the voice that fits best."_s}
            << u"Not a quote X"_s;
        QTest::newRow("statement") << MarkRef{MarkKind::Statement, 0}
                                   << QStringList{u"Reported words"_s, u"Reason: “指出” reports these words without quotation marks."_s}
                                   << u"Not reported words X"_s;
        QTest::newRow("figure") << MarkRef{MarkKind::Number, 3}
                                << QStringList{u"Figure"_s,
                                               u"money"_s,
                                               u">5,000,000,000 (50億)"_s,
                                               u"TWD"_s,
                                               u"The text says more than that."_s,
                                               u"水利學會"_s,
                                               u"總造價"_s,
                                               u"Reason: “遠高於” bounds the figure."_s}
                                << u"Not a figure X"_s;
        QTest::newRow("dispute")
            << MarkRef{MarkKind::Dispute, 0}
            << QStringList{u"Disputed figures"_s,
                           u"總造價 · TWD · 10.42 times apart"_s,
                           u"✓ 3.2 × ≈1.5億 = 4.8億, it holds"_s,
                           u"✗ ≈1.5億 + 4.8億 = ≈6億, it does not hold"_s,
                           u"Reason: “質疑”. Different voices give different figures for the same quantity in the same unit."_s,
                           u"Confidence 86%"_s}
            << u"Not a dispute X"_s;
        QTest::newRow("silent speaker") << MarkRef{MarkKind::Speaker, 4}
                                        << QStringList{u"李明"_s, u"前處長"_s, u"Named 1 time(s), but given no words in this article."_s}
                                        << u"Not a speaker X"_s;
        QTest::newRow("check") << MarkRef{MarkKind::Check, 0} << QStringList{u"Arithmetic"_s, u"✓ holds"_s} << u"Not arithmetic X"_s;
    }

    void cardExplains()
    {
        QFETCH(const MarkRef, mark);
        QFETCH(const QStringList, expected);
        QFETCH(const QString, reject);
        MarkCard card;
        card.setState(deskSample());
        card.setMark(mark);
        QCOMPARE(card.mark(), mark);
        const QStringList texts = said(card);
        for (const QString &line : expected)
            QVERIFY2(texts.contains(line), qPrintable(line + u"\nis not in\n"_s + texts.join(u'\n')));
        QVERIFY(button(card, u"Accept A"_s));
        QVERIFY2(button(card, reject), qPrintable(reject));
        QVERIFY(button(card, u"Correct… E"_s));
        QVERIFY(!card.accessibleDescription().isEmpty());
    }

    void everyWhyHasItsSentence()
    {
        QStringList seen;
        for (int why = 0; why <= int(Language::Why::Inferred); ++why) {
            for (const bool cue : {true, false}) {
                DeskState desk = deskSample();
                desk.reading.quotes[1].why = Language::Why(why);
                if (!cue)
                    desk.reading.quotes[1].cue.reset();
                const QString sentence = reasonText(desk, {MarkKind::Quote, 1});
                QVERIFY(sentence.endsWith(u'.'));
                QVERIFY(!sentence.contains(u'%'));
                if (cue) {
                    QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
                    seen.append(sentence);
                }
            }
        }
    }

    void chartOnlyForRivals()
    {
        MarkCard card;
        card.setState(deskSample());
        const auto chart = [&card]() -> const ClaimChart * {
            for (const ClaimChart *each : card.findChildren<ClaimChart *>()) {
                if (each->isVisibleTo(&card))
                    return each;
            }
            return nullptr;
        };
        card.setMark({MarkKind::Number, 0});
        QVERIFY(!chart());
        card.setMark({MarkKind::Number, 2});
        QVERIFY(chart());
        QCOMPARE(chart()->data().claims.size(), 3);
        QCOMPARE(chart()->accessibleDescription(), u"工程處: 4.8億\n部分居民: ≈6億\n水利學會: >50億"_s);
    }

    void keysAndButtonsAnswer()
    {
        MarkCard card;
        card.setState(deskSample());
        const MarkRef mark{MarkKind::Dispute, 0};
        card.setMark(mark);
        QSignalSpy accepted(&card, &MarkCard::acceptWanted);
        QSignalSpy rejected(&card, &MarkCard::rejectWanted);
        QSignalSpy corrected(&card, &MarkCard::correctWanted);
        QSignalSpy placed(&card, &MarkCard::placeWanted);
        QTest::keyClick(&card, Qt::Key_A);
        QTest::keyClick(&card, Qt::Key_X);
        QTest::keyClick(&card, Qt::Key_E);
        QTest::keyClick(&card, Qt::Key_Return);
        QTest::mouseClick(button(card, u"Not a dispute X"_s), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(rejected.size(), 2);
        QCOMPARE(corrected.size(), 1);
        QCOMPARE(placed.size(), 1);
        QCOMPARE(rejected.at(1).at(0).value<MarkRef>(), mark);
        QCOMPARE(placed.at(0).at(0).value<Article::Span>(), deskSample().reading.numbers[2].span);
    }

    void aMarkThatIsGoneLeavesAnEmptyCard()
    {
        MarkCard card;
        DeskState desk = deskSample();
        card.setState(desk);
        card.setMark({MarkKind::Dispute, 0});
        desk.reading.disputes.clear();
        card.setState(desk);
        QVERIFY(!card.mark().isValid());
        QVERIFY(!button(card, u"Accept A"_s));
    }

    void nothingIsReadAsMarkup()
    {
        DeskState desk;
        desk.article = Article::Article::fromText(u"<b>甲</b>說：「<img src=x><script>」"_s);
        Language::Speaker speaker;
        speaker.name = u"<b>甲</b>"_s;
        speaker.role = u"<i>x</i>"_s;
        speaker.mentions = {{0, 8}};
        desk.reading.speakers = {speaker};
        Language::Quote quote;
        quote.span = Testing::spanOf(desk.article, u"「<img src=x><script>」"_s);
        quote.kind = Language::QuoteKind::Speech;
        quote.speaker = 0;
        desk.reading.quotes = {quote};
        MarkCard card;
        card.setState(desk);
        card.setMark({MarkKind::Quote, 0});
        for (const QLabel *label : card.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(said(card).contains(u"「<img src=x><script>」"_s));
        QVERIFY(said(card).contains(u"<b>甲</b>"_s));
    }

    void noScrollBarWhereThereIsRoom()
    {
        MarkCard card;
        card.setState(deskSample());
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const auto *bar = card.findChild<QScrollArea *>()->verticalScrollBar();
        card.setMark({MarkKind::Dispute, 0});
        for (int width = 240; width < 460; width += 3) {
            card.resize(width, 160);
            QTRY_VERIFY(bar->isVisible());
            card.resize(width, 800);
            QTRY_VERIFY2(!bar->isVisible(), qPrintable(QString::number(width)));
        }
    }

    void nothingIsCutOffWhenNarrow_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {240, 280, 320, 420})
            QTest::addRow("%d", width) << width;
    }

    void nothingIsCutOffWhenNarrow()
    {
        QFETCH(const int, width);
        MarkCard card;
        card.setState(deskSample());
        card.resize(width, 600);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        for (int kind = 0; kind <= int(MarkKind::Check); ++kind) {
            card.setMark({MarkKind(kind), 0});
            QCoreApplication::processEvents();
            const QWidget *desk = card.findChild<QScrollArea *>()->widget();
            QVERIFY2(desk->width() <= width, qPrintable(QString::number(desk->width())));
            for (const QPushButton *each : card.findChildren<QPushButton *>()) {
                if (each->isVisible()) {
                    QVERIFY(each->width() >= each->sizeHint().width());
                    QVERIFY(each->mapTo(&card, each->rect().bottomRight()).x() <= width);
                    QVERIFY(each->mapTo(&card, each->rect().bottomRight()).y() <= card.height());
                    QVERIFY(each->height() >= 24);
                }
            }
            for (const PlainLabel *label : card.findChildren<PlainLabel *>()) {
                if (label->isVisible())
                    QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
        }
    }
};

QTEST_MAIN(TestMarkCard)
#include "tst_markcard.moc"
