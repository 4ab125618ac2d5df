// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "language/Frames.h"
#include "language/Reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Zhupi::Language;
using namespace Qt::StringLiterals;
using Zhupi::Article::Span;

namespace {

QList<QJsonObject> rows(const QString &path)
{
    QList<QJsonObject> result;
    const QList<QByteArray> lines = Zhupi::Testing::contents(path).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            result.append(QJsonDocument::fromJson(line).object());
    }
    return result;
}

double percent(double part, double whole)
{
    return whole > 0 ? 100 * part / whole : 0;
}

bool shown()
{
    return qEnvironmentVariableIsSet("ZHUPI_SHOW");
}

} // namespace

/// How well the engine reads public data made by others. The figures are printed; the limits are a little below them.
class MeasuresTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    std::shared_ptr<const Lexicon> m_lexicon;

private Q_SLOTS:
    void initTestCase()
    {
        const auto lexicon = Lexicon::load();
        QVERIFY(lexicon);
        m_lexicon = *lexicon;
    }

    /// Reporting verbs of hand-made dependency trees: the verb, its subject, its clause.
    void reportingVerbsOfTrees()
    {
        ZHUPI_SHARED_FILE(path, u"data/ud-attribution-tune.jsonl"_s);
        struct Tally
        {
            int verbs = 0, found = 0, speakers = 0, head = 0, exact = 0, contents = 0;
            double f1 = 0;
        };
        Tally core;
        Tally all;
        const Words words(*m_lexicon);
        for (const QJsonObject &row : rows(path)) {
            const auto article = Zhupi::Article::Article::fromText(row["text"_L1].toString());
            const Tokens tokens(article, words, {});
            QuotePairs pairs = findQuotePairs(article, {});
            const Names names(article, words, tokens, {});
            const Grammar grammar(article.text(), words, tokens, names, pairs.quotes);
            std::vector<int> top;
            for (qsizetype i = 0; i < pairs.quotes.size(); ++i) {
                if (pairs.quotes[i].parent == None)
                    top.push_back(int(i));
            }
            const Reading reading = read(article, *m_lexicon);
            const Span verb{row["vs"_L1].toInteger(), row["ve"_L1].toInteger()};
            const auto at = [&](const char *start, const char *end) {
                return Span{row[QLatin1StringView(start)].toInteger(-1), row[QLatin1StringView(end)].toInteger(-1)};
            };
            bool found = false;
            Span subject;
            Span content;
            for (const Statement &statement : reading.statements) {
                if (statement.cue && statement.cue->overlaps(verb)) {
                    found = true;
                    content = statement.span;
                }
            }
            for (const Quote &quote : reading.quotes) {
                if (quote.cue && quote.cue->overlaps(verb)) {
                    found = true;
                    content = quote.span;
                }
            }
            for (const Sentence &sentence : grammar.sentences({0, article.text().size()}, top)) {
                for (const Frame &frame : grammar.frames(sentence)) {
                    if (frame.cue.overlaps(verb))
                        subject = frame.subject;
                }
            }
            for (Tally *tally : {&all, row["core"_L1].toBool() ? &core : nullptr}) {
                if (tally == nullptr)
                    continue;
                ++tally->verbs;
                tally->found += found ? 1 : 0;
                if (row["ss"_L1].isDouble()) {
                    ++tally->speakers;
                    const Span head = at("hs", "he");
                    tally->head += found && subject.overlaps(head) ? 1 : 0;
                    tally->exact += found && subject == at("ss", "se") ? 1 : 0;
                }
                if (row["cs"_L1].isDouble()) {
                    ++tally->contents;
                    const Span gold = at("cs", "ce");
                    const double common =
                        double(std::max<qsizetype>(0, std::min(gold.end, content.end) - std::max(gold.start, content.start)));
                    tally->f1 += common > 0 ? 2 * common / double(gold.length() + content.length()) : 0;
                }
            }
            if (shown() && row["core"_L1].toBool() && (!found || subject != at("ss", "se"))) {
                std::printf("%s %s|%s| gold %s | got %s\n", found ? "      " : "MISSED", qPrintable(article.text().left(verb.start)),
                            qPrintable(article.text().mid(verb.start)), qPrintable(row["speaker"_L1].toString()),
                            qPrintable(article.text(subject).toString()));
            }
        }
        for (const auto &[name, t] : {std::pair{"core", core}, std::pair{"all", all}}) {
            std::printf("attribution %-5s %3d verbs: found %.1f%%, speaker's head %.1f%%, exact %.1f%%, content F1 %.3f\n", name, t.verbs,
                        percent(t.found, t.verbs), percent(t.head, t.speakers), percent(t.exact, t.speakers), t.f1 / t.contents);
        }
        QVERIFY(percent(core.found, core.verbs) >= 88);
        QVERIFY(percent(core.head, core.speakers) >= 86);
        QVERIFY(percent(core.exact, core.speakers) >= 82);
        QVERIFY(core.f1 / core.contents >= 0.83);
    }

    /// Sentences with neither a quote nor a reporting verb, by the trees: whatever is reported there is wrong.
    void falseAlarmsInPlainSentences()
    {
        ZHUPI_SHARED_FILE(path, u"data/ud-plain-sentences.tsv"_s);
        const QList<QByteArray> lines = Zhupi::Testing::contents(path).split('\n');
        int sentences = 0;
        int alarms = 0;
        int spoken = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QList<QByteArray> cells = lines[i].split('\t');
            if (cells.size() < 4)
                continue;
            ++sentences;
            const auto article = Zhupi::Article::Article::fromText(QString::fromUtf8(cells[3]));
            const Reading reading = read(article, *m_lexicon);
            alarms += reading.statements.isEmpty() ? 0 : 1;
            spoken += std::any_of(reading.quotes.begin(), reading.quotes.end(), [](const Quote &q) { return q.kind == QuoteKind::Speech; })
                          ? 1
                          : 0;
            if (shown() && !reading.statements.isEmpty())
                std::printf("ALARM %s <%s> %s\n", qPrintable(article.text(*reading.statements[0].cue).toString()),
                            reading.statements[0].speaker == None ? "-" : qPrintable(reading.speakers[reading.statements[0].speaker].name),
                            qPrintable(article.text()));
        }
        std::printf("false alarms: %.2f%% of %d plain sentences, %d spoken\n", percent(alarms, sentences), sentences, spoken);
        QVERIFY(percent(alarms, sentences) <= 0.8);
        QCOMPARE(spoken, 0);
    }

    void turnsOfInterviews()
    {
        ZHUPI_SHARED_FILE(path, u"data/archive-tw-interviews.jsonl"_s);
        int turns = 0;
        int right = 0;
        int extra = 0;
        for (const QJsonObject &row : rows(path)) {
            // As printed: the label, a colon, the words; further paragraphs of one voice carry no label.
            QString text = row["title"_L1].toString() + u"\n\n"_s;
            struct Gold
            {
                qsizetype start;
                QString speaker;
            };
            QList<Gold> gold;
            QString last;
            const QJsonArray list = row["turns"_L1].toArray();
            for (const QJsonValue &value : list) {
                const QString speaker = value["speaker"_L1].toString();
                if (speaker != last) {
                    gold.append({text.size(), speaker});
                    text += speaker + u"："_s;
                }
                last = speaker;
                text += value["text"_L1].toString() + u"\n\n"_s;
            }
            const auto article = Zhupi::Article::Article::fromText(text);
            const Reading reading = read(article, *m_lexicon);
            turns += int(gold.size());
            int matched = 0;
            for (const Gold &g : std::as_const(gold)) {
                const auto turn =
                    std::find_if(reading.turns.begin(), reading.turns.end(), [&](const Turn &t) { return t.label.start == g.start; });
                const bool ok = turn != reading.turns.end() && turn->speaker != None
                                && (reading.speakers[turn->speaker].name == g.speaker
                                    || reading.speakers[turn->speaker].name.contains(g.speaker) || g.speaker == u"問");
                matched += turn != reading.turns.end() ? 1 : 0;
                right += ok ? 1 : 0;
                if (shown() && !ok)
                    std::printf("TURN %s: %s\n", qPrintable(g.speaker),
                                turn == reading.turns.end() ? "missed" : qPrintable(reading.speakers.value(turn->speaker).name));
            }
            extra += int(reading.turns.size()) - matched;
        }
        std::printf("turns: %.2f%% of %d with their speaker, %d too many\n", percent(right, turns), turns, extra);
        QVERIFY(percent(right, turns) >= 99.5);
        QCOMPARE(extra, 0);
    }

    /// The marks of sentences whose marks are wrong, paired by hand.
    void oddMarks()
    {
        ZHUPI_SHARED_FILE(path, u"data/odd-quotes.jsonl"_s);
        for (const QJsonObject &row : rows(path)) {
            const auto article = Zhupi::Article::Article::fromText(row["text"_L1].toString());
            const Reading reading = read(article, *m_lexicon);
            for (const Quote &quote : reading.quotes)
                QVERIFY(article.paragraphAt(quote.span.end - 1) - article.paragraphAt(quote.span.start) <= 2);
            if (!row["pairs"_L1].isArray())
                continue;
            QStringList expected;
            QStringList got;
            for (const QJsonValue &pair : row["pairs"_L1].toArray())
                expected.append(u"%1-%2 %3"_s.arg(pair[0].toInteger()).arg(pair[1].toInteger()).arg(pair[2].toString()));
            for (const Quote &quote : reading.quotes)
                got.append(u"%1-%2 %3"_s.arg(quote.span.start)
                               .arg(quote.span.end)
                               .arg(quote.kind == QuoteKind::Speech ? u"speech"_s : u"scare"_s));
            QCOMPARE(got, expected);
        }
    }

    /// News in lines: pairs within a line are exact, broken ones are flagged, none goes past the next paragraph.
    void quotesOfTranslatedNews()
    {
        ZHUPI_SHARED_FILE(path, u"data/ntrex-zh-tw.jsonl"_s);
        QHash<QString, QString> documents;
        QStringList order;
        for (const QJsonObject &row : rows(path)) {
            const QString document = row["doc"_L1].toString();
            if (!documents.contains(document))
                order.append(document);
            documents[document] += row["zh"_L1].toString() + u'\n';
        }
        int pairs = 0;
        int exact = 0;
        int speech = 0;
        int spoken = 0;
        for (const QString &name : std::as_const(order)) {
            const auto article = Zhupi::Article::Article::fromText(documents[name]);
            const Reading reading = read(article, *m_lexicon);
            for (const Quote &quote : reading.quotes) {
                QVERIFY(article.paragraphAt(quote.span.end - 1) - article.paragraphAt(quote.span.start) <= 1);
                if (quote.kind == QuoteKind::Speech) {
                    ++speech;
                    spoken += quote.speaker != None ? 1 : 0;
                }
                if (shown())
                    std::printf("%-6s c%d <%s> %s | %s\n", quote.kind == QuoteKind::Speech ? "SPEECH" : "term", quote.closed,
                                quote.speaker == None ? "-" : qPrintable(reading.speakers[quote.speaker].name), qPrintable(quote.rule),
                                qPrintable(article.text(quote.span).toString().replace(u'\n', u'|').left(70)));
            }
            // Lines whose corner marks are balanced: each innermost pair must be found as it stands.
            for (const auto &paragraph : article.paragraphs()) {
                const QStringView line = QStringView(article.text()).sliced(paragraph.span.start, paragraph.span.length());
                if (line.count(u'「') != line.count(u'」') || !paragraph.isRead())
                    continue;
                qsizetype open = -1;
                for (qsizetype i = 0; i < line.size(); ++i) {
                    if (line[i] == u'「') {
                        open = i;
                    } else if (line[i] == u'」' && open >= 0) {
                        ++pairs;
                        const Span span{paragraph.span.start + open, paragraph.span.start + i + 1};
                        exact += std::any_of(reading.quotes.begin(), reading.quotes.end(),
                                             [&](const Quote &q) { return q.span == span && q.closed; })
                                     ? 1
                                     : 0;
                        open = -1;
                    }
                }
            }
        }
        std::printf("news: %d of %d pairs within a line exact; %d of %d spoken quotes have a speaker\n", exact, pairs, spoken, speech);
        QCOMPARE(exact, pairs);
        QVERIFY(percent(spoken, speech) >= 87);
    }

    /// Names of people: not what the engine is for, but it must not see them everywhere.
    void namesOfPeople()
    {
        ZHUPI_SHARED_FILE(path, u"data/ner-uner-tune.jsonl"_s);
        const Words words(*m_lexicon);
        int gold = 0;
        int found = 0;
        int right = 0;
        for (const QJsonObject &row : rows(path)) {
            const auto article = Zhupi::Article::Article::fromText(row["text"_L1].toString());
            const Tokens tokens(article, words, {});
            const Names names(article, words, tokens, {});
            QSet<std::pair<qsizetype, qsizetype>> people;
            for (const QJsonValue &entity : row["ents"_L1].toArray()) {
                if (entity[2].toString() == u"PER")
                    people.insert({entity[0].toInteger(), entity[1].toInteger()});
            }
            gold += int(people.size());
            auto missed = people;
            for (const NameMention &mention : names.mentions()) {
                ++found;
                const PersonName &person = names.people()[size_t(mention.person)];
                const Span bare{mention.span.start,
                                std::min(mention.span.end, mention.span.start + std::max(person.name.size(), person.family.size()))};
                const bool ok = people.contains({mention.span.start, mention.span.end}) || people.contains({bare.start, bare.end})
                                || people.contains({mention.span.start, mention.span.start + person.family.size()});
                right += ok ? 1 : 0;
                if (ok)
                    missed.removeIf([&](const std::pair<qsizetype, qsizetype> &entity) { return entity.first == mention.span.start; });
                if (shown() && !ok)
                    std::printf("NAME %s: %s\n", qPrintable(article.text(mention.span).toString()),
                                qPrintable(article.text().mid(std::max<qsizetype>(0, mention.span.start - 12), 40)));
            }
            if (shown()) {
                for (const auto &[start, end] : std::as_const(missed))
                    std::printf("MISSED %s: %s\n", qPrintable(article.text().mid(start, end - start)),
                                qPrintable(article.text().mid(std::max<qsizetype>(0, start - 6), end - start + 12)));
            }
        }
        const double precision = percent(right, found);
        const double recall = percent(right, gold);
        std::printf("names: precision %.1f%%, recall %.1f%%, F1 %.3f of %d\n", precision, recall,
                    2 * precision * recall / (precision + recall) / 100, gold);
        QVERIFY(precision >= 66);
        QVERIFY(recall >= 14);
    }
};

QTEST_GUILESS_MAIN(MeasuresTest)
#include "tst_measures.moc"
