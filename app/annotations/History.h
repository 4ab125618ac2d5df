// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"

#include <QList>
#include <QString>

#include <optional>

namespace Zhupi::Annotations {

/// One annotation's part in a step.
struct Edit
{
    enum class Kind { Add, Remove, Tag, Note, Ends, Judgement };
    Kind kind = Kind::Add;
    QString id;
    qsizetype place = 0;
    std::optional<Annotation> before; ///< none where the step makes it
    std::optional<Annotation> after;  ///< none where the step removes it
};

/// What a reader did with one command: ids and copies, no pointers. A plain value, so that it can be written down.
struct Step
{
    enum class Name { Annotate, AnnotateArticle, Reply, SetTag, SetNote, MoveEnds, Remove, Accept, Reject, Correct };
    Name name = Name::Annotate;
    QString word;      ///< the tag it sets, where the name of the step says it
    quint64 burst = 0; ///< edits of a note of one burst are one step
    QList<Edit> edits;

    /// What the menu says, translated.
    [[nodiscard]] QString text() const;
    /// Whether `later`, done right behind this one, becomes part of it.
    [[nodiscard]] bool takesIn(const Step &later) const;
    /// Makes it so. False when both together do nothing.
    bool takeIn(const Step &later);
};

/// A step done, undone or done again. `edits` of the step are as they were this time: `before` what was there, `after`
/// what is there now.
struct Action
{
    enum class Move { Do, Undo, Redo };
    Move move = Move::Do;
    quint64 revision = 0;
    Step step;
};

/// The steps of a desk, so many of them done.
struct History
{
    QList<Step> steps;
    qsizetype done = 0;
    quint64 revision = 0; ///< of the last action

    /// Follows an action as the undo stack does.
    void follow(const Action &action);
};

/// As the journal keeps it: JSON, on one line.
[[nodiscard]] QByteArray toRecord(const Action &action, const Article::Article &article, const QString &source);

/// One annotation through all actions that the sidecar does not hold yet.
struct Course
{
    QString id;
    qsizetype place = 0;
    QList<std::optional<Annotation>> states; ///< from before the first action to after the last
    QList<QByteArray> lines;                 ///< the same as JSON, as it was written; empty where there was none
};

/// A journal's records understood.
struct Account
{
    History history;
    QList<Course> unsaved; ///< in the order of their first action
    int actions = 0;       ///< that the sidecar does not hold yet
    QByteArray articleSha256;

    /// Anchors are looked up in `article`. Records that say nothing known are passed over.
    [[nodiscard]] static Account of(const QList<QByteArray> &records, const Article::Article &article);
};

[[nodiscard]] QByteArray savedRecord(quint64 revision);
[[nodiscard]] QByteArray aboutRecord(const Article::Article &article);
[[nodiscard]] QByteArray closedRecord();

} // namespace Zhupi::Annotations
