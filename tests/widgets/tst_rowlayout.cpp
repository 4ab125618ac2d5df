// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/RowLayout.h"
#include "reading/SpanIndex.h"
#include "reading/TextUnits.h"

#include "Testing.h"

#include <QRandomGenerator>

using namespace Zhupi;
using namespace Zhupi::Widgets;
using namespace Qt::StringLiterals;
using Article::Span;

class RowLayoutTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void oneRowForEachParagraph()
    {
        RowLayout rows;
        rows.setArticle(Article::Article::fromText(u"標題\n\n第一段。\n第二段。"_s));
        QCOMPARE(rows.count(), 4);
        QCOMPARE(rows.span(0), Span(0, 2));
        QCOMPARE(rows.span(1), Span(3, 3));
        QCOMPARE(rows.span(3), Span(9, 13));
        QCOMPARE(rows.rowAt(2), 0); // the line break belongs to its line
        QCOMPARE(rows.rowAt(3), 1);
        QCOMPARE(rows.rowAt(13), 3);
    }

    void anOverlongParagraphIsCutAfterSentences()
    {
        // Sentences of 100 characters: a cut may stand after each of them and nowhere else.
        QString sentence(99, QChar(0x6c34));
        sentence += u'。';
        const QString text = u"短。\n"_s + sentence.repeated(130) + u"\n末段。"_s;
        RowLayout rows;
        rows.setArticle(Article::Article::fromText(text));
        QCOMPARE(rows.count(), 2 + 7);
        qsizetype at = 3;
        for (int row = 1; row <= 7; ++row) {
            const Span span = rows.span(row);
            QCOMPARE(span.start, at);
            QVERIFY(span.length() <= RowLayout::longest);
            QCOMPARE((span.end - 3) % 100, 0);
            QCOMPARE(rows.paragraph(row), 1);
            QCOMPARE(rows.startsParagraph(row), row == 1);
            QCOMPARE(rows.endsParagraph(row), row == 7);
            QCOMPARE(rows.rowAt(span.start), row);
            QCOMPARE(rows.rowAt(span.end - 1), row);
            at = span.end;
        }
        QCOMPARE(rows.paragraph(8), 2);
        QCOMPARE(rows.span(8), Span(text.size() - 3, text.size()));
        QCOMPARE(rows.rowAt(text.size()), 8);
    }

    void noCutInsideAClusterEvenWithoutAnyBorder_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::newRow("beyond the BMP") << u"𠮷"_s;
        QTest::newRow("family of emoji") << u"👨‍👩‍👧"_s;
        QTest::newRow("combining marks") << u"e\u0301\u0323"_s;
    }
    void noCutInsideAClusterEvenWithoutAnyBorder()
    {
        QFETCH(QString, cluster);
        RowLayout rows;
        rows.setArticle(Article::Article::fromText(cluster.repeated(9000 / cluster.size() + 1)));
        QVERIFY(rows.count() >= 3);
        for (int row = 0; row < rows.count(); ++row)
            QCOMPARE(rows.span(row).start % cluster.size(), 0);
    }

    void heightsAddUpWhateverChanges()
    {
        QString text;
        for (int i = 0; i < 500; ++i)
            text += i % 7 ? u"一行字。\n"_s : u"\n"_s;
        RowLayout rows;
        rows.setArticle(Article::Article::fromText(text));
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i)
            rows.setHeight(int(random.bounded(rows.count())), int(random.bounded(200)));
        qint64 top = 0;
        for (int row = 0; row < rows.count(); ++row) {
            QCOMPARE(rows.top(row), top);
            if (rows.height(row) > 0) {
                QCOMPARE(rows.rowAtHeight(top), row);
                QCOMPARE(rows.rowAtHeight(top + rows.height(row) - 1), row);
            }
            top += rows.height(row);
        }
        QCOMPARE(rows.total(), top);
        QCOMPARE(rows.rowAtHeight(top + 1000), rows.count() - 1);
    }

    void anEmptyArticleHasOneRow()
    {
        RowLayout rows;
        rows.setArticle({});
        QCOMPARE(rows.count(), 1);
        QCOMPARE(rows.rowAt(0), 0);
    }

    void overlapsAreFoundAsByLookingAtAll()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 60; ++round) {
            std::vector<SpanIndex::Item> items;
            const int count = int(random.bounded(40));
            for (int i = 0; i < count; ++i) {
                const qsizetype start = random.bounded(100);
                items.push_back({{start, start + (random.bounded(8) == 0 ? 100 : random.bounded(6))}, i, -1});
            }
            SpanIndex index;
            index.build(items);
            for (qsizetype at = 0; at < 110; at += 3) {
                const Span range{at, at + 4};
                QSet<int> expected;
                for (const auto &item : items) {
                    if (item.span.start < range.end && item.span.end > range.start)
                        expected.insert(item.index);
                }
                QSet<int> found;
                qsizetype before = -1;
                index.overlapping(range, [&](const SpanIndex::Item &item) {
                    found.insert(item.index);
                    [&] { QVERIFY(item.span.start >= before); }();
                    before = item.span.start;
                    return true;
                });
                QCOMPARE(found, expected);
            }
        }
    }

    void unitsOfText_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<Span>("expected");
        QTest::newRow("a word of two characters") << Unit::Word << u"今天天氣很好"_s << 1 << Span(0, 2);
        QTest::newRow("a Western word") << Unit::Word << u"在DeepSeek裡"_s << 3 << Span(1, 9);
        QTest::newRow("the second sentence") << Unit::Sentence << u"他來了。她走了！誰呢？"_s << 5 << Span(4, 8);
        QTest::newRow("a pair is one character") << Unit::Character << u"a𠮷b"_s << 2 << Span(1, 3);
        QTest::newRow("a family is one character") << Unit::Character << u"看👨‍👩‍👧吧"_s << 4 << Span(1, 9);
        QTest::newRow("at the end, the last") << Unit::Character << u"甲乙"_s << 2 << Span(1, 2);
    }
    void unitsOfText()
    {
        QFETCH(Unit, unit);
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(Span, expected);
        QCOMPARE(TextUnits::around(unit, text, position), expected);
    }
};

QTEST_GUILESS_MAIN(RowLayoutTest)
#include "tst_rowlayout.moc"
