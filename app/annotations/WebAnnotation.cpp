// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/WebAnnotation.h"

#include "annotations/Json.h"
#include "annotations/OwnShape.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations::WebAnnotation {

namespace {

constexpr std::array markNames{"speaker"_L1, "turn"_L1, "quote"_L1, "statement"_L1, "number"_L1, "dispute"_L1, "check"_L1};
constexpr std::array decisionNames{"accepted"_L1, "rejected"_L1, "corrected"_L1};

QJsonArray asList(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

/// Whether a member that may be one string or several holds this one.
bool holds(const QJsonValue &value, QLatin1StringView wanted)
{
    const QJsonArray list = asList(value);
    for (const QJsonValue &item : list) {
        if (item.toString() == wanted)
            return true;
    }
    return false;
}

QString iriOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toObject().value("id"_L1).toString();
}

QString nameOf(const QJsonValue &creator)
{
    const QJsonArray agents = asList(creator);
    if (agents.isEmpty())
        return {};
    if (agents.first().isString())
        return agents.first().toString();
    const QJsonObject agent = agents.first().toObject();
    for (const auto member : {"name"_L1, "nickname"_L1, "id"_L1}) {
        const QString name = asList(agent.value(member)).first().toString();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

QDateTime timeOf(const QJsonValue &value)
{
    const QString text = value.toString();
    // A time without an offset would be taken for local time; the model wants UTC.
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    return time.isValid() ? time.toUTC() : QDateTime();
}

std::optional<qint64> offsetOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    const qint64 a = value.toInteger(-1);
    return a >= 0 ? std::optional(a) : std::nullopt; // negative, fractional and huge ones tell nothing
}

// ---- bodies

enum class Role { Other, Tag, Note, Verdict };

bool isTextual(const QJsonObject &body)
{
    return body.value("value"_L1).isString()
           && (holds(body.value("type"_L1), "TextualBody"_L1) || (!body.contains("type"_L1) && !body.contains("id"_L1)));
}

Role roleOf(const QJsonValue &value, const QJsonValue &motivation)
{
    const QJsonObject body = value.toObject();
    if (!isTextual(body))
        return Role::Other;
    const QJsonValue purpose = body.value("purpose"_L1);
    if (holds(purpose, "classifying"_L1) && body.contains("zhupi:mark"_L1))
        return Role::Verdict;
    if (holds(purpose, "tagging"_L1))
        return Role::Tag;
    if (purpose.isUndefined() && holds(motivation, "tagging"_L1) && !holds(motivation, "commenting"_L1))
        return Role::Tag;
    for (const auto other : {"identifying"_L1, "linking"_L1, "editing"_L1, "classifying"_L1, "moderating"_L1, "bookmarking"_L1}) {
        if (holds(purpose, other))
            return Role::Other;
    }
    return Role::Note;
}

template <size_t N>
int indexOf(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : int(found - names.begin());
}

std::optional<Verdict> verdictOf(const QJsonObject &body)
{
    const int decision = indexOf(decisionNames, body.value("value"_L1).toString());
    const int mark = indexOf(markNames, body.value("zhupi:mark"_L1).toString());
    if (decision < 0 || mark < 0)
        return std::nullopt;
    return Verdict{Decision(decision), Language::MarkKind(mark), body.value("zhupi:field"_L1).toString(),
                   body.value("zhupi:correction"_L1).toString()};
}

QJsonObject verdictBody(const Verdict &verdict)
{
    QJsonObject body{{u"type"_s, u"TextualBody"_s},
                     {u"purpose"_s, u"classifying"_s},
                     {u"format"_s, u"text/plain"_s},
                     {u"value"_s, QString(decisionNames[size_t(verdict.decision)])},
                     {u"zhupi:mark"_s, QString(markNames[size_t(verdict.mark)])}};
    if (!verdict.field.isEmpty())
        body.insert("zhupi:field"_L1, verdict.field);
    if (verdict.decision == Decision::Corrected)
        body.insert("zhupi:correction"_L1, verdict.correction);
    return body;
}

QJsonObject textBody(const QString &purpose, const QString &value)
{
    return {{u"type"_s, u"TextualBody"_s}, {u"purpose"_s, purpose}, {u"format"_s, u"text/plain"_s}, {u"value"_s, value}};
}

/// All bodies as a list; `bodyValue` is short for one of them.
QJsonArray bodiesOf(const QJsonObject &object)
{
    QJsonArray bodies = asList(object.value("body"_L1));
    if (object.contains("bodyValue"_L1))
        bodies.append(
            QJsonObject{{u"type"_s, u"TextualBody"_s}, {u"format"_s, u"text/plain"_s}, {u"value"_s, object.value("bodyValue"_L1)}});
    return bodies;
}

qsizetype firstWith(const QJsonArray &bodies, Role role, const QJsonValue &motivation)
{
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        if (roleOf(bodies[i], motivation) == role)
            return i;
    }
    return -1;
}

// ---- targets

struct Selected
{
    std::optional<QJsonObject> quote;
    std::optional<qint64> start;
    std::optional<qint64> end;
    bool any = false;
};

Selected selectorsOf(const QJsonValue &value)
{
    static const QRegularExpression range(u"^char=(\\d{1,15}),(\\d{1,15})$"_s);
    Selected selected;
    const QJsonArray selectors = asList(value);
    for (const QJsonValue &item : selectors) {
        selected.any = true;
        const QJsonObject selector = item.toObject();
        const QJsonValue type = selector.value("type"_L1);
        if (holds(type, "TextQuoteSelector"_L1) && !selected.quote) {
            selected.quote = selector;
        } else if (holds(type, "TextPositionSelector"_L1) && !selected.start) {
            selected.start = offsetOf(selector.value("start"_L1));
            selected.end = offsetOf(selector.value("end"_L1));
        } else if (holds(type, "FragmentSelector"_L1) && !selected.start) {
            const auto match = range.match(selector.value("value"_L1).toString());
            if (match.hasMatch()) {
                selected.start = match.captured(1).toLongLong();
                selected.end = match.captured(2).toLongLong();
            }
        } else if (holds(type, "RangeSelector"_L1) && !selected.start) {
            // It ends before the start of its end.
            const Selected from = selectorsOf(selector.value("startSelector"_L1));
            const Selected to = selectorsOf(selector.value("endSelector"_L1));
            if (from.start && to.start) {
                selected.start = from.start;
                selected.end = to.start;
            }
        }
    }
    if (!selected.start || !selected.end || *selected.end <= *selected.start)
        selected.start = selected.end = std::nullopt;
    return selected;
}

/// The one of several targets that Zhupi can show: the first with words or a position, else the first.
qsizetype mainTarget(const QJsonArray &targets)
{
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const Selected selected = selectorsOf(targets[i].toObject().value("selector"_L1));
        if (selected.quote || selected.start)
            return i;
    }
    return targets.isEmpty() ? -1 : 0;
}

QJsonArray selectorsFor(const Anchor &anchor, const Article::Article &article)
{
    QJsonObject quote{{u"type"_s, u"TextQuoteSelector"_s}, {u"exact"_s, anchor.exact}};
    if (!anchor.prefix.isEmpty())
        quote.insert("prefix"_L1, anchor.prefix);
    if (!anchor.suffix.isEmpty())
        quote.insert("suffix"_L1, anchor.suffix);
    QJsonArray selectors{quote};
    if (!anchor.span.isEmpty())
        selectors.append(QJsonObject{{u"type"_s, u"TextPositionSelector"_s},
                                     {u"start"_s, qint64(article.toCodePoint(anchor.span.start))},
                                     {u"end"_s, qint64(article.toCodePoint(anchor.span.end))}});
    return selectors;
}

QJsonArray motivationsOf(const Annotation &a)
{
    if (!a.replyTo.isEmpty())
        return {u"replying"_s};
    if (a.verdict)
        return {u"assessing"_s};
    QJsonArray list;
    if (!a.tag.isEmpty())
        list.append(u"tagging"_s);
    if (!a.note.isEmpty())
        list.append(u"commenting"_s);
    if (list.isEmpty())
        list.append(u"highlighting"_s);
    return list;
}

QJsonValue oneOrMany(const QJsonArray &list)
{
    return list.size() == 1 ? QJsonValue(list.first()) : QJsonValue(list);
}

bool anchorUnchanged(const Annotation &now, const Parsed &was, const Article::Article &article)
{
    const Annotation &then = was.annotation;
    if (now.replyTo != then.replyTo || now.wholeArticle != then.wholeArticle)
        return false;
    if (!now.replyTo.isEmpty() || now.wholeArticle)
        return true;
    // Words that were found elsewhere keep the selectors they came with, until the reader moves them.
    if (now.anchor.state != AnchorState::Exact)
        return now.anchor.exact == then.anchor.exact;
    const bool samePlace =
        !was.start || (*was.start == article.toCodePoint(now.anchor.span.start) && *was.end == article.toCodePoint(now.anchor.span.end));
    if (then.anchor.exact.isEmpty())
        return was.start.has_value() && samePlace;
    return samePlace && now.anchor.exact == then.anchor.exact && now.anchor.prefix == then.anchor.prefix
           && now.anchor.suffix == then.anchor.suffix;
}

} // namespace

bool isAnnotation(const QJsonValue &value)
{
    return value.isObject() && holds(value.toObject().value("type"_L1), "Annotation"_L1);
}

Parsed parse(const QJsonObject &object)
{
    Parsed parsed;
    Annotation &a = parsed.annotation;
    a.id = object.value("id"_L1).toString();
    a.creator = nameOf(object.value("creator"_L1));
    a.created = timeOf(object.value("created"_L1));
    a.modified = timeOf(object.value("modified"_L1));

    const QJsonValue motivation = object.value("motivation"_L1);
    const QJsonArray bodies = bodiesOf(object);
    const auto textOf = [&](Role role) {
        const qsizetype at = firstWith(bodies, role, motivation);
        return at < 0 ? QString() : bodies[at].toObject().value("value"_L1).toString();
    };
    a.tag = textOf(Role::Tag);
    a.note = textOf(Role::Note);
    if (const qsizetype at = firstWith(bodies, Role::Verdict, motivation); at >= 0)
        a.verdict = verdictOf(bodies[at].toObject());

    const QJsonArray targets = asList(object.value("target"_L1));
    const qsizetype main = mainTarget(targets);
    if (main < 0) {
        a.wholeArticle = true;
        return parsed;
    }
    const QJsonValue value = targets[main];
    const QJsonObject target = value.toObject();
    const QJsonValue source = target.value("source"_L1);
    parsed.targetIri = source.isUndefined() ? iriOf(value) : iriOf(source);
    parsed.sha256 = target.value("zhupi:sha256"_L1).toString().toLatin1();
    const Selected selected = selectorsOf(target.value("selector"_L1));
    parsed.hasSelector = selected.any;
    parsed.start = selected.start;
    parsed.end = selected.end;
    if (selected.quote) {
        a.anchor.exact = selected.quote->value("exact"_L1).toString();
        a.anchor.prefix = selected.quote->value("prefix"_L1).toString();
        a.anchor.suffix = selected.quote->value("suffix"_L1).toString();
    }
    a.anchor.state = AnchorState::Orphan;
    if (!selected.any) {
        if (holds(motivation, "replying"_L1) && !parsed.targetIri.isEmpty())
            a.replyTo = parsed.targetIri;
        else
            a.wholeArticle = true;
    }
    return parsed;
}

QString sourceFor(const Article::Article &article)
{
    const QString name = QFileInfo(article.path()).fileName();
    if (!name.isEmpty())
        return QString::fromLatin1(QUrl::toPercentEncoding(name));
    const QByteArray hash = QByteArray::fromHex(article.sha256());
    return "ni:///sha-256;"_L1 + QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonObject toObject(const Annotation &a, const Article::Article &article, const QString &source)
{
    QJsonObject out = Json::objectOf(a.original);
    const bool fresh = out.isEmpty();
    const Parsed was = parse(out);
    const Annotation &then = was.annotation;

    if (then.id != a.id) {
        if (out.contains("id"_L1))
            out.insert("zhupi:originalId"_L1, out.value("id"_L1));
        out.insert("id"_L1, a.id);
    }
    if (!isAnnotation(out))
        out.insert("type"_L1, u"Annotation"_s);
    if (then.creator != a.creator) {
        if (a.creator.isEmpty())
            out.remove("creator"_L1);
        else
            out.insert("creator"_L1, QJsonObject{{u"type"_s, u"Person"_s}, {u"name"_s, a.creator}});
    }
    if (then.created != a.created && a.created.isValid())
        out.insert("created"_L1, timeText(a.created));
    if (then.modified != a.modified && a.modified.isValid())
        out.insert("modified"_L1, timeText(a.modified));

    const QJsonValue motivation = out.value("motivation"_L1);
    if (then.tag != a.tag || then.note != a.note || then.verdict != a.verdict) {
        QJsonArray bodies = bodiesOf(out);
        const auto lay = [&](Role role, const QString &value, bool wanted, const QJsonObject &body) {
            const qsizetype at = firstWith(bodies, role, motivation);
            if (at >= 0 && !wanted) {
                bodies.removeAt(at);
            } else if (at >= 0) {
                QJsonObject changed = bodies[at].toObject();
                if (role == Role::Verdict) {
                    changed.remove("zhupi:field"_L1);
                    changed.remove("zhupi:correction"_L1);
                    for (auto member = body.begin(); member != body.end(); ++member)
                        changed.insert(member.key(), member.value());
                }
                changed.insert("value"_L1, value);
                bodies[at] = changed;
            } else if (wanted) {
                bodies.append(body);
            }
        };
        if (then.verdict != a.verdict) {
            const QJsonObject body = a.verdict ? verdictBody(*a.verdict) : QJsonObject();
            lay(Role::Verdict, body.value("value"_L1).toString(), a.verdict.has_value(), body);
        }
        if (then.tag != a.tag)
            lay(Role::Tag, a.tag, !a.tag.isEmpty(), textBody(u"tagging"_s, a.tag));
        if (then.note != a.note)
            lay(Role::Note, a.note, !a.note.isEmpty(), textBody(a.replyTo.isEmpty() ? u"commenting"_s : u"replying"_s, a.note));
        out.remove("bodyValue"_L1);
        if (bodies.isEmpty())
            out.remove("body"_L1);
        else
            out.insert("body"_L1, bodies);
    }
    if (fresh || motivationsOf(then) != motivationsOf(a))
        out.insert("motivation"_L1, oneOrMany(motivationsOf(a)));

    if (fresh || !anchorUnchanged(a, was, article)) {
        QJsonArray targets = asList(out.value("target"_L1));
        const qsizetype main = mainTarget(targets);
        QJsonValue target;
        if (!a.replyTo.isEmpty()) {
            target = a.replyTo;
        } else {
            QJsonObject specific = main < 0 ? QJsonObject() : targets[main].toObject();
            specific.remove("id"_L1);
            specific.insert("type"_L1, u"SpecificResource"_s);
            specific.insert("source"_L1, source);
            specific.insert("zhupi:sha256"_L1, QString::fromLatin1(article.sha256()));
            if (a.wholeArticle)
                specific.remove("selector"_L1);
            else
                specific.insert("selector"_L1, selectorsFor(a.anchor, article));
            target = specific;
        }
        if (main < 0)
            targets.append(target);
        else
            targets[main] = target;
        out.insert("target"_L1, oneOrMany(targets));
    }
    return out;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(time.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

bool unchanged(const Annotation &a, const Parsed &was, const Article::Article &article)
{
    const Annotation &then = was.annotation;
    return then.id == a.id && then.creator == a.creator && then.created == a.created && then.modified == a.modified && then.tag == a.tag
           && then.note == a.note && then.verdict == a.verdict && anchorUnchanged(a, was, article);
}

QByteArray toLine(const Annotation &a, const Article::Article &article, const QString &source)
{
    if (a.original.isEmpty()) {
        if (const auto line = OwnShape::write(a, article, source))
            return *line;
    } else {
        thread_local OwnShape shape;
        if (const auto was = shape.parse(a.original); was && unchanged(a, *was, article))
            return a.original;
    }
    return Json::compact(toObject(a, article, source));
}

} // namespace Zhupi::Annotations::WebAnnotation
