// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Figures.h"

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

/// Bare 元 and $ take the currency that the article itself names, where it names one.
void settleCurrency(const Article::Article &article, QList<Number> &numbers, const std::vector<qsizetype> &generic)
{
    if (generic.empty())
        return;
    QHash<QString, int> named;
    for (const Number &number : std::as_const(numbers)) {
        const QString unit = number.kind == NumberKind::Rate ? number.unit.section(u'/', 0, 0) : number.unit;
        if (number.kind == NumberKind::Money || number.kind == NumberKind::Rate)
            ++named[unit];
    }
    const QString &text = article.text();
    const auto said = [&](std::initializer_list<QStringView> words) {
        return std::ranges::any_of(words, [&](QStringView word) { return text.contains(word); });
    };
    const bool taiwan = named.value(u"TWD"_s) > 0 || said({u"新台幣", u"新臺幣", u"新台币", u"台幣", u"臺幣", u"NT$"});
    const bool hongKong = named.value(u"HKD"_s) > 0 || said({u"港元", u"港幣", u"港币", u"HK$"});
    const bool china = named.value(u"CNY"_s) > 0 || said({u"人民幣", u"人民币"});
    const bool macau = named.value(u"MOP"_s) > 0;
    const auto single = [](std::initializer_list<std::pair<bool, QLatin1StringView>> choices,
                           const QHash<QString, int> &counts) -> QString {
        QString best;
        int most = -1;
        bool tie = false;
        for (const auto &[there, code] : choices) {
            if (!there)
                continue;
            const int count = counts.value(code);
            tie = !best.isEmpty() && count == most;
            if (count > most) {
                most = count;
                best = code;
                tie = false;
            }
        }
        return tie ? QString() : best;
    };
    const QString yuan = single({{taiwan, "TWD"_L1}, {hongKong, "HKD"_L1}, {china, "CNY"_L1}, {macau, "MOP"_L1}}, named);
    const bool america = named.value(u"USD"_s) > 0 || said({u"美元", u"美金", u"US$"});
    const QString dollar = single({{hongKong, "HKD"_L1},
                                   {taiwan, "TWD"_L1},
                                   {america, "USD"_L1},
                                   {named.value(u"AUD"_s) > 0, "AUD"_L1},
                                   {named.value(u"CAD"_s) > 0, "CAD"_L1},
                                   {named.value(u"SGD"_s) > 0, "SGD"_L1}},
                                  named);
    const QString yen = single({{china, "CNY"_L1}, {named.value(u"JPY"_s) > 0, "JPY"_L1}}, named);
    for (const qsizetype index : generic) {
        QString &unit = numbers[index].unit;
        const qsizetype bar = numbers[index].kind == NumberKind::Rate ? unit.indexOf(u'/') : -1;
        const QString base = bar < 0 ? unit : unit.first(bar);
        const QString settled = base == u"元"_s ? yuan : base == "$"_L1 ? dollar : base == u"¥"_s ? yen : QString();
        if (!settled.isEmpty())
            unit = bar < 0 ? settled : settled + unit.sliced(bar);
    }
}

} // namespace Zhupi::Language
