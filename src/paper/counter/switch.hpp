// SPDX-License-Identifier: Apache-2.0
#pragma once
// The switch between languages, made from what a page says of its translations. Its markup is languages.html.
#include <string_view>
#include <vector>
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// The switch of a page that is written in this language.
Languages switch_of(const Visit&, const About&, Language of_the_page);
/// Notes that this path is a page in these languages too, under the prefix of each: for the switch and for machines. One language alone
/// is no choice and says nothing.
void say_languages(const Visit&, About&, std::string_view path, const std::vector<Language>&);

}  // namespace rotative::counter
