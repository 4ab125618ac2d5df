// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonWriter.h"

#include <cmath>

namespace Zhupi::Exchange {

namespace {

void appendEscape(QByteArray &out, char16_t unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        out.append(digits[(unit >> shift) & 0xf]);
}

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out.append(char(c));
    } else if (c < 0x800) {
        out.append(char(0xc0 | (c >> 6)));
        out.append(char(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        out.append(char(0xe0 | (c >> 12)));
        out.append(char(0x80 | ((c >> 6) & 0x3f)));
        out.append(char(0x80 | (c & 0x3f)));
    } else {
        out.append(char(0xf0 | (c >> 18)));
        out.append(char(0x80 | ((c >> 12) & 0x3f)));
        out.append(char(0x80 | ((c >> 6) & 0x3f)));
        out.append(char(0x80 | (c & 0x3f)));
    }
}

} // namespace

void appendJsonString(QByteArray &out, QStringView text)
{
    out.append('"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        switch (unit) {
        case u'"': out.append("\\\""); continue;
        case u'\\': out.append("\\\\"); continue;
        case u'\n': out.append("\\n"); continue;
        case u'\r': out.append("\\r"); continue;
        case u'\t': out.append("\\t"); continue;
        case u'\b': out.append("\\b"); continue;
        case u'\f': out.append("\\f"); continue;
        default: break;
        }
        if (unit < 0x20 || unit == 0x7f || unit == 0x85 || unit == 0x2028 || unit == 0x2029) {
            appendEscape(out, unit);
        } else if (!QChar::isSurrogate(unit)) {
            appendUtf8(out, unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            appendUtf8(out, QChar::surrogateToUcs4(unit, text.at(i).unicode()));
        } else {
            appendEscape(out, unit);
        }
    }
    out.append('"');
}

void JsonWriter::newLine()
{
    m_out.append('\n');
    m_out.append(qsizetype(m_levels.size()) * 2, ' ');
}

void JsonWriter::beforeValue()
{
    if (m_named) {
        m_named = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.empty)
        m_out.append(level.flat && m_pretty ? ", " : ",");
    level.empty = false;
    if (m_pretty && !level.flat)
        newLine();
}

void JsonWriter::begin(char open, bool flat)
{
    beforeValue();
    m_out.append(open);
    m_levels.push_back({open == '{' ? '}' : ']', flat || (!m_levels.empty() && m_levels.back().flat)});
}

void JsonWriter::end()
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (m_pretty && !level.flat && !level.empty)
        newLine();
    m_out.append(level.close);
}

JsonWriter &JsonWriter::name(const char *name)
{
    beforeValue();
    m_out.append('"').append(name).append(m_pretty ? "\": " : "\":");
    m_named = true;
    return *this;
}

void JsonWriter::string(QStringView text)
{
    beforeValue();
    appendJsonString(m_out, text);
}

void JsonWriter::fraction(double value)
{
    const double rounded = std::isfinite(value) ? std::round(value * 1000) / 1000 : 0;
    raw(QByteArray::number(rounded, 'g', 6));
}

void JsonWriter::raw(const QByteArray &json)
{
    beforeValue();
    m_out.append(json);
}

} // namespace Zhupi::Exchange
