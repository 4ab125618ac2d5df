// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/Palette.h"

#include <QSettings>
#include <QStringList>

namespace Zhupi::Widgets {

/// The language of the desk.
enum class Tongue { FollowSystem, TraditionalChinese, English };

/// What a reader prefers, and apart from it what was open last time. Both are plain files; what stands in them is
/// never trusted: values out of bounds read as the default.
class Settings
{
public:
    /// The reader's own files, below the folders for configuration and for state.
    Settings();
    /// These files, for tests.
    Settings(const QString &preferences, const QString &state);

    // Preferences
    [[nodiscard]] QString reader() const;
    void setReader(const QString &name);
    [[nodiscard]] Tongue language() const;
    void setLanguage(Tongue language);
    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    /// Size of the text of bars and lists in points, 8 … 20.
    [[nodiscard]] int deskPoints() const;
    void setDeskPoints(int points);
    /// A tag set's file; empty: the one compiled in.
    [[nodiscard]] QString tagSetFile() const;
    void setTagSetFile(const QString &path);

    // State
    [[nodiscard]] QStringList recentFiles() const; ///< newest first, at most ten
    void addRecentFile(const QString &path);
    void clearRecentFiles();
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString &path);
    [[nodiscard]] int zoom() const; ///< per cent, 50 … 300
    void setZoom(int percent);
    [[nodiscard]] bool notesShown() const;
    void setNotesShown(bool shown);
    [[nodiscard]] QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

    void sync();

private:
    mutable QSettings m_preferences;
    mutable QSettings m_state;
};

} // namespace Zhupi::Widgets
