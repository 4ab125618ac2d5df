// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Exchange.h"
#include "exchange/JsonWriter.h"

#include "Testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using Article::Span;
using Language::None;

namespace {

Span spanOf(const Article::Article &article, QStringView words, qsizetype from = 0)
{
    const qsizetype start = article.text().indexOf(words, from);
    Q_ASSERT(start >= 0);
    return {start, start + words.size()};
}

// Two characters beyond the BMP stand before all that is marked, one inside a quote.
const QString Text =
    u"𠮷野家😀\n分享 列印\n\n王大華指出，工程花了12億元，「這不是𠀋小數目」。\n記者：花在哪裡？\n他說，三分之二在去年花掉。"_s;

Language::Reading readingOf(const Article::Article &article)
{
    Language::Reading reading;
    Language::Speaker wang;
    wang.name = u"王大華"_s;
    wang.role = u"總\"工程\"師"_s;
    wang.aliases = {u"王先生"_s};
    wang.mentions = {spanOf(article, u"他"), spanOf(article, u"王大華")}; // in disorder on purpose
    Language::Speaker reporter;
    reporter.name = u"記者"_s;
    reporter.kind = Language::SpeakerKind::Unnamed;
    reporter.silent = true;
    reading.speakers = {wang, reporter};
    Language::Turn turn;
    turn.span = spanOf(article, u"記者：花在哪裡？");
    turn.label = spanOf(article, u"記者：");
    turn.speaker = 1;
    reading.turns = {turn};
    Language::Quote quote;
    quote.span = spanOf(article, u"「這不是𠀋小數目」");
    quote.kind = Language::QuoteKind::Speech;
    quote.utterance = 0;
    quote.speaker = 0;
    quote.cue = spanOf(article, u"指出");
    quote.why = Language::Why::CueBefore;
    quote.confidence = 0.97;
    quote.rule = u"cue-before.same"_s;
    Language::Quote term;
    term.span = spanOf(article, u"小數目");
    term.parent = 0;
    reading.quotes = {quote, term};
    Language::Statement statement;
    statement.span = spanOf(article, u"工程花了12億元");
    statement.speaker = 0;
    statement.cue = spanOf(article, u"指出");
    statement.confidence = 0.5;
    reading.statements = {statement};
    Language::Number cost;
    cost.span = spanOf(article, u"12億元");
    cost.kind = Language::NumberKind::Money;
    cost.value = Language::Decimal(1200000000);
    cost.unit = u"TWD"_s;
    cost.speaker = 0;
    cost.statement = 0;
    Language::Number share;
    share.span = spanOf(article, u"三分之二");
    share.kind = Language::NumberKind::Ratio;
    share.fraction = u"2/3"_s;
    share.modifier = Language::Modifier::About;
    Language::Number year;
    year.span = spanOf(article, u"去年");
    year.kind = Language::NumberKind::Date;
    year.iso = u"2025"_s;
    reading.numbers = {cost, share, year};
    Language::Dispute dispute;
    dispute.quantity = u"工程費"_s;
    dispute.unit = u"TWD"_s;
    dispute.claims = {1, 0};
    dispute.cues = {spanOf(article, u"花在")};
    dispute.spread = Language::Decimal(100);
    dispute.confidence = 0.8;
    reading.disputes = {dispute};
    reading.checks = {{Language::CheckKind::Share, {0, 1}, false}};
    return reading;
}

/// Every object with start and end: in bounds, and its text is the article's.
void verifySpans(const QJsonValue &value, const QList<uint> &codePoints)
{
    if (value.isArray()) {
        int last = -1;
        for (const QJsonValue &item : value.toArray()) {
            verifySpans(item, codePoints);
            if (item.isObject() && item["start"_L1].isDouble()) {
                QVERIFY(item["start"_L1].toInt() >= last);
                last = item["start"_L1].toInt();
            }
        }
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    if (object.contains("start"_L1)) {
        const int start = object["start"_L1].toInt(-1);
        const int end = object["end"_L1].toInt(-1);
        QVERIFY(0 <= start && start <= end && end <= codePoints.size());
        if (object.contains("text"_L1)) {
            const QList<uint> slice = codePoints.sliced(start, end - start);
            QCOMPARE(object["text"_L1].toString(), QString::fromUcs4(reinterpret_cast<const char32_t *>(slice.constData()), slice.size()));
        }
    }
    for (const QJsonValue &member : object)
        verifySpans(member, codePoints);
}

/// The names of an object's members in the order they were written.
QStringList membersOf(const QByteArray &json, const QByteArray &from)
{
    QStringList names;
    int depth = 0;
    for (qsizetype i = json.indexOf(from); i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '{' || c == '[')
            ++depth;
        if ((c == '}' || c == ']') && --depth == 0)
            break;
        if (c == '"') {
            const qsizetype start = i + 1;
            for (++i; json.at(i) != '"'; ++i)
                i += json.at(i) == '\\';
            if (depth == 1 && json.at(i + 1) == ':')
                names.append(QString::fromLatin1(json.sliced(start, i - start)));
        }
    }
    return names;
}

} // namespace

class AnalysisJsonTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void spansCountCodePoints();
    void membersStandInTheOrderOfTheContract();
    void valuesAsTheContractSays();
    void emptyReading();
    void prettyIsTheSame();
    void idComesFirstAsItStands();
    void stringsAreEscaped_data();
    void stringsAreEscaped();
};

void AnalysisJsonTest::spansCountCodePoints()
{
    const auto article = Article::Article::fromText(Text, u"文章.txt"_s);
    const QByteArray json = Exchange::analysisJson(article, readingOf(article));
    QVERIFY(!json.contains('\n'));
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(json, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QList<uint> codePoints = Text.toUcs4();
    verifySpans(document, codePoints);
    QCOMPARE(document["source"_L1]["length"_L1].toInt(), codePoints.size());
    // 𠮷野家😀 and its line end are five code points in seven units.
    QCOMPARE(document["boilerplate"_L1][0]["start"_L1].toInt(), 5);
    QCOMPARE(document["boilerplate"_L1][0]["end"_L1].toInt(), 10);
    QCOMPARE(document["quotes"_L1][0]["text"_L1].toString(), u"「這不是𠀋小數目」"_s);
    QCOMPARE(document["quotes"_L1][0]["end"_L1].toInt() - document["quotes"_L1][0]["start"_L1].toInt(), 9);
    QCOMPARE(document["speakers"_L1][0]["mentions"_L1][0]["text"_L1].toString(), u"王大華"_s);
    // A span that cuts a pair takes its start.
    Language::Reading cut;
    Language::Number number;
    number.span = {0, 1};
    cut.numbers = {number};
    const QJsonObject half = QJsonDocument::fromJson(Exchange::analysisJson(article, cut)).object()["numbers"_L1][0].toObject();
    QCOMPARE(half["end"_L1].toInt(), 0);
    QCOMPARE(half["text"_L1].toString(), QString());
}

void AnalysisJsonTest::membersStandInTheOrderOfTheContract()
{
    const auto article = Article::Article::fromText(Text);
    const QByteArray json = Exchange::analysisJson(article, readingOf(article));
    const auto startsWith = [](const QStringList &found, const QString &wanted) {
        const QStringList names = wanted.split(u' ');
        QCOMPARE(found.first(names.size()), names);
    };
    startsWith(membersOf(json, "{"), u"format source boilerplate speakers turns quotes statements numbers disputes checks"_s);
    startsWith(membersOf(json, "{\"path\""), u"path sha256 encoding script length"_s);
    startsWith(membersOf(json, "{\"id\":\"s1\""), u"id name kind role aliases silent mentions"_s);
    startsWith(membersOf(json, "{\"id\":\"r1\""), u"id start end label speaker"_s);
    startsWith(membersOf(json, "{\"id\":\"q1\""), u"id start end text kind closed parent utterance speaker cue why confidence"_s);
    startsWith(membersOf(json, "{\"id\":\"t1\""), u"id start end text speaker cue confidence"_s);
    startsWith(membersOf(json, "{\"id\":\"n1\""), u"id start end text kind value upper unit iso modifier speaker quote statement"_s);
    startsWith(membersOf(json, "{\"id\":\"d1\""), u"id quantity unit claims cues spread confidence"_s);
    startsWith(membersOf(json, "{\"kind\":\"share\""), u"kind numbers holds"_s);
}

void AnalysisJsonTest::valuesAsTheContractSays()
{
    const auto article = Article::Article::fromText(Text, u"a/b.txt"_s);
    const QJsonObject document = QJsonDocument::fromJson(Exchange::analysisJson(article, readingOf(article))).object();
    QCOMPARE(document["format"_L1].toString(), u"zhupi-analysis/1"_s);
    QCOMPARE(document["source"_L1]["path"_L1].toString(), u"a/b.txt"_s);
    QCOMPARE(document["source"_L1]["script"_L1].toString(), u"Hant"_s);
    QCOMPARE(document["source"_L1]["sha256"_L1].toString(), QString::fromLatin1(article.sha256()));
    const QJsonValue speaker = document["speakers"_L1][1];
    QCOMPARE(speaker["kind"_L1].toString(), u"unnamed"_s);
    QCOMPARE(speaker["role"_L1], QJsonValue(QString()));
    QCOMPARE(speaker["silent"_L1], QJsonValue(true));
    QCOMPARE(document["speakers"_L1][0]["role"_L1].toString(), u"總\"工程\"師"_s);
    const QJsonValue quote = document["quotes"_L1][0];
    QCOMPARE(quote["utterance"_L1].toString(), u"u1"_s);
    QCOMPARE(quote["speaker"_L1].toString(), u"s1"_s);
    QCOMPARE(quote["why"_L1].toString(), u"cue-before"_s);
    QCOMPARE(quote["parent"_L1], QJsonValue(QJsonValue::Null));
    QCOMPARE(quote["confidence"_L1].toDouble(), 0.97);
    const QJsonValue term = document["quotes"_L1][1];
    QCOMPARE(term["parent"_L1].toString(), u"q1"_s);
    for (const auto name : {"utterance"_L1, "speaker"_L1, "cue"_L1, "why"_L1})
        QVERIFY2(term[name].isNull(), name.data());
    const QJsonValue cost = document["numbers"_L1][0];
    QCOMPARE(cost["value"_L1].toString(), u"1200000000"_s);
    QVERIFY(cost["upper"_L1].isNull());
    QVERIFY(cost["iso"_L1].isNull());
    QVERIFY(cost["quote"_L1].isNull());
    QCOMPARE(cost["statement"_L1].toString(), u"t1"_s);
    QCOMPARE(document["numbers"_L1][1]["value"_L1].toString(), u"2/3"_s);
    QCOMPARE(document["numbers"_L1][1]["modifier"_L1].toString(), u"about"_s);
    QVERIFY(document["numbers"_L1][2]["value"_L1].isNull());
    QCOMPARE(document["numbers"_L1][2]["iso"_L1].toString(), u"2025"_s);
    QCOMPARE(document["disputes"_L1][0]["claims"_L1].toArray(), QJsonArray({u"n1"_s, u"n2"_s}));
    QCOMPARE(document["disputes"_L1][0]["spread"_L1].toString(), u"100"_s);
    QCOMPARE(document["checks"_L1][0]["numbers"_L1].toArray(), QJsonArray({u"n1"_s, u"n2"_s}));
    QCOMPARE(document["checks"_L1][0]["holds"_L1], QJsonValue(false));
}

void AnalysisJsonTest::emptyReading()
{
    const QJsonObject document = QJsonDocument::fromJson(Exchange::analysisJson({}, {})).object();
    for (const auto name :
         {"boilerplate"_L1, "speakers"_L1, "turns"_L1, "quotes"_L1, "statements"_L1, "numbers"_L1, "disputes"_L1, "checks"_L1})
        QCOMPARE(document[name], QJsonValue(QJsonArray()));
    QCOMPARE(document["source"_L1]["length"_L1].toInt(-1), 0);
    QCOMPARE(document["source"_L1]["sha256"_L1].toString(), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
}

void AnalysisJsonTest::prettyIsTheSame()
{
    const auto article = Article::Article::fromText(Text);
    const auto reading = readingOf(article);
    const QByteArray pretty = Exchange::analysisJson(article, reading, Exchange::Layout::Pretty);
    QVERIFY(pretty.count('\n') > 50);
    QVERIFY(pretty.contains("\n  \"boilerplate\": [\n"));
    QCOMPARE(QJsonDocument::fromJson(pretty), QJsonDocument::fromJson(Exchange::analysisJson(article, reading)));
}

void AnalysisJsonTest::idComesFirstAsItStands()
{
    const QByteArray json = Exchange::analysisJson({}, {}, Exchange::Layout::Compact, "12345678901234567890.50");
    QVERIFY(json.startsWith("{\"id\":12345678901234567890.50,\"format\":\"zhupi-analysis/1\","));
}

void AnalysisJsonTest::stringsAreEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << u"說a/'<&"_s << QByteArray("\"說a/'<&\"");
    QTest::newRow("marks") << u"\"\\"_s << QByteArray(R"("\"\\")");
    QTest::newRow("controls") << u"\n\r\t\b\f"_s + QChar(0) + QChar(0x1f) + QChar(0x7f) << QByteArray(R"("\n\r\t\b\f\u0000\u001f\u007f")");
    QTest::newRow("line ends of others") << u"\u0085\u2028\u2029"_s << QByteArray(R"("\u0085\u2028\u2029")");
    QTest::newRow("beyond the BMP") << u"😀"_s << QByteArray("\"\xF0\x9F\x98\x80\"");
    QTest::newRow("lone high") << QString(QChar(0xd83d)) + u'x' << QByteArray(R"("\ud83dx")");
    QTest::newRow("lone low, then high at the end") << QString(QChar(0xde00)) + QChar(0xd83d) << QByteArray(R"("\ude00\ud83d")");
}

void AnalysisJsonTest::stringsAreEscaped()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QByteArray out;
    Exchange::appendJsonString(out, text);
    QCOMPARE(out, json);
    QCOMPARE(QJsonDocument::fromJson('[' + out + ']')[0].toString(), text);
}

QTEST_GUILESS_MAIN(AnalysisJsonTest)
#include "tst_analysisjson.moc"
