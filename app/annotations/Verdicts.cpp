// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Desk.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

using namespace Language;

namespace {

bool isIndex(int index, qsizetype size)
{
    return index >= 0 && index < size;
}

template <typename E, size_t N>
std::optional<E> named(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(E(found - names.begin()));
}

constexpr std::array quoteKinds{"speech"_L1, "term"_L1, "title"_L1};
constexpr std::array speakerKinds{"person"_L1, "organisation"_L1, "group"_L1, "unnamed"_L1};
constexpr std::array numberKinds{"money"_L1, "percentage"_L1, "count"_L1,    "measure"_L1, "rate"_L1,   "ratio"_L1,
                                 "date"_L1,  "time"_L1,       "duration"_L1, "age"_L1,     "ordinal"_L1};
constexpr std::array modifiers{"exact"_L1, "about"_L1, "more-than"_L1, "less-than"_L1, "at-least"_L1, "at-most"_L1, "range"_L1};

/// Where the old indices of a list have gone: None for what was taken out.
using Map = QList<int>;

int to(const Map &map, int index)
{
    return isIndex(index, map.size()) ? map[index] : None;
}

/// Takes out the marked items of a list and tells where the others are now.
template <typename T>
Map compact(QList<T> &list, const QSet<int> &gone)
{
    Map map(list.size(), None);
    QList<T> kept;
    kept.reserve(list.size());
    for (int i = 0; i < list.size(); ++i) {
        if (gone.contains(i))
            continue;
        map[i] = int(kept.size());
        kept.append(std::move(list[i]));
    }
    list = std::move(kept);
    return map;
}

void remap(QList<int> &indices, const Map &map)
{
    for (int &index : indices)
        index = to(map, index);
    indices.removeAll(None);
}

class Overlay
{
public:
    Overlay(Reading &reading, const Article::Article &article)
        : r(reading)
        , m_article(article)
    {
        for (int kind = 0; kind <= int(MarkKind::Check); ++kind) {
            const int count = size(MarkKind(kind));
            for (int i = 0; i < count; ++i) {
                const Span span = markSpan(r, MarkKind(kind), i);
                if (!span.isEmpty() && !m_exact.contains({kind, span.start, span.end}))
                    m_exact.insert({kind, span.start, span.end}, i);
            }
        }
    }

    /// A reader's word on one Mark; of two on the same matter the later one counts.
    void take(const Verdict &verdict, Span span, const QString &words)
    {
        const int index = find(verdict.mark, span, words);
        if (index == None)
            return;
        switch (verdict.decision) {
        case Decision::Accepted:
            m_gone[verdict.mark].remove(index);
            certain(verdict.mark, index);
            break;
        case Decision::Rejected: m_gone[verdict.mark].insert(index); break;
        case Decision::Corrected: m_corrections.append({verdict, index}); break;
        }
    }

    void finish()
    {
        QSet<int> decided; // quotes whose own speaker was corrected
        for (const auto &[verdict, index] : std::as_const(m_corrections)) {
            if (verdict.mark == MarkKind::Quote && verdict.field == "speaker"_L1)
                decided.insert(index);
        }
        for (const auto &[verdict, index] : std::as_const(m_corrections))
            correct(verdict, index, decided);
        removeMarks();
        settleDisputes();
        if (m_added)
            sortSpeakers();
        settleSpeech();
    }

private:
    struct Place
    {
        int kind;
        qsizetype start;
        qsizetype end;
        friend bool operator==(const Place &, const Place &) = default;
        friend size_t qHash(const Place &p, size_t seed = 0) { return qHashMulti(seed, p.kind, p.start, p.end); }
    };

    [[nodiscard]] int size(MarkKind kind) const
    {
        switch (kind) {
        case MarkKind::Speaker: return int(r.speakers.size());
        case MarkKind::Turn: return int(r.turns.size());
        case MarkKind::Quote: return int(r.quotes.size());
        case MarkKind::Statement: return int(r.statements.size());
        case MarkKind::Number: return int(r.numbers.size());
        case MarkKind::Dispute: return int(r.disputes.size());
        case MarkKind::Check: return int(r.checks.size());
        }
        return 0;
    }

    /// The Mark whose words these are, or the one that shares the most with them.
    [[nodiscard]] int find(MarkKind kind, Span span, const QString &words) const
    {
        if (const auto exact = m_exact.constFind({int(kind), span.start, span.end}); exact != m_exact.constEnd())
            return *exact;
        if (kind == MarkKind::Speaker) {
            for (int i = 0; i < r.speakers.size(); ++i) {
                if (r.speakers[i].mentions.contains(span) || r.speakers[i].name == words || r.speakers[i].aliases.contains(words))
                    return i;
            }
        }
        int best = None;
        double bestShare = 0.3; // less is another Mark that happens to be near
        const auto weigh = [&](int index, Span other) {
            const qsizetype both = std::min(span.end, other.end) - std::max(span.start, other.start);
            const qsizetype either = std::max(span.end, other.end) - std::min(span.start, other.start);
            const double share = both > 0 ? double(both) / double(either) : 0;
            if (share > bestShare) {
                bestShare = share;
                best = index;
            }
        };
        const int count = size(kind);
        for (int i = 0; i < count; ++i) {
            weigh(i, markSpan(r, kind, i));
            if (kind == MarkKind::Turn)
                weigh(i, r.turns[i].span);
            if (kind == MarkKind::Dispute) {
                for (const int claim : r.disputes[i].claims)
                    weigh(i, markSpan(r, MarkKind::Number, claim));
            }
        }
        return best;
    }

    void certain(MarkKind kind, int index)
    {
        switch (kind) {
        case MarkKind::Quote: r.quotes[index].confidence = 1; break;
        case MarkKind::Statement: r.statements[index].confidence = 1; break;
        case MarkKind::Number: r.numbers[index].confidence = 1; break;
        case MarkKind::Dispute: r.disputes[index].confidence = 1; break;
        case MarkKind::Speaker:
        case MarkKind::Turn:
        case MarkKind::Check: break; // these carry no doubt
        }
    }

    /// The speaker of that name, put into the list where it is not there; None for no name.
    int speaker(const QString &name)
    {
        if (name.isEmpty())
            return None;
        for (int i = 0; i < r.speakers.size(); ++i) {
            if (r.speakers[i].name == name && !m_gone[MarkKind::Speaker].contains(i))
                return i;
        }
        for (int i = 0; i < r.speakers.size(); ++i) {
            if (r.speakers[i].aliases.contains(name) && !m_gone[MarkKind::Speaker].contains(i))
                return i;
        }
        Speaker added;
        added.name = name;
        const QString &text = m_article.text();
        for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size())) {
            if (m_article.paragraphs()[m_article.paragraphAt(at)].isRead())
                added.mentions.append({at, at + name.size()});
        }
        r.speakers.append(added);
        m_added = true;
        return int(r.speakers.size()) - 1;
    }

    void correct(const Verdict &verdict, int index, const QSet<int> &decided)
    {
        const QString &field = verdict.field;
        const QString &value = verdict.correction;
        certain(verdict.mark, index);
        switch (verdict.mark) {
        case MarkKind::Quote:
            if (field == "speaker"_L1) {
                const int who = speaker(value);
                const int was = r.quotes[index].speaker;
                giveQuote(index, who);
                // The other parts of one utterance have the same speaker, unless the reader says otherwise.
                const int utterance = r.quotes[index].utterance;
                for (int i = 0; utterance != None && i < r.quotes.size(); ++i) {
                    if (r.quotes[i].utterance == utterance && r.quotes[i].speaker == was && !decided.contains(i))
                        giveQuote(i, who);
                }
            } else if (field == "kind"_L1) {
                if (const auto kind = named<QuoteKind>(quoteKinds, value))
                    makeQuote(index, *kind);
            }
            break;
        case MarkKind::Statement:
            if (field == "speaker"_L1) {
                const int was = std::exchange(r.statements[index].speaker, speaker(value));
                for (Number &number : r.numbers) {
                    if (number.statement == index && number.speaker == was)
                        number.speaker = r.statements[index].speaker;
                }
            }
            break;
        case MarkKind::Turn:
            if (field == "speaker"_L1)
                r.turns[index].speaker = speaker(value);
            break;
        case MarkKind::Number: correctNumber(index, field, value); break;
        case MarkKind::Dispute:
            if (field == "quantity"_L1)
                r.disputes[index].quantity = value;
            else if (field == "unit"_L1)
                r.disputes[index].unit = value;
            break;
        case MarkKind::Speaker: correctSpeaker(index, field, value); break;
        case MarkKind::Check: break;
        }
    }

    void giveQuote(int index, int who)
    {
        Quote &quote = r.quotes[index];
        const int was = std::exchange(quote.speaker, who);
        quote.confidence = 1;
        for (Number &number : r.numbers) {
            if (number.quote == index && number.speaker == was)
                number.speaker = who;
        }
    }

    void makeQuote(int index, QuoteKind kind)
    {
        Quote &quote = r.quotes[index];
        if (quote.kind == kind)
            return;
        quote.kind = kind;
        if (kind != QuoteKind::Speech) {
            giveQuote(index, None);
            quote.utterance = None;
            quote.cue.reset();
            quote.why = Why::Unattributed;
        } else {
            int last = None;
            for (const Quote &other : std::as_const(r.quotes))
                last = std::max(last, other.utterance);
            quote.utterance = last + 1;
        }
    }

    void correctNumber(int index, const QString &field, const QString &value)
    {
        Number &number = r.numbers[index];
        if (field == "value"_L1) {
            if (const auto exact = Decimal::fromString(value.toLatin1())) {
                number.value = *exact;
                number.fraction.clear();
                m_revalued.insert(index);
            }
        } else if (field == "upper"_L1) {
            number.upper = Decimal::fromString(value.toLatin1());
            m_revalued.insert(index);
        } else if (field == "unit"_L1) {
            number.unit = value;
        } else if (field == "speaker"_L1) {
            number.speaker = speaker(value);
        } else if (field == "kind"_L1) {
            number.kind = named<NumberKind>(numberKinds, value).value_or(number.kind);
        } else if (field == "modifier"_L1) {
            number.modifier = named<Modifier>(modifiers, value).value_or(number.modifier);
        }
    }

    void correctSpeaker(int index, const QString &field, const QString &value)
    {
        Speaker &who = r.speakers[index];
        if (field == "kind"_L1) {
            who.kind = named<SpeakerKind>(speakerKinds, value).value_or(who.kind);
        } else if (field == "role"_L1) {
            who.role = value;
        } else if ((field == "speaker"_L1 || field == "name"_L1) && !value.isEmpty() && who.name != value) {
            for (int i = 0; i < r.speakers.size(); ++i) {
                if (i != index && r.speakers[i].name == value && !m_gone[MarkKind::Speaker].contains(i)) {
                    merge(index, i); // the two are one
                    return;
                }
            }
            if (!who.aliases.contains(who.name) && !who.name.isEmpty())
                who.aliases.append(who.name);
            who.aliases.removeAll(value);
            who.name = value;
        }
    }

    void merge(int from, int into)
    {
        Speaker &gone = r.speakers[from];
        Speaker &stays = r.speakers[into];
        for (const QString &alias : QStringList{gone.name} + gone.aliases) {
            if (alias != stays.name && !stays.aliases.contains(alias))
                stays.aliases.append(alias);
        }
        stays.mentions += gone.mentions;
        std::sort(stays.mentions.begin(), stays.mentions.end());
        stays.mentions.erase(std::unique(stays.mentions.begin(), stays.mentions.end()), stays.mentions.end());
        if (stays.role.isEmpty())
            stays.role = gone.role;
        const auto move = [&](int &speaker) { speaker = speaker == from ? into : speaker; };
        for (Turn &turn : r.turns)
            move(turn.speaker);
        for (Quote &quote : r.quotes)
            move(quote.speaker);
        for (Statement &statement : r.statements)
            move(statement.speaker);
        for (Number &number : r.numbers)
            move(number.speaker);
        m_gone[MarkKind::Speaker].insert(from);
    }

    void removeMarks()
    {
        // A quote's parent may go as well: then the next one around it.
        const QSet<int> &goneQuotes = m_gone[MarkKind::Quote];
        for (Quote &quote : r.quotes) {
            for (qsizetype depth = 0; goneQuotes.contains(quote.parent) && depth < r.quotes.size(); ++depth)
                quote.parent = isIndex(quote.parent, r.quotes.size()) ? r.quotes[quote.parent].parent : None;
        }
        // Who gives a figure was known from the quote or statement around it.
        const QSet<int> &goneStatements = m_gone[MarkKind::Statement];
        for (Number &number : r.numbers) {
            if (goneQuotes.contains(number.quote) || goneStatements.contains(number.statement))
                number.speaker = None;
        }
        const Map speakers = compact(r.speakers, m_gone[MarkKind::Speaker]);
        compact(r.turns, m_gone[MarkKind::Turn]);
        const Map quotes = compact(r.quotes, goneQuotes);
        const Map statements = compact(r.statements, goneStatements);
        const Map numbers = compact(r.numbers, m_gone[MarkKind::Number]);

        for (Turn &turn : r.turns)
            turn.speaker = to(speakers, turn.speaker);
        for (Quote &quote : r.quotes) {
            quote.speaker = to(speakers, quote.speaker);
            quote.parent = to(quotes, quote.parent);
        }
        for (Statement &statement : r.statements)
            statement.speaker = to(speakers, statement.speaker);
        for (Number &number : r.numbers) {
            number.speaker = to(speakers, number.speaker);
            number.quote = to(quotes, number.quote);
            number.statement = to(statements, number.statement);
        }

        QSet<int> revalued;
        for (const int index : std::as_const(m_revalued))
            revalued.insert(to(numbers, index));
        for (int i = 0; i < r.disputes.size(); ++i) {
            Dispute &dispute = r.disputes[i];
            const qsizetype before = dispute.claims.size();
            remap(dispute.claims, numbers);
            if (dispute.claims.size() < 2)
                m_gone[MarkKind::Dispute].insert(i);
            else if (dispute.claims.size() != before
                     || std::any_of(dispute.claims.begin(), dispute.claims.end(), [&](int c) { return revalued.contains(c); }))
                m_changedDisputes.insert(i);
        }
        for (int i = 0; i < r.checks.size(); ++i) {
            Check &check = r.checks[i];
            const qsizetype before = check.numbers.size();
            remap(check.numbers, numbers);
            if (check.numbers.size() != before) // arithmetic with a part missing is none
                m_gone[MarkKind::Check].insert(i);
            else if (std::any_of(check.numbers.begin(), check.numbers.end(), [&](int n) { return revalued.contains(n); }))
                verify(check);
        }
    }

    /// The list is kept in the order of first mentions; those without one come last.
    void sortSpeakers()
    {
        QList<int> order(r.speakers.size());
        std::iota(order.begin(), order.end(), 0);
        const auto first = [this](int i) {
            const auto &mentions = r.speakers[i].mentions;
            return mentions.isEmpty() ? m_article.text().size() : mentions.first().start;
        };
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return first(a) < first(b); });
        Map map(r.speakers.size(), None);
        QList<Speaker> sorted;
        for (const int i : std::as_const(order)) {
            map[i] = int(sorted.size());
            sorted.append(r.speakers[i]);
        }
        r.speakers = sorted;
        for (Turn &turn : r.turns)
            turn.speaker = to(map, turn.speaker);
        for (Quote &quote : r.quotes)
            quote.speaker = to(map, quote.speaker);
        for (Statement &statement : r.statements)
            statement.speaker = to(map, statement.speaker);
        for (Number &number : r.numbers)
            number.speaker = to(map, number.speaker);
    }

    void settleDisputes()
    {
        for (const int i : std::as_const(m_changedDisputes)) {
            Dispute &dispute = r.disputes[i];
            std::optional<Decimal> least;
            std::optional<Decimal> most;
            for (const int claim : std::as_const(dispute.claims)) {
                const Number &number = r.numbers[claim];
                if (!number.value)
                    continue;
                const Decimal upper = number.upper.value_or(*number.value);
                least = least ? std::min(*least, *number.value) : *number.value;
                most = most ? std::max(*most, upper) : upper;
            }
            if (least && most)
                dispute.spread = most->dividedBy(*least, 2).value_or(dispute.spread);
        }
        compact(r.disputes, m_gone[MarkKind::Dispute]);
        compact(r.checks, m_gone[MarkKind::Check]);
    }

    /// Whether the arithmetic still holds with a corrected figure; the text rounds, so half a per cent is let pass.
    void verify(Check &check) const
    {
        QList<Decimal> values;
        for (const int n : std::as_const(check.numbers)) {
            if (!r.numbers[n].value)
                return;
            values.append(*r.numbers[n].value);
        }
        if (values.size() < 3)
            return;
        const Decimal result = values.takeLast();
        Decimal sum = values.first();
        for (qsizetype i = 1; i < values.size(); ++i) {
            switch (check.kind) {
            case CheckKind::Product: sum = sum * values[i]; break;
            case CheckKind::Sum: sum = sum + values[i]; break;
            case CheckKind::Difference: sum = sum - values[i]; break;
            case CheckKind::Share: {
                const auto quotient = sum.dividedBy(values[i], 6);
                if (!quotient)
                    return;
                sum = quotient->shifted(2);
                break;
            }
            }
        }
        const Decimal zero;
        const auto size = [&zero](const Decimal &value) { return value < zero ? zero - value : value; };
        check.holds = size(sum - result) * Decimal(200) <= size(result);
    }

    /// Who says something now, and who no longer does.
    void settleSpeech()
    {
        if (m_corrections.isEmpty() && m_gone.isEmpty())
            return;
        QSet<int> speak;
        for (const Quote &quote : std::as_const(r.quotes)) {
            if (quote.kind == QuoteKind::Speech)
                speak.insert(quote.speaker);
        }
        for (const Statement &statement : std::as_const(r.statements))
            speak.insert(statement.speaker);
        for (const Turn &turn : std::as_const(r.turns))
            speak.insert(turn.speaker);
        for (int i = 0; i < r.speakers.size(); ++i)
            r.speakers[i].silent = !speak.contains(i);
    }

    Reading &r;
    const Article::Article &m_article;
    QHash<Place, int> m_exact;
    QHash<MarkKind, QSet<int>> m_gone;
    QList<std::pair<Verdict, int>> m_corrections;
    QSet<int> m_revalued;
    QSet<int> m_changedDisputes;
    bool m_added = false;
};

} // namespace

Span markSpan(const Reading &reading, MarkKind kind, int index)
{
    if (index < 0)
        return {};
    switch (kind) {
    case MarkKind::Speaker: return index < reading.speakers.size() ? reading.speakers[index].mentions.value(0) : Span{};
    case MarkKind::Turn: return index < reading.turns.size() ? reading.turns[index].label : Span{};
    case MarkKind::Quote: return index < reading.quotes.size() ? reading.quotes[index].span : Span{};
    case MarkKind::Statement: return index < reading.statements.size() ? reading.statements[index].span : Span{};
    case MarkKind::Number: return index < reading.numbers.size() ? reading.numbers[index].span : Span{};
    case MarkKind::Dispute:
        return index < reading.disputes.size() && !reading.disputes[index].claims.isEmpty()
                   ? markSpan(reading, MarkKind::Number, reading.disputes[index].claims.first())
                   : Span{};
    case MarkKind::Check:
        return index < reading.checks.size() && !reading.checks[index].numbers.isEmpty()
                   ? markSpan(reading, MarkKind::Number, reading.checks[index].numbers.last())
                   : Span{};
    }
    return {};
}

Reading withVerdicts(Reading reading, const QList<Annotation> &annotations, const Article::Article &article)
{
    const bool any = std::any_of(annotations.begin(), annotations.end(), [](const Annotation &a) { return a.verdict.has_value(); });
    if (!any)
        return reading;
    Overlay overlay(reading, article);
    for (const Annotation &a : annotations) {
        if (a.verdict && a.anchor.state != AnchorState::Orphan && !a.anchor.span.isEmpty())
            overlay.take(*a.verdict, a.anchor.span, a.anchor.exact);
    }
    overlay.finish();
    return reading;
}

} // namespace Zhupi::Annotations
