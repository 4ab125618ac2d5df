// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gold.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

namespace Zhupi::Gold {

using namespace Qt::StringLiterals;

namespace {

qsizetype codePoints(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
        qsizetype start = 0;
        for (const QString &line : text.split(u'\n')) {
            m_lines.append({start, start + line.size()});
            start += line.size() + 1;
        }
    }

    std::expected<Findings, QString> read(const QString &gold)
    {
        int place = 0;
        for (const QString &line : gold.split(u'\n')) {
            ++place;
            if (line.trimmed().isEmpty() || line.startsWith(u'#'))
                continue;
            QStringList fields = line.split(u'\t');
            while (fields.size() < 9)
                fields.append(QString());
            for (QString &field : fields)
                field = field.trimmed();
            if (const QString fault = take(fields); !fault.isEmpty())
                return std::unexpected(u"line %1: %2"_s.arg(place).arg(fault));
        }
        return std::move(m_found);
    }

private:
    /// What is wrong with the line; empty when nothing is.
    QString take(const QStringList &f)
    {
        const QString &sort = f[0];
        Span span;
        if (sort == "speaker"_L1) {
            QSet<QString> &names = m_found.names[f[1]];
            names.insert(f[1]);
            if (f[2] == "unnamed"_L1 || f[2] == "group"_L1)
                m_found.nameless.insert(f[1]);
            for (const QString &name : f[3].split(u';', Qt::SkipEmptyParts))
                names.insert(name.trimmed());
        } else if (sort == "furniture"_L1) {
            for (const QString &part : f[1].split(u',')) {
                const Span lines = range(part);
                if (lines.isEmpty())
                    return u"no such line: "_s + part;
                m_found.furniture.append(lines);
            }
        } else if (sort == "turn"_L1) {
            if (!find(f[1], f[2], m_lastOf[sort], span))
                return u"not found: "_s + f[2];
            m_found.turns.append({span, key(f[3])});
        } else if (sort == "quote"_L1) {
            if (!find(f[1], f[2], m_lastOf[sort], span))
                return u"not found: "_s + f[2];
            m_found.quotes.append({span, f[3], key(f[4]), f[5]});
        } else if (sort == "statement"_L1) {
            if (!find(f[1], f[2], m_lastOf[sort], span))
                return u"not found: "_s + f[2];
            m_found.statements.append({span, key(f[3])});
        } else if (sort == "number"_L1) {
            if (!find(f[1], f[2], m_lastOf[sort], span))
                return u"not found: "_s + f[2];
            m_found.numbers.append(
                {span, f[3], f[4] == "-"_L1 ? QString() : f[4], f[5], f[6], f[7] == "-"_L1 ? u"exact"_s : f[7], key(f[8])});
            if (!m_named.contains(f[1] + u':' + f[2]))
                m_named.insert(f[1] + u':' + f[2], m_found.numbers.last());
        } else if (sort == "trap"_L1) {
            if (!find(f[1], f[2], m_lastOf[sort], span))
                return u"not found: "_s + f[2];
            m_found.traps.append(span);
        } else if (sort == "dispute"_L1 || sort == "check"_L1) {
            QList<Number> figures;
            for (const QString &name : f[sort == "check"_L1 ? 3 : 2].split(u';')) {
                const auto number = m_named.constFind(name.trimmed());
                if (number == m_named.constEnd())
                    return u"no number line says "_s + name;
                figures.append(*number);
            }
            if (figures.size() < 2)
                return u"fewer than two figures"_s;
            if (sort == "dispute"_L1) {
                m_found.disputes.append({f[1], figures});
            } else {
                m_found.checks.append({f[1], f[2] == "holds"_L1, figures});
            }
        } else {
            return u"unknown: "_s + sort;
        }
        return {};
    }

    static QString key(const QString &field) { return field == "-"_L1 ? QString() : field; }

    [[nodiscard]] Span range(const QString &lines) const
    {
        const qsizetype dash = lines.indexOf(u'-');
        const qsizetype first = (dash < 0 ? lines : lines.first(dash)).toLongLong();
        const qsizetype last = dash < 0 ? first : lines.sliced(dash + 1).toLongLong();
        if (first < 1 || last < first || last > m_lines.size())
            return {};
        return points({m_lines[first - 1].start, m_lines[last - 1].end});
    }

    [[nodiscard]] Span points(Span units) const
    {
        const qsizetype start = codePoints(QStringView(m_text).first(units.start));
        return {start, start + codePoints(QStringView(m_text).sliced(units.start, units.length()))};
    }

    /// `last`: where the row before of its sort began, in UTF-16 units; equal words are taken in the order of the rows.
    bool find(const QString &lines, const QString &words, std::pair<qsizetype, QString> &last, Span &span)
    {
        const qsizetype dash = lines.indexOf(u'-');
        const qsizetype first = (dash < 0 ? lines : lines.first(dash)).toLongLong();
        const qsizetype end = dash < 0 ? first : lines.sliced(dash + 1).toLongLong();
        if (first < 1 || end < first || end > m_lines.size())
            return false;
        const Span where{m_lines[first - 1].start, m_lines[end - 1].end};
        QString head = words;
        int nth = 0;
        static const QRegularExpression numbered(u"^(.+)#(\\d+)$"_s);
        const QStringView all = QStringView(m_text).sliced(where.start, where.length());
        if (const auto match = numbered.match(words); match.hasMatch() && !all.contains(words)) {
            head = match.captured(1);
            nth = match.captured(2).toInt();
        }
        QString tail;
        if (const qsizetype gap = head.indexOf(u"[…]"_s); gap >= 0) {
            tail = head.sliced(gap + 3);
            head = head.first(gap);
        }
        if (head.isEmpty())
            return false;
        qsizetype at = where.start - 1;
        if (nth > 0) {
            for (int i = 0; i < nth; ++i) {
                at = m_text.indexOf(head, at + 1);
                if (at < 0)
                    return false;
            }
        } else {
            const bool again = last.second == words && last.first >= where.start;
            const qsizetype from = std::max(where.start, again ? last.first + 1 : last.first);
            at = m_text.indexOf(head, from);
            if (at < 0 || at + head.size() > where.end)
                at = m_text.indexOf(head, where.start);
        }
        qsizetype stop = at + head.size();
        if (at >= 0 && !tail.isEmpty()) {
            stop = m_text.indexOf(tail, stop);
            stop = stop < 0 ? where.end + 1 : stop + tail.size();
        }
        if (at < 0 || stop > where.end)
            return false;
        last = {at, words};
        span = points({at, stop});
        return true;
    }

    const QString &m_text;
    QList<Span> m_lines;
    QHash<QString, std::pair<qsizetype, QString>> m_lastOf;
    QHash<QString, Number> m_named;
    Findings m_found;
};

Span spanOf(const QJsonObject &mark)
{
    return {mark["start"_L1].toInteger(), mark["end"_L1].toInteger()};
}

} // namespace

std::expected<Findings, QString> readGold(const QString &text, const QString &gold)
{
    return Reader(text).read(gold);
}

Findings readAnalysis(const QJsonObject &analysis)
{
    Findings found;
    QHash<QString, QString> names;
    const auto each = [&](QLatin1StringView list, auto &&take) {
        for (const QJsonValue &value : analysis[list].toArray())
            take(value.toObject());
    };
    each("speakers"_L1, [&](const QJsonObject &o) {
        const QString name = o["name"_L1].toString();
        names.insert(o["id"_L1].toString(), name);
        found.names[name].insert(name);
        if (const QString kind = o["kind"_L1].toString(); kind == "unnamed"_L1 || kind == "group"_L1)
            found.nameless.insert(name);
        for (const QJsonValue &alias : o["aliases"_L1].toArray())
            found.names[name].insert(alias.toString());
    });
    const auto speaker = [&](const QJsonObject &o) { return names.value(o["speaker"_L1].toString()); };
    each("boilerplate"_L1, [&](const QJsonObject &o) { found.furniture.append(spanOf(o)); });
    each("turns"_L1, [&](const QJsonObject &o) { found.turns.append({spanOf(o["label"_L1].toObject()), speaker(o)}); });
    each("quotes"_L1, [&](const QJsonObject &o) {
        found.quotes.append({spanOf(o), o["kind"_L1].toString(), speaker(o), o["utterance"_L1].toString()});
    });
    each("statements"_L1, [&](const QJsonObject &o) { found.statements.append({spanOf(o), speaker(o)}); });
    QHash<QString, Number> numbers;
    each("numbers"_L1, [&](const QJsonObject &o) {
        const QString iso = o["iso"_L1].toString();
        const QString kind = o["kind"_L1].toString();
        const bool when = kind == "date"_L1 || kind == "time"_L1;
        const Number number{spanOf(o),
                            kind,
                            when ? iso : o["value"_L1].toString(),
                            o["upper"_L1].toString(),
                            when ? QString() : o["unit"_L1].toString(),
                            o["modifier"_L1].toString(),
                            speaker(o)};
        found.numbers.append(number);
        numbers.insert(o["id"_L1].toString(), number);
    });
    each("disputes"_L1, [&](const QJsonObject &o) {
        Dispute dispute{o["quantity"_L1].toString(), {}};
        for (const QJsonValue &claim : o["claims"_L1].toArray())
            dispute.claims.append(numbers.value(claim.toString()));
        found.disputes.append(dispute);
    });
    each("checks"_L1, [&](const QJsonObject &o) {
        Check check{o["kind"_L1].toString(), o["holds"_L1].toBool(), {}};
        for (const QJsonValue &number : o["numbers"_L1].toArray())
            check.figures.append(numbers.value(number.toString()));
        found.checks.append(check);
    });
    return found;
}

QString words(const QString &text, Span span)
{
    const QList<uint> points = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + span.start, span.length());
}

} // namespace Zhupi::Gold
