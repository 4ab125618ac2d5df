// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/TagSet.h"

#include "annotations/Json.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

const Tag *TagSet::find(const QString &tagName) const
{
    const auto found = std::find_if(tags.begin(), tags.end(), [&](const Tag &tag) { return tag.name == tagName; });
    return found == tags.end() ? nullptr : &*found;
}

Article::Result<TagSet> TagSet::fromJson(const QByteArray &json)
{
    static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
    const auto tooDeep = Json::depth(json) > 8;
    QJsonParseError error = {};
    const QJsonDocument document = tooDeep ? QJsonDocument() : QJsonDocument::fromJson(json, &error);
    if (!tooDeep && error.error != QJsonParseError::NoError)
        return Article::failure(QCoreApplication::translate("Annotations", "The tag set is not valid JSON: line %1 cannot be understood.")
                                    .arg(Json::lineAt(json, error.offset)));
    const QJsonObject object = document.object();
    if (object.value("format"_L1).toString() != "zhupi-tags/1"_L1 || !object.value("tags"_L1).isArray())
        return Article::failure(QCoreApplication::translate("Annotations", "This is not a tag set."));
    TagSet set;
    set.name = object.value("name"_L1).toString();
    QSet<QString> names;
    QSet<QString> keys;
    const QJsonArray tags = object.value("tags"_L1).toArray();
    for (const QJsonValue &value : tags) {
        const QJsonObject item = value.toObject();
        const Tag tag{item.value("name"_L1).toString().trimmed(), item.value("key"_L1).toString(), item.value("colour"_L1).toString(),
                      item.value("sign"_L1).toString(), item.value("help"_L1).toString()};
        if (tag.name.isEmpty() || names.contains(tag.name))
            return Article::failure(
                QCoreApplication::translate("Annotations", "The tag set has a tag without a name, or two of one name."));
        if (!colour.match(tag.colour).hasMatch())
            return Article::failure(QCoreApplication::translate("Annotations", "The colour of the tag “%1” is not of the form #rrggbb.")
                                        .arg(Article::shown(tag.name, 40)));
        if (!tag.key.isEmpty() && keys.contains(tag.key))
            return Article::failure(QCoreApplication::translate("Annotations", "The key of the tag “%1” belongs to another tag already.")
                                        .arg(Article::shown(tag.name, 40)));
        names.insert(tag.name);
        keys.insert(tag.key);
        set.tags.append(tag);
    }
    return set;
}

QByteArray TagSet::toJson() const
{
    QByteArray out = "{\n  \"format\": \"zhupi-tags/1\",\n  \"name\": ";
    Json::append(out, name);
    out += ",\n  \"tags\": [";
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const Tag &tag = tags[i];
        out += i == 0 ? "\n    {" : ",\n    {";
        const auto member = [&out](const char *key, const QString &value, const char *after) {
            out += '"';
            out += key;
            out += "\": ";
            Json::append(out, value);
            out += after;
        };
        member("name", tag.name, ", ");
        member("key", tag.key, ", ");
        member("colour", tag.colour, ", ");
        member("sign", tag.sign, ", ");
        member("help", tag.help, "}");
    }
    return out + "\n  ]\n}\n";
}

TagSet TagSet::standard()
{
    QFile file(u":/zhupi/tagsets/standard.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromJson(file.readAll()).value_or(TagSet());
}

} // namespace Zhupi::Annotations
