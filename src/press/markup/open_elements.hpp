// SPDX-License-Identifier: Apache-2.0
#pragma once
// The elements that are open while a tree is built (HTML Standard, section 13.2.4.2). They are counted by name, so that the common
// question "is one open?" is answered without looking through them.
#include <cstddef>
#include <initializer_list>
#include <vector>
#include "press/markup/tree.hpp"

namespace rotative::markup {

/// How far a question for an open element looks up.
enum class Scope : std::uint8_t { Usual, ListItem, Button, Table };

class OpenElements {
public:
    explicit OpenElements(const Tree& tree);

    Place current() const { return open_.back(); }
    std::size_t size() const { return open_.size(); }
    Place operator[](std::size_t depth) const { return open_[depth]; }

    void push(Place element);
    void pop();
    /// Pops up to and with the last element of that name. One must be open.
    void pop_through(Name name);
    /// Pops up to and with that element. It must be open.
    void pop_through_element(Place element);
    void insert_after(Place below, Place element);
    void replace(Place old_one, Place new_one);
    void remove(Place element);

    /// Is an element of HTML of that name open at all?
    bool has(Name name) const { return count_of(name) > 0; }
    bool has_in(Scope scope, Name name) const;
    bool has_in(Scope scope, std::initializer_list<Name> names) const;
    bool has_element_in_scope(Place element) const;
    bool contains(Place element) const { return element < is_open_.size() && is_open_[element]; }
    /// Its place from the bottom, or size() when it is not open.
    std::size_t depth_of(Place element) const;

private:
    std::size_t count_of(Name name) const;
    enum class Now : std::uint8_t { Closed, Open };
    void mark(Place element, Now now);
    bool ends(Scope scope, Place element) const;

    const Tree& tree_;
    std::vector<Place> open_;
    std::vector<bool> is_open_;          // by place in the tree
    std::vector<std::uint32_t> counts_;  // by name, of elements of HTML
};

/// May a start tag inside this element of SVG or MathML be HTML? (HTML integration point)
bool is_html_integration_point(const Tree& tree, Place element);
/// Are letters inside this element of MathML HTML's?
bool is_mathml_text_integration_point(const Tree& tree, Place element);

}  // namespace rotative::markup
