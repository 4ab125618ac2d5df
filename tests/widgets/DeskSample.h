// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/Docks.h"

#include <QTimeZone>

namespace Zhupi::Testing {

using namespace Qt::StringLiterals;

/// The span of the words' n-th place in the article; empty when they are not there.
inline Article::Span spanOf(const Article::Article &article, const QString &words, int nth = 1)
{
    qsizetype at = -1;
    for (int i = 0; i < nth; ++i) {
        at = article.text().indexOf(words, at + 1);
        if (at < 0)
            return {};
    }
    return {at, at + words.size()};
}

/// A small desk, all of it written by hand: three voices and a silent one, speech, a term, an unclosed quote,
/// three rival figures, arithmetic that holds and arithmetic that does not, and every sort of annotation.
inline Widgets::DeskState deskSample()
{
    using namespace Language;
    Widgets::DeskState desk;
    desk.article = Article::Article::fromText(
        u"北港新堤造價惹議\n"
        "\n"
        "工程處在簡報中寫道：「全長3.2公里，每公里造價約1.5億元，總造價為4.8億元。」\n"
        "水利學會的報告質疑這項數字，指出加上徵地後總造價遠高於50億元。\n"
        "學會理事長許文川說，「堤防不是不能蓋，但要先把帳算清楚。」他又說，「所謂『一勞永逸』，是最貴的說法。」\n"
        "部分居民則估計，總造價約6億元。\n"
        "許文川也提到已退休的前處長李明，但沒有多談。\n"
        "「我們只想知道錢花在哪裡，居民這樣問。\n"_s);
    const Article::Article &a = desk.article;
    Reading &r = desk.reading;

    const auto voice = [](const QString &name, SpeakerKind kind, const QString &role, const QList<Article::Span> &mentions) {
        Speaker made;
        made.name = name;
        made.kind = kind;
        made.role = role;
        made.mentions = mentions;
        return made;
    };
    const Speaker office = voice(u"工程處"_s, SpeakerKind::Organisation, {}, {spanOf(a, u"工程處"_s)});
    Speaker society = voice(u"水利學會"_s, SpeakerKind::Organisation, {}, {spanOf(a, u"水利學會"_s), spanOf(a, u"學會"_s, 2)});
    society.aliases = {u"學會"_s};
    const Speaker hsu = voice(u"許文川"_s, SpeakerKind::Person, u"水利學會理事長"_s,
                              {spanOf(a, u"許文川"_s), spanOf(a, u"他又說"_s), spanOf(a, u"許文川"_s, 2)});
    const Speaker people = voice(u"部分居民"_s, SpeakerKind::Group, {}, {spanOf(a, u"部分居民"_s)});
    Speaker lee = voice(u"李明"_s, SpeakerKind::Person, u"前處長"_s, {spanOf(a, u"李明"_s)});
    lee.silent = true;
    r.speakers = {office, society, hsu, people, lee};

    const auto quote = [&](const QString &words, QuoteKind kind, int speaker, Why why, const QString &cue, double confidence) {
        Quote q;
        q.span = spanOf(a, words);
        q.kind = kind;
        q.speaker = speaker;
        q.why = why;
        if (!cue.isEmpty())
            q.cue = spanOf(a, cue);
        q.rule = u"cue.test"_s;
        q.confidence = confidence;
        return q;
    };
    r.quotes = {quote(u"「全長3.2公里，每公里造價約1.5億元，總造價為4.8億元。」"_s, QuoteKind::Speech, 0, Why::CueBefore, u"寫道"_s, 0.97),
                quote(u"「堤防不是不能蓋，但要先把帳算清楚。」"_s, QuoteKind::Speech, 2, Why::CueBefore, u"說"_s, 0.96),
                quote(u"「所謂『一勞永逸』，是最貴的說法。」"_s, QuoteKind::Speech, 2, Why::Pronoun, u"又說"_s, 0.9),
                quote(u"『一勞永逸』"_s, QuoteKind::Term, None, Why::Unattributed, {}, 0.9),
                quote(u"「我們只想知道錢花在哪裡，居民這樣問。"_s, QuoteKind::Speech, 3, Why::Inferred, {}, 0.55)};
    r.quotes[3].parent = 2;
    r.quotes[4].closed = false;

    Statement statement;
    statement.span = spanOf(a, u"加上徵地後總造價遠高於50億元"_s);
    statement.speaker = 1;
    statement.cue = spanOf(a, u"指出"_s);
    statement.rule = u"cue.test"_s;
    statement.confidence = 0.92;
    r.statements = {statement};

    const auto number = [&](const QString &words, NumberKind kind, const char *value, const QString &unit, Modifier modifier, int speaker,
                            int inQuote) {
        Number n;
        n.span = spanOf(a, words);
        n.kind = kind;
        n.value = Decimal::fromString(value);
        n.unit = unit;
        n.modifier = modifier;
        n.speaker = speaker;
        n.quote = inQuote;
        n.rule = u"number.test"_s;
        return n;
    };
    r.numbers = {number(u"3.2公里"_s, NumberKind::Measure, "3.2", u"km"_s, Modifier::Exact, 0, 0),
                 number(u"1.5億元"_s, NumberKind::Money, "150000000", u"TWD"_s, Modifier::About, 0, 0),
                 number(u"4.8億元"_s, NumberKind::Money, "480000000", u"TWD"_s, Modifier::Exact, 0, 0),
                 number(u"50億元"_s, NumberKind::Money, "5000000000", u"TWD"_s, Modifier::MoreThan, 1, None),
                 number(u"6億元"_s, NumberKind::Money, "600000000", u"TWD"_s, Modifier::About, 3, None)};
    r.numbers[3].modifierSpan = spanOf(a, u"遠高於"_s);
    Dispute dispute;
    dispute.quantity = u"總造價"_s;
    dispute.unit = u"TWD"_s;
    dispute.claims = {2, 3, 4};
    dispute.cues = {spanOf(a, u"質疑"_s)};
    dispute.spread = *Decimal::fromString("10.42");
    dispute.confidence = 0.86;
    r.disputes = {dispute};
    r.checks = {{CheckKind::Product, {0, 1, 2}, true}, {CheckKind::Sum, {1, 2, 4}, false}};

    desk.tags.name = u"test"_s;
    desk.tags.tags = {{u"質疑"_s, u"3"_s, u"#b3401b"_s, u"疑"_s, {}}, {u"主張"_s, u"2"_s, u"#c08a00"_s, u"主"_s, {}}};
    const auto note = [&](const QString &id, const QString &tag, const QString &words, const QString &text) {
        Annotations::Annotation n;
        n.id = u"urn:uuid:"_s + id;
        n.creator = u"林同學"_s;
        n.created = n.modified = QDateTime(QDate(2026, 3, 4), QTime(2, 42), QTimeZone::UTC);
        n.tag = tag;
        n.note = text;
        n.anchor.exact = words;
        n.anchor.span = spanOf(a, words);
        return n;
    };
    Annotations::Annotation second = note(u"b"_s, u"主張"_s, u"要先把帳算清楚"_s, u"這是意見，不是事實。"_s);
    Annotations::Annotation first =
        note(u"a"_s, u"質疑"_s, u"總造價遠高於50億元"_s, u"徵地費用是誰算的？報告沒有附表，只說「遠高於」，讀者無從查證。"_s);
    Annotations::Annotation answer = note(u"c"_s, {}, {}, u"學會網站上有附表。"_s);
    answer.creator = u"王老師"_s;
    answer.replyTo = u"urn:uuid:a"_s;
    Annotations::Annotation whole = note(u"d"_s, {}, {}, u"全文沒有訪問營造廠。"_s);
    whole.wholeArticle = true;
    Annotations::Annotation orphan = note(u"e"_s, u"質疑"_s, u"工期三年"_s, u"改版後不見了"_s);
    orphan.anchor.span = {};
    orphan.anchor.state = Annotations::AnchorState::Orphan;
    Annotations::Annotation verdict = note(u"f"_s, {}, u"「堤防不是不能蓋，但要先把帳算清楚。」"_s, {});
    verdict.verdict =
        Annotations::Verdict{.decision = Annotations::Decision::Accepted, .mark = MarkKind::Quote, .field = {}, .correction = {}};
    desk.annotations = {second, first, answer, whole, orphan, verdict};
    return desk;
}

} // namespace Zhupi::Testing
