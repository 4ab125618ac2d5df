// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/PanelParts.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

namespace {

/// Gives a widget its own palette back after a style sheet has put on it the one from before: at the first show, and when
/// it gets another parent.
class Dress : public QObject
{
public:
    using QObject::QObject;

    void put(const QPalette &palette)
    {
        m_palette = palette;
        static_cast<QWidget *>(parent())->setPalette(m_palette);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Polish || event->type() == QEvent::Show || event->type() == QEvent::ParentChange)
            keep();
        return false;
    }

    /// The one on a widget, made when it has none yet.
    static Dress *of(QWidget *widget)
    {
        const QObjectList &children = widget->children();
        for (QObject *child : children) {
            if (auto *found = dynamic_cast<Dress *>(child))
                return found;
        }
        auto *made = new Dress(widget);
        widget->installEventFilter(made);
        return made;
    }

private:
    void keep()
    {
        auto *widget = static_cast<QWidget *>(parent());
        const auto differs = [&](QPalette::ColorRole role) { return widget->palette().color(role) != m_palette.color(role); };
        if (differs(QPalette::Window) || differs(QPalette::WindowText) || differs(QPalette::Mid))
            widget->setPalette(m_palette);
    }

    QPalette m_palette;
};

} // namespace

void dress(QWidget *widget, const Palette &p)
{
    const QString sheet =
        u"QLineEdit { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; padding: 4px 7px; }"
        "QLineEdit:focus { border: 2px solid %4; padding: 3px 6px; }"
        "QPushButton, QToolButton { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; padding: 4px 8px; min-height: 16px; }"
        "QPushButton:hover, QToolButton:hover { border-color: %5; }"
        "QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: %6; }"
        "QPushButton:focus, QToolButton:focus { border: 2px solid %4; padding: 3px 7px; }"
        "QPushButton:disabled, QToolButton:disabled { color: %5; background: %7; }"
        "QComboBox QAbstractItemView { background: %1; color: %2; border: 1px solid %3; selection-background-color: %6; selection-color: %2; }"
        "QHeaderView { background: %7; border: none; }"
        "QScrollArea, QScrollArea > QWidget > QWidget { background: %7; }"
        "QScrollBar:vertical { background: %7; width: 10px; margin: 0; }"
        "QScrollBar::handle:vertical { background: %8; border-radius: 4px; min-height: 28px; margin: 0 1px; }"
        "QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }"
        "QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }"
        "QTableView { background: %7; border: none; }"
        "QListView { background: %7; border: none; }"
        "QLabel { background: transparent; }"_s.arg(p.card.name(), p.ink.name(), p.line.name(), p.focus.name(), p.faint.name(),
                                                    p.selection.name(), p.desk.name(), p.number.name());
    if (widget->styleSheet() == sheet) // the same colours: a style sheet taken anew costs a frame
        return;
    QPalette colours = widget->palette();
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor text = group == QPalette::Disabled ? p.faint : p.ink;
        colours.setColor(group, QPalette::Window, p.desk);
        colours.setColor(group, QPalette::WindowText, text);
        colours.setColor(group, QPalette::Base, p.desk);
        colours.setColor(group, QPalette::AlternateBase, p.desk);
        colours.setColor(group, QPalette::Text, text);
        colours.setColor(group, QPalette::Button, p.card);
        colours.setColor(group, QPalette::ButtonText, text);
        colours.setColor(group, QPalette::PlaceholderText, p.faint);
        colours.setColor(group, QPalette::Highlight, p.selection);
        colours.setColor(group, QPalette::HighlightedText, p.ink);
        colours.setColor(group, QPalette::ToolTipBase, p.card);
        colours.setColor(group, QPalette::ToolTipText, p.ink);
        colours.setColor(group, QPalette::Light, p.card);
        colours.setColor(group, QPalette::Midlight, p.line);
        colours.setColor(group, QPalette::Mid, p.line);
        colours.setColor(group, QPalette::Dark, p.line);
        colours.setColor(group, QPalette::Accent, p.focus);
    }
    widget->setAutoFillBackground(true);
    widget->setStyleSheet(sheet);
    // After the style sheet: a new one first gives the widget back the palette it had before the old one.
    Dress::of(widget)->put(colours);
}

FilterField::FilterField(const QString &hint, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    setClearButtonEnabled(true);
    setToolTip(Tr::tr("Press / in the list to come here, Esc to empty the field and go back."));
}

void FilterField::enter()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        if (m_view)
            m_view->setFocus(Qt::ShortcutFocusReason);
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view && m_view->model()->rowCount() > 0) {
            m_view->setFocus(Qt::ShortcutFocusReason);
            if (!m_view->selectionModel()->hasSelection())
                m_view->selectionModel()->setCurrentIndex(m_view->model()->index(0, 0),
                                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

ChoiceBox::ChoiceBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMinimumHeight(28);
}

void ChoiceBox::setColours(const Palette &palette)
{
    m_palette = palette;
    update();
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(focused ? m_palette.focus : underMouse() ? m_palette.faint : m_palette.line, focused ? 2 : 1));
    painter.setBrush(m_palette.card);
    const qreal inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    painter.setPen(m_palette.ink);
    const QRect words = rect().adjusted(8, 0, -22, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(currentText(), Qt::ElideRight, words.width()));
    painter.setPen(QPen(m_palette.faint, 1.5));
    const QPointF tip(width() - 13, height() / 2.0 + 2);
    painter.drawPolyline(QPolygonF{tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)});
}

QuietHeader::QuietHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(24);
    setSortIndicatorShown(true);
}

void QuietHeader::setColours(const Palette &palette)
{
    m_palette = palette;
    viewport()->update();
}

void QuietHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, m_palette.desk);
    painter->setPen(QPen(m_palette.line, 1));
    painter->drawLine(QPointF(rect.left(), rect.bottom() + 0.5), QPointF(rect.right() + 1, rect.bottom() + 0.5));
    const bool sorted = section == sortIndicatorSection();
    const QFont small = scaledFont(font(), 0.92, sorted ? QFont::DemiBold : QFont::Normal);
    const QFontMetricsF metrics(small);
    QRectF words = QRectF(rect).adjusted(6, 0, -6, 0);
    const Qt::Alignment alignment(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    const QString text =
        metrics.elidedText(model()->headerData(section, orientation()).toString(), Qt::ElideRight, words.width() - (sorted ? 11 : 0));
    if (sorted) {
        const bool right = alignment & Qt::AlignRight;
        const qreal x = right ? words.right() - 3 : words.left() + metrics.horizontalAdvance(text) + 8;
        const qreal way = sortIndicatorOrder() == Qt::AscendingOrder ? -3 : 3;
        const QPointF centre(x, words.center().y() + 1);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_palette.ink);
        painter->drawPolygon(QPolygonF{centre + QPointF(-4, -way), centre + QPointF(4, -way), centre + QPointF(0, way)});
        if (right)
            words.adjust(0, 0, -11, 0);
    }
    painter->setFont(small);
    painter->setPen(sorted ? m_palette.ink : m_palette.faint);
    painter->drawText(words, int(alignment), text);
    painter->restore();
}

RowList::RowList(const QString &name, QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(name);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
}

ListPanel::ListPanel(RowModel *model, CardDelegate::Form form, const QString &name, const QString &hint, QWidget *parent)
    : SidePanel(parent)
    , m_model(model)
    , m_filter(new FilterField(hint, this))
    , m_list(new RowList(name, this))
    , m_delegate(new CardDelegate(form, this))
    , m_control((m_list->setModel(model), new RowControl(m_list, model)))
    , m_layout(new QVBoxLayout(this))
{
    m_model->setParent(this);
    setAccessibleName(name);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(form.uniform);
    m_layout->setContentsMargins(0, 8, 0, 0);
    m_layout->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_filter);
    m_layout->addLayout(top);
    m_layout->addWidget(m_list, 1);
    m_filter->setList(m_list);
    setFocusProxy(m_list);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_control->change([&] { m_model->setFilter(words); });
        refreshTexts();
    });
    connect(m_control, &RowControl::filterWanted, m_filter, &FilterField::enter);
    connect(m_control, &RowControl::widthChanged, this, [this](int width) { m_delegate->setWidth(width); });
    connect(m_control, &RowControl::chosen, this, [this](const QModelIndex &index) {
        const QString id = index.data(IdRole).toString();
        if (!id.isEmpty())
            Q_EMIT annotationChosen(id);
        else if (const auto mark = index.data(MarkRole).value<MarkRef>(); mark.isValid())
            Q_EMIT markChosen(mark);
    });
    connect(m_control, &RowControl::wanted, this, [this](const QModelIndex &index) {
        if (const Article::Span place = placeFor(index); !place.isEmpty())
            Q_EMIT placeWanted(place);
    });
    dress(this, Palette());
}

Article::Span ListPanel::placeFor(const QModelIndex &index)
{
    return index.data(PlaceRole).value<Article::Span>();
}

void ListPanel::setState(const DeskState &state)
{
    m_control->change([&] { m_model->setState(state); });
    updateParts();
    refreshTexts();
}

void ListPanel::refreshTexts()
{
    m_control->setEmptyText(m_model->filter().isEmpty() ? emptyText() : Tr::tr("Nothing matches the filter. Esc in the field empties it."));
    const QString now = title();
    if (now != m_title) {
        m_title = now;
        Q_EMIT titleChanged(now);
    }
}

void ListPanel::setColours(const Palette &palette)
{
    dress(this, palette);
    m_delegate->setColours(palette);
    m_list->viewport()->update();
}

void ListPanel::showMark(MarkRef mark)
{
    const int row = m_model->rowOf(mark);
    if (row != m_control->currentRow() || row < 0)
        m_control->select(row);
}

void ListPanel::showAnnotation(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row != m_control->currentRow() || row < 0)
        m_control->select(row);
}

void ListPanel::changeEvent(QEvent *event)
{
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_list->doItemsLayout();
}

} // namespace Zhupi::Widgets
