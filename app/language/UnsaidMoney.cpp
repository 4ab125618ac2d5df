// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Money said without its unit: 租金從八百漲到千一, 預算三十億, 11.2億的橋. What stands nearest to a bare numeral in its
// sentence tells what it counts.
#include "language/Figures.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

/// How far back in its sentence a word may stand that tells what a numeral counts.
constexpr qsizetype Near = 40;
/// How many figures before and behind one are looked at: the cost stays linear in the text.
constexpr qsizetype Around = 100;

class Listener
{
public:
    Listener(const Article::Article &article, const NumberWords &words, QList<Number> &numbers)
        : m_article(article)
        , m_words(words)
        , m_numbers(numbers)
    {
        m_line.text = reinterpret_cast<const char16_t *>(article.text().constData());
    }

    void run()
    {
        QList<qsizetype> bare;
        for (qsizetype i = 0; i < m_numbers.size(); ++i) {
            if (isBare(m_numbers[i]))
                bare.append(i);
            else if (m_numbers[i].kind == NumberKind::Money)
                ++m_units[m_numbers[i].unit];
        }
        if (bare.isEmpty())
            return;
        collectValues();
        qsizetype paragraph = 0;
        const QList<Article::Paragraph> &all = m_article.paragraphs();
        for (const qsizetype i : std::as_const(bare)) {
            while (all[paragraph].span.end < m_numbers[i].span.end)
                ++paragraph;
            m_line.begin = all[paragraph].span.start;
            m_line.end = all[paragraph].span.end;
            if (const QString unit = heard(i); !unit.isEmpty())
                give(i, unit);
        }
        // 19.2億、21.1億及23.5億元: the unit stands behind the last; and what was found may explain its like.
        for (auto it = bare.crbegin(); it != bare.crend(); ++it) {
            if (isBare(m_numbers[*it]) && *it + 1 < m_numbers.size() && linked(*it, *it + 1) && isMoney(m_numbers[*it + 1]))
                give(*it, base(m_numbers[*it + 1]));
        }
        collectValues();
        for (const qsizetype i : std::as_const(bare)) {
            if (isBare(m_numbers[i]) && endsThere(i)) {
                if (const QString unit = sameAsElsewhere(m_numbers[i]); !unit.isEmpty())
                    give(i, unit);
            }
        }
        for (const qsizetype i : std::as_const(bare)) {
            if (isBare(m_numbers[i])) {
                if (const QString unit = amongMoney(i); !unit.isEmpty())
                    give(i, unit);
            }
        }
        // 一斤六十八, 一盒四百八: what one of some goods makes without a unit is its price.
        static constexpr QStringView goods[] = {u"斤", u"甲", u"盒", u"包",   u"箱",   u"公斤",  u"坪",    u"張", u"张",
                                                u"碗", u"杯", u"件", u"袋",   u"瓶",   u"罐",    u"條",    u"条", u"份",
                                                u"台", u"噸", u"吨", u"公噸", u"公頃", u"甲/年", u"坪/月", u"尾", u"顆",
                                                u"颗", u"支", u"枝", u"本",   u"套",   u"雙",    u"双",    u"客", u"桌"};
        for (const qsizetype i : std::as_const(bare)) {
            if (m_numbers[i].kind == NumberKind::Rate && m_numbers[i].unit.startsWith(u'/')
                && std::ranges::find(goods, QStringView(m_numbers[i].unit).sliced(1)) != std::end(goods)) {
                if (const QString unit = currencyNear(i); !unit.isEmpty())
                    give(i, unit);
            }
        }
        for (const qsizetype i : std::as_const(bare)) {
            if (m_numbers[i].kind == NumberKind::Count && isBare(m_numbers[i]))
                giveUnit(i);
        }
    }

private:
    static bool isBare(const Number &number)
    {
        return (number.kind == NumberKind::Count && number.unit.isEmpty() && number.rule == "count.bare"_L1 && number.value)
               || (number.kind == NumberKind::Rate && number.unit.startsWith(u'/'));
    }
    static bool isMoney(const Number &number) { return number.kind == NumberKind::Money; }
    /// By how many powers of ten two figures differ.
    static double orders(const Number &a, const Number &b)
    {
        const double x = a.value ? a.value->toDouble() : 0, y = b.value ? b.value->toDouble() : 0;
        return x > 0 && y > 0 ? std::abs(std::log10(x / y)) : 99;
    }
    static QString base(const Number &number) { return number.unit.section(u'/', 0, 0); }

    void give(qsizetype i, const QString &unit)
    {
        Number &number = m_numbers[i];
        if (number.kind == NumberKind::Rate) {
            number.unit.prepend(unit);
            return;
        }
        number.kind = NumberKind::Money;
        number.unit = unit;
        number.rule = u"money.unsaid"_s;
        number.confidence = 0.8;
    }

    void collectValues()
    {
        m_money.clear();
        m_things.clear();
        for (const Number &number : std::as_const(m_numbers)) {
            if (!number.value)
                continue;
            if (number.kind == NumberKind::Money)
                m_money.insert(number.value->toString(), number.unit);
            else if (!number.unit.isEmpty())
                m_things.insert(number.value->toString());
        }
    }

    /// A specific figure that is money at another place and nothing else anywhere: 6.8億 beside 6億8000萬元.
    QString sameAsElsewhere(const Number &number) const
    {
        if (!number.value || number.kind != NumberKind::Count)
            return {};
        const QString value = number.value->toString();
        QString digits = value;
        digits.remove(u'.');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        const bool specific = digits.size() >= 2 || value.size() >= 7;
        return specific && !m_things.contains(value) ? m_money.value(value) : QString();
    }

    /// A large round figure whose nearest neighbours of its size are money, and none of them is anything else.
    QString amongMoney(qsizetype i) const
    {
        const Number &number = m_numbers[i];
        const bool rate = number.kind == NumberKind::Rate;
        if (m_denied.contains(i) || !number.value || (!rate && number.kind != NumberKind::Count) || !endsThere(i)
            || m_things.contains(number.value->toString()) || number.value->toDouble() < 20)
            return {};
        const QStringView said = QStringView(m_article.text()).sliced(number.span.start, number.span.length());
        if (!rate && std::ranges::all_of(said, [](QChar c) { return isDigit(folded(c.unicode())); }))
            return {};
        // A small one must be nearly the same, and close by.
        const bool large = rate || number.value->toDouble() >= 1000;
        const auto tells = [&](const Number &other) {
            return (isMoney(other) && orders(other, number) < (large ? 2.5 : 0.4))
                   || ((other.kind == NumberKind::Measure || (other.kind == NumberKind::Count && !other.unit.isEmpty()))
                       && orders(other, number) < 1.5);
        };
        for (qsizetype step = 1; step < 8; ++step) {
            for (const qsizetype k : {i - step, i + step}) {
                if (k < 0 || k >= m_numbers.size() || !tells(m_numbers[k])
                    || std::max(number.span.start, m_numbers[k].span.start) - std::min(number.span.end, m_numbers[k].span.end)
                           > (large ? 120 : 60))
                    continue;
                return isMoney(m_numbers[k]) ? base(m_numbers[k]) : QString();
            }
        }
        return {};
    }

    /// 使用人次6500, 今年六十一, 三點五啦，三點五噸: a unit that the words before name, that the same value has elsewhere, or
    /// that a spoken figure of its size close before has.
    void giveUnit(qsizetype i)
    {
        Number &number = m_numbers[i];
        const QStringView text(m_article.text());
        const QStringView before = text.first(number.span.start).last(std::min<qsizetype>(20, number.span.start));
        const double size = number.value ? number.value->toDouble() : 0;
        const auto take = [&number](NumberKind kind, const QString &unit, const QString &rule) {
            number.kind = kind;
            number.unit = unit;
            number.rule = rule;
            number.confidence = 0.8;
        };
        static constexpr QStringView visits[] = {u"人次", u"人次約", u"人次约", u"人次達", u"人次达"};
        if (std::ranges::any_of(visits, [&](QStringView word) { return before.endsWith(word); }) && size >= 10)
            return take(NumberKind::Count, u"人次"_s, u"count.unsaid"_s);
        if (!endsThere(i) || number.modifierSpan)
            return;
        static constexpr QStringView ages[] = {u"現年", u"现年", u"享年", u"享壽", u"享寿", u"得年", u"年約", u"年约",
                                               u"年近", u"年過", u"年过", u"年屆", u"年届", u"年滿", u"年满", u"實歲",
                                               u"实岁", u"虛歲", u"虚岁", u"年齡", u"年龄", u"實齡", u"虛齡", u"足歲"};
        const bool old = size >= 10 && size <= 120 && number.value->toString().size() <= 3;
        if (old && std::ranges::any_of(ages, [&](QStringView word) { return before.endsWith(word); }))
            return take(NumberKind::Age, u"year"_s, u"age.unsaid"_s);
        const QStringView said = text.sliced(number.span.start, number.span.length());
        if (std::ranges::any_of(said, [](QChar c) { return isDigit(folded(c.unicode())); }))
            return;
        // 今年幾歲？資料上寫六十一。
        static constexpr QStringView asked[] = {u"幾歲", u"几岁", u"多大", u"貴庚", u"歲數", u"实岁", u"實歲"};
        const QStringView farther = text.first(number.span.start).last(std::min<qsizetype>(40, number.span.start));
        if (old && std::ranges::any_of(asked, [&](QStringView word) { return farther.contains(word); }))
            return take(NumberKind::Age, u"year"_s, u"age.unsaid"_s);
        const auto lends = [](const Number &other) {
            return other.value && !other.unit.isEmpty() && (other.kind == NumberKind::Measure || other.kind == NumberKind::Age);
        };
        // The nearest figure that is not bare, before it first.
        for (qsizetype step = 1; step < 8; ++step) {
            for (const qsizetype k : {i - step, i + step}) {
                if (k < 0 || k >= m_numbers.size())
                    continue;
                const Number &other = m_numbers[k];
                const qsizetype gap = k < i ? number.span.start - other.span.end : other.span.start - number.span.end;
                if (gap > 90 || (!lends(other)) || (k > i && (*other.value != *number.value || gap > 20)))
                    continue;
                // Something else that is counted stands closer.
                bool closer = false;
                for (qsizetype l = std::min(i, k) + 1; l < std::max(i, k); ++l)
                    closer =
                        closer || m_numbers[l].kind == NumberKind::Money
                        || (m_numbers[l].kind == NumberKind::Count && !m_numbers[l].unit.isEmpty() && orders(m_numbers[l], number) < 1);
                if (closer
                    || (*other.value != *number.value && (orders(other, number) > 0.45 || size < 20 || other.kind == NumberKind::Age)))
                    continue;
                return take(other.kind, other.unit, other.kind == NumberKind::Age ? u"age.unsaid"_s : u"measure.unsaid"_s);
            }
        }
    }

    /// Nothing that could be counted stands behind the figure.
    bool endsThere(qsizetype i) const
    {
        // Any paragraph's: a line break is no word.
        const Line line{m_line.text, 0, m_article.text().size()};
        qsizetype at = m_numbers[i].span.end;
        if (const auto bound = m_words.after(line, at))
            at += bound.length;
        const char16_t c = line.at(at);
        if (!isHan(c))
            return !isLatin(c);
        return oneOf(
            c,
            u"的了嗎吗呢啊啦吧嘛喔呀哦嘞囉罗就才都也還还而但卻却已不是到至以左上起或和與与及跟搞喎㗎咁加減减再算我你他她這这那所未怎如只已後后");
    }

    bool linked(qsizetype first, qsizetype second) const
    {
        const qsizetype from = m_numbers[first].span.end, to = m_numbers[second].span.start;
        if (to < from || to - from > 6)
            return false;
        const QStringView gap = QStringView(m_article.text()).sliced(from, to - from).trimmed();
        static constexpr QStringView links[] = {
            u"、",   u"及",     u"和",     u"與",       u"与",     u"跟",     u"或",     u"到",     u"至",   u"還是",   u"还是",
            u"變",   u"變成",   u"變為",   u"变成",     u"变为",   u"增至",   u"增為",   u"增为",   u"增到", u"升至",   u"升到",
            u"降至", u"降到",   u"降為",   u"降为",     u"加到",   u"加至",   u"漲到",   u"漲至",   u"涨到", u"涨至",   u"減到",
            u"減至", u"减到",   u"减至",   u"改為",     u"改为",   u"調到",   u"調高到", u"调到",   u"砍到", u"殺到",   u"杀到",
            u"不是", u"，不是", u"而不是", u"，而不是", u"，唔係", u"唔係",   u"再到",   u"，或",   u"～",   u"，還是", u"，还是",
            u"喊到", u"提高到", u"提到",   u"增加到",   u"上調到", u"上调到", u"調升到", u"，後來", u"變做"};
        return std::ranges::find(links, gap) != std::end(links);
    }

    QString currencyNear(qsizetype i)
    {
        if (m_units.isEmpty()) {
            if (m_home.isEmpty())
                m_home = homeCurrency(m_article, m_words, m_numbers);
            return m_home;
        }
        if (m_units.size() == 1)
            return m_units.cbegin().key();
        // Of several currencies the one whose figures here are of this size: 三萬 in an article with 3,500萬盾 is none of these.
        for (qsizetype k = i - 1; k >= 0 && k > i - Around && m_numbers[k].span.start >= m_line.begin; --k) {
            if (isMoney(m_numbers[k]) && orders(m_numbers[k], m_numbers[i]) < 1.5)
                return m_numbers[k].unit;
        }
        QString best;
        double least = 0;
        const qsizetype end = std::min(m_numbers.size(), i + Around);
        for (qsizetype k = std::max(qsizetype(0), i - Around); k < end; ++k) {
            const Number &other = m_numbers[k];
            const double distance = isMoney(other) ? orders(other, m_numbers[i]) : 0;
            if (isMoney(other) && (best.isEmpty() || distance < least)) {
                best = other.unit;
                least = distance;
            }
        }
        if (best.isEmpty()) {
            for (const auto &[unit, count] : m_units.asKeyValueRange()) {
                if (best.isEmpty() || count > m_units.value(best) || (count == m_units.value(best) && unit < best))
                    best = unit;
            }
        }
        return best;
    }

    /// The currency of a bare figure whose sentence speaks of money; empty where it does not.
    QString heard(qsizetype i)
    {
        const Number &number = m_numbers[i];
        const qsizetype start = number.span.start;
        const bool ends = endsThere(i);
        if (ends && i > 0 && linked(i - 1, i) && isMoney(m_numbers[i - 1]))
            return m_numbers[i - 1].unit;
        // 四十萬租金, 28,590的基本工資
        qsizetype behind = number.span.end;
        if (const auto bound = m_words.after(m_line, behind))
            behind += bound.length;
        if (m_line.at(behind) == u'的')
            ++behind;
        for (qsizetype k = 1; k <= 4; ++k) {
            const auto word = m_words.before(m_line, behind + k, behind, [](const PrefixTerm &term) { return term.money; });
            if (word && word.length == k && k > 1)
                return currencyNear(i);
        }
        if (!ends)
            return {};
        const bool whole = number.value && !number.value->toString().contains(u'.');
        const qint64 size = number.value ? qint64(number.value->toDouble()) : 0;
        const bool small = size < 10;
        const bool yearLike = whole && size >= 1900 && size <= 2100 && number.span.length() == 4;
        qsizetype from = start;
        qsizetype previous = i - 1;
        for (; from > m_line.begin && start - from < Near; --from) {
            if (oneOf(m_line.at(from - 1), u"。！？!?；;"))
                break;
            while (previous >= 0 && m_numbers[previous].span.end > from)
                --previous;
            if (previous >= 0 && m_numbers[previous].span.end == from) {
                const Number &other = m_numbers[previous];
                if (isMoney(other) || (other.kind == NumberKind::Rate && !base(other).isEmpty() && base(other).at(0).isUpper()))
                    return small || yearLike ? QString() : base(other);
                if ((other.kind == NumberKind::Count && !other.unit.isEmpty()) || other.kind == NumberKind::Measure
                    || other.kind == NumberKind::Age) {
                    return {};
                }
            }
            const auto word = m_words.before(m_line, from, m_line.begin, [](const PrefixTerm &term) { return term.money || term.thing; });
            if (word) {
                const bool close = start - from <= 4;
                if (word.term->money && (!(small || yearLike) || close))
                    return currencyNear(i);
                if (word.term->thing && start - from <= 12)
                    m_denied.insert(i);
                return {};
            }
        }
        if (from == m_line.begin && start - from <= 8 && !small && !yearLike && askedForMoney(from))
            return currencyNear(i);
        return sameAsElsewhere(number);
    }

    /// 現在薪水多少？ ends the paragraph before this one.
    bool askedForMoney(qsizetype paragraph) const
    {
        qsizetype end = paragraph;
        while (end > 0 && (isSpace(m_line.text[end - 1]) || m_line.text[end - 1] == u'\n'))
            --end;
        if (end < 4 || (m_line.text[end - 1] != u'？' && m_line.text[end - 1] != u'?'))
            return false;
        const Line line{m_line.text, std::max<qsizetype>(0, end - 16), end};
        for (qsizetype at = end - 1; at > line.begin && !oneOf(m_line.text[at - 1], u"。！？!?\n"); --at) {
            const auto word = m_words.before(line, at, line.begin, [](const PrefixTerm &term) { return term.money || term.thing; });
            if (word)
                return word.term->money;
        }
        return false;
    }

    const Article::Article &m_article;
    const NumberWords &m_words;
    QList<Number> &m_numbers;
    Line m_line;
    QHash<QString, int> m_units;
    QHash<QString, QString> m_money; ///< value → currency
    QSet<QString> m_things;          ///< values that count something else
    QSet<qsizetype> m_denied;        ///< figures of which the sentence says that they count something else
    QString m_home;
};

} // namespace

void giveUnsaidMoney(const Article::Article &article, const NumberWords &words, QList<Number> &numbers)
{
    Listener(article, words, numbers).run();
}

} // namespace Zhupi::Language
