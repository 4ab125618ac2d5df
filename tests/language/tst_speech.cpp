// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "language/Reader.h"

using namespace Zhupi::Language;
using namespace Qt::StringLiterals;

/// Paragraphs of our own, each in the manner of another press. A row says what must be read in it:
/// "words → speaker" for spoken quotes, "~ words → speaker" for statements, "= words" for terms, "《 words" for titles,
/// "& words" for a part of the same utterance as the one before; words are the first ones inside.
class SpeechTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    std::shared_ptr<const Lexicon> m_lexicon;

    QStringList told(const QString &text) const
    {
        const auto article = Zhupi::Article::Article::fromText(text);
        const Reading reading = read(article, *m_lexicon);
        struct Item
        {
            Zhupi::Article::Span span;
            QString text;
        };
        QList<Item> items;
        int utterance = None;
        for (const Quote &quote : reading.quotes) {
            QString words = article.text(quote.span).toString().sliced(1).left(4);
            if (quote.kind == QuoteKind::Term)
                words = u"= "_s + words;
            else if (quote.kind == QuoteKind::Title)
                words = u"《 "_s + words;
            else
                words = (quote.utterance == utterance ? u"& "_s : QString()) + words + u" → "_s
                        + (quote.speaker == None ? u"?"_s : reading.speakers[quote.speaker].name);
            if (quote.kind == QuoteKind::Speech)
                utterance = quote.utterance;
            if (!quote.closed)
                words += u" (open)"_s;
            items.append({quote.span, words});
        }
        for (const Statement &statement : reading.statements) {
            items.append({statement.span, u"~ "_s + article.text(statement.span).toString().left(4) + u" → "_s
                                              + (statement.speaker == None ? u"?"_s : reading.speakers[statement.speaker].name)});
        }
        std::stable_sort(items.begin(), items.end(), [](const Item &a, const Item &b) { return a.span.start < b.span.start; });
        QStringList result;
        for (const Item &item : std::as_const(items))
            result.append(item.text);
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto lexicon = Lexicon::load();
        QVERIFY(lexicon);
        m_lexicon = *lexicon;
    }

    void paragraphs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("cue before, colon") << u"南港國小校長許明德說：「孩子不是數字，別把他們排成一列。」"_s
                                           << QStringList{u"孩子不是 → 許明德"_s};
        QTest::newRow("cue after") << u"「路修好了，人卻走光了，」里長陳阿土說。"_s << QStringList{u"路修好了 → 陳阿土"_s};
        QTest::newRow("split") << u"「先把水退掉，」水利局局長何志遠說，「再談賠多少。」"_s
                               << QStringList{u"先把水退 → 何志遠"_s, u"& 再談賠多 → 何志遠"_s};
        QTest::newRow("pronoun") << u"作家林婉瑜上週回到台東。她說：「老家的屋頂還在漏水。」"_s << QStringList{u"老家的屋 → 林婉瑜"_s};
        QTest::newRow("Mainland marks, Simplified") << u"北岭大学教授周建平表示：“这个模型的成本被高估了。”他补充道，“真正贵的是电。”"_s
                                                    << QStringList{u"这个模型 → 周建平"_s, u"真正贵的 → 周建平"_s};
        QTest::newRow("terms are no speech") << u"他們把這種做法叫做「先斬後奏」，鎮上的人都知道這個道理，頻道上也常播。"_s
                                             << QStringList{u"= 先斬後奏"_s};
        QTest::newRow("so-called") << u"所謂「零工經濟」並不是新東西，一般來說十年前就有了。"_s << QStringList{u"= 零工經濟"_s};
        QTest::newRow("document") << u"審計處的報告指出，橋墩的鋼筋少了兩成。"_s << QStringList{u"~ 橋墩的鋼 → 審計處"_s};
        QTest::newRow("according to") << u"根據氣象署的資料，去年八月的雨量創下新高。"_s << QStringList{u"~ 去年八月 → 氣象署"_s};
        QTest::newRow("indirect, two voices") << u"業者認為票價偏低，消費者則認為服務更差。"_s
                                              << QStringList{u"~ 票價偏低 → 業者"_s, u"~ 服務更差 → 消費者"_s};
        QTest::newRow("unnamed") << u"一名不願具名的官員透露，名單早已定案。"_s << QStringList{u"~ 名單早已 → 一名不願具名的官員"_s};
        QTest::newRow("spokesperson by organisation")
            << u"海岸巡防署發言人表示，船上共有九人。"_s << QStringList{u"~ 船上共有 → 海岸巡防署發言人"_s};
        QTest::newRow("foreign name with its Latin form")
            << u"經濟學家馬丁·科爾曼（Martin Colman）警告說：“债务会压垮下一代。”科爾曼補充道，時間不多了。"_s
            << QStringList{u"债务会压 → 馬丁·科爾曼"_s, u"~ 時間不多 → 馬丁·科爾曼"_s};
        QTest::newRow("title marks") << u"她在《山城雜誌》寫道：「橋斷了，路還在。」"_s << QStringList{u"《 山城雜誌"_s, u"橋斷了， → ?"_s};
        QTest::newRow("film in corner marks") << u"電影「夜行車」下月上映，導演方大川說「這是寫給父親的」。"_s
                                              << QStringList{u"《 夜行車」"_s, u"這是寫給 → 方大川"_s};
        QTest::newRow("reversed marks") << u"導遊吳美秀說，”這條路我走了四十年，閉著眼睛也能走。“"_s
                                        << QStringList{u"這條路我 → 吳美秀 (open)"_s};
        QTest::newRow("plain marks") << u"總經理葉家豪說：\"訂單已經排到明年，我們不擔心。\""_s << QStringList{u"訂單已經 → 葉家豪"_s};
        QTest::newRow("never closed") << u"鎮長曾文山說：「這座橋一定要修。\n鎮公所昨天開會，把「危橋」的牌子掛了上去。"_s
                                      << QStringList{u"這座橋一 → 曾文山 (open)"_s, u"= 危橋」"_s};
        QTest::newRow("paragraph after paragraph")
            << u"鄉長游秀蘭說：\n「我們等了十年。\n「現在不能再等。」"_s << QStringList{u"我們等了 → 游秀蘭"_s, u"& 現在不能 → 游秀蘭"_s};
        QTest::newRow("nested") << u"老師江淑芬說：「他問我『可以回家嗎？』，我沒有回答。」"_s
                                << QStringList{u"他問我『 → 江淑芬"_s, u"可以回家 → ?"_s};
        QTest::newRow("Hong Kong") << u"運輸署署長梁家輝強調，隧道費不會再加。他又指，夜間班次會增加兩成。"_s
                                   << QStringList{u"~ 隧道費不 → 梁家輝"_s, u"~ 夜間班次 → 梁家輝"_s};
        QTest::newRow("cue as another word") << u"報道了一整天的街道施工終於結束，人行道也鋪好了，這個名稱大家都知道。"_s << QStringList{};
        QTest::newRow("no subject, same paragraph")
            << u"董事長孫立平表示，今年不配股。並強調，資金足夠。"_s << QStringList{u"~ 今年不配 → 孫立平"_s, u"~ 資金足夠 → 孫立平"_s};
        QTest::newRow("judgement inside a statement")
            << u"縣府回應，把兩筆帳併在一起算「對工程不公平」。"_s << QStringList{u"~ 把兩筆帳 → 縣府"_s, u"對工程不 → 縣府"_s};
        QTest::newRow("byline in brackets") << u"〔記者朱品妍／北濱報導〕北濱堤防昨夜潰決，鄉長田文海怒轟，「工程款年年發，堤防年年破。」"_s
                                            << QStringList{u"工程款年 → 田文海"_s};
        QTest::newRow("dateline, Simplified") << u"本报北濱8月2日电（记者 朱品妍）北滨大桥昨日通车，市长田文海表示，收费十年不变。"_s
                                              << QStringList{u"~ 收费十年 → 田文海"_s};
        QTest::newRow("a rare name behind a role")
            << u"公所發言人吳以恩則說，圖書館年底開放。退休船長蔡阿泉對時程不以為然。他指出，港口至今沒有路燈。"_s
            << QStringList{u"~ 圖書館年 → 吳以恩"_s, u"~ 港口至今 → 蔡阿泉"_s};
        QTest::newRow("a name behind an age, and who is asked")
            << u"八十三歲的江緞妹每天還是下田。孫女問她：「膝蓋疼不疼？」她說：「疼才知道還活著。」"_s
            << QStringList{u"膝蓋疼不 → 孫女"_s, u"疼才知道 → 江緞妹"_s};
        QTest::newRow("foreign name, first named with its company")
            << u"航運業者Polaris宣布停駛北線。Polaris東亞區總裁大衛·摩根（David Morgan）說：「油價太高，我們撐不住。」摩根補充，明年再議。"_s
            << QStringList{u"~ 停駛北線 → Polaris"_s, u"油價太高 → 大衛·摩根"_s, u"~ 明年再議 → 大衛·摩根"_s};
        QTest::newRow("predicates in marks are judgements, nouns are terms")
            << u"氣象局局長許立文表示，水庫存量「相當充足」，並指責媒體的報導「缺乏根據」；他說，外界談的「人工增雨」計畫仍在試驗。"_s
            << QStringList{u"~ 水庫存量 → 許立文"_s, u"相當充足 → 許立文"_s,   u"~ 媒體的報 → 許立文"_s,
                           u"缺乏根據 → 許立文"_s,   u"~ 外界談的 → 許立文"_s, u"= 人工增雨"_s};
        QTest::newRow("a class is a judgement, a year's name is none")
            << u"院長宋家豪表示，延後開刀屬「必要措施」。衛生局宣布，今年是「護眼年」。"_s
            << QStringList{u"~ 延後開刀 → 宋家豪"_s, u"必要措施 → 宋家豪"_s, u"~ 今年是「 → 衛生局"_s, u"= 護眼年」"_s};
        QTest::newRow("a statement runs on over clauses")
            << u"有學者認為，海水倒灌已成常態，說明它影響了沿岸的每一口井。"_s << QStringList{u"~ 海水倒灌 → 學者"_s};
        QTest::newRow("nothing was said") << u"局長許立文沒有正面回答預算從哪裡來。"_s << QStringList{};
        QTest::newRow("not to listen") << u"你不要聽別人說城裡有多好。"_s << QStringList{};
        QTest::newRow("estimates tell a clause behind a comma; as nouns they tell nothing")
            << u"工務處長柯美玲試算，若把護欄和路燈都換新，每公里要三百萬元。會計師詹德全推算，十年才能回本。這個預估不能拿來比，柯美玲的概算，議會還沒看過。"_s
            << QStringList{u"~ 若把護欄 → 柯美玲"_s, u"~ 十年才能 → 詹德全"_s};
        QTest::newRow("a whole sentence in marks, then more that is told")
            << u"「船一出港就是在燒錢。」船長簡國棟說，照這個油價，一趟要賠兩萬元，還沒有算冰塊。「先等颱風過去，」他說，「再談出海。」"_s
            << QStringList{u"船一出港 → 簡國棟"_s, u"~ 照這個油 → 簡國棟"_s, u"先等颱風 → 簡國棟"_s, u"& 再談出海 → 簡國棟"_s};
        QTest::newRow("records speak") << u"教會在當年的簿冊中記載，受洗者「共計四十二名」。"_s
                                       << QStringList{u"~ 受洗者「 → 教會"_s, u"共計四十 → 教會"_s};
    }

    void paragraphs()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(told(text), expected);
    }

    void turns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected"); ///< label → speaker
        QTest::newRow("reporter and guest, short form")
            << u"本報專訪地質學家簡國雄（以下簡稱簡）談土石流。\n記者：山上的情況怎樣？\n簡：很不好。\n\n還要再看。\n記者：還會下雨嗎？\n簡：會。"_s
            << QStringList{u"記者： → 記者"_s, u"簡： → 簡國雄"_s, u"記者： → 記者"_s, u"簡： → 簡國雄"_s};
        QTest::newRow("question and answer") << u"專訪漁會總幹事魏大海\n問：今年魚多嗎？\n答：少了一半。\n問：為什麼？\n答：水太熱。"_s
                                             << QStringList{u"問： → 問"_s, u"答： → 魏大海"_s, u"問： → 問"_s, u"答： → 魏大海"_s};
        QTest::newRow("English names, half-width colon")
            << u"Host: Welcome back.\nMary Chen: Thank you.\nHost: Shall we start?\nMary Chen: Yes."_s
            << QStringList{u"Host: → Host"_s, u"Mary Chen: → Mary Chen"_s, u"Host: → Host"_s, u"Mary Chen: → Mary Chen"_s};
        QTest::newRow("dashes")
            << u"專訪地質學者林國偉\n林國偉是地質學者。\n──還會搖嗎？\n林國偉：一定會。\n──什麼時候？\n林國偉：不知道。"_s
            << QStringList{u"── → 記者"_s, u"林國偉： → 林國偉"_s, u"── → 記者"_s, u"林國偉： → 林國偉"_s};
        QTest::newRow("numbered letters")
            << u"專訪地質學者林國偉\n林國偉是地質學者。\nQ1：還會搖嗎？\nA1：一定會。\nQ1：什麼時候？\nA1：不知道。"_s
            << QStringList{u"Q1： → Q"_s, u"A1： → 林國偉"_s, u"Q1： → Q"_s, u"A1： → 林國偉"_s};
        QTest::newRow("wide letters")
            << u"專訪地質學者林國偉\n林國偉是地質學者。\nＱ：還會搖嗎？\nＡ：一定會。\nＱ：什麼時候？\nＡ：不知道。"_s
            << QStringList{u"Ｑ： → Q"_s, u"Ａ： → 林國偉"_s, u"Ｑ： → Q"_s, u"Ａ： → 林國偉"_s};
        QTest::newRow("verbs of asking and answering")
            << u"專訪地質學者林國偉\n林國偉是地質學者。\n記者問：還會搖嗎？\n林國偉答：一定會。\n記者問：什麼時候？\n林國偉答：不知道。"_s
            << QStringList{u"記者問： → 記者"_s, u"林國偉答： → 林國偉"_s, u"記者問： → 記者"_s, u"林國偉答： → 林國偉"_s};
        QTest::newRow("a title in marks")
            << u"專訪地質學者林國偉\n林國偉是地質學者。\n《山報》：還會搖嗎？\n林國偉：一定會。\n《山報》：什麼時候？\n林國偉：不知道。"_s
            << QStringList{u"山報》： → 山報"_s, u"林國偉： → 林國偉"_s, u"山報》： → 山報"_s, u"林國偉： → 林國偉"_s};
        QTest::newRow("a nickname")
            << u"專訪地質學者林國偉\n林國偉是地質學者。\n阿美：還會搖嗎？\n林國偉：一定會。\n阿美：什麼時候？\n林國偉：不知道。"_s
            << QStringList{u"阿美： → 阿美"_s, u"林國偉： → 林國偉"_s, u"阿美： → 阿美"_s, u"林國偉： → 林國偉"_s};
        QTest::newRow("who asks is named in the byline")
            << u"專訪地質學者林國偉\n採訪／賴安安\n林國偉是地質學者。\n──還會搖嗎？\n林國偉：一定會。\n──什麼時候？\n林國偉：不知道。"_s
            << QStringList{u"── → 賴安安"_s, u"林國偉： → 林國偉"_s, u"── → 賴安安"_s, u"林國偉： → 林國偉"_s};
        QTest::newRow("what is asked is no byline")
            << u"專訪地質學者林國偉\n記者：地震嗎？\n林國偉：是。\n記者：很大嗎？\n林國偉：不大。"_s
            << QStringList{u"記者： → 記者"_s, u"林國偉： → 林國偉"_s, u"記者： → 記者"_s, u"林國偉： → 林國偉"_s};
        QTest::newRow("a dash that only parts is no question")
            << u"山城的雨停了。\n──這是第三天。\n村長王大同：沒事了。\n大家回家。"_s << QStringList{};
        QTest::newRow("bold")
            << u"**主持人：** 今天請到兩位。\n\n**王大同：** 大家好。\n\n**主持人：** 先請王先生。\n\n**王大同：** 我先說。"_s
            << QStringList{u"主持人： → 主持人"_s, u"王大同： → 王大同"_s, u"主持人： → 主持人"_s, u"王大同： → 王大同"_s};
        QTest::newRow("bracketed") << u"[記者] 您何時回來的？\n[趙文英] 去年秋天。\n[記者] 一個人？\n[趙文英] 帶著孩子。"_s
                                   << QStringList{u"記者 → 記者"_s, u"趙文英 → 趙文英"_s, u"記者 → 記者"_s, u"趙文英 → 趙文英"_s};
        QTest::newRow("on a line of their own")
            << u"記者：\n您怕嗎？\n周先生：\n不怕。\n記者：\n真的？\n周先生：\n有一點。"_s
            << QStringList{u"記者： → 記者"_s, u"周先生： → 周先生"_s, u"記者： → 記者"_s, u"周先生： → 周先生"_s};
        const auto dialogue = [](const QString &asks, const QString &answers) {
            return u"召集人林月霞今年七十一歲。\n"_s + asks + u"為什麼辦市集？\n"_s + answers + u"大家都是鄰居。\n"_s + asks
                   + u"明年還辦嗎？\n"_s + answers + u"走得動就辦。"_s;
        };
        const auto expected = [](const QString &asks, const QString &who, const QString &answers) {
            const QStringList pair{asks + u" → "_s + who, answers + u" → 林月霞"_s};
            return pair + pair;
        };
        for (const QString &sign : {u"│"_s, u"丨"_s, u"／"_s, u"→"_s, u"-"_s})
            QTest::addRow("sign %s", qPrintable(sign))
                << dialogue(u"記者"_s + sign, u"林月霞"_s + sign) << expected(u"記者"_s + sign, u"記者"_s, u"林月霞"_s + sign);
        QTest::newRow("Q. A.") << dialogue(u"Q. "_s, u"A. "_s) << expected(u"Q."_s, u"Q"_s, u"A."_s);
        QTest::newRow("round brackets") << dialogue(u"（問）"_s, u"（答）"_s) << expected(u"問"_s, u"問"_s, u"答"_s);
        QTest::newRow("pointed brackets") << dialogue(u"〈記者〉"_s, u"〈林〉"_s) << expected(u"記者"_s, u"記者"_s, u"林"_s);
        QTest::newRow("lines of their own") << dialogue(u"記者\n"_s, u"林月霞\n"_s) << expected(u"記者"_s, u"記者"_s, u"林月霞"_s);
        QTest::newRow("wide blank") << dialogue(u"記者　"_s, u"林月霞　"_s) << expected(u"記者"_s, u"記者"_s, u"林月霞"_s);
        QTest::newRow("times of the recording")
            << dialogue(u"記者 00:12\n"_s, u"林月霞 00:31\n"_s) << expected(u"記者 00:12"_s, u"記者"_s, u"林月霞 00:31"_s);
        QTest::newRow("a list with strokes is no dialogue") << u"交通／公車\n費用／免費\n交通／步行\n費用／兩百元"_s << QStringList{};
        QTest::newRow("names in a list are no dialogue") << u"林月霞\n陳志明\n王美玉\n林月霞"_s << QStringList{};
        QTest::newRow("prose is no turn") << u"他指出：水位太高。\n報告寫道：橋要封閉。\n他指出：還要再等。"_s << QStringList{};
        QTest::newRow("a lone colon is no turn") << u"時間：下午三點\n地點：圖書館\n時間：隔天\n地點：同上"_s << QStringList{};
        QTest::newRow("host with a name, then the role alone")
            << u"主持人 高子晴：各位好。\n魏大海：大家好。\n主持人：請說。\n魏大海：好的。"_s
            << QStringList{u"主持人 高子晴： → 高子晴"_s, u"魏大海： → 魏大海"_s, u"主持人： → 高子晴"_s, u"魏大海： → 魏大海"_s};
    }

    void turns()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto article = Zhupi::Article::Article::fromText(text);
        const Reading reading = read(article, *m_lexicon);
        QStringList got;
        for (const Turn &turn : reading.turns)
            got.append(article.text(turn.label).toString() + u" → "_s
                       + (turn.speaker == None ? u"?"_s : reading.speakers[turn.speaker].name));
        QCOMPARE(got, expected);
        for (qsizetype i = 0; i + 1 < reading.turns.size(); ++i)
            QVERIFY(reading.turns[i].span.end <= reading.turns[i + 1].span.start);
    }

    /// A family name and what no dictionary knows is a name, but not where an office ends there.
    void officesAreNoPeople()
    {
        const auto article = Zhupi::Article::Article::fromText(u"水務局局長葉秉謙說，水務局沒有算錯。水務局表示，明年再查。"_s);
        const Reading reading = read(article, *m_lexicon);
        QStringList people;
        for (const Speaker &speaker : reading.speakers) {
            if (speaker.kind == SpeakerKind::Person)
                people.append(speaker.name);
        }
        QCOMPARE(people, QStringList{u"葉秉謙"_s});
    }

    void aTurnRunsOverParagraphs()
    {
        const auto article = Zhupi::Article::Article::fromText(u"問：第一題？\n答：先說一句。\n\n再說一句。\n問：好。\n答：完。"_s);
        const Reading reading = read(article, *m_lexicon);
        QCOMPARE(reading.turns.size(), 4);
        QVERIFY(article.text(reading.turns[1].span).endsWith(u"再說一句。"));
    }

    void rolesAndMentions()
    {
        const auto article = Zhupi::Article::Article::fromText(
            u"文／杜品芸\n但長期觀察海岸變化的東灣大學海洋系教授羅文淵指出，沙灘少了一半。民間團體「藍灣」會長丁玉珊說，還能補救。知名的Coastwatch認為，堤防太多。"_s);
        const Reading reading = read(article, *m_lexicon);
        QStringList got;
        for (const Speaker &speaker : reading.speakers)
            got.append(speaker.name + u" | "_s + speaker.role + u" | "_s + article.text(speaker.mentions.constFirst()).toString()
                       + (speaker.silent ? u" silent"_s : QString()));
        QCOMPARE(got, QStringList({u"杜品芸 | 記者 | 杜品芸 silent"_s, u"羅文淵 | 東灣大學海洋系教授 | 羅文淵"_s,
                                   u"丁玉珊 | 民間團體「藍灣」會長 | 丁玉珊"_s, u"Coastwatch |  | Coastwatch"_s}));
    }

    void aRoleHoldsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("role");
        QTest::newRow("wide blank") << u"民國114年6月3日　記者柯美玲／北濱報導\n堤防昨夜潰決。"_s << u"記者"_s;
        QTest::newRow("no blank") << u"6月3日記者柯美玲／北濱報導\n堤防昨夜潰決。"_s << u"記者"_s;
        QTest::newRow("a grade") << u"北濱國小6年級老師柯美玲說，堤防該修了。"_s << u"北濱國小6年級老師"_s;
    }

    void aRoleHoldsNoDate()
    {
        QFETCH(QString, text);
        QFETCH(QString, role);
        const Reading reading = read(Zhupi::Article::Article::fromText(text), *m_lexicon);
        const auto person = std::find_if(reading.speakers.begin(), reading.speakers.end(),
                                         [](const Speaker &speaker) { return speaker.name == u"柯美玲"; });
        QVERIFY(person != reading.speakers.end());
        QCOMPARE(person->role, role);
    }

    void aStatementEndsBeforeASentenceInMarks()
    {
        const auto article =
            Zhupi::Article::Article::fromText(u"處長賴思齊表示，新橋造價九億元，「還要等縣府核定。」賴思齊強調，工期不會延後。"_s);
        const Reading reading = read(article, *m_lexicon);
        QCOMPARE(reading.statements.size(), 2);
        QCOMPARE(article.text(reading.statements[0].span).toString(), u"新橋造價九億元"_s);
        QCOMPARE(article.text(reading.statements[1].span).toString(), u"工期不會延後"_s);
        QCOMPARE(article.text(*reading.quotes[0].cue).toString(), u"表示"_s);
    }
};

QTEST_GUILESS_MAIN(SpeechTest)
#include "tst_speech.moc"
