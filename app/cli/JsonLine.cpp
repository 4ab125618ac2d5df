// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonLine.h"

#include "Sentences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

namespace {

/// Walks over JSON just far enough to cut one member's value out as it stands: a number read into a double and
/// written again would not be the same id.
class Scanner
{
public:
    explicit Scanner(QByteArrayView json)
        : m_json(json)
    {
    }

    /// The value of the outermost object's last member of that name; empty when there is none before the JSON breaks.
    QByteArray member(QByteArrayView quotedName)
    {
        QByteArray found;
        skipBlanks();
        if (!take('{'))
            return found;
        for (;;) {
            skipBlanks();
            const QByteArrayView name = string();
            skipBlanks();
            if (name.isEmpty() || !take(':'))
                return found;
            skipBlanks();
            const QByteArrayView value = this->value();
            skipBlanks();
            const bool whole = m_at < m_json.size() && (m_json.at(m_at) == ',' || m_json.at(m_at) == '}');
            if (value.isEmpty() || !whole)
                return found;
            if (name == quotedName)
                found = value.toByteArray();
            if (!take(','))
                return found;
        }
    }

private:
    void skipBlanks()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json.at(m_at)))
            ++m_at;
    }

    bool take(char c)
    {
        if (m_at >= m_json.size() || m_json.at(m_at) != c)
            return false;
        ++m_at;
        return true;
    }

    /// With its marks; empty when there is none.
    QByteArrayView string()
    {
        const qsizetype start = m_at;
        if (!take('"'))
            return {};
        while (m_at < m_json.size()) {
            const char c = m_json.at(m_at++);
            if (c == '"')
                return m_json.sliced(start, m_at - start);
            if (c == '\\' && m_at < m_json.size())
                ++m_at;
        }
        return {};
    }

    QByteArrayView value()
    {
        const qsizetype start = m_at;
        qsizetype depth = 0;
        while (m_at < m_json.size()) {
            const char c = m_json.at(m_at);
            if (c == '"') {
                if (string().isEmpty())
                    return {};
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    break;
                --depth;
                ++m_at;
            } else if (depth == 0 && (c == ',' || QByteArrayView(" \t\r\n").contains(c))) {
                break;
            } else {
                ++m_at;
            }
        }
        return m_json.sliced(start, m_at - start);
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

} // namespace

JsonLine parseLine(const QByteArray &line)
{
    JsonLine result;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    result.id = Scanner(line).member("\"id\"");
    // Out of a broken line only what is a value by itself.
    if (document.isNull() && !result.id.isEmpty() && QJsonDocument::fromJson('[' + result.id + ']').isNull())
        result.id.clear();
    if (document.isNull()) {
        result.sentence = Sentences::tr("This line is not JSON: %1.").arg(error.errorString());
        return result;
    }
    const QJsonObject object = document.object();
    const QJsonValue text = object["text"_L1];
    if (!text.isString()) {
        result.sentence = Sentences::tr("This line has no text: it must be an object with a string “text”.");
        return result;
    }
    // A name written with escapes means the same.
    if (result.id.isEmpty() && object.contains("id"_L1)) {
        const QByteArray list = QJsonDocument(QJsonArray{object["id"_L1]}).toJson(QJsonDocument::Compact);
        result.id = list.sliced(1, list.size() - 2);
    }
    result.text = text.toString();
    return result;
}

} // namespace Zhupi::Cli
