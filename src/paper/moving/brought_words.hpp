// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of an item or a comment become a document whose links lead to the things of this newspaper. How markup is read is in
// brought_body.hpp.
#include <string>
#include <string_view>
#include <vector>
#include "paper/moving/brought_body.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/surroundings.hpp"

namespace rotative::moving {

struct BroughtWords {
    document::Document body;
    std::vector<Loss> losses;  // without their place
    std::size_t links = 0, references = 0;
    bool leads_forward = false;  // a link means a thing that is not here yet
};

/// The words of a comment, where WordPress knows neither blocks nor shortcodes.
BroughtWords brought_words(std::string_view written, const Inventory& inventory, const Surroundings& surroundings);
/// The body or the excerpt of an item: with shortcodes, and with the blocks that are kept once and shown in many.
BroughtWords brought_words(const WxrItem& item, const std::string& written, const Inventory& inventory, const Surroundings& surroundings);

/// A paragraph of these words, for what has no place of its own.
document::Block paragraph_of(std::string words);
/// Puts words before a body.
void put_before(document::Document& body, std::string words);
/// What an item is called, in plain words: its title; without one the beginning of its body, else its slug, else the end of its origin. A
/// title of more characters than `longest` goes on whole at the beginning of the body. What was missing or too long is a loss of that name.
std::string name_of(const WxrItem& item, std::string_view origin, std::size_t longest, std::string_view named, document::Document& body,
                    std::vector<Loss>& losses);

}  // namespace rotative::moving
