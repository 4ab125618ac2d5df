// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

/// JSON as the sidecar writes it. QJsonDocument sorts members by name and knows no line ends of ours, so a diff
/// of its output is of no use to a reader; hence a writer of our own with a fixed member order.
namespace Zhupi::Annotations::Json {

/// How deep arrays and objects nest, looked up without parsing; text in strings does not count.
[[nodiscard]] int depth(QByteArrayView json);

/// The same, and how many values there are at the most.
struct Size
{
    int depth = 0;
    qint64 values = 0;
    qint64 longest = 0; ///< string, in bytes
};
[[nodiscard]] Size measure(QByteArrayView json);

/// The line (from 1) that holds a byte offset.
[[nodiscard]] qsizetype lineAt(QByteArrayView json, qsizetype offset);

/// Member names in the order they are written: those of the Web Annotation model first, others by name.
[[nodiscard]] QStringList orderedKeys(const QJsonObject &object);

/// Appends the value on one line, UTF-8. Lone surrogates are written as \uXXXX, so they survive.
void append(QByteArray &out, const QJsonValue &value);
void append(QByteArray &out, const QString &string);

[[nodiscard]] QByteArray compact(const QJsonValue &value);

/// The object that a line of JSON is; empty for anything else.
[[nodiscard]] QJsonObject objectOf(const QByteArray &line);

/// Whether two lines say the same, in whatever order and with whatever blanks. Cheap for equal bytes.
[[nodiscard]] bool same(const QByteArray &a, const QByteArray &b);

} // namespace Zhupi::Annotations::Json
