// SPDX-License-Identifier: Apache-2.0
// Sections as plain values: their news and their ingredients. No disk.
#include "paper/sections/section.hpp"
#include <fmt/format.h>
#include <boost/json.hpp>

namespace rotative::sections {
namespace {

boost::json::array numbers(const std::vector<SectionId>& ids) {
    boost::json::array all;
    for (const auto id : ids) all.emplace_back(id.number);
    return all;
}

std::vector<SectionId> ids(const boost::json::value& all) {
    std::vector<SectionId> found;
    for (const auto& one : all.as_array()) found.push_back({one.as_int64()});
    return found;
}

}  // namespace

std::string SectionsMoved::write() const { return boost::json::serialize(boost::json::array{numbers(sections), numbers(under)}); }

SectionsMoved SectionsMoved::read(std::string_view words) {
    const auto kept = boost::json::parse({words.data(), words.size()});
    return {ids(kept.at(0)), ids(kept.at(1))};
}

std::string tag(SectionId id) { return fmt::format("section:{}", id.number); }
std::string children_tag(SectionId parent) { return fmt::format("sections:under:{}", parent.number); }

std::vector<std::string> touched_by(const SectionsMoved& news) {
    std::vector<std::string> touched;
    for (const auto id : news.sections) touched.push_back(tag(id));
    for (const auto parent : news.under) touched.push_back(children_tag(parent));
    return touched;
}

}  // namespace rotative::sections
