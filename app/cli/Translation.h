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

/// Makes the process's character set UTF-8 where the surroundings ask for another (or for none: the C locale), before the
/// application is made: Qt would do it with a warning on standard error. Languages stay as they are.
void useUtf8();

} // namespace Zhupi::Cli
