// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Names.h"

#include "article/CharSet.h"
#include "language/Reading.h"

#include <QSet>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <optional>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

/// One character that is a word of grammar by itself.
constexpr quint64 Linking =
    Adverb | Conjunction | Preposition | Reporting | ActingVerb | Pronoun | Locative | TitleAfter | Role | OrganisationEnding;
constexpr double Enough = 4;         ///< evidence in one place that makes a name
constexpr double NoPerson = -100;    ///< one place that shows that a word names a body
constexpr double EnoughTogether = 7; ///< or in several

/// What neighbours call somebody by, behind the family name.
constexpr Article::CharSet Neighbours(u"太生姐姊仔叔伯嬸婶姨婆嫂哥爺爷媽妈");

/// Characters of grammar that stand in no name.
bool isGrammar(QChar c)
{
    static constexpr Article::CharSet grammar(u"的了着著嗎吗呢吧啊嘛啦咗嘅哋唔冇啲嗰佢這这那哪誰谁沒没很們们個个");
    return grammar.contains(c);
}

bool isDot(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'·' || u == u'‧' || u == u'•' || u == u'・' || u == u'．' || u == u'⋅';
}

} // namespace

/// ICU's word list, asked only about what looks like a name: whether a string starts with a word of that length.
class Names::Dictionary
{
public:
    Dictionary()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getTraditionalChinese(), status));
        if (U_FAILURE(status))
            m_breaks.reset();
    }

    bool startsWithWord(QStringView text, qsizetype length)
    {
        if (!m_breaks)
            return false;
        const icu::UnicodeString copy(reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()));
        m_breaks->setText(copy);
        return m_breaks->next() >= length;
    }

    /// Whether the first `length` units are words of one character each.
    bool isAllSingle(QStringView text, qsizetype length)
    {
        if (!m_breaks)
            return false;
        const icu::UnicodeString copy(reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()));
        m_breaks->setText(copy);
        for (qsizetype at = 1; at <= length; ++at) {
            if (m_breaks->next() != at)
                return false;
        }
        return true;
    }

private:
    std::unique_ptr<icu::BreakIterator> m_breaks;
};

Names::Names(const Article::Article &article, const Words &words, const Tokens &tokens, std::stop_token stop)
    : m_text(article.text())
    , m_words(words)
    , m_tokens(tokens)
    , m_article(article)
{
    for (const Article::Paragraph &paragraph : article.paragraphs()) {
        if (stop.stop_requested())
            return;
        if (paragraph.isRead())
            collect(paragraph.span);
    }
    settle();
    findMentions(article, stop);
    findRoles();
}

void Names::collect(Span paragraph)
{
    for (const Token &token : m_tokens.in(paragraph)) {
        if (token.is(KnownName))
            propose(token.span(), Enough + 2);
        else if (token.is(Surname | DoubleSurname)) {
            chinese(token, paragraph);
            familiar(token.start, token.end, paragraph);
        }
        if (token.is(Role))
            transliterated(token, paragraph);
        else if (token.is(Reporting) && !token.is(NotReporting))
            transliteratedBefore(token, paragraph);
    }
    for (qsizetype i = paragraph.start; i < paragraph.end; ++i) {
        const QChar c = m_text[i];
        if ((c == u'阿' || c == u'老' || c == u'小') && i + 1 < paragraph.end)
            nickname(i, paragraph);
        // 妮娜.瓦蒂 too, where a keyboard had no better dot.
        const bool dot = isDot(c) || (c == u'.' && i + 1 < paragraph.end && m_words.isTransliteration(m_text[i + 1]));
        if (dot && i > paragraph.start && i + 1 < paragraph.end && isHan(m_text[i - 1])) {
            dotted(i, paragraph);
        } else if (isUpper(c)) {
            qsizetype end = i;
            while (end < paragraph.end
                   && (isLatin(m_text[end]) || m_text[end] == u'.' || m_text[end] == u'\'' || m_text[end] == u'’' || m_text[end] == u'-'
                       || (m_text[end] == u' ' && end + 1 < paragraph.end && isUpper(m_text[end + 1])))) {
                ++end;
            }
            latin(i, end, paragraph);
            i = std::max(end - 1, i);
        }
    }
}

void Names::familiar(qsizetype start, qsizetype end, Span paragraph)
{
    // 何太, 陳生, 張伯: a family name and what neighbours call its bearer.
    if (end >= paragraph.end || !Neighbours.contains(m_text[end]))
        return;
    // 林太太, 李媽媽
    if (end + 1 < paragraph.end && m_text[end + 1] == m_text[end])
        ++end;
    const double left = leftEvidence(start, paragraph);
    const double right = rightEvidence(end + 1, paragraph);
    if (left >= 0.5 && (right >= 0.5 || left >= 3) && !isWordInDictionary(start, end + 1 - start, paragraph))
        propose({start, end + 1}, left + right + 1.75);
}

void Names::nickname(qsizetype start, Span paragraph)
{
    // 阿忠, 阿Kit, 老譚: 阿 and one character or a Latin name, 老 and 小 with a family name.
    qsizetype end = start + 1;
    while (end < paragraph.end && isLatin(m_text[end]) && end - start < 16)
        ++end;
    if (end == start + 1) {
        if (!isHan(m_text[end]))
            return;
        static constexpr Article::CharSet kin(u"公嬤婆媽妈爸伯姨姑叔嬸婶爺爷哥姐姊弟妹拉爾尔富兵里根姆斯巴布");
        if (m_text[start] == u'阿' ? kin.contains(m_text[end]) : !(m_words.of(m_text.sliced(end, 1)) & Surname))
            return;
        ++end;
    } else if (m_text[start] != u'阿') {
        return;
    }
    const double left = leftEvidence(start, paragraph);
    const double right = rightEvidence(end, paragraph);
    if (left >= 0.5 && right >= (left >= 3 ? 0.75 : 1) && !isWordInDictionary(start, end - start, paragraph))
        propose({start, end}, left + right + (isLatin(m_text[end - 1]) ? 2 : 0.75));
}

bool Names::isByline(qsizetype start, Span paragraph) const
{
    if (start - paragraph.start < 2 || start - paragraph.start > 14 || (m_text[start - 1] != u'／' && m_text[start - 1] != u'/'))
        return false;
    static constexpr QStringView labels[] = {u"文",   u"圖",   u"图",   u"採訪", u"采访", u"整理", u"撰文", u"攝影",
                                             u"摄影", u"編譯", u"编译", u"報導", u"报道", u"記者", u"记者"};
    const QStringView before = m_text.sliced(paragraph.start, start - 1 - paragraph.start).trimmed();
    return std::any_of(std::begin(labels), std::end(labels), [&](QStringView label) { return before.endsWith(label); });
}

double Names::leftEvidence(qsizetype start, Span paragraph) const
{
    qsizetype at = start;
    while (at > paragraph.start && m_text[at - 1] == u' ')
        --at;
    if (at == paragraph.start)
        return 1;
    if (const Token *token = m_tokens.endingAt(at, ~0ULL)) {
        if (token->is(Role | TitleAfter))
            return 3;
        if (token->is(Conjunction | Preposition | Adverb))
            return 1;
        if (token->is(Reporting | ActingVerb | Pronoun | PluralPronoun))
            return 0.5;
        if (token->is(OrganisationEnding | Organisation | Place | GroupNoun))
            return 0.75;
    }
    const QChar before = m_text[at - 1];
    if (before == u'、')
        return 1;
    // 八十歲的|某某; 文／某某
    if (before == u'的' && at - 1 > paragraph.start && (m_text[at - 2] == u'歲' || m_text[at - 2] == u'岁'))
        return 3;
    if (isByline(at, paragraph))
        return 3;
    if (isClauseBorder(before))
        return 1;
    if (before == u'的')
        return 1; // 賣海鮮的某某
    if (QStringView(u"叫是由和與及跟對向為讓給令").contains(before))
        return 0.75;
    return isHan(before) ? -0.5 : 0.5;
}

double Names::rightEvidence(qsizetype end, Span paragraph) const
{
    qsizetype at = end;
    while (at < paragraph.end && m_text[at] == u' ')
        ++at;
    if (at >= paragraph.end)
        return 0.5;
    const std::span<const Token> tokens = m_tokens.in({at, at + 1});
    if (!tokens.empty()) {
        const Token &token = tokens.front();
        if (token.is(TitleAfter))
            return token.end - token.start > 1 ? 3 : 2;
        if (token.is(Role))
            return 2;
        if (token.is(Reporting) && !token.is(NotReporting))
            return token.is(NeedsMark | NeedsSubject) ? 1.5 : 2.5;
        if (token.is(ActingVerb))
            return 1.5;
        if (token.is(Adverb | Preposition | Conjunction))
            return 1;
        // 對方…: 對 and a name, or 對方.
        if (token.is(NotPreposition) && m_words.of(m_text.sliced(at, 1)) & Preposition)
            return 0.5;
        if (token.is(NotReporting | NotPreposition))
            return 0;
    }
    const QChar after = m_text[at];
    // 黎詠嫦前晚也在場, 何太今年71歲: a time behind it makes it a subject.
    if (at + 1 < paragraph.end && QStringView(u"今昨前去上本當当同翌隔每").contains(after)
        && QStringView(u"天日年月晚早午晨夜週周").contains(m_text[at + 1]))
        return 1.25;
    if ((after == u'（' || after == u'(') && at + 2 < paragraph.end
        && (m_text.sliced(at + 1, 2) == u"化名" || m_text.sliced(at + 1, 2) == u"假名"))
        return 3;
    if ((after == u'（' || after == u'(') && at + 1 < paragraph.end)
        return isLatin(m_text[at + 1])                                                                                    ? 2
               : m_text[at + 1] == u'以' || m_text[at + 1] == u'下' || m_text[at + 1] == u'簡' || m_text[at + 1] == u'简' ? 2.5
                                                                                                                          : 1;
    if (isClauseBorder(after))
        return 1;
    if (QStringView(u"的是和與及跟").contains(after))
        return 0.75;
    return isHan(after) ? -0.5 : 0.5;
}

bool Names::isUnknownRun(qsizetype start, qsizetype end, Span paragraph)
{
    if (!m_dictionary)
        m_dictionary = std::make_shared<Dictionary>();
    const qsizetype limit = std::min(paragraph.end, end + 3);
    return m_dictionary->isAllSingle(m_text.sliced(start, limit - start), end - start);
}

bool Names::isWordInDictionary(qsizetype start, qsizetype length, Span paragraph)
{
    if (!m_dictionary)
        m_dictionary = std::make_shared<Dictionary>();
    const qsizetype end = std::min(paragraph.end, start + length + 3);
    return m_dictionary->startsWithWord(m_text.sliced(start, end - start), 2);
}

void Names::propose(Span span, double score)
{
    m_candidates[m_text.sliced(span.start, span.length()).toString()].push_back({span, score});
}

void Names::chinese(const Token &surname, Span paragraph)
{
    const qsizetype given = surname.end;
    const double left = leftEvidence(surname.start, paragraph);
    Span best;
    double bestScore = -10;
    double bestRight = 0;
    // 向記者: a family name that is a word of grammar too, before a noun.
    if (const Token *noun = m_tokens.startingAt(given, Role | Interviewer | Organisation | GroupNoun | PluralPronoun | Document);
        noun != nullptr && noun->end - noun->start > 1)
        return;
    // 陳李玉葉: a married woman's two family names; 張簡進財.
    const bool two = !surname.is(DoubleSurname) && given < paragraph.end && m_words.of(m_text.sliced(given, 1)) & Surname;
    // Whether the dictionary knows no word in the three characters: asked once, and only where it matters.
    std::optional<bool> single;
    const auto unknown = [&] {
        if (!single)
            single = given + 2 <= paragraph.end && isUnknownRun(surname.start, given + 2, paragraph);
        return *single;
    };
    for (qsizetype length = 1; length <= (two ? 3 : 2); ++length) {
        const qsizetype end = given + length;
        if (end > paragraph.end || !isHan(m_text[end - 1]) || isGrammar(m_text[end - 1]))
            break;
        // 王毅 is one name; a given name does not reach into a role or a verb that stands by itself.
        const std::span<const Token> inside = m_tokens.in({given, end});
        const bool cut = std::any_of(inside.begin(), inside.end(), [&](const Token &token) {
            return token.end - token.start > 1
                   && (token.end > end ? token.is(Role | TitleAfter | Reporting | ActingVerb | Adverb | Conjunction | OrganisationEnding)
                                       : token.is(Role | TitleAfter | OrganisationEnding | Reporting | ActingVerb));
        });
        if (cut)
            break;
        // 水務局: an office that starts with a family name.
        static constexpr Article::CharSet offices(u"局署處处廳厅院部課课科室黨党社廠厂店站所會会隊队團团");
        if (length == 2 && offices.contains(m_text[end - 1]))
            continue;
        double score = left;
        const double right = rightEvidence(end, paragraph);
        // Behind a role, and before what may follow a name, a rare character is no objection; a word that only links is,
        // unless it stands inside (以 and 再 are in names).
        const bool expected = left >= 3 && right >= 0.5;
        for (qsizetype i = given; i < end; ++i) {
            if (m_words.isGivenName(m_text[i]))
                score += 0.75;
            else if (expected
                     && (i + 1 < end ? m_words.isGivenName(m_text[end - 1])
                                     : length == 2 && !(m_words.of(m_text.sliced(i, 1)) & Linking)
                                           && (!Neighbours.contains(m_text[given]) || unknown())))
                score -= 0.25;
            else
                score -= unknown() ? 0.5 : 2.5;
        }
        // A family name and what no dictionary holds.
        if (length == 2 && left + right >= 1.5 && unknown())
            score += 1;
        score += right;
        if (surname.is(DoubleSurname))
            score += 1;
        // Most given names have two characters.
        if (length == 2)
            score += 0.5;
        // A fourth character only where three do not end and four do.
        if (length == 3 && (right < 1 || bestRight > 0))
            continue;
        if (score > bestScore) {
            bestScore = score;
            best = {surname.start, end};
            bestRight = right;
        }
    }
    if (bestScore < 2)
        return;
    // 馬爾祖基: a run of characters that transliterate goes on behind what would be a Chinese name.
    if (bestRight < 0 && m_words.isTransliteration(m_text[surname.start])) {
        qsizetype run = surname.start;
        while (run < paragraph.end && run - surname.start < 8 && isHan(m_text[run]) && m_words.isTransliteration(m_text[run]))
            ++run;
        if (run > best.end && run - surname.start >= 4)
            return;
        // Or one rarer character, where the name cannot end before it and may behind it.
        const qsizetype longer = best.end + 1;
        if (best.length() == 3 && longer <= paragraph.end && isHan(m_text[best.end]) && rightEvidence(longer, paragraph) >= 1.5
            && isUnknownRun(surname.start, longer, paragraph)) {
            propose({surname.start, longer}, bestScore + 1);
            return;
        }
    }
    // A word of the language is a name only where a title says so.
    if (isWordInDictionary(best.start, best.length(), paragraph)) {
        if (left >= 3 && best.length() > 2)
            bestScore -= 0.5;
        else
            return;
    }
    propose(best, bestScore);
}

void Names::dotted(qsizetype dot, Span paragraph)
{
    // To the left as far as characters transliterate, but not into a role (首席執行官|薩姆).
    qsizetype start = dot;
    while (start > paragraph.start && dot - start < 7) {
        const QChar c = m_text[start - 1];
        if (!isHan(c) && !isDot(c))
            break;
        if (isHan(c) && !m_words.isTransliteration(c))
            break;
        if (const Token *token =
                m_tokens.endingAt(start, Role | TitleAfter | OrganisationEnding | Reporting | Preposition | Place | Organisation);
            token && (token->end - token->start > 1 || token->is(Preposition))) {
            break;
        }
        --start;
    }
    // A role or a border of clauses not far away shows where a name of rarer characters begins (總裁|大衛·柯爾).
    for (qsizetype at = start; at >= paragraph.start && dot - at <= 5; --at) {
        const Token *before = m_tokens.endingAt(at, Role | TitleAfter);
        if (at < dot - 1
            && (at == paragraph.start || isClauseBorder(m_text[at - 1]) || (before != nullptr && before->end - before->start > 1))) {
            start = at;
            break;
        }
        if (at == paragraph.start || !isHan(m_text[at - 1])
            || m_tokens.endingAt(at, Reporting | Preposition | Conjunction | Adverb | OrganisationEnding | Organisation | Place) != nullptr)
            break;
    }
    if (start == dot)
        return;
    qsizetype end = dot + 1;
    int rare = 0;
    while (end < paragraph.end && end - dot < 24) {
        const QChar c = m_text[end];
        if (isDot(c)) {
            ++end;
            continue;
        }
        if (!isHan(c))
            break;
        const bool first = isDot(m_text[end - 1]);
        const bool goesOn = end + 1 < paragraph.end && isHan(m_text[end + 1]) && m_words.isTransliteration(m_text[end + 1]);
        const Token *token =
            m_tokens.startingAt(end, Reporting | Preposition | Adverb | TitleAfter | Role | ActingVerb | Conjunction | OrganisationEnding);
        if (token != nullptr && token->end - token->start > 1 && !first)
            break;
        if (!m_words.isTransliteration(c)) {
            // 雷睦斯, 海于格, 伊信: one rarer character between others, or where the name cannot end before it and may behind it.
            const bool ends = rightEvidence(end, paragraph) < 0 && rightEvidence(end + 1, paragraph) >= 1;
            if ((!first && !goesOn && !ends) || (token != nullptr && !goesOn) || rare++ > 0)
                break;
            ++end;
            continue;
        }
        // 謝爾比|其他, but 赫比格: a word of grammar ends the name where nothing of a name follows it.
        if (token != nullptr && !first && token->is(Preposition | Reporting | Conjunction) && !goesOn)
            break;
        ++end;
    }
    // 法蘭克·J·葛林: a lone initial, or a Latin part.
    while (end > dot && isDot(m_text[end - 1]))
        --end;
    if (end - dot < 2)
        return;
    // The dots of one name propose it once.
    const QString name = m_text.sliced(start, end - start).toString();
    auto &places = m_candidates[name];
    if (!places.empty() && places.back().span == Span{start, end})
        return;
    places.push_back({{start, end}, Enough + 1});
}

void Names::transliterated(const Token &role, Span paragraph)
{
    qsizetype start = role.end;
    while (start < paragraph.end && m_text[start] == u' ')
        ++start;
    qsizetype end = start;
    while (end < paragraph.end && end - start < 7 && isHan(m_text[end]) && m_words.isTransliteration(m_text[end])) {
        if (end > start) {
            if (const Token *token = m_tokens.startingAt(end, Reporting | Preposition | Adverb | TitleAfter | Role | ActingVerb
                                                                  | Conjunction | PluralPronoun);
                token)
                break;
        }
        ++end;
    }
    if (end < paragraph.end && isDot(m_text[end]))
        return;
    const double right = rightEvidence(end, paragraph);
    const bool known = end - start < 3 && end - start > 1 && isWordInDictionary(start, end - start, paragraph);
    if (end - start > 1 && !known && right > 0)
        propose({start, end}, 2 + right + (end - start > 3 ? 1 : end - start > 2 ? 0.5 : 0));
    else
        unknownBehindRole(start, paragraph);
}

void Names::transliteratedBefore(const Token &verb, Span paragraph)
{
    // ，哈里安托說: a clause that begins with nothing but characters that transliterate.
    qsizetype end = verb.start;
    if (const Token *adverb = m_tokens.endingAt(end, Adverb); adverb != nullptr && adverb->start > paragraph.start)
        end = adverb->start;
    qsizetype start = end;
    while (start > paragraph.start && end - start < 8 && isHan(m_text[start - 1]) && m_words.isTransliteration(m_text[start - 1]))
        --start;
    if (end - start < 3 || end - start > 6 || (start > paragraph.start && !isClauseBorder(m_text[start - 1]))
        || m_tokens.startingAt(start, ~quint64(Surname | Place | Preposition | Conjunction | Adverb)) != nullptr
        || isWordInDictionary(start, end - start, paragraph))
        return;
    propose({start, end}, 1 + 2.5);
}

void Names::unknownBehindRole(qsizetype start, Span paragraph)
{
    // 護理師卡佳（Katka）, 司機木札說: characters that make no word together, between a role and what follows a name.
    if (start >= paragraph.end || isGrammar(m_text[start]) || m_tokens.startingAt(start, Linking) != nullptr)
        return;
    Span best;
    double bestRight = 1.25;
    for (qsizetype length = 2; length <= 4 && start + length <= paragraph.end; ++length) {
        const qsizetype end = start + length;
        if (!isHan(m_text[end - 1]) || isGrammar(m_text[end - 1])
            || m_tokens.startingAt(end - 1, Reporting | Preposition | Adverb | TitleAfter | Role | ActingVerb | Conjunction | Pronoun
                                                | PluralPronoun | Locative | Definite | Indefinite | Document | OrganisationEnding)
                   != nullptr)
            break;
        if (const double right = rightEvidence(end, paragraph); right > bestRight && isUnknownRun(start, end, paragraph)) {
            best = {start, end};
            bestRight = right;
        }
    }
    if (!best.isEmpty())
        propose(best, 2 + bestRight);
}

void Names::latin(qsizetype start, qsizetype end, Span paragraph)
{
    while (end > start && (m_text[end - 1] == u'.' || m_text[end - 1] == u'-' || m_text[end - 1] == u'\''))
        --end;
    const QStringView name = m_text.sliced(start, end - start);
    if (end < paragraph.end && isDigit(m_text[end]))
        return;
    const QList<QStringView> parts = name.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 5)
        return;
    static const QSet<QStringView> notPeople{
        u"University",  u"Times",      u"Post",   u"News",    u"Company", u"Inc",       u"Corp",     u"Ltd",     u"Lab",
        u"Labs",        u"Group",      u"Party",  u"Center",  u"Centre",  u"Institute", u"Research", u"Street",  u"Beach",
        u"Plaza",       u"The",        u"House",  u"Bank",    u"Capital", u"Journal",   u"School",   u"College", u"Union",
        u"Association", u"Foundation", u"World",  u"New",     u"San",     u"Los",       u"GPU",      u"AI",      u"Pro",
        u"Max",         u"Open",       u"Model",  u"Series",  u"Act",     u"Law",       u"Team",     u"Club",    u"City",
        u"Council",     u"Games",      u"Studio", u"Studios", u"Radio",   u"Media"};
    int capitals = 0;
    for (const QStringView part : parts) {
        if (notPeople.contains(part) || m_words.of(part) & Organisation)
            return;
        if (!std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLower(); }))
            ++capitals;
        // OpenAI, DeepSeek: a capital inside.
        for (qsizetype i = 2; i < part.size(); ++i) {
            if (isUpper(part[i]) && part[i - 1].isLower() && !part.startsWith(u"Mc") && !part.startsWith(u"Mac"))
                return;
        }
    }
    if (capitals == parts.size() || (capitals > 0 && parts.size() == 2 && parts[1].size() < 3))
        return;
    // In parentheses behind Chinese it is the other form of that.
    if (start > paragraph.start && (m_text[start - 1] == u'(' || m_text[start - 1] == u'（'))
        return;
    // What a trade is named before (雲端業者X), or what has heads of its regions (X亞太區總裁), is a body.
    if (parts.size() == 1) {
        static constexpr QStringView trades[] = {u"業者", u"业者", u"公司", u"企業", u"企业", u"集團", u"集团", u"平台", u"廠商",
                                                 u"厂商", u"巨頭", u"巨头", u"龍頭", u"龙头", u"品牌", u"新創", u"電商", u"车企",
                                                 u"車廠", u"媒體", u"媒体", u"軟體", u"软件", u"網站", u"网站"};
        const QStringView before = m_text.sliced(paragraph.start, start - paragraph.start);
        bool body = std::any_of(std::begin(trades), std::end(trades), [&](QStringView trade) { return before.endsWith(trade); });
        qsizetype at = end;
        while (at < paragraph.end && at - end < 6 && isHan(m_text[at])
               && m_tokens.startingAt(at, ~0ULL & ~quint64(Role | Place | OrganisationEnding | Surname)) == nullptr) {
            if (at - end >= 2 && m_tokens.startingAt(at, Role) != nullptr)
                break;
            ++at;
        }
        body = body || (at - end >= 2 && at < paragraph.end && m_tokens.startingAt(at, Role) != nullptr);
        if (body) {
            propose({start, end}, NoPerson);
            return;
        }
    }
    double score = parts.size() > 1 ? 1.5 : -0.5;
    score += leftEvidence(start, paragraph) + rightEvidence(end, paragraph);
    if (score >= 2)
        propose({start, end}, score);
}

void Names::settle()
{
    QStringList names;
    for (const auto &[name, places] : m_candidates.asKeyValueRange()) {
        double best = 0;
        double sum = 0;
        if (std::any_of(places.begin(), places.end(), [](const Candidate &place) { return place.score < 0; }))
            continue;
        for (const Candidate &place : places) {
            best = std::max(best, place.score);
            sum += place.score;
        }
        if (best >= Enough || (places.size() > 1 && sum >= EnoughTogether && best >= 3))
            names.append(name);
    }
    std::sort(names.begin(), names.end(),
              [&](const QString &a, const QString &b) { return m_candidates[a].front().span < m_candidates[b].front().span; });
    // 王大 beside 王大明: the longer one is meant where both begin alike and the longer is as well attested.
    const QSet<QString> all(names.begin(), names.end());
    QHash<QString, qsizetype> longerNames;
    for (const QString &name : std::as_const(names)) {
        if (name.size() == 3 && isHan(name.front()))
            longerNames[name.first(2)] = std::max(longerNames.value(name.first(2)), qsizetype(m_candidates[name].size()));
    }
    const auto onlyWithin = [&](const QString &name) {
        // 馬爾祖, found only where 馬爾祖基 stands.
        for (qsizetype length = name.size() + 1; length <= name.size() + 3; ++length) {
            const Candidate &first = m_candidates[name].front();
            if (first.span.start + length > m_text.size())
                return false;
            const QString longer = m_text.sliced(first.span.start, length).toString();
            if (!all.contains(longer))
                continue;
            const auto &places = m_candidates[name];
            if (std::ranges::all_of(places, [&](const Candidate &place) { return m_text.sliced(place.span.start).startsWith(longer); }))
                return true;
        }
        return false;
    };
    for (const QString &name : std::as_const(names)) {
        const bool han = isHan(name.front());
        if (han && name.size() >= 3 && m_words.isTransliteration(name.front()) && onlyWithin(name))
            continue;
        if (han && name.size() == 2) {
            const auto places = m_candidates.constFind(name);
            const double best = std::max_element(places->begin(), places->end(), [](const Candidate &x, const Candidate &y) {
                                    return x.score < y.score;
                                })->score;
            const qsizetype longer = longerNames.value(name, 0);
            const bool prefix = longer > 0 && (longer >= qsizetype(places->size()) || best < 5);
            if (prefix)
                continue;
        }
        // The longer of two that overlap at every place would be a verb's first character: 王毅表 for 王毅.
        if (han && name.size() == 3 && all.contains(name.first(2)) && m_candidates[name].size() < m_candidates[name.first(2)].size())
            continue;
        add(name, m_candidates[name].front().span);
    }
}

int Names::add(const QString &name, Span first)
{
    if (const auto known = m_byName.constFind(name); known != m_byName.constEnd())
        return *known;
    PersonName person{.name = name, .latin = {}, .family = {}, .role = {}, .aliases = {}, .first = first};
    if (!name.isEmpty() && isHan(name.front())) {
        const auto dot = std::find_if(name.rbegin(), name.rend(), isDot);
        if (dot != name.rend())
            person.family = QString(dot.base(), name.end() - dot.base());
        else if (m_words.of(name.first(std::min<qsizetype>(2, name.size()))) & DoubleSurname)
            person.family = name.first(2);
        else if (name.size() > 1 && name.size() <= 3 && m_words.of(name.first(1)) & Surname)
            person.family = name.first(1);
        else
            person.family = name;
    } else {
        person.family = name.section(u' ', -1);
    }
    const int index = int(m_people.size());
    m_people.push_back(person);
    m_byName.insert(name, index);
    return index;
}

const NameMention *Names::endingAt(qsizetype position) const
{
    const auto at = std::lower_bound(m_mentions.begin(), m_mentions.end(), position,
                                     [](const NameMention &m, qsizetype end) { return m.span.end < end; });
    return at != m_mentions.end() && at->span.end == position ? &*at : nullptr;
}

const NameMention *Names::startingAt(qsizetype position) const
{
    const auto at = std::lower_bound(m_mentions.begin(), m_mentions.end(), position,
                                     [](const NameMention &m, qsizetype start) { return m.span.start < start; });
    return at != m_mentions.end() && at->span.start == position ? &*at : nullptr;
}

std::span<const NameMention> Names::in(Span span) const
{
    const auto before = [](const NameMention &m, qsizetype start) { return m.span.start < start; };
    const auto first = std::lower_bound(m_mentions.begin(), m_mentions.end(), span.start, before);
    const auto last = std::lower_bound(first, m_mentions.end(), span.end, before);
    return {first, last};
}

int Names::byFamily(QStringView family, qsizetype before) const
{
    // Near first: a name is seldom repeated farther back than this.
    auto at = std::lower_bound(m_mentions.begin(), m_mentions.end(), before,
                               [](const NameMention &m, qsizetype start) { return m.span.start < start; });
    for (int steps = 0; at != m_mentions.begin() && steps < 400; ++steps) {
        --at;
        if (m_people[size_t(at->person)].family == family)
            return at->person;
    }
    return None;
}

} // namespace Zhupi::Language
