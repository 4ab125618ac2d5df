// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two commands about sidecars: check and merge.
#include "Verbs.h"

#include "Sentences.h"
#include "Streams.h"
#include "annotations/Check.h"
#include "annotations/Files.h"
#include "annotations/Sidecar.h"
#include "article/Names.h"

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

namespace {

void declareCheck(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Sentences::tr("Says what is wrong with files of annotations, with line and member."));
    parser.addPositionalArgument(u"SIDECAR"_s, Sentences::tr("A file of annotations."));
}

int runCheck(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return wrongUsage(Sentences::tr("Name at least one file."), "check");
    int status = Done;
    Output output;
    for (const QString &file : files) {
        const auto bytes = Annotations::readBytes(file);
        if (!bytes || bytes->isEmpty()) {
            complain(bytes ? Sentences::tr("There is no such file.") : bytes.error().sentence, file);
            status = Failed;
            continue;
        }
        const QList<Annotations::Problem> problems = Annotations::check(*bytes);
        for (const Annotations::Problem &problem : problems) {
            const QString where = Article::shown(file) + u':' + QString::number(problem.line) + u": "_s;
            const QString member = problem.member.isEmpty() ? QString() : Article::shown(problem.member) + u": "_s;
            output.write((where + member + problem.sentence + u'\n').toUtf8());
            status = Failed;
        }
    }
    output.explain();
    return output.failed() ? Failed : status;
}

void declareMerge(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Sentences::tr(
        "Merges what two sides did to a file of annotations, annotation by annotation; OURS becomes the result. Git calls it."));
    parser.addPositionalArgument(u"BASE"_s, Sentences::tr("The file as both sides had it."));
    parser.addPositionalArgument(u"OURS"_s, Sentences::tr("The file as one side has it; it is replaced."));
    parser.addPositionalArgument(u"THEIRS"_s, Sentences::tr("The file as the other side has it."));
}

int runMerge(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() != 3)
        return wrongUsage(Sentences::tr("Name three files: BASE, OURS and THEIRS."), "merge");
    QList<QByteArray> bytes;
    for (const QString &file : files) {
        const auto read = Annotations::readBytes(file);
        if (!read) {
            complain(read.error().sentence, file);
            return Failed;
        }
        bytes.append(*read);
    }
    const auto merged = Annotations::mergeFiles(bytes[0], bytes[1], bytes[2], Annotations::shownName(files[1]));
    if (!merged) {
        complain(merged.error().sentence, files[merged.error().side]);
        return Failed;
    }
    if (merged->json != bytes[1]) {
        if (const auto written = Annotations::writeFile(files[1], merged->json); !written) {
            complain(written.error().sentence);
            return Failed;
        }
    }
    for (const QString &sentence : merged->sentences)
        complain(sentence);
    return Done;
}

} // namespace

const Verb &checkVerb()
{
    static const Verb verb{"check", declareCheck, runCheck};
    return verb;
}

const Verb &mergeVerb()
{
    static const Verb verb{"merge", declareMerge, runMerge};
    return verb;
}

} // namespace Zhupi::Cli
