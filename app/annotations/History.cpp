// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/History.h"

#include "annotations/AnnotationReader.h"
#include "annotations/Json.h"
#include "annotations/WebAnnotation.h"
#include "article/Names.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

constexpr std::array kinds{"add"_L1, "remove"_L1, "tag"_L1, "note"_L1, "ends"_L1, "judgement"_L1};
constexpr std::array moves{"do"_L1, "undo"_L1, "redo"_L1};
constexpr std::array names{"annotate"_L1,  "annotate-article"_L1, "reply"_L1,  "set-tag"_L1, "set-note"_L1,
                           "move-ends"_L1, "remove"_L1,           "accept"_L1, "reject"_L1,  "correct"_L1};

template <typename E, size_t N>
std::optional<E> named(const std::array<QLatin1StringView, N> &list, const QString &name)
{
    const auto found = std::find(list.begin(), list.end(), name);
    return found == list.end() ? std::nullopt : std::optional(E(found - list.begin()));
}

} // namespace

QString Step::text() const
{
    switch (name) {
    case Name::Annotate:
        return word.isEmpty() ? QCoreApplication::translate("Annotations", "Add a note")
                              : QCoreApplication::translate("Annotations", "Tag as “%1”").arg(Article::shown(word, 40));
    case Name::AnnotateArticle: return QCoreApplication::translate("Annotations", "Annotate the whole article");
    case Name::Reply: return QCoreApplication::translate("Annotations", "Reply");
    case Name::SetTag: return QCoreApplication::translate("Annotations", "Change the tag");
    case Name::SetNote: return QCoreApplication::translate("Annotations", "Edit the note");
    case Name::MoveEnds: return QCoreApplication::translate("Annotations", "Move the ends");
    case Name::Remove: return QCoreApplication::translate("Annotations", "Delete the annotation");
    case Name::Accept: return QCoreApplication::translate("Annotations", "Accept the mark");
    case Name::Reject: return QCoreApplication::translate("Annotations", "Reject the mark");
    case Name::Correct: return QCoreApplication::translate("Annotations", "Correct the mark");
    }
    return {};
}

bool Step::takesIn(const Step &later) const
{
    return name == Name::SetNote && later.name == Name::SetNote && burst == later.burst && edits.size() == 1 && later.edits.size() == 1
           && edits.first().id == later.edits.first().id;
}

bool Step::takeIn(const Step &later)
{
    Edit &mine = edits.first();
    mine.after = later.edits.first().after;
    return !mine.before || !mine.after || mine.before->note != mine.after->note;
}

void History::follow(const Action &action)
{
    revision = std::max(revision, action.revision);
    if (action.move == Action::Move::Do) {
        steps.resize(done);
        if (!steps.isEmpty() && steps.last().takesIn(action.step)) {
            if (!steps.last().takeIn(action.step))
                steps.removeLast();
        } else {
            steps.append(action.step);
        }
        done = steps.size();
    } else if (action.move == Action::Move::Undo) {
        if (done == 0)
            return; // its beginning is no longer known
        Step &step = steps[--done];
        step.edits = action.step.edits;
        for (Edit &edit : step.edits)
            std::swap(edit.before, edit.after);
    } else if (done < steps.size()) {
        steps[done++].edits = action.step.edits;
    }
}

QByteArray toRecord(const Action &action, const Article::Article &article, const QString &source)
{
    QByteArray out = "{\"n\":" + QByteArray::number(action.revision) + ",\"move\":\"" + moves[size_t(action.move)].data() + "\",\"step\":\""
                     + names[size_t(action.step.name)].data() + '"';
    if (!action.step.word.isEmpty()) {
        out += ",\"word\":";
        Json::append(out, action.step.word);
    }
    if (action.step.burst != 0)
        out += ",\"burst\":" + QByteArray::number(action.step.burst);
    out += ",\"edits\":[";
    bool first = true;
    for (const Edit &edit : action.step.edits) {
        out += first ? "{\"kind\":\"" : ",{\"kind\":\"";
        first = false;
        out += kinds[size_t(edit.kind)].data();
        out += "\",\"at\":" + QByteArray::number(edit.place) + ",\"id\":";
        Json::append(out, edit.id);
        if (edit.before)
            out += ",\"was\":" + WebAnnotation::toLine(*edit.before, article, source);
        if (edit.after)
            out += ",\"now\":" + WebAnnotation::toLine(*edit.after, article, source);
        out += '}';
    }
    return out + "]}";
}

Account Account::of(const QList<QByteArray> &records, const Article::Article &article)
{
    Account account;
    QList<std::pair<Action, QJsonArray>> actions;
    quint64 saved = 0;
    AnnotationReader reader(article);
    for (const QByteArray &record : records) {
        if (Json::depth(record) > 128)
            continue;
        const QJsonObject object = QJsonDocument::fromJson(record).object();
        if (object.contains("saved"_L1)) {
            saved = std::max(saved, quint64(std::max<qint64>(0, object.value("saved"_L1).toInteger())));
            continue;
        }
        if (object.contains("article"_L1)) {
            account.articleSha256 = object.value("article"_L1).toString().toLatin1();
            continue;
        }
        const auto move = named<Action::Move>(moves, object.value("move"_L1).toString());
        const auto name = named<Step::Name>(names, object.value("step"_L1).toString());
        const qint64 revision = object.value("n"_L1).toInteger();
        if (!move || !name || revision <= 0)
            continue;
        Action action{*move,
                      quint64(revision),
                      {*name, object.value("word"_L1).toString(), quint64(std::max<qint64>(0, object.value("burst"_L1).toInteger())), {}}};
        const QJsonArray edits = object.value("edits"_L1).toArray();
        for (const QJsonValue &value : edits) {
            const QJsonObject part = value.toObject();
            const auto kind = named<Edit::Kind>(kinds, part.value("kind"_L1).toString());
            Edit edit{kind.value_or(Edit::Kind::Add), part.value("id"_L1).toString(),
                      qsizetype(std::max<qint64>(0, part.value("at"_L1).toInteger())), std::nullopt, std::nullopt};
            if (!kind || edit.id.isEmpty())
                continue;
            const auto read = [&](QLatin1StringView member) -> std::optional<Annotation> {
                if (!WebAnnotation::isAnnotation(part.value(member)))
                    return std::nullopt;
                Annotation a = reader.read(part.value(member).toObject()).annotation;
                a.id = edit.id;
                return a;
            };
            edit.before = read("was"_L1);
            edit.after = read("now"_L1);
            action.step.edits.append(edit);
        }
        account.history.follow(action);
        actions.append({action, edits});
    }

    QHash<QString, qsizetype> at;
    for (const auto &[action, edits] : std::as_const(actions)) {
        if (action.revision <= saved)
            continue;
        ++account.actions;
        for (const Edit &edit : action.step.edits) {
            auto course = at.constFind(edit.id);
            const auto line = [](const std::optional<Annotation> &a) { return a ? a->original : QByteArray(); };
            if (course == at.constEnd()) {
                course = at.insert(edit.id, account.unsaved.size());
                account.unsaved.append({edit.id, edit.place, {edit.before}, {line(edit.before)}});
            }
            Course &c = account.unsaved[*course];
            c.place = edit.place;
            c.states.append(edit.after);
            c.lines.append(line(edit.after));
        }
    }
    return account;
}

QByteArray savedRecord(quint64 revision)
{
    return "{\"saved\":" + QByteArray::number(revision) + '}';
}

QByteArray aboutRecord(const Article::Article &article)
{
    return Json::compact(QJsonObject{{u"article"_s, QString::fromLatin1(article.sha256())}, {u"path"_s, article.path()}});
}

QByteArray closedRecord()
{
    return "{\"closed\":true}";
}

} // namespace Zhupi::Annotations
