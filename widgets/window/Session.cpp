// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Session.h"

#include "annotations/Sidecar.h"
#include "docks/DeskTables.h"
#include "language/Reader.h"
#include "look/Tr.h"
#include "reading/MarkIndex.h"
#include "window/SameFile.h"
#include "window/Workshop.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <tuple>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Annotations::Desk;
using Annotations::Sidecar;

/// What a job brings back when it has opened a file.
struct Session::Opened
{
    Article::Article article;
    Laid laid; ///< of an empty Reading: what can be said of the article alone
    Sidecar sidecar;
    QString sidecarPath;
    QByteArray fingerprint;                          ///< as in OpenedSidecar
    std::shared_ptr<Annotations::Recovery> recovery; ///< as well
    QString notice;                                  ///< empty when all is well
    QString placeNeeded;                             ///< as well
    /// What the desk held when a reload began; when it changed meanwhile the file is read once more.
    std::optional<QList<Annotations::Annotation>> before;
    QString path;
    QString encoding;
};

namespace {

QList<Annotations::Annotation> verdictsOf(const QList<Annotations::Annotation> &annotations)
{
    QList<Annotations::Annotation> verdicts;
    for (const auto &annotation : annotations) {
        if (annotation.verdict)
            verdicts.append(annotation);
    }
    return verdicts;
}

} // namespace

Session::Session(Workshop *workshop, QObject *parent)
    : QObject(parent)
    , m_workshop(workshop)
    , m_laid(lay({}, {}, {}))
{
    // One command may touch many annotations; the views are told once.
    m_touched.setSingleShot(true);
    m_touched.setInterval(0);
    connect(&m_touched, &QTimer::timeout, this, &Session::annotationsTouched);
    // The engine wants all processors: what is on the screen comes first, unless nothing is.
    m_begin.setSingleShot(true);
    m_begin.setInterval(300);
    connect(&m_begin, &QTimer::timeout, this, &Session::beginReading);
    // Programs save by renaming: wait until the file is there again.
    m_look.setSingleShot(true);
    m_look.setInterval(250);
    connect(&m_look, &QTimer::timeout, this, &Session::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_look, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_look, qOverload<>(&QTimer::start));
    connect(m_workshop, &Workshop::readerChanged, this, [this](const QString &name) {
        if (m_desk)
            m_desk->setReader(name);
    });
}

Session::~Session()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Session::open(const QString &path, const QString &encoding)
{
    begin(path, encoding, false);
}

void Session::reload()
{
    if (m_desk && !m_article.path().isEmpty())
        begin(m_article.path(), m_article.decoding().chosenByReader ? m_article.decoding().encoding : QString(), true);
}

void Session::stop()
{
    if (!isBusy())
        return;
    m_stop.request_stop();
    m_due = false;
    ++m_job;
    setStage(m_stage == Stage::Opening ? m_resume : Stage::Stopped);
}

void Session::begin(const QString &path, const QString &encoding, bool again)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_due = false;
    const quint64 job = ++m_job;
    const std::stop_token stop = m_stop.get_token();

    auto opened = std::make_shared<Opened>();
    opened->path = path;
    opened->encoding = encoding;
    const bool same = again || (m_desk && sameFile(path, m_article.path()));
    QByteArray unkept;
    const Article::Article old = m_article;
    if (same && m_desk) {
        m_desk->flush();
        opened->before = m_desk->annotations();
        opened->sidecarPath = m_desk->sidecarPath();
        if (hasUnkept())
            unkept = Sidecar{m_desk->annotations(), {}, m_article.sha256()}.toJson(m_article);
    }
    if (m_stage != Stage::Opening)
        m_resume = m_stage == Stage::Reading ? Stage::Stopped : m_stage;
    setStage(Stage::Opening);

    m_pool.start([this, job, stop, opened, unkept] {
        auto article = Article::Article::read(opened->path, opened->encoding);
        if (!article) {
            QMetaObject::invokeMethod(this, [this, job, sentence = article.error().sentence] {
                if (job != m_job)
                    return;
                setStage(m_resume);
                Q_EMIT openFailed(sentence);
            });
            return;
        }
        if (stop.stop_requested())
            return;
        opened->article = *article;
        opened->laid = lay(*article, {}, {});
        Annotations::OpenedSidecar sidecar = Annotations::openSidecar(*article, opened->sidecarPath);
        // Where nothing can be written the reader is asked for a place; all else is only told.
        if (sidecar.path.isEmpty())
            opened->placeNeeded = sidecar.sentences.join(u' ');
        else
            opened->notice = sidecar.sentences.join(u' ');
        opened->sidecarPath = sidecar.path;
        opened->fingerprint = sidecar.fingerprint;
        opened->recovery = std::move(sidecar.recovery);
        if (!unkept.isEmpty()) {
            if (auto carried = Sidecar::fromJson(unkept, *article)) {
                sidecar.sidecar = *std::move(carried);
                opened->fingerprint.clear();
            }
        }
        opened->sidecar = std::move(sidecar.sidecar);
        QMetaObject::invokeMethod(this, [this, job, opened] {
            if (job == m_job)
                take(opened);
        });
    });
}

void Session::beginReading()
{
    if (!m_due)
        return;
    m_due = false;
    m_begin.stop();
    m_pool.start([this, job = m_job, stop = m_stop.get_token(), article = m_article, verdicts = verdictsOf(m_desk->annotations())] {
        const auto lexicon = Workshop::lexicon();
        if (!lexicon) {
            QMetaObject::invokeMethod(this, [this, job, sentence = lexicon.error().sentence] {
                if (job != m_job)
                    return;
                setStage(Stage::Done);
                Q_EMIT noticed(sentence);
            });
            return;
        }
        int told = 0;
        auto reading = Language::read(article, **lexicon, stop, [this, job, &told](double part) {
            const int percent = static_cast<int>(part * 100);
            if (percent == told)
                return;
            told = percent;
            QMetaObject::invokeMethod(this, [this, job, percent] {
                if (job == m_job)
                    Q_EMIT progressed(percent);
            });
        });
        if (stop.stop_requested())
            return;
        Laid laid = lay(article, reading, verdicts);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(this, [this, job, verdicts, reading = std::move(reading), laid = std::move(laid)]() mutable {
            if (job == m_job)
                takeReading(std::move(reading), verdicts, std::move(laid));
        });
    });
}

void Session::take(const std::shared_ptr<Opened> &opened)
{
    if (m_desk && opened->before && *opened->before != m_desk->annotations()) {
        // The reader annotated while the file was being read: what was read is old already.
        begin(opened->path, opened->encoding, true);
        return;
    }
    m_desk.reset(); // what it has on its way is on the disk now
    auto old = std::make_shared<std::tuple<Article::Article, Language::Reading, Laid>>(m_article, std::move(m_read), std::move(m_laid));
    m_article = opened->article;
    m_read = {};
    m_laid = std::move(opened->laid);
    m_verdicts = {};
    m_desk = std::make_unique<Desk>(
        m_article,
        Annotations::OpenedSidecar{std::move(opened->sidecar), opened->sidecarPath, {}, opened->fingerprint, std::move(opened->recovery)});
    m_desk->setReader(m_workshop->settings().reader());
    connectDesk();
    watch();
    setStage(Stage::Reading);
    Q_EMIT articleOpened();
    Q_EMIT annotationsChanged();
    Q_EMIT saveStateChanged();
    if (!opened->notice.isEmpty())
        Q_EMIT noticed(opened->notice);
    if (!opened->placeNeeded.isEmpty())
        Q_EMIT placeNeeded(opened->placeNeeded);
    m_due = true;
    m_begin.start();
    // The reading of a book takes longer to take apart than a frame lasts. The views have let go of it by now.
    m_pool.start([old = std::move(old)]() mutable { old.reset(); });
}

void Session::takeReading(Language::Reading reading, const QList<Annotations::Annotation> &verdicts, Laid laid)
{
    m_read = std::move(reading);
    setStage(Stage::Done);
    m_verdicts = verdictsOf(m_desk->annotations());
    if (verdicts == m_verdicts)
        takeLaid(std::move(laid));
    else // the reader has judged meanwhile
        layVerdicts();
}

Session::Laid Session::lay(const Article::Article &article, const Language::Reading &read, const QList<Annotations::Annotation> &verdicts)
{
    Laid laid;
    laid.reading = verdicts.isEmpty() ? read : Annotations::withVerdicts(read, verdicts, article);
    laid.tables = DeskTables::of(article, laid.reading);
    laid.marks = std::make_shared<const MarkTables>(article, laid.reading);
    return laid;
}

void Session::takeLaid(Laid laid)
{
    m_laid = std::move(laid);
    Q_EMIT readingChanged();
}

void Session::connectDesk()
{
    const auto touched = [this] { m_touched.start(); };
    connect(m_desk.get(), &Desk::annotationAdded, this, touched);
    connect(m_desk.get(), &Desk::annotationChanged, this, touched);
    connect(m_desk.get(), &Desk::annotationRemoved, this, touched);
    connect(m_desk.get(), &Desk::placeChanged, this, [this](const QString &id) {
        // The views must know what there is before they are led to it.
        if (m_touched.isActive()) {
            m_touched.stop();
            annotationsTouched();
        }
        Q_EMIT placeChanged(id);
    });
    connect(m_desk.get(), &Desk::saveStateChanged, this, &Session::saveStateChanged);
    connect(m_desk.get(), &Desk::saveFailed, this, &Session::placeNeeded);
    connect(m_desk.get(), &Desk::mergedFromOutside, this, &Session::noticed);
}

void Session::annotationsTouched()
{
    if (!m_desk)
        return;
    Q_EMIT annotationsChanged();
    QList<Annotations::Annotation> verdicts = verdictsOf(m_desk->annotations());
    if (verdicts == m_verdicts)
        return;
    m_verdicts = std::move(verdicts);
    if (m_stage == Stage::Done)
        layVerdicts();
}

void Session::layVerdicts()
{
    // A reading of ordinary length takes far less than a frame; the one of a book goes to another thread.
    constexpr qsizetype Ordinary = 2000;
    if (m_read.quotes.size() + m_read.numbers.size() + m_read.statements.size() <= Ordinary) {
        takeLaid(lay(m_article, m_read, m_verdicts));
        return;
    }
    m_pool.start([this, job = m_job, read = m_read, verdicts = m_verdicts, article = m_article] {
        QMetaObject::invokeMethod(this, [this, job, verdicts, laid = lay(article, read, verdicts)]() mutable {
            if (job == m_job && verdicts == m_verdicts)
                takeLaid(std::move(laid));
        });
    });
}

DeskState Session::state() const
{
    return {m_article, m_laid.reading, m_desk ? m_desk->annotations() : QList<Annotations::Annotation>(), tags(), m_laid.tables};
}

const Annotations::TagSet &Session::tags() const
{
    return m_workshop->tags();
}

bool Session::hasUnkept() const
{
    return m_desk && !m_desk->annotations().isEmpty()
           && (m_desk->sidecarPath().isEmpty() || m_desk->saveState() == Desk::SaveState::Failed);
}

void Session::keepAt(const QString &sidecarPath)
{
    if (!m_desk)
        return;
    m_desk->setSidecarPath(sidecarPath);
    Q_EMIT saveStateChanged();
}

void Session::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

void Session::watch()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_missing = false;
    if (m_article.path().isEmpty())
        return;
    const QFileInfo file(m_article.path());
    m_watcher.addPath(file.absoluteFilePath());
    m_watcher.addPath(file.absolutePath());
}

void Session::look()
{
    if (!m_desk || m_stage == Stage::Opening)
        return;
    const QString path = m_article.path();
    if (!QFileInfo::exists(path)) {
        if (!m_missing)
            Q_EMIT articleVanished();
        m_missing = true;
        return;
    }
    m_missing = false;
    if (!m_watcher.files().contains(path))
        m_watcher.addPath(path);
    m_pool.start([this, job = m_job, path, sha = m_article.sha256()] {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file) || hash.result().toHex() == sha)
            return;
        QMetaObject::invokeMethod(this, [this, job] {
            if (job == m_job)
                Q_EMIT articleChangedOutside();
        });
    });
}

} // namespace Zhupi::Widgets
