// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"
#include "language/Numerals.h"

/// A numeral with the unit behind it: 557.6萬美元, 三年半, 八成五, 五元三毛. Private to the library.
namespace Zhupi::Language {

struct Figure
{
    Numeral numeral;
    qsizetype start = 0;
    qsizetype end = 0;
    NumberKind kind = NumberKind::Count;
    Amount low, high; ///< in the unit given
    bool isRange = false;
    Modifier modifier = Modifier::Exact;
    QString fraction; ///< "2/3" where low is none
    QString unit;
    QString text;         ///< the counter or unit as printed: the rate's words
    quint32 classes = 0;  ///< of the word behind it; 0 for none
    bool name = false;    ///< no figure: part of a name or code
    bool generic = false; ///< money whose currency the article must tell: 元, $
    QString rule;

    [[nodiscard]] bool hasUnit() const { return classes != 0; }
};

class FigureReader
{
public:
    FigureReader(const Line &line, const NumberWords &words)
        : m_line(line)
        , m_words(words)
    {
    }
    /// The figure whose numeral starts at `i`; none where nothing of the kind is there.
    [[nodiscard]] std::optional<Figure> read(qsizetype i, NumeralOptions options) const;
    /// 半年, 半公里: none where 半 is part of another word.
    [[nodiscard]] std::optional<Figure> readHalf(qsizetype i) const;
    /// Lower and upper end of one range in one: 5至6億, 1萬到5萬元. False where they do not fit together.
    [[nodiscard]] bool join(Figure &lower, const Figure &upper) const;

private:
    bool fraction(Figure &figure) const;
    bool percentage(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const;
    void money(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const;
    bool duration(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const;
    bool measure(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const;
    bool counted(Figure &figure, const Match<SuffixTerm> &term, qsizetype at) const;
    void smallerUnits(Figure &figure, const QString &larger) const;
    bool latinUnit(Figure &figure, qsizetype at) const;
    void half(Figure &figure) const;
    void more(Figure &figure) const;
    [[nodiscard]] qsizetype skip(qsizetype i) const
    {
        while (isSpace(m_line.at(i)))
            ++i;
        return i;
    }
    [[nodiscard]] QString words(qsizetype from, qsizetype to) const
    {
        return QString(reinterpret_cast<const QChar *>(m_line.text + from), to - from);
    }

    const Line &m_line;
    const NumberWords &m_words;
};

/// The one digit at `i`, Chinese or Arabic; false where there is none or more.
[[nodiscard]] inline bool singleDigitAt(const Line &line, qsizetype i, int &value)
{
    const int chinese = chineseDigit(line.at(i));
    if (chinese >= 0)
        value = chinese;
    else if (isDigit(line.at(i)) && !isDigit(line.at(i + 1)))
        value = line.at(i) - u'0';
    else
        return false;
    return true;
}

/// "3/4" as a decimal where it is a finite one, else as a fraction. Tenth powers from a thousand on stay fractions.
void setFraction(Figure &figure, const Amount &numerator, const Amount &denominator);

/// Whether the text tells of days when 圓 and 錢 were other money than today's.
[[nodiscard]] bool isOldMoney(QStringView text);

/// Gives money and rates in a shared name, as 元, 克朗 or $ (their indices in `generic`), the currency that the article
/// itself names, else that of the country it is evidently set in; the name stays where neither tells.
void settleCurrency(const Article::Article &article, const NumberWords &words, QList<Number> &numbers,
                    const std::vector<qsizetype> &generic);

/// The currency that a bare 元 means in the article; 元 where it does not tell.
[[nodiscard]] QString homeCurrency(const Article::Article &article, const NumberWords &words, const QList<Number> &numbers);

/// Makes bare figures money where their sentence speaks of money, or where they go on from a figure that is money.
void giveUnsaidMoney(const Article::Article &article, const NumberWords &words, QList<Number> &numbers);

} // namespace Zhupi::Language
