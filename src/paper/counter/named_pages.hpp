// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pages of what has a name: sections, stories, topics and authors. An old slug, or another language's, is sent to the present one.
#include <optional>
#include <string_view>
#include "paper/articles/lists.hpp"
#include "paper/counter/visit.hpp"
#include "paper/naming/name.hpp"

namespace rotative::counter {

/// The thing itself; a topic's number may forward to the one it was merged into.
naming::Thing present_thing(Visit&, naming::Thing);
/// Its articles in one language.
articles::List list_of(naming::Thing, Language);
/// "sections", "stories"…: where the pages of a kind are, and its feeds; and back.
std::string_view folder_of(naming::Kind);
std::optional<naming::Kind> kind_in(std::string_view folder);

http::Response section_page(Visit&);
http::Response story_page(Visit&);
http::Response topic_page(Visit&);
http::Response author_page(Visit&);

}  // namespace rotative::counter
