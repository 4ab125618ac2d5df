// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decoder.h"

#include "Characters.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace Zhupi::Article {

namespace {

struct Encoding
{
    const char *name; ///< as shown
    const char *icu;  ///< as ICU calls it
    double prior;     ///< how likely before a byte is seen, as a logarithm; 1: only by the reader's choice
};

constexpr double ByChoice = 1;
constexpr std::array<Encoding, 14> Known = {{
    {"UTF-8", "UTF-8", 0},
    {"Big5-HKSCS", "Big5-HKSCS", 0},
    {"GB18030", "GB18030", -1},
    {"UTF-16LE", "UTF-16LE", -2},
    {"UTF-16BE", "UTF-16BE", -3},
    {"Big5", "windows-950", -3},
    {"EUC-TW", "EUC-TW", -14},
    {"Shift_JIS", "ibm-943_P15A-2003", -14},
    {"EUC-JP", "EUC-JP", -16},
    {"EUC-KR", "windows-949", -16},
    {"windows-1252", "windows-1252", -10},
    {"UTF-32LE", "UTF-32LE", ByChoice},
    {"UTF-32BE", "UTF-32BE", ByChoice},
    {"ISO-2022-JP", "ISO-2022-JP", ByChoice},
}};

// Less than this between the best reading and the next one is a close call: one rare character or so.
constexpr double CloseCall = 8;
constexpr double ValidUtf8 = 8;
constexpr qsizetype SampleSize = 64 * 1024;

struct Bom
{
    const char *name;
    QByteArrayView bytes;
};

constexpr std::array<Bom, 6> Boms = {{
    {"UTF-8", QByteArrayView("\xEF\xBB\xBF", 3)},
    {"UTF-32LE", QByteArrayView("\xFF\xFE\0\0", 4)}, // before UTF-16LE, which it starts like
    {"UTF-32BE", QByteArrayView("\0\0\xFE\xFF", 4)},
    {"UTF-16LE", QByteArrayView("\xFF\xFE", 2)},
    {"UTF-16BE", QByteArrayView("\xFE\xFF", 2)},
    {"GB18030", QByteArrayView("\x84\x31\x95\x33", 4)},
}};

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

extern "C" void replaceEachByte(const void *context, UConverterToUnicodeArgs *args, const char *, int32_t length,
                                UConverterCallbackReason reason, UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return; // reset, close, clone
    *error = U_ZERO_ERROR;
    *static_cast<qsizetype *>(const_cast<void *>(context)) += length;
    const UChar replacement = 0xfffd;
    for (int32_t i = 0; i < length && U_SUCCESS(*error); ++i)
        ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

struct Reading
{
    QString text;
    qsizetype replaced = 0;
    bool known = false;
};

/// `whole`: a character cut off at the end counts as an error; a sample may end anywhere.
Reading decodeWith(const char *icuName, QByteArrayView bytes, bool whole)
{
    Reading result;
    UErrorCode error = U_ZERO_ERROR;
    const Converter converter(ucnv_open(icuName, &error), &ucnv_close);
    if (U_FAILURE(error))
        return result;
    ucnv_setToUCallBack(converter.get(), replaceEachByte, &result.replaced, nullptr, nullptr, &error);
    result.known = true;
    // No encoding makes more units than bytes, but for the odd precomposed letter: the loop grows when it must.
    result.text.resize(bytes.size() + 16);
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    qsizetype filled = 0;
    for (;;) {
        auto *const begin = reinterpret_cast<UChar *>(result.text.data());
        UChar *target = begin + filled;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, begin + result.text.size(), &source, end, nullptr, whole, &error);
        filled = target - begin;
        if (error != U_BUFFER_OVERFLOW_ERROR)
            break;
        result.text.resize(result.text.size() * 2);
    }
    result.text.truncate(filled);
    return result;
}

Reading decodeUtf8(QByteArrayView bytes)
{
    // Fast and strict; only a text with errors takes the slow way, which counts them.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    Reading result;
    result.known = true;
    result.text = decoder.decode(bytes);
    if (decoder.hasError())
        result = decodeWith("UTF-8", bytes, true);
    return result;
}

Reading decodeWhole(const Encoding &encoding, QByteArrayView bytes)
{
    return std::strcmp(encoding.icu, "UTF-8") == 0 ? decodeUtf8(bytes) : decodeWith(encoding.icu, bytes, true);
}

const Encoding *find(const char *name)
{
    for (const Encoding &encoding : Known) {
        if (ucnv_compareNames(encoding.name, name) == 0 || ucnv_compareNames(encoding.icu, name) == 0)
            return &encoding;
    }
    return nullptr;
}

const Bom *bomOf(QByteArrayView bytes)
{
    for (const Bom &bom : Boms) {
        if (!bytes.startsWith(bom.bytes))
            continue;
        // FF FE 00 00 is UTF-32, or UTF-16 that begins with U+0000.
        if (std::strcmp(bom.name, "UTF-32LE") == 0
            && (bytes.size() % 4 != 0 || decodeWith("UTF-32LE", bytes.first(std::min(bytes.size(), SampleSize)), false).replaced > 0))
            continue;
        return &bom;
    }
    return nullptr;
}

bool isAscii(char c)
{
    return (c & 0x80) == 0;
}

/// A stretch that tells the encoding: from the start, or from the line of the first byte beyond ASCII. The start of
/// a line is the start of a character in every encoding but UTF-16, which needs an even offset.
QByteArrayView sampleOf(QByteArrayView bytes)
{
    if (bytes.size() <= SampleSize)
        return bytes;
    const auto first = std::find_if_not(bytes.begin(), bytes.end(), isAscii) - bytes.begin();
    qsizetype start = 0;
    if (first > SampleSize / 2 && first < bytes.size()) {
        start = bytes.first(first).lastIndexOf('\n') + 1;
        if (first - start > SampleSize / 2)
            start = first;
        start += start & 1;
    }
    return bytes.sliced(start, std::min(SampleSize, bytes.size() - start));
}

struct Guess
{
    Encoding encoding;
    bool uncertain = false;
    double likelihood = 0; ///< for each unit
};

/// `valid`: the bytes are UTF-8 without an error, which happens to few texts that are something else.
Guess guess(QByteArrayView bytes, bool valid)
{
    const QByteArrayView sample = sampleOf(bytes);
    const bool cut = sample.size() < bytes.size();
    std::vector<Encoding> candidates;
    for (const Encoding &encoding : Known) {
        if (encoding.prior <= 0)
            candidates.push_back(encoding);
    }
    // ICU's detector knows encodings that are not in the list, such as those of Cyrillic.
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), &ucsdet_close);
    if (U_SUCCESS(error)) {
        ucsdet_setText(detector.get(), sample.data(), int32_t(sample.size()), &error);
        int32_t count = 0;
        const UCharsetMatch **const matches = ucsdet_detectAll(detector.get(), &count, &error);
        for (int32_t i = 0; U_SUCCESS(error) && i < std::min(count, 2); ++i) {
            const char *const name = ucsdet_getName(matches[i], &error);
            if (U_SUCCESS(error) && !find(name) && std::strncmp(name, "ISO-2022", 8) != 0 && std::strncmp(name, "IBM4", 4) != 0)
                candidates.push_back({name, name, -24});
        }
    }

    struct Scored
    {
        Encoding encoding;
        double score = 0;
        QString text;
    };
    std::vector<Scored> scored;
    for (const Encoding &encoding : candidates) {
        Reading reading = decodeWith(encoding.icu, sample, !cut);
        if (reading.known)
            scored.push_back({encoding, encoding.prior + likelihood(reading.text), std::move(reading.text)});
        if (valid && &encoding == &candidates.front())
            scored.back().score += ValidUtf8;
    }
    std::ranges::stable_sort(scored, std::greater<>(), &Scored::score);
    const Scored &best = scored.front();
    Guess result{best.encoding, false, best.score / double(std::max<qsizetype>(best.text.size(), 1))};
    for (const Scored &other : scored) {
        if (other.score > best.score - CloseCall && other.text != best.text)
            result.uncertain = true;
    }
    return result;
}

/// Valid UTF-8 that may well be something else: control characters as in UTF-16, or short text whose only letters beyond ASCII are
/// two-byte sequences, which pairs of a double-byte set can look like.
bool isDoubtful(QStringView text)
{
    bool beyond = false;
    for (const QChar c : text.first(std::min<qsizetype>(text.size(), SampleSize))) {
        if (c.unicode() < 0x09 || (c.unicode() > 0x0d && c.unicode() < 0x20))
            return true;
        if (c.unicode() >= 0x800)
            return false;
        beyond = beyond || c.unicode() >= 0x80;
    }
    return beyond && text.size() < SampleSize;
}

} // namespace

std::optional<Decoded> decode(const QByteArray &bytes, const QString &encoding)
{
    QByteArrayView rest = bytes;
    const Bom *bom = bomOf(rest);
    Decoded result;
    const auto take = [&](const Encoding &from) {
        Reading reading = decodeWhole(from, rest);
        result.text = std::move(reading.text);
        result.decoding.encoding = QString::fromLatin1(from.name);
        result.decoding.replaced = reading.replaced;
        return reading.known;
    };

    if (!encoding.isEmpty()) {
        const QByteArray name = encoding.toLatin1();
        Encoding chosen{};
        if (const Encoding *const known = find(name.constData())) {
            chosen = *known;
        } else if (ucnv_compareNames(name.constData(), "UTF-16") == 0 || ucnv_compareNames(name.constData(), "UTF-32") == 0) {
            chosen = *find(bom && QByteArrayView(bom->name).startsWith(name.toUpper()) ? bom->name : (name + "LE").constData());
        } else {
            UErrorCode error = U_ZERO_ERROR;
            const char *const standard = ucnv_getStandardName(name.constData(), "IANA", &error);
            chosen = {U_SUCCESS(error) && standard ? standard : name.constData(), name.constData(), 0};
        }
        result.decoding.chosenByReader = true;
        if (bom && std::strcmp(bom->name, chosen.name) == 0) {
            result.decoding.byteOrderMark = true;
            rest = rest.sliced(bom->bytes.size());
        }
        return take(chosen) ? std::optional(std::move(result)) : std::nullopt;
    }
    if (bom) {
        result.decoding.byteOrderMark = true;
        rest = rest.sliced(bom->bytes.size());
        take(*find(bom->name));
        return result;
    }
    take(Known[0]);
    if (result.decoding.replaced == 0 && !isDoubtful(result.text))
        return result;
    const Guess best = guess(rest, result.decoding.replaced == 0);
    result.likelihood = best.likelihood;
    if (QByteArrayView(best.encoding.name) != "UTF-8")
        take(best.encoding);
    result.decoding.uncertain = best.uncertain || result.decoding.replaced * 50 > bytes.size();
    return result;
}

QStringList encodingNames()
{
    QStringList names;
    for (const Encoding &encoding : Known)
        names.append(QString::fromLatin1(encoding.name));
    return names;
}

bool isBinary(const QByteArray &bytes, const Decoded &decoded)
{
    static constexpr std::array<QByteArrayView, 18> beginnings = {{
        "%PDF-",
        "PK\x03\x04",
        "PK\x05\x06",
        "\x89PNG\r\n",
        "GIF87a",
        "GIF89a",
        "\xFF\xD8\xFF",
        "\x7F"
        "ELF",
        "\x1F\x8B\x08",
        "BZh9",
        "\xFD"
        "7zXZ",
        "7z\xBC\xAF\x27",
        "\xD0\xCF\x11\xE0\xA1\xB1",
        "OggS",
        "ID3\x03",
        "fLaC",
        "SQLite format 3",
        "\x28\xB5\x2F\xFD",
    }};
    for (const QByteArrayView beginning : beginnings) {
        if (QByteArrayView(bytes).startsWith(beginning))
            return true;
    }
    if (decoded.decoding.byteOrderMark)
        return false;
    // Bytes at random read like rare characters, private ones and symbols, whatever they are read as.
    constexpr double leastLikelihood = -12.5;
    if (decoded.likelihood < leastLikelihood && bytes.size() >= 200)
        return true;
    qsizetype odd = 0;
    const QStringView sample = QStringView(decoded.text).first(std::min<qsizetype>(decoded.text.size(), SampleSize));
    for (const QChar c : sample) {
        const char16_t u = c.unicode();
        odd += (u < 0x20 && !(u >= 0x09 && u <= 0x0d) && u != 0x1b) || (u >= 0x7f && u < 0xa0 && u != 0x85);
    }
    // A stray NUL in a text is no picture. What is valid UTF-8 needs more to be called binary than what is not.
    const bool clean = decoded.decoding.replaced == 0 && decoded.decoding.encoding == "UTF-8"_L1;
    return odd > 8 ? odd * (clean ? 5 : 30) > sample.size() : !clean && odd > 0 && odd * 8 > sample.size();
}

} // namespace Zhupi::Article
