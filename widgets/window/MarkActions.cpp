// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/MarkActions.h"

#include "docks/Docks.h"
#include "look/Tr.h"
#include "reading/ReadingView.h"
#include "window/Actions.h"
#include "window/CorrectionStrip.h"
#include "window/Session.h"
#include "window/StatusStrip.h"

#include <QMenu>

#include <algorithm>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Annotations::Decision;
using Annotations::Verdict;
using Language::MarkKind;

namespace {
constexpr int Moment = 5000;
}

MarkActions::MarkActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    Actions *actions = m_parts.actions;
    actions->beginGroup(Tr::tr("&Marks"));
    const auto add = [this, actions](const QString &name, const QString &text, const QKeySequence &key, const QString &tip,
                                     std::function<void()> run) {
        actions->add(name, text, {key}, tip, Actions::Where::Text, this, std::move(run));
    };
    add(u"mark-next"_s, Tr::tr("&Next Mark"), QKeySequence(Qt::Key_N), Tr::tr("Goes to the next quote, statement or figure."),
        [this] { step(1, false); });
    add(u"mark-previous"_s, Tr::tr("&Previous Mark"), QKeySequence(Qt::Key_P), Tr::tr("Goes to the previous quote, statement or figure."),
        [this] { step(-1, false); });
    add(u"dispute-next"_s, Tr::tr("Next &Dispute"), QKeySequence(Qt::Key_D), Tr::tr("Goes to the next contested figure."),
        [this] { step(1, true); });
    add(u"dispute-previous"_s, Tr::tr("Previous D&ispute"), QKeySequence(Qt::SHIFT | Qt::Key_D),
        Tr::tr("Goes to the previous contested figure."), [this] { step(-1, true); });
    add(u"mark-accept"_s, Tr::tr("&Accept"), QKeySequence(Qt::Key_A), Tr::tr("You agree with the mark at the caret."),
        [this] { judge(m_parts.view->currentMark(), Decision::Accepted); });
    add(u"mark-reject"_s, Tr::tr("&Reject"), QKeySequence(Qt::Key_X), Tr::tr("The mark at the caret is wrong and goes away."),
        [this] { judge(m_parts.view->currentMark(), Decision::Rejected); });
    add(u"mark-correct"_s, Tr::tr("&Correct…"), QKeySequence(Qt::Key_E),
        Tr::tr("Says what is right about the mark at the caret: who speaks, what the figure is."),
        [this] { correct(m_parts.view->currentMark()); });
    connect(m_parts.session, &Session::readingChanged, this, [this] { m_collected = false; });
    connect(m_parts.session, &Session::articleOpened, this, [this] {
        m_collected = false;
        m_parts.correction->leave();
    });
    connect(m_parts.correction, &CorrectionStrip::kept, this, &MarkActions::keep);
}

void MarkActions::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &name) { menu->addAction(m_parts.actions->find(name)); };
    add(u"mark-next"_s);
    add(u"mark-previous"_s);
    add(u"dispute-next"_s);
    add(u"dispute-previous"_s);
    menu->addSeparator();
    add(u"mark-accept"_s);
    add(u"mark-reject"_s);
    add(u"mark-correct"_s);
}

bool MarkActions::isThere(MarkRef mark) const
{
    const Language::Reading &r = m_parts.session->reading();
    const auto below = [mark](qsizetype size) { return mark.index < size; };
    if (!mark.isValid())
        return false;
    switch (mark.kind) {
    case MarkKind::Speaker: return below(r.speakers.size());
    case MarkKind::Turn: return below(r.turns.size());
    case MarkKind::Quote: return below(r.quotes.size());
    case MarkKind::Statement: return below(r.statements.size());
    case MarkKind::Number: return below(r.numbers.size());
    case MarkKind::Dispute: return below(r.disputes.size());
    case MarkKind::Check: return below(r.checks.size());
    }
    return false;
}

void MarkActions::collect()
{
    if (m_collected)
        return;
    m_collected = true;
    m_stops.clear();
    m_disputes.clear();
    const Language::Reading &r = m_parts.session->reading();
    for (int i = 0; i < r.quotes.size(); ++i) {
        if (r.quotes[i].kind == Language::QuoteKind::Speech)
            m_stops.append({r.quotes[i].span.start, {MarkKind::Quote, i}});
    }
    for (int i = 0; i < r.statements.size(); ++i)
        m_stops.append({r.statements[i].span.start, {MarkKind::Statement, i}});
    for (int i = 0; i < r.numbers.size(); ++i)
        m_stops.append({r.numbers[i].span.start, {MarkKind::Number, i}});
    for (int i = 0; i < r.disputes.size(); ++i) {
        for (const int claim : r.disputes[i].claims)
            m_disputes.append({r.numbers[claim].span.start, {MarkKind::Dispute, i}});
    }
    const auto byPlace = [](const Stop &a, const Stop &b) { return a.start < b.start; };
    std::stable_sort(m_stops.begin(), m_stops.end(), byPlace);
    std::stable_sort(m_disputes.begin(), m_disputes.end(), byPlace);
}

void MarkActions::step(int direction, bool disputesOnly)
{
    collect();
    const QList<Stop> &stops = disputesOnly ? m_disputes : m_stops;
    if (stops.isEmpty()) {
        m_parts.status->showMessage(m_parts.session->isBusy() ? Tr::tr("The article is still being read.")
                                    : disputesOnly            ? Tr::tr("No contested figures were found in this article.")
                                                              : Tr::tr("No marks were found in this article."),
                                    Moment);
        return;
    }
    const qsizetype caret = m_parts.view->caret();
    const MarkRef current = m_parts.view->currentMark();
    // Marks may begin at the same place: then the current one tells which was last.
    qsizetype at = -1;
    for (qsizetype i = 0; i < stops.size() && stops[i].start <= caret; ++i) {
        if (stops[i].start == caret && stops[i].mark == current)
            at = i;
    }
    if (at < 0) {
        const auto after = std::upper_bound(stops.cbegin(), stops.cend(), caret,
                                            [](qsizetype position, const Stop &stop) { return position < stop.start; });
        const auto before = std::lower_bound(stops.cbegin(), stops.cend(), caret,
                                             [](const Stop &stop, qsizetype position) { return stop.start < position; });
        at = direction > 0 ? (after - stops.cbegin()) - 1 : before - stops.cbegin();
        // The caret may stand right at the start of one that is not current yet.
        if (direction > 0 && at >= 0 && stops[at].start == caret && !current.isValid())
            at = (before - stops.cbegin()) - 1;
    }
    at += direction;
    const bool around = at < 0 || at >= stops.size();
    at = (at + stops.size()) % stops.size();
    const Stop stop = stops[at];
    const Article::Span place = disputesOnly || stop.mark.kind == MarkKind::Dispute ? Article::Span{stop.start, stop.start}
                                                                                    : placeOf(m_parts.session->reading(), stop.mark);
    m_parts.view->reveal(place);
    m_parts.view->setCurrentMark(stop.mark);
    m_parts.status->showMessage(around ? Tr::tr("%1 of %2, from the other end of the article").arg(at + 1).arg(stops.size())
                                       : Tr::tr("%1 of %2", "mark, all marks").arg(at + 1).arg(stops.size()),
                                Moment);
}

void MarkActions::go(MarkRef mark)
{
    if (!isThere(mark))
        return;
    m_parts.view->reveal(placeOf(m_parts.session->reading(), mark));
    m_parts.view->setCurrentMark(mark);
}

void MarkActions::judge(MarkRef mark, Decision decision)
{
    if (!isThere(mark)) {
        m_parts.status->showMessage(Tr::tr("Put the caret on a mark first: N goes to the next one."), Moment);
        return;
    }
    const DeskState state = m_parts.session->state();
    const QString what = describe(state, mark);
    m_parts.session->desk()->judge(Annotations::markSpan(state.reading, mark.kind, mark.index), {decision, mark.kind, {}, {}});
    m_parts.status->showMessage(decision == Decision::Accepted ? Tr::tr("Accepted: %1. Ctrl+Z takes it back.").arg(what)
                                                               : Tr::tr("Rejected: %1. Ctrl+Z takes it back.").arg(what),
                                Moment);
}

void MarkActions::correct(MarkRef mark)
{
    if (!isThere(mark)) {
        m_parts.status->showMessage(Tr::tr("Put the caret on a mark first: N goes to the next one."), Moment);
        return;
    }
    if (!m_parts.correction->begin(m_parts.session->state(), mark))
        m_parts.status->showMessage(Tr::tr("Nothing about this mark can be corrected; it can be accepted or rejected."), Moment);
}

void MarkActions::keep(MarkRef mark, const QList<Verdict> &verdicts)
{
    if (!isThere(mark))
        return;
    if (verdicts.isEmpty()) {
        m_parts.status->showMessage(Tr::tr("Nothing was changed, so nothing was corrected."), Moment);
        return;
    }
    const DeskState state = m_parts.session->state();
    const Article::Span place = Annotations::markSpan(state.reading, mark.kind, mark.index);
    QUndoStack *stack = m_parts.session->desk()->undoStack();
    const bool several = verdicts.size() > 1;
    if (several)
        stack->beginMacro(Tr::tr("Correct a mark"));
    for (const Verdict &verdict : verdicts)
        m_parts.session->desk()->judge(place, verdict);
    if (several)
        stack->endMacro();
    m_parts.status->showMessage(Tr::tr("Corrected: %1. Ctrl+Z takes it back.").arg(describe(state, mark)), Moment);
}

} // namespace Zhupi::Widgets
