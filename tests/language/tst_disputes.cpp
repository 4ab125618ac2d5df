// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"
#include "Testing.h"

using namespace Zhupi;
using namespace Qt::StringLiterals;

/// Short articles of our own writing, each with the rivals a reader sees in it, or none.
class DisputesTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void disputes_data();
    void disputes();
    void otherForms_data();
    void otherForms();
    void voicesOfTheReading();
    void spreadAndCues();
    void quantityInWords_data();
    void quantityInWords();
    void voaArticle();
};

static Language::Reading readingOf(const Article::Article &article)
{
    Language::Reading reading;
    reading.numbers = Testing::figuresOf(article);
    Language::findDisputes(article, Testing::lexicon(), reading);
    return reading;
}

static QString rivalsIn(const Article::Article &article, const Language::Reading &reading)
{
    QStringList all;
    for (const Language::Dispute &dispute : reading.disputes) {
        QStringList claims;
        for (const int claim : dispute.claims)
            claims.append(article.text(reading.numbers[claim].span).toString());
        all.append(claims.join(u" / "_s));
    }
    return all.join(u" ; "_s);
}

void DisputesTest::disputes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *text, const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(expected);
    };
    row("crowd", u"主辦單位宣稱昨天有50萬人上街參加遊行,警方則估計現場約16萬人。", u"50萬人 / 16萬人");
    row("evening in the park", u"主辦單位在台上宣布有12萬人參加晚會，警方事後估計現場只有4萬5000人。", u"12萬人 / 4萬5000人");
    row("mine", u"礦坑爆炸後，州政府公布的死亡人數是31人。工會主席卻說，罹難的礦工有47人。", u"31人 / 47人");
    row("library budget", u"財政局說明，這座圖書館的預算是18億元。在野黨議員指出，真正要花的預算是26億元。", u"18億元 / 26億元");
    row("two polls", u"電視台公布的民調顯示，贊成的有58%。對手陣營委託的民調卻只有41%贊成。", u"58% / 41%");
    row("costs, a former manager", u"公司宣稱新廠的建造成本為9億元。離職的財務主管透露，實際成本至少14億元。", u"9億元 / 14億元");
    row("votes, a candidate", u"選委會的統計是得票8萬2000票。候選人陣營質疑少算，認為得票應有9萬1000票。", u"8萬2000票 / 9萬1000票");
    row("emissions measured", u"工廠表示，每天的排放量是30公噸。環團監測後反駁，排放量其實有75公噸。", u"30公噸 / 75公噸");
    row("a bowl of noodles", u"店家說一碗麵的售價是120元。觀光客在網路上抱怨，結帳時的售價是180元。", u"120元 / 180元");
    row("wages", u"公會說，廚師的月薪是四萬五千元。幾名廚師否認，說月薪只有三萬二千元。", u"四萬五千元 / 三萬二千元");
    row("sorties", u"國防部稱敵軍出動45架次。敵方聲明則稱只有18架次。", u"45架次 / 18架次");
    row("annals and diary", u"縣志記載，當年的死者有一千二百人。日記裡寫的死者卻是三百人。", u"一千二百人 / 三百人");
    row("roll of a dormitory", u"學校說宿舍住了860名學生。消防局的名冊上只有512名學生。", u"860名 / 512名");
    row("two years", u"去年的遊客有300萬人次，今年的遊客有420萬人次，局長表示成長很快。", u"");
    row("target and outcome", u"目標是種一萬棵樹，結果種了七千棵。", u"");
    row("part of a school", u"全校1200名學生，其中310名學生住校，校長說。", u"");
    row("the same again", u"警方說有200人參加，主辦單位也說大約200人參加。", u"");
    row("two things in one unit", u"公司說今年營收85億元，獲利12億元，老闆表示滿意。", u"");
    row("one voice twice", u"記者會上，發言人表示傷者有25人。稍後發言人再次強調傷者是25人。", u"");
    row("rounded by another", u"成本是557萬元，業界人士說約560萬元。", u"");
    row("crowd over two paragraphs",
        u"工會發言人表示,這次遊行的參加者超過三萬人,是十年來最多的一次。\n\n市警局晚間發佈新聞稿指出,參加遊行的民眾約八千人。",
        u"三萬人 / 八千人");
    row("a bound on another's figure, then one's own",
        u"縣府提出清淤計畫,總經費18億元。\n\n教授沈若蘭不認可這套算法,她認為真正的花費遠高於18億元。她說,若把運輸和維護都放進來,整個計畫至少要74億元。",
        u"18億元 / 18億元 / 74億元");
    row("a part is no rival of its whole", u"水務局的計畫總經費18億元。局長說,中央補助9億元,占總經費的五成,但議員質疑補助的說法。", u"");
    row("cost doubted", u"市府表示,這座體育館的總造價為12億元。議員質疑市府低估,指出實際造價至少18億元。", u"12億元 / 18億元");
    row("dead, officials and press", u"爆炸發生後,官方通報12人死亡。當地媒體報導,罹難者已超過50人。", u"12人 / 50人");
    row("correction by the paper itself", u"本報昨日報導稱有1200人參加座談,今日更正為120人參加。", u"1200人 / 120人");
    row("loss called untrue", u"發言人說,公司去年虧損3億元。分析師認為,公司去年虧損應該有9億元,發言人的說法不實。", u"3億元 / 9億元");
    row("loss, three voices", u"保險公司表示,風災損失約20億元。農會認為,損失遠高於60億元。研究報告指出,損失在35億元到45億元之間。",
        u"20億元 / 60億元 / 35億元到45億元");
    row("share of support", u"甲報的民調顯示,市長的支持率為61%。乙基金會的調查卻顯示,支持率只有38%。", u"61% / 38%");
    row("area", u"建商表示,這塊土地的面積為35公頃。環保團體反駁說,佔地面積其實有52公頃。", u"35公頃 / 52公頃");
    row("Simplified", u"厂方表示，这次停产的损失为3亿元。工会反驳说，损失根本是8亿元。", u"3亿元 / 8亿元");
    row("price", u"店家說,這批口罩的售價是每盒90元以下。消保官指出,調查中的售價為每盒150元。", u"每盒90元 / 每盒150元");
    row("injured of two sources", u"消防局表示,火災造成25人受傷。衛生局指出,送醫的受傷民眾共41人。", u"25人 / 41人");
    row("a figure without its word", u"校方表示,宿舍的造價為4億元。學生會指出,真正的數字是7億元。", u"4億元 / 7億元");
    row("counters of bodies", u"礦務局通報,坍方造成9人死亡。救護隊長說,光是他們就抬出15具遺體。", u"9人 / 15具");
    row("units of one dimension", u"廠長表示,工廠的用電量只有80MW。台電指出,尖峰用電達16萬瓩。", u"80MW / 16萬瓩");
    row("records against each other", u"火場的損失各說各話。鎮公所報的是六千萬元,保險公司的帳冊則寫九千萬元。", u"六千萬元 / 九千萬元");
    row("counter alone, doubted", u"漁會質疑候鳥每年少了上百隻,林務局的紀錄卻只有12隻。", u"上百隻 / 12隻");
    row("taken up and doubted", u"局長說,步道的造價是2億元。教授不認可,認為實際花費遠高於2億元,至少要6億元。", u"2億元 / 6億元");
    row("two counters, no doubt", u"甲說,山上有30隻猴子。乙說,海邊有70隻水鳥。", u"");
    row("one piece and all", u"局長說,一坪的造價是12萬元。主任說,總造價是9億元。", u"");
    row("cut short", u"局長說,步道的造價是23億6,000萬元。教授不認可,認為花費遠高於23億6,000萬元,至少要70億元,「不會只是23億」。",
        u"23億6,000萬元 / 70億元");
    row("asked back", u"記者:網路上說你們一天做六百個便當。\n\n老闆:六百個?我們一天做一百五十個。", u"六百個 / 一百五十個");
    row("record against a board", u"校門口的看板寫著參加人數有3200人,但簽到簿上只有1450人。", u"3200人 / 1450人");
    row("dead beside saved", u"海巡署表示,已救起41人,9人死亡,另有6人失蹤。", u"");
    row("ages of two people", u"52歲的店員說,她天天搭這班車。她隔壁68歲的鄰居也說,公車很方便。", u"");
    row("two subsidies and a cost", u"中央說,補助3億元。縣府表示,工程造價是8億元。", u"");

    row("last year and this", u"公司表示,去年的營收為35億元,今年的營收則是42億元。", u"");
    row("two years", u"2019年的失業率為3.7%,主計處指出,2020年的失業率為4.1%。", u"");
    row("part and whole", u"工程會指出,經費共計8億元,其中土建5億元,機電3億元。", u"");
    row("two things in one unit", u"地震造成12人死亡、30人受傷。", u"");
    row("same figure again", u"市長說,造價是12億元。建設局長也表示,造價為12億元。", u"");
    row("rounding only", u"報告指出,訓練成本為557.6萬美元。記者說,成本是600萬美元。", u"");
    row("plan and outcome", u"計畫書表示,預計花費3億元。審計部指出,實際花費5億元。", u"");
    row("change in one sentence", u"公司表示,投資金額由3億元增至5億元。", u"");
    row("bounds that agree", u"警方表示,參加的民眾超過一萬人。主辦單位說,參加的有三萬人。", u"");
    row("about and near", u"甲說,損失約20億元。乙說,損失為21億元。", u"");
    row("another currency", u"甲表示,成本是5億美元。乙反駁說,成本是160億日圓。", u"");
    row("average and total", u"協會表示,總花費為3000元。會長說,平均花費為500元。", u"");
    row("nothing measured", u"他說有三個。她說有五個。", u"");
    row("one voice, no doubt", u"他說,第一棟的造價三億元。他說,第二棟的造價五億元。", u"");
    QTest::newRow("far apart without doubt") << u"甲說,造價三億元。"_s + u"這裡沒有什麼。又過了一天。"_s.repeated(20)
                                                    + u"乙說,造價五億元。"_s
                                             << QString();
}

void DisputesTest::disputes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto article = Article::Article::fromText(text);
    QCOMPARE(rivalsIn(article, readingOf(article)), expected);
}

/// 萬 and 0000, 美元 and US$, full width, Simplified, and the order of the sides: the groups stay.
void DisputesTest::otherForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as it is") << u"市府表示,造價為1200萬美元。議員質疑說,造價至少1800萬美元。"_s;
    QTest::newRow("zeros") << u"市府表示,造價為12000000美元。議員質疑說,造價至少18000000美元。"_s;
    QTest::newRow("sign before") << u"市府表示,造價為US$1200萬。議員質疑說,造價至少US$1800萬。"_s;
    QTest::newRow("full width") << u"市府表示，造價為１２００萬美元。議員質疑說，造價至少１８００萬美元。"_s;
    QTest::newRow("Simplified") << u"市府表示，造价为1200万美元。议员质疑说，造价至少1800万美元。"_s;
    QTest::newRow("dollars before") << u"市府表示,造價為US$12,000,000。議員質疑說,造價至少US$18,000,000。"_s;
    QTest::newRow("half width marks") << u"市府表示, 造價為1200萬美元. 議員質疑說, 造價至少1800萬美元."_s;
    QTest::newRow("other order") << u"議員表示,造價至少1800萬美元。市府質疑說,造價為1200萬美元。"_s;
}

void DisputesTest::otherForms()
{
    QFETCH(QString, text);
    const auto article = Article::Article::fromText(text);
    const auto reading = readingOf(article);
    QCOMPARE(reading.disputes.size(), 1);
    const Language::Dispute &dispute = reading.disputes.first();
    QCOMPARE(dispute.claims.size(), 2);
    QCOMPARE(dispute.spread.toString(), u"1.5"_s);
    QCOMPARE(dispute.unit, u"USD"_s);
    QVERIFY(dispute.quantity == u"造價"_s || dispute.quantity == u"造价"_s);
}

/// Speakers that the reading knows count before the words around the figure.
void DisputesTest::voicesOfTheReading()
{
    const auto article = Article::Article::fromText(u"造價三億元,這是他的算法。造價五億元,這是她的算法。"_s);
    Language::Reading reading;
    reading.numbers = Testing::figuresOf(article);
    QCOMPARE(reading.numbers.size(), 2);
    reading.speakers.resize(2);
    reading.numbers[0].speaker = 0;
    reading.numbers[1].speaker = 1;
    Language::Reading same = reading;
    Language::findDisputes(article, Testing::lexicon(), reading);
    QCOMPARE(rivalsIn(article, reading), u"三億元 / 五億元"_s);
    same.numbers[1].speaker = 0;
    Language::findDisputes(article, Testing::lexicon(), same);
    QVERIFY(same.disputes.isEmpty());
}

void DisputesTest::spreadAndCues()
{
    const auto article = Article::Article::fromText(u"廠商表示,總施工成本為3億元。立委質疑廠商灌水,認為成本頂多1億元。"_s);
    const auto reading = readingOf(article);
    QCOMPARE(reading.disputes.size(), 1);
    const Language::Dispute &dispute = reading.disputes.first();
    QCOMPARE(dispute.quantity, u"施工成本"_s);
    QCOMPARE(dispute.spread.toString(), u"3"_s);
    QStringList cues;
    for (const Article::Span cue : dispute.cues)
        cues.append(article.text(cue).toString());
    QVERIFY2(cues.contains(u"質疑"_s) && cues.contains(u"灌水"_s), qPrintable(cues.join(u' ')));
    QVERIFY(dispute.confidence > 0.5 && dispute.confidence <= 1);
}

void DisputesTest::quantityInWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *text, const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(expected);
    };
    row("with its modifier", u"市府表示,修繕總經費是4億元。議員質疑,總經費至少9億元。", u"修繕總經費");
    row("no small word", u"公司說,在手訂單有20億元。分析師質疑,訂單只有12億元。", u"在手訂單");
    row("a noun not in the lexicon", u"旅行社說,簽證規費是900元。領事處反駁,規費只有600元。", u"簽證規費");
    row("nothing but the unit", u"甲方說是45公尺,乙方質疑,只有38公尺。", u"公尺");
}

/// What is measured is named as the text names it.
void DisputesTest::quantityInWords()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto reading = readingOf(Article::Article::fromText(text));
    QCOMPARE(reading.disputes.size(), 1);
    QCOMPARE(reading.disputes.first().quantity, expected);
}

void DisputesTest::voaArticle()
{
    ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
    const auto article = Article::Article::read(path);
    QVERIFY(article);
    const auto reading = readingOf(*article);
    QCOMPARE(rivalsIn(*article, reading), u"557.6萬美元 / 600萬美元 / 5億美元"_s);
    QCOMPARE(reading.disputes.first().quantity, u"訓練成本"_s);
    QCOMPARE(reading.disputes.first().unit, u"USD"_s);
    QCOMPARE(reading.disputes.first().spread.toString(), u"89.67"_s);
}

QTEST_GUILESS_MAIN(DisputesTest)
#include "tst_disputes.moc"
