// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources say is compared with what the translations know: lupdate reads the sources into a scratch copy of each
// file, and whatever it then leaves unfinished is a sentence that a reader would see in the wrong language.
#include "Testing.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or as many as the language has plural forms
    bool plural = false;
    bool finished = true;
};

QString shown(const Message &message)
{
    return u"%1: %2 → %3"_s.arg(message.context, message.source, message.forms.join(u" | "_s));
}

QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?[0-9]+|n)"_s);
    QSet<QString> places;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        places.insert(match.captured());
    return places;
}

QString accessKeyOf(const QString &text)
{
    static const QRegularExpression key(u"(?<!&)&([^&\\s])"_s);
    return key.match(text).captured(1).toUpper();
}

} // namespace

class CompleteTranslations : public Zhupi::Testing::Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
    void placesAreKept_data() { languages(); }
    void placesAreKept();
    void accessKeysAreKept();
    void wordsAreThoseOfTaiwan();
    void punctuationIsFullWidth();

private:
    static void languages();
    static QList<Message> read(const QString &path);
    QList<Message> m_chinese;
    QList<Message> m_english;
};

void CompleteTranslations::languages()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("zh_TW") << true;
    QTest::newRow("en") << false;
}

QList<Message> CompleteTranslations::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "message"_L1)
            messages.append(message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            message = {context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, true};
        } else if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            message.forms.append(xml.readElementText());
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.plural)
                message.forms = {xml.readElementText()};
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

void CompleteTranslations::initTestCase()
{
    const QTemporaryDir scratch;
    QVERIFY(scratch.isValid());
    const auto renewed = [&](const QString &language, const QStringList &options) -> QList<Message> {
        const QString copy = scratch.filePath(u"zhupi_%1.ts"_s.arg(language));
        if (!QFile::copy(u"%1/translations/zhupi_%2.ts"_s.arg(QStringLiteral(ZHUPI_SOURCE), language), copy))
            return {};
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(ZHUPI_SOURCE));
        lupdate.start(QStringLiteral(ZHUPI_LUPDATE), QStringList{u"-silent"_s, u"app"_s, u"widgets"_s, u"resources"_s, u"-extensions"_s,
                                                                 u"cpp,h"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s}
                                                         + options + QStringList{u"-ts"_s, copy});
        if (!lupdate.waitForFinished(120000) || lupdate.exitStatus() != QProcess::NormalExit || lupdate.exitCode() != 0)
            return {};
        return read(copy);
    };
    m_chinese = renewed(u"zh_TW"_s, {});
    m_english = renewed(u"en"_s, {u"-pluralonly"_s});
    QVERIFY2(!m_chinese.isEmpty() && !m_english.isEmpty(), "lupdate must run and the files must be XML");
    // What the sources say is well over five hundred sentences: fewer, and lupdate has not seen them.
    QVERIFY(m_chinese.size() > 500);
}

void CompleteTranslations::everySentenceIsTranslated_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("zh_TW") << true << 1;
    QTest::newRow("en") << false << 2;
}

void CompleteTranslations::everySentenceIsTranslated()
{
    QFETCH(const bool, chinese);
    QFETCH(const int, pluralForms);
    QStringList open;
    for (const Message &message : std::as_const(chinese ? m_chinese : m_english)) {
        const int forms = message.plural ? pluralForms : 1;
        if (!message.finished || message.forms.size() != forms || message.forms.contains(QString()))
            open.append(shown(message));
    }
    QVERIFY2(open.isEmpty(), qPrintable(u"Not translated:\n"_s + open.join(u'\n')));
}

void CompleteTranslations::placesAreKept()
{
    QFETCH(const bool, chinese);
    QStringList wrong;
    for (const Message &message : std::as_const(chinese ? m_chinese : m_english)) {
        const QSet<QString> places = placesIn(message.source);
        for (qsizetype form = 0; form < message.forms.size(); ++form) {
            QSet<QString> kept = placesIn(message.forms[form]);
            // Of one thing English may say “once” or “it”.
            if (!chinese && form == 0 && places.contains(u"%n"_s))
                kept.insert(u"%n"_s);
            if (kept != places)
                wrong.append(shown(message));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"Other places than in the source:\n"_s + wrong.join(u'\n')));
}

void CompleteTranslations::accessKeysAreKept()
{
    QStringList wrong;
    for (const Message &message : std::as_const(m_chinese)) {
        const QString key = accessKeyOf(message.source);
        for (const QString &form : message.forms) {
            if (accessKeyOf(form) != key || (!key.isEmpty() && !form.contains(u"(&%1)"_s.arg(key))))
                wrong.append(shown(message));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"Another access key than the source, or not in brackets:\n"_s + wrong.join(u'\n')));
}

void CompleteTranslations::wordsAreThoseOfTaiwan()
{
    // Only words that nobody in Taiwan writes, or that mean another thing there; 程序 and 質量 are good words elsewhere.
    static const QRegularExpression others(
        u"文件|保存|打印|默認|視圖|撤銷|粘貼|查找|替換|導入|導出|信息|軟件|鼠標|屏幕|網絡|數據|字符|視頻|用戶|鏈接|剪切|激活|界面|缺省"_s);
    QStringList wrong;
    for (const Message &message : std::as_const(m_chinese)) {
        if (message.forms.join(u'\n').contains(others))
            wrong.append(shown(message));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"Not the words of Taiwan:\n"_s + wrong.join(u'\n')));
}

void CompleteTranslations::punctuationIsFullWidth()
{
    static const QRegularExpression narrow(u"\\p{Han}\\s*[,;:!?“”\"]|[,;:!?“”\"]\\s*\\p{Han}|\\p{Han}\\.(?:\\s|$)"_s);
    QStringList wrong;
    for (const Message &message : std::as_const(m_chinese)) {
        if (message.forms.join(u'\n').contains(narrow))
            wrong.append(shown(message));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"Western punctuation beside Chinese:\n"_s + wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(CompleteTranslations)
#include "tst_complete.moc"
