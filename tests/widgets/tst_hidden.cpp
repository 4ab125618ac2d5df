// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that show nothing: seen in the article, and without power over the desk's own words.
#include "Testing.h"

#include "docks/Words.h"
#include "look/Hidden.h"
#include "reading/ReadingView.h"
#include "reading/RowText.h"
#include "reading/Type.h"

using namespace Zhupi;
using namespace Zhupi::Widgets;
using namespace Qt::StringLiterals;

class TestHidden : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenCharactersAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qsizetype>>("places");
        QTest::newRow("none") << u"今天下雨, it rains。"_s << QList<qsizetype>();
        QTest::newRow("tab and ideographic space") << u"甲\t乙　丙"_s << QList<qsizetype>();
        QTest::newRow("zero width space") << u"雨\u200b天"_s << QList<qsizetype>{1};
        QTest::newRow("word joiner, soft hyphen, byte-order mark") << u"\u2060a\u00adb\ufeff"_s << QList<qsizetype>{0, 2, 4};
        QTest::newRow("override") << u"3\u202e萬元\u202c"_s << QList<qsizetype>{1, 4};
        QTest::newRow("isolates") << u"\u2067甲\u2069"_s << QList<qsizetype>{0, 2};
        QTest::newRow("joiner between Chinese") << u"甲\u200d乙"_s << QList<qsizetype>{1};
        QTest::newRow("joiner in an emoji") << u"👨\u200d👩"_s << QList<qsizetype>();
        QTest::newRow("tag letters beyond the BMP") << u"甲\U000e0041乙"_s << QList<qsizetype>{1, 2};
        QTest::newRow("control") << u"甲\u0007乙"_s << QList<qsizetype>{1};
        QTest::newRow("right-to-left letters are letters") << u"說 שלום"_s << QList<qsizetype>();
    }
    void hiddenCharactersAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const QList<qsizetype>, places);
        QList<qsizetype> found;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (isHiddenAt(text, i))
                found.append(i);
        }
        QCOMPARE(found, places);
    }

    void theyHaveNames()
    {
        QCOMPARE(characterName(u"\u202e", 0), u"U+202E RIGHT-TO-LEFT OVERRIDE"_s);
        QCOMPARE(characterName(u"\u200b", 0), u"U+200B ZERO WIDTH SPACE"_s);
        QCOMPARE(characterName(u"\U000e0041", 1), u"U+E0041 TAG LATIN CAPITAL LETTER A"_s);
    }

    void aSignStandsInTheirPlaceAndNothingTurns()
    {
        const QString text = u"花了3\u202e億元\u202c，不\u200b多。"_s;
        const Article::Article article = Article::Article::fromText(text);
        const Type type = Type::at(100);
        const RowText row({.span = {0, text.size()}, .kind = Article::ParagraphKind::Body, .side = Side::Printed, .width = 600}, article,
                          {}, type, {});
        QCOMPARE(row.hidden(), (std::vector<qsizetype>{3, 6, 9}));
        QCOMPARE(row.layout().text().size(), text.size());
        // Each character stands right of the one before it, hidden ones with a width of their own.
        for (qsizetype i = 1; i <= text.size(); ++i)
            QVERIFY2(row.caret(i).left() > row.caret(i - 1).left() + 2, qPrintable(QString::number(i)));
    }

    void theyAreSeen()
    {
        const auto picture = [](const QString &text) {
            ReadingView view;
            view.resize(700, 200);
            view.setArticle(Article::Article::fromText(text));
            return view.grab().toImage();
        };
        QVERIFY(picture(u"今天下雨。"_s) != picture(u"今天\u200b下雨。"_s));
        QVERIFY(picture(u"今天\u202e下雨。"_s) != picture(u"今天\u200b下雨。"_s));
    }

    void theDesksOwnWordsKeepTheirOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("override") << u"王\u202e大明"_s << u"王大明"_s;
        QTest::newRow("zero width") << u"王\u200b大\ufeff明"_s << u"王大明"_s;
        // Letters from right to left are the article's own and stay; fenced in, so that what follows stays in its place.
        QTest::newRow("Hebrew") << u"שלום"_s << u"\u2068שלום\u2069"_s;
    }
    void theDesksOwnWordsKeepTheirOrder()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, line);
        QCOMPARE(plainLine(text), line);
        QCOMPARE(plainText(text), line);
    }
};

QTEST_MAIN(TestHidden)
#include "tst_hidden.moc"
