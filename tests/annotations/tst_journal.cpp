// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows name the fault cases by number.
#include "Testing.h"
#include "annotations/Desk.h"
#include "annotations/Journal.h"
#include "annotations/Recovery.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;

namespace {

const QString story = u"水庫清淤一年花了八億元。\n農民說:「水還是不夠。」\n縣府說,明年再增加兩億。\n"_s;

} // namespace

class JournalTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    QTemporaryDir m_state;
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] Article::Article article(const QString &text = story) const
    {
        return Article::Article::fromText(text, m_dir->filePath(u"article.txt"_s));
    }
    [[nodiscard]] QString path() const { return m_dir->filePath(u"article.txt.annotations.jsonld"_s); }
    [[nodiscard]] QStringList journals() const { return JournalPlace::beside(path()).files(); }
    /// The folder as it is now, as after a loss of power or a kill; the desk that works on it goes on elsewhere.
    [[nodiscard]] std::unique_ptr<QTemporaryDir> frozen() const
    {
        auto copy = std::make_unique<QTemporaryDir>();
        const QStringList names = QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names)
            QFile::copy(m_dir->filePath(name), copy->filePath(name));
        return copy;
    }
    [[nodiscard]] static QStringList notes(const Desk &desk)
    {
        QStringList notes;
        for (const Annotation &a : desk.annotations())
            notes.append(a.note);
        return notes;
    }
    /// Leaves a journal that holds what the sidecar does not.
    void leaveUnsaved(const QStringList &all)
    {
        std::unique_ptr<QTemporaryDir> copy;
        {
            const OpenedDesk opened = openDesk(article());
            opened.desk->setSidecarDelay(std::chrono::hours(1));
            for (const QString &note : all)
                opened.desk->annotateArticle({}, note);
            QVERIFY(opened.desk->waitUntilSafe());
            copy = frozen();
        }
        m_dir = std::move(copy);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_STATE_HOME", QFile::encodeName(m_state.path())); }
    void init()
    {
        QTest::failOnWarning();
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void everyTornTailKeepsTheWholeRecords()
    {
        // Row 7: a journal torn at every byte.
        QByteArray bytes = JournalText::firstLine();
        QList<qsizetype> ends{bytes.size()};
        const QList<QByteArray> records{"{\"a\":1}", "", "{\"字\":\"一\\n\"}", QByteArray(300, 'x'), "no JSON at all"};
        for (qsizetype i = 0; i < records.size(); ++i) {
            bytes += JournalText::line(i, records[i]);
            ends.append(bytes.size());
        }
        for (qsizetype size = 0; size <= bytes.size(); ++size) {
            const JournalText text = JournalText::parse(bytes.first(size));
            const auto whole = std::count_if(ends.begin() + 1, ends.end(), [size](qsizetype end) { return end <= size; });
            QCOMPARE(text.records, records.first(whole));
            const bool atEnd = ends.contains(size);
            QCOMPARE(text.state, atEnd ? JournalText::State::Whole : JournalText::State::Torn);
        }
    }

    void everyFlippedBitCostsOneRecordAtMost()
    {
        // Row 8.
        QByteArray bytes = JournalText::firstLine();
        const QList<QByteArray> records{"{\"a\":1}", "{\"b\":2}", "{\"c\":3}", "{\"d\":4}"};
        for (qsizetype i = 0; i < records.size(); ++i)
            bytes += JournalText::line(i, records[i]);
        for (qsizetype at = JournalText::firstLine().size(); at < bytes.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray damaged = bytes;
                damaged[at] = char(damaged[at] ^ (1 << bit));
                const JournalText text = JournalText::parse(damaged);
                // A line end that is one no longer may take the record behind it along.
                QVERIFY(text.records.size() >= records.size() - (damaged.count('\n') < bytes.count('\n') ? 2 : 1));
                QVERIFY(text.records.size() < records.size());
                for (const QByteArray &record : text.records)
                    QVERIFY(records.contains(record));
            }
        }
        // A record moved to another place is none.
        QCOMPARE(JournalText::parse(JournalText::firstLine() + JournalText::line(1, "{}")).records.size(), 0);
    }

    void whatWasSafeComesBack()
    {
        leaveUnsaved({u"一"_s, u"二"_s});
        QVERIFY(!QFile::exists(path()));
        QCOMPARE(journals().size(), 1);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(journals().first()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0600);
        {
            const OpenedDesk opened = openDesk(article());
            QCOMPARE(opened.sentences.size(), 1);
            QVERIFY2(opened.sentences[0].contains("recovered"_L1), qPrintable(opened.sentences[0]));
            QCOMPARE(notes(*opened.desk), (QStringList{u"一"_s, u"二"_s}));
            QCOMPARE(opened.desk->undoStack()->count(), 2);
            QTRY_VERIFY(QFile::exists(path())); // by itself
        }
        const OpenedDesk again = openDesk(article());
        QVERIFY(again.sentences.isEmpty());
        QCOMPARE(notes(*again.desk), (QStringList{u"一"_s, u"二"_s}));
    }

    void tornAtEveryByteOfALiveJournal()
    {
        leaveUnsaved({u"一"_s, u"二"_s, u"三"_s});
        const QByteArray whole = Testing::contents(journals().first());
        const QString name = journals().first();
        qsizetype before = 0;
        for (qsizetype size = 0; size <= whole.size(); size += 1 + size % 7) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(whole.first(size));
            file.close();
            Sidecar sidecar;
            QStringList sentences;
            (void)recover(sidecar, article(), path(), true, sentences);
            QVERIFY(sidecar.annotations.size() >= before);
            before = sidecar.annotations.size();
            const QStringList all{u"一"_s, u"二"_s, u"三"_s};
            for (qsizetype i = 0; i < before; ++i)
                QCOMPARE(sidecar.annotations[i].note, all[i]);
        }
        QVERIFY(before >= 2);
    }

    void undoAndRedoSurvive_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("16 killed") << true;
        QTest::newRow("closed") << false;
    }
    void undoAndRedoSurvive()
    {
        QFETCH(bool, killed);
        std::unique_ptr<QTemporaryDir> copy;
        QList<QList<Annotation>> states;
        QStringList texts;
        {
            const OpenedDesk opened = openDesk(article());
            Desk &desk = *opened.desk;
            const auto did = [&] { states.append(desk.annotations()); };
            did();
            const QString first = desk.annotate({0, 4}, u"事實"_s);
            did();
            const QString second = desk.annotate({13, 15}, u"質疑"_s, u"誰?"_s);
            did();
            desk.setTag(first, u"重點"_s);
            did();
            desk.setNote(first, u"一"_s);
            desk.setNote(first, u"一二"_s);
            did();
            desk.reply(first, u"同意"_s);
            did();
            desk.moveEnds(second, {13, 16});
            did();
            desk.judge({18, 24}, {Decision::Rejected, Language::MarkKind::Quote, {}, {}});
            did();
            desk.remove(first);
            did();
            desk.undoStack()->undo();
            desk.undoStack()->undo();
            for (int i = 0; i < desk.undoStack()->count(); ++i)
                texts.append(desk.undoStack()->text(i));
            QVERIFY(desk.waitUntilSafe());
            if (killed)
                copy = frozen();
        }
        if (killed)
            m_dir = std::move(copy);
        const OpenedDesk opened = openDesk(article());
        QUndoStack &stack = *opened.desk->undoStack();
        QCOMPARE(stack.count(), int(states.size()) - 1);
        QCOMPARE(stack.index(), int(states.size()) - 3);
        for (int i = 0; i < stack.count(); ++i)
            QCOMPARE(stack.text(i), texts[i]);
        const auto same = [](QList<Annotation> a, QList<Annotation> b) {
            for (QList<Annotation> *const list : {&a, &b}) {
                for (Annotation &x : *list) {
                    x.original = {};
                    if (!x.replyTo.isEmpty())
                        x.anchor = {};
                }
            }
            return a == b;
        };
        QVERIFY(same(opened.desk->annotations(), states[states.size() - 3]));
        while (stack.canUndo()) {
            stack.undo();
            QVERIFY2(same(opened.desk->annotations(), states[stack.index()]), qPrintable(QString::number(stack.index())));
        }
        while (stack.canRedo()) {
            stack.redo();
            QVERIFY2(same(opened.desk->annotations(), states[stack.index()]), qPrintable(QString::number(stack.index())));
        }
    }

    void aJournalOfAnotherVersionStays()
    {
        leaveUnsaved({u"一"_s});
        const QString name = journals().first();
        QByteArray bytes = Testing::contents(name);
        bytes.replace("Zhupi journal 1", "Zhupi journal 2");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        {
            const OpenedDesk opened = openDesk(article());
            QCOMPARE(opened.sentences.size(), 1);
            QVERIFY2(opened.sentences[0].contains("kept as"_L1), qPrintable(opened.sentences[0]));
            opened.desk->annotateArticle({}, u"二"_s);
        }
        QCOMPARE(Testing::contents(name), bytes);
    }

    void aJournalOfAnArticleThatChangedIsMerged()
    {
        // Row 8: its annotations are looked for in the new text.
        std::unique_ptr<QTemporaryDir> copy;
        {
            const OpenedDesk opened = openDesk(article());
            opened.desk->setSidecarDelay(std::chrono::hours(1));
            opened.desk->annotate({13, 15}, u"主張"_s, u"一"_s);
            QVERIFY(opened.desk->waitUntilSafe());
            copy = frozen();
        }
        m_dir = std::move(copy);
        const OpenedDesk opened = openDesk(article(u"編者按:這是去年的訪問。\n"_s + story));
        QCOMPARE(notes(*opened.desk), QStringList{u"一"_s});
        QCOMPARE(opened.desk->annotations()[0].anchor.state, AnchorState::Moved);
        QVERIFY2(opened.sentences.join(u' ').contains("the article has changed"_L1), qPrintable(opened.sentences.join(u' ')));
        QVERIFY(opened.desk->flush());
    }

    void twoJournalsOfOneFileAreBothTakenIn()
    {
        // Row 8, and row 13: two windows were killed.
        std::unique_ptr<QTemporaryDir> copy;
        {
            const OpenedDesk one = openDesk(article());
            const OpenedDesk two = openDesk(article());
            for (Desk *desk : {one.desk.get(), two.desk.get()}) {
                desk->setSidecarDelay(std::chrono::hours(1));
                desk->annotateArticle({}, desk == one.desk.get() ? u"甲"_s : u"乙"_s);
                QVERIFY(desk->waitUntilSafe());
            }
            QCOMPARE(journals().size(), 2);
            copy = frozen();
        }
        m_dir = std::move(copy);
        QCOMPARE(journals().size(), 2);
        {
            const OpenedDesk opened = openDesk(article());
            QStringList all = notes(*opened.desk);
            all.sort();
            QCOMPARE(all, (QStringList{u"乙"_s, u"甲"_s}));
            QVERIFY(opened.desk->flush());
            QCOMPARE(journals().size(), 1); // the other one's words are in the sidecar now
        }
        QCOMPARE(readSidecar(path(), article())->annotations.size(), 2);
    }

    void whatOthersChangedMeanwhileStaysToo()
    {
        QString id;
        {
            const OpenedDesk opened = openDesk(article());
            id = opened.desk->annotateArticle({}, u"起初"_s);
        }
        std::unique_ptr<QTemporaryDir> copy;
        {
            const OpenedDesk opened = openDesk(article());
            opened.desk->setSidecarDelay(std::chrono::hours(1));
            opened.desk->setNote(id, u"甲改"_s);
            QVERIFY(opened.desk->waitUntilSafe());
            copy = frozen();
        }
        m_dir = std::move(copy);
        QByteArray bytes = Testing::contents(path());
        bytes.replace("起初", "乙改");
        QVERIFY(writeFile(path(), bytes).has_value());
        const OpenedDesk opened = openDesk(article());
        QStringList all = notes(*opened.desk);
        all.sort();
        QCOMPARE(all, (QStringList{u"乙改"_s, u"甲改"_s}));
    }

    void anOwnerIsKnownByMoreThanItsNumber_data()
    {
        // Row 13.
        QTest::addColumn<Owner>("owner");
        QTest::addColumn<int>("life");
        const Owner self = Owner::self();
        QVERIFY(self.began > 0);
        QTest::newRow("13 this process") << self << int(Owner::Life::Running);
        Owner other = self;
        other.began += 1;
        QTest::newRow("13 its number was given out anew") << other << int(Owner::Life::Ended);
        other = self;
        other.boot = u"another start"_s;
        QTest::newRow("13 before the machine was started") << other << int(Owner::Life::Ended);
        other = self;
        other.process = 0x7ffffff;
        QTest::newRow("13 no such process") << other << int(Owner::Life::Ended);
        other = self;
        other.host = u"elsewhere"_s;
        QTest::newRow("13 another machine") << other << int(Owner::Life::Unknown);
    }
    void anOwnerIsKnownByMoreThanItsNumber()
    {
        QFETCH(Owner, owner);
        QFETCH(int, life);
        QCOMPARE(int(owner.life()), life);
    }

    void aJournalThatIsWrittenToIsLeftAlone()
    {
        const OpenedDesk one = openDesk(article());
        one.desk->setSidecarDelay(std::chrono::hours(1));
        one.desk->annotateArticle({}, u"甲"_s);
        QVERIFY(one.desk->waitUntilSafe());
        const QByteArray bytes = Testing::contents(journals().first());
        {
            const OpenedDesk two = openDesk(article());
            QVERIFY(two.desk->annotations().isEmpty());
            QVERIFY(two.sentences.isEmpty());
        }
        QCOMPARE(Testing::contents(journals().first()), bytes);
    }

    void aPlantedNameIsNotFollowed_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : {u"a link"_s, u"a second name"_s, u"a pipe"_s, u"a folder"_s})
            QTest::addRow("12 %s", qPrintable(kind)) << kind;
    }
    void aPlantedNameIsNotFollowed()
    {
        QFETCH(QString, kind);
        const QString victim = m_dir->filePath(u"victim"_s);
        QVERIFY(writeFile(victim, JournalText::firstLine()).has_value());
        const QString planted = m_dir->path() + u'/' + JournalPlace::beside(path()).stem + "-planted.journal"_L1;
        const QByteArray name = QFile::encodeName(planted);
        if (kind == "a link"_L1)
            QCOMPARE(::symlink("victim", name.constData()), 0);
        else if (kind == "a second name"_L1)
            QCOMPARE(::link(QFile::encodeName(victim).constData(), name.constData()), 0);
        else if (kind == "a pipe"_L1)
            QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        else
            QVERIFY(QDir().mkdir(planted));
        {
            const OpenedDesk opened = openDesk(article());
            opened.desk->annotateArticle({}, u"一"_s);
            QVERIFY(opened.desk->flush());
        }
        QCOMPARE(Testing::contents(victim), JournalText::firstLine());
        QCOMPARE(readSidecar(path(), article())->annotations.size(), 1);
    }

    void whereNothingCanBeWrittenAJournalKeepsIt()
    {
        // Row 10. A path below a file is out of reach for the superuser, too.
        QVERIFY(writeFile(m_dir->filePath(u"plain"_s), "x").has_value());
        const auto in = Article::Article::fromText(story, m_dir->filePath(u"plain/article.txt"_s));
        {
            OpenedDesk opened = openDesk(in);
            QVERIFY(opened.desk->sidecarPath().isEmpty());
            QVERIFY2(opened.sentences.last().contains("journal"_L1), qPrintable(opened.sentences.last()));
            opened.desk->annotateArticle({}, u"一"_s);
            QVERIFY(opened.desk->waitUntilSafe());
        }
        const QString chosen = m_dir->filePath(u"chosen.jsonld"_s);
        {
            OpenedDesk opened = openDesk(in);
            QCOMPARE(notes(*opened.desk), QStringList{u"一"_s});
            opened.desk->setSidecarPath(chosen);
            QVERIFY(opened.desk->flush());
        }
        OpenedDesk opened = openDesk(in);
        QCOMPARE(opened.desk->sidecarPath(), chosen); // asked once
        QCOMPARE(notes(*opened.desk), QStringList{u"一"_s});
    }

    void theSidecarComesLaterByItself()
    {
        const OpenedDesk opened = openDesk(article());
        opened.desk->setSidecarDelay(std::chrono::milliseconds(20));
        opened.desk->annotateArticle({}, u"一"_s);
        QTRY_VERIFY(QFile::exists(path()));
        QTRY_COMPARE(opened.desk->saveState(), Desk::SaveState::Saved);
    }

    void changesFromOutsideAreSeen_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("14 written over") << u"over"_s;
        QTest::newRow("14 replaced by rename") << u"rename"_s;
        QTest::newRow("14 same size and time") << u"same"_s;
    }
    void changesFromOutsideAreSeen()
    {
        QFETCH(QString, how);
        const OpenedDesk opened = openDesk(article());
        opened.desk->annotateArticle({}, u"甲甲"_s);
        QVERIFY(opened.desk->flush());
        const QSignalSpy told(opened.desk.get(), &Desk::mergedFromOutside);
        for (const QString &word : {u"乙一"_s, u"乙二"_s}) { // twice: the watch must be alive after the first
            QByteArray bytes = Testing::contents(path());
            struct stat info = {};
            QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
            bytes.replace(opened.desk->annotations()[0].note.toUtf8(), word.toUtf8());
            if (how == "rename"_L1) {
                QVERIFY(writeFile(path(), bytes).has_value());
            } else {
                QFile file(path());
                QVERIFY(file.open(QIODevice::ReadWrite));
                QCOMPARE(file.write(bytes), bytes.size());
                file.close();
                if (how == "same"_L1) {
                    const timespec times[2] = {info.st_atim, info.st_mtim};
                    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path()).constData(), times, 0), 0);
                }
            }
            QTRY_COMPARE_WITH_TIMEOUT(opened.desk->annotations()[0].note, word, 15000);
        }
        QVERIFY(told.size() >= 2);
    }

    void deletedHereAndChangedThereIsKept_data()
    {
        QTest::addColumn<bool>("here");
        QTest::newRow("deleted here") << true;
        QTest::newRow("deleted there") << false;
    }
    void deletedHereAndChangedThereIsKept()
    {
        QFETCH(bool, here);
        const OpenedDesk one = openDesk(article());
        const QString id = one.desk->annotateArticle({}, u"起初"_s);
        one.desk->annotateArticle({}, u"另一"_s);
        QVERIFY(one.desk->flush());
        const OpenedDesk two = openDesk(article());
        Desk &deletes = here ? *one.desk : *two.desk;
        Desk &changes = here ? *two.desk : *one.desk;
        deletes.remove(id);
        changes.setNote(id, u"改過"_s);
        QVERIFY(two.desk->flush());
        QSignalSpy told(one.desk.get(), &Desk::mergedFromOutside);
        one.desk->annotateArticle({}, u"第三"_s);
        QVERIFY(one.desk->flush());
        QVERIFY(one.desk->find(id));
        QCOMPARE(one.desk->find(id)->note, u"改過"_s);
        QVERIFY(told.size() >= 1);
        QVERIFY2(told[0][0].toString().contains("deleted on one side"_L1), qPrintable(told[0][0].toString()));
    }

    void whatOneDeletedIsDeletedForTheOther()
    {
        const OpenedDesk one = openDesk(article());
        const QString id = one.desk->annotateArticle({}, u"起初"_s);
        one.desk->annotateArticle({}, u"另一"_s);
        QVERIFY(one.desk->flush());
        const OpenedDesk two = openDesk(article());
        two.desk->remove(id);
        QVERIFY(two.desk->flush());
        one.desk->annotateArticle({}, u"第三"_s);
        QVERIFY(one.desk->flush());
        QVERIFY(!one.desk->find(id));
        QCOMPARE(readSidecar(path(), article())->annotations.size(), 2);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
