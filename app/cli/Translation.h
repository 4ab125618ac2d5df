// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Zhupi::Cli {

/// Which translation the wished languages ask for, best first as QLocale::uiLanguages has them: "zh_TW" for Chinese in
/// Traditional script wherever it is written (zh-TW, zh-HK, zh-MO, zh-Hant), else "en".
[[nodiscard]] QString translationFor(const QStringList &uiLanguages);

/// Installs it, with Qt's own, in the application. Once; later calls do nothing.
void installTranslation();

/// Call it before the application is made. Qt takes UTF-8 where the surroundings ask for another character set or for a
/// locale that is not installed, as is right, but says so in four lines on standard error, where only sentences about
/// the reader's own files belong.
void keepQuietAboutLocale();

} // namespace Zhupi::Cli
