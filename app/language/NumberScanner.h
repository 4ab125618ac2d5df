// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Dates.h"
#include "language/Figures.h"
#include "language/Stages.h"
#include "language/WordSet.h"

namespace Zhupi::Language {

/// One pass over the paragraphs that are read: every unit is looked at once, and only one that may start a numeral
/// or a set phrase is looked at twice.
class NumberScanner
{
public:
    NumberScanner(const Article::Article &article, const NumberWords &words, QList<Number> &numbers)
        : m_article(article)
        , m_words(words)
        , m_numbers(numbers)
    {
        m_line.text = reinterpret_cast<const char16_t *>(article.text().constData());
        static constexpr WordSet republic({u"民國", u"民国"});
        m_calendar.republic = republic.isIn(article.text());
        // Room that is not used is never touched.
        m_numbers.reserve(article.text().size() / 64);
        m_calendar.reference = dateline();
    }

    void scan(const QList<Quote> &quotes, const std::stop_token &stop);

private:
    void paragraph(Span span);
    [[nodiscard]] qsizetype clock(qsizetype i) const;
    [[nodiscard]] qsizetype behindTimeCode() const;
    [[nodiscard]] bool besideFurniture(qsizetype place) const;
    /// Reads what starts at `i`; returns where to go on, always behind `i`.
    qsizetype numeral(qsizetype i, qsizetype phraseEnd);
    qsizetype dated(qsizetype i, qsizetype phraseEnd, bool &found);
    qsizetype ordinal(qsizetype i);
    qsizetype ratio(const Figure &figure, qsizetype i);
    std::optional<Figure> figureAt(qsizetype i, NumeralOptions options);
    bool accept(Figure &figure, qsizetype i);
    bool yearBefore(const Figure &figure);
    void push(Figure &figure);
    void bounds(Number &number, qsizetype start);
    void rate(Figure &figure);
    [[nodiscard]] QString perOneBehind(Figure &figure) const;
    [[nodiscard]] QString perOneBefore(Figure &figure);
    [[nodiscard]] bool endsPlainly(qsizetype at) const;
    void currencyBefore(Figure &figure);
    void temperature(Figure &figure);
    [[nodiscard]] bool isName(const Figure &figure, qsizetype i) const;
    [[nodiscard]] bool isPlant(const Figure &figure) const;
    [[nodiscard]] bool isMarker(qsizetype start, qsizetype end) const;
    [[nodiscard]] bool isArticle(const Figure &figure) const;
    [[nodiscard]] bool countsOne(const Figure &figure) const;
    [[nodiscard]] qsizetype token(qsizetype i) const;
    [[nodiscard]] qsizetype skip(qsizetype i) const
    {
        while (isSpace(m_line.at(i)))
            ++i;
        return i;
    }
    [[nodiscard]] qsizetype back(qsizetype i) const
    {
        while (i > limit() && isSpace(m_line.at(i - 1)))
            --i;
        return i;
    }
    [[nodiscard]] qsizetype limit() const { return std::max(m_last, m_line.begin); }
    [[nodiscard]] QString text(qsizetype from, qsizetype to) const { return m_article.text().sliced(from, to - from); }
    [[nodiscard]] int dateline() const;

    const Article::Article &m_article;
    const NumberWords &m_words;
    QList<Number> &m_numbers;
    Line m_line;
    Calendar m_calendar;
    qsizetype m_last = 0; ///< end of the figure before
    std::vector<Span> m_titles;
    size_t m_title = 0;
    std::vector<qsizetype> m_generic; ///< indices of money in 元 or $
};

} // namespace Zhupi::Language
