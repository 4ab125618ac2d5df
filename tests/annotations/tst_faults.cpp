// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every call to the system, one after the other, fails in every way it can. Afterwards the old file or the new one stands
// whole, the reader has been told, and what was told to be safe is there. Rows name the fault cases by number.
#include "Faults.h"
#include "Testing.h"
#include "annotations/Desk.h"
#include "annotations/Journal.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;
using Zhupi::Testing::Faults;

namespace {

const QString story = u"颱風過後,山上的橋斷了兩座。\n居民說:「我們走了三小時才下山。」\n"_s;

struct Way
{
    const char *name;
    int code;
    Faults::Kind kind = Faults::Kind::Error;
    bool stays = false;
};
const QList<Way> ways{
    {"1-2 disk full", ENOSPC},
    {"1-2 disk full from there on", ENOSPC, Faults::Kind::Error, true},
    {"3 quota", EDQUOT},
    {"3 file-size limit", EFBIG},
    {"3 read-only remount", EROFS, Faults::Kind::Error, true},
    {"4 error of the disk", EIO},
    {"4 interrupted", EINTR},
    {"4 short", EIO, Faults::Kind::Short},
    {"4 short from there on", EIO, Faults::Kind::Short, true},
    {"5 other device", EXDEV},
    {"5 no right", EACCES},
    {"5 stale", ESTALE},
    {"5 not supported", ENOTSUP},
};

} // namespace

class FaultsTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    static void rows()
    {
        QTest::addColumn<int>("way");
        for (int i = 0; i < ways.size(); ++i)
            QTest::newRow(ways[i].name) << i;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_STATE_HOME", QFile::encodeName(m_state.path())); }

    void aSaveThatFailsLeavesOneWholeFile_data() { rows(); }
    void aSaveThatFailsLeavesOneWholeFile()
    {
        QFETCH(int, way);
        const Way &w = ways[way];
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"a.jsonld"_s);
        const QByteArray old(3000, 'o');
        const QByteArray later(150000, 'n');
        int told = 0;
        int k = 1;
        for (;; ++k) {
            QFile::remove(path);
            QFile::remove(path + u'~');
            QVERIFY(writeFile(path, old).has_value());
            Faults faults;
            Article::Result<void> kept;
            Article::Result<void> written;
            {
                const System::Substitute substitute(faults);
                faults.arm(k, w.code, w.kind, w.stays);
                kept = keepPrevious(path);
                written = writeFile(path, later);
            }
            const QByteArray there = Testing::contents(path);
            QVERIFY2(there == old || there == later, qPrintable(QString::number(k)));
            if (written)
                QCOMPARE(there, later);
            else
                QVERIFY2(written.error().sentence.contains("a.jsonld"_L1), qPrintable(written.error().sentence));
            if (QFile::exists(path + u'~'))
                QCOMPARE(Testing::contents(path + u'~'), old);
            told += written && kept ? 0 : 1;
            if (!faults.hit())
                break;
        }
        QVERIFY(k > 20);
        if (w.code != EINTR && w.kind != Faults::Kind::Short)
            QVERIFY2(told > k / 3, qPrintable(QString::number(told)));
        qInfo("%d calls, each failed once: %d told, no file harmed", k - 1, told);
    }

    void aDeskWhoseCallsFailLosesNothing_data() { rows(); }
    void aDeskWhoseCallsFailLosesNothing()
    {
        QFETCH(int, way);
        const Way &w = ways[way];
        int k = 1;
        for (;; k += 1 + k / 5) {
            const QTemporaryDir dir;
            const auto article = Article::Article::fromText(story, dir.filePath(u"a.txt"_s));
            QStringList safe;
            QString before;
            Faults faults;
            bool hit = false;
            {
                OpenedDesk opened = openDesk(article);
                before = opened.desk->annotateArticle({}, u"before"_s);
                QVERIFY(opened.desk->flush());
                const QSignalSpy failed(opened.desk.get(), &Desk::saveFailed);
                {
                    const System::Substitute substitute(faults);
                    faults.arm(k, w.code, w.kind, w.stays);
                    for (int i = 0; i < 3; ++i) {
                        const QString id = opened.desk->annotate({i, i + 4}, u"重點"_s, QString::number(i));
                        if (opened.desk->waitUntilSafe())
                            safe.append(id);
                    }
                    if (!opened.desk->flush()) {
                        QCOMPARE(opened.desk->saveState(), Desk::SaveState::Failed);
                        QVERIFY(!failed.isEmpty());
                    }
                    QCOMPARE(opened.desk->annotations().size(), 4);
                    hit = faults.hit();
                }
                // As if killed here: the folder as it is, opened elsewhere. What is safe is safe already.
                const QTemporaryDir copy;
                const QStringList names = QDir(dir.path()).entryList(QDir::Files | QDir::Hidden);
                for (const QString &name : names)
                    QVERIFY(QFile::copy(dir.filePath(name), copy.filePath(name)));
                const OpenedDesk killed = openDesk(Article::Article::fromText(story, copy.filePath(u"a.txt"_s)));
                for (const QString &id : std::as_const(safe))
                    QVERIFY2(killed.desk->find(id), qPrintable(QString::number(k)));
                // The disk is well again.
                QVERIFY(opened.desk->flush());
            }
            const OpenedDesk again = openDesk(article);
            QVERIFY(again.desk->find(before));
            QCOMPARE(again.desk->annotations().size(), 4);
            if (!hit || k > 400)
                break;
        }
        QVERIFY(k > 10);
    }

    void whatAJournalCannotKeepTheSidecarDoes()
    {
        // Row 4: the sync of the journal fails once, then succeeds; that is not taken for success.
        const QTemporaryDir dir;
        const auto article = Article::Article::fromText(story, dir.filePath(u"a.txt"_s));
        OpenedDesk opened = openDesk(article);
        opened.desk->setSidecarDelay(std::chrono::hours(1));
        const QString first = opened.desk->annotateArticle({}, u"一"_s);
        QVERIFY(opened.desk->waitUntilSafe());
        QVERIFY(!QFile::exists(opened.desk->sidecarPath()));
        class SyncFails : public System
        {
        public:
            int fdatasync(int) override
            {
                ++failed;
                errno = EIO;
                return -1;
            }
            int failed = 0;
        } fails;
        const System::Substitute substitute(fails);
        opened.desk->annotateArticle({}, u"二"_s);
        QVERIFY(opened.desk->waitUntilSafe());
        QCOMPARE(fails.failed, 1);
        const auto sidecar = readSidecar(opened.desk->sidecarPath(), article);
        QVERIFY(sidecar.has_value());
        QCOMPARE(sidecar->annotations.size(), 2);
    }

    void everySizeLimitOfASave()
    {
        // Row 1: the disk is full at every byte of a save.
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"a.jsonld"_s);
        const QByteArray old("old, and whole");
        const QByteArray later(2500, 'n');
        QVERIFY(writeFile(path, old).has_value());
        rlimit before = {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        int truncated = 0;
        for (rlim_t limit = 0; limit < rlim_t(later.size()); ++limit) {
            const rlimit now{limit, before.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &now);
            const bool refused = !writeFile(path, later).has_value();
            ::setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(refused);
            truncated += Testing::contents(path) == old ? 0 : 1;
        }
        QCOMPARE(truncated, 0);
        QVERIFY(writeFile(path, later).has_value());
        qInfo("%lld offsets, %d files harmed", qint64(later.size()), truncated);
    }

    void aDiskOfFourMegabytes()
    {
        // Rows 1 and 2: a real file system that is full, first for a save, then for the journal while it grows.
        const QTemporaryDir dir;
        const QByteArray mount = QFile::encodeName(dir.path());
        const pid_t child = ::fork();
        if (child == 0) {
            if ((::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
                || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || ::mount("tmpfs", mount.constData(), "tmpfs", 0, "size=4m") != 0)
                ::_exit(77);
            const QString path = dir.filePath(u"big.jsonld"_s);
            const QByteArray old(1 << 20, 'o');
            if (!writeFile(path, old) || writeFile(path, QByteArray(8 << 20, 'n')) || Testing::contents(path) != old)
                ::_exit(1);
            const auto article = Article::Article::fromText(story, dir.filePath(u"a.txt"_s));
            QStringList safe;
            bool full = false;
            {
                const OpenedDesk opened = openDesk(article);
                opened.desk->setSidecarDelay(std::chrono::hours(1));
                for (int i = 0; i < 300 && !full; ++i) {
                    const QString id = opened.desk->annotateArticle({}, QString(10000, u'字'));
                    full = !opened.desk->waitUntilSafe();
                    if (!full)
                        safe.append(id);
                }
            }
            const OpenedDesk again = openDesk(article);
            for (const QString &id : std::as_const(safe)) {
                if (!again.desk->find(id))
                    ::_exit(2);
            }
            ::_exit(full && safe.size() > 20 ? 0 : 3);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        if (WEXITSTATUS(status) == 77)
            QSKIP("file systems cannot be mounted here");
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void thePreviousVersionIsKept()
    {
        const QTemporaryDir dir;
        const auto article = Article::Article::fromText(story, dir.filePath(u"a.txt"_s));
        QString path;
        {
            OpenedDesk opened = openDesk(article);
            path = opened.desk->sidecarPath();
            opened.desk->annotateArticle({}, u"一"_s);
        }
        QVERIFY(!QFile::exists(path + u'~'));
        const QByteArray first = Testing::contents(path);
        {
            OpenedDesk opened = openDesk(article);
            opened.desk->annotateArticle({}, u"二"_s);
            QVERIFY(opened.desk->flush());
            opened.desk->annotateArticle({}, u"三"_s);
        }
        // As it was before the last session, not before its last save.
        QCOMPARE(Testing::contents(path + u'~'), first);
        // Row 12: what somebody has put there under that name is not followed and not replaced.
        QVERIFY(QFile::remove(path + u'~'));
        const QString victim = dir.filePath(u"victim"_s);
        QVERIFY(writeFile(victim, "mine").has_value());
        QVERIFY(QFile::link(victim, path + u'~'));
        OpenedDesk opened = openDesk(article);
        QSignalSpy told(opened.desk.get(), &Desk::mergedFromOutside);
        opened.desk->annotateArticle({}, u"四"_s);
        QVERIFY(opened.desk->flush());
        QCOMPARE(told.size(), 1);
        QCOMPARE(Testing::contents(victim), "mine");
        QVERIFY(QFileInfo(path + u'~').isSymLink());
    }

    void twoProcessesWriteAtOnce()
    {
        // Row 13: a race of two processes; everything of both is there in the end.
        const QTemporaryDir dir;
        const auto article = Article::Article::fromText(story, dir.filePath(u"a.txt"_s));
        constexpr int each = 40;
        pid_t children[2];
        for (int n = 0; n < 2; ++n) {
            children[n] = ::fork();
            if (children[n] == 0) {
                {
                    const OpenedDesk opened = openDesk(article);
                    opened.desk->setSidecarDelay(std::chrono::milliseconds(0));
                    for (int i = 0; i < each; ++i) {
                        opened.desk->annotateArticle({}, QString::number(n) + u'-' + QString::number(i));
                        if (i % 3 == 0)
                            opened.desk->flush();
                    }
                    if (!opened.desk->flush())
                        ::_exit(1);
                }
                ::_exit(0);
            }
            QVERIFY(children[n] > 0);
        }
        for (const pid_t child : children) {
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        }
        const OpenedDesk opened = openDesk(article);
        QSet<QString> notes;
        for (const Annotation &a : opened.desk->annotations())
            notes.insert(a.note);
        QCOMPARE(notes.size(), 2 * each);
        QCOMPARE(opened.desk->annotations().size(), 2 * each);
    }

private:
    QTemporaryDir m_state;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
