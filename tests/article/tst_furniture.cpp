// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/Article.h"

#include "Pace.h"
#include "Testing.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Zhupi::Article;

namespace {

QChar letterOf(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Body: return u'B';
    case ParagraphKind::Heading: return u'H';
    case ParagraphKind::Boilerplate: return u'x';
    case ParagraphKind::Caption: return u'C';
    case ParagraphKind::Blank: return u'_';
    }
    return u'?';
}

// The answer stands before each line: B body, H heading, x furniture, C caption, _ blank.
constexpr char16_t TaiwanPortal[] = uR"(x|跳到主要內容
x|首頁 > 財經 > 產業
x|分享
x|字級：小 中 大
H|水庫清淤經費翻倍 專家憂排擠其他工程
B|2026/03/05 10:20
B|記者林佳樺／台南報導
_|
B|南部三座水庫的清淤經費今年編列12億元，比去年多出一倍。水利署副署長周文彥說：「這筆錢不能再等。」
_|
C|▲水庫見底，露出大片淤泥。（圖／記者林佳樺攝）
_|
x|【廣告】請繼續往下閱讀
_|
B|不過，在地農民質疑錢花得不對。農會總幹事許阿進指出，真正清走的淤泥不到三成。
_|
H|錢從哪裡來？
_|
B|市議員洪秀蓮說，這12億元多半來自原本要修水圳的預算，「等於拆東牆補西牆」。她要求市府一週內說明清楚。
B|水利署則強調兩筆預算各自獨立。
_|
x|延伸閱讀
x|台南水情亮黃燈 三月起夜間減壓
x|清淤船為何開不進水庫？
x|加入LINE好友
x|按讚追蹤粉絲專頁
x|版權所有 © 2026 不得轉載
)";

constexpr char16_t HongKong[] = uR"(x|即時新聞
x|港聞
x|兩岸
x|國際
H|【專訪】街市檔主：「租金加三成，點捱？」
x|列印
x|分享到 Facebook
_|
B|北角街市十二個檔戶收到通知，下月起租金上調三成。檔主陳太說，生意已經跌了一半，「加租等於叫我哋執笠」。
C|圖為北角街市的魚檔。（資料圖片）
C|（網上圖片）
B|食環署回覆查詢時表示，新租金按市值評估，檔戶可以申請分期繳付。
B|陳太不接受這個說法。她說：
B|「市值？街市邊有市值。」
_|
x|相關新聞：
x|▶ 街市空置率創十年新高
x|▶ 小販牌照擬重開申請
x|Copyright © 2026 All rights reserved.
)";

constexpr char16_t British[] = uR"(x|跳過內容
H|氣候難民的第一個冬天
_|
C|圖像來源，Getty Images
C|圖像加註文字，漁村的居民在碼頭等船。
_|
B|小島在去年秋天正式清空。最後一批居民搭船離開時，村長李望海站在船尾，一直沒有回頭。
_|
B|他後來對我說：「我怕一回頭，就不想走了。」
_|
B|「我們不是被海趕走的」
_|
B|島上的小學老師金素雲認為，真正逼走居民的是停掉的渡輪和關掉的診所，而不是慢慢上漲的海水。
_|
x|更多相關內容
_|
B|氣象學者鄭遠則估計，五十年內還會有一百萬人離開沿海。這個數字引來不少批評。
_|
x|熱門新聞
x|推薦閱讀
x|下一個消失的島
)";

constexpr char16_t Questions[] = uR"(H|專訪樂團主唱：我們為什麼不再巡演
_|
B|記者：
B|巡演停了兩年，你們後悔嗎？
_|
B|阿默：
B|不後悔。
_|
B|問
B|錢呢？
B|答
B|錢從唱片來，雖然很少。我們四個人現在都有別的工作，像我每個星期教三天的吉他，其餘的時間寫歌。
_|
B|阿默：
B|讚
_|
B|編輯：下一張唱片什麼時候發行？
B|阿默：最快明年春天。我們已經錄好六首，還有四首在寫，不想趕。
)";

constexpr char16_t Unlabelled[] = uR"(H|2026-01-15 燈塔週刊專訪
_|
B|謝謝守塔人林國明接受訪問，他在東引的燈塔裡住了三十一年，今年底要退休。
_|
B|您第一次上塔是什麼時候？
_|
B|民國八十三年，那時候我才二十四歲，什麼都不懂，以為只要每天晚上把燈點亮就好了。
_|
B|後來呢？
_|
B|後來才知道，燈壞的那一夜才是真正的工作。那一夜我在機房裡待到天亮，手上都是油。
_|
B|家人怎麼看這份工作？
_|
B|他們習慣了。我太太說，她嫁的是一座燈塔，我只是附送的，這句話她講了三十年。
_|
B|您會想念這裡嗎？
_|
B|會。不過我更想睡一個整夜的覺，我已經三十一年沒有一覺到天亮了，一次都沒有。
_|
B|您下一步想做什麼？
_|
B|先睡三天。然後把這些年的日誌整理出來，那裡面有每一艘船的名字，應該有人會想看。
)";

constexpr char16_t Simplified[] = uR"(x|首页
x|无障碍
x|打印
H|山区小学的最后一课
_|
B|全校只剩三个学生。校长王德贵说，他会教到最后一个孩子毕业为止，“哪怕只剩一个人”。
_|
x|广告 请继续往下阅读
_|
B|县教育局回应，学校暂时不会撤并，但老师的编制已经冻结，明年起不再补人。
_|
x|延伸阅读：乡村教师为何留不住
x|版权所有，未经许可不得转载。
)";

constexpr char16_t Listing[] = uR"(H|選前最後一場辯論談了什麼
_|
B|主持人請三位候選人依序說明對下列議題的立場，每人三分鐘，時間到就切斷麥克風。
B|國際
B|財經
B|教育
B|三人在財經議題上差異最大，柯姓候選人主張減稅，另外兩人認為減稅只會擴大赤字。
B|辯論結束後，民調機構公布即時調查，六成受訪者說自己沒有改變想法。
)";

constexpr char16_t Agency[] = uR"(H|總理宣布辭職 執政黨下週改選黨魁
B|總理週三晚間宣布辭職，並說他不會支持任何人選。（路透社）
B|他在記者會上承認，物價連漲十一個月是他下台的主因。反對黨批評他走得太晚。（中央社記者王平台北5日電）
C|總理在官邸前向記者揮手 (路透社)
C|Photo by Lin Chia-hua
C|資料照
B|版權所有人表示，這張照片未經授權就遭到競選團隊使用，他已經委託律師提告。
B|分享是他最常說的詞。
)";

} // namespace

class FurnitureTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void pageOfABroadcaster();
    void pages_data();
    void pages();
    void aloneNothingIsFurniture_data();
    void aloneNothingIsFurniture();
    void controlWordsInsideSentencesStay_data();
    void controlWordsInsideSentencesStay();
    void noFalseAlarmInInterviews();
    void noFalseAlarmInNews();
    void millionsOfLines_data();
    void millionsOfLines();
};

void FurnitureTest::pageOfABroadcaster()
{
    ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
    const auto article = Article::read(path);
    QVERIFY2(article, qPrintable(article ? QString() : article.error().sentence));
    QStringList furniture;
    QStringList headings;
    for (const Paragraph &paragraph : article->paragraphs()) {
        const QString line = article->text(paragraph.span).toString();
        if (paragraph.kind == ParagraphKind::Boilerplate)
            furniture.append(line);
        if (paragraph.kind == ParagraphKind::Heading)
            headings.append(line);
        QVERIFY2(paragraph.kind != ParagraphKind::Caption, qPrintable(line));
    }
    const QStringList wantedFurniture = {u"無障礙鏈接"_s,
                                         u"突發新聞"_s,
                                         u"專訪杜奕瑾:DeepSeek改變美中AI競爭格局?"_s,
                                         u"please wait"_s,
                                         u"No media source currently available"_s,
                                         u"0:00 0:06:39 0:00"_s,
                                         u"論壇"_s,
                                         u"XS"_s,
                                         u"SM"_s,
                                         u"MD"_s,
                                         u"LG"_s};
    const QStringList wantedHeadings = {u"專訪杜奕瑾:DeepSeek改變美中AI競爭格局?"_s, u"DeepSeek 物美價廉?"_s,
                                        u"DeepSeek證明算力不重要了?"_s, u"DeepSeek為美國人工智能界敲響警鐘?"_s};
    QCOMPARE(furniture, wantedFurniture);
    QCOMPARE(headings, wantedHeadings);
    QCOMPARE(article->title(), wantedHeadings.first());
    QCOMPARE(article->boilerplate().size(), 3);
    QCOMPARE(article->script(), Script::Hant);
}

void FurnitureTest::pages_data()
{
    QTest::addColumn<QString>("marked");
    QTest::newRow("a portal in Taiwan") << QString::fromUtf16(TaiwanPortal);
    QTest::newRow("a paper in Hong Kong") << QString::fromUtf16(HongKong);
    QTest::newRow("a British broadcaster") << QString::fromUtf16(British);
    QTest::newRow("questions and answers") << QString::fromUtf16(Questions);
    QTest::newRow("an interview without labels") << QString::fromUtf16(Unlabelled);
    QTest::newRow("simplified") << QString::fromUtf16(Simplified);
    QTest::newRow("section names as a list") << QString::fromUtf16(Listing);
    QTest::newRow("agency credits") << QString::fromUtf16(Agency);
}

void FurnitureTest::pages()
{
    QFETCH(QString, marked);
    QStringList lines;
    QString wanted;
    for (const QString &line : marked.split(u'\n', Qt::SkipEmptyParts)) {
        wanted.append(line.front());
        lines.append(line.sliced(2));
    }
    const auto article = Article::fromText(lines.join(u'\n'));
    QCOMPARE(article.paragraphs().size(), lines.size());
    QStringList wrong;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QChar kind = letterOf(article.paragraphs().at(i).kind);
        if (kind != wanted.at(i))
            wrong.append(u"%1 for %2|%3"_s.arg(kind).arg(wanted.at(i)).arg(lines.at(i)));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void FurnitureTest::aloneNothingIsFurniture_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("section") << u"論壇"_s;
    QTest::newRow("company") << u"LG"_s;
    QTest::newRow("share") << u"分享"_s;
    QTest::newRow("time") << u"10:30"_s;
    QTest::newRow("credit") << u"總理揮手（路透社）"_s;
    QTest::newRow("sentence") << u"他說，分享是好事。"_s;
}

void FurnitureTest::aloneNothingIsFurniture()
{
    QFETCH(QString, text);
    const auto article = Article::fromText(text);
    QCOMPARE(article.paragraphs().first().kind, ParagraphKind::Body);
    QVERIFY(article.boilerplate().isEmpty());
    QCOMPARE(article.title(), text);
}

void FurnitureTest::controlWordsInsideSentencesStay_data()
{
    QTest::addColumn<QString>("line");
    for (const auto line : {u"分享會在下午三點開始。",
                            u"訂閱電子報的讀者成長三成",
                            u"下載量超過一百萬次",
                            u"未經授權的訓練資料占了四成。",
                            u"相關報導指出，兩家公司正在談判。",
                            u"延伸閱讀的習慣要從小養成。",
                            u"本站使用的列車已經三十年。",
                            u"廣告收入下滑兩成",
                            u"更多的人選擇沉默。",
                            u"更新世的化石在這裡出土。",
                            u"他看了看圖（見圖一）。",
                            u"圖為什麼畫不好？",
                            u"氣溫驟降（約攝氏5度）。",
                            u"記者：分享",
                            u"請繼續。",
                            u"我：播放",
                            u"留言的人說：",
                            u"小明",
                            u"他在臉書上說（全文）",
                            u"14:30"})
        QTest::newRow(qPrintable(QString(line))) << QString(line);
}

void FurnitureTest::controlWordsInsideSentencesStay()
{
    QFETCH(QString, line);
    const QString body = u"水利署副署長周文彥說，這筆錢不能再等，否則明年夏天南部又要輪流停水。"_s;
    for (const QString &text :
         {u"標題在這裡\n\n%1\n\n%2\n\n%1\n"_s.arg(body, line), u"%2\n%1\n%1"_s.arg(body, line), u"%1\n%1\n%2"_s.arg(body, line)}) {
        const auto article = Article::fromText(text);
        for (const Paragraph &paragraph : article.paragraphs())
            QVERIFY2(paragraph.kind == ParagraphKind::Blank || paragraph.isRead(), qPrintable(article.text(paragraph.span).toString()));
    }
}

void FurnitureTest::noFalseAlarmInInterviews()
{
    ZHUPI_SHARED_FILE(interviews, u"data/archive-tw-interviews.jsonl"_s);
    ZHUPI_SHARED_FILE(columns, u"data/archive-tw-columns.jsonl"_s);
    QStringList wrong;
    int lines = 0;
    for (const QByteArray &record : (Zhupi::Testing::contents(interviews) + Zhupi::Testing::contents(columns)).split('\n')) {
        if (record.isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(record).object();
        for (const bool labels : {true, false}) {
            QString text = object["title"_L1].toString() + u"\n\n"_s;
            for (const QJsonValue &turn : object["turns"_L1].toArray())
                text += (labels ? turn["speaker"_L1].toString() + u"：\n"_s : QString()) + turn["text"_L1].toString() + u"\n\n"_s;
            const auto article = Article::fromText(text);
            for (const Paragraph &paragraph : article.paragraphs()) {
                const QString line = article.text(paragraph.span).toString();
                ++lines;
                if (paragraph.kind == ParagraphKind::Boilerplate || paragraph.kind == ParagraphKind::Caption)
                    wrong.append(line);
                if (paragraph.kind == ParagraphKind::Heading && line.endsWith(u'：'))
                    wrong.append(line);
            }
        }
    }
    QVERIFY(lines > 1000);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void FurnitureTest::noFalseAlarmInNews()
{
    ZHUPI_SHARED_FILE(path, u"data/ntrex-zh-tw.jsonl"_s);
    ZHUPI_SHARED_FILE(plain, u"data/ud-plain-sentences.tsv"_s);
    ZHUPI_SHARED_FILE(speech, u"data/ud-speech-sentences.tsv"_s);
    QMap<QString, QString> articles;
    for (const QByteArray &record : Zhupi::Testing::contents(path).split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(record).object();
        articles[object["doc"_L1].toString()] += object["zh"_L1].toString() + u'\n';
    }
    for (const QString &file : {plain, speech}) {
        for (const QByteArray &record : Zhupi::Testing::contents(file).split('\n').sliced(1))
            articles[file] += QString::fromUtf8(record).section(u'\t', 3) + u'\n';
    }
    QStringList wrong;
    for (const QString &text : articles) {
        const auto article = Article::fromText(text);
        for (const Paragraph &paragraph : article.paragraphs()) {
            if (paragraph.kind == ParagraphKind::Boilerplate || paragraph.kind == ParagraphKind::Caption)
                wrong.append(article.text(paragraph.span).toString());
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void FurnitureTest::millionsOfLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("5M empty lines") << QString(5'000'000, u'\n');
    QTest::newRow("1M labels") << u"記者：\n"_s.repeated(1'000'000);
    QTest::newRow("300k controls") << u"分享 列印\n"_s.repeated(300'000);
    QTest::newRow("300k possible captions") << u"圖圖圖圖圖圖（（（（（（（（（）\n"_s.repeated(300'000);
    QTest::newRow("one line of 30M") << u"這是一行很長很長的文字"_s.repeated(3'000'000);
    QTest::newRow("blanks") << QString(20'000'000, u' ');
}

void FurnitureTest::millionsOfLines()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const auto article = Article::fromText(text);
    QCOMPARE(article.codePoints(), text.size());
    // Only what is not linear takes this long, even on a slow machine under a sanitizer.
    QVERIFY2(timer.elapsed() < 30'000 * Zhupi::Testing::pace, qPrintable(QString::number(timer.elapsed())));
    qInfo("%lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(FurnitureTest)
#include "tst_furniture.moc"
