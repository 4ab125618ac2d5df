// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Fonts.h"

#include "look/Palette.h"

#include <clocale>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

QFont readingFont(qreal points)
{
    QFont font;
    font.setFamilies({u"Noto Serif CJK TC"_s, u"Noto Serif TC"_s, u"Source Han Serif TC"_s, u"Songti TC"_s, u"AR PL UMing TW"_s,
                      u"AR PL New Sung"_s, u"PMingLiU"_s, u"serif"_s});
    font.setStyleHint(QFont::Serif);
    font.setPointSizeF(points);
    return font;
}

QFont deskFont(qreal points)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK TC"_s, u"Noto Sans TC"_s, u"Source Han Sans TC"_s, u"PingFang TC"_s, u"WenQuanYi Micro Hei"_s,
                      u"Microsoft JhengHei"_s, u"sans-serif"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    return font;
}

bool useTraditionalGlyphs()
{
    return std::setlocale(LC_CTYPE, "C.UTF-8") != nullptr || std::setlocale(LC_CTYPE, "zh_TW.UTF-8") != nullptr;
}

} // namespace Zhupi::Widgets
