// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/KeysDialog.h"

#include "look/Tr.h"
#include "window/Actions.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

KeysDialog::KeysDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(Tr::tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *filter = new QLineEdit(this);
    filter->setPlaceholderText(Tr::tr("Find a key or an action"));
    filter->setAccessibleName(Tr::tr("Find a key or an action"));
    filter->setClearButtonEnabled(true);

    auto *sheet = new QTreeWidget(this);
    sheet->setObjectName(u"keysSheet"_s);
    sheet->setAccessibleName(Tr::tr("All keys"));
    sheet->setColumnCount(3);
    sheet->setHeaderLabels({Tr::tr("Action"), Tr::tr("Key"), Tr::tr("What it does")});
    sheet->setRootIsDecorated(false);
    sheet->setItemsExpandable(false);
    sheet->setUniformRowHeights(true);
    sheet->setSelectionMode(QAbstractItemView::SingleSelection);

    QHash<QString, QTreeWidgetItem *> groups;
    bool textKeys = false;
    for (const Actions::Entry &entry : actions.entries()) {
        QStringList keys;
        const QList<QKeySequence> shortcuts = entry.action->shortcuts();
        for (const QKeySequence &key : shortcuts)
            keys.append(key.toString(QKeySequence::NativeText));
        QTreeWidgetItem *&group = groups[entry.group];
        if (!group) {
            QString name = entry.group;
            QAction named(name);
            group = new QTreeWidgetItem(sheet, {plainText(&named)});
            group->setFirstColumnSpanned(true);
            QFont bold = sheet->font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        QString shown = keys.join(Tr::tr(" or ", "between two keys"));
        if (entry.where == Actions::Where::Text) {
            shown = Tr::tr("%1 ¹", "a key that works in the text only").arg(shown);
            textKeys = true;
        }
        new QTreeWidgetItem(group, {plainText(entry.action), shown, entry.action->statusTip()});
    }
    sheet->expandAll();
    sheet->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    sheet->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(filter, &QLineEdit::textChanged, sheet, [sheet](const QString &text) {
        for (int g = 0; g < sheet->topLevelItemCount(); ++g) {
            QTreeWidgetItem *group = sheet->topLevelItem(g);
            bool any = false;
            for (int i = 0; i < group->childCount(); ++i) {
                QTreeWidgetItem *item = group->child(i);
                const bool match = item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive)
                                   || item->text(2).contains(text, Qt::CaseInsensitive);
                item->setHidden(!match);
                any = any || match;
            }
            group->setHidden(!any);
        }
    });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(filter);
    column->addWidget(sheet);
    if (textKeys)
        column->addWidget(new QLabel(Tr::tr("¹ works while the text has the focus (F6 goes there)"), this));
    column->addWidget(buttons);
    resize(760, 620);
}

} // namespace Zhupi::Widgets
