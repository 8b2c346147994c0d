// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an item of an export says of itself: its sort, its fields, its terms. What becomes of it is decided in inventory.hpp.
#include <string>
#include <vector>
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

bool is_post(const WxrItem& item);
/// A page, or another thing in which somebody wrote something: a product, an event.
bool is_page(const WxrItem& item);
bool was_thrown_away(const WxrItem& item);
/// Whether every reader could see it.
bool is_public(const WxrItem& item);

/// A field of its own; empty when it has none of that name.
std::string field_in(const WxrItem& item, const std::string& name);

bool is_category(const WxrMention& mention);
bool is_tag(const WxrMention& mention);
std::string slug_of(const WxrMention& mention);
/// Exports 1.0 name a term twice, with its slug and without. True for the one without.
bool is_said_again(const WxrItem& item, const WxrMention& mention);
/// The slugs of its categories or tags, in their order, each once.
std::vector<std::string> slugs_in(const WxrItem& item, bool (*wanted)(const WxrMention&));
/// The id of the category that an editor chose among them; empty: none.
std::string primary_category_of(const WxrItem& item);
/// The login of a co-author: their plugin writes it "cap-ines".
std::string login_of(const WxrMention& mention);
/// The logins of those who sign it: its co-authors in their order, else who wrote it.
std::vector<std::string> authors_of(const WxrItem& item);

}  // namespace rotative::moving
