// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/AnnotationModel.h"
#include "docks/PanelParts.h"

#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

namespace {

/// Above this all cards get the same height: measuring every note would be felt.
constexpr int MostMeasured = 1500;
constexpr CardDelegate::Form Measured{.card = true, .quotedLines = 1, .bodyLines = 12, .uniform = false};
constexpr CardDelegate::Form Even{.card = true, .quotedLines = 1, .bodyLines = 2, .uniform = true};

class AnnotationsPanel : public ListPanel
{
public:
    explicit AnnotationsPanel(QWidget *parent)
        : ListPanel(new AnnotationModel, Measured, Tr::tr("Annotations"), Tr::tr("Filter by words, tag or reader"), parent)
        , m_tag(new ChoiceBox(Tr::tr("Only this tag"), this))
        , m_author(new ChoiceBox(Tr::tr("Only this reader"), this))
        , m_edit(button(Tr::tr("Edit F2"), Qt::Key_F2))
        , m_reply(button(Tr::tr("Reply R"), Qt::Key_R))
        , m_remove(button(Tr::tr("Delete Del"), Qt::Key_Delete))
    {
        auto *choices = new QHBoxLayout;
        choices->setContentsMargins(8, 0, 8, 0);
        choices->addWidget(m_tag, 1);
        choices->addWidget(m_author, 1);
        m_layout->insertLayout(1, choices);
        auto *buttons = new QHBoxLayout;
        buttons->setContentsMargins(8, 0, 8, 8);
        buttons->setSpacing(6);
        for (QPushButton *each : {m_edit, m_reply, m_remove})
            buttons->addWidget(each);
        buttons->addStretch(1);
        m_layout->addLayout(buttons);
        setTabOrder({m_filter, m_tag, m_author, m_list, m_edit, m_reply, m_remove});

        connect(m_tag, &QComboBox::activated, this, [this](int at) {
            m_control->change([&] { annotations()->setTag(m_tag->itemData(at).toString()); });
            refreshTexts();
        });
        connect(m_author, &QComboBox::activated, this, [this](int at) {
            m_control->change([&] { annotations()->setAuthor(m_author->itemData(at).toString()); });
            refreshTexts();
        });
        connect(m_control, &RowControl::keyed, this, [this](int key, const QModelIndex &index) { act(key, index); });
        connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { enableButtons(); });
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] { enableButtons(); });
        m_list->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) { showMenu(position); });
        updateParts();
        enableButtons();
    }

    void setColours(const Palette &palette) override
    {
        ListPanel::setColours(palette);
        m_tag->setColours(palette);
        m_author->setColours(palette);
    }

    [[nodiscard]] QString title() const override
    {
        return Tr::tr("Annotations %1", "title of a list with its count").arg(m_model->total());
    }

protected:
    [[nodiscard]] QString emptyText() const override
    {
        return m_model->total() == 0 ? Tr::tr("Nothing annotated yet. Select words in the text and press a tag's key.")
                                     : Tr::tr("No annotation has this tag and reader.");
    }

    void updateParts() override
    {
        fill(m_tag, Tr::tr("All tags"), annotations()->tags(), [this](const QString &name) { annotations()->setTag(name); });
        fill(m_author, Tr::tr("All readers"), annotations()->authors(), [this](const QString &name) { annotations()->setAuthor(name); });
        m_tag->setVisible(m_tag->count() > 2);
        m_author->setVisible(m_author->count() > 2);
        const CardDelegate::Form form = m_model->total() > MostMeasured ? Even : Measured;
        if (form.uniform != m_delegate->form().uniform) {
            m_delegate->setForm(form);
            m_list->setUniformItemSizes(form.uniform);
            m_list->doItemsLayout();
        }
    }

    void showMark(MarkRef mark) override { Q_UNUSED(mark) }

private:
    [[nodiscard]] AnnotationModel *annotations() const { return static_cast<AnnotationModel *>(m_model); }

    QPushButton *button(const QString &text, int key)
    {
        auto *made = new QPushButton(text, this);
        connect(made, &QPushButton::clicked, this, [this, key] {
            if (m_control->currentRow() >= 0)
                act(key, m_model->index(m_control->currentRow(), 0));
        });
        return made;
    }

    void act(int key, const QModelIndex &index)
    {
        const QString id = index.data(IdRole).toString();
        if (id.isEmpty())
            return;
        if (key == Qt::Key_F2)
            Q_EMIT editWanted(id);
        else if (key == Qt::Key_R)
            Q_EMIT replyWanted(id);
        else if (key == Qt::Key_Delete)
            Q_EMIT removeWanted(id);
    }

    void enableButtons()
    {
        const bool some = m_control->currentRow() >= 0;
        for (QPushButton *each : {m_edit, m_reply, m_remove})
            each->setEnabled(some);
    }

    void showMenu(const QPoint &position)
    {
        const QModelIndex index = m_list->indexAt(position);
        if (!index.isValid())
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const QPersistentModelIndex at(index);
        const auto add = [this, menu, at](const QString &text, int key) {
            menu->addAction(text, this, [this, at, key] {
                if (at.isValid())
                    act(key, at);
            });
        };
        add(Tr::tr("Edit F2"), Qt::Key_F2);
        add(Tr::tr("Reply R"), Qt::Key_R);
        add(Tr::tr("Delete Del"), Qt::Key_Delete);
        menu->popup(m_list->viewport()->mapToGlobal(position));
    }

    /// Offers the names; one that was chosen and is gone shows all again.
    void fill(ChoiceBox *box, const QString &all, const QStringList &names, const std::function<void(const QString &)> &choose)
    {
        QStringList before;
        for (int i = 1; i < box->count(); ++i)
            before.append(box->itemData(i).toString());
        if (box->count() > 0 && before == names)
            return;
        const QSignalBlocker quiet(box);
        const QString chosen = box->currentData().toString();
        box->clear();
        box->addItem(all, QString());
        for (const QString &name : names)
            box->addItem(plainLine(name, 40), name);
        const int at = chosen.isEmpty() ? 0 : box->findData(chosen);
        box->setCurrentIndex(std::max(at, 0));
        if (at < 0)
            m_control->change([&] { choose(QString()); });
    }

    ChoiceBox *m_tag;
    ChoiceBox *m_author;
    QPushButton *m_edit;
    QPushButton *m_reply;
    QPushButton *m_remove;
};

} // namespace

SidePanel *makeAnnotationsPanel(QWidget *parent)
{
    return new AnnotationsPanel(parent);
}

} // namespace Zhupi::Widgets
