// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Anchorer.h"

#include "annotations/Folding.h"

#include <rapidfuzz/distance/Levenshtein.hpp>
#include <rapidfuzz/fuzz.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace Zhupi::Annotations {

namespace {

constexpr qsizetype gramSize = 3;
constexpr size_t buckets = size_t(1) << 18;
constexpr size_t manyHits = 1000;      // more places than these are not weighed one by one
constexpr qsizetype manyLooks = 20000; // nor are more looked at, whatever the text is made of
constexpr qsizetype longQuote = 2000;  // from here on the two ends are looked for apart
constexpr qsizetype endSize = 200;
constexpr double enough = 0.62;
constexpr double margin = 0.05; // two places closer than this are equally good

std::u16string_view view(QStringView text)
{
    return {text.utf16(), size_t(text.size())};
}

/// 0 … 1.
double likeness(QStringView a, QStringView b)
{
    return rapidfuzz::fuzz::ratio(view(a), view(b)) / 100.0;
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype n = 0;
    while (n < most && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype n = 0;
    while (n < most && a[n] == b[n])
        ++n;
    return n;
}

size_t bucketOf(const QChar *gram)
{
    const quint64 key = quint64(gram[0].unicode()) | quint64(gram[1].unicode()) << 16 | quint64(gram[2].unicode()) << 32;
    return size_t((key * 0x9e3779b97f4a7c15ULL) >> (64 - 18));
}

} // namespace

/// The article folded, and where each three characters of it stand.
struct Anchorer::Index
{
    explicit Index(QStringView text)
        : article(text)
        , first(buckets + 1)
    {
        const QStringView all = article.text();
        const qsizetype grams = std::max<qsizetype>(0, all.size() - gramSize + 1);
        for (qsizetype i = 0; i < grams; ++i)
            ++first[bucketOf(all.data() + i) + 1];
        for (size_t b = 0; b < buckets; ++b)
            first[b + 1] += first[b];
        places.resize(size_t(grams));
        std::vector<quint32> next(first.begin(), first.end() - 1);
        for (qsizetype i = 0; i < grams; ++i)
            places[next[bucketOf(all.data() + i)]++] = quint32(i);
    }

    [[nodiscard]] std::pair<const quint32 *, const quint32 *> list(const QChar *gram) const
    {
        const size_t bucket = bucketOf(gram);
        return {places.data() + first[bucket], places.data() + first[bucket + 1]};
    }

    /// Where the words stand in the folded text; more than manyHits means: too many to tell.
    [[nodiscard]] std::vector<qsizetype> find(QStringView words) const
    {
        std::vector<qsizetype> found;
        const QStringView all = article.text();
        if (words.isEmpty() || words.size() > all.size())
            return found;
        if (words.size() < gramSize) {
            for (qsizetype at = all.indexOf(words); at >= 0 && found.size() <= manyHits; at = all.indexOf(words, at + 1))
                found.push_back(at);
            return found;
        }
        // The rarest of its grams leads.
        const qsizetype grams = words.size() - gramSize + 1;
        const qsizetype step = std::max<qsizetype>(1, grams / 64);
        qsizetype best = 0;
        auto bestList = list(words.data());
        for (qsizetype i = step; i < grams; i += step) {
            const auto other = list(words.data() + i);
            if (other.second - other.first < bestList.second - bestList.first) {
                best = i;
                bestList = other;
            }
        }
        qsizetype looks = 0;
        for (auto place = bestList.first; place != bestList.second && found.size() <= manyHits; ++place) {
            const qsizetype at = qsizetype(*place) - best;
            if (at < 0 || at + words.size() > all.size())
                continue;
            if (++looks > manyLooks) {
                found.resize(manyHits + 1);
                break;
            }
            if (all.mid(at, words.size()) == words)
                found.push_back(at);
        }
        return found;
    }

    /// Stretches of the folded text that share many grams with the words, the likeliest first; five at most.
    [[nodiscard]] std::vector<Span> likely(QStringView words) const
    {
        constexpr qsizetype common = 256;
        const qsizetype grams = words.size() - gramSize + 1;
        const qsizetype step = std::max<qsizetype>(1, grams / 256);
        std::vector<qsizetype> diagonals;
        for (qsizetype i = 0; i < grams; i += step) {
            const auto [begin, end] = list(words.data() + i);
            if (end - begin > common)
                continue; // says little about the place
            for (auto place = begin; place != end; ++place)
                diagonals.push_back(qsizetype(*place) - i);
        }
        std::sort(diagonals.begin(), diagonals.end());

        struct Cluster
        {
            size_t votes;
            qsizetype low;
            qsizetype high;
        };
        std::vector<Cluster> clusters;
        const qsizetype width = 12 + words.size() / 8;
        size_t from = 0;
        for (size_t i = 0; i < diagonals.size(); ++i) {
            while (diagonals[i] - diagonals[from] > width)
                ++from;
            const Cluster cluster{i - from + 1, diagonals[from], diagonals[i]};
            if (!clusters.empty() && cluster.low <= clusters.back().high) {
                if (cluster.votes > clusters.back().votes)
                    clusters.back() = cluster;
            } else {
                clusters.push_back(cluster);
            }
        }
        std::sort(clusters.begin(), clusters.end(),
                  [](const Cluster &a, const Cluster &b) { return std::pair(b.votes, a.low) < std::pair(a.votes, b.low); });
        std::vector<Span> spans;
        for (const Cluster &cluster : clusters) {
            if (spans.size() == 5 || cluster.votes < 2 || cluster.votes * 4 < clusters.front().votes)
                break;
            constexpr qsizetype slack = 8;
            const qsizetype start = std::clamp<qsizetype>(cluster.low - slack, 0, article.size());
            const qsizetype end = std::clamp<qsizetype>(cluster.high + words.size() + slack, start, article.size());
            if (start < end)
                spans.push_back({start, end});
        }
        return spans;
    }

    Folded article;
    std::vector<quint32> first; ///< start of each bucket in places
    std::vector<quint32> places;
};

Anchorer::Anchorer(const Article::Article &article)
    : m_article(article)
{
}

Anchorer::~Anchorer() = default;

Anchorer::Index &Anchorer::index()
{
    if (!m_index)
        m_index = std::make_unique<Index>(m_article.text());
    return *m_index;
}

Anchor Anchorer::resolve(Anchor anchor, Span hint)
{
    const QStringView text = m_article.text();
    anchor.state = AnchorState::Orphan;
    anchor.span = {};
    if (anchor.exact.isEmpty() || text.isEmpty())
        return anchor;

    const bool inText = hint.start >= 0 && hint.start < hint.end && hint.end <= text.size();
    const bool wordsAtHint = inText && hint.length() == anchor.exact.size() && text.mid(hint.start, hint.length()) == anchor.exact;
    const auto found = [&](Span span, bool exactly) {
        anchor.span = span;
        anchor.state = exactly ? AnchorState::Exact : AnchorState::Moved;
        return anchor;
    };
    if (wordsAtHint && text.first(hint.start).endsWith(anchor.prefix) && text.sliced(hint.end).startsWith(anchor.suffix))
        return found(hint, true);

    const QString words = folded(anchor.exact);
    if (words.isEmpty()) // nothing but white space: only its place can tell
        return wordsAtHint ? found(hint, true) : anchor;
    const QString before = folded(anchor.prefix);
    const QString after = folded(anchor.suffix);
    const Index &in = index();
    const QStringView all = in.article.text();
    const auto spanAt = [&](qsizetype at) { return in.article.original({at, at + words.size()}); };
    const auto sameWords = [&](Span span) { return text.mid(span.start, span.length()) == anchor.exact; };
    // Without a position in the file, words found with all their context are where they were.
    const bool noHint = hint == Span{};

    struct Place
    {
        Span span;
        double score;
    };
    std::vector<Place> places;

    std::vector<qsizetype> hits = in.find(before + words + after);
    for (qsizetype &hit : hits)
        hit += before.size();
    const bool wholeContext = !hits.empty() && hits.size() <= manyHits && before.size() + after.size() > 0;
    if (!wholeContext) {
        hits = in.find(words);
        if (hits.size() > manyHits) { // too common: only with one side of its context
            hits.clear();
            if (before.size() >= 4)
                for (const qsizetype at : in.find(before + words))
                    hits.push_back(at + before.size());
            if (after.size() >= 4)
                for (const qsizetype at : in.find(words + after))
                    hits.push_back(at);
            std::sort(hits.begin(), hits.end());
            hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
            if (hits.size() > manyHits || hits.empty())
                return wordsAtHint ? found(hint, true) : anchor;
        }
    }
    for (const qsizetype at : hits) {
        if (at + words.size() > all.size())
            continue;
        const QStringView left = all.mid(std::max<qsizetype>(0, at - before.size()), std::min(at, before.size()));
        const QStringView right = all.mid(at + words.size(), after.size());
        double score = 0;
        const auto weigh = [&](const QString &wanted, QStringView there, qsizetype common) {
            const double like = hits.size() <= 100 && !wanted.isEmpty() ? likeness(wanted, there) : 0;
            return std::max(double(common), like > 0.5 ? like * double(wanted.size()) : 0.0);
        };
        score += weigh(before, left, commonEnd(before, left));
        score += weigh(after, right, commonStart(after, right));
        const Span span = spanAt(at);
        if (sameWords(span))
            score += 1;
        if (wordsAtHint && span == hint)
            score += 2;
        places.push_back({span, score});
    }
    if (!places.empty()) {
        std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.score > b.score; });
        const Place best = places.front();
        const bool atHint = wordsAtHint && best.span == hint;
        // Where the surroundings are alike everywhere (a form, a table), a small lead is chance.
        const double contextSize = double(before.size() + after.size());
        const double lead = wholeContext || atHint ? 1 : best.score >= 0.9 * contextSize ? 2 : std::max(2.0, 0.1 * contextSize);
        if (places.size() > 1 && best.score - places[1].score < lead)
            return anchor; // equally good
        // Few words that have lost all their surroundings may stand anywhere.
        const double surroundings = best.score - (sameWords(best.span) ? 1 : 0);
        const bool alone = before.size() + after.size() == 0;
        if (!atHint && !alone && words.size() < 8 && surroundings < 4)
            return anchor;
        return found(best.span, atHint || (noHint && sameWords(best.span) && (wholeContext || alone)));
    }

    if (words.size() > longQuote) {
        Anchor head{anchor.exact.first(endSize), anchor.prefix, anchor.exact.mid(endSize, 32), {}, {}};
        Anchor tail{anchor.exact.last(endSize), anchor.exact.sliced(anchor.exact.size() - endSize - 32, 32), anchor.suffix, {}, {}};
        head = resolve(head, {});
        tail = resolve(tail, {});
        if (head.state == AnchorState::Orphan || tail.state == AnchorState::Orphan || head.span.start >= tail.span.end)
            return anchor;
        const Span whole{head.span.start, tail.span.end};
        if (whole.length() < anchor.exact.size() / 2 || whole.length() > anchor.exact.size() * 2)
            return anchor;
        return found(whole, false);
    }

    // Edited: places that share many of the words, then the best alignment of words and context at each.
    const QString wanted = before + words + after;
    if (wanted.size() < gramSize)
        return anchor;
    for (const Span region : in.likely(wanted)) {
        const QStringView there = all.mid(region.start, region.length());
        const auto ops = rapidfuzz::levenshtein_editops(view(wanted), view(there));
        const size_t startAt = size_t(before.size());
        const size_t endAt = size_t(before.size() + words.size());
        qsizetype start = before.size();
        qsizetype end = before.size() + words.size();
        for (const auto &op : ops) { // what was put in at an edge stays outside
            if (op.type == rapidfuzz::EditType::Insert) {
                start += op.src_pos <= startAt ? 1 : 0;
                end += op.src_pos < endAt ? 1 : 0;
            } else if (op.type == rapidfuzz::EditType::Delete) {
                start -= op.src_pos < startAt ? 1 : 0;
                end -= op.src_pos < endAt ? 1 : 0;
            }
        }
        start = std::clamp<qsizetype>(start, 0, there.size());
        end = std::clamp<qsizetype>(end, start, there.size());
        if (start == end)
            continue;
        const double quote = likeness(words, there.mid(start, end - start));
        const QStringView left =
            all.mid(std::max<qsizetype>(0, region.start + start - before.size()), std::min(region.start + start, before.size()));
        const QStringView right = all.mid(region.start + end, after.size());
        const qsizetype contextSize = before.size() + after.size();
        double context = quote;
        if (contextSize > 0)
            context =
                (likeness(before, left) * double(before.size()) + likeness(after, right) * double(after.size())) / double(contextSize);
        if (quote < 0.6 || (words.size() < 6 && context < 0.7))
            continue;
        const double score = 0.6 * quote + 0.4 * context;
        if (score < enough && !(quote >= 0.85 && words.size() >= 12))
            continue;
        const Span span = in.article.original({region.start + start, region.start + end});
        const bool known = std::any_of(places.begin(), places.end(), [&](const Place &p) { return p.span.overlaps(span); });
        if (!known)
            places.push_back({span, score});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.score > b.score; });
    if (places.empty() || (places.size() > 1 && places[0].score - places[1].score < margin))
        return anchor;
    return found(places.front().span, false);
}

} // namespace Zhupi::Annotations
