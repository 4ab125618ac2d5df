// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Desk.h"

#include "annotations/Keeper.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QGuiApplication>
#include <QHash>
#include <QTextBoundaryFinder>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

constexpr qint64 burst = 4000;                        // ms between two edits of one step
constexpr auto retryAfter = std::chrono::seconds(15); // a full disk may have been cleared

constexpr auto sidecarAfter = std::chrono::seconds(1);
constexpr int longestDelay = 5; // times that, for a reader who does not pause
constexpr auto lookAfter = std::chrono::milliseconds(200);
constexpr auto pollEvery = std::chrono::seconds(5);

enum CommandId { EditNote = 1 };

/// Whole seconds: what the file holds is what is in memory.
QDateTime now()
{
    const QDateTime time = QDateTime::currentDateTimeUtc();
    return time.addMSecs(-time.time().msec());
}

/// The span without half a character at either end: grapheme clusters are taken whole.
Span whole(const Article::Article &article, Span span)
{
    const QString &text = article.text();
    span.start = std::clamp<qsizetype>(span.start, 0, text.size());
    span.end = std::clamp<qsizetype>(span.end, 0, text.size());
    if (span.end < span.start)
        std::swap(span.start, span.end);
    if (span.isEmpty())
        return span;
    constexpr qsizetype around = 64;
    const auto border = [&](qsizetype position, bool back) {
        qsizetype from = std::max<qsizetype>(0, position - around);
        if (from > 0 && text[from].isLowSurrogate())
            --from;
        const qsizetype size = std::min(text.size() - from, position - from + around);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData() + from, size);
        finder.setPosition(position - from);
        if (finder.isAtBoundary())
            return position;
        const qsizetype moved = back ? finder.toPreviousBoundary() : finder.toNextBoundary();
        return moved < 0 ? position : from + moved;
    };
    return {border(span.start, true), border(span.end, false)};
}

} // namespace

class Desk::Private
{
public:
    Private(Desk *desk, Article::Article given, OpenedSidecar opened)
        : q(desk)
        , article(std::move(given))
        , annotations(opened.sidecar.annotations)
        , path(opened.path)
        , place(opened.recovery  ? opened.recovery->place
                : path.isEmpty() ? JournalPlace()
                                 : JournalPlace::beside(path))
        , history(opened.recovery ? opened.recovery->history : History())
        , keeper(article, opened.sidecar, opened.fingerprint, opened.recovery,
                 [desk] { QMetaObject::invokeMethod(desk, [desk] { desk->d->drain(); }, Qt::QueuedConnection); })
    {
        retry.setSingleShot(true);
        retry.setInterval(retryAfter);
        QObject::connect(&retry, &QTimer::timeout, desk, [this] {
            if (failed)
                save();
        });
        lazy.setSingleShot(true);
        lazy.setInterval(sidecarAfter);
        QObject::connect(&lazy, &QTimer::timeout, desk, [this] { save(); });
        watch.setSingleShot(true);
        watch.setInterval(lookAfter);
        QObject::connect(&watch, &QTimer::timeout, desk, [this] { lookNow(); });
        // Where the system's watches are used up, or tell nothing (network folders), looking now and then has to do.
        poll.setInterval(pollEvery);
        QObject::connect(&poll, &QTimer::timeout, desk, [this] {
            if (stampOf() != stamp)
                q->look();
        });
        QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, &watch, qOverload<>(&QTimer::start));
        QObject::connect(&watcher, &QFileSystemWatcher::fileChanged, &watch, qOverload<>(&QTimer::start));
        if (const auto *application = qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
            QObject::connect(application, &QGuiApplication::applicationStateChanged, desk, [this](Qt::ApplicationState now) {
                if (now == Qt::ApplicationActive && stampOf() != stamp)
                    q->look();
            });
        watchPath();
    }

    [[nodiscard]] qsizetype at(const QString &id)
    {
        if (!indexed) {
            index.clear();
            for (qsizetype i = 0; i < annotations.size(); ++i)
                index.insert(annotations[i].id, i);
            indexed = true;
        }
        return index.value(id, -1);
    }

    void insert(qsizetype where, const Annotation &a)
    {
        where = std::clamp<qsizetype>(where, 0, annotations.size());
        annotations.insert(where, a);
        if (indexed && where == annotations.size() - 1)
            index.insert(a.id, where);
        else
            indexed = false;
    }

    void take(qsizetype where)
    {
        annotations.removeAt(where);
        indexed = false;
    }

    /// Each action is handed to the writer before anybody else hears of it.
    void changed(Action::Move move, Step step)
    {
        ++revision;
        if (place.isValid()) {
            keeper.record({move, revision, std::move(step)}, place);
            keeper.keepJournal(true);
        }
        if (path.isEmpty())
            return;
        setState(SaveState::Saving);
        if (!place.isValid() || failed) {
            save();
        } else if (!lazy.isActive() || !sinceSaved.isValid() || sinceSaved.elapsed() < longestDelay * lazy.interval()) {
            if (!lazy.isActive())
                sinceSaved.start();
            lazy.start(); // once more: the reader is at work
        }
    }

    void save()
    {
        lazy.stop();
        if (path.isEmpty())
            return;
        retry.stop();
        submitted = revision;
        keeper.submit({annotations, path, revision, seen, false});
        if (revision != safe())
            setState(SaveState::Saving);
    }

    void lookNow()
    {
        watchPath();
        if (path.isEmpty())
            return;
        stamp = stampOf();
        keeper.submit({annotations, path, revision, seen, true});
    }

    [[nodiscard]] quint64 safe() const { return std::max(recorded, written); }

    void setState(SaveState to)
    {
        if (state == to)
            return;
        state = to;
        Q_EMIT q->saveStateChanged(to);
    }

    void drain()
    {
        const QList<Keeper::Report> reports = keeper.takeReports();
        for (const Keeper::Report &report : reports) {
            for (const Foreign &foreign : report.foreign) {
                const Laid laid = lay(annotations, foreign);
                seen = foreign.number;
                indexed = false;
                switch (laid.how) {
                case Laid::How::Added: Q_EMIT q->annotationAdded(laid.id); break;
                case Laid::How::Changed: Q_EMIT q->annotationChanged(laid.id); break;
                case Laid::How::Removed: Q_EMIT q->annotationRemoved(laid.id); break;
                case Laid::How::Nothing: break;
                }
            }
            for (const QString &sentence : report.sentences)
                Q_EMIT q->mergedFromOutside(sentence);
            recorded = std::max(recorded, report.recorded);
            if (!report.failure.isEmpty()) {
                failed = true;
                setState(SaveState::Failed);
                if (lastFailure != report.failure) {
                    lastFailure = report.failure;
                    Q_EMIT q->saveFailed(report.failure);
                }
                retry.start();
            } else if (report.wrote) {
                failed = false;
                lastFailure.clear();
                written = std::max(written, report.revision);
                stamp = stampOf();
                watchPath();
            }
            if (report.journalFailed && written < revision && submitted < revision)
                save(); // the sidecar alone keeps it now
            if (!failed && !path.isEmpty() && safe() == revision && (revision > 0 || report.wrote)) {
                if (report.wrote || report.recorded > 0)
                    lastSaved = QDateTime::currentDateTimeUtc();
                setState(SaveState::Saved);
            }
        }
    }

    /// What changes whenever the file does, even when somebody has set its time back: the system keeps the time of the
    /// last change of status itself.
    [[nodiscard]] QByteArray stampOf() const
    {
        struct stat info = {};
        if (path.isEmpty() || System::current().statAt(AT_FDCWD, QFile::encodeName(path).constData(), &info, 0) != 0)
            return {};
        QByteArray made;
        for (const qint64 part : {qint64(info.st_dev), qint64(info.st_ino), qint64(info.st_size), qint64(info.st_mtim.tv_sec),
                                  qint64(info.st_mtim.tv_nsec), qint64(info.st_ctim.tv_sec), qint64(info.st_ctim.tv_nsec)})
            made += QByteArray::number(part) + ' ';
        return made;
    }

    /// The folder is watched for files that are put in place of others; the file for being written to.
    void watchPath()
    {
        if (path.isEmpty()) {
            poll.stop();
            return;
        }
        const QFileInfo file(path);
        if (file.exists() && !watcher.files().contains(path))
            watcher.addPath(path);
        if (const QString folder = file.absolutePath(); !watcher.directories().contains(folder) && QFileInfo::exists(folder))
            watcher.addPath(folder);
        if (!poll.isActive()) {
            stamp = stampOf();
            poll.start();
        }
    }

    void restore();
    QString push(Step step);
    QString add(Step::Name name, const Annotation &a)
    {
        return push(
            {name, name == Step::Name::Annotate ? a.tag : QString(), 0, {{Edit::Kind::Add, a.id, annotations.size(), std::nullopt, a}}});
    }
    QString change(Step::Name name, Edit::Kind kind, const Annotation &before, const Annotation &after)
    {
        return push({name, {}, name == Step::Name::SetNote ? burstNumber : 0, {{kind, before.id, at(before.id), before, after}}});
    }

    Annotation fresh() const
    {
        Annotation a;
        a.id = newId();
        a.creator = reader;
        a.created = a.modified = now();
        return a;
    }

    Desk *const q;
    const Article::Article article;
    QList<Annotation> annotations;
    QHash<QString, qsizetype> index;
    bool indexed = false;
    QUndoStack undoStack;
    QString path;
    JournalPlace place; ///< of the journal; invalid: there is none
    QString reader;
    SaveState state = SaveState::Nothing;
    QDateTime lastSaved;
    QString lastFailure;
    bool failed = false; ///< the sidecar, at the last attempt
    quint64 revision = 0;
    quint64 recorded = 0;  ///< what of it the journal has
    quint64 submitted = 0; ///< what of it the sidecar has been told
    quint64 written = 0;   ///< what of it the sidecar has
    quint64 seen = 0;
    bool restoring = false;
    quint64 burstNumber = 0;
    QElapsedTimer sinceEdit;
    QElapsedTimer sinceSaved;
    QTimer retry;
    QTimer lazy;
    QTimer watch;
    QTimer poll;
    QFileSystemWatcher watcher;
    QByteArray stamp;
    History history; ///< until it is restored
    Keeper keeper;   // last: its thread ends first
};

/// A step on the undo stack. What it puts back is what was there when it took it away, with what others have done to
/// the annotation's other members since.
class Desk::Command : public QUndoCommand
{
public:
    Command(Private *desk, Step step)
        : QUndoCommand(step.text())
        , d(desk)
        , m_step(std::move(step))
    {
    }
    void redo() override
    {
        perform(m_first ? Action::Move::Do : Action::Move::Redo);
        m_first = false;
    }
    void undo() override { perform(Action::Move::Undo); }
    [[nodiscard]] int id() const override { return m_step.name == Step::Name::SetNote ? EditNote : -1; }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *later = static_cast<const Command *>(next); // of the same id(), so of this class
        if (d->restoring || !m_step.takesIn(later->m_step))
            return false;
        if (!m_step.takeIn(later->m_step))
            setObsolete(true);
        return true;
    }

private:
    static void copyMember(Edit::Kind kind, const Annotation &from, Annotation &to)
    {
        switch (kind) {
        case Edit::Kind::Tag: to.tag = from.tag; break;
        case Edit::Kind::Note: to.note = from.note; break;
        case Edit::Kind::Ends: to.anchor = from.anchor; break;
        case Edit::Kind::Judgement: to.verdict = from.verdict; break;
        case Edit::Kind::Add:
        case Edit::Kind::Remove: break;
        }
        to.modified = from.modified;
    }

    void perform(Action::Move move)
    {
        if (d->restoring)
            return;
        const bool back = move == Action::Move::Undo;
        QList<Edit> done;
        // Taken away from the end and put back from the beginning, so that places hold.
        const qsizetype count = m_step.edits.size();
        for (qsizetype n = 0; n < count; ++n) {
            const bool removes = (m_step.edits[n].kind == Edit::Kind::Remove) != back && m_step.edits[n].kind <= Edit::Kind::Remove;
            Edit &edit = m_step.edits[removes ? count - 1 - n : n];
            const qsizetype place = d->at(edit.id);
            std::optional<Annotation> &from = back ? edit.after : edit.before;
            std::optional<Annotation> &to = back ? edit.before : edit.after;
            if (edit.kind == Edit::Kind::Add || edit.kind == Edit::Kind::Remove) {
                if (removes) {
                    if (place < 0)
                        continue;
                    edit.place = place;
                    from = d->annotations[place]; // with what has been merged into it since
                    to.reset();
                    d->take(place);
                } else {
                    if (place >= 0 || !to)
                        continue;
                    from.reset();
                    d->insert(edit.place, *to);
                }
            } else {
                if (place < 0 || !to)
                    continue;
                from = d->annotations[place];
                Annotation changed = *from;
                copyMember(edit.kind, *to, changed);
                to = changed;
                edit.place = place;
                d->annotations[place] = changed;
            }
            done.append(edit);
            if (back)
                std::swap(done.last().before, done.last().after);
        }
        if (done.isEmpty())
            return;
        Step step = m_step;
        step.edits = done;
        d->changed(move, step);
        for (const Edit &edit : std::as_const(done)) {
            if (!edit.before)
                Q_EMIT d->q->annotationAdded(edit.id);
            else if (!edit.after)
                Q_EMIT d->q->annotationRemoved(edit.id);
            else
                Q_EMIT d->q->annotationChanged(edit.id);
            if (edit.after)
                Q_EMIT d->q->placeChanged(edit.id);
        }
    }

    Private *const d;
    Step m_step;
    bool m_first = true;

    friend class Desk::Private;
};

/// The undo stack of an earlier session, as its journal tells it. Nothing is done or undone by that.
void Desk::Private::restore()
{
    restoring = true;
    for (const Step &step : std::as_const(history.steps)) {
        auto *command = new Command(this, step);
        command->m_first = false;
        undoStack.push(command);
        burstNumber = std::max(burstNumber, step.burst);
    }
    undoStack.setIndex(int(history.done));
    restoring = false;
    revision = recorded = history.revision;
    keeper.keepJournal(!history.steps.isEmpty());
    history = {};
}

QString Desk::Private::push(Step step)
{
    const QString id = step.edits.first().id;
    undoStack.push(new Command(this, std::move(step)));
    return id;
}

Desk::Desk(Article::Article article, const Sidecar &sidecar, QString path, QObject *parent)
    : Desk(std::move(article), OpenedSidecar{sidecar, std::move(path), {}, {}, {}}, parent)
{
}

Desk::Desk(Article::Article article, OpenedSidecar opened, QObject *parent)
    : QObject(parent)
{
    if (opened.path.isEmpty())
        opened.fingerprint.clear(); // another file will be written
    const bool unsaved = opened.recovery && (opened.recovery->unsaved || !opened.recovery->spent.empty());
    d = std::make_unique<Private>(this, std::move(article), std::move(opened));
    d->restore();
    d->written = unsaved ? 0 : d->revision;
    d->submitted = d->written;
    if (unsaved && !d->path.isEmpty())
        d->lazy.start();
}

Desk::~Desk()
{
    // Listeners may be gone already; what is waiting is still written, by the keeper's end.
    blockSignals(true);
    d->undoStack.blockSignals(true);
    d->keeper.keepJournal(d->undoStack.count() > 0);
    if (d->failed || d->lazy.isActive() || d->submitted != d->revision)
        d->save();
}

const Article::Article &Desk::article() const
{
    return d->article;
}

const QList<Annotation> &Desk::annotations() const
{
    return d->annotations;
}

const Annotation *Desk::find(const QString &id) const
{
    const qsizetype place = d->at(id);
    return place < 0 ? nullptr : &d->annotations.at(place);
}

QUndoStack *Desk::undoStack()
{
    return &d->undoStack;
}

QString Desk::sidecarPath() const
{
    return d->path;
}

void Desk::setSidecarPath(const QString &path)
{
    if (d->path == path)
        return;
    if (const QStringList watched = d->watcher.files() + d->watcher.directories(); !watched.isEmpty())
        d->watcher.removePaths(watched);
    const QString beside = Annotations::sidecarPath(d->article.path());
    if (d->path.isEmpty() && !path.isEmpty() && !beside.isEmpty())
        rememberPlace(beside, path);
    d->path = path;
    d->place = path.isEmpty() ? JournalPlace() : JournalPlace::beside(path);
    d->lastFailure.clear();
    d->failed = false;
    d->written = d->submitted = 0;
    d->watchPath();
    if (path.isEmpty())
        d->setState(SaveState::Nothing);
    else if (!d->annotations.isEmpty() || d->revision > 0)
        d->save();
}

Desk::SaveState Desk::saveState() const
{
    return d->state;
}

QDateTime Desk::lastSaved() const
{
    return d->lastSaved;
}

bool Desk::flush()
{
    if (d->submitted != d->revision || d->lazy.isActive())
        d->save();
    d->keeper.waitUntilIdle();
    d->drain();
    if (d->failed || (d->written < d->revision && !d->path.isEmpty())) {
        d->save();
        d->keeper.waitUntilIdle();
        d->drain();
    }
    return !d->failed;
}

bool Desk::waitUntilSafe()
{
    if (d->place.isValid()) {
        d->keeper.waitUntilRecorded();
        d->drain();
        if (d->recorded >= d->revision || d->written >= d->revision)
            return true;
    }
    return flush() && !d->path.isEmpty();
}

void Desk::setSidecarDelay(std::chrono::milliseconds delay)
{
    d->lazy.setInterval(delay);
}

void Desk::look()
{
    d->watch.start();
}

QString Desk::reader() const
{
    return d->reader;
}

void Desk::setReader(const QString &name)
{
    d->reader = name.trimmed();
}

QString Desk::annotate(Span span, const QString &tag, const QString &note)
{
    span = whole(d->article, span);
    if (span.isEmpty())
        return {};
    Annotation a = d->fresh();
    a.tag = tag;
    a.note = note;
    a.anchor = anchorFor(d->article, span);
    // The same tag on the same words twice says nothing new.
    const bool there =
        note.isEmpty() && std::any_of(d->annotations.cbegin(), d->annotations.cend(), [&](const Annotation &old) {
            return old.tag == tag && old.note.isEmpty() && !old.verdict && old.creator == a.creator && old.anchor.span == span;
        });
    if (there)
        return {};
    return d->add(Step::Name::Annotate, a);
}

QString Desk::annotateArticle(const QString &tag, const QString &note)
{
    if (tag.isEmpty() && note.isEmpty())
        return {};
    Annotation a = d->fresh();
    a.tag = tag;
    a.note = note;
    a.wholeArticle = true;
    return d->add(Step::Name::AnnotateArticle, a);
}

QString Desk::reply(const QString &id, const QString &note)
{
    if (!find(id) || note.isEmpty())
        return {};
    Annotation a = d->fresh();
    a.note = note;
    a.replyTo = id;
    return d->add(Step::Name::Reply, a);
}

QString Desk::setTag(const QString &id, const QString &tag)
{
    const Annotation *old = find(id);
    if (!old || old->tag == tag)
        return {};
    Annotation after = *old;
    after.tag = tag;
    after.modified = now();
    return d->change(Step::Name::SetTag, Edit::Kind::Tag, *old, after);
}

QString Desk::setNote(const QString &id, const QString &note)
{
    const Annotation *old = find(id);
    if (!old || old->note == note)
        return {};
    if (!d->sinceEdit.isValid() || d->sinceEdit.elapsed() > burst)
        ++d->burstNumber;
    d->sinceEdit.start();
    Annotation after = *old;
    after.note = note;
    after.modified = now();
    return d->change(Step::Name::SetNote, Edit::Kind::Note, *old, after);
}

void Desk::endEditing()
{
    d->sinceEdit.invalidate();
}

QString Desk::moveEnds(const QString &id, Span span)
{
    const Annotation *old = find(id);
    span = whole(d->article, span);
    if (!old || span.isEmpty() || old->wholeArticle || !old->replyTo.isEmpty()
        || (old->anchor.span == span && old->anchor.state == AnchorState::Exact))
        return {};
    Annotation after = *old;
    after.anchor = anchorFor(d->article, span);
    after.modified = now();
    return d->change(Step::Name::MoveEnds, Edit::Kind::Ends, *old, after);
}

void Desk::remove(const QString &id)
{
    if (!find(id))
        return;
    QStringList ids{id};
    for (qsizetype i = 0; i < ids.size(); ++i) { // replies to replies as well
        for (const Annotation &a : std::as_const(d->annotations)) {
            if (a.replyTo == ids[i] && !ids.contains(a.id))
                ids.append(a.id);
        }
    }
    Step step{Step::Name::Remove, {}, 0, {}};
    for (const QString &gone : std::as_const(ids)) {
        const qsizetype place = d->at(gone);
        step.edits.append({Edit::Kind::Remove, gone, place, d->annotations[place], std::nullopt});
    }
    std::sort(step.edits.begin(), step.edits.end(), [](const Edit &a, const Edit &b) { return a.place < b.place; });
    d->push(std::move(step));
}

QString Desk::judge(Span span, const Verdict &verdict)
{
    span = whole(d->article, span);
    if (span.isEmpty())
        return {};
    const Step::Name name = verdict.decision == Decision::Accepted   ? Step::Name::Accept
                            : verdict.decision == Decision::Rejected ? Step::Name::Reject
                                                                     : Step::Name::Correct;
    for (const Annotation &a : std::as_const(d->annotations)) {
        if (!a.verdict || a.verdict->mark != verdict.mark || a.anchor.span != span)
            continue;
        const bool sameField = a.verdict->field == verdict.field;
        const bool answersRejection = verdict.decision == Decision::Corrected && a.verdict->decision == Decision::Rejected;
        if (!sameField && !answersRejection)
            continue;
        if (*a.verdict == verdict)
            return {};
        Annotation after = a;
        after.verdict = verdict;
        after.modified = now();
        return d->change(name, Edit::Kind::Judgement, a, after);
    }
    Annotation a = d->fresh();
    a.anchor = anchorFor(d->article, span);
    a.verdict = verdict;
    return d->add(name, a);
}

} // namespace Zhupi::Annotations
