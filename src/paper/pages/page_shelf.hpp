// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of pages, and nothing else.
#include <optional>
#include <string_view>
#include <vector>
#include "paper/pages/page.hpp"
#include "press/store/store.hpp"

namespace rotative::pages::shelf {

PageId add(store::Transaction&, const Page&);
void change(store::Transaction&, const Page&);
std::optional<Page> page(store::Reading&, PageId);
/// Without their bodies.
std::vector<Page> under(store::Reading&, PageId parent);
std::vector<Page> all(store::Reading&);
PageId parent_of(store::Reading&, PageId);

PageId called(store::Reading&, Language, std::string_view slug);
void lead(store::Transaction&, Language, std::string_view slug, PageId);

}  // namespace rotative::pages::shelf
