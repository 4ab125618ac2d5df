// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Lexicon.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QXmlStreamReader>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaximumFileSize = 4 << 20;

/// Spelled as tr() so that lupdate finds what is said: through a function of its own it would not.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Language)
};

/// Traditional to Simplified for all words at once: making the transliterator costs more than using it.
QStringList simplified(const QStringList &words)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> hans(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !hans)
        return words;
    const QString joined = words.join(u'\n');
    icu::UnicodeString text(reinterpret_cast<const UChar *>(joined.utf16()), int32_t(joined.size()));
    hans->transliterate(text);
    const QStringList result = QString::fromUtf16(reinterpret_cast<const char16_t *>(text.getBuffer()), text.length()).split(u'\n');
    return result.size() == words.size() ? result : words;
}

/// Forms that are printed in Hong Kong, in Taiwan's official papers or from older fonts.
QString variant(QString word)
{
    static constexpr std::pair<char16_t, char16_t> pairs[] = {
        {u'說', u'説'}, {u'為', u'爲'}, {u'台', u'臺'}, {u'裡', u'裏'}, {u'著', u'着'}, {u'眾', u'衆'},
        {u'群', u'羣'}, {u'啟', u'啓'}, {u'佈', u'布'}, {u'週', u'周'}, {u'據', u'据'}, {u'污', u'汙'},
    };
    for (const auto &[from, to] : pairs)
        word.replace(QChar(from), QChar(to));
    return word;
}

/// The lists of a reader's own definition: nothing else of it is looked at, so nothing else in it can do harm.
Article::Result<QHash<QString, QStringList>> readLists(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Article::failure(Sentences::tr("The word list “%1” could not be read: %2.").arg(path, file.errorString()));
    if (file.size() > MaximumFileSize)
        return Article::failure(Sentences::tr("The word list “%1” is larger than 4 MB and was not taken.").arg(path));
    QXmlStreamReader xml(&file);
    QHash<QString, QStringList> lists;
    QString name;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isDTD() && xml.text().contains(u'[')) {
            return Article::failure(
                Sentences::tr("Line %2 of the word list “%1” declares entities, which are not allowed; it was not taken.")
                    .arg(path)
                    .arg(xml.lineNumber()));
        }
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"list")
            name = xml.attributes().value("name"_L1).toString();
        else if (xml.name() == u"item" && !name.isEmpty())
            lists[name].append(xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed());
    }
    if (xml.hasError()) {
        return Article::failure(Sentences::tr("Line %2 of the word list “%1” is not right: %3. It was not taken.")
                                    .arg(path)
                                    .arg(xml.lineNumber())
                                    .arg(xml.errorString()));
    }
    return lists;
}

} // namespace

struct Lexicon::Data
{
    QHash<QString, QStringList> lists;
    QStringList remarks;
    TermAutomaton automaton;
    QHash<QString, std::vector<int>> terms; ///< list → ids in the automaton
};

class LexiconMaker
{
public:
    static std::shared_ptr<const Lexicon> make(const QHash<QString, QStringList> &lists, const QStringList &remarks)
    {
        const std::shared_ptr<Lexicon> lexicon(new Lexicon);
        Lexicon::Data &d = *lexicon->d;
        d.remarks = remarks;
        QStringList names = lists.keys();
        names.sort(); // ids must not depend on the order of a hash
        QStringList all;
        for (const QString &name : std::as_const(names))
            all += lists[name];
        const QStringList hans = simplified(all);
        qsizetype at = 0;
        for (const QString &name : std::as_const(names)) {
            QStringList words;
            QSet<QString> seen;
            const auto add = [&](const QString &word) {
                if (word.isEmpty() || seen.contains(word))
                    return;
                seen.insert(word);
                words.append(word);
            };
            const QStringList &given = lists[name];
            for (const QString &word : given)
                add(word);
            for (const QString &word : given) {
                add(hans[at++]);
                add(variant(word));
            }
            d.lists.insert(name, words);
            // Nearly every character would be a match of these; who needs them makes a set of them.
            if (name.endsWith("-characters"_L1))
                continue;
            std::vector<int> &ids = d.terms[name];
            ids.reserve(size_t(words.size()));
            for (const QString &word : std::as_const(words))
                ids.push_back(d.automaton.add(word));
        }
        d.automaton.build();
        return lexicon;
    }
};

Lexicon::Lexicon()
    : d(std::make_unique<Data>())
{
}

Lexicon::~Lexicon() = default;

Article::Result<std::shared_ptr<const Lexicon>> Lexicon::load(const QString &dataFolder)
{
    const KSyntaxHighlighting::Repository repository;
    const KSyntaxHighlighting::Definition definition = repository.definitionForName(u"Interview (Chinese)"_s);
    const QStringList names = definition.isValid() ? definition.keywordLists() : QStringList();
    if (names.isEmpty()) {
        return Article::failure(Sentences::tr(
            "The definition “Interview (Chinese)” is missing or damaged, so no article can be read; install the program again."));
    }
    QHash<QString, QStringList> lists;
    for (const QString &name : names)
        lists.insert(name, definition.keywordList(name));

    QStringList remarks;
    if (!dataFolder.isEmpty()) {
        const QDir folder(QDir(dataFolder).filePath(u"syntax"_s));
        const QStringList files = folder.entryList({u"*.xml"_s}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const auto own = readLists(folder.filePath(file));
            if (!own) {
                remarks.append(own.error().sentence);
                continue;
            }
            for (const auto &[name, words] : own->asKeyValueRange())
                lists[name] += words;
        }
    }
    return LexiconMaker::make(lists, remarks);
}

std::shared_ptr<const Lexicon> Lexicon::fromLists(const QHash<QString, QStringList> &lists)
{
    return LexiconMaker::make(lists, {});
}

QStringList Lexicon::listNames() const
{
    QStringList names = d->lists.keys();
    names.sort();
    return names;
}

QStringList Lexicon::words(const QString &list) const
{
    return d->lists.value(list);
}

QHash<QString, QString> Lexicon::codes(const QString &group) const
{
    QHash<QString, QString> result;
    const QString prefix = group + u' ';
    const QStringList names = listNames();
    for (const QString &name : names) {
        if (!name.startsWith(prefix))
            continue;
        const QString code = name.sliced(prefix.size());
        for (const QString &word : std::as_const(d->lists[name]))
            result.insert(word, code);
    }
    return result;
}

const QStringList &Lexicon::remarks() const
{
    return d->remarks;
}

const TermAutomaton &Lexicon::automaton() const
{
    return d->automaton;
}

std::vector<quint64> Lexicon::masks(const QStringList &lists) const
{
    Q_ASSERT(lists.size() <= 64);
    std::vector<quint64> masks(size_t(d->automaton.size()), 0);
    for (qsizetype i = 0; i < lists.size(); ++i) {
        const auto ids = d->terms.constFind(lists[i]);
        if (ids == d->terms.constEnd())
            continue;
        for (const int id : *ids)
            masks[size_t(id)] |= quint64(1) << i;
    }
    return masks;
}

} // namespace Zhupi::Language
