// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/OwnShape.h"

#include "annotations/Json.h"

#include <QTimeZone>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

bool OwnShape::take(QByteArrayView literal)
{
    if (m_line.size() - m_at < literal.size() || std::memcmp(m_line.data() + m_at, literal.data(), size_t(literal.size())) != 0)
        return false;
    m_at += literal.size();
    return true;
}

/// What stands between the quotation marks, as it stands; an empty view with null data when there are none.
QByteArrayView OwnShape::raw()
{
    if (m_at >= m_line.size() || m_line[m_at] != '"')
        return {};
    const qsizetype from = m_at + 1;
    for (qsizetype at = from;;) {
        const void *const quote = std::memchr(m_line.data() + at, '"', size_t(m_line.size() - at));
        if (!quote)
            return {};
        const qsizetype end = static_cast<const char *>(quote) - m_line.data();
        qsizetype slashes = 0;
        while (end - slashes > from && m_line[end - slashes - 1] == '\\')
            ++slashes;
        if (slashes % 2 == 0) {
            m_at = end + 1;
            return m_line.sliced(from, end - from);
        }
        at = end + 1;
    }
}

bool OwnShape::text(QString &to)
{
    const QByteArrayView bytes = raw();
    if (!bytes.data())
        return false;
    if (bytes.isEmpty()) {
        to = QString();
        return true;
    }
    if (!std::memchr(bytes.data(), '\\', size_t(bytes.size()))) {
        to = m_decoder.decode(bytes);
        return !m_decoder.hasError();
    }
    to.clear();
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype slash = bytes.indexOf('\\', at);
        const QByteArrayView plain = bytes.sliced(at, (slash < 0 ? bytes.size() : slash) - at);
        to += QString(m_decoder.decode(plain));
        if (m_decoder.hasError())
            return false;
        if (slash < 0)
            break;
        at = slash + 2;
        switch (bytes[slash + 1]) { // the last byte is no backslash: see raw()
        case '"': to += u'"'; break;
        case '\\': to += u'\\'; break;
        case 'n': to += u'\n'; break;
        case 'r': to += u'\r'; break;
        case 't': to += u'\t'; break;
        default: return false; // rare enough for the other reader
        }
    }
    return true;
}

bool OwnShape::known(QString &to)
{
    const qsizetype from = m_at;
    const QByteArrayView bytes = raw();
    if (!bytes.data())
        return false;
    const auto found = m_words.constFind(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (found != m_words.constEnd()) {
        to = *found;
        return true;
    }
    m_at = from;
    if (!text(to))
        return false;
    if (m_words.size() < 1000)
        m_words.insert(bytes.toByteArray(), to);
    return true;
}

bool OwnShape::number(qint64 &to)
{
    const qsizetype from = m_at;
    to = 0;
    while (m_at < m_line.size() && m_at - from < 15 && m_line[m_at] >= '0' && m_line[m_at] <= '9')
        to = to * 10 + (m_line[m_at++] - '0');
    const qsizetype digits = m_at - from;
    return digits > 0 && (digits == 1 || m_line[from] != '0');
}

/// "2026-11-24T08:00:00Z"
bool OwnShape::time(QDateTime &to)
{
    constexpr qsizetype size = 20;
    if (m_line.size() - m_at < size + 2 || m_line[m_at] != '"' || m_line[m_at + size + 1] != '"')
        return false;
    const char *const at = m_line.data() + m_at + 1;
    for (const auto &[place, sign] : {std::pair(4, '-'), {7, '-'}, {10, 'T'}, {13, ':'}, {16, ':'}, {19, 'Z'}}) {
        if (at[place] != sign)
            return false;
    }
    bool fine = true;
    const auto part = [&](int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; ++i) {
            fine = fine && at[i] >= '0' && at[i] <= '9';
            value = value * 10 + (at[i] - '0');
        }
        return value;
    };
    const QDate date(part(0, 4), part(5, 2), part(8, 2));
    const QTime clock(part(11, 2), part(14, 2), part(17, 2));
    if (!fine || !date.isValid() || !clock.isValid())
        return false;
    to = QDateTime(date, clock, QTimeZone::UTC);
    m_at += size + 2;
    return true;
}

bool OwnShape::motivations(bool &replying)
{
    QString word;
    const bool list = take("[");
    do {
        if (!known(word))
            return false;
        replying = replying || word == "replying"_L1;
    } while (list && take(","));
    return !list || take("]");
}

bool OwnShape::body(Annotation &a)
{
    if (!take("{\"type\":\"TextualBody\",\"purpose\":"))
        return false;
    if (take("\"tagging\",\"format\":\"text/plain\",\"value\":")) {
        if (m_tag || !known(a.tag))
            return false;
        m_tag = true;
    } else if (take("\"commenting\",\"format\":\"text/plain\",\"value\":") || take("\"replying\",\"format\":\"text/plain\",\"value\":")) {
        if (m_note || !text(a.note))
            return false;
        m_note = true;
    } else {
        return false;
    }
    return take("}");
}

bool OwnShape::target(WebAnnotation::Parsed &parsed, bool replying)
{
    Annotation &a = parsed.annotation;
    a.anchor.state = AnchorState::Orphan;
    if (m_at < m_line.size() && m_line[m_at] == '"') {
        if (!replying || !text(parsed.targetIri) || parsed.targetIri.isEmpty())
            return false;
        a.replyTo = parsed.targetIri;
        return true;
    }
    QString sha256;
    if (!take("{\"type\":\"SpecificResource\",\"source\":") || !known(parsed.targetIri) || !take(",\"zhupi:sha256\":") || !known(sha256))
        return false;
    parsed.sha256 = sha256.toLatin1();
    if (take("}")) {
        a.wholeArticle = true;
        return !replying;
    }
    parsed.hasSelector = true;
    if (!take(",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":") || !text(a.anchor.exact)
        || (take(",\"prefix\":") && !text(a.anchor.prefix)) || (take(",\"suffix\":") && !text(a.anchor.suffix)) || !take("}"))
        return false;
    qint64 start = 0;
    qint64 end = 0;
    if (take(",{\"type\":\"TextPositionSelector\",\"start\":")) {
        if (!number(start) || !take(",\"end\":") || !number(end) || !take("}") || end <= start)
            return false;
        parsed.start = start;
        parsed.end = end;
    }
    return take("]}");
}

std::optional<WebAnnotation::Parsed> OwnShape::parse(QByteArrayView line)
{
    m_line = line;
    m_at = 0;
    m_tag = false;
    m_note = false;
    m_decoder.resetState(); // it remembers errors
    WebAnnotation::Parsed parsed;
    Annotation &a = parsed.annotation;
    bool replying = false;
    if (!take("{\"id\":") || !text(a.id) || !take(",\"type\":\"Annotation\""))
        return std::nullopt;
    if (take(",\"creator\":{\"type\":\"Person\",\"name\":") && (!known(a.creator) || a.creator.isEmpty() || !take("}")))
        return std::nullopt;
    if ((take(",\"created\":") && !time(a.created)) || (take(",\"modified\":") && !time(a.modified)) || !take(",\"motivation\":")
        || !motivations(replying))
        return std::nullopt;
    if (take(",\"body\":")) {
        const bool list = take("[");
        do {
            if (!body(a))
                return std::nullopt;
        } while (list && take(","));
        if (list && !take("]"))
            return std::nullopt;
    }
    if (!take(",\"target\":") || !target(parsed, replying) || !take("}") || m_at != m_line.size())
        return std::nullopt;
    return parsed;
}

std::optional<QByteArray> OwnShape::write(const Annotation &a, const Article::Article &article, const QString &source)
{
    if (a.verdict || !a.original.isEmpty())
        return std::nullopt;
    QByteArray out;
    out.reserve(640 + 3 * (a.note.size() + a.anchor.exact.size() + a.anchor.prefix.size() + a.anchor.suffix.size()));
    const auto member = [&out](const char *before, const QString &value, const char *behind = "") {
        out += before;
        Json::append(out, value);
        out += behind;
    };
    member("{\"id\":", a.id, ",\"type\":\"Annotation\"");
    if (!a.creator.isEmpty())
        member(",\"creator\":{\"type\":\"Person\",\"name\":", a.creator, "}");
    if (a.created.isValid())
        member(",\"created\":", WebAnnotation::timeText(a.created));
    if (a.modified.isValid())
        member(",\"modified\":", WebAnnotation::timeText(a.modified));
    const bool reply = !a.replyTo.isEmpty();
    const bool both = !a.tag.isEmpty() && !a.note.isEmpty();
    out += ",\"motivation\":";
    out += reply              ? "\"replying\""
           : both             ? "[\"tagging\",\"commenting\"]"
           : !a.tag.isEmpty() ? "\"tagging\""
           : a.note.isEmpty() ? "\"highlighting\""
                              : "\"commenting\"";
    if (!a.tag.isEmpty() || !a.note.isEmpty()) {
        out += ",\"body\":[";
        if (!a.tag.isEmpty())
            member("{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"format\":\"text/plain\",\"value\":", a.tag, both ? "}," : "}");
        if (!a.note.isEmpty()) {
            out += reply ? "{\"type\":\"TextualBody\",\"purpose\":\"replying\"" : "{\"type\":\"TextualBody\",\"purpose\":\"commenting\"";
            member(",\"format\":\"text/plain\",\"value\":", a.note, "}");
        }
        out += ']';
    }
    if (reply) {
        member(",\"target\":", a.replyTo, "}");
        return out;
    }
    member(",\"target\":{\"type\":\"SpecificResource\",\"source\":", source, ",\"zhupi:sha256\":\"");
    out += article.sha256() + '"';
    if (!a.wholeArticle) {
        member(",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":", a.anchor.exact);
        if (!a.anchor.prefix.isEmpty())
            member(",\"prefix\":", a.anchor.prefix);
        if (!a.anchor.suffix.isEmpty())
            member(",\"suffix\":", a.anchor.suffix);
        out += '}';
        if (!a.anchor.span.isEmpty())
            out += ",{\"type\":\"TextPositionSelector\",\"start\":" + QByteArray::number(qint64(article.toCodePoint(a.anchor.span.start)))
                   + ",\"end\":" + QByteArray::number(qint64(article.toCodePoint(a.anchor.span.end))) + '}';
        out += ']';
    }
    return out + "}}";
}

} // namespace Zhupi::Annotations
