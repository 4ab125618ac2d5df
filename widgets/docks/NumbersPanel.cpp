// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/NumberDelegate.h"
#include "docks/NumberModel.h"
#include "docks/PanelParts.h"
#include "docks/PlainLabel.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

namespace {

class NumbersPanel : public SidePanel
{
public:
    explicit NumbersPanel(QWidget *parent)
        : SidePanel(parent)
        , m_filter(new FilterField(Tr::tr("Filter by figure, unit, speaker"), this))
        , m_disputes(new RowList(Tr::tr("Disputed figures"), this))
        , m_table(new QTableView(this))
        , m_header(new QuietHeader(m_table))
        , m_checks(new RowList(Tr::tr("Arithmetic in the text"), this))
        , m_disputeModel(new DisputeModel(this))
        , m_numberModel(new NumberModel(this))
        , m_checkModel(new CheckModel(this))
        , m_disputeDelegate(new DisputeDelegate(this))
        , m_numberDelegate(new NumberDelegate(this))
        , m_checkDelegate(new CardDelegate({.quotedLines = 0, .bodyLines = 0}, this))
    {
        setAccessibleName(Tr::tr("Numbers"));
        m_disputes->setModel(m_disputeModel);
        m_disputes->setItemDelegate(m_disputeDelegate);
        m_disputes->setUniformItemSizes(false);
        m_checks->setModel(m_checkModel);
        m_checks->setItemDelegate(m_checkDelegate);
        m_table->setModel(m_numberModel);
        m_table->setItemDelegate(m_numberDelegate);
        m_table->setAccessibleName(Tr::tr("Figures"));
        m_table->setShowGrid(false);
        m_table->setWordWrap(false);
        m_table->setCornerButtonEnabled(false);
        m_table->verticalHeader()->hide();
        m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_table->setHorizontalHeader(m_header);
        m_header->setSortIndicator(NumberModel::Figure, Qt::AscendingOrder);
        m_header->setAccessibleName(Tr::tr("Order of the figures"));

        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 8, 0, 0);
        layout->setSpacing(6);
        auto *top = new QHBoxLayout;
        top->setContentsMargins(8, 0, 8, 0);
        top->addWidget(m_filter);
        layout->addLayout(top);
        layout->addWidget(m_disputes);
        layout->addWidget(m_table, 1);
        m_checksHead = new PlainLabel(Tr::tr("Arithmetic in the text"), this);
        m_checksHead->setMaxLines(1);
        auto *checksTop = new QHBoxLayout;
        checksTop->setContentsMargins(12, 0, 12, 0);
        checksTop->addWidget(m_checksHead);
        layout->addLayout(checksTop);
        layout->addWidget(m_checks);
        setFocusProxy(m_table);
        m_filter->setList(m_table);
        setTabOrder({m_filter, m_disputes, m_table, m_checks});

        m_controls = {new RowControl(m_disputes, m_disputeModel), new RowControl(m_table, m_numberModel),
                      new RowControl(m_checks, m_checkModel)};
        for (RowControl *control : std::as_const(m_controls)) {
            connect(control, &RowControl::filterWanted, m_filter, &FilterField::enter);
            connect(control, &RowControl::chosen, this, [this, control](const QModelIndex &index) {
                for (RowControl *other : std::as_const(m_controls)) {
                    if (other != control)
                        other->select(-1);
                }
                Q_EMIT markChosen(index.data(MarkRole).value<MarkRef>());
            });
            connect(control, &RowControl::wanted, this, [this](const QModelIndex &index) {
                if (const auto place = index.data(PlaceRole).value<Article::Span>(); !place.isEmpty())
                    Q_EMIT placeWanted(place);
            });
        }
        connect(m_controls[0], &RowControl::widthChanged, this, [this](int width) { m_disputeDelegate->setWidth(width); });
        connect(m_controls[1], &RowControl::widthChanged, this, [this](int width) { fitColumns(width); });
        connect(m_controls[2], &RowControl::widthChanged, this, [this](int width) { m_checkDelegate->setWidth(width); });
        connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
            m_controls[0]->change([&] { m_disputeModel->setFilter(words); });
            m_controls[1]->change([&] { m_numberModel->setFilter(words); });
            m_controls[2]->change([&] { m_checkModel->setFilter(words); });
            refresh();
        });
        connect(m_header, &QHeaderView::sortIndicatorChanged, this,
                [this](int column, Qt::SortOrder order) { m_controls[1]->change([&] { m_numberModel->sort(column, order); }); });
        dress(this, Palette());
        fitFont();
        refresh();
    }

    void setState(const DeskState &state) override
    {
        m_controls[0]->change([&] { m_disputeModel->setState(state); });
        m_controls[1]->change([&] { m_numberModel->setState(state); });
        m_controls[2]->change([&] { m_checkModel->setState(state); });
        refresh();
    }

    void setColours(const Palette &palette) override
    {
        dress(this, palette);
        m_disputeDelegate->setColours(palette);
        m_numberDelegate->setColours(palette);
        m_checkDelegate->setColours(palette);
        m_header->setColours(palette);
        m_checksHead->setColour(palette.faint);
        for (const RowControl *control : std::as_const(m_controls))
            control->view()->viewport()->update();
    }

    void showMark(MarkRef mark) override
    {
        m_controls[0]->select(m_disputeModel->rowOf(mark.kind == Language::MarkKind::Dispute ? mark : MarkRef()));
        const int number = mark.kind == Language::MarkKind::Number ? m_numberModel->rowOf(mark) : -1;
        if (number < 0 || number != m_controls[1]->currentRow())
            m_controls[1]->select(number);
        m_controls[2]->select(m_checkModel->rowOf(mark.kind == Language::MarkKind::Check ? mark : MarkRef()));
    }

    [[nodiscard]] QString title() const override
    {
        return Tr::tr("Numbers %1", "title of a list with its count").arg(m_numberModel->total());
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        SidePanel::resizeEvent(event);
        fitHeights();
    }

    void showEvent(QShowEvent *event) override
    {
        SidePanel::showEvent(event);
        fitHeights();
    }

    void changeEvent(QEvent *event) override
    {
        SidePanel::changeEvent(event);
        if (event->type() == QEvent::FontChange && !m_controls.isEmpty()) {
            fitFont();
            fitHeights();
        }
    }

private:
    void refresh()
    {
        m_controls[1]->setEmptyText(m_numberModel->filter().isEmpty() ? Tr::tr("No figures were found in this article.")
                                                                      : Tr::tr("Nothing matches the filter. Esc in the field empties it."));
        fitHeights();
        const QString now = title();
        if (now != m_title) {
            m_title = now;
            Q_EMIT titleChanged(now);
        }
    }

    void fitFont()
    {
        m_table->verticalHeader()->setDefaultSectionSize(std::max(28, m_table->fontMetrics().height() + 10));
        fitColumns(m_table->viewport()->width());
    }

    /// Disputes and checks take what they need, and never so much that the table has no room.
    void fitHeights()
    {
        const auto fit = [this](RowList *list, int part) {
            const bool some = list->model()->rowCount() > 0;
            list->setVisible(some);
            if (!some)
                return;
            list->doItemsLayout();
            list->setFixedHeight(std::max(28, std::min(list->contentHeight() + 2, height() * part / 100)));
        };
        m_disputeDelegate->setWidth(width());
        m_checkDelegate->setWidth(width());
        fit(m_disputes, 50);
        fit(m_checks, 25);
        m_checksHead->setVisible(m_checkModel->rowCount() > 0);
    }

    void fitColumns(int width)
    {
        const int em = m_table->fontMetrics().horizontalAdvance(u'國');
        const bool narrow = width < em * 22;
        const bool wide = width >= em * 29;
        m_table->setColumnHidden(NumberModel::Unit, narrow);
        const int unit = narrow ? 0 : em * 7 / 2;
        const int who = wide ? em * 6 : em * 4;
        const int dispute = narrow ? em * 2 + 6 : em * 5;
        const int rest = width - unit - who - dispute;
        const int figure = rest * 45 / 100;
        m_header->resizeSection(NumberModel::Figure, figure);
        m_header->resizeSection(NumberModel::Value, rest - figure);
        if (!narrow)
            m_header->resizeSection(NumberModel::Unit, unit);
        m_header->resizeSection(NumberModel::Who, who);
        m_header->resizeSection(NumberModel::Disputed, dispute);
    }

    FilterField *m_filter;
    RowList *m_disputes;
    QTableView *m_table;
    QuietHeader *m_header;
    RowList *m_checks;
    PlainLabel *m_checksHead = nullptr;
    DisputeModel *m_disputeModel;
    NumberModel *m_numberModel;
    CheckModel *m_checkModel;
    DisputeDelegate *m_disputeDelegate;
    NumberDelegate *m_numberDelegate;
    CardDelegate *m_checkDelegate;
    QList<RowControl *> m_controls;
    QString m_title;
};

} // namespace

SidePanel *makeNumbersPanel(QWidget *parent)
{
    return new NumbersPanel(parent);
}

} // namespace Zhupi::Widgets
