// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be read or written, on the command line of the built program: exit status 1, one plain sentence in the
// reader's language, nothing on standard output, and everything that was there still there as it was.
#include "Testing.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <linux/capability.h>

using namespace Qt::StringLiterals;
using namespace Zhupi;

namespace {

const QByteArray Story = "水庫清淤\n\n署長周文彥說：「這筆錢不能再等。」農會估計要12億元。\n";

struct Outcome
{
    int status = -1;
    QByteArray out;
    QString err;
};

/// The superuser may read and write everything; without these two rights the modes of files hold for it too.
void withoutSuperuserRights()
{
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
}

} // namespace

class BadInputTest : public Testing::Test
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_inChinese = false;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void make(const QString &name, const QByteArray &bytes, int mode = 0644)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(file.fileName()).constData(), mode_t(mode)), 0);
    }

    static QString program()
    {
        const QString named = qEnvironmentVariable("ZHUPI_PROGRAM");
        return named.isEmpty() ? QCoreApplication::applicationDirPath() + "/../bin/zhupi"_L1 : named;
    }

    /// In a shell, where "$0" is the program.
    Outcome run(const QString &command, const QString &language) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, language);
        environment.remove(u"LANGUAGE"_s);
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.setChildProcessModifier(withoutSuperuserRights);
        process.start(u"/bin/sh"_s, {u"-c"_s, QString(command).replace(u"ZHUPI"_s, u"\"$0\""_s), program()});
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }

    /// Every entry with its kind, mode, time of change and contents.
    QMap<QString, QByteArray> everything() const
    {
        QMap<QString, QByteArray> result;
        QDirIterator entries(m_folder->path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo info = entries.nextFileInfo();
            struct stat about = {};
            ::lstat(QFile::encodeName(info.filePath()).constData(), &about);
            QByteArray what = QByteArray::number(about.st_mode, 8) + ' ' + QByteArray::number(qint64(about.st_ino)) + ' '
                              + QByteArray::number(qint64(about.st_size));
            if (S_ISREG(about.st_mode) && about.st_size < 1'000'000)
                what += ' ' + Testing::contents(info.filePath());
            result.insert(info.filePath(), what);
        }
        return result;
    }

    bool rightsHold()
    {
        make(u"secret"_s, "x", 0);
        const bool hold = run(u"! cat secret >/dev/null 2>&1"_s, u"C.UTF-8"_s).status == 0;
        return hold && QFile::remove(path(u"secret"_s));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_inChinese = false;
        if (!QFileInfo(program()).isExecutable())
            QSKIP("the program is not built");
    }

    void everyArticleThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("unreadable") << u"unreadable.txt"_s << u"may not be read"_s;
        QTest::newRow("in a folder that may not be entered") << u"closed/a.txt"_s << u"may not be read"_s;
        QTest::newRow("empty") << u"empty.txt"_s << u"is empty"_s;
        QTest::newRow("binary") << u"binary.txt"_s << u"not a text"_s;
        QTest::newRow("a document of another kind") << u"report.pdf"_s << u"not a text"_s;
        QTest::newRow("huge") << u"huge.txt"_s << u"larger than 200 MB"_s;
        QTest::newRow("vanished") << u"gone.txt"_s << u"There is no file"_s;
        QTest::newRow("vanished with its folder") << u"gone/a.txt"_s << u"There is no file"_s;
        QTest::newRow("a folder") << u"folder"_s << u"is a folder"_s;
        QTest::newRow("a pipe") << u"pipe"_s << u"device or a pipe"_s;
        QTest::newRow("a link to nothing") << u"dangling"_s << u"There is no file"_s;
        QTest::newRow("a link to itself") << u"circle"_s << u"circle"_s;
    }
    void everyArticleThatCannotBeRead()
    {
        QFETCH(QString, file);
        QFETCH(QString, says);
        if (says == "may not be read"_L1 && !rightsHold())
            QSKIP("the superuser may read everything here");
        make(u"unreadable.txt"_s, Story, 0);
        make(u"empty.txt"_s, {});
        QByteArray binary;
        for (int i = 0; i < 4096; ++i)
            binary += char((i * i + i / 7) % 251);
        make(u"binary.txt"_s, binary);
        make(u"report.pdf"_s, "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n");
        make(u"huge.txt"_s, {});
        QVERIFY(QFile::resize(path(u"huge.txt"_s), 201'000'000));
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QVERIFY(QDir(m_folder->path()).mkdir(u"closed"_s));
        make(u"closed/a.txt"_s, Story);
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(QFile::link(u"nowhere.txt"_s, path(u"dangling"_s)));
        QVERIFY(QFile::link(u"circle"_s, path(u"circle"_s)));
        const auto before = everything();
        if (file.startsWith("closed"_L1))
            QCOMPARE(::chmod(QFile::encodeName(path(u"closed"_s)).constData(), 0), 0);
        for (const QString &command : {u"ZHUPI analyze "_s, u"ZHUPI export --to html -o out.html "_s, u"ZHUPI export --to html -o - "_s})
            complains(command + file, says, file);
        ::chmod(QFile::encodeName(path(u"closed"_s)).constData(), 0755);
        QCOMPARE(everything(), before);
    }

    void everyPlaceThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("names");
        QTest::newRow("a folder without write permission")
            << u"ZHUPI export --to html -o locked/out.html a.txt"_s << u"may not write in the folder"_s << u"locked/out.html"_s;
        QTest::newRow("a write-protected page")
            << u"ZHUPI export --to html --force -o protected.html a.txt"_s << u"write-protected"_s << u"protected.html"_s;
        QTest::newRow("a folder that is gone") << u"ZHUPI export --to html -o gone/out.html a.txt"_s << u"no longer there"_s
                                               << u"gone/out.html"_s;
        QTest::newRow("a folder") << u"ZHUPI export --to html -o folder a.txt"_s << u"is a folder"_s << u"folder"_s;
        QTest::newRow("a full disk under a new page")
            << u"ulimit -f 1; ZHUPI export --to html -o out.html a.txt"_s << u"could not be saved"_s << u"out.html"_s;
        QTest::newRow("a full disk under an old page")
            << u"ulimit -f 1; ZHUPI export --to html --force -o old.html a.txt"_s << u"could not be saved"_s << u"old.html"_s;
        QTest::newRow("a full disk under the page on standard output")
            << u"ZHUPI export --to html -o - a.txt >/dev/full"_s << u"could not be written to standard output"_s << QString();
        QTest::newRow("a full disk under the analysis")
            << u"ZHUPI analyze a.txt >/dev/full"_s << u"could not be written to standard output"_s << QString();
    }
    void everyPlaceThatCannotBeWritten()
    {
        QFETCH(QString, command);
        QFETCH(QString, says);
        QFETCH(QString, names);
        if ((says.startsWith("may not"_L1) || says == "write-protected"_L1) && !rightsHold())
            QSKIP("the superuser may write everywhere here");
        make(u"a.txt"_s, Story);
        make(u"old.html"_s, "an older page");
        make(u"protected.html"_s, "an older page", 0444);
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QVERIFY(QDir(m_folder->path()).mkdir(u"locked"_s));
        QCOMPARE(::chmod(QFile::encodeName(path(u"locked"_s)).constData(), 0555), 0);
        const auto before = everything();
        complains(command, says, names);
        QCOMPARE(everything(), before);
        ::chmod(QFile::encodeName(path(u"locked"_s)).constData(), 0755);
    }

    void everySidecarThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("malformed") << QByteArray("{\"type\":\"AnnotationCollection\",\n\"first\":{\"items\":[") << u"not valid JSON"_s;
        QTest::newRow("binary") << QByteArray("\x1f\x8b\x08\x00\x00\xff\x00", 7) << u"not text"_s;
        QTest::newRow("foreign") << QByteArray("{\"name\":\"package\",\"version\":\"1.0\"}\n") << u"not a file of annotations"_s;
        QTest::newRow("foreign, a list") << QByteArray("[1,2,3]\n") << u"not a file of annotations"_s;
        QTest::newRow("newer") << QByteArray("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationCollection\","
                                             "\"zhupi:format\":\"99\",\"first\":{\"type\":\"AnnotationPage\",\"items\":[]}}\n")
                               << u"later version"_s;
        QTest::newRow("nested without an end") << QByteArray(100'000, '[') << u"nested too deep"_s;
    }
    void everySidecarThatCannotBeRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        make(u"a.txt"_s, Story);
        make(u"a.txt.annotations.jsonld"_s, bytes);
        make(u"old.html"_s, "an older page");
        const auto before = everything();
        for (const QString &out : {u"out.html"_s, u"- "_s, u"old.html --force"_s})
            complains(u"ZHUPI export --to html a.txt -o "_s + out, says, u"a.txt.annotations.jsonld"_s);
        QCOMPARE(everything(), before);
        // The analysis is of the article alone.
        const Outcome analysis = run(u"ZHUPI analyze a.txt"_s, u"C.UTF-8"_s);
        QCOMPARE(analysis.status, 0);
        QCOMPARE(analysis.err, QString());
    }

    void aSidecarThatMayNotBeRead()
    {
        if (!rightsHold())
            QSKIP("the superuser may read everything here");
        make(u"a.txt"_s, Story);
        make(u"a.txt.annotations.jsonld"_s, "{}", 0);
        complains(u"ZHUPI export --to html -o out.html a.txt"_s, u"cannot be read"_s, u"a.txt.annotations.jsonld"_s);
        QVERIFY(!QFile::exists(path(u"out.html"_s)));
    }

private:
    /// Exit status 1 and one sentence that names the file, in English and in Chinese; nothing on standard output.
    void complains(const QString &command, const QString &says, const QString &names)
    {
        static const QRegularExpression han(u"\\p{Han}"_s);
        // The sentence is the same for every command; once in Chinese is enough.
        const QStringList languages = m_inChinese ? QStringList{u"C.UTF-8"_s} : QStringList{u"C.UTF-8"_s, u"zh_TW.UTF-8"_s};
        m_inChinese = true;
        for (const QString &language : languages) {
            const Outcome outcome = run(command, language);
            QVERIFY2(outcome.status == 1, qPrintable(u"%1: %2: %3"_s.arg(command).arg(outcome.status).arg(outcome.err)));
            QCOMPARE(outcome.out, QByteArray());
            QCOMPARE(outcome.err.count(u'\n'), 1);
            QVERIFY2(outcome.err.startsWith("zhupi: "_L1 + (names.isEmpty() ? QString() : names)) || outcome.err.contains(u'/' + names),
                     qPrintable(outcome.err));
            if (language.startsWith("zh"_L1))
                QVERIFY2(outcome.err.contains(han), qPrintable(outcome.err));
            else
                QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
        }
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
