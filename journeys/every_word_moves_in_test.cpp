// SPDX-License-Identifier: Apache-2.0
// The articles and pages of every WordPress export of the corpora, as Chromium shows them there and here: no letter that a reader saw is
// lost (bin/check --long wxr). What becomes of them otherwise is told in paper/moving.
#include <gtest/gtest.h>
#include <unistd.h>
#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <fstream>
#include <regex>
#include "base/test_files.hpp"
#include "browser_judge.hpp"
#include "open_house.hpp"
#include "paper/moving/brought_body.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/wxr_reader.hpp"
#include "paper/naming/origin.hpp"
#include "paper/pages/pages.hpp"
#include "press/document/renditions.hpp"

namespace rotative {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

fs::path exports() { return corpora() / "wxr"; }

std::vector<fs::path> files_to_read() {
    std::vector<fs::path> found;
    for (const auto& file : fs::directory_iterator(exports()))
        if (file.path().extension() == ".xml" || file.path().extension() == ".wxr") found.push_back(file.path());
    std::ranges::sort(found);
    return found;
}

bool is_read(const moving::WxrItem& item) {
    const bool is_text = item.type.empty() || item.type == "post" || item.type == "page";
    return is_text && item.status != "trash" && !item.content.empty();
}

/// WordPress puts these brackets into markup before a reader sees them; the words between them are words.
std::string without_dress(const std::string& written) {
    static const std::regex dress(R"(\[/?(caption|wp_caption|embed|audio|video)\b[^\]]*\])");
    return std::regex_replace(written, dress, "");
}

/// The caption of a table stands over it here and under it there: over it, so that both are read in one order.
std::string with_captions_over_tables(std::string written) {
    constexpr std::string_view table_end = "</table>", caption = "<figcaption", caption_end = "</figcaption>";
    for (auto at = written.find("<table"); at != std::string::npos; at = written.find("<table", at)) {
        const auto from = written.find(table_end, at) + table_end.size();
        if (from < table_end.size()) break;
        const auto to = written.find(caption_end, from) + caption_end.size();
        const bool is_followed = to >= caption_end.size() && written.compare(from, caption.size(), caption) == 0;
        if (is_followed)
            std::rotate(written.begin() + std::ptrdiff_t(at), written.begin() + std::ptrdiff_t(from), written.begin() + std::ptrdiff_t(to));
        at = is_followed ? to : from;
    }
    return written;
}

/// Each text as it was written beside the page made of it, one JSON object a line; returns how many.
std::size_t write_pairs(const fs::path& to) {
    std::ofstream pairs(to);
    std::size_t written = 0;
    for (const auto& file : files_to_read()) {
        moving::WxrHands hands;
        hands.item = [&](moving::WxrItem&& item) {
            if (!is_read(item)) return;
            const auto body = moving::read_body(item.content, "https://old.invalid/", "fr", {}).document;
            const auto id = file.filename().string() + ":" + std::to_string(item.line);
            pairs << json::serialize(json::object{{"id", id},
                                                  {"html", with_captions_over_tables(without_dress(item.content))},
                                                  {"out", document::page_html(body, journeys::NoThings()).markup()}})
                  << '\n';
            ++written;
        };
        moving::WxrReader reader(std::move(hands));
        reader.feed(bytes_of(file));
        static_cast<void>(reader.finish());
    }
    return written;
}

/// Chromium compares the pairs of that file: every one must have all its letters on our side.
void expect_no_letter_lost(const fs::path& pairs, std::size_t count) {
    const auto lost = pairs.string() + ".lost";
    const auto judged = journeys::run_in_browser_folder("node visible_words.mjs " + pairs.string() + " " + lost);
    ASSERT_EQ(judged.status, 0) << judged.said;
    std::printf("measured: words of %zu articles and pages in Chromium: %s", count, judged.said.c_str());
    const auto figures = journeys::figures_of(judged);
    EXPECT_EQ(figures.at("same").to_number<std::size_t>() + figures.at("more").to_number<std::size_t>(), count)
        << bytes_of(lost).substr(0, 4000);
    fs::remove(pairs);
    fs::remove(lost);
}

fs::path scratch_file() { return fs::temp_directory_path() / ("rotative-words-" + std::to_string(::getpid()) + ".jsonl"); }

TEST(EveryWordMovesIn, as_chromium_shows_it) {
    if (!fs::exists(exports())) GTEST_SKIP() << "the corpora are not beside this checkout: " << exports();
    const auto count = write_pairs(scratch_file());
    EXPECT_GT(count, 100U);
    expect_no_letter_lost(scratch_file(), count);
}

/// An export that has moved into a house of its own, which is open.
class MovedIn {
public:
    explicit MovedIn(const fs::path& file) {
        static_cast<void>(house_.order({"import", "wxr", file.string()}));  // "refused" after what stands before a damage has come
        moving::WxrHands hands;
        hands.site = [this](const moving::WxrSite& site) { inventory_.take(site); };
        hands.item = [this](moving::WxrItem&& item) { inventory_.take(item, items_.size()), items_.push_back(std::move(item)); };
        moving::WxrReader reader(std::move(hands));
        reader.feed(bytes_of(file));
        static_cast<void>(reader.finish());
        inventory_.close();
    }

    /// What readers are shown, each with its page.
    std::vector<std::pair<const moving::WxrItem*, std::string>> shown() {
        std::vector<std::pair<const moving::WxrItem*, std::string>> found;
        for (std::size_t number = 0; number < items_.size(); ++number) {
            const auto& item = items_[number];
            const bool is_kept = inventory_.becomes_article(item, number) || inventory_.becomes_page(item, number);
            const bool is_public = (item.status.empty() || item.status == "publish") && item.password.empty();
            if (is_kept && is_public && is_read(item)) found.emplace_back(&item, page(address_of(inventory_.origin_of(item))));
        }
        return found;
    }

private:
    std::string address_of(const std::string& origin) {
        using naming::Brought;
        return house_.house.store->read([&](store::Reading& reading) -> std::string {
            cache::Ingredients unused;
            if (const auto article = naming::brought_from(reading, Brought::Article, origin))
                return "/articles/" + std::to_string(*article);
            const auto page = naming::brought_from(reading, Brought::Page, origin);
            const auto linked = page ? pages::linked(reading, unused, pages::PageId{*page}, Language::French) : std::nullopt;
            return linked ? linked->address : std::string();
        });
    }
    std::string page(const std::string& address) {
        if (address.empty()) return {};
        auto reached = house_.get(address);
        if (reached.status == 301) reached = house_.get(reached.header("location"));
        return reached.status == 200 ? reached.body : std::string();
    }

    store::ScratchStore shelf_{store::Engine::Sqlite};
    journeys::OpenHouse house_{shelf_.address()};
    moving::Inventory inventory_;
    std::deque<moving::WxrItem> items_;
};

TEST(EveryWordMovesIn, onto_the_page_that_readers_open) {
    if (!fs::exists(exports())) GTEST_SKIP() << "the corpora are not beside this checkout: " << exports();
    static const std::regex that_show(R"(\[(gallery|playlist)\b[^\]]*\])");
    std::size_t count = 0;
    std::ofstream pairs(scratch_file());
    for (const auto& file : files_to_read()) {
        MovedIn house(file);
        for (const auto& [item, page] : house.shown()) {
            const auto id = file.filename().string() + ":" + std::to_string(item->line);
            EXPECT_FALSE(page.empty()) << id << " has no page";
            const auto there = "<h1>" + item->title + "</h1>" + with_captions_over_tables(without_dress(item->content));
            pairs << json::serialize(
                         json::object{{"id", id}, {"html", std::regex_replace(there, that_show, "")}, {"out", page}, {"of", "h1, .body"}})
                  << '\n';
            ++count;
        }
    }
    pairs.close();
    EXPECT_GT(count, 100U);
    expect_no_letter_lost(scratch_file(), count);
}

}  // namespace
}  // namespace rotative
