// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Sidecar.h"

#include "annotations/AnnotationReader.h"
#include "annotations/Json.h"
#include "annotations/Limits.h"
#include "annotations/WebAnnotation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

const QString annoContext = u"http://www.w3.org/ns/anno.jsonld"_s;
const QString ownNamespace = u"https://zhupi.example/ns#"_s;
constexpr int format = 1;

bool hasType(const QJsonObject &object, QLatin1StringView wanted)
{
    const QJsonValue type = object.value("type"_L1);
    return type.toString() == wanted || type.toArray().contains(QString(wanted));
}

/// The collection's context: what it had, and what Zhupi's members need.
QJsonValue contextOf(const QJsonValue &had)
{
    QJsonArray list = had.isArray() ? had.toArray() : QJsonArray();
    if (had.isString() || had.isObject())
        list.append(had);
    if (!list.contains(annoContext))
        list.prepend(annoContext);
    for (const QJsonValue &item : std::as_const(list)) {
        if (item.toObject().contains("zhupi"_L1))
            return list;
    }
    list.append(QJsonObject{{u"zhupi"_s, ownNamespace}});
    return list;
}

struct Contents
{
    QJsonArray items;
    QJsonObject original; ///< of the collection, its first page without items
};

Article::Result<Contents> contentsOf(const QJsonDocument &document)
{
    const auto foreign = [] {
        return Article::failure(QCoreApplication::translate("Annotations", "This is not a file of annotations: it holds other data."));
    };
    if (document.isArray())
        return Contents{document.array(), {}};
    QJsonObject object = document.object();
    if (hasType(object, "AnnotationCollection"_L1)) {
        Contents contents;
        QJsonObject first = object.value("first"_L1).toObject();
        if (object.value("first"_L1).isObject() && first.contains("items"_L1) && !first.value("items"_L1).isArray())
            first.insert("items"_L1, QJsonArray{first.value("items"_L1)});
        contents.items = first.take("items"_L1).toArray();
        if (!first.isEmpty())
            object.insert("first"_L1, first);
        contents.original = object;
        return contents;
    }
    if (hasType(object, "AnnotationPage"_L1)) {
        Contents contents;
        const QJsonValue items = object.take("items"_L1);
        contents.items = items.isObject() ? QJsonArray{items} : items.toArray();
        contents.original.insert("@context"_L1, object.take("@context"_L1));
        contents.original.insert("first"_L1, object);
        const QJsonValue whole = object.value("partOf"_L1);
        const QString id = whole.isString() ? whole.toString() : whole.toObject().value("id"_L1).toString();
        if (!id.isEmpty())
            contents.original.insert("id"_L1, id);
        return contents;
    }
    if (WebAnnotation::isAnnotation(object))
        return Contents{{object}, {}};
    return foreign();
}

} // namespace

namespace {

/// Takes annotations in, one by one, in the file's order.
class Gatherer
{
public:
    explicit Gatherer(const Article::Article &article)
        : m_reader(article)
    {
    }

    AnnotationReader &reader() { return m_reader; }

    void take(AnnotationReader::Read read)
    {
        ++m_entry;
        Annotation &a = read.annotation;
        if (a.id.isEmpty() || m_ids.contains(a.id))
            a.id = derivedId(QString::fromUtf8(a.original) + u'#' + QString::number(m_ids.contains(a.id) ? m_entry : 0));
        while (m_ids.contains(a.id))
            a.id = derivedId(a.id + u'#' + QString::number(m_entry));
        m_ids.insert(a.id);
        if (m_sha256.isEmpty())
            m_sha256 = read.sha256;
        if (!read.maybeReplyTo.isEmpty())
            m_about.append({m_annotations.size(), read.maybeReplyTo});
        m_annotations.append(std::move(a));
    }

    [[nodiscard]] Sidecar finish(QJsonObject original)
    {
        // An annotation on an annotation is a reply, whatever its motivation.
        for (const auto &[at, target] : std::as_const(m_about)) {
            Annotation &a = m_annotations[at];
            if (m_ids.contains(target) && target != a.id) {
                a.replyTo = target;
                a.wholeArticle = false;
            }
        }
        Sidecar sidecar{std::move(m_annotations), std::move(original), {}};
        sidecar.articleSha256 = sidecar.original.value("zhupi:sha256"_L1).toString().toLatin1();
        if (sidecar.articleSha256.isEmpty())
            sidecar.articleSha256 = m_sha256;
        return sidecar;
    }

private:
    AnnotationReader m_reader;
    QList<Annotation> m_annotations;
    QSet<QString> m_ids;
    QByteArray m_sha256;
    QList<std::pair<qsizetype, QString>> m_about;
    qsizetype m_entry = 0;
};

bool isLaterVersion(const QJsonObject &collection)
{
    const QJsonValue version = collection.value("zhupi:format"_L1);
    if (version.isUndefined())
        return false;
    bool known = false;
    const int number = version.isString() ? version.toString().toInt(&known) : version.toInt();
    return (version.isString() && !known) || number != format;
}

/// A file laid out as Zhupi lays it out, an annotation on each line, is taken apart by its line ends: what is around the
/// lines is sound JSON without them, and so is each line, so the whole is. Nothing when the file is laid out otherwise or
/// is not sound; then the other way finds out what it is.
std::optional<Sidecar> fromLines(const QByteArray &json, const Article::Article &article)
{
    constexpr QByteArrayView begin = "\"items\":[\n";
    const qsizetype found = QByteArrayView(json).first(std::min<qsizetype>(json.size(), 1 << 20)).indexOf(begin);
    if (found < 0)
        return std::nullopt;
    const qsizetype from = found + begin.size();
    Gatherer gatherer(article);
    qsizetype at = from;
    bool last = false;
    while (!last && at < json.size() && json[at] == '{') {
        qsizetype end = json.indexOf('\n', at);
        if (end < 0)
            return std::nullopt;
        const qsizetype next = end + 1;
        last = json[end - 1] != ',';
        end -= last ? 0 : 1;
        auto read = gatherer.reader().readLine(json.sliced(at, end - at));
        if (!read)
            return std::nullopt;
        gatherer.take(*std::move(read));
        at = next;
    }
    if (!last || json[std::min(at, json.size() - 1)] != ']')
        return std::nullopt;
    const QByteArray around = json.first(from) + json.sliced(at);
    if (!around.isValidUtf8() || Json::depth(around) > Limits::sidecarDepth)
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(around, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    QJsonObject collection = document.object();
    QJsonObject first = collection.value("first"_L1).toObject();
    // The lines are the items of the first page, and of nothing else.
    if (!hasType(collection, "AnnotationCollection"_L1) || isLaterVersion(collection) || first.take("items"_L1) != QJsonValue(QJsonArray()))
        return std::nullopt;
    collection.insert("first"_L1, first);
    return gatherer.finish(collection);
}

} // namespace

Article::Result<Sidecar> Sidecar::fromJson(const QByteArray &bytes, const Article::Article &article)
{
    if (bytes.size() > Limits::sidecarBytes)
        return Article::failure(QCoreApplication::translate("Annotations", "The file of annotations is larger than 200 MB."));
    const QByteArray json = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    if (json.trimmed().isEmpty())
        return Article::failure(QCoreApplication::translate("Annotations", "The file of annotations is empty."));
    if (!json.contains('\0')) {
        if (auto read = fromLines(json, article))
            return *std::move(read);
    }
    if (json.contains('\0') || !json.isValidUtf8())
        return Article::failure(
            QCoreApplication::translate("Annotations", "The file of annotations is not text: it is of another kind, or damaged."));
    const Json::Size size = Json::measure(json);
    if (size.depth > Limits::sidecarDepth)
        return Article::failure(QCoreApplication::translate("Annotations", "The file of annotations is nested too deep to be one."));
    if (size.values > Limits::sidecarValues || size.longest > Limits::sidecarString)
        return Article::failure(QCoreApplication::translate("Annotations", "The file of annotations holds more than can be read."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Article::failure(
            QCoreApplication::translate("Annotations", "The file of annotations is not valid JSON: line %1 cannot be understood.")
                .arg(Json::lineAt(json, error.offset)));
    auto contents = contentsOf(document);
    if (!contents)
        return std::unexpected(contents.error());
    if (isLaterVersion(contents->original))
        return Article::failure(
            QCoreApplication::translate("Annotations", "The file of annotations was written by a later version of Zhupi."));

    Gatherer gatherer(article);
    qsizetype entry = 0;
    for (const QJsonValue &item : std::as_const(contents->items)) {
        ++entry;
        if (!WebAnnotation::isAnnotation(item))
            return Article::failure(
                QCoreApplication::translate("Annotations", "This is not a file of annotations: entry %1 in it is something else.")
                    .arg(entry));
        gatherer.take(gatherer.reader().read(item.toObject()));
    }
    return gatherer.finish(contents->original);
}

QByteArray Sidecar::toJson(const Article::Article &article) const
{
    QList<QByteArray> lines;
    lines.reserve(annotations.size());
    const QString source = WebAnnotation::sourceFor(article);
    for (const Annotation &a : annotations)
        lines.append(WebAnnotation::toLine(a, article, source));
    return toJson(article, lines);
}

QByteArray Sidecar::toJson(const Article::Article &article, const QList<QByteArray> &lines) const
{
    QJsonObject collection = original;
    collection.insert("@context"_L1, contextOf(original.value("@context"_L1)));
    if (!collection.contains("id"_L1))
        collection.insert("id"_L1,
                          derivedId(QString::fromLatin1(article.sha256()) + (annotations.isEmpty() ? QString() : annotations.first().id)));
    if (!hasType(collection, "AnnotationCollection"_L1))
        collection.insert("type"_L1, u"AnnotationCollection"_s);
    collection.insert("zhupi:format"_L1, QString::number(format));
    if (!collection.contains("label"_L1) && !article.path().isEmpty())
        collection.insert("label"_L1, QFileInfo(article.path()).fileName());
    // Without an article the file stays the one for whatever article it was for.
    if (!article.text().isEmpty() || !collection.contains("zhupi:sha256"_L1))
        collection.insert("zhupi:sha256"_L1, QString::fromLatin1(article.sha256()));
    const QJsonValue hadFirst = collection.take("first"_L1);
    QJsonObject page = hadFirst.toObject();
    // Other pages may lie elsewhere: then the file's own count stays.
    const bool more = page.contains("next"_L1) || hadFirst.isString();
    if (!more || !collection.value("total"_L1).isDouble() || collection.value("total"_L1).toInteger() < lines.size())
        collection.insert("total"_L1, lines.size());

    QByteArray out = "{\n";
    const QStringList keys = Json::orderedKeys(collection);
    const auto member = [&out](const QString &key, const QJsonValue &value) {
        Json::append(out, key);
        out += ':';
        Json::append(out, value);
        out += ",\n";
    };
    for (const QString &key : keys)
        member(key, collection.value(key));
    if (lines.isEmpty()) {
        if (hadFirst.isString())
            member(u"first"_s, hadFirst);
        out.chop(2);
        return out + "\n}\n";
    }

    const QString id = collection.value("id"_L1).toString();
    if (!page.contains("id"_L1))
        page.insert("id"_L1, derivedId(id + "#first"_L1));
    page.insert("type"_L1, u"AnnotationPage"_s);
    if (!page.contains("partOf"_L1))
        page.insert("partOf"_L1, id);
    if (!page.contains("startIndex"_L1))
        page.insert("startIndex"_L1, 0);
    if (hadFirst.isString() && !page.contains("next"_L1))
        page.insert("next"_L1, hadFirst);
    const QByteArray head = Json::compact(page);
    out += "\"first\":" + head.chopped(1) + ",\"items\":[\n";
    qsizetype all = out.size() + 16;
    for (const QByteArray &line : lines)
        all += line.size() + 2;
    out.reserve(all);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        out += lines[i];
        out += i + 1 < lines.size() ? ",\n" : "\n";
    }
    return out + "]}\n}\n";
}

} // namespace Zhupi::Annotations
