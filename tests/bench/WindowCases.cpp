// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start of the window beside a bare one, and how long its event loop stands still while a big article opens.
// Each measurement is a process of its own: this program started again in one of its child modes.
#include "Bench.h"

#include "window/Start.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace Zhupi::Bench {

using namespace Qt::StringLiterals;

namespace {

/// Ends the application once a window has been painted.
class LeaveAfterPaint : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && object->isWidgetType())
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};

/// Ticks every millisecond from the first paint on; what lies between two ticks is how long the loop stood still.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        qApp->installEventFilter(this);
        m_timer.setInterval(1);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
            std::printf("%lld\n", static_cast<long long>(m_longest));
            std::fflush(stdout);
            m_timer.stop();
        });
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_timer.isActive()) {
            m_clock.start();
            m_timer.start();
        }
        return false;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

void watchWhenAsked()
{
    if (qEnvironmentVariableIsSet("ZHUPI_BENCH_WATCH"))
        new Watchdog; // lives as long as the process
}

int bareWindow(int argc, char **argv, const QString &path)
{
    QApplication application(argc, argv);
    LeaveAfterPaint leave;
    application.installEventFilter(&leave);
    QMainWindow window;
    auto *edit = new QPlainTextEdit(&window);
    window.setCentralWidget(edit);
    window.resize(1440, 900);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        edit->setPlainText(QString::fromUtf8(file.readAll()));
    window.show();
    return application.exec();
}

} // namespace

std::optional<int> runAsChild(int argc, char **argv)
{
    if (argc < 3)
        return {};
    const QString path = QFile::decodeName(argv[2]);
    if (std::strcmp(argv[1], "--child-bare") == 0)
        return bareWindow(argc, argv, path);
    if (std::strcmp(argv[1], "--child-start") == 0)
        return Widgets::start(1, argv, {.files = {path}, .picture = {}, .leave = Widgets::Leave::AfterFirstPaint});
    if (std::strcmp(argv[1], "--child-open") == 0)
        return Widgets::start(1, argv, {.files = {path}, .picture = {}, .leave = Widgets::Leave::AfterReading});
    return {};
}

static QStringList quietEnvironment(const Surroundings &s)
{
    // Settings of the person who measures must not count, nor be changed.
    return {u"QT_QPA_PLATFORM=offscreen"_s, u"XDG_CONFIG_HOME="_s + s.scratch->filePath(u"config"_s),
            u"XDG_DATA_HOME="_s + s.scratch->filePath(u"home"_s), u"XDG_STATE_HOME="_s + s.scratch->filePath(u"state"_s)};
}

static QList<Row> startUp(const Surroundings &s)
{
    const QString sample = s.scratch->filePath(u"sample.txt"_s);
    QFile::copy(QStringLiteral(ZHUPI_SOURCE) + "/resources/samples/reservoir-cost.txt"_L1, sample);
    QList<double> ours, theirs;
    for (int i = 0; i < 15; ++i) {
        if (const auto time = processTime(s.self, {u"--child-start"_s, sample}, quietEnvironment(s)))
            ours.append(*time);
        if (const auto time = processTime(s.self, {u"--child-bare"_s, sample}, quietEnvironment(s)))
            theirs.append(*time);
    }
    if (ours.isEmpty() || theirs.isEmpty()) {
        std::fputs("bench: a window did not start\n", stderr);
        return {};
    }
    return {{u"window painted with the sample"_s, median(ours), u"ms"_s, u"QMainWindow + QPlainTextEdit"_s, median(theirs),
             median(ours) / median(theirs), u"ratio <= 1.5"_s}};
}

static QList<Row> openBig(const Surroundings &s)
{
    const QString path = s.scratch->filePath(u"big.txt"_s);
    const QByteArray bytes = manyArticles(10'000'000);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QList<double> longest, whole;
    for (int i = 0; i < 3; ++i) {
        QByteArray output;
        const auto time =
            processTime(s.self, {u"--child-open"_s, path}, quietEnvironment(s) + QStringList{u"ZHUPI_BENCH_WATCH=1"_s}, &output);
        if (!time) {
            std::fputs("bench: the window did not open the big article\n", stderr);
            return {};
        }
        whole.append(*time);
        longest.append(output.trimmed().toDouble());
    }
    return {{u"longest block, opening 10 MB"_s, median(longest), u"ms"_s, {}, {}, {}, u"<= 50 ms"_s},
            {u"10 MB opened, read and shown"_s, median(whole), u"ms"_s, {}, {}, {}, {}}};
}

QList<Case> windowCases()
{
    return {{u"start"_s, startUp}, {u"open"_s, openBig}};
}

Q_COREAPP_STARTUP_FUNCTION(watchWhenAsked)

} // namespace Zhupi::Bench
