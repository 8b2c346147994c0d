// SPDX-License-Identifier: Apache-2.0
// Pictures, players, frames and the figures around them. Their addresses are kept as they were found: whoever imports decides what of them
// comes into the library.
#include <algorithm>
#include <iterator>
#include <utility>
#include "press/document/html_look.hpp"
#include "press/document/html_walk.hpp"

namespace rotative::document {

using markup::nowhere;
using Tag = markup::Name;

namespace {

bool is_picture(const Block& block) { return std::holds_alternative<Image>(block.kind) || std::holds_alternative<Gallery>(block.kind); }

/// Gives the caption to the one thing the figure shows; false when that has no place for one.
bool takes_caption(Block& block, Inlines& caption, Inlines& credit) {
    const auto give = [&](Inlines& to, Inlines& words) { return to.empty() ? (to = std::move(words), true) : words.empty(); };
    const auto give_both = [&](auto& medium) {
        if (!medium.caption.empty() || !medium.credit.empty()) return false;
        medium.caption = std::move(caption), medium.credit = std::move(credit);
        return true;
    };
    if (auto* image = std::get_if<Image>(&block.kind)) return give_both(*image);
    if (auto* video = std::get_if<Video>(&block.kind)) return give_both(*video);
    if (auto* audio = std::get_if<Audio>(&block.kind)) return give_both(*audio);
    std::ranges::move(credit, std::back_inserter(caption));
    credit.clear();
    if (auto* gallery = std::get_if<Gallery>(&block.kind)) return give(gallery->caption, caption);
    if (auto* table = std::get_if<Table>(&block.kind)) return give(table->caption, caption);
    if (auto* quotation = std::get_if<Quotation>(&block.kind)) return give(quotation->source, caption);
    return false;
}

Gallery gallery_of(Blocks blocks) {
    Gallery gallery;
    for (auto& block : blocks) {
        if (auto* image = std::get_if<Image>(&block.kind)) gallery.images.push_back(std::move(*image));
        if (auto* inner = std::get_if<Gallery>(&block.kind)) {
            std::ranges::move(inner->images, std::back_inserter(gallery.images));
            if (!inner->caption.empty()) gallery.images.push_back({{}, {}, std::move(inner->caption), {}});
        }
    }
    return gallery;
}

}  // namespace

void HtmlWalk::figure(Place element, const Marks& marks, Flow& flow) {
    end_line(flow);
    Flow inner;
    Inlines words, credit;
    Blocks left_over;
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next) {
        if (tree_.is(child, Tag::Figcaption) && !is_unseen(tree_, child) && words.empty() && credit.empty())
            caption(child, marks_in(child, marks), words, credit, left_over);
        else
            node(child, marks, inner);
    }
    end_line(inner);
    auto blocks = std::move(inner.blocks);
    if (blocks.size() > 1 && std::ranges::all_of(blocks, is_picture)) {
        auto gallery = gallery_of(std::move(blocks));
        blocks.clear();
        blocks.push_back({std::move(gallery)});
    }
    const bool taken = blocks.size() == 1 && takes_caption(blocks.front(), words, credit);
    std::ranges::move(blocks, std::back_inserter(flow.blocks));
    for (auto* rest : {&words, &credit})
        if (!taken && !rest->empty()) flow.blocks.push_back({Paragraph{std::move(*rest)}});
    std::ranges::move(left_over, std::back_inserter(flow.blocks));
}

/// Who made the picture stands in an element of the class "credit" at the end of its caption.
void HtmlWalk::caption(Place element, const Marks& marks, Inlines& words, Inlines& credit, Blocks& left_over) {
    const bool outer = std::exchange(in_line_, true);
    Flow inner;
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next) {
        const bool is_credit =
            tree_[child].kind == markup::Node::Kind::Element && child == tree_[element].last && has_class(tree_, child, "credit");
        if (is_credit && !is_unseen(tree_, child))
            credit = line_inside(child, marks_in(child, marks), left_over);
        else
            node(child, marks, inner);
    }
    end_line(inner);
    in_line_ = outer;
    words = as_line(std::move(inner.blocks), left_over);
}

void HtmlWalk::image(Place element, const Marks& marks, Flow& flow) {
    const auto* written = tree_.attribute(element, "alt");
    const auto alternative = written ? *written : std::string();
    const bool is_sign = has_class(tree_, element, "emoji") || has_class(tree_, element, "wp-smiley");
    if (is_sign && !alternative.empty()) return flow.line.add_words(marks, alternative);
    const auto side = [&](const char* name) { return number_in(tree_.attribute(element, name), 0, 100'000, 100'000); };
    if (side("width") <= 1 || side("height") <= 1) return count("picture of one pixel");
    auto address = picture_address(element);
    if (address.empty()) {
        count("picture without address");
        if (alternative.empty()) return;
    }
    if (marks.link) count("link around picture");
    add_after_line(flow, {Image{{0, std::move(address)}, alternative, {}, {}}});
}

/// Where the picture is: pages that load pictures late have the address elsewhere than in src.
std::string HtmlWalk::picture_address(Place image) {
    for (const auto* name : {"src", "data-src", "data-lazy-src", "data-original"})
        if (auto address = web_address(tree_.attribute(image, name)); !address.empty()) return address;
    const auto* candidates = tree_.attribute(image, "srcset");
    if (!candidates) return {};
    const auto first = candidates->substr(std::min(candidates->find_first_not_of(" \t\r\n,"), candidates->size()));
    const auto one = first.substr(0, first.find_first_of(" \t\r\n"));
    return web_address(&one);
}

/// A whole address of the web, or an own path; empty for everything else.
std::string HtmlWalk::web_address(const std::string* written) {
    if (!written) return {};
    auto address = resolved(*written);
    return address.starts_with("mailto:") ? std::string() : address;
}

void HtmlWalk::frame(Place element, Flow& flow) {
    auto address = web_address(tree_.attribute(element, "src"));
    if (address.empty()) return count("frame without address");
    const auto* title = tree_.attribute(element, "title");
    add_after_line(flow, {Embed{std::move(address), title ? *title : std::string()}});
}

/// What an object shows is named in its own attribute, in a parameter or by an embed inside; what stands inside else is for who cannot see
/// it.
void HtmlWalk::object(Place element, const Marks& marks, Flow& flow) {
    if (!holds(element, {Tag::Embed, Tag::Iframe, Tag::Object})) {
        auto address = web_address(tree_.attribute(element, "data"));
        for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next) {
            if (!tree_.is(child, Tag::Param)) continue;
            const auto* name = tree_.attribute(child, "name");
            if (name && (*name == "movie" || *name == "src") && address.empty()) address = web_address(tree_.attribute(child, "value"));
        }
        if (!address.empty())
            add_after_line(flow, {Embed{std::move(address), {}}});
        else
            count("object without address");
    }
    inside(element, marks, flow);
}

void HtmlWalk::player(Place element, Flow& flow) {
    auto address = web_address(tree_.attribute(element, "src"));
    for (auto child = tree_[element].first; child != nowhere && address.empty(); child = tree_[child].next)
        if (tree_.is(child, Tag::Source)) address = web_address(tree_.attribute(child, "src"));
    if (address.empty()) return count("player without address");
    if (tree_[element].name == Tag::Audio) return add_after_line(flow, {Audio{{0, std::move(address)}, {}, {}}});
    const auto* label = tree_.attribute(element, "aria-label");
    add_after_line(flow, {Video{{0, std::move(address)}, label ? *label : std::string(), {}, {}}});
}

}  // namespace rotative::document
