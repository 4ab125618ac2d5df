// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/PanelParts.h"
#include "docks/QuoteModel.h"

#include <QVBoxLayout>

namespace Zhupi::Widgets {

namespace {

class QuotesPanel : public ListPanel
{
public:
    explicit QuotesPanel(QWidget *parent)
        : ListPanel(new QuoteModel, {.quotedLines = 1, .bodyLines = 0}, Tr::tr("Quotes"), Tr::tr("Filter by words or speaker"), parent)
        , m_terms(new QPushButton(this))
    {
        m_terms->setCheckable(true);
        m_terms->setToolTip(Tr::tr("Show terms and titles in quotation marks as well"));
        static_cast<QHBoxLayout *>(m_layout->itemAt(0)->layout())->addWidget(m_terms);
        setTabOrder(m_filter, m_terms);
        setTabOrder(m_terms, m_list);
        connect(m_terms, &QPushButton::toggled, this, [this](bool shown) {
            m_control->change([&] { quotes()->setTermsShown(shown); });
            refreshTexts();
        });
        updateParts();
    }

    [[nodiscard]] QString title() const override
    {
        const int count = quotes()->termsShown() ? quotes()->total() : quotes()->speechCount();
        return Tr::tr("Quotes %1", "title of a list with its count").arg(count);
    }

protected:
    [[nodiscard]] QString emptyText() const override
    {
        return quotes()->termCount() > 0 && !quotes()->termsShown()
                   ? Tr::tr("No quoted speech was found in this article, only terms and titles.")
                   : Tr::tr("No quotes were found in this article.");
    }
    void updateParts() override
    {
        m_terms->setText(Tr::tr("Terms %1", "button that shows terms as well, with their count").arg(quotes()->termCount()));
        m_terms->setEnabled(quotes()->termCount() > 0);
    }
    void showAnnotation(const QString &id) override { Q_UNUSED(id) }

private:
    [[nodiscard]] QuoteModel *quotes() const { return static_cast<QuoteModel *>(m_model); }

    QPushButton *m_terms;
};

} // namespace

SidePanel *makeQuotesPanel(QWidget *parent)
{
    return new QuotesPanel(parent);
}

} // namespace Zhupi::Widgets
