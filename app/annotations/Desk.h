// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "annotations/Sidecar.h"

#include <QObject>
#include <QUndoStack>

#include <chrono>
#include <memory>

namespace Zhupi::Annotations {

struct OpenedSidecar;

/// One reader's work on one open Article: the annotations, their undo stack, and where they are kept.
/// Every change is a command on undoStack(); each is on its way to the journal before the call returns, and
/// saveStateChanged tells when it is safe there. The sidecar follows a little later, and when the desk closes. Lives on
/// the GUI thread; writing happens on a thread of its own. What others do to the sidecar is seen and taken in.
class Desk : public QObject
{
    Q_OBJECT

public:
    enum class SaveState { Nothing, Saving, Saved, Failed };
    Q_ENUM(SaveState)

    /// `path` is where the sidecar is kept; empty: nowhere yet (a read-only folder, pasted text) until
    /// setSidecarPath says.
    Desk(Article::Article article, const Sidecar &sidecar, QString path, QObject *parent = nullptr);
    /// With what journals held: the steps that can be undone or done again come back.
    Desk(Article::Article article, OpenedSidecar opened, QObject *parent = nullptr);
    /// Waits until what is on its way is on the disk.
    ~Desk() override;

    [[nodiscard]] const Article::Article &article() const;
    [[nodiscard]] const QList<Annotation> &annotations() const;
    /// Nullptr for an unknown id. Valid until the next change.
    [[nodiscard]] const Annotation *find(const QString &id) const;
    [[nodiscard]] QUndoStack *undoStack();

    [[nodiscard]] QString sidecarPath() const;
    void setSidecarPath(const QString &path);
    [[nodiscard]] SaveState saveState() const;
    [[nodiscard]] QDateTime lastSaved() const;
    /// Writes the sidecar and waits for it, and lets the writer try again what failed; false when the last write failed.
    bool flush();
    /// Waits until every action so far is on the disk, in the journal or else in the sidecar; false when it is in neither.
    bool waitUntilSafe();
    /// How long after an action the sidecar is written, when no other follows.
    void setSidecarDelay(std::chrono::milliseconds delay);
    /// Looks whether somebody else has changed the sidecar, and takes in what they did. Happens by itself when the system
    /// tells of a change, when the program is activated, and now and then.
    void look();

    /// The reader's name, put on new annotations.
    [[nodiscard]] QString reader() const;
    void setReader(const QString &name);

    // Commands. Each gives the id of what it made or changed; an empty one when there was nothing to do.
    QString annotate(Span span, const QString &tag, const QString &note = {});
    QString annotateArticle(const QString &tag, const QString &note);
    QString reply(const QString &id, const QString &note);
    QString setTag(const QString &id, const QString &tag);
    /// Edits of one note that follow each other within a few seconds are one step of undo.
    QString setNote(const QString &id, const QString &note);
    /// The next edit of a note begins a new step (the editor has lost the focus).
    void endEditing();
    QString moveEnds(const QString &id, Span span);
    /// With its replies.
    void remove(const QString &id);
    /// Puts a Verdict on the Mark whose words are `span` (see markSpan); replaces an earlier one on the same Mark and
    /// field, and a rejection by a correction.
    QString judge(Span span, const Verdict &verdict);

Q_SIGNALS:
    void annotationAdded(const QString &id);
    void annotationChanged(const QString &id);
    void annotationRemoved(const QString &id);
    /// Undo, redo and commands alike: where to look.
    void placeChanged(const QString &id);
    void saveStateChanged(Zhupi::Annotations::Desk::SaveState state);
    /// One sentence for the message bar.
    void saveFailed(const QString &sentence);
    /// Another program changed the file; its annotations are in ours now (the signals above told which). One sentence.
    void mergedFromOutside(const QString &sentence);

private:
    class Private;
    class Command;
    std::unique_ptr<Private> d;
};

struct Recovery;

/// What openSidecar found, ready for a Desk. What it holds of journals is locked until the last copy goes.
struct OpenedSidecar
{
    Sidecar sidecar;
    QString path; ///< empty: nothing can be written there
    QStringList sentences;
    QByteArray fingerprint;             ///< of the file as it was read; empty: there was none, or `sidecar` is not what it holds
    std::shared_ptr<Recovery> recovery; ///< for one Desk
};

/// The part of openDesk that takes long: may run on any thread.
[[nodiscard]] OpenedSidecar openSidecar(const Article::Article &article, const QString &path = {});

/// A Desk, and what the reader should be told about how it was opened: whole sentences for the message bar.
struct OpenedDesk
{
    std::unique_ptr<Desk> desk; ///< never null
    QStringList sentences;
};

/// Opens the sidecar beside the article (or at `path`). What a journal holds and the sidecar does not is recovered. A sidecar that cannot be read is kept aside under another
/// name, never overwritten; where nothing can be written the Desk's path is empty and a sentence says so.
[[nodiscard]] OpenedDesk openDesk(const Article::Article &article, const QString &reader = {}, const QString &path = {});

/// The words that stand for a Mark: of a speaker the first mention, of a turn its label, of a dispute its first
/// figure, of a check its result, else its span. Empty for an index that is not there. Judge and withVerdicts agree on it.
[[nodiscard]] Span markSpan(const Language::Reading &reading, Language::MarkKind kind, int index);

/// The Reading with the reader's Verdicts laid over it: rejected Marks are gone (their numbers with them out of
/// disputes), corrected ones changed, accepted ones certain. Cost: linear.
[[nodiscard]] Language::Reading withVerdicts(Language::Reading reading, const QList<Annotation> &annotations,
                                             const Article::Article &article);

} // namespace Zhupi::Annotations
