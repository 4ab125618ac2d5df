// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Names.h"

namespace Zhupi::Article {

namespace {

bool isHarmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional controls, zero-width characters, tags
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

} // namespace

QString shown(QStringView foreign, qsizetype limit)
{
    QString result;
    result.reserve(std::min(foreign.size(), limit) + 1);
    const auto take = [&result](QStringView part) {
        for (qsizetype i = 0; i < part.size(); ++i) {
            char32_t c = part.at(i).unicode();
            if (part.at(i).isHighSurrogate() && i + 1 < part.size() && part.at(i + 1).isLowSurrogate())
                c = QChar::surrogateToUcs4(part.at(i), part.at(i + 1));
            if (c > 0xffff)
                ++i;
            if (isHarmless(c))
                result.append(QStringView(QChar::fromUcs4(c)));
            else
                result.append(QChar::ReplacementCharacter);
        }
    };
    if (foreign.size() <= limit) {
        take(foreign);
        return result;
    }
    // The end of a path tells more than its start.
    qsizetype head = limit / 3;
    qsizetype tail = foreign.size() - (limit - head - 1);
    if (head > 0 && foreign.at(head - 1).isHighSurrogate())
        --head;
    if (foreign.at(tail).isLowSurrogate())
        ++tail;
    take(foreign.first(head));
    result.append(QChar(u'…'));
    take(foreign.sliced(tail));
    return result;
}

} // namespace Zhupi::Article
