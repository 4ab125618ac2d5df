// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskSample.h"
#include "Testing.h"

#include "docks/AnnotationModel.h"
#include "docks/NumberModel.h"
#include "docks/QuoteModel.h"
#include "docks/SpeakerModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Widgets;
using Testing::deskSample;
using Testing::spanOf;

namespace {

/// The rows as a person would read them, cells and roles with " | " between.
QStringList printed(const RowModel &model, const QList<int> &roles)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        for (const int role : roles)
            cells.append(model.index(row, 0).data(role).toString());
        rows.append(cells.join(u" | "_s));
    }
    return rows;
}

template <typename Model>
struct Tested
{
    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestModels : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void speakersByShareAndTheSilentLast()
    {
        Tested<SpeakerModel> t;
        t.model.setState(deskSample());
        // Shares by counting: 許文川's quotes have 19 + 18 characters with their marks, the office's one 32, the
        // residents' 19, the society's statement 15.
        QCOMPARE(printed(t.model, {SignRole, KindRole, BodyRole, AsideRole}).join(u'\n'),
                 u"許文川 | 許 | person | 水利學會理事長 | 2 quoted, 0 reported\n"
                 "工程處 | 工 | organisation |  | 1 quoted, 0 reported\n"
                 "部分居民 | 部 | group |  | 1 quoted, 0 reported\n"
                 "水利學會 | 水 | organisation |  | 0 quoted, 1 reported\n"
                 "李明 | 李 | person | 前處長 | silent"_s);
        QVERIFY(t.model.index(4, 0).data(DimRole).toBool());
        QVERIFY(!t.model.index(4, 0).data(ShareRole).isValid());
    }

    void shareIsTheUnionOfAllThatASpeakerSays()
    {
        // Ten characters; the quote inside the statement must not count twice.
        DeskState desk;
        desk.article = Article::Article::fromText(u"甲乙丙丁戊己庚辛壬癸"_s);
        Language::Speaker speaker;
        speaker.name = u"甲"_s;
        speaker.mentions = {{0, 1}};
        desk.reading.speakers = {speaker};
        Language::Quote quote;
        quote.span = {2, 6};
        quote.kind = Language::QuoteKind::Speech;
        quote.speaker = 0;
        Language::Statement statement;
        statement.span = {1, 6};
        statement.speaker = 0;
        desk.reading.quotes = {quote};
        desk.reading.statements = {statement};
        SpeakerModel model;
        model.setState(desk);
        QCOMPARE(model.index(0, 0).data(ShareRole).toDouble(), 0.5);
        QCOMPARE(model.index(0, 0).data(FlagRole).toString(), u"50%"_s);
    }

    void mentionsFollowOneAnotherAndTurnOver()
    {
        SpeakerModel model;
        const DeskState desk = deskSample();
        model.setState(desk);
        const QList<Article::Span> mentions = desk.reading.speakers[2].mentions;
        QCOMPARE(model.nextMention(0), mentions[0]);
        QCOMPARE(model.nextMention(0), mentions[1]);
        QCOMPARE(model.nextMention(0), mentions[2]);
        QCOMPARE(model.nextMention(0), mentions[0]);
        QCOMPARE(model.nextMention(99), Article::Span());
    }

    void quotesInTextOrderWithTermsOnDemand()
    {
        Tested<QuoteModel> t;
        t.model.setState(deskSample());
        // Paragraphs are counted without the blank line, the title included.
        QCOMPARE(printed(t.model, {AsideRole, FlagRole}).join(u'\n'), u"工程處 | ¶ 2 | contested\n"
                                                                      "許文川 | ¶ 4 | \n"
                                                                      "許文川 | ¶ 4 | \n"
                                                                      "部分居民 | ¶ 7 | unclosed"_s);
        QCOMPARE(t.model.termCount(), 1);
        t.model.setTermsShown(true);
        QCOMPARE(t.model.rowCount(), 5);
        QCOMPARE(t.model.index(3, 0).data().toString(), u"一勞永逸"_s);
        QCOMPARE(t.model.index(3, 0).data(KindRole).toString(), u"term"_s);
    }

    void quotesSayWhatIsInferred()
    {
        DeskState desk = deskSample();
        desk.reading.quotes[4].closed = true;
        QuoteModel model;
        model.setState(desk);
        QCOMPARE(model.index(3, 0).data(FlagRole).toString(), u"inferred"_s);
    }

    void filterTakesWordsAndSpeakers_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("words") << u"算清楚"_s << 1;
        QTest::newRow("speaker") << u"許文川"_s << 2;
        QTest::newRow("blank around") << u" 許文川 "_s << 2;
        QTest::newRow("nothing") << u"海嘯"_s << 0;
        QTest::newRow("markup is no pattern") << u".*"_s << 0;
        QTest::newRow("empty") << QString() << 4;
    }

    void filterTakesWordsAndSpeakers()
    {
        QFETCH(const QString, filter);
        Tested<QuoteModel> t;
        t.model.setState(deskSample());
        t.model.setFilter(filter);
        QTEST(t.model.rowCount(), "rows");
        QCOMPARE(t.model.total(), 5);
    }

    void numbersAsATable()
    {
        Tested<NumberModel> t;
        t.model.setState(deskSample());
        QCOMPARE(printed(t.model, {}).join(u'\n'), u"3.2公里 | 3.2 | km | 工程處 | \n"
                                                   "1.5億元 | ≈150,000,000 | TWD | 工程處 | \n"
                                                   "4.8億元 | 480,000,000 | TWD | 工程處 | 總造價\n"
                                                   "50億元 | >5,000,000,000 | TWD | 水利學會 | 總造價\n"
                                                   "6億元 | ≈600,000,000 | TWD | 部分居民 | 總造價"_s);
        t.model.sort(NumberModel::Value, Qt::DescendingOrder);
        QCOMPARE(t.model.index(0, 0).data().toString(), u"50億元"_s);
        QCOMPARE(t.model.index(4, 0).data().toString(), u"3.2公里"_s);
        t.model.sort(NumberModel::Disputed, Qt::AscendingOrder);
        QCOMPARE(t.model.index(0, 0).data().toString(), u"4.8億元"_s);
        t.model.setFilter(u"480,000"_s);
        QCOMPARE(t.model.rowCount(), 1);
    }

    void numbersWithoutAValueComeLast()
    {
        DeskState desk = deskSample();
        desk.reading.numbers[0].value.reset();
        desk.reading.numbers[0].iso = u"2026-03"_s;
        NumberModel model;
        model.setState(desk);
        model.sort(NumberModel::Value, Qt::AscendingOrder);
        QCOMPARE(model.index(4, NumberModel::Value).data().toString(), u"2026-03"_s);
    }

    void shortValueOnlyWhereTheTextHasAnother()
    {
        DeskState desk;
        desk.article = Article::Article::fromText(u"用了2.788M小時，花557.6萬元。"_s);
        const auto number = [&](const QString &words, const char *value) {
            Language::Number n;
            n.span = spanOf(desk.article, words);
            n.value = Language::Decimal::fromString(value);
            return n;
        };
        desk.reading.numbers = {number(u"2.788M小時"_s, "2788000"), number(u"557.6萬元"_s, "5576000")};
        NumberModel model;
        model.setState(desk);
        QCOMPARE(model.index(0, NumberModel::Value).data(NumberModel::ScaledRole).toString(), u"278.8萬"_s);
        QCOMPARE(model.index(1, NumberModel::Value).data(NumberModel::ScaledRole).toString(), QString());
    }

    void disputesAndChecks()
    {
        Tested<DisputeModel> disputes;
        disputes.model.setState(deskSample());
        QCOMPARE(printed(disputes.model, {KindRole, AsideRole}), QStringList{u"總造價 | TWD | 10.42 times apart"_s});
        const auto chart = disputes.model.index(0, 0).data(DisputeModel::ChartRole).value<ClaimChartData>();
        QCOMPARE(chart.claims.size(), 3);
        QCOMPARE(disputes.model.index(0, 0).data(DisputeModel::ClaimsRole).toInt(), 3);
        QCOMPARE(chart.claims[0].label, u"工程處: 4.8億"_s);
        QCOMPARE(chart.claims[1].label, u"部分居民: ≈6億"_s);
        QCOMPARE(chart.claims[2].label, u"水利學會: >50億"_s);
        Tested<CheckModel> checks;
        checks.model.setState(deskSample());
        QCOMPARE(printed(checks.model, {FlagRole}).join(u'\n'), u"≈1.5億 + 4.8億 = ≈6億 | ✗ does not hold\n"
                                                                "3.2 × ≈1.5億 = 4.8億 | ✓ holds"_s);
    }

    void annotationsInThreadsAndOrphansLast()
    {
        Tested<AnnotationModel> t;
        t.model.setState(deskSample());
        QCOMPARE(printed(t.model, {IndentRole, QuotedRole, FlagRole}).join(u'\n'),
                 u"On the whole article | 0 |  | \n"
                 "質疑 | 0 | 總造價遠高於50億元 | \n"
                 "Reply | 1 |  | \n"
                 "✓ Quote accepted | 0 | 「堤防不是不能蓋，但要先把帳算清楚。」 | \n"
                 "主張 | 0 | 要先把帳算清楚 | \n"
                 "質疑 | 0 | 工期三年 | orphan"_s);
        QCOMPARE(t.model.orphanCount(), 1);
        QCOMPARE(t.model.tags(), (QStringList{u"質疑"_s, u"主張"_s}));
        QCOMPARE(t.model.authors(), (QStringList{u"林同學"_s, u"王老師"_s}));
        // A reply leads to its thread's words; an orphan nowhere.
        QCOMPARE(t.model.index(2, 0).data(PlaceRole).value<Article::Span>(), t.model.index(1, 0).data(PlaceRole).value<Article::Span>());
        QVERIFY(t.model.index(5, 0).data(PlaceRole).value<Article::Span>().isEmpty());
    }

    void annotationFiltersKeepThreadsWhole()
    {
        Tested<AnnotationModel> t;
        t.model.setState(deskSample());
        t.model.setTag(u"質疑"_s);
        QCOMPARE(t.model.rowCount(), 3); // the note, its reply, the orphan
        t.model.setTag({});
        t.model.setAuthor(u"王老師"_s);
        QCOMPARE(t.model.rowCount(), 1);
        t.model.setAuthor({});
        t.model.setFilter(u"附表"_s);
        QCOMPARE(t.model.rowCount(), 2);
    }

    void noAnnotationIsEverLeftOut()
    {
        // A ring of replies, a reply to nothing, two with one id: from damaged files.
        DeskState desk = deskSample();
        Annotations::Annotation left = desk.annotations[2];
        left.id = u"x"_s;
        left.replyTo = u"y"_s;
        Annotations::Annotation right = left;
        right.id = u"y"_s;
        right.replyTo = u"x"_s;
        Annotations::Annotation lost = left;
        lost.id = u"z"_s;
        lost.replyTo = u"nobody"_s;
        Annotations::Annotation twin = desk.annotations[0];
        desk.annotations.append({left, right, lost, twin});
        Tested<AnnotationModel> t;
        t.model.setState(desk);
        QCOMPARE(t.model.rowCount(), 10);
    }

    void describeIsOneSentence_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("expected");
        using Language::MarkKind;
        QTest::newRow("quote") << int(MarkKind::Quote) << 1 << u"Quote — 許文川, paragraph 4"_s;
        QTest::newRow("contested quote") << int(MarkKind::Quote) << 0 << u"Quote — 工程處, paragraph 2, contested"_s;
        QTest::newRow("term") << int(MarkKind::Quote) << 3 << u"Term — 一勞永逸, paragraph 4"_s;
        QTest::newRow("statement") << int(MarkKind::Statement) << 0 << u"Reported words — 水利學會, paragraph 3, contested"_s;
        QTest::newRow("figure") << int(MarkKind::Number) << 0 << u"Figure — 3.2公里, paragraph 2"_s;
        QTest::newRow("contested figure") << int(MarkKind::Number) << 3 << u"Figure — 50億元, paragraph 3, contested"_s;
        QTest::newRow("speaker") << int(MarkKind::Speaker) << 2 << u"Speaker — 許文川, person, 水利學會理事長"_s;
        QTest::newRow("silent") << int(MarkKind::Speaker) << 4 << u"Speaker — 李明, person, says nothing in this article"_s;
        QTest::newRow("check") << int(MarkKind::Check) << 0 << u"Arithmetic — 3.2 × ≈1.5億 = 4.8億, holds, paragraph 2"_s;
        QTest::newRow("out of range") << int(MarkKind::Quote) << 99 << QString();
        QTest::newRow("invalid") << int(MarkKind::Quote) << -1 << QString();
    }

    void describeIsOneSentence()
    {
        QFETCH(const int, kind);
        QFETCH(const int, index);
        QTEST(describe(deskSample(), {Language::MarkKind(kind), index}), "expected");
    }

    /// One unit for all that is drawn, and each figure named with its own.
    void aKilowattBesideWatts()
    {
        DeskState desk = deskSample();
        const QList<int> claims = desk.reading.disputes[0].claims;
        const QList<std::pair<QByteArray, QString>> written{{"1"_ba, u"kW"_s}, {"550"_ba, u"W"_s}, {"600"_ba, u"W"_s}};
        for (qsizetype i = 0; i < claims.size(); ++i) {
            Language::Number &number = desk.reading.numbers[claims[i]];
            number.kind = Language::NumberKind::Measure;
            number.value = Language::Decimal::fromString(written[i].first);
            number.upper = std::nullopt;
            number.unit = written[i].second;
            number.modifier = Language::Modifier::Exact;
            number.speaker = Language::None;
        }
        const ClaimChartData chart = ClaimChartData::of(desk, 0, {});
        QStringList labels;
        for (const Claim &claim : chart.claims)
            labels.append(claim.label);
        QCOMPARE(labels, (QStringList{u"550 W"_s, u"600 W"_s, u"1 kW"_s}));
        QCOMPARE(chart.claims.constLast().value, 1000.0);
        QVERIFY(chart.scale.at(550) < chart.scale.at(1000));
    }

    void placeStandsForTheMark()
    {
        const DeskState desk = deskSample();
        const Language::Reading &r = desk.reading;
        QCOMPARE(placeOf(r, {Language::MarkKind::Dispute, 0}), r.numbers[2].span);
        QCOMPARE(placeOf(r, {Language::MarkKind::Speaker, 2}), r.speakers[2].mentions.first());
        QCOMPARE(placeOf(r, {Language::MarkKind::Check, 1}), r.numbers[1].span);
        QCOMPARE(placeOf(r, {Language::MarkKind::Turn, 0}), Article::Span());
        Language::Reading broken;
        broken.disputes = {{.quantity = {}, .unit = {}, .claims = {7, -1}, .cues = {}, .spread = {}, .confidence = 0}};
        QCOMPARE(placeOf(broken, {Language::MarkKind::Dispute, 0}), Article::Span());
    }

    void valuesInShort_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("small") << "9999"_ba << QString();
        QTest::newRow("ten thousand") << "10000"_ba << u"1萬"_s;
        QTest::newRow("exact") << "5576000"_ba << u"557.6萬"_s;
        QTest::newRow("hundred million") << "100000000"_ba << u"1億"_s;
        QTest::newRow("rounded") << "123456789"_ba << u"≈1.23億"_s;
        QTest::newRow("below a step") << "99999999"_ba << u"≈10,000萬"_s;
        QTest::newRow("negative") << "-30000"_ba << u"-3萬"_s;
        QTest::newRow("billions of billions") << "3000000000000"_ba << u"3兆"_s;
    }

    void valuesInShort()
    {
        QFETCH(const QByteArray, value);
        QTEST(scaledText(*Language::Decimal::fromString(value), Scale::Hant), "expected");
    }

    void scaleTicks_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("hundredfold") << QList<double>{5576000, 6000000, 500000000} << QStringList{u"1000萬"_s, u"1億"_s, u"10億"_s};
        QTest::newRow("tenfold") << QList<double>{4.8e8, 5e9} << QStringList{u"5億"_s, u"10億"_s, u"20億"_s, u"50億"_s};
        QTest::newRow("close") << QList<double>{53, 48} << QStringList{u"40"_s, u"45"_s, u"50"_s, u"55"_s, u"60"_s, u"65"_s};
        QTest::newRow("eight decades") << QList<double>{1, 1e8} << QStringList{u"1"_s, u"100"_s, u"1萬"_s, u"100萬"_s, u"1億"_s};
    }

    void scaleTicks()
    {
        QFETCH(const QList<double>, values);
        const ClaimScale scale = ClaimScale::of(values, Scale::Hant);
        QStringList labels;
        double before = -1;
        for (const ScaleTick &tick : scale.ticks) {
            labels.append(tick.label);
            QVERIFY(tick.at >= 0 && tick.at <= 1 && tick.at > before);
            before = tick.at;
        }
        QTEST(labels, "labels");
        for (const double value : values)
            QVERIFY(scale.at(value) > 0 && scale.at(value) < 1);
    }

    void scaleStandsAnything_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("one") << QList<double>{7};
        QTest::newRow("equal") << QList<double>{7, 7};
        QTest::newRow("zero") << QList<double>{0, 100};
        QTest::newRow("all zero") << QList<double>{0, 0};
        QTest::newRow("negative") << QList<double>{-5, -2};
        QTest::newRow("huge") << QList<double>{1e-300, 1e300};
        QTest::newRow("not finite") << QList<double>{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN(), 3};
    }

    void scaleStandsAnything()
    {
        QFETCH(const QList<double>, values);
        const ClaimScale scale = ClaimScale::of(values, Scale::Hant);
        QVERIFY(scale.low < scale.high);
        QVERIFY(scale.ticks.size() <= 12);
        for (const double value : values) {
            const double at = scale.at(value);
            QVERIFY(std::isnan(value) || (at >= 0 && at <= 1));
        }
    }

    void toolTipsAreNeverMarkup()
    {
        DeskState desk = deskSample();
        desk.annotations[0].note = u"<img src=\"file:///etc/passwd\"> <b>x</b>"_s;
        AnnotationModel model;
        model.setState(desk);
        const QString tip = model.index(4, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;img"_s));
        QVERIFY(!tip.contains(u"<img"_s));
        QVERIFY(!tip.contains(u"<b>"_s));
        // And the body is the text itself, letter by letter.
        QCOMPARE(model.index(4, 0).data(BodyRole).toString(), desk.annotations[0].note);
    }

    void directionCharactersCannotTurnTheDesk()
    {
        QCOMPARE(plainLine(u"甲\u202e乙\u2066丙\u0007丁\n戊"_s), u"甲乙丙丁 戊"_s);
        QCOMPARE(plainLine(u"一二三四五"_s, 3), u"一二三…"_s);
        QCOMPARE(plainLine(u"一二\U00020000"_s, 3), u"一二…"_s); // never half a character
    }

    void theSameStateIsNoReset()
    {
        QuoteModel model;
        const DeskState desk = deskSample();
        model.setState(desk);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setState(desk);
        DeskState annotated = desk;
        annotated.annotations.clear();
        model.setState(annotated);
        QCOMPARE(resets.size(), 0);
        DeskState other = desk;
        other.reading.quotes.removeLast();
        model.setState(other);
        QCOMPARE(resets.size(), 1);
    }

    void aHundredThousandNumbersInAFrameOrSo()
    {
        DeskState desk;
        QString text;
        for (int i = 0; i < 100000; ++i)
            text += QString::number(100000 + i) + u'元';
        desk.article = Article::Article::fromText(text);
        desk.reading.numbers.reserve(100000);
        for (int i = 0; i < 100000; ++i) {
            Language::Number number;
            number.span = {i * 7, i * 7 + 7};
            number.value = Language::Decimal((i * 7919) % 1000003);
            number.unit = u"TWD"_s;
            desk.reading.numbers.append(number);
        }
        NumberModel model;
        QElapsedTimer timer;
        timer.start();
        model.setState(desk);
        const qint64 set = timer.restart();
        model.sort(NumberModel::Value, Qt::DescendingOrder);
        const qint64 sorted = timer.restart();
        model.setFilter(u"99元"_s);
        const qint64 filtered = timer.restart();
        QCOMPARE(model.rowCount(), 1000);
        qInfo("100,000 numbers: set %lld ms, sort %lld ms, filter %lld ms", set, sorted, filtered);
        // Ten times what a quiet machine needs: fails when a step becomes quadratic, not when the machine is busy.
        QVERIFY(set + sorted + filtered < 3000);
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
