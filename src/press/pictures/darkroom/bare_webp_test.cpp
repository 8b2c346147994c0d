// SPDX-License-Identifier: Apache-2.0
// What is kept of a WebP, told chunk by chunk; that browsers and libvips still read it is told by pictures_test.cpp.
#include "press/pictures/darkroom/bare_webp.hpp"
#include <gtest/gtest.h>
#include <stdexcept>

namespace rotative::pictures {
namespace {

using namespace std::string_literals;

std::string file_of(const std::string& chunks) { return "RIFF"s + static_cast<char>(4 + chunks.size()) + "\0\0\0WEBP"s + chunks; }

const auto pixels = "VP8 \x03\0\0\0abc\0"s, transparency = "ALPH\x02\0\0\0xy"s;

std::string head(char flags) { return "VP8X\x0A\0\0\0"s + flags + "\0\0\0\x01\0\0\x01\0\0"s; }

TEST(BareWebp, only_pixels_stay_and_the_head_promises_nothing_else) {
    const auto told = "ICCP\x01\0\0\0p\0"s, place = "EXIF\x04\0\0\0here"s, words = "XMP \x04\0\0\0mine"s;
    EXPECT_EQ(bare_webp(file_of(head(0x3C) + told + transparency + pixels + place + words)), file_of(head(0x10) + transparency + pixels));
}

TEST(BareWebp, what_was_bare_stays_as_it_was) { EXPECT_EQ(bare_webp(file_of(pixels)), file_of(pixels)); }

TEST(BareWebp, half_a_file_is_a_breakage) {
    const auto whole = file_of(head(0x10) + transparency + pixels);
    EXPECT_THROW((void)bare_webp(""), std::runtime_error);
    EXPECT_THROW((void)bare_webp("RIFX" + whole.substr(4)), std::runtime_error);
    for (const std::size_t missing : {1, 5, 11}) EXPECT_THROW((void)bare_webp(whole.substr(0, whole.size() - missing)), std::runtime_error);
}

}  // namespace
}  // namespace rotative::pictures
