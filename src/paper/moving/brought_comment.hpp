// SPDX-License-Identifier: Apache-2.0
#pragma once
// A comment of the export becomes one of ours. Nothing is written here.
#include <string>
#include <vector>
#include "paper/comments/comment.hpp"
#include "paper/comments/sealed_address.hpp"
#include "paper/moving/inventory.hpp"
#include "paper/moving/surroundings.hpp"

namespace rotative::moving {

struct BroughtOne {
    comments::BroughtComment comment;
    std::vector<Loss> losses;  // without their place
    std::size_t links = 0, references = 0;
};

/// How it is known, as `origin`; `item` is the origin of what it stands under. Addresses are dropped without a sealer.
BroughtOne brought_comment(const WxrComment& comment, const std::string& origin, const std::string& item, const Inventory& inventory,
                           const Surroundings& surroundings, const comments::Sealer* sealer);

/// The origin of the comment of that id under an item; of one without an id, of a hash of all that it says.
std::string origin_of_comment(const std::string& item, const WxrComment& comment);
std::string origin_of_comment(const std::string& item, const std::string& id);

}  // namespace rotative::moving
