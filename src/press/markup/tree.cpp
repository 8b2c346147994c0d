// SPDX-License-Identifier: Apache-2.0
// Linking and unlinking nodes. Nothing here knows HTML.
#include "press/markup/tree.hpp"
#include <utility>

namespace rotative::markup {

Tree::Tree(std::size_t room) : attribute_lists_(1) {
    nodes_.reserve(room + 1);
    nodes_.emplace_back();
}

const std::string* Tree::attribute(Place element, std::string_view name) const {
    for (const auto& attribute : attributes(element))
        if (attribute.name == name) return &attribute.value;
    return nullptr;
}

bool Tree::is(Place place, Name name, Space space) const {
    const auto& node = nodes_[place];
    return node.kind == Node::Kind::Element && node.name == name && node.space == space;
}

Place Tree::after(Place place, Place within) const {
    while (place != within && place != nowhere) {
        if (nodes_[place].next != nowhere) return nodes_[place].next;
        place = nodes_[place].parent;
    }
    return nowhere;
}

Place Tree::following(Place place, Place within) const {
    return nodes_[place].first != nowhere ? nodes_[place].first : after(place, within);
}

std::string_view Tree::text_of_name(Name name) const {
    if (name < Name::First_Unknown) return text_of(name);
    return unknown_names_[static_cast<std::size_t>(name) - static_cast<std::size_t>(Name::First_Unknown)];
}

Name Tree::number_of(std::string_view name) {
    if (const auto known = name_of(name)) return *known;
    const auto next = static_cast<Name>(static_cast<std::size_t>(Name::First_Unknown) + unknown_names_.size());
    const auto [entry, is_new] = unknown_numbers_.try_emplace(std::string(name), next);
    if (is_new) unknown_names_.emplace_back(name);
    return entry->second;
}

Place Tree::make_element(Name name, Space space, std::vector<Attribute> attributes) {
    auto& node = nodes_.emplace_back();
    node.name = name;
    node.space = space;
    if (!attributes.empty()) {
        node.attributes = static_cast<std::uint32_t>(attribute_lists_.size());
        attribute_lists_.push_back(std::move(attributes));
    }
    return static_cast<Place>(nodes_.size() - 1);
}

Place Tree::make_copy(Place element) {
    const auto copy = make_element(nodes_[element].name, nodes_[element].space, {});
    nodes_[copy].attributes = nodes_[element].attributes;
    return copy;
}

Place Tree::make_comment(std::string text) {
    auto& node = nodes_.emplace_back();
    node.kind = Node::Kind::Comment;
    node.text = std::move(text);
    return static_cast<Place>(nodes_.size() - 1);
}

void Tree::insert_text(Place parent, Place before, std::string_view text) {
    if (text.empty()) return;
    const auto previous = before == nowhere ? nodes_[parent].last : nodes_[before].previous;
    if (previous != nowhere && nodes_[previous].kind == Node::Kind::Text) {
        nodes_[previous].text += text;
        return;
    }
    auto& node = nodes_.emplace_back();
    node.kind = Node::Kind::Text;
    node.text = text;
    insert(parent, before, static_cast<Place>(nodes_.size() - 1));
}

void Tree::insert(Place parent, Place before, Place child) {
    auto& node = nodes_[child];
    node.parent = parent;
    node.next = before;
    node.previous = before == nowhere ? nodes_[parent].last : nodes_[before].previous;
    (node.previous == nowhere ? nodes_[parent].first : nodes_[node.previous].next) = child;
    (before == nowhere ? nodes_[parent].last : nodes_[before].previous) = child;
}

void Tree::detach(Place child) {
    auto& node = nodes_[child];
    if (node.parent == nowhere) return;
    (node.previous == nowhere ? nodes_[node.parent].first : nodes_[node.previous].next) = node.next;
    (node.next == nowhere ? nodes_[node.parent].last : nodes_[node.next].previous) = node.previous;
    node.parent = node.previous = node.next = nowhere;
}

void Tree::move_children(Place from, Place to) {
    for (auto child = nodes_[from].first; child != nowhere;) {
        const auto next = nodes_[child].next;
        detach(child);
        insert(to, nowhere, child);
        child = next;
    }
}

}  // namespace rotative::markup
