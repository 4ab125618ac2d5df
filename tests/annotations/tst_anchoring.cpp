// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pace.h"
#include "Testing.h"
#include "annotations/Anchorer.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;

namespace {

const QString original = u"港務局上週公布新碼頭的計畫。\n"
                         "局長許文彬表示,「新碼頭完工以後,每年可以多停靠兩百艘貨輪」,並說經費已經到位。\n"
                         "漁會總幹事李秀珠則質疑:「經費到位了,漁民的補償在哪裡?」\n"
                         "她指出,補償金從提案時的八千萬元一路減到三千萬元,沒有人解釋原因。\n"
                         "許文彬表示,補償金的算法沒有改變。\n"_s;

Article::Article article(const QString &text)
{
    return Article::Article::fromText(text);
}

Anchor anchorOf(const QString &words, int nth = 0)
{
    const auto in = article(original);
    qsizetype at = -1;
    for (int i = 0; i <= nth; ++i)
        at = in.text().indexOf(words, at + 1);
    Q_ASSERT(at >= 0);
    return anchorFor(in, {at, at + words.size()});
}

} // namespace

class AnchoringTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void takesContext()
    {
        const auto in = article(u"前文𠮷字後文"_s);
        const Anchor anchor = anchorFor(in, {2, 4});
        QCOMPARE(anchor.exact, u"𠮷"_s);
        QCOMPARE(anchor.prefix, u"前文"_s);
        QCOMPARE(anchor.suffix, u"字後文"_s);
        QCOMPARE(anchorFor(in, {-5, 99}).exact, in.text());
        QCOMPARE(anchorFor(in, {9, 3}).state, AnchorState::Orphan);
        // 32 characters, but never half of one at the far ends.
        const auto wide = article(QString(u"𠮷"_s).repeated(17) + u"中"_s.repeated(31) + u"心"_s + u"中"_s.repeated(31) + u"𠮷"_s);
        const Anchor middle = anchorFor(wide, {34 + 31, 34 + 32});
        QCOMPARE(middle.exact, u"心"_s);
        QCOMPARE(middle.prefix, u"中"_s.repeated(31));
        QCOMPARE(middle.suffix, u"中"_s.repeated(31));
    }

    void findsAgain_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("nth");
        QTest::addColumn<QString>("text");
        QTest::addColumn<AnchorState>("state");
        QTest::addColumn<QString>("found"); ///< words in the new text
        QTest::addColumn<QString>("after"); ///< and what stands before them there, to tell repetitions apart
        const QString long1 = u"新碼頭完工以後,每年可以多停靠兩百艘貨輪"_s;

        QTest::newRow("unchanged") << long1 << 0 << original << AnchorState::Exact << long1 << u"「"_s;
        QTest::newRow("unchanged, repeated words") << u"補償金"_s << 1 << original << AnchorState::Exact << u"補償金"_s << u"許文彬表示,"_s;
        QTest::newRow("inserted before") << long1 << 0 << u"本報訊。\n"_s + original << AnchorState::Moved << long1 << u"「"_s;
        QTest::newRow("deleted before") << long1 << 0 << original.mid(15) << AnchorState::Moved << long1 << u"「"_s;
        QTest::newRow("repeated words, moved") << u"許文彬表示"_s << 1 << u"本報訊。\n"_s + original << AnchorState::Moved
                                               << u"許文彬表示"_s << u"原因。\n"_s;
        QTest::newRow("words moved to the end") << u"補償金從提案時的八千萬元一路減到三千萬元"_s << 0
                                                << QString(original).remove(u"補償金從提案時的八千萬元一路減到三千萬元,"_s)
                                                       + u"文末重提:補償金從提案時的八千萬元一路減到三千萬元。"_s
                                                << AnchorState::Moved << u"補償金從提案時的八千萬元一路減到三千萬元"_s << u"重提:"_s;
        QTest::newRow("context edited, place kept")
            << u"每年可以多停靠兩百艘貨輪"_s << 0 << QString(original).replace(u"並說經費已經到位"_s, u"也提到經費已到位"_s)
            << AnchorState::Exact << u"每年可以多停靠兩百艘貨輪"_s << u"以後,"_s;
        QTest::newRow("a word changed") << long1 << 0 << QString(original).replace(u"兩百艘貨輪"_s, u"兩百多艘貨輪"_s) << AnchorState::Moved
                                        << u"新碼頭完工以後,每年可以多停靠兩百多艘貨輪"_s << u"「"_s;
        QTest::newRow("a word taken out") << long1 << 0 << QString(original).replace(u"每年可以多停靠"_s, u"每年多停靠"_s)
                                          << AnchorState::Moved << u"新碼頭完工以後,每年多停靠兩百艘貨輪"_s << u"「"_s;
        QTest::newRow("a sentence put in") << long1 << 0 << QString(original).replace(u"以後,每年"_s, u"以後,如果一切順利,每年"_s)
                                           << AnchorState::Moved << u"新碼頭完工以後,如果一切順利,每年可以多停靠兩百艘貨輪"_s << u"「"_s;
        QTest::newRow("paragraph split") << long1 << 0 << QString(original).replace(u"以後,每年"_s, u"以後,\n每年"_s) << AnchorState::Moved
                                         << u"新碼頭完工以後,\n每年可以多停靠兩百艘貨輪"_s << u"「"_s;
        QTest::newRow("full width") << long1 << 0 << QString(original).replace(u","_s, u"，"_s) << AnchorState::Moved
                                    << QString(long1).replace(u","_s, u"，"_s) << u"「"_s;
        QTest::newRow("other quotation marks") << u"「新碼頭完工以後"_s << 0
                                               << QString(original).replace(u"「"_s, u"“"_s).replace(u"」"_s, u"”"_s) << AnchorState::Moved
                                               << u"“新碼頭完工以後"_s << u"表示,"_s;
        QTest::newRow("Simplified")
            << u"補償金從提案時的八千萬元一路減到三千萬元"_s << 0
            << u"港务局上周公布新码头的计划。\n局长许文彬表示,「新码头完工以后,每年可以多停靠两百艘货轮」,并说经费已经到位。\n"
               "渔会总干事李秀珠则质疑:「经费到位了,渔民的补偿在哪里?」\n她指出,补偿金从提案时的八千万元一路减到三千万元,没有人解释原因。\n"_s
            << AnchorState::Moved << u"补偿金从提案时的八千万元一路减到三千万元"_s << u"指出,"_s;
        QTest::newRow("short words, Simplified")
            << u"許文彬"_s << 1
            << u"许文彬没有来。\n她指出,补偿金从提案时的八千万元一路减到三千万元,没有人解释原因。\n许文彬表示,补偿金的算法没有改变。\n"_s
            << AnchorState::Moved << u"许文彬"_s << u"原因。\n"_s;
        QTest::newRow("line ends and spaces") << long1 << 0 << QString(original).replace(u"\n"_s, u"\n\n  "_s) << AnchorState::Moved
                                              << long1 << u"「"_s;

        QTest::newRow("deleted") << long1 << 0 << QString(original).remove(long1) << AnchorState::Orphan << QString() << QString();
        QTest::newRow("figure replaced") << u"八千萬元"_s << 0 << QString(original).replace(u"八千萬元"_s, u"兩億元"_s)
                                         << AnchorState::Orphan << QString() << QString();
        QTest::newRow("twice, equally good")
            << u"補償金從提案時的八千萬元一路減到三千萬元"_s << 0
            << u"甲:補償金從提案時的八千萬元一路減到三千萬元!乙:補償金從提案時的八千萬元一路減到三千萬元!"_s << AnchorState::Orphan
            << QString() << QString();
        QTest::newRow("the whole article twice")
            << long1 << 0 << u"編按。\n"_s + original + original << AnchorState::Orphan << QString() << QString();
        QTest::newRow("another article") << long1 << 0 << u"今年的芒果比去年甜,果農說雨下得少。專家認為明年也會是好年。"_s.repeated(5)
                                         << AnchorState::Orphan << QString() << QString();
        QTest::newRow("a short word in another article")
            << u"表示"_s << 0 << u"果農表示雨下得少。今年的芒果比去年甜。"_s << AnchorState::Orphan << QString() << QString();
        QTest::newRow("empty article") << long1 << 0 << QString() << AnchorState::Orphan << QString() << QString();
    }
    void findsAgain()
    {
        QFETCH(QString, words);
        QFETCH(int, nth);
        QFETCH(QString, text);
        QFETCH(AnchorState, state);
        QFETCH(QString, found);
        QFETCH(QString, after);
        const Anchor anchor = anchorOf(words, nth);
        const auto in = article(text);
        const Anchor now = resolve(anchor, anchor.span, in);
        QCOMPARE(in.text(now.span).toString(), found);
        QCOMPARE(now.state, state);
        QVERIFY2(in.text().first(now.span.start).endsWith(after), qPrintable(in.text().first(now.span.start)));
        // What the file said stays.
        QCOMPARE(now.exact, anchor.exact);
        QCOMPARE(now.prefix, anchor.prefix);
        // Without a position in the file the words still are found.
        if (state == AnchorState::Exact && nth == 0)
            QCOMPARE(in.text(resolve(anchor, {}, in).span).toString(), found);
    }

    void aPositionOnAnotherRepetitionIsNotTaken()
    {
        // The words stand at the old position by accident; their context tells where they went.
        const QString before = u"甲方同意付款。\n乙方同意交貨。\n丙方同意作證。\n"_s;
        const QString later = u"丁方同意旁聽。\n甲方同意付款。\n乙方同意交貨。\n丙方同意作證。\n"_s;
        const auto in = article(before);
        const qsizetype at = before.indexOf(u"同意"_s, before.indexOf(u"乙"_s));
        const Anchor anchor = anchorFor(in, {at, at + 2});
        const auto now = article(later);
        const Anchor found = resolve(anchor, anchor.span, now);
        QCOMPARE(found.state, AnchorState::Moved);
        QCOMPARE(later.mid(found.span.start - 2, 6), u"乙方同意交貨"_s);
    }

    void longQuotes()
    {
        QString text = u"開頭。\n"_s;
        for (int i = 0; i < 400; ++i)
            text += u"第%1句談的是第%2件事,說的人各有不同。"_s.arg(i).arg(i * 3);
        const auto in = article(text);
        const Anchor anchor = anchorFor(in, {4, text.size() - 5});
        const QString edited = QString(text).replace(u"第200句"_s, u"第二百句"_s).prepend(u"新的一行\n"_s);
        const auto now = article(edited);
        const Anchor found = resolve(anchor, anchor.span, now);
        QCOMPARE(found.state, AnchorState::Moved);
        QVERIFY(now.text(found.span).startsWith(u"第0句"_s));
        QVERIFY(now.text(found.span).endsWith(anchor.exact.right(8)));
    }

    void hostileTextsEndSoon_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one character") << QString(500000, u'啊');
        QTest::newRow("two in turn") << u"啊哈"_s.repeated(250000);
        QTest::newRow("white space") << QString(500000, u' ');
        QTest::newRow("lone surrogates") << QString(200000, QChar(0xd800));
        QTest::newRow("one line a thousand times") << u"他說他知道這件事。"_s.repeated(30000);
    }
    void hostileTextsEndSoon()
    {
        QFETCH(QString, text);
        const auto in = article(text);
        Anchorer anchorer(in);
        QElapsedTimer timer;
        timer.start();
        for (const qsizetype length : {1, 2, 3, 10, 200, 3000, 100000}) {
            const Anchor anchor = anchorFor(in, {1000, 1000 + length});
            QCOMPARE(anchorer.resolve(anchor, anchor.span).state, AnchorState::Exact);
            const Anchor elsewhere = anchorer.resolve(anchor, {500, 501 + length});
            QVERIFY(elsewhere.state != AnchorState::Moved); // a thousand places are as good
            Anchor other = anchor;
            other.exact.replace(anchor.exact.size() / 2, 1, u"嗯"_s);
            (void)anchorer.resolve(other, anchor.span);
        }
        QVERIFY2(timer.elapsed() < 5000 * Zhupi::Testing::pace, qPrintable(QString::number(timer.elapsed())));
    }

    void anyHintIsSafe_data()
    {
        QTest::addColumn<qsizetype>("start");
        QTest::addColumn<qsizetype>("end");
        const qsizetype big = std::numeric_limits<qsizetype>::max();
        QTest::newRow("negative") << qsizetype(-5) << qsizetype(3);
        QTest::newRow("reversed") << qsizetype(9) << qsizetype(3);
        QTest::newRow("past the end") << qsizetype(9) << big;
        QTest::newRow("far") << big - 1 << big;
        QTest::newRow("least") << std::numeric_limits<qsizetype>::min() << big;
    }
    void anyHintIsSafe()
    {
        QFETCH(qsizetype, start);
        QFETCH(qsizetype, end);
        const auto in = article(original);
        const Anchor found = resolve(anchorOf(u"八千萬元"_s), {start, end}, in);
        QCOMPARE(in.text(found.span).toString(), u"八千萬元"_s);
    }
};

QTEST_GUILESS_MAIN(AnchoringTest)
#include "tst_anchoring.moc"
