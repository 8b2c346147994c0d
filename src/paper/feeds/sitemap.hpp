// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sitemaps (sitemaps.org 0.9): an index, parts that each list the addresses of a range of articles, and the one of the last days with
// Google's extension for news. Schemas of none of them allow a list to be empty.
#include <optional>
#include <string>
#include <vector>
#include "base/language.hpp"
#include "base/moment.hpp"

namespace rotative::feeds {

struct Mapped {
    std::string address;  // absolute
    std::optional<Moment> changed;
};

/// An article of the last days.
struct News {
    std::string address, title;
    Language language = Language::French;
    Moment published;
};

std::string sitemap_index(const std::vector<Mapped>& parts);
std::string sitemap(const std::vector<Mapped>& pages);
/// Without any news the page `home` stands in it alone.
std::string news_sitemap(const std::string& paper, const std::vector<News>&, const std::string& home);

}  // namespace rotative::feeds
