// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `./dev eval`: the reading beside the gold articles.
#include "Evaluation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace Zhupi;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Compares the reading with the gold articles and prints a table."_s);
    parser.addHelpOption();
    parser.addOption({u"misses"_s, u"Print each difference too (never those of the set “judge”)."_s});
    parser.addOption({u"report"_s, u"Keep the table as report.txt beside the sets."_s});
    parser.addOption({u"folder"_s, u"Where the sets lie."_s, u"folder"_s, QStringLiteral(ZHUPI_GOLD)});
    parser.addPositionalArgument(u"name"_s, u"Sets or articles (a, b/03-interview); all when none is named."_s, u"[NAME…]"_s);
    parser.process(app);
    QTextStream out(stdout);
    QTextStream err(stderr);

    const auto lexicon = Language::Lexicon::load();
    if (!lexicon) {
        err << lexicon.error().sentence << '\n';
        return 1;
    }
    Gold::Misses misses;
    if (parser.isSet(u"misses"_s)) {
        misses = [&](const QString &name, const QStringList &differences) {
            out << "== " << name << '\n';
            for (const QString &difference : differences)
                out << difference << '\n';
        };
    }
    const QString folder = parser.value(u"folder"_s);
    const auto sets = Gold::evaluate(folder, **lexicon, parser.positionalArguments(), misses);
    if (!sets) {
        err << sets.error() << '\n';
        return 1;
    }
    out << Gold::table(*sets);
    if (parser.isSet(u"report"_s)) {
        QFile report(QDir(folder).filePath(u"report.txt"_s));
        if (!report.open(QIODevice::WriteOnly) || report.write(Gold::table(*sets).toUtf8()) < 0) {
            err << report.fileName() << ": " << report.errorString() << '\n';
            return 1;
        }
    }
    return 0;
}
