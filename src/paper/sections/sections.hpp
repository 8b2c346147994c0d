// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door of the sections: making, naming, moving and ordering them. Which articles stand in one is known by the room of articles.
#include <functional>
#include "base/result.hpp"
#include "paper/naming/naming.hpp"
#include "paper/sections/section.hpp"
#include "press/cache/pages.hpp"
#include "press/document/document.hpp"
#include "press/store/store.hpp"
#include "press/wire/wire.hpp"

namespace rotative::sections {

class Sections {
public:
    Sections(store::Store&, wire::Wire&, naming::Naming&);

    /// Makes a section, last among its siblings. Refuses one without a name, under a section that is not there, or too deep.
    Result<SectionId> add(const SectionDraft&);
    Result<SectionId> add(store::Transaction&, const SectionDraft&, wire::Age);
    /// Makes the section what the draft says. Refuses a parent that stands inside it. The same again tells nothing.
    Result<Done> change(SectionId, const SectionDraft&);
    Result<Done> change(store::Transaction&, SectionId, const SectionDraft&, wire::Age);
    /// Puts the sections under `parent` (0: at the top) in this order; those left out keep theirs, after the others.
    Result<Done> arrange(SectionId parent, const std::vector<SectionId>& order);
    /// Keeps the words about a section.
    Result<Done> describe(SectionId, Language, const document::Document&);

    /// Work of higher rooms that belongs to the same transaction as a move: articles stand in every section above theirs.
    void on_move(std::function<void(store::Transaction&, SectionId, wire::Age)>);

private:
    Result<Done> move(store::Transaction&, const Section&, SectionId parent, wire::Age);

    store::Store& store_;
    wire::Wire& wire_;
    naming::Naming& naming_;
    std::vector<std::function<void(store::Transaction&, SectionId, wire::Age)>> move_work_;
};

/// Where the section stands; nothing if it is not there.
std::optional<Section> section(store::Reading&, cache::Ingredients&, SectionId);
/// The sections right under this one (0: at the top), in their order.
std::vector<Section> children(store::Reading&, cache::Ingredients&, SectionId parent);
/// The section and those it stands in, from itself up to the top. Empty if it is not there.
std::vector<SectionId> upwards(store::Reading&, SectionId);
std::vector<SectionId> upwards(store::Reading&, cache::Ingredients&, SectionId);
/// The section and all that stand in it.
std::vector<SectionId> downwards(store::Reading&, SectionId);
/// The inside of a section, as JSON, for `rotative look section 4`.
Result<std::string> look(store::Reading&, SectionId);

}  // namespace rotative::sections
