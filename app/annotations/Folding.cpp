// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Folding.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace Zhupi::Annotations {

namespace {

using Table = std::vector<char16_t>;

// The transliterator looks at words as well and is slow; single characters are all that is wanted here, so it
// is asked once for each Han character of the BMP and the answers are kept.
void foldHan(Table &table)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplify(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !simplify)
        return; // ICU without its data: then the two scripts stay apart
    const auto foldRange = [&](char16_t first, char16_t last) {
        icu::UnicodeString text;
        for (char32_t c = first; c <= last; ++c)
            text.append(char16_t(c)).append(u'\n'); // a line each, so that no two make a word
        simplify->transliterate(text);
        qsizetype at = 0;
        for (char32_t c = first; c <= last && at + 1 < text.length(); ++c) {
            if (text.charAt(int(at + 1)) == u'\n')
                table[c] = text.charAt(int(at));
            while (at < text.length() && text.charAt(int(at)) != u'\n')
                ++at;
            ++at;
        }
    };
    foldRange(0x3400, 0x4dbf);
    foldRange(0x4e00, 0x9fff);
}

const Table &table()
{
    static const Table made = [] {
        Table table(0x10000);
        for (char32_t c = 0; c < 0x10000; ++c) {
            const QChar unit = QChar(char16_t(c));
            if (unit.isSurrogate())
                table[c] = char16_t(c);
            else if (unit.isSpace() || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069)
                     || c == 0xfeff || c == 0xad || c < 0x20)
                table[c] = 0; // left out
            else if (c >= 0xff01 && c <= 0xff5e)
                table[c] = QChar(char16_t(c - 0xfee0)).toLower().unicode();
            else
                table[c] = unit.toLower().unicode();
        }
        for (const char16_t mark : std::u16string_view(u"「」『』“”‘’\"'＂＇„‟〝〞〟﹁﹂﹃﹄«»"))
            table[mark] = u'"';
        for (const char16_t dash : std::u16string_view(u"—–―─⸺－-‐‑﹣"))
            table[dash] = u'-';
        for (const char16_t dots : std::u16string_view(u"…⋯"))
            table[dots] = u'…';
        table[u'，'] = table[u'﹐'] = u',';
        table[u'。'] = table[u'｡'] = u'.';
        table[u'、'] = table[u'､'] = u',';
        foldHan(table);
        return table;
    }();
    return made;
}

} // namespace

Folded::Folded(QStringView text)
{
    const Table &to = table();
    m_text.resize(text.size());
    m_origin.resize(size_t(text.size()));
    qsizetype size = 0;
    QChar *out = m_text.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = to[text[i].unicode()];
        if (unit == 0)
            continue;
        m_origin[size_t(size)] = quint32(i);
        out[size++] = QChar(unit);
    }
    m_text.resize(size);
    m_origin.resize(size_t(size));
}

Article::Span Folded::original(Article::Span folded) const
{
    Article::Span span{m_origin[size_t(folded.start)], qsizetype(m_origin[size_t(folded.end - 1)]) + 1};
    // Never half a character.
    if (m_text[folded.start].isLowSurrogate() && folded.start > 0 && m_text[folded.start - 1].isHighSurrogate())
        --span.start;
    if (m_text[folded.end - 1].isHighSurrogate() && folded.end < m_text.size() && m_text[folded.end].isLowSurrogate())
        ++span.end;
    return span;
}

QString folded(QStringView text)
{
    return Folded(text).text().toString();
}

} // namespace Zhupi::Annotations
