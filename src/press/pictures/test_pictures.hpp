// SPDX-License-Identifier: Apache-2.0
#pragma once
// For tests: small pictures made byte by byte (a PNG is a few chunks), and where the shared corpus is. How a picture looks once it has
// been made is asked of libvips in looking.hpp.
#include <zlib.h>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include "base/test_files.hpp"

namespace rotative::pictures {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};

namespace making {

inline std::string big_endian(std::uint32_t number) {
    return {static_cast<char>(number >> 24), static_cast<char>(number >> 16), static_cast<char>(number >> 8), static_cast<char>(number)};
}

inline std::string chunk(std::string_view name, std::string_view data) {
    const auto named = std::string(name) + std::string(data);
    const auto sum = ::crc32(0, reinterpret_cast<const Bytef*>(named.data()), static_cast<uInt>(named.size()));
    return big_endian(static_cast<std::uint32_t>(data.size())) + named + big_endian(static_cast<std::uint32_t>(sum));
}

inline std::string deflated(const std::string& bytes) {
    auto room = ::compressBound(bytes.size());
    std::string out(room, '\0');
    ::compress2(reinterpret_cast<Bytef*>(out.data()), &room, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), 9);
    out.resize(room);
    return out;
}

}  // namespace making

/// A PNG whose head says this size, with these (compressed) lines.
inline std::string png_saying(std::uint32_t width, std::uint32_t height, char colour_type, const std::string& lines) {
    using namespace making;
    const auto head = big_endian(width) + big_endian(height) + std::string{8, colour_type, 0, 0, 0};
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", head) + chunk("IDAT", deflated(lines)) + chunk("IEND", "");
}

/// A PNG of three colours a pixel.
inline std::string png(int width, int height, const std::function<Colour(int x, int y)>& colour_at) {
    std::string lines;
    for (int y = 0; y < height; ++y) {
        lines += '\0';
        for (int x = 0; x < width; ++x) {
            const auto colour = colour_at(x, y);
            lines += {static_cast<char>(colour.red), static_cast<char>(colour.green), static_cast<char>(colour.blue)};
        }
    }
    return png_saying(static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), 2, lines);
}

/// A picture of one colour.
inline std::string plain_png(int width, int height, Colour colour = {200, 30, 40}) {
    return png(width, height, [colour](int, int) { return colour; });
}

inline void put(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// One of the shared corpora; empty when it is not there.
inline std::filesystem::path corpus(std::string_view name) {
    return std::filesystem::exists(corpora() / name) ? corpora() / name : std::filesystem::path();
}

}  // namespace rotative::pictures
