// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `./dev eval`: the reading beside the gold articles.
#include "Score.h"
#include "exchange/Exchange.h"
#include "language/Reader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTextStream>

#include <map>

using namespace Zhupi;
using namespace Qt::StringLiterals;

namespace {

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Compares the reading with the gold articles and prints a table."_s);
    parser.addHelpOption();
    parser.addOption({u"misses"_s, u"Print each difference too (never those of the set “judge”)."_s});
    parser.addOption({u"folder"_s, u"Where the sets lie."_s, u"folder"_s, QStringLiteral(ZHUPI_GOLD)});
    parser.addPositionalArgument(u"name"_s, u"Sets or articles (a, b/03-interview); all when none is named."_s, u"[NAME…]"_s);
    parser.process(app);
    QTextStream out(stdout);
    QTextStream err(stderr);

    const auto lexicon = Language::Lexicon::load();
    if (!lexicon) {
        err << "the lexicon could not be loaded\n";
        return 1;
    }
    const QDir folder(parser.value(u"folder"_s));
    std::map<QString, Gold::Score> scores;
    std::map<QString, int> articles;
    Gold::Score all;
    int count = 0;
    for (const QString &set : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir inside(folder.filePath(set));
        for (const QString &file : inside.entryList({u"*.gold"_s}, QDir::Files, QDir::Name)) {
            const QString name = set + u'/' + file.chopped(5);
            const QStringList wanted = parser.positionalArguments();
            if (!wanted.isEmpty() && !wanted.contains(set) && !wanted.contains(name))
                continue;
            const auto article = Article::Article::read(inside.filePath(file.chopped(5) + u".txt"_s));
            if (!article) {
                err << name << ": the article could not be read\n";
                return 1;
            }
            const auto gold = Gold::readGold(article->text(), contents(inside.filePath(file)));
            if (!gold) {
                err << name << ": " << gold.error() << '\n';
                return 1;
            }
            const Language::Reading reading = Language::read(*article, **lexicon);
            const Gold::Findings found = Gold::readAnalysis(QJsonDocument::fromJson(Exchange::analysisJson(*article, reading)).object());
            QStringList misses;
            const bool open = parser.isSet(u"misses"_s) && set != "judge"_L1;
            const Gold::Score score = Gold::compare(article->text(), *gold, found, open ? &misses : nullptr);
            if (!misses.isEmpty()) {
                out << "== " << name << '\n';
                for (const QString &miss : std::as_const(misses))
                    out << miss << '\n';
            }
            scores[set] += score;
            ++articles[set];
            all += score;
            ++count;
        }
    }
    if (count == 0) {
        err << "no gold article of that name\n";
        return 1;
    }
    out << u"%1"_s.arg(u"figure"_s, -20);
    for (const auto &[set, score] : scores)
        out << u"%1"_s.arg(u"%1 (%2)"_s.arg(set).arg(articles[set]), 14);
    out << u"%1"_s.arg(u"all (%1)"_s.arg(count), 14) << '\n';
    const auto names = all.figures();
    for (qsizetype i = 0; i < names.size(); ++i) {
        out << u"%1"_s.arg(names[i].first, -20);
        for (const auto &[set, score] : scores)
            out << u"%1"_s.arg(QString::number(score.figures()[i].second, 'f', 3), 14);
        out << u"%1"_s.arg(QString::number(names[i].second, 'f', 3), 14) << '\n';
    }
    return 0;
}
