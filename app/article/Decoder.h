// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Article.h"

#include <optional>

namespace Zhupi::Article {

struct Decoded
{
    QString text; ///< without a byte-order mark; line ends as in the bytes
    Decoding decoding;
    double likelihood = 0; ///< of a unit of the sample by which the encoding was guessed; 0 where nothing was guessed
};

/// Decodes strictly as UTF-8 first, then as what reads most like Chinese. `encoding` decides where it is not
/// empty; none for a name that nobody knows. What cannot be decoded becomes one U+FFFD for each byte.
[[nodiscard]] std::optional<Decoded> decode(const QByteArray &bytes, const QString &encoding = {});

/// Names for a list to choose from, the likely ones first.
[[nodiscard]] QStringList encodingNames();

/// True for what is no text in any encoding: pictures, archives, programs, office documents.
[[nodiscard]] bool isBinary(const QByteArray &bytes, const Decoded &decoded);

} // namespace Zhupi::Article
