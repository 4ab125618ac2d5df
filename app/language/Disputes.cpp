// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Quantities.h"
#include "language/Stages.h"
#include "language/WordSet.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

/// Rival figures: same kind and unit, same measured thing, given by different voices or with one set against the
/// other by a word of doubt, and impossible to hold both. Precision goes first: a figure of another year, a plan beside
/// its outcome and a part beside its whole are no rivals.
namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

constexpr int NearSentences = 18;
constexpr int VoiceSentences = 8;

class DisputeFinder
{
public:
    DisputeFinder(const Article::Article &article, const Quantities &quantities, Reading &reading)
        : m_text(article.text())
        , m_quantities(quantities)
        , m_reading(reading)
    {
    }
    void find();

private:
    [[nodiscard]] const Number &number(const Evidence &e) const { return m_reading.numbers[e.number]; }
    [[nodiscard]] const FigureSentence &sentence(const Evidence &e) const { return m_quantities.sentences()[size_t(e.sentence)]; }
    [[nodiscard]] bool comparable(const Evidence &a, const Evidence &b) const;
    [[nodiscard]] bool sameTime(const Evidence &a, const Evidence &b) const;
    [[nodiscard]] bool changes(const Evidence &a, const Evidence &b) const;
    [[nodiscard]] bool corrected(const Evidence &a, const Evidence &b) const;
    [[nodiscard]] bool opposed(const Evidence &a, const Evidence &b, int apart) const;
    [[nodiscard]] bool rivals(const Evidence &a, const Evidence &b) const;
    [[nodiscard]] bool clash(const Evidence &a, const Evidence &b) const;
    [[nodiscard]] bool sameSide(const Evidence &a, const Evidence &b) const;
    void dispute(const std::vector<int> &members, bool strong);

    QStringView m_text;
    const Quantities &m_quantities;
    Reading &m_reading;
};

bool DisputeFinder::comparable(const Evidence &a, const Evidence &b) const
{
    if (a.dimension != b.dimension || a.quantity < 0 || a.quantity != b.quantity)
        return false;
    // What is hundreds of times as much is hardly the same thing: the price of one and of all.
    const Decimal low = std::min(a.value, b.value), high = std::max(a.value, b.value);
    return low < Decimal() || low.isZero() || high < low * Decimal(300);
}

bool DisputeFinder::sameTime(const Evidence &a, const Evidence &b) const
{
    if (!a.years.empty() && !b.years.empty() && a.years != b.years)
        return false;
    if (a.times.isEmpty() || b.times.isEmpty())
        return true;
    return std::ranges::any_of(a.times, [&](const QString &time) { return b.times.contains(time); });
}

/// 由3億增至5億: a change, told by one voice in one sentence.
bool DisputeFinder::changes(const Evidence &a, const Evidence &b) const
{
    if (a.sentence != b.sentence)
        return false;
    const FigureSentence &s = sentence(a);
    return std::ranges::any_of(s.signs, [&](const Sign &sign) {
        return sign.kind == Sign::Growth && sign.span.start >= number(a).span.end && sign.span.end <= number(b).span.start;
    });
}

/// 更正, 訂正: a source takes its own figure back.
bool DisputeFinder::corrected(const Evidence &a, const Evidence &b) const
{
    if (sentence(b).ordinal - sentence(a).ordinal > 2)
        return false;
    static constexpr WordSet words({u"更正", u"訂正", u"订正", u"勘誤", u"勘误", u"誤植", u"误植", u"算錯", u"算错", u"誤算", u"误算"});
    const Span from = sentence(a).span, to = sentence(b).span;
    return words.isIn(m_text.sliced(from.start, to.end - from.start));
}

bool DisputeFinder::clash(const Evidence &a, const Evidence &b) const
{
    const Modifier first = number(a).modifier, second = number(b).modifier;
    const Interval x = intervalOf(a.value, a.upper, first), y = intervalOf(b.value, b.upper, second);
    const bool apart = (x.high && y.low && *x.high < *y.low) || (y.high && x.low && *y.high < *x.low);
    if (!apart)
        return false;
    // A bound that one only just misses is no quarrel, nor is the other figure rounded.
    if (!a.upper && !b.upper && roundsTo(a.value, b.value) && first != Modifier::MoreThan && second != Modifier::MoreThan)
        return false;
    return true;
}

bool DisputeFinder::sameSide(const Evidence &a, const Evidence &b) const
{
    return !a.upper && !b.upper && roundsTo(a.value, b.value);
}

bool DisputeFinder::opposed(const Evidence &a, const Evidence &b, int apart) const
{
    if (a.part != b.part || a.plan != b.plan || (a.part && b.part))
        return false;
    const bool voices = a.voice != b.voice;
    const bool named = !a.voice.isEmpty() && !b.voice.isEmpty();
    bool set = false;
    if (!voices) {
        // One voice sets the two against each other only with a strong word at the second.
        set = b.strong && apart <= 1 && !a.voice.isEmpty();
    } else if (a.strong || b.strong) {
        set = apart <= NearSentences;
    } else if (a.counted || b.counted) {
        // A counter alone says little about what is counted.
        set = false;
    } else if (named) {
        set = apart <= VoiceSentences;
    } else {
        set = b.weak && apart <= 2;
    }
    return set && !changes(a, b) && sameTime(a, b);
}

bool DisputeFinder::rivals(const Evidence &a, const Evidence &b) const
{
    // The cheap questions come first: nearly all pairs end at one of them.
    const int apart = sentence(b).ordinal - sentence(a).ordinal;
    if (apart > NearSentences || (!a.upper && !b.upper && a.value == b.value))
        return false;
    const bool sides = opposed(a, b, apart);
    if (!sides && (a.part || b.part || apart > 2))
        return false;
    return comparable(a, b) && clash(a, b) && (sides || corrected(a, b));
}

/// 23億 behind 23億6,000萬元: the figure before, said in short.
static bool isCutShort(const Decimal &value, const Quantities::EvidenceList &all, size_t i)
{
    const QString text = value.toString();
    qsizetype zeros = 0;
    while (zeros < text.size() && text.at(text.size() - 1 - zeros) == u'0')
        ++zeros;
    if (text.size() - zeros < 2 || zeros == 0 || text.contains(u'.'))
        return false;
    const Decimal step = Decimal(1).shifted(int(zeros));
    return std::any_of(all.begin() + std::ptrdiff_t(i > 6 ? i - 6 : 0), all.begin() + std::ptrdiff_t(i),
                       [&](const Evidence &other) { return value < other.value && other.value < value + step; });
}

void DisputeFinder::find()
{
    const Quantities::EvidenceList &all = m_quantities.evidence();
    const size_t count = all.size();
    std::vector<size_t> root(count);
    std::iota(root.begin(), root.end(), size_t(0));
    const auto top = [&](size_t i) {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    };
    std::vector<bool> rival(count, false);
    // Figures of one kind, unit and quantity, each compared with those not far before it: linear in the text.
    QHash<std::pair<int, QString>, std::vector<size_t>> buckets;
    for (size_t i = 0; i < count; ++i) {
        if (all[i].quantity < 0)
            continue;
        // Said once more in short, without its unit: it is no figure of its own.
        const bool again = number(all[i]).rule == "money.unsaid"_L1 && i > 0 && isCutShort(all[i].value, all, i);
        if (again)
            continue;
        std::vector<size_t> &bucket = buckets[{all[i].quantity, all[i].dimension}];
        const size_t first = bucket.size() > 24 ? bucket.size() - 24 : 0;
        for (size_t k = first; k < bucket.size(); ++k) {
            const size_t j = bucket[k];
            if (sentence(all[i]).ordinal - sentence(all[j]).ordinal > NearSentences)
                continue;
            if (rivals(all[j], all[i])) {
                rival[i] = rival[j] = true;
                root[top(i)] = top(j);
            }
        }
        bucket.push_back(i);
    }
    // The same figure or its rounding in another mouth stands on one side of the quarrel that is there.
    for (const std::vector<size_t> &bucket : std::as_const(buckets)) {
        for (size_t k = 0; k < bucket.size(); ++k) {
            for (size_t l = k > 24 ? k - 24 : 0; l < k; ++l) {
                const size_t i = bucket[k], j = bucket[l];
                if (rival[i] == rival[j] || !sameSide(all[j], all[i]) || all[i].part || all[j].part || !sameTime(all[j], all[i]))
                    continue;
                if (sentence(all[i]).ordinal - sentence(all[j]).ordinal > NearSentences)
                    continue;
                // The same value again by the same voice adds nothing.
                if (all[i].voice == all[j].voice && all[i].value == all[j].value)
                    continue;
                rival[i] = rival[j] = true;
                root[top(i)] = top(j);
            }
        }
    }
    QHash<size_t, std::vector<int>> groups;
    std::vector<size_t> order;
    for (size_t i = 0; i < count; ++i) {
        if (!rival[i])
            continue;
        const size_t t = top(i);
        if (!groups.contains(t))
            order.push_back(t);
        groups[t].push_back(int(i));
    }
    for (const size_t t : order) {
        const std::vector<int> &members = groups[t];
        const bool strong = std::ranges::any_of(members, [&](int i) { return all[size_t(i)].strong; });
        dispute(members, strong);
    }
    std::ranges::sort(m_reading.disputes, {}, [](const Dispute &d) { return d.claims.isEmpty() ? -1 : d.claims.first(); });
}

void DisputeFinder::dispute(const std::vector<int> &members, bool strong)
{
    const Quantities::EvidenceList &all = m_quantities.evidence();
    Dispute made;
    std::optional<Decimal> least, most;
    QStringList names, behind;
    QSet<std::pair<QString, QByteArray>> said;
    int lastSentence = -1;
    for (const int i : members) {
        const Evidence &e = all[size_t(i)];
        // Each rival figure at its first mention by each voice.
        const std::pair<QString, QByteArray> key{e.voice, e.value.digits()};
        if (!e.inherited && !e.word.isEmpty()
            && (e.word.start >= number(e).span.start || m_quantities.clause(number(e).span.start).contains(e.word)))
            (e.word.end <= number(e).span.start ? names : behind).append(m_quantities.name(e.word));
        if (std::exchange(lastSentence, e.sentence) != e.sentence) {
            for (const Span cue : sentence(e).cues)
                made.cues.append(cue);
        }
        if (said.contains(key))
            continue;
        said.insert(key);
        const Evidence &first = e.origin >= 0 && size_t(e.origin) < all.size() ? all[size_t(e.origin)] : e;
        made.claims.append(first.number);
        if (made.unit.isEmpty())
            made.unit = number(first).unit;
        const Decimal low = e.value, high = e.upper.value_or(low);
        least = least ? std::min(*least, low) : low;
        most = most ? std::max(*most, high) : high;
    }
    std::ranges::sort(made.claims);
    made.claims.erase(std::unique(made.claims.begin(), made.claims.end()), made.claims.end());
    // A heading, or the text itself, may give a figure that somebody stands for: then that mention is the claim.
    using Figure = std::tuple<QByteArray, QByteArray, int>;
    struct Mentions
    {
        int first = 0;
        bool spoken = false;
    };
    const auto figure = [this](int claim) {
        const Number &n = m_reading.numbers[claim];
        return Figure{n.value ? n.value->digits() : QByteArray(), n.upper ? n.upper->digits() : QByteArray(), int(n.modifier)};
    };
    std::map<Figure, Mentions> mentions;
    for (const int claim : std::as_const(made.claims)) {
        Mentions &same = mentions.try_emplace(figure(claim), Mentions{claim, false}).first->second;
        same.spoken = same.spoken || m_reading.numbers[claim].speaker != None;
    }
    const auto saidElsewhere = [&](int claim) {
        if (m_reading.numbers[claim].speaker != None)
            return false;
        const Mentions &same = mentions.at(figure(claim));
        return same.spoken || same.first < claim;
    };
    QList<int> spoken;
    std::ranges::copy_if(made.claims, std::back_inserter(spoken), [&](int claim) { return !saidElsewhere(claim); });
    made.claims = spoken;
    if (made.claims.size() < 2 || least->isZero())
        return;
    std::ranges::sort(made.cues);
    made.cues.erase(std::unique(made.cues.begin(), made.cues.end()), made.cues.end());
    // The fullest name that the text gives the quantity in front of a figure.
    for (const QStringList *list : {&std::as_const(names), &std::as_const(behind)}) {
        for (const QString &name : *list) {
            if (name.size() > made.quantity.size())
                made.quantity = name;
        }
        if (!made.quantity.isEmpty())
            break;
    }
    if (made.quantity.isEmpty()) {
        for (const int i : members) {
            if (const Span word = all[size_t(i)].word; made.quantity.isEmpty() && !word.isEmpty())
                made.quantity = m_quantities.name(word);
        }
    }
    if (made.quantity.isEmpty())
        made.quantity = made.unit;
    made.spread = most->dividedBy(*least, 2).value_or(Decimal(1));
    made.confidence = strong ? 0.85 : 0.7;
    m_reading.disputes.append(std::move(made));
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
