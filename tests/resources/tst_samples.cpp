// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"
#include "annotations/Sidecar.h"
#include "annotations/TagSet.h"
#include "article/Article.h"

using namespace Qt::StringLiterals;
using namespace Zhupi;

/// The interviews that the window opens first, each with a finished sidecar.
class tst_samples : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void sidecarIsWhatZhupiWrites_data()
    {
        QTest::addColumn<QString>("path");
        const QDir samples(Testing::sourceFile(u"resources/samples"_s));
        const QStringList names = samples.entryList({u"*.txt"_s}, QDir::Files);
        QVERIFY(names.size() >= 2);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << samples.filePath(name);
    }

    void sidecarIsWhatZhupiWrites()
    {
        QFETCH(const QString, path);
        const auto article = Article::Article::read(path);
        QVERIFY2(article, article ? "" : qPrintable(article.error().sentence));
        QVERIFY(article->codePoints() >= 1800);
        QCOMPARE(article->decoding().encoding, u"UTF-8"_s);
        QVERIFY(!article->text().contains(u'\r'));

        const QString sidecarPath = Annotations::sidecarPath(path);
        const auto sidecar = Annotations::readSidecar(sidecarPath, *article);
        QVERIFY2(sidecar, sidecar ? "" : qPrintable(sidecar.error().sentence));
        QCOMPARE(sidecar->articleSha256, article->sha256());

        int whole = 0;
        int replies = 0;
        int verdicts = 0;
        QSet<QString> tags;
        const Annotations::TagSet standard = Annotations::TagSet::standard();
        for (const Annotations::Annotation &annotation : sidecar->annotations) {
            whole += annotation.wholeArticle;
            replies += !annotation.replyTo.isEmpty();
            verdicts += annotation.verdict.has_value();
            if (!annotation.wholeArticle && annotation.replyTo.isEmpty()) {
                QCOMPARE(annotation.anchor.state, Annotations::AnchorState::Exact);
                QCOMPARE(article->text(annotation.anchor.span).toString(), annotation.anchor.exact);
            }
            if (!annotation.tag.isEmpty()) {
                QVERIFY2(standard.find(annotation.tag), qPrintable(annotation.tag));
                tags.insert(annotation.tag);
            }
        }
        QCOMPARE(whole, 1);
        QCOMPARE(replies, 1);
        QCOMPARE(verdicts, 1);
        QCOMPARE(tags.size(), standard.tags.size()); // each tag is shown at work

        QCOMPARE(sidecar->toJson(*article), Testing::contents(sidecarPath));
    }
};

QTEST_GUILESS_MAIN(tst_samples)
#include "tst_samples.moc"
