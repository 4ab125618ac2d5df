// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowHelp.h"

#include "print/PrintedPages.h"

#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Widgets;
using Testing::Room;

/// The article on paper: all of it, once, and no line is cut in two.
class TestPrintedPages : public Testing::Test
{
    Q_OBJECT

    /// An article of many lines with notes beside them, some on the same words.
    static void annotated(Room &room, int paragraphs)
    {
        QString text = u"橋的價錢\n\n"_s;
        for (int i = 0; i < paragraphs; ++i)
            text +=
                u"　　鎮長林秋水說：「這座橋要花三億元，我們付不起。」她把報告放在桌上，又說了一遍，旁邊的人都沒有回答，只聽見雨聲一陣一陣打在窗上。"_s
                    .repeated(1 + i % 5)
                + u"\n\n"_s;
        QVERIFY(room.open(room.write(u"bridge.txt"_s, text.toUtf8())));
        QTRY_COMPARE(room.session()->stage(), Widgets::Session::Stage::Done);
        for (int i = 0; i < 12; ++i) {
            const QString id = room.desk()->annotate({10 + i * 70, 18 + i * 70}, u"質疑"_s, u"價錢是誰算的？報告裡沒有寫。"_s.repeated(6));
            room.desk()->reply(id, u"去問過了。"_s);
        }
        QTRY_COMPARE(room.session()->state().annotations.size(), 24);
    }

private Q_SLOTS:
    void everyLineOnceAndWhole()
    {
        Room room;
        annotated(room, 30);
        PrintedPages pages(room.session()->state(), room.session()->marks(), {640, 700});
        QVERIFY2(pages.count() > 3, qPrintable(QString::number(pages.count())));
        const RowLayout &rows = pages.board().rows();
        int row = -1;
        int reached = 0;
        int height = 0;
        int split = 0;
        for (int page = 0; page < pages.count(); ++page) {
            int y = 0;
            for (const PrintedPages::Slice &slice : pages.slices(page)) {
                QVERIFY(slice.y >= y);
                y = slice.y + slice.to - slice.from;
                QVERIFY(y <= pages.textHeight());
                if (slice.from > 0) {
                    ++split;
                    QCOMPARE(slice.row, row);
                    QCOMPARE(slice.from, reached);
                    const auto text = pages.board().text(Side::Marked, slice.row);
                    bool atLine = false;
                    for (int line = 0; line < text->lineCount(); ++line)
                        atLine = atLine || int(std::lround(text->lineTop(line))) == slice.from;
                    QVERIFY(atLine);
                } else {
                    QCOMPARE(reached, height);
                    for (int skipped = row + 1; skipped < slice.row; ++skipped)
                        QCOMPARE(rows.kind(skipped), Article::ParagraphKind::Blank);
                }
                row = slice.row;
                reached = slice.to;
                const auto text = pages.board().text(Side::Marked, row);
                height = std::max(text->textHeight(), text->notesHeight);
            }
        }
        QCOMPARE(reached, height);
        QVERIFY(split > 0);
        for (int skipped = row + 1; skipped < rows.count(); ++skipped)
            QCOMPARE(rows.kind(skipped), Article::ParagraphKind::Blank);
    }

    void inkStaysOnThePage()
    {
        Room room;
        annotated(room, 12);
        constexpr int Margin = 20;
        PrintedPages pages(room.session()->state(), room.session()->marks(), {600, 500});
        QVERIFY(pages.slices(pages.count() - 1).empty()); // the notes in full come last
        for (int page = 0; page < pages.count(); ++page) {
            QImage image(600 + 2 * Margin, 500 + 2 * Margin, QImage::Format_RGB32);
            image.fill(Qt::white);
            {
                QPainter painter(&image);
                painter.translate(Margin, Margin);
                pages.paint(painter, page);
            }
            int inside = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) > 128)
                        continue;
                    QVERIFY2(QRect(Margin, Margin, 600, 500).contains(x, y), qPrintable(u"page %1: %2, %3"_s.arg(page).arg(x).arg(y)));
                    ++inside;
                }
            }
            QVERIFY(inside > 500);
        }
    }

    void pagesOfAPdf()
    {
        Room room;
        annotated(room, 12);
        const QString file = room.file(u"out.pdf"_s);
        QPageLayout layout;
        {
            QPdfWriter writer(file);
            writer.setResolution(PrintedPages::resolution());
            layout = writer.pageLayout();
            PrintedPages::print(room.session()->state(), room.session()->marks(), &writer);
        }
        const QByteArray pdf = Testing::contents(file);
        QVERIFY(pdf.startsWith("%PDF"));
        PrintedPages pages(room.session()->state(), room.session()->marks(), layout.paintRectPixels(PrintedPages::resolution()).size());
        QCOMPARE(pdf.count("/Type /Page\n"), pages.count());
    }

    void nothingToListIsNoPageMore()
    {
        Room room;
        QVERIFY(room.open(room.write(u"short.txt"_s, u"今天下雨。\n"_s.toUtf8())));
        QTRY_COMPARE(room.session()->stage(), Widgets::Session::Stage::Done);
        PrintedPages pages(room.session()->state(), room.session()->marks(), {640, 900});
        QCOMPARE(pages.count(), 1);
        QCOMPARE(pages.slices(0).size(), size_t(1));
    }
};

QTEST_MAIN(TestPrintedPages)
#include "tst_printedpages.moc"
