// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotations/Annotation.h"
#include "look/MarkRef.h"
#include "window/Parts.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QToolBar;

namespace Zhupi::Widgets {

class EditActions;
class FileActions;
class MarkActions;
class MarkCard;
struct DeskState;
class SidePanel;
class TagActions;
class ViewActions;

/// One window, one article. It puts the parts together and passes word between them; what can be done is in the
/// handlers (FileActions, EditActions, TagActions, MarkActions, ViewActions).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workshop *workshop);
    ~MainWindow() override;

    /// Opens a file in this window; what cannot be opened is told in a message bar.
    void open(const QString &path);

    [[nodiscard]] const Parts &parts() const { return m_parts; }
    [[nodiscard]] MarkCard *card();
    [[nodiscard]] const QList<SidePanel *> &panels();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Tab goes through what is in sight, from the text to the card, the list in front, the status bar and the field.
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] QList<QWidget *> tabStops() const;
    void makeCentre();
    void makeDocks();
    /// The lists and the card: made after the first paint, which does not wait for them, one a turn.
    void makePanels();
    void makeNextPanel();
    [[nodiscard]] bool hasPanels() const { return m_card && m_panels.size() == m_docks.size(); }
    void makeBar();
    void makeMenus();
    void connectSession();
    void connectView();
    void connectPanel(SidePanel *panel);
    void connectCard();
    void fillTags();
    /// The tags' keys in full where the window is wide enough, else in short.
    void fitBars();
    void restore();

    void showArticle();
    void showReading();
    void listReading();
    void showInPanels();
    void showCard(const DeskState &state);
    void showAnnotations();
    void showSafety();
    void showPlace();
    void showColours();
    void showMark(MarkRef mark);
    void showKeys();
    void showSettings();
    void showAbout();

    Parts m_parts{};
    MarkCard *m_card = nullptr;
    QList<int> m_ranks;          ///< of the Reading's speakers: who says most has the first colour
    QList<SidePanel *> m_panels; ///< in the order of their docks; made one after another
    QTimer m_make;
    QTimer m_spread; ///< a list a turn: the reading of a book takes each some time
    qsizetype m_nextPanel = 0;
    QDockWidget *m_cardDock = nullptr;
    QList<QDockWidget *> m_docks; ///< of the panels, in their order
    QToolBar *m_bar = nullptr;
    QToolBar *m_tagBar = nullptr;
    QToolBar *m_findBar = nullptr;
    FileActions *m_files = nullptr;
    EditActions *m_edits = nullptr;
    TagActions *m_tags = nullptr;
    MarkActions *m_marks = nullptr;
    ViewActions *m_views = nullptr;
};

} // namespace Zhupi::Widgets
