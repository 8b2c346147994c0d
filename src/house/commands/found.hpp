// SPDX-License-Identifier: Apache-2.0
#pragma once
// What commands name in words: a thing by its slug, a language by its tag, a moment by the paper's clock.
#include <string_view>
#include "base/result.hpp"
#include "house/house.hpp"

namespace rotative::house {

/// The number of the thing with this slug, in whichever language of the paper it has it; or the number itself, as "12".
Result<std::int64_t> thing_called(House&, naming::Kind, std::string_view slug);
/// The standing page with this slug, in this language.
std::optional<std::int64_t> page_called(House&, Language, std::string_view slug);
/// The number that "12" says; nothing when it says none.
std::optional<std::int64_t> number_in(std::string_view words);
Result<Language> language_named(std::string_view tag);
/// "2026-03-14T15:00" by the clocks of the paper.
Result<Moment> moment_of(House&, std::string_view words);

/// The language that was said; the paper's when none was.
Result<Language> language_for(House&, const std::string& said);

}  // namespace rotative::house
