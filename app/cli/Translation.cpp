// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <clocale>
#include <cstring>
#include <langinfo.h>

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

void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    const QByteArray before = std::setlocale(LC_CTYPE, nullptr);
    const QByteArray same = before.first(std::max<qsizetype>(before.indexOf('.'), 0)) + ".UTF-8";
    const QByteArray name = std::setlocale(LC_CTYPE, same.constData()) ? same : QByteArrayLiteral("C.UTF-8");
    // LC_ALL stands above all others, so what it says must be said one by one.
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) {
        static constexpr std::array<const char *, 6> others = {"LC_MESSAGES", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MEASUREMENT"};
        for (const char *const other : others)
            qputenv(other, all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", name);
    std::setlocale(LC_ALL, "");
}

} // namespace Zhupi::Cli
