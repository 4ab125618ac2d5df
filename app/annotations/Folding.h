// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace Zhupi::Annotations {

/// Text with its differences of dress taken off, for finding words again: white space gone, full and half width
/// one, all quotation marks one, Traditional characters in their Simplified form, letters in lower case.
/// Unit for unit, so every position leads back.
class Folded
{
public:
    explicit Folded(QStringView text);

    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    /// The stretch of the given text behind a non-empty stretch of the folded one.
    [[nodiscard]] Article::Span original(Article::Span folded) const;

private:
    QString m_text;
    std::vector<quint32> m_origin; ///< where each unit stands in the given text
};

[[nodiscard]] QString folded(QStringView text);

} // namespace Zhupi::Annotations
