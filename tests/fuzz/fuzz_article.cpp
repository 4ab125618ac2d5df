// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Exchange.h"
#include "language/Reader.h"

#include <QJsonDocument>
#include <QJsonParseError>

using namespace Zhupi;

namespace {

const Language::Lexicon &lexicon()
{
    static const auto loaded = Language::Lexicon::load();
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().sentence));
    return **loaded;
}

} // namespace

/// Any bytes are an article or a sentence; of an article the analysis is JSON and the page is made.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Article::Result<Article::Article> article = Article::Article::fromBytes(bytes, QStringLiteral("/fuzz.txt"));
    if (!article) {
        if (article.error().sentence.isEmpty())
            qFatal("a failure without a sentence");
        return 0;
    }
    const Language::Reading reading = Language::read(*article, lexicon());
    QJsonParseError error;
    (void)QJsonDocument::fromJson(Exchange::analysisJson(*article, reading), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("the analysis is no JSON: %s", qUtf8Printable(error.errorString()));
    if (Exchange::annotatedHtml(*article, reading, {}, Annotations::TagSet::standard()).isEmpty())
        qFatal("there is no page");
    return 0;
}
