// SPDX-License-Identifier: Apache-2.0
// Whatever is changed, every address answers what a press with an empty memory would print, as soon as the change was acknowledged; and
// hardly a page is dropped that would have been the same. Which edits there are is in any_edit.hpp. ROTATIVE_LONG=1 makes 2,000 of them.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <map>
#include "any_edit.hpp"
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

class PagesAreExactlyFresh : public Journey {
protected:
    /// What a reader is given, but for the moment it was given at.
    static std::string seen(const http::Reached& reached) {
        return fmt::format("{} {} {} {}\n{}", reached.status, reached.header("location"), reached.header("content-type"),
                           reached.header("etag"), reached.body);
    }
    /// Where two answers part, with a little of what stands around.
    static std::string difference(const std::string& served, const std::string& cold) {
        if (served == cold) return {};
        const auto [here, there] = std::ranges::mismatch(served, cold);
        const auto from = std::max<std::ptrdiff_t>(0, here - served.begin() - 80);
        return "served …" + served.substr(static_cast<std::size_t>(from), 240) + "\ncold   …" +
               cold.substr(static_cast<std::size_t>(from), 240);
    }
    std::uint64_t prints() const { return house.house.pages.figures().prints; }

    /// Reads each address, compares it with the cold print, and counts what was printed in vain since it was last read.
    void read_all(const std::string& after) {
        for (const auto& address : editor.addresses()) {
            const auto printed_before = prints();
            const auto now = seen(house.get(address));
            ASSERT_EQ(difference(now, seen(cold.get(address))), "") << address << " after " << after;
            auto& [kept, is_known] = last[address];
            if (is_known && prints() > printed_before) {
                ++dropped;
                if (kept == now) {
                    if (std::getenv("ROTATIVE_LIST")) fmt::print("  in vain: {} after {}\n", address, after);
                    ++in_vain;
                    ++in_vain_after[after];
                }
            }
            kept = now, is_known = true;
        }
    }

    ColdPress cold{shelf.address(), clock};
    AnyEdit editor{house.house, clock};
    std::map<std::string, std::pair<std::string, bool>> last;
    int dropped = 0, in_vain = 0;
    std::map<std::string, int> in_vain_after;
};

TEST_P(PagesAreExactlyFresh, after_every_edit_and_hardly_one_is_printed_in_vain) {
    const bool is_long = std::getenv("ROTATIVE_LONG");
    const int edits = is_long ? 2000 : GetParam() == store::Engine::Sqlite ? 60 : 10;
    for (int i = 0; i < 12; ++i) editor.publish();
    ASSERT_NO_FATAL_FAILURE(read_all("the beginning"));
    for (int i = 0; i < edits; ++i) {
        const auto edit = editor.edit();
        ASSERT_NO_FATAL_FAILURE(read_all(edit)) << "edit " << i;
    }
    fmt::print("measured: {} edits, {} addresses, {} pages dropped, {} of them in vain ({:.1f} %)\n", edits, last.size(), dropped, in_vain,
               dropped ? 100.0 * in_vain / dropped : 0.0);
    for (const auto& [name, times] : in_vain_after) fmt::print("  in vain after {}: {}\n", name, times);
    EXPECT_LE(in_vain * (is_long ? 20 : 4), dropped);  // 5 % are promised; a few edits scatter around that
    EXPECT_GT(dropped, edits);
}

ON_BOTH_DATABASES(PagesAreExactlyFresh);

}  // namespace
}  // namespace rotative::journeys
