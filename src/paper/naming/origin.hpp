// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a thing came from when it was brought from another paper: the second time, it is the same thing. Who brings it is paper/moving.
#include <cstdint>
#include <optional>
#include <string_view>
#include "press/store/store.hpp"

namespace rotative::naming {

/// What can be brought from elsewhere: a thing with names, an article, a standing page; the front page, which has no number; a medium, and
/// the page that a medium had of its own.
enum class Brought : std::uint8_t { Section = 1, Story, Topic, Author, Article, Page, Front, Medium, PageOfMedium };

/// Notes that a thing is the one known elsewhere by `origin` ("wxr:journal.example:post:12"); an origin leads to one thing.
void came_from(store::Transaction&, Brought, std::string_view origin, std::int64_t number);
/// The thing brought from there, if it was.
std::optional<std::int64_t> brought_from(store::Reading&, Brought, std::string_view origin);

}  // namespace rotative::naming
