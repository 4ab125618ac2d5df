// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Rivals.h"

#include "article/CharSet.h"
#include "language/Words.h"

#include <algorithm>
#include <cmath>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

constexpr int FarthestSentence = 12;
constexpr size_t FarthestFigure = 48;
constexpr size_t SameFigureReach = 80;
/// Pairs of characters are counted among the figures this far around.
constexpr size_t WordReach = 40;
constexpr qsizetype WindowReach = 60;
constexpr int LeastWeight = -600;

/// Hundredths of log odds, by Feature.
constexpr std::array<qint16, Rivals::Features> weights()
{
    std::array<qint16, Rivals::Features> w{};
    w[Rivals::Base] = -64;
    w[Rivals::OneUnitForms] = -48;
    w[Rivals::BareAndUnit] = -32;
    w[Rivals::LooseCounter] = -137;
    w[Rivals::OtherCounter] = -209;
    w[Rivals::MixedKinds] = -100;
    w[Rivals::SameUnit] = 4;
    w[Rivals::IsMoney] = -98;
    w[Rivals::IsShare] = -76;
    w[Rivals::IsCount] = -13;
    w[Rivals::IsDuration] = 0;
    w[Rivals::IsAge] = -157;
    w[Rivals::IsRate] = -35;
    w[Rivals::SmallBoth] = -108;
    w[Rivals::SmallOne] = -83;
    w[Rivals::Close] = 49;
    w[Rivals::Alike] = 73;
    w[Rivals::Unlike] = -108;
    w[Rivals::VeryUnlike] = -102;
    w[Rivals::OutOfScale] = 0;
    w[Rivals::HoldBoth] = -30;
    w[Rivals::BoundFirst] = 27;
    w[Rivals::BoundSecond] = 47;
    w[Rivals::EstimateFirst] = 2;
    w[Rivals::EstimateSecond] = 78;
    w[Rivals::SameSentence] = -11;
    w[Rivals::SentencesApart] = -36;
    w[Rivals::FarApart] = -88;
    w[Rivals::VeryFarApart] = -121;
    w[Rivals::OtherParagraph] = -55;
    w[Rivals::InOneBreath] = -21;
    w[Rivals::InList] = -102;
    w[Rivals::FiguresBetween] = -20;
    w[Rivals::Nearest] = 5;
    w[Rivals::Together] = 33;
    w[Rivals::TogetherOften] = 0;
    w[Rivals::SameQuantity] = 105;
    w[Rivals::OtherQuantity] = -71;
    w[Rivals::OtherQuantityNear] = -92;
    w[Rivals::TopicQuantity] = 23;
    w[Rivals::NoSharedWords] = -55;
    w[Rivals::SharedWords] = 64;
    w[Rivals::Voices] = 33;
    w[Rivals::OneVoice] = -76;
    w[Rivals::QuotedOne] = 17;
    w[Rivals::SaidFirst] = 50;
    w[Rivals::SaidSecond] = 4;
    w[Rivals::Staged] = 31;
    w[Rivals::StagedBetween] = 39;
    w[Rivals::StagedBefore] = 0;
    w[Rivals::Contrast] = 30;
    w[Rivals::ContrastNearest] = 35;
    w[Rivals::ContrastSource] = 104;
    w[Rivals::SourceSecond] = 11;
    w[Rivals::SourceBoth] = 27;
    w[Rivals::DeniedAt] = 7;
    w[Rivals::DeniedBehind] = 0;
    w[Rivals::DeniedNearest] = 0;
    w[Rivals::StrongSecond] = 120;
    w[Rivals::AskedFirst] = 0;
    w[Rivals::TakenUp] = 29;
    w[Rivals::TakenUpVoices] = 7;
    w[Rivals::TakenUpAhead] = 30;
    w[Rivals::Echoed] = 97;
    w[Rivals::RepeatedBoth] = 43;
    w[Rivals::RepeatedOne] = 4;
    w[Rivals::DifferenceTold] = 1;
    w[Rivals::NoCue] = -23;
    w[Rivals::NoCueInSentence] = -108;
    w[Rivals::SumTold] = -57;
    w[Rivals::OtherTimes] = -167;
    w[Rivals::OneTime] = -23;
    w[Rivals::Than] = -123;
    w[Rivals::PartOne] = -46;
    w[Rivals::PartSecond] = -15;
    w[Rivals::PlanOne] = -117;
    w[Rivals::ChangeFirst] = -63;
    w[Rivals::ChangeSecond] = -15;
    w[Rivals::GrowthSecond] = -63;
    return w;
}
constexpr std::array<qint16, Rivals::Features> Weights = weights();

template <typename T, typename Key>
int idOf(T &ids, const Key &key)
{
    const auto known = ids.constFind(key);
    if (known != ids.constEnd())
        return *known;
    const int id = int(ids.size());
    ids.insert(key, id);
    return id;
}

/// Words of reporting beside two figures say nothing about what they count.
constexpr Article::CharSet Sayings(u"說说稱称");
constexpr Article::CharSet Numerals(u"零〇一二三四五六七八九十百千萬万億亿兆兩两幾几數数多餘余半成點点分之");

/// 600 → 2, 5.57 → −2. Figures of one power round to each other only where they are equal.
int powerOf(const Decimal &value)
{
    const QByteArray &digits = value.digits();
    if (const qsizetype point = digits.indexOf('.'); point >= 0)
        return -int(digits.size() - point - 1);
    int power = 0;
    while (power + 1 < digits.size() && digits[digits.size() - 1 - power] == '0')
        ++power;
    return power;
}

} // namespace

Rivals::Rivals(const Article::Article &article, const Quantities &quantities, const Reading &reading)
    : m_text(article.text())
    , m_quantities(quantities)
    , m_reading(reading)
{
    learn();
    compare();
}

bool Rivals::any(const std::vector<qsizetype> &places, qsizetype from, qsizetype to)
{
    const auto next = std::ranges::lower_bound(places, from);
    return next != places.end() && *next < to;
}

/// What each figure is and what stands around it; everything that one look at the figure alone can tell.
void Rivals::learn()
{
    const Quantities::EvidenceList &all = m_quantities.evidence();
    const std::vector<FigureSentence> &sentences = m_quantities.sentences();
    m_facts.reserve(all.size());
    qsizetype lastStage = -1;
    qsizetype stageParagraph = -1;
    int looked = -1;
    for (size_t place = 0; place < all.size(); ++place) {
        const Evidence &evidence = all[place];
        const FigureSentence &sentence = sentences[size_t(evidence.sentence)];
        const Number &n = m_reading.numbers[evidence.number];
        Facts facts;
        facts.number = evidence.number;
        facts.ordinal = sentence.ordinal;
        facts.paragraph = sentence.paragraph;
        facts.sentence = sentence.span;
        if (evidence.sentence != looked) {
            looked = evidence.sentence;
            const auto note = [&](const std::vector<Sign> &signs) {
                for (const Sign &sign : signs) {
                    std::vector<qsizetype> *const list = sign.kind == Sign::Stage      ? &m_stages
                                                         : sign.kind == Sign::Contrast ? &m_contrasts
                                                         : sign.kind == Sign::Denial   ? &m_denials
                                                                                       : nullptr;
                    if (list && (list->empty() || list->back() < sign.span.start))
                        list->push_back(sign.span.start);
                    if (sign.kind == Sign::Stage && sign.span.start < sentence.span.start) {
                        lastStage = sign.span.start;
                        stageParagraph = sentence.paragraph;
                    }
                }
            };
            note(sentence.signsBefore);
            note(sentence.signs);
        }
        static const QStringList people{u"人"_s, u"名"_s, u"位"_s, u"具"_s, u"口"_s, u"員"_s, u"员"_s, u"宗"_s, u"死"_s};
        QString dimension;
        switch (n.kind) {
        case NumberKind::Count:
            facts.sort = n.unit.isEmpty()                         ? Sort::Bare
                         : people.contains(n.unit)                ? Sort::People
                         : n.unit == u"個"_s || n.unit == u"个"_s ? Sort::Things
                         : n.unit == u"人次"_s                    ? Sort::Visits
                                                                  : Sort::Counted;
            dimension = facts.sort == Sort::Counted ? n.unit : QString();
            break;
        case NumberKind::Money:
            facts.sort = Sort::Money;
            dimension = n.unit;
            break;
        case NumberKind::Rate:
            facts.sort = Sort::Money;
            dimension = n.unit.section(u'/', 0, 0);
            break;
        case NumberKind::Percentage:
        case NumberKind::Ratio: facts.sort = Sort::Share; break;
        case NumberKind::Duration:
            facts.sort = Sort::Duration;
            dimension = n.unit;
            break;
        case NumberKind::Age: facts.sort = Sort::Age; break;
        default:
            facts.sort = Sort::Measured;
            dimension = evidence.dimension;
            break;
        }
        facts.dimension = idOf(m_dimensions, QString::number(int(facts.sort)) + dimension);
        facts.unit = idOf(m_units, QString::number(int(n.kind)) + n.unit);
        facts.worth = idOf(m_worths, evidence.upper ? evidence.value.digits() + ".." + evidence.upper->digits() : evidence.value.digits());
        facts.size = evidence.value.toDouble();
        facts.power = powerOf(evidence.value);
        facts.voice = evidence.voice.isEmpty() ? -1 : idOf(m_voices, evidence.voice);
        if (n.quote != None)
            facts.flags |= Quoted;
        if (n.modifier != Modifier::Exact && n.modifier != Modifier::About)
            facts.flags |= Bound;
        if (n.modifierSpan && n.modifierSpan->start >= n.span.end)
            facts.flags |= Estimate;
        if ((n.kind == NumberKind::Count || n.kind == NumberKind::Duration) && facts.size <= 12)
            facts.flags |= Small;
        qsizetype lastEnd = 0;
        if (place > 0 && all[place - 1].sentence == evidence.sentence)
            lastEnd = m_reading.numbers[all[place - 1].number].span.end;
        Span next{sentence.span.end, sentence.span.end};
        if (place + 1 < all.size() && all[place + 1].sentence == evidence.sentence)
            next = m_reading.numbers[all[place + 1].number].span;
        surroundings(facts, sentence, next, lastEnd);
        // What the sentences before speak of.
        const auto topics = [&facts](const std::vector<Sign> &signs) {
            for (const Sign &sign : signs) {
                if (sign.kind == Sign::Quantity && sign.quantity < 64)
                    facts.topics |= quint64(1) << sign.quantity;
            }
        };
        topics(sentence.signsBefore);
        if (evidence.sentence > 0 && sentence.ordinal - sentences[size_t(evidence.sentence) - 1].ordinal <= 2)
            topics(sentences[size_t(evidence.sentence) - 1].signs);
        for (const Sign &sign : sentence.signsBefore) {
            if (sign.kind == Sign::Stage)
                facts.flags |= StageBefore;
        }
        for (const Sign &sign : sentence.signs) {
            if (sign.kind == Sign::Stage && sign.span.end <= n.span.start && n.span.start - sign.span.end > 2) {
                lastStage = sign.span.start;
                stageParagraph = sentence.paragraph;
            }
        }
        if (lastStage >= 0 && stageParagraph == facts.paragraph && n.span.start - lastStage < 160)
            facts.flags |= OnStage;
        m_facts.push_back(facts);
        chain(place);
    }
}

void Rivals::surroundings(Facts &facts, const FigureSentence &sentence, const Span &next, qsizetype lastEnd)
{
    const Number &n = number(facts);
    const Span span = n.span, whole = sentence.span;
    Span clause{m_quantities.clause(span.start).start, m_quantities.clause(span.end).end};
    clause.start = std::max({clause.start, whole.start, span.start - WindowReach});
    clause.end = std::min({clause.end, whole.end, span.end + WindowReach});
    Span window = clause;
    // A clause that is hardly more than the figure goes on with the one before: 死者人數，23人.
    if (span.start - clause.start < 4 && clause.start > whole.start)
        window.start = std::max({m_quantities.clause(clause.start - 1).start, whole.start, span.start - WindowReach});
    const QStringView behind = m_text.sliced(span.end, std::min<qsizetype>(2, whole.end - span.end));
    for (const QChar c : behind) {
        if (c == u'？' || c == u'?')
            facts.flags |= Asked;
    }
    const QStringView ahead = m_text.sliced(std::max(whole.start, span.start - 10), span.start - std::max(whole.start, span.start - 10));
    if (ahead.contains(u"比去年") || ahead.contains(u"較去年") || ahead.contains(u"较去年") || ahead.contains(u"比前"))
        facts.flags |= ThanBefore;
    qsizetype best = 35;
    for (const Sign &sign : Quantities::signsNear(sentence, span)) {
        const bool before = sign.span.end <= span.start;
        const qsizetype gap = before ? span.start - sign.span.start : sign.span.start - span.end;
        switch (sign.kind) {
        case Sign::Denial:
            if (before && gap <= 24)
                facts.denial = sign.span.start;
            if (before && gap <= 6)
                facts.flags |= Denied;
            if (!before && gap >= 0 && gap < 16)
                facts.flags |= DeniedAfter;
            break;
        case Sign::Contrast:
            if (before && gap <= 14)
                facts.contrast = sign.span.start;
            break;
        case Sign::Source:
            if (before && gap <= 24)
                facts.source = sign.span.start;
            break;
        case Sign::Say:
            if (before && gap <= 16)
                facts.flags |= Said;
            break;
        case Sign::Change:
            if (before && gap <= 4)
                facts.flags |= Change;
            break;
        case Sign::Growth:
            if (before && gap <= 7)
                facts.flags |= Growing;
            break;
        case Sign::Part:
            if (before && gap <= 9)
                facts.flags |= Part;
            if (window.contains(sign.span))
                facts.flags |= PartClause;
            break;
        case Sign::Plan:
            if (window.contains(sign.span))
                facts.flags |= Plan;
            break;
        case Sign::When:
            if (before && gap <= 18)
                facts.when |= quint64(1) << (qHash(m_text.sliced(sign.span.start, sign.span.length()), 0) & 63);
            break;
        case Sign::Strong:
            if ((before && gap <= 12) || n.modifierSpan == sign.span)
                facts.flags |= Strong;
            break;
        case Sign::Quantity: {
            qsizetype distance = 0;
            if (before)
                distance = span.start - sign.span.end + (sign.span.start < clause.start ? 15 : 0) + (sign.span.start < lastEnd ? 20 : 0);
            else if (sign.span.start >= span.start && sign.span.start < clause.end && sign.span.start < next.start)
                distance = std::max<qsizetype>(0, gap) + (gap > 3 ? 6 : -2);
            else
                break;
            if (distance < best) {
                best = distance;
                facts.quantity = sign.quantity;
            }
            break;
        }
        default: break;
        }
    }
    if (best < 9)
        facts.flags |= QuantityNear;
    wordsOf(facts, window);
}

/// The pairs of Chinese characters beside the figure, sorted, each once.
void Rivals::wordsOf(Facts &facts, Span window)
{
    const Span span = number(facts).span;
    facts.words = m_words.size();
    for (qsizetype i = window.start; i + 1 < window.end; ++i) {
        if (i + 1 >= span.start && i < span.end)
            continue;
        const QChar a = m_text[i], b = m_text[i + 1];
        if (isHan(a) && isHan(b) && !Sayings.contains(a) && !Sayings.contains(b) && !(Numerals.contains(a) && Numerals.contains(b)))
            m_words.push_back(quint32(a.unicode()) << 16 | b.unicode());
    }
    const auto from = m_words.begin() + std::ptrdiff_t(facts.words);
    std::sort(from, m_words.end());
    m_words.erase(std::unique(from, m_words.end()), m_words.end());
    facts.wordsEnd = m_words.size();
}

/// The mentions of one figure hang together.
void Rivals::chain(size_t place)
{
    Facts &facts = m_facts[place];
    facts.figure = int(place);
    const auto last = m_last.constFind(facts.worth);
    if (last != m_last.constEnd() && place - size_t(*last) <= SameFigureReach) {
        Facts &other = m_facts[size_t(*last)];
        if (likeness(other, facts) >= 40) {
            facts.figure = other.figure;
            if (other.sentence != facts.sentence && !facts.is(Small)) {
                facts.flags |= Repeated;
                other.flags |= Repeated;
            }
        }
    }
    m_last.insert(facts.worth, int(place));
}

int Rivals::likeness(const Facts &a, const Facts &b)
{
    if (a.dimension == b.dimension)
        return a.unit == b.unit ? 100 : 60;
    const Facts &low = a.sort < b.sort ? a : b, &high = a.sort < b.sort ? b : a;
    if (low.sort == Sort::Bare)
        return high.sort == Sort::Share ? 0 : 50;
    const auto counted = [](Sort sort) {
        return sort == Sort::People || sort == Sort::Things || sort == Sort::Visits || sort == Sort::Counted;
    };
    if (low.sort == Sort::People && high.sort == Sort::Visits)
        return 50;
    if (counted(low.sort) && counted(high.sort))
        return low.sort == Sort::Things || high.sort == Sort::Things ? 40 : low.sort == Sort::Counted ? 10 : 20;
    static_assert(Sort::Duration < Sort::Age);
    if (low.sort == Sort::Duration && high.sort == Sort::Age)
        return 50;
    return 0;
}

/// 18億 for 18億6,000萬: the rest left out.
static bool cutTo(const Decimal &full, const Decimal &cut)
{
    QByteArray head = cut.digits();
    const QByteArray digits = full.digits();
    if (digits.size() != head.size() || digits.contains('.') || head.contains('.'))
        return false;
    while (head.endsWith('0'))
        head.chop(1);
    return head.size() > 1 && digits.startsWith(head);
}

/// Whether one of the two is the other, rounded or cut short.
bool Rivals::sameFigure(const Facts &a, const Facts &b) const
{
    if (a.worth == b.worth)
        return likeness(a, b) > 0;
    if (a.size <= 0 || a.power == b.power || std::abs(a.size - b.size) > 0.06 * a.size || likeness(a, b) == 0)
        return false;
    const Evidence &first = *m_quantities.of(a.number), &second = *m_quantities.of(b.number);
    if (first.upper || second.upper)
        return false;
    const auto unsaid = [this](const Facts &f) { return f.sort == Sort::Bare || number(f).rule == "money.unsaid"_L1; };
    return roundsTo(first.value, second.value) || (unsaid(a) && cutTo(second.value, first.value))
           || (unsaid(b) && cutTo(first.value, second.value));
}

int Rivals::sharedWords(const Facts &a, const Facts &b) const
{
    int sum = 0;
    size_t i = a.words, j = b.words;
    while (i < a.wordsEnd && j < b.wordsEnd) {
        if (m_words[i] < m_words[j]) {
            ++i;
        } else if (m_words[j] < m_words[i]) {
            ++j;
        } else {
            const int known = std::max(2, m_known.value(m_words[i], 2));
            sum += int(100 / std::sqrt(double(known)));
            ++i;
            ++j;
        }
    }
    return std::min(sum, 250);
}

/// False where the two cannot be rivals whatever stands around them.
bool Rivals::weigh(size_t i, size_t j, int between, bool nearest, Weighed &f) const
{
    const Facts &a = m_facts[i], &b = m_facts[j];
    const Span from = number(a).span, to = number(b).span;
    const int like = likeness(a, b);
    const double low = std::min(a.size, b.size), high = std::max(a.size, b.size);
    const Evidence &first = m_quantities.evidence()[i], &second = m_quantities.evidence()[j];
    if (sameFigure(a, b) || (!first.upper && !second.upper && high < 2 * low && a.power != b.power && roundsTo(first.value, second.value)))
        return false;
    f.fill(0);
    const auto set = [&f](Feature feature, bool value) {
        if (value)
            f[feature] = 100;
    };
    const int apart = b.ordinal - a.ordinal;
    const bool one = a.sentence == b.sentence;
    set(Base, true);
    set(OneUnitForms, like == 60);
    set(BareAndUnit, like == 50);
    set(LooseCounter, like == 40);
    set(OtherCounter, like <= 20);
    const NumberKind kind = number(b).kind;
    set(MixedKinds, number(a).kind != kind);
    set(SameUnit, a.unit == b.unit && a.sort != Sort::Bare && a.sort != Sort::Share);
    set(IsMoney, kind == NumberKind::Money);
    set(IsShare, kind == NumberKind::Percentage);
    set(IsCount, kind == NumberKind::Count);
    set(IsDuration, kind == NumberKind::Duration);
    set(IsAge, kind == NumberKind::Age);
    set(IsRate, kind == NumberKind::Rate);
    set(SmallBoth, a.is(Small) && b.is(Small));
    set(SmallOne, a.is(Small) != b.is(Small));
    const double ratio = low > 0 ? high / low : 9;
    set(Close, ratio < 1.15);
    set(Alike, ratio < 2);
    // 遠高於5億: who says so tells that the two are far from each other.
    const bool far = b.is(Strong) && b.is(Bound);
    set(Unlike, ratio > 4 && !far);
    set(VeryUnlike, ratio > 12 && !far);
    set(OutOfScale, ratio > 60);
    if (number(a).modifier != Modifier::Exact || number(b).modifier != Modifier::Exact) {
        const Interval x = intervalOf(first.value, first.upper, number(a).modifier);
        const Interval y = intervalOf(second.value, second.upper, number(b).modifier);
        set(HoldBoth, !((x.high && y.low && *x.high < *y.low) || (y.high && x.low && *y.high < *x.low)));
    }
    set(BoundFirst, a.is(Bound));
    set(BoundSecond, b.is(Bound));
    set(EstimateFirst, a.is(Estimate));
    set(EstimateSecond, b.is(Estimate));
    set(SameSentence, one);
    set(SentencesApart, apart == 2 || apart == 3);
    set(FarApart, apart > 3);
    set(VeryFarApart, apart > 7);
    set(OtherParagraph, a.paragraph != b.paragraph);
    const qsizetype gap = to.start - from.end;
    set(InOneBreath, one && gap < 25);
    set(InList, one && gap < 14 && m_text.sliced(from.end, std::max<qsizetype>(0, gap)).contains(u'、'));
    f[FiguresBetween] = qint16(100 * std::min(between, 4));
    set(Nearest, nearest);

    const bool voices = a.voice >= 0 && b.voice >= 0 && a.voice != b.voice;
    set(Voices, voices);
    set(OneVoice, a.voice >= 0 && a.voice == b.voice);
    set(QuotedOne, a.is(Quoted) != b.is(Quoted));
    set(SaidFirst, a.is(Said));
    set(SaidSecond, b.is(Said));
    const bool named = a.quantity >= 0 && b.quantity >= 0;
    set(SameQuantity, named && a.quantity == b.quantity && voices);
    set(OtherQuantity, named && a.quantity != b.quantity);
    set(OtherQuantityNear, named && a.quantity != b.quantity && a.is(QuantityNear) && b.is(QuantityNear));
    set(TopicQuantity, a.quantity >= 0 && a.quantity < 64 && !(b.quantity >= 0 && b.is(QuantityNear)) && (b.topics >> a.quantity & 1));
    const int shared = sharedWords(a, b);
    set(NoSharedWords, shared < 15);
    f[SharedWords] = voices ? qint16(shared) : qint16(0);

    // Words between the two count for the second; of sentences far apart only those of the second's own.
    const qsizetype since = one ? from.end : b.sentence.start;
    const qsizetype middle = apart < 3 ? from.end : b.sentence.start;
    const bool contrast = b.contrast >= since, source = b.source >= since, denial = b.denial >= since;
    const bool staged = any(m_stages, middle, to.start), stagedHere = any(m_stages, since, b.sentence.end);
    const bool contrasted = any(m_contrasts, middle, to.start), denied = any(m_denials, middle, to.start);
    set(Staged, a.is(OnStage) && apart < 4);
    set(StagedBetween, staged);
    set(StagedBefore, a.is(StageBefore));
    set(Contrast, contrast);
    set(ContrastNearest, contrast && nearest);
    set(ContrastSource, contrast && source);
    set(SourceSecond, source);
    set(SourceBoth, source && a.source >= 0);
    set(DeniedAt, b.is(Denied));
    set(DeniedBehind, b.is(DeniedAfter));
    set(DeniedNearest, nearest && (denial || b.is(DeniedAfter)));
    set(StrongSecond, b.is(Strong));
    set(AskedFirst, a.is(Asked));
    bool taken = false, echoed = false, ahead = false;
    for (size_t k = j > 4 ? j - 4 : 0; k < std::min(j + 5, m_facts.size()); ++k) {
        const Facts &c = m_facts[k];
        if (k == i || k == j || std::abs(c.ordinal - b.ordinal) > 1 || !sameFigure(a, c))
            continue;
        taken = true;
        echoed = echoed || (c.worth == a.worth && (c.is(Asked) || c.is(Denied) || c.is(DeniedAfter)));
    }
    for (size_t k = i > 4 ? i - 4 : 0; k < std::min(i + 5, m_facts.size()) && !ahead; ++k) {
        const Facts &c = m_facts[k];
        ahead = k != i && k != j && std::abs(c.ordinal - a.ordinal) <= 1 && sameFigure(b, c);
    }
    set(TakenUp, taken);
    set(TakenUpVoices, taken && voices);
    set(TakenUpAhead, ahead);
    set(Echoed, echoed);
    set(RepeatedBoth, a.is(Repeated) && b.is(Repeated));
    set(RepeatedOne, a.is(Repeated) != b.is(Repeated));
    // 兩者差了八人: the text does the sum itself.
    const double difference = high - low, sum = high + low;
    const auto told = [&](size_t start, size_t end) {
        for (size_t k = start; k < std::min(end, m_facts.size()); ++k) {
            const Facts &c = m_facts[k];
            if (k == i || k == j || c.size <= 0)
                continue;
            if (std::abs(c.size - difference) <= 0.04 * difference && likeness(c, a) >= 50)
                f[DifferenceTold] = 100;
            if (std::abs(c.size - sum) <= 1e-9 * sum && likeness(c, a) >= 50)
                f[SumTold] = 100;
        }
    };
    if (j - i <= 20)
        told(i > 5 ? i - 5 : 0, j + 6);
    else
        told(j - 5, j + 6);
    set(NoCue, !(contrast || source || denial || b.is(DeniedAfter) || stagedHere || staged || b.is(StageBefore) || contrasted || denied));
    set(NoCueInSentence, one && !(contrasted || denied || b.is(DeniedAfter) || stagedHere));
    set(OtherTimes, a.when && b.when && !(a.when & b.when));
    set(OneTime, !a.when != !b.when);
    const auto compared = [&] {
        const QStringView before = m_text.sliced(std::max(from.end, to.start - 8), to.start - std::max(from.end, to.start - 8));
        return before.contains(u'比') || before.contains(u'較') || before.contains(u'较');
    };
    set(Than, b.is(ThanBefore) || (one && gap > 0 && compared()));
    set(PartOne, a.is(PartClause) != b.is(PartClause));
    set(PartSecond, b.is(Part));
    set(PlanOne, a.is(Plan) != b.is(Plan));
    set(ChangeFirst, a.is(Change));
    set(ChangeSecond, b.is(Change));
    set(GrowthSecond, b.is(Growing));

    // What no sum of weights may outvote: something in the text must say that the two are one thing.
    const bool cue = f[Staged] || f[StagedBetween] || f[DeniedNearest] || taken || ahead;
    const bool sameThing = f[SameQuantity] || f[TopicQuantity] || cue;
    if (f[NoCue]
        && ((f[HoldBoth] && (f[BoundFirst] || f[BoundSecond]) && f[SameQuantity]) || (f[PartOne] && f[PartSecond])
            || (f[SmallBoth] && !sameThing) || (f[NoSharedWords] && !sameThing)))
        return false;
    // 預計 and 實際: a plan and its outcome, as long as nobody quarrels over them.
    if (f[PlanOne] && f[StrongSecond] && !cue)
        return false;
    // One voice sets two figures against each other only in so many words.
    return !f[OneVoice] || cue || f[DeniedAt] || f[DeniedBehind] || f[StrongSecond] || f[SourceSecond] || f[AskedFirst]
           || f[DifferenceTold];
}

void Rivals::compare()
{
    // How known a pair of characters is, among the figures that can be reached from here.
    size_t in = 0, out = 0;
    const auto enter = [&](size_t place, int step) {
        for (size_t w = m_facts[place].words; w < m_facts[place].wordsEnd; ++w) {
            const auto found = m_known.find(m_words[w]);
            if (found == m_known.end())
                m_known.insert(m_words[w], step);
            else if ((*found += step) <= 0)
                m_known.erase(found);
        }
    };
    QHash<std::pair<int, int>, int> met;
    Weighed features;
    for (size_t j = 0; j < m_facts.size(); ++j) {
        while (in < std::min(m_facts.size(), j + WordReach))
            enter(in++, 1);
        while (out + FarthestFigure + WordReach < j)
            enter(out++, -1);
        const Facts &b = m_facts[j];
        int between = 0;
        bool nearest = true;
        for (size_t i = j; i-- > 0 && j - i <= FarthestFigure;) {
            const Facts &a = m_facts[i];
            if (b.ordinal - a.ordinal > FarthestSentence)
                break;
            if (a.worth == b.worth || likeness(a, b) == 0)
                continue;
            const double low = std::min(a.size, b.size), high = std::max(a.size, b.size);
            if (low >= 0 && (low == 0 || high <= 300 * low) && weigh(i, j, between, nearest, features)) {
                nearest = false;
                int sum = 0;
                for (size_t k = 0; k < Features; ++k)
                    sum += int(features[k]) * Weights[k];
                if (sum / 100 > LeastWeight) {
                    m_pairs.push_back({int(i), int(j), sum / 100});
                    if (b.ordinal - a.ordinal < 3)
                        ++met[std::minmax(a.figure, b.figure)];
                }
            }
            if (a.dimension == b.dimension && a.unit == b.unit)
                ++between;
        }
    }
    for (Pair &pair : m_pairs) {
        const int times = met.value(std::minmax(figure(pair.first), figure(pair.second)));
        pair.weight += (times > 1 ? Weights[Together] : 0) + (times > 2 ? Weights[TogetherOften] : 0);
    }
}

} // namespace Zhupi::Language
