// SPDX-License-Identifier: Apache-2.0
// The words about a thing, in each language their own. Names are in naming.cpp.
#include "paper/naming/about.hpp"
#include <fmt/format.h>
#include <boost/json.hpp>
#include "paper/naming/naming_shelf.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"

namespace rotative::naming {

std::string AboutChanged::write() const {
    return boost::json::serialize(boost::json::array{static_cast<int>(thing.kind), thing.number, tag(language)});
}

AboutChanged AboutChanged::read(std::string_view words) {
    const auto kept = boost::json::parse({words.data(), words.size()});
    return {{static_cast<Kind>(kept.at(0).as_int64()), kept.at(1).as_int64()},
            language_of(std::string_view(kept.at(2).as_string())).value_or(Language::Test)};
}

std::string about_tag(Thing thing, Language language) {
    return fmt::format("about:{}:{}:{}", word_for(thing.kind), thing.number, tag(language));
}

std::vector<std::string> touched_by(const AboutChanged& news) { return {about_tag(news.thing, news.language)}; }

Result<Done> describe(store::Transaction& tx, wire::Wire& wire, Thing thing, Language language, const document::Document& words,
                      wire::Age age) {
    const auto before = shelf::words_about(tx, thing, language);
    const auto json = words.blocks.empty() ? std::nullopt : std::optional(document::to_json(words));
    if (json && json->size() > document::largest_document) return Problem{Refusal::TooLarge, "naming.about_too_long"};
    if (before == json) return Done{};
    shelf::keep_words_about(tx, thing, language, json);
    wire.tell(tx, AboutChanged{thing, language}, age);
    return Done{};
}

std::optional<document::Document> about(store::Reading& reading, cache::Ingredients& made_of, Thing thing, Language language) {
    made_of.note(about_tag(thing, language));
    const auto json = shelf::words_about(reading, thing, language);
    if (!json) return {};
    auto words = document::from_json(*json);
    if (!words) return {};
    return *std::move(words);
}

}  // namespace rotative::naming
