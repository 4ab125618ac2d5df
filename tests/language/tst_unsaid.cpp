// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "language/Reader.h"

using namespace Zhupi::Language;
using namespace Qt::StringLiterals;

/// Words in marks whose speaker no verb beside them names, and voices under several names. The gold was written by reading.
class UnsaidTest : public Zhupi::Testing::Test
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

    void spokenQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected"); ///< the speakers of the spoken quotes, in order
        QTest::newRow("whom the paragraph is about")
            << u"護理師卡莎（Kasia）每天搭頭班車進城，車程一小時半。「我在車上睡得比家裡好。」"_s << QStringList{u"卡莎"_s};
        QTest::newRow("a bare noun of kin changes nothing")
            << u"漁會總幹事許榮財守著空蕩蕩的碼頭，女兒在城裡上班。「我不怪她，這裡沒有魚了。」"_s << QStringList{u"許榮財"_s};
        QTest::newRow("kin of somebody named is a voice")
            << u"許榮財說，船已經賣了。許榮財的女兒把照片收進抽屜，「他捨不得，可是沒辦法。」"_s << QStringList{u"許榮財的女兒"_s};
        QTest::newRow("a document hands the word back")
            << u"里長周永和說，當天他在場，可是會議紀錄卻寫「一致通過」。「那一致是誰的一致，到今天沒人告訴我。」"_s
            << QStringList{u"會議紀錄"_s, u"周永和"_s};
        QTest::newRow("a noun of saying") << u"水利署的說法是「一切合乎規定」。里長周永和的回答更短：「騙人。」"_s
                                          << QStringList{u"水利署"_s, u"周永和"_s};
        QTest::newRow("described with") << u"董事長林國泰用「先蹲後跳」四個字形容今年的營運。"_s << QStringList{u"林國泰"_s};
        QTest::newRow("who speaks within what is told")
            << u"理事長涂春生發傳單，指公司宣稱「人人有獎」，其實只有主管有。"_s << QStringList{u"公司"_s};
        QTest::newRow("the office by its last character")
            << u"房屋局說，沒有規管租金。局方又說，會「繼續跟進」。"_s << QStringList{u"房屋局"_s};
        QTest::newRow("the same spokesman") << u"禾川開發發言人昨晚指，工程「從未停過」。發言人又說，住戶「誤會了」。"_s
                                            << QStringList{u"禾川開發發言人"_s, u"禾川開發發言人"_s};
        QTest::newRow("a time before who speaks") << u"「我家一戶都沒少。」聽到記者轉述後，代表謝國勇說。"_s << QStringList{u"謝國勇"_s};
        QTest::newRow("the first of several times") << u"協調開了三次，第一次雇主說「沒這回事」。"_s << QStringList{u"雇主"_s};
        QTest::newRow("what was done to a body is no voice")
            << u"住建局約談了光禾公司，並說：「限期三天改正。」"_s << QStringList{u"住建局"_s};
        QTest::newRow("a family name and a role")
            << u"記者向仲介求證，該公司劉姓副總表示，「本公司一切合法」。"_s << QStringList{u"劉姓副總"_s};
        QTest::newRow("by the first name") << u"妮亞·蘇哈托來台十一年。妮亞說：「我的女兒都會講台語了。」"_s
                                           << QStringList{u"妮亞·蘇哈托"_s};
    }

    void spokenQuotes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto article = Zhupi::Article::Article::fromText(text);
        const Reading reading = read(article, *m_lexicon);
        QStringList got;
        for (const Quote &quote : reading.quotes) {
            if (quote.kind == QuoteKind::Speech)
                got.append(quote.speaker == None ? u"?"_s : reading.speakers[quote.speaker].name);
        }
        QCOMPARE(got, expected);
    }

    void aNounIntroducesWhatIsTold()
    {
        const auto article = Zhupi::Article::Article::fromText(u"警方的解釋是，只有登記過的才會算進去。里長的回答是「沒有」。"_s);
        const Reading reading = read(article, *m_lexicon);
        QCOMPARE(reading.statements.size(), 1);
        QCOMPARE(article.text(reading.statements.constFirst().span), u"只有登記過的才會算進去"_s);
        QCOMPARE(reading.speakers[reading.statements.constFirst().speaker].name, u"警方"_s);
    }

    void oneVoiceUnderSeveralNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("aliases");
        QTest::newRow("the end of the name") << u"國家海難搜救局說，船上有九十人。搜救局又說，已救起七十人。"_s << u"國家海難搜救局"_s
                                             << QStringList{u"搜救局"_s};
        QTest::newRow("first and last characters")
            << u"新建工程處說，橋沒有問題。新工處又說，明年驗收。"_s << u"新建工程處"_s << QStringList{u"新工處"_s};
        QTest::newRow("not what somebody said of it")
            << u"OpenAI表示，模型是自己的。媒體熱炒OpenAI，說它用了別人的資料。OpenAI否認抄襲。"_s << u"OpenAI"_s << QStringList{};
    }

    void oneVoiceUnderSeveralNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QStringList, aliases);
        const auto article = Zhupi::Article::Article::fromText(text);
        const Reading reading = read(article, *m_lexicon);
        const auto found = std::ranges::find(reading.speakers, name, &Speaker::name);
        QVERIFY(found != reading.speakers.end());
        QCOMPARE(found->aliases, aliases);
        for (const QString &alias : aliases)
            QCOMPARE(std::ranges::count(reading.speakers, alias, &Speaker::name), 0);
    }
};

QTEST_GUILESS_MAIN(UnsaidTest)
#include "tst_unsaid.moc"
