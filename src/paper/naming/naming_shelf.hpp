// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of names, slugs and the words about things, and nothing else. Every slug that ever led somewhere stays; the name row says
// which one is present.
#include <map>
#include <optional>
#include <utility>
#include "paper/naming/name.hpp"
#include "press/store/store.hpp"

namespace rotative::naming::shelf {

Names names_of(store::Reading&, Thing);
/// The names of all things of a kind whose number lies between these two.
std::map<Thing, Names> names_between(store::Reading&, Kind, std::int64_t first, std::int64_t last);
void keep(store::Transaction&, Thing, const Name&);
/// The thing a slug leads to.
std::optional<std::int64_t> led_to(store::Reading&, Kind, Language, std::string_view slug);
/// Every slug that leads to the thing, present and past.
std::vector<std::pair<Language, std::string>> slugs_of(store::Reading&, Thing);
void lead(store::Transaction&, Thing, Language, std::string_view slug);
/// Turns every slug of `from` towards `into`, and forgets the names of `from`.
void turn(store::Transaction&, Kind, std::int64_t from, std::int64_t into);
/// The document about a thing, as JSON; nothing when nothing was said.
std::optional<std::string> words_about(store::Reading&, Thing, Language);
void keep_words_about(store::Transaction&, Thing, Language, const std::optional<std::string>& document);

}  // namespace rotative::naming::shelf
