// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"
#include "language/Lexicon.h"
#include "language/Stages.h"

#include <QDebug>

/// What the tests of figures share: the lexicon, and one line of text for a figure.
namespace Zhupi::Testing {

inline const Language::Lexicon &lexicon()
{
    static const auto loaded = Language::Lexicon::load();
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().sentence));
    return **loaded;
}

inline QList<Language::Number> figuresOf(const Article::Article &article)
{
    return Language::findNumbers(article, {}, lexicon(), {});
}

inline QString kindName(Language::NumberKind kind)
{
    static const char *const names[] = {"money", "percentage", "count",    "measure", "rate",   "ratio",
                                        "date",  "time",       "duration", "age",     "ordinal"};
    return QString::fromLatin1(names[int(kind)]);
}

inline QString modifierName(Language::Modifier modifier)
{
    static const char *const names[] = {"exact", "about", "more-than", "less-than", "at-least", "at-most", "range"};
    return QString::fromLatin1(names[int(modifier)]);
}

inline QString valueOf(const Language::Number &number)
{
    if (number.kind == Language::NumberKind::Date || number.kind == Language::NumberKind::Time)
        return number.iso.isEmpty() ? QStringLiteral("-") : number.iso;
    QString value = number.fraction.isEmpty() ? (number.value ? number.value->toString() : QStringLiteral("?")) : number.fraction;
    if (number.upper)
        value += QStringLiteral("..") + number.upper->toString();
    return value;
}

/// "557.6萬美元 money 5576000 USD exact"; the unit is "-" where there is none.
inline QString described(const Article::Article &article, const Language::Number &number)
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(article.text(number.span).toString(), kindName(number.kind), valueOf(number),
             number.unit.isEmpty() ? QStringLiteral("-") : number.unit, modifierName(number.modifier));
}

inline QString described(const QString &text)
{
    const Article::Article article = Article::Article::fromText(text);
    QStringList parts;
    for (const Language::Number &number : figuresOf(article))
        parts.append(described(article, number));
    return parts.join(QStringLiteral(" | "));
}

} // namespace Zhupi::Testing
