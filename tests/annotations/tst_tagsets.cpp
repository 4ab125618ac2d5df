// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "annotations/TagSet.h"

#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Zhupi::Annotations;

namespace {

double luminance(const QString &colour)
{
    const auto channel = [&](int at) {
        const double c = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

} // namespace

class TagSetTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardSet()
    {
        const TagSet set = TagSet::standard();
        QStringList names;
        QSet<QString> signs;
        for (qsizetype i = 0; i < set.tags.size(); ++i) {
            const Tag &tag = set.tags[i];
            names.append(tag.name);
            signs.insert(tag.sign);
            QCOMPARE(tag.key, QString::number(i + 1));
            QCOMPARE(tag.sign.size(), 1);
            QVERIFY(tag.help.endsWith(u'。'));
            // Legible as text on white and on the warm paper (#fcf8f0).
            QVERIFY2(1.05 / (luminance(tag.colour) + 0.05) >= 4.5, qPrintable(tag.name));
            QVERIFY2((luminance(u"#fcf8f0"_s) + 0.05) / (luminance(tag.colour) + 0.05) >= 4.0, qPrintable(tag.name));
        }
        QCOMPARE(names, (QStringList{u"事實"_s, u"主張"_s, u"質疑"_s, u"數字"_s, u"定義"_s, u"問題"_s, u"重點"_s}));
        QCOMPARE(signs.size(), names.size());
        QCOMPARE(set.find(u"質疑"_s)->key, u"3"_s);
        QVERIFY(!set.find(u"沒有"_s));
        const auto back = TagSet::fromJson(set.toJson());
        QVERIFY(back.has_value());
        QVERIFY(*back == set);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const QByteArray head = "{\"format\":\"zhupi-tags/1\",\"name\":\"x\",\"tags\":[";
        QTest::newRow("nothing") << QByteArray() << u"line 1"_s;
        QTest::newRow("foreign") << QByteArray("{\"tags\":[]}") << u"not a tag set"_s;
        QTest::newRow("deep") << QByteArray(5000, '[') << u"not a tag set"_s;
        QTest::newRow("no name") << head + "{\"colour\":\"#000000\"}]}" << u"without a name"_s;
        QTest::newRow("twice") << head + "{\"name\":\"a\",\"colour\":\"#000000\"},{\"name\":\"a\",\"colour\":\"#000000\"}]}"
                               << u"two of one name"_s;
        QTest::newRow("colour") << head + "{\"name\":\"a\",\"colour\":\"red;}</style>\"}]}" << u"#rrggbb"_s;
        QTest::newRow("key twice")
            << head + "{\"name\":\"a\",\"key\":\"1\",\"colour\":\"#000000\"},{\"name\":\"b\",\"key\":\"1\",\"colour\":\"#000000\"}]}"
            << u"another tag"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto set = TagSet::fromJson(json);
        QVERIFY(!set.has_value());
        QVERIFY2(set.error().sentence.contains(says), qPrintable(set.error().sentence));
    }
};

QTEST_GUILESS_MAIN(TagSetTest)
#include "tst_tagsets.moc"
