// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace KSyntaxHighlighting;

namespace {

struct Run
{
    qsizetype start = 0;
    QString words;
    QString format;
};

/// The definition at work: neighbours of one format joined, plain text left out.
class Painter : public AbstractHighlighter
{
public:
    explicit Painter(const Definition &definition) { setDefinition(definition); }

    QList<Run> line(const QString &text)
    {
        m_line = text;
        m_runs.clear();
        m_end = -1;
        m_state = highlightLine(text, m_state);
        return m_runs;
    }

    /// The format that covers all of `words`, or an empty one.
    QString formatOf(const QString &text, const QString &words)
    {
        m_state = {};
        line(text);
        const qsizetype at = text.indexOf(words);
        for (const Run &run : std::as_const(m_runs)) {
            if (run.start <= at && at + words.size() <= run.start + run.words.size())
                return run.format;
        }
        return {};
    }

protected:
    void applyFormat(int offset, int length, const Format &format) override
    {
        if (length == 0 || !format.isValid() || format.name() == "Normal Text"_L1)
            return;
        const QString words = m_line.sliced(offset, length);
        if (m_end == offset && m_runs.last().format == format.name()) {
            m_runs.last().words += words;
        } else {
            m_runs.append({offset, words, format.name()});
        }
        m_end = offset + length;
    }

private:
    QString m_line;
    QList<Run> m_runs;
    qsizetype m_end = -1;
    State m_state;
};

QString shown(const QList<Run> &runs)
{
    QStringList lines;
    for (const Run &run : runs)
        lines << run.words + u'=' + run.format;
    return lines.join(u" / "_s);
}

} // namespace

class tst_definition : public Zhupi::Testing::Test
{
    Q_OBJECT

    Repository m_repository;
    Definition m_definition;

private Q_SLOTS:
    void initTestCase()
    {
        m_definition = m_repository.definitionForName(u"Interview (Chinese)"_s);
        QVERIFY(m_definition.isValid());
        // The one that is compiled in, not one that is installed on this machine.
        QCOMPARE(m_definition.filePath(), u":/org.kde.syntax-highlighting/syntax-addons/interview-zh.xml"_s);
    }

    void compiledDefinitionHasNoEntities()
    {
        const QByteArray xml = Zhupi::Testing::contents(m_definition.filePath());
        QVERIFY(xml.contains("<!DOCTYPE language>"));
        QVERIFY(!xml.contains("<!ENTITY"));
    }

    void paintsALine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("painted");
        QTest::newRow("turn label") << u"記者：您好。"_s << u"記者：=Turn label"_s;
        QTest::newRow("short label") << u"林：好。"_s << u"林：=Turn label"_s;
        QTest::newRow("half-width label") << u"問: 好嗎？"_s << u"問:=Turn label"_s;
        QTest::newRow("known label before a quote") << u"記者：「好」嗎？"_s << u"記者：=Turn label / 「好」=Speech"_s;
        QTest::newRow("a cue is no label") << u"她說：「好。」"_s << u"說=Reporting verb / 「好。」=Speech"_s;
        QTest::newRow("nested") << u"「他寫『不行』。」"_s << u"「他寫=Speech / 『不行』=Nested speech / 。」=Speech"_s;
        QTest::newRow("curly") << u"“好‘嗎’”"_s << u"“好=Speech / ‘嗎’=Nested speech / ”=Speech"_s;
        QTest::newRow("title") << u"讀《河口記》。"_s << u"《河口記》=Title"_s;
        QTest::newRow("money") << u"要557.6萬美元。"_s << u"557.6萬美元=Number"_s;
        QTest::newRow("full width") << u"共１２３萬美元"_s << u"１２３萬美元=Number"_s;
        QTest::newRow("year") << u"民國78年5月"_s << u"民國78年5月=Number"_s;
        QTest::newRow("share") << u"占百分之三十"_s << u"百分之三十=Number"_s;
        QTest::newRow("tenths") << u"有三成八。"_s << u"三成八=Number"_s;
        QTest::newRow("models are no figures") << u"用GPT-4o和H800"_s << QString();
        QTest::newRow("set phrases are no figures") << u"進一步看，一些一樣。"_s << QString();
        QTest::newRow("furniture") << u"列印"_s << u"列印=Boilerplate"_s;
        QTest::newRow("player") << u"0:00 0:06:39 0:00"_s << u"0:00 0:06:39 0:00=Boilerplate"_s;
        QTest::newRow("furniture inside a sentence") << u"把文章列印出來"_s << QString();
        QTest::newRow("figure in a quote") << u"「給我20%。」"_s << u"「給我=Speech / 20%=Number / 。」=Speech"_s;
    }

    void paintsALine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, painted);
        QCOMPARE(shown(Painter(m_definition).line(text)), painted);
    }

    void openQuoteEndsWithItsParagraph()
    {
        Painter painter(m_definition);
        QCOMPARE(shown(painter.line(u"「開頭"_s)), u"「開頭=Speech"_s);
        QCOMPARE(shown(painter.line(u"沒有引號"_s)), QString());
        QCOMPARE(shown(painter.line(u"「再說。」完"_s)), u"「再說。」=Speech"_s);
    }

    // The rules follow the lists: each word of a list is painted in the list's own format.
    void rulesAgreeWithLists_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("sentence"); // %1: the word
        QTest::addColumn<QString>("format");
        const struct
        {
            QString group;
            QString sentence;
            QString format;
        } kinds[] = {
            {u"say"_s, u"那天%1，"_s, u"Reporting verb"_s},
            {u"think"_s, u"那天%1，"_s, u"Reporting verb"_s},
            {u"ask"_s, u"那天%1，"_s, u"Reporting verb"_s},
            {u"show"_s, u"那天%1，"_s, u"Reporting verb"_s},
            {u"doubt"_s, u"那天%1，"_s, u"Doubt word"_s},
            {u"roles"_s, u"那天%1，"_s, u"Role"_s},
            {u"organisation-endings"_s, u"那天%1，"_s, u"Organisation"_s},
            {u"currency"_s, u"約5萬%1。"_s, u"Number"_s},
        };
        const QStringList lists = m_definition.keywordLists();
        for (const auto &[group, sentence, format] : kinds) {
            int found = 0;
            for (const QString &list : lists) {
                if (list == group || list.startsWith(group + u' ')) {
                    QTest::newRow(qPrintable(list)) << list << sentence << format;
                    ++found;
                }
            }
            QVERIFY2(found > 0, qPrintable(group));
        }
    }

    void rulesAgreeWithLists()
    {
        QFETCH(const QString, list);
        QFETCH(const QString, sentence);
        QFETCH(const QString, format);
        Painter painter(m_definition);
        const QStringList words = m_definition.keywordList(list);
        QVERIFY(!words.isEmpty());
        // Where the words of two lists overlap, the stronger list paints; from strong to weak:
        const QStringList order{u"number set phrases"_s, u"roles"_s,         u"titles"_s, u"organisation-endings"_s,
                                u"organisations"_s,      u"not-reporting"_s, u"doubt"_s};
        const QHash<QString, qsizetype> strongerLists{
            {u"Role"_s, 1}, {u"Organisation"_s, 3}, {u"Doubt word"_s, 6}, {u"Reporting verb"_s, 7}};
        QStringList stronger{u"進一步"_s}; // holds a numeral
        for (const QString &name : order.first(strongerLists.value(format, 0)))
            stronger += m_definition.keywordList(name);
        int painted = 0;
        for (const QString &word : words) {
            const auto overlaps = [&word](const QString &other) { return other.size() > 1 && word.contains(other); };
            if (std::ranges::any_of(stronger, overlaps) || (format == "Organisation"_L1 && word.size() == 1))
                continue;
            // Signs of currency stand before the figure: NT$5.
            const bool before = format == "Number"_L1 && !word.back().isLetter();
            const QString text = before ? u"花了%15萬。"_s.replace(u"%1"_s, word) : sentence.arg(word);
            QVERIFY2(painter.formatOf(text, word) == format, qPrintable(u"%1: %2"_s.arg(text, painter.formatOf(text, word))));
            ++painted;
        }
        QVERIFY2(painted > 0 && painted * 10 >= words.size() * 6, qPrintable(u"%1 of %2"_s.arg(painted).arg(words.size())));
    }

    void simplifiedFormsToo() { QCOMPARE(Painter(m_definition).formatOf(u"他说好"_s, u"说"_s), u"Reporting verb"_s); }
};

QTEST_GUILESS_MAIN(tst_definition)
#include "tst_definition.moc"
