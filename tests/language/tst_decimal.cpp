// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Testing.h"

#include "language/Decimal.h"

using namespace Zhupi;
using Language::Decimal;

class DecimalTest : public Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
    void refuses_data();
    void refuses();
    void computes_data();
    void computes();
    void divides_data();
    void divides();
    void shifts_data();
    void shifts();
    void orders_data();
    void orders();
    void exactAtAnyLength();
};

static Decimal decimal(const char *digits)
{
    return Decimal::fromString(digits).value();
}

void DecimalTest::normalises_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("kept");
    const std::pair<const char *, const char *> table[] = {{"0", "0"},         {"000", "0"}, {"-0", "0"},   {"007", "7"}, {"1.500", "1.5"},
                                                           {".5", "0.5"},      {"5.", "5"},  {"-3", "-3"},  {"+3", "3"},  {"-0.10", "-0.1"},
                                                           {"557.6", "557.6"}, {"0.0", "0"}, {"100", "100"}};
    for (const auto &[given, kept] : table)
        QTest::newRow(given) << QByteArray(given) << QByteArray(kept);
}

void DecimalTest::normalises()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, kept);
    const auto value = Decimal::fromString(given);
    QVERIFY(value);
    QCOMPARE(value->digits(), kept);
}

void DecimalTest::refuses_data()
{
    QTest::addColumn<QByteArray>("given");
    for (const char *given : {"", "-", ".", "-.", "1e5", "1,000", " 1", "1 ", "1.2.3", "--1", "0x10", "NaN", "Infinity"})
        QTest::newRow(given) << QByteArray(given);
}

void DecimalTest::refuses()
{
    QFETCH(QByteArray, given);
    QVERIFY(!Decimal::fromString(given));
}

void DecimalTest::computes_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("sum");
    QTest::addColumn<QByteArray>("difference");
    QTest::addColumn<QByteArray>("product");
    QTest::newRow("tenths") << QByteArray("0.1") << QByteArray("0.2") << QByteArray("0.3") << QByteArray("-0.1") << QByteArray("0.02");
    QTest::newRow("hours times rate") << QByteArray("2788000") << QByteArray("2") << QByteArray("2788002") << QByteArray("2787998")
                                      << QByteArray("5576000");
    QTest::newRow("negative") << QByteArray("-5") << QByteArray("3.5") << QByteArray("-1.5") << QByteArray("-8.5") << QByteArray("-17.5");
    QTest::newRow("long") << QByteArray("12345678901234567890123456789012345678901") << QByteArray("0.00000000000000000001")
                          << QByteArray("12345678901234567890123456789012345678901.00000000000000000001")
                          << QByteArray("12345678901234567890123456789012345678900.99999999999999999999")
                          << QByteArray("123456789012345678901.23456789012345678901");
    QTest::newRow("zero") << QByteArray("0") << QByteArray("7") << QByteArray("7") << QByteArray("-7") << QByteArray("0");
}

void DecimalTest::computes()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, sum);
    QFETCH(QByteArray, difference);
    QFETCH(QByteArray, product);
    const Decimal x = *Decimal::fromString(a), y = *Decimal::fromString(b);
    QCOMPARE((x + y).digits(), sum);
    QCOMPARE((x - y).digits(), difference);
    QCOMPARE((x * y).digits(), product);
}

void DecimalTest::divides_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("places");
    QTest::addColumn<QByteArray>("quotient");
    QTest::newRow("third") << QByteArray("1") << QByteArray("3") << 4 << QByteArray("0.3333");
    QTest::newRow("half up") << QByteArray("1") << QByteArray("8") << 2 << QByteArray("0.13");
    QTest::newRow("half up, negative") << QByteArray("-1") << QByteArray("8") << 2 << QByteArray("-0.13");
    QTest::newRow("two thirds") << QByteArray("2") << QByteArray("3") << 2 << QByteArray("0.67");
    QTest::newRow("whole") << QByteArray("500000000") << QByteArray("5576000") << 2 << QByteArray("89.67");
    QTest::newRow("to nothing") << QByteArray("-1") << QByteArray("1000") << 2 << QByteArray("0");
    QTest::newRow("no places") << QByteArray("7") << QByteArray("2") << 0 << QByteArray("4");
    QTest::newRow("decimal divisor") << QByteArray("1") << QByteArray("0.003") << 1 << QByteArray("333.3");
}

void DecimalTest::divides()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, places);
    QFETCH(QByteArray, quotient);
    const auto result = Decimal::fromString(a)->dividedBy(*Decimal::fromString(b), places);
    QVERIFY(result);
    QCOMPARE(result->digits(), quotient);
    QVERIFY(!Decimal::fromString(a)->dividedBy(Decimal(), places));
}

void DecimalTest::shifts_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<int>("power");
    QTest::addColumn<QByteArray>("shifted");
    QTest::newRow("557.6 × 10^4") << QByteArray("557.6") << 4 << QByteArray("5576000");
    QTest::newRow("up within the decimals") << QByteArray("1.2345") << 2 << QByteArray("123.45");
    QTest::newRow("down") << QByteArray("25") << -2 << QByteArray("0.25");
    QTest::newRow("far down") << QByteArray("-7") << -5 << QByteArray("-0.00007");
    QTest::newRow("none") << QByteArray("7") << 0 << QByteArray("7");
    QTest::newRow("zero") << QByteArray("0") << 9 << QByteArray("0");
}

void DecimalTest::shifts()
{
    QFETCH(QByteArray, a);
    QFETCH(int, power);
    QFETCH(QByteArray, shifted);
    QCOMPARE(Decimal::fromString(a)->shifted(power).digits(), shifted);
    QCOMPARE(Decimal::fromString(a)->shifted(power).shifted(-power), *Decimal::fromString(a));
}

void DecimalTest::orders_data()
{
    QTest::addColumn<QByteArray>("less");
    QTest::addColumn<QByteArray>("more");
    const std::pair<const char *, const char *> table[] = {{"1", "2"},      {"9", "10"},     {"-10", "-9"},   {"-1", "0"},
                                                           {"0", "0.0001"}, {"0.5", "0.51"}, {"1.9", "1.91"}, {"-0.51", "-0.5"},
                                                           {"-1", "1"},     {"99.99", "100"}};
    for (const auto &[less, more] : table)
        QTest::addRow("%s < %s", less, more) << QByteArray(less) << QByteArray(more);
}

void DecimalTest::orders()
{
    QFETCH(QByteArray, less);
    QFETCH(QByteArray, more);
    const Decimal x = *Decimal::fromString(less), y = *Decimal::fromString(more);
    QVERIFY(x < y);
    QVERIFY(y > x);
    QVERIFY(x != y);
    QVERIFY(x <= x && x == x);
}

void DecimalTest::exactAtAnyLength()
{
    const QByteArray nines(200000, '9');
    const Decimal sum = *Decimal::fromString(nines) + Decimal(1);
    QCOMPARE(sum.digits(), QByteArray("1") + QByteArray(200000, '0'));
    QCOMPARE((sum - Decimal(1)).digits(), nines);
    QCOMPARE(decimal("1.5").toDouble(), 1.5);
    QVERIFY(Decimal().isZero());
    QCOMPARE(Decimal(-42).toString(), QStringLiteral("-42"));
}

QTEST_GUILESS_MAIN(DecimalTest)
#include "tst_decimal.moc"
