// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pace.h"
#include "Testing.h"
#include "language/Reader.h"

#include <QElapsedTimer>

#include <ctime>
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

using namespace Zhupi::Language;
using namespace Qt::StringLiterals;
using Zhupi::Article::Span;

/// What holds for every text, however broken.
class InvariantsTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    std::shared_ptr<const Lexicon> m_lexicon;

    /// Empty when all holds, else what does not.
    static QString broken(const Zhupi::Article::Article &article, const Reading &reading)
    {
        const QString &text = article.text();
        const auto bad = [&](Span span) {
            if (span.start < 0 || span.start > span.end || span.end > text.size())
                return true;
            const auto splits = [&](qsizetype at) {
                return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
            };
            return splits(span.start) || splits(span.end);
        };
        const auto speakerOk = [&](int speaker) { return speaker == None || (speaker >= 0 && speaker < reading.speakers.size()); };
        qsizetype last = 0;
        for (const Speaker &speaker : reading.speakers) {
            Span before{-1, -1};
            for (const Span &mention : speaker.mentions) {
                if (bad(mention) || mention.isEmpty() || mention.start < before.end)
                    return u"mention"_s;
                before = mention;
            }
            const qsizetype first = speaker.mentions.isEmpty() ? 0 : speaker.mentions.first().start;
            if (first < last)
                return u"order of speakers"_s;
            last = first;
        }
        last = 0;
        for (const Turn &turn : reading.turns) {
            if (bad(turn.span) || bad(turn.label) || !turn.span.contains(turn.label) || turn.span.start < last || !speakerOk(turn.speaker))
                return u"turn"_s;
            last = turn.span.end;
        }
        last = 0;
        for (qsizetype i = 0; i < reading.quotes.size(); ++i) {
            const Quote &quote = reading.quotes[i];
            if (bad(quote.span) || quote.span.isEmpty() || quote.span.start < last || !speakerOk(quote.speaker)
                || (quote.cue && bad(*quote.cue)))
                return u"quote %1"_s.arg(i);
            last = quote.span.start;
            if (quote.parent != None && (quote.parent < 0 || quote.parent >= i || !reading.quotes[quote.parent].span.contains(quote.span)))
                return u"parent of quote %1"_s.arg(i);
            if ((quote.kind == QuoteKind::Speech) != (quote.utterance != None) || quote.confidence < 0 || quote.confidence > 1)
                return u"utterance of quote %1"_s.arg(i);
        }
        last = 0;
        for (const Statement &statement : reading.statements) {
            if (bad(statement.span) || statement.span.isEmpty() || statement.span.start < last || !speakerOk(statement.speaker)
                || (statement.cue && bad(*statement.cue)))
                return u"statement"_s;
            last = statement.span.start;
        }
        last = 0;
        for (const Number &number : reading.numbers) {
            if (bad(number.span) || number.span.start < last || !speakerOk(number.speaker) || number.quote >= reading.quotes.size()
                || number.statement >= reading.statements.size())
                return u"number"_s;
            last = number.span.end;
        }
        for (const Dispute &dispute : reading.disputes) {
            for (const int claim : dispute.claims) {
                if (claim < 0 || claim >= reading.numbers.size())
                    return u"dispute"_s;
            }
        }
        return {};
    }

    QString check(const QString &text) const
    {
        const auto article = Zhupi::Article::Article::fromText(text);
        const Reading reading = read(article, *m_lexicon);
        const QString wrong = broken(article, reading);
        if (!wrong.isEmpty())
            return wrong;
        return reading == read(article, *m_lexicon) ? QString() : u"not the same twice"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto lexicon = Lexicon::load();
        QVERIFY(lexicon);
        m_lexicon = *lexicon;
    }

    void garbage()
    {
        const QStringList pieces{u"「"_s,
                                 u"」"_s,
                                 u"『"_s,
                                 u"』"_s,
                                 u"“"_s,
                                 u"”"_s,
                                 u"\""_s,
                                 u"‘"_s,
                                 u"’"_s,
                                 u"'"_s,
                                 u"《"_s,
                                 u"》"_s,
                                 u"〈"_s,
                                 u"他"_s,
                                 u"她"_s,
                                 u"說"_s,
                                 u"表示"_s,
                                 u"指出"_s,
                                 u"："_s,
                                 u"，"_s,
                                 u"。"_s,
                                 u"\n"_s,
                                 u"\n\n"_s,
                                 u"記者："_s,
                                 u"問："_s,
                                 u"答："_s,
                                 u"王大明"_s,
                                 u"總統"_s,
                                 u"杜奕瑾（以下簡稱杜）"_s,
                                 u"杜："_s,
                                 u"杜先生"_s,
                                 u"根據"_s,
                                 u"報告"_s,
                                 u"該公司"_s,
                                 u"一名"_s,
                                 u"有人"_s,
                                 u"認為"_s,
                                 u"John Smith"_s,
                                 u"·"_s,
                                 u"喬·拜登"_s,
                                 u"557.6萬美元"_s,
                                 u"𠮷"_s,
                                 u"😀"_s,
                                 u"（"_s,
                                 u"）"_s,
                                 u" "_s,
                                 u"\u3000"_s,
                                 u"在"_s,
                                 u"中"_s,
                                 u"的"_s,
                                 u"**"_s,
                                 u"["_s,
                                 u"]"_s,
                                 u"道"_s,
                                 u"稱"_s,
                                 u"百分之"_s,
                                 u"三成"_s,
                                 u"\u202E"_s,
                                 QString(QChar(0xD800)),
                                 QString(QChar(0xDC00)),
                                 u"請問"_s,
                                 u"—"_s,
                                 u"…"_s,
                                 u"9999年99月99日"_s};
        quint32 seed = 20261124;
        const auto random = [&](quint32 n) {
            seed = seed * 1664525U + 1013904223U;
            return (seed >> 8) % n;
        };
        for (int round = 0; round < 1500; ++round) {
            QString text;
            for (quint32 i = random(60) + 1; i > 0; --i)
                text += pieces[random(quint32(pieces.size()))];
            const QString wrong = check(text);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u" in: "_s + text));
        }
    }

    void publicData_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"articles/voa-duyijin-deepseek.txt", "data/ntrex-zh-tw.jsonl", "data/odd-quotes.jsonl",
                                 "data/archive-tw-columns.jsonl", "data/archive-tw-interviews.jsonl", "data/ud-speech-sentences.tsv"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void publicData()
    {
        QFETCH(QString, file);
        ZHUPI_SHARED_FILE(path, file);
        const QString text = QString::fromUtf8(Zhupi::Testing::contents(path)).replace(u"\\n"_s, u"\n"_s);
        const QString wrong = check(text);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        // Cut anywhere, it still holds.
        for (qsizetype at = 997; at < std::min<qsizetype>(text.size(), 40000); at += 6007) {
            const QString cut = check(text.first(at));
            QVERIFY2(cut.isEmpty(), qPrintable(cut));
        }
    }

    void worstCases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("deep") << u"「"_s.repeated(10000);
        QTest::newRow("deep and closed") << u"「"_s.repeated(10000) + u"」"_s.repeated(10000);
        QTest::newRow("two kinds, deep") << u"「『"_s.repeated(5000) + u"說』」"_s.repeated(5000);
        QTest::newRow("closers") << u"」"_s.repeated(100000);
        QTest::newRow("plain marks") << u"\""_s.repeated(100001);
        QTest::newRow("one line") << u"他說這件事情，"_s.repeated(150000);
        QTest::newRow("one line without an end") << u"王大明表示"_s.repeated(200000);
        QTest::newRow("labels") << u"記者：\n"_s.repeated(50000);
        QTest::newRow("digits") << u"1"_s.repeated(300000);
        QTest::newRow("punctuation") << u"，。：；"_s.repeated(100000);
        QTest::newRow("names") << u"喬·"_s.repeated(100000);
        QTest::newRow("capitals") << u"John "_s.repeated(100000);
        QTest::newRow("parentheses") << u"（"_s.repeated(200000);
        QTest::newRow("blank lines") << u"\n"_s.repeated(500000);
        QTest::newRow("near matches") << u"接受採訪"_s.repeated(100000);
        QTest::newRow("short form") << u"以下簡稱"_s.repeated(60000);
        QTest::newRow("open in each paragraph") << u"「他說\n"_s.repeated(50000);
    }

    void worstCases()
    {
        QFETCH(QString, text);
        const auto article = Zhupi::Article::Article::fromText(text);
        QElapsedTimer timer;
        timer.start();
        const Reading reading = read(article, *m_lexicon);
        QVERIFY2(timer.elapsed() < 20000 * Zhupi::Testing::pace, qPrintable(QString::number(timer.elapsed())));
        if (qEnvironmentVariableIsSet("ZHUPI_SHOW"))
            qInfo("%lld ms for %lld characters", timer.elapsed(), qint64(text.size()));
        QVERIFY2(broken(article, reading).isEmpty(), qPrintable(broken(article, reading)));
    }

    void linear_data()
    {
        QTest::addColumn<QString>("pattern"); // %1 counts, %2 and %3 make names and figures that recur now and then
        QTest::addColumn<int>("count");
        QTest::newRow("one line") << u"經濟學者王大明%2認為，今年成本是%1億元，比去年的%3億元高，但他說「不意外」，"_s << 1500;
        QTest::newRow("a speaker for each label") << u"王%2%3：我說好，成本是%1元。\n"_s << 3000;
        QTest::newRow("a Latin speaker for each label") << u"記者：好。\nN%1 Smith：好。\nN%1：好。\n"_s << 2000;
        QTest::newRow("one speaker with many quotes") << u"他說：「好」，"_s << 4000;
        QTest::newRow("marks") << u"「」『」“『”\n"_s << 6000;
        QTest::newRow("numbers in one line") << u"%1個，"_s << 4000;
        QTest::newRow("numbers line by line") << u"成本%1萬元。\n"_s << 3000;
        QTest::newRow("rival speakers, one figure") << u"王%2%3說，成本是300萬元，質疑成本是5%2萬元。\n"_s << 1500;
        QTest::newRow("rivals in one line") << u"王%2%3說，成本是300萬元，質疑成本是5%2萬元，"_s << 1500;
        QTest::newRow("a body for each sentence") << u"甲%1公司表示，該公司成本%1元。"_s << 2000;
        QTest::newRow("checks") << u"每小時%2元，工作%3小時，合計%1元。"_s << 2500;
        QTest::newRow("shares of a whole") << u"經費%1萬元，補助9億元，占總經費的六成。"_s << 2000;
        QTest::newRow("pronouns in one line") << u"王大%2說好，她問它，他說這樣不行，"_s << 4000;
        QTest::newRow("short forms") << u"林教授（以下簡稱林%1）說。\n"_s << 4000;
    }

    /// Eight times the text costs about eight times as much: what is left of it to the caches is in the slack.
    void linear()
    {
        QFETCH(QString, pattern);
        QFETCH(int, count);
#ifdef M_MMAP_THRESHOLD
        // Memory is kept from round to round: what the system takes to hand it out anew is not the engine's work.
        mallopt(M_MMAP_THRESHOLD, 1 << 30);
        mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
        const auto made = [&](int lines) {
            QString text;
            for (int i = 0; i < lines; ++i) {
                QString line = pattern;
                line.replace(u"%1"_s, QString::number(i));
                line.replace(u"%2"_s, QString(QChar(u"明偉志文雅婷怡君淑芬"[i % 10])));
                line.replace(u"%3"_s, QString(QChar(u"一二三四五六七八九"[i / 10 % 9])));
                text += line;
            }
            return Zhupi::Article::Article::fromText(text);
        };
        // Time of this thread: others on the machine count only through the caches they take.
        const auto cost = [&](const Zhupi::Article::Article &article) {
            const auto now = [] {
                timespec time{};
                clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
                return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
            };
            const double start = now();
            const Reading reading = read(article, *m_lexicon);
            const double end = now();
            return reading.speakers.isEmpty() && reading.quotes.isEmpty() && reading.numbers.isEmpty() ? -1 : end - start;
        };
        // What grows with the square of the text would take 64 times as long; caches and a busy machine alone have taken 12.
        constexpr double most = 20;
        const auto small = made(count), large = made(8 * count);
        double one = 1e9, eight = 1e9;
        for (int round = 0; round < 5 && (round == 0 || eight > most * one); ++round) {
            one = std::min({one, cost(small), cost(small)});
            eight = std::min(eight, cost(large));
        }
        QVERIFY2(one > 0, "nothing was read");
        if (qEnvironmentVariableIsSet("ZHUPI_SHOW"))
            qInfo("%.1f ms, eight times as much %.1f ms: factor %.1f", one, eight, eight / one);
        QVERIFY2(eight <= most * one, qPrintable(u"%1 ms, eight times as much %2 ms"_s.arg(one).arg(eight)));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const auto article = Zhupi::Article::Article::fromText(u"杜奕瑾說：「好。」\n"_s.repeated(1000));
        const Reading reading = read(article, *m_lexicon, source.get_token());
        QVERIFY(reading.quotes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(InvariantsTest)
#include "tst_invariants.moc"
