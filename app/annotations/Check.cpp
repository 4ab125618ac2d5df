// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Check.h"

#include "annotations/Json.h"
#include "annotations/Merge.h"
#include "annotations/Sidecar.h"
#include "annotations/WebAnnotation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Annotations)
};

/// One pass over JSON that is known to be sound; tells on which line a member begins.
class Lines
{
public:
    explicit Lines(const QByteArray &json)
        : m_json(json)
    {
    }

    /// Notes the lines of the members of the object or list that begins at `at`; gives where it ends.
    qsizetype walk(qsizetype at, const QString &path)
    {
        at = skip(at);
        note(path, at);
        if (at >= m_json.size())
            return at;
        if (m_json[at] == '"')
            return string(at);
        if (m_json[at] != '{' && m_json[at] != '[') {
            while (at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json[at]))
                ++at;
            return at;
        }
        const bool object = m_json[at] == '{';
        ++at;
        for (qsizetype n = 0;; ++n) {
            at = skip(at);
            if (at >= m_json.size() || m_json[at] == '}' || m_json[at] == ']')
                return at + 1;
            if (m_json[at] == ',') {
                --n;
                ++at;
                continue;
            }
            QString inner = path + u'[' + QString::number(n) + u']';
            if (object) {
                const qsizetype end = string(at);
                const QString key = QString::fromUtf8(QByteArrayView(m_json).sliced(at + 1, std::max<qsizetype>(0, end - at - 2)));
                inner = path.isEmpty() ? key : path + u'.' + key;
                at = skip(end);
                at += at < m_json.size() && m_json[at] == ':' ? 1 : 0;
            }
            at = walk(at, inner);
        }
    }

    [[nodiscard]] qint64 of(QString path) const
    {
        for (;;) {
            const auto found = m_lines.constFind(path);
            if (found != m_lines.constEnd())
                return *found;
            const qsizetype cut = std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'['));
            if (cut <= 0)
                return 1;
            path.truncate(cut);
        }
    }

private:
    qsizetype skip(qsizetype at)
    {
        while (at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[at])) {
            m_line += m_json[at] == '\n' ? 1 : 0;
            ++at;
        }
        return at;
    }
    [[nodiscard]] qsizetype string(qsizetype at) const
    {
        for (++at; at < m_json.size() && m_json[at] != '"'; ++at)
            at += m_json[at] == '\\' ? 1 : 0;
        return at + 1;
    }
    void note(const QString &path, qsizetype) { m_lines.insert(path, m_line); }

    const QByteArray m_json;
    qint64 m_line = 1;
    QHash<QString, qint64> m_lines;
};

class Checker
{
public:
    Checker(const QByteArray &json, int most)
        : m_lines(json)
        , m_most(most)
    {
        m_lines.walk(0, {});
    }

    void file(const QJsonDocument &document)
    {
        if (document.isArray()) {
            list(document.array(), {});
            return;
        }
        const QJsonObject object = document.object();
        if (hasType(object, u"AnnotationCollection"_s)) {
            context(object);
            const QJsonValue first = object.value("first"_L1);
            const QJsonArray items = asList(first.toObject().value("items"_L1));
            list(items, u"first.items"_s);
            const QJsonValue total = object.value("total"_L1);
            if (!total.isUndefined() && (!isCount(total) || (!first.toObject().contains("next"_L1) && total.toInteger() < items.size())))
                problem(u"total"_s, Sentences::tr("The number of annotations must be a whole number, and not less than there are."));
            if (first.isObject() && !first.toObject().contains("items"_L1))
                problem(u"first"_s, Sentences::tr("A page must have the list of its annotations, “items”."));
            iri(object, "id"_L1, {});
            const QJsonValue format = object.value("zhupi:format"_L1);
            if (!format.isUndefined() && format.toString() != "1"_L1 && format.toInt() != 1)
                problem(u"zhupi:format"_s, Sentences::tr("The file was written by a later version of Zhupi."));
        } else if (hasType(object, u"AnnotationPage"_s)) {
            context(object);
            iri(object, "id"_L1, {});
            list(asList(object.value("items"_L1)), u"items"_s);
            if (!object.contains("items"_L1))
                problem({}, Sentences::tr("A page must have the list of its annotations, “items”."));
        } else if (WebAnnotation::isAnnotation(object)) {
            context(object);
            annotation(object, {});
        } else {
            problem(u"type"_s, Sentences::tr("This is no annotation, no page and no collection of annotations."));
        }
    }

    QList<Problem> take()
    {
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem &a, const Problem &b) { return a.line < b.line; });
        return std::move(m_problems);
    }

private:
    static QJsonArray asList(const QJsonValue &value)
    {
        return value.isArray() ? value.toArray() : value.isUndefined() ? QJsonArray() : QJsonArray{value};
    }
    static bool hasType(const QJsonObject &object, const QString &type) { return asList(object.value("type"_L1)).contains(type); }
    static bool isCount(const QJsonValue &value)
    {
        return value.isDouble() && value.toInteger(-1) >= 0 && double(value.toInteger()) == value.toDouble();
    }
    static QString in(const QString &path, const QString &member) { return path.isEmpty() ? member : path + u'.' + member; }
    static QString at(const QString &path, qsizetype n, bool several) { return several ? path + u'[' + QString::number(n) + u']' : path; }

    void problem(const QString &member, const QString &sentence)
    {
        if (m_problems.size() < m_most)
            m_problems.append({m_lines.of(member), member, sentence});
    }

    void context(const QJsonObject &object)
    {
        if (!asList(object.value("@context"_L1)).contains(u"http://www.w3.org/ns/anno.jsonld"_s))
            problem(u"@context"_s, Sentences::tr("The context must name http://www.w3.org/ns/anno.jsonld."));
    }

    /// An id is one absolute IRI.
    void iri(const QJsonObject &object, QLatin1StringView member, const QString &path)
    {
        const QJsonValue id = object.value(member);
        if (id.isUndefined())
            problem(in(path, member), Sentences::tr("An id is missing."));
        else if (!id.isString() || QUrl(id.toString()).isRelative())
            problem(in(path, member), Sentences::tr("An id must be one absolute IRI."));
    }

    void list(const QJsonArray &items, const QString &path)
    {
        for (qsizetype i = 0; i < items.size() && m_problems.size() < m_most; ++i) {
            const QString here = path + u'[' + QString::number(i) + u']';
            if (items[i].isString() && !path.isEmpty())
                continue; // an annotation that lies elsewhere
            if (!WebAnnotation::isAnnotation(items[i])) {
                problem(here, Sentences::tr("This is no annotation: its type must be “Annotation”."));
                continue;
            }
            annotation(items[i].toObject(), here);
        }
    }

    void annotation(const QJsonObject &object, const QString &path)
    {
        iri(object, "id"_L1, path);
        const QString id = object.value("id"_L1).toString();
        if (!id.isEmpty() && m_ids.contains(id))
            problem(in(path, u"id"_s), Sentences::tr("Another annotation has the same id."));
        m_ids.insert(id);
        for (const auto member : {"created"_L1, "modified"_L1, "generated"_L1})
            time(object, member, path);
        const QJsonArray motivations = asList(object.value("motivation"_L1));
        for (const QJsonValue &motivation : motivations) {
            if (!motivation.isString())
                problem(in(path, u"motivation"_s), Sentences::tr("A motivation must be a name or an IRI."));
        }
        if (object.contains("body"_L1) && object.contains("bodyValue"_L1))
            problem(in(path, u"bodyValue"_s), Sentences::tr("There may be a body or the text of one, not both."));
        if (object.contains("bodyValue"_L1) && !object.value("bodyValue"_L1).isString())
            problem(in(path, u"bodyValue"_s), Sentences::tr("The text of a body must be one string."));
        each(object, u"body"_s, path, [this](const QJsonValue &value, const QString &here) { body(value, here); });
        const QJsonArray targets = asList(object.value("target"_L1));
        if (targets.isEmpty())
            problem(in(path, u"target"_s), Sentences::tr("An annotation must have a target."));
        each(object, u"target"_s, path, [this](const QJsonValue &value, const QString &here) { resource(value, here); });
    }

    template <typename Look>
    void each(const QJsonObject &object, const QString &member, const QString &path, Look look)
    {
        const QJsonValue value = object.value(member);
        const QJsonArray all = asList(value);
        for (qsizetype i = 0; i < all.size(); ++i)
            look(all[i], at(in(path, member), i, value.isArray()));
    }

    void time(const QJsonObject &object, QLatin1StringView member, const QString &path)
    {
        const QJsonValue value = object.value(member);
        if (value.isUndefined())
            return;
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (!value.isString() || !time.isValid() || time.timeSpec() == Qt::LocalTime)
            problem(in(path, member), Sentences::tr("A time must be written as 2026-11-24T08:00:00Z, with its time zone."));
    }

    void body(const QJsonValue &value, const QString &path)
    {
        if (value.isObject() && hasType(value.toObject(), u"TextualBody"_s)) {
            if (!value.toObject().value("value"_L1).isString())
                problem(in(path, u"value"_s), Sentences::tr("A text body must have one string as its value."));
            return;
        }
        resource(value, path);
    }

    void resource(const QJsonValue &value, const QString &path)
    {
        if (value.isString()) {
            if (value.toString().isEmpty())
                problem(path, Sentences::tr("An IRI is empty."));
            return;
        }
        if (!value.isObject()) {
            problem(path, Sentences::tr("This must be an IRI or an object."));
            return;
        }
        const QJsonObject object = value.toObject();
        const bool specific = hasType(object, u"SpecificResource"_s) || object.contains("selector"_L1);
        if (specific && asList(object.value("source"_L1)).size() != 1)
            problem(in(path, u"source"_s), Sentences::tr("A part of a resource must name one source."));
        if (object.contains("id"_L1) && !object.value("id"_L1).isString())
            problem(in(path, u"id"_s), Sentences::tr("An id must be one absolute IRI."));
        each(object, u"selector"_s, path, [this](const QJsonValue &one, const QString &here) { selector(one, here); });
    }

    void selector(const QJsonValue &value, const QString &path)
    {
        if (value.isString())
            return;
        const QJsonObject object = value.toObject();
        if (object.isEmpty()) {
            problem(path, Sentences::tr("A selector must be an IRI or an object."));
            return;
        }
        const auto text = [&](QLatin1StringView member) {
            if (!object.value(member).isString())
                problem(in(path, member), Sentences::tr("A selector misses a text that it must have."));
        };
        if (hasType(object, u"TextQuoteSelector"_s)) {
            text("exact"_L1);
        } else if (hasType(object, u"TextPositionSelector"_s) || hasType(object, u"DataPositionSelector"_s)) {
            for (const auto member : {"start"_L1, "end"_L1}) {
                if (!isCount(object.value(member)))
                    problem(in(path, member), Sentences::tr("A position must be a whole number, not less than nought."));
            }
            if (object.value("end"_L1).toInteger() < object.value("start"_L1).toInteger())
                problem(in(path, u"end"_s), Sentences::tr("The end comes before the start."));
        } else if (hasType(object, u"FragmentSelector"_s) || hasType(object, u"CssSelector"_s) || hasType(object, u"XPathSelector"_s)) {
            text("value"_L1);
        } else if (hasType(object, u"RangeSelector"_s)) {
            for (const auto member : {"startSelector"_L1, "endSelector"_L1}) {
                if (!object.value(member).isObject())
                    problem(in(path, member), Sentences::tr("A range must have a selector for its start and one for its end."));
            }
        }
        each(object, u"refinedBy"_s, path, [this](const QJsonValue &one, const QString &here) { selector(one, here); });
    }

    Lines m_lines;
    const int m_most;
    QList<Problem> m_problems;
    QSet<QString> m_ids;
};

} // namespace

QList<Problem> check(const QByteArray &bytes, int most)
{
    const QByteArray json = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    QJsonParseError error;
    // What the reader refuses is told in the reader's own words; of what it takes all is looked at.
    const auto read = Sidecar::fromJson(bytes, Article::Article());
    if (!read && Json::depth(json) > 64)
        return {{1, {}, read.error().sentence}};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return {{json.trimmed().isEmpty() ? 1 : Json::lineAt(json, error.offset), {}, read ? error.errorString() : read.error().sentence}};
    Checker checker(json, most);
    checker.file(document);
    QList<Problem> problems = checker.take();
    if (problems.isEmpty() && !read)
        problems.append({1, {}, read.error().sentence});
    return problems;
}

std::expected<MergedFile, MergeFailure> mergeFiles(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs,
                                                   const QString &name)
{
    const Article::Article none;
    std::array<Sidecar, 3> sides;
    std::array<QList<QByteArray>, 3> lines;
    const std::array<const QByteArray *, 3> bytes{&base, &ours, &theirs};
    const QString source = WebAnnotation::sourceFor(none);
    for (size_t i = 0; i < 3; ++i) {
        if (bytes[i]->trimmed().isEmpty())
            continue;
        auto read = Sidecar::fromJson(*bytes[i], none);
        if (!read)
            return std::unexpected(MergeFailure{int(i), read.error().sentence});
        sides[i] = *std::move(read);
        for (const Annotation &a : std::as_const(sides[i].annotations))
            lines[i].append(WebAnnotation::toLine(a, none, source));
    }
    QHash<QString, QByteArray> baseLines;
    for (qsizetype i = 0; i < lines[0].size(); ++i)
        baseLines.insert(sides[0].annotations[i].id, lines[0][i]);
    const Differences found = compare(baseLines, {sides[1].annotations, lines[1]}, {sides[2].annotations, lines[2]}, 0, true);

    Sidecar merged = sides[1];
    for (const Foreign &foreign : found.foreign)
        lay(merged.annotations, foreign);
    // New ones at their time, so that whoever merges comes to the same order.
    const auto earlier = [](const Annotation &a, const Annotation &b) { return a.created < b.created; };
    if (std::is_sorted(sides[1].annotations.cbegin(), sides[1].annotations.cend(), earlier)
        && std::is_sorted(sides[2].annotations.cbegin(), sides[2].annotations.cend(), earlier))
        std::sort(merged.annotations.begin(), merged.annotations.end(),
                  [](const Annotation &a, const Annotation &b) { return a.created != b.created ? a.created < b.created : a.id < b.id; });
    // Of the collection's own members what only they have changed is theirs.
    for (auto member = sides[2].original.begin(); member != sides[2].original.end(); ++member) {
        const QJsonValue was = sides[0].original.value(member.key());
        const QJsonValue our = merged.original.value(member.key());
        if (our.isUndefined() || (our == was && member.value() != was))
            merged.original.insert(member.key(), member.value());
    }
    QList<QByteArray> mergedLines;
    for (const Annotation &a : std::as_const(merged.annotations))
        mergedLines.append(WebAnnotation::toLine(a, none, source));
    return MergedFile{merged.toJson(none, mergedLines), sentences(found, name)};
}

} // namespace Zhupi::Annotations
