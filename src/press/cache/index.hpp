// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which placed pages are made of which ingredient, both ways, so that forgetting costs what is forgotten and nothing else. Whoever
// calls holds the lock of printing.hpp.
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>
#include "press/cache/ingredients.hpp"
#include "press/cache/text_map.hpp"

namespace rotative::cache {

struct Filing;
struct MadeOf;

/// One page is made of one ingredient: a member of the ingredient's list and of its page's.
struct Link {
    Filing* filing = nullptr;
    MadeOf* ingredient = nullptr;
    Link* previous = nullptr;
    Link* next = nullptr;
};

/// An ingredient that some placed page is made of.
struct MadeOf {
    std::string_view name;  // the key it is kept under
    Link* first = nullptr;
};

class Index {
public:
    /// Notes that this page is made of these; the same one twice counts once.
    std::vector<Link> enter(Filing&, std::vector<Ingredient> made_of);
    /// Strikes the page out of every list it stands in.
    void strike(std::vector<Link>&);

    /// Any page made of this ingredient; null when there is none (any more).
    Filing* one_made_of(std::string_view ingredient) const;

    std::size_t size() const { return ingredients_.size(); }
    /// Bytes that the links of a page take here, the ingredient's own name shared out.
    static std::size_t memory(const std::vector<Link>& links) { return links.size() * (sizeof(Link) + 16); }

private:
    TextMap<MadeOf> ingredients_;
};

}  // namespace rotative::cache
