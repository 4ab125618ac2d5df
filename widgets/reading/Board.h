// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/MarkIndex.h"
#include "reading/ReadingView.h"
#include "reading/RowLayout.h"
#include "reading/RowText.h"
#include "reading/Type.h"

#include <QCache>
#include <QObject>
#include <QSize>

#include <array>
#include <memory>
#include <optional>

namespace Zhupi::Widgets {

/// What the two panes, the band and the scroll bar share: the article with its marks, the rows, one scroll
/// position, one selection and one caret. Lays out on demand, on the GUI thread, only rows in sight. The scroll
/// position is a row and a distance into it, so what is in view stays put while heights elsewhere become known.
class Board : public QObject
{
    Q_OBJECT

public:
    struct RowInSight
    {
        int row;
        int y; ///< in the panes
        int height;
    };

    explicit Board(QObject *parent = nullptr);
    ~Board() override;

    void setArticle(const Article::Article &article);
    void setReading(const std::shared_ptr<const MarkTables> &tables);
    void setAnnotations(const QList<Annotations::Annotation> &annotations, const Annotations::TagSet &tags);
    void setColours(const Palette &palette);
    void setZoom(int percent);
    void setNotesShown(bool shown);
    void setPane(Side side, QSize size, bool shown);

    [[nodiscard]] const Article::Article &article() const { return m_article; }
    [[nodiscard]] const MarkIndex &marks() const { return m_marks; }
    [[nodiscard]] const Palette &colours() const { return m_colours; }
    [[nodiscard]] const Type &type() const { return m_type; }
    [[nodiscard]] const RowLayout &rows() const { return m_rows; }
    [[nodiscard]] int zoom() const { return m_zoom; }
    [[nodiscard]] bool notesShown() const { return m_notesShown; }
    [[nodiscard]] bool isShown(Side side) const { return pane(side).shown; }
    [[nodiscard]] int viewHeight() const;
    /// Left edge and width of the text column, and of the notes beside it (width 0: signs only or none).
    [[nodiscard]] double textLeft(Side side) const;
    [[nodiscard]] double textWidth(Side side) const;
    [[nodiscard]] QRectF notesColumn() const; ///< x and width only
    [[nodiscard]] int wantedNotesWidth(int paneWidth) const;

    /// Brings what is in sight up to date.
    void layOut();
    [[nodiscard]] const QList<RowInSight> &inSight();
    [[nodiscard]] std::shared_ptr<const RowText> text(Side side, int row);

    [[nodiscard]] qint64 scrollValue() const;
    [[nodiscard]] qint64 scrollMaximum() const;
    void scrollTo(qint64 value);
    void scrollBy(int dy);
    /// Scrolls as little as needed to have the position's line in view.
    void scrollToSee(qsizetype position);
    /// Has the position's line a third down the view, unless it is comfortably in view already.
    void scrollToCentre(qsizetype position);

    /// Where a position's caret stands in a pane; none when its row is not in sight.
    [[nodiscard]] std::optional<QRectF> caretRect(Side side, qsizetype position);
    [[nodiscard]] qsizetype positionAt(Side side, QPointF point);
    /// The character under a point, or -1.
    [[nodiscard]] qsizetype characterAt(Side side, QPointF point);
    /// The index of the annotation whose note is at a point of the marked pane, or -1.
    [[nodiscard]] int noteAt(QPointF point);

    [[nodiscard]] Article::Span selection() const;
    [[nodiscard]] qsizetype caret() const { return m_caret; }
    [[nodiscard]] qsizetype anchor() const { return m_anchor; }
    /// Both are put on cluster borders. Takes the Mark and the annotation there as the current ones.
    void setCaret(qsizetype anchor, qsizetype caret);
    void selectUnit(Unit unit);
    [[nodiscard]] QStringView rowView(int row) const { return m_article.text(m_rows.span(row)); }
    [[nodiscard]] qsizetype snapped(qsizetype position) const;

    [[nodiscard]] MarkRef currentMark() const { return m_currentMark; }
    void setCurrentMark(MarkRef mark);
    [[nodiscard]] const QString &currentAnnotation() const { return m_currentAnnotation; }
    void setCurrentAnnotation(const QString &id);
    /// The Mark under the pointer; a contested figure's rivals show themselves.
    [[nodiscard]] MarkRef hovered() const { return m_hovered; }
    void setHovered(MarkRef mark);
    [[nodiscard]] int hoveredNote() const { return m_hoveredNote; }
    void setHoveredNote(int annotation);
    /// The dispute whose figures are joined at the moment: the hovered one, else the current one.
    [[nodiscard]] MarkRef openDispute() const;
    [[nodiscard]] Article::Span flash() const { return m_flash; }
    void setFlash(Article::Span span);

Q_SIGNALS:
    void changed();      ///< something to paint
    void scrolled();     ///< position or extent
    void marksChanged(); ///< the article, its reading, its annotations or the colours
    void selectionChanged(Zhupi::Article::Span span);
    void caretMoved(qsizetype position);
    void currentMarkChanged(Zhupi::Widgets::MarkRef mark);
    void currentAnnotationChanged(const QString &id);

private:
    struct Pane
    {
        QSize size;
        bool shown = true;
        friend bool operator==(const Pane &, const Pane &) = default;
    };
    struct Place
    {
        qsizetype position;
        int y;
    };

    [[nodiscard]] const Pane &pane(Side side) const { return m_panes[size_t(side)]; }
    [[nodiscard]] Side guide() const;
    [[nodiscard]] int padAbove() const { return m_type.pitch / 2; }
    [[nodiscard]] int padBelow() const { return 2 * m_type.pitch; }
    void keepPlace();
    void reflow();
    void know(int row);
    void settle();
    void fill();
    void adopt(qsizetype position);

    Article::Article m_article;
    MarkIndex m_marks;
    Palette m_colours;
    RowLayout m_rows;
    Type m_type;
    int m_zoom = 100;
    bool m_notesShown = true;
    std::array<Pane, 2> m_panes;
    double m_hang = 0;
    int m_title = -1;

    std::array<QCache<int, std::shared_ptr<RowText>>, 2> m_texts;
    QList<RowInSight> m_inSight;
    int m_topRow = 0;
    int m_topOffset = 0;
    std::optional<Place> m_place; ///< kept over changes until the reader scrolls
    bool m_reflow = true;
    bool m_stale = true;
    bool m_atTop = true;

    qsizetype m_anchor = 0;
    qsizetype m_caret = 0;
    MarkRef m_currentMark;
    QString m_currentAnnotation;
    MarkRef m_hovered;
    int m_hoveredNote = -1;
    Article::Span m_flash;
};

} // namespace Zhupi::Widgets
