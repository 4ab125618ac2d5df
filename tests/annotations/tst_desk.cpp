// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "annotations/Desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;

namespace {

const QString story = u"校長說:「宿舍明年動工。」\n學生會認為,宿舍的租金太高。\n校長說:「租金由董事會決定。」\n"_s;

} // namespace

class DeskTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;

    [[nodiscard]] Article::Article article(const QString &text = story) const
    {
        return Article::Article::fromText(text, m_dir->filePath(u"article.txt"_s));
    }
    [[nodiscard]] std::unique_ptr<Desk> desk(const QString &reader = u"林同學"_s) const
    {
        OpenedDesk opened = openDesk(article(), reader);
        return std::move(opened.desk);
    }
    [[nodiscard]] static Span span(const QString &words)
    {
        const qsizetype at = story.indexOf(words);
        return {at, at + words.size()};
    }
    [[nodiscard]] QList<Annotation> onDisk() const { return readSidecar(m_path, article()).value_or(Sidecar()).annotations; }
    [[nodiscard]] static QStringList notes(const QList<Annotation> &list)
    {
        QStringList notes;
        for (const Annotation &a : list)
            notes.append(a.note);
        notes.sort();
        return notes;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning();
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"article.txt.annotations.jsonld"_s);
    }

    void annotatesAndKeeps()
    {
        auto d = desk();
        QCOMPARE(d->sidecarPath(), m_path);
        QCOMPARE(d->saveState(), Desk::SaveState::Nothing);
        QSignalSpy added(d.get(), &Desk::annotationAdded);
        QSignalSpy placed(d.get(), &Desk::placeChanged);
        QSignalSpy states(d.get(), &Desk::saveStateChanged);
        const QString id = d->annotate(span(u"宿舍明年動工"_s), u"主張"_s, u"何時?"_s);
        QVERIFY(id.startsWith("urn:uuid:"_L1));
        QCOMPARE(added.size(), 1);
        QCOMPARE(placed.size(), 1);
        QCOMPARE(d->saveState(), Desk::SaveState::Saving);
        const Annotation a = *d->find(id);
        QCOMPARE(a.creator, u"林同學"_s);
        QCOMPARE(a.anchor.exact, u"宿舍明年動工"_s);
        QCOMPARE(a.created.timeSpec(), Qt::UTC);
        QTRY_COMPARE(d->saveState(), Desk::SaveState::Saved);
        QVERIFY(d->lastSaved().isValid());
        QCOMPARE(states.size(), 2);
        QVERIFY(d->flush()); // safe in the journal already; now in the sidecar
        QCOMPARE(states.size(), 2);
        QList<Annotation> kept = onDisk();
        QCOMPARE(kept.size(), 1);
        kept[0].original = {};
        QVERIFY(kept[0] == a);
        // And what others wrote there stays theirs: nothing changes on disk when nothing was done.
        const QByteArray before = Testing::contents(m_path);
        d = desk();
        QCOMPARE(d->annotations().size(), 1);
        d.reset();
        QCOMPARE(Testing::contents(m_path), before);
    }

    void thereIsNothingToDo()
    {
        const auto d = desk();
        QCOMPARE(d->annotate({3, 3}, u"事實"_s), QString());
        QCOMPARE(d->annotate({500, 900}, u"事實"_s), QString());
        const QString id = d->annotate(span(u"租金"_s), u"事實"_s);
        QCOMPARE(d->annotate(span(u"租金"_s), u"事實"_s), QString());
        QCOMPARE(d->setTag(id, u"事實"_s), QString());
        QCOMPARE(d->setTag(u"urn:unknown"_s, u"事實"_s), QString());
        QCOMPARE(d->setNote(id, QString()), QString());
        QCOMPARE(d->moveEnds(id, span(u"租金"_s)), QString());
        QCOMPARE(d->reply(u"urn:unknown"_s, u"?"_s), QString());
        QCOMPARE(d->annotateArticle({}, {}), QString());
        d->remove(u"urn:unknown"_s);
        QCOMPARE(d->undoStack()->count(), 1);
    }

    void spansNeverSplitACharacter()
    {
        const auto in = Article::Article::fromText(u"甲𠮷乙e\u0301丙👨‍👩‍👧丁"_s);
        Desk d(in, {}, {});
        QCOMPARE(d.find(d.annotate({2, 4}, u"重點"_s))->anchor.exact, u"𠮷乙"_s);
        QCOMPARE(d.find(d.annotate({3, 5}, u"重點"_s))->anchor.exact, u"乙e\u0301"_s);
        QCOMPARE(d.find(d.annotate({8, 10}, u"重點"_s))->anchor.exact, u"👨‍👩‍👧"_s);
        QCOMPARE(d.find(d.annotate({4, 3}, u"問題"_s))->anchor.exact, u"乙"_s);
    }

    void everythingIsUndone()
    {
        auto d = desk();
        const QString first = d->annotate(span(u"校長"_s), u"重點"_s);
        QList<QList<Annotation>> history{d->annotations()};
        const auto did = [&](const QString &id) {
            QVERIFY(!id.isEmpty());
            history.append(d->annotations());
        };
        did(d->annotate(span(u"租金太高"_s), u"主張"_s));
        const QString second = d->annotations().last().id;
        did(d->annotateArticle({}, u"整篇"_s));
        did(d->reply(second, u"同意"_s));
        did(d->reply(d->annotations().last().id, u"不同意"_s));
        did(d->setTag(second, u"質疑"_s));
        did(d->setNote(second, u"誰說的?"_s));
        did(d->moveEnds(second, span(u"宿舍的租金太高"_s)));
        did(d->judge(span(u"「宿舍明年動工。」"_s), {Decision::Rejected, Language::MarkKind::Quote, {}, {}}));
        did(d->judge(span(u"「宿舍明年動工。」"_s), {Decision::Corrected, Language::MarkKind::Quote, u"speaker"_s, u"王校長"_s}));
        d->remove(second);
        history.append(d->annotations());
        QCOMPARE(d->annotations().size(), 3); // the first, the article's, the verdict: both replies went along
        QVERIFY(d->find(first));

        for (qsizetype i = history.size() - 2; i >= 0; --i) {
            d->undoStack()->undo();
            QVERIFY2(d->annotations() == history[i], qPrintable(QString::number(i)));
        }
        for (qsizetype i = 1; i < history.size(); ++i) {
            d->undoStack()->redo();
            QVERIFY2(d->annotations() == history[i], qPrintable(QString::number(i)));
        }
        QVERIFY(d->flush());
        QCOMPARE(onDisk().size(), 3);
        for (int i = 0; i < d->undoStack()->count(); ++i)
            QVERIFY(!d->undoStack()->text(i).isEmpty());
        d->undoStack()->undo();
        QVERIFY(d->flush());
        QCOMPARE(onDisk().size(), 6);
    }

    void consecutiveEditsAreOneStep()
    {
        const auto d = desk();
        const QString a = d->annotate(span(u"校長"_s), u"重點"_s);
        const QString b = d->annotate(span(u"學生會"_s), u"重點"_s);
        QCOMPARE(d->undoStack()->count(), 2);
        d->setNote(a, u"一"_s);
        d->setNote(a, u"一二"_s);
        d->setNote(a, u"一二三"_s);
        QCOMPARE(d->undoStack()->count(), 3);
        d->setNote(b, u"四"_s); // another note
        QCOMPARE(d->undoStack()->count(), 4);
        d->endEditing();
        d->setNote(b, u"四五"_s); // another burst
        QCOMPARE(d->undoStack()->count(), 5);
        d->undoStack()->undo();
        QCOMPARE(d->find(b)->note, u"四"_s);
        d->undoStack()->undo();
        d->undoStack()->undo();
        QCOMPARE(d->find(a)->note, QString());
        d->undoStack()->redo();
        QCOMPARE(d->find(a)->note, u"一二三"_s);
    }

    void editsThatComeBackLeaveNoStep()
    {
        const auto d = desk();
        const QString a = d->annotate(span(u"校長"_s), u"重點"_s);
        d->setNote(a, u"錯"_s);
        d->setNote(a, QString());
        QCOMPARE(d->undoStack()->count(), 1);
        QCOMPARE(d->find(a)->note, QString());
    }

    void aLaterVerdictReplacesAnEarlierOne()
    {
        const auto d = desk();
        const Span quote = span(u"「宿舍明年動工。」"_s);
        using Language::MarkKind;
        const QString id = d->judge(quote, {Decision::Accepted, MarkKind::Quote, {}, {}});
        QCOMPARE(d->judge(quote, {Decision::Accepted, MarkKind::Quote, {}, {}}), QString());
        QCOMPARE(d->judge(quote, {Decision::Rejected, MarkKind::Quote, {}, {}}), id);
        QCOMPARE(d->judge(quote, {Decision::Corrected, MarkKind::Quote, u"speaker"_s, u"甲"_s}), id);
        QCOMPARE(d->judge(quote, {Decision::Corrected, MarkKind::Quote, u"speaker"_s, u"乙"_s}), id);
        QVERIFY(d->judge(quote, {Decision::Corrected, MarkKind::Quote, u"kind"_s, u"term"_s}) != id);
        QVERIFY(d->judge(quote, {Decision::Rejected, MarkKind::Number, {}, {}}) != id);
        QCOMPARE(d->annotations().size(), 3);
        QCOMPARE(d->find(id)->verdict->correction, u"乙"_s);
    }

    void aHundredThousandSteps()
    {
        Desk d(article(), {}, {});
        const QString id = d.annotate(span(u"校長"_s), u"重點"_s);
        for (int i = 0; i < 100000; ++i)
            d.setTag(id, i % 2 ? u"重點"_s : u"問題"_s);
        QCOMPARE(d.undoStack()->count(), 100001);
        while (d.undoStack()->canUndo())
            d.undoStack()->undo();
        QVERIFY(d.annotations().isEmpty());
    }

    void aPlaceIsChosenLater()
    {
        Desk d(article(), {}, {});
        d.annotate(span(u"校長"_s), u"重點"_s);
        QVERIFY(d.flush());
        QCOMPARE(d.saveState(), Desk::SaveState::Nothing);
        QVERIFY(!QFile::exists(m_path));
        d.setSidecarPath(m_path);
        QVERIFY(d.flush());
        QCOMPARE(d.saveState(), Desk::SaveState::Saved);
        QCOMPARE(onDisk().size(), 1);
    }

    void aFailureIsToldAndTriedAgain()
    {
        auto d = desk();
        d->annotate(span(u"校長"_s), u"重點"_s, u"一"_s);
        QVERIFY(d->flush());
        QSignalSpy failed(d.get(), &Desk::saveFailed);
        rlimit old = {};
        ::getrlimit(RLIMIT_FSIZE, &old);
        const rlimit full{700, old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
        d->annotate(span(u"學生會"_s), u"重點"_s, u"二"_s);
        QTRY_COMPARE(d->saveState(), Desk::SaveState::Failed);
        QVERIFY(!d->flush());
        ::setrlimit(RLIMIT_FSIZE, &old);
        QCOMPARE(failed.size(), 1); // told once, not at every attempt
        QVERIFY(failed[0][0].toString().endsWith(u'.'));
        QCOMPARE(notes(onDisk()), QStringList{u"一"_s});
        QVERIFY(d->flush());
        QCOMPARE(d->saveState(), Desk::SaveState::Saved);
        QCOMPARE(notes(onDisk()), (QStringList{u"一"_s, u"二"_s}));
    }

    void closingWaitsForTheDisk()
    {
        auto d = desk();
        for (int i = 0; i < 50; ++i)
            d->annotateArticle({}, QString::number(i));
        d.reset();
        QCOMPARE(onDisk().size(), 50);
    }

    void twoWindowsLoseNothing()
    {
        auto one = desk(u"甲"_s);
        one->annotate(span(u"校長"_s), {}, u"起初"_s);
        QVERIFY(one->flush());
        auto two = desk(u"乙"_s);
        QCOMPARE(two->annotations().size(), 1);
        QSignalSpy told(one.get(), &Desk::mergedFromOutside);
        QSignalSpy added(one.get(), &Desk::annotationAdded);

        two->annotate(span(u"學生會"_s), {}, u"乙的"_s);
        QVERIFY(two->flush());
        one->annotate(span(u"董事會"_s), {}, u"甲的"_s);
        one->annotate(span(u"租金"_s), {}, u"甲的二"_s);
        QVERIFY(one->flush());
        const QStringList all{u"乙的"_s, u"甲的"_s, u"甲的二"_s, u"起初"_s};
        QCOMPARE(notes(onDisk()), [&] {
            QStringList s = all;
            s.sort();
            return s;
        }());
        QCOMPARE(one->annotations().size(), 4);
        QCOMPARE(added.size(), 3);
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0][0].toString().endsWith(u'.'));
        // The undo stack still knows its own.
        while (one->undoStack()->canUndo())
            one->undoStack()->undo();
        QVERIFY(one->flush());
        QCOMPARE(notes(onDisk()), QStringList{u"乙的"_s});
    }

    void changesOfOthersAreTakenIn()
    {
        auto one = desk(u"甲"_s);
        const QString a = one->annotate(span(u"校長"_s), {}, u"舊"_s);
        const QString b = one->annotate(span(u"學生會"_s), {}, u"舊"_s);
        QVERIFY(one->flush());
        auto two = desk(u"乙"_s);
        two->setNote(a, u"乙改"_s);
        QVERIFY(two->flush());
        QSignalSpy changed(one.get(), &Desk::annotationChanged);
        one->setTag(b, u"事實"_s);
        QVERIFY(one->flush());
        QCOMPARE(one->find(a)->note, u"乙改"_s);
        QCOMPARE(changed.last()[0].toString(), a);
        QCOMPARE(notes(onDisk()), (QStringList{u"乙改"_s, u"舊"_s}));
        // What one removed and the other did not touch stays removed.
        one->remove(b);
        QVERIFY(one->flush());
        two->setNote(a, u"乙再改"_s);
        QVERIFY(two->flush());
        QVERIFY(notes(onDisk()).contains(u"乙再改"_s));
    }

    void bothFormsOfADisagreementAreKept()
    {
        auto one = desk(u"甲"_s);
        const QString a = one->annotate(span(u"校長"_s), {}, u"舊"_s);
        QVERIFY(one->flush());
        auto two = desk(u"乙"_s);
        two->setNote(a, u"乙改"_s);
        QVERIFY(two->flush());
        QSignalSpy told(one.get(), &Desk::mergedFromOutside);
        one->setNote(a, u"甲改"_s);
        QVERIFY(one->flush());
        QCOMPARE(one->find(a)->note, u"甲改"_s);
        QCOMPARE(notes(one->annotations()), (QStringList{u"乙改"_s, u"甲改"_s}));
        QCOMPARE(notes(onDisk()), (QStringList{u"乙改"_s, u"甲改"_s}));
        QCOMPARE(told.size(), 1);
        bool marked = false;
        for (const Annotation &kept : onDisk())
            marked = marked || (kept.note == u"乙改"_s && kept.original.contains("\"zhupi:copyOf\":\""_ba + a.toUtf8()));
        QVERIFY(marked);
        // Nothing more comes of it.
        one->setTag(a, u"事實"_s);
        QVERIFY(one->flush());
        QCOMPARE(onDisk().size(), 2);
    }

    void editsDuringAMergeSurvive()
    {
        auto one = desk(u"甲"_s);
        one->annotate(span(u"校長"_s), {}, u"起初"_s);
        QVERIFY(one->flush());
        for (int round = 0; round < 20; ++round) {
            {
                auto two = desk(u"乙"_s);
                two->annotateArticle({}, u"乙"_s + QString::number(round));
            }
            for (int i = 0; i < 5; ++i) // without waiting: some are made before the merge is taken in
                one->annotateArticle({}, u"甲"_s + QString::number(round * 5 + i));
        }
        QVERIFY(one->flush());
        QCOMPARE(one->annotations().size(), 121);
        QCOMPARE(onDisk().size(), 121);
    }

    void whatReplacesTheFileIsKeptAside()
    {
        auto d = desk();
        d->annotateArticle({}, u"一"_s);
        QVERIFY(d->flush());
        QVERIFY(writeFile(m_path, "not a sidecar").has_value());
        QSignalSpy told(d.get(), &Desk::mergedFromOutside);
        d->annotateArticle({}, u"二"_s);
        QVERIFY(d->flush());
        QCOMPARE(told.size(), 1);
        QCOMPARE(notes(onDisk()), (QStringList{u"一"_s, u"二"_s}));
        QCOMPARE(Testing::contents(m_path + ".unreadable-1"_L1), "not a sidecar");
    }

    void aDeletedFileIsWrittenAgain()
    {
        auto d = desk();
        d->annotateArticle({}, u"一"_s);
        QVERIFY(d->flush());
        QVERIFY(QFile::remove(m_path));
        d->annotateArticle({}, u"二"_s);
        QVERIFY(d->flush());
        QCOMPARE(notes(onDisk()), (QStringList{u"一"_s, u"二"_s}));
    }

    void opening_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("aside");
        QTest::addColumn<int>("sentences");
        QTest::newRow("none") << QByteArray() << false << 0;
        QTest::newRow("malformed") << QByteArray("{\"a\":") << true << 2;
        QTest::newRow("foreign") << QByteArray("{\"name\":\"x\"}") << true << 2;
        QTest::newRow("later")
            << Sidecar().toJson(Article::Article::fromText(story)).replace("\"zhupi:format\":\"1\"", "\"zhupi:format\":\"9\"") << true << 2;
        QTest::newRow("sound") << Sidecar().toJson(Article::Article::fromText(story)) << false << 0;
    }
    void opening()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, aside);
        QFETCH(int, sentences);
        if (!file.isEmpty())
            QVERIFY(writeFile(m_path, file).has_value());
        OpenedDesk opened = openDesk(article());
        QCOMPARE(opened.sentences.size(), sentences);
        QCOMPARE(opened.desk->sidecarPath(), m_path);
        opened.desk->annotateArticle({}, u"新"_s);
        QVERIFY(opened.desk->flush());
        QCOMPARE(onDisk().size(), 1);
        QCOMPARE(QFile::exists(m_path + ".unreadable-1"_L1), aside);
        if (aside) {
            QCOMPARE(Testing::contents(m_path + ".unreadable-1"_L1), file);
            QVERIFY(opened.sentences.last().contains("unreadable-1"_L1));
        }
    }

    void nothingCanBeWritten()
    {
        // A path below a file is out of reach for the superuser, too.
        QVERIFY(writeFile(m_dir->filePath(u"plain"_s), "x").has_value());
        const auto in = Article::Article::fromText(story, m_dir->filePath(u"plain/article.txt"_s));
        OpenedDesk opened = openDesk(in);
        QVERIFY(opened.desk->sidecarPath().isEmpty());
        QVERIFY(!opened.sentences.isEmpty());
        QVERIFY(!opened.desk->annotate(span(u"校長"_s), u"重點"_s).isEmpty());
        opened.desk->setSidecarPath(m_path);
        QVERIFY(opened.desk->flush());
        QCOMPARE(onDisk().size(), 1);
    }

    void anotherArticleIsTold()
    {
        {
            auto d = desk();
            d->annotate(span(u"宿舍明年動工"_s), {}, u"一"_s);
            d->annotate(span(u"宿舍的租金太高"_s), {}, u"二"_s);
        }
        const auto other = article(u"今年的芒果比去年甜,果農說雨下得少。"_s);
        OpenedDesk opened = openDesk(other);
        QCOMPARE(opened.sentences.size(), 1);
        QVERIFY2(opened.sentences[0].contains("another article"_L1), qPrintable(opened.sentences[0]));
        opened.desk->annotateArticle({}, u"三"_s);
        opened.desk.reset();
        // With the first article back, its annotations are, too.
        const auto d = desk();
        QCOMPARE(notes(d->annotations()), (QStringList{u"一"_s, u"三"_s, u"二"_s}));
        QCOMPARE(d->annotations()[0].anchor.state, AnchorState::Exact);

        OpenedDesk edited = openDesk(article(u"編按。\n"_s + story));
        QCOMPARE(edited.sentences.size(), 1);
        QCOMPARE(edited.desk->annotations()[0].anchor.state, AnchorState::Moved);
        // The reader settles the place: from then on it is exact.
        const QString id = edited.desk->annotations()[0].id;
        QCOMPARE(edited.desk->moveEnds(id, edited.desk->annotations()[0].anchor.span), id);
        QCOMPARE(edited.desk->find(id)->anchor.state, AnchorState::Exact);
    }
};

QTEST_GUILESS_MAIN(DeskTest)
#include "tst_desk.moc"
