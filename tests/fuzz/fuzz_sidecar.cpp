// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Sidecar.h"

using namespace Zhupi;

/// Any bytes are a sidecar or a sentence; what is written of a sidecar reads back, and is then written the same again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Article::Article article = Article::Article::fromText(
        QStringLiteral("記者問：「這筆錢花到哪裡去了？」\n局長說：「557萬，不是600萬。」\n"), QStringLiteral("/fuzz.txt"));
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Article::Result<Annotations::Sidecar> sidecar = Annotations::Sidecar::fromJson(bytes, article);
    if (!sidecar) {
        if (sidecar.error().sentence.isEmpty())
            qFatal("a failure without a sentence");
        return 0;
    }
    const QByteArray written = sidecar->toJson(article);
    const Article::Result<Annotations::Sidecar> again = Annotations::Sidecar::fromJson(written, article);
    if (!again)
        qFatal("what was written does not read back: %s", qUtf8Printable(again.error().sentence));
    if (again->annotations.size() != sidecar->annotations.size())
        qFatal("%lld annotations were written, %lld read back", qlonglong(sidecar->annotations.size()),
               qlonglong(again->annotations.size()));
    if (again->toJson(article) != written)
        qFatal("written a second time it is another file");
    return 0;
}
