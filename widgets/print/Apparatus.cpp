// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Apparatus.h"

#include "docks/DeskTables.h"
#include "look/Tr.h"

#include <QLocale>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Annotations::AnchorState;
using Annotations::Annotation;

namespace {

class Writer
{
public:
    Writer(QTextDocument &document, const DeskState &state, const Palette &palette)
        : m_state(state)
        , m_palette(palette)
        , m_tables(tablesOf(state))
        , m_cursor(&document)
    {
    }

    void write()
    {
        disputes();
        arithmetic();
        notes();
    }

private:
    static QTextCharFormat format(const QColor &colour, bool bold = false, bool serif = false)
    {
        QTextCharFormat made;
        made.setFont(serif ? readingFont(9.5) : deskFont(8.5));
        made.setForeground(colour);
        if (bold)
            made.setFontWeight(QFont::Bold);
        return made;
    }

    void block(double above, double indent = 0)
    {
        QTextBlockFormat made;
        made.setTopMargin(m_begun ? above : 0);
        made.setLeftMargin(indent);
        made.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        if (m_begun)
            m_cursor.insertBlock(made);
        else
            m_cursor.setBlockFormat(made);
        m_begun = true;
    }

    void heading(const QString &text)
    {
        block(22);
        QTextCharFormat made = format(m_palette.ink, true);
        made.setFontPointSize(12);
        m_cursor.insertText(text, made);
    }

    [[nodiscard]] QString paragraph(qsizetype position) const { return Tr::tr("Paragraph %1").arg(m_tables->paragraphs.at(position)); }

    void disputes()
    {
        const Language::Reading &reading = m_state.reading;
        if (reading.disputes.isEmpty())
            return;
        heading(Tr::tr("Disputed figures"));
        for (const Language::Dispute &dispute : reading.disputes) {
            block(10);
            m_cursor.insertText(plainLine(dispute.quantity, 60), format(m_palette.contested, true));
            if (!dispute.spread.isZero())
                m_cursor.insertText(u"　"_s + Tr::tr("the largest is %1 times the smallest").arg(groupedText(dispute.spread)),
                                    format(m_palette.faint));
            QTextTableFormat shape;
            shape.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            shape.setBorderBrush(m_palette.line);
            shape.setBorder(0.75);
            shape.setBorderCollapse(true);
            shape.setCellPadding(4);
            shape.setTopMargin(4);
            shape.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 34), QTextLength(QTextLength::PercentageLength, 46),
                                             QTextLength(QTextLength::PercentageLength, 20)});
            shape.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            QTextTable *table = m_cursor.insertTable(int(dispute.claims.size()), 3, shape);
            for (int row = 0; row < dispute.claims.size(); ++row) {
                const Language::Number &number = reading.numbers[dispute.claims[row]];
                table->cellAt(row, 0).firstCursorPosition().insertText(number.speaker < 0 ? Tr::tr("not said by whom")
                                                                                          : speakerName(reading, number.speaker),
                                                                       format(m_palette.speaker(number.speaker), true));
                table->cellAt(row, 1).firstCursorPosition().insertText(
                    boundedText(number.modifier, plainLine(m_state.article.text(number.span), 60)), format(m_palette.ink, false, true));
                table->cellAt(row, 2).firstCursorPosition().insertText(paragraph(number.span.start), format(m_palette.faint));
            }
            m_cursor.movePosition(QTextCursor::End);
        }
    }

    void arithmetic()
    {
        const Language::Reading &reading = m_state.reading;
        bool first = true;
        for (const int index : m_tables->checks) {
            const Language::Check &check = reading.checks[index];
            const QString sum = arithmeticText(reading, check, m_tables->scale);
            if (sum.isEmpty())
                continue;
            if (std::exchange(first, false))
                heading(Tr::tr("Arithmetic"));
            block(4);
            m_cursor.insertText(check.holds ? Tr::tr("✓ %1, it holds", "arithmetic").arg(sum)
                                            : Tr::tr("✗ %1, it does not hold", "arithmetic").arg(sum),
                                format(check.holds ? m_palette.good : m_palette.contested));
        }
    }

    void notes()
    {
        QList<const Annotation *> order;
        for (const Annotation &annotation : m_state.annotations) {
            if (!annotation.verdict && annotation.replyTo.isEmpty())
                order.append(&annotation);
        }
        if (order.isEmpty())
            return;
        const auto place = [](const Annotation *a) {
            const bool orphan = !a->wholeArticle && a->anchor.state == AnchorState::Orphan;
            return std::tuple(a->wholeArticle ? 0 : orphan ? 2 : 1, a->anchor.span.start, a->anchor.span.end);
        };
        std::ranges::stable_sort(order, {}, place);
        heading(Tr::tr("Notes"));
        for (const Annotation *annotation : std::as_const(order))
            note(*annotation, 0);
    }

    void note(const Annotation &annotation, int depth)
    {
        constexpr int Deepest = 12; // a ring of replies ends, too
        const bool orphan = annotation.anchor.state == AnchorState::Orphan;
        const double indent = depth * 18.0;
        block(depth == 0 ? 10 : 4, indent);
        if (depth > 0) {
            m_cursor.insertText(u"↳ "_s, format(m_palette.faint));
        } else {
            const auto &tags = m_state.tags.tags;
            const auto tag = std::ranges::find(tags, annotation.tag, &Annotations::Tag::name);
            const QColor colour = tag == tags.end() ? m_palette.faint : QColor::fromString(tag->colour);
            m_cursor.insertText(annotation.tag.isEmpty() ? Tr::tr("Note") : annotation.tag,
                                format(colour.isValid() ? colour : m_palette.faint, true));
            m_cursor.insertText(u"　"_s, format(m_palette.faint));
            if (annotation.wholeArticle)
                m_cursor.insertText(Tr::tr("On the whole article"), format(m_palette.faint));
            else
                m_cursor.insertText(Tr::tr("“%1”").arg(plainLine(annotation.anchor.exact, 120)), format(m_palette.ink, false, true));
        }
        QStringList about;
        if (!annotation.creator.isEmpty())
            about.append(plainLine(annotation.creator, 40));
        if (annotation.created.isValid())
            about.append(QLocale().toString(annotation.created.toLocalTime(), QLocale::ShortFormat));
        if (depth == 0 && !annotation.wholeArticle)
            about.append(orphan ? Tr::tr("its words are not in the article any more") : paragraph(annotation.anchor.span.start));
        if (depth == 0)
            m_cursor.insertText(u"　"_s + about.join(u"　"_s), format(m_palette.faint));
        if (!annotation.note.isEmpty()) {
            if (depth == 0)
                block(2, indent);
            m_cursor.insertText(plainText(annotation.note), format(m_palette.ink));
        }
        if (depth > 0)
            m_cursor.insertText(u"　"_s + about.join(u"　"_s), format(m_palette.faint));
        if (depth >= Deepest)
            return;
        for (const Annotation &reply : m_state.annotations) {
            if (reply.replyTo == annotation.id && reply.id != annotation.id)
                note(reply, depth + 1);
        }
    }

    const DeskState &m_state;
    const Palette &m_palette;
    std::shared_ptr<const DeskTables> m_tables;
    QTextCursor m_cursor;
    bool m_begun = false;
};

} // namespace

void writeApparatus(QTextDocument &document, const DeskState &state, const Palette &palette)
{
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(deskFont(8.5));
    Writer(document, state, palette).write();
}

} // namespace Zhupi::Widgets
