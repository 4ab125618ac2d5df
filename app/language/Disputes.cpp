// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/CharSet.h"
#include "language/Quantities.h"
#include "language/Rivals.h"
#include "language/Stages.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

/// Rival figures become disputes: who is a rival of whom is weighed in Rivals; here they are gathered, the strongest pairs
/// first, and a group grows only by figures that fit all who are in it. Each figure stands for its mentions.
namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

/// Two figures below this are no rivals; a group is joined only where the mean of all its new pairs is over the other.
constexpr int LeastPair = -140;
constexpr int LeastMean = -140;
/// What a pair that was never weighed counts in a mean.
constexpr int Unweighed = -400;
constexpr size_t LargestDispute = 12;
/// The other side's rounding of a figure is looked for among this many figures around.
constexpr int RoundingReach = 24;

/// Of two that are one figure, whether the first is the one with fewer digits.
bool isCoarser(const Decimal &value, const Decimal &than)
{
    const auto digits = [](QByteArray all) {
        while (all.size() > 1 && all.endsWith('0') && !all.contains('.'))
            all.chop(1);
        return all.size();
    };
    return digits(value.digits()) < digits(than.digits());
}

class DisputeFinder
{
public:
    DisputeFinder(const Article::Article &article, const Quantities &quantities, Reading &reading)
        : m_text(article.text())
        , m_quantities(quantities)
        , m_reading(reading)
        , m_rivals(article, quantities, reading)
    {
    }
    void find();

private:
    using Figures = std::pair<int, int>;
    [[nodiscard]] const Quantities::EvidenceList &all() const { return m_quantities.evidence(); }
    [[nodiscard]] const Number &number(int place) const { return m_reading.numbers[all()[size_t(place)].number]; }
    [[nodiscard]] int meanWeight(const std::vector<int> &a, const std::vector<int> &b) const;
    [[nodiscard]] std::vector<int> claimsOf(const std::vector<int> &figures) const;
    /// Figures that the text joins as a part and its whole (9億元占總經費的六成).
    [[nodiscard]] QSet<std::pair<int, int>> partsAndWholes() const;
    void weighDenials();
    void addRoundings(std::vector<int> &places) const;
    void dispute(const std::vector<int> &figures, int weight);
    [[nodiscard]] QString nameOf(const std::vector<int> &places) const;
    [[nodiscard]] QString nounAhead(const std::vector<int> &places) const;
    [[nodiscard]] QString printedUnit(const std::vector<int> &places) const;

    QStringView m_text;
    const Quantities &m_quantities;
    Reading &m_reading;
    Rivals m_rivals;
    QHash<Figures, int> m_weights;           ///< of two figures, the best of their mentions
    QHash<int, std::vector<int>> m_mentions; ///< of a figure that has a rival
    QHash<int, bool> m_rivalMention;         ///< mentions that have a rival themselves
};

int DisputeFinder::meanWeight(const std::vector<int> &a, const std::vector<int> &b) const
{
    int sum = 0;
    for (const int x : a) {
        for (const int y : b)
            sum += m_weights.value(std::minmax(x, y), Unweighed);
    }
    return sum / int(a.size() * b.size());
}

QSet<std::pair<int, int>> DisputeFinder::partsAndWholes() const
{
    QHash<int, int> figureOf;
    for (size_t place = 0; place < all().size(); ++place)
        figureOf.insert(all()[place].number, m_rivals.figure(int(place)));
    QSet<std::pair<int, int>> pairs;
    for (const Check &check : m_reading.checks) {
        if (check.kind != CheckKind::Share)
            continue;
        for (const int a : check.numbers) {
            for (const int b : check.numbers) {
                if (figureOf.contains(a) && figureOf.contains(b))
                    pairs.insert(std::minmax(figureOf.value(a), figureOf.value(b)));
            }
        }
    }
    return pairs;
}

/// 「真正的花費遠高於18億元，至少要74億元」: who sets a bound on another's figure and then names one beyond it stands against it.
void DisputeFinder::weighDenials()
{
    constexpr int Denial = 100;
    constexpr size_t before = 200;
    constexpr size_t reach = 8;
    constexpr int sentences = 3;
    for (size_t bound = 1; bound < all().size(); ++bound) {
        const Evidence &denied = all()[bound];
        const Language::Modifier modifier = number(int(bound)).modifier;
        if (denied.voice.isEmpty() || (modifier != Modifier::MoreThan && modifier != Modifier::LessThan))
            continue;
        const int figure = m_rivals.figure(int(bound));
        // Another gave it before: a bound of one's own denies nobody.
        const size_t first = bound > before ? bound - before : 0;
        if (std::none_of(all().begin() + qptrdiff(first), all().begin() + qptrdiff(bound), [&](const Evidence &e) {
                return e.value == denied.value && e.dimension == denied.dimension && e.voice != denied.voice;
            }))
            continue;
        for (size_t own = bound + 1; own < std::min(bound + reach, all().size()); ++own) {
            const Evidence &e = all()[own];
            const bool beyond = modifier == Modifier::MoreThan ? denied.value < e.value : e.value < denied.value;
            if (e.sentence - denied.sentence > sentences)
                break;
            if (e.voice != denied.voice || e.dimension != denied.dimension || !beyond)
                continue;
            const Figures figures = std::minmax(figure, m_rivals.figure(int(own)));
            m_weights.insert(figures, std::max(m_weights.value(figures, Denial), Denial));
            m_rivalMention.insert(int(bound), true);
            m_rivalMention.insert(int(own), true);
            break;
        }
    }
}

void DisputeFinder::find()
{
    const QSet<std::pair<int, int>> parts = partsAndWholes();
    for (const Rivals::Pair &pair : m_rivals.pairs()) {
        const Figures figures = std::minmax(m_rivals.figure(pair.first), m_rivals.figure(pair.second));
        if (parts.contains({figures.first, figures.second}))
            continue;
        const auto known = m_weights.find(figures);
        if (known == m_weights.end())
            m_weights.insert(figures, pair.weight);
        else
            *known = std::max(*known, pair.weight);
        if (pair.weight > LeastPair) {
            m_rivalMention.insert(pair.first, true);
            m_rivalMention.insert(pair.second, true);
        }
    }
    weighDenials();
    std::vector<std::pair<int, Figures>> strong;
    for (auto it = m_weights.cbegin(); it != m_weights.cend(); ++it) {
        if (it.value() > LeastPair)
            strong.emplace_back(-it.value(), it.key());
    }
    // By weight, of equal ones the earlier: the order of a hash must not show.
    std::ranges::sort(strong);
    QHash<int, int> groupOf;
    std::vector<std::vector<int>> groups;
    std::vector<int> weights;
    for (const auto &[weight, figures] : strong) {
        const int a = groupOf.value(figures.first, -1), b = groupOf.value(figures.second, -1);
        if (a >= 0 && a == b)
            continue;
        std::vector<int> first = a < 0 ? std::vector<int>{figures.first} : groups[size_t(a)];
        const std::vector<int> second = b < 0 ? std::vector<int>{figures.second} : groups[size_t(b)];
        if (first.size() + second.size() > LargestDispute || meanWeight(first, second) < LeastMean)
            continue;
        first.insert(first.end(), second.begin(), second.end());
        for (const int old : {a, b}) {
            if (old >= 0)
                groups[size_t(old)].clear();
        }
        for (const int figure : first)
            groupOf.insert(figure, int(groups.size()));
        groups.push_back(std::move(first));
        weights.push_back(std::max({-weight, a < 0 ? LeastPair : weights[size_t(a)], b < 0 ? LeastPair : weights[size_t(b)]}));
    }
    for (size_t place = 0; place < all().size(); ++place) {
        const int figure = m_rivals.figure(int(place));
        if (groupOf.contains(figure))
            m_mentions[figure].push_back(int(place));
    }
    for (size_t g = 0; g < groups.size(); ++g) {
        if (groups[g].size() > 1)
            dispute(groups[g], weights[g]);
    }
    std::ranges::sort(m_reading.disputes, {}, [](const Dispute &d) { return d.claims.isEmpty() ? -1 : d.claims.first(); });
}

/// Each rival figure at its first mention by each voice that stands for it; by the article itself only where nobody does.
std::vector<int> DisputeFinder::claimsOf(const std::vector<int> &figures) const
{
    std::vector<int> places;
    for (const int figure : figures) {
        const std::vector<int> mentions = m_mentions.value(figure);
        QStringList said;
        int silent = -1;
        for (const int place : mentions) {
            const QString &voice = all()[size_t(place)].voice;
            if (voice.isEmpty()) {
                silent = silent < 0 ? place : silent;
                continue;
            }
            if (said.contains(voice) || (!said.isEmpty() && (m_rivals.isQuestioned(place) || !m_rivalMention.contains(place))))
                continue;
            said.append(voice);
            places.push_back(place);
        }
        if (said.isEmpty() && silent >= 0)
            places.push_back(silent);
    }
    std::ranges::sort(places);
    return places;
}

/// 557.6萬 and 600萬 stand on one side of the quarrel with a third; in the mouth of nobody a rounding is no claim.
void DisputeFinder::addRoundings(std::vector<int> &places) const
{
    std::vector<int> more;
    for (const int place : places) {
        for (int near = std::max(0, place - RoundingReach); near < std::min(place + RoundingReach, int(all().size())); ++near) {
            const Evidence &own = all()[size_t(place)], &other = all()[size_t(near)];
            if (own.value == other.value || other.voice == own.voice || own.dimension != other.dimension
                || (other.voice.isEmpty() && isCoarser(other.value, own.value)) || own.quantity < 0 || own.quantity != other.quantity
                || own.upper || other.upper || !roundsTo(own.value, other.value))
                continue;
            if (std::ranges::none_of(places, [&](int p) { return all()[size_t(p)].value == other.value; })
                && std::ranges::none_of(more, [&](int p) { return all()[size_t(p)].value == other.value; }))
                more.push_back(near);
        }
    }
    std::erase_if(places, [&](int place) {
        return all()[size_t(place)].voice.isEmpty() && std::ranges::any_of(places, [&](int other) {
                   return isCoarser(all()[size_t(place)].value, all()[size_t(other)].value)
                          && roundsTo(all()[size_t(place)].value, all()[size_t(other)].value);
               });
    });
    places.insert(places.end(), more.begin(), more.end());
    std::ranges::sort(places);
}

void DisputeFinder::dispute(const std::vector<int> &figures, int weight)
{
    std::vector<int> places = claimsOf(figures);
    addRoundings(places);
    Dispute made;
    std::optional<Decimal> least, most;
    int lastSentence = -1;
    for (const int place : places) {
        const Evidence &e = all()[size_t(place)];
        made.claims.append(e.number);
        if (std::exchange(lastSentence, e.sentence) != e.sentence) {
            for (const Span cue : m_quantities.sentences()[size_t(e.sentence)].cues)
                made.cues.append(cue);
        }
        if (made.unit.isEmpty())
            made.unit = number(place).unit;
        const Decimal low = e.value, high = e.upper.value_or(low);
        least = least ? std::min(*least, low) : low;
        most = most ? std::max(*most, high) : high;
    }
    if (made.claims.size() < 2 || !(*least < *most))
        return;
    std::ranges::sort(made.claims);
    std::ranges::sort(made.cues);
    made.cues.erase(std::unique(made.cues.begin(), made.cues.end()), made.cues.end());
    made.quantity = nameOf(places);
    if (made.quantity.isEmpty())
        made.quantity = made.unit;
    made.spread = most->dividedBy(*least, 2).value_or(Decimal(1));
    made.confidence = std::round(100 / (1 + std::exp(-weight / 100.0))) / 100;
    m_reading.disputes.append(std::move(made));
}

/// 修繕費三百八十萬: a noun that the lexicon does not know, told by what such nouns end with.
QString DisputeFinder::nounAhead(const std::vector<int> &places) const
{
    static constexpr Article::CharSet small(u"是為为達达共約约上近逾只僅仅卻却就的了到有寫写");
    static constexpr Article::CharSet endings(u"費费額额數数量率價价金款期度例重租薪距積积歲岁");
    for (const int place : places) {
        qsizetype end = number(place).span.start;
        if (const auto bound = number(place).modifierSpan; bound && bound->end <= end)
            end = bound->start;
        const qsizetype least = std::max<qsizetype>(0, end - 4);
        while (end > least && small.contains(m_text[end - 1]))
            --end;
        if (end < 2 || !endings.contains(m_text[end - 1]))
            continue;
        if (const QString name = m_quantities.name({end - 1, end}); name.size() > 1)
            return name;
    }
    return {};
}

/// Where no word tells what is measured, what the figures are printed with: 公尺, 年.
QString DisputeFinder::printedUnit(const std::vector<int> &places) const
{
    static constexpr Article::CharSet numerals(
        u"0123456789０１２３４５６７８９.,，．零〇一二三四五六七八九十百千萬万億亿兆兩两廿卅幾几數数多餘余來来半");
    for (const int place : places) {
        const Span span = number(place).span;
        qsizetype start = span.end;
        while (start > span.start && !numerals.contains(m_text[start - 1]))
            --start;
        if (start > span.start && start < span.end)
            return m_text.sliced(start, span.end - start).toString();
    }
    return number(places.front()).unit;
}

/// The fullest name that the text gives the quantity beside one of the figures, in front of it rather than behind.
QString DisputeFinder::nameOf(const std::vector<int> &places) const
{
    QString ahead, behind, elsewhere;
    const auto fuller = [this](QString &name, Span word) {
        if (const QString other = m_quantities.name(word); other.size() > name.size())
            name = other;
    };
    for (const int place : places) {
        const Evidence &e = all()[size_t(place)];
        if (e.word.isEmpty())
            continue;
        const Span span = number(place).span;
        if (e.inherited || (e.word.start < span.start && !m_quantities.clause(span.start).contains(e.word)))
            fuller(elsewhere, e.word);
        else
            fuller(e.word.end <= span.start ? ahead : behind, e.word);
    }
    for (const QString &name : {ahead, behind, nounAhead(places), elsewhere}) {
        if (!name.isEmpty())
            return name;
    }
    return printedUnit(places);
}

} // namespace

void findDisputes(const Article::Article &article, const Lexicon &lexicon, Reading &reading)
{
    if (reading.numbers.size() < 2)
        return;
    findDisputes(article, Quantities(article, lexicon, reading), reading);
}

void findDisputes(const Article::Article &article, const Quantities &quantities, Reading &reading)
{
    DisputeFinder(article, quantities, reading).find();
}

} // namespace Zhupi::Language
