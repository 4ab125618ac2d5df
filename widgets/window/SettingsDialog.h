// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Zhupi::Widgets {

class Workshop;

/// The few things a reader may prefer. Nothing changes before OK.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Workshop *workshop, QWidget *parent);
    void accept() override;

private:
    Workshop *m_workshop;
    QLineEdit *m_reader;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QSpinBox *m_points;
    QLineEdit *m_tagSet;
    QLabel *m_trouble;
};

} // namespace Zhupi::Widgets
