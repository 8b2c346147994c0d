// SPDX-License-Identifier: Apache-2.0
#include "press/cache/stock.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace rotative::cache {
namespace {

std::unique_ptr<PrintedPage> page_saying(std::string words, int status = 200) {
    return set_page({.status = status, .content_type = "text/plain", .body = std::move(words)}, {});
}

std::string kilobytes(int many) { return std::string(static_cast<std::size_t>(many) * 1024, 'x'); }

TEST(Stock, a_placed_page_is_found_and_a_forgotten_one_is_not) {
    Stock stock(1 << 20, 1);
    stock.place("/bridge", page_saying("reopened"), {"article:1", "section:2:articles"}, 1);
    stock.place("/river", page_saying("rises"), {"article:2", "section:2:articles"}, 1);
    EXPECT_EQ(stock.forget("article:3"), 0u);
    EXPECT_EQ(stock.forget("article:1"), 1u);
    EXPECT_EQ(stock.find("/bridge"), nullptr);
    ASSERT_NE(stock.find("/river"), nullptr);
    EXPECT_EQ(stock.forget("section:2:articles"), 1u);
    EXPECT_EQ(stock.find("/river"), nullptr);
    EXPECT_EQ(stock.pages(), 0u);
    EXPECT_EQ(stock.bytes(), 0u);
}

TEST(Stock, a_page_replaces_the_one_that_stood_there) {
    Stock stock(1 << 20, 1);
    stock.place("/bridge", page_saying("closed"), {"article:1"}, 1);
    stock.place("/bridge", page_saying("reopened"), {"article:2", "article:2"}, 1);
    EXPECT_EQ(stock.find("/bridge")->identity()->bytes, "reopened");
    EXPECT_EQ(stock.forget("article:1"), 0u) << "the new page is not made of it";
    EXPECT_EQ(stock.forget("article:2"), 1u);
}

TEST(Stock, what_a_reader_may_still_see_is_not_freed) {
    Stock stock(1 << 20, 2);
    stock.place("/bridge", page_saying("closed"), {"article:1"}, 1);
    stock.quiet_points().reading(1);
    const auto* seen = stock.find("/bridge");
    stock.forget("article:1");
    EXPECT_TRUE(stock.no_longer_seen().empty());
    EXPECT_EQ(seen->identity()->bytes, "closed");
    seen->hold();
    stock.quiet_points().quiet(1);
    EXPECT_TRUE(stock.no_longer_seen().empty()) << "half written to a slow reader";
    EXPECT_EQ(seen->identity()->bytes, "closed");
    seen->let_go();
    EXPECT_EQ(stock.no_longer_seen().size(), 1u);
    EXPECT_EQ(stock.waiting_to_be_freed(), 0u);
}

TEST(Stock, memory_is_bounded_and_the_least_recently_read_go) {
    Stock stock(512 * 1024, 1);
    for (int i = 0; i < 100; ++i) {
        stock.place(fmt::format("/articles/{}", i), page_saying(kilobytes(8)), {fmt::format("article:{}", i)},
                    static_cast<std::uint32_t>(i));
        if (const auto* first = stock.find("/articles/0")) first->read_at(static_cast<std::uint32_t>(i));
        EXPECT_LE(stock.bytes(), 512u * 1024);
    }
    EXPECT_GT(stock.evicted(), 30u);
    EXPECT_NE(stock.find("/articles/0"), nullptr) << "it was read all the time";
    EXPECT_NE(stock.find("/articles/99"), nullptr);
    EXPECT_EQ(stock.addresses(), stock.pages()) << "addresses go with their pages";
}

TEST(Stock, absences_have_a_small_budget_of_their_own) {
    Stock stock(1 << 20, 1);
    stock.place("/bridge", page_saying("reopened"), {"article:1"}, 1);
    for (int i = 0; i < 1000; ++i) stock.place(fmt::format("/x{}", i), page_saying(kilobytes(1), 404), {fmt::format("slug:x{}", i)}, 2);
    EXPECT_LE(stock.bytes(), (1u << 20) / 8);
    EXPECT_NE(stock.find("/bridge"), nullptr) << "no flood of unknown addresses takes a page's place";
}

TEST(Stock, addresses_whose_page_was_forgotten_stay_but_not_all_that_ever_were) {
    Stock stock(64 << 20, 1);
    for (int i = 0; i < 20'000; ++i) {
        stock.place(fmt::format("/{}", i), page_saying("x"), {"masthead"}, 1);
        if (i % 2) stock.forget("masthead");
    }
    EXPECT_LE(stock.addresses(), 8193u);
    (void)stock.no_longer_seen();
    EXPECT_EQ(stock.waiting_to_be_freed(), 0u);
    stock.place("/1", page_saying("again"), {"masthead"}, 1);
    EXPECT_EQ(stock.find("/1")->identity()->bytes, "again");
}

TEST(Stock, forms_are_added_to_the_page_they_were_made_of_and_to_no_other) {
    Stock stock(1 << 20, 1);
    stock.place("/bridge", page_saying(kilobytes(4)), {"article:1"}, 7);
    auto job = stock.job_for("/bridge");
    ASSERT_TRUE(job);
    press(*job);
    const auto light = stock.bytes();
    ASSERT_TRUE(stock.add_forms(*job));
    EXPECT_EQ(stock.find("/bridge")->forms().size(), 3u);
    EXPECT_GT(stock.bytes(), light) << "all forms are counted";
    EXPECT_EQ(stock.find("/bridge")->last_read(), 7u);
    EXPECT_FALSE(stock.job_for("/bridge")) << "it is done";

    stock.place("/bridge", page_saying(kilobytes(5)), {"article:1"}, 7);
    EXPECT_FALSE(stock.add_forms(*job)) << "another page stands there now";
    EXPECT_EQ(stock.find("/bridge")->forms().size(), 1u);
    stock.forget_everything();
    EXPECT_EQ(stock.bytes(), 0u);
}

TEST(Stock, a_page_that_stays_is_pressed_hard_and_its_former_tag_still_counts) {
    Stock stock(1 << 20, 1);
    std::string words;
    for (int i = 0; i < 300; ++i) words += fmt::format("the bridge reopened {} times; ", i * i);
    stock.place("/bridge", page_saying(words), {"article:1"}, 0);
    auto once = stock.job_in_turn(3, 10);
    press(*once);
    stock.add_forms(*once);
    EXPECT_FALSE(stock.job_in_turn(3, 10)) << "not yet read often enough";
    for (std::uint32_t second = 1; second < 4; ++second) stock.find("/bridge")->read_at(second);
    auto hard = stock.job_in_turn(3, 10);
    ASSERT_TRUE(hard);
    ASSERT_EQ(hard->pressing, Pressing::Hard);
    http::ReadyAnswer quick, small, again;
    stock.find("/bridge")->answer("", {false, true}, quick);
    const auto quick_size = quick.body[0].size();
    const std::string quick_head(quick.head);
    press(*hard);
    stock.add_forms(*hard);
    stock.find("/bridge")->answer("", {false, true}, small);
    EXPECT_LT(small.body[0].size(), quick_size);
    const auto tag = quick_head.substr(quick_head.find("ETag: ") + 6, 21);
    stock.find("/bridge")->answer(tag, {false, true}, again);
    EXPECT_EQ(again.status, 304);
    EXPECT_FALSE(stock.job_in_turn(3, 10));
}

}  // namespace
}  // namespace rotative::cache
