// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words.h"

#include "look/Hidden.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

using Language::Decimal;
using Language::MarkKind;
using Language::Modifier;
using Language::Number;
using Language::Reading;

namespace {

struct Step
{
    int power;
    QString name;
};

/// From the largest. The smallest step of the Chinese ones is ten thousand, of the Western ones a million:
/// thousands read well in digits.
const QList<Step> &stepsOf(Scale scale)
{
    static const QList<Step> hant{{12, u"兆"_s}, {8, u"億"_s}, {4, u"萬"_s}};
    static const QList<Step> hans{{12, u"万亿"_s}, {8, u"亿"_s}, {4, u"万"_s}};
    static const QList<Step> western{{12, u"T"_s}, {9, u"B"_s}, {6, u"M"_s}};
    switch (scale) {
    case Scale::Hant: return hant;
    case Scale::Hans: return hans;
    case Scale::Western: break;
    }
    return western;
}

/// Letters that run from right to left would take their neighbours in the desk's sentences with them: they get an isolate
/// of their own.
QString isolated(const QString &text)
{
    const bool turns = std::any_of(text.begin(), text.end(), [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL;
    });
    return turns ? QChar(0x2068) + text + QChar(0x2069) : text;
}

QString cut(QString text, qsizetype characters)
{
    if (text.size() <= characters)
        return text;
    text.truncate(characters);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

QString quoted(const DeskState &state, Article::Span span)
{
    return plainLine(state.article.text(span), 24);
}

} // namespace

Scale scaleOf(const Article::Article &article)
{
    if (article.script() == Article::Script::Hans)
        return Scale::Hans;
    const QStringView head = QStringView(article.text()).left(4000);
    const bool chinese = std::any_of(head.begin(), head.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return chinese || head.isEmpty() ? Scale::Hant : Scale::Western;
}

QString roundText(double value, Scale scale)
{
    const double size = std::abs(value);
    for (const Step &step : stepsOf(scale)) {
        const double unit = std::pow(10.0, step.power);
        // What prints as 10000萬 is 1億.
        if (size >= unit * 0.99999)
            return QString::number(value / unit, 'g', 4 + std::max(0, int(std::floor(std::log10(size / unit))) - 3)) + step.name;
    }
    return QString::number(value, 'g', 4);
}

QString groupedText(const Decimal &value)
{
    const QString digits = value.toString();
    const QLocale locale;
    const qsizetype point = digits.indexOf(u'.');
    QString whole = point < 0 ? digits : digits.left(point);
    const qsizetype first = whole.startsWith(u'-') ? 1 : 0;
    for (qsizetype i = whole.size() - 3; i > first; i -= 3)
        whole.insert(i, locale.groupSeparator());
    return point < 0 ? whole : whole + locale.decimalPoint() + digits.mid(point + 1);
}

QString scaledText(const Decimal &value, Scale scale)
{
    const QString digits = value.toString();
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype whole = (point < 0 ? digits.size() : point) - (digits.startsWith(u'-') ? 1 : 0);
    for (const Step &step : stepsOf(scale)) {
        if (whole <= step.power)
            continue;
        const Decimal exact = value.shifted(-step.power);
        const std::optional<Decimal> rounded = exact.dividedBy(Decimal(1), 2);
        if (!rounded)
            break;
        const QString text = groupedText(*rounded) + step.name;
        return *rounded == exact ? text : u"≈"_s + text;
    }
    return {};
}

QString plainLine(QStringView text, qsizetype characters)
{
    QString line;
    bool blank = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            blank = !line.isEmpty();
            continue;
        }
        if (isHidden(c))
            continue;
        if (blank)
            line.append(u' ');
        blank = false;
        line.append(c);
        if (line.size() > characters)
            break;
    }
    return isolated(cut(line, characters));
}

QString plainText(QStringView text, qsizetype characters)
{
    QString lines;
    for (const QChar c : text.left(characters + 1)) {
        if (c == u'\n' || !isHidden(c))
            lines.append(c);
    }
    return isolated(cut(lines, characters).trimmed());
}

QString plainToolTip(const QString &text)
{
    // Qt guesses whether a tool tip is markup; markup that holds nothing but escaped text leaves nothing to guess.
    return text.isEmpty() ? QString() : u"<qt style=\"white-space:pre-wrap\">"_s + text.toHtmlEscaped() + u"</qt>"_s;
}

QString withoutMarks(const QString &words)
{
    static const QString opening = u"「『“‘\"〝《〈﹁﹃"_s;
    static const QString closing = u"」』”’\"〞》〉﹂﹄"_s;
    QStringView view(words);
    if (!view.isEmpty() && (opening.contains(view.front()) || closing.contains(view.front())))
        view = view.mid(1);
    if (!view.isEmpty() && (closing.contains(view.back()) || opening.contains(view.back())))
        view.chop(1);
    return view.toString();
}

QString nameOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Speaker: return Tr::tr("Speaker");
    case MarkKind::Turn: return Tr::tr("Turn");
    case MarkKind::Quote: return Tr::tr("Quote");
    case MarkKind::Statement: return Tr::tr("Reported words");
    case MarkKind::Number: return Tr::tr("Figure");
    case MarkKind::Dispute: return Tr::tr("Disputed figures");
    case MarkKind::Check: return Tr::tr("Arithmetic");
    }
    return {};
}

QString nameOf(Language::SpeakerKind kind)
{
    switch (kind) {
    case Language::SpeakerKind::Person: return Tr::tr("person");
    case Language::SpeakerKind::Organisation: return Tr::tr("organisation");
    case Language::SpeakerKind::Group: return Tr::tr("group");
    case Language::SpeakerKind::Unnamed: return Tr::tr("unnamed");
    }
    return {};
}

QString nameOf(Language::QuoteKind kind)
{
    switch (kind) {
    case Language::QuoteKind::Speech: return Tr::tr("speech");
    case Language::QuoteKind::Term: return Tr::tr("term");
    case Language::QuoteKind::Title: return Tr::tr("title");
    }
    return {};
}

QString nameOf(Language::NumberKind kind)
{
    switch (kind) {
    case Language::NumberKind::Money: return Tr::tr("money");
    case Language::NumberKind::Percentage: return Tr::tr("percentage");
    case Language::NumberKind::Count: return Tr::tr("count");
    case Language::NumberKind::Measure: return Tr::tr("measure");
    case Language::NumberKind::Rate: return Tr::tr("rate");
    case Language::NumberKind::Ratio: return Tr::tr("ratio");
    case Language::NumberKind::Date: return Tr::tr("date");
    case Language::NumberKind::Time: return Tr::tr("time of day");
    case Language::NumberKind::Duration: return Tr::tr("duration");
    case Language::NumberKind::Age: return Tr::tr("age");
    case Language::NumberKind::Ordinal: return Tr::tr("rank");
    }
    return {};
}

QString sentenceOf(Modifier modifier)
{
    switch (modifier) {
    case Modifier::Exact: return {};
    case Modifier::About: return Tr::tr("The text says about as much.");
    case Modifier::MoreThan: return Tr::tr("The text says more than that.");
    case Modifier::LessThan: return Tr::tr("The text says less than that.");
    case Modifier::AtLeast: return Tr::tr("The text says at least as much.");
    case Modifier::AtMost: return Tr::tr("The text says at most as much.");
    case Modifier::Range: return Tr::tr("The text gives two ends.");
    }
    return {};
}

QString unitText(const QString &unit)
{
    if (unit == "year"_L1)
        return Tr::tr("years");
    if (unit == "month"_L1)
        return Tr::tr("months");
    if (unit == "week"_L1)
        return Tr::tr("weeks");
    if (unit == "day"_L1)
        return Tr::tr("days");
    if (unit == "hour"_L1)
        return Tr::tr("hours");
    if (unit == "minute"_L1)
        return Tr::tr("minutes");
    if (unit == "second"_L1)
        return Tr::tr("seconds");
    if (unit == "pp"_L1)
        return Tr::tr("percentage points");
    return plainLine(unit, 24);
}

QString speakerName(const Reading &reading, int speaker)
{
    if (speaker < 0 || speaker >= reading.speakers.size())
        return u"—"_s;
    return plainLine(reading.speakers[speaker].name, 60);
}

QString boundedText(Modifier modifier, const QString &value, const QString &upper)
{
    switch (modifier) {
    case Modifier::Exact: break;
    case Modifier::About: return u"≈"_s + value;
    case Modifier::MoreThan: return u">"_s + value;
    case Modifier::LessThan: return u"<"_s + value;
    case Modifier::AtLeast: return u"≥"_s + value;
    case Modifier::AtMost: return u"≤"_s + value;
    case Modifier::Range: return upper.isEmpty() ? value : value + u"–"_s + upper;
    }
    return upper.isEmpty() ? value : value + u"–"_s + upper;
}

QString valueText(const Number &number)
{
    if (!number.value) {
        const QString plain = number.fraction.isEmpty() ? number.iso : number.fraction;
        return plain.isEmpty() ? u"—"_s : boundedText(number.modifier, plain);
    }
    return boundedText(number.modifier, groupedText(*number.value), number.upper ? groupedText(*number.upper) : QString());
}

QString shortValueText(const Number &number, Scale scale)
{
    if (!number.value)
        return valueText(number);
    const auto shortOf = [scale](const Decimal &value) {
        const QString scaled = scaledText(value, scale);
        return scaled.isEmpty() ? groupedText(value) : scaled;
    };
    return boundedText(number.modifier, shortOf(*number.value), number.upper ? shortOf(*number.upper) : QString());
}

QString arithmeticText(const Reading &reading, const Language::Check &check, Scale scale)
{
    QStringList terms;
    for (const int number : check.numbers) {
        if (number < 0 || number >= reading.numbers.size())
            continue;
        const Number &part = reading.numbers[number];
        terms.append(shortValueText(part, scale) + (part.kind == Language::NumberKind::Percentage ? u"%"_s : QString()));
    }
    if (terms.size() < 2)
        return {};
    const QString result = terms.takeLast();
    switch (check.kind) {
    case Language::CheckKind::Product: return terms.join(u" × "_s) + u" = "_s + result;
    case Language::CheckKind::Sum: return terms.join(u" + "_s) + u" = "_s + result;
    case Language::CheckKind::Difference: return terms.join(u" − "_s) + u" = "_s + result;
    case Language::CheckKind::Share: return terms.join(u" ÷ "_s) + u" = "_s + result;
    }
    return {};
}

static QString quoteReason(const DeskState &state, const Language::Quote &quote)
{
    const QString cue = quote.cue ? quoted(state, *quote.cue) : QString();
    const QString name = speakerName(state.reading, quote.speaker);
    switch (quote.why) {
    case Language::Why::Unattributed:
        switch (quote.kind) {
        case Language::QuoteKind::Speech: return Tr::tr("The text does not say whose words these are.");
        case Language::QuoteKind::Term: return Tr::tr("The marks set off a term; nobody is said to speak here.");
        case Language::QuoteKind::Title: return Tr::tr("The marks are those of a title.");
        }
        return {};
    case Language::Why::CueBefore:
        return cue.isEmpty() ? Tr::tr("Reason: the word of speaking stands before the quote.")
                             : Tr::tr("Reason: “%1” stands before the quote.").arg(cue);
    case Language::Why::CueAfter:
        return cue.isEmpty() ? Tr::tr("Reason: the word of speaking stands after the quote.")
                             : Tr::tr("Reason: “%1” stands after the quote.").arg(cue);
    case Language::Why::CueInside:
        return cue.isEmpty() ? Tr::tr("Reason: the word of speaking stands between the parts of the quote.")
                             : Tr::tr("Reason: “%1” stands between the parts of the quote.").arg(cue);
    case Language::Why::TurnLabel: return Tr::tr("Reason: the quote stands in a turn with the label of %1.").arg(name);
    case Language::Why::Pronoun:
        return cue.isEmpty() ? Tr::tr("Reason: a pronoun beside the quote stands for %1.").arg(name)
                             : Tr::tr("Reason: the subject of “%1” is a pronoun that stands for %2.").arg(cue, name);
    case Language::Why::Continued: return Tr::tr("Reason: the quote goes on from the one before, by the same voice.");
    case Language::Why::Inferred: return Tr::tr("Inferred: no word of speaking is near; %1 is the voice that fits best.").arg(name);
    }
    return {};
}

static QString disputeReason(const DeskState &state, const Language::Dispute &dispute)
{
    QStringList cues;
    for (const Article::Span cue : dispute.cues) {
        const QString word = quoted(state, cue);
        if (!word.isEmpty() && !cues.contains(word))
            cues.append(word);
        if (cues.size() == 4)
            break;
    }
    if (cues.isEmpty())
        return Tr::tr("Reason: different voices give different figures for the same quantity in the same unit.");
    return Tr::tr("Reason: “%1”. Different voices give different figures for the same quantity in the same unit.")
        .arg(cues.join(Tr::tr("”, “", "between quoted words")));
}

bool isListed(const Reading &reading, MarkRef mark)
{
    const auto within = [&mark](qsizetype size) { return mark.index >= 0 && mark.index < size; };
    switch (mark.kind) {
    case MarkKind::Speaker: return within(reading.speakers.size());
    case MarkKind::Turn: return within(reading.turns.size());
    case MarkKind::Quote: return within(reading.quotes.size());
    case MarkKind::Statement: return within(reading.statements.size());
    case MarkKind::Number: return within(reading.numbers.size());
    case MarkKind::Dispute: return within(reading.disputes.size());
    case MarkKind::Check: return within(reading.checks.size());
    }
    return false;
}

QString reasonText(const DeskState &state, MarkRef mark)
{
    const Reading &reading = state.reading;
    if (!isListed(reading, mark))
        return {};
    switch (mark.kind) {
    case MarkKind::Speaker: {
        const Language::Speaker &speaker = reading.speakers[mark.index];
        const int mentions = int(speaker.mentions.size());
        return speaker.silent ? Tr::tr("Named %n time(s), but given no words in this article.", nullptr, mentions)
                              : Tr::tr("Named %n time(s), and given words by the text.", nullptr, mentions);
    }
    case MarkKind::Turn: return Tr::tr("Reason: the label “%1” opens the turn.").arg(quoted(state, reading.turns[mark.index].label));
    case MarkKind::Quote: return quoteReason(state, reading.quotes[mark.index]);
    case MarkKind::Statement: {
        const Language::Statement &statement = reading.statements[mark.index];
        return statement.cue ? Tr::tr("Reason: “%1” reports these words without quotation marks.").arg(quoted(state, *statement.cue))
                             : Tr::tr("Inferred: these words are reported without quotation marks.");
    }
    case MarkKind::Number: {
        const Number &number = reading.numbers[mark.index];
        return number.modifierSpan ? Tr::tr("Reason: “%1” bounds the figure.").arg(quoted(state, *number.modifierSpan))
                                   : sentenceOf(number.modifier);
    }
    case MarkKind::Dispute: return disputeReason(state, reading.disputes[mark.index]);
    case MarkKind::Check:
        return reading.checks[mark.index].holds ? Tr::tr("The figures of the text agree with each other.")
                                                : Tr::tr("The figures of the text do not agree with each other.");
    }
    return {};
}

QString ruleOf(const Reading &reading, MarkRef mark)
{
    if (!isListed(reading, mark))
        return {};
    switch (mark.kind) {
    case MarkKind::Quote: return plainLine(reading.quotes[mark.index].rule, 60);
    case MarkKind::Statement: return plainLine(reading.statements[mark.index].rule, 60);
    case MarkKind::Number: return plainLine(reading.numbers[mark.index].rule, 60);
    case MarkKind::Speaker:
    case MarkKind::Turn:
    case MarkKind::Dispute:
    case MarkKind::Check: break;
    }
    return {};
}

double confidenceOf(const Reading &reading, MarkRef mark)
{
    if (!isListed(reading, mark))
        return -1;
    switch (mark.kind) {
    case MarkKind::Quote: return reading.quotes[mark.index].confidence;
    case MarkKind::Statement: return reading.statements[mark.index].confidence;
    case MarkKind::Number: return reading.numbers[mark.index].confidence;
    case MarkKind::Dispute: return reading.disputes[mark.index].confidence;
    case MarkKind::Speaker:
    case MarkKind::Turn:
    case MarkKind::Check: break;
    }
    return -1;
}

int disputeOf(const Reading &reading, int number)
{
    for (int i = 0; i < reading.disputes.size(); ++i) {
        if (reading.disputes[i].claims.contains(number))
            return i;
    }
    return Language::None;
}

bool isContested(const Reading &reading, MarkRef mark)
{
    if (!isListed(reading, mark))
        return false;
    const auto holdsClaim = [&reading](Article::Span span) {
        for (const Language::Dispute &dispute : reading.disputes) {
            for (const int claim : dispute.claims) {
                if (claim >= 0 && claim < reading.numbers.size() && span.contains(reading.numbers[claim].span))
                    return true;
            }
        }
        return false;
    };
    switch (mark.kind) {
    case MarkKind::Dispute: return true;
    case MarkKind::Number: return disputeOf(reading, mark.index) != Language::None;
    case MarkKind::Check: return !reading.checks[mark.index].holds;
    case MarkKind::Quote: return holdsClaim(reading.quotes[mark.index].span);
    case MarkKind::Statement: return holdsClaim(reading.statements[mark.index].span);
    case MarkKind::Speaker:
    case MarkKind::Turn: break;
    }
    return false;
}

ParagraphCount::ParagraphCount(const Article::Article &article)
{
    for (const Article::Paragraph &paragraph : article.paragraphs()) {
        if (paragraph.isRead())
            m_starts.append(paragraph.span.start);
    }
}

int ParagraphCount::at(qsizetype position) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max(1, int(after - m_starts.begin()));
}

} // namespace Zhupi::Widgets
