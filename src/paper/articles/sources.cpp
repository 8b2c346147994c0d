// SPDX-License-Identifier: Apache-2.0
// Sources to JSON and back.
#include "paper/articles/sources.hpp"
#include <boost/json.hpp>

namespace rotative::articles {

std::string written(const std::vector<Source>& sources) {
    boost::json::array all;
    for (const auto& source : sources) all.push_back(boost::json::array{source.words, source.address});
    return boost::json::serialize(all);
}

std::vector<Source> sources_in(std::string_view json) {
    std::vector<Source> sources;
    const auto kept = boost::json::parse({json.data(), json.size()});
    for (const auto& one : kept.as_array()) sources.push_back({std::string(one.at(0).as_string()), std::string(one.at(1).as_string())});
    return sources;
}

}  // namespace rotative::articles
