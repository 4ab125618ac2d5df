// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Figures.h"

#include <algorithm>
#include <span>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

struct Family
{
    QStringView name; ///< what the text says: 元, 克朗
    std::span<const QLatin1StringView> members;
};

constexpr QLatin1StringView Yuan[] = {"TWD"_L1, "HKD"_L1, "CNY"_L1, "MOP"_L1};
constexpr QLatin1StringView Dollar[] = {"HKD"_L1, "TWD"_L1, "USD"_L1, "AUD"_L1, "CAD"_L1, "SGD"_L1};
constexpr QLatin1StringView Yen[] = {"CNY"_L1, "JPY"_L1};
constexpr QLatin1StringView Krone[] = {"SEK"_L1, "NOK"_L1, "DKK"_L1, "CZK"_L1, "ISK"_L1};
constexpr QLatin1StringView Shilling[] = {"KES"_L1, "UGX"_L1, "TZS"_L1};
constexpr QLatin1StringView Rupiah[] = {"IDR"_L1, "VND"_L1};
constexpr Family Families[] = {{u"元", Yuan}, {u"$", Dollar}, {u"¥", Yen}, {u"克朗", Krone}, {u"先令", Shilling}, {u"盾", Rupiah}};

/// How far an article is searched for the places and offices that tell where it is set.
constexpr qsizetype Reach = 20000;

class Settler
{
public:
    Settler(const Article::Article &article, const NumberWords &words, const QList<Number> &numbers)
        : m_words(words)
        , m_text(QStringView(article.text()).first(std::min(Reach, article.text().size())))
    {
        for (const Number &number : numbers) {
            if (number.kind == NumberKind::Money || number.kind == NumberKind::Rate)
                ++m_named[number.kind == NumberKind::Rate ? number.unit.section(u'/', 0, 0) : number.unit];
        }
        // Named in words, without a figure: 以新台幣計.
        name(u"TWD"_s, {u"新台幣", u"新臺幣", u"新台币", u"台幣", u"臺幣", u"NT$"});
        name(u"HKD"_s, {u"港元", u"港幣", u"港币", u"HK$"});
        name(u"CNY"_s, {u"人民幣", u"人民币"});
        name(u"USD"_s, {u"美元", u"美金", u"US$"});
    }

    /// The currency that is meant by the name; the name itself where the article does not tell.
    QString settled(const QString &name)
    {
        const auto known = m_settled.constFind(name);
        if (known != m_settled.constEnd())
            return *known;
        const QString code = settle(name);
        m_settled.insert(name, code);
        return code;
    }

private:
    void name(const QString &code, std::initializer_list<QStringView> words)
    {
        if (!m_named.contains(code) && std::ranges::any_of(words, [&](QStringView word) { return m_text.contains(word); }))
            m_named.insert(code, 0);
    }

    QString settle(const QString &name)
    {
        // 圓 of old: an article about those days keeps it; elsewhere it is 元 written in full.
        if (name == u"圓"_s)
            return isOldMoney(m_text) ? name : settled(u"元"_s);
        const auto family = std::ranges::find_if(Families, [&](const Family &one) { return one.name == name; });
        if (family == std::end(Families))
            return name;
        QString best;
        int most = -1;
        bool tie = false;
        for (const QLatin1StringView code : family->members) {
            const auto count = m_named.constFind(code);
            if (count == m_named.constEnd())
                continue;
            tie = *count == most;
            if (*count > most) {
                most = *count;
                best = code;
            }
        }
        // A yuan that has a figure is the article's; money of one country only mentioned may be a comparison.
        if (!best.isEmpty() && !tie)
            return best;
        const QString place = setting(*family);
        return place.isEmpty() ? name : place;
    }

    /// Where the article is set: the country that its places, offices and usage name, if it is not another just as much.
    QString setting(const Family &family)
    {
        if (m_places.isEmpty()) {
            m_places.insert(QString(), 0);
            for (const auto &[word, code] : m_words.settings().asKeyValueRange())
                m_places[code] += int(std::min<qsizetype>(m_text.count(word), 4));
        }
        QString best;
        int most = 0, second = 0;
        for (const QLatin1StringView code : family.members) {
            const int count = m_places.value(code);
            if (count > most) {
                second = most;
                most = count;
                best = code;
            } else {
                second = std::max(second, count);
            }
        }
        return most >= 2 * second && most > 0 ? best : QString();
    }

    const NumberWords &m_words;
    QStringView m_text;
    QHash<QString, int> m_named;
    QHash<QString, int> m_places;
    QHash<QString, QString> m_settled;
};

} // namespace

bool isOldMoney(QStringView text)
{
    static constexpr QStringView days[] = {u"昭和",   u"大正", u"明治", u"日治", u"日據", u"日据",  u"總督府",
                                           u"总督府", u"光緒", u"光绪", u"宣統", u"宣统", u"舊台幣"};
    return (text.contains(u'圓') || text.contains(u'圆'))
           && std::ranges::any_of(days, [&](QStringView word) { return text.contains(word); });
}

QString homeCurrency(const Article::Article &article, const NumberWords &words, const QList<Number> &numbers)
{
    return Settler(article, words, numbers).settled(u"元"_s);
}

void settleCurrency(const Article::Article &article, const NumberWords &words, QList<Number> &numbers,
                    const std::vector<qsizetype> &generic)
{
    if (generic.empty())
        return;
    Settler settler(article, words, numbers);
    for (const qsizetype index : generic) {
        QString &unit = numbers[index].unit;
        const qsizetype bar = numbers[index].kind == NumberKind::Rate ? unit.indexOf(u'/') : -1;
        const QString settled = settler.settled(bar < 0 ? unit : unit.first(bar));
        unit = bar < 0 ? settled : settled + unit.sliced(bar);
        // 五十錢, 六角 of those days stay what they are called.
        const QStringView said = QStringView(article.text()).sliced(numbers[index].span.start, numbers[index].span.length());
        const bool sen = settled == u"圓"_s && (said.endsWith(u'錢') || said.endsWith(u'钱'));
        const bool dime = said.endsWith(u'角') && isOldMoney(QStringView(article.text()).first(std::min(Reach, article.text().size())));
        if ((sen || dime) && !said.contains(u'圓') && !said.contains(u'圆') && !said.contains(u'元') && numbers[index].value) {
            const int power = sen ? 2 : 1;
            numbers[index].value = numbers[index].value->shifted(power);
            if (numbers[index].upper)
                numbers[index].upper = numbers[index].upper->shifted(power);
            const QString name = said.last(1).toString();
            unit = bar < 0 ? name : name + unit.sliced(unit.indexOf(u'/'));
        }
    }
}

} // namespace Zhupi::Language
