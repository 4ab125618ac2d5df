// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Evaluation.h"

#include "exchange/Exchange.h"
#include "language/Reader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace Zhupi::Gold {

using namespace Qt::StringLiterals;

std::expected<std::map<QString, SetScore>, QString> evaluate(const QString &folder, const Language::Lexicon &lexicon,
                                                             const QStringList &wanted, const Misses &misses)
{
    std::map<QString, SetScore> sets;
    const QDir all(folder);
    for (const QString &set : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir inside(all.filePath(set));
        for (const QString &file : inside.entryList({u"*.gold"_s}, QDir::Files, QDir::Name)) {
            const QString name = set + u'/' + file.chopped(5);
            if (!wanted.isEmpty() && !wanted.contains(set) && !wanted.contains(name))
                continue;
            const auto article = Article::Article::read(inside.filePath(file.chopped(5) + u".txt"_s));
            QFile written(inside.filePath(file));
            if (!article || !written.open(QIODevice::ReadOnly))
                return std::unexpected(u"%1 could not be read"_s.arg(name));
            const auto gold = readGold(article->text(), QString::fromUtf8(written.readAll()));
            if (!gold)
                return std::unexpected(u"%1: %2"_s.arg(name, gold.error()));
            const Language::Reading reading = Language::read(*article, lexicon);
            const Findings found = readAnalysis(QJsonDocument::fromJson(Exchange::analysisJson(*article, reading)).object());
            const bool open = misses && set != "judge"_L1;
            QStringList differences;
            SetScore &score = sets[set];
            score.score += compare(article->text(), *gold, found, open ? &differences : nullptr);
            ++score.articles;
            if (open)
                misses(name, differences);
        }
    }
    if (sets.empty())
        return std::unexpected(u"no gold article of that name"_s);
    return sets;
}

QString table(const std::map<QString, SetScore> &sets)
{
    QString text = u"%1"_s.arg(u"figure"_s, -20);
    Score sum;
    int articles = 0;
    for (const auto &[set, score] : sets) {
        text += u"%1"_s.arg(u"%1 (%2)"_s.arg(set).arg(score.articles), 14);
        sum += score.score;
        articles += score.articles;
    }
    text += u"%1"_s.arg(u"all (%1)"_s.arg(articles), 14) + u'\n';
    const auto figures = sum.figures();
    for (qsizetype i = 0; i < figures.size(); ++i) {
        text += u"%1"_s.arg(figures[i].first, -20);
        for (const auto &[set, score] : sets)
            text += u"%1"_s.arg(QString::number(score.score.figures()[i].second, 'f', 3), 14);
        text += u"%1"_s.arg(QString::number(figures[i].second, 'f', 3), 14) + u'\n';
    }
    return text;
}

} // namespace Zhupi::Gold
