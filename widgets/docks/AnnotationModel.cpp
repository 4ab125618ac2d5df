// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/AnnotationModel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

using Annotations::AnchorState;
using Annotations::Annotation;
using Annotations::Decision;

namespace {

constexpr int DeepestIndent = 3;

bool isOrphan(const Annotation &annotation)
{
    return !annotation.wholeArticle && annotation.replyTo.isEmpty() && annotation.anchor.state == AnchorState::Orphan;
}

QString fieldName(const QString &field)
{
    if (field == "speaker"_L1)
        return Tr::tr("speaker");
    if (field == "kind"_L1)
        return Tr::tr("kind");
    if (field == "value"_L1)
        return Tr::tr("value");
    if (field == "unit"_L1)
        return Tr::tr("unit");
    if (field == "quantity"_L1)
        return Tr::tr("quantity");
    return plainLine(field, 30);
}

/// Today only the hour counts, this year the day as well.
QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDate today = QDate::currentDate();
    if (local.date() == today)
        return QLocale().toString(local.time(), u"HH:mm"_s);
    if (local.date().year() == today.year())
        return QLocale().toString(local, Tr::tr("MMM d, HH:mm", "date format of this year"));
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

} // namespace

QString verdictText(const Annotations::Verdict &verdict)
{
    const QString mark = nameOf(verdict.mark);
    switch (verdict.decision) {
    case Decision::Accepted: return Tr::tr("✓ %1 accepted").arg(mark);
    case Decision::Rejected: return Tr::tr("✗ %1 rejected").arg(mark);
    case Decision::Corrected:
        return Tr::tr("✎ %1 corrected, %2: %3", "kind of mark, member, right value")
            .arg(mark, fieldName(verdict.field), plainLine(verdict.correction, 60));
    }
    return {};
}

void AnnotationModel::setTag(const QString &tag)
{
    if (m_tag == tag)
        return;
    m_tag = tag;
    arrange();
}

void AnnotationModel::setAuthor(const QString &author)
{
    if (m_author == author)
        return;
    m_author = author;
    arrange();
}

QStringList AnnotationModel::tags() const
{
    QStringList found;
    for (const Annotations::Tag &tag : state().tags.tags) {
        if (std::any_of(state().annotations.begin(), state().annotations.end(), [&tag](const Annotation &a) { return a.tag == tag.name; }))
            found.append(tag.name);
    }
    for (const Annotation &annotation : state().annotations) {
        if (!annotation.tag.isEmpty() && !found.contains(annotation.tag))
            found.append(annotation.tag);
    }
    return found;
}

QStringList AnnotationModel::authors() const
{
    QStringList found;
    for (const Annotation &annotation : state().annotations) {
        if (!annotation.creator.isEmpty() && !found.contains(annotation.creator))
            found.append(annotation.creator);
    }
    return found;
}

int AnnotationModel::orphanCount() const
{
    return int(std::count_if(state().annotations.begin(), state().annotations.end(), isOrphan));
}

bool AnnotationModel::differs(const DeskState &before, const DeskState &after) const
{
    return before.annotations != after.annotations || before.tags != after.tags;
}

int AnnotationModel::makeRows()
{
    const QList<Annotation> &all = state().annotations;
    m_rows.clear();
    m_rows.reserve(all.size());
    QHash<QString, int> byId;
    QHash<QString, QList<int>> replies;
    QList<int> roots;
    for (int i = 0; i < all.size(); ++i)
        byId.insert(all[i].id, i);
    for (int i = 0; i < all.size(); ++i) {
        if (!all[i].replyTo.isEmpty() && byId.contains(all[i].replyTo))
            replies[all[i].replyTo].append(i);
        else
            roots.append(i);
    }
    const auto group = [](const Annotation &annotation) {
        if (annotation.wholeArticle)
            return 0;
        return isOrphan(annotation) || !annotation.replyTo.isEmpty() ? 2 : 1; // a reply to nothing has no place either
    };
    std::stable_sort(roots.begin(), roots.end(), [&](int a, int b) {
        const int left = group(all[a]);
        const int right = group(all[b]);
        if (left != right)
            return left < right;
        return left == 1 && all[a].anchor.span < all[b].anchor.span;
    });
    QList<bool> done(all.size(), false);
    for (const int root : roots)
        addThread(root, 0, int(m_rows.size()), replies, done);
    // Replies that answer each other in a ring, from a damaged file: still never dropped.
    for (int i = 0; i < all.size(); ++i) {
        if (!done[i])
            addThread(i, 0, int(m_rows.size()), replies, done);
    }
    return int(m_rows.size());
}

void AnnotationModel::addThread(int annotation, int depth, int root, const QHash<QString, QList<int>> &replies, QList<bool> &done)
{
    // A stack of its own: a thread of thousands of replies must not use up the program's.
    QList<std::pair<int, int>> open{{annotation, depth}};
    while (!open.isEmpty()) {
        const auto [next, level] = open.takeLast();
        if (done[next])
            continue;
        done[next] = true;
        m_rows.append({next, std::min(level, DeepestIndent), root});
        const QList<int> answers = replies.value(state().annotations[next].id);
        for (auto answer = answers.rbegin(); answer != answers.rend(); ++answer)
            open.append({*answer, level + 1});
    }
}

bool AnnotationModel::acceptsOne(const Annotation &annotation) const
{
    if (!m_tag.isEmpty() && annotation.tag != m_tag)
        return false;
    if (!m_author.isEmpty() && annotation.creator != m_author)
        return false;
    return filter().isEmpty() || matches(annotation.note) || matches(annotation.anchor.exact) || matches(annotation.tag)
           || matches(annotation.creator) || (annotation.verdict && matches(verdictText(*annotation.verdict)));
}

bool AnnotationModel::accepts(int item) const
{
    if (m_tag.isEmpty() && m_author.isEmpty() && filter().isEmpty())
        return true;
    const Row &row = m_rows[item];
    return acceptsOne(state().annotations[row.annotation])
           || (row.root != item && acceptsOne(state().annotations[m_rows[row.root].annotation]));
}

MarkRef AnnotationModel::markOf(int item) const
{
    Q_UNUSED(item)
    return {};
}

QString AnnotationModel::keyOf(int row) const
{
    const int item = itemAt(row);
    return item < 0 ? QString() : state().annotations[m_rows[item].annotation].id;
}

QString AnnotationModel::heading(const Annotation &annotation) const
{
    if (annotation.verdict)
        return verdictText(*annotation.verdict);
    if (!annotation.tag.isEmpty())
        return plainLine(annotation.tag, 40);
    if (!annotation.replyTo.isEmpty())
        return Tr::tr("Reply");
    return annotation.wholeArticle ? Tr::tr("On the whole article") : Tr::tr("Note");
}

QVariant AnnotationModel::value(int item, int column, int role) const
{
    Q_UNUSED(column)
    const Row &row = m_rows[item];
    const Annotation &annotation = state().annotations[row.annotation];
    const Annotations::Tag *tag = annotation.tag.isEmpty() ? nullptr : state().tags.find(annotation.tag);
    switch (role) {
    case Qt::DisplayRole: return heading(annotation);
    case IdRole: return annotation.id;
    case PlaceRole: {
        // A reply leads to the words that its thread is about.
        const Annotation &root = state().annotations[m_rows[row.root].annotation];
        const Annotation &placed = annotation.replyTo.isEmpty() ? annotation : root;
        const bool found = !placed.wholeArticle && placed.anchor.state != AnchorState::Orphan;
        return QVariant::fromValue(found ? placed.anchor.span : Article::Span());
    }
    case SignRole:
        if (annotation.verdict)
            return QString();
        if (tag && !tag->sign.isEmpty())
            return plainLine(tag->sign, 2);
        if (!annotation.tag.isEmpty())
            return plainLine(annotation.tag, 40).left(1);
        return annotation.replyTo.isEmpty() ? u"✎"_s : u"↳"_s;
    case SpeakerRole: return Language::None;
    case ColourRole: return tag ? QColor(tag->colour) : QColor();
    case KindRole: return plainLine(annotation.creator, 40);
    case AsideRole: return timeText(annotation.modified.isValid() ? annotation.modified : annotation.created);
    case QuotedRole: return annotation.replyTo.isEmpty() && !annotation.wholeArticle ? plainLine(annotation.anchor.exact, 160) : QString();
    case BodyRole: return plainText(annotation.note);
    case FlagRole:
        if (isOrphan(annotation))
            return Tr::tr("orphan");
        if (!annotation.replyTo.isEmpty() && row.depth == 0)
            return Tr::tr("answers a note that is gone");
        if (annotation.anchor.state == AnchorState::Moved && annotation.replyTo.isEmpty() && !annotation.wholeArticle)
            return Tr::tr("moved");
        return {};
    case ContestedRole: return false;
    case IndentRole: return row.depth;
    case DimRole: return annotation.verdict.has_value();
    case TagRole: return annotation.tag;
    case AuthorRole: return annotation.creator;
    case OrphanRole: return isOrphan(annotation);
    case Qt::ToolTipRole: {
        QStringList lines;
        if (isOrphan(annotation))
            lines.append(Tr::tr("These words are not found in the article any more, or in more than one place."));
        if (annotation.anchor.state == AnchorState::Moved)
            lines.append(Tr::tr("The words were found at another place than before."));
        if (!annotation.anchor.exact.isEmpty())
            lines.append(plainText(annotation.anchor.exact, 600));
        if (!annotation.note.isEmpty())
            lines.append(plainText(annotation.note, 1200));
        return plainToolTip(lines.join(u"\n\n"_s));
    }
    case Qt::AccessibleTextRole: {
        const QString words = plainLine(annotation.anchor.exact, 60);
        const QString note = plainLine(annotation.note, 200);
        const QString author = annotation.creator.isEmpty() ? Tr::tr("no name") : plainLine(annotation.creator, 40);
        const QString head = heading(annotation);
        if (!annotation.replyTo.isEmpty())
            return Tr::tr("Reply by %1: %2").arg(author, note);
        if (annotation.wholeArticle)
            return Tr::tr("Note on the whole article by %1, %2: %3", "author, tag, note").arg(author, head, note);
        if (isOrphan(annotation))
            return Tr::tr("Orphan by %1, %2, on “%3”: %4", "author, tag, words, note").arg(author, head, words, note);
        return Tr::tr("Annotation by %1, %2, paragraph %3, on “%4”: %5", "author, tag, paragraph, words, note")
            .arg(author, head, QString::number(paragraphAt(annotation.anchor.span.start)), words, note);
    }
    default: return {};
    }
}

} // namespace Zhupi::Widgets
