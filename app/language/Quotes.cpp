// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Quotes.h"

#include "language/Words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Zhupi::Language {

namespace {

enum Kind : quint8 { Corner, DoubleCorner, BookTitle, SmallTitle, Double, Single, KindCount };
enum class Turned : quint8 { Opening, Closing, Either };

struct Mark
{
    qsizetype at;
    Kind kind;
    Turned turned;
};

bool markOf(char16_t u, Kind &kind, Turned &turned)
{
    const auto is = [&](Kind k, Turned t) {
        kind = k;
        turned = t;
        return true;
    };
    switch (u) {
    case u'「':
    case u'﹁':
    case u'｢': return is(Corner, Turned::Opening);
    case u'」':
    case u'﹂':
    case u'｣': return is(Corner, Turned::Closing);
    case u'『':
    case u'﹃': return is(DoubleCorner, Turned::Opening);
    case u'』':
    case u'﹄': return is(DoubleCorner, Turned::Closing);
    case u'《': return is(BookTitle, Turned::Opening);
    case u'》': return is(BookTitle, Turned::Closing);
    case u'〈': return is(SmallTitle, Turned::Opening);
    case u'〉': return is(SmallTitle, Turned::Closing);
    case u'\u201C':
    case u'\u201E':
    case u'\u201F':
    case u'\u301D': return is(Double, Turned::Opening);
    case u'\u201D':
    case u'\u301E':
    case u'\u301F': return is(Double, Turned::Closing);
    case u'"':
    case u'＂': return is(Double, Turned::Either);
    case u'\u2018':
    case u'\u201B': return is(Single, Turned::Opening);
    case u'\u2019': return is(Single, Turned::Closing);
    case u'\'': return is(Single, Turned::Either);
    default: return false;
    }
}

/// Letters and digits beside ' and ’ make them apostrophes (Beacon's), after a digit " is an inch.
bool isWord(QStringView text, qsizetype at, qsizetype from, qsizetype to)
{
    return at >= from && at < to && (isLatin(text[at]) || isDigit(text[at]));
}

class Pairing
{
public:
    Pairing(const Article::Article &article, std::stop_token stop)
        : m_text(article.text())
    {
        m_result.quotes.reserve(m_text.size() / 64); // what is not used is never touched
        for (const Article::Paragraph &paragraph : article.paragraphs()) {
            if (stop.stop_requested())
                break;
            if (paragraph.isRead())
                read(paragraph.span);
        }
        giveUpCarried();
        compact();
    }

    QuotePairs take() { return std::move(m_result); }

private:
    struct Open
    {
        int quote;
        Kind kind;
    };

    void read(Span paragraph)
    {
        collect(paragraph);
        takeSides(Double);
        m_stack.clear();
        m_open.fill(0);
        carryOver(paragraph);
        qsizetype strayFrom = paragraph.start;
        for (const Mark &mark : m_marks) {
            if (mark.turned == Turned::Opening) {
                push(mark);
            } else if (m_open[mark.kind] > 0) {
                close(mark);
            } else if (mark.kind == Corner || mark.kind == Double) {
                addStray({strayFrom, mark.at + 1}, mark.kind);
            }
            strayFrom = mark.at + 1;
        }
        qsizetype end = paragraph.end;
        while (end > paragraph.start && isBlank(m_text[end - 1]))
            --end;
        // Only the outermost can go on; what it holds is closed with it.
        for (size_t i = m_stack.size(); i-- > 0;) {
            const Open &open = m_stack[i];
            Quote &quote = m_result.quotes[open.quote];
            quote.span.end = std::max(end, quote.span.start + 1);
            quote.closed = false;
            // A title never runs to the end of a paragraph: the mark stood for something else.
            if (quote.kind == QuoteKind::Title)
                quote.rule = QStringLiteral("drop");
        }
        m_carried = m_stack.empty() || m_result.quotes[m_stack.front().quote].kind == QuoteKind::Title ? None : m_stack.front().quote;
        m_carriedKind = m_stack.empty() ? KindCount : m_stack.front().kind;
    }

    void collect(Span paragraph)
    {
        m_marks.clear();
        int doubles = 0;
        int singles = 0;
        for (qsizetype i = paragraph.start; i < paragraph.end; ++i) {
            const char16_t u = m_text[i].unicode();
            // Everything between ASCII and the quotation marks, and all of the ideographs, is none.
            if ((u > u'\'' && u < 0x2018) || (u > 0x301F && u < 0xFE41))
                continue;
            Mark mark{.at = i, .kind = Corner, .turned = Turned::Opening};
            if (!markOf(u, mark.kind, mark.turned))
                continue;
            const bool wordBefore = isWord(m_text, i - 1, paragraph.start, paragraph.end);
            const bool wordAfter = isWord(m_text, i + 1, paragraph.start, paragraph.end);
            if (mark.kind == Single) {
                if (wordBefore && wordAfter)
                    continue;
                if (mark.turned == Turned::Either)
                    mark.turned = singles % 2 == 0 ? Turned::Opening : Turned::Closing;
                if (mark.turned == Turned::Opening ? wordBefore && u == u'\'' : singles % 2 == 0)
                    continue; // 5', the boys'
                ++singles;
            } else if (mark.kind == Double) {
                if (mark.turned == Turned::Either && doubles % 2 == 0 && wordBefore && isDigit(m_text[i - 1]) && !wordAfter)
                    continue; // 27"
                ++doubles;
            }
            m_marks.push_back(mark);
        }
    }

    /// Says which of the marks of a kind without reliable direction open and which close.
    void takeSides(Kind kind)
    {
        std::vector<Mark *> marks;
        for (Mark &mark : m_marks) {
            if (mark.kind == kind)
                marks.push_back(&mark);
        }
        if (marks.empty())
            return;
        // As printed, where that makes whole pairs, or leaves no more over than an odd number must.
        int depth = 0;
        int strays = 0;
        bool directed = true;
        for (const Mark *mark : marks) {
            directed = directed && mark->turned != Turned::Either;
            if (mark->turned == Turned::Opening)
                ++depth;
            else if (depth > 0)
                --depth;
            else
                ++strays;
        }
        if (directed && depth + strays == int(marks.size() % 2))
            return;
        bool open = false;
        // What is carried over from the paragraph before is closed first.
        if (m_carried != None && m_carriedKind == kind && marks.size() % 2 == 1 && marks.front()->turned != Turned::Opening
            && marks.front()->at != m_marks.front().at) {
            open = true;
        }
        for (Mark *mark : marks) {
            mark->turned = open ? Turned::Closing : Turned::Opening;
            open = !open;
        }
    }

    void carryOver(Span paragraph)
    {
        if (m_carried == None)
            return;
        const auto first = std::find_if(m_marks.begin(), m_marks.end(), [this](const Mark &mark) { return mark.kind == m_carriedKind; });
        qsizetype start = paragraph.start;
        while (start < paragraph.end && isBlank(m_text[start]))
            ++start;
        if (first != m_marks.end() && first->at == start && first->turned == Turned::Opening) {
            m_result.quotes[m_carried].closed = true;
            m_continues = m_carried;
        } else if (first != m_marks.end() && first->turned == Turned::Closing) {
            m_stack.push_back({m_carried, m_carriedKind});
            ++m_open[m_carriedKind];
        }
        m_carried = None;
    }

    void push(const Mark &mark)
    {
        Quote quote;
        quote.span = {mark.at, mark.at + 1};
        quote.parent = m_stack.empty() ? None : m_stack.back().quote;
        quote.kind = mark.kind == BookTitle || mark.kind == SmallTitle ? QuoteKind::Title : QuoteKind::Term;
        const int index = int(m_result.quotes.size());
        m_result.quotes.append(quote);
        m_result.continuedBy.push_back(None);
        m_result.openingMissing.push_back(false);
        if (m_continues != None) {
            m_result.continuedBy[size_t(m_continues)] = index;
            m_continues = None;
        }
        m_stack.push_back({index, mark.kind});
        ++m_open[mark.kind];
    }

    void close(const Mark &mark)
    {
        while (true) {
            const Open open = m_stack.back();
            m_stack.pop_back();
            --m_open[open.kind];
            Quote &quote = m_result.quotes[open.quote];
            if (open.kind == mark.kind) {
                quote.span.end = mark.at + 1;
                const char16_t first = m_text[quote.span.start].unicode();
                const char16_t last = m_text[mark.at].unicode();
                Kind kind{};
                Turned opening{};
                Turned closing{};
                markOf(first, kind, opening);
                markOf(last, kind, closing);
                quote.closed = !(opening == Turned::Closing && closing == Turned::Opening);
                if (quote.span.length() <= 2)
                    quote.rule = QStringLiteral("drop"); // nothing in it
                return;
            }
            quote.span.end = mark.at;
            quote.closed = false;
            if (quote.kind == QuoteKind::Title)
                quote.rule = QStringLiteral("drop");
        }
    }

    void addStray(Span span, Kind)
    {
        if (!m_stack.empty())
            return;
        // From the start of what is said: the paragraph, or whatever ended just before.
        while (span.start < span.end && (isBlank(m_text[span.start]) || isComma(m_text[span.start])))
            ++span.start;
        if (span.length() < 4)
            return;
        Quote quote;
        quote.span = span;
        quote.closed = false;
        m_result.quotes.append(quote);
        m_result.continuedBy.push_back(None);
        m_result.openingMissing.push_back(true);
    }

    void giveUpCarried() { m_carried = None; }

    void compact()
    {
        if (std::ranges::none_of(std::as_const(m_result.quotes), [](const Quote &quote) { return !quote.rule.isEmpty(); }))
            return;
        std::vector<int> moved(size_t(m_result.quotes.size()), None);
        QList<Quote> &quotes = m_result.quotes;
        qsizetype kept = 0;
        for (qsizetype i = 0; i < quotes.size(); ++i) {
            Quote &quote = quotes[i];
            // Parents come first, so theirs are known; a dropped one hands on its own parent.
            if (quote.parent != None)
                quote.parent = moved[size_t(quote.parent)];
            if (!quote.rule.isEmpty()) {
                moved[size_t(i)] = quote.parent;
                continue;
            }
            moved[size_t(i)] = int(kept);
            m_result.continuedBy[size_t(kept)] = m_result.continuedBy[size_t(i)];
            m_result.openingMissing[size_t(kept)] = m_result.openingMissing[size_t(i)];
            if (kept != i)
                quotes[kept] = std::move(quote);
            ++kept;
        }
        quotes.resize(kept);
        m_result.continuedBy.resize(size_t(kept));
        m_result.openingMissing.resize(size_t(kept));
        for (int &next : m_result.continuedBy)
            next = next == None ? None : moved[size_t(next)];
    }

    QStringView m_text;
    QuotePairs m_result;
    std::vector<Mark> m_marks;
    std::vector<Open> m_stack;
    std::array<int, KindCount> m_open{};
    int m_carried = None;
    Kind m_carriedKind = KindCount;
    int m_continues = None;
};

} // namespace

QuotePairs findQuotePairs(const Article::Article &article, std::stop_token stop)
{
    return Pairing(article, stop).take();
}

} // namespace Zhupi::Language
