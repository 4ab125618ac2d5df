// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/DeskTables.h"
#include "docks/PanelParts.h"
#include "docks/PlainLabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Zhupi::Widgets {

using Language::MarkKind;

namespace {

/// The card's ground: rounded, framed; in vermilion for what is contested.
// Around the card, and within it.
constexpr int Outside = 8;
constexpr int Inside = 14;
constexpr int Above = 11;

class CardFrame : public QWidget
{
public:
    using QWidget::QWidget;

    void setEdge(const QColor &ground, const QColor &edge, bool strong)
    {
        m_ground = ground;
        m_edge = edge;
        m_strong = strong;
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_edge, m_strong ? 1.5 : 1));
        painter.setBrush(m_ground);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }

private:
    QColor m_ground;
    QColor m_edge;
    bool m_strong = false;
};

/// A speaker's or tag's sign as a widget.
class SignLabel : public QWidget
{
public:
    SignLabel(const QString &sign, const QColor &colour, const Palette &palette, bool dimmed, QWidget *parent)
        : QWidget(parent)
        , m_sign(sign)
        , m_colour(colour)
        , m_palette(palette)
        , m_dimmed(dimmed)
    {
        setFixedSize(22, 22);
        setAccessibleName(sign);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        drawSign(&painter, QRectF(1, 1, 20, 20), m_sign, m_colour, m_palette, m_dimmed);
    }

private:
    QString m_sign;
    QColor m_colour;
    Palette m_palette;
    bool m_dimmed;
};

QString rejectText(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Speaker: return Tr::tr("Not a speaker X");
    case MarkKind::Turn: return Tr::tr("Not a turn X");
    case MarkKind::Quote: return Tr::tr("Not a quote X");
    case MarkKind::Statement: return Tr::tr("Not reported words X");
    case MarkKind::Number: return Tr::tr("Not a figure X");
    case MarkKind::Dispute: return Tr::tr("Not a dispute X");
    case MarkKind::Check: return Tr::tr("Not arithmetic X");
    }
    return {};
}

int speakerOf(const Language::Reading &reading, MarkRef mark)
{
    switch (mark.kind) {
    case MarkKind::Speaker: return mark.index;
    case MarkKind::Turn: return reading.turns[mark.index].speaker;
    case MarkKind::Quote: return reading.quotes[mark.index].speaker;
    case MarkKind::Statement: return reading.statements[mark.index].speaker;
    case MarkKind::Number: return reading.numbers[mark.index].speaker;
    case MarkKind::Dispute:
    case MarkKind::Check: break;
    }
    return Language::None;
}

} // namespace

class MarkCard::Private
{
public:
    explicit Private(MarkCard *card)
        : q(card)
    {
    }

    void rebuild();
    void arrangeButtons();
    void fit();
    PlainLabel *addText(const QString &text, const QColor &colour, double size = 1, QFont::Weight weight = QFont::Normal);
    void addFact(QGridLayout *facts, const QString &name, const QString &value);
    void addEmpty();
    void addHead(bool contested);
    void addWords();
    void addFacts();
    void addRivals();
    void addChecks();
    void addReason();
    [[nodiscard]] const Annotations::Annotation *verdict() const;

    MarkCard *q;
    DeskState state;
    Palette palette;
    MarkRef mark;
    bool hasMark = false;
    QStringList signs;

    QScrollArea *area = nullptr;
    CardFrame *frame = nullptr;
    QVBoxLayout *holder = nullptr; ///< of what scrolls: the content
    QWidget *content = nullptr;
    QVBoxLayout *lines = nullptr; ///< of the content
    QWidget *buttons = nullptr;
    QBoxLayout *buttonRow = nullptr;
    QPushButton *accept = nullptr;
    QPushButton *reject = nullptr;
    QPushButton *correct = nullptr;
};

MarkCard::MarkCard(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setAccessibleName(Tr::tr("Why this mark is here"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Outside, Outside, Outside, Outside);
    d->frame = new CardFrame(this);
    layout->addWidget(d->frame, 1000); // as high as its content, and no higher: see fit()
    layout->addStretch(1);
    auto *inner = new QVBoxLayout(d->frame);
    inner->setContentsMargins(Inside, Above, Inside, Above);
    inner->setSpacing(Above);
    d->area = new QScrollArea(d->frame);
    d->area->setFrameShape(QFrame::NoFrame);
    d->area->setWidgetResizable(true);
    d->area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->area->setFocusPolicy(Qt::NoFocus);
    d->area->viewport()->setAutoFillBackground(false);
    d->area->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s); // the card's ground
    auto *scrolled = new QWidget;
    d->holder = new QVBoxLayout(scrolled);
    d->holder->setContentsMargins(0, 0, 0, 0);
    d->area->setWidget(scrolled);
    inner->addWidget(d->area);
    // Below what scrolls: the answers are always in sight.
    d->buttons = new QWidget(d->frame);
    d->buttonRow = new QBoxLayout(QBoxLayout::LeftToRight, d->buttons);
    d->buttonRow->setContentsMargins(0, 0, 0, 0);
    d->buttonRow->setSpacing(6);
    d->accept = new QPushButton(Tr::tr("Accept A"), d->buttons);
    d->reject = new QPushButton(d->buttons);
    d->correct = new QPushButton(Tr::tr("Correct… E"), d->buttons);
    for (QPushButton *button : {d->accept, d->reject, d->correct}) {
        button->setAutoDefault(true); // Enter on a button presses it, here as in a dialog
        d->buttonRow->addWidget(button);
    }
    d->buttonRow->addStretch(1);
    inner->addWidget(d->buttons);
    connect(d->accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptWanted(d->mark); });
    connect(d->reject, &QPushButton::clicked, this, [this] { Q_EMIT rejectWanted(d->mark); });
    connect(d->correct, &QPushButton::clicked, this, [this] { Q_EMIT correctWanted(d->mark); });
    setFocusProxy(d->accept);
    setColours(Palette());
}

MarkCard::~MarkCard() = default;

void MarkCard::setState(const DeskState &state)
{
    d->state = state;
    d->state.tables = tablesOf(state);
    d->signs = d->state.tables->signs;
    d->rebuild();
}

void MarkCard::setColours(const Palette &palette)
{
    d->palette = palette;
    dress(this, palette);
    d->rebuild();
}

void MarkCard::setMark(MarkRef mark)
{
    if (mark == d->mark)
        return;
    d->mark = mark;
    d->rebuild();
    d->area->ensureVisible(0, 0);
}

MarkRef MarkCard::mark() const
{
    return d->hasMark ? d->mark : MarkRef();
}

void MarkCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->arrangeButtons();
    d->fit();
}

bool MarkCard::event(QEvent *event)
{
    // Fonts and styles that come later change how much room the words and the buttons take.
    if (event->type() == QEvent::LayoutRequest && d->lines)
        d->fit();
    return QWidget::event(event);
}

void MarkCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && d->holder)
        d->rebuild();
}

void MarkCard::keyPressEvent(QKeyEvent *event)
{
    if (d->hasMark && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_A: Q_EMIT acceptWanted(d->mark); return;
        case Qt::Key_X: Q_EMIT rejectWanted(d->mark); return;
        case Qt::Key_E: Q_EMIT correctWanted(d->mark); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const Article::Span place = placeOf(d->state.reading, d->mark); !place.isEmpty())
                Q_EMIT placeWanted(place);
            return;
        case Qt::Key_PageUp: d->area->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub); return;
        case Qt::Key_PageDown: d->area->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd); return;
        default: break;
        }
    }
    QWidget::keyPressEvent(event);
}

void MarkCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    QWidget::mouseDoubleClickEvent(event);
    if (const Article::Span place = placeOf(d->state.reading, d->mark); d->hasMark && !place.isEmpty())
        Q_EMIT placeWanted(place);
}

void MarkCard::Private::rebuild()
{
    hasMark = isListed(state.reading, mark);
    // The buttons stay, with the focus they may have; the rest is made anew.
    if (content) {
        holder->removeWidget(content);
        content->hide();
        content->deleteLater();
    }
    content = new QWidget(area->widget());
    lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    holder->addWidget(content);
    buttons->setVisible(hasMark);
    const bool contested = hasMark && isContested(state.reading, mark);
    frame->setEdge(hasMark ? palette.card : palette.desk, contested ? palette.contested : palette.line, contested);
    if (!hasMark) {
        addEmpty();
        q->setAccessibleDescription(QString());
        fit();
        return;
    }
    addHead(contested);
    addWords();
    addFacts();
    addRivals();
    addChecks();
    addReason();
    reject->setText(rejectText(mark.kind));
    const QString line = describe(state, mark);
    for (QPushButton *button : {accept, reject, correct})
        button->setAccessibleDescription(line);
    q->setAccessibleDescription(line + u'\n' + reasonText(state, mark));
    arrangeButtons();
    fit();
}

/// The card is as high as what it says; where there is less room, what it says scrolls and the buttons stay.
void MarkCard::Private::fit()
{
    const int width = std::max(1, q->width() - 2 * Outside - 2 * Inside);
    const int height = lines->hasHeightForWidth() ? lines->totalHeightForWidth(width) : lines->totalSizeHint().height();
    area->setMaximumHeight(height);
    area->setMinimumHeight(std::min(height, q->fontMetrics().height() * 2));
    const int below = hasMark ? Above + buttons->sizeHint().height() : 0;
    frame->setMaximumHeight(height + 2 * Above + below);
    // A bar makes the words narrower, so higher: left to itself it would stay once it is there, for want of the room it takes.
    const bool room = q->height() - 2 * Outside - 2 * Above - below >= height;
    area->setVerticalScrollBarPolicy(room ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void MarkCard::Private::arrangeButtons()
{
    int wanted = 2 * buttonRow->spacing();
    for (const QPushButton *button : {accept, reject, correct})
        wanted += button->sizeHint().width();
    const bool fits = wanted <= q->width() - 2 * Outside - 2 * Inside;
    buttonRow->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

PlainLabel *MarkCard::Private::addText(const QString &text, const QColor &colour, double size, QFont::Weight weight)
{
    auto *label = new PlainLabel(text, content);
    label->setFont(scaledFont(q->font(), size, weight));
    label->setColour(colour);
    lines->addWidget(label);
    return label;
}

void MarkCard::Private::addFact(QGridLayout *facts, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = facts->rowCount();
    auto *head = new PlainLabel(name, content);
    head->setFont(q->font());
    head->setColour(palette.faint);
    head->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Minimum);
    auto *text = new PlainLabel(value, content);
    text->setFont(q->font());
    text->setColour(palette.ink);
    text->setMaxLines(3);
    facts->addWidget(head, row, 0, Qt::AlignTop);
    facts->addWidget(text, row, 1);
}

void MarkCard::Private::addEmpty()
{
    addText(Tr::tr("No mark under the cursor"), palette.ink, 1, QFont::DemiBold);
    addText(Tr::tr("Click on a marked quote, speaker or figure, or press N for the next one: here you read why it is marked, "
                   "and answer with A, X or E."),
            palette.faint);
}

void MarkCard::Private::addHead(bool contested)
{
    const Language::Reading &reading = state.reading;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const int speaker = speakerOf(reading, mark);
    if (speaker >= 0) {
        const bool silent = reading.speakers[speaker].silent;
        row->addWidget(new SignLabel(signs.value(speaker), palette.speaker(speaker), palette, silent, content), 0, Qt::AlignTop);
    }
    QString head = nameOf(mark.kind);
    QString subject;
    switch (mark.kind) {
    case MarkKind::Speaker: subject = speakerName(reading, mark.index); break;
    case MarkKind::Quote: {
        const Language::Quote &quote = reading.quotes[mark.index];
        if (quote.kind == Language::QuoteKind::Term)
            head = Tr::tr("Term");
        else if (quote.kind == Language::QuoteKind::Title)
            head = Tr::tr("Title");
        else
            subject = speaker < 0 ? Tr::tr("speaker unknown") : speakerName(reading, speaker);
        break;
    }
    case MarkKind::Turn:
    case MarkKind::Statement: subject = speaker < 0 ? Tr::tr("speaker unknown") : speakerName(reading, speaker); break;
    case MarkKind::Number: subject = nameOf(reading.numbers[mark.index].kind); break;
    case MarkKind::Dispute: {
        const Language::Dispute &dispute = reading.disputes[mark.index];
        const QString quantity = plainLine(dispute.quantity, 60);
        const QString spread = groupedText(dispute.spread);
        const QString unit = unitText(dispute.unit);
        if (dispute.spread.isZero())
            subject = unit.isEmpty() ? quantity : Tr::tr("%1 · %2", "quantity, unit").arg(quantity, unit);
        else
            subject = unit.isEmpty() ? Tr::tr("%1 · %2 times apart", "quantity, spread").arg(quantity, spread)
                                     : Tr::tr("%1 · %2 · %3 times apart", "quantity, unit, spread").arg(quantity, unit, spread);
        break;
    }
    case MarkKind::Check: subject = reading.checks[mark.index].holds ? Tr::tr("✓ holds") : Tr::tr("✗ does not hold"); break;
    }
    auto *kind = new PlainLabel(head, content);
    kind->setFont(scaledFont(q->font(), 1, QFont::Bold));
    kind->setColour(contested ? palette.contested : palette.ink);
    kind->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Minimum);
    row->addWidget(kind, 0, Qt::AlignTop);
    auto *about = new PlainLabel(subject, content);
    about->setFont(scaledFont(q->font(), 1, speaker >= 0 ? QFont::DemiBold : QFont::Normal));
    const bool good = mark.kind == MarkKind::Check && !contested;
    const bool voice = speaker >= 0 && mark.kind != MarkKind::Number;
    about->setColour(good ? palette.good : voice ? palette.speaker(speaker) : palette.faint);
    about->setMaxLines(4);
    row->addWidget(about, 1);
    lines->addLayout(row);
    if (const Annotations::Annotation *judged = verdict()) {
        const QString by = judged->creator.isEmpty() ? Tr::tr("you") : plainLine(judged->creator, 40);
        const QString text = judged->verdict->decision == Annotations::Decision::Accepted ? Tr::tr("✓ Accepted by %1").arg(by)
                                                                                          : Tr::tr("✎ Corrected by %1").arg(by);
        addText(text, palette.good, 0.92);
    }
}

const Annotations::Annotation *MarkCard::Private::verdict() const
{
    const Article::Span place = placeOf(state.reading, mark);
    for (const Annotations::Annotation &annotation : state.annotations) {
        if (annotation.verdict && annotation.verdict->mark == mark.kind && annotation.verdict->decision != Annotations::Decision::Rejected
            && annotation.anchor.state != Annotations::AnchorState::Orphan && annotation.anchor.span == place)
            return &annotation;
    }
    return nullptr;
}

void MarkCard::Private::addWords()
{
    if (mark.kind == MarkKind::Dispute || mark.kind == MarkKind::Check || mark.kind == MarkKind::Speaker)
        return;
    const Article::Span place = placeOf(state.reading, mark);
    PlainLabel *words = addText(plainLine(state.article.text(place), 400), palette.ink, 1.08);
    QFont font = words->font();
    font.setFamilies(readingFont(font.pointSizeF() > 0 ? font.pointSizeF() : 11).families());
    words->setFont(font);
    words->setMaxLines(mark.kind == MarkKind::Number ? 2 : 4);
}

void MarkCard::Private::addFacts()
{
    const Language::Reading &reading = state.reading;
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(10);
    facts->setVerticalSpacing(2);
    facts->setColumnStretch(1, 1);
    const auto paragraph = [&] { return QString::number(tablesOf(state)->paragraphs.at(placeOf(reading, mark).start)); };
    switch (mark.kind) {
    case MarkKind::Speaker: {
        const Language::Speaker &speaker = reading.speakers[mark.index];
        addFact(facts, Tr::tr("Kind"), nameOf(speaker.kind));
        addFact(facts, Tr::tr("Role"), plainLine(speaker.role));
        addFact(facts, Tr::tr("Also called"), plainLine(speaker.aliases.join(Tr::tr(", ", "between names"))));
        const auto quotes = std::count_if(reading.quotes.begin(), reading.quotes.end(), [this](const Language::Quote &quote) {
            return quote.speaker == mark.index && quote.kind == Language::QuoteKind::Speech;
        });
        const auto statements = std::count_if(reading.statements.begin(), reading.statements.end(),
                                              [this](const Language::Statement &statement) { return statement.speaker == mark.index; });
        addFact(facts, Tr::tr("Words"), Tr::tr("%1 quoted, %2 reported").arg(quotes).arg(statements));
        break;
    }
    case MarkKind::Quote: {
        const Language::Quote &quote = reading.quotes[mark.index];
        if (quote.speaker >= 0 && quote.speaker < reading.speakers.size())
            addFact(facts, Tr::tr("Role"), plainLine(reading.speakers[quote.speaker].role));
        if (!quote.closed)
            addFact(facts, Tr::tr("Marks"), Tr::tr("The closing mark is missing, or the marks stand the wrong way round."));
        addFact(facts, Tr::tr("Paragraph"), paragraph());
        break;
    }
    case MarkKind::Turn:
    case MarkKind::Statement: addFact(facts, Tr::tr("Paragraph"), paragraph()); break;
    case MarkKind::Number: {
        const Language::Number &number = reading.numbers[mark.index];
        const QString exact = valueText(number);
        const QString scaled = number.value ? scaledText(*number.value, scaleOf(state.article)) : QString();
        addFact(facts, Tr::tr("Value"), scaled.isEmpty() ? exact : Tr::tr("%1 (%2)", "exact value, in short").arg(exact, scaled));
        addFact(facts, Tr::tr("Unit"), unitText(number.unit));
        addFact(facts, Tr::tr("Bound"), sentenceOf(number.modifier));
        if (number.speaker >= 0)
            addFact(facts, Tr::tr("Said by"), speakerName(reading, number.speaker));
        if (const int dispute = disputeOf(reading, mark.index); dispute >= 0)
            addFact(facts, Tr::tr("Disputed"), plainLine(reading.disputes[dispute].quantity, 60));
        addFact(facts, Tr::tr("Paragraph"), paragraph());
        break;
    }
    case MarkKind::Dispute:
    case MarkKind::Check: break;
    }
    lines->addLayout(facts);
}

void MarkCard::Private::addRivals()
{
    int dispute = mark.kind == MarkKind::Dispute ? mark.index : Language::None;
    if (mark.kind == MarkKind::Number)
        dispute = disputeOf(state.reading, mark.index);
    if (dispute < 0)
        return;
    const ClaimChartData data = ClaimChartData::of(state, dispute, signs);
    if (data.claims.isEmpty())
        return;
    auto *chart = new ClaimChart(content);
    chart->setFont(q->font());
    chart->setColours(palette);
    chart->setData(data);
    lines->addWidget(chart);
}

void MarkCard::Private::addChecks()
{
    const Language::Reading &reading = state.reading;
    const Scale scale = scaleOf(state.article);
    for (int i = 0; i < reading.checks.size(); ++i) {
        const Language::Check &check = reading.checks[i];
        const bool about = (mark.kind == MarkKind::Check && mark.index == i)
                           || (mark.kind == MarkKind::Number && check.numbers.contains(mark.index))
                           || (mark.kind == MarkKind::Dispute && mark.index < reading.disputes.size()
                               && std::any_of(
                                   check.numbers.begin(), check.numbers.end(),
                                   [&](int number) { return reading.disputes[mark.index].claims.contains(number); }));
        const QString sum = arithmeticText(reading, check, scale);
        if (!about || sum.isEmpty())
            continue;
        addText(check.holds ? Tr::tr("✓ %1, it holds", "arithmetic").arg(sum) : Tr::tr("✗ %1, it does not hold", "arithmetic").arg(sum),
                check.holds ? palette.good : palette.contested, 1, QFont::DemiBold);
    }
}

void MarkCard::Private::addReason()
{
    auto *rule = new QFrame(content);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setStyleSheet(u"background: %1;"_s.arg(palette.line.name()));
    lines->addSpacing(2);
    lines->addWidget(rule);
    const QString reason = reasonText(state, mark);
    if (!reason.isEmpty())
        addText(reason, palette.ink, 0.94);
    const double confidence = confidenceOf(state.reading, mark);
    const QString name = ruleOf(state.reading, mark);
    const QString sure = QLocale().toString(qRound(confidence * 100));
    QString small;
    if (confidence >= 0 && !name.isEmpty())
        small = Tr::tr("Confidence %1% · rule %2").arg(sure, name);
    else if (confidence >= 0)
        small = Tr::tr("Confidence %1%").arg(sure);
    else if (!name.isEmpty())
        small = Tr::tr("Rule %1").arg(name);
    if (!small.isEmpty())
        addText(small, palette.faint, 0.86);
}

} // namespace Zhupi::Widgets
