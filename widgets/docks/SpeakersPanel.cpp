// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/PanelParts.h"
#include "docks/SpeakerModel.h"

namespace Zhupi::Widgets {

namespace {

class SpeakersPanel : public ListPanel
{
public:
    explicit SpeakersPanel(QWidget *parent)
        : ListPanel(new SpeakerModel, {.bar = true, .quotedLines = 0, .bodyLines = 1}, Tr::tr("Speakers"), Tr::tr("Filter by name or role"),
                    parent)
    {
    }

    [[nodiscard]] QString title() const override { return Tr::tr("Speakers %1", "title of a list with its count").arg(m_model->total()); }

protected:
    [[nodiscard]] QString emptyText() const override { return Tr::tr("No speakers were found in this article."); }
    [[nodiscard]] Article::Span placeFor(const QModelIndex &index) override
    {
        return static_cast<SpeakerModel *>(m_model)->nextMention(index.row());
    }
    void showAnnotation(const QString &id) override { Q_UNUSED(id) }
};

} // namespace

SidePanel *makeSpeakersPanel(QWidget *parent)
{
    return new SpeakersPanel(parent);
}

} // namespace Zhupi::Widgets
