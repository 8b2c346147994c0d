// SPDX-License-Identifier: Apache-2.0
// Chunk by chunk. A chunk is a name of four letters, a length in four bytes, the smallest first, and its bytes, filled up to an even
// number.
#include "press/pictures/darkroom/bare_webp.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

namespace rotative::pictures {
namespace {

constexpr std::size_t head_of_a_file = 12, head_of_a_chunk = 8;
constexpr std::array<std::string_view, 4> of_pixels{"VP8 ", "VP8L", "ALPH", "VP8X"};
constexpr char only_transparency = 0x10;  // among the flags of VP8X

std::size_t length_at(std::string_view bytes) {
    std::size_t length = 0;
    for (std::size_t i = 4; i-- > 0;) length = length << 8 | static_cast<std::uint8_t>(bytes[i]);
    return length;
}

std::string written(std::size_t length) {
    std::string bytes;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(length >> 8 * i);
    return bytes;
}

}  // namespace

std::string bare_webp(std::string_view file) {
    if (file.size() < head_of_a_file || !file.starts_with("RIFF") || file.substr(8, 4) != "WEBP") throw std::runtime_error("no WebP");
    std::string chunks;
    for (auto rest = file.substr(head_of_a_file); !rest.empty();) {
        if (rest.size() < head_of_a_chunk) throw std::runtime_error("a WebP that ends in a chunk");
        const auto length = length_at(rest.substr(4));
        const auto whole = head_of_a_chunk + length + length % 2;
        if (length == 0 || whole > rest.size()) throw std::runtime_error("a WebP that ends in a chunk");
        const auto name = rest.substr(0, 4);
        const auto at = chunks.size();
        if (std::ranges::count(of_pixels, name)) chunks += rest.substr(0, whole);
        if (name == "VP8X") chunks[at + head_of_a_chunk] = static_cast<char>(chunks[at + head_of_a_chunk] & only_transparency);
        rest.remove_prefix(whole);
    }
    return "RIFF" + written(4 + chunks.size()) + "WEBP" + chunks;
}

}  // namespace rotative::pictures
