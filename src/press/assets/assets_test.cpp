// SPDX-License-Identifier: Apache-2.0
// Carried files keep their bytes and change their address with them.
#include "press/assets/assets.hpp"
#include <gtest/gtest.h>
#include <stdexcept>
#include "press/assets/carried.hpp"

namespace rotative::assets {
namespace {

TEST(Assets, the_style_sheet_is_carried_under_a_name_with_its_hash) {
    const auto address = address_of("paper.css");
    EXPECT_TRUE(address.text().starts_with("/assets/paper."));
    const auto answer = at(address.text());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->content_type, "text/css; charset=utf-8");
    EXPECT_NE(answer->body.find("@layer"), std::string::npos);
    EXPECT_EQ(answer->body.back(), '\n');
}

TEST(Assets, a_typeface_is_carried_and_the_sheet_leads_to_it) {
    const auto sheet = at(address_of("paper.css").text());
    for (const auto* face : {"newsreader.woff2", "newsreader-italic.woff2", "libre-franklin.woff2", "noto-naskh-arabic.woff2"}) {
        const auto address = address_of(face).text();
        const auto answer = at(address);
        ASSERT_TRUE(answer) << face;
        EXPECT_EQ(answer->content_type, "font/woff2");
        EXPECT_TRUE(answer->body.starts_with("wOF2"));
        EXPECT_LT(answer->body.size(), 80'000u) << face;  // a page wants two of them before its first word is set
        EXPECT_NE(sheet->body.find("url(\"" + address + "\")"), std::string::npos) << face;
    }
}

TEST(Assets, another_hash_is_nothing) {
    EXPECT_FALSE(at("/assets/paper.000000000000.css"));
    EXPECT_FALSE(at("/assets/paper.css"));
    EXPECT_THROW((void)address_of("absent.css"), std::logic_error);
}

TEST(Assets, every_carried_file_can_be_answered) {
    for (const auto& file : carried()) EXPECT_TRUE(at(file.address)) << file.name;
}

}  // namespace
}  // namespace rotative::assets
