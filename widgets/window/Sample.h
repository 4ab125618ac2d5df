// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Zhupi::Widgets {

class Settings;

/// What to open when no file is named: the article read last; on the first start a copy of the sample interview in
/// the reader's data folder, where it can be annotated. Empty when there is neither.
[[nodiscard]] QString firstArticle(const Settings &settings);

/// Puts the sample interview and its annotations into `folder`; what is there already stays. Gives the article's
/// path; empty when it could not be written.
[[nodiscard]] QString placeSample(const QString &folder);

} // namespace Zhupi::Widgets
