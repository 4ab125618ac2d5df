// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/SpeakerModel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

namespace {

QString percent(double share)
{
    // Someone who speaks is never "0 %".
    if (share > 0 && share < 0.005)
        return Tr::tr("below 1%");
    return Tr::tr("%1%", "per cent of the text").arg(QLocale().toString(qRound(share * 100)));
}

} // namespace

int SpeakerModel::makeRows()
{
    m_mention.clear();
    m_rows = tables().speakers;
    return int(m_rows.size());
}

bool SpeakerModel::accepts(int item) const
{
    const Language::Speaker &speaker = state().reading.speakers[m_rows[item].speaker];
    return matches(speaker.name) || matches(speaker.role) || matches(nameOf(speaker.kind))
           || std::any_of(speaker.aliases.begin(), speaker.aliases.end(), [this](const QString &alias) { return matches(alias); });
}

MarkRef SpeakerModel::markOf(int item) const
{
    return {Language::MarkKind::Speaker, m_rows[item].speaker};
}

QString SpeakerModel::keyOf(int row) const
{
    const int item = itemAt(row);
    return item < 0 ? QString() : u"speaker:"_s + state().reading.speakers[m_rows[item].speaker].name;
}

Article::Span SpeakerModel::nextMention(int row)
{
    const int item = itemAt(row);
    if (item < 0)
        return {};
    const int index = m_rows[item].speaker;
    const QList<Article::Span> &mentions = state().reading.speakers[index].mentions;
    if (mentions.isEmpty())
        return {};
    const qsizetype next = m_mention.contains(index) ? (m_mention[index] + 1) % mentions.size() : 0;
    m_mention[index] = next;
    return mentions[next];
}

QVariant SpeakerModel::value(int item, int column, int role) const
{
    Q_UNUSED(column)
    const DeskTables::SpeakerRow &row = m_rows[item];
    const Language::Speaker &speaker = state().reading.speakers[row.speaker];
    switch (role) {
    case Qt::DisplayRole: return speakerName(state().reading, row.speaker);
    case SignRole: return signs().value(row.speaker);
    case SpeakerRole: return row.speaker;
    case KindRole: return nameOf(speaker.kind);
    case DimRole: return speaker.silent;
    case BodyRole: return plainLine(speaker.role);
    case AsideRole:
        if (speaker.silent)
            return Tr::tr("silent");
        if (row.turns > 0)
            return Tr::tr("%1 turns, %2 quoted, %3 reported").arg(row.turns).arg(row.quotes).arg(row.statements);
        return Tr::tr("%1 quoted, %2 reported").arg(row.quotes).arg(row.statements);
    case ShareRole: return speaker.silent ? QVariant() : QVariant(row.share);
    case FlagRole: return speaker.silent ? QString() : percent(row.share);
    case Qt::ToolTipRole: {
        QStringList lines{plainLine(speaker.name)};
        if (!speaker.role.isEmpty())
            lines.append(plainLine(speaker.role));
        if (!speaker.aliases.isEmpty())
            lines.append(Tr::tr("Also called: %1").arg(plainLine(speaker.aliases.join(Tr::tr(", ", "between names")))));
        lines.append(Tr::tr("Mentioned %n time(s); Enter shows the next one.", nullptr, int(speaker.mentions.size())));
        return plainToolTip(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole: {
        const QString line = describe(state(), markOf(item));
        return speaker.silent ? line : Tr::tr("%1; %2, %3 of the text").arg(line, value(item, 0, AsideRole).toString(), percent(row.share));
    }
    default: return {};
    }
}

} // namespace Zhupi::Widgets
