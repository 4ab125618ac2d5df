// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/FileActions.h"

#include "annotations/Sidecar.h"
#include "docks/Words.h"
#include "exchange/Exchange.h"
#include "look/Tr.h"
#include "print/PrintedPages.h"
#include "reading/ReadingView.h"
#include "window/Actions.h"
#include "window/MainWindow.h"
#include "window/MessageArea.h"
#include "window/SameFile.h"
#include "window/Session.h"
#include "window/StatusStrip.h"
#include "window/Workshop.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>

#include <utility>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Kind = MessageArea::Kind;

namespace {

constexpr qsizetype LargestPaste = 50'000'000; // characters

QString textFilter()
{
    return Tr::tr("Text (*.txt *.text *.md)") + u";;"_s + Tr::tr("All files (*)");
}

} // namespace

FileActions::FileActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_recent(new QMenu(Tr::tr("Open &Recent"), parts.window))
    , m_encodings(new QMenu(Tr::tr("&Encoding"), parts.window))
{
    using Where = Actions::Where;
    Actions *actions = m_parts.actions;
    actions->beginGroup(Tr::tr("&File"));
    actions->add(u"file-open"_s, Tr::tr("&Open…"), {QKeySequence(Qt::CTRL | Qt::Key_O)}, Tr::tr("Opens an article."), Where::Window, this,
                 [this] { open(); });
    actions->add(u"file-paste"_s, Tr::tr("Open from Clip&board…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
                 Tr::tr("Keeps the copied text as a file of your choice and opens it."), Where::Window, this, [this] { openClipboard(); });
    actions->add(u"file-reload"_s, Tr::tr("Re&load"), {QKeySequence(Qt::Key_F5)},
                 Tr::tr("Reads the article and its annotations from the disk again."), Where::Window, this,
                 [this] { m_parts.session->reload(); });
    actions->add(u"file-stop"_s, Tr::tr("&Stop Reading"), {QKeySequence(Qt::Key_Escape)},
                 Tr::tr("Stops the machine's reading of the article."), Where::Window, this, [this] { m_parts.session->stop(); });
    actions->add(u"file-export"_s, Tr::tr("E&xport as HTML…"), {QKeySequence(Qt::CTRL | Qt::Key_E)},
                 Tr::tr("Writes the annotated page as one file that any browser shows."), Where::Window, this, [this] { exportPage(); });
    actions->add(u"file-print"_s, Tr::tr("&Print…"), {QKeySequence(Qt::CTRL | Qt::Key_P)},
                 Tr::tr("Shows the annotated page as it will be printed."), Where::Window, this, [this] { print(); });
    actions->add(u"file-place"_s, Tr::tr("Keep &Annotations At…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                 Tr::tr("Chooses the file that keeps your annotations."), Where::Window, this, [this] { choosePlace(); });
    actions->add(u"file-close"_s, Tr::tr("&Close"), {QKeySequence(Qt::CTRL | Qt::Key_W)},
                 Tr::tr("Closes this window; your annotations are kept."), Where::Window, this, [this] { m_parts.window->close(); });
    actions->add(u"file-quit"_s, Tr::tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                 Tr::tr("Closes all windows; your annotations are kept."), Where::Window, this, [] { QApplication::closeAllWindows(); });

    connect(m_recent, &QMenu::aboutToShow, this, &FileActions::fillRecent);
    connect(m_encodings, &QMenu::aboutToShow, this, &FileActions::fillEncodings);

    Session *session = m_parts.session;
    connect(session, &Session::openFailed, this, [this](const QString &sentence) { m_parts.messages->tell(Kind::Problem, sentence); });
    connect(session, &Session::noticed, this, [this](const QString &sentence) { m_parts.messages->tell(Kind::Warning, sentence); });
    connect(session, &Session::placeNeeded, this, [this](const QString &sentence) {
        m_notSaved.append(sentence);
        m_parts.messages->tell(Kind::Warning, sentence, {{Tr::tr("Choose a Place…"), [this] { choosePlace(); }}});
    });
    connect(session, &Session::saveStateChanged, this, [this] {
        const Annotations::Desk *desk = m_parts.session->desk();
        if (!desk || desk->saveState() != Annotations::Desk::SaveState::Saved || desk->sidecarPath().isEmpty())
            return;
        for (const QString &sentence : std::exchange(m_notSaved, {}))
            m_parts.messages->takeBack(sentence);
    });
    connect(session, &Session::articleVanished, this, [this] {
        m_parts.messages->tell(Kind::Warning, Tr::tr("%1 is no longer there. What you see and your annotations are safe.")
                                                  .arg(plainLine(QFileInfo(m_parts.session->article().path()).fileName())));
    });
    connect(session, &Session::articleChangedOutside, this, [this] {
        m_parts.messages->tell(Kind::Information,
                               Tr::tr("%1 was changed by another program. You still see it as it was.")
                                   .arg(plainLine(QFileInfo(m_parts.session->article().path()).fileName())),
                               {{Tr::tr("Reload"), [this] { m_parts.session->reload(); }}});
    });
    connect(session, &Session::articleOpened, this, [this] {
        m_parts.messages->clear();
        const Article::Decoding &decoding = m_parts.session->article().decoding();
        if (decoding.replaced > 0) {
            m_parts.messages->tell(Kind::Warning, Tr::tr("%n byte(s) of this file cannot be read as %1. If the text looks wrong, choose "
                                                         "another encoding in the status bar.",
                                                         nullptr, static_cast<int>(std::min<qsizetype>(decoding.replaced, INT_MAX)))
                                                      .arg(decoding.encoding));
        }
    });
    connect(session, &Session::stageChanged, this, [this](Session::Stage stage) {
        // Not when it is opened: writing the settings would hold up its first paint.
        if (stage != Session::Stage::Done && stage != Session::Stage::Stopped)
            return;
        const QString path = m_parts.session->article().path();
        if (const QStringList recent = m_parts.workshop->settings().recentFiles(); !recent.isEmpty() && recent.first() == path)
            return;
        m_parts.workshop->settings().addRecentFile(path);
        m_parts.workshop->settings().setLastFolder(QFileInfo(path).absolutePath());
    });
}

FileActions::~FileActions()
{
    m_pool.waitForDone();
}

void FileActions::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &name) { menu->addAction(m_parts.actions->find(name)); };
    add(u"file-open"_s);
    menu->addMenu(m_recent);
    add(u"file-paste"_s);
    menu->addSeparator();
    add(u"file-reload"_s);
    add(u"file-stop"_s);
    menu->addMenu(m_encodings);
    menu->addSeparator();
    add(u"file-export"_s);
    add(u"file-print"_s);
    add(u"file-place"_s);
    menu->addSeparator();
    add(u"file-close"_s);
    add(u"file-quit"_s);
}

void FileActions::open()
{
    const QString file = m_parts.workshop->chooser().fileToOpen(m_parts.window, Tr::tr("Open an Article"),
                                                                m_parts.workshop->settings().lastFolder(), textFilter());
    if (!file.isEmpty())
        openAll({file});
}

void FileActions::openAll(const QStringList &files)
{
    // A folder full of files dropped by mistake must not fill the screen with windows.
    constexpr qsizetype MostWindows = 20;
    if (files.isEmpty())
        return;
    if (!mayLeave())
        return;
    m_parts.session->open(files.first());
    for (const QString &file : files.sliced(1, std::min(files.size(), MostWindows) - 1)) {
        MainWindow *window = m_parts.workshop->newWindow();
        window->show();
        window->open(file);
    }
    if (files.size() > MostWindows)
        m_parts.messages->tell(Kind::Information, Tr::tr("Only the first %n file(s) were opened.", nullptr, MostWindows));
}

void FileActions::openClipboard()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QString text = data && data->hasText() ? data->text() : QString();
    if (text.trimmed().isEmpty()) {
        m_parts.messages->tell(Kind::Information, Tr::tr("There is no text in the clipboard. Copy an article first."));
        return;
    }
    if (text.size() > LargestPaste) {
        m_parts.messages->tell(Kind::Problem, Tr::tr("The copied text is too long to be opened."));
        return;
    }
    const QString suggested = QDir(m_parts.workshop->settings().lastFolder()).filePath(Tr::tr("Pasted article") + u".txt"_s);
    const QString path = m_parts.workshop->chooser().fileToSave(m_parts.window, Tr::tr("Keep the Pasted Text"), suggested, textFilter());
    if (path.isEmpty() || !mayLeave())
        return;
    if (sameFile(path, m_parts.session->article().path())) {
        m_parts.messages->tell(Kind::Problem, Tr::tr("An article is never written over. Choose another name for the pasted text."));
        return;
    }
    if (const auto written = Annotations::writeFile(path, text.toUtf8()); !written) {
        m_parts.messages->tell(Kind::Problem, written.error().sentence);
        return;
    }
    m_parts.session->open(path);
}

void FileActions::exportPage()
{
    if (!m_parts.session->desk()) {
        m_parts.messages->tell(Kind::Information, Tr::tr("Open an article first; then it can be exported."));
        return;
    }
    const QString article = m_parts.session->article().path();
    const QFileInfo info(article);
    const QString path = m_parts.workshop->chooser().fileToSave(m_parts.window, Tr::tr("Export as HTML"),
                                                                QDir(info.absolutePath()).filePath(info.completeBaseName() + u".html"_s),
                                                                Tr::tr("Web page (*.html)"));
    if (path.isEmpty())
        return;
    if (sameFile(path, article) || sameFile(path, m_parts.session->desk()->sidecarPath())) {
        m_parts.messages->tell(Kind::Problem,
                               Tr::tr("The page cannot be written over the article or its annotations. Choose another name."));
        return;
    }
    // `this` outlives the job: the destructor waits for it.
    m_pool.start([this, path, state = m_parts.session->state()] {
        const QByteArray page = Exchange::annotatedHtml(state.article, state.reading, state.annotations, state.tags);
        const auto written = Annotations::writeFile(path, page);
        QMetaObject::invokeMethod(this, [this, path, written] {
            if (!written) {
                m_parts.messages->tell(Kind::Problem, written.error().sentence);
                return;
            }
            m_parts.messages->tell(Kind::Good, Tr::tr("The annotated page is written: %1").arg(QDir::toNativeSeparators(path)),
                                   {{Tr::tr("Open"), [this, path] {
                                         if (!m_parts.workshop->chooser().show(path))
                                             m_parts.messages->tell(Kind::Problem, Tr::tr("No program was found that opens %1.").arg(path));
                                     }}});
        });
    });
}

void FileActions::print()
{
    if (!m_parts.session->desk()) {
        m_parts.messages->tell(Kind::Information, Tr::tr("Open an article first; then it can be printed."));
        return;
    }
    const DeskState state = m_parts.session->state();
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setDocName(plainLine(state.article.title()));
    printer.setPageMargins(QMarginsF(17, 15, 17, 15), QPageLayout::Millimeter);
    QPrintPreviewDialog preview(&printer, m_parts.window);
    connect(&preview, &QPrintPreviewDialog::paintRequested, this, [&state, marks = m_parts.session->marks()](QPrinter *on) {
        on->setResolution(PrintedPages::resolution());
        PrintedPages::print(state, marks, on);
    });
    preview.exec();
}

void FileActions::choosePlace()
{
    Annotations::Desk *desk = m_parts.session->desk();
    if (!desk)
        return;
    const QFileInfo article(m_parts.session->article().path());
    QString suggested = desk->sidecarPath();
    if (suggested.isEmpty())
        suggested =
            QDir(m_parts.workshop->settings().lastFolder()).filePath(QFileInfo(Annotations::sidecarPath(article.filePath())).fileName());
    const QString path = m_parts.workshop->chooser().fileToSave(m_parts.window, Tr::tr("Keep the Annotations"), suggested,
                                                                Tr::tr("Annotations (*.annotations.jsonld)"));
    if (path.isEmpty())
        return;
    if (sameFile(path, article.filePath())) {
        m_parts.messages->tell(Kind::Problem, Tr::tr("Annotations cannot be written over the article. Choose another name."));
        return;
    }
    m_parts.session->keepAt(path);
}

void FileActions::fillRecent()
{
    m_recent->clear();
    const QStringList files = m_parts.workshop->settings().recentFiles();
    for (const QString &file : files) {
        QString shown = QDir::toNativeSeparators(file);
        QAction *action = m_recent->addAction(shown.replace(u'&', "&&"_L1));
        // Missing ones stay in the list: the medium may come back.
        action->setEnabled(QFileInfo::exists(file));
        connect(action, &QAction::triggered, this, [this, file] { openAll({file}); });
    }
    if (files.isEmpty())
        m_recent->addAction(Tr::tr("No article was opened yet"))->setEnabled(false);
    m_recent->addSeparator();
    QAction *clear = m_recent->addAction(Tr::tr("&Clear This List"));
    clear->setEnabled(!files.isEmpty());
    connect(clear, &QAction::triggered, this, [this] { m_parts.workshop->settings().clearRecentFiles(); });
}

void FileActions::fillEncodings()
{
    m_encodings->clear();
    const Article::Article &article = m_parts.session->article();
    const bool there = m_parts.session->desk() != nullptr;
    QAction *automatic = m_encodings->addAction(Tr::tr("&Find Out by Itself"));
    automatic->setCheckable(true);
    automatic->setChecked(there && !article.decoding().chosenByReader);
    automatic->setEnabled(there);
    connect(automatic, &QAction::triggered, this, [this] { m_parts.session->open(m_parts.session->article().path()); });
    m_encodings->addSeparator();
    const QStringList names = Article::Article::encodings();
    for (const QString &name : names) {
        QAction *action = m_encodings->addAction(name);
        action->setCheckable(true);
        action->setChecked(there && article.decoding().encoding.compare(name, Qt::CaseInsensitive) == 0);
        action->setEnabled(there);
        connect(action, &QAction::triggered, this, [this, name] { m_parts.session->open(m_parts.session->article().path(), name); });
    }
}

bool FileActions::mayLeave()
{
    Session *session = m_parts.session;
    if (!session->desk())
        return true;
    session->desk()->flush();
    if (!session->hasUnkept())
        return true;
    // The one question worth a box: going on would lose work.
    QMessageBox box(QMessageBox::Warning, Tr::tr("Annotations Not Kept"),
                    Tr::tr("Your annotations on this article are kept in no file yet."), QMessageBox::NoButton, m_parts.window);
    box.setTextFormat(Qt::PlainText);
    QAbstractButton *place = box.addButton(Tr::tr("Choose a Place…"), QMessageBox::AcceptRole);
    QAbstractButton *lose = box.addButton(Tr::tr("Throw Them Away"), QMessageBox::DestructiveRole);
    box.addButton(Tr::tr("Go Back"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == lose)
        return true;
    if (box.clickedButton() != place)
        return false;
    choosePlace();
    return session->desk()->flush() && !session->hasUnkept();
}

} // namespace Zhupi::Widgets
