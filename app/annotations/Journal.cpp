// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotations/Journal.h"

#include "annotations/Limits.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QSysInfo>

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Zhupi::Annotations {

namespace {

constexpr qsizetype lengthDigits = 8;
constexpr qsizetype sumDigits = 32;
constexpr qsizetype headDigits = lengthDigits + 1 + sumDigits + 1; // both with a blank behind
constexpr qint64 dayInSeconds = 24LL * 60 * 60;

QByteArray sumOf(qint64 number, QByteArrayView record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(number) + ' ');
    hash.addData(record);
    return hash.result().first(sumDigits / 2).toHex();
}

QByteArray lengthText(qint64 length)
{
    return QByteArray::number(length, 16).rightJustified(lengthDigits, '0');
}

/// The record that begins here; nothing when it is not whole. `number` is the least that it may have: a record behind
/// a damaged one has a higher one.
struct Found
{
    qint64 number = 0;
    QByteArray record;
    qsizetype end = 0;
};
std::optional<Found> recordAt(const QByteArray &bytes, qsizetype at, qint64 number, qint64 upTo)
{
    if (bytes.size() - at < headDigits || bytes[at + lengthDigits] != ' ' || bytes[at + headDigits - 1] != ' ')
        return std::nullopt;
    bool fine = false;
    const qint64 length = QByteArrayView(bytes).sliced(at, lengthDigits).toLongLong(&fine, 16);
    if (!fine || length < 0 || QByteArrayView(bytes).sliced(at, lengthDigits) != lengthText(length)
        || length >= bytes.size() - at - headDigits || bytes[at + headDigits + length] != '\n')
        return std::nullopt;
    const QByteArrayView sum = QByteArrayView(bytes).sliced(at + lengthDigits + 1, sumDigits);
    const QByteArrayView record = QByteArrayView(bytes).sliced(at + headDigits, length);
    for (qint64 n = number; n <= upTo; ++n) {
        if (sumOf(n, record) == sum)
            return Found{n, record.toByteArray(), qsizetype(at + headDigits + length + 1)};
    }
    return std::nullopt;
}

QByteArray ownName(const QByteArray &of)
{
    return ".zhupi-" + QCryptographicHash::hash(of, QCryptographicHash::Sha256).first(8).toHex();
}

qint64 beginOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // The program's name, in parentheses, may hold anything; the time is the 20th field behind it.
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.size() > 19 ? fields[19].toLongLong() : 0;
}

Owner ownerIn(const QList<QByteArray> &records)
{
    // Each process that takes a journal over says so; the last one counts.
    for (qsizetype i = records.size() - 1; i >= 0; --i) {
        if (!records[i].startsWith("{\"owner\""))
            continue;
        const QJsonObject owner = QJsonDocument::fromJson(records[i]).object().value("owner"_L1).toObject();
        return {owner.value("host"_L1).toString(), owner.value("boot"_L1).toString(), owner.value("process"_L1).toInteger(),
                owner.value("began"_L1).toInteger()};
    }
    return {};
}

QByteArray ownerRecord()
{
    const Owner self = Owner::self();
    const QJsonObject owner{{u"host"_s, self.host}, {u"boot"_s, self.boot}, {u"process"_s, self.process}, {u"began"_s, self.began}};
    return QJsonDocument(QJsonObject{{u"owner"_s, owner}}).toJson(QJsonDocument::Compact);
}

} // namespace

Owner Owner::self()
{
    static const Owner owner{QSysInfo::machineHostName(), QString::fromLatin1(QSysInfo::bootUniqueId()), ::getpid(), beginOf(::getpid())};
    if (owner.process == ::getpid())
        return owner;
    return {owner.host, owner.boot, ::getpid(), beginOf(::getpid())}; // after a fork
}

Owner::Life Owner::life() const
{
    const Owner me = self();
    if (process == 0)
        return Life::Unknown;
    if (host != me.host)
        return Life::Unknown;
    if (boot != me.boot)
        return Life::Ended;
    return began != 0 && beginOf(process) == began ? Life::Running : Life::Ended;
}

QByteArray JournalText::firstLine()
{
    return "Zhupi journal 1\n"_ba;
}

QByteArray JournalText::line(qint64 number, const QByteArray &record)
{
    return lengthText(record.size()) + ' ' + sumOf(number, record) + ' ' + record + '\n';
}

JournalText JournalText::parse(const QByteArray &bytes)
{
    JournalText text;
    const QByteArray first = firstLine();
    if (!bytes.startsWith(first)) {
        text.state = first.startsWith(bytes) ? State::Torn : State::Foreign;
        return text;
    }
    qsizetype at = first.size();
    text.whole = at;
    bool gap = false;
    while (at < bytes.size()) {
        // Behind a damaged record up to a few are missing in the count; trying them all would take a hostile file's time.
        const auto found = recordAt(bytes, at, text.next, gap ? text.next + 16 : text.next);
        if (found) {
            if (gap)
                text.state = State::Damaged;
            gap = false;
            text.records.append(found->record);
            text.next = found->number + 1;
            text.whole = found->end;
            at = found->end;
            continue;
        }
        gap = true;
        const qsizetype lineEnd = bytes.indexOf('\n', at);
        if (lineEnd < 0)
            break;
        at = lineEnd + 1;
    }
    if (gap && text.state == State::Whole)
        text.state = State::Torn;
    return text;
}

JournalPlace JournalPlace::beside(const QString &sidecar)
{
    const QFileInfo info(sidecar);
    // Two ways to one file lead to one journal.
    const QString real = info.canonicalFilePath();
    const QFileInfo file(real.isEmpty() ? sidecar : real);
    return {file.absolutePath(), QString::fromLatin1(ownName(QFile::encodeName(file.fileName())))};
}

JournalPlace JournalPlace::inState(const QString &sidecar)
{
    const QString state = QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation);
    const QString folder = state + "/zhupi/journals"_L1;
    if (state.isEmpty() || !QDir().mkpath(folder))
        return {};
    return {folder, QString::fromLatin1(ownName(QFile::encodeName(QFileInfo(sidecar).absoluteFilePath())))};
}

QStringList JournalPlace::files() const
{
    if (!isValid())
        return {};
    const QFileInfoList there =
        QDir(folder).entryInfoList({stem + "-*.journal"_L1}, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    QStringList paths;
    for (const QFileInfo &file : there)
        paths.append(file.filePath());
    return paths;
}

Journal::Journal(QString path, Descriptor file)
    : m_path(std::move(path))
    , m_file(std::move(file))
{
}

Article::Result<std::unique_ptr<Journal>> Journal::create(const JournalPlace &place)
{
    askForErrors();
    System &system = System::current();
    const QString path =
        place.folder + u'/' + place.stem + u'-' + QString::number(QRandomGenerator::system()->generate64(), 36) + ".journal"_L1;
    const auto failed = [&path](int code) { return Article::failure(notSaved(code, path)); };
    if (!place.isValid())
        return failed(ENOENT);
    const QByteArray name = QFile::encodeName(path);
    Descriptor file(system.open(AT_FDCWD, name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_APPEND | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failed(errno);
    std::unique_ptr<Journal> journal(new Journal(path, std::move(file)));
    // Where files cannot be locked the name of the owner has to do.
    (void)system.lock(journal->m_file.get(), LOCK_EX | LOCK_NB);
    const QByteArray first = JournalText::firstLine();
    int code = writeAll(journal->m_file.get(), first);
    journal->m_size = first.size();
    if (code == 0)
        code = journal->append({ownerRecord()});
    if (code == 0) {
        const Descriptor folder(system.open(AT_FDCWD, QFile::encodeName(place.folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        code = folder.isOpen() ? syncFolder(folder.get()) : errno;
    }
    if (code != 0) {
        journal->remove();
        return failed(code);
    }
    return journal;
}

std::expected<std::unique_ptr<Journal>, Journal::Refusal> Journal::take(const QString &path)
{
    System &system = System::current();
    Descriptor file(
        system.open(AT_FDCWD, QFile::encodeName(path).constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_APPEND | O_CLOEXEC));
    struct stat info = {};
    // What somebody else has put there under such a name is not ours to write to.
    if (!file.isOpen() || system.stat(file.get(), &info) != 0 || !S_ISREG(info.st_mode) || info.st_nlink != 1 || info.st_uid != ::geteuid()
        || info.st_size > Limits::sidecarBytes)
        return std::unexpected(Refusal::Unreadable);
    if (system.lock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return std::unexpected(Refusal::InUse);
    QByteArray bytes;
    bytes.resize(info.st_size + 1);
    if (readAll(file.get(), Limits::sidecarBytes, bytes) != 0)
        return std::unexpected(Refusal::Unreadable);
    std::unique_ptr<Journal> journal(new Journal(path, std::move(file)));
    journal->m_text = JournalText::parse(bytes);
    journal->m_next = journal->m_text.next;
    journal->m_size = bytes.size();
    // The lock is the kernel's word for it on this machine. Over a network it may be worth nothing, so a process that
    // runs counts as well; of one on another machine only a day of silence tells that it is gone.
    if (!journal->m_text.records.isEmpty() && journal->m_text.records.last() != "{\"closed\":true}") {
        const Owner owner = ownerIn(journal->m_text.records);
        const Owner::Life life = owner.life();
        if (life == Owner::Life::Running && owner != Owner::self())
            return std::unexpected(Refusal::InUse);
        const qint64 silence = qint64(::time(nullptr)) - qint64(info.st_mtim.tv_sec);
        if (life == Owner::Life::Unknown && owner.process != 0 && std::abs(silence) < dayInSeconds)
            return std::unexpected(Refusal::ElseWhere);
    }
    return journal;
}

int Journal::append(const QList<QByteArray> &records)
{
    if (!m_sound)
        return EIO;
    int code = 0;
    QByteArray bytes;
    qint64 next = m_next;
    if (!m_text.records.isEmpty() || m_text.whole > 0) {
        if (m_text.state == JournalText::State::Torn && m_text.whole < m_size) {
            code = System::current().truncate(m_file.get(), m_text.whole) == 0 ? 0 : errno;
            m_size = m_text.whole;
        }
        m_text = {};
        bytes += JournalText::line(next++, ownerRecord());
    }
    for (const QByteArray &record : records)
        bytes += JournalText::line(next++, record);
    if (code == 0)
        code = writeAll(m_file.get(), bytes);
    if (code == 0)
        code = syncData(m_file.get());
    if (code != 0) {
        m_sound = false;
        // Best for the next reader; it copes with a torn end as well.
        (void)System::current().truncate(m_file.get(), m_size);
        return code;
    }
    m_next = next;
    m_size += bytes.size();
    return 0;
}

void Journal::remove()
{
    m_sound = false;
    System::current().unlink(AT_FDCWD, QFile::encodeName(m_path).constData());
}

} // namespace Zhupi::Annotations
