// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is started: without a file, and in the reader's language.
#include "Testing.h"

#include <QImage>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Zhupi;

namespace {

struct Started
{
    int status = -1;
    QString errors;
};

/// Starts the built program with folders of its own and this locale.
Started start(const QTemporaryDir &home, const QString &locale, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LC_CTYPE"_s, u"LANGUAGE"_s})
        environment.remove(name);
    environment.insert(u"LANG"_s, locale);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_STATE_HOME"_s, home.filePath(u"state"_s));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("ZHUPI_PROGRAM"), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestWindowStart : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("ZHUPI_PROGRAM"))
            QSKIP("ZHUPI_PROGRAM names no program");
    }

    void firstStartShowsTheFirstSample()
    {
        const QTemporaryDir home;
        const QString picture = home.filePath(u"window.png"_s);
        const Started first = start(home, u"zh_TW.UTF-8"_s, {u"--picture"_s, picture});
        QVERIFY2(first.status == 0, qPrintable(first.errors));
        QVERIFY(QImage(picture).width() >= 640); // as wide as the screen lets it be
        const QString sample = home.filePath(u"data/zhupi/samples/reservoir-cost.txt"_s);
        QVERIFY(QFile::exists(sample));
        QVERIFY(QFile::exists(sample + u".annotations.jsonld"_s));
        // It is remembered as read.
        const QSettings state(home.filePath(u"state/zhupi/window.ini"_s), QSettings::IniFormat);
        QCOMPARE(state.value("recent"_L1).toStringList(), QStringList(sample));
        QVERIFY(QFile::remove(picture));
        QCOMPARE(start(home, u"zh_TW.UTF-8"_s, {u"--picture"_s, picture}).status, 0);
        QVERIFY(QFile::exists(picture));
    }

    void languageFollowsTheLocaleUnlessChosen_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("Taiwan") << u"zh_TW.UTF-8"_s << QString() << true;
        QTest::newRow("Hong Kong") << u"zh_HK.UTF-8"_s << QString() << true;
        QTest::newRow("Macau") << u"zh_MO.UTF-8"_s << QString() << true;
        QTest::newRow("United States") << u"en_US.UTF-8"_s << QString() << false;
        QTest::newRow("Chinese chosen in an English system") << u"en_US.UTF-8"_s << u"zh_TW"_s << true;
        QTest::newRow("English chosen in a Chinese system") << u"zh_TW.UTF-8"_s << u"en"_s << false;
    }
    void languageFollowsTheLocaleUnlessChosen()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, chosen);
        QFETCH(const bool, chinese);
        const QTemporaryDir home;
        if (!chosen.isEmpty()) {
            QSettings preferences(home.filePath(u"config/zhupi/zhupi.ini"_s), QSettings::IniFormat);
            preferences.setValue("language"_L1, chosen);
        }
        // What the window has to say about a file that is not there is said on the terminal when a picture was asked for.
        const Started run = start(home, locale, {u"--picture"_s, home.filePath(u"window.png"_s), home.filePath(u"none.txt"_s)});
        QCOMPARE(run.status, 1);
        QString said;
        const QStringList lines = run.errors.split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith(u"zhupi: "_s))
                said = line;
        }
        QVERIFY2(!said.isEmpty(), qPrintable(run.errors));
        QVERIFY2(isChinese(said) == chinese, qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestWindowStart)
#include "tst_windowstart.moc"
