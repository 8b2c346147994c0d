// SPDX-License-Identifier: Apache-2.0
// Where WordPress and its plugins keep what they know of a file: in the item, in its fields, and in what the camera said.
#include "paper/moving/brought_medium.hpp"
#include <algorithm>
#include <array>
#include <utility>
#include "paper/moving/brought_body.hpp"
#include "paper/moving/journal.hpp"
#include "paper/moving/uploads.hpp"
#include "paper/moving/wxr_item.hpp"
#include "press/document/clean_text.hpp"
#include "press/document/renditions.hpp"
#include "press/i18n/unicode.hpp"
#include "press/url/percent.hpp"

namespace rotative::moving {
namespace {

using media::Known;

struct NoThings : document::Links {
    using document::Links::address_of;
    html::Url address_of(const document::Reference&) const override { return {}; }
};

/// The text of that name in values as PHP writes them: s:6:"credit";s:4:"Inès"; (the lengths are not believed).
std::string text_in_php(std::string_view values, std::string_view name) {
    const auto key = "s:" + std::to_string(name.size()) + ":\"" + std::string(name) + "\";s:";
    auto at = values.find(key);
    if (at == values.npos) return {};
    at = values.find('"', at + key.size());
    const auto end = at == values.npos ? at : values.find("\";", at + 1);
    return end == values.npos ? std::string() : std::string(values.substr(at + 1, end - at - 1));
}

std::string credit_of(const WxrItem& item) {
    for (const auto* name :
         {"_media_credit", "_navis_media_credit", "_wp_attachment_credit", "isc_image_source", "media_credit", "photo_credit"})
        if (auto said = words_of(field_in(item, name)); !said.empty()) return said;
    const auto of_the_camera = field_in(item, "_wp_attachment_metadata");
    for (const auto* name : {"credit", "copyright"})
        if (auto said = words_of(text_in_php(of_the_camera, name)); !said.empty()) return said;
    return {};
}

std::string name_in(std::string_view path) {
    path = path.substr(0, path.find_first_of("?#"));
    auto name = document::clean_line(path.substr(path.rfind('/') + 1));
    return i18n::length(name) <= media::longest_name ? name : std::string();
}

void add_to(std::string& description, const std::string& words) {
    if (words.empty()) return;
    if (!description.empty()) description += "\n\n";
    description += words;
}

/// What is too long for its place goes to the description.
void fit(std::string& place, std::size_t longest, std::string& description) {
    if (i18n::length(place) > longest) add_to(description, std::exchange(place, {}));
}

constexpr std::array words_of_a_medium{&Known::alternative, &Known::caption, &Known::credit, &Known::title, &Known::description};
constexpr std::size_t length_of_mark = 8;

std::string short_mark(const std::string& words) { return journal::hash_of(words).substr(0, length_of_mark); }

}  // namespace

Known known_of(const WxrItem& item, const OldSite& site, const std::string& origin) {
    Known known;
    known.origin = origin;
    const auto file = field_in(item, "_wp_attached_file");
    known.name = name_in(file.empty() ? url::decoded(address_of(item)) : file);
    known.alternative = document::clean_line(field_in(item, "_wp_attachment_image_alt"));
    known.title = words_of(item.title);
    known.credit = credit_of(item);
    const auto caption = read_body(item.excerpt, site.base(), {}, {}), description = read_body(item.content, site.base(), {}, {});
    if (caption.links == 0)
        known.caption = document::clean_line(document::words(caption.document));
    else
        add_to(known.description, document::plain_text(caption.document, NoThings()));
    add_to(known.description, document::plain_text(description.document, NoThings()));
    for (const auto& [place, longest] :
         {std::pair(&known.alternative, media::longest_alternative), std::pair(&known.caption, media::longest_caption),
          std::pair(&known.credit, media::longest_credit), std::pair(&known.title, media::longest_title)})
        fit(*place, longest, known.description);
    return known;
}

Known known_of_file(std::string_view path, const std::string& origin) {
    Known known;
    known.origin = origin;
    known.name = name_in(path);
    return known;
}

std::string mark_of(const Known& known) {
    std::string mark;
    for (const auto words : words_of_a_medium) mark += short_mark(known.*words);
    return mark;
}

Known with_news(Known here, const Known& there, std::string_view mark_before) {
    for (std::size_t at = 0; at < words_of_a_medium.size(); ++at) {
        const auto words = words_of_a_medium[at];
        const auto before =
            mark_before.size() > at * length_of_mark ? mark_before.substr(at * length_of_mark, length_of_mark) : std::string_view();
        if (before != short_mark(there.*words)) here.*words = there.*words;
    }
    return here;
}

}  // namespace rotative::moving
