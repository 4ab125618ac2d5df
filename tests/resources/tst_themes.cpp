// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Triple = std::array<double, 3>;

/// sRGB component to linear light.
double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple linear(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// WCAG 2.2, "relative luminance" and "contrast ratio".
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto [red, green, blue] = linear(colour);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

Triple lab(const Triple &rgb)
{
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// How an eye without green cones sees it: Machado, Oliveira and Fernandes 2009, full deuteranopia.
Triple withoutGreen(const Triple &rgb)
{
    constexpr double m[3][3] = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
    Triple seen{};
    for (size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(m[i][0] * rgb[0] + m[i][1] * rgb[1] + m[i][2] * rgb[2], 0.0, 1.0);
    return seen;
}

/// CIE 1976 colour difference; 2.3 is just noticeable.
double difference(const Triple &a, const Triple &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const QStringList Voices{u"Function"_s, u"Attribute"_s, u"String"_s,       u"Keyword"_s,
                         u"DataType"_s, u"Variable"_s,  u"Preprocessor"_s, u"BuiltIn"_s};
const QString Language = u"Interview (Chinese)"_s;

} // namespace

class tst_themes : public Zhupi::Testing::Test
{
    Q_OBJECT

    QJsonObject m_theme;

    void open(const QString &file)
    {
        m_theme = QJsonDocument::fromJson(Zhupi::Testing::contents(Zhupi::Testing::sourceFile(u"resources/themes/"_s + file))).object();
        QVERIFY(!m_theme.isEmpty());
    }
    QColor editor(const QString &role) const { return QColor(m_theme["editor-colors"_L1][role].toString()); }
    QColor text(const QString &style) const { return QColor(m_theme["text-styles"_L1][style]["text-color"_L1].toString()); }

    static void themes()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("least"); // WCAG 1.4.3 (AA) or 1.4.6 (AAA)
        QTest::newRow("light") << u"zhupi-light.theme"_s << u"Zhupi Light"_s << 4.5;
        QTest::newRow("dark") << u"zhupi-dark.theme"_s << u"Zhupi Dark"_s << 4.5;
        QTest::newRow("print") << u"zhupi-print.theme"_s << u"Zhupi Print"_s << 4.5;
        QTest::newRow("high contrast") << u"zhupi-high-contrast.theme"_s << u"Zhupi High Contrast"_s << 7.0;
    }

private Q_SLOTS:
    void contrastIsMeasuredAsTheStandardSays()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void frameworkReadsIt_data() { themes(); }
    void frameworkReadsIt()
    {
        QFETCH(const QString, name);
        KSyntaxHighlighting::Repository repository;
        repository.addCustomSearchPath(Zhupi::Testing::sourceFile(u"resources"_s));
        const KSyntaxHighlighting::Theme theme = repository.theme(name);
        QVERIFY(theme.isValid());
        QCOMPARE(theme.name(), name);
        QVERIFY(theme.filePath().startsWith(QStringLiteral(ZHUPI_SOURCE)));
    }

    void everyTextIsLegible_data() { themes(); }
    void everyTextIsLegible()
    {
        QFETCH(const QString, file);
        QFETCH(const double, least);
        open(file);
        const QColor paper = editor(u"BackgroundColor"_s);
        const QColor selection = editor(u"TextSelection"_s);
        int seen = 0;
        const auto check = [&](const QString &name, const QJsonObject &style) {
            const QColor colour(style["text-color"_L1].toString());
            const QColor ground = style.contains("background-color"_L1) ? QColor(style["background-color"_L1].toString()) : paper;
            const QColor selected(style["selected-text-color"_L1].toString());
            QVERIFY2(colour.isValid() && selected.isValid(), qPrintable(name));
            QVERIFY2(contrast(colour, ground) >= least, qPrintable(u"%1: %2"_s.arg(name).arg(contrast(colour, ground))));
            QVERIFY2(contrast(selected, selection) >= least,
                     qPrintable(u"%1, selected: %2"_s.arg(name).arg(contrast(selected, selection))));
            ++seen;
        };
        const QJsonObject styles = m_theme["text-styles"_L1].toObject();
        for (auto it = styles.begin(); it != styles.end(); ++it)
            check(it.key(), it.value().toObject());
        const QJsonObject own = m_theme["custom-styles"_L1][Language].toObject();
        for (auto it = own.begin(); it != own.end(); ++it)
            check(it.key(), it.value().toObject());
        QVERIFY(seen > 45);
        // What the window also writes on its desk and its cards.
        for (const QString &ground : {u"IconBorder"_s, u"TemplateBackground"_s, u"CurrentLine"_s}) {
            for (const QString &style : QStringList{u"Normal"_s, u"Comment"_s, u"Error"_s, u"Information"_s} + Voices)
                QVERIFY2(contrast(text(style), editor(ground)) >= std::min(least, 4.5),
                         qPrintable(u"%1 on %2: %3"_s.arg(style, ground).arg(contrast(text(style), editor(ground)))));
        }
    }

    void voicesStayApart_data() { themes(); }
    void voicesStayApart()
    {
        QFETCH(const QString, file);
        open(file);
        const QStringList names = Voices + QStringList{u"Error"_s};
        for (qsizetype i = 0; i < names.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                const Triple a = linear(text(names[i]));
                const Triple b = linear(text(names[j]));
                QVERIFY2(difference(lab(a), lab(b)) >= 18,
                         qPrintable(u"%1, %2: %3"_s.arg(names[i], names[j]).arg(difference(lab(a), lab(b)))));
                // What is contested has its box and its sign besides.
                if (names[i] == u"Error"_s)
                    continue;
                const double seen = difference(lab(withoutGreen(a)), lab(withoutGreen(b)));
                QVERIFY2(seen >= 12, qPrintable(u"%1, %2 without green: %3"_s.arg(names[i], names[j]).arg(seen)));
            }
        }
    }

    void speakersAreTheFrameworksOwnStyles_data() { themes(); }
    void speakersAreTheFrameworksOwnStyles()
    {
        QFETCH(const QString, file);
        open(file);
        const QJsonObject own = m_theme["custom-styles"_L1][Language].toObject();
        for (qsizetype i = 0; i < Voices.size(); ++i)
            QCOMPARE(QColor(own[u"Speaker %1"_s.arg(i + 1)]["text-color"_L1].toString()), text(Voices[i]));
        QCOMPARE(QColor(own["Contested"_L1]["text-color"_L1].toString()), text(u"Error"_s));
    }

    void stylesNameFormatsOfTheDefinition_data() { themes(); }
    void stylesNameFormatsOfTheDefinition()
    {
        QFETCH(const QString, file);
        open(file);
        QSet<QString> formats;
        const QString xml = QString::fromUtf8(Zhupi::Testing::contents(Zhupi::Testing::sourceFile(u"resources/syntax/interview-zh.xml"_s)));
        static const QRegularExpression item(u"<itemData name=\"([^\"]+)\""_s);
        for (auto it = item.globalMatch(xml); it.hasNext();)
            formats.insert(it.next().captured(1));
        const QStringList own = m_theme["custom-styles"_L1][Language].toObject().keys();
        for (const QString &name : own)
            QVERIFY2(formats.contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(tst_themes)
#include "tst_themes.moc"
