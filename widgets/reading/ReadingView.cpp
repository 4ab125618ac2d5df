// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/ReadingView.h"

#include "docks/Words.h"
#include "look/Tr.h"
#include "reading/ArticlePane.h"
#include "reading/Board.h"
#include "reading/Divider.h"
#include "reading/MarkText.h"
#include "reading/OverviewBand.h"
#include "reading/PaneAccess.h"
#include "reading/PaneHeader.h"

#include <QAccessible>
#include <QClipboard>
#include <QDataStream>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIODevice>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace Zhupi::Widgets {

using Article::Span;

namespace {

constexpr int leastZoom = 50;
constexpr int mostZoom = 300;
constexpr quint32 layoutVersion = 1;
// A place that was jumped to stands out for this long.
constexpr int flashMilliseconds = 1200;
// A scroll bar counts with int; longer articles are scaled.
constexpr qint64 barRange = 1'000'000'000;

} // namespace

class ReadingView::Private
{
public:
    struct Half
    {
        QWidget *box = nullptr;
        PaneHeader *header = nullptr;
        ArticlePane *pane = nullptr;
        bool shown = true;
    };

    explicit Private(ReadingView *view);

    Half makeHalf(Side side);
    Half &half(Qt::LayoutDirection direction) { return direction == Qt::LeftToRight ? left : right; }
    void showBar();
    void takeBar(int value);
    void retitle();
    void balance();
    void activate(qsizetype position);
    void toClipboard(QClipboard::Mode mode) const;

    ReadingView *q;
    Board board;
    Divider *divider;
    Half left;
    Half right;
    OverviewBand *band;
    QScrollBar *bar;
    QTimer flash;
    bool dividerMoved = false; ///< by the reader: then it is left where it is
    bool tellingBar = false;
};

ReadingView::Private::Private(ReadingView *view)
    : q(view)
    , divider(new Divider(view))
    , left(makeHalf(Side::Printed))
    , right(makeHalf(Side::Marked))
    , band(new OverviewBand(board, view))
    , bar(new QScrollBar(Qt::Vertical, view))
{
    auto *row = new QHBoxLayout(view);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(divider, 1);
    row->addWidget(band);
    row->addWidget(bar);
    view->setFocusProxy(right.pane);
    flash.setSingleShot(true);
    flash.setInterval(flashMilliseconds);

    makePanesAccessible();
    QObject::connect(&flash, &QTimer::timeout, view, [this] { board.setFlash({}); });
    QObject::connect(&board, &Board::scrolled, view, [this] { showBar(); });
    QObject::connect(bar, &QScrollBar::valueChanged, view, [this](int value) { takeBar(value); });
    QObject::connect(bar, &QScrollBar::sliderReleased, view, [this] { showBar(); });
    QObject::connect(divider, &QSplitter::splitterMoved, view, [this] { dividerMoved = true; });
    QObject::connect(&board, &Board::selectionChanged, view, &ReadingView::selectionChanged);
    QObject::connect(&board, &Board::caretMoved, view, &ReadingView::caretMoved);
    QObject::connect(&board, &Board::caretMoved, view, [this](qsizetype position) {
        if (!QAccessible::isActive())
            return;
        QAccessibleTextCursorEvent event(left.pane->hasFocus() ? left.pane : right.pane, int(position));
        QAccessible::updateAccessibility(&event);
    });
    QObject::connect(&board, &Board::currentMarkChanged, view, &ReadingView::currentMarkChanged);
    QObject::connect(&board, &Board::currentAnnotationChanged, view, &ReadingView::currentAnnotationChanged);
}

ReadingView::Private::Half ReadingView::Private::makeHalf(Side side)
{
    Half half;
    half.box = new QWidget(divider);
    half.header = new PaneHeader(half.box);
    half.pane = new ArticlePane(board, side, half.box);
    auto *column = new QVBoxLayout(half.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(half.header);
    column->addWidget(half.pane, 1);
    divider->addWidget(half.box);
    QObject::connect(half.pane, &ArticlePane::copyWanted, q, [this] { toClipboard(QClipboard::Clipboard); });
    QObject::connect(half.pane, &ArticlePane::selectionMade, q, [this] {
        if (QGuiApplication::clipboard()->supportsSelection())
            toClipboard(QClipboard::Selection);
    });
    QObject::connect(half.pane, &ArticlePane::zoomWanted, q, [this](int steps) { q->setZoom(board.zoom() + 10 * steps); });
    QObject::connect(half.pane, &ArticlePane::activated, q, [this](qsizetype position) { activate(position); });
    QObject::connect(half.pane, &ArticlePane::annotationActivated, q, &ReadingView::annotationActivated);
    return half;
}

/// The exact text of the article, never that of a widget.
void ReadingView::Private::toClipboard(QClipboard::Mode mode) const
{
    if (!board.selection().isEmpty())
        QGuiApplication::clipboard()->setText(board.article().text(board.selection()).toString(), mode);
}

void ReadingView::Private::activate(qsizetype position)
{
    const MarkRef mark = board.marks().markAt(position);
    const int annotation = board.marks().annotationAt(position);
    // The shorter of the two is what was meant.
    qsizetype markLength = std::numeric_limits<qsizetype>::max();
    for (const Span span : board.marks().spansOf(mark)) {
        if (span.contains(position))
            markLength = std::min(markLength, span.length());
    }
    if (annotation >= 0) {
        const Annotations::Annotation &found = board.marks().annotations()[annotation];
        if (!mark.isValid() || found.anchor.span.length() <= markLength) {
            Q_EMIT q->annotationActivated(found.id);
            return;
        }
    }
    if (mark.isValid())
        Q_EMIT q->markActivated(mark);
}

void ReadingView::Private::showBar()
{
    if (bar->isSliderDown())
        return;
    const qint64 maximum = board.scrollMaximum();
    const qint64 factor = maximum / barRange + 1;
    tellingBar = true;
    bar->setRange(0, int(maximum / factor));
    bar->setPageStep(int(std::max<qint64>(1, board.viewHeight() / factor)));
    bar->setSingleStep(board.type().pitch);
    bar->setValue(int(std::clamp<qint64>(board.scrollValue(), 0, maximum) / factor));
    tellingBar = false;
}

void ReadingView::Private::takeBar(int value)
{
    if (tellingBar)
        return;
    const qint64 factor = board.scrollMaximum() / barRange + 1;
    board.scrollTo(value * factor);
}

void ReadingView::Private::retitle()
{
    left.header->setTitle(Tr::tr("As printed"));
    const QString path = board.article().path();
    left.header->setDetails(path.isEmpty() ? QStringList() : QStringList(plainLine(QFileInfo(path).fileName())));
    right.header->setTitle(Tr::tr("Reading"));
    QStringList counts = MarkText::counts(board.marks().reading());
    QString contested;
    if (!board.marks().reading().disputes.isEmpty())
        contested = counts.takeLast();
    right.header->setDetails(counts, contested);
    left.pane->setAccessibleName(Tr::tr("The article as printed"));
    right.pane->setAccessibleName(Tr::tr("The article with its marks"));
    band->setAccessibleName(Tr::tr("Overview of the marks"));
    bar->setAccessibleName(Tr::tr("Place in the article"));
}

/// Gives both text columns the same width as long as the reader has not moved the divider.
void ReadingView::Private::balance()
{
    if (dividerMoved || !left.shown || !right.shown || divider->width() < 100)
        return;
    const int total = divider->width() - divider->handleWidth();
    int notes = 0;
    for (int i = 0; i < 3; ++i)
        notes = board.wantedNotesWidth((total + notes) / 2);
    divider->setSizes({(total - notes) / 2, total - (total - notes) / 2});
}

// ---- the class -----------------------------------------------------------------------------------------------------

ReadingView::ReadingView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    d->retitle();
    setTabOrder(d->left.pane, d->right.pane);
    setColours({});
}

ReadingView::~ReadingView() = default;

void ReadingView::setArticle(const Article::Article &article)
{
    const Span selected = selection();
    d->board.setArticle(article);
    d->balance();
    d->retitle();
    if (!selected.isEmpty())
        Q_EMIT selectionChanged(selection());
    Q_EMIT caretMoved(caret());
    Q_EMIT currentMarkChanged({});
    Q_EMIT currentAnnotationChanged({});
}

void ReadingView::setReading(const Language::Reading &reading)
{
    setReading(std::make_shared<const MarkTables>(d->board.article(), reading));
}

void ReadingView::setReading(const std::shared_ptr<const MarkTables> &tables)
{
    d->board.setReading(tables);
    d->retitle();
}

void ReadingView::setAnnotations(const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags)
{
    d->board.setAnnotations(annotations, tags);
    d->balance();
}

void ReadingView::setColours(const Palette &palette)
{
    d->board.setColours(palette);
    d->divider->setColours(palette);
    d->left.header->setColours(palette);
    d->right.header->setColours(palette);
}

int ReadingView::zoom() const
{
    return d->board.zoom();
}

void ReadingView::setZoom(int percent)
{
    const int wanted = std::clamp(percent, leastZoom, mostZoom);
    if (wanted == zoom())
        return;
    d->board.setZoom(wanted);
    d->balance();
    Q_EMIT zoomChanged(wanted);
}

bool ReadingView::isSideShown(Qt::LayoutDirection side) const
{
    return d->half(side).shown;
}

void ReadingView::setSideShown(Qt::LayoutDirection side, bool shown)
{
    Private::Half &mine = d->half(side);
    if (mine.shown == shown)
        return;
    Private::Half &other = d->half(side == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    if (!shown && !other.shown)
        setSideShown(side == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight, true);
    const bool focused = mine.pane->hasFocus();
    mine.shown = shown;
    mine.box->setVisible(shown);
    setFocusProxy(d->right.shown ? d->right.pane : d->left.pane);
    if (!shown && focused)
        other.pane->setFocus(Qt::OtherFocusReason);
    d->balance();
}

void ReadingView::setNotesShown(bool shown)
{
    d->board.setNotesShown(shown);
    d->balance();
}

QByteArray ReadingView::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_5);
    stream << layoutVersion << d->left.shown << d->right.shown << d->board.notesShown() << d->dividerMoved << d->divider->sizes();
    return state;
}

void ReadingView::restoreLayout(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_5);
    quint32 version = 0;
    bool leftShown = true;
    bool rightShown = true;
    bool notes = true;
    bool moved = false;
    QList<int> sizes;
    stream >> version;
    if (version != layoutVersion)
        return;
    stream >> leftShown >> rightShown >> notes >> moved >> sizes;
    if (stream.status() != QDataStream::Ok || sizes.size() != 2 || (!leftShown && !rightShown))
        return;
    setSideShown(Qt::LeftToRight, leftShown);
    setSideShown(Qt::RightToLeft, rightShown);
    setNotesShown(notes);
    d->dividerMoved = moved;
    if (moved && sizes[0] > 0 && sizes[1] > 0)
        d->divider->setSizes(sizes);
    else
        d->balance();
}

Span ReadingView::selection() const
{
    return d->board.selection();
}

void ReadingView::select(Span span)
{
    d->board.setCaret(span.start, span.end);
}

void ReadingView::selectUnit(Unit unit)
{
    d->board.selectUnit(unit);
}

qsizetype ReadingView::caret() const
{
    return d->board.caret();
}

void ReadingView::reveal(Span span)
{
    d->board.scrollToCentre(span.start);
    d->board.setCaret(span.start, span.start);
    d->board.setFlash(span);
    d->flash.start();
}

MarkRef ReadingView::currentMark() const
{
    return d->board.currentMark();
}

void ReadingView::setCurrentMark(MarkRef mark)
{
    d->board.setCurrentMark(mark);
}

QString ReadingView::currentAnnotation() const
{
    return d->board.currentAnnotation();
}

void ReadingView::setCurrentAnnotation(const QString &id)
{
    d->board.setCurrentAnnotation(id);
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->balance();
}

void ReadingView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retitle();
    QWidget::changeEvent(event);
}

} // namespace Zhupi::Widgets
