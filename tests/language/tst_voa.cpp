// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "language/Reader.h"

using namespace Zhupi::Language;
using namespace Qt::StringLiterals;

/// A real interview, read in place. The gold was written by reading it.
class VoaTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    std::shared_ptr<const Lexicon> m_lexicon;

    struct Gold
    {
        QString first; ///< the first words inside the marks
        QString kind;
        bool closed = true;
        QString speaker;
        int utterance = 0; ///< parts with the same number belong together
    };

private Q_SLOTS:
    void initTestCase()
    {
        const auto lexicon = Lexicon::load();
        QVERIFY(lexicon);
        m_lexicon = *lexicon;
    }

    void everyQuoteWithItsSpeaker()
    {
        ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
        const auto article = Zhupi::Article::Article::read(path);
        QVERIFY(article);
        const Reading reading = read(*article, *m_lexicon);
        const QString du = u"杜奕瑾"_s;
        const QList<Gold> gold{
            {u"縱深視角"_s, u"title"_s, true, {}, 0},
            {u"幻方量化"_s, u"term"_s, true, {}, 0},
            {u"破圈"_s, u"term"_s, true, {}, 0},
            {u"縱深視角"_s, u"title"_s, true, {}, 0},
            {u"大家過去覺得"_s, u"speech"_s, true, du, 1},
            {u"DeepSeek使用到的"_s, u"speech"_s, true, du, 2},
            {u"模型蒸餾"_s, u"term"_s, true, {}, 0},
            {u"但是這算不算"_s, u"speech"_s, true, du, 3},
            {u"其實在法律上"_s, u"speech"_s, true, du, 3},
            {u"DeepSeek-V3"_s, u"speech"_s, true, u"DeepSeek"_s, 4},
            {u"物美價廉"_s, u"term"_s, true, {}, 0},
            {u"模型參數少"_s, u"speech"_s, true, du, 5},
            {u"你如果說"_s, u"speech"_s, true, du, 6},
            {u"就像人們常說的"_s, u"speech"_s, true, du, 7},
            {u"算力的競爭"_s, u"speech"_s, true, du, 8},
            {u"而是有了開源"_s, u"speech"_s, true, du, 8},
            {u"希望中國公司"_s, u"speech"_s, true, u"特朗普"_s, 9},
            {u"競合"_s, u"term"_s, true, {}, 0},
            {u"縱深視角"_s, u"title"_s, true, {}, 0},
            {u"全世界的技術人員"_s, u"speech"_s, false, du, 10},
            {u"模型幻覺"_s, u"term"_s, true, {}, 0},
            {u"模型偏見"_s, u"term"_s, true, {}, 0},
            {u"姓黨"_s, u"term"_s, true, {}, 0},
            {u"以軟體的產業"_s, u"speech"_s, false, du, 11},
            {u"星際之門"_s, u"term"_s, true, {}, 0},
        };
        QHash<int, int> utterances;
        QStringList got;
        QStringList expected;
        for (const Gold &g : gold)
            expected.append(u"%1 %2 %3 <%4>"_s.arg(g.first, g.kind, g.closed ? u"closed"_s : u"open"_s, g.speaker));
        for (const Quote &quote : reading.quotes) {
            const QString words = article->text(quote.span).toString().sliced(1);
            const auto match = std::find_if(gold.begin(), gold.end(), [&](const Gold &g) { return words.startsWith(g.first); });
            const QString kind = quote.kind == QuoteKind::Speech ? u"speech"_s : quote.kind == QuoteKind::Title ? u"title"_s : u"term"_s;
            got.append(u"%1 %2 %3 <%4>"_s.arg(match == gold.end() ? words.left(8) : match->first, kind,
                                              quote.closed ? u"closed"_s : u"open"_s,
                                              quote.speaker == None ? QString() : reading.speakers[quote.speaker].name));
        }
        QCOMPARE(got, expected);
        for (qsizetype i = 0; i < gold.size(); ++i) {
            if (gold[i].utterance == 0) {
                QCOMPARE(reading.quotes[i].utterance, None);
                continue;
            }
            if (utterances.contains(gold[i].utterance))
                QCOMPARE(reading.quotes[i].utterance, utterances[gold[i].utterance]);
            else
                QVERIFY(!utterances.values().contains(reading.quotes[i].utterance));
            utterances[gold[i].utterance] = reading.quotes[i].utterance;
        }
        // The one that is never closed ends with its paragraph.
        QVERIFY(article->text(reading.quotes[19].span).endsWith(u"都是可以合作的。"));
    }

    void whatItCost()
    {
        ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
        const auto article = Zhupi::Article::Article::read(path);
        QVERIFY(article);
        const Reading reading = read(*article, *m_lexicon);
        QCOMPARE(reading.disputes.size(), 1);
        const Dispute &dispute = reading.disputes.constFirst();
        QStringList claims;
        for (const int claim : dispute.claims) {
            const Number &number = reading.numbers[claim];
            claims.append(article->text(number.span).toString() + u' '
                          + (number.speaker == None ? QString() : reading.speakers[number.speaker].name));
        }
        QCOMPARE(claims, (QStringList{u"557.6萬美元 DeepSeek"_s, u"600萬美元 SemiAnalysis"_s, u"5億美元 SemiAnalysis"_s}));
        QVERIFY(dispute.quantity.contains(u"成本"_s));
        QVERIFY(std::ranges::any_of(dispute.cues, [&](Zhupi::Article::Span cue) { return article->text(cue) == u"質疑"; }));
    }

    void whoReportsWhat()
    {
        ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
        const auto article = Zhupi::Article::Article::read(path);
        QVERIFY(article);
        const Reading reading = read(*article, *m_lexicon);
        const QList<std::tuple<QString, QString, QString>> gold{
            {u"xAI 的團隊"_s, u"表示"_s, u"Grok3在數學推理"_s},  {u"分析師"_s, u"認為"_s, u"DeepSeek躋身世界主流模式"_s},
            {u"有人"_s, u"認為"_s, u"DeepSeek的走紅"_s},         {u"杜奕瑾"_s, u"認為"_s, u"DeepSeek R1的出現"_s},
            {u"杜奕瑾"_s, u"指出"_s, u"DeepSeek R1的表現"_s},    {u"OpenAI"_s, u"稱"_s, u"有證據顯示"_s},
            {u"業內人士"_s, u"認為"_s, u"模型蒸餾是"_s},         {u"杜奕瑾"_s, u"指出"_s, u"其實Open AI"_s},
            {u"SemiAnalysis"_s, u"指出"_s, u"DeepSeek論文中"_s}, {u"杜奕瑾"_s, u"不認可"_s, u"DeepSeek“物美價廉”的說法"_s},
            {u"杜奕瑾"_s, u"指出"_s, u"OpenAI在研發o1"_s},       {u"杜奕瑾"_s, u"認為"_s, u"DeepSeek確實彰顯"_s},
            {u"杜奕瑾"_s, u"認為"_s, u"DeepSeek順應"_s},         {u"杜奕瑾"_s, u"認為"_s, u"全球人工智能領域"_s},
            {u"外界"_s, u"擔心"_s, u"這些中國公司"_s},           {u"特朗普政府"_s, u"強調"_s, u"放鬆監管"_s},
            {u"特朗普"_s, u"宣佈"_s, u"私營部門將投資"_s},
        };
        for (const auto &[speaker, cue, words] : gold) {
            const bool found = std::any_of(reading.statements.begin(), reading.statements.end(), [&](const Statement &s) {
                return s.speaker != None && reading.speakers[s.speaker].name == speaker && s.cue && article->text(*s.cue).endsWith(cue)
                       && article->text(s.span).startsWith(words);
            });
            QVERIFY2(found, qPrintable(speaker + cue + words));
        }
        QVERIFY(std::any_of(reading.statements.begin(), reading.statements.end(), [&](const Statement &s) {
            return article->text(s.span).startsWith(u"DeepSeek躋身")
                   && article->text(s.span).endsWith(u"說明它改變了美中人工智能競爭的格局");
        }));
        QVERIFY2(reading.statements.size() <= gold.size() + 2, "statements that nobody made");
    }

    void speakersRolesAndForms()
    {
        ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
        const auto article = Zhupi::Article::Article::read(path);
        QVERIFY(article);
        const Reading reading = read(*article, *m_lexicon);
        const auto speaker = [&](const QString &name) {
            const auto found =
                std::find_if(reading.speakers.begin(), reading.speakers.end(), [&](const Speaker &s) { return s.name == name; });
            return found == reading.speakers.end() ? Speaker() : *found;
        };
        const Speaker du = speaker(u"杜奕瑾"_s);
        QCOMPARE(du.kind, SpeakerKind::Person);
        QCOMPARE(du.role, u"台灣人工智能實驗室創辦人"_s);
        QVERIFY(du.aliases.contains(u"杜先生"_s) && du.aliases.contains(u"杜奕瑾先生"_s));
        QVERIFY(!du.silent);
        // 他 three times: in the two interviews of 縱深視角 and where he speaks on; and once before 指出.
        QVERIFY(std::count_if(du.mentions.begin(), du.mentions.end(), [&](Zhupi::Article::Span s) { return article->text(s) == u"他"; })
                >= 4);
        QCOMPARE(speaker(u"特朗普"_s).role, u"美國總統"_s);
        QCOMPARE(speaker(u"業內人士"_s).kind, SpeakerKind::Group);
        QCOMPARE(speaker(u"分析師"_s).kind, SpeakerKind::Group);
        QCOMPARE(speaker(u"SemiAnalysis"_s).kind, SpeakerKind::Organisation);
        for (const QString &silent : {u"馬斯克"_s, u"喬·拜登"_s, u"薩姆·奧爾特曼"_s, u"拉里·埃里森"_s, u"孫正義"_s})
            QVERIFY2(speaker(silent).silent, qPrintable(silent));
        QCOMPARE(speaker(u"薩姆·奧爾特曼"_s).role, u"Open AI首席執行官"_s);
        QVERIFY(speaker(u"孫正義"_s).aliases.contains(u"Masayoshi Son"_s));
    }

    void figuresHaveTheirVoice()
    {
        ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
        const auto article = Zhupi::Article::Article::read(path);
        QVERIFY(article);
        const Reading reading = read(*article, *m_lexicon);
        const QList<std::pair<QString, QString>> gold{
            {u"557.6萬美元"_s, u"DeepSeek"_s}, {u"600萬美元"_s, u"SemiAnalysis"_s}, {u"5億美元"_s, u"SemiAnalysis"_s}};
        for (const auto &[figure, voice] : gold) {
            const auto number = std::find_if(reading.numbers.begin(), reading.numbers.end(),
                                             [&](const Number &n) { return article->text(n.span) == figure; });
            QVERIFY2(number != reading.numbers.end(), qPrintable(figure));
            QVERIFY(number->speaker != None);
            QCOMPARE(reading.speakers[number->speaker].name, voice);
        }
    }
};

QTEST_GUILESS_MAIN(VoaTest)
#include "tst_voa.moc"
