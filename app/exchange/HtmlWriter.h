// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <initializer_list>
#include <utility>

namespace Zhupi::Exchange {

/// Writes HTML that is well-formed XML as well. All text goes through one escape; names of elements and attributes
/// are the program's own. What a page must not carry out is made visible instead: control characters as their
/// pictures, bidirectional controls by name, what is no character as U+FFFD.
class HtmlWriter
{
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    /// An attribute with an empty value is left out.
    void open(const char *element, Attributes attributes = {});
    void close();
    /// An element without contents (meta, rect).
    void empty(const char *element, Attributes attributes = {});
    void text(QStringView text);
    void element(const char *element, Attributes attributes, QStringView contents);
    /// Text of our own that is no HTML's business: the style sheet. Must hold neither '<' nor '&'.
    void raw(const QByteArray &ours);
    void lineEnd() { m_out += '\n'; }

    [[nodiscard]] const QByteArray &bytes() const { return m_out; }
    [[nodiscard]] qsizetype depth() const { return m_open.size(); }

private:
    void start(const char *element, Attributes attributes);
    void escape(QStringView text, bool inAttribute);

    QByteArray m_out;
    QList<const char *> m_open;
};

} // namespace Zhupi::Exchange
