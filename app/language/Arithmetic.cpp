// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Arithmetic.h"

#include "article/CharSet.h"
#include "language/WordSet.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

constexpr int Before = 18; ///< figures
constexpr int Behind = 10;
constexpr int FarthestSentence = 14;
constexpr int FarthestBehind = 6;
/// How many chance matches may be expected among the pairs looked at so far, where a word tells and where none does.
constexpr double WithCue = 0.20;
constexpr double WithoutCue = 0.06;
/// The natural logarithm of what results spread over, for the odds of a chance match.
constexpr double Spread = 5.0;

/// A figure to compute with.
struct Term
{
    int number = 0;
    int sentence = 0; ///< in Quantities::sentences()
    int ordinal = 0;
    qsizetype paragraph = 0;
    double value = 0;
    double least = 0; ///< what it may stand for
    double most = 0;
    double unit = 0; ///< of its last digit that tells something
    enum Sort { Money, Percent, Points, Times, Part, Count, Measure, Span, Other } sort = Other;
    QStringView dimension;
    bool bare = false;
    bool rate = false;
    bool each = false; ///< 每人, 一檔, or a rate
    bool apart = false;
    bool total = false;
    bool times = false;
    bool multiplied = false; ///< 乘 in its clause
    bool share = false;
    bool growth = false;
};

/// Of the last digit that is not zero, and of no less than a fourth: 28.3萬 → 1000, 3,736 → 1.
double lastUnit(const Decimal &value)
{
    const QByteArray &digits = value.digits();
    if (const qsizetype point = digits.indexOf('.'); point >= 0)
        return std::pow(10.0, -double(digits.size() - point - 1));
    int zeros = 0;
    while (zeros + 1 < digits.size() && digits[digits.size() - 1 - zeros] == '0')
        ++zeros;
    return std::pow(10.0, zeros);
}

class Arithmetic
{
public:
    Arithmetic(const Article::Article &article, const Quantities &quantities, const Reading &reading)
        : m_text(article.text())
        , m_quantities(quantities)
        , m_reading(reading)
    {
    }
    QList<Check> find();

private:
    void learn();
    void cues(Term &term) const;
    /// The terms around one, the nearest first; each value once.
    [[nodiscard]] std::vector<const Term *> around(size_t place) const;
    [[nodiscard]] static double likeness(const Term &a, const Term &b);
    /// The odds that a random result falls on the term.
    [[nodiscard]] static double chance(const Term &result)
    {
        return std::min(1.0, std::max(result.unit, result.most - result.least) / std::abs(result.value) / Spread);
    }
    /// How much rather two figures come out by chance because they stand behind the result or far from it.
    [[nodiscard]] static double distance(const Term &result, const Term &a, const Term &b)
    {
        double factor = 1;
        for (const Term *term : {&a, &b}) {
            factor *= term->number > result.number ? 1.6 : 1;
            factor *= std::abs(term->ordinal - result.ordinal) > 3 ? 1.3 : 1;
        }
        return factor;
    }
    void differences(size_t place);
    void sums(size_t place);
    void products(size_t place);
    void shares(size_t place);
    bool add(CheckKind kind, std::initializer_list<const Term *> terms);
    bool add(CheckKind kind, const std::vector<const Term *> &terms);

    QStringView m_text;
    const Quantities &m_quantities;
    const Reading &m_reading;
    std::vector<Term> m_terms;
    QList<Check> m_checks;
    std::set<std::vector<double>> m_found; ///< of the checks so far, their values sorted
};

void Arithmetic::cues(Term &term) const
{
    const FigureSentence &sentence = m_quantities.sentences()[size_t(term.sentence)];
    const Number &n = m_reading.numbers[term.number];
    const Span own = {m_quantities.clause(n.span.start).start, m_quantities.clause(n.span.end).end};
    for (const Sign &sign : Quantities::signsNear(sentence, n.span)) {
        const bool before = sign.span.end <= n.span.start;
        const qsizetype gap = before ? n.span.start - sign.span.end : sign.span.start - n.span.end;
        if (gap < -1)
            continue;
        const bool clause = own.contains(sign.span);
        switch (sign.kind) {
        case Sign::Apart: term.apart = term.apart || (before && gap <= (clause ? 8 : 3)); break;
        case Sign::Total: term.total = term.total || (before && gap <= 8); break;
        case Sign::Times: term.times = term.times || (before ? gap <= (clause ? 10 : 4) : gap <= 2); break;
        case Sign::Share: term.share = term.share || (before ? gap <= 12 : gap <= 3); break;
        case Sign::Growth:
            term.growth = term.growth || (before && gap <= 8);
            term.apart = term.apart || (before && gap <= 3);
            break;
        case Sign::Change: term.apart = term.apart || (before && gap <= 2); break;
        default: break;
        }
    }
    // 每戶要夾約28.3萬元; 一部電梯一天收入84元 at the head of its clause
    for (qsizetype i = n.span.start; i-- > std::max(own.start, n.span.start - 8);)
        term.each = term.each || m_text[i] == u'每';
    if (own.start < n.span.start && m_text[own.start] == u'一' && n.span.start - own.start <= 9)
        term.each = true;
    const QStringView around = m_text.sliced(own.start, own.end - own.start);
    term.multiplied = around.contains(u'乘');
}

void Arithmetic::learn()
{
    for (const Evidence &e : m_quantities.evidence()) {
        const Number &n = m_reading.numbers[e.number];
        Term term;
        term.number = e.number;
        term.sentence = e.sentence;
        term.ordinal = m_quantities.sentences()[size_t(e.sentence)].ordinal;
        term.paragraph = m_quantities.sentences()[size_t(e.sentence)].paragraph;
        term.value = e.value.toDouble();
        if (!(term.value > 0) || n.kind == NumberKind::Age)
            continue;
        term.unit = lastUnit(e.value);
        if (!n.fraction.isEmpty())
            term.unit = term.value / 20;
        switch (n.kind) {
        case NumberKind::Money: term.sort = Term::Money; break;
        case NumberKind::Rate: {
            term.rate = term.each = true;
            const QChar first = n.unit.isEmpty() ? QChar() : n.unit.at(0);
            term.sort = first.isUpper() && first.unicode() < 128 ? Term::Money : Term::Other;
            break;
        }
        case NumberKind::Percentage: term.sort = n.unit == "pp"_L1 ? Term::Points : Term::Percent; break;
        case NumberKind::Ratio: term.sort = n.unit == u"倍"_s ? Term::Times : Term::Part; break;
        case NumberKind::Count: term.sort = Term::Count; break;
        case NumberKind::Measure: term.sort = Term::Measure; break;
        case NumberKind::Duration: term.sort = Term::Span; break;
        default: break;
        }
        term.dimension = term.sort == Term::Money ? QStringView(n.unit) : QStringView(e.dimension);
        if (term.sort == Term::Money && term.rate)
            term.dimension = term.dimension.first(std::max<qsizetype>(0, term.dimension.indexOf(u'/')));
        term.bare = n.kind == NumberKind::Count && n.unit.isEmpty();
        // What rounding may have hidden: of round figures and decimals half their last digit, of counts down to one nothing.
        static constexpr Article::CharSet myriads(u"萬万億亿兆千百");
        const bool printedRound =
            std::ranges::any_of(m_text.sliced(n.span.start, n.span.length()), [](QChar c) { return myriads.contains(c) || c == u'.'; });
        const bool round =
            (printedRound && (term.unit >= 100 || e.value.digits().contains('.'))) || (term.unit >= 10 && n.modifier == Modifier::About);
        const double slack = n.fraction.isEmpty() ? std::min(round ? term.unit / 2 : 0, term.value * 0.05) : term.value * 1e-9;
        term.least = term.value - slack;
        term.most = term.value + slack;
        const double step = std::min(term.unit, term.value / 2);
        switch (n.modifier) {
        case Modifier::About:
            term.least -= std::min(step, term.value * 0.06);
            term.most += std::min(step, term.value * 0.06);
            break;
        case Modifier::MoreThan:
        case Modifier::AtLeast: term.most = term.value + std::min(step, term.value * 0.3); break;
        case Modifier::LessThan:
        case Modifier::AtMost: term.least = term.value - std::min(step, term.value * 0.3); break;
        case Modifier::Range:
            if (e.upper)
                term.most = std::max(term.most, e.upper->toDouble());
            break;
        case Modifier::Exact: break;
        }
        cues(term);
        m_terms.push_back(term);
    }
}

std::vector<const Term *> Arithmetic::around(size_t place) const
{
    std::vector<const Term *> near;
    const Term &own = m_terms[place];
    const auto known = [&](const Term &term) {
        return std::ranges::any_of(near, [&](const Term *other) {
            return other->value == term.value
                   && (other->dimension == term.dimension || (other->sort == Term::Count && term.sort == Term::Count));
        });
    };
    for (size_t step = 1; step <= size_t(Before); ++step) {
        if (step <= place) {
            const Term &term = m_terms[place - step];
            if (own.ordinal - term.ordinal <= FarthestSentence && !known(term))
                near.push_back(&term);
        }
        if (step <= size_t(Behind) && place + step < m_terms.size()) {
            const Term &term = m_terms[place + step];
            if (term.ordinal - own.ordinal <= FarthestBehind && !known(term))
                near.push_back(&term);
        }
    }
    return near;
}

/// 1 for figures of one dimension, less where the text may mean one, 0 where it cannot.
double Arithmetic::likeness(const Term &a, const Term &b)
{
    if (a.sort == b.sort && a.dimension == b.dimension)
        return 1;
    if (a.sort == Term::Count && b.sort == Term::Count)
        return a.bare || b.bare ? 0.8 : 0.4;
    if (a.sort == Term::Money && b.sort == Term::Money)
        return 0;
    const Term &bare = a.bare ? a : b, &other = a.bare ? b : a;
    if (bare.bare && (other.sort == Term::Money || other.sort == Term::Measure))
        return 0.5;
    const bool percent = (a.sort == Term::Percent && b.sort == Term::Points) || (a.sort == Term::Points && b.sort == Term::Percent);
    return percent ? 1 : 0;
}

bool Arithmetic::add(CheckKind kind, std::initializer_list<const Term *> terms)
{
    return add(kind, std::vector<const Term *>(terms));
}

bool Arithmetic::add(CheckKind kind, const std::vector<const Term *> &terms)
{
    std::vector<double> values;
    QList<int> numbers;
    for (const Term *term : terms) {
        if (numbers.contains(term->number))
            return false;
        values.push_back(term->value);
        numbers.append(term->number);
    }
    std::ranges::sort(values);
    // The same relation is told once, however often its figures come again.
    if (!m_found.insert(std::move(values)).second)
        return false;
    m_checks.append({kind, std::move(numbers), true});
    return true;
}

/// 比標價少536萬: what two figures differ by.
void Arithmetic::differences(size_t place)
{
    const Term &result = m_terms[place];
    // Of shares, points are what they differ by.
    if (!result.apart || result.sort == Term::Times || result.sort == Term::Part || result.sort == Term::Percent || result.rate)
        return;
    const std::vector<const Term *> near = around(place);
    double expected = 0;
    for (size_t far = 1; far < near.size(); ++far) {
        for (size_t close = 0; close < far; ++close) {
            const Term &a = *near[far], &b = *near[close];
            const double alike = likeness(a, b) * std::min(likeness(a, result), likeness(b, result));
            if (alike <= 0 || a.value == b.value || a.value == result.value || b.value == result.value || a.rate != b.rate)
                continue;
            const double width = (result.most - result.least) + (a.most - a.least) + (b.most - b.least);
            expected += std::min(1.0, std::max(result.unit, width) / result.value / Spread) / std::max(alike, 0.2) * distance(result, a, b);
            // 多三個 is said of what stands beside it.
            if (result.value < 10 && (std::abs(a.ordinal - result.ordinal) > 3 || std::abs(b.ordinal - result.ordinal) > 3 || alike < 0.4))
                continue;
            const Term &large = a.value > b.value ? a : b, &small = a.value > b.value ? b : a;
            if (large.least - small.most <= result.most * (1 + 1e-12) && large.most - small.least >= result.least * (1 - 1e-12)
                && expected <= WithCue && width <= result.value * 0.6) {
                add(CheckKind::Difference, {&large, &small, &result});
                return;
            }
        }
        if (expected > WithCue)
            return;
    }
}

/// 加起來就是116人: neighbours that make a total, in front of it or behind it.
void Arithmetic::sums(size_t place)
{
    const Term &result = m_terms[place];
    if (result.sort == Term::Times || result.sort == Term::Part || result.rate)
        return;
    const double odds = chance(result);
    double expected = 0;
    for (const int direction : {-1, 1}) {
        std::vector<const Term *> like;
        for (int k = 1; k <= Before && like.size() < 9; ++k) {
            const std::ptrdiff_t at = std::ptrdiff_t(place) + direction * k;
            if (at < 0 || at >= std::ptrdiff_t(m_terms.size()))
                break;
            const Term &part = m_terms[size_t(at)];
            if (std::abs(part.ordinal - result.ordinal) > (direction < 0 ? 5 : 2))
                break;
            if (likeness(part, result) > 0 && !part.rate && std::ranges::none_of(like, [&](const Term *other) {
                    return other->value == part.value && other->ordinal != part.ordinal;
                }))
                like.push_back(&part);
        }
        // Runs of two to five that begin at one of the nearest.
        for (size_t first = 0; first < like.size() && first < (direction < 0 ? 4 : 2); ++first) {
            double least = 0, most = 0, alike = 1;
            std::vector<const Term *> parts;
            for (size_t k = first; k < like.size() && parts.size() < 5; ++k) {
                const Term &part = *like[k];
                if (part.value >= result.value)
                    break;
                alike = std::min(alike, likeness(part, result));
                parts.push_back(&part);
                least += part.least;
                most += part.most;
                if (least > result.most)
                    break;
                if (parts.size() < 2)
                    continue;
                const bool here = std::ranges::all_of(parts, [&](const Term *p) { return std::abs(p->ordinal - result.ordinal) <= 1; });
                const bool told =
                    (result.total || result.apart || std::ranges::any_of(parts, [](const Term *p) { return p->apart; })) && first == 0;
                expected += odds / std::max(alike, 0.3) * distance(result, *parts.front(), part);
                if ((result.value < (alike < 1 || !here ? 100 : 10) || result.sort == Term::Percent) && !result.total)
                    continue;
                if (most < result.least
                    || expected > (told && here ? WithCue
                                   : here       ? WithoutCue
                                                : WithoutCue / 2)
                    || most - least > std::max(result.unit, result.value * 0.1))
                    continue;
                std::ranges::sort(parts, {}, &Term::number);
                parts.push_back(&result);
                add(CheckKind::Sum, parts);
                return;
            }
        }
    }
}

/// 132個單位，每戶28.3萬元，共3,736萬元.
void Arithmetic::products(size_t place)
{
    const Term &result = m_terms[place];
    if (result.sort == Term::Percent || result.sort == Term::Points || result.sort == Term::Times || result.sort == Term::Part
        || result.sort == Term::Other)
        return;
    const std::vector<const Term *> near = around(place);
    const double odds = chance(result);
    double expected = 0;
    for (size_t far = 1; far < near.size(); ++far) {
        for (size_t close = 0; close < far; ++close) {
            const Term &a = *near[far], &b = *near[close];
            if (a.value <= 1 || b.value <= 1 || a.value == result.value || b.value == result.value || a.value == 100 || b.value == 100)
                continue;
            // One of the two has the total's unit, the other counts; or a share of a whole.
            const auto fits = [&](const Term &base, const Term &amount) {
                const bool counts =
                    amount.sort == Term::Count || amount.sort == Term::Span || amount.sort == Term::Measure || amount.sort == Term::Times;
                if (!counts && amount.sort != Term::Percent)
                    return false;
                if (amount.sort == Term::Percent && base.rate)
                    return false;
                if (base.rate && base.sort != Term::Money)
                    return result.sort == Term::Count || result.sort == Term::Measure;
                return likeness(base, result) > 0 && !(amount.sort == base.sort && amount.dimension == base.dimension && !amount.bare);
            };
            const bool first = fits(a, b), second = fits(b, a);
            if (!first && !second)
                continue;
            const Term &amount = first ? b : a;
            const double scale = amount.sort == Term::Percent ? 0.01 : 1;
            const bool each = a.rate || b.rate || a.each || b.each;
            const bool multiplied = a.multiplied || b.multiplied || result.multiplied;
            // 3 times something comes out by chance wherever figures stand: it must be said.
            if (!each && !multiplied && (a.value < 13 || b.value < 13 || amount.sort == Term::Percent))
                continue;
            const bool here = std::abs(a.ordinal - result.ordinal) <= 1 && std::abs(b.ordinal - result.ordinal) <= 1;
            if (amount.value < 13 && !multiplied && !(here && result.times))
                continue;
            const bool told = each || multiplied;
            expected += odds * (amount.value < 13 ? 2 : 1) * (multiplied ? 0.5 : 1) * distance(result, a, b);
            const double least = a.least * b.least * scale, most = a.most * b.most * scale;
            if (least > result.most * (1 + 1e-12) || most < result.least * (1 - 1e-12) || most - least > 0.35 * result.value
                || expected > (told ? WithCue : WithoutCue))
                continue;
            const Term &base = first ? a : b;
            if (amount.sort == Term::Percent)
                add(CheckKind::Share, {&result, &base, &amount});
            else
                add(CheckKind::Product, {&amount, &base, &result});
            return;
        }
        if (expected > WithCue)
            return;
    }
}

/// 864份占2,317戶的四成: a part of a whole, or growth from one to the other.
void Arithmetic::shares(size_t place)
{
    const Term &share = m_terms[place];
    if (share.sort != Term::Percent && share.sort != Term::Part && share.sort != Term::Times)
        return;
    const bool times = share.sort == Term::Times;
    const std::vector<const Term *> near = around(place);
    const bool few = share.sort == Term::Percent && share.unit >= 10; // 六成
    double expected = 0;
    const double odds = std::min(0.5, std::max(share.unit, share.most - share.least) / share.value / 3);
    const double scale = times ? 1 : 100;
    for (size_t far = 1; far < near.size(); ++far) {
        for (size_t close = 0; close < far; ++close) {
            const Term &a = *near[far], &b = *near[close];
            const double alike = likeness(a, b);
            const bool quantity = a.sort == Term::Money || a.sort == Term::Count || a.sort == Term::Measure;
            if (alike <= 0 || !quantity || a.value == b.value || a.rate != b.rate)
                continue;
            const Term &large = a.value > b.value ? a : b, &small = a.value > b.value ? b : a;
            if (large.value > 100 * small.value)
                continue;
            const bool told = share.share || share.growth || share.apart;
            const bool beside = alike == 1 && std::min(std::abs(a.ordinal - share.ordinal), std::abs(b.ordinal - share.ordinal)) <= 1
                                && std::abs(a.ordinal - b.ordinal) <= 2;
            expected += odds / std::max(alike, 0.3) * (share.growth && !share.share ? 1 : 1.3) * distance(share, a, b);
            if (expected > (told ? WithCue : beside ? 2 * WithoutCue : WithoutCue) || (few && !(told && beside)))
                continue;
            const auto hits = [&](double least, double most) {
                return least <= share.most * (1 + 1e-12) && most >= share.least * (1 - 1e-12)
                       && most - least <= std::max(share.unit * 2, share.value * 0.1);
            };
            const double low = small.least / large.most * scale, high = small.most / large.least * scale;
            const Term &older = a.number < b.number ? a : b, &newer = a.number < b.number ? b : a;
            const bool part = !times && (hits(low, high) || hits(scale - high, scale - low));
            const bool grown = hits((large.least / small.most - 1) * scale, (large.most / small.least - 1) * scale);
            const bool multiple = times && hits(large.least / small.most, large.most / small.least);
            if (!part && !grown && !multiple)
                continue;
            if (part && !grown)
                add(CheckKind::Share, {&small, &large, &share});
            else
                add(CheckKind::Share, {&older, &newer, &share});
            return;
        }
        if (expected > WithCue)
            return;
    }
}

QList<Check> Arithmetic::find()
{
    learn();
    // 差 names a difference, though its three figures make a sum too: what a word tells goes first.
    for (const auto kind : {&Arithmetic::differences, &Arithmetic::shares, &Arithmetic::products, &Arithmetic::sums}) {
        for (size_t place = 0; place < m_terms.size(); ++place)
            (this->*kind)(place);
    }
    return std::move(m_checks);
}

} // namespace

QList<Check> findArithmetic(const Article::Article &article, const Quantities &quantities, const Reading &reading)
{
    return Arithmetic(article, quantities, reading).find();
}

} // namespace Zhupi::Language
