// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace Zhupi::Widgets {

/// Every action of one window: made in one place, so that none is without a text, a name and a key, and the sheet of
/// keys is built from them and never stale.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// Where its keys work. Single letters work only while the text has the focus.
    enum class Where { Window, Text };

    struct Entry
    {
        QString group; ///< the menu's name, for the sheet of keys
        QAction *action;
        Where where;
    };

    Actions(QWidget *window, QWidget *text, QObject *parent);

    /// What follows belongs to this group.
    void beginGroup(const QString &name) { m_group = name; }

    /// `name` is for tests and settings and is not translated; `tip` a whole sentence for status bar and screen
    /// readers. `run` lives as long as `context`.
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys, const QString &tip, Where where,
                 QObject *context, std::function<void()> run);

    /// Takes an action out again (a tag that is gone).
    void remove(QAction *action);

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Nullptr for an unknown name.
    [[nodiscard]] QAction *find(const QString &name) const;

private:
    QWidget *m_window;
    QWidget *m_text;
    QString m_group;
    QList<Entry> m_entries;
};

/// The action's text without its menu letter and dots: for buttons and lists.
[[nodiscard]] QString plainText(const QAction *action);

} // namespace Zhupi::Widgets
