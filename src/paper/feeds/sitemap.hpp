// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sitemaps (sitemaps.org 0.9): an index, and parts that each list the addresses of a range of articles.
#include <optional>
#include <string>
#include <vector>
#include "base/moment.hpp"

namespace rotative::feeds {

struct Mapped {
    std::string address;  // absolute
    std::optional<Moment> changed;
};

std::string sitemap_index(const std::vector<Mapped>& parts);
std::string sitemap(const std::vector<Mapped>& pages);

}  // namespace rotative::feeds
