// SPDX-License-Identifier: Apache-2.0
// quoted-printable by hand, base64 by libsodium.
#include "press/http/transfer_decoding.hpp"
#include <sodium.h>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

std::optional<std::string> quoted_printable(std::string_view words) {
    std::string out;
    while (!words.empty()) {
        const char c = words.front();
        if (c != '=') {
            out.push_back(c);
            words.remove_prefix(1);
        } else if (words.starts_with("=\r\n")) {
            words.remove_prefix(3);
        } else {
            const int high = words.size() > 2 ? hex_digit(words[1]) : -1, low = words.size() > 2 ? hex_digit(words[2]) : -1;
            if (high < 0 || low < 0) return {};
            out.push_back(static_cast<char>(high * 16 + low));
            words.remove_prefix(3);
        }
    }
    return out;
}

std::optional<std::string> base64(std::string_view words) {
    std::string out(words.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), words.data(), words.size(), "\r\n \t",
                                         &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
    if (failed) return {};
    out.resize(size);
    return out;
}

}  // namespace

std::optional<std::string> decoded(std::string words, std::string_view encoding) {
    for (const std::string_view plain : {"", "7bit", "8bit", "binary"})
        if (same_word(encoding, plain)) return words;
    if (same_word(encoding, "quoted-printable")) return quoted_printable(words);
    if (same_word(encoding, "base64")) return base64(words);
    return {};
}

}  // namespace rotative::http
