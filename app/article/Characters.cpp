// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Characters.h"

#include <unicode/ucnv.h>

#include <array>
#include <memory>

namespace Zhupi::Article {

namespace {

// Common characters whose Traditional and Simplified forms differ, in pairs. Each form is used in one script only.
constexpr char16_t Pairs[] =
    u"這这們们個个來来時时說说國国會会對对為为過过學学發发麼么經经當当還还進进點点動动從从開开問问間间業业實实現现樣样無无電电長长關关頭头"
    u"東东種种產产書书門门見见聽听應应話话愛爱認认總总條条數数氣气風风報报義义員员戰战場场難难車车親亲題题類类識识舉举師师單单處处區区軍军"
    u"極极觀观據据論论設设將将質质結结統统資资錢钱記记許许選选議议務务領领導导擔担讓让變变連连運运達达遠远違违適适邊边鐵铁銀银錯错鐘钟陽阳"
    u"陳陈隊队際际險险隨随雖虽離离響响頁页順顺須须預预頓顿頻频額额顯显飛飞飯饭館馆馬马驗验驚惊魚鱼鳥鸟麗丽黨党齊齐龍龙麥麦齡龄訪访談谈"
    u"請请謝谢語语讀读誰谁課课調调證证評评詞词詢询該该詳详誠诚誤误訊讯訓训討讨託托訴诉診诊註注試试詩诗謂谓講讲警警譯译護护譽誉豐丰貝贝"
    u"負负財财貢贡貧贫貨货販贩責责貴贵買买費费貼贴貿贸賀贺賓宾賞赏賠赔賣卖賴赖賽赛購购贏赢趙赵趕赶跡迹蹤踪軌轨軟软較较載载輔辅輕轻輛辆"
    u"輩辈輪轮輯辑輸输轉转辦办辭辞農农遞递遲迟選选遺遗鄉乡鄭郑醫医釋释針针鈔钞鋼钢錄录鎖锁鎮镇鏡镜閃闪閉闭閒闲閱阅闆板陣阵陸陆階阶隱隐"
    u"雙双雜杂雞鸡靈灵靜静韓韩頂顶項项顆颗願愿顧顾養养餐餐餘余駐驻駕驾騎骑騙骗騰腾驅驱驟骤鬆松鬥斗鬧闹魯鲁鮮鲜鴻鸿鹽盐麵面點点獲获獎奖"
    u"獨独環环異异畫画療疗盡尽監监盤盘碼码確确礎础禮礼禍祸稱称積积穩稳競竞筆笔節节範范築筑簡简簽签籌筹級级納纳紅红紀纪約约純纯紙纸細细組组"
    u"終终絕绝給给絡络維维網网緊紧線线編编緩缓練练縣县縮缩績绩織织續续繼继罰罚罵骂職职聯联聲声聞闻肅肃腦脑腳脚膽胆臉脸臨临艱艰藝艺藥药"
    u"蘇苏蘭兰蘋苹號号虧亏蟲虫術术衛卫補补裝装製制複复襲袭規规視视覺觉覽览訂订計计傳传債债傷伤傾倾僅仅價价儀仪億亿優优償偿儘尽兒儿兩两"
    u"內内凍冻劃划則则剛刚創创劇剧劉刘劍剑勞劳勝胜勢势勵励勸劝匯汇協协卻却厲厉參参叢丛吳吴員员啟启喪丧喬乔嗎吗嘗尝嚇吓嚴严團团圍围園园"
    u"圓圆圖图執执堅坚墜坠墮堕墳坟壓压壞坏壯壮壽寿夠够夢梦夾夹奪夺奮奋婦妇孫孙寧宁審审寫写寬宽寶宝專专尋寻導导屆届層层屬属島岛崗岗嶺岭"
    u"幣币帶带幫帮幹干幾几庫库廠厂廢废廣广廳厅張张強强彈弹徑径徵征徹彻恆恒惡恶惱恼慘惨態态慣惯慮虑憂忧憲宪憶忆懷怀懸悬戲戏戶户拋抛揚扬換换"
    u"損损搶抢擁拥擇择擊击擋挡據据擠挤擬拟擴扩擺摆擾扰攜携攝摄敗败敵敌斷断於于曆历曉晓書书術术樂乐樓楼標标機机橋桥檔档檢检權权歐欧歡欢歲岁"
    u"歷历歸归殘残殺杀毀毁決决沒没況况淚泪淨净測测滅灭溫温準准滿满漢汉漲涨潔洁潛潜澤泽濃浓濟济灣湾灑洒災灾燈灯營营爭争爺爷牆墙犧牺狀状獄狱瀏浏鏈链鍵键貼贴蹤踪導导標标籤签專专欄栏圖图體体無无與与礙碍傳传閱阅繼继續续臉脸";

// Common characters that both scripts write alike, and a few of one script without a counterpart of its own.
constexpr char16_t Shared[] =
    u"的一是不了在人有我他大中上你到和地出道也年得就那要下以生自之去家可她里裡後后天能小多然於心么好都起成事只作用第方又如前所本高想手知理"
    u"眼志點两分全打力量情外法走定意同已新主十最此更重名常公正反明問代向身文入教比性教其者合平口工因部水化利度兵先回根由月相美民物路做次她"
    u"每四五六七八九百千萬二三世被女政任直色什件把保信友使受命品器士太失安完容少局山左右市希布式引往往底建式快思急怎性感或技投持指接提支收改放"
    u"效整日早星是晚未果查校格案此步死每求治活流深清演火照熱特獨王班球申界白目真破社神科空立童算管米精系素約老考而育背臺台英草落行衣表解言角計"
    u"告周味呢和哪哥售商啊吧嗎四因困固基士夜失央奇女她如始委孩安官客害富封射尊尚居展川工己巴市席年府度座康式弟形影很律微德心必志忘念思怕息情"
    u"惠意慢慶成所找批技投抗拉拿持挑振掌排推措描控播擎攻政效料斯早旁旅昨晨普景智服望期木末材村林枝核案桌梅條棄棒森模歌正武毒比江池汽油注洋洲"
    u"派海消涉減源港湖灰灌版牌牙物率玩班球用田由甲留疑病痛的皮盟目相眾着睛研硬示祖票福秀私租移程稅端第等策算米粉約素紐給統絲群耳股育背脫般色若"
    u"苦英草菜著落葉薪血街裁被西要角言足跟路跳身較辛近述迷追退送逃透通速造逐進遇週道部郭都配酒里量金鋒錢防阿院除青非面音須頭食首香高麻黃黑默"
    u"您它她咱牠祂誒喔哦吃喝買賣住坐站看講唱笑哭走跑回來去拿放給做想要能會該把被跟對從由在到往與及並且但而或若如果因為所以雖然不過甚至已經"
    u"曾正將就才只也都還再又更最很太非十分比較例另某任何各每整幾多少些今昨明早午晚夜春夏秋冬東西南北左右前後內外上下中間旁"
    u"林李王張黃吳蔡楊徐許郭洪曾周馬杜唐侯柯韓趙賴蔣宋沈施彭游呂蘇余何羅高潘簡朱鍾卓鳳英九文哲勳德清昌美玲志明家豪俊傑雅婷怡君淑芬建宏"
    u"台北高雄中南桃園竹苗栗彰化雲嘉義屏宜蘭花蓮港澳京滬廣深圳日韓俄烏歐亞非伊拉克委派審查罪刑警察疫苗病毒口罩選舉候民調黨團席次立法院行政總統"
    u"佔份佳供依係俗修候值做停健側偏偷備催傍僧光克免具典冊再冷刀刊別到制刺刻剩劑加努勇包卡占印危即原友古句叫史司各吉吐含吸呈咖品哀唯啡善喜器四坡型"
    u"埋城埔域堂堆塊塔填境墨增夕央夫失奔套妻姆委姐姓姿威娘孔字存季宅宇宗宣宴密寒寸封射尤尺局屋岸巨差巷帝帳常平幼庭延弄弗彩彼律徒循忍怪恐恢恨悉"
    u"惜愈愉慈慧托扣承抓折抱抵抽拔拍拜括捐授採探插援摩撞操擦敏救敘敢散斤既昇星映晶暗暴曲朋杯析染柔株格框棟楚歇段母沉沙泉波泥洗津浪涼淡混渡港"
    u"滑滋滴漫潮激濕瓦甘甜畢番疾盛盾省眠睡瞭矛短石砲碎碰祕禁秒租稍穿突窗竟符粒糖索紫累繁羊翻耐肉肯肚胎胞胡脈臂至臭舍舒航般船良芳荷菲萊蒙薄蛋"
    u"螢融衝裂裏訴詐豆象豬貌赤超越距跨踏輝辣迅迎返迫逆途逢遊遍遭避邀郎鄰酸鉅鍵鎖門附降陪陰隔雄集零雷需震露革韋韻頗飲餅駛魂鼓鼠嘅咗喺哋唔係佢嘢啲冇嚟";

enum Class : quint8 {
    Frequent,
    Common,
    Rare,
    Extension,
    Punctuation,
    Wide,
    Ascii,
    Control,
    Kana,
    HalfKana,
    Hangul,
    Letter,
    Symbol,
    Private,
    Bad,
    ClassCount
};

// Natural logarithms of the chance of one character of the class in Chinese prose, roughly.
constexpr std::array<double, ClassCount> Chance = {
    -6.6,  // Frequent: some 1,500 characters share four fifths of a text
    -10.2, // Common: level one of Big5 and GB 2312
    -14.5, // Rare: other Han of the BMP's first block
    -17.0, // Extension
    -4.5,  // Punctuation of CJK
    -8.5,  // Wide: full-width letters, digits, signs
    -4.5,  // Ascii
    -20.0, // Control
    -9.0,  // Kana
    -14.0, // HalfKana
    -9.0,  // Hangul
    -11.5, // Letter of another script
    -12.5, // Symbol
    -25.0, // Private
    -25.0, // Bad: replacement, unassigned, non-characters
};

Class classOfOther(char16_t c)
{
    if (c == u'\t' || c == u'\n' || c == u'\r' || (c >= 0x20 && c < 0x7f))
        return Ascii;
    if (c < 0xa0)
        return Control;
    if (c == 0xa0 || c == 0xb7 || c == 0x3000)
        return Punctuation;
    if (c == 0xfffd || c >= 0xfffe)
        return Bad;
    if (c >= 0xe000 && c < 0xf900)
        return Private;
    if (c >= 0x3001 && c <= 0x301e)
        return Punctuation;
    if (c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2026 || c == 0x2014 || c == 0x2027 || c == 0x2013 || c == 0x2022
        || c == 0x2500)
        return Punctuation;
    if (c >= 0x3041 && c <= 0x30ff)
        return Kana;
    if (c >= 0xff01 && c <= 0xff5e) {
        switch (c) {
        case 0xff01:
        case 0xff08:
        case 0xff09:
        case 0xff0c:
        case 0xff0e:
        case 0xff1a:
        case 0xff1b:
        case 0xff1f: return Punctuation;
        default: return Wide;
        }
    }
    if (c >= 0xff61 && c <= 0xff9f)
        return HalfKana;
    if (c >= 0xac00 && c <= 0xd7a3)
        return Hangul;
    if (c >= 0x4e00 && c <= 0x9fff)
        return Rare;
    if ((c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff))
        return Extension;
    switch (QChar::category(char32_t(c))) {
    case QChar::Other_NotAssigned: return Bad;
    case QChar::Letter_Lowercase:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Other:
    case QChar::Letter_Modifier: return Letter;
    default: return Symbol;
    }
}

using Table = std::array<Class, 0x10000>;

// The first levels of the two national sets hold the characters of daily use: the converters know them.
void raiseLevelOne(Table &table, const char *converter, int firstLead, int lastLead, int firstTrail, int lastTrail)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *const conv = ucnv_open(converter, &error);
    if (U_FAILURE(error))
        return;
    for (int lead = firstLead; lead <= lastLead; ++lead) {
        for (int trail = firstTrail; trail <= lastTrail; ++trail) {
            const char bytes[2] = {char(lead), char(trail)};
            char16_t out[4];
            error = U_ZERO_ERROR;
            const int32_t length = ucnv_toUChars(conv, out, 4, bytes, 2, &error);
            if (U_SUCCESS(error) && length == 1 && table[out[0]] == Rare)
                table[out[0]] = Common;
        }
    }
    ucnv_close(conv);
}

std::unique_ptr<const Table> makeTable()
{
    auto table = std::make_unique<Table>();
    for (int c = 0; c < 0x10000; ++c)
        (*table)[size_t(c)] = classOfOther(char16_t(c));
    raiseLevelOne(*table, "Big5", 0xa4, 0xc6, 0x40, 0xfe);
    raiseLevelOne(*table, "GB18030", 0xb0, 0xd7, 0xa1, 0xfe);
    const auto raise = [&table](std::u16string_view text) {
        for (const char16_t c : text) {
            if ((*table)[c] == Common || (*table)[c] == Rare)
                (*table)[c] = Frequent;
        }
    };
    raise(Pairs);
    raise(Shared);
    return table;
}

double likelihoodBeyond(char32_t c)
{
    if (c >= 0x1f000 && c < 0x1fb00) // emoji
        return -9;
    return Chance[QChar::category(c) == QChar::Other_NotAssigned || c >= 0xf0000 ? Bad : Extension];
}

} // namespace

double likelihood(QStringView text)
{
    static const std::unique_ptr<const Table> table = makeTable();
    double sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            sum += likelihoodBeyond(QChar::surrogateToUcs4(c, text.at(i)));
        } else {
            sum += c.isSurrogate() ? Chance[Bad] : Chance[(*table)[c.unicode()]];
        }
    }
    return sum;
}

Script scriptOf(QStringView text)
{
    enum : quint8 { Neither, Traditional, Simplified };
    static const auto marks = [] {
        auto result = std::make_unique<std::array<quint8, 0x10000>>();
        result->fill(Neither);
        constexpr std::u16string_view pairs = Pairs;
        for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs[i] != pairs[i + 1]) {
                (*result)[pairs[i]] = Traditional;
                (*result)[pairs[i + 1]] = Simplified;
            }
        }
        // Simplified forms that Traditional texts use as characters of their own.
        for (const char16_t c :
             std::u16string_view(u"后里干于面板斗松制征准托注几万云丰范占辟划周台只谷布划迹踪恒户温净尽凶朴虫洒么个机无体党与表冲"))
            (*result)[c] = Neither;
        return result;
    }();
    qsizetype hant = 0;
    qsizetype hans = 0;
    for (const QChar c : text.first(std::min<qsizetype>(text.size(), 200'000))) {
        const quint8 mark = (*marks)[c.unicode()];
        hant += mark == Traditional;
        hans += mark == Simplified;
    }
    // A quotation in the other script does not make a text mixed.
    if (hans * 9 <= hant)
        return Script::Hant;
    return hant * 9 <= hans ? Script::Hans : Script::Mixed;
}

QChar traditionalOf(QChar c)
{
    static const auto map = [] {
        auto result = std::make_unique<std::array<char16_t, 0x10000>>();
        for (int i = 0; i < 0x10000; ++i)
            (*result)[size_t(i)] = char16_t(i);
        constexpr std::u16string_view pairs = Pairs;
        for (size_t i = 0; i + 1 < pairs.size(); i += 2)
            (*result)[pairs[i + 1]] = pairs[i];
        return result;
    }();
    return QChar((*map)[c.unicode()]);
}

bool isBlank(QChar c)
{
    return c.isSpace() || (c.unicode() >= 0x200b && c.unicode() <= 0x200f) || c.unicode() == 0xfeff || c.unicode() == 0x2060
           || (c.unicode() < 0x20) || c.unicode() == 0x3164;
}

bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4e00 && u <= 0x9fff) || (u >= 0x3400 && u <= 0x4dbf) || (u >= 0xf900 && u <= 0xfaff) || u == u'〇'
           || c.isHighSurrogate();
}

} // namespace Zhupi::Article
