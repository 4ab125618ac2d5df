// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AnnotatedHtmlPage.h"
#include "exchange/Exchange.h"
#include "language/Voices.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Zhupi::Exchange {

namespace {

constexpr int speakerColours = 8;
// The same eight as in the window, and lighter ones for a dark page.
constexpr std::array light{"#0566ba"_L1, "#9c5600"_L1, "#1e7a3e"_L1, "#8b4fb0"_L1, "#00666e"_L1, "#a52e68"_L1, "#4c5200"_L1, "#2c3173"_L1};
constexpr std::array dark{"#53a5d9"_L1, "#e0a054"_L1, "#71c387"_L1, "#cca5ea"_L1, "#4cb5bd"_L1, "#e789b3"_L1, "#dde07b"_L1, "#848aeb"_L1};

QString lighter(const QString &colour)
{
    QString result = u"#"_s;
    for (const int at : {1, 3, 5}) {
        const int channel = colour.mid(at, 2).toInt(nullptr, 16);
        result += QString::number((channel * 45 + 255 * 55) / 100, 16).rightJustified(2, u'0');
    }
    return result;
}

} // namespace

QString grouped(const QString &digits)
{
    const qsizetype from = digits.startsWith(u'-') ? 1 : 0;
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    QString result = digits;
    for (qsizetype at = point - 3; at > from; at -= 3)
        result.insert(at, u',');
    return result;
}

AnnotatedPage::AnnotatedPage(const Article::Article &article, const Language::Reading &reading,
                             const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags)
    : m_article(article)
    , m_reading(reading)
    , m_annotations(annotations)
    , m_tags(tags)
    , m_signs(Language::speakerSigns(reading))
    , m_ranks(Language::speakerRanks(reading))
{
    for (int i = 0; i < tags.tags.size(); ++i)
        m_tagIndex.insert(tags.tags[i].name, i);
    for (int i = 0; i < reading.disputes.size(); ++i) {
        for (const int claim : reading.disputes[i].claims)
            m_disputeOf.insert(claim, i);
    }
    m_here.tags.fill(0, tags.tags.size() + 1);
    sortAnnotations();
}

QString AnnotatedPage::speakerClass(int speaker) const
{
    return speaker < 0 || speaker >= m_ranks.size() ? u"c-"_s : u'c' + QString::number(m_ranks[speaker] % speakerColours);
}

QString AnnotatedPage::speakerName(int speaker) const
{
    if (speaker >= 0 && speaker < m_reading.speakers.size())
        return m_reading.speakers[speaker].name;
    return QCoreApplication::translate("Exchange", "not said by whom");
}

QString AnnotatedPage::tagClass(const QString &tag) const
{
    const auto found = m_tagIndex.constFind(tag);
    return found == m_tagIndex.constEnd() ? u"t-"_s : u't' + QString::number(*found);
}

QByteArray AnnotatedPage::styleSheet() const
{
    static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
    QByteArray style;
    if (QFile file(u":/zhupi/templates/page.css"_s); file.open(QIODevice::ReadOnly))
        style = file.readAll();
    QString lights = u".c-{--c:#6f675c}.t-{--t:#6f675c}"_s;
    QString darks;
    for (int i = 0; i < speakerColours; ++i) {
        lights += u".c%1{--c:%2}"_s.arg(i).arg(light[size_t(i)]);
        darks += u".c%1{--c:%2}"_s.arg(i).arg(dark[size_t(i)]);
    }
    for (qsizetype i = 0; i < m_tags.tags.size(); ++i) {
        // A tag set may come from anywhere: only what is a colour gets into the style sheet.
        const QString &given = m_tags.tags[i].colour;
        const QString safe = colour.match(given).hasMatch() ? given : u"#6f675c"_s;
        lights += u".t%1{--t:%2}"_s.arg(i).arg(safe);
        darks += u".t%1{--t:%2}"_s.arg(i).arg(lighter(safe));
    }
    const QString darkPage = u"@media screen and (prefers-color-scheme:dark){:root{--paper:#1d1b18;--card:#262320;--ink:#e6dfd3;"
                             "--faint:#a39a8c;--line:#443f37;--figure:#8a8173;--vermilion:#ff7a66;--good:#7fcf98;--tint:24%;--pen:34%}"
                             ".c-{--c:#a39a8c}.t-{--t:#a39a8c}"_s
                             + darks + u'}';
    return '\n' + style + lights.toLatin1() + '\n' + darkPage.toLatin1() + '\n';
}

void AnnotatedPage::writeHead(const QByteArray &style)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64());
    m_html.open("head");
    m_html.lineEnd();
    m_html.empty("meta", {{"charset", u"UTF-8"_s}});
    m_html.lineEnd();
    m_html.empty("meta", {{"http-equiv", u"Content-Security-Policy"_s},
                          {"content", u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(hash)}});
    m_html.lineEnd();
    m_html.empty("meta", {{"name", u"viewport"_s}, {"content", u"width=device-width, initial-scale=1"_s}});
    m_html.lineEnd();
    m_html.empty("meta", {{"name", u"referrer"_s}, {"content", u"no-referrer"_s}});
    m_html.lineEnd();
    const QString title = m_article.title().isEmpty() ? QFileInfo(m_article.path()).fileName() : m_article.title();
    m_html.element("title", {}, title.isEmpty() ? QCoreApplication::translate("Exchange", "An article without a title") : title);
    m_html.lineEnd();
    m_html.open("style");
    m_html.raw(style);
    m_html.close();
    m_html.lineEnd();
    m_html.close();
    m_html.lineEnd();
}

QByteArray AnnotatedPage::write()
{
    m_html.raw("<!DOCTYPE html>\n");
    m_html.open("html", {{"lang", u"zh-Hant-TW"_s}});
    m_html.lineEnd();
    writeHead(styleSheet());
    m_html.open("body");
    m_html.open("main", {{"class", u"page"_s}});
    m_html.lineEnd();
    writeText();
    writeDisputes();
    writeChecks();
    writeOrphans();
    m_html.element(
        "footer", {},
        QCoreApplication::translate(
            "Exchange", "Marked by a machine, judged and annotated by people, with Zhupi. The page asks nothing of the network."));
    while (m_html.depth() > 0)
        m_html.close();
    m_html.lineEnd();
    return m_html.bytes();
}

QByteArray annotatedHtml(const Article::Article &article, const Language::Reading &reading,
                         const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags)
{
    return AnnotatedPage(article, reading, annotations, tags).write();
}

} // namespace Zhupi::Exchange
