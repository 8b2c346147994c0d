// SPDX-License-Identifier: Apache-2.0
// Links and footnotes of foreign HTML. A link whose address nobody may follow, or that leads only within its old page, loses it and keeps
// its words; one that calls a note becomes the note's mark.
#include <algorithm>
#include "press/document/clean_text.hpp"
#include "press/document/html_look.hpp"
#include "press/document/html_walk.hpp"

namespace rotative::document {

using markup::nowhere;
using Tag = markup::Name;

void HtmlWalk::link(Place element, const Marks& marks, Flow& flow) {
    const auto* written = tree_.attribute(element, "href");
    if (!written) return inside(element, marks, flow);
    if (is_way_back(element)) return;
    if (const auto note = note_called_by(element)) return flow.line.add_note(marks, note);
    auto linked = marks;
    linked.link = target_of(element, *written);
    inside(element, linked, flow);
}

/// The place of the link's target among the tables; 0 when it has none.
std::uint32_t HtmlWalk::target_of(Place element, const std::string& written) {
    auto address = resolved(written);
    if (address.empty()) {
        const auto url = base_ ? url::parse(written, *base_) : url::parse(written);
        count(!url || url::is_web(*url) ? "link within its page" : "link " + url->scheme);
        return 0;
    }
    if (options_.resolve)
        if (const auto thing = options_.resolve(address)) return tables_.add(TopicLink{*thing, {}});
    const auto* title = tree_.attribute(element, "title");
    return tables_.add(Link{std::move(address), title ? *title : std::string(), {}});
}

/// An address of http, https or mailto, written out; an own path when there is nothing to resolve it against; empty for all others.
std::string HtmlWalk::resolved(std::string_view written) const {
    const auto trimmed = clean_address(written);
    if (trimmed.empty() || trimmed.starts_with('#')) return {};
    const auto url = base_ ? url::parse(trimmed, *base_) : url::parse(trimmed);
    if (url) return url::is_web(*url) || url->scheme == "mailto" ? url->href() : std::string();
    if (!trimmed.starts_with('/')) return {};
    static const auto anywhere = *url::parse("https://own.invalid/");
    const auto own = url::parse(trimmed, anywhere);
    constexpr std::string_view origin = "https://own.invalid";
    auto whole = own ? own->href() : std::string();
    if (!whole.starts_with("https://own.invalid/") || whole.starts_with("https://own.invalid//")) return {};
    return whole.substr(origin.size());
}

/// Notes are the items of a list that says so, as this paper's own pages and WordPress do.
bool HtmlWalk::is_list_of_notes(Place list) const {
    const auto says_so = [&](Place element) {
        if (element == nowhere) return false;
        const auto* role = tree_.attribute(element, "role");
        return (role && *role == "doc-endnotes") || has_class(tree_, element, "footnotes") ||
               has_class(tree_, element, "wp-block-footnotes");
    };
    return says_so(list) || says_so(tree_[list].parent);
}

void HtmlWalk::find_notes() {
    for (auto place = markup::Tree::root; place != nowhere; place = tree_.following(place)) {
        if (!tree_.is(place, Tag::Li) || !is_list_of_notes(tree_[place].parent)) continue;
        const auto* id = tree_.attribute(place, "id");
        if (id && !id->empty()) note_numbers_.try_emplace(*id, static_cast<std::uint32_t>(note_numbers_.size() + 1));
    }
}

/// The number of the note that a raised link calls; 0 when it calls none.
std::uint32_t HtmlWalk::note_called_by(Place link) const {
    const auto& address = *tree_.attribute(link, "href");
    if (!address.starts_with('#')) return 0;
    const auto found = note_numbers_.find(address.substr(1));
    return found == note_numbers_.end() ? 0 : found->second;
}

/// Each item becomes the note of its number; items that nothing can call stay a list.
void HtmlWalk::notes(Place list, const Marks& marks, Flow& flow) {
    end_line(flow);
    for (auto child = tree_[list].first; child != nowhere; child = tree_[child].next) {
        const auto* id = tree_.is(child, Tag::Li) ? tree_.attribute(child, "id") : nullptr;
        const auto number = id ? note_numbers_.find(*id) : note_numbers_.end();
        if (number == note_numbers_.end() || is_unseen(tree_, child))
            node(child, marks, flow);
        else
            add(flow, {Footnote{number->second, blocks_inside(child, marks_in(child, marks))}});
    }
    end_line(flow);
}

/// The arrow at the end of a note is an instrument of the page, not one of its words.
bool HtmlWalk::is_way_back(Place link) const {
    const auto* role = tree_.attribute(link, "role");
    if (role && *role == "doc-backlink") return true;
    const auto first = tree_[link].first;
    return tree_.attribute(link, "href")->starts_with('#') && first != nowhere && first == tree_[link].last &&
           tree_[first].text.starts_with("↩");
}

}  // namespace rotative::document
