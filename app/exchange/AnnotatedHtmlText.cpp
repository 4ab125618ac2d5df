// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AnnotatedHtmlPage.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Exchange {

using Annotations::AnchorState;
using Annotations::Annotation;
using Article::Paragraph;
using Article::ParagraphKind;
using Language::QuoteKind;

void AnnotatedPage::sortAnnotations()
{
    QSet<QString> ids;
    for (const Annotation &a : m_annotations)
        ids.insert(a.id);
    for (int i = 0; i < m_annotations.size(); ++i) {
        const Annotation &a = m_annotations[i];
        if (!a.replyTo.isEmpty() && ids.contains(a.replyTo) && a.replyTo != a.id)
            m_repliesTo[a.replyTo].append(i);
        else if (!a.replyTo.isEmpty() || (!a.wholeArticle && (a.anchor.state == AnchorState::Orphan || a.anchor.span.isEmpty())))
            m_orphans.append(i);
        else if (a.wholeArticle)
            m_whole.append(i);
        else
            m_placed.append(i);
    }
    std::stable_sort(m_placed.begin(), m_placed.end(), [this](int a, int b) {
        const Span one = m_annotations[a].anchor.span;
        const Span two = m_annotations[b].anchor.span;
        const auto paragraph = [this](Span span) { return m_article.paragraphAt(std::max(span.start, span.end - 1)); };
        const qsizetype p = paragraph(one);
        const qsizetype q = paragraph(two);
        return p != q ? p < q : one < two;
    });
    for (int n = 0; n < m_placed.size(); ++n) {
        const Span span = m_annotations[m_placed[n]].anchor.span;
        m_noteParagraph.append(m_article.paragraphAt(std::max(span.start, span.end - 1)));
        m_refs.append({span.end, n});
    }
    std::stable_sort(m_refs.begin(), m_refs.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    // A ring of replies hangs on nothing that is shown: it is listed with the orphans.
    QSet<int> reached;
    QList<int> waiting = m_whole + m_placed + m_orphans;
    while (!waiting.isEmpty()) {
        const int i = waiting.takeLast();
        reached.insert(i);
        waiting += m_repliesTo.value(m_annotations[i].id);
    }
    for (int i = 0; i < m_annotations.size(); ++i) {
        if (!reached.contains(i)) {
            m_repliesTo[m_annotations[i].replyTo].removeAll(i);
            m_orphans.append(i);
        }
    }

    const auto add = [this](Layer layer, Span span, int index) {
        if (span.isEmpty())
            return;
        m_events.append({span.start, layer, true, index});
        m_events.append({span.end, layer, false, index});
    };
    for (int i = 0; i < m_reading.quotes.size(); ++i)
        add(Layer::Quote, m_reading.quotes[i].span, i);
    for (int i = 0; i < m_reading.statements.size(); ++i)
        add(Layer::Statement, m_reading.statements[i].span, i);
    for (int i = 0; i < m_reading.numbers.size(); ++i)
        add(Layer::Number, m_reading.numbers[i].span, i);
    for (int i = 0; i < m_reading.speakers.size(); ++i) {
        for (const Span mention : m_reading.speakers[i].mentions)
            add(Layer::Mention, mention, i);
    }
    for (int i = 0; i < m_reading.turns.size(); ++i)
        add(Layer::Label, m_reading.turns[i].label, i);
    for (const Span furniture : m_article.boilerplate())
        add(Layer::Boilerplate, furniture, 0);
    for (const int i : std::as_const(m_placed))
        add(Layer::Tag, m_annotations[i].anchor.span,
            m_annotations[i].verdict ? -1 : m_tagIndex.value(m_annotations[i].tag, int(m_tags.tags.size())));
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event &a, const Event &b) { return a.at != b.at ? a.at < b.at : a.begins < b.begins; });
}

void AnnotatedPage::apply(const Event &event)
{
    const auto change = [&event](QList<int> &open) {
        if (event.begins)
            open.append(event.index);
        else
            open.removeAt(open.lastIndexOf(event.index));
    };
    const int step = event.begins ? 1 : -1;
    switch (event.layer) {
    case Layer::Quote: change(m_here.quotes); break;
    case Layer::Statement: change(m_here.statements); break;
    case Layer::Number: change(m_here.numbers); break;
    case Layer::Mention: change(m_here.mentions); break;
    case Layer::Tag:
        if (event.index >= 0) { // a verdict shows in the margin, not over the words
            m_here.tags[event.index] += step;
            m_here.annotated += step;
        }
        break;
    case Layer::Boilerplate: m_here.boilerplate += step; break;
    case Layer::Label: m_here.label += step; break;
    }
}

/// The small numbers behind annotated words, which lead to their notes.
void AnnotatedPage::writeRefs(qsizetype upTo)
{
    for (; m_nextRef < m_refs.size() && m_refs[m_nextRef].first <= upTo; ++m_nextRef) {
        const int n = m_refs[m_nextRef].second;
        const QString number = QString::number(n + 1);
        m_html.element("a",
                       {{"class", "ref "_L1 + tagClass(m_annotations[m_placed[n]].tag)}, {"id", u'r' + number}, {"href", "#a"_L1 + number}},
                       number);
    }
}

void AnnotatedPage::writeSegments(Span paragraph)
{
    const QString &text = m_article.text();
    qsizetype at = paragraph.start;
    while (at <= paragraph.end) {
        writeRefs(at);
        while (m_nextEvent < m_events.size() && m_events[m_nextEvent].at <= at)
            apply(m_events[m_nextEvent++]);
        if (at == paragraph.end)
            break;
        qsizetype to = paragraph.end;
        if (m_nextEvent < m_events.size())
            to = std::min(to, m_events[m_nextEvent].at);
        if (m_nextRef < m_refs.size())
            to = std::min(to, m_refs[m_nextRef].first);

        QString classes;
        QString id;
        QString sign;
        QString title;
        QString link;
        const auto add = [&classes](const QString &name) {
            if (!classes.isEmpty())
                classes += u' ';
            classes += name;
        };
        const char *element = "span";
        int colour = -2;
        for (qsizetype i = m_here.quotes.size() - 1; i >= 0; --i) { // the innermost speech
            const int index = m_here.quotes[i];
            const Language::Quote &quote = m_reading.quotes[index];
            if (quote.kind != QuoteKind::Speech)
                continue;
            add(u"q"_s);
            colour = quote.speaker;
            if (quote.span.start == at) {
                id = u'q' + QString::number(index + 1);
                sign = m_signs.value(quote.speaker);
                title = speakerName(quote.speaker);
            }
            break;
        }
        if (colour == -2 && !m_here.statements.isEmpty()) {
            const int index = m_here.statements.last();
            const Language::Statement &statement = m_reading.statements[index];
            add(u"st"_s);
            colour = statement.speaker;
            if (statement.span.start == at) {
                id = u't' + QString::number(index + 1);
                sign = m_signs.value(statement.speaker);
                title = speakerName(statement.speaker);
            }
        }
        if (!m_here.mentions.isEmpty() && m_here.label == 0) {
            add(u"who"_s);
            if (colour == -2)
                colour = m_here.mentions.last();
        }
        if (m_here.label > 0)
            add(u"label"_s);
        if (!m_here.numbers.isEmpty()) {
            const int index = m_here.numbers.last();
            const Language::Number &number = m_reading.numbers[index];
            add(u"n"_s);
            if (number.span.start == at) {
                add(u"f"_s);
                id = u'n' + QString::number(index + 1);
            }
            if (number.span.end == to)
                add(u"l"_s);
            if (number.value) {
                title = grouped(number.value->toString());
                if (number.upper)
                    title += u"–"_s + grouped(number.upper->toString());
                title += u' ' + number.unit;
            } else {
                title = number.iso.isEmpty() ? number.fraction : number.iso;
            }
            if (const auto dispute = m_disputeOf.constFind(index); dispute != m_disputeOf.constEnd()) {
                add(u"x"_s);
                element = "a";
                link = "#d"_L1 + QString::number(*dispute + 1);
            }
        }
        if (colour != -2)
            add(speakerClass(colour));
        if (m_here.annotated > 0) {
            if (link.isEmpty())
                element = "mark";
            else
                m_html.open("mark", {{"class", tagClass(QString())}});
            for (qsizetype tag = 0; tag < m_here.tags.size(); ++tag) {
                if (m_here.tags[tag] > 0)
                    add(tag == m_tags.tags.size() ? u"t-"_s : u't' + QString::number(tag));
            }
        }
        if (m_here.boilerplate > 0)
            add(u"bp"_s);

        const QStringView words = QStringView(text).mid(at, to - at);
        if (classes.isEmpty())
            m_html.text(words);
        else
            m_html.element(element, {{"class", classes}, {"id", id}, {"href", link}, {"title", title}, {"data-sign", sign}}, words);
        if (m_here.annotated > 0 && !link.isEmpty())
            m_html.close();
        at = to;
    }
}

void AnnotatedPage::writeNotesOf(qsizetype paragraph)
{
    for (; m_nextNote < m_placed.size() && m_noteParagraph[m_nextNote] == paragraph; ++m_nextNote)
        writeNote(m_annotations[m_placed[m_nextNote]], int(m_nextNote) + 1, false);
}

void AnnotatedPage::writeNote(const Annotation &a, int number, bool withWords)
{
    const QString n = QString::number(number);
    m_html.open("aside", {{"class", "note "_L1 + tagClass(a.tag)}, {"id", number > 0 ? u'a' + n : QString()}});
    m_html.open("p", {{"class", u"head"_s}});
    if (number > 0) {
        m_html.element(
            "a", {{"class", u"num"_s}, {"href", "#r"_L1 + n}, {"title", QCoreApplication::translate("Exchange", "Back to the words")}}, n);
        m_html.text(u" ");
    }
    if (!a.tag.isEmpty()) {
        const auto *tag = m_tags.find(a.tag);
        m_html.open("span", {{"class", u"tag"_s}});
        if (tag && !tag->sign.isEmpty())
            m_html.element("i", {}, tag->sign);
        m_html.text(a.tag);
        m_html.close();
        m_html.text(u" ");
    }
    if (a.verdict) {
        QString word;
        switch (a.verdict->decision) {
        case Annotations::Decision::Accepted: word = QCoreApplication::translate("Exchange", "Accepted"); break;
        case Annotations::Decision::Rejected: word = QCoreApplication::translate("Exchange", "Rejected"); break;
        case Annotations::Decision::Corrected:
            word = QCoreApplication::translate("Exchange", "Corrected: %1").arg(a.verdict->correction);
            break;
        }
        m_html.element("span", {{"class", u"tag"_s}}, word);
        m_html.text(u" ");
    }
    m_html.element("span", {{"class", u"by"_s}}, a.creator);
    if (a.modified.isValid() || a.created.isValid()) {
        const QDateTime time = (a.modified.isValid() ? a.modified : a.created).toUTC();
        m_html.text(a.creator.isEmpty() ? u"" : u" · ");
        m_html.element("time", {{"datetime", time.toString(Qt::ISODate)}}, time.toString(u"yyyy-MM-dd"_s));
    }
    if (a.anchor.state == AnchorState::Moved && !a.wholeArticle && a.replyTo.isEmpty())
        m_html.text(u" · "_s + QCoreApplication::translate("Exchange", "found again at another place"));
    m_html.close();
    if (withWords && !a.anchor.exact.isEmpty())
        m_html.element("blockquote", {}, a.anchor.exact);
    if (!a.note.isEmpty())
        m_html.element("p", {}, a.note);
    writeReplies(a.id, 0);
    m_html.close();
    m_html.lineEnd();
}

void AnnotatedPage::writeReplies(const QString &id, int depth)
{
    // Replies to replies are set in; from the eighth on they stand one below the other.
    struct Waiting
    {
        int index;
        int depth;
    };
    QList<Waiting> stack;
    const auto push = [&](const QString &to, int level) {
        const QList<int> replies = m_repliesTo.value(to);
        for (auto reply = replies.crbegin(); reply != replies.crend(); ++reply)
            stack.append({*reply, level});
    };
    push(id, depth);
    int open = 0;
    constexpr int deepest = 8;
    while (!stack.isEmpty()) {
        const Waiting next = stack.takeLast();
        const int level = std::min(next.depth, deepest);
        for (; open > level; --open)
            m_html.close();
        const Annotation &a = m_annotations[next.index];
        m_html.open("div", {{"class", u"reply"_s}});
        ++open;
        m_html.open("p", {{"class", u"head"_s}});
        m_html.element("span", {{"class", u"by"_s}}, a.creator);
        if (a.created.isValid()) {
            m_html.text(a.creator.isEmpty() ? u"" : u" · ");
            m_html.element("time", {{"datetime", a.created.toUTC().toString(Qt::ISODate)}}, a.created.toUTC().toString(u"yyyy-MM-dd"_s));
        }
        m_html.close();
        m_html.element("p", {}, a.tag.isEmpty() ? a.note : a.tag + u' ' + a.note);
        push(a.id, next.depth + 1);
    }
    for (; open > 0; --open)
        m_html.close();
}

void AnnotatedPage::writeParagraph(qsizetype index, const char *element, const QString &classes)
{
    const Span span = m_article.paragraphs()[index].span;
    m_html.open("div", {{"class", u"row"_s + (classes.isEmpty() ? QString() : u' ' + classes)}});
    writeNotesOf(index);
    const QStringView words = m_article.text(span);
    const bool indented = words.startsWith(u"　"); // it brings its own
    const bool flush = indented || words.startsWith(u"「") || words.startsWith(u"『");
    m_html.open(element, {{"class", qstrcmp(element, "p") == 0 && flush ? u"flush"_s : QString()}});
    writeSegments(span);
    m_html.close();
    m_html.close();
    m_html.lineEnd();
}

void AnnotatedPage::writeText()
{
    const QList<Paragraph> &paragraphs = m_article.paragraphs();
    const QString title = m_article.title();
    const QString file = QFileInfo(m_article.path()).fileName();

    m_html.open("p", {{"class", u"kicker"_s}});
    m_html.element("span", {{"class", u"seal"_s}}, QCoreApplication::translate("Exchange", "Zhupi"));
    m_html.text(file);
    m_html.close();
    m_html.lineEnd();

    // The title is the heading in the text itself, with its marks, where nothing but furniture stands before it.
    qsizetype titleAt = -1;
    for (qsizetype i = 0; i < paragraphs.size() && titleAt < 0; ++i) {
        if (paragraphs[i].kind == ParagraphKind::Heading && m_article.text(paragraphs[i].span).trimmed() == title)
            titleAt = i;
        else if (paragraphs[i].isRead() || paragraphs[i].kind == ParagraphKind::Caption)
            break;
    }
    const auto isFurniture = [&](qsizetype i) {
        return paragraphs[i].kind == ParagraphKind::Boilerplate || paragraphs[i].kind == ParagraphKind::Blank;
    };
    const auto writeFurniture = [&](qsizetype from, qsizetype to) {
        int lines = 0;
        for (qsizetype i = from; i < to; ++i)
            lines += paragraphs[i].kind == ParagraphKind::Boilerplate ? 1 : 0;
        if (lines == 0)
            return;
        m_html.open("details");
        m_html.element("summary", {},
                       QCoreApplication::translate("Exchange", "Page furniture, not part of the article (%n line(s))", nullptr, lines));
        for (qsizetype i = from; i < to; ++i) {
            if (paragraphs[i].kind == ParagraphKind::Boilerplate)
                writeParagraph(i, "p", {});
        }
        m_html.close();
        m_html.lineEnd();
    };
    qsizetype i = 0;
    if (titleAt >= 0) {
        writeFurniture(0, titleAt);
        for (; i < titleAt; ++i)
            writeNotesOf(i);
        writeParagraph(titleAt, "h1", u"heading"_s);
        i = titleAt + 1;
    } else {
        m_html.element("h1", {}, title.isEmpty() ? file : title);
    }
    writeOverview();
    writeArticleNotes();

    m_html.open("article", {{"class", u"text"_s}, {"lang", m_article.script() == Article::Script::Hans ? u"zh-Hans"_s : u"zh-Hant-TW"_s}});
    m_html.lineEnd();
    qsizetype turn = 0;
    const auto &turns = m_reading.turns;
    bool inTurn = false;
    while (i < paragraphs.size()) {
        const Paragraph &paragraph = paragraphs[i];
        if (inTurn && turns[turn].span.end <= paragraph.span.start) {
            m_html.close();
            m_html.lineEnd();
            inTurn = false;
            ++turn;
        }
        while (!inTurn && turn < turns.size() && turns[turn].span.start < paragraph.span.start)
            ++turn; // begins inside a paragraph that is no turn's
        if (!inTurn && turn < turns.size() && turns[turn].span.start <= paragraph.span.end && !isFurniture(i)) {
            m_html.open("section", {{"class", "turn "_L1 + speakerClass(turns[turn].speaker)},
                                    {"id", u'u' + QString::number(turn + 1)},
                                    {"aria-label", speakerName(turns[turn].speaker)}});
            m_html.lineEnd();
            inTurn = true;
        }
        if (isFurniture(i)) {
            qsizetype to = i;
            while (to < paragraphs.size() && isFurniture(to))
                ++to;
            writeFurniture(i, to);
            // What is annotated in a blank line has its note all the same.
            for (; i < to; ++i)
                writeNotesOf(i);
            continue;
        }
        switch (paragraph.kind) {
        case ParagraphKind::Heading: writeParagraph(i, "h3", u"heading"_s); break;
        case ParagraphKind::Caption: writeParagraph(i, "p", u"caption"_s); break;
        default: writeParagraph(i, "p", {}); break;
        }
        ++i;
    }
    if (inTurn)
        m_html.close();
    writeRefs(m_article.text().size() + 1);
    m_html.close();
    m_html.lineEnd();
}

} // namespace Zhupi::Exchange
