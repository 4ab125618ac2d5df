// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Sample.h"

#include "window/Settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

QString firstArticle(const Settings &settings)
{
    const QStringList recent = settings.recentFiles();
    for (const QString &file : recent) {
        if (QFileInfo(file).isFile())
            return file;
    }
    return placeSample(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/zhupi/samples"_L1);
}

QString placeSample(const QString &folder)
{
    const QString name = u"reservoir-cost.txt"_s;
    if (!QDir().mkpath(folder))
        return {};
    const QString article = QDir(folder).filePath(name);
    if (QFileInfo::exists(article))
        return article;
    for (const QString &file : {name, QString(name + ".annotations.jsonld"_L1)}) {
        const QString target = QDir(folder).filePath(file);
        const QString source = ":/zhupi/samples/"_L1 + file;
        // A copy out of the program is read-only; these are the reader's own.
        if (QFile::exists(source) && QFile::copy(source, target))
            QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return QFileInfo::exists(article) ? article : QString();
}

} // namespace Zhupi::Widgets
