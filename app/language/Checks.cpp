// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/CharSet.h"
#include "language/Arithmetic.h"
#include "language/NumberWords.h"
#include "language/Quantities.h"
#include "language/Stages.h"
#include "language/WordSet.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

/// Arithmetic that the text itself shows: an amount times its rate is a total, parts make a sum, a part of a whole is a
/// share, growth from one figure to another is a difference or a share. A relation is taken only where words of the text
/// show it (每…, 合計, 其中, 占, 增至); then it holds or fails within the rounding of the figures as printed.
namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

Decimal magnitude(const Decimal &value)
{
    return value < Decimal() ? Decimal() - value : value;
}

class Checker
{
public:
    Checker(const Article::Article &article, const NumberWords &words, const Quantities &quantities, Reading &reading)
        : m_article(article)
        , m_text(article.text())
        , m_words(words)
        , m_quantities(quantities)
        , m_reading(reading)
    {
    }
    void run();

private:
    [[nodiscard]] const Number &number(int i) const { return m_reading.numbers[i]; }
    /// Exact enough to compute with: one value, no bound.
    [[nodiscard]] bool plain(int i) const
    {
        const Number &n = number(i);
        return n.value && !n.upper && (n.modifier == Modifier::Exact || n.modifier == Modifier::About);
    }
    [[nodiscard]] bool addable(int i) const
    {
        const NumberKind kind = number(i).kind;
        return plain(i) && (kind == NumberKind::Money || kind == NumberKind::Count || kind == NumberKind::Measure);
    }
    [[nodiscard]] bool alike(int a, int b) const { return number(a).kind == number(b).kind && number(a).unit == number(b).unit; }
    /// Half the last digit, but of a round figure no more than a thirtieth: 18,000 is not 20,000.
    [[nodiscard]] Decimal slack(int i) const
    {
        const Decimal &value = *number(i).value;
        return std::min(rounding(value, {}), (magnitude(value) * Decimal(3)).shifted(-2));
    }
    /// Both agree within what rounding may have hidden in either.
    [[nodiscard]] bool agrees(const Decimal &computed, const Decimal &tolerance, int given) const
    {
        return magnitude(computed - *number(given).value) <= tolerance + slack(given);
    }
    [[nodiscard]] bool close(const Decimal &a, const Decimal &b) const
    {
        // Figures that are far from each other were hardly meant as one sum.
        return a < b * Decimal(2) && b < a * Decimal(2);
    }
    void add(CheckKind kind, QList<int> numbers, bool holds);
    void products(size_t s);
    void sums(const FigureSentence &sentence);
    void shares(const FigureSentence &sentence);
    void sharesOfNamed(const FigureSentence &sentence);
    void growth(const FigureSentence &sentence);
    [[nodiscard]] bool measuredBy(int amount, const QString &per) const;
    [[nodiscard]] bool signBetween(const FigureSentence &sentence, Sign::Kind kind, qsizetype from, qsizetype to) const
    {
        return std::ranges::any_of(sentence.signs,
                                   [&](const Sign &sign) { return sign.kind == kind && sign.span.start >= from && sign.span.end <= to; });
    }

    const Article::Article &m_article;
    QStringView m_text;
    const NumberWords &m_words;
    const Quantities &m_quantities;
    Reading &m_reading;
    qsizetype m_ofSentence = 0;                    ///< the first check of the sentence that is looked at
    QHash<QStringView, std::vector<int>> m_wholes; ///< by the word that names them, the figures that may be a whole
};

void Checker::add(CheckKind kind, QList<int> numbers, bool holds)
{
    // What two rules find is found in one sentence.
    const Check check{kind, std::move(numbers), holds};
    if (std::find(m_reading.checks.cbegin() + m_ofSentence, m_reading.checks.cend(), check) == m_reading.checks.cend())
        m_reading.checks.append(check);
}

/// Whether the amount counts what the rate is per: hours for 每小時, GPU小時 for 每GPU小時, m2 for 每平方公尺.
bool Checker::measuredBy(int amount, const QString &per) const
{
    const Number &n = number(amount);
    if (n.unit == per)
        return n.kind == NumberKind::Measure || n.kind == NumberKind::Count;
    Line line{reinterpret_cast<const char16_t *>(per.constData()), 0, per.size()};
    const auto word = m_words.suffix(line, 0);
    if (!word || word.length != per.size())
        return per == u"月"_s && n.kind == NumberKind::Duration && n.unit == "month"_L1;
    if (n.kind == NumberKind::Measure)
        return !word.term->unit.isEmpty() && word.term->unit == n.unit;
    if (n.kind == NumberKind::Duration)
        return !word.term->duration.isEmpty() && word.term->duration == n.unit;
    return false;
}

void Checker::products(size_t s)
{
    const std::vector<FigureSentence> &sentences = m_quantities.sentences();
    for (const int rate : sentences[s].numbers) {
        const Number &per = number(rate);
        if (!plain(rate))
            continue;
        if (per.kind != NumberKind::Money && (per.kind != NumberKind::Rate || per.unit.count(u'/') != 1))
            continue;
        const qsizetype bar = per.unit.indexOf(u'/');
        const QStringView base = bar < 0 ? QStringView(per.unit) : QStringView(per.unit).first(bar);
        QString unit = bar < 0 ? QString() : per.unit.sliced(bar + 1);
        if (per.kind == NumberKind::Money) {
            // 一立方公尺310元 is a rate too.
            const qsizetype from = std::max(sentences[s].span.start, per.span.start - 6);
            static constexpr Article::CharSet borders(u"一，。、：；");
            qsizetype one = per.span.start;
            while (one > from && !borders.contains(m_text[one - 1]))
                --one;
            if (one == from || one == per.span.start || m_text[one - 1] != u'一')
                continue;
            unit = m_text.sliced(one, per.span.start - one).toString();
        }
        // The amount and the total stand in this sentence or the ones beside it.
        std::vector<int> near;
        for (size_t k = s > 1 ? s - 2 : 0; k < std::min(s + 3, sentences.size()); ++k) {
            if (std::abs(sentences[k].ordinal - sentences[s].ordinal) <= 2 && sentences[k].paragraph == sentences[s].paragraph)
                near.insert(near.end(), sentences[k].numbers.begin(), sentences[k].numbers.end());
        }
        for (const int amount : near) {
            if (!plain(amount) || !measuredBy(amount, unit) || std::abs(amount - rate) > 6)
                continue;
            const Decimal product = *number(amount).value * *per.value;
            const Decimal tolerance = magnitude(*number(amount).value) * slack(rate) + magnitude(*per.value) * slack(amount);
            int best = None;
            bool right = false;
            for (const int total : near) {
                if (total == amount || total == rate || !plain(total) || number(total).unit != base
                    || number(total).kind == NumberKind::Rate || number(total).kind == NumberKind::Duration
                    || total < std::min(amount, rate))
                    continue;
                const bool agreed = agrees(product, std::min(tolerance, product.shifted(-2)), total);
                const auto next = std::ranges::upper_bound(sentences, number(total).span.start, {},
                                                           [](const FigureSentence &sentence) { return sentence.span.start; });
                const FigureSentence *home =
                    next != sentences.begin() && std::prev(next)->span.contains(number(total).span.start) ? &*std::prev(next) : nullptr;
                const qsizetype from = std::max(home ? home->span.start : 0, number(total).span.start - 16);
                const bool shown = home && signBetween(*home, Sign::Total, from, number(total).span.start);
                if (agreed && !right) {
                    best = total;
                    right = true;
                } else if (!right && best == None && shown && total > std::max(amount, rate) && close(product, *number(total).value)) {
                    best = total;
                }
            }
            if (best != None) {
                add(CheckKind::Product, {amount, rate, best}, right);
                break;
            }
        }
    }
}

void Checker::sums(const FigureSentence &sentence)
{
    const std::vector<int> &all = sentence.numbers;
    for (size_t t = 0; t < all.size(); ++t) {
        const int total = all[t];
        if (!addable(total))
            continue;
        const qsizetype at = number(total).span.start;
        const bool marked = signBetween(sentence, Sign::Total, std::max(sentence.span.start, at - 12), at);
        // Parts first: 甲案三億元、乙案二億元，合計五億元.
        QList<int> before;
        for (size_t k = 0; k < t; ++k) {
            if (addable(all[k]) && alike(all[k], total))
                before.append(all[k]);
        }
        if (marked && before.size() >= 2) {
            Decimal sum, tolerance;
            for (const int part : std::as_const(before)) {
                sum = sum + *number(part).value;
                tolerance = tolerance + slack(part);
            }
            const bool holds = agrees(sum, std::min(tolerance, sum.shifted(-2)), total);
            // 18死、83人獲救、16人失蹤，總計117人: with one of another counter among them, the parts are not all known.
            const bool whole = std::none_of(all.begin(), all.begin() + std::ptrdiff_t(t), [&](int other) {
                return addable(other) && number(other).kind == number(total).kind && !alike(other, total)
                       && number(other).span.start > number(before.first()).span.start - 12;
            });
            if (holds || (whole && close(sum, *number(total).value))) {
                before.append(total);
                add(CheckKind::Sum, before, holds);
                continue;
            }
        }
        // The whole first: 共十二人傷亡，其中三人死亡、九人受傷. Only a sum that comes out shows that all parts are named.
        QList<int> behind;
        qsizetype cue = -1;
        for (const Sign &sign : sentence.signs) {
            // 有 alone lists nothing.
            if ((sign.kind == Sign::Split || sign.kind == Sign::Part) && sign.span.length() > 1
                && sign.span.start >= number(total).span.end) {
                cue = sign.span.end;
                break;
            }
        }
        if (cue < 0)
            continue;
        // 總數是九億元：土建五億元，加上機電四億元
        if (const qsizetype colon = number(total).span.end; colon < m_text.size() && (m_text[colon] == u'：' || m_text[colon] == u':'))
            cue = colon;
        Decimal sum;
        bool early = false;
        for (size_t k = t + 1; k < all.size(); ++k) {
            if (!addable(all[k]) || !alike(all[k], total))
                continue;
            if (number(all[k]).span.start < cue)
                early = true;
            behind.append(all[k]);
            sum = sum + *number(all[k]).value;
        }
        if (!early && behind.size() >= 2 && sum == *number(total).value) {
            // 1580元裡包含60元管理費，剔除後是1520元: what is left is told as a difference.
            static constexpr WordSet taken({u"剔除", u"扣除", u"扣掉", u"扣去", u"減去", u"减去", u"剩"});
            const qsizetype from = number(behind.first()).span.end, to = number(behind.last()).span.start;
            if (behind.size() == 2 && taken.isIn(m_text.sliced(from, to - from))) {
                add(CheckKind::Difference, {total, behind.first(), behind.last()}, true);
                continue;
            }
            behind.append(total);
            add(CheckKind::Sum, behind, true);
        }
    }
}

void Checker::shares(const FigureSentence &sentence)
{
    const std::vector<int> &all = sentence.numbers;
    for (size_t p = 0; p < all.size(); ++p) {
        const int share = all[p];
        if (number(share).kind != NumberKind::Percentage || !plain(share) || number(share).unit != "%"_L1)
            continue;
        const qsizetype at = number(share).span.start;
        if (!signBetween(sentence, Sign::Share, std::max(sentence.span.start, at - 14), at))
            continue;
        QList<int> others;
        for (const int other : all) {
            if (addable(other) && number(other).span.start < at)
                others.append(other);
        }
        // The two like figures nearest before it are the part and the whole, in either order.
        if (others.size() < 2)
            continue;
        const int a = others[others.size() - 2], b = others[others.size() - 1];
        if (!alike(a, b) || number(a).value->isZero() || number(b).value->isZero())
            continue;
        const int part = *number(a).value < *number(b).value ? a : b, whole = part == a ? b : a;
        const auto computed = (number(part).value->shifted(2)).dividedBy(*number(whole).value, 6);
        if (!computed)
            continue;
        const auto error = (slack(part).shifted(2)).dividedBy(*number(whole).value, 6);
        const Decimal tolerance = std::min(error.value_or(Decimal()), computed->shifted(-2));
        // 只剩六成二，等於少了三成八: what is left and what is gone make the whole.
        const bool holds = agrees(*computed, tolerance, share) || agrees(Decimal(100) - *computed, tolerance, share);
        // One more pair of like figures would make the reference a guess.
        if (!holds && others.size() > 2)
            continue;
        if (holds || close(*computed, *number(share).value))
            add(CheckKind::Share, {part, whole, share}, holds);
    }
}

/// 補助9億元，占總經費的六成: the whole is named, and its figure stands earlier in the article.
void Checker::sharesOfNamed(const FigureSentence &sentence)
{
    static const QRegularExpression named(u"[占佔](?:了)?([^占佔，。、；：的]{2,8})的?(?:約|约|近)?$"_s);
    const std::vector<int> &all = sentence.numbers;
    for (size_t p = 1; p < all.size(); ++p) {
        const int share = all[p], part = all[p - 1];
        if (number(share).kind != NumberKind::Percentage || !plain(share) || number(share).unit != "%"_L1 || !addable(part)
            || number(part).value->isZero())
            continue;
        const qsizetype from = number(part).span.end, at = number(share).span.start;
        // Nothing between the two is as long as the form.
        const qsizetype reach = std::max(from, at - 16);
        const QStringView between = m_text.sliced(reach, at - reach);
        if (!between.contains(u'占') && !between.contains(u'佔'))
            continue;
        const auto match = named.matchView(between);
        if (!match.hasMatch())
            continue;
        const auto wholes = m_wholes.constFind(match.capturedView(1));
        if (wholes == m_wholes.constEnd())
            continue;
        int tried = 0;
        for (auto next = std::ranges::lower_bound(*wholes, part); next != wholes->begin() && tried < 64; ++tried) {
            const int whole = *--next;
            if (!alike(whole, part) || *number(whole).value < *number(part).value)
                continue;
            const auto computed = number(part).value->shifted(2).dividedBy(*number(whole).value, 6);
            const auto error = slack(part).shifted(2).dividedBy(*number(whole).value, 6);
            if (!computed || !error)
                break;
            const bool holds = agrees(*computed, std::min(*error, computed->shifted(-2)), share);
            if (holds || close(*computed, *number(share).value))
                add(CheckKind::Share, {part, whole, share}, holds);
            break;
        }
    }
}

void Checker::growth(const FigureSentence &sentence)
{
    const std::vector<int> &all = sentence.numbers;
    for (size_t k = 0; k + 1 < all.size(); ++k) {
        const int from = all[k];
        if (!addable(from))
            continue;
        // The next like figure, with 增至, 降到 … between.
        int to = None;
        size_t place = 0;
        for (size_t l = k + 1; l < all.size() && l < k + 3; ++l) {
            if (addable(all[l]) && alike(all[l], from)) {
                to = all[l];
                place = l;
                break;
            }
        }
        if (to == None)
            continue;
        const Sign *step = nullptr;
        for (const Sign &sign : sentence.signs) {
            if (sign.kind != Sign::Growth || sign.span.start < number(from).span.end || sign.span.end > number(to).span.start)
                continue;
            const QString word = m_text.sliced(sign.span.start, sign.span.length()).toString();
            const QChar behind = sign.span.end < m_text.size() ? m_text[sign.span.end] : QChar();
            if (word.endsWith(u'至') || word.endsWith(u'到') || behind == u'至' || behind == u'到' || behind == u'為')
                step = &sign;
        }
        const Decimal difference = *number(to).value - *number(from).value;
        if (!step || number(from).value->isZero() || difference.isZero())
            continue;
        for (size_t l = 0; l < all.size(); ++l) {
            const int change = all[l];
            if (change == from || change == to || !plain(change))
                continue;
            const Number &c = number(change);
            const qsizetype at = c.span.start;
            const qsizetype reach = std::max(sentence.span.start, at - 10);
            const bool grows =
                signBetween(sentence, Sign::Growth, reach, at) || (l == place + 1 && m_text.sliced(reach, at - reach).contains(u'幅'));
            if (!grows || (l > k && l < place))
                continue;
            if (c.kind == NumberKind::Percentage && c.unit == "%"_L1) {
                const auto computed = magnitude(difference).shifted(2).dividedBy(magnitude(*number(from).value), 6);
                if (!computed)
                    continue;
                const auto error = (slack(to) + slack(from)).shifted(2).dividedBy(magnitude(*number(from).value), 6);
                const bool holds = agrees(*computed, std::min(error.value_or(Decimal()), Decimal(1)), change);
                if (holds || close(*computed, *c.value))
                    add(CheckKind::Share, {from, to, change}, holds);
            } else if (l > place && alike(change, from) && c.kind != NumberKind::Percentage) {
                const bool holds =
                    agrees(magnitude(difference), std::min(slack(from) + slack(to), magnitude(difference).shifted(-1)), change);
                if (holds || close(magnitude(difference), *c.value))
                    add(CheckKind::Difference, {from, to, change}, holds);
            }
        }
    }
}

void Checker::run()
{
    for (const Evidence &evidence : m_quantities.evidence()) {
        const int whole = evidence.number;
        if (!evidence.inherited && !evidence.word.isEmpty() && addable(whole) && evidence.word.end <= number(whole).span.start)
            m_wholes[m_text.sliced(evidence.word.start, evidence.word.length())].push_back(whole);
    }
    const std::vector<FigureSentence> &sentences = m_quantities.sentences();
    for (size_t s = 0; s < sentences.size(); ++s) {
        if (sentences[s].numbers.size() > 40)
            continue; // a table, no argument
        m_ofSentence = m_reading.checks.size();
        products(s);
        sharesOfNamed(sentences[s]);
        if (sentences[s].numbers.size() < 3)
            continue;
        sums(sentences[s]);
        shares(sentences[s]);
        growth(sentences[s]);
    }
    // What the sentences themselves lay out goes before what comes out between figures farther apart.
    const auto values = [this](const Check &check) {
        QStringList all;
        for (const int i : check.numbers)
            all.append(number(i).value ? number(i).value->toString() : number(i).fraction);
        all.sort();
        return all.join(u' ');
    };
    QSet<QString> known;
    for (const Check &check : std::as_const(m_reading.checks))
        known.insert(values(check));
    for (const Check &check : findArithmetic(m_article, m_quantities, m_reading)) {
        if (!known.contains(values(check)))
            m_reading.checks.append(check);
    }
    std::ranges::stable_sort(m_reading.checks, {}, [](const Check &check) { return check.numbers.isEmpty() ? -1 : check.numbers.first(); });
}

} // namespace

void findChecks(const Article::Article &article, const Lexicon &lexicon, Reading &reading)
{
    if (reading.numbers.size() < 3)
        return;
    findChecks(article, lexicon, Quantities(article, lexicon, reading), reading);
}

void findChecks(const Article::Article &article, const Lexicon &lexicon, const Quantities &quantities, Reading &reading)
{
    if (reading.numbers.size() < 3)
        return;
    const std::shared_ptr<const NumberWords> words = NumberWords::of(lexicon);
    Checker(article, *words, quantities, reading).run();
}

} // namespace Zhupi::Language
