// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/Article.h"
#include "article/File.h"
#include "article/Names.h"

#include "Testing.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Zhupi::Article;

class ArticleTest : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void codePointsThereAndBack();
    void positionsOutsideAreClamped();
    void paragraphsCoverTheText_data();
    void paragraphsCoverTheText();
    void textOfASpan();
    void emptyArticle();
    void fingerprints();
    void script_data();
    void script();
    void titles();
    void copiesShareTheText();
    void fileIsReadAndNotTouched();
    void unreadableFiles_data();
    void unreadableFiles();
    void hugeFileIsRefusedAtOnce();
    void pipeIsNotWaitedFor();
    void namesOfFiles_data();
    void namesOfFiles();
    void namesAreNeutralised_data();
    void namesAreNeutralised();
};

void ArticleTest::codePointsThereAndBack()
{
    // Pairs at the start, in a row, at the end; lone halves count as one.
    QString text = u"😀a𠀀𠀁說b\n"_s + QChar(0xd800) + u'c' + QChar(0xdc00) + u"𠮷"_s;
    const auto article = Article::fromText(text);
    QCOMPARE(article.codePoints(), 11);
    qsizetype codePoint = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool second = i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
        if (second) {
            QCOMPARE(article.toCodePoint(i), codePoint - 1);
            continue;
        }
        QCOMPARE(article.toCodePoint(i), codePoint);
        QCOMPARE(article.fromCodePoint(codePoint), i);
        ++codePoint;
    }
    QCOMPARE(article.toCodePoint(text.size()), 11);
    QCOMPARE(article.fromCodePoint(11), text.size());
}

void ArticleTest::positionsOutsideAreClamped()
{
    const auto article = Article::fromText(u"𠀀說"_s);
    QCOMPARE(article.toCodePoint(-5), 0);
    QCOMPARE(article.toCodePoint(99), 2);
    QCOMPARE(article.fromCodePoint(-5), 0);
    QCOMPARE(article.fromCodePoint(99), 3);
    QCOMPARE(article.text(Span{-3, 99}).toString(), article.text());
    QCOMPARE(article.text(Span{2, 1}).size(), 0);
    QCOMPARE(article.paragraphAt(-1), 0);
    QCOMPARE(article.paragraphAt(99), 0);
}

void ArticleTest::paragraphsCoverTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one") << u"一行"_s;
    QTest::newRow("two and a last end") << u"一\n二\n"_s;
    QTest::newRow("blank ones") << u"\n\n一\n \u3000\n\u200b\n"_s;
    QTest::newRow("CRLF") << u"一\r\n二\r\n"_s;
}

void ArticleTest::paragraphsCoverTheText()
{
    QFETCH(QString, text);
    const auto article = Article::fromText(text);
    const QString shown = article.text();
    const auto &paragraphs = article.paragraphs();
    QCOMPARE(paragraphs.size(), shown.count(u'\n') + 1);
    qsizetype at = 0;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const Span span = paragraphs.at(i).span;
        QCOMPARE(span.start, at);
        QVERIFY(!article.text(span).contains(u'\n'));
        const bool blank = article.text(span).trimmed().isEmpty() || article.text(span) == u"\u200b";
        QCOMPARE(paragraphs.at(i).kind == ParagraphKind::Blank, blank);
        for (qsizetype position = span.start; position <= span.end; ++position)
            QCOMPARE(article.paragraphAt(position), i);
        at = span.end + 1;
    }
    QCOMPARE(at, shown.size() + 1);
}

void ArticleTest::textOfASpan()
{
    const auto article = Article::fromText(u"他說：「好」"_s);
    QCOMPARE(article.text(Span{3, 6}).toString(), u"「好」"_s);
}

void ArticleTest::emptyArticle()
{
    const Article article;
    QCOMPARE(article.text(), QString());
    QCOMPARE(article.paragraphs().size(), 1);
    QCOMPARE(article.paragraphs().first().kind, ParagraphKind::Blank);
    QCOMPARE(article.codePoints(), 0);
    QCOMPARE(article.title(), QString());
    QVERIFY(article.boilerplate().isEmpty());
}

void ArticleTest::fingerprints()
{
    // Of the bytes, not of the text: line ends, mark and encoding count.
    const QByteArray crlf = "a\r\nb";
    QCOMPARE(Article::fromBytes(crlf, {})->sha256(), QCryptographicHash::hash(crlf, QCryptographicHash::Sha256).toHex());
    const QByteArray big = QByteArrayLiteral("一行字\n").repeated(100'000);
    QCOMPARE(Article::fromBytes(big, {})->sha256(), QCryptographicHash::hash(big, QCryptographicHash::Sha256).toHex());
    QCOMPARE(Article::fromText(u"說"_s).sha256(), Article::fromBytes(u"說"_s.toUtf8(), {})->sha256());
    QCOMPARE(Article::fromText(QString()).sha256(), Article().sha256());
}

void ArticleTest::script_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("script");
    QTest::newRow("traditional") << u"他說這個國家的經濟發展得很快。"_s << int(Script::Hant);
    QTest::newRow("simplified") << u"他说这个国家的经济发展得很快。"_s << int(Script::Hans);
    QTest::newRow("half and half") << u"他說這個國家。他说这个国家。"_s << int(Script::Mixed);
    QTest::newRow("a simplified quotation") << u"記者問這個國家的經濟發展為什麼會變慢，學者認為是貿易戰爭的關係，網友則說「没这回事」。"_s
                                            << int(Script::Hant);
    QTest::newRow("characters of both") << u"皇后在公里外的台上只喝了一斗米酒"_s << int(Script::Hant);
    QTest::newRow("no Chinese") << u"plain"_s << int(Script::Hant);
}

void ArticleTest::script()
{
    QFETCH(QString, text);
    QFETCH(int, script);
    QCOMPARE(int(Article::fromText(text).script()), script);
}

void ArticleTest::titles()
{
    const QString body = u"水利署副署長周文彥說，這筆錢不能再等，否則明年夏天南部又要輪流停水。"_s;
    QCOMPARE(Article::fromText(u"\n  水庫清淤經費翻倍  \n\n"_s + body).title(), u"水庫清淤經費翻倍"_s);
    QCOMPARE(Article::fromText(body).title(), body);
    const QString longest = u"𠀀"_s.repeated(50);
    QCOMPARE(Article::fromText(longest).title(), u"𠀀"_s.repeated(20) + u'…');
}

void ArticleTest::copiesShareTheText()
{
    const auto article = Article::fromText(u"一"_s.repeated(1000));
    const Article copy = article;
    QCOMPARE(copy.text().constData(), article.text().constData());
}

void ArticleTest::fileIsReadAndNotTouched()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"文章.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBF一\r\n二");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto article = Article::read(u"文章.txt"_s);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(article);
    QCOMPARE(article->text(), u"一\n二"_s);
    QCOMPARE(QFileInfo(article->path()).canonicalFilePath(), QFileInfo(path).canonicalFilePath());
    QVERIFY(QFileInfo(article->path()).isAbsolute());
    QCOMPARE(Zhupi::Testing::contents(path), QByteArray("\xEF\xBB\xBF一\r\n二"));
}

void ArticleTest::unreadableFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    QTest::newRow("vanished") << u"gone.txt"_s << u"no file"_s;
    QTest::newRow("a folder") << u"folder"_s << u"folder"_s;
    QTest::newRow("empty") << u"empty.txt"_s << u"empty"_s;
    QTest::newRow("a circle of links") << u"circle"_s << u"circle"_s;
    QTest::newRow("a link to nothing") << u"dangling"_s << u"no file"_s;
    QTest::newRow("below a file") << u"empty.txt/x"_s << u"no file"_s;
    QTest::newRow("a very long name") << QString(300, u'x') << u"too long"_s;
    QTest::newRow("NUL in the name") << u"a"_s + QChar(0) + u"b"_s << u"no file"_s;
}

void ArticleTest::unreadableFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, word);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QFile empty(folder.filePath(u"empty.txt"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QVERIFY(QFile::link(u"circle"_s, folder.filePath(u"circle"_s)));
    QVERIFY(QFile::link(u"nowhere"_s, folder.filePath(u"dangling"_s)));
    const auto article = Article::read(folder.path() + u'/' + name);
    QVERIFY(!article);
    QVERIFY2(article.error().sentence.contains(word), qPrintable(article.error().sentence));
}

void ArticleTest::hugeFileIsRefusedAtOnce()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"huge.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(10'000'000'000)); // sparse
    const auto article = Article::read(path);
    QVERIFY(!article);
    QVERIFY(article.error().sentence.contains(u"200 MB"_s));
}

void ArticleTest::pipeIsNotWaitedFor()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    for (const QString &special : {path, u"/dev/null"_s, u"/dev/zero"_s}) {
        const auto article = Article::read(special);
        QVERIFY(!article);
        QVERIFY2(article.error().sentence.contains(u"device"_s), qPrintable(article.error().sentence));
    }
}

void ArticleTest::namesOfFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("dash") << u"-x.txt"_s;
    QTest::newRow("line end") << u"a\nb.txt"_s;
    QTest::newRow("emoji") << u"😀.txt"_s;
    QTest::newRow("hash and question mark") << u"a#b?c%20.txt"_s;
    QTest::newRow("trailing dot") << u"a."_s;
    QTest::newRow("255 bytes") << QString(255, u'x');
}

void ArticleTest::namesOfFiles()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text");
    file.close();
    const auto article = Article::read(folder.filePath(name));
    QVERIFY2(article, qPrintable(article ? QString() : article.error().sentence));
    QCOMPARE(article->path(), folder.filePath(name));
}

void ArticleTest::namesAreNeutralised_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("plain") << u"文章 1.txt"_s << u"文章 1.txt"_s;
    QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a\ufffd[31mb"_s;
    QTest::newRow("line ends") << u"a\nb\u2028c\u0085d"_s << u"a\ufffdb\ufffdc\ufffdd"_s;
    QTest::newRow("bidi") << u"a\u202etxt.exe\u2069"_s << u"a\ufffdtxt.exe\ufffd"_s;
    QTest::newRow("beyond the BMP") << u"𠀀😀"_s << u"𠀀😀"_s;
    QTest::newRow("tag characters") << u"a\U000E0041"_s << u"a\ufffd"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) << u"a\ufffd"_s;
    QTest::newRow("long") << u"x"_s.repeated(100) + u"y"_s.repeated(100) << u"x"_s.repeated(40) + u'…' + u"y"_s.repeated(79);
}

void ArticleTest::namesAreNeutralised()
{
    QFETCH(QString, name);
    QFETCH(QString, wanted);
    QCOMPARE(shown(name), wanted);
}

QTEST_GUILESS_MAIN(ArticleTest)
#include "tst_article.moc"
