// SPDX-License-Identifier: Apache-2.0
// The articles and pages of every WordPress export of the corpora, as Chromium shows them there and here: no letter that a reader saw is
// lost (bin/check --long wxr). What becomes of them otherwise is told in paper/moving.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include "paper/moving/brought_body.hpp"
#include "paper/moving/wxr_reader.hpp"
#include "press/document/renditions.hpp"

namespace rotative {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

class NoThings : public document::Links {
public:
    using Links::address_of;
    html::Url address_of(const document::Reference&) const override { return {}; }
};

fs::path exports() {
    const char* elsewhere = std::getenv("ROTATIVE_CORPORA");
    return fs::absolute(elsewhere ? elsewhere : "../shared/corpora") / "wxr";
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
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
    for (const auto& file : fs::directory_iterator(exports())) {
        if (file.path().extension() != ".xml" && file.path().extension() != ".wxr") continue;
        moving::WxrHands hands;
        hands.item = [&](moving::WxrItem&& item) {
            if (!is_read(item)) return;
            const auto body = moving::read_body(item.content, "https://old.invalid/", "fr", {}).document;
            const auto id = file.path().filename().string() + ":" + std::to_string(item.line);
            pairs << json::serialize(json::object{{"id", id},
                                                  {"html", with_captions_over_tables(without_dress(item.content))},
                                                  {"out", document::page_html(body, NoThings()).markup()}})
                  << '\n';
            ++written;
        };
        moving::WxrReader reader(std::move(hands));
        reader.feed(bytes_of(file.path()));
        static_cast<void>(reader.finish());
    }
    return written;
}

TEST(EveryWordMovesIn, as_chromium_shows_it) {
    if (!fs::exists(exports())) GTEST_SKIP() << "the corpora are not beside this checkout: " << exports();
    const auto pairs = fs::temp_directory_path() / ("rotative-words-" + std::to_string(::getpid()) + ".jsonl");
    const auto lost = pairs.string() + ".lost";
    const auto count = write_pairs(pairs);
    auto* pipe = ::popen(("cd journeys/browser && node visible_words.mjs " + pairs.string() + " " + lost + " 2>&1").c_str(), "r");
    std::string said;
    std::array<char, 4096> bytes;
    while (const auto size = std::fread(bytes.data(), 1, bytes.size(), pipe)) said.append(bytes.data(), size);
    ASSERT_EQ(::pclose(pipe), 0) << said;
    std::printf("measured: words of %zu articles and pages in Chromium: %s", count, said.c_str());
    const auto figures = json::parse(said.substr(said.rfind("{\"same"))).as_object();
    EXPECT_GT(count, 100U);
    EXPECT_EQ(figures.at("same").to_number<std::size_t>() + figures.at("more").to_number<std::size_t>(), count)
        << bytes_of(lost).substr(0, 4000);
    fs::remove(pairs);
    fs::remove(lost);
}

}  // namespace
}  // namespace rotative
