// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/Exchange.h"

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace Zhupi::Exchange {

/// Writes JSON as it comes, in the order of the calls, without a tree in memory. The caller closes what it opens and
/// names each member of an object; nothing checks that.
class JsonWriter
{
public:
    explicit JsonWriter(Layout layout)
        : m_pretty(layout == Layout::Pretty)
    {
    }

    /// `flat`: stays on one line in the pretty layout too, with all that is in it.
    void beginObject(bool flat = false) { begin('{', flat); }
    void beginArray(bool flat = false) { begin('[', flat); }
    void end();

    /// The name of the next value; plain ASCII.
    JsonWriter &name(const char *name);

    void string(QStringView text);
    void integer(qint64 value) { raw(QByteArray::number(value)); }
    /// With three decimals at most; what is no number becomes 0.
    void fraction(double value);
    void boolean(bool value) { raw(value ? QByteArrayLiteral("true") : QByteArrayLiteral("false")); }
    void null() { raw(QByteArrayLiteral("null")); }
    /// A value that is JSON already.
    void raw(const QByteArray &json);

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    struct Level
    {
        char close;
        bool flat;
        bool empty = true;
    };

    void begin(char open, bool flat);
    void beforeValue();
    void newLine();

    QByteArray m_out;
    std::vector<Level> m_levels;
    bool m_pretty;
    bool m_named = false;
};

/// `text` between quotation marks, escaped: what breaks lines for some reader of lines (U+0085, U+2028, U+2029) and
/// lone surrogates, which UTF-8 has no bytes for, as \uXXXX.
void appendJsonString(QByteArray &out, QStringView text);

} // namespace Zhupi::Exchange
