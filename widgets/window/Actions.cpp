// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Actions.h"

#include <QRegularExpression>
#include <QWidget>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

Actions::Actions(QWidget *window, QWidget *text, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_text(text)
{
}

QAction *Actions::add(const QString &name, const QString &text, const QList<QKeySequence> &keys, const QString &tip, Where where,
                      QObject *context, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setStatusTip(tip);
    action->setToolTip(keys.isEmpty() ? plainText(action)
                                      : u"%1 (%2)"_s.arg(plainText(action), keys.first().toString(QKeySequence::NativeText)));
    action->setMenuRole(QAction::NoRole);
    if (where == Where::Text) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_text->addAction(action);
    } else {
        m_window->addAction(action);
    }
    connect(action, &QAction::triggered, context, [run = std::move(run)] { run(); });
    m_entries.append({m_group, action, where});
    return action;
}

void Actions::remove(QAction *action)
{
    m_entries.removeIf([action](const Entry &entry) { return entry.action == action; });
    delete action;
}

QAction *Actions::find(const QString &name) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action->objectName() == name)
            return entry.action;
    }
    return nullptr;
}

QString plainText(const QAction *action)
{
    // Chinese menus carry their letter behind the word: 檔案(&F)
    static const QRegularExpression letter(uR"(\s*\(&.\)|&(?=[^&])|[….]+$)"_s);
    // Undo and redo carry what they would do in their text; their name is what is plain.
    const QVariant steady = action->property("steadyText");
    QString text = steady.isValid() ? steady.toString() : action->text();
    return text.remove(letter).replace("&&"_L1, "&"_L1);
}

} // namespace Zhupi::Widgets
