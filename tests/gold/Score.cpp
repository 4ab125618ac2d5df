// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Score.h"

#include <algorithm>

namespace Zhupi::Gold {

using namespace Qt::StringLiterals;

namespace {

/// 3.50 and 3.5 are one value.
QString plain(const QString &value)
{
    if (!value.contains(u'.') || value.contains(u'/'))
        return value;
    QString text = value;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString worth(const Number &number)
{
    return number.upper.isEmpty() ? plain(number.value) : plain(number.value) + u".."_s + plain(number.upper);
}

QString described(const Number &number)
{
    return u"%1 %2 %3 %4"_s.arg(number.kind, worth(number), number.unit, number.modifier);
}

class Comparison
{
public:
    Comparison(const QString &text, const Findings &gold, const Findings &found, QStringList *misses)
        : m_text(text)
        , m_gold(gold)
        , m_found(found)
        , m_misses(misses)
    {
    }

    Score run()
    {
        quotes();
        turns();
        statements();
        numbers();
        disputes();
        checks();
        return m_score;
    }

private:
    [[nodiscard]] bool isSame(const QString &key, const QString &name) const
    {
        if (key.isEmpty() || name.isEmpty())
            return key.isEmpty() && name.isEmpty();
        if (m_gold.names.value(key).intersects(m_found.names.value(name)))
            return true;
        // 局內一名科長 and 一名科長: where a voice has no name, how much describes it is a matter of taste.
        return m_gold.nameless.contains(key) && m_found.nameless.contains(name) && std::min(key.size(), name.size()) > 1
               && (key.endsWith(name) || name.endsWith(key));
    }
    void miss(const QString &what, Span span, const QString &detail)
    {
        if (!m_misses)
            return;
        QString text = words(m_text, span);
        if (text.size() > 40)
            text = text.first(24) + u"…"_s + text.last(12);
        m_misses->append(u"%1 @%2 %3  %4"_s.arg(what).arg(span.start).arg(text.replace(u'\n', u'⏎'), detail));
    }
    static QString who(const QString &speaker) { return speaker.isEmpty() ? u"-"_s : speaker; }

    void quotes()
    {
        for (const Quote &gold : m_gold.quotes) {
            ++m_score.quotes.expected;
            const auto found = std::ranges::find(m_found.quotes, gold.span, &Quote::span);
            if (found == m_found.quotes.end()) {
                miss(u"quote missed"_s, gold.span, gold.kind);
                continue;
            }
            ++m_score.quotes.right;
            ++m_score.kinds.expected;
            if (found->kind == gold.kind)
                ++m_score.kinds.right;
            else
                miss(u"quote kind"_s, gold.span, u"is %1, found %2"_s.arg(gold.kind, found->kind));
            if (gold.kind == "speech"_L1) {
                ++m_score.quoteSpeakers.expected;
                if (isSame(gold.speaker, found->speaker))
                    ++m_score.quoteSpeakers.right;
                else
                    miss(u"quote speaker"_s, gold.span, u"is %1, found %2"_s.arg(who(gold.speaker), who(found->speaker)));
            }
        }
        for (const Quote &found : m_found.quotes) {
            ++m_score.quotes.found;
            if (std::ranges::find(m_gold.quotes, found.span, &Quote::span) == m_gold.quotes.end())
                miss(u"quote invented"_s, found.span, found.kind);
        }
    }

    void turns()
    {
        for (const Said &gold : m_gold.turns) {
            ++m_score.turns.expected;
            const auto found =
                std::ranges::find_if(m_found.turns, [&](const Said &turn) { return !turn.span.common(gold.span).isEmpty(); });
            if (found != m_found.turns.end() && isSame(gold.speaker, found->speaker))
                ++m_score.turns.right;
            else
                miss(u"turn"_s, gold.span,
                     u"is %1, found %2"_s.arg(gold.speaker, found == m_found.turns.end() ? u"nothing"_s : who(found->speaker)));
        }
        m_score.turns.found += m_found.turns.size();
    }

    void statements()
    {
        struct Pair
        {
            double share;
            qsizetype gold;
            qsizetype found;
        };
        QList<Pair> pairs;
        for (qsizetype g = 0; g < m_gold.statements.size(); ++g) {
            for (qsizetype f = 0; f < m_found.statements.size(); ++f) {
                const Span a = m_gold.statements[g].span;
                const Span b = m_found.statements[f].span;
                const Span common = a.common(b);
                if (common.isEmpty())
                    continue;
                const double share = double(common.length()) / double(std::max(a.end, b.end) - std::min(a.start, b.start));
                if (share > 0.5)
                    pairs.append({share, g, f});
            }
        }
        std::ranges::stable_sort(pairs, std::greater{}, &Pair::share);
        QSet<qsizetype> golds;
        QSet<qsizetype> founds;
        for (const Pair &pair : std::as_const(pairs)) {
            if (golds.contains(pair.gold) || founds.contains(pair.found))
                continue;
            golds.insert(pair.gold);
            founds.insert(pair.found);
            const Said &gold = m_gold.statements[pair.gold];
            const Said &found = m_found.statements[pair.found];
            ++m_score.statements.right;
            ++m_score.statementSpeakers.expected;
            if (isSame(gold.speaker, found.speaker))
                ++m_score.statementSpeakers.right;
            else
                miss(u"statement speaker"_s, gold.span, u"is %1, found %2"_s.arg(who(gold.speaker), who(found.speaker)));
        }
        m_score.statements.expected += m_gold.statements.size();
        m_score.statements.found += m_found.statements.size();
        for (qsizetype g = 0; g < m_gold.statements.size(); ++g) {
            if (!golds.contains(g))
                miss(u"statement missed"_s, m_gold.statements[g].span, m_gold.statements[g].speaker);
        }
        for (qsizetype f = 0; f < m_found.statements.size(); ++f) {
            if (!founds.contains(f))
                miss(u"statement invented"_s, m_found.statements[f].span, who(m_found.statements[f].speaker));
        }
    }

    void numbers()
    {
        for (const Number &gold : m_gold.numbers) {
            ++m_score.numbers.expected;
            const auto found = std::ranges::find(m_found.numbers, gold.span, &Number::span);
            if (found == m_found.numbers.end()) {
                miss(u"number missed"_s, gold.span, described(gold));
                continue;
            }
            ++m_score.numbers.right;
            ++m_score.values.expected;
            ++m_score.modifiers.expected;
            ++m_score.numberSpeakers.expected;
            if (gold.kind == found->kind && worth(gold) == worth(*found) && gold.unit == found->unit)
                ++m_score.values.right;
            else
                miss(u"number value"_s, gold.span, u"is %1, found %2"_s.arg(described(gold), described(*found)));
            if (gold.modifier == found->modifier)
                ++m_score.modifiers.right;
            else
                miss(u"number modifier"_s, gold.span, u"is %1, found %2"_s.arg(gold.modifier, found->modifier));
            if (isSame(gold.speaker, found->speaker))
                ++m_score.numberSpeakers.right;
            else
                miss(u"number speaker"_s, gold.span, u"is %1, found %2"_s.arg(who(gold.speaker), who(found->speaker)));
        }
        for (const Number &found : m_found.numbers) {
            ++m_score.numbers.found;
            if (std::ranges::find(m_gold.numbers, found.span, &Number::span) == m_gold.numbers.end())
                miss(u"number invented"_s, found.span, described(found));
        }
        for (const Span &trap : m_gold.traps) {
            ++m_score.traps.expected;
            const auto found = std::ranges::find_if(m_found.numbers, [&](const Number &number) {
                return !number.span.common(trap).isEmpty()
                       && std::ranges::find(m_gold.numbers, number.span, &Number::span) == m_gold.numbers.end();
            });
            if (found != m_found.numbers.end()) {
                ++m_score.traps.right;
                miss(u"trap"_s, trap, described(*found));
            }
        }
    }

    static QSet<std::pair<QString, QString>> rivals(const QList<Dispute> &disputes)
    {
        QSet<std::pair<QString, QString>> pairs;
        for (const Dispute &dispute : disputes) {
            for (const Number &a : dispute.claims) {
                for (const Number &b : dispute.claims) {
                    if (worth(a) < worth(b))
                        pairs.insert({worth(a), worth(b)});
                }
            }
        }
        return pairs;
    }

    void disputes()
    {
        const auto gold = rivals(m_gold.disputes);
        const auto found = rivals(m_found.disputes);
        m_score.disputes.expected += gold.size();
        m_score.disputes.found += found.size();
        m_score.disputes.right += (gold & found).size();
        for (const auto &[a, b] : gold - found)
            miss(u"dispute missed"_s, {}, a + u" : "_s + b);
        for (const auto &[a, b] : found - gold)
            miss(u"dispute invented"_s, {}, a + u" : "_s + b);
    }

    void checks()
    {
        const auto values = [](const Check &check) {
            QStringList list;
            for (const Number &figure : check.figures)
                list.append(worth(figure));
            list.sort();
            return u"%1 %2 %3"_s.arg(check.kind, check.holds ? u"holds"_s : u"fails"_s, list.join(u' '));
        };
        QSet<QString> gold;
        QSet<QString> found;
        for (const Check &check : m_gold.checks)
            gold.insert(values(check));
        for (const Check &check : m_found.checks)
            found.insert(values(check));
        m_score.checks.expected += gold.size();
        m_score.checks.found += found.size();
        m_score.checks.right += (gold & found).size();
        for (const QString &check : gold - found)
            miss(u"check missed"_s, {}, check);
        for (const QString &check : found - gold)
            miss(u"check invented"_s, {}, check);
    }

    const QString &m_text;
    const Findings &m_gold;
    const Findings &m_found;
    QStringList *m_misses;
    Score m_score;
};

} // namespace

Score &Score::operator+=(const Score &other)
{
    for (Tally Score::*tally :
         {&Score::quotes, &Score::kinds, &Score::quoteSpeakers, &Score::turns, &Score::statements, &Score::statementSpeakers,
          &Score::numbers, &Score::values, &Score::modifiers, &Score::numberSpeakers, &Score::traps, &Score::disputes, &Score::checks})
        this->*tally += other.*tally;
    return *this;
}

QList<std::pair<QString, double>> Score::figures() const
{
    return {{u"quotes F1"_s, quotes.f1()},
            {u"quote kind"_s, kinds.share()},
            {u"quote speaker"_s, quoteSpeakers.share()},
            {u"turns F1"_s, turns.f1()},
            {u"statements F1"_s, statements.f1()},
            {u"statement speaker"_s, statementSpeakers.share()},
            {u"numbers F1"_s, numbers.f1()},
            {u"number in full"_s, values.share()},
            {u"number modifier"_s, modifiers.share()},
            {u"number speaker"_s, numberSpeakers.share()},
            {u"traps fallen into"_s, traps.expected > 0 ? traps.share() : 0},
            {u"dispute pairs F1"_s, disputes.f1()},
            {u"check precision"_s, checks.precision()},
            {u"check recall"_s, checks.share()}};
}

Score compare(const QString &text, const Findings &gold, const Findings &found, QStringList *misses)
{
    return Comparison(text, gold, found, misses).run();
}

} // namespace Zhupi::Gold
