// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Article.h"

#include "Characters.h"
#include "Decoder.h"
#include "File.h"
#include "Furniture.h"
#include "Names.h"
#include "Sentences.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;

namespace Zhupi::Article {

struct Article::Data
{
    QString text;
    QString path;
    QByteArray sha256;
    Decoding decoding;
    Script script = Script::Hant;
    QList<Paragraph> paragraphs;
    QList<Span> boilerplate;
    std::vector<qsizetype> pairs; ///< positions of the high halves of surrogate pairs, sorted

    static std::shared_ptr<const Data> make(QString text, const QString &path, QByteArray sha256, Decoding decoding);
};

namespace {

QByteArray fingerprint(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// CRLF and CR become LF. Other breaks (U+0085, U+2028, VT, FF) are characters of the text.
void evenLineEnds(QString &text)
{
    const qsizetype first = text.indexOf(u'\r');
    if (first < 0)
        return;
    QChar *const begin = text.data();
    QChar *const end = begin + text.size();
    QChar *to = begin + first;
    for (const QChar *from = to; from != end; ++from) {
        if (*from != u'\r') {
            *to++ = *from;
        } else {
            *to++ = u'\n';
            if (from + 1 != end && from[1] == u'\n')
                ++from;
        }
    }
    text.truncate(to - begin);
}

QList<Paragraph> lines(QStringView text)
{
    QList<Paragraph> result;
    result.reserve(text.count(u'\n') + 1);
    qsizetype start = 0;
    for (;;) {
        const qsizetype end = text.indexOf(u'\n', start);
        result.append(Paragraph{{start, end < 0 ? text.size() : end}});
        if (end < 0)
            return result;
        start = end + 1;
    }
}

/// Blank lines between two stretches of furniture belong to it; those before and after it do not.
QList<Span> joinedFurniture(const QList<Paragraph> &paragraphs)
{
    QList<Span> result;
    bool open = false;
    for (const Paragraph &paragraph : paragraphs) {
        if (paragraph.kind == ParagraphKind::Blank)
            continue;
        if (paragraph.kind != ParagraphKind::Boilerplate) {
            open = false;
        } else if (open) {
            result.last().end = paragraph.span.end;
        } else {
            result.append(paragraph.span);
            open = true;
        }
    }
    return result;
}

} // namespace

std::shared_ptr<const Article::Data> Article::Data::make(QString text, const QString &path, QByteArray sha256, Decoding decoding)
{
    evenLineEnds(text);
    auto data = std::make_shared<Data>();
    data->text = std::move(text);
    data->path = path;
    data->sha256 = std::move(sha256);
    data->decoding = std::move(decoding);
    data->script = scriptOf(data->text);
    data->paragraphs = lines(data->text);
    tellKinds(data->text, data->paragraphs);
    data->boilerplate = joinedFurniture(data->paragraphs);
    const QStringView view = data->text;
    for (qsizetype i = 0; i + 1 < view.size(); ++i) {
        if (view.at(i).isHighSurrogate() && view.at(i + 1).isLowSurrogate())
            data->pairs.push_back(i++);
    }
    return data;
}

Article::Article()
{
    static const std::shared_ptr<const Data> empty = Data::make({}, {}, fingerprint({}), {u"UTF-8"_s, false, false, false, 0});
    d = empty;
}

Article::Article(std::shared_ptr<const Data> data)
    : d(std::move(data))
{
}

Article Article::fromText(const QString &text, const QString &path)
{
    QString rest = text;
    if (rest.startsWith(QChar::ByteOrderMark))
        rest.remove(0, 1);
    return Article(Data::make(std::move(rest), path, fingerprint(text.toUtf8()), {u"UTF-8"_s, false, false, false, 0}));
}

Result<Article> Article::fromBytes(const QByteArray &bytes, const QString &path, const QString &encoding)
{
    const QString name = path.isEmpty() ? Sentences::tr("the text") : shown(path);
    if (bytes.isEmpty())
        return failure(Sentences::tr("“%1” is empty; there is nothing to read in it.").arg(name));
    if (bytes.size() > LargestFile)
        return failure(Sentences::tr("“%1” is larger than 200 MB, which is too large for an article; split it and open a part.").arg(name));
    // The fingerprint of a big file takes as long as all the rest.
    std::future<QByteArray> hash = std::async(bytes.size() > 500'000 ? std::launch::async : std::launch::deferred, fingerprint, bytes);
    std::optional<Decoded> decoded = decode(bytes, encoding);
    if (!decoded)
        return failure(Sentences::tr("Zhupi does not know the encoding “%1”; choose one of these: %2.")
                           .arg(shown(encoding, 40), encodings().join(u", "_s)));
    if (isBinary(bytes, *decoded))
        return failure(Sentences::tr("“%1” is not a text file; save the article as plain text and open that.").arg(name));
    if (decoded->text.isEmpty())
        return failure(Sentences::tr("“%1” is empty; there is nothing to read in it.").arg(name));
    decoded->text.squeeze();
    return Article(Data::make(std::move(decoded->text), path, hash.get(), std::move(decoded->decoding)));
}

Result<Article> Article::read(const QString &path, const QString &encoding)
{
    return readBytes(path).and_then(
        [&](const QByteArray &bytes) { return fromBytes(bytes, QFileInfo(path).absoluteFilePath(), encoding); });
}

QStringList Article::encodings()
{
    return encodingNames();
}

const QString &Article::text() const
{
    return d->text;
}

QStringView Article::text(Span span) const
{
    const qsizetype start = std::clamp<qsizetype>(span.start, 0, d->text.size());
    const qsizetype end = std::clamp<qsizetype>(span.end, start, d->text.size());
    return QStringView(d->text).sliced(start, end - start);
}

const QString &Article::path() const
{
    return d->path;
}

const QByteArray &Article::sha256() const
{
    return d->sha256;
}

const Decoding &Article::decoding() const
{
    return d->decoding;
}

Script Article::script() const
{
    return d->script;
}

const QList<Paragraph> &Article::paragraphs() const
{
    return d->paragraphs;
}

qsizetype Article::paragraphAt(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(d->paragraphs, position, {}, [](const Paragraph &p) { return p.span.start; });
    return std::max<qsizetype>(after - d->paragraphs.begin() - 1, 0);
}

const QList<Span> &Article::boilerplate() const
{
    return d->boilerplate;
}

QString Article::title() const
{
    constexpr qsizetype firstWords = 40;
    const Paragraph *words = nullptr;
    for (const Paragraph &paragraph : d->paragraphs) {
        if (paragraph.kind == ParagraphKind::Heading)
            return text(paragraph.span).trimmed().toString();
        if (!words && paragraph.kind == ParagraphKind::Body)
            words = &paragraph;
    }
    if (!words)
        return {};
    const QStringView all = text(words->span).trimmed();
    if (all.size() <= firstWords)
        return all.toString();
    qsizetype cut = firstWords;
    if (all.at(cut).isLowSurrogate())
        --cut;
    return all.first(cut).toString() + u'…';
}

qsizetype Article::codePoints() const
{
    return d->text.size() - qsizetype(d->pairs.size());
}

qsizetype Article::toCodePoint(qsizetype utf16) const
{
    const qsizetype position = std::clamp<qsizetype>(utf16, 0, d->text.size());
    const auto pairs = std::ranges::lower_bound(d->pairs, position) - d->pairs.begin();
    // Between the halves of a pair is the pair's start.
    if (pairs > 0 && d->pairs[size_t(pairs) - 1] == position - 1 && position < d->text.size())
        return position - 1 - (pairs - 1);
    return position - pairs;
}

qsizetype Article::fromCodePoint(qsizetype codePoint) const
{
    const qsizetype target = std::clamp<qsizetype>(codePoint, 0, codePoints());
    // The k-th pair (from 0) stands at code point pairs[k] - k, which only grows with k.
    size_t low = 0;
    size_t high = d->pairs.size();
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (d->pairs[middle] - qsizetype(middle) < target)
            low = middle + 1;
        else
            high = middle;
    }
    return target + qsizetype(low);
}

} // namespace Zhupi::Article
