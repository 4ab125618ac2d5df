// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/Failure.h"
#include "language/TermAutomaton.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Zhupi::Language {

/// The engine's words: the keyword lists of the definition "Interview (Chinese)"
/// (resources/syntax/interview-zh.xml), taken through KSyntaxHighlighting. The lists hold Traditional forms;
/// Simplified ones are added when the lexicon is made. A list whose name has a code behind a blank maps its
/// words to that code: "currency USD", "unit km", "duration month".
/// Immutable once made; shared between threads.
class Lexicon
{
public:
    /// Loads the definition compiled into the program, and a reader's own one from `dataFolder` where there is one.
    /// Takes about 20 ms: keep it. Fails with a sentence when the definition is missing or unreadable.
    [[nodiscard]] static Article::Result<std::shared_ptr<const Lexicon>> load(const QString &dataFolder = {});

    /// A lexicon of these lists, for tests and tools.
    [[nodiscard]] static std::shared_ptr<const Lexicon> fromLists(const QHash<QString, QStringList> &lists);

    [[nodiscard]] QStringList listNames() const;
    /// Words of a list, both scripts; empty for an unknown name.
    [[nodiscard]] QStringList words(const QString &list) const;
    /// word → code for all lists named "<group> CODE".
    [[nodiscard]] QHash<QString, QString> codes(const QString &group) const;

    /// One sentence for each file of the reader's own that was not taken, and why; for a message bar.
    [[nodiscard]] const QStringList &remarks() const;

    /// All words of all lists, for one pass over a text; but those of lists named "…-characters" are left out.
    [[nodiscard]] const TermAutomaton &automaton() const;
    /// For each term of automaton(): bit i is set when it stands in lists[i] (at most 64).
    [[nodiscard]] std::vector<quint64> masks(const QStringList &lists) const;

    ~Lexicon();

private:
    Lexicon();
    struct Data;
    std::unique_ptr<Data> d;
    friend class LexiconMaker;
};

} // namespace Zhupi::Language
