// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"

#include "annotations/Desk.h"

#include <QFile>
#include <QJsonDocument>
#include <QTimeZone>

#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

namespace Zhupi::Bench {

using namespace Qt::StringLiterals;
using namespace Zhupi::Annotations;

namespace {

struct Sample
{
    Article::Article article;
    QByteArray json;
};

/// Annotations as readers make them, all over a megabyte of articles.
Sample sampleOf(int count, const QString &path)
{
    Sample sample;
    sample.article = Article::Article::fromText(QString::fromUtf8(manyArticles(1'000'000)), path);
    const qsizetype size = sample.article.text().size();
    const QStringList tags{u"事實"_s, u"主張"_s, u"質疑"_s, u"數字"_s, u"重點"_s};
    Sidecar sidecar;
    sidecar.annotations.reserve(count);
    const QDateTime begin(QDate(2026, 11, 24), QTime(8, 0), QTimeZone::UTC);
    for (int i = 0; i < count; ++i) {
        Annotation a;
        a.id = newId();
        a.creator = u"林同學"_s;
        a.created = a.modified = begin.addSecs(i);
        if (i % 10 == 9) {
            a.replyTo = sidecar.annotations[i - 1].id;
            a.note = u"我不同意：這個數字沒有出處。"_s;
        } else {
            a.tag = tags[i % 5];
            if (i % 3 == 0)
                a.note = u"第%1則：這裡要再查一次原始資料，\n並且比較兩種說法。"_s.arg(i);
            const qsizetype from = qsizetype(i) * 37 % (size - 60);
            a.anchor = anchorFor(sample.article, {from, from + 8 + i % 30});
        }
        sidecar.annotations.append(a);
    }
    sample.json = sidecar.toJson(sample.article);
    return sample;
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

QList<Row> readingAndWriting(const Surroundings &)
{
    const Sample sample = sampleOf(10'000, u"/tmp/article.txt"_s);
    const auto sidecar = Sidecar::fromJson(sample.json, sample.article);
    const QJsonDocument document = QJsonDocument::fromJson(sample.json);
    if (!sidecar || sidecar->annotations.size() != 10'000 || sidecar->toJson(sample.article) != sample.json)
        return {};
    const Pair read =
        inTurn(15, [&] { (void)Sidecar::fromJson(sample.json, sample.article); }, [&] { (void)QJsonDocument::fromJson(sample.json); });
    const Pair write = inTurn(15, [&] { (void)sidecar->toJson(sample.article); }, [&] { (void)document.toJson(QJsonDocument::Compact); });
    return {
        {u"sidecar: 10,000 read"_s, read.ours, u"ms"_s, u"QJsonDocument, JSON alone"_s, read.theirs, read.ours / read.theirs, u"10 ms"_s},
        {u"sidecar: 10,000 written"_s, write.ours, u"ms"_s, u"QJsonDocument, JSON alone"_s, write.theirs, write.ours / write.theirs,
         u"20 ms"_s}};
}

QList<Row> opening(const Surroundings &)
{
    const Sample sample = sampleOf(100'000, u"/tmp/article.txt"_s);
#ifdef __GLIBC__
    ::malloc_trim(0); // what making the sample has freed would serve the reading unseen
#endif
    const qint64 before = residentBytes();
    QList<double> times;
    double memory = 0;
    for (int round = 0; round < 3; ++round) {
        Article::Result<Sidecar> read = Sidecar();
        times.append(milliseconds([&] { read = Sidecar::fromJson(sample.json, sample.article); }));
        if (!read)
            return {};
        memory = round == 0 ? double(residentBytes() - before) : memory;
    }
    return {{u"sidecar: 100,000 opened"_s, median(times), u"ms"_s, {}, {}, {}, u"300 ms"_s},
            {u"sidecar: 100,000 in memory"_s, memory / 1e6, u"MB"_s, u"its file"_s, double(sample.json.size()) / 1e6,
             memory / double(sample.json.size()), u"6 × the file"_s}};
}

QList<Row> oneAction(const Surroundings &surroundings)
{
    const QString folder = surroundings.scratch->path();
    const auto article = Article::Article::fromText(u"颱風過後，山上的橋斷了兩座。居民走了三小時才下山。\n"_s, folder + "/a.txt"_L1);
    const OpenedDesk opened = openDesk(article, u"林同學"_s);
    opened.desk->setSidecarDelay(std::chrono::hours(1));
    const int fd = ::open(QFile::encodeName(folder + "/bare"_L1).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const QByteArray record(900, 'x'); // as long as the journal's
    bool fine = fd >= 0;
    int n = 0;
    const Pair durable = inTurn(
        101,
        [&] {
            opened.desk->annotate({n % 20, n % 20 + 3}, u"重點"_s, QString::number(n));
            ++n;
            fine = opened.desk->waitUntilSafe() && fine;
        },
        [&] { fine = ::write(fd, record.constData(), size_t(record.size())) == record.size() && ::fdatasync(fd) == 0 && fine; });
    ::close(fd);
    if (!fine)
        return {};
    return {{u"journal: one action durable"_s, durable.ours, u"ms"_s, u"append and fdatasync, bare"_s, durable.theirs,
             durable.ours / durable.theirs, u"2 × bare"_s}};
}

} // namespace

QList<Case> sidecarCases()
{
    return {{u"sidecar"_s, readingAndWriting}, {u"opening"_s, opening}, {u"journal"_s, oneAction}};
}

} // namespace Zhupi::Bench
