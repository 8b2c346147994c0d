// SPDX-License-Identifier: Apache-2.0
#pragma once
// A section of the paper, which may stand inside another, and its news. Names are in the room of names; the door is sections.hpp.
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/id.hpp"
#include "paper/naming/name.hpp"

namespace rotative::sections {

using SectionId = Id<struct SectionTag>;

/// How deep sections may stand in one another.
inline constexpr std::size_t deepest = 6;

struct Section {
    SectionId id;
    SectionId parent;        // 0 at the top
    std::int64_t place = 0;  // among its siblings, from 1
};

/// What somebody writes about a section.
struct SectionDraft {
    std::vector<naming::Wanted> names = {};
    SectionId parent = {};  // 0 at the top
};

inline naming::Thing thing(SectionId id) { return {naming::Kind::Section, id.number}; }

/// A section is new or stands elsewhere. `under` are those whose children are others or in another order (0: the top).
struct SectionsMoved {
    static constexpr std::string_view name = "sections.moved";
    std::vector<SectionId> sections;  // which have another parent than before
    std::vector<SectionId> under;
    std::string write() const;
    static SectionsMoved read(std::string_view words);
};

/// The ingredient of what shows where a section stands.
std::string tag(SectionId);
/// The ingredient of what shows the sections under this one, in their order; under 0 are those at the top.
std::string children_tag(SectionId parent);
std::vector<std::string> touched_by(const SectionsMoved&);

}  // namespace rotative::sections
