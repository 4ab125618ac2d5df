// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Hidden.h"

#include <unicode/uchar.h>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar Joiner(0x200d);

char32_t pointAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    if (text[at].isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 1], text[at]);
    return text[at].unicode();
}

} // namespace

bool isHidden(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || (category == QChar::Other_Format && c != Joiner);
}

bool isHiddenAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    // Almost all text is decided here.
    if (c.unicode() >= 0x2e80 && c.unicode() < 0xd800)
        return false;
    if (c == u'\t')
        return false;
    if (c == Joiner) {
        const bool emoji =
            at > 0 && (text[at - 1].isSurrogate() || text[at - 1] == QChar(0xfe0f) || text[at - 1].category() == QChar::Symbol_Other);
        return !emoji;
    }
    const QChar::Category category = c.isSurrogate() ? QChar::category(pointAt(text, at)) : c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format;
}

QChar standIn(QChar hidden)
{
    switch (hidden.unicode()) {
    case 0x200f: // mark
    case 0x061c:
    case 0x202b: // embedding
    case 0x202e: // override
    case 0x2067: // isolate
        return QChar(0x2190);
    case 0x200e:
    case 0x202a:
    case 0x202d:
    case 0x2066: return QChar(0x2192);
    default: return QChar(0x25a1);
    }
}

QString characterName(QStringView text, qsizetype at)
{
    const char32_t point = pointAt(text, at);
    char name[128] = "";
    UErrorCode status = U_ZERO_ERROR;
    u_charName(static_cast<UChar32>(point), U_EXTENDED_CHAR_NAME, name, sizeof name, &status);
    const QString code = u"U+"_s + QString::number(point, 16).toUpper().rightJustified(4, u'0');
    return U_FAILURE(status) || !*name ? code : code + u' ' + QString::fromLatin1(name);
}

} // namespace Zhupi::Widgets
