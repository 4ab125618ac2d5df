// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Reader.h"

#include "language/Attribution.h"
#include "language/Frames.h"
#include "language/Names.h"
#include "language/People.h"
#include "language/Quantities.h"
#include "language/Quotes.h"
#include "language/Stages.h"
#include "language/Turns.h"
#include "language/Words.h"

#include <algorithm>
#include <utility>

namespace Zhupi::Language {

namespace {

/// Who gives the figures: the quote, the statement or the turn that they stand in.
void giveVoices(Reading &reading)
{
    qsizetype turn = -1;
    for (Number &number : reading.numbers) {
        const auto startsAfter = [](qsizetype position, const auto &item) { return position < item.span.start; };
        auto quote =
            int(std::upper_bound(reading.quotes.begin(), reading.quotes.end(), number.span.start, startsAfter) - reading.quotes.begin())
            - 1;
        // Quotes nest: the last one to start holds the number, or one around it does, or none.
        while (quote != None && !(reading.quotes[quote].span.contains(number.span) && reading.quotes[quote].kind == QuoteKind::Speech))
            quote = reading.quotes[quote].parent;
        number.quote = quote;
        if (quote != None)
            number.speaker = reading.quotes[quote].speaker;
        auto statement = int(std::upper_bound(reading.statements.begin(), reading.statements.end(), number.span.start, startsAfter)
                             - reading.statements.begin())
                         - 1;
        for (int tried = 0; statement >= 0 && tried < 8; --statement, ++tried) {
            if (reading.statements[statement].span.contains(number.span))
                break;
        }
        if (statement >= 0 && reading.statements[statement].span.contains(number.span)) {
            number.statement = statement;
            if (number.speaker == None && quote == None)
                number.speaker = reading.statements[statement].speaker;
        }
        while (turn + 1 < reading.turns.size() && reading.turns[turn + 1].span.start <= number.span.start)
            ++turn;
        if (turn >= 0 && number.speaker == None && quote == None && reading.turns[turn].span.contains(number.span))
            number.speaker = reading.turns[turn].speaker;
    }
}

} // namespace

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
        people.setTurns(reading.turns);
        Attribution attribution(article, words, tokens, grammar, people, pairs, reading.turns);
        attribution.run(stop);
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
        for (Quote &quote : pairs.quotes)
            move(quote.speaker);
        for (Statement &statement : reading.statements)
            move(statement.speaker);
    }
    reading.quotes = std::move(pairs.quotes);
    reading.numbers = findNumbers(article, reading.quotes, lexicon, stop);
    if (!step(0.9))
        return reading;
    giveVoices(reading);
    if (reading.numbers.size() > 1) {
        const Quantities quantities(article, lexicon, reading);
        findChecks(article, lexicon, quantities, reading);
        findDisputes(article, quantities, reading); // a part is no rival of its whole, and a check knows both
    }
    step(1);
    return reading;
}

} // namespace Zhupi::Language
