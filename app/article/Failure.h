// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace Zhupi::Article {

/// Why something could not be done, as one translated sentence that a reader understands:
/// what is wrong, with which file, and what to do about it.
struct Failure
{
    QString sentence;
};

template <typename T>
using Result = std::expected<T, Failure>;

[[nodiscard]] inline std::unexpected<Failure> failure(QString sentence)
{
    return std::unexpected(Failure{std::move(sentence)});
}

} // namespace Zhupi::Article
