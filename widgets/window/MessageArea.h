// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;
class KMessageWidget;

namespace Zhupi::Widgets {

/// Message bars above the text instead of boxes in its way: at most three, the same sentence once. Sentences are
/// plain text: what stands in a file's name is never read as markup.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Good, Information, Warning, Problem };

    /// A button on the bar.
    struct Answer
    {
        QString text;
        std::function<void()> run; ///< the bar closes first
    };

    explicit MessageArea(QWidget *parent);

    void tell(Kind kind, const QString &sentence, const QList<Answer> &answers = {});
    void takeBack(const QString &sentence); ///< when it is not true any more
    void clear();
    /// What is shown now, newest last.
    [[nodiscard]] QStringList sentences() const;

private:
    [[nodiscard]] QList<KMessageWidget *> bars() const;
    QVBoxLayout *m_layout;
};

} // namespace Zhupi::Widgets
