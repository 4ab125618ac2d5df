// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file itself: its schema, what others make of it, what is refused, what `check` says, how versions merge. Rows name the
// fault cases by number.
#include "Testing.h"
#include "annotations/AnnotationReader.h"
#include "annotations/Check.h"
#include "annotations/Json.h"
#include "annotations/OwnShape.h"
#include "annotations/Sidecar.h"
#include "annotations/WebAnnotation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimeZone>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;

namespace {

const QString story = u"茶農說:「今年的雨來得太晚。」\n鄉長𠮷田說,補助三百萬元。\n茶農說:「去年也是三百萬。」\n"_s;

Article::Article article()
{
    return Article::Article::fromText(story, u"/tmp/茶 園.txt"_s);
}

/// Every kind of annotation that Zhupi writes.
Sidecar everyKind()
{
    const auto in = article();
    Sidecar sidecar;
    const QDateTime time(QDate(2026, 11, 24), QTime(8, 0), QTimeZone::UTC);
    const auto add = [&](auto fill) {
        Annotation a;
        a.id = derivedId(QString::number(sidecar.annotations.size()));
        a.creator = u"林 \"同學\""_s;
        a.created = a.modified = time.addSecs(sidecar.annotations.size());
        fill(a);
        sidecar.annotations.append(a);
    };
    add([&](Annotation &a) { a.tag = u"主張"_s, a.anchor = anchorFor(in, {5, 13}); });
    add([&](Annotation &a) { a.note = u"何時?\n\t\"\\"_s, a.anchor = anchorFor(in, {0, 2}); });
    add([&](Annotation &a) { a.tag = u"數字"_s, a.note = u"𠮷🍵"_s, a.anchor = anchorFor(in, {18, 24}); });
    add([&](Annotation &a) { a.anchor = anchorFor(in, {30, 33}); });
    add([&](Annotation &a) { a.wholeArticle = true, a.note = u"整篇"_s; });
    add([&](Annotation &a) { a.replyTo = sidecar.annotations[0].id, a.note = u"同意"_s; });
    add([&](Annotation &a) {
        a.anchor = anchorFor(in, {4, 15});
        a.verdict = Verdict{Decision::Corrected, Language::MarkKind::Quote, u"speaker"_s, u"茶農"_s};
    });
    add([&](Annotation &a) {
        a.tag = u"失錨"_s;
        a.anchor.exact = u"沒有的字"_s;
        a.anchor.state = AnchorState::Orphan;
    });
    add([&](Annotation &a) { a.creator.clear(), a.tag = u"事實"_s, a.anchor = anchorFor(in, {1, 3}); });
    return sidecar;
}

/// A validator for the keywords that the schema uses; an unknown one fails.
class Schema
{
public:
    explicit Schema(QJsonObject root)
        : m_root(std::move(root))
    {
    }
    QString check(const QJsonValue &value) const { return check(m_root, value, u"$"_s); }

private:
    QString check(const QJsonObject &schema, const QJsonValue &value, const QString &path) const
    {
        for (auto keyword = schema.begin(); keyword != schema.end(); ++keyword) {
            const QString key = keyword.key();
            const QJsonValue rule = keyword.value();
            QString wrong;
            if (key == "$ref"_L1) {
                wrong = check(m_root.value("$defs"_L1).toObject().value(rule.toString().section(u'/', -1)).toObject(), value, path);
            } else if (key == "type"_L1) {
                const QString type = rule.toString();
                const bool fine = type == "object"_L1    ? value.isObject()
                                  : type == "array"_L1   ? value.isArray()
                                  : type == "string"_L1  ? value.isString()
                                  : type == "integer"_L1 ? value.isDouble() && double(value.toInteger()) == value.toDouble()
                                                         : false;
                wrong = fine ? QString() : path + " is no "_L1 + type;
            } else if (key == "const"_L1) {
                wrong = value == rule ? QString() : path + " is another constant"_L1;
            } else if (key == "enum"_L1) {
                wrong = rule.toArray().contains(value) ? QString() : path + " is none of those"_L1;
            } else if (key == "pattern"_L1) {
                wrong = !value.isString() || value.toString().contains(QRegularExpression(rule.toString())) ? QString()
                                                                                                            : path + " has another form"_L1;
            } else if (key == "minimum"_L1) {
                wrong = value.toDouble() >= rule.toDouble() ? QString() : path + " is too small"_L1;
            } else if (key == "minItems"_L1) {
                wrong = value.toArray().size() >= rule.toInt() ? QString() : path + " is too short"_L1;
            } else if (key == "required"_L1) {
                for (const QJsonValue &name : rule.toArray())
                    wrong = wrong.isEmpty() && value.isObject() && !value.toObject().contains(name.toString())
                                ? path + " misses "_L1 + name.toString()
                                : wrong;
            } else if (key == "properties"_L1) {
                const QJsonObject rules = rule.toObject();
                for (auto one = rules.begin(); one != rules.end() && wrong.isEmpty(); ++one) {
                    if (value.toObject().contains(one.key()))
                        wrong = check(one.value().toObject(), value.toObject().value(one.key()), path + u'.' + one.key());
                }
            } else if (key == "items"_L1) {
                const QJsonArray list = value.toArray();
                for (qsizetype i = 0; i < list.size() && wrong.isEmpty(); ++i)
                    wrong = check(rule.toObject(), list[i], path + u'[' + QString::number(i) + u']');
            } else if (key == "anyOf"_L1) {
                wrong = path + " is none of the forms"_L1;
                for (const QJsonValue &one : rule.toArray())
                    wrong = check(one.toObject(), value, path).isEmpty() ? QString() : wrong;
            } else if (!QStringList{u"$schema"_s, u"$id"_s, u"$defs"_s, u"title"_s, u"description"_s}.contains(key)) {
                wrong = "the test does not know the keyword "_L1 + key;
            }
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QJsonObject m_root;
};

QByteArray collectionOf(const QByteArray &items)
{
    return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:x:c\",\"type\":\"AnnotationCollection\",\"total\":1,"
           "\"first\":{\"id\":\"urn:x:p\",\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[\n"
           + items + "\n]}}\n";
}

QByteArray annotationWith(const QByteArray &members)
{
    return "{\"id\":\"urn:x:a\",\"type\":\"Annotation\"," + members + '}';
}

} // namespace

class FormatTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsAsTheSchemaSays()
    {
        const QByteArray schema = Testing::contents(Testing::sourceFile(u"resources/schema/zhupi-sidecar.schema.json"_s));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(schema, &error);
        QCOMPARE(error.errorString(), u"no error occurred"_s);
        const Schema rules(document.object());
        const QByteArray json = everyKind().toJson(article());
        const auto right = [&](const QByteArray &bytes) { return rules.check(QJsonDocument::fromJson(bytes).object()); };
        QCOMPARE(right(json), QString());
        QCOMPARE(right(Sidecar().toJson(article())), QString());
        // It can fail.
        QVERIFY(!right(QByteArray(json)
                           .replace("\"accepted\"", "\"maybe\"")
                           .replace("\"corrected\"", "\"maybe\"")
                           .replace("TextualBody", "X")
                           .replace("\"value\"", "\"v\""))
                     .isEmpty());
        QVERIFY(!right(QByteArray(json).replace("\"start\":5", "\"start\":-5")).isEmpty());
        QVERIFY(!right(QByteArray(json).replace("\"zhupi:format\":\"1\"", "\"zhupi:format\":\"2\"")).isEmpty());
        for (const QString &sample : QDir(Testing::sourceFile(u"resources/samples"_s)).entryList({u"*.jsonld"_s}))
            QVERIFY2(right(Testing::contents(Testing::sourceFile(u"resources/samples/"_s + sample))).isEmpty(), qPrintable(sample));
    }

    void pythonReadsItAsPlainJson()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("there is no python3 here");
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"a.jsonld"_s);
        QVERIFY(writeFile(file, everyKind().toJson(article())).has_value());
        QProcess process;
        process.start(python, {u"-c"_s,
                               u"import json,sys\n"
                               "d=json.load(open(sys.argv[1],encoding='utf-8'))\n"
                               "text=sys.argv[2]\n"
                               "for a in d['first']['items']:\n"
                               "    t=a['target']\n"
                               "    if isinstance(t,str) or 'selector' not in t: continue\n"
                               "    s={x['type']:x for x in t['selector']}\n"
                               "    p=s.get('TextPositionSelector')\n"
                               "    if p: assert text[p['start']:p['end']]==s['TextQuoteSelector']['exact'],a\n"
                               "try:\n"
                               "    import jsonschema\n"
                               "    jsonschema.validate(d,json.load(open(sys.argv[3],encoding='utf-8')))\n"
                               "except ImportError: pass\n"
                               "print(d['total'],len(d['first']['items']))\n"_s,
                               file, story, Testing::sourceFile(u"resources/schema/zhupi-sidecar.schema.json"_s)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardOutput().trimmed(), "9 9");
    }

    void oneChangeIsOneLine()
    {
        Sidecar sidecar = everyKind();
        const QList<QByteArray> before = sidecar.toJson(article()).split('\n');
        sidecar.annotations[2].note = u"改"_s;
        const QList<QByteArray> after = sidecar.toJson(article()).split('\n');
        QCOMPARE(after.size(), before.size());
        int differing = 0;
        for (qsizetype i = 0; i < after.size(); ++i)
            differing += after[i] == before[i] ? 0 : 1;
        QCOMPARE(differing, 1);
    }

    void theShortWayReadsAndWritesAsTheLongOne()
    {
        const auto in = article();
        const QString source = WebAnnotation::sourceFor(in);
        OwnShape shape;
        int own = 0;
        for (const Annotation &a : everyKind().annotations) {
            const QByteArray line = Json::compact(WebAnnotation::toObject(a, in, source));
            if (const auto written = OwnShape::write(a, in, source))
                QCOMPARE(*written, line);
            const auto parsed = shape.parse(line);
            if (!parsed)
                continue;
            ++own;
            const WebAnnotation::Parsed other = WebAnnotation::parse(Json::objectOf(line));
            QVERIFY2(parsed->annotation == other.annotation, line.constData());
            QCOMPARE(parsed->start, other.start);
            QCOMPARE(parsed->end, other.end);
            QCOMPARE(parsed->sha256, other.sha256);
            QCOMPARE(parsed->targetIri, other.targetIri);
            QCOMPARE(parsed->hasSelector, other.hasSelector);
            // No part of a line is a line.
            for (qsizetype size = 0; size < line.size(); ++size)
                QVERIFY(!shape.parse(QByteArrayView(line).first(size)));
            QVERIFY(!shape.parse(line + ' '));
            // Whatever byte is changed: both ways say the same, or the short one says nothing.
            for (qsizetype at = 0; at < line.size(); ++at) {
                for (const char byte : {'"', '\\', ',', 'x', '\xff', '0'}) {
                    QByteArray changed = line;
                    changed[at] = byte;
                    const auto quick = shape.parse(changed);
                    if (!quick)
                        continue;
                    QVERIFY(changed.isValidUtf8());
                    QJsonParseError error;
                    const QJsonDocument document = QJsonDocument::fromJson(changed, &error);
                    QVERIFY2(error.error == QJsonParseError::NoError, changed.constData());
                    QVERIFY2(quick->annotation == WebAnnotation::parse(document.object()).annotation, changed.constData());
                }
            }
        }
        QCOMPARE(own, 8); // all but the verdict
        // And a file, whole.
        const QByteArray json = everyKind().toJson(in);
        const auto lines = Sidecar::fromJson(json, in);
        const auto spread = Sidecar::fromJson(QJsonDocument::fromJson(json).toJson(), in);
        QVERIFY(lines && spread);
        QCOMPARE(lines->annotations.size(), 9);
        QVERIFY(lines->annotations == spread->annotations);
        QCOMPARE(lines->original, spread->original);
        QCOMPARE(lines->toJson(in), json);
    }

    void linesThatOnlyLookLikeOnes_data()
    {
        QTest::addColumn<QByteArray>("items");
        QTest::addColumn<int>("count");
        const QByteArray one = annotationWith("\"target\":\"urn:x:t\"");
        QTest::newRow("one") << one << 1;
        QTest::newRow("a comma at the end") << one + ',' << -1;
        QTest::newRow("no comma between") << one + '\n' + one << -1;
        QTest::newRow("two on a line") << one + ',' + one << 2;
        QTest::newRow("over two lines") << annotationWith("\"x\":[{\"y\":1},\n{\"z\":2}],\"target\":\"urn:x:t\"") << 1;
        QTest::newRow("not sound") << annotationWith("\"target\":\"urn:x:t\",}") << -1;
        QTest::newRow("ends the list itself") << one + "]},\n\"more\":[\n" + one << -1;
        QTest::newRow("30 a lone surrogate") << annotationWith("\"bodyValue\":\"\\ud800\",\"target\":\"urn:x:t\"") << 1;
        QTest::newRow("30 NUL in a body") << annotationWith("\"bodyValue\":\"a\\u0000b\",\"target\":\"urn:x:t\"") << 1;
        QTest::newRow("30 1e999") << annotationWith("\"n\":1e999,\"target\":\"urn:x:t\"") << -1;
        QTest::newRow("30 offsets negative") << annotationWith(
            "\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":-3,\"end\":2}}")
                                             << 1;
        QTest::newRow("30 offsets fractional") << annotationWith(
            "\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":0.5,\"end\":2}}")
                                               << 1;
        QTest::newRow("30 offsets reversed") << annotationWith(
            "\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":9,\"end\":2}}")
                                             << 1;
        QTest::newRow("30 offsets past the end") << annotationWith(
            "\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":9,\"end\":9007199254740993}}")
                                                 << 1;
        QTest::newRow("31 body null") << annotationWith("\"body\":null,\"target\":\"urn:x:t\"") << 1;
        QTest::newRow("31 body missing, target list") << annotationWith("\"target\":[\"urn:x:t\",\"urn:x:u\"]") << 1;
        QTest::newRow("32 remote context") << annotationWith(
            "\"@context\":[\"http://192.0.2.1/c\",\"ftp://192.0.2.1/d\"],\"target\":\"urn:x:t\"")
                                           << 1;
        QTest::newRow("33 source outside") << annotationWith(
            "\"target\":{\"source\":\"../../etc/passwd\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"茶農\"}}")
                                           << 1;
        QTest::newRow("34 identical ids") << one + ",\n" + annotationWith("\"bodyValue\":\"b\",\"target\":\"urn:x:t\"") << 2;
        QTest::newRow("34 id of 1 MB") << "{\"id\":\"urn:x:" + QByteArray(1'000'000, 'i')
                                              + "\",\"type\":\"Annotation\",\"target\":\"urn:x:t\"}"
                                       << 1;
    }
    void linesThatOnlyLookLikeOnes()
    {
        QFETCH(QByteArray, items);
        QFETCH(int, count);
        const auto read = Sidecar::fromJson(collectionOf(items), article());
        QCOMPARE(read ? int(read->annotations.size()) : -1, count);
        if (!read)
            return;
        QSet<QString> ids;
        for (const Annotation &a : read->annotations)
            ids.insert(a.id);
        QCOMPARE(ids.size(), count);
        const QByteArray written = read->toJson(article());
        const auto again = Sidecar::fromJson(written, article());
        QVERIFY(again.has_value());
        QCOMPARE(again->toJson(article()), written);
    }

    void bombsAreRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("taken");
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QTest::newRow("29 depth 1024") << nested(1024) << false;
        QTest::newRow("29 depth 1025") << nested(1025) << false;
        QTest::newRow("29 depth 100,000") << nested(100'000) << false;
        QTest::newRow("29 depth 60 in an annotation")
            << annotationWith("\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"x\":" + nested(60) + ",\"target\":\"urn:x:t\"") << true;
        QTest::newRow("29 depth 64 in an annotation") << annotationWith("\"x\":" + nested(64) + ",\"target\":\"urn:x:t\"") << false;
        QTest::newRow("29 five million empty objects") << '[' + QByteArray("{},").repeated(5'000'000) + "{}]" << false;
        QTest::newRow("29 a string of 100 MB") << annotationWith("\"bodyValue\":\"" + QByteArray(100'000'000, 'x')
                                                                 + "\",\"target\":\"urn:x:t\"")
                                               << false;
        QTest::newRow("29 more than 200 MB") << QByteArray(200'000'001, ' ') << false;
        QByteArray keys;
        for (int i = 0; i < 1'000'000; ++i)
            keys += "\"k" + QByteArray::number(i) + "\":0,";
        QTest::newRow("29 a million keys") << annotationWith(keys + "\"target\":\"urn:x:t\"") << true;
        QTest::newRow("29 duplicate keys") << annotationWith("\"target\":\"urn:x:t\",\"target\":\"urn:x:u\"") << true;
        QTest::newRow("36 gzip") << QByteArray::fromHex("1f8b08000000000002ff") + QByteArray(1000, '\0') << false;
        QTest::newRow("36 zip") << QByteArray("PK\x03\x04\x14\x00\x00\x00", 8) + QByteArray(1000, '\xff') << false;
        QTest::newRow("36 half-written") << everyKind().toJson(article()).first(700) << false;
        QTest::newRow("36 newer") << everyKind().toJson(article()).replace("\"zhupi:format\":\"1\"", "\"zhupi:format\":\"2\"") << false;
    }
    void bombsAreRefusedAtOnce()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, taken);
        timespec from = {};
        timespec to = {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from); // the machine may be busy with other things
        const auto read = Sidecar::fromJson(bytes, article());
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
        const double seconds = double(to.tv_sec - from.tv_sec) + double(to.tv_nsec - from.tv_nsec) / 1e9;
        QCOMPARE(read.has_value(), taken);
        if (!taken)
            QVERIFY(read.error().sentence.endsWith(u'.'));
        QVERIFY2(seconds <= (taken ? 2.0 : 0.5), qPrintable(QString::number(seconds)));
    }

    void aHundredThousandOnOneCharacter()
    {
        // Row 34.
        const auto in = article();
        Sidecar sidecar;
        for (int i = 0; i < 100'000; ++i) {
            Annotation a;
            a.id = "urn:x:"_L1 + QString::number(i);
            a.tag = u"重點"_s;
            a.created = a.modified = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC);
            a.anchor = anchorFor(in, {0, 1});
            sidecar.annotations.append(a);
        }
        const QByteArray json = sidecar.toJson(in);
        const auto read = Sidecar::fromJson(json, in);
        QVERIFY(read.has_value());
        QCOMPARE(read->annotations.size(), 100'000);
        QCOMPARE(read->annotations.last().anchor.span, (Article::Span{0, 1}));
        QCOMPARE(read->toJson(in), json);
    }

    void checkSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("problems"); // LINE MEMBER
        const QByteArray sound = annotationWith("\"target\":\"urn:x:t\"");
        QTest::newRow("what Zhupi writes") << everyKind().toJson(article()) << QStringList();
        QTest::newRow("sound") << collectionOf(sound) << QStringList();
        QTest::newRow("empty") << QByteArray("\n") << QStringList{u"1 "_s};
        QTest::newRow("no JSON") << QByteArray("{\n\"a\":\n") << QStringList{u"3 "_s};
        QTest::newRow("something else") << QByteArray("{\"name\":1}") << QStringList{u"1 type"_s};
        QTest::newRow("no target") << collectionOf(annotationWith("\"motivation\":\"tagging\""))
                                   << QStringList{u"2 first.items[0].target"_s};
        QTest::newRow("the same id") << collectionOf(sound + ",\n" + sound).replace("\"total\":1", "\"total\":2")
                                     << QStringList{u"3 first.items[1].id"_s};
        QTest::newRow("id") << collectionOf("{\"id\":\"a\",\"type\":\"Annotation\",\"target\":\"urn:x:t\"}")
                            << QStringList{u"2 first.items[0].id"_s};
        QTest::newRow("count") << collectionOf(sound + ",\n" + annotationWith("\"target\":\"urn:x:t\"").replace("x:a", "x:b"))
                               << QStringList{u"1 total"_s};
        QTest::newRow("offsets") << collectionOf(
            annotationWith("\"target\":{\"source\":\"x\",\"selector\":[\n{\"type\":\"TextPositionSelector\",\"start\":9,\n\"end\":2}]}"))
                                 << QStringList{u"4 first.items[0].target.selector[0].end"_s};
        QTest::newRow("two bodies") << collectionOf(annotationWith("\"bodyValue\":\"b\",\"body\":\"urn:x:b\",\"target\":\"urn:x:t\""))
                                    << QStringList{u"2 first.items[0].bodyValue"_s};
        QTest::newRow("time") << collectionOf(annotationWith("\"created\":\"yesterday\",\"target\":\"urn:x:t\""))
                              << QStringList{u"2 first.items[0].created"_s};
        QTest::newRow("context") << QByteArray("{\"id\":\"urn:x:a\",\"type\":\"Annotation\",\"target\":\"urn:x:t\"}")
                                 << QStringList{u"1 @context"_s};
    }
    void checkSaysWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, problems);
        QStringList found;
        for (const Problem &problem : check(json)) {
            found.append(QString::number(problem.line) + u' ' + problem.member);
            QVERIFY(problem.sentence.endsWith(u'.'));
        }
        QCOMPARE(found, problems);
    }

    void w3cSamplesAreReadAsTheirNotesSay()
    {
        ZHUPI_SHARED_FILE(table, u"data/w3c/expected.tsv"_s);
        const QString folder = QFileInfo(table).path();
        int read = 0;
        int refused = 0;
        int found = 0;
        int wrong = 0;
        for (const QByteArray &line : Testing::contents(table).split('\n')) {
            const QList<QByteArray> fields = line.split('\t');
            if (line.startsWith('#') || fields.size() < 5)
                continue;
            const QByteArray bytes = Testing::contents(folder + u'/' + QString::fromUtf8(fields[0]));
            const bool parses = fields[2] == "yes";
            const bool correct = fields[1] == "correct";
            const auto sidecar = Sidecar::fromJson(bytes, article());
            if (!parses) {
                QVERIFY2(!sidecar.has_value(), fields[0].constData());
                QVERIFY(!check(bytes).isEmpty());
                ++refused;
                continue;
            }
            if (correct) { // every correct one is read, and nothing of it is lost
                const QJsonObject object = QJsonDocument::fromJson(bytes).object();
                QVERIFY2(sidecar.has_value(), fields[0].constData());
                ++read;
                const QByteArray again = sidecar->toJson(article());
                QVERIFY2(Sidecar::fromJson(again, article()).has_value(), fields[0].constData());
                if (object.value("type"_L1) == "Annotation"_L1) {
                    QCOMPARE(sidecar->annotations.size(), 1);
                    QJsonObject kept = Json::objectOf(sidecar->annotations[0].original);
                    kept.insert("@context"_L1, object.value("@context"_L1));
                    QVERIFY2(kept == object, fields[0].constData());
                }
            } else {
                ++wrong;
                found += check(bytes).isEmpty() ? 0 : 1;
            }
        }
        qInfo("%d correct ones read, %d that are no JSON refused; check finds something in %d of %d incorrect ones", read, refused, found,
              wrong);
        QVERIFY(read > 80);
        QVERIFY(found * 10 >= wrong * 7);
    }

    void mergingLosesNothing_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<int>("sentences");
        // Each letter is an annotation, what follows it its note; sorted in the result.
        QTest::newRow("nothing") << u"a1 b1"_s << u"a1 b1"_s << u"a1 b1"_s << u"a1 b1"_s << 0;
        QTest::newRow("added on both sides") << u"a1"_s << u"a1 b1"_s << u"a1 c1"_s << u"a1 b1 c1"_s << 1;
        QTest::newRow("changed there") << u"a1 b1"_s << u"a1 b1"_s << u"a2 b1"_s << u"a2 b1"_s << 1;
        QTest::newRow("changed here") << u"a1 b1"_s << u"a2 b1"_s << u"a1 b1"_s << u"a2 b1"_s << 0;
        QTest::newRow("changed on both sides") << u"a1"_s << u"a2"_s << u"a3"_s << u"a2 a3"_s << 1;
        QTest::newRow("the same change") << u"a1"_s << u"a2"_s << u"a2"_s << u"a2"_s << 0;
        QTest::newRow("deleted there") << u"a1 b1"_s << u"a1 b1"_s << u"a1"_s << u"a1"_s << 1;
        QTest::newRow("deleted here") << u"a1 b1"_s << u"a1"_s << u"a1 b1"_s << u"a1"_s << 0;
        QTest::newRow("deleted there, changed here") << u"a1 b1"_s << u"a1 b2"_s << u"a1"_s << u"a1 b2"_s << 1;
        QTest::newRow("deleted here, changed there") << u"a1 b1"_s << u"a1"_s << u"a1 b2"_s << u"a1 b2"_s << 1;
        QTest::newRow("emptied there") << u"a1 b1"_s << u"a1 b1"_s << QString() << u"a1 b1"_s << 1;
        QTest::newRow("no base") << QString() << u"a1 b1"_s << u"a1 c1"_s << u"a1 b1 c1"_s << 1;
    }
    void mergingLosesNothing()
    {
        QFETCH(QString, base);
        QFETCH(QString, ours);
        QFETCH(QString, theirs);
        QFETCH(QString, merged);
        QFETCH(int, sentences);
        const auto in = article();
        const auto file = [&in](const QString &words) {
            if (words.isEmpty())
                return QByteArray();
            Sidecar sidecar;
            for (const QString &word : words.split(u' ')) {
                Annotation a;
                a.id = "urn:x:"_L1 + word[0];
                a.created = a.modified = QDateTime(QDate(2026, 1, 1), QTime(0, 0, word[0].unicode() - u'a'), QTimeZone::UTC);
                a.note = word;
                a.anchor = anchorFor(in, {0, 2});
                sidecar.annotations.append(a);
            }
            return sidecar.toJson(in);
        };
        const auto words = [&in](const QByteArray &json) {
            QStringList list;
            const auto read = Sidecar::fromJson(json, in);
            for (const Annotation &a : read ? read->annotations : QList<Annotation>())
                list.append(a.note);
            list.sort();
            return list.join(u' ');
        };
        const auto result = mergeFiles(file(base), file(ours), file(theirs), u"a.jsonld"_s);
        QVERIFY(result.has_value());
        QCOMPARE(words(result->json), merged);
        QCOMPARE(result->sentences.size(), sentences);
        QVERIFY(Sidecar::fromJson(result->json, in)->articleSha256 == in.sha256());
        QVERIFY(check(result->json).isEmpty());
        // Once more comes to the same.
        const auto again = mergeFiles(file(theirs), result->json, file(theirs), u"a.jsonld"_s);
        QCOMPARE(again->json, result->json);
    }

    void gitMerges()
    {
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        const QString program = qEnvironmentVariable("ZHUPI_PROGRAM");
        if (git.isEmpty() || !QFile::exists(program))
            QSKIP("git or the program is not here");
        const QTemporaryDir dir;
        const auto run = [&](const QStringList &arguments) {
            QProcess process;
            process.setWorkingDirectory(dir.path());
            process.start(git, QStringList{u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@example.org"_s, u"-c"_s,
                                           u"merge.zhupi.driver="_s + program + u" merge %O %A %B"_s}
                                   + arguments);
            process.waitForFinished();
            return process.exitCode();
        };
        Sidecar sidecar = everyKind();
        const QString file = dir.filePath(u"a.annotations.jsonld"_s);
        const auto commit = [&](const QString &note) {
            sidecar.annotations[0].note = note;
            QVERIFY(writeFile(file, sidecar.toJson(article())).has_value());
            QCOMPARE(run({u"add"_s, u"."_s}), 0);
            QCOMPARE(run({u"commit"_s, u"-qm"_s, note}), 0);
        };
        QCOMPARE(run({u"init"_s, u"-qb"_s, u"one"_s}), 0);
        QVERIFY(writeFile(dir.filePath(u".gitattributes"_s), "*.annotations.jsonld merge=zhupi\n").has_value());
        commit(u"起初"_s);
        QCOMPARE(run({u"checkout"_s, u"-qb"_s, u"two"_s}), 0);
        commit(u"乙改"_s);
        QCOMPARE(run({u"checkout"_s, u"-q"_s, u"one"_s}), 0);
        commit(u"甲改"_s);
        QCOMPARE(run({u"merge"_s, u"-q"_s, u"-m"_s, u"both"_s, u"two"_s}), 0);
        const auto merged = Sidecar::fromJson(Testing::contents(file), article());
        QVERIFY(merged.has_value());
        QStringList notes;
        for (const Annotation &a : merged->annotations)
            notes.append(a.note);
        QVERIFY(notes.contains(u"甲改"_s) && notes.contains(u"乙改"_s));
        QCOMPARE(notes.size(), 10);
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
