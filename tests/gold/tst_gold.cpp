// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Evaluation.h"
#include "Testing.h"

using namespace Zhupi;
using namespace Qt::StringLiterals;

class GoldTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    /// Equal words are taken in the order of the rows, long ones by their ends.
    void placesOfGold()
    {
        const QString text = u"甲說：「好。」\n乙也說：「好。」他又說「好。」。\n𠀋「長長長的話」"_s;
        const auto gold = Gold::readGold(text, u"speaker\t甲\tperson\t\nquote\t1\t「好。」\tspeech\t甲\nquote\t2\t「好。」\tspeech\t-\n"
                                               "quote\t2\t「好。」\tspeech\t-\t7\nquote\t3\t「長[…]話」\tterm\t-\n"_s);
        QVERIFY2(gold, gold ? "" : qPrintable(gold.error()));
        QCOMPARE(gold->quotes.size(), 4);
        const QList<Gold::Span> spans{{3, 7}, {12, 16}, {19, 23}, {26, 33}};
        for (qsizetype i = 0; i < spans.size(); ++i)
            QCOMPARE(gold->quotes[i].span, spans[i]);
        QCOMPARE(gold->quotes[0].speaker, u"甲"_s);
        QVERIFY(gold->quotes[1].speaker.isEmpty());
    }

    void faultsOfGold_data()
    {
        QTest::addColumn<QString>("gold");
        QTest::newRow("no such words") << u"quote\t1\t「壞」\tterm\t-"_s;
        QTest::newRow("no such line") << u"trap\t9\t一"_s;
        QTest::newRow("no such number") << u"dispute\t人數\t1:3人;1:4人"_s;
        QTest::newRow("unknown sort") << u"figure\t1\t一"_s;
    }

    void faultsOfGold()
    {
        QFETCH(QString, gold);
        QVERIFY(!Gold::readGold(u"甲說：「好。」"_s, gold));
    }

    /// A comparison that finds nothing wrong in itself, and each fault in a copy.
    void comparison()
    {
        const QString text = u"甲說「一百人」，乙說八十人。"_s;
        const auto gold = Gold::readGold(text, u"speaker\t甲\tperson\t\nspeaker\t乙\tperson\t\nquote\t1\t「一百人」\tspeech\t甲\n"
                                               "number\t1\t一百人\tcount\t100\t\t人\t-\t甲\nnumber\t1\t八十人\tcount\t80\t\t人\t-\t乙\n"
                                               "dispute\t人數\t1:一百人;1:八十人\n"_s);
        QVERIFY(gold);
        Gold::Findings found = *gold;
        QStringList misses;
        for (const auto &[name, value] : Gold::compare(text, *gold, found, &misses).figures())
            QCOMPARE(value, name == "traps fallen into"_L1 ? 0.0 : 1.0);
        QVERIFY(misses.isEmpty());
        found.quotes[0].speaker = u"乙"_s;
        found.numbers[1].value = u"90"_s;
        found.disputes.clear();
        const Gold::Score worse = Gold::compare(text, *gold, found, &misses);
        QCOMPARE(worse.quoteSpeakers.share(), 0.0);
        QCOMPARE(worse.values.share(), 0.5);
        QCOMPARE(worse.disputes.f1(), 0.0);
        QCOMPARE(misses.size(), 3);
    }

    /// No figure of report.txt falls by more than half a point.
    void nothingFalls()
    {
        const auto lexicon = Language::Lexicon::load();
        QVERIFY(lexicon);
        const auto sets = Gold::evaluate(QStringLiteral(ZHUPI_GOLD), **lexicon);
        QVERIFY2(sets, sets ? "" : qPrintable(sets.error()));
        const QStringList kept =
            QString::fromUtf8(Testing::contents(QStringLiteral(ZHUPI_GOLD "/report.txt"))).split(u'\n', Qt::SkipEmptyParts);
        const QStringList now = Gold::table(*sets).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(now.size(), kept.size());
        QCOMPARE(now.first(), kept.first());
        for (qsizetype i = 1; i < now.size(); ++i) {
            const QString name = now[i].first(20).trimmed();
            QCOMPARE(kept[i].first(20).trimmed(), name);
            const QStringList was = kept[i].sliced(20).simplified().split(u' ');
            const QStringList is = now[i].sliced(20).simplified().split(u' ');
            QCOMPARE(is.size(), was.size());
            for (qsizetype k = 0; k < is.size(); ++k) {
                const double fall =
                    name == "traps fallen into"_L1 ? is[k].toDouble() - was[k].toDouble() : was[k].toDouble() - is[k].toDouble();
                QVERIFY2(fall <= 0.005, qPrintable(u"%1, column %2: %3 was %4"_s.arg(name).arg(k + 1).arg(is[k], was[k])));
            }
        }
    }
};

QTEST_GUILESS_MAIN(GoldTest)
#include "tst_gold.moc"
