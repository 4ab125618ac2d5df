// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/HtmlWriter.h"

namespace Zhupi::Exchange {

namespace {

/// The controls that reorder what stands around them.
bool isBidiControl(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

void HtmlWriter::open(const char *element, Attributes attributes)
{
    start(element, attributes);
    m_out += '>';
    m_open.append(element);
}

void HtmlWriter::close()
{
    m_out += "</";
    m_out += m_open.takeLast();
    m_out += '>';
}

void HtmlWriter::empty(const char *element, Attributes attributes)
{
    start(element, attributes);
    m_out += "/>";
}

void HtmlWriter::text(QStringView text)
{
    escape(text, false);
}

void HtmlWriter::element(const char *element, Attributes attributes, QStringView contents)
{
    open(element, attributes);
    text(contents);
    close();
}

void HtmlWriter::raw(const QByteArray &ours)
{
    m_out += ours;
}

void HtmlWriter::start(const char *element, Attributes attributes)
{
    m_out += '<';
    m_out += element;
    for (const auto &[name, value] : attributes) {
        if (value.isEmpty())
            continue;
        m_out += ' ';
        m_out += name;
        m_out += "=\"";
        escape(value, true);
        m_out += '"';
    }
}

void HtmlWriter::escape(QStringView text, bool inAttribute)
{
    qsizetype from = 0;
    const auto flush = [&](qsizetype to) {
        if (to > from)
            m_out += text.mid(from, to - from).toUtf8();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool plain = c >= 0x20 && c < 0x7f && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
        if (plain || (c >= 0xa0 && c < 0xd800 && !isBidiControl(c)) || (c >= 0xe000 && c < 0xfdd0))
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(text[i], text[i + 1]);
            if ((whole & 0xfffe) != 0xfffe) {
                ++i;
                continue;
            }
            flush(i);
            m_out += "\xef\xbf\xbd";
            from = ++i + 1;
            continue;
        }
        if (c >= 0xfdf0 && c < 0xfffe)
            continue;
        flush(i);
        from = i + 1;
        if (c == '<')
            m_out += "&lt;";
        else if (c == '>')
            m_out += "&gt;";
        else if (c == '&')
            m_out += "&amp;";
        else if (c == '"')
            m_out += "&quot;";
        else if (c == '\'')
            m_out += "&#39;";
        else if (c == '\n' || c == '\t')
            m_out += inAttribute ? ' ' : char(c);
        else if (c < 0x20)
            m_out += QString(QChar(char16_t(0x2400 + c))).toUtf8();
        else if (c == 0x7f)
            m_out += "\xe2\x90\xa1"; // the picture of DEL
        else if (isBidiControl(c) || (c >= 0x80 && c < 0xa0)) {
            const QByteArray name = "U+" + QByteArray::number(c, 16).toUpper().rightJustified(4, '0');
            m_out += inAttribute ? "[" + name + "]" : "<span class=\"ctl\">" + name + "</span>";
        } else {
            m_out += "\xef\xbf\xbd"; // half a character, or none
        }
    }
    flush(text.size());
}

} // namespace Zhupi::Exchange
