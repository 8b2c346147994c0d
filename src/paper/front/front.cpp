// SPDX-License-Identifier: Apache-2.0
// How the front page fills: first what was placed, each in its slot, then the latest that stand nowhere yet. Names of slots are in
// slot.cpp.
#include "paper/front/front.hpp"
#include <algorithm>
#include <map>
#include "paper/front/front_shelf.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/sections/sections.hpp"

namespace rotative::front {
namespace {

using articles::ArticleId;
using articles::Teaser;

/// A front page while it fills: who stands where, and who stands somewhere.
class Filling {
public:
    Filling(store::Reading& reading, cache::Ingredients& made_of) : reading_(reading), made_of_(made_of) {}

    /// Puts what was placed and has not expired into its slots.
    void place(const std::vector<Placed>& all, Moment now) {
        for (const auto& one : all) {
            if (one.until && *one.until <= now) continue;
            if (one.until) made_of_.holds_until(*one.until);
            if (auto teaser = articles::teaser(reading_, made_of_, one.article)) {
                placed_[one.slot] = *std::move(teaser);
                standing_.push_back(one.article);
            }
        }
    }
    /// One part with so many places: what was placed, and the latest of the list in between.
    std::vector<Teaser> part(Slot first, int places, const articles::List& latest_of) {
        std::vector<std::optional<Teaser>> slots;
        for (auto slot = first; slot.place < first.place + places; ++slot.place) {
            const auto found = placed_.find(slot);
            slots.push_back(found == placed_.end() ? std::nullopt : std::optional(found->second));
        }
        fill(slots, latest_of);
        std::vector<Teaser> teasers;
        for (auto& one : slots)
            if (one) teasers.push_back(*std::move(one));
        return teasers;
    }

private:
    void fill(std::vector<std::optional<Teaser>>& slots, const articles::List& latest_of) {
        const auto empty = static_cast<std::size_t>(std::ranges::count_if(slots, [](const auto& slot) { return !slot; }));
        if (empty == 0) return;
        auto slot = slots.begin();
        for (const auto id : articles::latest(reading_, made_of_, latest_of, empty, standing_)) {
            slot = std::find_if(slot, slots.end(), [](const auto& one) { return !one; });
            *slot = articles::teaser(reading_, made_of_, id);
            standing_.push_back(id);
        }
    }

    store::Reading& reading_;
    cache::Ingredients& made_of_;
    std::map<Slot, Teaser> placed_;
    std::vector<ArticleId> standing_;
};

}  // namespace

std::string front_tag(Language language) { return "front:" + std::string(rotative::tag(language)); }
std::vector<std::string> touched_by(const FrontChanged& news) { return {front_tag(news.language)}; }

Front::Front(store::Store& store, wire::Wire& wire) : wire_(wire), store_(store) {}

Result<Done> Front::place(const Slot& slot, ArticleId id, std::optional<Moment> until) {
    return store_.write([&](store::Transaction& tx) { return place(tx, slot, id, until, wire::Age::Fresh); });
}

Result<Done> Front::place(store::Transaction& tx, const Slot& slot, ArticleId id, std::optional<Moment> until, wire::Age age) {
    const auto language = articles::written_in(tx, id);
    if (!language) return Problem{Refusal::NotFound, "articles.not_found", {{"article", std::to_string(id.number)}}};
    if (until && *until <= tx.now()) return Problem{Refusal::Invalid, "front.until_has_passed"};
    shelf::place(tx, *language, {slot, id, until});
    wire_.tell(tx, FrontChanged{*language}, age);
    return Done{};
}

Result<Done> Front::clear(Language language, const Slot& slot) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        if (shelf::clear(tx, language, slot) == 0) return Problem{Refusal::NotFound, "front.nothing_placed", {{"slot", name_of(slot)}}};
        wire_.tell(tx, FrontChanged{language});
        return Done{};
    });
}

FrontPage front_page(store::Reading& reading, cache::Ingredients& made_of, Language language) {
    return front_page(reading, made_of, language, reading.now());
}

FrontPage front_page(store::Reading& reading, cache::Ingredients& made_of, Language language, Moment now) {
    made_of.note(front_tag(language));
    Filling filling(reading, made_of);
    filling.place(shelf::placed(reading, language), now);
    FrontPage page;
    for (auto& one : filling.part({}, 1, articles::whole_paper(language))) page.lead = std::move(one);
    page.secondary = filling.part({Slot::Part::Secondary, {}, 1}, masthead::number_of(reading, made_of, "front.secondary_length"),
                                  articles::whole_paper(language));
    const auto length = masthead::number_of(reading, made_of, "front.rail_length");
    for (const auto& section : sections::children(reading, made_of, {})) {
        auto teasers = filling.part({Slot::Part::Rail, section.id, 1}, length, articles::list_of(section.id, language));
        if (teasers.empty()) continue;
        page.rails.push_back({section.id, articles::linked(reading, made_of, sections::thing(section.id), language), std::move(teasers)});
    }
    return page;
}

std::vector<Placed> placed(store::Reading& reading, Language language) { return shelf::placed(reading, language); }

}  // namespace rotative::front
