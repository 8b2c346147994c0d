// SPDX-License-Identifier: Apache-2.0
#pragma once
// The people, categories or tags that an export names, each once, and which category stands in which. What they become is in things.hpp.
#include <string>
#include <unordered_map>
#include <vector>

namespace rotative::moving {

struct FoundTerm {
    std::string slug, name, parent, description, id;  // the parent by its slug
    std::string picture = {};                         // of an author: the number of an attachment
};

/// In which section an item stands, and its further categories, which become topics of it.
struct Placing {
    std::string section;
    std::vector<std::string> further;
};

class FoundTerms {
public:
    /// The first of a slug stays; an id means it from now on.
    void add(FoundTerm term);
    /// Puts each after the one it stands in. A circle of parents is cut where it is met; a parent that is not there is forgotten.
    void put_parents_first();

    const std::vector<FoundTerm>& all() const { return all_; }
    /// To be completed in place; their slugs stay as they are.
    std::vector<FoundTerm>& all() { return all_; }
    /// The slug of the one that has that id; empty when none has it.
    std::string called(const std::string& id) const;
    /// The slugs down to this one: "monde/turquie".
    std::string path_of(const FoundTerm& term) const;
    /// An item of these categories stands in the chosen one, else in the first, or one inside it. Those around it are said by it; the
    /// others are further ones.
    Placing placing_of(std::vector<std::string> slugs, const std::string& chosen) const;

private:
    const FoundTerm* parent_of(const FoundTerm& term) const;
    bool stands_in(const std::string& slug, const std::string& above) const;

    std::vector<FoundTerm> all_;
    std::unordered_map<std::string, std::size_t> places_;  // slug → place in all_
    std::unordered_map<std::string, std::string> ids_;     // id → slug
};

}  // namespace rotative::moving
