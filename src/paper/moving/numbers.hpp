// SPDX-License-Identifier: Apache-2.0
#pragma once
// The numbers that things of the old site have here, by origin.
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include "paper/naming/origin.hpp"
#include "press/document/inlines.hpp"

namespace rotative::moving {

/// A kind of thing that is brought, as a link in a document names it.
constexpr document::Kind kind_of(naming::Brought what) {
    switch (what) {
        case naming::Brought::Section:
            return document::Kind::Section;
        case naming::Brought::Story:
            return document::Kind::Story;
        case naming::Brought::Topic:
            return document::Kind::Topic;
        case naming::Brought::Author:
            return document::Kind::Author;
        case naming::Brought::Page:
            return document::Kind::Page;
        case naming::Brought::Medium:
        case naming::Brought::PageOfMedium:
            return document::Kind::Medium;
        case naming::Brought::Article:
        case naming::Brought::Front:
            break;
    }
    return document::Kind::Article;
}

class Numbers {
public:
    std::optional<document::Reference> find(const std::string& origin) const {
        const auto known = things_.find(origin);
        return known == things_.end() ? std::nullopt : std::optional(known->second);
    }
    std::int64_t number(const std::string& origin) const {
        const auto thing = find(origin);
        return thing ? thing->id : 0;
    }
    void add(const std::string& origin, naming::Brought what, std::int64_t number) {
        things_[origin] = {kind_of(what), number};
        taken_.insert(number * 8 + static_cast<int>(what));
    }
    /// Whether a thing came from some origin of this site.
    bool is_taken(naming::Brought what, std::int64_t number) const { return taken_.contains(number * 8 + static_cast<int>(what)); }

private:
    std::unordered_map<std::string, document::Reference> things_;
    std::unordered_set<std::int64_t> taken_;
};

}  // namespace rotative::moving
