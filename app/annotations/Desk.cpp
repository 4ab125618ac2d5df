// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Desk.h"

#include "annotations/Keeper.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QTextBoundaryFinder>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

constexpr qint64 burst = 4000;                        // ms between two edits of one step
constexpr auto retryAfter = std::chrono::seconds(15); // a full disk may have been cleared

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
    Private(Desk *desk, Article::Article given, const Sidecar &sidecar, QString where)
        : q(desk)
        , article(std::move(given))
        , annotations(sidecar.annotations)
        , path(std::move(where))
        , keeper(article, sidecar, [desk] { QMetaObject::invokeMethod(desk, [desk] { desk->d->drain(); }, Qt::QueuedConnection); })
    {
        retry.setSingleShot(true);
        retry.setInterval(retryAfter);
        QObject::connect(&retry, &QTimer::timeout, desk, [this] {
            if (state == SaveState::Failed)
                save();
        });
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

    void insert(qsizetype place, const Annotation &a)
    {
        place = std::clamp<qsizetype>(place, 0, annotations.size());
        annotations.insert(place, a);
        if (indexed && place == annotations.size() - 1)
            index.insert(a.id, place);
        else
            indexed = false;
        changed();
        Q_EMIT q->annotationAdded(a.id);
        Q_EMIT q->placeChanged(a.id);
    }

    void take(const QString &id)
    {
        const qsizetype place = at(id);
        if (place < 0)
            return;
        annotations.removeAt(place);
        indexed = false;
        changed();
        Q_EMIT q->annotationRemoved(id);
    }

    /// Each change is handed to the writer before anything else happens.
    void changed()
    {
        ++revision;
        if (quiet == 0)
            save();
    }

    void save()
    {
        if (path.isEmpty())
            return;
        retry.stop();
        keeper.submit({annotations, path, revision, seen});
        setState(SaveState::Saving);
    }

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
                if (laid.added)
                    Q_EMIT q->annotationAdded(laid.id);
                else
                    Q_EMIT q->annotationChanged(laid.id);
            }
            for (const QString &sentence : report.sentences)
                Q_EMIT q->mergedFromOutside(sentence);
            if (!report.failure.isEmpty()) {
                setState(SaveState::Failed);
                if (lastFailure != report.failure) {
                    lastFailure = report.failure;
                    Q_EMIT q->saveFailed(report.failure);
                }
                retry.start();
            } else {
                lastFailure.clear();
                lastSaved = QDateTime::currentDateTimeUtc();
                if (report.revision == revision)
                    setState(SaveState::Saved);
            }
        }
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
    QString reader;
    SaveState state = SaveState::Nothing;
    QDateTime lastSaved;
    QString lastFailure;
    quint64 revision = 0;
    quint64 seen = 0;
    int quiet = 0;
    quint64 burstNumber = 0;
    QElapsedTimer sinceEdit;
    QTimer retry;
    Keeper keeper; // last: its thread ends first
};

class Desk::Add : public QUndoCommand
{
public:
    Add(Private *desk, Annotation annotation, const QString &text)
        : QUndoCommand(text)
        , d(desk)
        , m_annotation(std::move(annotation))
        , m_place(desk->annotations.size())
    {
    }
    void redo() override { d->insert(m_place, m_annotation); }
    void undo() override
    {
        const qsizetype place = d->at(m_annotation.id);
        if (place < 0)
            return;
        m_place = place;
        m_annotation = d->annotations[place]; // with what has been merged into it since
        d->take(m_annotation.id);
    }

private:
    Private *const d;
    Annotation m_annotation;
    qsizetype m_place;
};

class Desk::Remove : public QUndoCommand
{
public:
    Remove(Private *desk, QStringList ids, const QString &text)
        : QUndoCommand(text)
        , d(desk)
        , m_ids(std::move(ids))
    {
    }
    void redo() override
    {
        m_gone.clear();
        for (const QString &id : std::as_const(m_ids)) {
            const qsizetype place = d->at(id);
            if (place >= 0)
                m_gone.append({place, d->annotations[place]});
        }
        std::sort(m_gone.begin(), m_gone.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        ++d->quiet;
        for (qsizetype i = m_gone.size() - 1; i >= 0; --i)
            d->take(m_gone[i].second.id);
        --d->quiet;
        d->save();
    }
    void undo() override
    {
        ++d->quiet;
        for (const auto &[place, annotation] : std::as_const(m_gone))
            d->insert(place, annotation);
        --d->quiet;
        d->save();
    }

private:
    Private *const d;
    const QStringList m_ids;
    QList<std::pair<qsizetype, Annotation>> m_gone;
};

/// One member of one annotation: undo and redo are the same exchange.
class Desk::Change : public QUndoCommand
{
public:
    enum Member { Tag, Note, Ends, Judgement };

    Change(Private *desk, const Annotation &after, Member member, const QString &text, quint64 burstNumber = 0)
        : QUndoCommand(text)
        , d(desk)
        , m_other(after)
        , m_member(member)
        , m_burst(burstNumber)
    {
    }
    void redo() override { exchange(); }
    void undo() override { exchange(); }
    [[nodiscard]] int id() const override { return m_member == Note ? EditNote : -1; }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *later = static_cast<const Change *>(next); // of the same id(), so of this class
        if (later->m_other.id != m_other.id || later->m_burst != m_burst)
            return false;
        // The later one has been done: what it keeps is the middle, what this one keeps is still the beginning.
        const qsizetype place = d->at(m_other.id);
        if (place >= 0 && d->annotations[place].note == m_other.note)
            setObsolete(true);
        return true;
    }

private:
    void exchange()
    {
        const qsizetype place = d->at(m_other.id);
        if (place < 0)
            return;
        Annotation &a = d->annotations[place];
        switch (m_member) {
        case Tag: std::swap(a.tag, m_other.tag); break;
        case Note: std::swap(a.note, m_other.note); break;
        case Ends: std::swap(a.anchor, m_other.anchor); break;
        case Judgement: std::swap(a.verdict, m_other.verdict); break;
        }
        std::swap(a.modified, m_other.modified);
        d->changed();
        Q_EMIT d->q->annotationChanged(m_other.id);
        Q_EMIT d->q->placeChanged(m_other.id);
    }

    Private *const d;
    Annotation m_other;
    const Member m_member;
    const quint64 m_burst;
};

Desk::Desk(Article::Article article, const Sidecar &sidecar, QString path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(article), sidecar, std::move(path)))
{
}

Desk::~Desk()
{
    // Listeners may be gone already; what is waiting is still written, by the keeper's end.
    blockSignals(true);
    d->undoStack.blockSignals(true);
    if (d->state == SaveState::Failed)
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
    d->path = path;
    d->lastFailure.clear();
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
    d->keeper.waitUntilIdle();
    d->drain();
    if (d->state == SaveState::Failed) {
        d->save();
        d->keeper.waitUntilIdle();
        d->drain();
    }
    return d->state != SaveState::Failed;
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
    d->undoStack.push(new Add(d.get(), a,
                              tag.isEmpty() ? QCoreApplication::translate("Annotations", "Add a note")
                                            : QCoreApplication::translate("Annotations", "Tag as “%1”").arg(Article::shown(tag, 40))));
    return a.id;
}

QString Desk::annotateArticle(const QString &tag, const QString &note)
{
    if (tag.isEmpty() && note.isEmpty())
        return {};
    Annotation a = d->fresh();
    a.tag = tag;
    a.note = note;
    a.wholeArticle = true;
    d->undoStack.push(new Add(d.get(), a, QCoreApplication::translate("Annotations", "Annotate the whole article")));
    return a.id;
}

QString Desk::reply(const QString &id, const QString &note)
{
    if (!find(id) || note.isEmpty())
        return {};
    Annotation a = d->fresh();
    a.note = note;
    a.replyTo = id;
    d->undoStack.push(new Add(d.get(), a, QCoreApplication::translate("Annotations", "Reply")));
    return a.id;
}

QString Desk::setTag(const QString &id, const QString &tag)
{
    const Annotation *old = find(id);
    if (!old || old->tag == tag)
        return {};
    Annotation after = *old;
    after.tag = tag;
    after.modified = now();
    d->undoStack.push(new Change(d.get(), after, Change::Tag, QCoreApplication::translate("Annotations", "Change the tag")));
    return id;
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
    d->undoStack.push(
        new Change(d.get(), after, Change::Note, QCoreApplication::translate("Annotations", "Edit the note"), d->burstNumber));
    return id;
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
    d->undoStack.push(new Change(d.get(), after, Change::Ends, QCoreApplication::translate("Annotations", "Move the ends")));
    return id;
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
    d->undoStack.push(new Remove(d.get(), ids, QCoreApplication::translate("Annotations", "Delete the annotation")));
}

QString Desk::judge(Span span, const Verdict &verdict)
{
    span = whole(d->article, span);
    if (span.isEmpty())
        return {};
    const QString text = verdict.decision == Decision::Accepted   ? QCoreApplication::translate("Annotations", "Accept the mark")
                         : verdict.decision == Decision::Rejected ? QCoreApplication::translate("Annotations", "Reject the mark")
                                                                  : QCoreApplication::translate("Annotations", "Correct the mark");
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
        d->undoStack.push(new Change(d.get(), after, Change::Judgement, text));
        return after.id;
    }
    Annotation a = d->fresh();
    a.anchor = anchorFor(d->article, span);
    a.verdict = verdict;
    d->undoStack.push(new Add(d.get(), a, text));
    return a.id;
}

} // namespace Zhupi::Annotations
