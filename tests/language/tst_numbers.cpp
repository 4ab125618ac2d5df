// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"
#include "Testing.h"

#include <QElapsedTimer>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

using namespace Zhupi;
using namespace Qt::StringLiterals;

/// Figures of one sentence each, own writing; what is expected was written by reading the sentence.
class NumbersTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void figures_data();
    void figures();
    void noFigures_data();
    void noFigures();
    void sameInOtherForms_data();
    void sameInOtherForms();
    void boundsHaveTheirWords_data();
    void boundsHaveTheirWords();
    void currencyOfTheArticle_data();
    void currencyOfTheArticle();
    void leavesAloneWhatIsNotRead();
    void leavesTitlesAlone();
    void voaArticle();
    void neverOverlapAndStayInside();
    void stopsWhenAsked();
    void linearOnHostileText();
};

struct Row
{
    const char16_t *text;
    const char16_t *expected;
};

static void rows(std::initializer_list<Row> table)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const Row &row : table) {
        const QString text = QString::fromUtf16(row.text);
        QTest::newRow(qPrintable(text)) << text << QString::fromUtf16(row.expected);
    }
}

void NumbersTest::figures_data()
{
    rows({
        // said in short
        {u"房東把房租由八百加到千一。", u"八百 money 800 元 exact | 千一 money 1100 元 exact"},
        {u"到場的只有三十零個。", u"三十零個 count 30 個 more-than"},
        {u"水費平了八分一。", u"八分一 ratio 0.125 - exact"},
        {u"工程花了1.5個億。", u"1.5個億 money 150000000 元 exact"},
        {u"來了11萬4,000人。", u"11萬4,000人 count 114000 人 exact"},
        {u"利率是4厘幾。", u"4厘幾 percentage 4 % more-than"},
        {u"本益比約三十五、六倍。", u"三十五、六倍 ratio 35..36 倍 range"},
        {u"食材現在要四十三、四十四塊。", u"四十三、四十四塊 money 43..44 元 range"},
        {u"這一千三百人從哪裡來？", u"一千三百人 count 1300 人 exact"},
        {u"橫額寫「百檔齊心」。", u"百檔 count 100 檔 exact"},
        {u"誤差為正負3個百分點。", u"3個百分點 percentage 3 pp exact"},
        // what one of something costs or takes
        {u"鱸魚賣120元一斤。", u"120元一斤 rate 120 元/斤 exact"},
        {u"麵三塊錢一碗，加蛋另計。", u"三塊錢一碗 rate 3 元/碗 exact"},
        {u"租金一甲八萬。", u"一甲八萬 rate 80000 元/甲 exact"},
        {u"他借錢，一個月百分之五。", u"一個月百分之五 rate 5 %/月 exact"},
        {u"發言一人三十秒。", u"一人三十秒 rate 30 second/人 exact"},
        {u"渡輪一天載六百人，一週三次。", u"一天 duration 1 day exact | 六百人 count 600 人 exact | 一週三次 rate 3 次/週 exact"},
        {u"一台50 CC的機車", u"50 CC measure 50 cm3 exact"},
        // floors, areas, weekdays, phases
        {u"他住9樓，隔壁是八層樓的旅館。", u"9樓 ordinal 9 樓 exact | 八層 count 8 層 exact"},
        {u"一個420呎單位", u"420呎 measure 420 [sft_i] exact"},
        {u"他守了兩個週末和一個星期六。", u"兩個 count 2 個 exact"},
        {u"報告漏了「假日」兩個字。", u"兩個 count 2 個 exact"},
        {u"三期工程還沒有發包。", u"三期 ordinal 3 期 exact"},
        {u"她分三期付款。", u"三期 count 3 期 exact"},
        {u"田有四甲，產米八十石。", u"四甲 measure 4 甲 exact | 八十石 measure 80 石 exact"},
        {u"寒流來那晚只剩七度。", u"七度 measure 7 Cel exact"},
        {u"驗收單上是三千元五角。", u"三千元五角 money 3000.5 元 exact"},
        {u"昭和九年，工錢四十錢，飯錢一圓二十錢。",
         u"昭和九年 date 1934 - exact | 四十錢 money 40 錢 exact | 一圓二十錢 money 1.2 圓 exact"},
        // bounds
        {u"維修費頂多負擔三分之一。", u"三分之一 ratio 1/3 - at-most"},
        {u"他秤過一個禮拜。", u"一個禮拜 duration 1 week exact"},
        {u"回來的一半都冇。", u"一半 ratio 0.5 - less-than"},
        {u"食材漲了快三成。", u"三成 percentage 30 % about"},
        {u"支持者不過三成。", u"三成 percentage 30 % at-most"},
        // money without its unit: what the sentence speaks of, and what the figure goes on from
        {u"預算只剩三百萬。", u"三百萬 money 3000000 元 exact"},
        {u"月薪從兩萬八千元漲到三萬一。", u"兩萬八千元 money 28000 元 exact | 三萬一 money 31000 元 exact"},
        {u"不是八億元，是十二億。", u"八億元 money 800000000 元 exact | 十二億 money 1200000000 元 exact"},
        {u"各季花1.2億、1.4億及1.7億美元",
         u"1.2億 money 120000000 USD exact | 1.4億 money 140000000 USD exact | 1.7億美元 money 170000000 USD exact"},
        {u"四十萬的租金誰付得起？", u"四十萬 money 400000 元 exact"},
        {u"公告寫4億6000萬元。\n工務局長說，4.6億已經用完。", u"4億6000萬元 money 460000000 元 exact | 4.6億 money 460000000 元 exact"},
        {u"參加人數從三萬增加到五萬。", u"三萬 count 30000 - exact | 五萬 count 50000 - exact"},
        {u"票價600元，來了兩萬。", u"600元 money 600 元 exact | 兩萬 count 20000 - exact"},
        {u"預算案在2023出爐。", u"2023 count 2023 - exact"},
        // money
        {u"他們總共花了557.6萬美元。", u"557.6萬美元 money 5576000 USD exact"},
        {u"工程款為新台幣12億元。", u"新台幣12億元 money 1200000000 TWD exact"},
        {u"他付了US$40才進場。", u"US$40 money 40 USD exact"},
        {u"公司募得£35 億元。", u"£35 億元 money 3500000000 GBP exact"},
        {u"這筆罰款是HK$2.5億。", u"HK$2.5億 money 250000000 HKD exact"},
        {u"身價超過3億5千萬歐元", u"3億5千萬歐元 money 350000000 EUR more-than"},
        {u"捐款壹佰萬元整", u"壹佰萬元 money 1000000 元 exact"},
        {u"每月房租一萬二千元。", u"一萬二千元 money 12000 元 exact"},
        {u"那部車要價一百二十萬日圓", u"一百二十萬日圓 money 1200000 JPY exact"},
        {u"港幣八萬元的獎金", u"港幣八萬元 money 80000 HKD exact"},
        {u"三萬元人民幣的保證金", u"三萬元人民幣 money 30000 CNY exact"},
        {u"一碗麵賣五塊二。", u"五塊二 money 5.2 元 exact"},
        {u"共付三千三百八十元五角八分", u"三千三百八十元五角八分 money 3380.58 元 exact"},
        {u"預算在5至6億美元之間", u"5至6億美元 money 500000000..600000000 USD range"},
        {u"一到兩萬元的補助", u"一到兩萬元 money 10000..20000 元 range"},
        {u"十八至三十萬日元", u"十八至三十萬日元 money 180000..300000 JPY range"},
        {u"八九億韓元的債務", u"八九億韓元 money 800000000..900000000 KRW range"},
        {u"月薪從8500到3萬港元不等", u"8500到3萬港元 money 8500..30000 HKD range"},
        {u"薪水10~15k元", u"10~15k元 money 10000..15000 元 range"},
        {u"投資了2.5 billion美元", u"2.5 billion美元 money 2500000000 USD exact"},
        {u"目標是募資$3M。", u"$3M money 3000000 $ exact"},
        {u"賠了RM500。", u"RM500 money 500 MYR exact"},
        {u"虧損逾四十五億元", u"四十五億元 money 4500000000 元 more-than"},
        {u"損失不到兩百萬泰銖", u"兩百萬泰銖 money 2000000 THB less-than"},
        {u"上限4億元", u"4億元 money 400000000 元 at-most"},
        {u"至少要三千萬英鎊", u"三千萬英鎊 money 30000000 GBP at-least"},
        {u"十幾億元的缺口", u"十幾億元 money 1000000000 元 more-than"},
        {u"數百億元的投資", u"數百億元 money 10000000000 元 about"},
        {u"上億元的損失", u"上億元 money 100000000 元 at-least"},
        {u"２，５００元的票", u"２，５００元 money 2500 元 exact"},
        {u"賠了5毛錢", u"5毛錢 money 0.5 元 exact"},
        {u"每股派息2毫半,去年同期為5毫。", u"2毫半 money 0.25 元 exact | 5毫 money 0.5 元 exact"},
        {u"完工日再延後一到三年", u"一到三年 duration 1..3 year range"},
        {u"還有五站沒有通車", u"五站 count 5 站 exact"},
        {u"全球需求為800太瓦時", u"800太瓦時 measure 800 TW.h exact"},
        {u"2040碳中和的承諾", u"2040 date 2040 - exact"},
        {u"500兆元的資產", u"500兆元 money 500000000000000 元 exact"},
        {u"两千亿美元的投资", u"两千亿美元 money 200000000000 USD exact"},
        {u"3万亿日元", u"3万亿日元 money 3000000000000 JPY exact"},
        {u"20個比特幣", u"20個 count 20 個 exact"},
        // percentages
        {u"支持率跌到38.5%。", u"38.5% percentage 38.5 % exact"},
        {u"百分之四十的受訪者反對", u"百分之四十 percentage 40 % exact"},
        {u"有八成五的店家受影響", u"八成五 percentage 85 % exact"},
        {u"約三成學生缺席", u"三成 percentage 30 % about"},
        {u"三到五成的訂單取消", u"三到五成 percentage 30..50 % range"},
        {u"全館八折", u"八折 percentage 80 % exact"},
        {u"會員價85折", u"85折 percentage 85 % exact"},
        {u"七五折優惠", u"七五折 percentage 75 % exact"},
        {u"上升1.2個百分點", u"1.2個百分點 percentage 1.2 pp exact"},
        {u"年息4厘1", u"4厘1 percentage 4.1 % exact"},
        {u"央行減息25點子", u"25點子 percentage 0.25 % exact"},
        {u"酒精濃度5-20%", u"5-20% percentage 5..20 % range"},
        {u"百分之三十到四十的人", u"百分之三十到四十 percentage 30..40 % range"},
        {u"百分百支持", u"百分百 percentage 100 % exact"},
        {u"失業率是６．３％", u"６．３％ percentage 6.3 % exact"},
        {u"负3.9%的增长", u"负3.9% percentage -3.9 % exact"},
        {u"成長率為 -2.1%", u"-2.1% percentage -2.1 % exact"},
        // ratios
        {u"三分之一的人口", u"三分之一 ratio 1/3 - exact"},
        {u"超過三分之二的議員", u"三分之二 ratio 2/3 - more-than"},
        {u"四分之三的土地", u"四分之三 ratio 0.75 - exact"},
        {u"千分之四的機率", u"千分之四 ratio 4/1000 - exact"},
        {u"預算增加三倍", u"三倍 ratio 3 倍 exact"},
        {u"去年的兩倍多", u"兩倍多 ratio 2 倍 more-than"},
        {u"產量翻了，營收也翻一番", u"翻一番 ratio 2 倍 exact"},
        {u"一半的村民搬走了", u"一半 ratio 0.5 - exact"},
        {u"男女比例為3比2", u"3比2 ratio 1.5 - exact"},
        {u"只用了1/3的時間", u"1/3 ratio 1/3 - exact"},
        // counts
        {u"現場來了三十多人。", u"三十多人 count 30 人 more-than"},
        {u"買了幾十片顯示卡", u"幾十片 count 10 片 about"},
        {u"上百名員工抗議", u"上百名 count 100 名 at-least"},
        {u"數千個家庭停電", u"數千個 count 1000 個 about"},
        {u"十二個人被捕", u"十二個 count 12 個 exact"},
        {u"有兩三個孩子在哭", u"兩三個 count 2..3 個 range"},
        {u"五、六十人圍在門口", u"五、六十人 count 50..60 人 range"},
        {u"三五百人的場子", u"三五百人 count 300..500 人 range"},
        {u"21萬3千人次", u"21萬3千人次 count 213000 人次 exact"},
        {u"近百人到場", u"百人 count 100 人 about"},
        {u"逾萬名民眾", u"萬名 count 10000 名 more-than"},
        {u"26,750張選票", u"26,750張 count 26750 張 exact"},
        {u"十來家店關門", u"十來家 count 10 家 about"},
        {u"查處四百五十餘名", u"四百五十餘名 count 450 名 more-than"},
        {u"碑高四尺七寸", u"四尺七寸 measure 4.7 尺 exact"},
        {u"判刑2年6月確定", u"2年6月 duration 30 month exact"},
        {u"驗出來十七點幾。", u"十七點幾 count 17 - more-than"},
        {u"比前年的88萬多了兩成", u"88萬 count 880000 - exact | 兩成 percentage 20 % exact"},
        {u"滿意度九成三對六成八", u"九成三 percentage 93 % exact | 六成八 percentage 68 % exact"},
        {u"民國五十幾年蓋的", u"民國五十幾年 date 1962/1970 - about"},
        {u"他睡了一整天", u"一整天 duration 1 day exact"},
        {u"行李兩件、外加拖鞋一雙。", u"兩件 count 2 件 exact | 一雙 count 1 雙 exact"},
        {u"遊客人次3200,比估的少。", u"3200 count 3200 人次 exact"},
        {u"外套打對折", u"對折 percentage 50 % exact"},
        {u"央行升息兩碼", u"兩碼 count 2 碼 exact"},
        {u"[00:12:35] 館長：收了三十件。", u"三十件 count 30 件 exact"},
        {u"04:11 館長：收了三十件。", u"三十件 count 30 件 exact"},
        {u"館長（04:11）：收了三十件。", u"三十件 count 30 件 exact"},
        {u"問2：收了三十件？", u"三十件 count 30 件 exact"},
        {u"造成一人死亡", u"一人 count 1 人 exact"},
        {u"造成一死三傷", u"一 count 1 - exact | 三 count 3 - exact"},
        {u"廿八名旅客", u"廿八名 count 28 名 exact"},
        {u"倆千兩百貳拾二人", u"倆千兩百貳拾二人 count 2222 人 exact"},
        {u"七座以上的橋受損", u"七座 count 7 座 at-least"},
        {u"10億以內的人口", u"10億 count 1000000000 - at-most"},
        {u"一百零六所學校", u"一百零六所 count 106 所 exact"},
        {u"壹仟零伍拾戶", u"壹仟零伍拾戶 count 1050 戶 exact"},
        {u"參數有70B個", u"70B個 count 70000000000 個 exact"},
        {u"两百多只狗", u"两百多只 count 200 只 more-than"},
        {u"120至150萬人", u"120至150萬人 count 1200000..1500000 人 range"},
        {u"獲得90.85分", u"90.85分 count 90.85 分 exact"},
        // measures
        {u"全長12.5公里。", u"12.5公里 measure 12.5 km exact"},
        {u"體重高達八十公斤", u"八十公斤 measure 80 kg exact"},
        {u"占地三公頃半", u"三公頃半 measure 3.5 har exact"},
        {u"面積約120平方公尺", u"120平方公尺 measure 120 m2 about"},
        {u"二十坪的房子", u"二十坪 measure 20 坪 exact"},
        {u"氣溫降到零下5度", u"零下5度 measure -5 Cel exact"},
        {u"攝氏37度", u"攝氏37度 measure 37 Cel exact"},
        {u"一百千瓦的機組", u"一百千瓦 measure 100 kW exact"},
        {u"五百兆瓦的電廠", u"五百兆瓦 measure 500 MW exact"},
        {u"買了三斤半豬肉", u"三斤半 measure 3.5 斤 exact"},
        {u"身高一米八", u"一米八 measure 1.8 m exact"},
        {u"低於1 ppm的標準", u"1 ppm measure 1 [ppm] less-than"},
        {u"需要2.788M GPU小時", u"2.788M GPU小時 measure 2788000 GPU小時 exact"},
        {u"3至5公斤的魚", u"3至5公斤 measure 3..5 kg range"},
        {u"用電2.3億度電", u"2.3億度電 measure 230000000 kW.h exact"},
        {u"半公里外", u"半公里 measure 0.5 km exact"},
        {u"100 km的路", u"100 km measure 100 km exact"},
        // rates
        {u"每GPU小時2美元", u"每GPU小時2美元 rate 2 USD/GPU小時 exact"},
        {u"每小時26萬元", u"每小時26萬元 rate 260000 元/小時 exact"},
        {u"每公斤30元左右", u"每公斤30元 rate 30 元/公斤 about"},
        {u"時速100公里", u"時速100公里 rate 100 km/小時 exact"},
        {u"每人3張票", u"每人3張 rate 3 張/人 exact"},
        {u"一度電2元/度", u"一度電 measure 1 kW.h exact | 2元/度 rate 2 元/度 exact"},
        {u"油價1.5歐元每升", u"1.5歐元每升 rate 1.5 EUR/升 exact"},
        {u"每人每月三千元", u"每人每月三千元 rate 3000 元/人/月 exact"},
        // durations
        {u"中國落後美國一到兩年。", u"一到兩年 duration 1..2 year range"},
        {u"花了三個月", u"三個月 duration 3 month exact"},
        {u"等了一個半小時", u"一個半小時 duration 1.5 hour exact"},
        {u"等了兩個多月", u"兩個多月 duration 2 month more-than"},
        {u"停工半年", u"半年 duration 0.5 year exact"},
        {u"三年多以前", u"三年多 duration 3 year more-than"},
        {u"開了三小時十五分鐘的會", u"三小時十五分鐘 duration 195 minute exact"},
        {u"兩週內完成", u"兩週 duration 2 week at-most"},
        {u"十天左右", u"十天 duration 10 day about"},
        {u"36年已經過去了", u"36年 duration 36 year exact"},
        {u"約5000年前", u"5000年 duration 5000 year about"},
        {u"半個世紀的恩怨", u"半個世紀 duration 50 year exact"},
        {u"45分鐘後", u"45分鐘 duration 45 minute exact"},
        {u"五分三十秒", u"五分三十秒 duration 330 second exact"},
        {u"二十多年來", u"二十多年 duration 20 year more-than"},
        {u"兩年半之後", u"兩年半 duration 2.5 year exact"},
        // ages
        {u"她今年84歲。", u"84歲 age 84 year exact"},
        {u"三十多歲的男子", u"三十多歲 age 30 year more-than"},
        {u"未滿十八歲", u"十八歲 age 18 year less-than"},
        {u"三十歲出頭", u"三十歲 age 30 year more-than"},
        {u"五個月大的嬰兒", u"五個月 age 5 month exact"},
        // ordinals
        {u"這是他的第3篇文章", u"第3篇 ordinal 3 篇 exact"},
        {u"上任第一天", u"第一天 ordinal 1 天 exact"},
        {u"第二十四屆委員", u"第二十四屆 ordinal 24 屆 exact"},
        {u"排名第十一", u"第十一 ordinal 11 - exact"},
        {u"在第二次會議上", u"第二次 ordinal 2 次 exact"},
        // numerals without a unit, mixed, Simplified, full width
        {u"一共三十二。", u"三十二 count 32 - exact"},
        {u"答案是四。", u"四 count 4 - exact"},
        {u"約三百五十萬", u"三百五十萬 count 3500000 - about"},
        {u"１２３４５件", u"１２３４５件 count 12345 件 exact"},
        {u"五亿零六人", u"五亿零六人 count 500000006 人 exact"},
        {u"2千零30萬戶", u"2千零30萬戶 count 20300000 戶 exact"},
        {u"兩千點五公尺", u"兩千點五公尺 measure 2000.5 m exact"},
        {u"零點零三公分", u"零點零三公分 measure 0.03 cm exact"},
        {u"在80和90之間", u"80和90 count 80..90 - range"},
        {u"編列2兆8,818億元", u"2兆8,818億元 money 2881800000000 元 exact"},
        {u"損失達3億2,456萬元", u"3億2,456萬元 money 324560000 元 exact"},
        {u"至少5、6次被拒", u"5、6次 count 5..6 次 range"},
        {u"外資買超100.5億元", u"100.5億元 money 10050000000 元 exact"},
        {u"房價所得比達16.17倍", u"16.17倍 ratio 16.17 倍 exact"},
        {u"得票1,234,567票", u"1,234,567票 count 1234567 票 exact"},
        {u"戶籍人口2,342萬442人", u"2,342萬442人 count 23420442 人 exact"},
        // several in one sentence
        {u"原價300元，打七折後是210元。", u"300元 money 300 元 exact | 七折 percentage 70 % exact | 210元 money 210 元 exact"},
        {u"3名學生和兩名老師受傷。", u"3名 count 3 名 exact | 兩名 count 2 名 exact"},
        {u"12人死亡、超過30人受傷，5人失蹤。", u"12人 count 12 人 exact | 30人 count 30 人 more-than | 5人 count 5 人 exact"},
    });
}

void NumbersTest::figures()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(Testing::described(text), expected);
}

void NumbersTest::noFigures_data()
{
    QTest::addColumn<QString>("text");
    const char16_t *const texts[] = {
        // models and names
        u"GPT-4o和o1都是模型",
        u"DeepSeek R1與V3",
        u"禁運的H800晶片",
        u"Claude 3.5比較快",
        u"殲-20與F-35",
        u"COVID-19疫情",
        u"iPhone 15上市",
        u"波音Boeing 737停飛",
        u"5G網路",
        u"他在7-11買咖啡",
        u"往北走台17線或台1乙線。",
        u"依第22條第1項第4款辦理。",
        u"承諾事項第12點載明，不得填土。",
        u"現行條例（第7章）沒有規定。",
        u"他申請了「更新行動2.0」。",
        u"請撥1999或撥打110。",
        u"永利精機（7793）說明如下。",
        u"個個十五十六，他只對了一半。",
        u"想和做是兩回事。",
        u"海燕8號翻覆了。",
        u"她住石塘小區3棟2單元。",
        u"台北101大樓",
        u"MH370班機",
        u"RTX 4090很貴",
        u"Windows 11更新",
        u"三星電子",
        u"五角大廈的發言人",
        u"住在三重與八里",
        u"九龍的街市",
        u"Bellator 206，真精彩",
        u"B2B與B2C",
        u"P2P平台",
        u"他搭2號線上班",
        u"國道1號公路",
        u"722線公車",
        u"H5N1病毒",
        u"A380客機",
        u"S&P 500下跌",
        // words and set phrases
        u"一些人一樣反對",
        u"百花齊放",
        u"沒錢是萬萬不能的",
        u"進一步說明",
        u"千萬別去",
        u"統一的標準",
        u"這十分重要",
        u"萬一下雨",
        u"一般來說",
        u"一起努力",
        u"一直如此",
        u"五花八門的說法",
        u"三心二意",
        u"亂七八糟",
        u"四面八方",
        u"成千上萬的人",
        u"一名學者說",
        u"這是一個機會",
        u"一家公司",
        u"第一時間趕到",
        u"第一線人員",
        u"愣了半晌",
        u"兩岸關係",
        u"兩會期間",
        u"半導體產業",
        u"朝鮮半島",
        u"零售業",
        u"大陸配偶",
        u"陸續抵達",
        u"參加會議",
        u"收拾行李",
        u"百貨公司",
        u"千方百計",
        u"萬能的鑰匙",
        u"星期三開會",
        u"週五下班",
        u"之一",
        u"唯一的出路",
        u"逐一檢查",
        u"二氧化碳",
        u"二戰結束",
        u"六四事件",
        u"二二八紀念日",
        u"幾個朋友",
        u"幾家公司",
        u"數位轉型",
        u"一國兩制",
        u"再三保證",
        u"你早一點來",
        u"十進位制",
        u"108課綱",
        u"一點一滴",
        u"不管三七二十一",
        u"一舉一動",
        u"南崁三廠停電",
        u"承德路六段塞車",
        u"住在3座1208室",
        u"和平路88號5樓之2",
        u"刑事局第4隊來了",
        u"三點鐘方向有船",
        u"百年一遇的大雨",
        u"座號15號的同學",
        u"119獲報趕到",
        u"90後的年輕人",
        u"波音737 MAX停飛",
        u"碳14定年",
        u"小三通航線",
        u"三顧茅廬的故事",
        u"九死一生",
        u"不三不四",
        u"多元文化",
        u"單元劇",
        u"上半年表現不錯",
        u"零容忍",
        // citations, codes, scores
        u"依據第23條立法",
        u"刑法第二百七十一條",
        u"電話：02-2345-6789",
        u"撥打0912345678",
        u"他們以3比2獲勝",
        u"以18-7的戰績",
        u"車牌號碼5678",
        u"身分證字號A123456789",
        u"見附註[12]",
        u"http://a.example/2024/05/12/3.html",
        u"版本2.3.1",
        u"統一編號12345678",
    };
    for (const char16_t *text : texts)
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    QTest::newRow("cemetery") << u"山坡上有第五公墓。"_s;
    QTest::newRow("list marker 1.") << u"1. 緣起"_s;
    QTest::newRow("list marker 一、") << u"一、緣起"_s;
    QTest::newRow("list marker (3)") << u"(3) 結論"_s;
    QTest::newRow("第一，") << u"第一，他沒有說；第二，他不知道。"_s;
}

void NumbersTest::noFigures()
{
    QFETCH(QString, text);
    QCOMPARE(Testing::described(text), QString());
}

/// 萬 and 0000, 美元 and US$, half and full width, Traditional and Simplified: the values stay.
void NumbersTest::sameInOtherForms_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    static constexpr std::pair<const char16_t *, const char16_t *> pairs[] = {
        {u"花了557.6萬美元。", u"花了5576000美元。"},
        {u"花了557.6萬美元。", u"花了US$557.6萬。"},
        {u"花了557.6萬美元。", u"花了５５７．６萬美元。"},
        {u"花了557.6萬美元。", u"花了557.6万美元。"},
        {u"花了557.6萬美元。", u"花了5,576,000美元。"},
        {u"捐了三億五千萬新台幣", u"捐了NT$3.5億"},
        {u"近八成五的人", u"近85%的人"},
        {u"百分之四十五", u"４５％"},
        {u"兩萬五千公噸", u"25,000公噸"},
        {u"兩萬五千公噸", u"两万五千公吨"},
        {u"壹佰貳拾萬日圓", u"120萬日圓"},
        {u"廿五名員警", u"25名員警"},
        {u"一兆五千億元", u"1.5兆元"},
        {u"三點五億人", u"3.5億人"},
        {u"每小時二十六萬元", u"每小時26萬元"},
        {u"港幣八萬元", u"HK$80,000"},
        {u"兩個半小時", u"2.5小時"},
        {u"五千億美元", u"5000亿美元"},
        {u"三分之一", u"1/3"},
        {u"超過500公里", u"超过500公里"},
    };
    for (const auto &[one, other] : pairs)
        QTest::addRow("%s | %s", qPrintable(QString::fromUtf16(one)), qPrintable(QString::fromUtf16(other)))
            << QString::fromUtf16(one) << QString::fromUtf16(other);
}

void NumbersTest::sameInOtherForms()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const auto meaning = [](const QString &text) {
        QStringList parts;
        const auto article = Article::Article::fromText(text);
        for (const Language::Number &n : Testing::figuresOf(article))
            parts.append(Testing::kindName(n.kind) + u' ' + Testing::valueOf(n) + u' ' + n.unit + u' ' + Testing::modifierName(n.modifier));
        return parts;
    };
    const QStringList expected = meaning(one);
    QCOMPARE(expected.size(), 1);
    QCOMPARE(meaning(other), expected);
}

void NumbersTest::boundsHaveTheirWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("modifier");
    QTest::addColumn<QString>("word");
    static constexpr struct
    {
        const char16_t *text, *modifier, *word;
    } table[] = {
        {u"花費遠高於5億美元", u"more-than", u"遠高於"},
        {u"約300人", u"about", u"約"},
        {u"將近三百人", u"about", u"將近"},
        {u"不到20元", u"less-than", u"不到"},
        {u"至少有10個", u"at-least", u"至少"},
        {u"最多20個", u"at-most", u"最多"},
        {u"50萬元以上", u"at-least", u"以上"},
        {u"三天以內", u"at-most", u"以內"},
        {u"三十人上下", u"about", u"上下"},
        {u"不超過八成", u"at-most", u"不超過"},
        {u"突破1575萬人次", u"more-than", u"突破"},
        {u"上限為4億元", u"at-most", u"上限"},
        {u"未達六十分", u"less-than", u"未達"},
        {u"超过3万名", u"more-than", u"超过"},
        {u"大約十公里", u"about", u"大約"},
        {u"少於五家", u"less-than", u"少於"},
        {u"附近100人", u"exact", u""},
        {u"簽了條約3份", u"exact", u""},
        {u"最近3年", u"exact", u""},
        {u"剛好300人", u"exact", u""},
    };
    for (const auto &row : table)
        QTest::newRow(qPrintable(QString::fromUtf16(row.text)))
            << QString::fromUtf16(row.text) << QString::fromUtf16(row.modifier) << QString::fromUtf16(row.word);
}

void NumbersTest::boundsHaveTheirWords()
{
    QFETCH(QString, text);
    QFETCH(QString, modifier);
    QFETCH(QString, word);
    const auto article = Article::Article::fromText(text);
    const auto numbers = Testing::figuresOf(article);
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(Testing::modifierName(numbers.first().modifier), modifier);
    QCOMPARE(numbers.first().modifierSpan ? article.text(*numbers.first().modifierSpan).toString() : QString(), word);
}

void NumbersTest::currencyOfTheArticle_data()
{
    rows({
        {u"預算新台幣3億元。後來追加了5000萬元。", u"TWD TWD"},
        {u"港幣8萬元的獎金，扣掉3000元手續費。", u"HKD HKD"},
        {u"人民币三千元，另付两百元。", u"CNY CNY"},
        {u"美元貶值，他只剩三百元。", u"元"},
        {u"他借了US$300，還了$200。", u"USD USD"},
        {u"花了300元。", u"元"},
        {u"花了$300。", u"$"},
        {u"有新台幣3億元，也有人民幣3億元，共6億元。", u"TWD CNY 元"},
        {u"台幣貶值，每公斤30元。", u"TWD/公斤"},
        // Named nowhere: the country the article is evidently set in.
        {u"彰化縣政府說，圍牆修了80萬元，縣議會還沒核銷。", u"TWD"},
        {u"屋宇署要佢哋換門，每戶攤900元。", u"HKD"},
        {u"街道办的人说，小区换灯花了6000元。", u"CNY"},
        {u"屏東的朋友到深圳開會，吃飯花了200元。", u"元"},
        {u"布拉格的房租漲到兩萬克朗。", u"CZK"},
        {u"她每天賺四百先令，奈洛比的車資太貴。", u"KES"},
        {u"一張票賣三百克朗。", u"克朗"},
        {u"昭和九年，圳路收費每甲三圓。", u" 圓/甲"},
        {u"新臺幣計價，押金八千圓。", u"TWD"},
    });
}

void NumbersTest::currencyOfTheArticle()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto article = Article::Article::fromText(text);
    QStringList units;
    for (const Language::Number &n : Testing::figuresOf(article))
        units.append(n.unit);
    QCOMPARE(units.join(u' '), expected);
}

void NumbersTest::leavesAloneWhatIsNotRead()
{
    const auto article = Article::Article::fromText(
        u"水庫清淤案引發爭論\n\n水利署表示,清淤費用為三億元,工期兩年,這是目前最便宜的辦法。\n\nNo media source currently available\n0:00 0:06:39 0:00\n"_s);
    for (const Language::Number &n : Testing::figuresOf(article)) {
        const auto &paragraph = article.paragraphs()[article.paragraphAt(n.span.start)];
        QVERIFY2(paragraph.isRead(), qPrintable(Testing::described(article, n)));
    }
    QVERIFY(Testing::figuresOf(article).size() >= 2);
}

void NumbersTest::leavesTitlesAlone()
{
    QCOMPARE(Testing::described(u"他在《三十年之約》和〈一百個問題〉裡寫了兩次。"_s), u"兩次 count 2 次 exact"_s);
    const auto article = Article::Article::fromText(u"他寫的「三十歲以前」這本書賣了兩百本。"_s);
    Language::Quote title;
    title.kind = Language::QuoteKind::Title;
    title.span = {3, 10};
    const auto numbers = Language::findNumbers(article, {title}, Testing::lexicon(), {});
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(article.text(numbers.first().span).toString(), u"兩百本"_s);
}

/// Read by a person, paragraph by paragraph; names of models, 一家, 一項 and the player's times are no figures.
void NumbersTest::voaArticle()
{
    ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
    const auto article = Article::Article::read(path);
    QVERIFY(article);
    const QStringList expected{
        u"2月18日 date --02-18 - exact"_s,
        u"4個 count 4 個 exact"_s,
        u"3個 count 3 個 exact"_s,
        u"2024年12月 date 2024-12 - exact"_s,
        u"2025年1月20日 date 2025-01-20 - exact"_s,
        u"一到兩年 duration 1..2 year range"_s,
        u"一到兩年 duration 1..2 year range"_s,
        u"2.788M GPU小時 measure 2788000 GPU小時 exact"_s,
        u"每GPU小時2美元 rate 2 USD/GPU小時 exact"_s,
        u"557.6萬美元 money 5576000 USD exact"_s,
        u"600萬美元 money 6000000 USD exact"_s,
        u"5億美元 money 500000000 USD more-than"_s,
        u"幾十片 count 10 片 about"_s,
        u"1月27日 date --01-27 - exact"_s,
        u"第一天 ordinal 1 天 exact"_s,
        u"2023年 date 2023 - exact"_s,
        u"第二天 ordinal 2 天 exact"_s,
        u"5000億美元 money 500000000000 USD exact"_s,
    };
    QStringList found;
    for (const Language::Number &n : Testing::figuresOf(*article))
        found.append(Testing::described(*article, n));
    QCOMPARE(found, expected);
}

void NumbersTest::neverOverlapAndStayInside()
{
    // All pieces of figures in all orders of three: whatever comes out lies inside, sorted and apart.
    static constexpr const char16_t *pieces[] = {u"三",  u"十", u"萬", u"25", u".",      u"元", u"年",   u"月",
                                                 u"日",  u"%",  u"到", u"第", u"每",     u"半", u"一",   u"點",
                                                 u"US$", u"人", u" ",  u"幾", u"百分之", u"－", u"零下", u"民國"};
    for (const char16_t *a : pieces) {
        for (const char16_t *b : pieces) {
            for (const char16_t *c : pieces) {
                const QString text = u"他說"_s + QString::fromUtf16(a) + QString::fromUtf16(b) + QString::fromUtf16(c)
                                     + QString::fromUtf16(b) + QString::fromUtf16(a);
                const auto article = Article::Article::fromText(text);
                qsizetype end = 0;
                for (const Language::Number &n : Testing::figuresOf(article)) {
                    QVERIFY2(n.span.start >= end && n.span.end > n.span.start && n.span.end <= article.text().size(), qPrintable(text));
                    end = n.span.end;
                }
            }
        }
    }
}

void NumbersTest::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    QString text;
    for (int i = 0; i < 20000; ++i)
        text += u"花了三億元，等了兩年。\n"_s;
    const auto article = Article::Article::fromText(text);
    QVERIFY(Language::findNumbers(article, {}, Testing::lexicon(), source.get_token()).size() < 40000);
}

/// Cases 27 and 28 of the list of faults: eight times the text; what is quadratic would cost 64 times as much.
void NumbersTest::linearOnHostileText()
{
#ifdef M_MMAP_THRESHOLD
    // Memory is kept from round to round: what the system takes to hand it out anew is not the engine's work.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
    const auto cost = [](const QString &text) {
        const auto article = Article::Article::fromText(text);
        qint64 best = LLONG_MAX;
        for (int k = 0; k < 3; ++k) {
            QElapsedTimer timer;
            timer.start();
            Testing::figuresOf(article);
            best = std::min(best, timer.nsecsElapsed());
        }
        return best;
    };
    const QList<QString> units{u"9"_s,      u"一"_s, u"千"_s,  u"三千"_s, u"9999年99月99日"_s, u"百分之"_s, u"1,000,"_s, u"每"_s,
                               u"每小時"_s, u"1-"_s, u"3到"_s, u"民國"_s, u"一百萬"_s,         u"零"_s,     u"半"_s,     u"5 "_s,
                               u"《"_s,     u"A1"_s, u"億"_s,  u"3月"_s,  u"又三分之一"_s,     u"1.2"_s,    u"三小時"_s};
    for (const QString &unit : units) {
        const QString small = u"共"_s + unit.repeated(int(15000 / unit.size()));
        const QString large = u"共"_s + unit.repeated(int(120000 / unit.size()));
        const qint64 first = std::max<qint64>(cost(small), 4000000);
        const qint64 second = cost(large);
        QVERIFY2(second < 32 * first, qPrintable(u"%1: %2 then %3 ns"_s.arg(unit).arg(first).arg(second)));
    }
    const QString digits = QString(1000000, u'7') + u"元"_s;
    const auto article = Article::Article::fromText(digits);
    const auto numbers = Testing::figuresOf(article);
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers.first().value->digits().size(), 1000000);
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
