// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a browser would make of a text: elements, texts and comments, kept in one vector and linked by their places in it, so that a tree
// of any depth is built, walked and thrown away without recursion. How it is built is in tree_builder.hpp.
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "press/markup/names.hpp"
#include "press/markup/token.hpp"

namespace rotative::markup {

using Place = std::uint32_t;  // of a node in its tree
inline constexpr Place nowhere = std::numeric_limits<Place>::max();

enum class Space : std::uint8_t { Html, Svg, MathMl };

struct Node {
    enum class Kind : std::uint8_t { Element, Text, Comment };
    Kind kind = Kind::Element;
    Space space = Space::Html;  // of an Element, as the two below
    Name name = Name::Html;
    std::uint32_t attributes = 0;  // their place among the attribute lists: copies of an element share one
    std::string text;              // of Text and Comment
    Place parent = nowhere, first = nowhere, last = nowhere, previous = nowhere, next = nowhere;
};

class Tree {
public:
    static constexpr Place root = 0;

    /// An empty tree with room for so many nodes.
    explicit Tree(std::size_t room = 0);

    const Node& operator[](Place place) const { return nodes_[place]; }
    /// How many nodes were made; some of them may stand nowhere.
    std::size_t size() const { return nodes_.size(); }

    std::string_view name(Place element) const { return text_of_name(nodes_[element].name); }
    const std::vector<Attribute>& attributes(Place element) const { return attribute_lists_[nodes_[element].attributes]; }
    /// The value of an attribute, or null.
    const std::string* attribute(Place element, std::string_view name) const;
    bool is(Place place, Name name, Space space = Space::Html) const;

    /// The node after this one in reading order that is not inside it; nowhere at the end of `within`.
    Place after(Place place, Place within = root) const;
    /// The node after this one in reading order, its own children first.
    Place following(Place place, Place within = root) const;

    // What the builder does.
    Name number_of(std::string_view name);
    Place make_element(Name name, Space space, std::vector<Attribute> attributes);
    Place make_copy(Place element);
    Place make_comment(std::string text);
    /// Adds a text before a node (nowhere: at the end); it joins a text that stands there.
    void insert_text(Place parent, Place before, std::string_view text);
    void insert(Place parent, Place before, Place child);
    void detach(Place child);
    void move_children(Place from, Place to);

private:
    std::string_view text_of_name(Name name) const;

    std::vector<Node> nodes_;
    std::vector<std::vector<Attribute>> attribute_lists_;
    std::unordered_map<std::string, Name> unknown_numbers_;
    std::vector<std::string> unknown_names_;
};

}  // namespace rotative::markup
