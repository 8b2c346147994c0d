// SPDX-License-Identifier: Apache-2.0
#include "press/i18n/unicode.hpp"
#include <gtest/gtest.h>
#include "press/i18n/reading.hpp"

namespace rotative::i18n {
namespace {

TEST(Unicode, bytes_that_are_no_utf8_are_seen) {
    for (const auto* const good : {"", "a", "é", "€", "😀", "\u0000", "\U0010FFFF", "\uD7FF"}) EXPECT_TRUE(is_utf8(good)) << good;
    for (const auto* const bad : {"\xFF", "\xC0\x80", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\x80", "\xC3"})
        EXPECT_FALSE(is_utf8(bad));
}

TEST(Unicode, normal_form_is_composed) {
    EXPECT_EQ(nfc("e\u0301"), "é");
    EXPECT_EQ(nfc("\u212B"), "Å");
    EXPECT_FALSE(is_nfc("e\u0301"));
    EXPECT_TRUE(is_nfc("été ascii سوريا"));
}

TEST(Unicode, signs_that_turn_the_direction_are_seen) {
    for (const auto* const turned : {"a\u202E", "\u2066b", "\u200Fc", "\u061C"}) EXPECT_TRUE(has_bidi_controls(turned));
    EXPECT_FALSE(has_bidi_controls("إدلب\u200C, Inès"));
}

TEST(Unicode, characters_are_counted_and_not_bytes) {
    EXPECT_EQ(length("été"), 3u);
    EXPECT_EQ(length("😀"), 1u);
    EXPECT_EQ(to_utf8(to_characters("سوريا 😀")), "سوريا 😀");
}

TEST(Reading, words_are_counted_as_a_word_processor_does) {
    EXPECT_EQ(word_count(""), 0u);
    EXPECT_EQ(word_count("L’armée et le porte-parole ont dit « non » — 3 fois, en 2026."), 11u);
    EXPECT_EQ(word_count("قال كالن إن المسألة"), 4u);
    EXPECT_EQ(word_count("— … !"), 0u);
}

TEST(Reading, takes_a_minute_at_least_and_longer_in_arabic) {
    EXPECT_EQ(reading_minutes(0, Language::French), 1);
    EXPECT_EQ(reading_minutes(1950, Language::French), 10);
    EXPECT_EQ(reading_minutes(1380, Language::Arabic), 10);
}

}  // namespace
}  // namespace rotative::i18n
