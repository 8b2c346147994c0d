// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a newspaper may set about itself while it is open, and which values each setting takes. Keeping them is in settings.hpp; what
// belongs to the machine (database, address, mail relay) is in rotative.toml and not here.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include "base/result.hpp"

namespace rotative::masthead {

enum class Sort : std::uint8_t { Words, Language, Languages, Zone, Colour, Number, Contact, Day };

struct Known {
    std::string_view key;
    Sort sort;
    std::string_view at_first;    // until somebody sets it
    std::string_view ingredient;  // what a page that depends on it is made of
};

/// What stands on every page is one ingredient: any of it reprints them all anyway. Feeds and redirects know the title but no tagline.
inline constexpr std::array known_settings{
    Known{"title", Sort::Words, "Rotative", "frame"},
    Known{"tagline", Sort::Words, "", "tagline"},
    Known{"language", Sort::Language, "fr", "frame"},
    Known{"languages", Sort::Languages, "fr", "frame"},
    Known{"time_zone", Sort::Zone, "Europe/Paris", "frame"},
    Known{"colours.accent", Sort::Colour, "#b3001b", "colours"},
    Known{"colours.paper", Sort::Colour, "#fffdf8", "colours"},
    Known{"colours.ink", Sort::Colour, "#1a1a1a", "colours"},
    Known{"security.contact", Sort::Contact, "", "security"},
    Known{"security.expires", Sort::Day, "", "security"},
    Known{"lists.length", Sort::Number, "20", "lists"},
    Known{"front.rail_length", Sort::Number, "4", "front"},
    Known{"front.secondary_length", Sort::Number, "3", "front"},
    Known{"front.briefs_length", Sort::Number, "6", "front"},
    Known{"front.opinions_length", Sort::Number, "3", "front"},
};

/// The setting of that name; otherwise a refusal that says the nearest known name.
Result<Known> setting_named(std::string_view key);

/// The value as it is kept (trimmed, "fr,tr"), or why it cannot be one: a language we do not speak, a zone that does not exist, a
/// colour that is not "#rrggbb", a number outside 1 to 100, a contact that is neither "mailto:…" nor "https://…", a day that is not
/// "2027-06-30", words longer than 300 characters.
Result<std::string> checked(const Known&, std::string_view value);

}  // namespace rotative::masthead
