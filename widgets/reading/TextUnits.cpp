// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/TextUnits.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace Zhupi::Widgets::TextUnits {

namespace {

enum class Kind { Character, Word, Sentence, Line };

/// ICU's iterator of a kind, made once: making one costs more than a paragraph's worth of using it.
icu::BreakIterator *iterator(Kind kind)
{
    static thread_local std::unique_ptr<icu::BreakIterator> iterators[4];
    std::unique_ptr<icu::BreakIterator> &slot = iterators[static_cast<int>(kind)];
    if (!slot) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale locale("zh_Hant");
        switch (kind) {
        case Kind::Character: slot.reset(icu::BreakIterator::createCharacterInstance(locale, status)); break;
        case Kind::Word: slot.reset(icu::BreakIterator::createWordInstance(locale, status)); break;
        case Kind::Sentence: slot.reset(icu::BreakIterator::createSentenceInstance(locale, status)); break;
        case Kind::Line: slot.reset(icu::BreakIterator::createLineInstance(locale, status)); break;
        }
        if (U_FAILURE(status))
            slot.reset();
    }
    return slot.get();
}

/// The text under an iterator for the time of one question.
class Walk
{
public:
    Walk(Kind kind, QStringView text)
        : m_size(text.size())
    {
        UErrorCode status = U_ZERO_ERROR;
        m_text = utext_openUChars(nullptr, reinterpret_cast<const UChar *>(text.utf16()), text.size(), &status);
        m_iterator = iterator(kind);
        if (m_iterator && U_SUCCESS(status))
            m_iterator->setText(m_text, status);
        if (U_FAILURE(status))
            m_iterator = nullptr;
    }
    ~Walk()
    {
        if (m_text)
            utext_close(m_text);
    }
    Q_DISABLE_COPY_MOVE(Walk)

    // Without ICU's data every UTF-16 unit is a unit of its own: coarse, but the reader can go on.
    qsizetype following(qsizetype from)
    {
        if (from >= m_size)
            return m_size;
        const int32_t found = m_iterator ? m_iterator->following(int32_t(from)) : int32_t(from + 1);
        return found == icu::BreakIterator::DONE ? m_size : found;
    }
    qsizetype preceding(qsizetype from)
    {
        if (from <= 0)
            return 0;
        const int32_t found = m_iterator ? m_iterator->preceding(int32_t(from)) : int32_t(from - 1);
        return found == icu::BreakIterator::DONE ? 0 : found;
    }
    bool isBorder(qsizetype position) { return !m_iterator || m_iterator->isBoundary(int32_t(position)); }

private:
    qsizetype m_size;
    UText *m_text = nullptr;
    icu::BreakIterator *m_iterator = nullptr;
};

Kind kindOf(Unit unit)
{
    return unit == Unit::Character ? Kind::Character : unit == Unit::Word ? Kind::Word : Kind::Sentence;
}

} // namespace

qsizetype next(Unit unit, QStringView text, qsizetype from)
{
    return Walk(kindOf(unit), text).following(std::max<qsizetype>(from, 0));
}

qsizetype previous(Unit unit, QStringView text, qsizetype from)
{
    return Walk(kindOf(unit), text).preceding(std::min(from, text.size()));
}

Article::Span around(Unit unit, QStringView text, qsizetype position)
{
    if (text.isEmpty())
        return {};
    Walk walk(kindOf(unit), text);
    const qsizetype inside = std::clamp<qsizetype>(position, 0, text.size() - 1);
    const qsizetype end = walk.following(inside);
    return {walk.preceding(end), end};
}

qsizetype snap(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return std::clamp<qsizetype>(position, 0, text.size());
    Walk walk(Kind::Character, text);
    return walk.isBorder(position) ? position : walk.preceding(position);
}

qsizetype cut(QStringView text, qsizetype limit)
{
    if (limit >= text.size())
        return text.size();
    // Only the text up to shortly after the limit matters; ICU would look at more of a long one.
    const QStringView window = text.first(std::min(text.size(), limit + 64));
    for (const auto &[kind, least] :
         {std::pair(Kind::Sentence, limit / 4), std::pair(Kind::Line, limit / 2), std::pair(Kind::Character, qsizetype(1))}) {
        const qsizetype found = Walk(kind, window).preceding(limit + 1);
        if (found >= least && found <= limit)
            return found;
    }
    return limit;
}

} // namespace Zhupi::Widgets::TextUnits
