// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Furniture.h"

#include "CharSet.h"
#include "Characters.h"
#include "FurnitureWords.h"

#include <QHash>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace Zhupi::Article {

namespace {

constexpr qsizetype LongestControl = 120; ///< longer lines are never furniture
constexpr qsizetype LongestCaption = 160;

/// A line that is not blank, and what was seen in it.
struct Line
{
    qsizetype paragraph = 0;
    QStringView text; ///< trimmed
    Controls controls = Controls::None;
    bool caption = false;
    bool stop = false;  ///< holds 。
    bool label = false; ///< opens a labelled turn, or is a label alone
    bool body = false;  ///< surely text of the article
    ParagraphKind kind = ParagraphKind::Body;

    [[nodiscard]] bool isControl() const { return controls != Controls::None; }
};

QStringView trimmed(QStringView line)
{
    while (!line.isEmpty() && isBlank(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    return line;
}

bool isOneOf(QChar c, QStringView set)
{
    return set.contains(c);
}

/// 記者： 問: Q： at the start; the position of the colon, or -1.
qsizetype labelEnd(QStringView line)
{
    constexpr qsizetype longestLabel = 16;
    for (qsizetype i = 0; i < std::min(line.size(), longestLabel + 1); ++i) {
        const QChar c = line.at(i);
        if (c == u'：' || c == u':')
            return i > 0 ? i : -1;
        static constexpr CharSet never(u"，。、；！？!?「」『』“”\"《》,;"); // in a label
        if (never.contains(c))
            return -1;
    }
    return -1;
}

bool isLoneLabel(QStringView line)
{
    return isOneOf(line.back(), u":：")
               ? line.size() <= 17
               : line == u"問" || line == u"答" || line == u"问" || line == u"Q" || line == u"A" || line == u"記者" || line == u"记者";
}

/// Who asks, by the usual labels.
bool isAsker(QStringView label)
{
    static constexpr std::array<QStringView, 10> askers = {
        {u"記者", u"记者", u"問", u"问", u"答", u"主持人", u"編輯", u"编辑", u"Q", u"A"}};
    return std::ranges::find(askers, label) != askers.end();
}

/// Only lines with one of these can be captions: spares the expression for nearly all others.
bool mayBeCaption(QStringView line)
{
    if (isOneOf(line.back(), u"）)】]") || isOneOf(line.front(), u"▲▼△▽◤◢↑[▍▌"))
        return true;
    if (line.startsWith(u"photo"_s, Qt::CaseInsensitive) || line.startsWith(u"image"_s, Qt::CaseInsensitive)
        || line.startsWith(u"picture"_s, Qt::CaseInsensitive))
        return true;
    return std::ranges::any_of(line, [](QChar c) { return isOneOf(c, u"圖图攝摄照相"); });
}

Line look(QStringView text, qsizetype paragraph)
{
    Line line;
    line.paragraph = paragraph;
    line.text = text;
    const qsizetype size = text.size();
    if (size <= LongestCaption) {
        line.caption = mayBeCaption(text) && isCaption(text);
        if (size <= LongestControl && !line.caption)
            line.controls = controlsOf(text);
    }
    line.stop = text.first(std::min<qsizetype>(size, 400)).contains(u'。');
    const qsizetype colon = labelEnd(text);
    line.label = !line.isControl() && !line.caption && (colon > 0 || isLoneLabel(text));
    line.body =
        !line.isControl() && !line.caption && ((line.stop && size >= 12) || size >= 45 || (colon > 0 && size - colon > 12 && line.stop));
    return line;
}

/// 2025-02-19 10:20, 2025年2月19日 星期三
bool isDateLine(QStringView line)
{
    bool digits = false;
    for (const QChar c : line) {
        if (c.isDigit())
            digits = true;
        else if (!isBlank(c) && !isOneOf(c, u"年月日時分秒/-.:：()（）星期週周一二三四五六上下午,，"))
            return false;
    }
    return digits;
}

bool isByline(QStringView line)
{
    static constexpr std::array<QStringView, 16> starts = {{u"記者", u"文／", u"文/", u"文：", u"作者", u"撰文", u"採訪", u"編譯", u"整理",
                                                            u"記錄", u"翻譯", u"中央社", u"責任編輯", u"编辑", u"作者：", u"（"}};
    return std::ranges::any_of(starts, [line](QStringView start) { return line.startsWith(start); });
}

bool standsAlone(QStringView line)
{
    return !isOneOf(line.back(), u"。，、；：;:,—－─…」』”〉") && !isOneOf(line.front(), u"「『“\"”（(—…");
}

class Teller
{
public:
    Teller(QStringView text, QList<Paragraph> &paragraphs)
        : m_text(text)
        , m_paragraphs(paragraphs)
    {
    }

    void tell()
    {
        lookAtAll();
        if (m_lines.empty())
            return;
        findBody();
        tellCaptions();
        tellControls();
        tellRuns();
        tellTimeMarks();
        tellTitle();
        tellLinkLists();
        tellHeadings();
        tellComments();
        for (const Line &line : m_lines)
            m_paragraphs[line.paragraph].kind = line.kind;
    }

private:
    using Index = qsizetype;

    [[nodiscard]] Index count() const { return Index(m_lines.size()); }
    [[nodiscard]] Line &at(Index i) { return m_lines[size_t(i)]; }
    [[nodiscard]] bool isOutside(Index i) const { return m_lastBody < 0 || i < m_firstBody || i > m_lastBody; }
    [[nodiscard]] bool isControl(Index i) { return i >= 0 && i < count() && at(i).isControl(); }

    void lookAtAll()
    {
        m_lines.reserve(size_t(m_paragraphs.size()));
        for (qsizetype i = 0; i < m_paragraphs.size(); ++i) {
            const Span span = m_paragraphs.at(i).span;
            const QStringView line = trimmed(m_text.sliced(span.start, span.length()));
            if (line.isEmpty())
                m_paragraphs[i].kind = ParagraphKind::Blank;
            else
                m_lines.push_back(look(line, i));
        }
    }

    void findBody()
    {
        for (Index i = 0; i < count(); ++i) {
            if (at(i).body) {
                m_firstBody = m_lastBody < 0 ? i : m_firstBody;
                m_lastBody = i;
            }
        }
    }

    void tellCaptions()
    {
        // Without any text of an article around it, a line is the article.
        for (Line &line : m_lines) {
            if (line.caption && m_lastBody >= 0)
                line.kind = ParagraphKind::Caption;
        }
    }

    void tellControls()
    {
        // 阿明： and below it 讚 is an answer.
        for (Index i = 1; i < count(); ++i) {
            if (at(i).isControl() && followsLoneLabel(i))
                at(i).controls = Controls::None;
        }
        if (m_lastBody < 0 && !std::ranges::any_of(m_lines, [](const Line &line) { return !line.isControl(); }))
            return; // nothing but words of controls: a list somebody wrote
        for (Index i = 0; i < count();) {
            if (!at(i).isControl()) {
                ++i;
                continue;
            }
            Index end = i;
            bool strong = false;
            for (; isControl(end); ++end)
                strong = strong || at(end).controls == Controls::Strong || at(end).controls == Controls::Links;
            const Index length = end - i;
            for (Index k = i; k < end; ++k) {
                const bool outside = m_lastBody >= 0 && isOutside(k);
                bool furniture = false;
                switch (at(k).controls) {
                case Controls::None: break;
                case Controls::Weak: furniture = outside ? length >= 2 : m_lastBody >= 0 && length >= 3 && strong; break;
                case Controls::Edge: furniture = outside; break;
                case Controls::Strong:
                case Controls::Links: furniture = true; break;
                }
                if (furniture)
                    at(k).kind = ParagraphKind::Boilerplate;
            }
            i = end;
        }
    }

    /// A menu has entries that no list knows: a run of very short lines outside the body, half of them known.
    void tellRuns()
    {
        if (m_lastBody < 0)
            return;
        const auto isEntry = [this](Index i) {
            const Line &line = at(i);
            return isOutside(i) && !line.label && !line.caption
                   && (line.kind == ParagraphKind::Boilerplate || line.isControl()
                       || (line.text.size() <= 6 && std::ranges::all_of(line.text, [](QChar c) { return c.isLetter(); })));
        };
        for (Index i = 0; i < count();) {
            if (!isEntry(i)) {
                ++i;
                continue;
            }
            Index end = i;
            Index known = 0;
            for (; end < count() && isEntry(end) && isOutside(end) == isOutside(i) && (end < m_firstBody) == (i < m_firstBody); ++end)
                known += at(end).isControl();
            // What stands last before the text may be its title, what stands first behind it its end.
            Index from = i;
            Index to = end;
            while (to > from && !at(to - 1).isControl())
                --to;
            while (from < to && !at(from).isControl())
                ++from;
            if (to - from >= 4 && known * 2 >= to - from) {
                for (Index k = from; k < to; ++k)
                    at(k).kind = ParagraphKind::Boilerplate;
            }
            i = end;
        }
    }

    /// One time alone on a line may be a programme's; several between the text's lines are a recording's.
    void tellTimeMarks()
    {
        Index marks = 0;
        for (const Line &line : m_lines)
            marks += isTimeMark(line.text);
        if (marks < 2 || marks * 4 > count())
            return;
        for (Index i = 0; i < count(); ++i) {
            if (isTimeMark(at(i).text) && !followsLoneLabel(i))
                at(i).kind = ParagraphKind::Boilerplate;
        }
    }

    /// What readers wrote below the article is not the article.
    void tellComments()
    {
        if (m_lastBody < 0)
            return;
        for (Index i = count() / 2; i < count(); ++i) {
            if (i <= m_firstBody || !isCommentsHead(at(i).text))
                continue;
            for (Index k = i; k < count(); ++k)
                at(k).kind = ParagraphKind::Boilerplate;
            return;
        }
    }

    [[nodiscard]] bool mayBeTitle(Index i)
    {
        const Line &line = at(i);
        if (line.kind != ParagraphKind::Body || line.stop || line.caption || line.isControl() || line.text.size() < 4
            || line.text.size() > 60)
            return false;
        if (isDateLine(line.text) || isByline(line.text) || isOneOf(line.text.back(), u"，、；：;:,"))
            return false;
        if (followsLoneLabel(i))
            return false;
        if (!line.label)
            return true;
        // 專訪杜奕瑾：… is a title with a colon; 杜奕瑾：… that comes back is a turn.
        if (isLoneLabel(line.text))
            return false;
        const QStringView label = line.text.first(labelEnd(line.text));
        if (isAsker(label))
            return false;
        for (Index k = i + 1; k < std::min<Index>(count(), i + 400); ++k) {
            const Line &other = at(k);
            if (!other.label || other.text == line.text)
                continue;
            // Right behind the first turn comes the answer, written in the same way; further down, the same label again.
            const QStringView otherLabel = other.text.first(std::max<qsizetype>(labelEnd(other.text), 0));
            if ((k == i + 1 && !isAsker(otherLabel) && !isLoneLabel(other.text)) || otherLabel == label)
                return false;
        }
        return true;
    }

    /// The words of a turn whose label stands on a line of its own.
    [[nodiscard]] bool followsLoneLabel(Index i) { return i > 0 && at(i - 1).label && isLoneLabel(at(i - 1).text); }

    void tellTitle()
    {
        if (m_lastBody < 0)
            return;
        Index title = -1;
        for (Index i = 0; i < std::min<Index>(m_firstBody, 60); ++i) {
            if (!mayBeTitle(i))
                continue;
            // A site's name may stand before the title: of the lines before the text, the first of some length.
            if (at(i).text.size() >= 8) {
                title = i;
                break;
            }
            if (title < 0)
                title = i;
        }
        if (title < 0)
            return;
        at(title).kind = ParagraphKind::Heading;
        const QString words = withoutBlanks(at(title).text);
        for (Index i = title + 1; i < count(); ++i) {
            Line &line = at(i);
            if (line.kind != ParagraphKind::Body || line.stop || line.text.size() > 80 || withoutBlanks(line.text) != words)
                continue;
            const bool beforeFurniture = i + 1 < count() && at(i + 1).kind == ParagraphKind::Boilerplate;
            if (beforeFurniture || isOutside(i))
                line.kind = ParagraphKind::Boilerplate;
        }
    }

    static QString withoutBlanks(QStringView line)
    {
        QString result;
        for (const QChar c : line) {
            if (!isBlank(c))
                result.append(c);
        }
        return result;
    }

    void tellLinkLists()
    {
        // The last line that reads like prose, whatever length titles of links may have.
        Index lastProse = -1;
        for (Index i = 0; i < count(); ++i) {
            const Line &line = at(i);
            if (!line.isControl() && !line.caption && ((line.stop && line.text.size() >= 15) || line.text.size() >= 60 || line.label))
                lastProse = i;
        }
        if (lastProse < 0)
            return;
        bool listed = false;
        for (Index i = 0; i < count(); ++i) {
            Line &line = at(i);
            if (line.controls == Controls::Links) {
                listed = true;
                continue;
            }
            if (!listed || line.kind != ParagraphKind::Body)
                continue;
            const bool bullet = isOneOf(line.text.front(), u"▶►▸●•・■◆※→>》-–");
            const bool enumerated = line.text.size() > 3 && line.text.front().isDigit()
                                    && (isOneOf(line.text.at(1), u".、．") || isOneOf(line.text.at(2), u".、．"));
            const bool adjacent = i > 0 && at(i - 1).paragraph + 1 == line.paragraph && at(i - 1).kind == ParagraphKind::Boilerplate;
            if (!line.stop && !line.label && line.text.size() <= 45 && (i > lastProse || ((bullet || enumerated) && adjacent)))
                line.kind = ParagraphKind::Boilerplate;
            else if (i <= lastProse)
                listed = false;
        }
    }

    void tellHeadings()
    {
        std::vector<Index> questions;
        Index prose = 0;
        Index putToSomebody = 0;
        for (Index i = m_firstBody + 1; m_lastBody >= 0 && i < m_lastBody; ++i) {
            Line &line = at(i);
            const qsizetype size = line.text.size();
            prose += line.body;
            if (line.kind != ParagraphKind::Body || line.body || line.stop || line.label || line.isControl() || size > 30 || size < 2)
                continue;
            if (size < 4 && !isSmallHeading(line.text))
                continue;
            if (!standsAlone(line.text) || isDateLine(line.text) || followsLoneLabel(i))
                continue;
            // Put to somebody, or an outcry: a question of an interview without labels, or a short paragraph.
            const bool question = isOneOf(line.text.back(), u"？?");
            const bool put = question && std::ranges::any_of(line.text, [](QChar c) { return isOneOf(c, u"你您妳我"); });
            putToSomebody += put;
            if (put || isOneOf(line.text.back(), u"！!"))
                continue;
            const Line &next = at(i + 1);
            if (!next.body || next.text.size() < 30 || next.text.size() * 2 < size * 3)
                continue;
            // A line of a list, or of a text broken into short lines, has short neighbours.
            const Line &previous = at(i - 1);
            const bool afterGap = previous.paragraph + 1 < line.paragraph;
            if (previous.kind == ParagraphKind::Body && !previous.body && !afterGap)
                continue;
            if (previous.kind == ParagraphKind::Body && !previous.stop && !isOneOf(previous.text.back(), u"。！？!?」』”\"…）)")
                && !afterGap)
                continue;
            line.kind = ParagraphKind::Heading;
            if (question)
                questions.push_back(i);
        }
        // Several questions put to somebody, or one before every few paragraphs: an interview, not a text in sections.
        if (putToSomebody >= 3 || (questions.size() >= 4 && Index(questions.size()) * 4 >= prose)) {
            for (const Index i : questions)
                at(i).kind = ParagraphKind::Body;
        }
    }

    static bool isSmallHeading(QStringView line)
    {
        static constexpr std::array<QStringView, 12> words = {
            {u"前言", u"結語", u"後記", u"背景", u"結論", u"序", u"導言", u"摘要", u"尾聲", u"引言", u"结语", u"后记"}};
        return std::ranges::find(words, line) != words.end();
    }

    QStringView m_text;
    QList<Paragraph> &m_paragraphs;
    std::vector<Line> m_lines;
    Index m_firstBody = -1;
    Index m_lastBody = -1;
};

} // namespace

void tellKinds(QStringView text, QList<Paragraph> &paragraphs)
{
    Teller(text, paragraphs).tell();
}

} // namespace Zhupi::Article
