// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the definition that is compiled in and installed out of the one in the sources.
//
// KSyntaxHighlighting's keyword rule looks up whole runs between delimiters, so it never matches inside unspaced
// Chinese. The rules therefore use patterns, and the patterns come from the keyword lists: the source declares
//     <!-- @cue: say, think, deny* -->
//     <!ENTITY cue "說|表示">
// and this program puts the words of the lists that are named (see Wanted), Traditional and
// Simplified, longest first, in the place of every &cue; of the rules. Entities whose lists are all missing keep
// the words written in the source. The result has no entities, as a reader's own definition must not have any.

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>
#include <QTextStream>
#include <QXmlStreamReader>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

using Lists = QMap<QString, QStringList>;

int fail(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return 1;
}

bool readLists(const QString &definition, Lists &lists, QString &error)
{
    QXmlStreamReader xml(definition);
    QString list;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "list"_L1)
            list = xml.attributes().value("name"_L1).toString();
        else if (xml.isStartElement() && xml.name() == "item"_L1)
            lists[list] << xml.readElementText().trimmed();
    }
    if (xml.hasError())
        error = u"%1:%2: %3"_s.arg(xml.lineNumber()).arg(xml.columnNumber()).arg(xml.errorString());
    return !xml.hasError();
}

QString simplified(const QString &word)
{
    static const std::unique_ptr<icu::Transliterator> converter = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    }();
    if (!converter)
        return word;
    icu::UnicodeString text(reinterpret_cast<const char16_t *>(word.utf16()), int32_t(word.size()));
    converter->transliterate(text);
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

QString literally(const QString &word)
{
    static const QRegularExpression special(u"([.^$*+?()\\[\\]{}|\\\\/-])"_s);
    return QString(word).replace(special, u"\\\\1"_s);
}

/// One entry of an entity's declaration: "deny*", or "roles 2+" for words of two characters or more.
struct Wanted
{
    QString name;
    qsizetype least = 1;

    explicit Wanted(const QString &entry)
        : name(entry)
    {
        static const QRegularExpression length(u" (\\d)\\+$"_s);
        if (const QRegularExpressionMatch match = length.match(entry); match.hasMatch()) {
            name.truncate(match.capturedStart());
            least = match.captured(1).toInt();
        }
    }
    bool fits(const QString &list) const { return name.endsWith(u'*') ? list.startsWith(QStringView(name).chopped(1)) : list == name; }
};

QString pattern(const Lists &lists, const QStringList &wanted)
{
    QSet<QString> words;
    for (const QString &entry : wanted) {
        const Wanted want(entry);
        for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
            if (!want.fits(it.key()))
                continue;
            for (const QString &word : it.value()) {
                if (word.size() >= want.least)
                    words << word << simplified(word);
            }
        }
    }
    QStringList sorted(words.cbegin(), words.cend());
    // An alternation takes the first that fits: a word must come before its own beginning.
    std::ranges::sort(sorted, [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    for (QString &word : sorted)
        word = literally(word).toHtmlEscaped();
    return sorted.join(u'|');
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return fail(u"usage: zhupi_definition SOURCE RESULT"_s);

    QFile source(arguments[1]);
    if (!source.open(QIODevice::ReadOnly))
        return fail(u"%1: %2"_s.arg(arguments[1], source.errorString()));
    QString text = QString::fromUtf8(source.readAll());

    Lists lists;
    if (QString error; !readLists(text, lists, error))
        return fail(u"%1:%2"_s.arg(arguments[1], error));

    static const QRegularExpression subset(u"<!DOCTYPE language \\[(.*?)\\]>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression entity(u"(?:<!-- @(\\w+): ([^>]*?) -->\\s*)?<!ENTITY (\\w+) \"([^\"]*)\">"_s);
    const QRegularExpressionMatch declared = subset.match(text);
    if (declared.hasMatch()) {
        QHash<QString, QString> patterns;
        for (auto it = entity.globalMatch(declared.captured(1)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            QString value;
            if (match.captured(1) == match.captured(3))
                value = pattern(lists, match.captured(2).split(u", "_s, Qt::SkipEmptyParts));
            patterns[match.captured(3)] = value.isEmpty() ? match.captured(4) : value;
        }
        text.replace(declared.captured(0), u"<!DOCTYPE language>"_s);
        static const QRegularExpression reference(u"&(\\w+);"_s);
        static const QSet<QString> ofXml{u"amp"_s, u"lt"_s, u"gt"_s, u"quot"_s, u"apos"_s};
        // An entity may be made of others.
        for (bool changed = true; changed;) {
            changed = false;
            QString next;
            qsizetype from = 0;
            for (auto it = reference.globalMatch(text); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                if (ofXml.contains(match.captured(1)))
                    continue;
                if (!patterns.contains(match.captured(1)))
                    return fail(u"%1: &%2; is not declared"_s.arg(arguments[1], match.captured(1)));
                next += QStringView(text).sliced(from, match.capturedStart() - from);
                next += patterns.value(match.captured(1));
                from = match.capturedEnd();
                changed = true;
            }
            next += QStringView(text).sliced(from);
            text = next;
        }
    }

    QSaveFile result(arguments[2]);
    if (!result.open(QIODevice::WriteOnly) || result.write(text.toUtf8()) < 0 || !result.commit())
        return fail(u"%1: %2"_s.arg(arguments[2], result.errorString()));
    return 0;
}
