// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/RowText.h"

#include "look/Hidden.h"
#include "reading/TextUnits.h"

#include <QFontMetricsF>
#include <QSet>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace Zhupi::Widgets {

using Article::ParagraphKind;
using Article::Span;

namespace {

// The em box of Chinese fonts: 0.88 above the base line, 0.12 below.
constexpr double emAbove = 0.88;

/// Figures wider than this, in ems, may be broken like other text: keeping them whole leaves holes.
constexpr double widestUnbroken = 6.5;

double ems(QStringView text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x2e80 ? 0.55 : 1;
    return width;
}

bool isHan(QChar c)
{
    return (c.unicode() >= 0x3400 && c.unicode() <= 0x9fff) || (c.unicode() >= 0xf900 && c.unicode() <= 0xfaff) || c.isSurrogate();
}

bool isWestern(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

Span local(Span span, Span row)
{
    return {std::max(span.start, row.start) - row.start, std::min(span.end, row.end) - row.start};
}

} // namespace

Type Type::at(int zoom)
{
    const double scale = zoom / 100.0;
    Type type;
    type.body = readingFont(13 * scale);
    type.body.setStyleStrategy(QFont::PreferQuality);
    type.heading = readingFont(14 * scale);
    type.heading.setBold(true);
    type.title = readingFont(17.5 * scale);
    type.title.setBold(true);
    type.furniture = readingFont(10 * scale);
    type.sign = deskFont(6.8 * scale);
    type.sign.setBold(true);
    type.note = deskFont(9 * scale);
    type.noteHead = deskFont(9 * scale);
    type.noteHead.setBold(true);
    type.em = QFontMetricsF(type.body).horizontalAdvance(QChar(0x570b));
    type.pitch = int(std::lround(type.em * 1.6));
    type.padding = std::max(2.0, type.em * 0.13);
    type.bar = std::max(2.5, type.em * 0.17);
    return type;
}

RowText::RowText(const RowRequest &request, const Article::Article &article, const MarkIndex &marks, const Type &type,
                 const Palette &colours)
    : m_span(request.span)
    , m_em(type.em)
    , m_pitch(type.pitch)
    , m_padding(type.padding)
    , m_width(request.width)
{
    QString text = article.text(request.span).toString();
    unhide(text);
    // A line of its own for every separator would be Qt's wish; the article has them inside its paragraphs.
    QFont font = type.body;
    if (request.kind == ParagraphKind::Heading)
        font = request.isTitle ? type.title : type.heading;
    else if (request.kind == ParagraphKind::Boilerplate || request.kind == ParagraphKind::Caption)
        font = type.furniture;
    m_scale = font.pointSizeF() / type.body.pointSizeF();
    m_pitch = int(std::lround(m_pitch * (m_scale > 1 ? m_scale * 0.94 : m_scale)));

    std::vector<Cell> cells(size_t(text.size()));
    space(text, cells);
    if (request.kind == ParagraphKind::Boilerplate || request.kind == ParagraphKind::Caption) {
        for (Cell &cell : cells)
            cell.colour = colours.faint.rgb();
    }
    for (const qsizetype at : m_hidden)
        cells[size_t(at)].colour = colours.faint.rgb();

    // Turns hang: the label stands out to the left and the words of all turns begin at one edge.
    double first = 0;
    double rest = 0;
    bool inTurn = false;
    marks.turns().overlapping({m_span.start, m_span.start + 1}, [&](const SpanIndex::Item &) {
        inTurn = true;
        return false;
    });
    if (inTurn && request.kind == ParagraphKind::Body) {
        first = rest = request.hang;
        marks.labels().overlapping({m_span.start, m_span.start + std::max<qsizetype>(1, m_span.length())},
                                   [&](const SpanIndex::Item &item) {
                                       if (item.span.start == m_span.start && item.span.end <= m_span.end && !item.span.isEmpty()) {
                                           first = 0;
                                           m_label = item.span.length();
                                       }
                                       return false;
                                   });
    } else if (request.kind == ParagraphKind::Body && request.startsParagraph && !text.isEmpty() && !text.front().isSpace()) {
        first = 2 * m_em;
    }

    if (request.side == Side::Marked)
        mark(request, marks, colours, cells);
    if (m_label > 0) {
        // After the marks, which make room for the speaker's sign.
        QFont face = font;
        face.setBold(request.side == Side::Marked);
        double width = QFontMetricsF(face).horizontalAdvance(text.first(m_label));
        for (qsizetype i = 0; i < m_label; ++i)
            width += cells[size_t(i)].after;
        cells[size_t(m_label - 1)].after += float(std::max(0.0, request.hang - width));
    }

    m_layout.setFont(font);
    m_layout.setText(text);
    m_layout.setCacheEnabled(true);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(2 * m_em);
    m_layout.setTextOption(option);
    if (request.kind == ParagraphKind::Heading && m_span.start > 0)
        m_above = int(std::lround(m_pitch * (request.isTitle ? 0.3 : 0.6)));

    std::vector<Span> unbroken;
    marks.numbers().overlapping(m_span, [&](const SpanIndex::Item &item) {
        if (m_span.contains(item.span) && ems(article.text(item.span).first(std::min<qsizetype>(item.span.length(), 30))) <= widestUnbroken)
            unbroken.push_back(local(item.span, m_span));
        return true;
    });
    setFormats(cells);
    breakLines(first, rest, unbroken);
    if (request.kind == ParagraphKind::Body && m_layout.lineCount() > 1) {
        const std::vector<qsizetype> ends = justify(cells);
        setFormats(cells);
        breakLines(first, rest, unbroken, ends);
    }
    m_after.resize(cells.size());
    for (size_t i = 0; i < cells.size(); ++i)
        m_after[i] = cells[i].after;
}

/// Format ranges must not overlap, so the layers were laid flat first.
void RowText::setFormats(const std::vector<Cell> &cells)
{
    QList<QTextLayout::FormatRange> formats;
    for (size_t i = 0; i < cells.size();) {
        size_t end = i + 1;
        while (end < cells.size() && cells[end] == cells[i])
            ++end;
        if (cells[i] != Cell()) {
            QTextLayout::FormatRange range;
            range.start = int(i);
            range.length = int(end - i);
            if (cells[i].colour)
                range.format.setForeground(QColor::fromRgb(cells[i].colour));
            if (cells[i].bold)
                range.format.setFontWeight(QFont::Bold);
            if (cells[i].after > 0) {
                range.format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
                range.format.setFontLetterSpacing(cells[i].after);
            }
            formats.append(range);
        }
        i = end;
    }
    m_layout.setFormats(formats);
}

/// Nothing in the article may hide, or turn the words around it.
void RowText::unhide(QString &text)
{
    const QString given = text;
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (isHiddenAt(given, i)) {
            text[i] = standIn(given[i]);
            m_hidden.push_back(i);
        }
    }
}

/// A quarter-em gap between Chinese and Western characters where the writer put none.
void RowText::space(QStringView text, std::vector<Cell> &cells) const
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if ((isHan(text[i - 1]) && isWestern(text[i])) || (isWestern(text[i - 1]) && isHan(text[i]) && !text[i].isLowSurrogate()))
            cells[size_t(i - 1)].after = float(m_em * 0.15);
    }
}

void RowText::mark(const RowRequest &request, const MarkIndex &marks, const Palette &colours, std::vector<Cell> &cells)
{
    const Span row{m_span.start, std::max(m_span.end, m_span.start)};
    const auto paint = [&](Span span, QRgb colour, bool bold) {
        const Span part = local(span, row);
        for (qsizetype i = part.start; i < part.end; ++i) {
            cells[size_t(i)].colour = colour;
            cells[size_t(i)].bold = cells[size_t(i)].bold || bold;
        }
    };
    const auto speaks = [&](int speaker) { return speaker >= 0 && !marks.reading().speakers[speaker].silent; };
    marks.labels().overlapping(row, [&](const SpanIndex::Item &item) {
        paint(item.span, colours.speaker(item.owner).rgb(), true);
        return true;
    });
    QSet<int> signedAlready;
    marks.mentions().overlapping(row, [&](const SpanIndex::Item &item) {
        if (!speaks(item.owner))
            return true;
        paint(item.span, colours.speaker(item.owner).rgb(), true);
        if (item.span.end <= row.end && item.span.length() > 0 && !signedAlready.contains(item.owner)) {
            signedAlready.insert(item.owner);
            const qsizetype end = item.span.end - row.start;
            m_signs.push_back({end, item.owner});
            cells[size_t(end - 1)].after += float(m_em * m_scale * 0.62);
        }
        return true;
    });
    marks.cues().overlapping(row, [&](const SpanIndex::Item &item) {
        paint(item.span, colours.contested.rgb(), false);
        return true;
    });
    marks.numbers().overlapping(row, [&](const SpanIndex::Item &item) {
        if (marks.disputeOf(item.index) >= 0)
            paint(item.span, colours.contested.rgb(), true);
        const Span part = local(item.span, row);
        if (request.kind != ParagraphKind::Body || part.isEmpty())
            return true;
        const float room = float(2 * m_padding);
        if (part.start > 0)
            cells[size_t(part.start - 1)].after = std::max(cells[size_t(part.start - 1)].after, room);
        cells[size_t(part.end - 1)].after = std::max(cells[size_t(part.end - 1)].after, room);
        return true;
    });
}

/// Spreads what is left of each line over the gaps beside Chinese characters and over blanks. Qt's own
/// justification would pull Western words apart, letter by letter. Gives where the lines end.
std::vector<qsizetype> RowText::justify(std::vector<Cell> &cells) const
{
    const QString text = m_layout.text();
    std::vector<qsizetype> ends;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const qsizetype start = line.textStart();
        const qsizetype end = start + line.textLength();
        ends.push_back(end);
        if (i + 1 == m_layout.lineCount() || (end > 0 && text[end - 1] == QChar::LineSeparator))
            continue;
        qsizetype last = end;
        while (last > start && text[last - 1].isSpace())
            --last;
        std::vector<qsizetype> gaps;
        for (qsizetype at = std::max(start, m_label); at + 1 < last; ++at) {
            if (text[at].isHighSurrogate() || text[at + 1].isLowSurrogate() || text[at + 1].isMark() || text[at].isMark())
                continue;
            const bool western = text[at].unicode() < 0x2e80 && text[at + 1].unicode() < 0x2e80;
            if (!western || text[at].isSpace())
                gaps.push_back(at);
        }
        // Room behind the last character is of use only to a sign.
        const double behind = last > 0 ? cells[size_t(last - 1)].after : 0;
        const double left = line.width() - (line.cursorToX(int(last)) - line.x()) + (behind < m_em * 0.5 ? behind : 0);
        // A line of long Western words stays ragged rather than full of holes.
        if (gaps.empty() || left <= 0 || left / double(gaps.size()) > m_em * 0.25)
            continue;
        const float each = float(left / double(gaps.size()));
        for (const qsizetype gap : gaps)
            cells[size_t(gap)].after += each;
    }
    return ends;
}

void RowText::breakLines(double first, double rest, const std::vector<Span> &unbroken, const std::vector<qsizetype> &ends)
{
    const auto columns = [this](qsizetype from, qsizetype to) {
        int count = 0;
        for (qsizetype i = from; i < to; ++i)
            count += m_layout.isValidCursorPosition(int(i)) ? 1 : 0;
        return count;
    };
    double y = m_above;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        const double indent = std::min(line.lineNumber() == 0 ? first : rest, m_width / 2);
        const double width = std::max(m_em, m_width - indent);
        const qsizetype start = line.textStart();
        if (const size_t number = size_t(line.lineNumber()); number < ends.size()) {
            // Ligatures count once, so the first try may take too much.
            const qsizetype wanted = ends[number];
            int count = columns(start, wanted);
            line.setNumColumns(count);
            for (int tries = 0; tries < 8 && count > 1 && start + line.textLength() > wanted; ++tries)
                line.setNumColumns(--count);
        } else {
            line.setLineWidth(width);
            const qsizetype end = start + line.textLength();
            for (const Span whole : unbroken) {
                if (whole.start > start && whole.start < end && whole.end > end && end < m_layout.text().size()) {
                    line.setNumColumns(columns(start, whole.start), width);
                    break;
                }
            }
        }
        const double height = std::max<double>(m_pitch, line.height() * 1.04);
        // All base lines at the pitch, whatever fonts stand in the line.
        const double em = m_em * m_scale;
        const double base = y + (height - em) / 2 + em * emAbove;
        line.setPosition(QPointF(indent, base - line.ascent()));
        y += height;
    }
    m_layout.endLayout();
    m_height = int(std::ceil(y));
}

double RowText::trailing(qsizetype end) const
{
    return end > 0 && size_t(end) <= m_after.size() ? m_after[size_t(end - 1)] : 0;
}

std::vector<RowText::Band> RowText::bands(Span span) const
{
    std::vector<Band> bands;
    const double em = m_em * m_scale;
    for (int i = lineOf(span.start); i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const qsizetype lineStart = line.textStart();
        const qsizetype lineEnd = lineStart + line.textLength();
        if (lineStart >= span.end)
            break;
        const qsizetype from = std::max(span.start, lineStart);
        const qsizetype to = std::min(span.end, lineEnd);
        if (from >= to)
            continue;
        double left = line.cursorToX(int(from));
        double right = line.cursorToX(int(to));
        if (left > right)
            std::swap(left, right);
        right -= std::min(trailing(to), right - left);
        const double top = line.y() + line.ascent() - em * emAbove;
        bands.push_back({QRectF(left, top, right - left, em), from == span.start, to == span.end});
    }
    return bands;
}

QRectF RowText::caret(qsizetype position) const
{
    const QTextLine line = m_layout.lineAt(lineOf(position));
    const double em = m_em * m_scale;
    if (!line.isValid())
        return QRectF(0, m_above, 1, em);
    return QRectF(line.cursorToX(int(position)), line.y() + line.ascent() - em * (emAbove + 0.1), 1, em * 1.2);
}

int RowText::lineOf(qsizetype position) const
{
    const int count = m_layout.lineCount();
    int low = 0;
    int high = count - 1;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (m_layout.lineAt(middle).textStart() <= position)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

int RowText::lineAt(double y) const
{
    const int count = m_layout.lineCount();
    int line = 0;
    while (line + 1 < count && lineTop(line + 1) <= y)
        ++line;
    return line;
}

Span RowText::lineSpan(int index) const
{
    const QTextLine line = m_layout.lineAt(index);
    if (!line.isValid())
        return {};
    return {line.textStart(), line.textStart() + line.textLength()};
}

double RowText::lineTop(int index) const
{
    const QTextLine line = m_layout.lineAt(index);
    if (!line.isValid())
        return m_above;
    const double em = m_em * m_scale;
    const double height = std::max<double>(m_pitch, line.height() * 1.04);
    return line.y() + line.ascent() - em * emAbove - (height - em) / 2;
}

qsizetype RowText::positionAt(QPointF point) const
{
    const QTextLine line = m_layout.lineAt(lineAt(point.y()));
    if (!line.isValid())
        return 0;
    const qsizetype found = line.xToCursor(point.x(), QTextLine::CursorBetweenCharacters);
    // Behind the last character of a line that goes on is the start of the next line; stay on this one.
    const bool last = line.lineNumber() + 1 == m_layout.lineCount();
    const qsizetype end = line.textStart() + line.textLength();
    const qsizetype kept = !last && found >= end && line.textLength() > 0 ? m_layout.previousCursorPosition(int(end)) : found;
    return TextUnits::snap(m_layout.text(), kept);
}

qsizetype RowText::characterAt(QPointF point) const
{
    const int index = lineAt(point.y());
    const QTextLine line = m_layout.lineAt(index);
    if (!line.isValid() || point.y() < m_above || point.y() > m_height || line.textLength() == 0)
        return -1;
    const double right = line.cursorToX(line.textStart() + line.textLength());
    if (point.x() < line.cursorToX(line.textStart()) || point.x() > right)
        return -1;
    return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
}

} // namespace Zhupi::Widgets
