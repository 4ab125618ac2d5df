// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "Sentences.h"
#include "Streams.h"
#include "Translation.h"
#include "Verbs.h"
#include "article/Names.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

namespace {

const std::array<const Verb *, 4> &verbs()
{
    static const std::array<const Verb *, 4> all = {&analyzeVerb(), &exportVerb(), &checkVerb(), &mergeVerb()};
    return all;
}

const Verb *findVerb(const QString &name)
{
    for (const Verb *const verb : verbs()) {
        if (name == QLatin1StringView(verb->name))
            return verb;
    }
    return nullptr;
}

bool isHelp(const QString &argument)
{
    return argument == "--help"_L1 || argument == "-h"_L1;
}

bool isVersion(const QString &argument)
{
    return argument == "--version"_L1 || argument == "-v"_L1 || argument == "-V"_L1;
}

QString generalHelp()
{
    //: The columns are kept by blanks; keep commands and options as they are.
    return Sentences::tr("Zhupi is a desk for reading an interview critically.\n"
                         "\n"
                         "Usage:\n"
                         "  zhupi [--picture FILE] [ARTICLE…]\n"
                         "      opens the articles in a window; --picture saves a picture of it and ends\n"
                         "  zhupi analyze [--ndjson] [--pretty] [--encoding NAME] FILE…\n"
                         "      prints what is found in each article as JSON\n"
                         "  zhupi export --to html -o OUT [--force] FILE\n"
                         "      writes the annotated article as a page\n"
                         "  zhupi check SIDECAR…\n"
                         "      says what is wrong with files of annotations\n"
                         "  zhupi merge BASE OURS THEIRS\n"
                         "      merges two versions of a file of annotations into OURS\n"
                         "  zhupi help [COMMAND]\n"
                         "  zhupi --version\n"
                         "\n"
                         "Exit status: 0 done; 1 a file could not be read or written; 2 wrong usage.\n");
}

int print(const QString &text)
{
    Output output;
    output.write(text.toUtf8());
    output.explain();
    return output.failed() ? Failed : Done;
}

std::unique_ptr<QCommandLineParser> parserOf(const Verb &verb)
{
    auto parser = std::make_unique<QCommandLineParser>();
    verb.declare(*parser);
    parser->addOption({{u"h"_s, u"help"_s}, Sentences::tr("Shows this help.")});
    return parser;
}

QString helpOf(const Verb &verb)
{
    // The first line of the parser's own text names the program by its whole path and does not know the command.
    const QString text = parserOf(verb)->helpText();
    const qsizetype usage = text.indexOf(u'\n');
    const QLatin1StringView name(verb.name);
    const QString arguments = name == "export"_L1  ? u"[options] --to html -o OUT FILE"_s
                              : name == "check"_L1 ? u"SIDECAR…"_s
                              : name == "merge"_L1 ? u"BASE OURS THEIRS"_s
                                                   : u"[options] FILE…"_s;
    return Sentences::tr("Usage: zhupi %1 %2").arg(QLatin1StringView(verb.name), arguments) + text.sliced(std::max<qsizetype>(usage, 0));
}

int runVerb(const Verb &verb, const QStringList &arguments)
{
    const auto parser = parserOf(verb);
    if (!parser->parse(QStringList{u"zhupi"_s} + arguments))
        return wrongUsage(Article::shown(parser->errorText()), verb.name);
    if (parser->isSet(u"help"_s))
        return print(helpOf(verb));
    return verb.run(*parser);
}

/// Options of Qt itself, which the application takes out of the arguments later: `-platform offscreen`.
QStringList withoutToolkitOptions(const QStringList &arguments)
{
    static constexpr std::array<QLatin1StringView, 14> withValue = {
        "platform"_L1, "platformpluginpath"_L1, "platformtheme"_L1, "plugin"_L1, "qwindowgeometry"_L1, "geometry"_L1, "qwindowicon"_L1,
        "icon"_L1,     "qwindowtitle"_L1,       "title"_L1,         "style"_L1,  "stylesheet"_L1,      "display"_L1,  "session"_L1};
    QStringList result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--"_L1)
            return result + arguments.sliced(i);
        if (!argument.startsWith(u'-') || argument.size() < 2) {
            result.append(argument);
            continue;
        }
        const QStringView name = QStringView(argument).sliced(argument.startsWith("--"_L1) ? 2 : 1);
        const qsizetype equals = name.indexOf(u'=');
        const QStringView word = equals < 0 ? name : name.first(equals);
        if (std::ranges::any_of(withValue, [word](QLatin1StringView known) { return word == known; }))
            i += equals < 0 ? 1 : 0;
        else if (name != "reverse"_L1 && name != "widgetcount"_L1)
            result.append(argument);
    }
    return result;
}

struct WindowArguments
{
    WindowRequest request;
    QString wrong; ///< what is wrong with them; empty when nothing is
};

WindowArguments parseForWindow(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"picture"_s, QString(), u"FILE"_s});
    parser.addPositionalArgument(u"ARTICLE"_s, QString());
    WindowArguments result;
    if (!parser.parse(QStringList{u"zhupi"_s} + withoutToolkitOptions(arguments))) {
        result.wrong = Article::shown(parser.errorText());
        return result;
    }
    result.request.files = parser.positionalArguments();
    result.request.picture = parser.value(u"picture"_s);
    if (parser.isSet(u"picture"_s) && result.request.picture.isEmpty()) {
        result.wrong = Sentences::tr("--picture needs the name of a file.");
    } else if (!result.request.files.isEmpty()) {
        // A word that is neither a command nor a file is a slip of the hand; a path that is gone is told in the window.
        const QString &first = result.request.files.first();
        if (!first.contains(u'/') && !first.contains(u'.') && !QFileInfo(first).isFile() && !QFileInfo(first).exists())
            result.wrong = Sentences::tr("“%1” is neither a command nor a file.").arg(Article::shown(first));
    }
    return result;
}

} // namespace

int wrongUsage(const QString &sentence, const char *verb)
{
    complain(sentence);
    complain(verb ? Sentences::tr("Try “zhupi help %1”.").arg(QLatin1StringView(verb)) : Sentences::tr("Try “zhupi --help”."));
    return WrongUsage;
}

bool wantsNoWindow(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString &first = arguments.first();
    if (isHelp(first) || isVersion(first) || first == "help"_L1 || findVerb(first))
        return true;
    // What is wrong needs no display to be told.
    return !parseForWindow(arguments).wrong.isEmpty();
}

int run(const QStringList &arguments)
{
    prepareStreams();
    QCoreApplication::setApplicationName(u"zhupi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHUPI_VERSION));
    installTranslation();
    if (arguments.isEmpty() || isHelp(arguments.first()))
        return print(generalHelp());
    const QString &first = arguments.first();
    if (isVersion(first))
        return print(u"zhupi %1\n"_s.arg(QStringLiteral(ZHUPI_VERSION)));
    if (const Verb *const verb = findVerb(first))
        return runVerb(*verb, arguments.sliced(1));
    if (first == "help"_L1) {
        if (arguments.size() == 1)
            return print(generalHelp());
        if (const Verb *const verb = findVerb(arguments.at(1)))
            return print(helpOf(*verb));
        return wrongUsage(Sentences::tr("There is no command “%1”.").arg(Article::shown(arguments.at(1), 40)));
    }
    return wrongUsage(parseForWindow(arguments).wrong);
}

std::expected<WindowRequest, int> windowRequest(const QStringList &arguments)
{
    WindowArguments parsed = parseForWindow(arguments);
    if (!parsed.wrong.isEmpty())
        return std::unexpected(wrongUsage(parsed.wrong));
    return std::move(parsed.request);
}

} // namespace Zhupi::Cli
