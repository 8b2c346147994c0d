// SPDX-License-Identifier: Apache-2.0
#pragma once
// From what the articles' room says of an article to what a list shows of it, and instants in the words of a language.
#include "paper/articles/reading.hpp"
#include "paper/counter/teaser.hpp"
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// How wide the picture of a teaser is in a list (teasers.css).
inline constexpr auto in_a_list = "(min-width: 40rem) 15rem, 7rem";

/// `sizes` says how wide the picture will be.
Teaser teaser_of(const Visit&, const articles::Teaser&, const char* sizes = in_a_list);
/// As lists have them.
std::vector<Teaser> teasers_of(const Visit&, const std::vector<articles::Teaser>&);

/// The label of a kind of article; none for news.
std::optional<i18n::Key> label_of(articles::Kind);

/// « mardi 3 mars 2026 à 14 h 05 », « 3 mars 2026 à 14 h 05 », « 3 mars 2026 », « 3 mars », « 14 h 05 », in this language and by the
/// paper's clocks.
When date_and_time(const Visit&, Moment, Language);
When date_with_time(const Visit&, Moment, Language);
When date(const Visit&, Moment, Language);
When day(const Visit&, Moment, Language);
When hour(const Visit&, Moment, Language);

}  // namespace rotative::counter
