// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace Zhupi::Bench {

/// One line of the table. Figures of one row were taken in turn, ours and the peer's, within the same minute.
struct Row
{
    QString name;
    double ours = 0;
    QString unit;
    QString peer; ///< empty where there is none to compare with
    std::optional<double> theirs;
    /// ours / theirs; for times smaller is better, for MB/s larger.
    std::optional<double> ratio;
    QString target; ///< what was aimed at, in words
};

struct Surroundings
{
    QString program; ///< the built zhupi
    QString self;    ///< this program, for child processes
    QTemporaryDir *scratch = nullptr;
};

struct Case
{
    QString name;
    std::function<QList<Row>(const Surroundings &)> run;
};

[[nodiscard]] QList<Case> engineCases();
[[nodiscard]] QList<Case> windowCases();
[[nodiscard]] QList<Case> sidecarCases();
/// Modes that this program runs itself in as a child; nothing for an ordinary start.
[[nodiscard]] std::optional<int> runAsChild(int argc, char **argv);

/// Median of `rounds` pairs of timings, ours and theirs in turn, in milliseconds.
struct Pair
{
    double ours = 0;
    double theirs = 0;
};
[[nodiscard]] Pair inTurn(int rounds, const std::function<void()> &ours, const std::function<void()> &theirs);
[[nodiscard]] double median(QList<double> values);
[[nodiscard]] double milliseconds(const std::function<void()> &work);
/// Runs a program to its end without output; its wall time in milliseconds, or nothing when it failed.
[[nodiscard]] std::optional<double> processTime(const QString &program, const QStringList &arguments, const QStringList &environment = {},
                                                QByteArray *output = nullptr);

/// About `bytes` of UTF-8 made of many different articles in a fixed shuffle: the samples, and the public texts
/// beside the project when they are there.
[[nodiscard]] QByteArray manyArticles(qsizetype bytes);

} // namespace Zhupi::Bench
