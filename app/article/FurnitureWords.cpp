// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FurnitureWords.h"

#include "CharSet.h"
#include "Characters.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace Zhupi::Article {

namespace {

/// A list of words, sought by halving.
class WordList
{
public:
    explicit WordList(QStringView words)
    {
        for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
            m_words.push_back(word);
        std::ranges::sort(m_words);
    }
    [[nodiscard]] bool contains(QStringView word) const { return std::ranges::binary_search(m_words, word); }

private:
    std::vector<QStringView> m_words;
};

// Only ever controls of a page. Traditional; Simplified lines are mapped before they are looked up.
constexpr char16_t StrongWords[] =
    u"無障礙鏈接 無障礙連結 無障礙 分享 列印 打印 友善列印 留言 我要留言 發表留言 發表評論 留言板 轉寄 轉寄好友 轉發 收藏 加入收藏 複製連結 複製鏈接 "
    u"複製網址 連結已複製 按讚 讚 追蹤 訂閱 取消訂閱 登入 登錄 登出 註冊 會員登入 會員中心 忘記密碼 首頁 回首頁 主頁 選單 主選單 菜單 搜尋 搜索 站內搜尋 "
    u"關閉 展開 收合 更多 看更多 查看更多 載入更多 顯示更多 顯示全部 閱讀全文 看全文 繼續閱讀 上一頁 下一頁 上一篇 下一篇 上一則 下一則 回到頂端 回頂端 置頂 "
    u"電子報 訂閱電子報 下載app app下載 手機版 電腦版 網站地圖 聯絡我們 聯繫我們 關於我們 隱私權政策 隱私政策 使用條款 服務條款 免責聲明 廣告 廣告刊登 刊登廣告 "
    u"贊助 贊助內容 臉書 粉絲專頁 粉絲團 請稍候 請稍後 載入中 加載中 播放 暫停 靜音 全螢幕 全屏 嵌入 嵌入程式碼 直接鏈接 彈出播放器 自動播放 影片播放器 字級 字體 "
    u"字型 字體大小 字級設定 放大 縮小 跳到內容 跳過內容 語音朗讀 聆聽 收聽 聽新聞 下載音頻 下載音訊 相關標籤 回覆 檢舉 熱門新聞 最新新聞 熱門文章 最新文章 "
    u"熱門排行 點閱 點閱數 瀏覽數 人氣 返回 返回頂部 掃描二維碼 掃碼分享 微信掃一掃 加入會員 立即訂閱 免費訂閱 分享文章 分享本文 分享新聞 用app看 內容推薦";

// Also sections of a paper, thus headings and list items.
constexpr char16_t WeakWords[] =
    u"突發新聞 突發 論壇 即時 即時新聞 要聞 頭條 頭條新聞 焦點 國際 全球 兩岸 中國 台灣 臺灣 香港 美國 港澳 亞太 政治 財經 經濟 產經 社會 生活 地方 娛樂 影劇 體育 運動 "
    u"科技 健康 旅遊 美食 文化 教育 評論 社論 觀點 專欄 專題 副刊 影音 視頻 影片 圖片 圖集 直播 音頻 播客 節目 新聞 新聞網 民調 房產 房市 汽車 時尚 寵物 遊戲 股市 "
    u"小 中 大 特大 正體 繁體 簡體 繁體中文 簡體中文 正體中文 英文 中文 日文 語言 標籤 關鍵字 來源 作者 編輯 時間 發布 更新 閱讀 評論區 回應 推薦 熱門 最新 排行 "
    u"排行榜 其他 全部 中文新聞 主頁 學英語 學英文 節目單 時事大家談 縱深 人權 科教 環境 女性 司法 法律 軍事 歷史 天氣 氣象 公益 徵才 活動 服務 幫助 設定";

// Words of Latin lines. Such a line is furniture when it holds nothing else and one of the first list.
constexpr char16_t StrongLatinWords[] =
    u"share print embed download subscribe login logout signin signup register loading wait player facebook twitter whatsapp telegram instagram "
    u"youtube linkedin weibo wechat pinterest threads email advertisement sponsored cookies newsletter javascript clipboard menu search "
    u"unavailable fullscreen mute unmute autoplay subtitles 240p 270p 360p 404p 480p 720p 1080p podcast rss plurk copied popout available";
constexpr char16_t WeakLatinWords[] =
    u"a a+ a- aa xs sm md lg xl s m l x line fb ig app vod live audio video media source please no not currently the this to your our is are has been "
    u"have on off by for of and or code url link direct pop out auto width height px more less read next previous back home top news up in you can "
    u"now play pause stop sign log contact about us terms use privacy policy follow copy get new page article story comments comment skip content "
    u"main close open all it with from via send mail text size font zoom enter full screen en zh tw hk cn jp ja";

constexpr qsizetype LongestToken = 16;

enum class Token { Unknown, Number, Time, WeakHan, StrongHan, WeakLatin, StrongLatin };

bool isSeparator(QChar c)
{
    static constexpr CharSet separators(u"|｜/／·•‧・>›»＞→、()（）[]【】▶►▾▼★☆©×✕");
    return separators.contains(c) || isBlank(c);
}

/// 0:00, 00:06:39
bool isTime(QStringView token)
{
    int digits = 0;
    int groups = 0;
    for (const QChar c : token) {
        if (c >= u'0' && c <= u'9') {
            if (++digits > 2)
                return false;
        } else if (c == u':' && digits > 0) {
            digits = 0;
            ++groups;
        } else {
            return false;
        }
    }
    return groups >= 1 && groups <= 2 && digits == 2;
}

bool isNumber(QStringView token)
{
    return std::ranges::all_of(token, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u',' || c == u'.' || c == u'+' || c == u'-'; });
}

/// `raw` is at most LongestToken units long.
Token tokenOf(QStringView raw)
{
    std::array<QChar, LongestToken> buffer;
    std::ranges::transform(raw, buffer.begin(), [](QChar c) { return traditionalOf(c).toLower(); });
    QStringView token(buffer.data(), raw.size());
    static const WordList strong(StrongWords);
    static const WordList weak(WeakWords);
    static const WordList strongLatin(StrongLatinWords);
    static const WordList weakLatin(WeakLatinWords);
    if (strong.contains(token))
        return Token::StrongHan;
    if (weak.contains(token))
        return Token::WeakHan;
    if (isTime(token))
        return Token::Time;
    if (isNumber(token))
        return Token::Number;
    while (token.size() > 1 && (token.endsWith(u'.') || token.endsWith(u',') || token.endsWith(u'…')))
        token.chop(1);
    if (strongLatin.contains(token))
        return Token::StrongLatin;
    return weakLatin.contains(token) ? Token::WeakLatin : Token::Unknown;
}

Controls byTokens(QStringView line)
{
    int times = 0;
    int strong = 0;
    int weak = 0;
    int tokens = 0;
    bool latinOnly = true;
    qsizetype at = 0;
    while (at < line.size()) {
        if (isSeparator(line.at(at))) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < line.size() && at - start <= LongestToken && !isSeparator(line.at(at)))
            ++at;
        QStringView token = line.sliced(start, at - start);
        ++tokens;
        if (token.size() > LongestToken)
            return Controls::None;
        Token kind = tokenOf(token);
        // 分享： before the buttons; a weak word with a colon (編輯：) is rather a turn's label.
        if (kind == Token::Unknown && token.size() > 1 && (token.endsWith(u':') || token.endsWith(u'：'))) {
            kind = tokenOf(token.chopped(1));
            if (kind == Token::WeakHan || kind == Token::WeakLatin || kind == Token::Number)
                kind = Token::Unknown;
        }
        switch (kind) {
        case Token::Unknown: return Controls::None;
        case Token::Number: break;
        case Token::Time: ++times; break;
        case Token::StrongHan:
            ++strong;
            latinOnly = false;
            break;
        case Token::WeakHan:
            ++weak;
            latinOnly = false;
            break;
        case Token::StrongLatin: ++strong; break;
        case Token::WeakLatin: ++weak; break;
        }
    }
    if (tokens == 0 || strong + weak + times == 0)
        return Controls::None;
    if (strong + weak == 0) // a player's clock; one time alone may be a programme's
        return times >= 2 ? Controls::Strong : line == u"0:00" || line == u"00:00" ? Controls::Strong : Controls::None;
    // A single Latin word may be a brand or a heading: Facebook, YouTube.
    if (latinOnly && tokens == 1)
        return Controls::Weak;
    return strong > 0 ? Controls::Strong : Controls::Weak;
}

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DontCaptureOption);
}

bool matches(const QRegularExpression &expression, QStringView text)
{
    return expression.matchView(text).hasMatch();
}

/// Lower case, Traditional, without white space.
QString folded(QStringView line)
{
    QString result;
    result.reserve(line.size());
    for (const QChar c : line) {
        if (!isBlank(c))
            result.append(traditionalOf(c).toLower());
    }
    return result;
}

Controls byPhrase(QStringView key)
{
    static const QRegularExpression links = whole(
        u"[【\\[▶►●■◆※〈《（(╔═]*(?:延伸|推薦|相關|更多|精選|熱門)(?:閱讀|報導|報道|新聞|文章|連結|鏈接|影音|主題|內容|專題|話題)[】\\]〉）)╗═]*(?:[:：|｜▶►>》][^。]{0,60})?"
        "|(?:看更多|看更多[^，。：:]{1,8}(?:新聞|報導|文章)|更多[^，。：:]{1,6}(?:新聞|報導|文章))(?:[:：|｜▶►>][^。]{0,60})?"
        "|更多相關(?:內容|新聞|報導|文章)?[:：]?"
        "|[【\\[]?(?:你|您)可能(?:也|還)?(?:會|有)?(?:喜歡|想看|感興趣|興趣|錯過了?)(?:的)?(?:新聞|文章|內容|報導)?[】\\]]?[:：]?|猜你喜歡|延伸(?:閱讀)?[:：].{0,60}"_s);
    static const QRegularExpression strong = whole(
        u"[【\\[（(]?(?:廣告|ad|advertisement)[】\\]）)]?(?:[，,;:：\\-–—.…]*請?(?:繼續)?往下(?:繼續)?閱讀)?[.…。]*"
        "|[【\\[（(.…]*請(?:繼續)?往下(?:繼續)?(?:閱讀|看)(?:內容|本文|全文)?[.…。】\\]）)]*"
        "|(?:首頁|主頁|home)[>›»＞→|/].{1,40}"
        "|[▶►▷▸🔊🎧]️?\\d{1,2}:\\d\\d(?::\\d\\d)?.{0,40}|[▶►▷🔊🎧]️?[^。]{0,12}(?:聽|聆聽|收聽|播放|觀看|朗讀)[^。，]{0,16}\\d{1,2}:\\d\\d.{0,24}"
        "|[推噓→][\\w.]{2,14}:.{0,80}\\d\\d/\\d\\d(?:\\d\\d:\\d\\d)?"
        "|第\\d+頁[，,/]?共\\d+頁|(?:(?:瀏覽|點閱|觀看|閱讀|人氣|點擊|點讚|按讚|讚|分享|留言|回覆|收藏|轉發|追蹤)(?:次?數|率|人次)?[:：]?[\\d,.]+(?:萬|k|次|人次|則)*[，,、|｜·・]?){1,6}"
        "|[\\d,.]+(?:萬|k)?(?:人)?次(?:瀏覽|點閱|觀看|閱讀).{0,24}|(?:預估|預計)?閱讀時間[:：]?約?\\d+分鐘?(?:\\d+秒)?"
        "|(?:[👍👎❤♡♥😡😮😢😂🔥💬⭐]️?[\\d,.]+(?:萬|k)?)+|(?:喜歡|覺得|好看)[^。，]{0,12}[嗎?？]+[^。]{0,4}(?:[👍❤♡♥]️?\\d+).{0,40}"
        "|(?:上|下)一(?:篇|則|章)[:：》>›»].{1,60}"
        "|文章未完.{0,4}請?(?:繼續)?(?:往下)?(?:閱讀|看)?[.…。]*"
        "|(?:版權|著作權)所有(?:[©，,、:：\\-–—./|].{0,50}|(?:19|20)\\d\\d.{0,40})?"
        "|(?:©|\\(c\\)|copyright).{0,90}|.{0,50}allrightsreserved.{0,40}|.{0,24}(?:版權|著作權)所有[，,、]?(?:[^。]{0,6}(?:轉載|翻印)[^。]{0,10})?。?"
        "|(?:本文)?(?:未經|非經)(?:授權|許可|同意|書面)[^。]{0,16}(?:不得|請勿|禁止|嚴禁)[^。]{0,12}(?:轉載|轉貼|重製|複製|刊登)[^。]{0,10}。?"
        "|(?:您|你)的瀏覽器(?:不支援|不支持|版本過舊)[^。]{0,30}。?"
        "|(?:點我|點擊|點此|按此|立即|快來|歡迎|快)?(?:加入|追蹤|按讚|訂閱|下載|免費下載)[^，。]{0,10}(?:line|facebook|fb|ig|instagram|telegram|youtube|threads|電子報|"
        "粉絲專頁|粉絲團|粉專|官方帳號|app)(?:好友|帳號|官方帳號|官方好友|頻道|粉絲團|粉絲專頁|粉專)?(?:[，,]?看更多.{0,8})?[!！]?"
        "|(?:最後|最近)?(?:更新|發布|發佈|出版|刊登)(?:時間|日期)?[:：]?(?:19|20)\\d\\d[年/\\-.][\\d年月日/\\-.:：時分秒t()（）週周星期一二三四五六日上下午]+"
        "|字(?:體|級|型)(?:大小|設定)?[:：]?[小中大特a+\\-]*"
        "|(?:分享|轉貼|轉發)(?:到|至|於)(?:你的|您的)?(?:臉書|facebook|fb|line|twitter|x|微博|微信|telegram|whatsapp|email)"
        "|(?:回|返回|回到)(?:首頁|上頁|上一頁|頁首|頂端|頂部|列表|新聞列表)"
        "|(?:跳到|跳至|跳過|跳轉到|前往|直接到)(?:主要|主)?(?:內容|內文|頁面|導覽|選單|搜尋|檢索)(?:區塊?)?"
        "|(?:編碼|代碼|網址|鏈接|連結)已複製(?:到剪貼板|至剪貼簿)?[.。]?|沒有媒體可用資源|目前沒有可用的媒體來源|此媒體目前無法播放"
        "|(?:掃描|掃碼)[^，。]{0,8}(?:qrcode|二維碼|條碼)[^，。]{0,8}"_s);
    static const QRegularExpression edge =
        whole(u"(?:本網站|本站|我們|本網頁)(?:會)?(?:使用|採用)cookies?.{0,90}|(?:繼續|若您繼續)(?:使用|瀏覽)本(?:網)?站.{0,60}"
              "|(?:關鍵字|關鍵詞|標籤|tags?|hashtags?)[:：].{0,80}|(?:[#＃][\\p{L}\\p{N}_]{1,20}){1,12}"_s);
    if (matches(links, key))
        return Controls::Links;
    if (matches(strong, key))
        return Controls::Strong;
    return matches(edge, key) ? Controls::Edge : Controls::None;
}

/// Whether a phrase of byPhrase may begin or lie in the line: most lines of an article go no further.
bool mayBePhrase(QStringView line)
{
    static const auto first = [] {
        std::vector<char16_t> set;
        for (
            const char16_t c : std::u16string_view(
                u"【[（(▶►▷▸●■◆※〈《.…©#＃╔延推相更精熱看你您猜廣a請文版著未非本點按立快歡加追訂下上免最發出刊字分轉回返跳前直編代網連沒目此掃首主h我繼若關標t更c瀏觀閱人預喜覺好讚點收第推噓→0123456789❤♡♥"))
            set.push_back(c);
        std::ranges::sort(set);
        return set;
    }();
    constexpr qsizetype longest = 110;
    if (line.size() > longest)
        return false;
    const QChar c = traditionalOf(line.front()).toLower();
    if (std::ranges::binary_search(first, c.unicode()))
        return true;
    return c.isHighSurrogate() || line.contains(u"所有"_s) || line.contains(u"eserved"_s, Qt::CaseInsensitive);
}

} // namespace

Controls controlsOf(QStringView line)
{
    const Controls tokens = byTokens(line);
    if ((tokens == Controls::None || tokens == Controls::Weak) && mayBePhrase(line)) {
        if (const Controls phrase = byPhrase(folded(line)); phrase != Controls::None)
            return phrase;
    }
    return tokens;
}

bool isCommentsHead(QStringView line)
{
    constexpr qsizetype longest = 16;
    if (line.size() > longest || (!line.contains(u'留') && !line.contains(u'評') && !line.contains(u'评') && !line.contains(u'回')))
        return false;
    static const QRegularExpression head =
        whole(u"[■●◆【]?(?:(?:熱門|網友|讀者|最新|全部|精選)(?:留言|評論|回應)】?[:：]?(?:[（(]?\\d+(?:則|條)?[)）]?)?"
              "|(?:留言|評論|回應)[（(]\\d+(?:則|條)?[)）]|\\d+(?:則|條)(?:留言|評論|回應))"_s);
    return matches(head, folded(line));
}

bool isTimeMark(QStringView line)
{
    return isTime(line);
}

bool isCaption(QStringView line)
{
    static const QRegularExpression caption = whole(
        // The credit in brackets at the end.
        u".{0,100}[（(【\\[](?:[^（()）]{0,30})(?:圖片?[／/:：]|示意圖|資料照|資料圖|檔案照|翻攝|(?:取自|擷取自|擷自|截自)[^）)]{1,20}|截圖(?=[）)])"
        "|攝(?=[）)])|攝影?[／/:：]|照片[／/:：]|(?:網上|網路|互聯網|fb|facebook|ig)圖片|photo(?:by|[:：／/]))[^（()）]{0,30}[)）】\\]]。?"
        // Signs before a caption, with a credit somewhere.
        "|[▲▼△▽◤◢↑].{0,120}(?:圖[／/:：]|攝(?:影?[／/:：]|[）)。]|$)|翻攝|資料照|示意圖|截圖|取自|提供[）)]|圖片?來源).{0,40}"
        // Words before a caption.
        "|(?:圖片?|圖說|圖片說明|照片|照片說明|圖片來源|照片來源|影像來源|資料照片|資料圖片|圖片提供)\\d{0,2}[:：／/|｜].{0,120}"
        "|(?:圖像來源|圖像加註文字|圖片來源|圖片說明|圖像註解)，.{1,150}|攝影[:：／/][^，。：:]{1,12}"
        "|圖[一二三四五六七八九十左右上下中]?為[^。！？]{3,80}。?(?:[（(][^（()）]{1,20}[)）])?。?"
        "|(?:photo|image|picture|photograph)s?(?:by|credit|courtesy|[:：／/]).{1,80}"
        // [圖] and （圖說：…）
        "|[▍▌■●◆]圖\\d{0,2}[:：／/].{1,120}"
        "|[\\[［【](?:圖片?|照片|相片|圖說)[\\]］】].{1,140}|相片說明[:：].{1,120}"
        "|[（(](?:圖片?|圖說|圖片說明|照片|照片說明|相片|相片說明)[:：／/][^（()）]{2,140}(?:[（(][^（()）]{1,20}[)）][^（()）]{0,20})?[)）]"
        // An agency's credit behind a line that is no sentence, or alone.
        "|[^。！？!?「」『』“”\"]{0,60}[（(](?:路透社?|美聯社|法新社|歐新社|新華社|中新社|共同社|韓聯社|ap|afp|reuters|getty|epa|gettyimages?|美國之音|voa|中央社)"
        "(?:[／/|][^)）]{1,16}|資料照片?|資料圖片|圖片|照片)?[)）]"
        "|(?:記者|攝影記者|特約攝影)?[\\p{Han}]{2,4}[／/]?攝|(?:資料照|資料照片|資料圖片|檔案照|示意圖|示意圖，非當事人)。?"
        "|[^「」『』“”]{4,100}[。，,／/（(](?:資料照片?|資料圖片|檔案照片?|示意圖)[）)]?。?"_s);
    return matches(caption, folded(line));
}

} // namespace Zhupi::Article
