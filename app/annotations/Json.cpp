// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Json.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QVarLengthArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations::Json {

namespace {

// Members of the Web Annotation model in reading order: who and when, then what, then about which words.
const QHash<QString, int> &ranks()
{
    static const QHash<QString, int> ranks = [] {
        QHash<QString, int> made;
        const QStringList order{u"@context"_s, u"id"_s,      u"type"_s,         u"zhupi:format"_s, u"label"_s,     u"name"_s,
                                u"creator"_s,  u"created"_s, u"modified"_s,     u"generator"_s,    u"generated"_s, u"motivation"_s,
                                u"purpose"_s,  u"format"_s,  u"language"_s,     u"value"_s,        u"bodyValue"_s, u"body"_s,
                                u"target"_s,   u"source"_s,  u"zhupi:sha256"_s, u"selector"_s,     u"exact"_s,     u"prefix"_s,
                                u"suffix"_s,   u"start"_s,   u"end"_s,          u"total"_s,        u"partOf"_s,    u"startIndex"_s};
        for (const QString &name : order)
            made.insert(name, int(made.size()));
        return made;
    }();
    return ranks;
}

bool hasLoneSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!text[i].isHighSurrogate() || i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
            return true;
        ++i;
    }
    return false;
}

void appendEscape(QByteArray &out, ushort unit)
{
    out += "\\u";
    out += QByteArray::number(unit, 16).rightJustified(4, '0');
}

void appendEscaped(QByteArray &out, const QByteArray &utf8)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const uchar byte = uchar(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f)
            continue;
        out.append(utf8.constData() + from, i - from);
        from = i + 1;
        switch (byte) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default: appendEscape(out, byte);
        }
    }
    out.append(utf8.constData() + from, utf8.size() - from);
}

} // namespace

int depth(QByteArrayView json)
{
    return measure(json).depth;
}

Size measure(QByteArrayView json)
{
    Size size;
    int now = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json[i]) {
        case '"': { // to its end, which most of a file is
            const qsizetype from = i;
            for (++i; i < json.size() && json[i] != '"'; ++i)
                i += json[i] == '\\' ? 1 : 0;
            size.longest = std::max<qint64>(size.longest, i - from);
            break;
        }
        case '{':
        case '[':
            size.depth = std::max(size.depth, ++now);
            ++size.values;
            break;
        case '}':
        case ']': --now; break;
        case ',': ++size.values; break;
        default: break;
        }
    }
    return size;
}

qsizetype lineAt(QByteArrayView json, qsizetype offset)
{
    return 1 + std::count(json.begin(), json.begin() + std::clamp<qsizetype>(offset, 0, json.size()), '\n');
}

QStringList orderedKeys(const QJsonObject &object)
{
    QStringList keys = object.keys();
    const auto &order = ranks();
    const auto rank = [&order](const QString &key) { return order.value(key, int(order.size())); };
    std::stable_sort(keys.begin(), keys.end(), [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
    return keys;
}

void append(QByteArray &out, const QString &string)
{
    out += '"';
    if (!hasLoneSurrogate(string)) {
        appendEscaped(out, string.toUtf8());
    } else {
        for (qsizetype i = 0; i < string.size(); ++i) {
            if (string[i].isHighSurrogate() && i + 1 < string.size() && string[i + 1].isLowSurrogate())
                appendEscaped(out, string.mid(i++, 2).toUtf8());
            else if (string[i].isSurrogate())
                appendEscape(out, string[i].unicode());
            else
                appendEscaped(out, QStringView(string).mid(i, 1).toUtf8());
        }
    }
    out += '"';
}

void append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: out += "null"; break;
    case QJsonValue::Bool: out += value.toBool() ? "true" : "false"; break;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger(0);
        if (value.toInteger(1) == whole) // both defaults give way to a value that is an integer
            out += QByteArray::number(whole);
        else
            out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
        break;
    }
    case QJsonValue::String: append(out, value.toString()); break;
    case QJsonValue::Array: {
        out += '[';
        bool first = true;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            if (!first)
                out += ',';
            first = false;
            append(out, item);
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        out += '{';
        bool first = true;
        const QJsonObject object = value.toObject();
        // As orderedKeys, without looking each member up again: this is where the time of a save goes.
        struct Member
        {
            int rank;
            QString key;
            QJsonValue value;
        };
        QVarLengthArray<Member, 16> members;
        const auto &order = ranks();
        for (auto member = object.begin(); member != object.end(); ++member) {
            QString key = member.key();
            const int rank = order.value(key, int(order.size()));
            members.append({rank, std::move(key), member.value()});
        }
        std::stable_sort(members.begin(), members.end(), [](const Member &a, const Member &b) { return a.rank < b.rank; });
        for (const Member &member : std::as_const(members)) {
            if (!first)
                out += ',';
            first = false;
            append(out, member.key);
            out += ':';
            append(out, member.value);
        }
        out += '}';
        break;
    }
    }
}

QByteArray compact(const QJsonValue &value)
{
    QByteArray out;
    append(out, value);
    return out;
}

QJsonObject objectOf(const QByteArray &line)
{
    return line.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(line).object();
}

bool same(const QByteArray &a, const QByteArray &b)
{
    return a == b || (!a.isEmpty() && !b.isEmpty() && objectOf(a) == objectOf(b));
}

} // namespace Zhupi::Annotations::Json
