// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Verbs.h"

#include "Engine.h"
#include "Sentences.h"
#include "Streams.h"
#include "annotations/Desk.h"
#include "annotations/Sidecar.h"
#include "article/File.h"
#include "article/Names.h"
#include "exchange/Exchange.h"
#include "language/Reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

namespace {

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Sentences::tr("Writes the annotated article as a page that any browser shows."));
    parser.addOption({u"to"_s, Sentences::tr("The format: html."), Sentences::tr("FORMAT")});
    parser.addOption({{u"o"_s, u"output"_s}, Sentences::tr("The file to write, or - for standard output."), Sentences::tr("OUT")});
    parser.addOption({u"force"_s, Sentences::tr("Replaces OUT when it is there already.")});
    parser.addOption({u"encoding"_s,
                      Sentences::tr("The encoding of the file, where the guess would be wrong: UTF-8, Big5-HKSCS, GB18030 …"),
                      Sentences::tr("NAME")});
    parser.addPositionalArgument(u"FILE"_s, Sentences::tr("The article; its annotations are read from the file beside it."));
}

/// Where writing to a path would go: links followed, also one that leads to a file that is not there yet.
QString targetOf(const QString &path)
{
    QString target = path;
    for (int i = 0; i < 40 && QFileInfo(target).isSymLink(); ++i)
        target = QFileInfo(target).symLinkTarget();
    const QFileInfo info(target);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : QDir(folder).filePath(info.fileName());
}

/// By name, through links of either kind, through mounts.
bool isSameFile(const QString &a, const QString &b)
{
    struct stat first = {};
    struct stat second = {};
    if (::stat(QFile::encodeName(a).constData(), &first) == 0 && ::stat(QFile::encodeName(b).constData(), &second) == 0)
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
    return targetOf(a) == targetOf(b);
}

int refuse(const QString &sentence, const QString &file)
{
    complain(sentence, file);
    return Failed;
}

/// To a device or a pipe, which cannot be replaced as a whole; nothing is lost there.
int writeThrough(const QString &out, const QByteArray &page)
{
    const int descriptor = ::open(QFile::encodeName(out).constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return refuse(Sentences::tr("It could not be opened (%1).").arg(qt_error_string(errno)), out);
    Output output(descriptor);
    output.write(page);
    output.explain();
    return ::close(descriptor) != 0 || output.failed() ? Failed : Done;
}

int run(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    const QString out = parser.value(u"output"_s);
    if (!parser.isSet(u"to"_s))
        return wrongUsage(Sentences::tr("No format was named; add --to html."), "export");
    if (parser.value(u"to"_s).compare("html"_L1, Qt::CaseInsensitive) != 0)
        return wrongUsage(Sentences::tr("“%1” is no format that can be written; html is.").arg(Article::shown(parser.value(u"to"_s), 40)),
                          "export");
    if (out.isEmpty())
        return wrongUsage(Sentences::tr("No output was named; add -o OUT."), "export");
    if (files.size() != 1)
        return wrongUsage(files.isEmpty() ? Sentences::tr("No file was named.") : Sentences::tr("Only one file can be exported at a time."),
                          "export");
    const QString encoding = parser.value(u"encoding"_s);
    if (parser.isSet(u"encoding"_s)) {
        if (const auto known = Article::Article::fromBytes("text", {}, encoding); encoding.isEmpty() || !known)
            return wrongUsage(known ? Sentences::tr("--encoding needs the name of an encoding.") : known.error().sentence, "export");
    }
    const QString &file = files.first();
    const bool fromInput = file == "-"_L1;
    const bool toOutput = out == "-"_L1;
    const QString sidecar = fromInput ? QString() : Annotations::sidecarPath(QFileInfo(file).absoluteFilePath());

    // Whatever may go wrong with the output is told before any work is done.
    const QFileInfo there(out);
    const bool present = there.exists() || there.isSymLink();
    const bool special = there.exists() && !there.isFile() && !there.isDir();
    if (!toOutput && !special) {
        if (there.isDir())
            return refuse(Sentences::tr("It is a folder; name a file in it."), out);
        if (!fromInput && isSameFile(out, file))
            return refuse(Sentences::tr("It is the article itself, which is never written; name another file."), out);
        if ((!fromInput && isSameFile(out, sidecar)) || targetOf(out).endsWith(".annotations.jsonld"_L1))
            return refuse(Sentences::tr("It is the place of somebody's annotations, which a page must not replace; name another file."),
                          out);
        if (present && !parser.isSet(u"force"_s))
            return refuse(Sentences::tr("It is there already; add --force to replace it, or name another file."), out);
    }

    const auto bytes = fromInput ? readInput() : Article::readBytes(file);
    const QString shownFile = fromInput ? Sentences::tr("standard input") : file;
    if (!bytes)
        return refuse(bytes.error().sentence, shownFile);
    const auto article = Article::Article::fromBytes(*bytes, fromInput ? QString() : QFileInfo(file).absoluteFilePath(), encoding);
    if (!article)
        return refuse(article.error().sentence, shownFile);
    Annotations::Sidecar notes;
    if (!fromInput) {
        auto read = Annotations::readSidecar(sidecar, *article);
        // A page without the reader's notes would look whole and not be.
        if (!read)
            return refuse(read.error().sentence, sidecar);
        notes = std::move(*read);
    }
    const auto lexicon = loadLexicon();
    if (!lexicon)
        return refuse(lexicon.error().sentence, {});
    const Language::Reading reading = Annotations::withVerdicts(Language::read(*article, **lexicon), notes.annotations, *article);
    const QByteArray page = Exchange::annotatedHtml(*article, reading, notes.annotations, Annotations::TagSet::standard());
    if (toOutput) {
        Output output;
        output.write(page);
        output.explain();
        return output.failed() ? Failed : Done;
    }
    if (special)
        return writeThrough(out, page);
    if (const auto written = Annotations::writeFile(out, page); !written)
        return refuse(written.error().sentence, out);
    return Done;
}

} // namespace

const Verb &exportVerb()
{
    static constexpr Verb verb{"export", declare, run};
    return verb;
}

} // namespace Zhupi::Cli
