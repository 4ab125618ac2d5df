// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Workshop.h"

#include "look/DeskStyle.h"
#include "look/Themes.h"
#include "look/Tr.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QStandardPaths>
#include <QStyleHints>
#include <QTimer>
#include <QUrl>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

QString FileChooser::fileToOpen(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString FileChooser::fileToSave(QWidget *parent, const QString &title, const QString &path, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, path, filter);
}

bool FileChooser::show(const QString &path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

Workshop::Workshop(std::unique_ptr<Settings> settings, std::unique_ptr<FileChooser> chooser)
    : m_settings(std::move(settings))
    , m_chooser(std::move(chooser))
    , m_palette(paletteFor(m_settings->scheme()))
    , m_tags(Annotations::TagSet::standard())
{
    if (const QString file = m_settings->tagSetFile(); !file.isEmpty()) {
        if (const auto taken = setTagSetFile(file); !taken)
            m_tagSetTrouble = taken.error().sentence;
    }
    applyLook();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_settings->scheme() == Scheme::FollowSystem)
            setScheme(Scheme::FollowSystem);
    });
    // Not before the first window has been painted. The destructor waits for the pool, so `this` outlives the job; a
    // call still queued then is dropped.
    constexpr int AfterTheStart = 400; // ms
    QTimer::singleShot(AfterTheStart, this, [this] {
        m_pool.start([this] {
            loadThemes();
            QMetaObject::invokeMethod(this, [this] { setScheme(m_settings->scheme()); });
        });
    });
}

Workshop::~Workshop()
{
    m_pool.waitForDone();
    m_settings->sync();
}

void Workshop::setScheme(Scheme scheme)
{
    if (m_settings->scheme() != scheme)
        m_settings->setScheme(scheme);
    const Palette palette = paletteFor(scheme);
    if (palette == m_palette)
        return;
    m_palette = palette;
    applyLook();
    Q_EMIT paletteChanged();
}

void Workshop::setDeskPoints(int points)
{
    if (m_settings->deskPoints() == points)
        return;
    m_settings->setDeskPoints(points);
    applyLook();
    Q_EMIT paletteChanged();
}

void Workshop::setReader(const QString &name)
{
    if (m_settings->reader() == name)
        return;
    m_settings->setReader(name);
    Q_EMIT readerChanged(m_settings->reader());
}

Article::Result<void> Workshop::setTagSetFile(const QString &path)
{
    Annotations::TagSet tags = Annotations::TagSet::standard();
    if (!path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Article::failure(Tr::tr("The tag set %1 cannot be read: %2").arg(path, file.errorString()));
        auto read = Annotations::TagSet::fromJson(file.read(1 << 20));
        if (!read)
            return std::unexpected(read.error());
        tags = *std::move(read);
    }
    m_settings->setTagSetFile(path);
    m_tagSetTrouble.clear();
    if (tags != m_tags) {
        m_tags = std::move(tags);
        Q_EMIT tagsChanged();
    }
    return {};
}

Article::Result<std::shared_ptr<const Language::Lexicon>> Workshop::lexicon()
{
    static const auto once = Language::Lexicon::load(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/zhupi"_L1);
    return once;
}

MainWindow *Workshop::newWindow()
{
    auto *window = new MainWindow(this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    return window;
}

void Workshop::applyLook()
{
    dressApplication(m_palette, m_settings->deskPoints());
}

} // namespace Zhupi::Widgets
