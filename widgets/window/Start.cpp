// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Start.h"

#include "look/Fonts.h"
#include "look/Tr.h"
#include "reading/ReadingView.h"
#include "window/MainWindow.h"
#include "window/Sample.h"
#include "window/Session.h"
#include "window/Workshop.h"

#include <QApplication>
#include <QEventLoop>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QPixmap>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

/// True where the reader's first language is written in Traditional characters.
bool systemIsTraditional()
{
    const QStringList languages = QLocale::system().uiLanguages(QLocale::TagSeparator::Dash);
    if (languages.isEmpty())
        return false;
    const QString &first = languages.first();
    if (!first.startsWith("zh"_L1))
        return false;
    return first.contains("Hant"_L1) || first.contains("TW"_L1) || first.contains("HK"_L1) || first.contains("MO"_L1);
}

void installTranslations(QApplication &application, Tongue tongue)
{
    const bool traditional = tongue == Tongue::TraditionalChinese || (tongue == Tongue::FollowSystem && systemIsTraditional());
    const auto install = [&application](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(name, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    if (traditional) {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::TraditionalHanScript, QLocale::Taiwan));
        install(u"qtbase_zh_TW"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(u"zhupi_zh_TW"_s, u":/i18n"_s);
    } else {
        install(u"zhupi_en"_s, u":/i18n"_s);
    }
}

/// Waits until a window has been painted with what it is asked to show, then takes its picture or leaves.
class Watcher : public QObject
{
public:
    Watcher(MainWindow *window, const StartRequest &request)
        : QObject(window)
        , m_window(window)
        , m_request(request)
    {
        Session *session = window->parts().session;
        connect(session, &Session::openFailed, this, &Watcher::fail);
        connect(session, &Session::articleOpened, this, [this] { m_opened = true; });
        connect(session, &Session::stageChanged, this, [this](Session::Stage stage) {
            if (stage == Session::Stage::Done && m_opened)
                m_done = true;
        });
        // What is painted after this is what was asked for; a picture waits until nothing moves any more.
        m_calm.setSingleShot(true);
        m_calm.setInterval(Calm);
        connect(&m_calm, &QTimer::timeout, this, &Watcher::takePicture);
        window->parts().view->installEventFilter(this);
        const QList<QWidget *> inside = window->parts().view->findChildren<QWidget *>();
        for (QWidget *child : inside)
            child->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        if (m_request.leave == Leave::AfterFirstPaint && m_opened)
            leaveSoon(0);
        else if (m_request.leave == Leave::AfterReading && m_done)
            leaveSoon(0);
        else if (!m_request.picture.isEmpty() && m_done)
            m_calm.start();
        return false;
    }

private:
    static constexpr int Calm = 250; // ms

    void leaveSoon(int status)
    {
        // Posted, so that it comes before what waits for the paint to be over.
        QMetaObject::invokeMethod(this, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    }

    void fail(const QString &sentence)
    {
        if (m_request.picture.isEmpty() && m_request.leave == Leave::Never)
            return; // the message bar says it
        std::fprintf(stderr, "zhupi: %s\n", qUtf8Printable(sentence));
        leaveSoon(1);
    }

    void takePicture()
    {
        // Saved under the name as given: the ending says which format.
        if (m_window->grab().save(m_request.picture))
            leaveSoon(0);
        else
            fail(Tr::tr("The picture %1 could not be written.").arg(m_request.picture));
    }

    MainWindow *m_window;
    StartRequest m_request;
    bool m_opened = false;
    bool m_done = false;
    QTimer m_calm;
};

/// Shows the window once its article is there, so that it is laid out and painted once. A file that takes long does
/// not hold the window back.
void showWithArticle(MainWindow *window)
{
    constexpr int Patience = 120; // ms
    const Session *session = window->parts().session;
    if (session->stage() == Session::Stage::Opening) {
        QEventLoop wait;
        QTimer::singleShot(Patience, &wait, &QEventLoop::quit);
        QObject::connect(session, &Session::stageChanged, &wait, &QEventLoop::quit);
        wait.exec();
    }
    window->show();
}

} // namespace

int start(int argc, char **argv, const StartRequest &request)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"zhupi"_s);
    QApplication::setApplicationVersion(QStringLiteral(ZHUPI_VERSION));
    QApplication::setDesktopFileName(u"org.zhupi.Zhupi"_s);
    useTraditionalGlyphs();

    auto settings = std::make_unique<Settings>();
    installTranslations(application, settings->language());
    QApplication::setApplicationDisplayName(Tr::tr("Zhupi"));
    QApplication::setWindowIcon(QIcon(u":/zhupi/icons/zhupi.svg"_s));
    Workshop workshop(std::move(settings));

    QStringList files = request.files;
    if (files.isEmpty())
        files.append(firstArticle(workshop.settings()));
    for (const QString &file : std::as_const(files)) {
        MainWindow *window = workshop.newWindow();
        if (request.leave != Leave::Never || !request.picture.isEmpty())
            new Watcher(window, request);
        // Reading begins on its thread while the window is being painted.
        if (!file.isEmpty())
            window->open(file);
        showWithArticle(window);
    }
    const int status = QApplication::exec();
    // Windows that are still open when a picture was taken: they go before the workshop does.
    const QWidgetList all = QApplication::topLevelWidgets();
    QList<MainWindow *> open;
    for (QWidget *widget : all) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            open.append(window);
    }
    qDeleteAll(open);
    return status;
}

} // namespace Zhupi::Widgets
