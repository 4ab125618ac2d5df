// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speed and memory beside peers, as a table or one JSON object a row. Machines are noisy: read the ratios.
#include "Bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

namespace Zhupi::Bench {

using namespace Qt::StringLiterals;

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Pair inTurn(int rounds, const std::function<void()> &ours, const std::function<void()> &theirs)
{
    QList<double> a, b;
    for (int i = 0; i < rounds; ++i) {
        a.append(milliseconds(ours));
        b.append(milliseconds(theirs));
    }
    return {median(a), median(b)};
}

std::optional<double> processTime(const QString &program, const QStringList &arguments, const QStringList &environment, QByteArray *output)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &line : environment)
        variables.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    process.setProcessEnvironment(variables);
    if (output)
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    else
        process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    const double time = double(timer.nsecsElapsed()) / 1e6;
    if (output)
        *output = process.readAllStandardOutput();
    return time;
}

static QStringList articleTexts()
{
    QStringList texts;
    const auto addFiles = [&texts](const QString &folder) {
        for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                texts.append(QString::fromUtf8(file.readAll()));
        }
    };
    addFiles(QStringLiteral(ZHUPI_SOURCE) + "/resources/samples"_L1);
    addFiles(QStringLiteral(ZHUPI_SHARED) + "/articles"_L1);
    // News lines in document order, and interviews turn by turn with their labels.
    QFile news(QStringLiteral(ZHUPI_SHARED) + "/data/ntrex-zh-tw.jsonl"_L1);
    if (news.open(QIODevice::ReadOnly)) {
        QString doc, text;
        while (!news.atEnd()) {
            const QJsonObject row = QJsonDocument::fromJson(news.readLine()).object();
            if (row["doc"_L1].toString() != doc && !text.isEmpty())
                texts.append(std::exchange(text, {}));
            doc = row["doc"_L1].toString();
            text += row["zh"_L1].toString() + u"\n\n"_s;
        }
        texts.append(text);
    }
    for (const QString &name : {u"archive-tw-interviews"_s, u"archive-tw-columns"_s}) {
        QFile file(QStringLiteral(ZHUPI_SHARED) + "/data/"_L1 + name + ".jsonl"_L1);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            QString text;
            for (const QJsonValue &turn : QJsonDocument::fromJson(file.readLine()).object()["turns"_L1].toArray()) {
                const QString speaker = turn["speaker"_L1].toString();
                text += (speaker.isEmpty() ? QString() : speaker + u"："_s) + turn["text"_L1].toString() + u"\n\n"_s;
            }
            texts.append(text);
        }
    }
    return texts;
}

QByteArray manyArticles(qsizetype bytes)
{
    QList<QByteArray> articles;
    for (const QString &text : articleTexts()) {
        // Long ones in pieces of some forty paragraphs, so that many different ones are mixed.
        const QStringList paragraphs = text.split(u"\n\n"_s);
        for (qsizetype i = 0; i < paragraphs.size(); i += 40)
            articles.append(paragraphs.mid(i, 40).join(u"\n\n"_s).toUtf8() + "\n\n");
    }
    QByteArray result;
    result.reserve(bytes + 100'000);
    QRandomGenerator shuffle(20260101);
    while (result.size() < bytes && !articles.isEmpty())
        result += articles[shuffle.bounded(articles.size())];
    return result;
}

static QString cell(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

static void print(const Row &row, bool json)
{
    if (json) {
        QJsonObject object{{u"name"_s, row.name},
                           {u"ours"_s, row.ours},
                           {u"unit"_s, row.unit},
                           {u"peer"_s, row.peer.isEmpty() ? QJsonValue() : row.peer},
                           {u"theirs"_s, row.theirs ? QJsonValue(*row.theirs) : QJsonValue()},
                           {u"ratio"_s, row.ratio ? QJsonValue(*row.ratio) : QJsonValue()}};
        if (!row.target.isEmpty())
            object.insert(u"target"_s, row.target);
        std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    } else {
        std::printf("%-34s %10s %-7s %-34s %10s %7s   %s\n", qPrintable(row.name), qPrintable(cell(row.ours)), qPrintable(row.unit),
                    qPrintable(row.peer), row.theirs ? qPrintable(cell(*row.theirs)) : "", row.ratio ? qPrintable(cell(*row.ratio)) : "",
                    qPrintable(row.target));
    }
    std::fflush(stdout);
}

static int runBench(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList names = application.arguments().mid(1);
    const bool json = names.removeAll(u"--json"_s) > 0;
    const QList<Case> cases = engineCases() + sidecarCases() + windowCases();
    for (const QString &name : std::as_const(names)) {
        if (std::ranges::none_of(cases, [&name](const Case &c) { return c.name == name; })) {
            std::fprintf(stderr, "bench: no case \"%s\"; there are:", qPrintable(name));
            for (const Case &c : cases)
                std::fprintf(stderr, " %s", qPrintable(c.name));
            std::fputs("\n", stderr);
            return 2;
        }
    }
    QTemporaryDir scratch;
    const Surroundings surroundings{QCoreApplication::applicationDirPath() + "/zhupi"_L1, QCoreApplication::applicationFilePath(),
                                    &scratch};
    if (!json)
        std::printf("%-34s %10s %-7s %-34s %10s %7s   %s\n", "name", "ours", "unit", "peer", "theirs", "ratio", "target");
    int status = 0;
    for (const Case &c : cases) {
        if (!names.isEmpty() && !names.contains(c.name))
            continue;
        const QList<Row> rows = c.run(surroundings);
        for (const Row &row : rows)
            print(row, json);
        // A table with a hole in it is not a whole one.
        if (rows.isEmpty()) {
            std::fprintf(stderr, "bench: the case \"%s\" could not be measured\n", qPrintable(c.name));
            status = 1;
        }
    }
    return status;
}

} // namespace Zhupi::Bench

int main(int argc, char **argv)
{
    if (const auto status = Zhupi::Bench::runAsChild(argc, argv))
        return *status;
    return Zhupi::Bench::runBench(argc, argv);
}
