// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Verbs.h"

#include "Engine.h"
#include "InOrder.h"
#include "JsonLine.h"
#include "Sentences.h"
#include "Streams.h"
#include "article/File.h"
#include "exchange/Exchange.h"
#include "exchange/JsonWriter.h"
#include "language/Reader.h"

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

namespace {

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Sentences::tr(
        "Prints what is found in each article as one JSON document: speakers, turns, quotes, statements, numbers, disputes and checks."));
    parser.addOption(
        {u"ndjson"_s, Sentences::tr("One document a line. With - for FILE, reads one {\"id\": …, \"text\": …} a line from standard "
                                    "input and answers line by line, in order, with the same id.")});
    parser.addOption({u"pretty"_s, Sentences::tr("Indents the documents.")});
    parser.addOption({u"encoding"_s,
                      Sentences::tr("The encoding of the files, where the guess would be wrong: UTF-8, Big5-HKSCS, GB18030 …"),
                      Sentences::tr("NAME")});
    parser.addPositionalArgument(u"FILE"_s, Sentences::tr("A text file, or - for standard input."), u"FILE…"_s);
}

struct Answer
{
    QByteArray json;  ///< empty: there is none
    QString sentence; ///< empty: nothing went wrong
    QString file;
};

class Analysis
{
public:
    Analysis(std::shared_ptr<const Language::Lexicon> lexicon, Exchange::Layout layout, QString encoding)
        : m_lexicon(std::move(lexicon))
        , m_layout(layout)
        , m_encoding(std::move(encoding))
    {
    }

    void files(const QStringList &paths)
    {
        inOrder(
            paths.size(), [&](qsizetype i) { return ofBytes(Article::readBytes(paths.at(i)), paths.at(i), paths.at(i)); },
            [this](const Answer &answer) { return give(answer); });
    }

    void standardInput() { give(ofBytes(readInput(), u"-"_s, Sentences::tr("standard input"))); }

    void linesOfStandardInput()
    {
        LineInput input(Article::LargestFile * 2);
        bool first = true;
        bool more = true;
        while (more) {
            more = input.wait();
            // What has come so far is answered at once: the other side may wait for it before it sends more.
            QList<QByteArray> lines;
            QByteArray line;
            for (auto next = input.next(line); next == LineInput::Next::Line || next == LineInput::Next::TooLong; next = input.next(line)) {
                if (next == LineInput::Next::TooLong)
                    line = TooLong;
                if (std::exchange(first, false) && line.startsWith("\xEF\xBB\xBF"))
                    line.remove(0, 3);
                if (!line.trimmed().isEmpty())
                    lines.append(line);
            }
            inOrder(lines.size(), [&](qsizetype i) { return ofLine(lines.at(i)); }, [this](const Answer &answer) { return give(answer); });
            if (m_output.failed())
                return;
        }
        if (input.error() != 0)
            give({{}, Sentences::tr("Standard input could not be read (%1).").arg(qt_error_string(input.error())), {}});
    }

    [[nodiscard]] bool goesOn() const { return !m_output.failed(); }

    [[nodiscard]] int finish() const
    {
        m_output.explain();
        return m_failed || m_output.failed() ? Failed : Done;
    }

private:
    inline static const QByteArray TooLong = QByteArrayLiteral("too long");

    [[nodiscard]] Answer ofBytes(const Article::Result<QByteArray> &bytes, const QString &path, const QString &file) const
    {
        if (!bytes)
            return {{}, bytes.error().sentence, file};
        const auto article = Article::Article::fromBytes(*bytes, path, m_encoding);
        if (!article)
            return {{}, article.error().sentence, file};
        return {Exchange::analysisJson(*article, Language::read(*article, *m_lexicon), m_layout), {}, file};
    }

    [[nodiscard]] Answer ofLine(const QByteArray &line) const
    {
        JsonLine item;
        if (line == TooLong)
            item.sentence = Sentences::tr("This line is longer than 400 MB, which is too long for an article.");
        else
            item = parseLine(line);
        if (item.sentence.isEmpty()) {
            const auto article = Article::Article::fromText(item.text);
            return {Exchange::analysisJson(article, Language::read(article, *m_lexicon), m_layout, item.id), {}, {}};
        }
        QByteArray json = item.id.isEmpty() ? "{" : "{\"id\":" + item.id + ',';
        json += "\"error\":";
        Exchange::appendJsonString(json, item.sentence);
        json += '}';
        return {json, item.sentence, {}};
    }

    bool give(const Answer &answer)
    {
        if (!answer.sentence.isEmpty()) {
            m_failed = true;
            // The sentence of a line stands in its answer.
            if (answer.json.isEmpty())
                complain(answer.sentence, answer.file);
        }
        return answer.json.isEmpty() || m_output.write(answer.json + '\n');
    }

    std::shared_ptr<const Language::Lexicon> m_lexicon;
    Exchange::Layout m_layout;
    QString m_encoding;
    Output m_output;
    bool m_failed = false;
};

int run(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    const bool lines = parser.isSet(u"ndjson"_s);
    const bool pretty = parser.isSet(u"pretty"_s);
    const QString encoding = parser.value(u"encoding"_s);
    if (files.isEmpty())
        return wrongUsage(Sentences::tr("No file was named."), "analyze");
    if (lines && pretty)
        return wrongUsage(Sentences::tr("--ndjson puts each document on one line, so it does not go with --pretty."), "analyze");
    if (parser.isSet(u"encoding"_s)) {
        if (encoding.isEmpty())
            return wrongUsage(Sentences::tr("--encoding needs the name of an encoding."), "analyze");
        if (const auto known = Article::Article::fromBytes("text", {}, encoding); !known)
            return wrongUsage(known.error().sentence, "analyze");
    }
    auto lexicon = loadLexicon();
    if (!lexicon) {
        complain(lexicon.error().sentence);
        return Failed;
    }
    Analysis analysis(std::move(*lexicon), pretty ? Exchange::Layout::Pretty : Exchange::Layout::Compact, encoding);
    for (qsizetype i = 0; i < files.size() && analysis.goesOn();) {
        if (files.at(i) == "-"_L1) {
            if (lines)
                analysis.linesOfStandardInput();
            else
                analysis.standardInput();
            ++i;
            continue;
        }
        const qsizetype end = files.indexOf(u"-"_s, i);
        const qsizetype length = (end < 0 ? files.size() : end) - i;
        analysis.files(files.sliced(i, length));
        i += length;
    }
    return analysis.finish();
}

} // namespace

const Verb &analyzeVerb()
{
    static constexpr Verb verb{"analyze", declare, run};
    return verb;
}

} // namespace Zhupi::Cli
