// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pace.h"
#include "Testing.h"
#include "language/Lexicon.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Zhupi::Language;
using namespace Qt::StringLiterals;

class LexiconTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyOccurrenceIsFoundInOnePass()
    {
        TermAutomaton automaton;
        const int he = automaton.add(u"he");
        const int she = automaton.add(u"she");
        const int hers = automaton.add(u"hers");
        const int his = automaton.add(u"his");
        QCOMPARE(automaton.add(u"he"), he);
        QCOMPARE(automaton.add(u""), -1);
        automaton.build();
        QList<std::tuple<int, qsizetype, qsizetype>> found;
        automaton.scan(u"ushers", [&](int term, qsizetype start, qsizetype end) { found.append({term, start, end}); });
        const QList<std::tuple<int, qsizetype, qsizetype>> expected{{she, 1, 4}, {he, 2, 4}, {hers, 2, 6}};
        QCOMPARE(found, expected);
        Q_UNUSED(his)
    }

    void agreesWithPlainSearchOnRandomText()
    {
        quint32 seed = 7;
        const auto random = [&](int n) {
            seed = seed * 1664525U + 1013904223U;
            return int((seed >> 8) % quint32(n));
        };
        const QString letters = u"說道指出一二"_s;
        for (int round = 0; round < 40; ++round) {
            TermAutomaton automaton;
            QStringList words;
            for (int i = 0; i < 30; ++i) {
                QString word;
                for (int k = 1 + random(4); k > 0; --k)
                    word += letters[random(int(letters.size()))];
                if (automaton.add(word) == words.size())
                    words.append(word);
            }
            automaton.build();
            QString text;
            for (int i = 0; i < 300; ++i)
                text += letters[random(int(letters.size()))];
            QList<std::pair<qsizetype, int>> found;
            automaton.scan(text, [&](int term, qsizetype start, qsizetype) { found.append({start, term}); });
            QList<std::pair<qsizetype, int>> expected;
            for (int term = 0; term < words.size(); ++term) {
                for (qsizetype at = text.indexOf(words[term]); at >= 0; at = text.indexOf(words[term], at + 1))
                    expected.append({at, term});
            }
            std::sort(found.begin(), found.end());
            std::sort(expected.begin(), expected.end());
            QCOMPARE(found, expected);
        }
    }

    void simplifiedFormsAndCodesAreAdded()
    {
        const auto lexicon = Lexicon::fromLists({{u"say"_s, {u"說"_s, u"強調"_s}}, {u"currency TWD"_s, {u"新台幣"_s}}});
        QVERIFY(lexicon->words(u"say"_s).contains(u"强调"_s));
        QCOMPARE(lexicon->codes(u"currency"_s).value(u"新台币"_s), u"TWD"_s);
        QCOMPARE(lexicon->codes(u"currency"_s).value(u"新臺幣"_s), u"TWD"_s);
        QVERIFY(lexicon->words(u"nothing"_s).isEmpty());
        const std::vector<quint64> masks = lexicon->masks({u"currency TWD"_s, u"say"_s});
        QList<quint64> seen;
        lexicon->automaton().scan(u"說新台幣", [&](int term, qsizetype, qsizetype) { seen.append(masks[size_t(term)]); });
        QCOMPARE(seen, (QList<quint64>{2, 1}));
    }

    void definitionLoadsQuickly()
    {
        QVERIFY(Lexicon::load());
        QElapsedTimer timer;
        timer.start();
        const auto lexicon = Lexicon::load();
        QVERIFY(lexicon);
        QVERIFY2(timer.elapsed() < 200 * Zhupi::Testing::pace, qPrintable(QString::number(timer.elapsed())));
        QVERIFY((*lexicon)->words(u"say"_s).contains(u"說"_s));
    }

    void readersOwnWordsAreAddedAndBadFilesNamed()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"syntax"_s));
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(u"syntax/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write(u"a.xml"_s, "<language><highlighting><list name='say'><item>呼籲著說</item></list></highlighting></language>");
        write(u"b.xml"_s, "<language><highlighting><list name='say'><item>說</list>");
        write(u"c.xml"_s, "<!DOCTYPE language [<!ENTITY a 'aaaa'>]><language/>");
        const auto lexicon = Lexicon::load(folder.path());
        QVERIFY(lexicon);
        QVERIFY((*lexicon)->words(u"say"_s).contains(u"呼籲著說"_s));
        QCOMPARE((*lexicon)->remarks().size(), 2);
        QVERIFY((*lexicon)->remarks()[0].contains(u"b.xml"_s));
        QVERIFY((*lexicon)->remarks()[1].contains(u"c.xml"_s));
    }
};

QTEST_GUILESS_MAIN(LexiconTest)
#include "tst_lexicon.moc"
