// SPDX-License-Identifier: Apache-2.0
// Thousands of hostile fragments (../shared/corpora/xss) become pages of ours, and Chromium judges them: nothing may run, nothing may stay
// active, and the words a reader saw are still there. A few every day, all with ROTATIVE_LONG (bin/check --long xss).
#include <gtest/gtest.h>
#include <unistd.h>
#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include "base/test_files.hpp"
#include "browser_judge.hpp"
#include "press/document/html_reader.hpp"
#include "press/document/renditions.hpp"

namespace rotative {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

/// Every payload beside the page, the mail and the feed's entry that are made of it, one JSON object a line. Returns how many lines.
std::size_t write_pages(const fs::path& to) {
    const std::size_t step = std::getenv("ROTATIVE_LONG") ? 1 : 40;
    std::ifstream payloads(corpora() / "xss" / "payloads.jsonl");
    std::ofstream pages(to);
    std::size_t read = 0, written = 0;
    for (std::string line; std::getline(payloads, line);) {
        if (read++ % step != 0) continue;
        auto payload = json::parse(line).as_object();
        const auto reading = document::read_html(std::string_view(payload.at("html").as_string()), {.base = "http://probe.invalid/"});
        for (const auto& out :
             {document::page_html(reading.document, journeys::NoThings{}, {}, Language::English),
              document::mail_html(reading.document, journeys::NoThings{}), document::feed_html(reading.document, journeys::NoThings{})}) {
            payload["out"] = out.markup();
            pages << json::serialize(payload) << '\n';
            ++written;
        }
    }
    return written;
}

class HostileHtml : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(corpora() / "xss")) GTEST_SKIP() << "the corpora are not beside this checkout: " << corpora();
        pages_ = fs::temp_directory_path() / ("rotative-hostile-" + std::to_string(::getpid()) + ".jsonl");
        count_ = write_pages(pages_);
    }
    void TearDown() override { fs::remove(pages_); }

    fs::path pages_;
    std::size_t count_ = 0;
};

}  // namespace

TEST_F(HostileHtml, runs_nothing_and_leaves_nothing_active) {
    const auto oracle = corpora() / "tools" / "xss_oracle.mjs";
    const auto judged = journeys::run_in_browser_folder("node " + oracle.string() + " " + pages_.string() + " --field out");
    std::printf("measured: hostile pages in Chromium: %s", judged.said.c_str());
    ASSERT_EQ(judged.status, 0) << judged.said;
    const auto figures = json::parse(judged.said).as_object();
    EXPECT_EQ(figures.at("cases"), count_);
    EXPECT_EQ(figures.at("ran"), 0);
    EXPECT_EQ(figures.at("active"), 0);
}

TEST_F(HostileHtml, keeps_the_words_that_were_seen) {
    const auto judged =
        journeys::run_in_browser_folder("node visible_words.mjs " + pages_.string() + (std::getenv("ROTATIVE_LIST") ? " /dev/stderr" : ""));
    std::printf("measured: words of hostile pages: %s", judged.said.c_str());
    ASSERT_EQ(judged.status, 0) << judged.said;
    EXPECT_EQ(journeys::figures_of(judged).at("lost"), 0);
}

}  // namespace rotative
