// SPDX-License-Identifier: Apache-2.0
#pragma once
// The addresses of feeds, in every form that paper/feeds prints: the whole paper's, and each section's, story's, topic's and author's.
#include <vector>
#include "paper/counter/visit.hpp"
#include "paper/naming/name.hpp"

namespace rotative::counter {

http::Response site_feed(Visit&);   // /feeds/atom.xml, and the other forms
http::Response thing_feed(Visit&);  // /feeds/sections/{slug}/atom.xml, and stories, topics, authors

/// Where the Atom feed of a thing is: "/tr/feeds/sections/dünya/atom.xml".
html::Url feed_address(const Visit&, naming::Kind, const naming::Name&);
/// The same feed in all its forms, for the head of the page it follows. `atom` has the name and that address.
std::vector<FeedLink> forms_of(const Visit&, const Link& atom);

}  // namespace rotative::counter
