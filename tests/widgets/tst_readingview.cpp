// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Signs.h"
#include "reading/ArticlePane.h"
#include "reading/Board.h"
#include "reading/Divider.h"
#include "reading/OverviewBand.h"
#include "reading/ReadingView.h"
#include "reading/RowPainter.h"

#include "Testing.h"

#include <QAccessible>
#include <QAccessibleTextInterface>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace Zhupi;
using namespace Zhupi::Widgets;
using namespace Qt::StringLiterals;
using Article::Span;
using Language::MarkKind;

namespace {

const QString story = u"水庫清淤要花多少錢？\n\n"
                      "縣府工程處長林水源昨天說：「清淤經費一共3億元，兩年內完成。」他強調，淤泥不會運到河口。\n\n"
                      "環保團體並不同意。聯盟執行長高小溪指出，實際花費遠高於8億元，數字遭到嚴重質疑。\n\n"
                      "「工程處只算了挖的錢，沒有算運的錢，」高小溪說，「這樣的帳不能算數。」\n"_s;

Span find(const QString &text, const QString &words)
{
    const qsizetype at = text.indexOf(words);
    Q_ASSERT(at >= 0);
    return {at, at + words.size()};
}

/// A Reading of the story, written by reading it.
Language::Reading readingOf(const QString &text)
{
    Language::Reading reading;
    Language::Speaker lin;
    lin.name = u"林水源"_s;
    lin.mentions = {find(text, u"林水源"_s)};
    const Span he = find(text, u"他強調"_s);
    lin.mentions.append({he.start, he.start + 1});
    Language::Speaker gao;
    gao.name = u"高小溪"_s;
    const Span first = find(text, u"高小溪"_s);
    const qsizetype second = text.indexOf(u"高小溪"_s, first.end);
    gao.mentions = {first, {second, second + 3}};
    reading.speakers = {lin, gao};
    const auto quote = [&](const QString &words, int speaker) {
        Language::Quote found;
        found.span = find(text, words);
        found.kind = Language::QuoteKind::Speech;
        found.speaker = speaker;
        reading.quotes.append(found);
    };
    quote(u"「清淤經費一共3億元，兩年內完成。」"_s, 0);
    quote(u"「工程處只算了挖的錢，沒有算運的錢，」"_s, 1);
    quote(u"「這樣的帳不能算數。」"_s, 1);
    for (const QString &figure : {u"3億元"_s, u"兩年"_s, u"8億元"_s}) {
        Language::Number number;
        number.span = find(text, figure);
        number.kind = figure.endsWith(u"元"_s) ? Language::NumberKind::Money : Language::NumberKind::Duration;
        reading.numbers.append(number);
    }
    Language::Dispute dispute;
    dispute.quantity = u"花費"_s;
    dispute.claims = {0, 2};
    dispute.cues = {find(text, u"質疑"_s)};
    reading.disputes = {dispute};
    return reading;
}

QString longText(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        text += u"第%1段。"_s.arg(i);
        text += u"水往低處流，人往高處走；說話的人多，聽話的人少。"_s.repeated(1 + i % 5);
        text += u'\n';
    }
    return text;
}

Annotations::Annotation annotationOn(const Article::Article &article, Span span, const QString &tag, const QString &note)
{
    Annotations::Annotation annotation;
    annotation.id = Annotations::newId();
    annotation.tag = tag;
    annotation.note = note;
    annotation.anchor = Annotations::anchorFor(article, span);
    return annotation;
}

} // namespace

class ReadingViewTest : public Testing::Test
{
    Q_OBJECT

    void show(const QString &text, QSize size = {1000, 700})
    {
        m_article = Article::Article::fromText(text);
        m_view = std::make_unique<ReadingView>();
        m_view->resize(size);
        m_view->setArticle(m_article);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const QList<ArticlePane *> panes = m_view->findChildren<ArticlePane *>();
        QCOMPARE(panes.size(), 2);
        m_left = panes[0]->side() == Side::Printed ? panes[0] : panes[1];
        m_right = panes[0]->side() == Side::Printed ? panes[1] : panes[0];
    }
    Board &board() { return m_left->board(); }
    /// The middle of the character at a position.
    QPoint at(ArticlePane *pane, qsizetype position)
    {
        const auto rect = board().caretRect(pane->side(), position);
        const auto next = board().caretRect(pane->side(), position + 1);
        if (!rect)
            return {-1, -1};
        const double half = next && next->top() == rect->top() ? (next->left() - rect->left()) / 2 : 4;
        return (rect->topLeft() + QPointF(half, rect->height() / 2)).toPoint();
    }
    /// A caret place just before a character.
    QPoint before(ArticlePane *pane, qsizetype position)
    {
        const auto rect = board().caretRect(pane->side(), position);
        return rect ? (rect->topLeft() + QPointF(1, rect->height() / 2)).toPoint() : QPoint(-1, -1);
    }
    double lineTop(ArticlePane *pane, qsizetype position) { return board().caretRect(pane->side(), position)->top(); }

    std::unique_ptr<ReadingView> m_view;
    Article::Article m_article;
    ArticlePane *m_left = nullptr;
    ArticlePane *m_right = nullptr;

private Q_SLOTS:
    void cleanup() { m_view.reset(); }

    void paragraphsStandLevel()
    {
        show(story);
        m_view->setReading(readingOf(story));
        for (const int zoom : {60, 100, 170, 300}) {
            m_view->setZoom(zoom);
            int compared = 0;
            for (const Article::Paragraph &paragraph : m_article.paragraphs()) {
                if (paragraph.kind == Article::ParagraphKind::Blank)
                    continue;
                const auto left = board().caretRect(Side::Printed, paragraph.span.start);
                const auto right = board().caretRect(Side::Marked, paragraph.span.start);
                QCOMPARE(left.has_value(), right.has_value());
                if (left) {
                    QCOMPARE(left->top(), right->top());
                    ++compared;
                }
            }
            QVERIFY(compared > 0);
        }
    }

    void bothSidesScrollInStep()
    {
        show(longText(300));
        auto *bar = m_view->findChild<QScrollBar *>();
        QVERIFY(bar->maximum() > 5000);
        QWheelEvent wheel(QPointF(50, 50), m_left->mapToGlobal(QPointF(50, 50)), {}, QPoint(0, -360), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_left, &wheel);
        QVERIFY(bar->value() > 0);
        const auto rows = board().inSight();
        for (const Board::RowInSight &row : rows) {
            const qsizetype start = board().rows().span(row.row).start;
            QCOMPARE(lineTop(m_left, start), lineTop(m_right, start));
        }
        bar->setValue(bar->maximum());
        QCOMPARE(board().inSight().last().row, board().rows().count() - 1);
        bar->setValue(0);
        QCOMPARE(board().inSight().first().row, 0);
    }

    void scrollingUpNeverJumps()
    {
        show(longText(400));
        board().scrollTo(9000);
        // Pixel by pixel over rows that were never laid out: the text moves by just that much.
        for (int i = 0; i < 40; ++i) {
            const Board::RowInSight row = board().inSight().at(1);
            board().scrollBy(-37);
            const auto rows = board().inSight();
            const auto same = std::ranges::find(rows, row.row, &Board::RowInSight::row);
            QVERIFY(same != rows.end());
            QCOMPARE(same->y, row.y + 37);
        }
    }

    void zoomKeepsThePlace_data()
    {
        QTest::addColumn<int>("zoom");
        for (const int zoom : {50, 90, 150, 300})
            QTest::addRow("%d per cent", zoom) << zoom;
    }
    void zoomKeepsThePlace()
    {
        QFETCH(int, zoom);
        show(longText(300));
        board().scrollTo(4321);
        const Board::RowInSight first = board().inSight().at(1);
        const qsizetype start = board().rows().span(first.row).start;
        QVERIFY(board().caretRect(Side::Marked, start).has_value());
        QSignalSpy told(m_view.get(), &ReadingView::zoomChanged);
        m_view->setZoom(zoom);
        QCOMPARE(told.size(), 1);
        QVERIFY2(board().caretRect(Side::Marked, start).has_value(), "what stood at the top went out of sight");
        // Back again, and all is as it was, also after a change of width in between.
        m_view->resize(700, 700);
        m_view->setZoom(100);
        m_view->resize(1000, 700);
        QTRY_COMPARE(m_view->width(), 1000);
        QVERIFY(std::abs(lineTop(m_right, start) - first.y) <= board().type().pitch);
    }

    void zoomHasLimits()
    {
        show(story);
        m_view->setZoom(10);
        QCOMPARE(m_view->zoom(), 50);
        m_view->setZoom(1000);
        QCOMPARE(m_view->zoom(), 300);
    }

    void revealBringsIntoView()
    {
        const QString text = longText(2000);
        show(text);
        const Span there = find(text, u"第1500段"_s);
        m_view->reveal(there);
        const auto rect = board().caretRect(Side::Marked, there.start);
        QVERIFY(rect);
        QVERIFY(rect->top() > 0 && rect->bottom() < m_right->height());
        QCOMPARE(m_view->caret(), there.start);
        QVERIFY(m_view->selection().isEmpty());
        const Span end{text.size(), text.size()};
        m_view->reveal(end);
        QVERIFY(board().caretRect(Side::Printed, end.start));
    }

    void draggingInEitherPaneSelectsInBoth_data()
    {
        QTest::addColumn<bool>("left");
        QTest::newRow("left") << true;
        QTest::newRow("right") << false;
    }
    void draggingInEitherPaneSelectsInBoth()
    {
        QFETCH(bool, left);
        show(story);
        m_view->setReading(readingOf(story));
        ArticlePane *pane = left ? m_left : m_right;
        const Span words = find(story, u"清淤經費一共3億元"_s);
        QSignalSpy told(m_view.get(), &ReadingView::selectionChanged);
        const QImage otherBefore = (left ? m_right : m_left)->grab().toImage();
        QTest::mousePress(pane, Qt::LeftButton, {}, before(pane, words.start));
        QTest::mouseMove(pane, before(pane, words.start + 3));
        QTest::mouseMove(pane, before(pane, words.end));
        QTest::mouseRelease(pane, Qt::LeftButton, {}, before(pane, words.end));
        QCOMPARE(m_view->selection(), words);
        QVERIFY(told.size() >= 1);
        QVERIFY((left ? m_right : m_left)->grab().toImage() != otherBefore);
        QTest::keyClick(pane, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"清淤經費一共3億元"_s);
    }

    void clicksTakeWordAndParagraph()
    {
        show(story);
        const Span word = find(story, u"環保"_s);
        const QPoint point = at(m_right, word.start);
        QTest::mouseClick(m_right, Qt::LeftButton, {}, point);
        QTest::mouseDClick(m_right, Qt::LeftButton, {}, point);
        QVERIFY(m_view->selection().contains(Span{word.start, word.start + 1}));
        QVERIFY(m_view->selection().length() <= 4);
        QTest::mouseClick(m_right, Qt::LeftButton, {}, point);
        QCOMPARE(m_view->selection(), m_article.paragraphs()[m_article.paragraphAt(word.start)].span);
    }

    void shiftClickExtends()
    {
        show(story);
        const Span from = find(story, u"環保團體"_s);
        const Span to = find(story, u"實際花費"_s);
        QTest::mouseClick(m_left, Qt::LeftButton, {}, before(m_left, from.start));
        QTest::mouseClick(m_right, Qt::LeftButton, Qt::ShiftModifier, before(m_right, to.start));
        QCOMPARE(m_view->selection(), Span(from.start, to.start));
    }

    void keysNeverSplitACluster_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("borders");
        QTest::newRow("beyond the BMP") << u"吃𠮷野家"_s << QList<int>{0, 1, 3, 4, 5};
        QTest::newRow("family") << u"看👨‍👩‍👧吧"_s << QList<int>{0, 1, 9, 10};
        QTest::newRow("combining marks") << u"ae\u0301\u0323b"_s << QList<int>{0, 1, 4, 5};
        QTest::newRow("variation sequence") << u"葛\U000E0100城"_s << QList<int>{0, 3, 4};
    }
    void keysNeverSplitACluster()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, borders);
        show(text);
        m_right->setFocus();
        QList<int> forth{0};
        for (int i = 0; i < 20 && m_view->caret() < text.size(); ++i) {
            QTest::keyClick(m_right, Qt::Key_Right);
            forth.append(int(m_view->caret()));
        }
        QCOMPARE(forth, borders);
        QList<int> back{int(m_view->caret())};
        for (int i = 0; i < 20 && m_view->caret() > 0; ++i) {
            QTest::keyClick(m_right, Qt::Key_Left);
            back.prepend(int(m_view->caret()));
        }
        QCOMPARE(back, borders);
        // From outside, too: a selection that ends inside a cluster ends before it.
        for (int i = 0; i <= text.size(); ++i) {
            m_view->select({0, i});
            QVERIFY(borders.contains(int(m_view->selection().end)));
        }
        for (int x = 0; x < m_right->width(); x += 5) {
            QTest::mouseClick(m_right, Qt::LeftButton, {}, QPoint(x, int(lineTop(m_right, 0)) + 8));
            QVERIFY(borders.contains(int(m_view->caret())));
        }
    }

    void keysMoveByWordLineAndText()
    {
        show(story);
        m_left->setFocus();
        QTest::keyClick(m_left, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->caret(), story.size());
        QTest::keyClick(m_left, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_view->caret(), 0);
        QTest::keyClick(m_left, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(m_view->caret() >= 1 && m_view->caret() <= 3);
        QTest::keyClick(m_left, Qt::Key_End);
        QCOMPARE(m_view->caret(), 10); // the heading is one line
        QTest::keyClick(m_left, Qt::Key_Right);
        QCOMPARE(m_view->caret(), 11); // over the line break
        QTest::keyClick(m_left, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), Span(11, 12));
        QTest::keyClick(m_left, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), Span(0, story.size()));
        QTest::keyClick(m_left, Qt::Key_Escape);
        QVERIFY(m_view->selection().isEmpty());
    }

    void upAndDownGoByVisualLineAndKeepTheColumn()
    {
        show(u"甲乙丙丁戊己庚辛壬癸"_s.repeated(30));
        m_right->setFocus();
        m_view->select({35, 35});
        const auto start = board().caretRect(Side::Marked, 35);
        QTest::keyClick(m_right, Qt::Key_Down);
        const auto down = board().caretRect(Side::Marked, m_view->caret());
        QVERIFY(down->top() > start->top());
        QVERIFY(std::abs(down->left() - start->left()) < board().type().em);
        QTest::keyClick(m_right, Qt::Key_Up);
        QCOMPARE(m_view->caret(), 35);
        // Every line can be reached, and the walk ends.
        int steps = 0;
        for (qsizetype last = -1; last != m_view->caret() && steps < 100; ++steps) {
            last = m_view->caret();
            QTest::keyClick(m_right, Qt::Key_Down);
        }
        QCOMPARE(m_view->caret(), 300);
        QVERIFY(steps >= 5 && steps < 40);
    }

    void pageKeysKeepTheCaretInView()
    {
        show(longText(300));
        m_right->setFocus();
        qsizetype last = 0;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_right, Qt::Key_PageDown);
            QVERIFY(m_view->caret() > last + 100);
            last = m_view->caret();
            const auto rect = board().caretRect(Side::Marked, last);
            QVERIFY(rect && rect->top() >= 0 && rect->bottom() <= m_right->height());
        }
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(m_right, Qt::Key_PageUp);
        QCOMPARE(m_view->caret(), 0);
    }

    void theSelectionGrowsUnitByUnit()
    {
        show(story);
        m_view->setReading(readingOf(story));
        const Span quote = find(story, u"「清淤經費一共3億元，兩年內完成。」"_s);
        m_view->select({quote.start + 2, quote.start + 2});
        m_view->selectUnit(Unit::Character);
        QCOMPARE(m_view->selection(), Span(quote.start + 2, quote.start + 3));
        m_view->selectUnit(Unit::Character);
        QCOMPARE(m_view->selection(), Span(quote.start + 2, quote.start + 4));
        m_view->selectUnit(Unit::Quote);
        QCOMPARE(m_view->selection(), quote);
        m_view->selectUnit(Unit::Paragraph);
        const Span paragraph = m_article.paragraphs()[m_article.paragraphAt(quote.start)].span;
        QCOMPARE(m_view->selection(), paragraph);
        m_view->selectUnit(Unit::Paragraph);
        QCOMPARE(m_view->selection().start, paragraph.start);
        QCOMPARE(m_article.text(m_view->selection()).toString().last(7), u"遭到嚴重質疑。"_s);

        const Span sentence = find(story, u"環保團體並不同意。"_s);
        m_view->select({sentence.start + 3, sentence.start + 3});
        m_view->selectUnit(Unit::Word);
        QVERIFY(sentence.contains(m_view->selection()) && !m_view->selection().isEmpty());
        m_view->selectUnit(Unit::Sentence);
        QCOMPARE(m_view->selection(), sentence);
        m_view->selectUnit(Unit::Sentence);
        QCOMPARE(m_article.text(m_view->selection()).toString(),
                 u"環保團體並不同意。聯盟執行長高小溪指出，實際花費遠高於8億元，數字遭到嚴重質疑。"_s);
    }

    void theCopyIsTheArticlesOwnText()
    {
        const QString text = u"前\u00a0後\u3000全　形\u2028同一段\n次段 x\u200dy"_s;
        show(text);
        m_right->setFocus();
        QTest::keyClick(m_right, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_right, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_article.text());
        QCOMPARE(m_article.text(), text);
    }

    void theMarkUnderTheCaretIsCurrent()
    {
        show(story);
        m_view->setReading(readingOf(story));
        QSignalSpy told(m_view.get(), &ReadingView::currentMarkChanged);
        const Span figure = find(story, u"8億元"_s);
        QTest::mouseClick(m_right, Qt::LeftButton, {}, at(m_right, figure.start + 1));
        QCOMPARE(m_view->currentMark(), (MarkRef{MarkKind::Number, 2}));
        QCOMPARE(told.size(), 1);
        const Span he = find(story, u"他強調"_s);
        m_view->select({he.start, he.start});
        QCOMPARE(m_view->currentMark(), (MarkRef{MarkKind::Speaker, 0}));
        const Span cue = find(story, u"質疑"_s);
        m_view->select({cue.start, cue.start});
        QCOMPARE(m_view->currentMark(), (MarkRef{MarkKind::Dispute, 0}));
        const Span quote = find(story, u"這樣的帳"_s);
        m_view->select({quote.start, quote.start});
        QCOMPARE(m_view->currentMark(), (MarkRef{MarkKind::Quote, 2}));
        QSignalSpy activated(m_view.get(), &ReadingView::markActivated);
        m_right->setFocus();
        QTest::keyClick(m_right, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<MarkRef>(), (MarkRef{MarkKind::Quote, 2}));
        m_view->select({0, 0});
        QVERIFY(!m_view->currentMark().isValid());
        // From outside: told once, and only when it is another one.
        told.clear();
        m_view->setCurrentMark({MarkKind::Statement, 99});
        m_view->setCurrentMark({MarkKind::Statement, 99});
        QCOMPARE(told.size(), 1);
        m_right->grab(); // a mark that the Reading does not have is drawn as nothing
    }

    void pointingAtAContestedFigureShowsItsRivals()
    {
        show(story);
        m_view->setReading(readingOf(story));
        const QImage calm = m_right->grab().toImage();
        const Span rival = find(story, u"3億元"_s);
        QTest::mouseMove(m_right, at(m_right, find(story, u"8億元"_s).start + 1));
        QTRY_COMPARE(board().openDispute(), (MarkRef{MarkKind::Dispute, 0}));
        const QImage joined = m_right->grab().toImage();
        // The other figure's box changed too.
        bool differs = false;
        const QList<Board::RowInSight> rows = board().inSight();
        for (const Board::RowInSight &row : rows) {
            for (const QRectF &box : RowPainter::boxes(board(), row, rival)) {
                const QRect pixels = box.toAlignedRect();
                differs = differs || calm.copy(pixels) != joined.copy(pixels);
            }
        }
        QVERIFY(differs);
        QTest::mouseMove(m_right, at(m_right, find(story, u"兩年"_s).start));
        QTRY_VERIFY(!board().openDispute().isValid());
        QCOMPARE(m_right->grab().toImage().size(), calm.size());
    }

    void annotationsLieOverTheWordsWithTheirNotesBeside()
    {
        show(story);
        m_view->setReading(readingOf(story));
        const QImage bare = m_right->grab().toImage();
        const Span words = find(story, u"淤泥不會運到河口"_s);
        QList<Annotations::Annotation> annotations{annotationOn(m_article, words, u"質疑"_s, u"依據是什麼？"_s),
                                                   annotationOn(m_article, {words.start + 2, words.end + 1}, u"重點"_s, {})};
        Annotations::Annotation orphan = annotationOn(m_article, words, u"主張"_s, u"失錨"_s);
        orphan.anchor.state = Annotations::AnchorState::Orphan;
        orphan.anchor.span = {};
        annotations.append(orphan);
        m_view->setAnnotations(annotations, Annotations::TagSet::standard());
        QVERIFY(m_right->grab().toImage() != bare);
        const auto rows = board().inSight();
        int notes = 0;
        for (const Board::RowInSight &row : rows) {
            const auto text = board().text(Side::Marked, row.row);
            int bottom = 0;
            for (const RowText::Note &note : text->notes) {
                QVERIFY(note.y >= bottom); // none lies on another
                bottom = note.y + note.height;
                QVERIFY(bottom <= row.height);
                ++notes;
            }
        }
        QCOMPARE(notes, 2); // not the orphan

        // A press on the note makes it the current one and puts the caret on its words.
        const QRectF column = board().notesColumn();
        QVERIFY(column.width() > 0);
        QPoint note(-1, -1);
        for (int y = 0; y < m_right->height() && note.y() < 0; ++y) {
            if (board().noteAt({column.center().x(), double(y)}) == 0)
                note = QPoint(int(column.center().x()), y + 2);
        }
        QVERIFY(note.y() >= 0);
        QTest::mouseClick(m_right, Qt::LeftButton, {}, note);
        QCOMPARE(m_view->currentAnnotation(), annotations[0].id);
        QCOMPARE(m_view->caret(), words.start);
        QSignalSpy activated(m_view.get(), &ReadingView::annotationActivated);
        QTest::mouseDClick(m_right, Qt::LeftButton, {}, note);
        QCOMPARE(activated.size(), 1);

        m_view->setNotesShown(false);
        QVERIFY(board().notesColumn().width() < column.width());
        m_view->setAnnotations({}, Annotations::TagSet::standard());
        QVERIFY(m_view->currentAnnotation().isEmpty());
        QCOMPARE(board().notesColumn().width(), 0.0);
    }

    void manyNotesOnOneLineMakeRoom()
    {
        show(story);
        const Span words = find(story, u"環保團體"_s);
        QList<Annotations::Annotation> annotations;
        for (int i = 0; i < 12; ++i)
            annotations.append(annotationOn(m_article, words, u"質疑"_s, u"第 %1 則，寫得很長很長很長很長很長很長很長"_s.arg(i)));
        m_view->setAnnotations(annotations, Annotations::TagSet::standard());
        const int row = board().rows().rowAt(words.start);
        const auto text = board().text(Side::Marked, row);
        QCOMPARE(text->notes.size(), size_t(12));
        for (size_t i = 1; i < text->notes.size(); ++i)
            QVERIFY(text->notes[i].y >= text->notes[i - 1].y + text->notes[i - 1].height);
        board().layOut();
        QVERIFY(board().rows().height(row) >= text->notesHeight);
    }

    void sidesFoldButNeverBoth()
    {
        show(story);
        m_view->setSideShown(Qt::LeftToRight, false);
        QVERIFY(!m_view->isSideShown(Qt::LeftToRight));
        QTRY_VERIFY(!m_left->isVisible());
        QTRY_VERIFY(m_right->width() > 900);
        m_view->setSideShown(Qt::RightToLeft, false);
        QVERIFY(m_view->isSideShown(Qt::LeftToRight));
        QTRY_VERIFY(m_left->isVisible());
        QVERIFY(!m_right->isVisible());
        const QByteArray state = m_view->saveLayout();
        m_view->setSideShown(Qt::RightToLeft, true);
        QTRY_VERIFY(m_left->isVisible() && m_right->isVisible());
        m_view->restoreLayout(state);
        QVERIFY(!m_view->isSideShown(Qt::RightToLeft));
        m_view->restoreLayout("nonsense");
        m_view->restoreLayout({});
        QVERIFY(m_view->isSideShown(Qt::LeftToRight));
    }

    void theDividerGoesByKeys()
    {
        show(story);
        auto *divider = m_view->findChild<Divider *>();
        QSplitterHandle *handle = divider->handle(1);
        const int width = m_left->width();
        QTest::keyClick(handle, Qt::Key_Right);
        QTRY_VERIFY(m_left->width() > width);
        QTest::keyClick(handle, Qt::Key_Left);
        QTest::keyClick(handle, Qt::Key_Left);
        QTRY_VERIFY(m_left->width() < width);
        // What the reader chose stays when the window grows.
        const QList<int> sizes = divider->sizes();
        m_view->setAnnotations({annotationOn(m_article, {0, 2}, u"重點"_s, {})}, Annotations::TagSet::standard());
        QCOMPARE(divider->sizes(), sizes);
    }

    void aPressOnTheBandGoesThere()
    {
        show(longText(1000));
        auto *band = m_view->findChild<OverviewBand *>();
        QTest::mouseClick(band, Qt::LeftButton, {}, QPoint(8, band->height() / 2));
        const int middle = board().inSight().first().row;
        QVERIFY(middle > 350 && middle < 650);
    }

    void turnsHangFromOneEdge()
    {
        const QString text =
            u"記者：為什麼這麼說？\n林：因為我在那裡住了三十年，每一次大水都親眼看見，村裡的人家家戶戶都搬過家具，也都救過鄰居，這些事報紙上從來沒有寫過，你可以去問。\n"_s;
        show(text, {760, 600});
        Language::Reading reading;
        reading.speakers.resize(2);
        reading.speakers[0].name = u"記者"_s;
        reading.speakers[0].mentions = {{0, 2}};
        reading.speakers[1].name = u"林"_s;
        reading.speakers[1].mentions = {{11, 12}};
        reading.turns = {{{0, 10}, {0, 3}, 0}, {{11, text.size() - 1}, {11, 13}, 1}};
        m_view->setReading(reading);
        for (const Side side : {Side::Printed, Side::Marked}) {
            const double edge = board().caretRect(side, 3)->left();
            QVERIFY(std::abs(board().caretRect(side, 13)->left() - edge) < 2);
            // The second line of the answer begins there too.
            const auto answer = board().text(side, 1);
            QVERIFY(answer->lineCount() > 1);
            QVERIFY(std::abs(board().caretRect(side, 11 + answer->lineSpan(1).start)->left() - edge) < 2);
        }
    }

    void screenReadersReadTheArticle()
    {
        show(story);
        m_view->setReading(readingOf(story));
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(m_right);
        QVERIFY(access);
        QAccessibleTextInterface *text = access->textInterface();
        QVERIFY(text);
        QCOMPARE(text->characterCount(), int(story.size()));
        QCOMPARE(text->text(0, -1), story);
        const Span words = find(story, u"環保團體並不同意。"_s);
        int start = 0;
        int end = 0;
        QCOMPARE(text->textAtOffset(int(words.start) + 2, QAccessible::SentenceBoundary, &start, &end), u"環保團體並不同意。"_s);
        QCOMPARE(Span(start, end), words);
        text->setSelection(0, int(words.start), int(words.end));
        QCOMPARE(m_view->selection(), words);
        QCOMPARE(text->selectionCount(), 1);
        QCOMPARE(text->offsetAtPoint(text->characterRect(int(words.start) + 1).center()), int(words.start) + 1);
        // Walking by lines meets every character once.
        QString walked;
        for (int at = 0; at < text->characterCount(); at = end)
            walked += text->textAtOffset(at, QAccessible::LineBoundary, &start, &end);
        QCOMPARE(walked, story);
        QVERIFY(!access->text(QAccessible::Name).isEmpty());
    }

    void theScheme()
    {
        show(story);
        m_view->setReading(readingOf(story));
        const QImage light = m_right->grab().toImage();
        m_view->setColours(paletteFor(Scheme::Dark));
        QVERIFY(m_right->grab().toImage() != light);
        QVERIFY(m_right->grab().toImage().pixelColor(2, 2).lightness() < 80);
    }

    void signsTellSpeakersApart()
    {
        Language::Reading reading;
        for (const auto &[name, silent] :
             {std::pair(u"王小明"_s, true), {u"王大華"_s, false}, {u"王小美"_s, false}, {u"x公司"_s, false}, {u"…"_s, false}}) {
            Language::Speaker speaker;
            speaker.name = name;
            speaker.silent = silent;
            reading.speakers.append(speaker);
        }
        QCOMPARE(speakerSigns(reading), (QStringList{u"明"_s, u"王"_s, u"小"_s, u"X"_s, u"?"_s}));
    }

    void oddArticlesAreShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("one line break") << u"\n"_s;
        QTest::newRow("blank lines") << QString(5000, u'\n');
        QTest::newRow("one line of 200,000 characters") << QString(200'000, QChar(0x5b57));
        QTest::newRow("one Western word of 50,000") << QString(50'000, u'x');
        QTest::newRow("controls") << u"a\u202eb\u2066c\u0000d\u200be\u2028f\u2029g\ufffc\ufffe\tz"_s;
        QTest::newRow("lone surrogates") << u"前"_s + QChar(0xd800) + u"中"_s + QChar(0xdc00) + u"後"_s;
        QTest::newRow("right to left") << u"שלום 世界 مرحبا"_s;
    }
    void oddArticlesAreShown()
    {
        QFETCH(QString, text);
        show(text);
        m_right->setFocus();
        for (const int key : {Qt::Key_End, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Left, Qt::Key_Home})
            QTest::keyClick(m_right, Qt::Key(key), Qt::ShiftModifier);
        for (const Unit unit : {Unit::Character, Unit::Word, Unit::Sentence, Unit::Quote, Unit::Paragraph})
            m_view->selectUnit(unit);
        QTest::keyClick(m_right, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->caret(), m_article.text().size());
        QVERIFY(!m_view->grab().isNull());
        m_view->resize(260, 300);
        m_view->setZoom(300);
        QVERIFY(!m_view->grab().isNull());
        m_view->select({-5, 1'000'000'000});
        QCOMPARE(m_view->selection(), Span(0, m_article.text().size()));
    }

    void largeArticlesLayOutOnlyWhatIsSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("30,000 paragraphs") << longText(30'000);
        QTest::newRow("a million empty lines") << QString(1'000'000, u'\n');
    }
    void largeArticlesLayOutOnlyWhatIsSeen()
    {
        QFETCH(QString, text);
        show(text);
        QVERIFY(!m_view->grab().isNull());
        int known = 0;
        for (int row = 0; row < board().rows().count(); ++row)
            known += board().rows().isKnown(row) ? 1 : 0;
        QVERIFY(known > 5);
        QVERIFY(known < 500);
        QTest::keyClick(m_right, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(board().inSight().last().row, board().rows().count() - 1);
    }
};

QTEST_MAIN(ReadingViewTest)
#include "tst_readingview.moc"
