// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Zhupi::Cli {

QString translationFor(const QStringList &uiLanguages)
{
    for (const QString &language : uiLanguages) {
        const QLocale locale(language);
        if (locale.language() == QLocale::Chinese && locale.script() == QLocale::TraditionalChineseScript)
            return u"zh_TW"_s;
        if (locale.language() == QLocale::English || locale.language() == QLocale::C)
            break;
    }
    return u"en"_s;
}

void installTranslation()
{
    QCoreApplication *const application = QCoreApplication::instance();
    static bool installed = false;
    if (!application || std::exchange(installed, true))
        return;
    const QString name = translationFor(QLocale::system().uiLanguages());
    const auto install = [application](const QString &file, const QString &folder) {
        auto *const translator = new QTranslator(application);
        if (translator->load(file, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    if (name != "en"_L1)
        install("qtbase_"_L1 + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install("zhupi_"_L1 + name, u":/i18n"_s);
}

void keepQuietAboutLocale()
{
    static QtMessageHandler next = nullptr;
    next = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        if (!message.startsWith("Detected locale \""_L1))
            next(type, context, message);
    });
}

} // namespace Zhupi::Cli
