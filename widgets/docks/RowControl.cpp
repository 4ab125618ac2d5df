// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/RowControl.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace Zhupi::Widgets {

RowControl::RowControl(QAbstractItemView *view, RowModel *model)
    : QObject(view)
    , m_view(view)
    , m_model(model)
    , m_empty(new QLabel(view->viewport()))
{
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setTabKeyNavigation(false);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    // Not the current row: that one changes also when the focus only passes by.
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        if (!m_quiet && !selected.isEmpty())
            Q_EMIT chosen(m_model->index(selected.first().top(), 0));
    });
    connect(view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        // The first click on a row has selected it already; a second one shows the place again.
        if (m_pressedCurrent)
            Q_EMIT chosen(index);
    });
    connect(view, &QAbstractItemView::doubleClicked, this, &RowControl::wanted);
    connect(model, &QAbstractItemModel::modelReset, this, &RowControl::placeEmptyText);
}

int RowControl::currentRow() const
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    return selection.isEmpty() ? -1 : selection.first().top();
}

void RowControl::select(int row)
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (row < 0) {
        m_view->selectionModel()->clear();
        return;
    }
    const QModelIndex index = m_model->index(row, 0);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

void RowControl::change(const std::function<void()> &work)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = currentRow();
    const QString key = m_model->keyOf(row);
    const int scroll = m_view->verticalScrollBar()->value();
    bool reset = false;
    const QMetaObject::Connection watch = connect(m_model, &QAbstractItemModel::modelReset, this, [&reset] { reset = true; });
    work();
    disconnect(watch);
    if (!reset)
        return;
    const int now = m_model->rowOfKey(key, row);
    if (now >= 0) {
        m_view->selectionModel()->setCurrentIndex(m_model->index(now, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    // The new rows have their places only after a layout. QListView lays out when it is asked where a row is.
    if (m_model->rowCount() > 0)
        m_view->visualRect(m_model->index(m_model->rowCount() - 1, 0));
    m_view->verticalScrollBar()->setValue(scroll);
}

void RowControl::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    placeEmptyText();
}

void RowControl::placeEmptyText()
{
    m_empty->setGeometry(m_view->viewport()->rect().adjusted(16, 8, -16, -8));
    m_empty->setVisible(m_model->rowCount() == 0 && !m_empty->text().isEmpty());
    m_view->setAccessibleDescription(m_model->rowCount() == 0 ? m_empty->text() : QString());
}

bool RowControl::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::ControlModifier && key == Qt::Key_F) {
        Q_EMIT filterWanted();
        return true;
    }
    if (modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Space:
        // Reached by Tab, the list points to a row without having chosen it: the first key chooses that one.
        if (currentRow() >= 0 || !m_view->currentIndex().isValid())
            return false;
        m_view->selectionModel()->setCurrentIndex(m_view->currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return true;
    case Qt::Key_Slash: Q_EMIT filterWanted(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow() >= 0)
            Q_EMIT wanted(m_model->index(currentRow(), 0));
        return true;
    case Qt::Key_F2:
    case Qt::Key_Delete:
    case Qt::Key_R:
        if (currentRow() < 0 || !isSignalConnected(QMetaMethod::fromSignal(&RowControl::keyed)))
            return false;
        Q_EMIT keyed(key, m_model->index(currentRow(), 0));
        return true;
    default: return false;
    }
}

bool RowControl::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (object == m_view) {
            const auto *key = static_cast<QKeyEvent *>(event);
            return handleKey(key->key(), key->modifiers());
        }
        break;
    case QEvent::MouseButtonPress:
        if (object == m_view->viewport()) {
            const QModelIndex at = m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
            m_pressedCurrent = at.isValid() && at.row() == currentRow();
        }
        break;
    case QEvent::Resize:
        if (object == m_view->viewport()) {
            placeEmptyText();
            Q_EMIT widthChanged(m_view->viewport()->width());
        }
        break;
    case QEvent::FocusIn:
        // Qt would make the first row current; quietly, as nothing is chosen by passing by.
        if (object == m_view && !m_view->currentIndex().isValid() && m_model->rowCount() > 0) {
            const QScopedValueRollback quiet(m_quiet, true);
            m_view->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
        }
        break;
    default: break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace Zhupi::Widgets
