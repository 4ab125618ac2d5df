// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Fonts.h"
#include "look/Palette.h"

#include "Testing.h"

#include <QApplication>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRawFont>
#include <QTextLayout>
#include <QTextStream>

#include <clocale>

using namespace Zhupi;
using namespace Zhupi::Widgets;
using namespace Qt::StringLiterals;

namespace {

/// Which glyphs a font gives for characters whose shapes differ between Taiwan, China and Japan.
QString glyphs(const QFont &font)
{
    QTextLayout layout(u"骨直令次"_s, font);
    layout.beginLayout();
    layout.createLine().setLineWidth(10000);
    layout.endLayout();
    QString out;
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        for (const quint32 glyph : run.glyphIndexes())
            out += QString::number(glyph) + u' ';
    }
    return out.trimmed();
}

/// The same as seen in a picture: fontconfig may swap the face behind one name.
QByteArray picture(const QFont &font)
{
    QImage image(240, 80, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, u"骨直令次"_s);
    painter.end();
    return QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
}

int child()
{
    useTraditionalGlyphs();
    QTextStream(stdout) << glyphs(readingFont(30)) << '|' << QString::fromLatin1(picture(readingFont(30)).toBase64().right(20000))
                        << Qt::endl;
    return 0;
}

} // namespace

class FontsTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void taiwanGlyphsUnderAnyLocale_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *locale : {"zh_TW.UTF-8", "ja_JP.UTF-8", "zh_CN.UTF-8", "en_US.UTF-8", "C.UTF-8", "C"})
            QTest::newRow(locale) << QString::fromLatin1(locale);
    }
    void taiwanGlyphsUnderAnyLocale()
    {
        if (!QFontInfo(readingFont(30)).family().startsWith("Noto Serif CJK TC"_L1))
            QSKIP("Noto Serif CJK TC is not installed");
        QFETCH(QString, locale);
        useTraditionalGlyphs();
        const QString expected = glyphs(readingFont(30)) + u'|' + QString::fromLatin1(picture(readingFont(30)).toBase64().right(20000));
        // The four have shapes of their own in the Japanese face: else this test could not fail.
        const QFont japanese(u"Noto Serif CJK JP"_s, 30);
        if (QFontInfo(japanese).family() == "Noto Serif CJK JP"_L1)
            QVERIFY(picture(japanese) != picture(readingFont(30)));
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, locale);
        environment.insert(u"LANG"_s, locale);
        environment.insert(u"ZHUPI_FONTS_CHILD"_s, u"1"_s);
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(other.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(other.readAllStandardOutput()).trimmed(), expected);
    }

    void sizesAreAsAsked()
    {
        QCOMPARE(readingFont(13).pointSizeF(), 13.0);
        QCOMPARE(deskFont(9.5).pointSizeF(), 9.5);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("ZHUPI_FONTS_CHILD"))
        return child();
    FontsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fonts.moc"
