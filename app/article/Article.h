// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Failure.h"
#include "Span.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace Zhupi::Article {

enum class ParagraphKind {
    Body,        ///< read by the machine
    Heading,     ///< the title or a section's heading: short, stands alone; read too
    Boilerplate, ///< page furniture (player, share bar, menu): dimmed, never read
    Caption,     ///< a photo's caption or credit: shown, never read
    Blank,       ///< nothing but white space
};

/// One line of the text, without its line break.
struct Paragraph
{
    Span span;
    ParagraphKind kind = ParagraphKind::Body;

    [[nodiscard]] bool isRead() const { return kind == ParagraphKind::Body || kind == ParagraphKind::Heading; }
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

enum class Script { Hant, Hans, Mixed };

/// How the bytes were turned into text.
struct Decoding
{
    QString encoding; ///< IANA name as shown: "UTF-8", "UTF-16LE", "Big5-HKSCS", "GB18030", …
    bool byteOrderMark = false;
    bool chosenByReader = false;
    bool uncertain = false; ///< detection was a close call: the window offers the choice
    qsizetype replaced = 0; ///< bytes that no decoding could read, each shown as U+FFFD
};

/// The text being read: decoded once, never changed. A cheap handle on shared, immutable data, so it may be
/// copied to other threads. Positions are UTF-16 units of text(); line ends are '\n'; no byte-order mark.
class Article
{
public:
    /// An empty article.
    Article();

    /// An article of text that stands in no file (pasted, or from a stream). Line ends become '\n', a leading
    /// byte-order mark goes; the fingerprint is that of the text as given, in UTF-8.
    [[nodiscard]] static Article fromText(const QString &text, const QString &path = {});

    /// Decodes the bytes of a file. `encoding` is empty to decode strictly first and then detect, or the name of
    /// the encoding that the reader chose. Fails for text that is binary or empty, never guesses silently:
    /// see Decoding. Linear in the size of `bytes`.
    [[nodiscard]] static Result<Article> fromBytes(const QByteArray &bytes, const QString &path, const QString &encoding = {});

    /// Reads a file, at most 200 MB. The file is opened for reading only and never written.
    [[nodiscard]] static Result<Article> read(const QString &path, const QString &encoding = {});

    /// Names that fromBytes takes for `encoding`, the likely ones first.
    [[nodiscard]] static QStringList encodings();

    [[nodiscard]] const QString &text() const;
    [[nodiscard]] QStringView text(Span span) const;
    /// As given, may be empty; for files absolute.
    [[nodiscard]] const QString &path() const;
    /// Of the file's bytes, lower-case hexadecimal.
    [[nodiscard]] const QByteArray &sha256() const;
    [[nodiscard]] const Decoding &decoding() const;
    [[nodiscard]] Script script() const;

    /// In order, without gaps: one for each line, blank ones too. Never empty.
    [[nodiscard]] const QList<Paragraph> &paragraphs() const;
    /// The paragraph that holds a position (its line break belongs to it). O(log n).
    [[nodiscard]] qsizetype paragraphAt(qsizetype position) const;
    /// Page furniture, sorted, neighbours joined.
    [[nodiscard]] const QList<Span> &boilerplate() const;
    /// The first heading, or else the first words of the text; empty for an article without text.
    [[nodiscard]] QString title() const;

    /// Number of Unicode code points in text().
    [[nodiscard]] qsizetype codePoints() const;
    /// UTF-16 position to code points and back; positions past the end give the end. A position inside a
    /// surrogate pair counts as the pair's start. O(log n) in the number of characters beyond the BMP.
    [[nodiscard]] qsizetype toCodePoint(qsizetype utf16) const;
    [[nodiscard]] qsizetype fromCodePoint(qsizetype codePoint) const;

private:
    struct Data;
    explicit Article(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> d;
};

} // namespace Zhupi::Article
