// SPDX-License-Identifier: Apache-2.0
// Who may be called what. The SQL is in naming_shelf.cpp, the making of a slug in slug.cpp.
#include "paper/naming/naming.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <map>
#include "paper/masthead/masthead.hpp"
#include "paper/naming/naming_shelf.hpp"
#include "press/i18n/slug.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::naming {
namespace {

Result<Done> refuse_impossible(const std::string& name) {
    if (name.empty()) return Problem{Refusal::Invalid, "naming.empty"};
    const auto length = i18n::length(name);
    if (length > longest_name)
        return Problem{Refusal::TooLarge, "naming.too_long", {{"limit", std::to_string(longest_name)}, {"length", std::to_string(length)}}};
    if (i18n::has_bidi_controls(name)) return Problem{Refusal::Invalid, "naming.turns_the_writing"};
    return Done{};
}

bool is_free_for(store::Reading& reading, Thing thing, Language language, std::string_view slug) {
    const auto leads_to = shelf::led_to(reading, thing.kind, language, slug);
    return !leads_to || *leads_to == thing.number;
}

/// The slug made from a name; the first of "pont", "pont-2", "pont-3"… that leads nowhere else.
std::string slug_beside_others(store::Reading& reading, Thing thing, const Wanted& wanted) {
    auto made = i18n::slug(wanted.name, wanted.language);
    if (made.empty()) made = fmt::format("{}", thing.number);
    auto slug = made;
    for (int next = 2; !is_free_for(reading, thing, wanted.language, slug); ++next) slug = fmt::format("{}-{}", made, next);
    return slug;
}

Result<std::string> slug_for(store::Reading& reading, Thing thing, const Wanted& wanted, const Name* present) {
    if (wanted.slug.empty()) {
        if (present && present->name == wanted.name) return present->slug;
        return slug_beside_others(reading, thing, wanted);
    }
    if (i18n::length(wanted.slug) > i18n::longest_slug)
        return Problem{Refusal::TooLarge, "naming.slug_too_long", {{"limit", std::to_string(i18n::longest_slug)}}};
    auto slug = i18n::slug(wanted.slug, wanted.language);
    if (slug.empty()) return Problem{Refusal::Invalid, "naming.slug_without_letters"};
    if (!is_free_for(reading, thing, wanted.language, slug)) return Problem{Refusal::Conflict, "naming.slug_taken", {{"slug", slug}}};
    return slug;
}

struct Known {
    std::map<Thing, Names> names;
};

/// The names as this snapshot has them; `unkept` holds them where nothing may be noted.
const Names& names_in(store::Reading& reading, Thing thing, Names& unkept) {
    auto* known = reading.notes<Known>();
    if (!known) return unkept = shelf::names_of(reading, thing);
    const auto [place, is_new] = known->names.try_emplace(thing);
    if (is_new) place->second = shelf::names_of(reading, thing);
    return place->second;
}

/// The languages in which a reader is shown something else than before.
std::vector<Language> shown_differently(const Names& before, const Names& after, Language main) {
    std::vector<Language> languages;
    for (const auto language : {Language::French, Language::Turkish, Language::English, Language::Arabic, Language::Test}) {
        const auto *was = before.shown_in(language, main), *is = after.shown_in(language, main);
        if ((was == nullptr) != (is == nullptr) || (was && *was != *is)) languages.push_back(language);
    }
    return languages;
}

}  // namespace

Naming::Naming(wire::Wire& wire) : wire_(wire) {}

Result<Done> Naming::call(store::Transaction& tx, Thing thing, const std::vector<Wanted>& wanted, wire::Age age) {
    const auto before = shelf::names_of(tx, thing);
    NamesChanged news{thing, {}, {}};
    for (const auto& one : wanted) {
        TRY(refuse_impossible(one.name));
        const auto* present = before.in(one.language);
        const Name name{one.language, i18n::nfc(one.name), TRY(slug_for(tx, thing, one, present))};
        if (present && *present == name) continue;
        if (!shelf::led_to(tx, thing.kind, name.language, name.slug)) news.taken.push_back({name.language, name.slug});
        shelf::lead(tx, thing, name.language, name.slug);
        shelf::keep(tx, thing, name);
    }
    news.languages = shown_differently(before, shelf::names_of(tx, thing), masthead::main_language(tx));
    if (!news.languages.empty()) wire_.tell(tx, news, age);
    return Done{};
}

Result<Done> Naming::join(store::Transaction& tx, Kind kind, std::int64_t from, std::int64_t into, wire::Age age) {
    const auto main = masthead::main_language(tx);
    const auto leaving = shelf::names_of(tx, {kind, from});
    const auto before = shelf::names_of(tx, {kind, into});
    shelf::turn(tx, kind, from, into);
    for (const auto& name : leaving.all)
        if (!before.in(name.language)) shelf::keep(tx, {kind, into}, name);
    const auto changed = shown_differently(before, shelf::names_of(tx, {kind, into}), main);
    if (!changed.empty()) wire_.tell(tx, NamesChanged{{kind, into}, changed, {}}, age);
    wire_.tell(tx, NamesChanged{{kind, from}, shown_differently(leaving, {}, main), {}}, age);
    return Done{};
}

Names names_of(store::Reading& reading, Thing thing) { return shelf::names_of(reading, thing); }

Name shown(store::Reading& reading, cache::Ingredients& made_of, Thing thing, Language language) {
    made_of.note(name_tag(thing, language));
    Names unkept;
    const auto& names = names_in(reading, thing, unkept);
    if (const auto* exact = names.in(language)) return *exact;
    const auto* another = names.shown_in(language, masthead::main_language(reading, made_of));
    return another ? *another : Name{language, {}, {}};
}

void read_ahead(store::Reading& reading, Kind kind, const std::vector<std::int64_t>& numbers) {
    auto* known = reading.notes<Known>();
    if (!known || numbers.empty()) return;
    const auto [first, last] = std::ranges::minmax(numbers);
    // Things that stand together were mostly made together; where they were not, each is asked for.
    if (last - first > 4 * static_cast<std::int64_t>(numbers.size())) return;
    known->names.merge(shelf::names_between(reading, kind, first, last));
}

std::optional<Found> find(store::Reading& reading, cache::Ingredients& made_of, Kind kind, Language language, std::string_view slug) {
    const auto number = shelf::led_to(reading, kind, language, slug);
    if (!number) {
        made_of.note(absent_tag(kind, language, slug));
        return {};
    }
    made_of.note(name_tag({kind, *number}, language));
    const auto names = shelf::names_of(reading, {kind, *number});
    const auto* present = names.in(language);
    return Found{*number, present && present->slug == slug};
}

}  // namespace rotative::naming
