// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Failure.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Zhupi::Annotations {

struct Tag
{
    QString name;   ///< as shown and as written in the sidecar: 主張
    QString key;    ///< one character, used with Alt: "1" … "9"
    QString colour; ///< "#rrggbb"
    QString sign;   ///< one character that tells it apart without colour: 主
    QString help;   ///< one sentence: when to use it
    friend bool operator==(const Tag &, const Tag &) = default;
};

/// A named, shareable list of tags: data, not code (resources/tagsets/*.json).
struct TagSet
{
    QString name;
    QList<Tag> tags;
    friend bool operator==(const TagSet &, const TagSet &) = default;

    /// Nullptr for an unknown name.
    [[nodiscard]] const Tag *find(const QString &name) const;

    [[nodiscard]] static Article::Result<TagSet> fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;
    /// The one compiled in: 事實, 主張, 質疑, 數字, 定義, 問題, 重點.
    [[nodiscard]] static TagSet standard();
};

} // namespace Zhupi::Annotations
