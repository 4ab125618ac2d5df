// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"
#include "Testing.h"

using namespace Zhupi;
using namespace Qt::StringLiterals;

/// Arithmetic that a text shows, right and wrong, and texts that show none. Own writing.
class ChecksTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void voaArticle();
};

static QString checksIn(const Article::Article &article)
{
    Language::Reading reading;
    reading.numbers = Testing::figuresOf(article);
    Language::findChecks(article, Testing::lexicon(), reading);
    static const char *const names[] = {"product", "sum", "difference", "share"};
    QStringList all;
    for (const Language::Check &check : reading.checks) {
        QStringList parts;
        for (const int number : check.numbers)
            parts.append(article.text(reading.numbers[number].span).toString());
        all.append(QString::fromLatin1(names[int(check.kind)]) + u": "_s + parts.join(u", "_s) + (check.holds ? u" holds"_s : u" fails"_s));
    }
    return all.join(u" ; "_s);
}

void ChecksTest::checks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char16_t *text, const char16_t *expected) {
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << QString::fromUtf16(expected);
    };
    row(u"每坪租金1200元,租了50坪,每月共付6萬元。", u"product: 50坪, 1200元, 6萬元 holds");
    row(u"工程費由3億4000萬元加到5億元,足足多了1億6000萬元。", u"difference: 5億元, 3億4000萬元, 1億6000萬元 holds");
    row(u"市府說來了186人。簽到簿上卻只有149人,差了37人。", u"difference: 186人, 149人, 37人 holds");
    row(u"全村412戶。志工訪了其中103戶。住戶大會後村長說,受訪的占25%。", u"share: 103戶, 412戶, 25% holds");
    row(u"票價從320元調高到400元。業者強調這是十年來頭一次。漲幅是25%。", u"share: 320元, 400元, 25% holds");
    row(u"每戶分攤23,500元。全社區有84戶。管委會估算總共要197萬4000元。", u"product: 84戶, 23,500元, 197萬4000元 holds");
    row(u"今年種了412棵,明年預計再種388棵。", u"");
    row(u"他37歲,妹妹29歲,母親66歲。", u"");
    row(u"會議有15人參加,開了3個小時,花了45元。", u"");
    row(u"甲校37班,乙校29班,丙校66人次。", u"");
    row(u"鋪一平方公尺900元,2000平方公尺就是180萬元。", u"product: 2000平方公尺, 900元, 180萬元 holds");
    row(u"這座橋的總經費8億元。中央同意補助2億元,占總經費的四成。", u"share: 2億元, 8億元, 四成 fails");
    row(u"這座橋的總經費8億元。中央同意補助2億元,占總經費的25%。", u"share: 2億元, 8億元, 25% holds");
    row(u"總數是9億元:橋身的6億元,加上引道的3億元。", u"sum: 6億元, 3億元, 9億元 holds");
    row(u"房租每坪1200元,租了50坪,共付6萬元。", u"product: 50坪, 每坪1200元, 6萬元 holds");
    row(u"僅需2.5M GPU小時。以每GPU小時3美元計算,總成本為750萬美元。", u"product: 2.5M GPU小時, 每GPU小時3美元, 750萬美元 holds");
    row(u"僅需2.5M GPU小時。以每GPU小時3美元計算,總計為850萬美元。", u"product: 2.5M GPU小時, 每GPU小時3美元, 850萬美元 fails");
    row(u"甲案花費3億元、乙案花費2億元,合計5億元。", u"sum: 3億元, 2億元, 5億元 holds");
    row(u"甲案花費3億元、乙案花費2億元,合計6億元。", u"sum: 3億元, 2億元, 6億元 fails");
    row(u"共有12人傷亡,其中3人死亡,9人受傷。", u"sum: 3人, 9人, 12人 holds");
    row(u"共有12人傷亡,其中3人死亡,2人重傷。", u"");
    row(u"月租2400元其中包含300元停車費,扣除後是2100元。", u"difference: 2400元, 300元, 2100元 holds");
    row(u"盒子裡9顆,拿走的有4顆,留下5顆。", u"difference: 9顆, 4顆, 5顆 holds");
    row(u"事故有7死、20人送醫、5人失蹤,總計32人。", u"sum: 7, 20人, 5人, 32人 holds");
    row(u"有效問卷1200份,其中600份贊成,占50%。", u"share: 600份, 1200份, 50% holds");
    row(u"有效問卷1200份,其中480份贊成,占50%。", u"share: 480份, 1200份, 50% fails");
    row(u"公司營收從200億元增至260億元,增加30%。", u"share: 200億元, 260億元, 30% holds");
    row(u"公司營收從200億元增至260億元,增加40%。", u"share: 200億元, 260億元, 40% fails");
    row(u"學生人數由500名減少到420名,減少80名。", u"difference: 500名, 420名, 80名 holds");
    row(u"票價從100元調升到130元,漲幅30%。", u"share: 100元, 130元, 30% holds");
    row(u"公司营收从200亿元增至260亿元,增加30%。", u"share: 200亿元, 260亿元, 30% holds");
    row(u"他買了3本書,花了500元,還剩2000元。", u"");
    row(u"去年1200人,今年1500人,成長很多。", u"");
    row(u"約三分之一的人反對,其中20人離席。", u"");
}

void ChecksTest::checks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(checksIn(Article::Article::fromText(text)), expected);
}

void ChecksTest::voaArticle()
{
    ZHUPI_SHARED_FILE(path, u"articles/voa-duyijin-deepseek.txt"_s);
    const auto article = Article::Article::read(path);
    QVERIFY(article);
    QCOMPARE(checksIn(*article), u"product: 2.788M GPU小時, 每GPU小時2美元, 557.6萬美元 holds"_s);
}

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
