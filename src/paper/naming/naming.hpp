// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the room of names: sections, stories, topics and authors are called and addressed through it, and nowhere else. An
// old slug leads to its thing for ever, also after a rename or a merge. The words about a thing are in about.hpp.
#include <optional>
#include "base/result.hpp"
#include "paper/naming/name.hpp"
#include "press/cache/pages.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::naming {

/// The longest name, in characters.
inline constexpr std::size_t longest_name = 200;

/// Where a slug leads: to a thing, under its present slug or one it had before.
struct Found {
    std::int64_t number = 0;
    bool is_present = true;
};

class Naming {
public:
    explicit Naming(wire::Wire&);

    /// Calls the thing so; languages that are not mentioned keep their name. The same again changes and tells nothing. Refuses an
    /// empty or too long name, and a slug asked for that leads elsewhere; a slug made from a name steps aside ("pont-2").
    Result<Done> call(store::Transaction&, Thing, const std::vector<Wanted>&, wire::Age = wire::Age::Fresh);
    /// Every slug of `from`, present and past, leads to `into`; `into` takes the names of languages it had none in.
    Result<Done> join(store::Transaction&, Kind, std::int64_t from, std::int64_t into, wire::Age = wire::Age::Fresh);

private:
    wire::Wire& wire_;
};

/// All names of a thing; none if it has none.
Names names_of(store::Reading&, Thing);
/// What a reader of `language` is shown, and noted as an ingredient of the page. Empty only for a thing that does not exist.
Name shown(store::Reading&, cache::Ingredients&, Thing, Language);
/// Reads the names of several things at once, which are then shown without asking for each.
void read_ahead(store::Reading&, Kind, const std::vector<std::int64_t>& numbers);
/// The thing that answers to a slug; nothing if none does (then the page is made of that absence).
std::optional<Found> find(store::Reading&, cache::Ingredients&, Kind, Language, std::string_view slug);

}  // namespace rotative::naming
