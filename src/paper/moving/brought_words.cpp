// SPDX-License-Identifier: Apache-2.0
// Links are asked for their meaning on the old site, then in what an earlier import left.
#include "paper/moving/brought_words.hpp"
#include <fmt/format.h>
#include "paper/moving/reusable_blocks.hpp"
#include "press/document/renditions.hpp"
#include "press/i18n/unicode.hpp"
#include "press/url/percent.hpp"

namespace rotative::moving {

namespace {

BroughtWords made_of(std::string_view written, Dialect dialect, const Inventory& inventory, const Surroundings& surroundings,
                     const Enclosed& enclosed) {
    BroughtWords made;
    const auto& site = inventory.site();
    const auto resolve = [&](std::string_view address) -> std::optional<document::Reference> {
        if (const auto* origin = site.meaning(address)) {
            if (inventory.is_attachment(*origin)) return std::nullopt;  // library.hpp leads to it
            auto thing = surroundings.number_of(*origin);
            made.leads_forward = made.leads_forward || !thing;
            return thing;
        }
        const auto old = site.old_address(address);  // an export of the last weeks leads to articles of an earlier one
        return old ? surroundings.was_at(*old) : std::nullopt;
    };
    auto read = read_body(written, site.base(), std::string(tag(surroundings.language)), resolve, dialect, enclosed);
    for (auto& outside : read.outside) made.losses.push_back({std::move(outside.what), outside.times, {}, {}});
    made.body = std::move(read.document);
    made.links = read.links, made.references = read.references;
    return made;
}

}  // namespace

BroughtWords brought_words(std::string_view written, const Inventory& inventory, const Surroundings& surroundings) {
    return made_of(written, Dialect::Comment, inventory, surroundings, {});
}

BroughtWords brought_words(const WxrItem& item, const std::string& written, const Inventory& inventory, const Surroundings& surroundings) {
    const auto enclosed = [&](std::string_view numbers) {
        return numbers.empty() ? inventory.enclosures().hanging_on(item.id) : inventory.enclosures().named(numbers);
    };
    return made_of(with_reusable_blocks(written, inventory.reusable_blocks()), Dialect::Item, inventory, surroundings, enclosed);
}

document::Block paragraph_of(std::string words) {
    document::Paragraph paragraph;
    paragraph.inside.push_back({document::Text{std::move(words)}});
    return {std::move(paragraph)};
}

void put_before(document::Document& body, std::string words) {
    body.blocks.insert(body.blocks.begin(), paragraph_of(std::move(words)));
    body = document::normalise(std::move(body));
}

std::string name_of(const WxrItem& item, std::string_view origin, std::size_t longest, std::string_view named, document::Document& body,
                    std::vector<Loss>& losses) {
    auto name = words_of(item.title);
    if (name.empty()) {
        losses.push_back({fmt::format("{} missing", named), 1, {}, {}});
        name = document::card_text(body, 80);
        if (name.empty()) name = url::decoded(item.slug);
        if (name.empty()) name = origin.substr(origin.rfind(':') + 1);
    }
    if (i18n::length(name) <= longest) return name;
    losses.push_back({fmt::format("{} too long", named), 1, {}, {}});
    auto beginning = document::card_text({{paragraph_of(name)}}, longest - 1);
    put_before(body, std::move(name));
    return beginning;
}

}  // namespace rotative::moving
