// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/History.h"
#include "annotations/Journal.h"
#include "annotations/Sidecar.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Zhupi::Annotations {

/// What journals had to say about a sidecar that was opened. Holds them locked, and changes none of them.
struct Recovery
{
    JournalPlace place;
    std::unique_ptr<Journal> journal;            ///< the one to go on with; may be null
    std::vector<std::unique_ptr<Journal>> spent; ///< to be taken away once the sidecar is safe
    History history;                             ///< of `journal`
    std::optional<QList<Annotation>> inFile;     ///< what the file holds, where that is not what the sidecar holds now
    bool unsaved = false;                        ///< the sidecar does not hold everything yet
};

/// Lays what journals hold and the file does not over `sidecar`. What was changed elsewhere meanwhile stays too. Adds one
/// sentence when something was recovered, and one for each journal that cannot be read; those are left where they are.
[[nodiscard]] std::shared_ptr<Recovery> recover(Sidecar &sidecar, const Article::Article &article, const QString &sidecarPath,
                                                bool writableBeside, QStringList &sentences);

/// Where the reader has chosen to keep the sidecar of an article beside which nothing can be written; empty: not yet.
[[nodiscard]] QString chosenPlace(const QString &sidecarBeside);
void rememberPlace(const QString &sidecarBeside, const QString &chosen);

} // namespace Zhupi::Annotations
