// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Quantities.h"

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

bool oneOf(QChar c, QStringView units)
{
    return units.contains(c);
}

bool measures(const Number &number)
{
    switch (number.kind) {
    case NumberKind::Money:
    case NumberKind::Percentage:
    case NumberKind::Count:
    case NumberKind::Measure:
    case NumberKind::Rate:
    case NumberKind::Ratio:
    case NumberKind::Duration:
        return number.value.has_value();
    default:
        return false;
    }
}

constexpr QStringView SentenceEnds = u"。！？!?；;\n";
constexpr QStringView ClauseEnds = u"，,、：:。！？!?；;\n「」『』“”\"（）()";

} // namespace

Quantities::Quantities(const Article::Article &article, const Lexicon &lexicon, const Reading &reading)
    : m_article(article)
    , m_reading(reading)
    , m_text(article.text())
{
    m_place.assign(size_t(reading.numbers.size()), -1);
    cut();
    if (m_sentences.empty())
        return;
    find(lexicon);
    judge();
}

const Evidence *Quantities::of(int number) const
{
    const int place = number >= 0 && size_t(number) < m_place.size() ? m_place[size_t(number)] : -1;
    return place < 0 ? nullptr : &m_evidence[size_t(place)];
}

Span Quantities::clause(qsizetype position) const
{
    Span span{position, position};
    while (span.start > 0 && position - span.start < 200 && !oneOf(m_text[span.start - 1], ClauseEnds))
        --span.start;
    while (span.end < m_text.size() && span.end - position < 200 && !oneOf(m_text[span.end], ClauseEnds))
        ++span.end;
    return span;
}

/// The sentences that hold figures. A comma inside a figure (1,234) or a colon in a time never cuts: figures are skipped.
void Quantities::cut()
{
    const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
    qsizetype next = 0;
    int ordinal = 0;
    const qsizetype count = m_reading.numbers.size();
    for (qsizetype p = 0; p < paragraphs.size() && next < count; ++p) {
        const Span span = paragraphs[p].span;
        if (m_reading.numbers[next].span.start >= span.end) {
            ordinal += span.isEmpty() ? 0 : 1;
            continue;
        }
        qsizetype start = span.start;
        for (qsizetype i = span.start; i < span.end; ++i) {
            if (i + 1 < span.end && !oneOf(m_text[i], SentenceEnds))
                continue;
            // A mark that closes a quote belongs to its sentence.
            qsizetype end = i + 1;
            while (end < span.end && oneOf(m_text[end], u"」』”’\"）)"))
                ++end;
            Sentence sentence;
            sentence.span = {start, end};
            sentence.paragraph = p;
            sentence.ordinal = ordinal++;
            while (next < count && m_reading.numbers[next].span.start < end)
                sentence.numbers.push_back(int(next++));
            if (!sentence.numbers.empty())
                m_sentences.push_back(std::move(sentence));
            start = end;
            i = end - 1;
        }
    }
}

void Quantities::find(const Lexicon &lexicon)
{
    QStringList lists{u"dispute cue"_s, u"dispute cue strong"_s, u"dispute time"_s, u"dispute plan"_s, u"dispute part"_s,
                      u"say"_s, u"think"_s, u"show"_s, u"deny"_s, u"check sum cue"_s, u"check share cue"_s, u"check growth cue"_s, u"check part cue"_s};
    static constexpr Sign::Kind kinds[] = {Sign::Weak, Sign::Strong, Sign::Time, Sign::Plan, Sign::Part, Sign::Say, Sign::Say,
                                           Sign::Say, Sign::Say, Sign::Total, Sign::Share, Sign::Growth, Sign::Split};
    const qsizetype fixed = lists.size();
    const QStringList names = lexicon.listNames();
    for (const QString &name : names) {
        if (name.startsWith("quantity "_L1) && lists.size() < 64) {
            if (name == "quantity people"_L1)
                m_people = int(lists.size() - fixed);
            lists.append(name);
        }
    }
    const std::vector<quint64> masks = lexicon.masks(lists);
    const auto signs = [&](Span span) {
        std::vector<Sign> found;
        lexicon.automaton().scan(m_text.sliced(span.start, span.length()), [&](int term, qsizetype start, qsizetype end) {
            quint64 mask = masks[size_t(term)];
            // A strong cue is in the list of all cues too.
            if (mask & 2)
                mask &= ~quint64(1);
            while (mask) {
                const int bit = std::countr_zero(mask);
                mask &= mask - 1;
                Sign sign;
                sign.kind = bit < fixed ? kinds[bit] : Sign::Quantity;
                sign.quantity = bit < fixed ? -1 : int(bit - fixed);
                sign.span = {span.start + start, span.start + end};
                found.push_back(sign);
            }
        });
        // Of two that overlap and are of one kind, the longer says what is meant: 不超過 is no 超過.
        std::ranges::sort(found, [](const Sign &a, const Sign &b) { return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end; });
        std::vector<Sign> kept;
        for (const Sign &sign : found) {
            const bool inside = std::ranges::any_of(kept, [&](const Sign &other) { return other.kind == sign.kind && other.span.contains(sign.span) && other.span != sign.span; });
            if (!inside)
                kept.push_back(sign);
        }
        return kept;
    };
    for (Sentence &sentence : m_sentences) {
        sentence.signs = signs(sentence.span);
        // What the sentence before says may set the stage: …遭到質疑。
        qsizetype end = sentence.span.start;
        while (end > 0 && (m_text[end - 1].isSpace() || oneOf(m_text[end - 1], SentenceEnds) || oneOf(m_text[end - 1], u"」』”’\"")))
            --end;
        qsizetype start = end;
        while (start > 0 && end - start < 120 && !oneOf(m_text[start - 1], SentenceEnds))
            --start;
        if (start < end)
            sentence.signsBefore = signs({start, end});
    }
}

/// Who gives the figure: what the reading says, else the words before the nearest reporting verb.
QString Quantities::voiceOf(const Number &number, const Sentence &sentence) const
{
    if (number.speaker != None)
        return u"s%1"_s.arg(number.speaker);
    if (number.quote != None) {
        const Quote &quote = m_reading.quotes[number.quote];
        if (quote.speaker != None)
            return u"s%1"_s.arg(quote.speaker);
        if (quote.kind == QuoteKind::Speech)
            return u"q%1"_s.arg(quote.utterance != None ? quote.utterance : number.quote);
    }
    if (number.statement != None && m_reading.statements[number.statement].speaker != None)
        return u"s%1"_s.arg(m_reading.statements[number.statement].speaker);
    const Sign *verb = nullptr;
    for (const Sign &sign : sentence.signs) {
        if (sign.kind == Sign::Say && sign.span.end <= number.span.start)
            verb = &sign;
    }
    if (!verb)
        return {};
    qsizetype start = verb->span.start;
    while (start > sentence.span.start && !oneOf(m_text[start - 1], ClauseEnds) && verb->span.start - start < 16)
        --start;
    QString subject = m_text.sliced(start, verb->span.start - start).trimmed().toString();
    static const QStringList leads{u"但是"_s, u"不過"_s, u"然而"_s, u"而"_s, u"但"_s, u"則"_s, u"不过"_s, u"另外"_s, u"隨後"_s, u"根據"_s, u"根据"_s, u"據"_s, u"据"_s};
    for (const QString &lead : leads) {
        if (subject.startsWith(lead))
            subject.remove(0, lead.size());
    }
    while (!subject.isEmpty() && oneOf(subject.back(), u"則则卻却也都又就仍還还才並并曾已今昨日天的"))
        subject.chop(1);
    return subject;
}

void Quantities::judge()
{
    for (size_t s = 0; s < m_sentences.size(); ++s) {
        const Sentence &sentence = m_sentences[s];
        // Years named in the sentence count for the figures behind them, and for all where there is but one.
        std::vector<std::pair<qsizetype, int>> years;
        for (const int index : sentence.numbers) {
            const Number &number = m_reading.numbers[index];
            if (number.kind == NumberKind::Date && number.iso.size() >= 4 && number.iso.at(0).isDigit() && number.iso.at(3).isDigit())
                years.emplace_back(number.span.start, number.iso.first(4).toInt());
        }
        for (const int index : sentence.numbers) {
            const Number &number = m_reading.numbers[index];
            if (!measures(number))
                continue;
            Evidence evidence;
            evidence.number = index;
            evidence.sentence = int(s);
            evidence.voice = voiceOf(number, sentence);
            const Span own = {clause(number.span.start).start, clause(number.span.end).end};
            // What is measured: the nearest word, behind the figure first (12人死亡, 600萬美元成本), within its clause.
            qsizetype best = 1000;
            const Sign *word = nullptr;
            for (const Sign &sign : sentence.signs) {
                if (sign.kind != Sign::Quantity || sign.span.overlaps(number.span))
                    continue;
                const bool behind = sign.span.start >= number.span.end;
                qsizetype distance = behind ? sign.span.start - number.span.end : number.span.start - sign.span.end;
                if (!own.contains(sign.span))
                    distance += behind ? 60 : 25;
                // Another figure in between takes the word for itself.
                const qsizetype from = behind ? number.span.end : sign.span.end, to = behind ? sign.span.start : number.span.start;
                bool taken = false;
                for (const int other : sentence.numbers) {
                    const Number &figure = m_reading.numbers[other];
                    if (other != index && measures(figure) && figure.span.start >= from && figure.span.end <= to)
                        taken = true;
                }
                if (taken)
                    continue;
                if (behind && distance > 2)
                    distance += 8;
                // 受傷民眾共41人 counts the injured.
                if (sign.quantity == m_people)
                    distance += 12;
                if (distance < best) {
                    best = distance;
                    word = &sign;
                }
            }
            if (word && best < 60) {
                evidence.quantity = word->quantity;
                evidence.word = word->span;
            }
            for (const auto &[at, year] : years) {
                if (at < number.span.start && (evidence.years.empty() || number.span.start - at < 30))
                    evidence.years.assign(1, year);
            }
            for (const Sign &sign : sentence.signs) {
                const bool inClause = own.contains(sign.span);
                switch (sign.kind) {
                case Sign::Time:
                    if (inClause || (sign.span.end <= number.span.start && number.span.start - sign.span.end < 25))
                        evidence.times.append(m_text.sliced(sign.span.start, sign.span.length()).toString());
                    break;
                case Sign::Plan:
                    evidence.plan = evidence.plan || (inClause && sign.span.end <= number.span.start);
                    break;
                case Sign::Part:
                    evidence.part = evidence.part || (inClause && sign.span.end <= number.span.start)
                                    || (sign.span.end <= number.span.start && number.span.start - sign.span.end < 12);
                    break;
                case Sign::Strong:
                    evidence.strong = true;
                    evidence.cues.push_back(sign.span);
                    break;
                case Sign::Weak:
                    evidence.weak = evidence.weak || sign.span.end <= number.span.start;
                    break;
                default:
                    break;
                }
            }
            for (const Sign &sign : sentence.signsBefore) {
                if (sign.kind == Sign::Strong) {
                    evidence.strong = true;
                    evidence.cues.push_back(sign.span);
                }
            }
            // 主辦單位稱有50萬人參加，警方估計16萬人: the second clause leaves out what the first named.
            if (evidence.quantity < 0 && !m_evidence.empty()) {
                const Evidence &last = m_evidence.back();
                const Number &before = m_reading.numbers[last.number];
                if (last.quantity >= 0 && before.kind == number.kind && before.unit == number.unit && sentence.ordinal - m_sentences[size_t(last.sentence)].ordinal <= 1) {
                    evidence.quantity = last.quantity;
                    evidence.word = last.word;
                    evidence.inherited = true;
                }
            }
            m_place[size_t(index)] = int(m_evidence.size());
            m_evidence.push_back(std::move(evidence));
        }
    }
}

QString Quantities::name(Span word) const
{
    qsizetype start = word.start;
    // Modifiers in front belong to the name as long as no small word ends it.
    while (start > 0 && word.start - start < 6) {
        const QChar c = m_text[start - 1];
        const bool letters = c.script() == QChar::Script_Han;
        if (!letters || oneOf(c, u"的之其為为是在於于有和與与及而但我你他她它們们把將将被對对由從从這这那該该各每有無无不也都就僅仅只約约達达至到出了總总次遭則则稱称說说指認认表示元人萬万億亿名個个年月日號号後后前"))
            break;
        --start;
    }
    return m_text.sliced(start, word.end - start).toString();
}

Interval intervalOf(const Number &number)
{
    Interval interval;
    const Decimal value = number.value.value_or(Decimal());
    switch (number.modifier) {
    case Modifier::MoreThan:
    case Modifier::AtLeast:
        interval.low = value;
        break;
    case Modifier::LessThan:
    case Modifier::AtMost:
        interval.high = value;
        break;
    case Modifier::Range:
        interval.low = value;
        interval.high = number.upper.value_or(value);
        break;
    case Modifier::About: {
        const Decimal slack = (value < Decimal() ? Decimal() - value : value).shifted(-1);
        interval.low = value - slack;
        interval.high = value + slack;
        break;
    }
    case Modifier::Exact:
        interval.low = interval.high = value;
        break;
    }
    return interval;
}

namespace {

/// Power of ten of the last digit that is not zero: 600 → 2, 5.57 → −2.
int lastPower(const Decimal &value)
{
    QByteArray digits = value.digits();
    if (digits.startsWith('-'))
        digits.remove(0, 1);
    const qsizetype point = digits.indexOf('.');
    if (point >= 0)
        return -int(digits.size() - point - 1);
    int power = 0;
    for (qsizetype i = digits.size() - 1; i > 0 && digits[i] == '0'; --i)
        ++power;
    return power;
}

Decimal magnitude(const Decimal &value)
{
    return value < Decimal() ? Decimal() - value : value;
}

} // namespace

bool roundsTo(const Decimal &a, const Decimal &b)
{
    if (a == b)
        return true;
    const int powerA = lastPower(a), powerB = lastPower(b);
    if (powerA == powerB)
        return false;
    const Decimal &coarse = powerA > powerB ? a : b;
    const Decimal &fine = powerA > powerB ? b : a;
    const int power = std::max(powerA, powerB);
    const auto rounded = fine.shifted(-power).dividedBy(Decimal(1), 0);
    return rounded && rounded->shifted(power) == coarse && !coarse.isZero();
}

Decimal rounding(const Decimal &value, const QString &printed)
{
    Q_UNUSED(printed)
    return magnitude(Decimal(5).shifted(lastPower(value) - 1));
}

} // namespace Zhupi::Language
