// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/TagSet.h"
#include "language/Lexicon.h"
#include "look/Palette.h"
#include "window/Settings.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

class QWidget;

namespace Zhupi::Widgets {

/// Asks for files. A class of its own so that tests can answer.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    /// The chosen file; empty when the reader did not want to.
    [[nodiscard]] virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &folder, const QString &filter);
    [[nodiscard]] virtual QString fileToSave(QWidget *parent, const QString &title, const QString &path, const QString &filter);
    /// Opens a file with the program that the system has for it.
    virtual bool show(const QString &path);
};

class MainWindow;

/// What all windows of the program share: settings, colours, tag set, lexicon. Outlives the windows.
class Workshop : public QObject
{
    Q_OBJECT

public:
    explicit Workshop(std::unique_ptr<Settings> settings, std::unique_ptr<FileChooser> chooser = std::make_unique<FileChooser>());
    ~Workshop() override;

    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] FileChooser &chooser() { return *m_chooser; }

    [[nodiscard]] const Palette &palette() const { return m_palette; }
    void setScheme(Scheme scheme);
    void setDeskPoints(int points);
    void setReader(const QString &name);

    [[nodiscard]] const Annotations::TagSet &tags() const { return m_tags; }
    /// Takes the tags of a file; an empty path takes those compiled in.
    [[nodiscard]] Article::Result<void> setTagSetFile(const QString &path);
    /// Why the tag set that the settings name could not be read; empty when all is well.
    [[nodiscard]] const QString &tagSetTrouble() const { return m_tagSetTrouble; }

    /// The engine's words, made at the first call, which takes some 20 ms. Thread-safe.
    [[nodiscard]] static Article::Result<std::shared_ptr<const Language::Lexicon>> lexicon();

    /// A window that deletes itself when it is closed.
    MainWindow *newWindow();

Q_SIGNALS:
    void paletteChanged();
    void tagsChanged();
    void readerChanged(const QString &name);
    void recentFilesChanged();

private:
    void applyLook();

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FileChooser> m_chooser;
    Palette m_palette;
    Annotations::TagSet m_tags;
    QString m_tagSetTrouble;
    QThreadPool m_pool;
};

} // namespace Zhupi::Widgets
