// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"
#include "look/Palette.h"
#include "reading/MarkIndex.h"
#include "reading/Type.h"

#include <QRectF>
#include <QTextLayout>

#include <vector>

namespace Zhupi::Widgets {

/// The two panes.
enum class Side { Printed, Marked };

/// What a row's text is to be laid out for.
struct RowRequest
{
    Article::Span span;
    Article::ParagraphKind kind = Article::ParagraphKind::Body;
    Side side = Side::Printed;
    bool startsParagraph = true;
    bool isTitle = false;
    double width = 600;
    double hang = 0; ///< hanging indent of turns, pixels
};

/// One row's text, laid out for one pane. Positions are UTF-16 units from the row's start, and the same as in the
/// layout: nothing is put into the text, and a hidden character has a sign of one unit in its place; room for boxes and signs comes from letter spacing. Coordinates are pixels
/// from the row's top and the column's left edge.
class RowText
{
public:
    /// A speaker's sign behind a name.
    struct Sign
    {
        qsizetype end;
        int speaker;
    };
    /// A note beside the row.
    struct Note
    {
        int annotation;
        int y;
        int height;
        int lines; ///< of its text; 0: one line for all
    };
    /// A stretch of one line.
    struct Band
    {
        QRectF box; ///< from the top of the em box to its bottom
        bool first; ///< the span starts here
        bool last;  ///< the span ends here
    };

    RowText(const RowRequest &request, const Article::Article &article, const MarkIndex &marks, const Type &type, const Palette &colours);
    Q_DISABLE_COPY_MOVE(RowText)

    [[nodiscard]] const QTextLayout &layout() const { return m_layout; }
    [[nodiscard]] Article::Span span() const { return m_span; }
    [[nodiscard]] int textHeight() const { return m_height; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] const std::vector<Sign> &signs() const { return m_signs; }
    /// Characters that show nothing by themselves; the layout holds a sign in place of each.
    [[nodiscard]] const std::vector<qsizetype> &hidden() const { return m_hidden; }

    /// The lines' parts that a stretch of the text covers; without the room kept behind its last character.
    [[nodiscard]] std::vector<Band> bands(Article::Span local) const;
    /// Where a caret stands.
    [[nodiscard]] QRectF caret(qsizetype local) const;
    [[nodiscard]] int lineAt(double y) const;
    [[nodiscard]] int lineOf(qsizetype local) const;
    [[nodiscard]] Article::Span lineSpan(int line) const;
    [[nodiscard]] double lineTop(int line) const;
    [[nodiscard]] int lineCount() const { return m_layout.lineCount(); }
    /// The position nearest to a point, between two clusters; with `inside`, that of the character under it, -1 for none.
    [[nodiscard]] qsizetype positionAt(QPointF point) const;
    [[nodiscard]] qsizetype characterAt(QPointF point) const;

    /// Kept here by MarginNotes, with the layout that they stand beside.
    std::vector<Note> notes;
    int notesHeight = 0;

private:
    struct Cell
    {
        QRgb colour = 0; ///< 0: the pen's
        bool bold = false;
        float after = 0; ///< room behind the character
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    void unhide(QString &text);
    void space(QStringView text, std::vector<Cell> &cells) const;
    void mark(const RowRequest &request, const MarkIndex &marks, const Palette &colours, std::vector<Cell> &cells);
    void setFormats(const std::vector<Cell> &cells);
    /// Breaks the lines; with `ends` given, exactly there.
    void breakLines(double first, double rest, const std::vector<Article::Span> &unbroken, const std::vector<qsizetype> &ends = {});
    [[nodiscard]] std::vector<qsizetype> justify(std::vector<Cell> &cells) const;
    [[nodiscard]] double trailing(qsizetype end) const;

    Article::Span m_span;
    QTextLayout m_layout;
    std::vector<Sign> m_signs;
    std::vector<qsizetype> m_hidden;
    std::vector<float> m_after;
    double m_em = 17;
    double m_scale = 1; ///< of this row's font to the body's
    int m_pitch = 27;
    double m_padding = 2;
    int m_above = 0;
    qsizetype m_label = 0; ///< length of the turn's label that the row starts with
    int m_height = 0;
    double m_width = 0;
};

} // namespace Zhupi::Widgets
