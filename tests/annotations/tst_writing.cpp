// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "annotations/Sidecar.h"

#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;

namespace {

/// A limit on the size of files acts like a disk that is full from there on.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit now{bytes, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_old); }
    Q_DISABLE_COPY_MOVE(SizeLimit)

private:
    rlimit m_old = {};
};

/// A second process writes the file and is killed by the system in the middle of it.
bool killedWhileWriting(const QString &path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_DFL);
        const rlimit few{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &few);
        ::prctl(PR_SET_DUMPABLE, 0);
        (void)writeFile(path, QByteArray(5000, 'x'));
        ::_exit(0);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ;
}

QByteArray nativeName(const QString &path)
{
    return QFile::encodeName(path);
}

} // namespace

class WritingTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const QString &name) { return m_dir.filePath(name); }
    QStringList everything() { return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); }

private Q_SLOTS:
    void cleanup()
    {
        const QStringList names = everything();
        for (const QString &name : names) {
            if (!QFile::remove(file(name)))
                QDir(file(name)).removeRecursively();
        }
    }

    void writesAndReplaces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a line") << QByteArray("一行\n");
        QTest::newRow("9 MB") << QByteArray(9'000'000, 'x');
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
    }
    void writesAndReplaces()
    {
        QFETCH(QByteArray, bytes);
        const QString path = file(u"新 #1.jsonld"_s);
        QVERIFY(writeFile(path, bytes).has_value());
        QCOMPARE(Testing::contents(path), bytes);
        QVERIFY(writeFile(path, "short").has_value());
        QCOMPARE(Testing::contents(path), "short");
        QVERIFY(writeFile(path, bytes).has_value());
        QCOMPARE(Testing::contents(path), bytes);
        QCOMPARE(everything().size(), 1);
    }

    void aFullDiskLeavesTheOldFile()
    {
        const QString path = file(u"full.jsonld"_s);
        const QByteArray old(5000, 'o');
        const QByteArray later(70000, 'n');
        QVERIFY(writeFile(path, old).has_value());
        int refused = 0;
        for (rlim_t limit = 0; limit < 70000; limit += limit < 64 ? 1 : 997) {
            Article::Result<void> written;
            {
                const SizeLimit full(limit);
                written = writeFile(path, later);
            }
            QVERIFY2(!written.has_value(), qPrintable(QString::number(limit)));
            QVERIFY(written.error().sentence.contains("full.jsonld"_L1));
            QCOMPARE(Testing::contents(path), old);
            QCOMPARE(everything(), QStringList{u"full.jsonld"_s});
            ++refused;
        }
        QVERIFY(refused > 100);
        const SizeLimit justEnough(70000);
        QVERIFY(writeFile(path, later).has_value());
        QCOMPARE(Testing::contents(path), later);
    }

    void whatAKilledProgramLeftGoesWithTheNextWrite()
    {
        const QString path = file(u"批註.jsonld"_s);
        const QString other = file(u"other.jsonld"_s);
        QVERIFY(writeFile(path, "old").has_value());
        QVERIFY(killedWhileWriting(path));
        QCOMPARE(Testing::contents(path), "old");
        QCOMPARE(everything().size(), 2);
        QVERIFY(killedWhileWriting(other));
        QCOMPARE(everything().size(), 3); // the second file's own; it was never there itself
        QVERIFY(writeFile(path, "new").has_value());
        QCOMPARE(Testing::contents(path), "new");
        QCOMPARE(everything().size(), 2);
        QVERIFY(writeFile(other, "new").has_value());
        QCOMPARE(everything(), (QStringList{u"other.jsonld"_s, u"批註.jsonld"_s}));
    }

    void whatAnotherWriterHoldsStays_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : {u"locked"_s, u"a link"_s, u"a second name"_s, u"a folder"_s, u"a pipe"_s})
            QTest::addRow("%s", qPrintable(kind)) << kind;
    }
    void whatAnotherWriterHoldsStays()
    {
        QFETCH(QString, kind);
        const QString path = file(u"a.jsonld"_s);
        QVERIFY(writeFile(path, "old").has_value());
        QVERIFY(killedWhileWriting(path));
        const QString left = file(everything().first());
        QVERIFY(left.endsWith(u".tmp"_s));
        int fd = -1;
        if (kind == "locked"_L1) {
            fd = ::open(nativeName(left).constData(), O_RDONLY | O_CLOEXEC);
            QCOMPARE(::flock(fd, LOCK_EX), 0);
        } else if (kind == "a second name"_L1) {
            QCOMPARE(::link(nativeName(left).constData(), nativeName(file(u"second"_s)).constData()), 0);
        } else {
            QVERIFY(QFile::remove(left));
            if (kind == "a link"_L1)
                QVERIFY(QFile::link(path, left));
            else if (kind == "a folder"_L1)
                QVERIFY(QDir().mkdir(left));
            else
                QCOMPARE(::mkfifo(nativeName(left).constData(), 0600), 0);
        }
        const QStringList before = everything();
        QVERIFY(writeFile(path, "new").has_value());
        QCOMPARE(Testing::contents(path), "new");
        QCOMPARE(everything(), before);
        if (fd >= 0)
            ::close(fd);
    }

    void keepsSymbolicLinks()
    {
        QVERIFY(QDir(m_dir.path()).mkdir(u"real"_s));
        const QString real = file(u"real/kept.jsonld"_s);
        const QString link = file(u"link.jsonld"_s);
        QVERIFY(writeFile(real, "1").has_value());
        QCOMPARE(::symlink("real/kept.jsonld", nativeName(link).constData()), 0);
        QVERIFY(writeFile(link, "2").has_value());
        QCOMPARE(Testing::contents(real), "2");
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(QDir(file(u"real"_s)).entryList(QDir::Files | QDir::Hidden), QStringList{u"kept.jsonld"_s});
    }

    void refusesLinksThatLeadNowhere()
    {
        const QString dangling = file(u"dangling.jsonld"_s);
        QCOMPARE(::symlink("not-there.jsonld", nativeName(dangling).constData()), 0);
        auto written = writeFile(dangling, "x");
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().sentence.contains("link"_L1), qPrintable(written.error().sentence));
        QVERIFY(!QFile::exists(file(u"not-there.jsonld"_s)));

        const QString one = file(u"one.jsonld"_s);
        QCOMPARE(::symlink("two.jsonld", nativeName(one).constData()), 0);
        QCOMPARE(::symlink("one.jsonld", nativeName(file(u"two.jsonld"_s)).constData()), 0);
        written = writeFile(one, "x");
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().sentence.contains("circle"_L1), qPrintable(written.error().sentence));
        QCOMPARE(everything().size(), 3);
    }

    void keepsTheMode()
    {
        const QString path = file(u"mode.jsonld"_s);
        QVERIFY(writeFile(path, "1").has_value());
        const mode_t mask = ::umask(0);
        ::umask(mask);
        struct stat info = {};
        QCOMPARE(::stat(nativeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0666 & ~mask);
        for (const mode_t mode : {0600, 0640, 0664, 0606}) {
            QCOMPARE(::chmod(nativeName(path).constData(), mode), 0);
            QVERIFY(writeFile(path, QByteArray::number(mode)).has_value());
            QCOMPARE(::stat(nativeName(path).constData(), &info), 0);
            QCOMPARE(info.st_mode & 0777, mode);
        }
    }

    void aSnapshotOfHardLinksStaysOne()
    {
        const QString path = file(u"now.jsonld"_s);
        const QString snapshot = file(u"yesterday.jsonld"_s);
        QVERIFY(writeFile(path, "yesterday").has_value());
        QCOMPARE(::link(nativeName(path).constData(), nativeName(snapshot).constData()), 0);
        QVERIFY(writeFile(path, "today").has_value());
        QCOMPARE(Testing::contents(path), "today");
        QCOMPARE(Testing::contents(snapshot), "yesterday");
    }

    void tellsWhatIsInTheWay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("no folder") << u"gone/x.jsonld"_s << u"no longer there"_s;
        QTest::newRow("a file for a folder") << u"plain/x.jsonld"_s << u"not a folder"_s;
        QTest::newRow("a folder") << u"folder"_s << u"not a file"_s;
        QTest::newRow("a pipe") << u"pipe"_s << u"not a file"_s;
        QTest::newRow("long name") << QString(300, u'x') << u"too long"_s;
        QTest::newRow("a name made to mislead") << u"gone\u202e/\x1b[2J\nx.jsonld"_s << u"“\ufffd[2J\ufffdx.jsonld”"_s;
        QTest::newRow("read-only folder") << u"locked/x.jsonld"_s << u"may not write"_s;
        QTest::newRow("write-protected") << u"protected"_s << u"write-protected"_s;
    }
    void tellsWhatIsInTheWay()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        const bool needsRights = name.startsWith("locked"_L1) || name == "protected"_L1;
        if (needsRights && ::geteuid() == 0)
            QSKIP("the superuser may write everywhere");
        QVERIFY(QDir(m_dir.path()).mkdir(u"folder"_s));
        QVERIFY(QDir(m_dir.path()).mkdir(u"locked"_s));
        QVERIFY(writeFile(file(u"plain"_s), "1").has_value());
        QVERIFY(writeFile(file(u"protected"_s), "1").has_value());
        QCOMPARE(::mkfifo(nativeName(file(u"pipe"_s)).constData(), 0600), 0);
        QCOMPARE(::chmod(nativeName(file(u"locked"_s)).constData(), 0500), 0);
        QCOMPARE(::chmod(nativeName(file(u"protected"_s)).constData(), 0400), 0);
        const QStringList before = everything();
        const auto written = writeFile(file(name), "x");
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().sentence.contains(says), qPrintable(written.error().sentence));
        QVERIFY(!written.error().sentence.contains(QChar(0x202e)));
        QCOMPARE(everything(), before);
        QCOMPARE(Testing::contents(file(u"plain"_s)), "1");
        ::chmod(nativeName(file(u"locked"_s)).constData(), 0700);
    }

    void keepsAsideWithoutOverwriting()
    {
        const QString path = file(u"a.jsonld"_s);
        QVERIFY(writeFile(path, "first").has_value());
        const auto one = keepAside(path);
        QVERIFY(one.has_value());
        QCOMPARE(*one, path + ".unreadable-1"_L1);
        QVERIFY(!QFile::exists(path));
        QVERIFY(writeFile(path, "second").has_value());
        const auto two = keepAside(path);
        QVERIFY(two.has_value());
        QCOMPARE(*two, path + ".unreadable-2"_L1);
        QCOMPARE(Testing::contents(*one), "first");
        QCOMPARE(Testing::contents(*two), "second");
        QVERIFY(!keepAside(path).has_value());
    }

    void readsWhatIsThere_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("fine");
        QTest::newRow("nothing") << u"absent"_s << true;
        QTest::newRow("empty file") << u"empty"_s << false;
        QTest::newRow("a folder") << u"folder"_s << false;
        QTest::newRow("a pipe") << u"pipe"_s << false;
        QTest::newRow("a dangling link") << u"dangling"_s << false;
        QTest::newRow("a sparse file of 10 GB") << u"sparse"_s << false;
        QTest::newRow("below a file") << u"empty/x"_s << false;
    }
    void readsWhatIsThere()
    {
        QFETCH(QString, kind);
        QFETCH(bool, fine);
        QVERIFY(QDir(m_dir.path()).mkdir(u"folder"_s));
        QVERIFY(writeFile(file(u"empty"_s), {}).has_value());
        QCOMPARE(::mkfifo(nativeName(file(u"pipe"_s)).constData(), 0600), 0);
        QCOMPARE(::symlink("nowhere", nativeName(file(u"dangling"_s)).constData()), 0);
        if (kind == "sparse"_L1) {
            QFile sparse(file(kind));
            QVERIFY(sparse.open(QIODevice::WriteOnly));
            if (::ftruncate(sparse.handle(), 10'000'000'000) != 0)
                QSKIP("this file system has no large sparse files");
        }
        const auto read = readSidecar(file(kind), Article::Article::fromText(u"文"_s));
        QCOMPARE(read.has_value(), fine);
        if (fine)
            QVERIFY(read->annotations.isEmpty());
        else
            QVERIFY(read.error().sentence.endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(WritingTest)
#include "tst_writing.moc"
