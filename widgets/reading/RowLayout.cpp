// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/RowLayout.h"

#include "reading/TextUnits.h"

#include <algorithm>
#include <bit>

namespace Zhupi::Widgets {

using Article::ParagraphKind;
using Article::Span;

void RowLayout::setArticle(const Article::Article &article)
{
    m_article = article;
    m_cuts.clear();
    const QStringView text = article.text();
    const QList<Article::Paragraph> &paragraphs = article.paragraphs();
    int rows = 0;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const Span span = paragraphs[i].span;
        if (span.length() <= longest) {
            ++rows;
            continue;
        }
        Cut cut{i, rows, {span.start}};
        qsizetype start = span.start;
        while (span.end - start > longest) {
            start += TextUnits::cut(text.sliced(start, span.end - start), longest);
            if (start < span.end)
                cut.starts.push_back(start);
        }
        rows += int(cut.starts.size());
        m_cuts.push_back(std::move(cut));
    }
    m_heights.assign(size_t(rows), 0);
    estimate(m_measure);
}

RowLayout::Place RowLayout::place(int row) const
{
    const auto after = std::ranges::upper_bound(m_cuts, row, {}, &Cut::firstRow);
    if (after == m_cuts.begin())
        return {row, 0, -1};
    const auto cut = after - 1;
    const int parts = int(cut->starts.size());
    if (row < cut->firstRow + parts)
        return {cut->paragraph, row - cut->firstRow, int(cut - m_cuts.begin())};
    return {cut->paragraph + 1 + (row - cut->firstRow - parts), 0, -1};
}

Span RowLayout::span(int row) const
{
    const Place at = place(row);
    const Span whole = m_article.paragraphs().at(at.paragraph).span;
    if (at.cut < 0)
        return whole;
    const std::vector<qsizetype> &starts = m_cuts[size_t(at.cut)].starts;
    const size_t part = size_t(at.part);
    return {starts[part], part + 1 < starts.size() ? starts[part + 1] : whole.end};
}

qsizetype RowLayout::paragraph(int row) const
{
    return place(row).paragraph;
}

ParagraphKind RowLayout::kind(int row) const
{
    return m_article.paragraphs().at(place(row).paragraph).kind;
}

bool RowLayout::startsParagraph(int row) const
{
    return place(row).part == 0;
}

bool RowLayout::endsParagraph(int row) const
{
    const Place at = place(row);
    return at.cut < 0 || size_t(at.part) + 1 == m_cuts[size_t(at.cut)].starts.size();
}

int RowLayout::rowAt(qsizetype position) const
{
    const qsizetype paragraph = m_article.paragraphAt(position);
    const auto after = std::ranges::upper_bound(m_cuts, paragraph, {}, &Cut::paragraph);
    if (after == m_cuts.begin())
        return int(paragraph);
    const auto cut = after - 1;
    if (cut->paragraph != paragraph)
        return cut->firstRow + int(cut->starts.size()) + int(paragraph - cut->paragraph - 1);
    const auto part = std::ranges::upper_bound(cut->starts, position) - cut->starts.begin();
    return cut->firstRow + std::max(0, int(part) - 1);
}

void RowLayout::estimate(const Measure &measure)
{
    m_measure = measure;
    const size_t count = m_heights.size();
    m_known.assign(count, false);
    size_t row = 0;
    bool blankBefore = false;
    bool furnitureBefore = false; // menus and bars, one word a line, stand closer than the article
    size_t nextCut = 0;
    const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
    const int perLine = std::max(1, measure.charactersPerLine);
    const auto lines = [perLine](qsizetype length) { return int((length + 2) / perLine) + 1; };
    for (qsizetype i = 0; i < paragraphs.size() && row < count; ++i) {
        const Article::Paragraph &paragraph = paragraphs[i];
        const bool blank = paragraph.kind == ParagraphKind::Blank;
        if (nextCut < m_cuts.size() && m_cuts[nextCut].paragraph == i) {
            const std::vector<qsizetype> &starts = m_cuts[nextCut].starts;
            for (size_t part = 0; part < starts.size(); ++part) {
                const qsizetype end = part + 1 < starts.size() ? starts[part + 1] : paragraph.span.end;
                m_heights[row++] = lines(end - starts[part]) * measure.pitch;
            }
            m_heights[row - 1] += measure.gap;
            ++nextCut;
        } else if (blank) {
            const bool furniture = furnitureBefore
                                   && (i + 1 == paragraphs.size() || paragraphs[i + 1].kind == ParagraphKind::Boilerplate
                                       || paragraphs[i + 1].kind == ParagraphKind::Blank);
            m_heights[row++] = furniture ? measure.furniture : blankBefore ? measure.moreBlank : measure.blank;
        } else {
            const int above = paragraph.kind == ParagraphKind::Heading && i > 0 ? measure.aboveHeading : 0;
            m_heights[row++] = above + lines(paragraph.span.length()) * measure.pitch + measure.gap;
        }
        blankBefore = blank;
        if (!blank)
            furnitureBefore = paragraph.kind == ParagraphKind::Boilerplate;
    }
    // A Fenwick tree in one pass: each node adds itself to the next one that covers it.
    m_sums.assign(count + 1, 0);
    m_total = 0;
    for (size_t i = 1; i <= count; ++i) {
        m_sums[i] += m_heights[i - 1];
        m_total += m_heights[i - 1];
        const size_t above = i + (i & (~i + 1));
        if (above <= count)
            m_sums[above] += m_sums[i];
    }
}

void RowLayout::setHeight(int row, int height)
{
    const int change = height - m_heights[size_t(row)];
    m_known[size_t(row)] = true;
    if (change == 0)
        return;
    m_heights[size_t(row)] = height;
    m_total += change;
    for (size_t i = size_t(row) + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += change;
}

void RowLayout::forget()
{
    m_known.assign(m_known.size(), false);
}

qint64 RowLayout::top(int row) const
{
    qint64 sum = 0;
    for (size_t i = size_t(row); i > 0; i &= i - 1)
        sum += m_sums[i];
    return sum;
}

int RowLayout::rowAtHeight(qint64 y) const
{
    const size_t count = m_heights.size();
    size_t row = 0;
    for (size_t step = std::bit_floor(count); step > 0; step >>= 1) {
        if (row + step <= count && m_sums[row + step] <= y) {
            row += step;
            y -= m_sums[row];
        }
    }
    return int(std::min(row, count - 1));
}

} // namespace Zhupi::Widgets
