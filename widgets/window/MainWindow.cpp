// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/MainWindow.h"

#include "docks/DeskTables.h"
#include "docks/Docks.h"
#include "look/Icons.h"
#include "look/Tr.h"
#include "reading/ReadingView.h"
#include "window/Actions.h"
#include "window/CorrectionStrip.h"
#include "window/EditActions.h"
#include "window/FileActions.h"
#include "window/FindField.h"
#include "window/KeysDialog.h"
#include "window/MarkActions.h"
#include "window/MessageArea.h"
#include "window/NoteStrip.h"
#include "window/Session.h"
#include "window/SettingsDialog.h"
#include "window/StatusStrip.h"
#include "window/TagActions.h"
#include "window/TagBar.h"
#include "window/ViewActions.h"
#include "window/Workshop.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <vector>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Annotations::Decision;
using Annotations::Desk;
using Kind = MessageArea::Kind;

namespace {

/// Grows when docks or bars change, so that an old layout is not laid over new parts.
constexpr int LayoutVersion = 2;
constexpr QSize Usual(1440, 900);

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) // nothing is ever fetched
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

MainWindow::MainWindow(Workshop *workshop)
{
    setObjectName(u"window"_s);
    setAcceptDrops(true);
    m_parts.window = this;
    m_parts.workshop = workshop;
    m_parts.session = new Session(workshop, this);
    makeCentre();
    m_parts.actions = new Actions(this, m_parts.view, this);
    m_parts.find = new FindField(this);
    m_files = new FileActions(m_parts, this);
    m_edits = new EditActions(m_parts, this);
    m_tags = new TagActions(m_parts, this);
    m_marks = new MarkActions(m_parts, this);
    makeDocks();
    m_views = new ViewActions(m_parts, m_docks + QList{m_cardDock}, this);
    makeBar();
    makeMenus();
    connectSession();
    connectView();
    restore();
    showColours();
    m_make.setInterval(0);
    m_make.setSingleShot(true);
    connect(&m_make, &QTimer::timeout, this, &MainWindow::makeNextPanel);
    m_spread.setInterval(0);
    connect(&m_spread, &QTimer::timeout, this, &MainWindow::showInPanels);
    setWindowTitle(Tr::tr("Zhupi"));
    if (!workshop->tagSetTrouble().isEmpty())
        m_parts.messages->tell(Kind::Warning, workshop->tagSetTrouble());
}

MainWindow::~MainWindow()
{
    // The session outlives its listeners otherwise, and its last words would reach widgets that are gone.
    disconnect(m_parts.session, nullptr, nullptr, nullptr);
}

void MainWindow::open(const QString &path)
{
    m_files->openAll({path});
}

void MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_parts.messages = new MessageArea(centre);
    m_parts.view = new ReadingView(centre);
    m_parts.view->setObjectName(u"reading"_s);
    m_parts.note = new NoteStrip(centre);
    m_parts.correction = new CorrectionStrip(centre);
    column->addWidget(m_parts.messages);
    column->addWidget(m_parts.view, 1);
    column->addWidget(m_parts.note);
    column->addWidget(m_parts.correction);
    setCentralWidget(centre);
    m_parts.status = new StatusStrip(this);
    setStatusBar(m_parts.status);
}

void MainWindow::makeDocks()
{
    const auto dock = [this](const QString &name, const QString &title) {
        auto *made = new QDockWidget(title, this);
        made->setObjectName(name);
        made->setAccessibleName(title);
        made->setFeatures(QDockWidget::DockWidgetClosable);
        // The tabs and the card's own heading say what it is.
        auto *none = new QWidget(made);
        (new QVBoxLayout(none))->setContentsMargins(0, 0, 0, 0); // without a layout it has no size, not even none
        none->setAccessibleName(title);
        made->setTitleBarWidget(none);
        auto *holder = new QWidget(made); // makePanels fills it
        auto *column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        made->setWidget(holder);
        return made;
    };
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    setDockOptions(QMainWindow::AllowTabbedDocks);
    m_cardDock = dock(u"card"_s, Tr::tr("Card"));
    addDockWidget(Qt::RightDockWidgetArea, m_cardDock);
    const std::pair<QString, QString> names[] = {{u"speakers"_s, Tr::tr("Speakers")},
                                                 {u"quotes"_s, Tr::tr("Quotes")},
                                                 {u"numbers"_s, Tr::tr("Numbers")},
                                                 {u"annotations"_s, Tr::tr("Annotations")}};
    for (const auto &[name, title] : names) {
        QDockWidget *made = dock(name, title);
        if (m_docks.isEmpty())
            splitDockWidget(m_cardDock, made, Qt::Vertical);
        else
            tabifyDockWidget(m_docks.last(), made);
        m_docks.append(made);
    }
    m_docks.first()->raise();
}

void MainWindow::makePanels()
{
    while (!hasPanels())
        makeNextPanel();
}

void MainWindow::makeNextPanel()
{
    m_make.stop();
    if (hasPanels())
        return;
    const auto put = [](QDockWidget *dock, QWidget *inside, int least) {
        inside->setMinimumHeight(least);
        dock->widget()->layout()->addWidget(inside);
    };
    Palette palette = m_parts.workshop->palette();
    palette.ranks = m_ranks;
    if (!m_card) {
        m_card = new MarkCard(this);
        m_card->setColours(palette);
        connectCard();
        put(m_cardDock, m_card, 300); // a dispute's chart and reason, without scrolling
    } else {
        using Make = SidePanel *(*)(QWidget *);
        constexpr Make makers[] = {makeSpeakersPanel, makeQuotesPanel, makeNumbersPanel, makeAnnotationsPanel};
        const qsizetype i = m_panels.size();
        SidePanel *panel = makers[i](this);
        panel->setColours(palette);
        // The tab carries the count; the menu keeps the plain name.
        connect(panel, &SidePanel::titleChanged, m_docks[i], &QWidget::setWindowTitle);
        connectPanel(panel);
        put(m_docks[i], panel, 200); // lists scroll; the window must fit a small screen
        m_panels.append(panel);
    }
    if (!hasPanels()) {
        m_make.start();
        return;
    }
    if (m_parts.session->desk()) {
        listReading();
        showAnnotations();
    }
}

MarkCard *MainWindow::card()
{
    makePanels();
    return m_card;
}

const QList<SidePanel *> &MainWindow::panels()
{
    makePanels();
    return m_panels;
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    // Two turns: a zero timer comes when the paint is over, and whoever waits for that comes first.
    if (m_parts.session->stage() == Session::Stage::Opening)
        return;
    QTimer::singleShot(0, this, [this] {
        QTimer::singleShot(0, this, [this] {
            m_parts.session->beginReading();
            if (!hasPanels() && !m_make.isActive())
                makeNextPanel();
        });
    });
}

void MainWindow::makeBar()
{
    m_bar = addToolBar(Tr::tr("Tools"));
    m_bar->setObjectName(u"tools"_s);
    m_bar->setMovable(false);
    m_bar->setAccessibleName(Tr::tr("Tools"));
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto button = [this](const QString &name, const QString &text, const QString &brief = {}) {
        auto *made = new TagButton(m_parts.actions->find(name), {}, this);
        if (!text.isEmpty())
            made->setPlainLabel(text, brief);
        return made;
    };
    m_bar->addWidget(button(u"edit-undo"_s, Tr::tr("↶ Undo"), u"↶"_s));
    m_bar->addWidget(button(u"edit-redo"_s, Tr::tr("↷ Redo"), u"↷"_s));
    m_tagBar = addToolBar(Tr::tr("Tags"));
    m_tagBar->setObjectName(u"tags"_s);
    m_tagBar->setMovable(false);
    m_tagBar->setAccessibleName(Tr::tr("Tags"));
    m_tagBar->setContextMenuPolicy(Qt::PreventContextMenu);
    fillTags();
    connect(m_tags, &TagActions::tagActionsChanged, this, &MainWindow::fillTags);

    m_findBar = addToolBar(Tr::tr("Find and export"));
    m_findBar->setObjectName(u"find"_s);
    m_findBar->setMovable(false);
    m_findBar->setAccessibleName(Tr::tr("Find and export"));
    m_findBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_findBar->addWidget(m_parts.find);
    m_findBar->addWidget(button(u"view-scheme-switch"_s, u"☾"_s));
    m_findBar->addWidget(button(u"file-export"_s, Tr::tr("Export…")));
}

void MainWindow::fillTags()
{
    m_tagBar->clear();
    const QList<QAction *> &actions = m_tags->tagActions();
    const QList<Annotations::Tag> &tags = m_parts.workshop->tags().tags;
    for (qsizetype i = 0; i < actions.size(); ++i)
        m_tagBar->addWidget(new TagButton(actions[i], QColor(tags[i].colour), m_tagBar));
    auto *note = new TagButton(m_tags->noteAction(), {}, m_tagBar);
    note->setPlainLabel(u"＋"_s);
    m_tagBar->addWidget(note);
    fitBars();
}

void MainWindow::fitBars()
{
    if (!m_findBar)
        return;
    const QList<TagButton *> buttons =
        m_bar->findChildren<TagButton *>(Qt::FindDirectChildrenOnly) + m_tagBar->findChildren<TagButton *>(Qt::FindDirectChildrenOnly);
    const auto wanted = [this] { return m_bar->sizeHint().width() + m_tagBar->sizeHint().width() + m_findBar->sizeHint().width(); };
    for (const bool brief : {false, true}) {
        for (TagButton *button : buttons)
            button->setBrief(brief);
        for (const QToolBar *bar : {m_bar, m_tagBar})
            bar->layout()->invalidate();
        if (wanted() <= width())
            break;
    }
}

QList<QWidget *> MainWindow::tabStops() const
{
    struct Stop
    {
        QWidget *widget;
        int part;
        int line;
        QPoint at;
    };
    std::vector<Stop> stops;
    const QList<QWidget *> all = findChildren<QWidget *>();
    for (QWidget *widget : all) {
        // Of tabbed lists only the one in front is in sight, though Qt calls them all visible.
        const bool stop = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy() && widget->isVisible()
                          && widget->window() == this && !widget->visibleRegion().isEmpty();
        if (!stop)
            continue;
        const bool inList = std::ranges::any_of(m_docks, [widget](const QDockWidget *dock) { return dock->isAncestorOf(widget); });
        const int part = centralWidget()->isAncestorOf(widget)        ? 0
                         : m_cardDock->isAncestorOf(widget)           ? 1
                         : qobject_cast<QTabBar *>(widget) != nullptr ? 2
                         : inList                                     ? 3
                         : m_parts.status->isAncestorOf(widget)       ? 4
                                                                      : 5;
        stops.push_back({widget, part, 0, widget->mapTo(this, widget->rect().center())});
    }
    constexpr int OneLine = 12; // pixels
    std::ranges::sort(stops, {}, [](const Stop &stop) { return std::tuple(stop.part, stop.at.y()); });
    for (size_t i = 1; i < stops.size(); ++i) {
        const bool same = stops[i].part == stops[i - 1].part && stops[i].at.y() - stops[i - 1].at.y() < OneLine;
        stops[i].line = stops[i - 1].line + (same ? 0 : 1);
    }
    std::ranges::sort(stops, {}, [](const Stop &stop) { return std::tuple(stop.line, stop.at.x()); });
    QList<QWidget *> widgets;
    for (const Stop &stop : stops)
        widgets.append(stop.widget);
    return widgets;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = tabStops();
    if (stops.isEmpty())
        return QMainWindow::focusNextPrevChild(next);
    QWidget *focus = focusWidget();
    qsizetype at = stops.indexOf(focus);
    if (at < 0) // within a part of its own, an editor's viewport
        at = std::ranges::find_if(stops, [focus](const QWidget *stop) { return stop->isAncestorOf(focus); }) - stops.begin();
    const qsizetype to = at >= stops.size() ? (next ? 0 : stops.size() - 1) : (at + (next ? 1 : -1) + stops.size()) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitBars();
}

void MainWindow::makeMenus()
{
    auto *brand = new QLabel(Tr::tr("Zhupi"), this);
    brand->setObjectName(u"brand"_s);
    brand->setContentsMargins(14, 2, 6, 0);
    brand->setForegroundRole(QPalette::Accent);
    menuBar()->setCornerWidget(brand, Qt::TopLeftCorner);
    menuBar()->setAccessibleName(Tr::tr("Menu"));
    m_files->fillMenu(menuBar()->addMenu(Tr::tr("&File")));
    m_edits->fillMenu(menuBar()->addMenu(Tr::tr("&Edit")));
    m_views->fillMenu(menuBar()->addMenu(Tr::tr("&View")));
    m_tags->fillMenu(menuBar()->addMenu(Tr::tr("&Annotate")));
    m_marks->fillMenu(menuBar()->addMenu(Tr::tr("&Marks")));
    Actions *actions = m_parts.actions;
    using Where = Actions::Where;
    actions->beginGroup(Tr::tr("&Settings"));
    menuBar()
        ->addMenu(Tr::tr("&Settings"))
        ->addAction(actions->add(u"settings"_s, Tr::tr("&Settings…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                                 Tr::tr("Your name, the language, colours, sizes and tags."), Where::Window, this,
                                 [this] { showSettings(); }));
    actions->beginGroup(Tr::tr("&Help"));
    QMenu *help = menuBar()->addMenu(Tr::tr("&Help"));
    help->addAction(actions->add(u"help-keys"_s, Tr::tr("&Keys"), {QKeySequence(Qt::Key_F1)}, Tr::tr("Shows all keys on one sheet."),
                                 Where::Window, this, [this] { showKeys(); }));
    help->addAction(actions->add(u"help-about"_s, Tr::tr("&About Zhupi"), {QKeySequence(Qt::SHIFT | Qt::Key_F1)},
                                 Tr::tr("Says what this program is."), Where::Window, this, [this] { showAbout(); }));
    constexpr std::pair<QLatin1StringView, QLatin1StringView> icons[] = {
        {"file-open"_L1, "open"_L1},     {"file-export"_L1, "export"_L1},     {"file-print"_L1, "print"_L1},
        {"edit-undo"_L1, "undo"_L1},     {"edit-redo"_L1, "redo"_L1},         {"edit-find"_L1, "search"_L1},
        {"note-new"_L1, "note"_L1},      {"note-reply"_L1, "reply"_L1},       {"note-delete"_L1, "remove"_L1},
        {"mark-next"_L1, "next"_L1},     {"mark-previous"_L1, "previous"_L1}, {"mark-accept"_L1, "accept"_L1},
        {"mark-reject"_L1, "reject"_L1}, {"mark-correct"_L1, "correct"_L1},   {"view-scheme-switch"_L1, "moon"_L1}};
    for (const auto &[action, icon] : icons)
        actions->find(action)->setIcon(inkIcon(icon));
    const auto key = [actions](const QString &name) { return actions->find(name)->shortcut().toString(QKeySequence::NativeText); };
    m_parts.status->setKeys(
        Tr::tr("%1 next   %2 previous   %3 keys", "hints of keys").arg(key(u"mark-next"_s), key(u"mark-previous"_s), key(u"help-keys"_s)));
    m_parts.status->setEncodingMenu(m_files->encodingMenu());
}

void MainWindow::connectSession()
{
    Session *session = m_parts.session;
    connect(session, &Session::articleOpened, this, &MainWindow::showArticle);
    connect(session, &Session::readingChanged, this, &MainWindow::showReading);
    connect(session, &Session::annotationsChanged, this, &MainWindow::showAnnotations);
    connect(session, &Session::saveStateChanged, this, &MainWindow::showSafety);
    connect(session, &Session::placeChanged, this, [this](const QString &id) {
        // Undo and redo lead the eye to what they changed.
        if (const auto *annotation = m_parts.session->desk()->find(id); annotation && !annotation->anchor.span.isEmpty()) {
            m_parts.view->reveal(annotation->anchor.span);
            if (!annotation->verdict)
                m_parts.view->setCurrentAnnotation(id);
        }
    });
    QAction *stop = m_parts.actions->find(u"file-stop"_s);
    const auto busy = [this, stop] {
        const bool is = m_parts.session->isBusy();
        stop->setEnabled(is);
        if (is)
            m_parts.status->setProgress(-1, m_parts.session->stage() == Session::Stage::Opening ? Tr::tr("Opening…") : Tr::tr("Reading…"));
        else
            m_parts.status->setProgress(100, {});
    };
    connect(session, &Session::stageChanged, this, busy);
    connect(session, &Session::stageChanged, this, [this](Session::Stage stage) {
        if (stage == Session::Stage::Stopped)
            m_parts.messages->tell(Kind::Information, Tr::tr("Reading was stopped: the article is here, its marks are not."),
                                   {{Tr::tr("Read It After All"), [this] { m_parts.session->reload(); }}});
    });
    connect(session, &Session::progressed, this, [this](int percent) {
        if (m_parts.session->isBusy())
            m_parts.status->setProgress(percent, Tr::tr("Reading…"));
    });
    connect(m_parts.status, &StatusStrip::stopWanted, session, &Session::stop);
    connect(m_parts.workshop, &Workshop::paletteChanged, this, &MainWindow::showColours);
    connect(m_parts.workshop, &Workshop::tagsChanged, this, &MainWindow::showAnnotations);
    busy();
}

void MainWindow::connectView()
{
    ReadingView *view = m_parts.view;
    connect(view, &ReadingView::caretMoved, this, &MainWindow::showPlace);
    connect(view, &ReadingView::currentMarkChanged, this, &MainWindow::showMark);
    connect(view, &ReadingView::currentAnnotationChanged, this, [this](const QString &id) {
        for (SidePanel *panel : std::as_const(m_panels))
            panel->showAnnotation(id);
    });
    connect(view, &ReadingView::markActivated, this, [this](MarkRef mark) {
        using Language::MarkKind;
        makePanels();
        const qsizetype at = mark.kind == MarkKind::Speaker || mark.kind == MarkKind::Turn      ? 0
                             : mark.kind == MarkKind::Quote || mark.kind == MarkKind::Statement ? 1
                                                                                                : 2;
        m_cardDock->show();
        ViewActions::bring(m_docks[at], false);
        m_panels[at]->showMark(mark);
    });
    connect(view, &ReadingView::annotationActivated, this, [this](const QString &id) {
        makePanels();
        ViewActions::bring(m_docks.last(), false);
        m_panels.last()->showAnnotation(id);
        m_tags->edit(id);
    });
    for (auto *strip : std::initializer_list<QWidget *>{m_parts.note, m_parts.correction})
        strip->setAccessibleName(strip == m_parts.note ? Tr::tr("Note") : Tr::tr("Correction"));
    connect(m_parts.note, &NoteStrip::closed, view, qOverload<>(&QWidget::setFocus));
    connect(m_parts.correction, &CorrectionStrip::closed, view, qOverload<>(&QWidget::setFocus));
}

void MainWindow::connectPanel(SidePanel *panel)
{
    connect(panel, &SidePanel::markChosen, m_marks, &MarkActions::go);
    connect(panel, &SidePanel::annotationChosen, this, [this](const QString &id) {
        if (!m_parts.session->desk())
            return;
        if (const auto *annotation = m_parts.session->desk()->find(id); annotation && !annotation->anchor.span.isEmpty())
            m_parts.view->reveal(annotation->anchor.span);
        m_parts.view->setCurrentAnnotation(id);
    });
    connect(panel, &SidePanel::placeWanted, this, [this](Article::Span span) {
        m_parts.view->reveal(span);
        m_parts.view->setFocus();
    });
    connect(panel, &SidePanel::editWanted, m_tags, &TagActions::edit);
    connect(panel, &SidePanel::removeWanted, m_tags, &TagActions::remove);
    connect(panel, &SidePanel::replyWanted, m_tags, &TagActions::reply);
}

void MainWindow::connectCard()
{
    connect(m_card, &MarkCard::acceptWanted, m_marks, [this](MarkRef mark) { m_marks->judge(mark, Decision::Accepted); });
    connect(m_card, &MarkCard::rejectWanted, m_marks, [this](MarkRef mark) { m_marks->judge(mark, Decision::Rejected); });
    connect(m_card, &MarkCard::correctWanted, m_marks, &MarkActions::correct);
    connect(m_card, &MarkCard::placeWanted, this, [this](Article::Span span) {
        m_parts.view->reveal(span);
        m_parts.view->setFocus();
    });
}

void MainWindow::restore()
{
    const Settings &settings = m_parts.workshop->settings();
    const QSize screenSize = screen() ? screen()->availableSize() : Usual;
    resize(Usual.boundedTo(screenSize));
    resizeDocks({m_cardDock}, {340}, Qt::Horizontal);
    resizeDocks({m_cardDock, m_docks.first()}, {400, 400}, Qt::Vertical);
    // What the files hold may be anything: Qt turns down what is not its own.
    restoreGeometry(settings.layout(u"geometry"_s));
    restoreState(settings.layout(u"window"_s), LayoutVersion);
    m_parts.view->restoreLayout(settings.layout(u"reading"_s));
    m_parts.view->setZoom(settings.zoom());
    m_parts.view->setNotesShown(settings.notesShown());
    m_parts.view->setFocus();
    const QList<QTabBar *> bars = findChildren<QTabBar *>(Qt::FindDirectChildrenOnly);
    for (QTabBar *bar : bars) {
        bar->setAccessibleName(Tr::tr("Lists"));
        bar->setDrawBase(false);
        bar->setExpanding(false);
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(false);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayLeave()) {
        event->ignore();
        return;
    }
    Settings &settings = m_parts.workshop->settings();
    settings.setLayout(u"geometry"_s, saveGeometry());
    settings.setLayout(u"window"_s, saveState(LayoutVersion));
    settings.setLayout(u"reading"_s, m_parts.view->saveLayout());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    event->acceptProposedAction();
    m_files->openAll(files);
}

void MainWindow::showArticle()
{
    const Article::Article &article = m_parts.session->article();
    m_parts.view->setArticle(article);
    m_parts.find->setArticle(article);
    m_parts.status->setEncoding(article.decoding().encoding, article.decoding().uncertain);
    m_parts.note->leave();
    const QString file = plainLine(QFileInfo(article.path()).fileName());
    setWindowTitle(Tr::tr("%1 — Zhupi").arg(file.isEmpty() ? plainLine(article.title()) : file));
    setWindowFilePath(article.path());
    showReading();
    m_parts.view->setFocus();
    update(); // paintEvent begins what waits for the article to be seen
}

void MainWindow::showReading()
{
    if (const QList<int> &ranks = m_parts.session->tables().ranks; ranks != m_ranks) {
        m_ranks = ranks;
        showColours();
    }
    m_parts.view->setReading(m_parts.session->marks());
    showPlace();
    if (hasPanels())
        listReading();
}

void MainWindow::listReading()
{
    const DeskState state = m_parts.session->state();
    m_spread.stop();
    if (m_parts.session->stage() != Session::Stage::Done) {
        // Nothing to list yet: what was there goes, without a look at the new article.
        for (qsizetype i = 0; i + 1 < m_panels.size(); ++i)
            m_panels[i]->setState({{}, {}, {}, state.tags, {}});
        showCard(state);
        return;
    }
    m_nextPanel = 0;
    constexpr qsizetype Ordinary = 5000;
    if (state.reading.quotes.size() + state.reading.numbers.size() + state.reading.statements.size() > Ordinary) {
        m_spread.start();
        return;
    }
    while (m_nextPanel < m_panels.size())
        m_panels[m_nextPanel++]->setState(state);
    showCard(state);
}

void MainWindow::showInPanels()
{
    const DeskState state = m_parts.session->state();
    if (m_nextPanel < m_panels.size()) {
        m_panels[m_nextPanel++]->setState(state);
        return;
    }
    m_spread.stop();
    showCard(state);
}

void MainWindow::showCard(const DeskState &state)
{
    m_card->setState(state);
    // Where figures clash, the card shows it before anyone asks.
    if (const MarkRef mark = m_parts.view->currentMark(); mark.isValid())
        m_card->setMark(mark);
    else if (!state.reading.disputes.isEmpty())
        m_card->setMark({Language::MarkKind::Dispute, 0});
    else
        m_card->setMark({});
}

void MainWindow::showAnnotations()
{
    const DeskState state = m_parts.session->state();
    m_parts.view->setAnnotations(state.annotations, state.tags);
    if (hasPanels()) {
        m_panels.last()->setState(state); // the other lists show what the machine found: see showReading
        m_card->setState(state);
    }
    const auto orphans = std::count_if(state.annotations.cbegin(), state.annotations.cend(), [](const auto &annotation) {
        return annotation.anchor.state == Annotations::AnchorState::Orphan && annotation.replyTo.isEmpty() && !annotation.wholeArticle;
    });
    m_parts.status->setCounts(static_cast<int>(state.annotations.size()), static_cast<int>(orphans));
}

void MainWindow::showSafety()
{
    using Safety = StatusStrip::Safety;
    const Desk *desk = m_parts.session->desk();
    if (!desk)
        return;
    Safety safety = Safety::Nothing;
    switch (desk->saveState()) {
    case Desk::SaveState::Nothing: break;
    case Desk::SaveState::Saving: safety = Safety::Saving; break;
    case Desk::SaveState::Saved: safety = Safety::Saved; break;
    case Desk::SaveState::Failed: safety = Safety::Failed; break;
    }
    if (desk->sidecarPath().isEmpty())
        safety = Safety::Nowhere;
    const QString time = desk->lastSaved().isValid() ? desk->lastSaved().toLocalTime().toString(u"HH:mm:ss"_s) : QString();
    m_parts.status->setSafety(safety, time, plainLine(QFileInfo(desk->sidecarPath()).fileName()));
}

void MainWindow::showPlace()
{
    const Session *session = m_parts.session;
    if (!session->desk())
        return;
    const int paragraph = session->tables().paragraphs.at(m_parts.view->caret());
    const MarkRef mark = m_parts.view->currentMark();
    QString what;
    if (mark.isValid() && session->stage() == Session::Stage::Done) {
        const Article::Span place = placeOf(session->reading(), mark);
        what = plainLine(session->article().text(place));
    }
    m_parts.status->setPlace(paragraph, what);
}

void MainWindow::showMark(MarkRef mark)
{
    if (m_card && mark.isValid()) // an empty place keeps the card: it can be read while the caret moves on
        m_card->setMark(mark);
    for (SidePanel *panel : std::as_const(m_panels))
        panel->showMark(mark);
    showPlace();
}

void MainWindow::showColours()
{
    Palette palette = m_parts.workshop->palette();
    palette.ranks = m_ranks;
    m_parts.view->setColours(palette);
    m_parts.status->setColours(palette);
    m_parts.find->setColours(palette);
    if (m_card)
        m_card->setColours(palette);
    for (SidePanel *panel : std::as_const(m_panels))
        panel->setColours(palette);
}

void MainWindow::showKeys()
{
    (new KeysDialog(*m_parts.actions, this))->open();
}

void MainWindow::showSettings()
{
    (new SettingsDialog(m_parts.workshop, this))->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Tr::tr("About Zhupi"),
                                Tr::tr("Zhupi %1: a desk for reading interviews critically.").arg(QStringLiteral(ZHUPI_VERSION)),
                                QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(Tr::tr("Who says what, which figures clash, and what you think of it. Nothing leaves this machine. "
                                   "Free software under the GNU General Public License, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Zhupi::Widgets
