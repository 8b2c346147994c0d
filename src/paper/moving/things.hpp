// SPDX-License-Identifier: Apache-2.0
#pragma once
// Authors, sections and topics of the old site are brought before any article names them.
#include <string>
#include <vector>
#include "paper/moving/inventory.hpp"
#include "paper/moving/moving.hpp"
#include "paper/moving/numbers.hpp"
#include "press/i18n/zone.hpp"

namespace rotative::moving {

/// One of them, as it is wanted here.
struct WantedThing {
    naming::Brought what = naming::Brought::Topic;
    std::string origin, parent;  // the parent's origin, of a section
    FoundTerm term;
    std::vector<std::string> addresses;  // that it had
    bool is_moved = false;               // it stood deeper than a section may
    std::string mark() const;
};

/// All that the export names: authors, sections (parents first), topics.
std::vector<WantedThing> wanted_things(const Inventory& inventory);

/// Brings those that are new or changed. One whose slug is already that of a thing made here is that thing. Refuses only what ends the
/// whole import; a single refusal goes to the report.
Result<Done> bring_things(const Rooms& rooms, const Inventory& inventory, Mode mode, Numbers& numbers, Report& report);

/// Notes where old addresses lead, and in the report those that are ours and lose.
void lead(store::Transaction& tx, const Rooms& rooms, const OldSite& site, const std::vector<std::string>& addresses,
          const addresses::Target& to, std::vector<std::string>& lost);

/// Notes in the report those that are ours and lost, each once.
void note_lost_addresses(std::vector<std::string> lost, Report& report);
/// What an earlier import left at an address.
std::optional<document::Reference> brought_before(store::Store& store, const addresses::OldAddress& address);
/// The newspaper's time zone.
i18n::Zone paper_zone(store::Store& store);

}  // namespace rotative::moving
