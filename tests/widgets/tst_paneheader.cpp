// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"

#include "reading/PaneHeader.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace Zhupi;
using namespace Zhupi::Widgets;

class TestPaneHeader : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    /// The number of disputes is what a reader looks for: the other counts give way to it.
    void contestedIsWholeWhereverItFits()
    {
        Palette palette;
        palette.contested = QColor(255, 0, 0);
        palette.ink = palette.faint = QColor(0, 0, 255);
        palette.paper = palette.line = Qt::white;
        PaneHeader header;
        header.setTitle(u"判讀"_s);
        header.setDetails({u"15 位說話者"_s, u"22 則引述"_s, u"73 個數字"_s}, u"3 項爭議"_s);
        header.setColours(palette);
        const auto red = [&header](int width) {
            header.resize(width, header.sizeHint().height());
            const QImage image = header.grab().toImage();
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor colour = image.pixelColor(x, y);
                    found += colour.red() > 200 && colour.green() < 128 && colour.blue() < 128;
                }
            }
            return found;
        };
        const int whole = red(800);
        QVERIFY(whole > 40);
        for (const int width : {180, 240, 300, 360, 420})
            QVERIFY2(std::abs(red(width) - whole) <= whole / 10, qPrintable(QString::number(width)));
    }
};

QTEST_MAIN(TestPaneHeader)
#include "tst_paneheader.moc"
