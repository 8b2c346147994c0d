// SPDX-License-Identifier: Apache-2.0
// The stack and its scopes.
#include "press/markup/open_elements.hpp"
#include <algorithm>
#include "press/markup/characters.hpp"

namespace rotative::markup {

using enum Name;

OpenElements::OpenElements(const Tree& tree) : tree_(tree) { push(Tree::root); }

void OpenElements::push(Place element) {
    open_.push_back(element);
    mark(element, Now::Open);
}

void OpenElements::pop() {
    if (open_.size() == 1) return;  // the root stays
    mark(open_.back(), Now::Closed);
    open_.pop_back();
}

void OpenElements::pop_through(Name name) {
    while (open_.size() > 1) {
        const bool found = tree_.is(current(), name);
        pop();
        if (found) return;
    }
}

void OpenElements::pop_through_element(Place element) {
    while (open_.size() > 1) {
        const bool found = current() == element;
        pop();
        if (found) return;
    }
}

void OpenElements::insert_after(Place below, Place element) {
    open_.insert(open_.begin() + static_cast<std::ptrdiff_t>(depth_of(below)) + 1, element);
    mark(element, Now::Open);
}

void OpenElements::replace(Place old_one, Place new_one) {
    const auto depth = depth_of(old_one);
    mark(old_one, Now::Closed);
    mark(new_one, Now::Open);
    open_[depth] = new_one;
}

void OpenElements::remove(Place element) {
    const auto depth = depth_of(element);
    if (depth == open_.size() || depth == 0) return;
    mark(element, Now::Closed);
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(depth));
}

bool OpenElements::has_in(Scope scope, Name name) const { return has_in(scope, {name}); }

bool OpenElements::has_in(Scope scope, std::initializer_list<Name> names) const {
    if (std::ranges::none_of(names, [&](Name name) { return has(name); })) return false;
    for (auto depth = open_.size(); depth-- > 0;) {
        const auto element = open_[depth];
        if (std::ranges::any_of(names, [&](Name name) { return tree_.is(element, name); })) return true;
        if (ends(scope, element)) return false;
    }
    return false;
}

bool OpenElements::has_element_in_scope(Place wanted) const {
    for (auto depth = open_.size(); depth-- > 0;) {
        if (open_[depth] == wanted) return true;
        if (ends(Scope::Usual, open_[depth])) return false;
    }
    return false;
}

std::size_t OpenElements::depth_of(Place element) const {
    for (auto depth = open_.size(); depth-- > 0;)
        if (open_[depth] == element) return depth;
    return open_.size();
}

std::size_t OpenElements::count_of(Name name) const {
    const auto number = static_cast<std::size_t>(name);
    return number < counts_.size() ? counts_[number] : 0;
}

void OpenElements::mark(Place element, Now now) {
    if (element >= is_open_.size()) is_open_.resize(std::max<std::size_t>(2 * is_open_.size(), element + 1));
    is_open_[element] = now == Now::Open;
    if (tree_[element].space != Space::Html) return;
    const auto number = static_cast<std::size_t>(tree_[element].name);
    if (number >= counts_.size()) counts_.resize(std::max(number + 1, static_cast<std::size_t>(First_Unknown)));
    counts_[number] += now == Now::Open ? 1u : -1u;
}

bool OpenElements::ends(Scope scope, Place element) const {
    const auto& node = tree_[element];
    if (node.space != Space::Html)
        return scope != Scope::Table && (is_mathml_text_integration_point(tree_, element) ||
                                         tree_.is(element, Annotation_Xml, Space::MathMl) || tree_.is(element, Foreignobject, Space::Svg) ||
                                         tree_.is(element, Desc, Space::Svg) || tree_.is(element, Title, Space::Svg));
    switch (node.name) {
        case Html:
        case Table:
        case Template:
            return true;
        case Applet:
        case Caption:
        case Td:
        case Th:
        case Marquee:
        case Object:
        case Select:
            return scope != Scope::Table;
        case Ol:
        case Ul:
            return scope == Scope::ListItem;
        case Button:
            return scope == Scope::Button;
        default:
            return false;
    }
}

bool is_html_integration_point(const Tree& tree, Place element) {
    if (tree[element].space == Space::Svg)
        return tree[element].name == Foreignobject || tree[element].name == Desc || tree[element].name == Title;
    if (!tree.is(element, Annotation_Xml, Space::MathMl)) return false;
    const auto* encoding = tree.attribute(element, "encoding");
    return encoding && (is_like(*encoding, "text/html") || is_like(*encoding, "application/xhtml+xml"));
}

bool is_mathml_text_integration_point(const Tree& tree, Place element) {
    if (tree[element].space != Space::MathMl) return false;
    const auto name = tree[element].name;
    return name == Mi || name == Mo || name == Mn || name == Ms || name == Mtext;
}

}  // namespace rotative::markup
