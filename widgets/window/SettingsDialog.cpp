// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/SettingsDialog.h"

#include "look/Tr.h"
#include "window/Workshop.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Workshop *workshop, QWidget *parent)
    : QDialog(parent)
    , m_workshop(workshop)
    , m_reader(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_scheme(new QComboBox(this))
    , m_points(new QSpinBox(this))
    , m_tagSet(new QLineEdit(this))
    , m_trouble(new QLabel(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(Tr::tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Settings &settings = workshop->settings();

    m_reader->setObjectName(u"reader"_s);
    m_reader->setText(settings.reader());
    m_reader->setMaxLength(80);
    m_reader->setPlaceholderText(Tr::tr("Stands on your annotations; may be empty"));
    m_language->setObjectName(u"language"_s);
    m_language->addItem(Tr::tr("Follow the system"), static_cast<int>(Tongue::FollowSystem));
    // Each in its own language, so that a reader who cannot read this one finds it.
    m_language->addItem(u"正體中文"_s, static_cast<int>(Tongue::TraditionalChinese));
    m_language->addItem(u"English"_s, static_cast<int>(Tongue::English));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(settings.language())));
    m_scheme->setObjectName(u"scheme"_s);
    m_scheme->addItem(Tr::tr("Follow the system"), static_cast<int>(Scheme::FollowSystem));
    m_scheme->addItem(Tr::tr("Light"), static_cast<int>(Scheme::Light));
    m_scheme->addItem(Tr::tr("Dark"), static_cast<int>(Scheme::Dark));
    m_scheme->addItem(Tr::tr("High contrast"), static_cast<int>(Scheme::HighContrast));
    m_scheme->setCurrentIndex(m_scheme->findData(static_cast<int>(settings.scheme())));
    m_points->setObjectName(u"points"_s);
    m_points->setRange(8, 20);
    m_points->setValue(settings.deskPoints());
    m_points->setSuffix(Tr::tr(" pt"));
    m_tagSet->setObjectName(u"tagSet"_s);
    m_tagSet->setText(settings.tagSetFile());
    m_tagSet->setPlaceholderText(Tr::tr("The tags that come with Zhupi"));
    m_tagSet->setClearButtonEnabled(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setObjectName(u"trouble"_s);
    QPalette red = m_trouble->palette();
    red.setColor(QPalette::WindowText, workshop->palette().contested);
    m_trouble->setPalette(red);
    m_trouble->hide();

    auto *choose = new QPushButton(Tr::tr("C&hoose…"), this);
    choose->setAccessibleName(Tr::tr("Choose a tag set"));
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString file = m_workshop->chooser().fileToOpen(this, Tr::tr("Choose a Tag Set"), m_workshop->settings().lastFolder(),
                                                              Tr::tr("Tag sets (*.json)"));
        if (!file.isEmpty())
            m_tagSet->setText(file);
    });

    auto *form = new QFormLayout;
    const auto row = [this, form](const QString &label, QWidget *editor) {
        auto *title = new QLabel(label, this);
        title->setBuddy(editor);
        QString name = label;
        editor->setAccessibleName(name.remove(u'&'));
        form->addRow(title, editor);
    };
    row(Tr::tr("&Your name"), m_reader);
    row(Tr::tr("&Language"), m_language);
    row(Tr::tr("&Colours"), m_scheme);
    row(Tr::tr("Size of lists and &bars"), m_points);
    auto *tagRow = new QHBoxLayout;
    tagRow->addWidget(m_tagSet, 1);
    tagRow->addWidget(choose);
    auto *tagTitle = new QLabel(Tr::tr("&Tag set"), this);
    tagTitle->setBuddy(m_tagSet);
    m_tagSet->setAccessibleName(Tr::tr("Tag set"));
    form->addRow(tagTitle, tagRow);
    auto *hint = new QLabel(Tr::tr("Another language is spoken from the next start on."), this);
    hint->setEnabled(false);
    form->addRow(QString(), hint);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->addLayout(form);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    setMinimumWidth(460);
}

void SettingsDialog::accept()
{
    if (const QString file = m_tagSet->text().trimmed(); file != m_workshop->settings().tagSetFile()) {
        if (const auto taken = m_workshop->setTagSetFile(file); !taken) {
            m_trouble->setText(taken.error().sentence);
            m_trouble->show();
            m_tagSet->setFocus();
            return;
        }
    }
    m_workshop->setReader(m_reader->text());
    m_workshop->settings().setLanguage(static_cast<Tongue>(m_language->currentData().toInt()));
    m_workshop->setDeskPoints(m_points->value());
    m_workshop->setScheme(static_cast<Scheme>(m_scheme->currentData().toInt()));
    QDialog::accept();
}

} // namespace Zhupi::Widgets
