// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Reader.h"

#include "language/Attribution.h"
#include "language/Frames.h"
#include "language/Names.h"
#include "language/People.h"
#include "language/Quotes.h"
#include "language/Turns.h"
#include "language/Words.h"

#include <algorithm>

namespace Zhupi::Language {

Reading read(const Article::Article &article, const Lexicon &lexicon, std::stop_token stop, const Progress &progress)
{
    Reading reading;
    const auto step = [&](double done) {
        if (progress)
            progress(done);
        return !stop.stop_requested();
    };
    const Words words(lexicon);
    const Tokens tokens(article, words, stop);
    if (!step(0.15))
        return reading;
    QuotePairs pairs = findQuotePairs(article, stop);
    Names names(article, words, tokens, stop);
    if (!step(0.4))
        return reading;
    {
        const Grammar grammar(article.text(), words, tokens, names, pairs.quotes);
        People people(article, words, tokens, names, grammar, pairs.quotes);
        reading.turns = findTurns(article, words, tokens, people);
        Attribution attribution(article, words, tokens, grammar, people, pairs, reading.turns);
        attribution.run(stop);
        reading.quotes = pairs.quotes;
        reading.statements = attribution.takeStatements();
        if (!step(0.7))
            return reading;
        for (const Turn &turn : std::as_const(reading.turns))
            people.spoke(turn.speaker, turn.label.start);
        std::vector<int> moved;
        reading.speakers = people.finish(moved);
        const auto move = [&moved](int &speaker) { speaker = speaker == None ? None : moved[size_t(speaker)]; };
        for (Turn &turn : reading.turns)
            move(turn.speaker);
        for (Quote &quote : reading.quotes)
            move(quote.speaker);
        for (Statement &statement : reading.statements)
            move(statement.speaker);
    }
    step(1);
    return reading;
}

} // namespace Zhupi::Language
