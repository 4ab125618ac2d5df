// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Testing.h"

#include "annotations/Desk.h"
#include "docks/Docks.h"
#include "reading/ReadingView.h"
#include "window/Actions.h"
#include "window/MainWindow.h"
#include "window/MessageArea.h"
#include "window/Session.h"
#include "window/StatusStrip.h"
#include "window/Workshop.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <algorithm>

namespace Zhupi::Testing {

/// Answers the questions for files, and remembers what was asked for and shown.
class Answers : public Widgets::FileChooser
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &, const QString &) override
    {
        ++asked;
        return next;
    }
    QString fileToSave(QWidget *, const QString &, const QString &path, const QString &) override
    {
        ++asked;
        suggested = path;
        return next;
    }
    bool show(const QString &path) override
    {
        shown = path;
        return true;
    }

    QString next;
    QString suggested;
    QString shown;
    int asked = 0;
};

/// A window with settings of its own in a folder of its own, and a fresh copy of the sample.
struct Room
{
    Room()
    {
        auto given = std::make_unique<Answers>();
        answers = given.get();
        workshop = std::make_unique<Widgets::Workshop>(
            std::make_unique<Widgets::Settings>(file(QStringLiteral("preferences.ini")), file(QStringLiteral("state.ini"))),
            std::move(given));
        window = std::make_unique<Widgets::MainWindow>(workshop.get());
        window->show();
    }

    [[nodiscard]] QString file(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile target(file(name));
        return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() ? file(name) : QString();
    }
    [[nodiscard]] QString sample() const
    {
        return write(QStringLiteral("interview.txt"), contents(sourceFile(QStringLiteral("resources/samples/reservoir-cost.txt"))));
    }

    [[nodiscard]] Widgets::Session *session() const { return window->parts().session; }
    [[nodiscard]] Widgets::ReadingView *view() const { return window->parts().view; }
    [[nodiscard]] Annotations::Desk *desk() const { return session()->desk(); }
    [[nodiscard]] QAction *action(const char *name) const { return window->parts().actions->find(QString::fromLatin1(name)); }
    [[nodiscard]] QStringList messages() const { return window->parts().messages->sentences(); }

    /// Opens and waits until the machine has read it; false when that does not happen.
    [[nodiscard]] bool open(const QString &path) const
    {
        window->open(path);
        const bool read = QTest::qWaitFor(
            [this, path] { return session()->stage() == Widgets::Session::Stage::Done && session()->article().path() == path; }, 20'000);
        // The lists come after the article, one a turn.
        return read && QTest::qWaitFor([this] {
                   const auto lists = window->findChildren<Widgets::SidePanel *>();
                   return lists.size() == 4
                          && std::ranges::any_of(lists, [](const QWidget *list) { return !list->visibleRegion().isEmpty(); });
               });
    }

    /// Gives the window the keys. On a display without a window manager it has to be asked for.
    [[nodiscard]] bool focus() const
    {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        view()->setFocus();
        return QTest::qWaitFor([this] { return view()->hasFocus() || view()->isAncestorOf(QApplication::focusWidget()); });
    }

    /// Presses a key where the focus is, as a person does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(target, key, modifiers);
    }

    QTemporaryDir folder;
    Answers *answers = nullptr;
    std::unique_ptr<Widgets::Workshop> workshop;
    std::unique_ptr<Widgets::MainWindow> window; // before the workshop goes
};

} // namespace Zhupi::Testing
