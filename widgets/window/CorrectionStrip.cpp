// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/CorrectionStrip.h"

#include "look/Tr.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;
using Annotations::Decision;
using Annotations::Verdict;
using Language::MarkKind;

CorrectionStrip::CorrectionStrip(QWidget *parent)
    : EditStrip(u"correction"_s, parent)
    , m_form(new QFrame(this))
{
    m_form->setObjectName(u"correctionForm"_s);
    keepButton()->setText(Tr::tr("Correct (Ctrl+Enter)"));
    keepButton()->setAccessibleName(Tr::tr("Keep the correction"));
    watch(keepButton());
    watch(leaveButton());

    auto *row = new QHBoxLayout;
    row->addWidget(m_form, 1);
    row->addWidget(keepButton());
    row->addWidget(leaveButton());
    setContent(row);
}

void CorrectionStrip::take(QWidget *editor, const QString &field, const QString &label, const QString &before)
{
    auto *title = new QLabel(label, m_form);
    title->setTextFormat(Qt::PlainText);
    title->setBuddy(editor);
    editor->setObjectName("correct-"_L1 + field);
    editor->setAccessibleName(label);
    watch(editor);
    m_form->layout()->addWidget(title);
    m_form->layout()->addWidget(editor);
    m_fields.append({field, editor, before});
}

void CorrectionStrip::addChoice(const QString &field, const QString &label, const QList<std::pair<QString, QString>> &choices,
                                const QString &current, bool free)
{
    auto *box = new QComboBox(m_form);
    box->setEditable(free);
    box->setMinimumContentsLength(8);
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    const int at = box->findData(current);
    box->setCurrentIndex(at);
    if (at < 0 && free)
        box->setEditText(current);
    take(box, field, label, current);
}

void CorrectionStrip::addLine(const QString &field, const QString &label, const QString &current)
{
    auto *line = new QLineEdit(current, m_form);
    take(line, field, label, current);
}

QString CorrectionStrip::valueOf(QWidget *editor)
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        if (!box->isEditable())
            return box->currentData().toString();
        const int at = box->findText(box->currentText().trimmed());
        return at >= 0 ? box->itemData(at).toString() : box->currentText().trimmed();
    }
    return qobject_cast<QLineEdit *>(editor)->text().trimmed();
}

bool CorrectionStrip::begin(const DeskState &state, MarkRef mark)
{
    leave();
    m_mark = mark;
    m_fields.clear();
    delete m_form->layout();
    qDeleteAll(m_form->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *line = new QHBoxLayout(m_form);
    line->setContentsMargins(0, 0, 0, 0);

    const Language::Reading &reading = state.reading;
    QList<std::pair<QString, QString>> speakers;
    for (const auto &speaker : reading.speakers)
        speakers.append({speaker.name, speaker.name});
    const auto nameOf = [&reading](int speaker) { return speaker < 0 ? QString() : reading.speakers[speaker].name; };

    switch (mark.kind) {
    case MarkKind::Quote: {
        const auto &quote = reading.quotes[mark.index];
        addChoice(u"speaker"_s, Tr::tr("Speaker"), speakers, nameOf(quote.speaker), true);
        const QString kinds[] = {u"speech"_s, u"term"_s, u"title"_s};
        addChoice(u"kind"_s, Tr::tr("Kind"),
                  {{Tr::tr("Speech"), kinds[0]}, {Tr::tr("Term in quotation marks"), kinds[1]}, {Tr::tr("Title of a work"), kinds[2]}},
                  kinds[static_cast<int>(quote.kind)], false);
        break;
    }
    case MarkKind::Statement:
        addChoice(u"speaker"_s, Tr::tr("Speaker"), speakers, nameOf(reading.statements[mark.index].speaker), true);
        break;
    case MarkKind::Turn: addChoice(u"speaker"_s, Tr::tr("Speaker"), speakers, nameOf(reading.turns[mark.index].speaker), true); break;
    case MarkKind::Number: {
        const auto &number = reading.numbers[mark.index];
        addLine(u"value"_s, Tr::tr("Value"), number.value ? number.value->toString() : number.fraction);
        addLine(u"unit"_s, Tr::tr("Unit"), number.unit);
        addChoice(u"speaker"_s, Tr::tr("Who says so"), speakers, nameOf(number.speaker), true);
        break;
    }
    case MarkKind::Dispute: addLine(u"quantity"_s, Tr::tr("What the figures are about"), reading.disputes[mark.index].quantity); break;
    case MarkKind::Speaker:
    case MarkKind::Check: return false;
    }
    line->addStretch();
    about(Tr::tr("Correct: %1").arg(describe(state, mark)));
    show();
    m_fields.first().editor->setFocus(Qt::OtherFocusReason);
    return true;
}

void CorrectionStrip::give()
{
    QList<Verdict> verdicts;
    for (const Field &field : std::as_const(m_fields)) {
        const QString value = valueOf(field.editor);
        if (value != field.before)
            verdicts.append({Decision::Corrected, m_mark.kind, field.name, value});
    }
    Q_EMIT kept(m_mark, verdicts);
}

bool CorrectionStrip::keeps(const QObject *object, const QKeyEvent *) const
{
    // On a button Enter presses it.
    return !qobject_cast<const QPushButton *>(object);
}

} // namespace Zhupi::Widgets
