// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// With ZHUPI_PAGES=FOLDER in the environment the pages are left there, to be looked at in a browser.
#include "Pace.h"
#include "Testing.h"
#include "annotations/Desk.h"
#include "exchange/Exchange.h"
#include "language/Reader.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSet>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using Annotations::Annotation;
using Article::Span;

namespace {

const QString story = u"港邊的帳:新碼頭要花多少錢\n"
                      "分享\n"
                      "記者:新碼頭要花多少錢?\n"
                      "許文彬:「總經費是十二億元,」他說,「一毛都不會多。」\n"
                      "漁會總幹事李秀珠說:「至少要三十億元。」\n"_s;

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
}

/// What a page is made of, as a browser would read it.
struct Page
{
    QString error;
    QString text; ///< all character data but the style sheet's
    QString style;
    QSet<QString> elements;
    QSet<QString> attributes;
    QStringList links;
    QSet<QString> ids;
    int duplicateIds = 0;
    QHash<QString, QString> byId; ///< text directly in an element with an id
    QHash<QString, QString> metas;
    QList<std::pair<QString, QString>> marked; ///< element and classes → text, in order

    explicit Page(const QByteArray &html)
    {
        QXmlStreamReader xml(html);
        QStringList path;
        QStringList classes;
        QStringList idPath;
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement: {
                path.append(xml.name().toString());
                elements.insert(path.last());
                const auto given = xml.attributes();
                for (const auto &attribute : given) {
                    attributes.insert(path.last() + u'@' + attribute.name().toString());
                    if (attribute.name() == "href"_L1)
                        links.append(attribute.value().toString());
                }
                const QString id = given.value("id"_L1).toString();
                if (!id.isEmpty()) {
                    duplicateIds += ids.contains(id) ? 1 : 0;
                    ids.insert(id);
                }
                idPath.append(id);
                classes.append(given.value("class"_L1).toString());
                if (path.last() == "meta"_L1)
                    metas.insert(given.value("http-equiv"_L1).toString() + given.value("name"_L1).toString(),
                                 given.value("content"_L1).toString());
                break;
            }
            case QXmlStreamReader::EndElement:
                path.removeLast();
                classes.removeLast();
                idPath.removeLast();
                break;
            case QXmlStreamReader::Characters:
                if (path.value(path.size() - 1) == "style"_L1) {
                    style += xml.text();
                } else {
                    text += xml.text();
                    marked.append({path.last() + u' ' + classes.last(), xml.text().toString()});
                    if (!idPath.last().isEmpty())
                        byId[idPath.last()] += xml.text();
                }
                break;
            default: break;
            }
        }
        if (xml.hasError())
            error = xml.errorString() + u" in line "_s + QString::number(xml.lineNumber());
    }

    /// Nothing in it does anything, and nothing leads out of it.
    [[nodiscard]] QString whatIsActive() const
    {
        static const QSet<QString> allowedElements{
            u"html"_s,  u"head"_s,  u"meta"_s, u"title"_s, u"style"_s,      u"body"_s,    u"main"_s,    u"p"_s,       u"span"_s,
            u"div"_s,   u"h1"_s,    u"h2"_s,   u"h3"_s,    u"ul"_s,         u"li"_s,      u"b"_s,       u"i"_s,       u"small"_s,
            u"svg"_s,   u"rect"_s,  u"line"_s, u"text"_s,  u"circle"_s,     u"path"_s,    u"g"_s,       u"article"_s, u"section"_s,
            u"aside"_s, u"a"_s,     u"mark"_s, u"time"_s,  u"blockquote"_s, u"details"_s, u"summary"_s, u"table"_s,   u"caption"_s,
            u"thead"_s, u"tbody"_s, u"tr"_s,   u"th"_s,    u"td"_s,         u"footer"_s};
        static const QSet<QString> allowedAttributes{u"class"_s,
                                                     u"id"_s,
                                                     u"lang"_s,
                                                     u"href"_s,
                                                     u"title"_s,
                                                     u"data-sign"_s,
                                                     u"datetime"_s,
                                                     u"charset"_s,
                                                     u"http-equiv"_s,
                                                     u"name"_s,
                                                     u"content"_s,
                                                     u"viewBox"_s,
                                                     u"preserveAspectRatio"_s,
                                                     u"aria-hidden"_s,
                                                     u"aria-label"_s,
                                                     u"role"_s,
                                                     u"width"_s,
                                                     u"height"_s,
                                                     u"x"_s,
                                                     u"y"_s,
                                                     u"x1"_s,
                                                     u"x2"_s,
                                                     u"y1"_s,
                                                     u"y2"_s,
                                                     u"cx"_s,
                                                     u"cy"_s,
                                                     u"r"_s,
                                                     u"d"_s,
                                                     u"text-anchor"_s};
        for (const QString &element : elements) {
            if (!allowedElements.contains(element))
                return element;
        }
        for (const QString &attribute : attributes) {
            if (!allowedAttributes.contains(attribute.section(u'@', 1)))
                return attribute;
        }
        for (const QString &link : links) {
            if (!link.startsWith(u'#') || !ids.contains(link.mid(1)))
                return link;
        }
        return {};
    }
};

struct Material
{
    Article::Article article;
    Language::Reading reading;
    QList<Annotation> annotations;
    Annotations::TagSet tags = Annotations::TagSet::standard();

    [[nodiscard]] QByteArray page() const { return Exchange::annotatedHtml(article, reading, annotations, tags); }
    [[nodiscard]] Span span(const QString &words) const
    {
        const qsizetype at = article.text().indexOf(words);
        return {at, at + words.size()};
    }
    Annotation &annotate(const QString &words, const QString &tag, const QString &note)
    {
        Annotation a;
        a.id = u"urn:uuid:"_s + QString::number(annotations.size());
        a.creator = u"林同學"_s;
        a.created = a.modified = noon();
        a.tag = tag;
        a.note = note;
        a.anchor = Annotations::anchorFor(article, span(words));
        annotations.append(a);
        return annotations.last();
    }
};

/// The story with a Reading made by hand.
Material material()
{
    using namespace Language;
    Material m;
    m.article = Article::Article::fromText(story, u"/x/港邊.txt"_s);
    Speaker reporter;
    reporter.name = u"記者"_s;
    reporter.mentions = {m.span(u"記者"_s)};
    Speaker head;
    head.name = u"許文彬"_s;
    head.role = u"港務局長"_s;
    head.mentions = {m.span(u"許文彬"_s)};
    Speaker fisher;
    fisher.name = u"李秀珠"_s;
    fisher.mentions = {m.span(u"李秀珠"_s)};
    m.reading.speakers = {reporter, head, fisher};
    const qsizetype second = m.article.text().indexOf(u"許文彬"_s);
    const qsizetype third = m.article.text().indexOf(u"漁會"_s);
    m.reading.turns = {{{m.span(u"記者"_s).start, second}, m.span(u"記者:"_s), 0}, {{second, third}, m.span(u"許文彬:"_s), 1}};
    const auto quote = [&](const QString &words, int speaker) {
        Quote q;
        q.span = m.span(words);
        q.kind = QuoteKind::Speech;
        q.speaker = speaker;
        q.utterance = speaker;
        return q;
    };
    m.reading.quotes = {quote(u"「總經費是十二億元,」"_s, 1), quote(u"「一毛都不會多。」"_s, 1), quote(u"「至少要三十億元。」"_s, 2)};
    const auto money = [&](const QString &words, const char *value, int speaker) {
        Number n;
        n.span = m.span(words);
        n.kind = NumberKind::Money;
        n.value = Decimal::fromString(value);
        n.unit = u"元"_s;
        n.speaker = speaker;
        return n;
    };
    m.reading.numbers = {money(u"十二億元"_s, "1200000000", 1), money(u"三十億元"_s, "3000000000", 2)};
    m.reading.numbers[1].modifier = Modifier::AtLeast;
    Dispute dispute;
    dispute.quantity = u"總經費"_s;
    dispute.claims = {0, 1};
    dispute.spread = *Decimal::fromString("2.5");
    m.reading.disputes = {dispute};
    return m;
}

void keep(const QByteArray &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("ZHUPI_PAGES");
    if (folder.isEmpty())
        return;
    QFile file(QDir(folder).filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(page);
}

} // namespace

class AnnotatedHtmlTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheWholeText()
    {
        Material m = material();
        m.annotate(u"十二億元,」他說"_s, u"數字"_s, u"核對"_s);
        const QByteArray html = m.page();
        const Page page(html);
        QCOMPARE(page.error, QString());
        QCOMPARE(page.whatIsActive(), QString());
        QCOMPARE(page.duplicateIds, 0);
        QVERIFY(html.contains("<html lang=\"zh-Hant-TW\">"));
        // Every line of the article is there, unbroken but for what the page adds.
        QString words;
        for (const auto &[where, text] : page.marked) {
            if (!where.startsWith("a ref"_L1))
                words += text;
        }
        for (const QString &line : story.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(words.contains(line), qPrintable(line));
        QVERIFY(m.page() == html); // the same each time
    }

    void marksStandWhereTheyBelong()
    {
        Material m = material();
        m.annotate(u"十二億元,」他說"_s, u"數字"_s, u"核對"_s); // over the end of a quote and a figure
        m.annotate(u"二億"_s, u"質疑"_s, u"太少?"_s);           // inside it
        const Page page(m.page());
        QCOMPARE(page.error, QString());
        const auto classesOf = [&](const QString &words) {
            QStringList found;
            for (const auto &[where, text] : page.marked) {
                if (text == words && !where.startsWith("p"_L1))
                    found.append(where);
            }
            return found;
        };
        // Colours go by who says most: 許文彬 with his turn, then 李秀珠, then the reporter's one question.
        QCOMPARE(classesOf(u"「總經費是"_s), QStringList{u"span q c0"_s});
        QCOMPARE(classesOf(u"二億"_s), QStringList{u"a q n x c0 t2 t3"_s});
        QCOMPARE(classesOf(u",」"_s), QStringList{u"mark q c0 t3"_s});
        QCOMPARE(classesOf(u"他說"_s), QStringList{u"mark t3"_s});
        QCOMPARE(classesOf(u":"_s), (QStringList{u"span label"_s, u"span label"_s}));
        QVERIFY(classesOf(u"李秀珠"_s).contains(u"span who c1"_s));
        QVERIFY(classesOf(u"三十億元"_s).contains(u"a q n f l x c1"_s));
        QVERIFY(page.ids.contains(u"q1"_s) && page.ids.contains(u"n1"_s) && page.ids.contains(u"d1"_s) && page.ids.contains(u"s3"_s));
        for (const char *link : {"#d1", "#n1", "#n2", "#s2", "#s3", "#a1", "#r1", "#a2", "#r2"})
            QVERIFY2(page.links.contains(QLatin1StringView(link)), link);
        QVERIFY(page.text.contains(u"3,000,000,000 元"_s));
        QVERIFY(page.elements.contains(u"svg"_s) && page.elements.contains(u"details"_s));
        QVERIFY(page.text.contains(u"港務局長"_s));
    }

    void notesHaveTheirParts()
    {
        Material m = material();
        Annotation &a = m.annotate(u"三十億元"_s, u"質疑"_s, u"第一行\n第二行"_s);
        const QString id = a.id;
        Annotation reply;
        reply.id = u"urn:r"_s;
        reply.replyTo = id;
        reply.creator = u"王老師"_s;
        reply.created = noon();
        reply.note = u"問得好"_s;
        m.annotations.append(reply);
        Annotation whole;
        whole.id = u"urn:w"_s;
        whole.wholeArticle = true;
        whole.note = u"整篇讀來偏官方"_s;
        m.annotations.append(whole);
        Annotation orphan;
        orphan.id = u"urn:o"_s;
        orphan.anchor.exact = u"已經刪掉的一句"_s;
        orphan.anchor.state = Annotations::AnchorState::Orphan;
        orphan.note = u"失錨的批註"_s;
        m.annotations.append(orphan);
        Annotation ring = reply; // two that answer each other
        ring.id = u"urn:x"_s;
        ring.replyTo = u"urn:y"_s;
        ring.note = u"環一"_s;
        m.annotations.append(ring);
        ring.id = u"urn:y"_s;
        ring.replyTo = u"urn:x"_s;
        ring.note = u"環二"_s;
        m.annotations.append(ring);
        const Page page(m.page());
        QCOMPARE(page.error, QString());
        QCOMPARE(page.whatIsActive(), QString());
        for (const QString &part : {u"第一行\n第二行"_s, u"問得好"_s, u"王老師"_s, u"林同學"_s, u"2026-03-01"_s, u"整篇讀來偏官方"_s,
                                    u"已經刪掉的一句"_s, u"失錨的批註"_s, u"環一"_s, u"環二"_s})
            QCOMPARE(page.text.count(part) >= 1, true);
        QCOMPARE(page.text.count(u"環一"_s), 1);
        QVERIFY(page.ids.contains(u"orphans"_s));
    }

    void thePolicyNamesTheStyleSheet()
    {
        const QByteArray html = material().page();
        const qsizetype from = html.indexOf("<style>") + 7;
        const QByteArray style = html.sliced(from, html.indexOf("</style>") - from);
        QVERIFY(style.size() > 2000);
        const QString policy = Page(html).metas.value(u"Content-Security-Policy"_s);
        QVERIFY(policy.startsWith("default-src 'none'; "_L1));
        const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY(policy.contains("style-src 'sha256-"_L1 + QString::fromLatin1(hash) + u'\''));
        QVERIFY(!policy.contains("unsafe"_L1));
        for (const char *part : {"prefers-color-scheme:dark", "@media print", "38em"})
            QVERIFY2(style.contains(part), part);
        for (const char *part : {"url(", "@import", "expression", "http"})
            QVERIFY2(!style.contains(part), part);
        QVERIFY(!html.contains("style=\""));
    }

    void nothingInItActs_data()
    {
        QTest::addColumn<QString>("evil");
        for (const QString &evil : {u"<script>alert(1)</script>"_s,
                                    u"<img src=http://192.0.2.1/x onerror=alert(1)>"_s,
                                    u"\" onmouseover=\"alert(1)"_s,
                                    u"' onfocus='alert(1)' autofocus='"_s,
                                    u"</style><script>alert(1)</script>"_s,
                                    u"</title><svg onload=alert(1)>"_s,
                                    u"--><script>x</script><!--"_s,
                                    u"]]><script>x</script>"_s,
                                    u"javascript:alert(1)"_s,
                                    u" \tJaVaScRiPt:alert(1)"_s,
                                    u"data:text/html,<b>"_s,
                                    u"//192.0.2.1/x"_s,
                                    u"&lt;script&gt; &#60;b&#62; &amp"_s,
                                    u"<base href=//192.0.2.1/>"_s,
                                    u"<meta http-equiv=refresh content=0;url=//192.0.2.1>"_s,
                                    u"<form action=x><input name=y>"_s,
                                    u"<iframe srcdoc='<script>'>"_s,
                                    u"<math><mtext><style><img src=x>"_s,
                                    u"<style>@import'//192.0.2.1'</style>"_s,
                                    u"`${alert(1)}`{{7*7}}"_s,
                                    u"\u202E\u2066evil\u2069\u202C"_s,
                                    u"a\u200Fb\u061Cc"_s,
                                    u"\uFFFE\uFFFF\uFDD0"_s,
                                    u"tab\tline\nend\r"_s})
            QTest::newRow(qPrintable(evil.left(24).toHtmlEscaped())) << evil;
        QTest::newRow("NUL") << QString(u"a") + QChar(0) + u"b<script>"_s;
        QTest::newRow("all controls") << [] {
            QString s;
            for (char16_t c = 1; c < 0xa0; ++c)
                s += QChar(c);
            return s;
        }();
        QTest::newRow("half characters") << QString(QChar(0xd800)) + u'x' + QChar(0xdc00) + QChar(0xdbff);
        QTest::newRow("no character") << QString::fromUcs4(U"\U0001FFFE\U0010FFFF");
    }
    void nothingInItActs()
    {
        QFETCH(QString, evil);
        Material m;
        m.article =
            Article::Article::fromText(evil + u"題\n\n甲說:「"_s + evil + u"」完\n"_s, u"/x/"_s + QString(evil).remove(u'/') + u".txt"_s);
        Language::Speaker speaker;
        speaker.name = evil;
        speaker.role = evil;
        speaker.mentions = {m.span(u"甲"_s)};
        m.reading.speakers = {speaker};
        const qsizetype open = m.article.text().indexOf(u"「"_s);
        const qsizetype shut = m.article.text().indexOf(u"」"_s);
        Language::Quote quote;
        quote.span = {open, shut + 1};
        quote.kind = Language::QuoteKind::Speech;
        quote.speaker = 0;
        quote.rule = evil;
        m.reading.quotes = {quote};
        Language::Number number;
        number.span = {open + 1, open + 2};
        number.value = Language::Decimal(3);
        number.unit = evil;
        number.iso = evil;
        number.speaker = 0;
        m.reading.numbers = {number, number};
        m.reading.numbers[1].span = {shut, shut + 1};
        Language::Dispute dispute;
        dispute.quantity = evil;
        dispute.unit = evil;
        dispute.claims = {0, 1};
        m.reading.disputes = {dispute};
        m.reading.turns = {{{open - 3, shut + 2}, {open - 3, open - 1}, 0}};
        m.tags.tags.append({evil, u"x"_s, evil, evil, evil});
        Annotation &first = m.annotate(u"甲說"_s, evil, evil);
        first.creator = evil;
        first.id = evil;
        first.verdict = Annotations::Verdict{Annotations::Decision::Corrected, Language::MarkKind::Quote, evil, evil};
        const Annotation a = first; // what is appended moves the first
        Annotation reply = a;
        reply.verdict.reset();
        reply.id += u'1';
        reply.replyTo = evil;
        m.annotations.append(reply);
        Annotation orphan = a;
        orphan.id += u'2';
        orphan.anchor.exact = evil;
        orphan.anchor.state = Annotations::AnchorState::Orphan;
        m.annotations.append(orphan);

        const QByteArray html = m.page();
        const Page page(html);
        QCOMPARE(page.error, QString());
        QCOMPARE(page.whatIsActive(), QString());
        QVERIFY(!html.contains("<script"));
        const QString all = QString::fromUtf8(html);
        for (const QChar c : all) {
            const char16_t u = c.unicode();
            QVERIFY2(u >= 0x20 || u == u'\n' || u == u'\t', "a control character");
            QVERIFY2(!(u >= 0x7f && u < 0xa0) && !(u >= 0x202a && u <= 0x202e) && !(u >= 0x2066 && u <= 0x2069) && u != 0x200f
                         && u != 0x061c,
                     "a control that reorders");
        }
        if (evil.contains(QChar(0x202e)))
            QVERIFY(page.text.contains("U+202E"_L1)); // seen, not obeyed
        QVERIFY(!page.style.contains(evil));
    }

    void emptyOnesAreAPageToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("line breaks") << u"\n\n\n"_s;
        QTest::newRow("one character") << u"文"_s;
    }
    void emptyOnesAreAPageToo()
    {
        QFETCH(QString, text);
        Material m;
        m.article = Article::Article::fromText(text);
        const Page page(m.page());
        QCOMPARE(page.error, QString());
        QCOMPARE(page.whatIsActive(), QString());
    }

    void aRealInterview_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("reservoir") << Testing::sourceFile(u"resources/samples/reservoir-cost.txt"_s);
        QTest::newRow("radio") << Testing::sourceFile(u"resources/samples/oral-history-radio.txt"_s);
        if (const QString voa = Testing::sharedFile(u"articles/voa-duyijin-deepseek.txt"_s); !voa.isEmpty())
            QTest::newRow("voa") << voa;
    }
    void aRealInterview()
    {
        QFETCH(QString, path);
        const auto lexicon = Language::Lexicon::load();
        QVERIFY2(lexicon.has_value(), qPrintable(lexicon ? QString() : lexicon.error().sentence));
        const auto article = Article::Article::read(path);
        QVERIFY(article.has_value());
        Material m;
        m.article = *article;
        m.reading = Language::read(m.article, **lexicon);
        const QStringList names{u"事實"_s, u"主張"_s, u"質疑"_s, u"定義"_s, u"問題"_s};
        for (int i = 0; i < 9 && i < m.reading.quotes.size(); ++i) {
            const Span span = m.reading.quotes[i].span;
            Annotation &a = m.annotate(m.article.text(span).mid(1, 12).toString(), names[i % 5],
                                       i % 3 ? u"這裡的說法有根據嗎?報導沒有交代來源,也沒有問第二個人。"_s : QString());
            a.anchor = Annotations::anchorFor(m.article, {span.start + 1, std::min(span.end, span.start + 13)});
        }
        const QByteArray html = m.page();
        keep(html, QString::fromLatin1(QTest::currentDataTag()) + u".html"_s);
        const Page page(html);
        QCOMPARE(page.error, QString());
        QCOMPARE(page.whatIsActive(), QString());
        QCOMPARE(page.duplicateIds, 0);
    }

    void aLongArticleIsQuick()
    {
        Material m;
        QString text;
        for (int i = 0; text.size() < 340000; ++i)
            text += u"第%1段,受訪者說:「第%2號工程的造價仍在估算。」\n"_s.arg(i).arg(i);
        m.article = Article::Article::fromText(text);
        Language::Speaker speaker;
        speaker.name = u"受訪者"_s;
        m.reading.speakers = {speaker};
        for (qsizetype at = text.indexOf(u'「'); at >= 0; at = text.indexOf(u'「', at + 1)) {
            Language::Quote quote;
            quote.span = {at, text.indexOf(u'」', at) + 1};
            quote.kind = Language::QuoteKind::Speech;
            quote.speaker = 0;
            m.reading.quotes.append(quote);
        }
        for (int i = 0; i < 10000; ++i) {
            Annotation a;
            a.id = QString::number(i);
            a.tag = m.tags.tags[i % 7].name;
            a.note = u"第%1則"_s.arg(i);
            a.anchor = Annotations::anchorFor(m.article, {i * 33, i * 33 + 12});
            m.annotations.append(a);
        }
        QElapsedTimer timer;
        timer.start();
        const QByteArray html = m.page();
        const qint64 took = timer.elapsed();
        qInfo("1 MB with 10,000 annotations: %lld bytes in %lld ms", qint64(html.size()), took);
        QVERIFY(took < 8000); // under a second on an idle machine; this catches what is quadratic
        QCOMPARE(html.count("<aside "), 10000);
        // All on one character.
        for (Annotation &a : m.annotations)
            a.anchor = Annotations::anchorFor(m.article, {100, 101});
        timer.restart();
        QCOMPARE(m.page().count("<aside "), 10000);
        QVERIFY(timer.elapsed() < 8000 * Zhupi::Testing::pace);
    }
};

QTEST_GUILESS_MAIN(AnnotatedHtmlTest)
#include "tst_annotatedhtml.moc"
