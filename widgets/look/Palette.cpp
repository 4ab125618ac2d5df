// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Palette.h"
#include "look/Themes.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QGuiApplication>
#include <QHash>
#include <QMutex>
#include <QStyleHints>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

Palette builtIn(Scheme scheme)
{
    Palette p; // Zhupi Light
    if (scheme == Scheme::Dark) {
        p.paper = QColor(0x1d, 0x1a, 0x17);
        p.desk = QColor(0x26, 0x22, 0x1e);
        p.card = QColor(0x2e, 0x2a, 0x25);
        p.ink = QColor(0xec, 0xe4, 0xd6);
        p.faint = QColor(0xa3, 0x99, 0x8a);
        p.line = QColor(0x46, 0x3f, 0x37);
        p.contested = QColor(0xff, 0x7a, 0x66);
        p.good = QColor(0x6f, 0xc4, 0x86);
        p.number = QColor(0x95, 0x8b, 0x7c);
        p.selection = QColor(0x2f, 0x4a, 0x6b);
        p.focus = QColor(0x7f, 0xb4, 0xf2);
        p.speakers = {{0x53, 0xa5, 0xd9}, {0xe0, 0xa0, 0x54}, {0x71, 0xc3, 0x87}, {0xcc, 0xa5, 0xea},
                      {0x4c, 0xb5, 0xbd}, {0xe7, 0x89, 0xb3}, {0xdd, 0xe0, 0x7b}, {0x84, 0x8a, 0xeb}};
        p.dark = true;
    } else if (scheme == Scheme::HighContrast) {
        p.paper = QColor(0xff, 0xff, 0xff);
        p.desk = QColor(0xff, 0xff, 0xff);
        p.card = QColor(0xff, 0xff, 0xff);
        p.ink = QColor(0x00, 0x00, 0x00);
        p.faint = QColor(0x40, 0x40, 0x40);
        p.line = QColor(0x00, 0x00, 0x00);
        p.contested = QColor(0x9e, 0x00, 0x00);
        p.good = QColor(0x00, 0x51, 0x1c);
        p.number = QColor(0x40, 0x40, 0x40);
        p.selection = QColor(0x9c, 0xc8, 0xff);
        p.focus = QColor(0x00, 0x37, 0x8f);
        p.speakers = {{0x00, 0x3f, 0x7d}, {0x74, 0x3a, 0x01}, {0x00, 0x53, 0x23}, {0x74, 0x37, 0xa7},
                      {0x00, 0x47, 0x50}, {0x7d, 0x0f, 0x4b}, {0x3a, 0x3d, 0x00}, {0x1a, 0x16, 0x5a}};
    }
    return p;
}

Palette fromTheme(const KSyntaxHighlighting::Theme &theme, Palette p)
{
    using KSyntaxHighlighting::Theme;
    const auto editor = [&theme](QColor &colour, Theme::EditorColorRole role) {
        if (const QRgb rgb = theme.editorColor(role); qAlpha(rgb) != 0)
            colour = QColor::fromRgb(rgb);
    };
    const auto text = [&theme](QColor &colour, Theme::TextStyle style) {
        if (const QRgb rgb = theme.textColor(style); qAlpha(rgb) != 0)
            colour = QColor::fromRgb(rgb);
    };
    editor(p.paper, Theme::BackgroundColor);
    editor(p.desk, Theme::IconBorder);
    editor(p.card, Theme::TemplateBackground);
    editor(p.line, Theme::Separator);
    editor(p.selection, Theme::TextSelection);
    editor(p.focus, Theme::MarkBookmark);
    text(p.ink, Theme::Normal);
    text(p.faint, Theme::Comment);
    text(p.contested, Theme::Error);
    text(p.good, Theme::Information);
    text(p.number, Theme::DecVal);
    // The eight speakers stand where a programming language would have its parts of speech.
    constexpr Theme::TextStyle voices[] = {Theme::Function, Theme::Attribute, Theme::String,       Theme::Keyword,
                                           Theme::DataType, Theme::Variable,  Theme::Preprocessor, Theme::BuiltIn};
    for (qsizetype i = 0; i < p.speakers.size(); ++i)
        text(p.speakers[i], voices[i]);
    p.dark = p.paper.lightness() < 128;
    return p;
}

struct Loaded
{
    QMutex mutex;
    QHash<int, Palette> palettes;
};
Q_GLOBAL_STATIC(Loaded, loaded)

} // namespace

void loadThemes()
{
    const KSyntaxHighlighting::Repository repository;
    const struct
    {
        Scheme scheme;
        QString name;
    } themes[] = {{Scheme::Light, u"Zhupi Light"_s}, {Scheme::Dark, u"Zhupi Dark"_s}, {Scheme::HighContrast, u"Zhupi High Contrast"_s}};
    for (const auto &[scheme, name] : themes) {
        const KSyntaxHighlighting::Theme theme = repository.theme(name);
        if (!theme.isValid())
            continue;
        const Palette palette = fromTheme(theme, builtIn(scheme));
        const QMutexLocker lock(&loaded->mutex);
        loaded->palettes.insert(static_cast<int>(scheme), palette);
    }
}

Palette paletteFor(Scheme scheme)
{
    if (scheme == Scheme::FollowSystem)
        scheme = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
    const QMutexLocker lock(&loaded->mutex);
    const auto found = loaded->palettes.constFind(static_cast<int>(scheme));
    return found == loaded->palettes.constEnd() ? builtIn(scheme) : *found;
}

} // namespace Zhupi::Widgets
