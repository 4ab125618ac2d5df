// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Targets.h"

#include "annotations/Check.h"
#include "annotations/History.h"
#include "annotations/Journal.h"
#include "annotations/Sidecar.h"

#include <QSet>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace Zhupi::Fuzz {

namespace {

const Article::Article &article()
{
    static const auto made = Article::Article::fromText(u"茶農說:「今年的雨來得太晚。」\n鄉長𠮷田說,補助三百萬元。\n"_s, u"/a.txt"_s);
    return made;
}

void promise(bool holds, const char *what)
{
    if (!holds)
        qFatal("broken: %s", what);
}

} // namespace

void sidecar(const QByteArray &bytes)
{
    using namespace Annotations;
    const auto read = Sidecar::fromJson(bytes, article());
    (void)check(bytes, 20);
    if (!read)
        return;
    QSet<QString> ids;
    for (const Annotation &a : read->annotations)
        ids.insert(a.id);
    promise(ids.size() == read->annotations.size(), "each annotation has an id of its own");
    const QByteArray written = read->toJson(article());
    const auto again = Sidecar::fromJson(written, article());
    promise(again.has_value(), "what was written is read");
    promise(again->annotations.size() == read->annotations.size(), "no annotation is lost");
    promise(again->toJson(article()) == written, "writing it again changes nothing");
    const auto merged = mergeFiles(bytes, written, written, u"a"_s);
    promise(merged.has_value(), "it merges with itself");
}

void journal(const QByteArray &bytes)
{
    using namespace Annotations;
    const JournalText text = JournalText::parse(bytes);
    promise(text.whole <= bytes.size(), "a journal ends within its bytes");
    const Account account = Account::of(text.records, article());
    promise(account.history.done <= account.history.steps.size(), "no more is done than there is");
    for (const Course &course : account.unsaved)
        promise(course.states.size() == course.lines.size() && course.states.size() > 1, "a course has its states");
    // The bytes as records of a sound journal: their checksums would keep the fuzzer out.
    const QList<QByteArray> lines = bytes.split('\n');
    QByteArray sound = JournalText::firstLine();
    for (qsizetype i = 0; i < lines.size(); ++i)
        sound += JournalText::line(i, lines[i]);
    const JournalText read = JournalText::parse(sound);
    promise(read.state == JournalText::State::Whole && read.records == lines, "every whole record is read");
    (void)Account::of(lines, article());
}

} // namespace Zhupi::Fuzz
