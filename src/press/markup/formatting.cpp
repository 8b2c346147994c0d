// SPDX-License-Identifier: Apache-2.0
// Formatting that blocks cut: "<b>one<p>two</b>three" is bold twice (HTML Standard, sections 13.2.4.3 and 13.2.6.4.7, "adoption agency").
// A child of a block moves at most once, because it moves into a formatting element, and those are never emptied. Copies are paid from a
// purse as large as the text, so that their number stays linear.
#include <algorithm>
#include "press/markup/builder.hpp"
#include "press/markup/markup.hpp"

namespace rotative::markup {

/// Opens again what was closed by a block and not by its own end tag.
void Builder::open_formatting_again() {
    auto at = formatting_.size();
    while (at > 0 && formatting_[at - 1] != nowhere && !open_.contains(formatting_[at - 1])) --at;
    for (; at < formatting_.size(); ++at) {
        if (!pay_for_copy(formatting_[at])) {
            formatting_.resize(at);
            return;
        }
        make_room();
        const auto copy = tree_.make_copy(formatting_[at]);
        const auto spot = spot_for(open_.current());
        tree_.insert(spot.parent, spot.before, copy);
        open_.push(copy);
        formatting_[at] = copy;
    }
}

bool Builder::pay_for_copy(Place element) {
    std::size_t price = 4;
    for (const auto& attribute : tree_.attributes(element)) price += attribute.name.size() + attribute.value.size();
    if (price > purse_) return false;
    purse_ -= price;
    return true;
}

/// Keeps an element in mind, but never four alike, and never more than the bound.
void Builder::remember_formatting(Place element) {
    const auto marker = std::find(formatting_.rbegin(), formatting_.rend(), nowhere).base();
    std::size_t alike = 0;
    auto oldest_alike = formatting_.end();
    for (auto entry = formatting_.end(); entry != marker;) {
        --entry;
        if (!same_element(*entry, element)) continue;
        ++alike;
        oldest_alike = entry;
    }
    if (alike >= 3)
        formatting_.erase(oldest_alike);
    else if (static_cast<std::size_t>(formatting_.end() - marker) >= waiting_formatting)
        formatting_.erase(marker);
    formatting_.push_back(element);
}

bool Builder::same_element(Place one, Place other) const {
    if (tree_[one].name != tree_[other].name) return false;
    const auto& mine = tree_.attributes(one);
    const auto& theirs = tree_.attributes(other);
    return mine.size() == theirs.size() && (mine == theirs || std::ranges::is_permutation(mine, theirs));
}

void Builder::forget_to_marker() {
    while (!formatting_.empty()) {
        const bool marker = formatting_.back() == nowhere;
        formatting_.pop_back();
        if (marker) return;
    }
}

void Builder::forget(Place element) { std::erase(formatting_, element); }

/// The last remembered element of that name since the marker; nowhere if there is none.
Place Builder::remembered(Name name) const {
    for (auto at = formatting_.size(); at-- > 0 && formatting_[at] != nowhere;)
        if (tree_[formatting_[at]].name == name) return formatting_[at];
    return nowhere;
}

/// The end tag of a formatting element: blocks that stand in it keep their place, and the part of them before the tag keeps the formatting.
void Builder::adopt(Name subject) {
    if (tree_.is(open_.current(), subject) && std::ranges::find(formatting_, open_.current()) == formatting_.end()) return open_.pop();
    for (int round = 0; round < 8; ++round)
        if (!adopt_once(subject)) return;
}

/// One round of it; false when nothing is left to do.
bool Builder::adopt_once(Name subject) {
    const auto formatting = remembered(subject);
    if (formatting == nowhere) return end_any_other(), false;
    if (!open_.contains(formatting)) return forget(formatting), false;
    if (!open_.has_element_in_scope(formatting)) return false;
    const auto furthest = furthest_block_of(formatting);
    if (furthest == nowhere || !pay_for_copy(formatting)) {
        open_.pop_through_element(formatting);
        forget(formatting);
        return false;
    }
    const auto ancestor = open_[open_.depth_of(formatting) - 1];
    auto last = furthest;
    auto bookmark = wrap_up_to(formatting, furthest, last);

    tree_.detach(last);
    const auto spot = spot_for(ancestor);
    tree_.insert(spot.parent, spot.before, last);
    const auto copy = tree_.make_copy(formatting);
    tree_.move_children(furthest, copy);
    tree_.insert(furthest, nowhere, copy);

    const auto old_entry = static_cast<std::size_t>(std::ranges::find(formatting_, formatting) - formatting_.begin());
    if (old_entry < bookmark) --bookmark;
    forget(formatting);
    formatting_.insert(formatting_.begin() + static_cast<std::ptrdiff_t>(bookmark), copy);
    open_.remove(formatting);
    open_.insert_after(furthest, copy);
    return true;
}

/// The first block that is open inside a formatting element; nowhere if none is.
Place Builder::furthest_block_of(Place formatting) const {
    for (auto depth = open_.depth_of(formatting) + 1; depth < open_.size(); ++depth)
        if (is_special_element(open_[depth])) return open_[depth];
    return nowhere;
}

/// Wraps the block in copies of what is open between it and the formatting element; `last` becomes the outermost of them. Returns where in
/// the list the copy of the formatting element will stand.
std::size_t Builder::wrap_up_to(Place formatting, Place furthest, Place& last) {
    auto bookmark = static_cast<std::size_t>(std::ranges::find(formatting_, formatting) - formatting_.begin());
    int walked = 0;
    for (auto depth = open_.depth_of(furthest); open_[--depth] != formatting;) {
        const auto node = open_[depth];
        auto entry = static_cast<std::size_t>(std::ranges::find(formatting_, node) - formatting_.begin());
        if (entry < formatting_.size() && (++walked > 3 || !pay_for_copy(node))) {
            formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(entry));
            if (entry < bookmark) --bookmark;
            entry = formatting_.size();
        } else if (entry == formatting_.size()) {
            ++walked;
        }
        if (entry == formatting_.size()) {
            open_.remove(node);
            continue;
        }
        const auto copy = tree_.make_copy(node);
        formatting_[entry] = copy;
        open_.replace(node, copy);
        if (last == furthest) bookmark = entry + 1;
        tree_.detach(last);
        tree_.insert(copy, nowhere, last);
        last = copy;
    }
    return bookmark;
}

}  // namespace rotative::markup
