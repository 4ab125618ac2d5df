// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Article.h"
#include "look/Palette.h"

#include <QThreadPool>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;

namespace Zhupi::Annotations {
class Folded;
}

namespace Zhupi::Widgets {

/// Finds words in the article while one types, whatever their dress: Traditional or Simplified, full or half width,
/// upper or lower case, broken by white space or not.
class FindField : public QWidget
{
    Q_OBJECT

public:
    explicit FindField(QWidget *parent);
    ~FindField() override;

    void setArticle(const Article::Article &article);
    void setColours(const Palette &palette);
    /// Takes the focus; `words` is looked for when it is not empty.
    void begin(const QString &words);
    /// The next place after `from`, round the end; tells it by `found`.
    void next(qsizetype from);
    void previous(qsizetype from);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void found(Zhupi::Article::Span place);
    /// Nothing has these words.
    void notFound(const QString &words);
    /// Enter and Shift+Enter: the window knows where the caret is.
    void nextWanted();
    void previousWanted();
    /// Esc: the text wants the focus back.
    void left();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void search();
    void collect();
    void tellCount(qsizetype current);

    QLineEdit *m_line;
    QLabel *m_count;
    Article::Article m_article;
    std::shared_ptr<const Annotations::Folded> m_folded; ///< made at the first search
    bool m_folding = false;
    quint64 m_generation = 0;
    QList<Article::Span> m_places;
    QString m_searched;
    QThreadPool m_pool;
};

} // namespace Zhupi::Widgets
