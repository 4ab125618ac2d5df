// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace Zhupi::Widgets {

class Actions;
class CorrectionStrip;
class FindField;
class MessageArea;
class NoteStrip;
class ReadingView;
class Session;
class StatusStrip;
class Workshop;

/// What the handlers of a window work on. Nothing here is null; the window owns all but the workshop, and the
/// handlers live no longer than it.
struct Parts
{
    QMainWindow *window;
    Workshop *workshop;
    Session *session;
    Actions *actions;
    ReadingView *view;
    MessageArea *messages;
    StatusStrip *status;
    NoteStrip *note;
    CorrectionStrip *correction;
    FindField *find;
};

} // namespace Zhupi::Widgets
