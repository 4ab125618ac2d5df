// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "annotations/TagSet.h"
#include "article/Article.h"
#include "exchange/HtmlWriter.h"
#include "language/Reading.h"

#include <QHash>
#include <QStringList>

/// The parts of the annotated page (AnnotatedHtml.cpp); used by nothing else.
namespace Zhupi::Exchange {

using Article::Span;

class AnnotatedPage
{
public:
    AnnotatedPage(const Article::Article &article, const Language::Reading &reading, const QList<Annotations::Annotation> &annotations,
                  const Annotations::TagSet &tags);

    [[nodiscard]] QByteArray write();

private:
    // AnnotatedHtml.cpp
    [[nodiscard]] QByteArray styleSheet() const;
    void writeHead(const QByteArray &style);
    [[nodiscard]] QString speakerClass(int speaker) const;
    [[nodiscard]] QString speakerName(int speaker) const;
    [[nodiscard]] QString tagClass(const QString &tag) const;

    // AnnotatedHtmlText.cpp
    void sortAnnotations();
    void writeText();
    void writeParagraph(qsizetype index, const char *element, const QString &classes);
    void writeSegments(Span paragraph);
    void writeNotesOf(qsizetype paragraph);
    void writeNote(const Annotations::Annotation &a, int number, bool withWords);
    void writeReplies(const QString &id, int depth);
    void writeRefs(qsizetype upTo);

    // AnnotatedHtmlApparatus.cpp
    void writeOverview();
    void writeArticleNotes();
    void writeDisputes();
    void writeChart(const Language::Dispute &dispute);
    void writeChecks();
    void writeOrphans();
    [[nodiscard]] QList<double> shares() const;

    /// What is open at the place where the text is being written.
    struct Here
    {
        QList<int> quotes;
        QList<int> statements;
        QList<int> numbers;
        QList<int> mentions; ///< speakers
        QList<int> tags;     ///< how many annotations of each tag; the last counts those without
        int annotated = 0;
        int boilerplate = 0;
        int label = 0;
    };
    enum class Layer { Quote, Statement, Number, Mention, Tag, Boilerplate, Label };
    struct Event
    {
        qsizetype at;
        Layer layer;
        bool begins;
        int index;
    };
    void apply(const Event &event);

    const Article::Article &m_article;
    const Language::Reading &m_reading;
    const QList<Annotations::Annotation> &m_annotations;
    const Annotations::TagSet &m_tags;

    HtmlWriter m_html;
    QStringList m_signs; ///< one character for each speaker
    QList<int> m_ranks;  ///< each speaker's place by how much he or she says
    QHash<QString, int> m_tagIndex;
    QHash<int, int> m_disputeOf;            ///< number → dispute
    QHash<QString, QList<int>> m_repliesTo; ///< id → replies
    QList<int> m_placed;                    ///< annotations with a place, as their notes are numbered
    QList<int> m_whole;
    QList<int> m_orphans;                    ///< and replies to what is not here
    QList<qsizetype> m_noteParagraph;        ///< of each in m_placed
    QList<std::pair<qsizetype, int>> m_refs; ///< end of the words, position in m_placed; sorted
    QList<Event> m_events;
    qsizetype m_nextEvent = 0;
    qsizetype m_nextRef = 0;
    qsizetype m_nextNote = 0;
    Here m_here;
};

/// A value as people write it: digits in threes, without rounding.
[[nodiscard]] QString grouped(const QString &digits);

} // namespace Zhupi::Exchange
