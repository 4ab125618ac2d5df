// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is no figure though digits or numerals stand there: names, codes, addresses, markers of lists, 一 as an article.
#include "language/NumberScanner.h"

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

/// The end of the run of Latin letters, digits and what binds them, from `i` on.
qsizetype NumberScanner::token(qsizetype i) const
{
    while (i < m_line.end) {
        const char16_t c = m_line.at(i);
        if (!isLatin(c) && !isDigit(c) && !oneOf(c, u"-_./:?&=#%+@~"))
            break;
        if (!isLatin(c) && !isDigit(c) && !isLatin(m_line.at(i + 1)) && !isDigit(m_line.at(i + 1))
            && !oneOf(m_line.at(i + 1), u"-_./:?&=#%+@~"))
            break;
        ++i;
    }
    return i;
}

/// 1. 2、 (3) 一、 at the start of a paragraph; [12] anywhere.
bool NumberScanner::isMarker(qsizetype start, qsizetype end) const
{
    const char16_t before = m_line.at(start - 1);
    const char16_t behind = m_line.at(end);
    const bool bracket = before == u'(' || before == u'（' || before == u'[' || before == u'【' || before == u'〔';
    if (bracket && (behind == u')' || behind == u']' || behind == u'】' || behind == u'〕') && end - start <= 3)
        return true;
    if (end - start > 3)
        return false;
    qsizetype from = start;
    while (from > m_line.begin && (isSpace(m_line.at(from - 1)) || oneOf(m_line.at(from - 1), u"(（[【〔#*-•·")))
        --from;
    if (from > m_line.begin)
        return false;
    if (oneOf(behind, u".．、)）]】〕"))
        return !(behind == u'.' && isDigit(m_line.at(end + 1)));
    // 「一 前言」: a numeral and a space open a heading.
    return false;
}

bool NumberScanner::isName(const Figure &figure, qsizetype i) const
{
    if (figure.name)
        return true;
    const Numeral &n = figure.numeral;
    const char16_t before = m_line.at(n.start - 1);
    const char16_t behind = m_line.at(n.end);
    // FM九七點三
    if (!n.arabic && isLatin(before) && !figure.hasUnit())
        return true;
    // 台1乙線, 縣139甲
    if (n.arabic && n.plain() && oneOf(before, u"台臺縣县市鄉乡道國国") && oneOf(behind, u"線线綫甲乙丙丁"))
        return true;
    // 路竹三廠, 竹科十二廠, 松山二館: one of several, by its number.
    if (figure.kind == NumberKind::Count && !figure.isRange && isHan(before) && isPlant(figure))
        return true;
    // 承德路七段, 和平街12巷
    if (oneOf(before, u"路街道線线巷弄") && oneOf(m_line.at(n.end), u"段巷弄號号"))
        return true;
    // IFC二期
    if (figure.unit == u"期"_s && isLatin(before))
        return true;
    // 買5送1
    if (n.plain() && !figure.hasUnit()
        && ((oneOf(before, u"買买") && behind == u'送') || (before == u'送' && isDigit(m_line.at(n.start - 2)))))
        return true;
    // 和平路88號5樓
    if (oneOf(before, u"號号") && oneOf(m_line.at(n.end), u"樓楼"))
        return true;
    // 7搶1, 3股股長
    if (!figure.hasUnit() && ((behind == u'搶' && isDigit(m_line.at(n.end + 1))) || (before == u'搶' && isDigit(m_line.at(n.start - 2)))))
        return true;
    if (figure.unit == u"股"_s && m_line.at(figure.end) == u'股')
        return true;
    // 119獲報
    if (n.plain() && n.digits == 3 && !figure.hasUnit() && oneOf(behind, u"獲获接勤指報报通系在於于")
        && (n.low.toInteger() == 110 || n.low.toInteger() == 119 || n.low.toInteger() == 112 || n.low.toInteger() == 120
            || n.low.toInteger() == 999 || n.low.toInteger() == 995 || n.low.toInteger() == 911))
        return true;
    // 90後, 00後
    if (n.plain() && n.digits == 2 && n.low.toInteger() % 5 == 0 && !figure.hasUnit() && oneOf(behind, u"後后")
        && !oneOf(m_line.at(n.end + 1), u"面來来方天") && !isDigit(before) && before != u'過')
        return true;
    // CB(2)1234/2023號
    if (!figure.fraction.isEmpty() && oneOf(m_line.at(figure.end), u"號号"))
        return true;
    // 1203室, 5樓之3
    if ((figure.unit == u"室"_s && n.plain() && n.digits >= 3) || (before == u'之' && oneOf(m_line.at(n.start - 2), u"樓楼號号條条")))
        return true;
    // 三年二班 is a class of a school, 16號球員 and 12號 behind a name somebody.
    if (figure.kind == NumberKind::Duration && !figure.isRange && (figure.unit == "year"_L1)) {
        const SmallNumber second = readSmall(m_line, figure.end);
        if (second && m_line.at(second.end) == u'班')
            return true;
    }
    if (figure.unit == u"班"_s && before == u'年' && n.singleDigit())
        return true;
    // （圖1）, （表2）, 附件三
    if (!figure.hasUnit() && oneOf(before, u"圖图表註注例") && !isHan(m_line.at(n.start - 2)))
        return true;
    // 2棟一位姓唐的: a house by its number, where nothing stands before it.
    if (n.arabic && n.plain() && figure.kind == NumberKind::Count
        && oneOf(figure.unit.isEmpty() ? u' ' : figure.unit.at(0).unicode(), u"棟栋") && (!isHan(before) && !oneOf(before, u"、，"))
        && m_line.at(figure.end) == u'一')
        return true;
    // 二十三條之一
    if ((figure.unit == u"條"_s || figure.unit == u"条"_s) && oneOf(m_line.at(figure.end), u"之第"))
        return true;
    // 3棟2單元
    if (figure.kind == NumberKind::Count && n.arabic && oneOf(figure.unit.isEmpty() ? u' ' : figure.unit.at(0).unicode(), u"棟栋幢弄巷座")
        && isDigit(m_line.at(figure.end)))
        return true;
    if (n.arabic) {
        // （7793） behind a name is its code; #37; 更新行動2.0.
        if (!figure.hasUnit() && n.plain() && n.digits >= 4 && n.digits <= 6 && before == u'(' && behind == u')'
            && isHan(m_line.at(n.start - 2)))
            return true;
        if (!figure.hasUnit() && before == u'#')
            return true;
        if (!figure.hasUnit() && n.decimal && isHan(before) && !n.big && m_line.at(n.end - 1) == u'0' && m_line.at(n.end - 2) == u'.'
            && !oneOf(before, u"到至約约為为近超過过是達达"))
            return true;
        // 波音737 MAX, 米格29 Fulcrum: a model goes on in Latin letters.
        if (!figure.hasUnit() && n.plain() && isHan(before) && isSpace(behind) && isLatin(m_line.at(n.end + 1))
            && m_line.at(n.end + 1) < u'a' && isLatin(m_line.at(n.end + 2)))
            return true;
        // 168.5K處, 12K+500
        if (n.latinSize && (m_line.at(n.end) == u'處' || m_line.at(n.end) == u'处' || m_line.at(n.end) == u'+'))
            return true;
        // 113保護專線
        if (!figure.hasUnit() && n.plain() && n.digits >= 3 && n.digits <= 5) {
            for (qsizetype gap = 0; gap <= 4 && isHan(m_line.at(n.end + gap)); ++gap) {
                if (m_line.startsWith(n.end + gap, u"專線") || m_line.startsWith(n.end + gap, u"专线")
                    || m_line.startsWith(n.end + gap, u"熱線") || m_line.startsWith(n.end + gap, u"热线"))
                    return true;
            }
        }
        // 1999專線
        if (!figure.hasUnit() && n.plain() && n.digits >= 3
            && (m_line.startsWith(n.end, u"專線") || m_line.startsWith(n.end, u"专线") || m_line.startsWith(n.end, u"熱線")
                || m_line.startsWith(n.end, u"热线") || m_line.startsWith(n.end, u"市民") || m_line.startsWith(n.end, u"報案")))
            return true;
        // 案1153
        if (!figure.hasUnit() && n.plain() && n.digits >= 3 && before == u'案')
            return true;
        // 02-2321-4567轉12
        if (!figure.hasUnit() && n.plain() && (before == u'轉' || before == u'转') && isDigit(m_line.at(n.start - 2)))
            return true;
        // 車次1234次
        if (figure.unit == u"次"_s && n.plain() && (m_line.endsWith(n.start, u"車次") || m_line.endsWith(n.start, u"车次")))
            return true;
        // Letters straight behind digits that are no unit: 4o, 5G.
        if (figure.end == n.end && (isLatin(behind) || behind == u'_'))
            return true;
        if (figure.end == n.end && (behind == u'-' || behind == u'.') && (isDigit(m_line.at(n.end + 1)) || isLatin(m_line.at(n.end + 1))))
            return true;
        // Claude 3.5, Boeing 737: a Latin word, a space, a bare number.
        if (!figure.hasUnit() && isSpace(before)) {
            const qsizetype word = back(n.start);
            const char16_t last = m_line.at(word - 1);
            // EPS 3.5, pH 7.4 are figures of what the letters name.
            static constexpr QStringView indices[] = {u"EPS", u"GDP", u"CPI", u"PPI", u"PMI", u"BMI", u"ROE", u"GPA", u"IQ", u"pH", u"AQI"};
            const bool index = std::ranges::any_of(
                indices, [&](QStringView name) { return m_line.endsWith(word, name) && !isLatin(m_line.at(word - name.size() - 1)); });
            // vol. 12, No. 8
            const bool stop = last == u'.' && isLatin(m_line.at(word - 2)) && word - 1 > limit();
            if (!index && word > limit() && (stop || isLatin(last) || (isDigit(last) && isLatin(m_line.at(word - 2))))
                && n.start - word <= 2)
                return true;
        }
        // 殲-20, 東風-41, β-2
        if (!figure.hasUnit() && before == u'-' && QChar::isLetter(m_line.at(n.start - 2)) && n.start - 1 >= limit())
            return true;
        // 碳14, 銫137
        if (!figure.hasUnit() && n.plain() && n.digits >= 2 && n.digits <= 3 && oneOf(before, u"碳氮鈾铀鈽钚氧氫氢鈷钴銫铯碘鍶锶氚"))
            return true;
        if (n.leadingZero && n.plain() && !figure.hasUnit())
            return true;
        if (n.plain() && n.digits >= 8 && n.digits < 40 && !figure.hasUnit())
            return true;
    }
    // 電話, 文號 … : 12345
    qsizetype from = back(figure.start);
    while (from > limit() && oneOf(m_line.at(from - 1), u":：為为是了（(# "))
        --from;
    if (!figure.hasUnit() || n.digits >= 5) {
        const auto code = m_words.before(m_line, from, limit(), [](const PrefixTerm &term) { return term.code; });
        if (code && !n.big && !n.places)
            return true;
    }
    Q_UNUSED(i)
    return false;
}

/// 廠, 館 and their like behind a small number and in front of it a name, no word that goes with a count.
bool NumberScanner::isPlant(const Figure &figure) const
{
    const Numeral &n = figure.numeral;
    static constexpr QStringView plants[] = {u"廠", u"厂", u"館", u"馆", u"院", u"校", u"館區"};
    if (std::ranges::find(plants, QStringView(figure.unit)) == std::end(plants) || n.places != (n.low.toInteger() >= 10)
        || n.low.toInteger() > 30 || n.low.toInteger() < 1)
        return false;
    // A name of two signs at least, none of which asks for a count.
    const qsizetype from = figure.start - 2;
    if (from < limit() || !isHan(m_line.at(from)))
        return false;
    const QStringView name = QStringView(m_article.text()).sliced(from, figure.start - from);
    static constexpr WordSet counting({u"共", u"有", u"建", u"設", u"设", u"開", u"开", u"關", u"关", u"蓋", u"盖", u"等", u"達", u"达",
                                       u"這", u"这", u"那", u"的", u"了", u"其", u"全", u"各", u"增", u"新", u"剩", u"約", u"约", u"近",
                                       u"逾", u"過", u"过", u"和", u"與", u"与", u"及", u"或", u"到", u"至", u"為", u"为", u"是", u"每",
                                       u"上", u"下", u"另", u"他", u"兩", u"兼", u"跨", u"訪", u"查", u"走", u"間", u"间", u"計", u"计",
                                       u"買", u"买", u"拆", u"讓", u"使", u"在", u"問", u"问", u"幾", u"几", u"成", u"投", u"合", u"擁"});
    return !counting.isIn(name);
}

/// 一名學者, 一個機會: 一 and a counter that only say "a".
bool NumberScanner::isArticle(const Figure &figure) const
{
    // 延後一到兩年: a range counts whatever stands before it.
    if (!figure.numeral.one || figure.isRange)
        return false;
    // 一年半, 一公尺八: more than one is no article.
    if (figure.low.toInteger() != 1 || figure.modifier != Modifier::Exact)
        return false;
    const char16_t before = m_line.at(figure.start - 1);
    const auto onlyTerm =
        m_words.before(m_line, figure.start, limit(), [](const PrefixTerm &term) { return term.only || (term.bound && !term.notBound); });
    // 掃過一遍: 過 belongs to the verb.
    const bool only = onlyTerm && !(onlyTerm.length == 1 && oneOf(before, u"過过"));
    const bool pointed = oneOf(before, u"這这那同某每另任哪上下前後后當当第之唯統统")
                         || (before == u'有' && !only)
                         // 最多的一天, 最長一次
                         || ((before == u'的' || oneOf(before, u"長长多大高低久短快慢少近"))
                             && (m_line.at(figure.start - 2) == u'最'
                                 || (before == u'的' && (m_line.at(figure.start - 3) == u'最' || m_line.at(figure.start - 4) == u'最'))));
    if (figure.classes & (DurationWord | UnitWord | AgeWord))
        return pointed;
    if (!(figure.classes & CounterWord) || figure.kind != NumberKind::Count)
        return false;
    if (pointed)
        return true;
    // 一期工程
    if (figure.unit == u"期"_s)
        return false;
    // 一年一次, 一週一班
    if (figure.start - 2 >= m_line.begin && m_line.at(figure.start - 2) == u'一' && oneOf(m_line.at(figure.start - 1), u"年月週周天日季")
        && oneOf(m_line.at(figure.start + 1), u"次班場场趟回"))
        return false;
    // 其中一項 is some item, 其中一人死亡 counts.
    const bool among = m_line.endsWith(figure.start, u"其中");
    if (only && !(among && !(figure.classes & BareWord)))
        return false;
    if (figure.classes & BareWord)
        return false;
    return !countsOne(figure);
}

/// Where 一 and its counter count after all: 行李一挑, 兩隻雞和一包鹽, 一張折一千, 燒穿的是一棟,
bool NumberScanner::countsOne(const Figure &figure) const
{
    const char16_t before = m_line.at(figure.start - 1), behind = m_line.at(figure.end);
    const bool ends = !behind || oneOf(behind, u"，。、；！？,;」』”）)");
    static constexpr QStringView things[] = {u"座", u"件", u"份", u"部", u"枚", u"把", u"支", u"台", u"輛", u"辆", u"艘", u"棟", u"栋",
                                             u"間", u"间", u"張", u"张", u"挑", u"箱", u"袋", u"包", u"只", u"隻", u"條", u"条", u"套",
                                             u"架", u"顆", u"颗", u"根", u"碗", u"杯", u"瓶", u"盒", u"雙", u"双", u"組", u"组", u"團",
                                             u"团", u"檔", u"档", u"戶", u"户", u"桶", u"籃", u"篮", u"具", u"班"};
    if (std::ranges::find(things, QStringView(figure.unit)) == std::end(things))
        return false;
    if (ends && isHan(before) && !oneOf(before, u"了過过的這这那著着個个到在給给"))
        return true;
    const Number *last = m_numbers.isEmpty() ? nullptr : &m_numbers.last();
    const bool counted = last && last->kind == NumberKind::Count && last->span.start >= m_line.begin && figure.start - last->span.end <= 8
                         && !last->unit.isEmpty();
    if (counted && oneOf(before, u"和及加"))
        return true;
    // What one of them costs, holds or takes, at the head of its clause: 一組大概花四千五, 一份大概三十五公克.
    if (isHan(before) && figure.start > m_line.begin)
        return false;
    static constexpr WordSet takes({u"折", u"等於", u"等于", u"平均", u"大概", u"大約", u"大约", u"約", u"约", u"花", u"賺", u"赚",
                                    u"付", u"收",   u"成本", u"俾",   u"畀",   u"要價", u"坐",   u"裝", u"装", u"賠", u"赔"});
    qsizetype end = figure.end;
    while (end < m_line.end && end - figure.end < 16 && !oneOf(m_line.at(end), u"，。；！？：,;!?:「『“"))
        ++end;
    qsizetype digit = figure.end;
    while (digit < end && !isDigit(m_line.at(digit)) && chineseDigit(m_line.at(digit)) < 0 && chinesePlace(m_line.at(digit)) == 0)
        ++digit;
    return digit < end && digit - figure.end >= 1 && takes.isIn(m_article.text().sliced(figure.end, digit - figure.end));
}

} // namespace Zhupi::Language
