// SPDX-License-Identifier: Apache-2.0
// Nothing is copied while there is nothing to mend.
#include "paper/moving/mender.hpp"
#include <algorithm>
#include <array>
#include <utility>
#include "base/utf8.hpp"

namespace rotative::moving {
namespace {

constexpr std::string_view beginning = "<?xml";
constexpr std::size_t longest_declaration = 1024;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// What Windows has between 0x80 and 0x9f; the others are the same letters in Unicode.
char32_t letter_of_windows(unsigned char byte) {
    constexpr std::array<char32_t, 32> letters{0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
                                               0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                               0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};
    return byte >= 0x80 && byte < 0xa0 ? letters[byte - 0x80U] : byte;
}

/// Whether this may be the beginning of a character whose rest is not here yet.
bool is_cut(std::string_view text) {
    const auto lead = byte_at(text, 0);
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    return text.size() < length && std::all_of(text.begin() + 1, text.end(), [](char c) { return (c & 0xc0) == 0x80; });
}

bool is_declared_otherwise(std::string_view head) {
    if (head.starts_with("\xfe\xff") || head.starts_with("\xff\xfe")) return true;
    const auto at = head.find("encoding=");
    if (!head.starts_with(beginning) || at == head.npos || at + 10 >= head.size()) return false;
    auto name = std::string(head.substr(at + 10, head.find_first_of("\"'", at + 10) - at - 10));
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name != "utf-8" && name != "utf8" && name != "us-ascii";
}

bool is_known_by(std::string_view head) {
    const auto same = std::min(head.size(), beginning.size());
    return head.substr(0, same) != beginning.substr(0, same) || head.find('>') != head.npos || head.size() > longest_declaration;
}

}  // namespace

std::string_view Mender::mend(std::string_view bytes) {
    if (encoding_ == Encoding::Other) return bytes;
    if (!waiting_.empty() || encoding_ == Encoding::Unknown) {
        joined_ = std::exchange(waiting_, {});
        joined_ += bytes;
        bytes = joined_;
    }
    if (encoding_ == Encoding::Unknown) {
        if (!is_known_by(bytes)) return waiting_ = bytes, std::string_view();
        encoding_ = is_declared_otherwise(bytes) ? Encoding::Other : Encoding::Utf8;
        if (encoding_ == Encoding::Other) return bytes;
    }
    return mended_of(bytes, More::MayCome);
}

std::string_view Mender::end() {
    joined_ = std::exchange(waiting_, {});
    return mended_of(joined_, More::None);
}

std::string_view Mender::mended_of(std::string_view bytes, More more) {
    out_.clear();
    std::size_t copied = 0, at = 0;  // how much of the bytes is in out_, while anything had to be mended
    bool is_mended = false;
    const auto replace = [&](std::size_t length, char32_t by, const char* what) {
        note(what);
        is_mended = true;
        out_.append(bytes.substr(copied, at - copied));
        append_utf8(out_, by);
        copied = at += length;
    };
    while (at < bytes.size()) {
        const auto byte = byte_at(bytes, at);
        if (byte < 0x80) {
            const bool is_control = byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r';
            line_ += byte == '\n';
            is_control ? replace(1, ' ', "control character") : static_cast<void>(++at);
            continue;
        }
        const auto rest = bytes.substr(at, 4);
        const auto length = length_of_first_character(rest);
        if (length == 0 && more == More::MayCome && is_cut(rest)) break;
        if (length == 0)
            replace(1, letter_of_windows(byte), "byte that is not UTF-8");
        else if (rest.starts_with("\xef\xbf\xbe") || rest.starts_with("\xef\xbf\xbf"))
            replace(length, ' ', "control character");
        else
            at += length;
    }
    waiting_ = bytes.substr(at);
    if (!is_mended) return bytes.substr(0, at);
    out_.append(bytes.substr(copied, at - copied));
    return out_;
}

void Mender::note(const char* what) {
    const auto known = std::ranges::find(mended_, what, &Mended::what);
    if (known == mended_.end())
        mended_.push_back({what, 1, line_});
    else
        ++known->times;
}

}  // namespace rotative::moving
