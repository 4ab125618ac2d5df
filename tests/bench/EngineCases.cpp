// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"

#include "annotations/Sidecar.h"
#include "exchange/Exchange.h"
#include "language/Reader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <unicode/brkiter.h>

#include <cstdio>
#include <memory>

namespace Zhupi::Bench {

using namespace Qt::StringLiterals;

static double perSecond(qsizetype bytes, double ms)
{
    return double(bytes) / 1e6 / (ms / 1e3);
}

/// Peak memory of this process so far, in MB.
static double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

static QList<Row> decode(const Surroundings &)
{
    const QByteArray bytes = manyArticles(10'000'000);
    qsizetype kept = 0;
    const Pair time = inTurn(
        9, [&] { kept += Article::Article::fromBytes(bytes, u"a.txt"_s)->text().size(); },
        [&] { kept += QString::fromUtf8(bytes).size(); });
    return {
        {u"decode 10 MB into an Article"_s, time.ours, u"ms"_s, u"QString::fromUtf8 alone"_s, time.theirs, time.ours / time.theirs, {}}};
}

/// The peer's work: all word borders of a text.
static qsizetype countWords(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getTraditionalChinese(), status));
    if (U_FAILURE(status))
        return 0;
    words->setText(icu::UnicodeString(false, reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size())));
    qsizetype count = 0;
    while (words->next() != icu::BreakIterator::DONE)
        ++count;
    return count;
}

/// Speed at 1 and 100 MB beside that at 10, and what a reading of 100 MB takes of memory, its text included.
static QList<Row> slope(const Language::Lexicon &lexicon, double tenMegabytes)
{
    QList<Row> rows;
    const QByteArray hundred = manyArticles(100'000'000);
    const Article::Article small = *Article::Article::fromBytes(hundred.first(hundred.size() / 100), u"1.txt"_s);
    QList<double> times;
    for (int i = 0; i < 7; ++i)
        times.append(milliseconds([&] { (void)Language::read(small, lexicon); }));
    rows.append({u"engine alone, 1 MB"_s, perSecond(hundred.size() / 100, median(times)), u"MB/s"_s, {}, {}, {}, {}});
    const double before = peakMegabytes();
    const Article::Article large = *Article::Article::fromBytes(hundred, u"100.txt"_s);
    const double time = milliseconds([&] { (void)Language::read(large, lexicon); });
    rows.append({u"engine alone, 100 MB"_s, perSecond(hundred.size(), time), u"MB/s"_s, {}, {}, {}, {}});
    rows.append(
        {u"time for 100 MB over that for 10 MB"_s, time / tenMegabytes, u"times"_s, u"linear"_s, 10.0, time / tenMegabytes / 10, {}});
    rows.append({u"memory of a reading of 100 MB"_s,
                 (peakMegabytes() - before) * 1024 * 1024 / double(hundred.size()),
                 u"x text"_s,
                 {},
                 {},
                 {},
                 u"<= 6 x text"_s});
    return rows;
}

static QList<Row> analysis(const Surroundings &surroundings)
{
    const QByteArray bytes = manyArticles(10'000'000);
    const QString file = surroundings.scratch->filePath(u"ten.txt"_s);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        return {};
    out.close();

    // The peer finds our definition where it looks for a user's own.
    const QString data = surroundings.scratch->filePath(u"data"_s);
    const QString syntax = data + "/org.kde.syntax-highlighting/syntax"_L1;
    QDir().mkpath(syntax);
    QFile::copy(QStringLiteral(ZHUPI_SYNTAX) + "/interview-zh.xml"_L1, syntax + "/interview-zh.xml"_L1);
    QList<double> ours, theirs;
    for (int i = 0; i < 3; ++i) {
        if (const auto time = processTime(surroundings.program, {u"analyze"_s, file}))
            ours.append(*time);
        if (const auto time =
                processTime(u"ksyntaxhighlighter6"_s, {u"--syntax"_s, u"Interview (Chinese)"_s, u"-o"_s, QString(u"/dev/null"), file},
                            {u"XDG_DATA_HOME="_s + data}))
            theirs.append(*time);
    }
    QList<Row> rows;
    if (ours.isEmpty()) {
        std::fputs("bench: zhupi analyze failed\n", stderr);
    } else {
        Row row{u"zhupi analyze, whole process"_s,
                perSecond(bytes.size(), median(ours)),
                u"MB/s"_s,
                u"ksyntaxhighlighter6, same definition"_s,
                {},
                {},
                {}};
        if (!theirs.isEmpty()) {
            row.theirs = perSecond(bytes.size(), median(theirs));
            row.ratio = row.ours / *row.theirs;
        }
        rows.append(row);
    }

    QList<double> loads;
    std::shared_ptr<const Language::Lexicon> lexicon;
    for (int i = 0; i < 5; ++i) {
        loads.append(milliseconds([&] {
            if (const auto loaded = Language::Lexicon::load())
                lexicon = *loaded;
        }));
    }
    if (!lexicon)
        return rows;
    rows.append({u"load the lexicon"_s, median(loads), u"ms"_s, {}, {}, {}, u"<= 20 ms"_s});

    const Article::Article article = *Article::Article::fromBytes(bytes, file);
    const Pair engine = inTurn(3, [&] { (void)Language::read(article, *lexicon); }, [&] { countWords(article.text()); });
    Row words{u"engine alone, 10 MB, one core"_s,     perSecond(bytes.size(), engine.ours), u"MB/s"_s,      u"ICU's word iterator alone"_s,
              perSecond(bytes.size(), engine.theirs), engine.theirs / engine.ours,          u">= 50 MB/s"_s};
    rows.append(words);
    rows += slope(*lexicon, engine.ours);
    return rows;
}

static QList<Row> sidecar(const Surroundings &)
{
    const QByteArray bytes = manyArticles(1'000'000);
    const Article::Article article = *Article::Article::fromBytes(bytes, u"article.txt"_s);
    Annotations::Sidecar file;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'770'000'000, QTimeZone::UTC);
    const qsizetype step = article.text().size() / 10'000;
    for (int i = 0; i < 10'000; ++i) {
        Annotations::Annotation a;
        a.id = Annotations::newId();
        a.creator = u"林同學"_s;
        a.created = a.modified = now;
        a.tag = u"主張"_s;
        a.note = i % 3 ? QString() : u"這裡要查證。"_s;
        a.anchor = Annotations::anchorFor(article, {i * step, i * step + step / 2});
        file.annotations.append(a);
    }
    QByteArray json;
    const Pair write =
        inTurn(5, [&] { json = file.toJson(article); }, [&] { (void)QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact); });
    const Pair read = inTurn(5, [&] { (void)Annotations::Sidecar::fromJson(json, article); }, [&] { (void)QJsonDocument::fromJson(json); });
    return {{u"write 10,000 annotations"_s,
             write.ours,
             u"ms"_s,
             u"QJsonDocument parse and write"_s,
             write.theirs,
             write.ours / write.theirs,
             {}},
            {u"read and anchor 10,000 annotations"_s,
             read.ours,
             u"ms"_s,
             u"QJsonDocument parse alone"_s,
             read.theirs,
             read.ours / read.theirs,
             {}}};
}

static QList<Row> exportHtml(const Surroundings &)
{
    const QByteArray bytes = manyArticles(1'000'000);
    const Article::Article article = *Article::Article::fromBytes(bytes, u"article.txt"_s);
    const auto lexicon = Language::Lexicon::load();
    if (!lexicon)
        return {};
    const Language::Reading reading = Language::read(article, **lexicon);
    const Pair time = inTurn(
        5, [&] { (void)Exchange::annotatedHtml(article, reading, {}, Annotations::TagSet::standard()); },
        [&] { (void)article.text().toHtmlEscaped().toUtf8(); });
    return {{u"export 1 MB as HTML"_s, time.ours, u"ms"_s, u"QString::toHtmlEscaped alone"_s, time.theirs, time.ours / time.theirs, {}}};
}

QList<Case> engineCases()
{
    return {{u"decode"_s, decode}, {u"analysis"_s, analysis}, {u"sidecar"_s, sidecar}, {u"export"_s, exportHtml}};
}

} // namespace Zhupi::Bench
