// SPDX-License-Identifier: Apache-2.0
// A file is what its first bytes say.
#include "press/pictures/file_type.hpp"
#include <gtest/gtest.h>
#include <string>

namespace rotative::pictures {
namespace {

using namespace std::string_view_literals;

std::string_view known(std::string_view beginning) {
    const auto type = type_of(beginning);
    return type ? type->type : std::string_view();
}

TEST(FileType, pictures_sounds_videos_and_documents_are_told_apart) {
    EXPECT_EQ(known("\xFF\xD8\xFF\xE0"sv), "image/jpeg");
    EXPECT_EQ(known("\x89PNG\r\n\x1A\n"sv), "image/png");
    EXPECT_EQ(known("RIFF\x10\0\0\0WEBPVP8 "sv), "image/webp");
    EXPECT_EQ(known("RIFF\x10\0\0\0WAVEfmt "sv), "audio/wav");
    EXPECT_EQ(known("\0\0\0\x20"
                    "ftypavif"sv),
              "image/avif");
    EXPECT_EQ(known("\0\0\0\x20"
                    "ftypisom"sv),
              "video/mp4");
    EXPECT_EQ(known("OggS\0\2\0\0 vorbis"sv), "audio/ogg");
    EXPECT_EQ(known("OggS\0\2\0\0 \x80theora"sv), "video/ogg");
    EXPECT_EQ(known("%PDF-1.7"sv), "application/pdf");
    EXPECT_EQ(type_of("%PDF-1.7")->sort, Sort::Document);
    EXPECT_EQ(type_of("ID3\x04")->sort, Sort::Sound);
}

TEST(FileType, a_drawing_is_refused_by_its_own_words) {
    for (const auto* drawing : {"<svg onload=\"alert(1)\">", "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<svg>", "  <!-- -->\n<svg>"})
        EXPECT_EQ(type_of(drawing).problem().message, "pictures.drawing");
}

TEST(FileType, what_only_calls_itself_a_picture_is_not_one) {
    for (const auto bytes : {""sv, "push graphic-context\nviewbox 0 0 640 480"sv, "%!PS"sv, "<html>"sv, "MZ\x90"sv,
                             "\x7F"
                             "ELF"sv,
                             "GIF8"sv})
        EXPECT_EQ(type_of(bytes).problem().message, "pictures.unknown_type");
}

}  // namespace
}  // namespace rotative::pictures
