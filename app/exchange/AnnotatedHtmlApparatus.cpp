// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AnnotatedHtmlPage.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Zhupi::Exchange {

using Language::CheckKind;
using Language::Modifier;
using Language::Number;
using Language::SpeakerKind;

namespace {

/// A power of ten as the article's language says it.
QString powerLabel(int power)
{
    const auto ones = [](int zeros) { return u'1' + QString(zeros, u'0'); };
    if (power < 0)
        return "0."_L1 + QString(-power - 1, u'0') + u'1';
    if (power < 4)
        return ones(power);
    if (power < 8)
        return ones(power - 4) + u'萬';
    if (power < 12)
        return ones(power - 8) + u'億';
    if (power < 16)
        return ones(power - 12) + u'兆';
    return "10^"_L1 + QString::number(power);
}

QString modifierText(Modifier modifier)
{
    switch (modifier) {
    case Modifier::Exact: break;
    case Modifier::About: return QCoreApplication::translate("Exchange", "about");
    case Modifier::MoreThan: return QCoreApplication::translate("Exchange", "more than");
    case Modifier::LessThan: return QCoreApplication::translate("Exchange", "less than");
    case Modifier::AtLeast: return QCoreApplication::translate("Exchange", "at least");
    case Modifier::AtMost: return QCoreApplication::translate("Exchange", "at most");
    case Modifier::Range: return QCoreApplication::translate("Exchange", "from … to");
    }
    return {};
}

QString kindText(SpeakerKind kind)
{
    switch (kind) {
    case SpeakerKind::Person: return QCoreApplication::translate("Exchange", "person");
    case SpeakerKind::Organisation: return QCoreApplication::translate("Exchange", "organisation");
    case SpeakerKind::Group: return QCoreApplication::translate("Exchange", "group");
    case SpeakerKind::Unnamed: return QCoreApplication::translate("Exchange", "unnamed");
    }
    return {};
}

QString valueText(const Number &number)
{
    if (!number.value)
        return number.iso.isEmpty() ? number.fraction : number.iso;
    QString text = grouped(number.value->toString());
    if (number.upper)
        text += u"–"_s + grouped(number.upper->toString());
    return number.unit.isEmpty() ? text : text + u' ' + number.unit;
}

QString coordinate(double value)
{
    return QString::number(value, 'f', 1);
}

} // namespace

/// How much of what is read each speaker says: the characters of their quotes, statements and turns, each once.
QList<double> AnnotatedPage::shares() const
{
    QList<qsizetype> said(m_reading.speakers.size(), 0);
    qsizetype all = 0;
    struct Voice
    {
        Span span;
        int speaker;
    };
    QList<Voice> voices;
    for (const auto &turn : m_reading.turns)
        voices.append({{turn.label.end, turn.span.end}, turn.speaker});
    for (const auto &statement : m_reading.statements)
        voices.append({statement.span, statement.speaker});
    for (const auto &quote : m_reading.quotes) {
        if (quote.kind == Language::QuoteKind::Speech && quote.parent == Language::None)
            voices.append({quote.span, quote.speaker});
    }
    // A later start is the nearer voice: a quote inside a turn speaks for itself.
    QList<std::pair<qsizetype, int>> edges;
    for (int i = 0; i < voices.size(); ++i) {
        if (!voices[i].span.isEmpty()) {
            edges.append({voices[i].span.start, i});
            edges.append({voices[i].span.end, -i - 1});
        }
    }
    std::stable_sort(edges.begin(), edges.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<int> open;
    qsizetype at = 0;
    for (const auto &[place, edge] : std::as_const(edges)) {
        if (!open.isEmpty()) {
            const int speaker = voices[open.last()].speaker;
            if (speaker >= 0 && speaker < said.size())
                said[speaker] += place - at;
        }
        at = place;
        if (edge >= 0)
            open.append(edge);
        else
            open.removeAt(open.lastIndexOf(-edge - 1));
    }
    for (const auto &paragraph : m_article.paragraphs())
        all += paragraph.isRead() ? paragraph.span.length() : 0;
    QList<double> result;
    for (const qsizetype count : std::as_const(said))
        result.append(all > 0 ? std::min(1.0, double(count) / double(all)) : 0);
    return result;
}

void AnnotatedPage::writeOverview()
{
    m_html.open("div", {{"class", u"overview"_s}});
    m_html.lineEnd();
    const QList<double> share = shares();
    if (!m_reading.speakers.isEmpty()) {
        m_html.element("h2", {{"id", u"speakers"_s}},
                       QCoreApplication::translate("Exchange", "Who speaks, and how much of the text is theirs"));
        const auto isSilent = [&](int i) { return m_reading.speakers[i].silent || share[i] <= 0; };
        const auto writeVoice = [&](int i) {
            const auto &speaker = m_reading.speakers[i];
            m_html.open("li", {{"class", "voice "_L1 + speakerClass(i)}, {"id", u's' + QString::number(i + 1)}});
            m_html.element("span", {{"class", u"sign"_s}}, m_signs[i]);
            m_html.element("b", {}, speaker.name);
            m_html.element("small", {}, u" "_s + (speaker.role.isEmpty() ? kindText(speaker.kind) : speaker.role) + u' ');
            if (!isSilent(i)) {
                m_html.open("svg", {{"viewBox", u"0 0 100 10"_s}, {"preserveAspectRatio", u"none"_s}, {"aria-hidden", u"true"_s}});
                m_html.empty("rect", {{"class", u"bar"_s}, {"width", u"100"_s}, {"height", u"10"_s}});
                m_html.empty("rect", {{"width", coordinate(share[i] * 100)}, {"height", u"10"_s}});
                m_html.close();
                m_html.element("span", {{"class", u"share"_s}},
                               share[i] < 0.01 ? u"<1%"_s : QString::number(std::lround(share[i] * 100)) + u'%');
            }
            m_html.close();
            m_html.lineEnd();
        };
        int silent = 0;
        m_html.open("ul", {{"class", u"voices"_s}});
        for (int i = 0; i < m_reading.speakers.size(); ++i) {
            if (isSilent(i))
                ++silent;
            else
                writeVoice(i);
        }
        m_html.close();
        if (silent > 0) {
            m_html.open("ul", {{"class", u"silent"_s}});
            m_html.element("li", {}, QCoreApplication::translate("Exchange", "Named, but silent here:"));
            for (int i = 0; i < m_reading.speakers.size(); ++i) {
                if (isSilent(i))
                    writeVoice(i);
            }
            m_html.close();
        }
    }
    m_html.element("h2", {}, QCoreApplication::translate("Exchange", "Signs"));
    m_html.open("ul", {{"class", u"key"_s}});
    const auto sign = [this](const QString &classes, const QString &sample, const QString &dataSign, const QString &meaning) {
        m_html.open("li");
        m_html.element("span", {{"class", "sample "_L1 + classes}, {"data-sign", dataSign}}, sample);
        m_html.text(meaning);
        m_html.close();
        m_html.lineEnd();
    };
    sign(u"q c0"_s, u"「……」"_s, m_signs.value(0),
         QCoreApplication::translate("Exchange", "somebody's words, in the speaker's colour and sign"));
    sign(u"st c0"_s, u"……"_s, {}, QCoreApplication::translate("Exchange", "reported speech"));
    sign(u"n f l"_s, u"123"_s, {}, QCoreApplication::translate("Exchange", "a figure"));
    if (!m_reading.disputes.isEmpty())
        sign(u"n f l x"_s, u"123"_s, {}, QCoreApplication::translate("Exchange", "a contested figure, leads to its rivals"));
    QList<bool> used(m_tags.tags.size(), false);
    bool bare = false;
    for (const auto &a : m_annotations) {
        const auto tag = m_tagIndex.constFind(a.tag);
        if (tag != m_tagIndex.constEnd())
            used[*tag] = true;
        else if (a.replyTo.isEmpty() && !a.verdict)
            bare = true;
    }
    for (qsizetype i = 0; i < m_tags.tags.size(); ++i) {
        if (!used[i])
            continue;
        m_html.open("li", {{"class", u't' + QString::number(i)}});
        m_html.open("span", {{"class", u"tag"_s}});
        m_html.element("i", {}, m_tags.tags[i].sign);
        m_html.text(m_tags.tags[i].name);
        m_html.close();
        m_html.close();
        m_html.lineEnd();
    }
    if (bare) {
        m_html.open("li");
        m_html.element("mark", {{"class", u"sample t-"_s}}, u"……");
        m_html.text(QCoreApplication::translate("Exchange", "a note"));
        m_html.close();
    }
    m_html.close();
    m_html.close();
    m_html.lineEnd();
}

void AnnotatedPage::writeArticleNotes()
{
    if (m_whole.isEmpty())
        return;
    m_html.open("section", {{"class", u"plain"_s}});
    m_html.element("h2", {}, QCoreApplication::translate("Exchange", "On the whole article"));
    for (const int i : std::as_const(m_whole))
        writeNote(m_annotations[i], 0, false);
    m_html.close();
    m_html.lineEnd();
}

void AnnotatedPage::writeDisputes()
{
    if (m_reading.disputes.isEmpty())
        return;
    m_html.open("section");
    m_html.element("h2", {}, QCoreApplication::translate("Exchange", "Contested figures"));
    for (int d = 0; d < m_reading.disputes.size(); ++d) {
        const auto &dispute = m_reading.disputes[d];
        m_html.open("div", {{"class", u"dispute"_s}, {"id", u'd' + QString::number(d + 1)}});
        m_html.open("table");
        m_html.open("caption");
        m_html.element("b", {}, dispute.quantity.isEmpty() ? QCoreApplication::translate("Exchange", "A figure") : dispute.quantity);
        if (!dispute.spread.isZero())
            m_html.text(
                u" · "_s
                + QCoreApplication::translate("Exchange", "the largest is %1 times the smallest").arg(grouped(dispute.spread.toString())));
        m_html.close();
        m_html.open("thead");
        m_html.open("tr");
        m_html.element("th", {}, QCoreApplication::translate("Exchange", "In the text"));
        m_html.element("th", {}, QCoreApplication::translate("Exchange", "Value"));
        m_html.element("th", {}, QCoreApplication::translate("Exchange", "Who says so"));
        m_html.close();
        m_html.close();
        m_html.open("tbody");
        for (const int claim : dispute.claims) {
            if (claim < 0 || claim >= m_reading.numbers.size())
                continue;
            const Number &number = m_reading.numbers[claim];
            m_html.open("tr", {{"class", speakerClass(number.speaker)}});
            m_html.open("td");
            m_html.element("a", {{"class", u"n f l x"_s}, {"href", "#n"_L1 + QString::number(claim + 1)}}, m_article.text(number.span));
            m_html.close();
            const QString modifier = number.modifier == Modifier::Range ? QString() : modifierText(number.modifier);
            m_html.element("td", {{"class", u"value"_s}}, modifier.isEmpty() ? valueText(number) : modifier + u' ' + valueText(number));
            m_html.open("td", {{"class", u"voice"_s}});
            if (number.speaker >= 0 && number.speaker < m_signs.size()) {
                m_html.element("span", {{"class", u"sign"_s}}, m_signs[number.speaker]);
                m_html.element("a", {{"href", "#s"_L1 + QString::number(number.speaker + 1)}}, speakerName(number.speaker));
            } else {
                m_html.text(speakerName(number.speaker));
            }
            m_html.close();
            m_html.close();
            m_html.lineEnd();
        }
        m_html.close();
        m_html.close();
        writeChart(dispute);
        m_html.close();
        m_html.lineEnd();
    }
    m_html.close();
    m_html.lineEnd();
}

/// The rivals on a logarithmic scale; an arrow where the text gives a bound only.
void AnnotatedPage::writeChart(const Language::Dispute &dispute)
{
    struct Point
    {
        int number;
        double from;
        double to;
    };
    QList<Point> points;
    double least = 1e9;
    double most = -1e9;
    for (const int claim : dispute.claims) {
        if (claim < 0 || claim >= m_reading.numbers.size() || !m_reading.numbers[claim].value)
            continue;
        const Number &number = m_reading.numbers[claim];
        const double value = number.value->toDouble();
        const double upper = number.upper ? number.upper->toDouble() : value;
        if (!(value > 0) || !(upper > 0) || !std::isfinite(value) || !std::isfinite(upper))
            continue;
        points.append({claim, std::log10(value), std::log10(upper)});
        least = std::min({least, points.last().from, points.last().to});
        most = std::max({most, points.last().from, points.last().to});
    }
    if (points.size() < 2)
        return;
    std::stable_sort(points.begin(), points.end(), [](const Point &a, const Point &b) { return a.from < b.from; });
    double low = std::floor(least - 0.05);
    double high = std::ceil(most + 0.05);
    if (high - low > 24) // no reader needs so many powers; the ends stay right
        high = low + 24;
    constexpr double width = 640;
    constexpr double left = 40;
    constexpr double right = 40;
    constexpr double rowHeight = 24;
    const double bottom = 12 + rowHeight * double(points.size());
    const auto x = [&](double power) { return left + (std::clamp(power, low, high) - low) / (high - low) * (width - left - right); };

    m_html.open("svg", {{"viewBox", "0 0 640 "_L1 + coordinate(bottom + 24)},
                        {"role", u"img"_s},
                        {"aria-label", QCoreApplication::translate("Exchange", "The rival figures on a logarithmic scale")}});
    m_html.lineEnd();
    for (int power = int(low); power <= int(high); ++power) {
        m_html.empty(
            "line",
            {{"class", u"axis"_s}, {"x1", coordinate(x(power))}, {"x2", coordinate(x(power))}, {"y1", u"4"_s}, {"y2", coordinate(bottom)}});
        m_html.element("text",
                       {{"class", u"tick"_s}, {"x", coordinate(x(power))}, {"y", coordinate(bottom + 16)}, {"text-anchor", u"middle"_s}},
                       powerLabel(power));
    }
    for (qsizetype row = 0; row < points.size(); ++row) {
        const Point &point = points[row];
        const Number &number = m_reading.numbers[point.number];
        const double y = 16 + rowHeight * double(row);
        const double from = x(point.from);
        double to = x(point.to);
        m_html.open("g", {{"class", speakerClass(number.speaker)}});
        const bool up = number.modifier == Modifier::MoreThan || number.modifier == Modifier::AtLeast;
        const bool down = number.modifier == Modifier::LessThan || number.modifier == Modifier::AtMost;
        if (up || down) {
            const double end = up ? std::min(width - 4, from + 56) : std::max(4.0, from - 56);
            m_html.empty(
                "line",
                {{"class", u"reach"_s}, {"x1", coordinate(from)}, {"x2", coordinate(end)}, {"y1", coordinate(y)}, {"y2", coordinate(y)}});
            const double tip = up ? from + 9 : from - 9;
            m_html.empty("path", {{"class", u"dot"_s},
                                  {"d", "M%1 %2L%3 %4L%1 %5Z"_L1.arg(coordinate(from), coordinate(y - 6), coordinate(tip), coordinate(y),
                                                                     coordinate(y + 6))}});
            to = up ? end : from;
        } else {
            if (to > from)
                m_html.empty("line", {{"class", u"reach"_s},
                                      {"x1", coordinate(from)},
                                      {"x2", coordinate(to)},
                                      {"y1", coordinate(y)},
                                      {"y2", coordinate(y)}});
            m_html.empty("circle", {{"class", u"dot"_s}, {"cx", coordinate(from)}, {"cy", coordinate(y)}, {"r", u"5.5"_s}});
        }
        // On the side where there is room.
        const QString label =
            (number.speaker >= 0 ? speakerName(number.speaker) + u" "_s : QString()) + m_article.text(number.span).toString();
        const bool roomAtRight = std::max(from, to) + 14 + 13 * double(label.size()) < width;
        const double leftEnd = down ? std::max(4.0, from - 56) : from;
        m_html.element("text",
                       {{"x", coordinate(roomAtRight ? std::max(from, to) + 12 : leftEnd - 12)},
                        {"y", coordinate(y + 4.5)},
                        {"text-anchor", roomAtRight ? QString() : u"end"_s}},
                       label);
        m_html.close();
        m_html.lineEnd();
    }
    m_html.close();
}

void AnnotatedPage::writeChecks()
{
    if (m_reading.checks.isEmpty())
        return;
    m_html.open("section");
    m_html.element("h2", {}, QCoreApplication::translate("Exchange", "Arithmetic in the text"));
    m_html.open("ul", {{"class", u"checks"_s}});
    for (const auto &check : m_reading.checks) {
        m_html.open("li");
        const char16_t operation = check.kind == CheckKind::Product      ? u'×'
                                   : check.kind == CheckKind::Sum        ? u'+'
                                   : check.kind == CheckKind::Difference ? u'−'
                                                                         : u'÷';
        for (qsizetype i = 0; i < check.numbers.size(); ++i) {
            const int n = check.numbers[i];
            if (n < 0 || n >= m_reading.numbers.size())
                continue;
            if (i > 0)
                m_html.text(QString(u' ') + QChar(i + 1 == check.numbers.size() ? (check.holds ? u'=' : u'≠') : operation) + u' ');
            m_html.element("a", {{"class", u"n f l"_s}, {"href", "#n"_L1 + QString::number(n + 1)}},
                           m_article.text(m_reading.numbers[n].span));
        }
        m_html.text(u" ");
        if (check.holds)
            m_html.element("span", {{"class", u"holds"_s}}, u"✓ "_s + QCoreApplication::translate("Exchange", "agrees"));
        else
            m_html.element("span", {{"class", u"fails"_s}}, u"✗ "_s + QCoreApplication::translate("Exchange", "does not agree"));
        m_html.close();
        m_html.lineEnd();
    }
    m_html.close();
    m_html.close();
    m_html.lineEnd();
}

void AnnotatedPage::writeOrphans()
{
    if (m_orphans.isEmpty())
        return;
    m_html.open("section", {{"class", u"plain"_s}, {"id", u"orphans"_s}});
    m_html.element("h2", {}, QCoreApplication::translate("Exchange", "Notes whose words are not in this text"));
    for (const int i : std::as_const(m_orphans))
        writeNote(m_annotations[i], 0, true);
    m_html.close();
    m_html.lineEnd();
}

} // namespace Zhupi::Exchange
