// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <expected>

namespace Zhupi::Gold {

/// Code points, `end` excluded.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - start; }
    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] Span common(const Span &other) const { return {std::max(start, other.start), std::min(end, other.end)}; }
    friend bool operator==(const Span &, const Span &) = default;
    friend auto operator<=>(const Span &, const Span &) = default;
};

struct Quote
{
    Span span;
    QString kind;
    QString speaker; ///< a key; empty where the text does not say
    QString utterance;
};

struct Said ///< a statement, or a turn by its label
{
    Span span;
    QString speaker;
};

struct Number
{
    Span span;
    QString kind;
    QString value; ///< the iso of a date or time
    QString upper;
    QString unit;
    QString modifier;
    QString speaker;
};

struct Dispute
{
    QString quantity;
    QList<Number> claims;
};

struct Check
{
    QString kind;
    bool holds = true;
    QList<Number> figures;
};

/// What is in one article: as people wrote it down, or as a program's analysis (the contract) says.
struct Findings
{
    QHash<QString, QSet<QString>> names; ///< by key: every name of that speaker, the key itself too
    QSet<QString> nameless;              ///< keys of the unnamed and of groups
    QList<Span> furniture;
    QList<Said> turns;
    QList<Quote> quotes;
    QList<Said> statements;
    QList<Number> numbers;
    QList<Span> traps;
    QList<Dispute> disputes;
    QList<Check> checks;
};

/// Reads a .gold file about `text`; the error names the line.
[[nodiscard]] std::expected<Findings, QString> readGold(const QString &text, const QString &gold);
/// Reads a document of the analysis contract.
[[nodiscard]] Findings readAnalysis(const QJsonObject &analysis);

/// The words of `span`.
[[nodiscard]] QString words(const QString &text, Span span);

} // namespace Zhupi::Gold
