// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Desk.h"
#include "annotations/TagSet.h"
#include "docks/Docks.h"
#include "language/Reading.h"

#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace Zhupi::Widgets {

struct MarkTables;
class Workshop;

/// The one article that a window has open: opens and reads it away from the GUI thread, keeps the Reading with the
/// reader's Verdicts laid over it, and watches the file. Everything is told by signals; nothing is asked.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Empty,   ///< nothing is open
        Opening, ///< a file is being decoded; what was open before stays as it is
        Reading, ///< the article is there, the machine reads it
        Done,    ///< read whole
        Stopped, ///< the reader stopped the reading; the article is there
    };
    Q_ENUM(Stage)

    explicit Session(Workshop *workshop, QObject *parent);
    /// Stops what runs and waits for it; what is on its way to the disk gets there.
    ~Session() override;

    /// Opens a file in place of what is open. When it cannot be opened, what is open stays. `encoding` as in
    /// Article::read.
    void open(const QString &path, const QString &encoding = {});
    void reload();
    /// Begins the machine's reading of an article that was just opened, if it has not begun. The window calls it once
    /// the article is on the screen; it begins by itself a little later.
    void beginReading();
    /// Stops opening or reading. Nothing is lost.
    void stop();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isBusy() const { return m_stage == Stage::Opening || m_stage == Stage::Reading; }
    /// Nullptr while nothing is open.
    [[nodiscard]] Annotations::Desk *desk() const { return m_desk.get(); }
    [[nodiscard]] const Article::Article &article() const { return m_article; }
    /// With the Verdicts laid over it; empty until the stage is Done.
    [[nodiscard]] const Language::Reading &reading() const { return m_laid.reading; }
    [[nodiscard]] DeskState state() const;
    [[nodiscard]] const DeskTables &tables() const { return *m_laid.tables; }
    /// The Reading's Marks by their place in the text.
    [[nodiscard]] const std::shared_ptr<const MarkTables> &marks() const { return m_laid.marks; }
    [[nodiscard]] const Annotations::TagSet &tags() const;
    /// True when there are annotations that no file holds: closing would lose them.
    [[nodiscard]] bool hasUnkept() const;
    /// Gives the annotations a file.
    void keepAt(const QString &sidecarPath);

Q_SIGNALS:
    void stageChanged(Zhupi::Widgets::Session::Stage stage);
    void progressed(int percent);
    /// Another article is there (or the same one anew); its Reading comes later.
    void articleOpened();
    void readingChanged();
    void annotationsChanged();
    void placeChanged(const QString &annotationId);
    void saveStateChanged();
    /// Could not be opened, in one sentence.
    void openFailed(const QString &sentence);
    /// Something the reader should know; work goes on.
    void noticed(const QString &sentence);
    /// Annotations cannot be kept where they belong: the reader should choose a place.
    void placeNeeded(const QString &sentence);
    void articleVanished();
    void articleChangedOutside();

private:
    struct Opened;
    /// A Reading with all that is looked up in it: made away from the GUI thread when it is long.
    struct Laid
    {
        Language::Reading reading;
        std::shared_ptr<const DeskTables> tables;
        std::shared_ptr<const MarkTables> marks;
    };
    static Laid lay(const Article::Article &article, const Language::Reading &read, const QList<Annotations::Annotation> &verdicts);

    void begin(const QString &path, const QString &encoding, bool again);
    void take(const std::shared_ptr<Opened> &opened);
    void takeReading(Language::Reading reading, const QList<Annotations::Annotation> &verdicts, Laid laid);
    void takeLaid(Laid laid);
    void setStage(Stage stage);
    void connectDesk();
    void annotationsTouched();
    void layVerdicts();
    void watch();
    void look();

    Workshop *m_workshop;
    Stage m_stage = Stage::Empty;
    Stage m_resume = Stage::Empty; ///< where an opening that fails or is stopped leads back to
    Article::Article m_article;
    std::unique_ptr<Annotations::Desk> m_desk;
    Language::Reading m_read; ///< as the machine has it
    Laid m_laid;              ///< with the Verdicts
    QList<Annotations::Annotation> m_verdicts;
    std::stop_source m_stop;
    quint64 m_job = 0;
    QTimer m_touched;
    QTimer m_begin;
    bool m_due = false; ///< an article is open whose reading has not begun
    QFileSystemWatcher m_watcher;
    QTimer m_look;
    bool m_missing = false;
    QThreadPool m_pool; // last: the jobs end before anything else goes
};

} // namespace Zhupi::Widgets
