// SPDX-License-Identifier: Apache-2.0
#pragma once
// The file in which menus are written, for `rotative menu set FILE`:
//   {"header": [{"to": "section:monde", "below": [{"to": "topic:ankara"}]}, {"label": "Forum", "to": "https://forum.example/"}],
//    "footer": [{"label": "Mentions légales", "to": "page:mentions-legales"}],
//    "accounts": [{"label": "Mastodon", "to": "https://social.example/@courrier"}],
//    "donations": [{"label": "Le Courrier vit de ses lecteurs.", "below": [{"label": "Faire un don", "to": "https://dons.example/"}]}]}
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include "base/result.hpp"
#include "paper/masthead/menu.hpp"

namespace rotative::masthead {

/// The thing that "section:monde" says; nothing when nothing is called so.
using Find = std::function<std::optional<document::Reference>(std::string_view kind, std::string_view name)>;

/// Reads the menus of a file, by name. An address is an own path ("/…"), http, https or mailto; an account's is https, with a label, and
/// there is one call for donations. Refuses everything else and names the place: "/header/2/to".
Result<std::map<std::string, Menu>> menus_in(std::string_view json, const Find& find);

}  // namespace rotative::masthead
