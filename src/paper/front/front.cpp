// SPDX-License-Identifier: Apache-2.0
// How the front page fills: first what was placed, each in its slot, then the latest that stand nowhere yet; and which layout it has. Names
// of slots and layouts are in slot.cpp and layout.cpp.
#include "paper/front/front.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <chrono>
#include <map>
#include "paper/front/front_shelf.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/sections/sections.hpp"

namespace rotative::front {
namespace {

using articles::ArticleId;
using articles::Teaser;

constexpr std::size_t looked_at_for_a_lead = 6;
/// After so long without an article a day is a quiet one.
constexpr auto quiet_after = std::chrono::hours(24);

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
    /// What a layout has no place for stands where the page puts it.
    void take_out(const Slot& slot) {
        const auto found = placed_.find(slot);
        if (found == placed_.end()) return;
        std::erase(standing_, found->second.id);
        placed_.erase(found);
    }
    bool is_placed(const Slot& slot) const { return placed_.contains(slot); }
    /// The leads: what was placed, and in between the latest that is news, not somebody's opinion and not paid for.
    std::vector<Teaser> leads(int places, const articles::List& latest_of) {
        for (Slot slot; slot.place <= places; ++slot.place)
            if (!is_placed(slot)) fill_with_news(slot, latest_of);
        return part({}, places, latest_of);
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

    /// Looks a few articles back; where there is no news among them, whatever is latest leads.
    void fill_with_news(const Slot& slot, const articles::List& latest_of) {
        for (const auto id : articles::latest(reading_, made_of_, latest_of, looked_at_for_a_lead, standing_)) {
            auto teaser = articles::teaser(reading_, made_of_, id);
            if (!teaser || teaser->kind == articles::Kind::Opinion || teaser->kind == articles::Kind::Sponsored) continue;
            placed_[slot] = *std::move(teaser);
            standing_.push_back(id);
            return;
        }
    }

    store::Reading& reading_;
    cache::Ingredients& made_of_;
    std::map<Slot, Teaser> placed_;
    std::vector<ArticleId> standing_;
};

std::optional<Layout> wanted_layout(store::Reading& reading, cache::Ingredients& made_of, Language language, Moment now) {
    const auto wanted = shelf::laid_out(reading, language);
    if (!wanted || (wanted->until && *wanted->until <= now)) return {};
    if (wanted->until) made_of.holds_until(*wanted->until);
    return wanted->layout;
}

Layout layout_by_itself(store::Reading& reading, cache::Ingredients& made_of, Language language, Moment now, bool has_second_lead) {
    if (has_second_lead) return Layout::Two;
    const auto newest = articles::newest(reading, made_of, articles::whole_paper(language));
    if (!newest) return Layout::One;
    const auto quiet_from = *newest + quiet_after;
    if (quiet_from <= now) return Layout::Quiet;
    made_of.holds_until(quiet_from);
    return Layout::One;
}

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

Result<Done> Front::lay_out(Language language, std::optional<Layout> layout, std::optional<Moment> until) {
    return store_.write([&](store::Transaction& tx) -> Result<Done> {
        if (until && *until <= tx.now()) return Problem{Refusal::Invalid, "front.until_has_passed"};
        shelf::lay_out(tx, language, layout ? std::optional(LaidOut{*layout, until}) : std::nullopt);
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
    const auto paper = articles::whole_paper(language);
    const auto length_of = [&](std::string_view part) {
        return masthead::number_of(reading, made_of, fmt::format("front.{}_length", part));
    };
    FrontPage page;
    const auto wanted = wanted_layout(reading, made_of, language, now);
    constexpr Slot second_lead{Slot::Part::Lead, {}, 2};
    page.layout = wanted ? *wanted : layout_by_itself(reading, made_of, language, now, filling.is_placed(second_lead));
    if (page.layout != Layout::Two) filling.take_out(second_lead);
    page.leads = filling.leads(page.layout == Layout::Two ? 2 : 1, paper);
    page.opinions = filling.part({Slot::Part::Opinion, {}, 1}, length_of("opinions"), articles::opinions(language));
    page.secondary = filling.part({Slot::Part::Secondary, {}, 1}, length_of("secondary"), paper);
    page.briefs = filling.part({Slot::Part::Brief, {}, 1}, length_of("briefs"), paper);
    const auto length = length_of("rail");
    for (const auto& section : sections::children(reading, made_of, {})) {
        auto teasers = filling.part({Slot::Part::Rail, section.id, 1}, length, articles::list_of(section.id, language));
        if (teasers.empty()) continue;
        page.rails.push_back({section.id, articles::linked(reading, made_of, sections::thing(section.id), language), std::move(teasers)});
    }
    return page;
}

std::optional<LaidOut> laid_out(store::Reading& reading, Language language) { return shelf::laid_out(reading, language); }
std::vector<Placed> placed(store::Reading& reading, Language language) { return shelf::placed(reading, language); }

}  // namespace rotative::front
