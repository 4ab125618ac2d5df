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

namespace Zhupi::Widgets {

/// What lies on each stretch of the text: the Reading's Marks and a person's annotations, found by position.
class MarkIndex
{
public:
    void setReading(const Language::Reading &reading);
    /// Annotations that lie on words; verdicts, replies, orphans and those on the whole article are not shown here.
    void setAnnotations(const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags);

    [[nodiscard]] const Language::Reading &reading() const { return m_reading; }
    [[nodiscard]] const QList<Annotations::Annotation> &annotations() const { return m_annotations; }
    [[nodiscard]] const Annotations::TagSet &tags() const { return m_tags; }

    [[nodiscard]] const SpanIndex &quotes() const { return m_quotes; }
    [[nodiscard]] const SpanIndex &statements() const { return m_statements; }
    [[nodiscard]] const SpanIndex &numbers() const { return m_numbers; }
    [[nodiscard]] const SpanIndex &mentions() const { return m_mentions; } ///< owner: the speaker
    [[nodiscard]] const SpanIndex &turns() const { return m_turns; }
    [[nodiscard]] const SpanIndex &labels() const { return m_labels; } ///< index: the turn
    [[nodiscard]] const SpanIndex &cues() const { return m_cues; }     ///< owner: the dispute
    [[nodiscard]] const SpanIndex &notes() const { return m_notes; }   ///< index in annotations()

    /// The dispute that a number takes part in, or None.
    [[nodiscard]] int disputeOf(int number) const { return m_disputes.value(number, Language::None); }
    [[nodiscard]] const QString &sign(int speaker) const { return m_signs.at(speaker); }
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
    Language::Reading m_reading;
    QList<Annotations::Annotation> m_annotations;
    Annotations::TagSet m_tags;
    SpanIndex m_quotes, m_statements, m_numbers, m_mentions, m_turns, m_labels, m_cues, m_notes;
    QHash<int, int> m_disputes;
    QHash<QString, int> m_byId;
    QHash<QString, int> m_replies;
    QStringList m_signs;
};

} // namespace Zhupi::Widgets
