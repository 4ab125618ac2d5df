// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Turns.h"

#include "article/CharSet.h"
#include "language/People.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Zhupi::Language {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestHan = 14;
constexpr qsizetype LongestLatin = 40;

struct Label
{
    qsizetype paragraph = 0;
    Span name;
    Span own;  ///< the name behind a role (主持人|小鹿), else empty
    Span span; ///< with its colon
    QString text;
    bool marked = false; ///< bold, bracketed, a heading: no colon is needed
    QString role;        ///< 主持人, when a name stands behind it
    bool alone = false;  ///< on a line of its own
    bool bare = false;   ///< a line that holds nothing else, not even a colon
    bool loose = false;  ///< parted by a sign that parts other things too (記者／, 記者-)
    bool dash = false;   ///< only a dash: a question in an interview whose answers have labels
    quint64 words = 0;
};

bool isMarkup(QChar c)
{
    return c == u'*' || c == u'_' || c == u'#' || c == u'>' || c == u'▲' || c == u'■' || c == u'●' || c == u'◆' || c == u'◎';
}

/// Ｑ
bool isWideLetter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0xFF21 && u <= 0xFF3A) || (u >= 0xFF41 && u <= 0xFF5A);
}

class Finder
{
public:
    Finder(const Article::Article &article, const Words &words, const Tokens &tokens, People &people)
        : m_article(article)
        , m_text(article.text())
        , m_words(words)
        , m_tokens(tokens)
        , m_people(people)
    {
    }

    QList<Turn> find()
    {
        collect();
        choose();
        return make();
    }

private:
    void collect()
    {
        const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
        for (qsizetype i = 0; i < paragraphs.size(); ++i) {
            if (!paragraphs[i].isRead())
                continue;
            Label label;
            label.paragraph = i;
            if (read(paragraphs[i].span, label)) {
                ++m_counts[label.text];
                m_labels.push_back(std::move(label));
            }
        }
    }

    bool read(Span paragraph, Label &label) const
    {
        qsizetype at = behindClock(paragraph);
        bool bold = false;
        QChar bracket;
        while (at < paragraph.end) {
            const QChar c = m_text[at];
            if (isBlank(c)) {
                ++at;
            } else if (isMarkup(c)) {
                bold = bold || c == u'*' || c == u'_' || c == u'#';
                ++at;
            } else if (QStringView(u"[［【〔《〈<（(").contains(c) && bracket.isNull()) {
                bracket = c;
                ++at;
            } else {
                break;
            }
        }
        // ──先請教今年幾歲？
        qsizetype dash = at;
        while (dash < paragraph.end && QStringView(u"─—―－–").contains(m_text[dash]))
            ++dash;
        // One is enough where it is no hyphen: it counts only before labels that answer.
        if (dash > at && (dash - at >= 2 || m_text[at] != u'－') && dash < paragraph.end && bracket.isNull()) {
            label.name = label.span = {at, dash};
            label.text = u"──"_s;
            label.words = Interviewer;
            label.dash = true;
            return true;
        }
        label.name.start = at;
        bool latin = false;
        qsizetype end = at;
        // 問　您怎麼看？: a wide blank parts a word that is only a label.
        if (const qsizetype blank = bracket.isNull() ? wideBlankLabel(at, paragraph) : at; blank > at) {
            label.name = label.span = {at, blank};
            label.text = m_text.sliced(at, blank - at).toString();
            label.words = m_words.of(label.text);
            label.loose = blank - at > 1;
            return true;
        }
        for (; end < paragraph.end; ++end) {
            const QChar c = m_text[end];
            const qsizetype length = end - at;
            latin = latin || isLatin(c);
            if (length > (latin ? LongestLatin : LongestHan))
                return false;
            // 記者丨, 記者-, Q. 您, 記者 00:12:40
            if (c == u'丨' || (c == u'-' && length > 0 && isHan(m_text[end - 1]))
                || (c == u'.' && length == 1 && (m_text[at] == u'Q' || m_text[at] == u'A'))
                || (c == u' ' && length > 0 && clockEnd(end, paragraph) > end))
                break;
            if (isHan(c) || isWideLetter(c) || isLatin(c) || isDigit(c) || c == u'·' || c == u'‧' || c == u'•' || c == u'・' || c == u'.'
                || c == u' ' || c == u'-' || c == u'\'' || c == u'’' || c == u'\u3000')
                continue;
            // 林教授（以下簡稱林）：
            if ((c == u'（' || c == u'(') && bracket.isNull() && length > 0) {
                qsizetype close = end + 1;
                while (close < paragraph.end && close - end < 24 && m_text[close] != u'）' && m_text[close] != u')')
                    ++close;
                if (close < paragraph.end && (m_text[close] == u'）' || m_text[close] == u')')) {
                    label.name.end = end;
                    end = close + 1;
                }
            }
            break;
        }
        if (label.name.end == 0)
            label.name.end = end;
        while (label.name.end > at && isBlank(m_text[label.name.end - 1]))
            --label.name.end;
        if (label.name.isEmpty() || m_text[at].isDigit())
            return false;
        // What follows the name: brackets and bold closed, with the colon on either side of them.
        bool colon = false;
        bool closedBold = false;
        bool closedBracket = bracket.isNull();
        label.span = {label.name.start, end};
        // 記者 00:12:40, on a line of its own
        if (const qsizetype clock = clockEnd(end, paragraph); clock > end) {
            colon = true;
            label.span.end = clock;
            end = clock;
        }
        for (; end < paragraph.end; ++end) {
            const QChar c = m_text[end];
            static constexpr Article::CharSet sure(u"：:﹕＞›｜│┃丨∣|");
            static constexpr Article::CharSet maybe(u"／/→»>–-－");
            if (!colon && (sure.contains(c) || (maybe.contains(c) && label.name.end == end))) {
                colon = true;
                label.loose = maybe.contains(c);
                label.span.end = end + 1;
            } else if (bold && (c == u'*' || c == u'_')) {
                closedBold = true;
            } else if (!closedBracket && QStringView(u"]］】〕》〉>）)").contains(c)) {
                closedBracket = true;
                label.span = {label.name.start, std::max(label.span.end, end + 1)};
                label.span.start = label.name.start;
            } else if (!isBlank(c)) {
                break;
            }
        }
        if (!bracket.isNull() && closedBracket && !colon)
            label.span.end = label.name.end; // [王曉明] without a colon: the name alone
        label.alone = end >= paragraph.end;
        label.marked = (bold && closedBold) || (bold && label.alone)
                       || (!bracket.isNull() && closedBracket && bracket != u'（' && bracket != u'(' && bracket != u'《');
        // （問）
        if (!bracket.isNull() && closedBracket && bracket != u'《'
            && m_words.of(m_text.sliced(label.name.start, label.name.length())) & (Interviewer | Interviewee))
            label.marked = true;
        // Q. and A.
        if (!colon && !label.marked && label.name.length() == 1 && end < paragraph.end && QStringView(u".．").contains(m_text[end])
            && QStringView(u"QAＱＡ").contains(m_text[at])) {
            label.span.end = end + 1;
            colon = true;
        }
        label.bare = !colon && !label.marked && label.alone && bracket.isNull();
        if (!colon && !label.marked && !label.bare)
            return false;
        if (!closedBracket)
            return false;
        label.text = m_text.sliced(label.name.start, label.name.length()).toString().simplified();
        label.text.replace(QChar(0x3000), QString());
        // Ｑ, Q1, 問3: the letter or the word is the label.
        for (QChar &c : label.text) {
            if (isWideLetter(c))
                c = QChar(c.unicode() - 0xFEE0);
        }
        if (label.text.size() > 1 && QStringView(u"QA問答问").contains(label.text.front().toUpper())
            && std::all_of(label.text.begin() + 1, label.text.end(), [](QChar c) { return c.isDigit() || c == u'.'; }))
            label.text = label.text.first(1).toUpper();
        // 記者問：, 林國偉答：
        if (label.name.length() > 1 && !(m_words.of(label.text) & (Interviewer | Interviewee))
            && QStringView(u"問答问").contains(label.text.back())) {
            label.text.chop(1);
            --label.name.end;
        }
        // A clock is no label, nor is what a quote follows (他指出：「…」) unless it recurs as one.
        label.words = m_words.of(label.text);
        // 主持人 某某：
        if (label.words == 0) {
            const Token *role = m_tokens.startingAt(label.name.start, Interviewer);
            if (role != nullptr && role->end - role->start > 1 && role->end < label.name.end) {
                qsizetype start = role->end;
                while (start < label.name.end && isBlank(m_text[start]))
                    ++start;
                const std::span<const NameMention> names = m_people.names().in({start, label.name.end});
                const bool named = !names.empty() && names.front().span.start == start && names.front().span.end == label.name.end;
                // 主持人小鹿：, known by no name elsewhere.
                const bool called = label.name.end - start >= 2 && label.name.end - start <= 6
                                    && std::all_of(m_text.begin() + start, m_text.begin() + label.name.end, isHan)
                                    && m_tokens.endingAt(label.name.end, Reporting | ActingVerb | Locative | Document) == nullptr;
                if (named || called) {
                    label.own = {start, label.name.end};
                    label.words = Interviewer;
                    label.role = m_text.sliced(role->start, role->end - role->start).toString();
                }
            }
        }
        return !excluded(label);
    }

    /// Where the wide blank is behind 問, 記者 or a name that is known; else `at`.
    qsizetype wideBlankLabel(qsizetype at, Span paragraph) const
    {
        qsizetype blank = at;
        while (blank < paragraph.end && blank - at <= LongestHan && m_text[blank] != u'\u3000')
            ++blank;
        if (blank == at || blank + 1 >= paragraph.end || m_text[blank] != u'\u3000')
            return at;
        const NameMention *name = m_people.names().startingAt(at);
        const bool label =
            m_words.of(m_text.sliced(at, blank - at)) & (Interviewer | Interviewee) || (name != nullptr && name->span.end == blank);
        return label ? blank : at;
    }

    /// Behind a time of the recording that begins the line ([00:12] 主持人：, 00:12:40　林：), or the line's start.
    qsizetype behindClock(Span paragraph) const
    {
        qsizetype end = paragraph.start;
        int colons = 0;
        int digits = 0;
        while (end < paragraph.end && end - paragraph.start < 24
               && (isBlank(m_text[end]) || isDigit(m_text[end]) || isColon(m_text[end])
                   || QStringView(u"()（）[]【】〔〕<>-–~～.→").contains(m_text[end]))) {
            colons += isColon(m_text[end]) ? 1 : 0;
            digits += isDigit(m_text[end]) ? 1 : 0;
            ++end;
        }
        if (colons == 0 || digits < 3 || end >= paragraph.end)
            return paragraph.start;
        // A bracket that only opens here is the label's.
        if (QStringView(u"(（[【〔<").contains(m_text[end - 1]))
            --end;
        return end;
    }

    /// Behind a time of the recording that ends the line, or `at`.
    qsizetype clockEnd(qsizetype at, Span paragraph) const
    {
        qsizetype end = at;
        int colons = 0;
        while (end < paragraph.end
               && (isBlank(m_text[end]) || isDigit(m_text[end]) || m_text[end] == u':' || m_text[end] == u'：'
                   || QStringView(u"()（）[]").contains(m_text[end]))) {
            colons += isColon(m_text[end]) ? 1 : 0;
            ++end;
        }
        return end == paragraph.end && colons > 0 && isDigit(m_text[end - 1 - (isDigit(m_text[end - 1]) ? 0 : 1)]) ? end : at;
    }

    bool excluded(const Label &label) const
    {
        if (label.words & (Interviewer | Interviewee | AnonymousLabel))
            return false;
        const Token *last = m_tokens.endingAt(label.name.end, ~0ULL);
        // 曾：, 於：
        if (label.name.length() == 1 && label.words & Surname)
            return false;
        if (last != nullptr
            && last->is(Reporting | ActingVerb | Adverb | Conjunction | NotReporting | Locative | Pronoun | PluralPronoun | Document
                        | Preposition)
            && !last->is(Role | TitleAfter | KnownName))
            return true;
        static const QSet<QString> furniture{
            u"時間"_s,     u"地點"_s,     u"地址"_s,   u"電話"_s,   u"日期"_s, u"資料來源"_s, u"圖片來源"_s, u"來源"_s,  u"註"_s,
            u"注"_s,       u"編按"_s,     u"編者按"_s, u"關鍵字"_s, u"標籤"_s, u"作者"_s,     u"文"_s,       u"圖"_s,    u"攝影"_s,
            u"撰文"_s,     u"採訪"_s,     u"整理"_s,   u"攝"_s,     u"翻譯"_s, u"延伸閱讀"_s, u"相關新聞"_s, u"例如"_s,  u"例"_s,
            u"標題"_s,     u"主題"_s,     u"第一"_s,   u"第二"_s,   u"第三"_s, u"其一"_s,     u"其二"_s,     u"優點"_s,  u"缺點"_s,
            u"結論"_s,     u"摘要"_s,     u"背景"_s,   u"时间"_s,   u"地点"_s, u"图片来源"_s, u"资料来源"_s, u"记录"_s,  u"紀錄"_s,
            u"責任編輯"_s, u"责任编辑"_s, u"網址"_s,   u"Email"_s,  u"Tel"_s,  u"URL"_s,      u"http"_s,     u"https"_s, u"Source"_s,
            u"Photo"_s,    u"Note"_s,     u"PS"_s};
        return furniture.contains(label.text);
    }

    /// 王曉明, 王, Audrey Tang, 林教授
    bool isNameLike(const Label &label) const
    {
        const QString &text = label.text;
        if (!m_people.names().in(label.name).empty())
            return true;
        if (m_tokens.endingAt(label.name.end, Role | TitleAfter | Organisation))
            return true;
        // 民眾A, 攤商甲
        if (text.size() > 2 && (isLatin(text.back()) || QStringView(u"甲乙丙丁").contains(text.back())) && isHan(text[text.size() - 2])
            && m_tokens.endingAt(label.name.end - 1, GroupNoun | Role) != nullptr)
            return true;
        if (isLatin(text.front())) {
            const QStringList parts = text.split(u' ');
            return parts.size() <= 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
                       return !part.isEmpty() && (part.front().isUpper() || part.size() <= 3);
                   });
        }
        if (text.size() == 1)
            return isHan(text.front()) && (label.words & Surname || !m_people.names().in({0, label.name.start}).empty());
        const auto isGiven = [this](QChar c) { return m_words.isGivenName(c); };
        if (m_words.of(text.first(1)) & Surname && text.size() <= 4)
            return m_counts.value(text) > 1 ? text.size() < 4 || std::any_of(text.begin() + 1, text.end(), isGiven)
                                            : std::all_of(text.begin() + 1, text.end(), isGiven);
        if (m_words.of(text.first(2)) & DoubleSurname && text.size() <= 5)
            return true;
        return text.size() <= 8
               && std::all_of(text.begin(), text.end(), [this](QChar c) { return !isHan(c) || m_words.isTransliteration(c); });
    }

    void choose()
    {
        std::vector<bool> accepted(m_labels.size(), false);
        dropUnsure();
        QSet<QString> asks;
        QSet<QString> answers;
        for (const Label &label : m_labels) {
            if (label.words & Interviewer && !label.dash)
                asks.insert(label.text);
            if (label.words & Interviewee)
                answers.insert(label.text);
        }
        QSet<QString> recurring;
        for (size_t i = 0; i < m_labels.size(); ++i) {
            const Label &label = m_labels[i];
            const bool known = (label.words & (Interviewer | Interviewee | AnonymousLabel)) != 0;
            if (m_counts.value(label.text) > 1 && (known || isNameLike(label) || label.marked) && !label.dash)
                recurring.insert(label.text);
        }
        // A dash asks only where labels answer: it recurs, and one of them stands right behind it.
        std::vector<size_t> asked;
        for (size_t i = 0; i + 1 < m_labels.size(); ++i) {
            if (m_labels[i].dash && recurring.contains(m_labels[i + 1].text) && follows(m_labels[i].paragraph, m_labels[i + 1].paragraph))
                asked.push_back(i);
        }
        if (asked.size() < 2)
            asked.clear();
        // 阿美：: no name that is known, but it recurs beside a label that is sure.
        if (!recurring.isEmpty()) {
            for (const Label &label : m_labels) {
                const bool plain =
                    label.text.size() >= 2 && label.text.size() <= 4 && std::all_of(label.text.begin(), label.text.end(), isHan);
                // 鏡：, what a magazine calls itself, by turns with who answers.
                const bool sign = label.text.size() == 1 && isHan(label.text.front()) && m_counts.value(label.text) > 2 && label.words == 0
                                  && !label.bare && !label.loose;
                if ((plain || sign) && m_counts.value(label.text) > 1
                    && (label.words & ~quint64(Surname | Place | GroupNoun | Role | TitleAfter)) == 0)
                    recurring.insert(label.text);
            }
        }
        const bool pair = !asks.isEmpty() && (!answers.isEmpty() || m_labels.size() > 1);
        // One voice that recurs is a dialogue only with a second one beside it.
        QSet<QString> chosen;
        for (size_t i = 0; i < m_labels.size(); ++i) {
            const Label &label = m_labels[i];
            const bool known = (label.words & (Interviewer | Interviewee | AnonymousLabel)) != 0;
            if (!label.dash && (recurring.contains(label.text) || (pair && (known || isNameLike(label)))))
                chosen.insert(label.text);
        }
        if (chosen.size() < 2 && asked.empty() && !(chosen.size() == 1 && m_counts.value(*chosen.constBegin()) > 2))
            chosen.clear();
        // Beside accepted labels, a name said once is one too.
        for (size_t i = 0; i < m_labels.size(); ++i) {
            accepted[i] = m_labels[i].dash ? std::ranges::binary_search(asked, i)
                                           : chosen.contains(m_labels[i].text) || (chosen.size() > 1 && isNameLike(m_labels[i]));
        }
        size_t kept = 0;
        for (size_t i = 0; i < m_labels.size(); ++i) {
            if (accepted[i] && kept++ != i)
                m_labels[kept - 1] = std::move(m_labels[i]);
        }
        m_labels.resize(kept);
    }

    /// Lines of one word, and words before a stroke, are labels only where two of them, that name who talks, recur by turns.
    void dropUnsure()
    {
        for (const auto kind : {&Label::bare, &Label::loose}) {
            QHash<QString, int> counts;
            for (const Label &label : m_labels) {
                if (label.*kind && (label.words & (Interviewer | Interviewee | AnonymousLabel) || isNameLike(label)))
                    ++counts[label.text];
            }
            counts.removeIf([](auto entry) { return entry.value() < 2; });
            const bool sure = counts.size() > 1;
            std::erase_if(m_labels, [&](const Label &label) {
                const bool drop = label.*kind && !(sure && counts.contains(label.text));
                if (drop)
                    --m_counts[label.text];
                return drop;
            });
        }
    }

    /// Whether a paragraph is the next one that is read.
    bool follows(qsizetype first, qsizetype second) const
    {
        for (qsizetype i = first + 1; i < second; ++i) {
            if (m_article.paragraphs()[i].isRead() && !m_article.paragraphs()[i].span.isEmpty())
                return false;
        }
        return true;
    }

    /// Whether the words before a name say that its bearer made the piece (採訪／, 記者, 訪問整理：).
    bool isMaker(qsizetype start) const
    {
        qsizetype before = start;
        while (before > 0 && (isBlank(m_text[before - 1]) || QStringView(u"／/：:、|｜").contains(m_text[before - 1])))
            --before;
        static constexpr QStringView makers[] = {u"採訪", u"采访", u"訪問", u"访问", u"記者", u"记者", u"提問", u"提问", u"文",
                                                 u"整理", u"撰文", u"主訪", u"訪談", u"攝影", u"摄影", u"圖",   u"图",   u"編輯"};
        return std::any_of(std::begin(makers), std::end(makers), [&](QStringView maker) { return m_text.first(before).endsWith(maker); });
    }

    /// The name of 採訪／某某 or 文字 / 某某 near the top, in a line that is not read as the article too.
    Span bylineName() const
    {
        static constexpr QStringView makers[] = {u"採訪", u"采访",     u"訪問", u"專訪", u"撰文",
                                                 u"文字", u"採訪整理", u"文",   u"記者", u"记者"};
        constexpr qsizetype lines = 30;
        const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
        for (qsizetype p = 0; p < std::min(lines, m_labels.front().paragraph); ++p) {
            const Span line = paragraphs[p].span;
            if (line.length() > 60)
                continue;
            for (qsizetype i = line.start; i < line.end; ++i) {
                if (!QStringView(u"／/：:|｜").contains(m_text[i]))
                    continue;
                qsizetype before = i;
                while (before > line.start && isBlank(m_text[before - 1]))
                    --before;
                const QStringView words = m_text.sliced(line.start, before - line.start);
                const bool maker = std::any_of(std::begin(makers), std::end(makers), [&](QStringView word) {
                    return words.endsWith(word) && (words.size() == word.size() || !isHan(words[words.size() - word.size() - 1]));
                });
                if (!maker)
                    continue;
                qsizetype start = i + 1;
                while (start < line.end && isBlank(m_text[start]))
                    ++start;
                qsizetype end = start;
                while (end < line.end && isHan(m_text[end]))
                    ++end;
                if (end - start >= 2 && end - start <= 4
                    && (end == line.end || isBlank(m_text[end]) || m_text[end] == u'／' || m_text[end] == u'/'))
                    return {start, end};
            }
        }
        return {};
    }

    /// Who asks where a dash does: a label that asks, else who is named as the interviewer, else the reporter.
    int asker(const Label &label)
    {
        for (const Label &other : m_labels) {
            if (label.dash && !other.dash && other.words & Interviewer)
                return m_people.labelled(m_text.sliced(other.name.start, other.name.length()).toString(), other.name, true);
        }
        for (const NameMention &name : m_people.names().in({0, m_labels.front().span.start})) {
            if (isMaker(name.span.start))
                return m_people.ofPerson(name.person);
        }
        if (const Span byline = bylineName(); !byline.isEmpty()) {
            const QString name = m_text.sliced(byline.start, byline.length()).toString();
            return m_people.ofPerson(m_people.names().add(name, byline));
        }
        return m_people.labelled(label.dash ? u"記者"_s : label.text, label.name, true);
    }

    /// 杜奕瑾（以下簡稱杜）
    void learnShortForms()
    {
        // All of them end alike: one look at the text finds their places.
        std::vector<qsizetype> ends;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (m_text[i] == u'稱' || m_text[i] == u'称')
                ends.push_back(i + 1);
        }
        for (const QStringView key :
             {QStringView(u"以下簡稱"), QStringView(u"以下简称"), QStringView(u"下稱"), QStringView(u"下称"), QStringView(u"簡稱")}) {
            for (const qsizetype end : ends) {
                const qsizetype at = end - key.size();
                if (at < 0 || m_text.sliced(at, key.size()) != key)
                    continue;
                qsizetype open = at;
                while (open > 0 && at - open < 3 && m_text[open] != u'（' && m_text[open] != u'(')
                    --open;
                if (m_text[open] != u'（' && m_text[open] != u'(')
                    continue;
                qsizetype from = at + key.size();
                while (from < m_text.size() && QStringView(u"為为「『“\"：: ").contains(m_text[from]))
                    ++from;
                qsizetype to = from;
                while (to < m_text.size() && to - from < 10 && !QStringView(u"）)」』”\"，,").contains(m_text[to]))
                    ++to;
                if (to == from)
                    continue;
                const QString form = m_text.sliced(from, to - from).toString();
                if (m_shortForms.contains(form))
                    continue;
                if (const NameMention *mention = m_people.names().endingAt(open)) {
                    m_shortForms.insert(form, m_people.ofPerson(mention->person));
                } else if (const Token *role = m_tokens.endingAt(open, Interviewer | Role | Organisation | OrganisationEnding)) {
                    const Span name{role->start, role->end};
                    m_shortForms.insert(
                        form, m_people.labelled(m_text.sliced(name.start, name.length()).toString(), name, role->is(Interviewer)));
                }
            }
        }
    }

    /// Who is interviewed: the person named most before the first turn, the first in a tie.
    int guest() const
    {
        const std::span<const NameMention> before = m_people.names().in({0, m_labels.front().span.start});
        QHash<int, int> counts;
        int best = None;
        for (const NameMention &mention : before) {
            if (m_tokens.endingAt(mention.span.start, Interviewer) != nullptr || isMaker(mention.span.start))
                continue; // 記者林小美, 文／林小美
            const int count = ++counts[mention.person];
            if (best == None || count > counts.value(best))
                best = mention.person;
        }
        return best;
    }

    QList<Turn> make()
    {
        QList<Turn> turns;
        if (m_labels.empty())
            return turns;
        learnShortForms();
        const QList<Article::Paragraph> &paragraphs = m_article.paragraphs();
        QHash<QString, int> speakers;
        // Full names first, so that their family names can be known for 王：.
        for (const Label &label : m_labels) {
            if (label.words & (Interviewer | Interviewee | AnonymousLabel) || label.text.size() < 2 || m_shortForms.contains(label.text))
                continue;
            if (m_people.names().in(label.name).empty() && isNameLike(label) && !m_tokens.endingAt(label.name.end, Role | Organisation))
                speakers.insert(label.text, m_people.ofPerson(m_people.names().add(label.text, label.name)));
        }
        const int interviewed = guest();
        for (size_t i = 0; i < m_labels.size(); ++i) {
            const Label &label = m_labels[i];
            const qsizetype next = i + 1 < m_labels.size() ? m_labels[i + 1].paragraph : paragraphs.size();
            Turn turn;
            turn.label = label.span;
            turn.span = label.span;
            for (qsizetype p = label.paragraph; p < next; ++p) {
                if (paragraphs[p].kind != Article::ParagraphKind::Body && p != label.paragraph)
                    continue;
                const Span span = paragraphs[p].span;
                if (p != label.paragraph && isEditorial(span))
                    continue;
                turn.span.end = std::max(turn.span.end, span.end);
            }
            while (turn.span.end > turn.label.end && isBlank(m_text[turn.span.end - 1]))
                --turn.span.end;
            turn.speaker = speakerOf(label, interviewed, speakers);
            turns.append(turn);
        }
        return turns;
    }

    /// （採訪整理／某某） or （廣告） on a line of its own.
    bool isEditorial(Span span) const
    {
        qsizetype start = span.start;
        qsizetype end = span.end;
        while (start < end && (isBlank(m_text[start]) || isMarkup(m_text[start])))
            ++start;
        while (end > start && (isBlank(m_text[end - 1]) || isMarkup(m_text[end - 1])))
            --end;
        if (end - start < 2 || end - start > 60)
            return false;
        const QChar first = m_text[start];
        const QChar last = m_text[end - 1];
        return (first == u'（' && last == u'）') || (first == u'(' && last == u')') || (first == u'【' && last == u'】');
    }

    int speakerOf(const Label &label, int interviewed, QHash<QString, int> &speakers)
    {
        if (const auto known = speakers.constFind(label.text); known != speakers.constEnd()) {
            if (!label.dash)
                m_people.mention(*known, label.name);
            return *known;
        }
        int speaker = None;
        if (label.dash || label.text == u"問"_s || label.text == u"问"_s || label.text == u"Q"_s || label.text == u"記者"_s
            || label.text == u"记者"_s) {
            speaker = asker(label);
            if (!label.dash)
                m_people.mention(speaker, label.name);
            speakers.insert(label.text, speaker);
            return speaker;
        }
        if (!label.own.isEmpty() && m_people.names().in(label.own).empty()) {
            const int person = m_people.names().add(m_text.sliced(label.own.start, label.own.length()).toString(), label.own);
            m_people.names().people()[size_t(person)].role = label.role;
            speaker = m_people.ofPerson(person);
            m_people.mention(speaker, label.own);
            speakers.insert(label.text, speaker);
            if (!speakers.contains(label.role))
                speakers.insert(label.role, speaker);
            return speaker;
        }
        if (const auto form = m_shortForms.constFind(label.text); form != m_shortForms.constEnd()) {
            speaker = *form;
            m_people.mention(speaker, label.name);
        } else if (label.words & Interviewee && !(label.words & Interviewer) && interviewed != None
                   && (label.text == u"答" || label.text == u"A" || label.text.startsWith(u'受') || label.text == u"來賓"
                       || label.text == u"来宾" || label.text == u"嘉賓" || label.text == u"回答")) {
            speaker = m_people.ofPerson(interviewed);
            m_people.mention(speaker, label.name);
        } else if (label.text.size() == 1 && !(label.words & (Interviewer | Interviewee | AnonymousLabel))) {
            // 王：
            int person = m_people.names().byFamily(label.text, label.name.start);
            if (person == None)
                person = parts().families.value(label.text, None);
            speaker = person != None ? m_people.ofPerson(person) : m_people.labelled(label.text, label.name, false);
            m_people.mention(speaker, label.name);
        } else {
            // Audrey: for Audrey Tang
            int person = None;
            if (isLatin(label.text.front()) && !(label.words & (Interviewer | Interviewee))) {
                person = parts().ends.value(label.text, None);
            }
            speaker = person != None
                          ? m_people.ofPerson(person)
                          : m_people.labelled(label.text, label.name, (label.words & (Interviewer | Interviewee | AnonymousLabel)) != 0);
            if (person != None)
                m_people.mention(speaker, label.name);
        }
        speakers.insert(label.text, speaker);
        // Later the role alone is the same person.
        if (!label.role.isEmpty() && !speakers.contains(label.role))
            speakers.insert(label.role, speaker);
        return speaker;
    }

    /// Family name → the first person with it; what stands before or behind a blank of a name → the last person with it.
    struct Parts
    {
        QHash<QString, int> families;
        QHash<QString, int> ends;
        size_t known = 0;
    };
    const Parts &parts()
    {
        const std::vector<PersonName> &people = m_people.names().people();
        for (; m_parts.known < people.size(); ++m_parts.known) {
            const PersonName &person = people[m_parts.known];
            const int index = int(m_parts.known);
            if (!m_parts.families.contains(person.family))
                m_parts.families.insert(person.family, index);
            for (qsizetype blank = person.name.indexOf(u' '); blank >= 0; blank = person.name.indexOf(u' ', blank + 1)) {
                m_parts.ends.insert(person.name.first(blank), index);
                m_parts.ends.insert(person.name.sliced(blank + 1), index);
            }
        }
        return m_parts;
    }

    const Article::Article &m_article;
    QStringView m_text;
    const Words &m_words;
    const Tokens &m_tokens;
    People &m_people;
    Parts m_parts;
    std::vector<Label> m_labels;
    QHash<QString, int> m_counts;
    QHash<QString, int> m_shortForms;
};

} // namespace

QList<Turn> findTurns(const Article::Article &article, const Words &words, const Tokens &tokens, People &people)
{
    return Finder(article, words, tokens, people).find();
}

} // namespace Zhupi::Language
