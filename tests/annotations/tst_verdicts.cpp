// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "annotations/Desk.h"

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Annotations;
using namespace Zhupi::Language;

namespace {

const QString story = u"甲說:「橋要三億元,工期兩年。」乙說:「至少要九億元。」丙不說話。\n丁認為,六億元比較合理。「很難講」,乙補充。\n"_s;

} // namespace

class VerdictsTest : public Zhupi::Testing::Test
{
    Q_OBJECT

    Article::Article m_article = Article::Article::fromText(story);

    [[nodiscard]] Span span(const QString &words) const
    {
        const qsizetype at = story.indexOf(words);
        Q_ASSERT(at >= 0);
        return {at, at + words.size()};
    }

    [[nodiscard]] Reading reading() const
    {
        Reading r;
        for (const QString &name : {u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s}) {
            Speaker speaker;
            speaker.name = name;
            speaker.mentions = {span(name)};
            speaker.silent = name == u"丙"_s;
            r.speakers.append(speaker);
        }
        const auto quote = [this](const QString &words, int speaker, int utterance, QuoteKind kind = QuoteKind::Speech) {
            Quote q;
            q.span = span(words);
            q.kind = kind;
            q.speaker = speaker;
            q.utterance = utterance;
            q.confidence = 0.7;
            return q;
        };
        r.quotes = {quote(u"「橋要三億元,工期兩年。」"_s, 0, 0), quote(u"「至少要九億元。」"_s, 1, 1), quote(u"「很難講」"_s, 1, 1)};
        Statement statement;
        statement.span = span(u"六億元比較合理"_s);
        statement.speaker = 3;
        r.statements = {statement};
        const auto money = [this](const QString &words, const char *value, int speaker, int q, int s) {
            Number n;
            n.span = span(words);
            n.kind = NumberKind::Money;
            n.value = Decimal::fromString(value);
            n.unit = u"TWD"_s;
            n.speaker = speaker;
            n.quote = q;
            n.statement = s;
            n.confidence = 0.8;
            return n;
        };
        r.numbers = {money(u"三億元"_s, "300000000", 0, 0, None), money(u"兩年"_s, "2", 0, 0, None),
                     money(u"九億元"_s, "900000000", 1, 1, None), money(u"六億元"_s, "600000000", 3, None, 0)};
        Dispute dispute;
        dispute.quantity = u"橋"_s;
        dispute.claims = {0, 2, 3};
        dispute.spread = Decimal(3);
        dispute.confidence = 0.6;
        r.disputes = {dispute};
        r.checks = {{CheckKind::Sum, {0, 3, 2}, true}};
        return r;
    }

    [[nodiscard]] Annotation said(Span on, const Verdict &verdict) const
    {
        Annotation a;
        a.id = newId();
        a.anchor = anchorFor(m_article, on);
        a.verdict = verdict;
        return a;
    }
    [[nodiscard]] Annotation rejected(MarkKind kind, const QString &words) const
    {
        return said(span(words), {Decision::Rejected, kind, {}, {}});
    }
    [[nodiscard]] Annotation corrected(MarkKind kind, const QString &words, const QString &field, const QString &value) const
    {
        return said(span(words), {Decision::Corrected, kind, field, value});
    }
    [[nodiscard]] Reading after(const QList<Annotation> &verdicts) const
    {
        const Reading r = withVerdicts(reading(), verdicts, m_article);
        check(r);
        return r;
    }
    /// Every index leads to an item that is there.
    static void check(const Reading &r)
    {
        const auto fine = [](int index, qsizetype size) { return index == None || (index >= 0 && index < size); };
        for (const Quote &q : r.quotes)
            QVERIFY(fine(q.speaker, r.speakers.size()) && fine(q.parent, r.quotes.size()));
        for (const Statement &s : r.statements)
            QVERIFY(fine(s.speaker, r.speakers.size()));
        for (const Number &n : r.numbers)
            QVERIFY(fine(n.speaker, r.speakers.size()) && fine(n.quote, r.quotes.size()) && fine(n.statement, r.statements.size()));
        for (const Dispute &d : r.disputes) {
            QVERIFY(d.claims.size() >= 2);
            for (const int c : d.claims)
                QVERIFY(c >= 0 && c < r.numbers.size());
        }
        for (const Check &c : r.checks) {
            for (const int n : c.numbers)
                QVERIFY(n >= 0 && n < r.numbers.size());
        }
    }
    [[nodiscard]] QString nameOf(const Reading &r, int speaker) const { return speaker == None ? QString() : r.speakers[speaker].name; }
    [[nodiscard]] QString words(Span s) const { return m_article.text(s).toString(); }

private Q_SLOTS:
    void withoutVerdictsNothingChanges()
    {
        QVERIFY(after({}) == reading());
        QVERIFY(after({said(span(u"工期"_s), {Decision::Rejected, MarkKind::Quote, {}, {}})}) == reading()); // no such mark
        Annotation orphan = rejected(MarkKind::Quote, u"「很難講」"_s);
        orphan.anchor.state = AnchorState::Orphan;
        QVERIFY(after({orphan}) == reading());
    }

    void acceptedIsCertain()
    {
        const Reading r = after({said(span(u"「至少要九億元。」"_s), {Decision::Accepted, MarkKind::Quote, {}, {}}),
                                 said(span(u"三億元"_s), {Decision::Accepted, MarkKind::Dispute, {}, {}})});
        QCOMPARE(r.quotes[1].confidence, 1.0);
        QCOMPARE(r.quotes[0].confidence, 0.7);
        QCOMPARE(r.disputes[0].confidence, 1.0);
    }

    void aRejectedQuoteIsGone()
    {
        const Reading r = after({rejected(MarkKind::Quote, u"「橋要三億元,工期兩年。」"_s)});
        QCOMPARE(r.quotes.size(), 2);
        QCOMPARE(nameOf(r, r.quotes[0].speaker), u"乙"_s);
        QCOMPARE(r.numbers.size(), 4); // the figures stand in the text all the same, but nobody is known to give them
        QCOMPARE(r.numbers[0].quote, None);
        QCOMPARE(r.numbers[0].speaker, None);
        QCOMPARE(words(r.quotes[r.numbers[2].quote].span), u"「至少要九億元。」"_s);
        QVERIFY(r.speakers[0].silent);
        QVERIFY(!r.speakers[1].silent);
    }

    void aRejectedFigureLeavesItsDispute()
    {
        Reading r = after({rejected(MarkKind::Number, u"三億元"_s)});
        QCOMPARE(r.numbers.size(), 3);
        QCOMPARE(r.disputes.size(), 1);
        QCOMPARE(r.disputes[0].claims.size(), 2);
        QCOMPARE(words(r.numbers[r.disputes[0].claims[0]].span), u"九億元"_s);
        QCOMPARE(r.disputes[0].spread.toString(), u"1.5"_s); // nine over six
        QVERIFY(r.checks.isEmpty());
        r = after({rejected(MarkKind::Number, u"三億元"_s), rejected(MarkKind::Number, u"六億元"_s)});
        QVERIFY(r.disputes.isEmpty());
        QCOMPARE(r.numbers.size(), 2);
    }

    void rejectedDisputesChecksStatementsSpeakers()
    {
        const Reading r = after({rejected(MarkKind::Dispute, u"三億元"_s), rejected(MarkKind::Check, u"九億元"_s),
                                 rejected(MarkKind::Statement, u"六億元比較合理"_s), rejected(MarkKind::Speaker, u"乙"_s)});
        QVERIFY(r.disputes.isEmpty());
        QVERIFY(r.checks.isEmpty());
        QVERIFY(r.statements.isEmpty());
        QCOMPARE(r.numbers[3].speaker, None);
        QCOMPARE(r.speakers.size(), 3);
        QCOMPARE(r.quotes[1].speaker, None);
        QCOMPARE(nameOf(r, r.quotes[0].speaker), u"甲"_s);
    }

    void aCorrectedSpeakerTakesTheWholeUtterance()
    {
        Reading r = after({corrected(MarkKind::Quote, u"「至少要九億元。」"_s, u"speaker"_s, u"丙"_s)});
        QCOMPARE(nameOf(r, r.quotes[1].speaker), u"丙"_s);
        QCOMPARE(nameOf(r, r.quotes[2].speaker), u"丙"_s); // 「很難講」 is the same utterance
        QCOMPARE(nameOf(r, r.numbers[2].speaker), u"丙"_s);
        QVERIFY(!r.speakers[2].silent);
        QVERIFY(r.speakers[1].silent);
        r = after({corrected(MarkKind::Quote, u"「至少要九億元。」"_s, u"speaker"_s, u"丙"_s),
                   corrected(MarkKind::Quote, u"「很難講」"_s, u"speaker"_s, u"丁"_s)});
        QCOMPARE(nameOf(r, r.quotes[1].speaker), u"丙"_s);
        QCOMPARE(nameOf(r, r.quotes[2].speaker), u"丁"_s);
        r = after({corrected(MarkKind::Quote, u"「很難講」"_s, u"speaker"_s, QString())});
        QCOMPARE(r.quotes[2].speaker, None);
    }

    void aNewNameIsAdded()
    {
        const Reading r = after({corrected(MarkKind::Statement, u"六億元比較合理"_s, u"speaker"_s, u"橋樑公會"_s)});
        QCOMPARE(r.speakers.size(), 5);
        QCOMPARE(nameOf(r, r.statements[0].speaker), u"橋樑公會"_s);
        QCOMPARE(nameOf(r, r.numbers[3].speaker), u"橋樑公會"_s);
        QCOMPARE(nameOf(r, r.quotes[0].speaker), u"甲"_s);
    }

    void kindsValuesUnitsQuantitiesNames()
    {
        Reading r = after({corrected(MarkKind::Quote, u"「很難講」"_s, u"kind"_s, u"term"_s),
                           corrected(MarkKind::Number, u"九億元"_s, u"value"_s, u"1200000000"_s),
                           corrected(MarkKind::Number, u"九億元"_s, u"unit"_s, u"USD"_s),
                           corrected(MarkKind::Dispute, u"三億元"_s, u"quantity"_s, u"造橋費用"_s)});
        QCOMPARE(r.quotes[2].kind, QuoteKind::Term);
        QCOMPARE(r.quotes[2].speaker, None);
        QCOMPARE(r.numbers[2].value->toString(), u"1200000000"_s);
        QCOMPARE(r.numbers[2].unit, u"USD"_s);
        QCOMPARE(r.disputes[0].quantity, u"造橋費用"_s);
        QCOMPARE(r.disputes[0].spread.toString(), u"4"_s);
        QVERIFY(!r.checks[0].holds); // three and six are not twelve
        r = after({corrected(MarkKind::Number, u"九億元"_s, u"value"_s, u"nonsense"_s)});
        QVERIFY(r.numbers == [this] {
            auto n = reading().numbers;
            n[2].confidence = 1;
            return n;
        }());

        r = after({corrected(MarkKind::Speaker, u"丁"_s, u"speaker"_s, u"丁教授"_s)});
        QCOMPARE(r.speakers[3].name, u"丁教授"_s);
        QVERIFY(r.speakers[3].aliases.contains(u"丁"_s));
        r = after({corrected(MarkKind::Speaker, u"丁"_s, u"speaker"_s, u"甲"_s)}); // the two are one
        QCOMPARE(r.speakers.size(), 3);
        QCOMPARE(nameOf(r, r.statements[0].speaker), u"甲"_s);
        QCOMPARE(r.speakers[0].mentions.size(), 2);
    }

    void theLastWordCounts()
    {
        const QString quote = u"「很難講」"_s;
        const auto accepted = said(span(quote), {Decision::Accepted, MarkKind::Quote, {}, {}});
        QCOMPARE(after({rejected(MarkKind::Quote, quote), accepted}).quotes.size(), 3);
        QCOMPARE(after({accepted, rejected(MarkKind::Quote, quote)}).quotes.size(), 2);
    }

    void aNewReadingWithOtherEndsIsMet()
    {
        // The machine now draws the quote without its marks; the verdict still meets it, and only it.
        Reading r = reading();
        r.quotes[2].span = {r.quotes[2].span.start + 1, r.quotes[2].span.end - 1};
        const Reading now = withVerdicts(r, {rejected(MarkKind::Quote, u"「很難講」"_s)}, m_article);
        QCOMPARE(now.quotes.size(), 2);
        QCOMPARE(words(now.quotes[1].span), u"「至少要九億元。」"_s);
    }

    void nestedQuotesGetTheNextParent()
    {
        Reading r = reading();
        r.quotes[1].parent = 0;
        r.quotes[2].parent = 1;
        const Reading now = withVerdicts(r, {rejected(MarkKind::Quote, u"「至少要九億元。」"_s)}, m_article);
        QCOMPARE(now.quotes.size(), 2);
        QCOMPARE(now.quotes[1].parent, 0);
    }
};

QTEST_GUILESS_MAIN(VerdictsTest)
#include "tst_verdicts.moc"
