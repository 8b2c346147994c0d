// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands at the head and the foot of every page: the menus somebody set, or the sections. Menus are kept by the masthead.
#include "paper/counter/visit.hpp"

namespace rotative::counter {

/// The sections at the top; `here` is marked.
std::vector<NavigationEntry> top_sections(Visit&, std::int64_t here);
/// The header's menu; without one, the sections at the top. `section` and `here` are what the page is about: they are marked.
std::vector<NavigationEntry> navigation(Visit&, std::int64_t section, const html::Url& here);
/// The footer's menu; empty without one.
std::vector<NavigationEntry> foot_navigation(Visit&, const html::Url& here);
/// A menu in one language, whatever its place.
std::vector<NavigationEntry> menu_in(Visit&, std::string_view name, Language);

}  // namespace rotative::counter
