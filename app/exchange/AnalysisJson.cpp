// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Exchange.h"

#include "exchange/JsonWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Exchange {

namespace {

using Article::Span;
using Language::MarkKind;

QStringView nameOf(Article::Script script)
{
    switch (script) {
    case Article::Script::Hant: return u"Hant";
    case Article::Script::Hans: return u"Hans";
    case Article::Script::Mixed: return u"mixed";
    }
    return u"mixed";
}

QStringView nameOf(Language::SpeakerKind kind)
{
    switch (kind) {
    case Language::SpeakerKind::Person: return u"person";
    case Language::SpeakerKind::Organisation: return u"organisation";
    case Language::SpeakerKind::Group: return u"group";
    case Language::SpeakerKind::Unnamed: return u"unnamed";
    }
    return u"unnamed";
}

QStringView nameOf(Language::QuoteKind kind)
{
    switch (kind) {
    case Language::QuoteKind::Speech: return u"speech";
    case Language::QuoteKind::Term: return u"term";
    case Language::QuoteKind::Title: return u"title";
    }
    return u"term";
}

/// Empty where nothing attributes the quote.
QStringView nameOf(Language::Why why)
{
    switch (why) {
    case Language::Why::Unattributed: return {};
    case Language::Why::CueBefore: return u"cue-before";
    case Language::Why::CueAfter: return u"cue-after";
    case Language::Why::CueInside: return u"cue-inside";
    case Language::Why::TurnLabel: return u"turn-label";
    case Language::Why::Pronoun: return u"pronoun";
    case Language::Why::Continued: return u"continued";
    case Language::Why::Inferred: return u"inferred";
    }
    return {};
}

QStringView nameOf(Language::NumberKind kind)
{
    switch (kind) {
    case Language::NumberKind::Money: return u"money";
    case Language::NumberKind::Percentage: return u"percentage";
    case Language::NumberKind::Count: return u"count";
    case Language::NumberKind::Measure: return u"measure";
    case Language::NumberKind::Rate: return u"rate";
    case Language::NumberKind::Ratio: return u"ratio";
    case Language::NumberKind::Date: return u"date";
    case Language::NumberKind::Time: return u"time";
    case Language::NumberKind::Duration: return u"duration";
    case Language::NumberKind::Age: return u"age";
    case Language::NumberKind::Ordinal: return u"ordinal";
    }
    return u"count";
}

QStringView nameOf(Language::Modifier modifier)
{
    switch (modifier) {
    case Language::Modifier::Exact: return u"exact";
    case Language::Modifier::About: return u"about";
    case Language::Modifier::MoreThan: return u"more-than";
    case Language::Modifier::LessThan: return u"less-than";
    case Language::Modifier::AtLeast: return u"at-least";
    case Language::Modifier::AtMost: return u"at-most";
    case Language::Modifier::Range: return u"range";
    }
    return u"exact";
}

QStringView nameOf(Language::CheckKind kind)
{
    switch (kind) {
    case Language::CheckKind::Product: return u"product";
    case Language::CheckKind::Sum: return u"sum";
    case Language::CheckKind::Difference: return u"difference";
    case Language::CheckKind::Share: return u"share";
    }
    return u"product";
}

/// The members of the document, each in the contract's order; what the contract does not name comes last.
class Document
{
public:
    Document(const Article::Article &article, const Language::Reading &reading, Layout layout)
        : m_article(article)
        , m_reading(reading)
        , m_json(layout)
    {
    }

    QByteArray write(const QByteArray &id)
    {
        m_json.beginObject();
        if (!id.isEmpty())
            m_json.name("id").raw(id);
        m_json.name("format").string(u"zhupi-analysis/1");
        source();
        list("boilerplate", m_article.boilerplate(), [this](Span span, qsizetype) { spanObject(span, false); });
        list("speakers", m_reading.speakers, [this](const Language::Speaker &speaker, qsizetype i) { item(speaker, int(i)); });
        list("turns", m_reading.turns, [this](const Language::Turn &turn, qsizetype i) { item(turn, int(i)); });
        list("quotes", m_reading.quotes, [this](const Language::Quote &quote, qsizetype i) { item(quote, int(i)); });
        list("statements", m_reading.statements, [this](const Language::Statement &statement, qsizetype i) { item(statement, int(i)); });
        list("numbers", m_reading.numbers, [this](const Language::Number &number, qsizetype i) { item(number, int(i)); });
        list("disputes", m_reading.disputes, [this](const Language::Dispute &dispute, qsizetype i) { item(dispute, int(i)); });
        list("checks", m_reading.checks, [this](const Language::Check &check, qsizetype i) { item(check, int(i)); });
        m_json.end();
        return m_json.take();
    }

private:
    template <typename T, typename Write>
    void list(const char *name, const QList<T> &items, Write write)
    {
        m_json.name(name).beginArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            write(items.at(i), i);
        m_json.end();
    }

    void source()
    {
        const Article::Decoding &decoding = m_article.decoding();
        m_json.name("source").beginObject();
        m_json.name("path").string(m_article.path());
        m_json.name("sha256").string(QString::fromLatin1(m_article.sha256()));
        m_json.name("encoding").string(decoding.encoding);
        m_json.name("script").string(nameOf(m_article.script()));
        m_json.name("length").integer(m_article.codePoints());
        // How sure the text itself is: a reader of many files wants to find those that were read wrongly.
        m_json.name("uncertain").boolean(decoding.uncertain);
        m_json.name("replaced").integer(decoding.replaced);
        m_json.end();
    }

    void item(const Language::Speaker &speaker, int index)
    {
        m_json.beginObject();
        id(MarkKind::Speaker, index);
        m_json.name("name").string(speaker.name);
        m_json.name("kind").string(nameOf(speaker.kind));
        m_json.name("role").string(speaker.role);
        m_json.name("aliases").beginArray(true);
        for (const QString &alias : speaker.aliases)
            m_json.string(alias);
        m_json.end();
        m_json.name("silent").boolean(speaker.silent);
        spans("mentions", speaker.mentions);
        m_json.end();
    }

    void item(const Language::Turn &turn, int index)
    {
        m_json.beginObject();
        id(MarkKind::Turn, index);
        ends(turn.span);
        m_json.name("label");
        spanObject(turn.label, true);
        reference("speaker", MarkKind::Speaker, turn.speaker);
        m_json.end();
    }

    void item(const Language::Quote &quote, int index)
    {
        m_json.beginObject();
        id(MarkKind::Quote, index);
        ends(quote.span);
        text(quote.span);
        m_json.name("kind").string(nameOf(quote.kind));
        m_json.name("closed").boolean(quote.closed);
        reference("parent", MarkKind::Quote, quote.parent);
        m_json.name("utterance");
        if (quote.utterance == Language::None)
            m_json.null();
        else
            m_json.string(u"u%1"_s.arg(quote.utterance + 1));
        reference("speaker", MarkKind::Speaker, quote.speaker);
        cue(quote.cue);
        m_json.name("why");
        orNull(nameOf(quote.why));
        m_json.name("confidence").fraction(quote.confidence);
        m_json.name("rule").string(quote.rule);
        m_json.end();
    }

    void item(const Language::Statement &statement, int index)
    {
        m_json.beginObject();
        id(MarkKind::Statement, index);
        ends(statement.span);
        text(statement.span);
        reference("speaker", MarkKind::Speaker, statement.speaker);
        cue(statement.cue);
        m_json.name("confidence").fraction(statement.confidence);
        m_json.name("rule").string(statement.rule);
        m_json.end();
    }

    void item(const Language::Number &number, int index)
    {
        m_json.beginObject();
        id(MarkKind::Number, index);
        ends(number.span);
        text(number.span);
        m_json.name("kind").string(nameOf(number.kind));
        m_json.name("value");
        if (!number.fraction.isEmpty())
            m_json.string(number.fraction);
        else
            decimal(number.value);
        m_json.name("upper");
        decimal(number.upper);
        m_json.name("unit").string(number.unit);
        m_json.name("iso");
        orNull(number.iso);
        m_json.name("modifier").string(nameOf(number.modifier));
        reference("speaker", MarkKind::Speaker, number.speaker);
        reference("quote", MarkKind::Quote, number.quote);
        reference("statement", MarkKind::Statement, number.statement);
        m_json.name("modifierSpan");
        optionalSpan(number.modifierSpan);
        m_json.name("confidence").fraction(number.confidence);
        m_json.name("rule").string(number.rule);
        m_json.end();
    }

    void item(const Language::Dispute &dispute, int index)
    {
        m_json.beginObject();
        id(MarkKind::Dispute, index);
        m_json.name("quantity").string(dispute.quantity);
        m_json.name("unit").string(dispute.unit);
        // The numbers stand in the order of the text, so their indices do.
        QList<int> claims = dispute.claims;
        std::ranges::sort(claims);
        references("claims", claims);
        spans("cues", dispute.cues);
        m_json.name("spread").string(dispute.spread.toString());
        m_json.name("confidence").fraction(dispute.confidence);
        m_json.end();
    }

    void item(const Language::Check &check, int index)
    {
        m_json.beginObject();
        m_json.name("kind").string(nameOf(check.kind));
        references("numbers", check.numbers);
        m_json.name("holds").boolean(check.holds);
        id(MarkKind::Check, index);
        m_json.end();
    }

    void id(MarkKind kind, int index) { m_json.name("id").string(Language::markId(kind, index)); }

    void ends(Span span)
    {
        m_json.name("start").integer(m_article.toCodePoint(span.start));
        m_json.name("end").integer(m_article.toCodePoint(span.end));
    }

    void text(Span span)
    {
        // A span that cuts a pair in two would have a text that no code points make up.
        const auto whole = [this](qsizetype position) { return m_article.fromCodePoint(m_article.toCodePoint(position)); };
        m_json.name("text").string(m_article.text({whole(span.start), whole(span.end)}));
    }

    void spanObject(Span span, bool withText)
    {
        m_json.beginObject(true);
        ends(span);
        if (withText)
            text(span);
        m_json.end();
    }

    void optionalSpan(const std::optional<Span> &span)
    {
        if (span)
            spanObject(*span, true);
        else
            m_json.null();
    }

    void cue(const std::optional<Span> &span)
    {
        m_json.name("cue");
        optionalSpan(span);
    }

    void spans(const char *name, QList<Span> spans)
    {
        std::ranges::sort(spans);
        list(name, spans, [this](Span span, qsizetype) { spanObject(span, true); });
    }

    void reference(const char *name, MarkKind kind, int index)
    {
        m_json.name(name);
        if (index == Language::None)
            m_json.null();
        else
            m_json.string(Language::markId(kind, index));
    }

    void references(const char *name, const QList<int> &numbers)
    {
        m_json.name(name).beginArray(true);
        for (const int index : numbers)
            m_json.string(Language::markId(MarkKind::Number, index));
        m_json.end();
    }

    void decimal(const std::optional<Language::Decimal> &value)
    {
        if (value)
            m_json.string(value->toString());
        else
            m_json.null();
    }

    void orNull(QStringView string)
    {
        if (string.isEmpty())
            m_json.null();
        else
            m_json.string(string);
    }

    const Article::Article &m_article;
    const Language::Reading &m_reading;
    JsonWriter m_json;
};

} // namespace

QByteArray analysisJson(const Article::Article &article, const Language::Reading &reading, Layout layout, const QByteArray &id)
{
    return Document(article, reading, layout).write(id);
}

} // namespace Zhupi::Exchange
