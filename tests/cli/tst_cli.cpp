// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/JsonLine.h"
#include "cli/Translation.h"

#include "annotations/Sidecar.h"

#include "Testing.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace Zhupi;

namespace {

constexpr const char *AsProgram = "--as-the-program";

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QList<QByteArray> lines() const { return out.trimmed().isEmpty() ? QList<QByteArray>() : out.trimmed().split('\n'); }
    [[nodiscard]] QJsonObject document(qsizetype i = 0) const { return QJsonDocument::fromJson(lines().value(i)).object(); }
};

const QByteArray Story = "水庫清淤\n\n署長周文彥說：「這筆錢不能再等。」農會估計要12億元。\n";

} // namespace

class CliTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void help_data();
    void help();
    void wrongUsage_data();
    void wrongUsage();
    void analyzesAFile();
    void goesOnAfterABadFile();
    void manyFilesInOrder();
    void prettyIndents();
    void chosenEncoding();
    void textOfStandardInput();
    void badStandardInput_data();
    void badStandardInput();
    void linesAreAnsweredInOrderWithTheirIds();
    void aLineIsAnsweredBeforeTheNextComes();
    void malformedLines_data();
    void malformedLines();
    void batchKeepsItsOrder();
    void outputThatCannotBeWritten_data();
    void outputThatCannotBeWritten();
    void exportsAPage();
    void exportRefuses_data();
    void exportRefuses();
    void exportReplacesByForce();
    void exportToPlacesThatAreNoFiles();
    void exportWithoutReadableNotes();
    void windowOrNot_data();
    void windowOrNot();
    void windowRequests();
    void languages_data();
    void languages();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString make(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("could not make a file");
        return file.fileName();
    }
    void prepare(QProcess &process) const;
    Outcome run(const QStringList &arguments, const QByteArray &input = {});
    /// In a shell, where "$0" is the program.
    Outcome shell(const QString &command);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CliTest::init()
{
    QTest::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

void CliTest::prepare(QProcess &process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.remove(u"LANGUAGE"_s);
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
}

Outcome CliTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    prepare(process);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QString::fromLatin1(AsProgram)} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome CliTest::shell(const QString &command)
{
    QProcess process;
    prepare(process);
    process.start(u"/bin/sh"_s, {u"-c"_s, QString(command).replace(u"ZHUPI"_s, u"\"$0\" %1"_s.arg(QLatin1StringView(AsProgram))),
                                 QCoreApplication::applicationFilePath()});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CliTest::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("--help") << QStringList{u"--help"_s} << QByteArray("zhupi analyze");
    QTest::newRow("-h") << QStringList{u"-h"_s} << QByteArray("zhupi export");
    QTest::newRow("help") << QStringList{u"help"_s} << QByteArray("zhupi analyze");
    QTest::newRow("help analyze") << QStringList{u"help"_s, u"analyze"_s} << QByteArray("--ndjson");
    QTest::newRow("analyze --help") << QStringList{u"analyze"_s, u"--help"_s} << QByteArray("Usage: zhupi analyze [options] FILE");
    QTest::newRow("help check") << QStringList{u"help"_s, u"check"_s} << QByteArray("Usage: zhupi check SIDECAR");
    QTest::newRow("help merge") << QStringList{u"help"_s, u"merge"_s} << QByteArray("Usage: zhupi merge BASE OURS THEIRS");
    QTest::newRow("help export") << QStringList{u"help"_s, u"export"_s} << QByteArray("--force");
    QTest::newRow("--version") << QStringList{u"--version"_s} << QByteArray("zhupi " ZHUPI_VERSION "\n");
}

void CliTest::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.out.contains(word), outcome.out.constData());
    QVERIFY(outcome.out.endsWith('\n'));
    QVERIFY(!outcome.out.contains(AsProgram));
}

void CliTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromUtf8(line).split(u' '); };
    row("analyze");
    row("analyze --ndjson --pretty a.txt");
    row("analyze --frobnicate a.txt");
    row("analyze --encoding Klingon a.txt");
    row("analyze a.txt --encoding");
    row("export a.txt");
    row("export --to html a.txt");
    row("export -o out.html a.txt");
    row("export --to pdf -o out.pdf a.txt");
    row("export --to html -o out.html");
    row("export --to html -o out.html a.txt b.txt");
    row("help frobnicate");
    row("frobnicate");
    row("--frobnicate");
    row("--picture");
}

void CliTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    make(u"a.txt"_s, Story);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    const auto lines = outcome.err.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith("zhupi: "), outcome.err.constData());
    QVERIFY2(lines.last().contains("help"), outcome.err.constData());
    QVERIFY(!QFile::exists(path(u"out.html"_s)));
}

void CliTest::analyzesAFile()
{
    make(u"a.txt"_s, Story);
    const Outcome outcome = run({u"analyze"_s, u"./a.txt"_s});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.lines().size(), 1);
    const QJsonObject document = outcome.document();
    QCOMPARE(document["format"_L1].toString(), u"zhupi-analysis/1"_s);
    QCOMPARE(document["source"_L1]["path"_L1].toString(), u"./a.txt"_s);
    QCOMPARE(document["source"_L1]["sha256"_L1].toString(),
             QString::fromLatin1(QCryptographicHash::hash(Story, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(document["quotes"_L1][0]["text"_L1].toString(), u"「這筆錢不能再等。」"_s);
    QCOMPARE(Testing::contents(path(u"a.txt"_s)), Story);
}

void CliTest::goesOnAfterABadFile()
{
    make(u"a.txt"_s, Story);
    make(u"b\x1b[2J\u202e.txt"_s, {});
    make(u"c.txt"_s, "%PDF-1.7");
    make(u"z.txt"_s, Story);
    const Outcome outcome = run({u"analyze"_s, u"a.txt"_s, u"gone.txt"_s, u"b\x1b[2J\u202e.txt"_s, u"c.txt"_s, u"."_s, u"z.txt"_s});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.lines().size(), 2);
    QCOMPARE(outcome.document(0)["source"_L1]["path"_L1].toString(), u"a.txt"_s);
    QCOMPARE(outcome.document(1)["source"_L1]["path"_L1].toString(), u"z.txt"_s);
    const auto complaints = outcome.err.trimmed().split('\n');
    QCOMPARE(complaints.size(), 4);
    QVERIFY(complaints.at(0).startsWith("zhupi: gone.txt: "));
    QVERIFY(!outcome.err.contains('\x1b'));
    QVERIFY(!QString::fromUtf8(outcome.err).contains(QChar(0x202e)));
    QVERIFY(complaints.at(2).startsWith("zhupi: c.txt: "));
}

void CliTest::manyFilesInOrder()
{
    QStringList names;
    for (int i = 0; i < 40; ++i) {
        names.append(u"%1.txt"_s.arg(i));
        make(names.last(), Story.repeated(i % 7 == 0 ? 200 : 1));
    }
    const Outcome outcome = run(QStringList{u"analyze"_s, u"--ndjson"_s} + names);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.lines().size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(outcome.document(i)["source"_L1]["path"_L1].toString(), names.at(i));
}

void CliTest::prettyIndents()
{
    make(u"a.txt"_s, Story);
    const Outcome outcome = run({u"analyze"_s, u"--pretty"_s, u"a.txt"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.lines().size() > 20);
    QCOMPARE(QJsonDocument::fromJson(outcome.out).object(), run({u"analyze"_s, u"a.txt"_s}).document());
}

void CliTest::chosenEncoding()
{
    make(u"a.txt"_s, "\xa7\x41\xa6\x6e"); // 你好
    const Outcome outcome = run({u"analyze"_s, u"--encoding"_s, u"big5-hkscs"_s, u"a.txt"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.document()["source"_L1]["encoding"_L1].toString(), u"Big5-HKSCS"_s);
    QCOMPARE(outcome.document()["source"_L1]["length"_L1].toInt(), 2);
}

void CliTest::textOfStandardInput()
{
    const Outcome outcome = run({u"analyze"_s, u"-"_s}, Story);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.document()["source"_L1]["path"_L1].toString(), u"-"_s);
    QCOMPARE(outcome.document()["quotes"_L1].toArray().size(), 1);
}

void CliTest::badStandardInput_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("empty") << u"ZHUPI analyze - </dev/null"_s;
    QTest::newRow("closed") << u"ZHUPI analyze - <&-"_s;
    QTest::newRow("a folder") << u"ZHUPI analyze - <."_s;
    QTest::newRow("a folder, lines") << u"ZHUPI analyze --ndjson - <."_s;
    QTest::newRow("too much") << u"head -c 250000000 /dev/zero | ZHUPI analyze -"_s;
}

void CliTest::badStandardInput()
{
    QFETCH(QString, command);
    const Outcome outcome = shell(command);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.startsWith("zhupi: standard input: ") || outcome.err.startsWith("zhupi: Standard input"), outcome.err.constData());
}

void CliTest::linesAreAnsweredInOrderWithTheirIds()
{
    const QByteArray input = "\xEF\xBB\xBF{\"id\": 12345678901234567890, \"text\": \"他說：「好。」\"}\r\n"
                             "\n"
                             "{\"text\":\"\",\"more\":[1,{\"id\":3}],\"id\":{\"a\": [1, \"}\"]}}\n"
                             "{\"id\":1.0,\"text\":\"😀他說：「好。」\"}\n"
                             "{\"text\":\"沒有名字\"}\n"
                             "{\"id\":null,\"text\":\"最後\"}";
    const Outcome outcome = run({u"analyze"_s, u"--ndjson"_s, u"-"_s}, input);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    const auto lines = outcome.lines();
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(0).startsWith("{\"id\":12345678901234567890,\"format\":"));
    QVERIFY(lines.at(1).startsWith("{\"id\":{\"a\": [1, \"}\"]},\"format\":"));
    QVERIFY(lines.at(2).startsWith("{\"id\":1.0,\"format\":"));
    QVERIFY(lines.at(3).startsWith("{\"format\":"));
    QVERIFY(lines.at(4).startsWith("{\"id\":null,\"format\":"));
    QCOMPARE(outcome.document(2)["quotes"_L1][0]["start"_L1].toInt(), 4);
    QCOMPARE(outcome.document(1)["source"_L1]["length"_L1].toInt(-1), 0);
}

void CliTest::aLineIsAnsweredBeforeTheNextComes()
{
    QProcess process;
    prepare(process);
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(AsProgram), u"analyze"_s, u"--ndjson"_s, u"-"_s});
    QVERIFY(process.waitForStarted());
    for (int i = 0; i < 3; ++i) {
        process.write("{\"id\":" + QByteArray::number(i) + ",\"text\":\"他說：「好。」\"}\n");
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
        QVERIFY(process.readLine().startsWith("{\"id\":" + QByteArray::number(i) + ','));
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void CliTest::malformedLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("no JSON") << QByteArray("hello") << QByteArray();
    QTest::newRow("a number") << QByteArray("5") << QByteArray();
    QTest::newRow("a list") << QByteArray("[1]") << QByteArray();
    QTest::newRow("no text") << QByteArray("{\"id\":7}") << QByteArray("7");
    QTest::newRow("text is a number") << QByteArray("{\"id\":\"x\",\"text\":5}") << QByteArray("\"x\"");
    QTest::newRow("broken behind the id") << QByteArray("{\"id\":\"a\\\"b\",\"text\":\"he") << QByteArray("\"a\\\"b\"");
    QTest::newRow("broken id") << QByteArray("{\"id\":tru,\"text\":\"he\"}") << QByteArray();
    QTest::newRow("bad UTF-8") << QByteArray("{\"id\":1,\"text\":\"\xff\"}") << QByteArray("1");
    QTest::newRow("too deep") << "{\"id\":2,\"text\":\"\",\"x\":" + QByteArray(100'000, '[') << QByteArray("2");
}

void CliTest::malformedLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, id);
    const Outcome outcome = run({u"analyze"_s, u"--ndjson"_s, u"-"_s}, line + "\n{\"id\":99,\"text\":\"好\"}\n");
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.lines().size(), 2);
    const QByteArray answer = outcome.lines().first();
    QVERIFY2(answer.startsWith(id.isEmpty() ? "{\"error\":\"" : "{\"id\":" + id + ",\"error\":\""), answer.constData());
    QVERIFY(!QJsonDocument::fromJson(answer).object()["error"_L1].toString().isEmpty());
    QCOMPARE(outcome.document(1)["id"_L1].toInt(), 99);
    QVERIFY(!outcome.document(1).contains("error"_L1));
}

void CliTest::batchKeepsItsOrder()
{
    QByteArray input;
    for (int i = 0; i < 500; ++i)
        input += "{\"id\":" + QByteArray::number(i) + ",\"text\":\"" + QByteArrayLiteral("他說：「好。」").repeated(i % 50 == 0 ? 300 : 1)
                 + "\"}\n";
    const Outcome outcome = run({u"analyze"_s, u"--ndjson"_s, u"-"_s}, input);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.lines().size(), 500);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(outcome.document(i)["id"_L1].toInt(), i);
}

void CliTest::outputThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("complaints");
    QTest::newRow("full disk") << u"ZHUPI analyze a.txt >/dev/full"_s << 1 << 1;
    QTest::newRow("full disk, many") << u"ZHUPI analyze a.txt a.txt a.txt >/dev/full"_s << 1 << 1;
    QTest::newRow("full disk, lines") << u"echo '{\"text\":\"x\"}' | ZHUPI analyze --ndjson - >/dev/full"_s << 1 << 1;
    QTest::newRow("full disk, page") << u"ZHUPI export --to html -o - a.txt >/dev/full"_s << 1 << 1;
    QTest::newRow("full disk, help") << u"ZHUPI --help >/dev/full"_s << 1 << 1;
    QTest::newRow("closed") << u"ZHUPI analyze a.txt >&-"_s << 1 << 1;
    QTest::newRow("the other side has gone") << u"{ ZHUPI analyze a.txt a.txt; echo $? >status; } | true; cat status >/dev/null"_s << 0
                                             << 0;
    QTest::newRow("a locale that is not installed") << u"LC_ALL=xx_YY.UTF-8 ZHUPI analyze a.txt >/dev/full"_s << 1 << 1;
    QTest::newRow("no standard error") << u"ZHUPI analyze gone.txt 2>&-"_s << 1 << 0;
}

void CliTest::outputThatCannotBeWritten()
{
    QFETCH(QString, command);
    QFETCH(int, status);
    QFETCH(int, complaints);
    make(u"a.txt"_s, Story);
    const Outcome outcome = shell(command);
    QCOMPARE(outcome.status, status);
    QCOMPARE(outcome.err.count('\n'), complaints);
    QVERIFY(!outcome.err.contains("gone"));
    QCOMPARE(Testing::contents(path(u"a.txt"_s)), Story);
}

void CliTest::exportsAPage()
{
    make(u"a.txt"_s, Story);
    const Outcome outcome = run({u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"out.html"_s, u"a.txt"_s});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.status, 0);
    const QByteArray page = Testing::contents(path(u"out.html"_s));
    QVERIFY(page.startsWith("<!"));
    QVERIFY(page.contains("12億元"));
    const Outcome toOutput = run({u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"-"_s, u"a.txt"_s});
    QCOMPARE(toOutput.status, 0);
    QVERIFY(toOutput.out.startsWith("<!"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), (QStringList{u"a.txt"_s, u"out.html"_s}));
    QCOMPARE(run({u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"-"_s, u"-"_s}, Story).status, 0);
}

void CliTest::exportRefuses_data()
{
    QTest::addColumn<QString>("out");
    QTest::addColumn<bool>("force");
    QTest::newRow("one that is there") << u"there.html"_s << false;
    QTest::newRow("a link to nothing, without force") << u"dangling"_s << false;
    QTest::newRow("a folder") << u"folder"_s << true;
    QTest::newRow("a folder that is not there") << u"nowhere/out.html"_s << true;
    QTest::newRow("the article") << u"a.txt"_s << true;
    QTest::newRow("the article, another way") << u"folder/../a.txt"_s << true;
    QTest::newRow("the article, by a link") << u"link.html"_s << true;
    QTest::newRow("the article, by a hard link") << u"hard.html"_s << true;
    QTest::newRow("its sidecar") << u"a.txt.annotations.jsonld"_s << true;
    QTest::newRow("its sidecar, by a link") << u"notes.html"_s << true;
    QTest::newRow("a sidecar that is not there yet") << u"b.txt.annotations.jsonld"_s << true;
    QTest::newRow("the same by a link") << u"later.html"_s << true;
    QTest::newRow("another reader's sidecar") << u"a.txt.陳.annotations.jsonld"_s << true;
}

void CliTest::exportRefuses()
{
    QFETCH(QString, out);
    QFETCH(bool, force);
    make(u"a.txt"_s, Story);
    make(u"there.html"_s, "old");
    const auto article = Article::Article::read(path(u"a.txt"_s));
    const QByteArray notes = Annotations::Sidecar().toJson(*article);
    make(u"a.txt.annotations.jsonld"_s, notes);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(u"a.txt"_s, path(u"link.html"_s)));
    QVERIFY(QFile::link(u"a.txt.annotations.jsonld"_s, path(u"notes.html"_s)));
    QVERIFY(QFile::link(u"b.txt.annotations.jsonld"_s, path(u"later.html"_s)));
    QVERIFY(QFile::link(u"target.html"_s, path(u"dangling"_s)));
    QCOMPARE(shell(u"ln a.txt hard.html"_s).status, 0);
    const QStringList before = QDir(m_folder->path()).entryList();
    QStringList arguments{u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, out, u"a.txt"_s};
    if (force)
        arguments.append(u"--force"_s);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.startsWith("zhupi: " + out.toUtf8() + ": "), outcome.err.constData());
    QCOMPARE(Testing::contents(path(u"a.txt"_s)), Story);
    QCOMPARE(Testing::contents(path(u"there.html"_s)), QByteArray("old"));
    QCOMPARE(Testing::contents(path(u"a.txt.annotations.jsonld"_s)), notes);
    QCOMPARE(QDir(m_folder->path()).entryList(), before);
}

void CliTest::exportReplacesByForce()
{
    make(u"a.txt"_s, Story);
    make(u"out.html"_s, "old");
    QCOMPARE(run({u"export"_s, u"--force"_s, u"--to"_s, u"html"_s, u"-o"_s, u"out.html"_s, u"a.txt"_s}).status, 0);
    QVERIFY(Testing::contents(path(u"out.html"_s)).startsWith("<!"));
}

void CliTest::exportToPlacesThatAreNoFiles()
{
    make(u"a.txt"_s, Story);
    QCOMPARE(shell(u"ZHUPI export --to html -o /dev/null a.txt"_s).status, 0);
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
    const Outcome full = shell(u"ZHUPI export --to html -o /dev/full a.txt"_s);
    QCOMPARE(full.status, 1);
    QCOMPARE(full.err.count('\n'), 1);
}

void CliTest::exportWithoutReadableNotes()
{
    make(u"a.txt"_s, Story);
    make(u"a.txt.annotations.jsonld"_s, "{broken");
    const Outcome outcome = run({u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"out.html"_s, u"a.txt"_s});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(!QFile::exists(path(u"out.html"_s)));
    QCOMPARE(Testing::contents(path(u"a.txt.annotations.jsonld"_s)), QByteArray("{broken"));
}

void CliTest::windowOrNot_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("noWindow");
    QTest::newRow("nothing") << QStringList() << false;
    QTest::newRow("analyze") << QStringList{u"analyze"_s} << true;
    QTest::newRow("help") << QStringList{u"--help"_s} << true;
    QTest::newRow("version") << QStringList{u"--version"_s} << true;
    QTest::newRow("a file") << QStringList{Testing::sourceFile(u"LICENSE"_s)} << false;
    QTest::newRow("a path that is gone") << QStringList{u"gone/article.txt"_s} << false;
    QTest::newRow("a slip of the hand") << QStringList{u"analyse"_s} << true;
    QTest::newRow("an unknown option") << QStringList{u"--frobnicate"_s} << true;
    QTest::newRow("a picture") << QStringList{u"--picture"_s, u"a.png"_s, u"b.txt"_s} << false;
    QTest::newRow("an option of Qt") << QStringList{u"-platform"_s, u"offscreen"_s} << false;
    QTest::newRow("a file like an option") << QStringList{u"--"_s, u"-x.txt"_s} << false;
}

void CliTest::windowOrNot()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, noWindow);
    QCOMPARE(Cli::wantsNoWindow(arguments), noWindow);
}

void CliTest::windowRequests()
{
    const auto request = Cli::windowRequest({u"-platform"_s, u"offscreen"_s, u"--picture"_s, u"a.png"_s, u"b.txt"_s, u"--"_s, u"-c.txt"_s});
    QVERIFY(request);
    QCOMPARE(request->picture, u"a.png"_s);
    QCOMPARE(request->files, (QStringList{u"b.txt"_s, u"-c.txt"_s}));
}

void CliTest::languages_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("translation");
    QTest::newRow("Taiwan") << QStringList{u"zh-TW"_s} << u"zh_TW"_s;
    QTest::newRow("Hong Kong") << QStringList{u"zh-HK"_s} << u"zh_TW"_s;
    QTest::newRow("Macao") << QStringList{u"zh-MO"_s} << u"zh_TW"_s;
    QTest::newRow("script") << QStringList{u"zh-Hant"_s} << u"zh_TW"_s;
    QTest::newRow("script and land") << QStringList{u"zh-Hant-US"_s} << u"zh_TW"_s;
    QTest::newRow("China") << QStringList{u"zh-CN"_s} << u"en"_s;
    QTest::newRow("C") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("English before Chinese") << QStringList{u"en-GB"_s, u"zh-TW"_s} << u"en"_s;
    QTest::newRow("French before Chinese") << QStringList{u"fr"_s, u"zh-TW"_s} << u"zh_TW"_s;
    QTest::newRow("none") << QStringList() << u"en"_s;
}

void CliTest::languages()
{
    QFETCH(QStringList, languages);
    QFETCH(QString, translation);
    QCOMPARE(Cli::translationFor(languages), translation);
}

// The test is its own program, so that streams and exit statuses are the real ones.
int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], AsProgram) == 0) {
        Cli::keepQuietAboutLocale();
        QStringList arguments;
        for (int i = 2; i < argc; ++i)
            arguments.append(QString::fromLocal8Bit(argv[i]));
        QCoreApplication application(argc, argv);
        return Cli::run(arguments);
    }
    QCoreApplication application(argc, argv);
    CliTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cli.moc"
