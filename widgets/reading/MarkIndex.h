// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "annotations/TagSet.h"
#include "article/Article.h"
#include "look/MarkRef.h"
#include "reading/SpanIndex.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace Zhupi::Widgets {

/// The Reading's Marks by their place in the text. Never changed once made; made on any thread, O(n log n).
struct MarkTables
{
    MarkTables() = default;
    MarkTables(const Article::Article &article, const Language::Reading &reading);

    Language::Reading reading;
    SpanIndex quotes, statements, numbers, mentions, turns, labels, cues;
    QHash<int, int> disputes; ///< number → dispute
    QStringList signs;
    double hang = 0; ///< width of the turns' labels in ems; 0 where there are no turns
};

/// What lies on each stretch of the text: the Reading's Marks and a person's annotations, found by position.
class MarkIndex
{
public:
    void setReading(std::shared_ptr<const MarkTables> tables) { m_tables = std::move(tables); }
    /// Annotations that lie on words; verdicts, replies, orphans and those on the whole article are not shown here.
    void setAnnotations(const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags);

    [[nodiscard]] const Language::Reading &reading() const { return m_tables->reading; }
    [[nodiscard]] const QList<Annotations::Annotation> &annotations() const { return m_annotations; }
    [[nodiscard]] const Annotations::TagSet &tags() const { return m_tags; }

    [[nodiscard]] const SpanIndex &quotes() const { return m_tables->quotes; }
    [[nodiscard]] const SpanIndex &statements() const { return m_tables->statements; }
    [[nodiscard]] const SpanIndex &numbers() const { return m_tables->numbers; }
    [[nodiscard]] const SpanIndex &mentions() const { return m_tables->mentions; } ///< owner: the speaker
    [[nodiscard]] const SpanIndex &turns() const { return m_tables->turns; }
    [[nodiscard]] const SpanIndex &labels() const { return m_tables->labels; } ///< index: the turn
    [[nodiscard]] const SpanIndex &cues() const { return m_tables->cues; }     ///< owner: the dispute
    [[nodiscard]] const SpanIndex &notes() const { return m_notes; }           ///< index in annotations()

    /// The dispute that a number takes part in, or None.
    [[nodiscard]] int disputeOf(int number) const { return m_tables->disputes.value(number, Language::None); }
    [[nodiscard]] const QString &sign(int speaker) const { return m_tables->signs.at(speaker); }
    /// See MarkTables::hang.
    [[nodiscard]] double hang() const { return m_tables->hang; }
    /// How deep a quote stands in others.
    [[nodiscard]] int depth(int quote) const;

    /// The Mark that a reader means by pointing at the character at `position`: the narrowest kind first.
    [[nodiscard]] MarkRef markAt(qsizetype position) const;
    /// The shortest annotation over the character, or -1.
    [[nodiscard]] int annotationAt(qsizetype position) const;
    [[nodiscard]] int annotation(const QString &id) const { return m_byId.value(id, -1); }
    [[nodiscard]] int replies(const QString &id) const { return m_replies.value(id, 0); }
    [[nodiscard]] bool hasNotes() const { return !m_notes.items().empty(); }
    [[nodiscard]] const Annotations::Tag *tag(int annotation) const;

    /// All places of a Mark.
    [[nodiscard]] QList<Article::Span> spansOf(MarkRef mark) const;
    /// The dispute that a Mark belongs to: itself, or its number's; invalid where there is none.
    [[nodiscard]] MarkRef contest(MarkRef mark) const;
    /// The innermost quote over a whole span that is larger than it, or -1.
    [[nodiscard]] int quoteAround(Article::Span span) const;

private:
    std::shared_ptr<const MarkTables> m_tables = std::make_shared<const MarkTables>();
    QList<Annotations::Annotation> m_annotations;
    Annotations::TagSet m_tags;
    SpanIndex m_notes;
    QHash<QString, int> m_byId;
    QHash<QString, int> m_replies;
};

} // namespace Zhupi::Widgets
