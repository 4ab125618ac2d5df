// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"
#include "Testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Zhupi;
using namespace Qt::StringLiterals;

/// Dates and times, own writing: span and ISO form by reading.
class DatesTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void times_data();
    void times();
    void noDates_data();
    void noDates();
    void publicCases();
};

struct Row
{
    const char16_t *text, *span, *iso;
};

static void rows(std::initializer_list<Row> table)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("span");
    QTest::addColumn<QString>("iso");
    for (const Row &row : table)
        QTest::newRow(qPrintable(QString::fromUtf16(row.text)))
            << QString::fromUtf16(row.text) << QString::fromUtf16(row.span) << QString::fromUtf16(row.iso);
}

static void only(Language::NumberKind kind)
{
    QFETCH(QString, text);
    QFETCH(QString, span);
    QFETCH(QString, iso);
    const auto article = Article::Article::fromText(text);
    QStringList spans, isos;
    for (const Language::Number &n : Testing::figuresOf(article)) {
        if (n.kind != kind)
            continue;
        spans.append(article.text(n.span).toString());
        isos.append(n.iso.isEmpty() ? u"-"_s : n.iso);
        QVERIFY(!n.value && !n.upper);
    }
    QCOMPARE(spans.join(u" | "_s), span);
    QCOMPARE(isos.join(u" | "_s), iso);
}

void DatesTest::dates_data()
{
    rows({
        {u"他在2025年1月20日宣布", u"2025年1月20日", u"2025-01-20"},
        {u"2024年12月發表", u"2024年12月", u"2024-12"},
        {u"於2023年簽署", u"2023年", u"2023"},
        {u"2月18日發佈", u"2月18日", u"--02-18"},
        {u"到了9月才動工", u"9月", u"--09"},
        {u"14日上午宣判", u"14日", u"---14"},
        {u"本月12號他又來了", u"本月12號", u"---12"},
        {u"下月10日送出", u"下月10日", u"---10"},
        {u"上月十九日的大會", u"上月十九日", u"---19"},
        {u"昨（6）日召開說明會", u"昨（6）日", u"---06"},
        {u"今年3月函送中央", u"今年3月", u"-"},
        {u"今年第四季招標", u"今年第四季", u"-"},
        {u"2026年5月2日\n今年第四季招標，12月開工。", u"2026年5月2日 | 今年第四季 | 12月", u"2026-05-02 | 2026-36 | 2026-12"},
        {u"民國初年的案子，一〇六年重審", u"一〇六年", u"2017"},
        {u"二〇〇二年九月", u"二〇〇二年九月", u"2002-09"},
        {u"二零一三年二月十五號", u"二零一三年二月十五號", u"2013-02-15"},
        {u"兩千零五年的事", u"兩千零五年", u"2005"},
        {u"一九八五年八月", u"一九八五年八月", u"1985-08"},
        {u"2018 年 9 月 29 日", u"2018 年 9 月 29 日", u"2018-09-29"},
        {u"２０１９年２月３日", u"２０１９年２月３日", u"2019-02-03"},
        {u"民國110年5月19日", u"民國110年5月19日", u"2021-05-19"},
        {u"民國三十八年遷台", u"民國三十八年", u"1949"},
        {u"民國三十四年八月投降。四十年二月他被捕。", u"民國三十四年八月 | 四十年二月", u"1945-08 | 1951-02"},
        {u"110年5月19日起停課", u"110年5月19日", u"2021-05-19"},
        {u"西元1987年解嚴", u"西元1987年", u"1987"},
        {u"公元前221年統一", u"公元前221年", u"-0220"},
        {u"昭和12年建成", u"昭和12年", u"1937"},
        {u"光緒三十二年設學堂", u"光緒三十二年", u"1906"},
        {u"1990年代的台北", u"1990年代", u"199X"},
        {u"八十年代的歌", u"八十年代", u"198X"},
        {u"90年代初", u"90年代", u"199X"},
        {u"20世紀的戰爭", u"20世紀", u"19XX"},
        {u"十九世紀末", u"十九世紀", u"18XX"},
        {u"2025年第三季", u"2025年第三季", u"2025-35"},
        {u"2024年Q1財報", u"2024年Q1", u"2024-33"},
        {u"2023年上半年", u"2023年上半年", u"2023-40"},
        {u"2019年至2021年間", u"2019年至2021年", u"2019/2021"},
        {u"1995-1997年的收入", u"1995-1997年", u"1995/1997"},
        {u"1886年11月至1887年6月", u"1886年11月至1887年6月", u"1886-11/1887-06"},
        {u"2月3日至5日舉行", u"2月3日至5日", u"--02-03/--02-05"},
        {u"3至5月乾旱", u"3至5月", u"--03/--05"},
        {u"1月3至5日", u"1月3至5日", u"--01-03/--01-05"},
        {u"2017年4月到12月", u"2017年4月到12月", u"2017-04/2017-12"},
        {u"2010/01/29出刊", u"2010/01/29", u"2010-01-29"},
        {u"2015-3-3", u"2015-3-3", u"2015-03-03"},
        {u"2019.09.12更新", u"2019.09.12", u"2019-09-12"},
        {u"於3/23/2015提交", u"3/23/2015", u"2015-03-23"},
        {u"明年7月完工", u"明年7月", u"-"},
        {u"2014年動工，同年9月停工，翌年3月復工", u"2014年 | 同年9月 | 翌年3月", u"2014 | 2014-09 | 2015-03"},
        {u"水庫紀事\n\n2024-06-01\n\n當地居民回憶說，去年12月開始停水，今年7月才恢復。", u"2024-06-01 | 去年12月 | 今年7月",
         u"2024-06-01 | 2023-12 | 2024-07"},
        {u"2024/25賽季", u"2024/25賽季", u"2024/2025"},
        {u"113學年度招生", u"113學年度", u"2024"},
        {u"2006年度冠軍", u"2006年度", u"2006"},
        {u"2月30日", u"2月30日", u"-"},
        {u"2023年2月29日", u"2023年2月29日", u"-"},
        {u"2024年2月29日", u"2024年2月29日", u"2024-02-29"},
        {u"9999年99月99日", u"9999年99月99日", u"-"},
        {u"08年奧運", u"08年", u"2008"},
        {u"零八年奥运会", u"零八年", u"2008"},
        {u"農曆十月初一", u"十月初一", u"-"},
        {u"约1388年至1420年", u"1388年至1420年", u"1388/1420"},
        {u"（前99年－前55年）", u"前99年－前55年", u"-0098/-0054"},
    });
}

void DatesTest::dates()
{
    only(Language::NumberKind::Date);
}

void DatesTest::times_data()
{
    rows({
        {u"會議14:30開始", u"14:30", u"14:30"},
        {u"23點45分講話", u"23點45分", u"23:45"},
        {u"下午3點半", u"下午3點半", u"15:30"},
        {u"上午八點零五分", u"上午八點零五分", u"08:05"},
        {u"晚上7時30分", u"晚上7時30分", u"19:30"},
        {u"凌晨2時許", u"凌晨2時", u"02:00"},
        {u"中午12點", u"中午12點", u"12:00"},
        {u"凌晨12點", u"凌晨12點", u"00:00"},
        {u"十三點十分三十六秒", u"十三點十分三十六秒", u"13:10:36"},
        {u"下午五點一刻", u"下午五點一刻", u"17:15"},
        {u"昨天上午7時40分起火", u"昨天上午7時40分", u"07:40"},
        {u"從清晨5點半數到傍晚", u"清晨5點半", u"05:30"},
        {u"3:15PM開球", u"3:15PM", u"15:15"},
        {u"8:00 a.m.的班機", u"8:00 a.m.", u"08:00"},
        {u"3pm見", u"3pm", u"15:00"},
        {u"12:00至13:00播出", u"12:00至13:00", u"12:00/13:00"},
        {u"下午5:00到6:00", u"下午5:00到6:00", u"17:00/18:00"},
        {u"下午5:00到凌晨3:00", u"下午5:00到凌晨3:00", u"17:00/03:00"},
        {u"早上五到六點", u"早上五到六點", u"05:00/06:00"},
        {u"下午三點十五", u"下午三點十五", u"15:15"},
        {u"１２：００之前", u"１２：００", u"12:00"},
        {u"十一點至十四點供餐", u"十一點至十四點", u"11:00/14:00"},
        {u"他在8點離開", u"8點", u"08:00"},
        {u"17:55:23收盤", u"17:55:23", u"17:55:23"},
    });
}

void DatesTest::times()
{
    only(Language::NumberKind::Time);
}

void DatesTest::noDates_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text :
         {u"三年級的學生", u"等了36年", u"三點理由", u"上漲200點", u"三日後再說", u"兩日內完成", u"12號線地鐵", u"門牌12號", u"比分3:2",
          u"星期三", u"五月天的歌", u"一點也不難", u"月刊出版", u"第23號公告", u"住在8號樓", u"十三年戰爭打完了", u"同時開工", u"當時的人"})
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
}

void DatesTest::noDates()
{
    QFETCH(QString, text);
    const auto article = Article::Article::fromText(text);
    for (const Language::Number &n : Testing::figuresOf(article))
        QVERIFY2(n.kind != Language::NumberKind::Date && n.kind != Language::NumberKind::Time, qPrintable(Testing::described(article, n)));
}

/// The public test cases that give a whole date in digits of its own: those relative to a day that the text does not
/// name (明天, 下週二, holidays) are left out, for the contract resolves nothing against today.
void DatesTest::publicCases()
{
    ZHUPI_SHARED_FILE(path, u"date-recognizers.jsonl"_s.prepend(u"data/"_s));
    const QList<QByteArray> lines = Testing::contents(path).split('\n');
    int right = 0, all = 0;
    QStringList missed;
    for (const QByteArray &line : lines) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        const QString text = row.contains("input_t"_L1) ? row["input_t"_L1].toString() : row["input"_L1].toString();
        const QJsonArray values = row["value"_L1].toArray();
        if (values.isEmpty() || text.isEmpty())
            continue;
        QString timex = values.first().toObject()["timex"_L1].toString();
        static const QRegularExpression whole(u"^(\\d{4}|XXXX)(-\\d\\d|-XX)?(-\\d\\d)?$"_s);
        if (!whole.match(timex).hasMatch())
            continue;
        // The words must carry the digits: 後天 has none. XXXX-01-19 is --01-19 here, XXXX-XX-29 ---29.
        const QString words = row["text"_L1].toString();
        static const QRegularExpression own(u"[0-9０-９一二三四五六七八九十零〇]+(年|月|日|號|号|[-/])"_s);
        static const QRegularExpression relative(
            u"今|明|昨|去年|前年|本月|上個|下個|上週|下週|[天日]前|[天日]後|年前，|分鐘|小時|農曆|正月|大年|元年"_s);
        if (!own.match(words).hasMatch() || relative.match(text).hasMatch() || words.contains(u"第"_s))
            continue;
        // Days that the calendar does not have get no ISO form; 1/2/2020 and 12-11-10 may mean two days each.
        if (timex.size() == 10 && timex.at(0) != u'X' && !QDate::fromString(timex, Qt::ISODate).isValid())
            continue;
        if (timex == "XXXX-02-30"_L1 || words.contains(u"1/2/2020"_s) || words.contains(u"12-11-10"_s))
            continue;
        timex.replace(u"XXXX-XX-"_s, u"---"_s).replace(u"XXXX-"_s, u"--"_s);
        ++all;
        bool found = false;
        const auto article = Article::Article::fromText(text);
        for (const Language::Number &n : Testing::figuresOf(article))
            found = found || n.iso == timex;
        right += found;
        if (!found)
            missed.append(text);
    }
    QVERIFY(all > 60);
    qInfo("date-recognizers, dates given whole: %d of %d right", right, all);
    QVERIFY2(right * 100 >= all * 95, qPrintable(missed.join(u'\n')));
}

QTEST_GUILESS_MAIN(DatesTest)
#include "tst_dates.moc"
