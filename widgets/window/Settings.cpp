// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Settings.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRecent = 10;

QString inFolder(QStandardPaths::StandardLocation location, QLatin1StringView name)
{
    return QStandardPaths::writableLocation(location) + "/zhupi/"_L1 + name;
}

int bounded(const QVariant &value, int low, int high, int otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && low <= number && number <= high ? number : otherwise;
}

} // namespace

Settings::Settings()
    : Settings(inFolder(QStandardPaths::GenericConfigLocation, "zhupi.ini"_L1),
               inFolder(QStandardPaths::GenericStateLocation, "window.ini"_L1))
{
}

Settings::Settings(const QString &preferences, const QString &state)
    : m_preferences(preferences, QSettings::IniFormat)
    , m_state(state, QSettings::IniFormat)
{
}

QString Settings::reader() const
{
    return m_preferences.value("reader"_L1).toString();
}

void Settings::setReader(const QString &name)
{
    m_preferences.setValue("reader"_L1, name.simplified());
}

Tongue Settings::language() const
{
    const QString name = m_preferences.value("language"_L1).toString();
    return name == "zh_TW"_L1 ? Tongue::TraditionalChinese : name == "en"_L1 ? Tongue::English : Tongue::FollowSystem;
}

void Settings::setLanguage(Tongue language)
{
    m_preferences.setValue("language"_L1, language == Tongue::TraditionalChinese ? u"zh_TW"_s
                                          : language == Tongue::English          ? u"en"_s
                                                                                 : QString());
}

Scheme Settings::scheme() const
{
    return static_cast<Scheme>(bounded(m_preferences.value("scheme"_L1), 0, 3, 0));
}

void Settings::setScheme(Scheme scheme)
{
    m_preferences.setValue("scheme"_L1, static_cast<int>(scheme));
}

int Settings::deskPoints() const
{
    return bounded(m_preferences.value("deskPoints"_L1), 8, 20, 10);
}

void Settings::setDeskPoints(int points)
{
    m_preferences.setValue("deskPoints"_L1, points);
}

QString Settings::tagSetFile() const
{
    return m_preferences.value("tagSet"_L1).toString();
}

void Settings::setTagSetFile(const QString &path)
{
    m_preferences.setValue("tagSet"_L1, path);
}

QStringList Settings::recentFiles() const
{
    return m_state.value("recent"_L1).toStringList().mid(0, MostRecent);
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_state.setValue("recent"_L1, QStringList(files.mid(0, MostRecent)));
}

void Settings::clearRecentFiles()
{
    m_state.remove("recent"_L1);
}

QString Settings::lastFolder() const
{
    const QString folder = m_state.value("folder"_L1).toString();
    return QFileInfo(folder).isDir() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Settings::setLastFolder(const QString &path)
{
    m_state.setValue("folder"_L1, path);
}

int Settings::zoom() const
{
    return bounded(m_state.value("zoom"_L1), 50, 300, 100);
}

void Settings::setZoom(int percent)
{
    m_state.setValue("zoom"_L1, std::clamp(percent, 50, 300));
}

bool Settings::notesShown() const
{
    return m_state.value("notes"_L1, true).toBool();
}

void Settings::setNotesShown(bool shown)
{
    m_state.setValue("notes"_L1, shown);
}

QByteArray Settings::layout(const QString &part) const
{
    return m_state.value("layout/"_L1 + part).toByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &state)
{
    m_state.setValue("layout/"_L1 + part, state);
}

void Settings::sync()
{
    m_preferences.sync();
    m_state.sync();
}

} // namespace Zhupi::Widgets
