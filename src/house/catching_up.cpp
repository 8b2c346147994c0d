// SPDX-License-Identifier: Apache-2.0
// One mark for each thing that is kept beside others. The number is read before anything is looked at: what an older program tells
// meanwhile is later than that, and is looked at the next time.
#include "house/catching_up.hpp"
#include <fmt/format.h>
#include <stdexcept>
#include "house/house.hpp"
#include "press/wire/generations.hpp"

namespace rotative::house {
namespace {

constexpr std::string_view beside_articles = "what shows which medium";  // and which articles are opinions: all that articles settle
constexpr int generation_of_articles = 2;

void must(const Result<Done>& made) {
    if (!made) throw std::runtime_error(fmt::format("catching up after an older release: {}", made.problem().message));
}

wire::Standing standing_of(House& house) {
    return house.store->read([](store::Reading& reading) { return wire::standing(reading, beside_articles, generation_of_articles); });
}

void catch_up_with(House& house, const wire::Standing& now) {
    if (now.is_behind) must(house.articles.settle_again());
    must(house.store->write([&](store::Transaction& tx) -> Result<Done> {
        wire::note_caught_up(tx, beside_articles, now.newest);
        return Done{};
    }));
}

}  // namespace

void catch_up(House& house) {
    if (const auto now = standing_of(house); now.is_behind) catch_up_with(house, now);
}

void catch_up_and_note(House& house) {
    if (const auto now = standing_of(house); now.is_behind || now.newest != now.caught_up) catch_up_with(house, now);
}

}  // namespace rotative::house
