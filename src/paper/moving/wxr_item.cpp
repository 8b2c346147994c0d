// SPDX-License-Identifier: Apache-2.0
// What plugins call their fields and what WordPress calls its kinds is known here and in wxr_fields.cpp.
#include "paper/moving/wxr_item.hpp"
#include <algorithm>
#include <iterator>
#include "press/url/percent.hpp"

namespace rotative::moving {
namespace {

/// What an engine keeps for itself: nobody ever read it as a page of its own.
bool is_machinery(const WxrItem& item) {
    constexpr std::string_view kinds[] = {"attachment",    "nav_menu_item",  "revision",         "custom_css",  "customize_changeset",
                                          "oembed_cache",  "user_request",   "guest-author",     "acf-field",   "acf-field-group",
                                          "shop_order",    "shop_coupon",    "wp_global_styles", "wp_template", "wp_template_part",
                                          "wp_navigation", "wp_font_family", "wp_font_face"};
    return std::ranges::find(kinds, item.type) != std::end(kinds);
}

}  // namespace

bool is_post(const WxrItem& item) { return item.type.empty() || item.type == "post"; }

bool is_page(const WxrItem& item) {
    if (is_post(item) || is_machinery(item)) return false;
    return item.type == "page" || !item.content.empty() || !item.excerpt.empty() || !item.title.empty();
}

bool was_thrown_away(const WxrItem& item) {
    return item.status == "trash" || item.status == "auto-draft" || (item.status == "inherit" && is_post(item));
}

bool is_public(const WxrItem& item) { return (item.status.empty() || item.status == "publish") && item.password.empty(); }

std::string field_in(const WxrItem& item, const std::string& name) {
    const auto found = item.fields.find(name);
    return found == item.fields.end() ? std::string() : found->second;
}

bool is_category(const WxrMention& mention) { return mention.domain == "category"; }
bool is_tag(const WxrMention& mention) { return mention.domain == "post_tag" || mention.domain == "tag" || mention.domain.empty(); }

std::string slug_of(const WxrMention& mention) { return mention.slug.empty() ? mention.name : url::decoded(mention.slug); }

bool is_said_again(const WxrItem& item, const WxrMention& mention) {
    return mention.slug.empty() && std::ranges::any_of(item.terms, [&](const WxrMention& other) {
               return !other.slug.empty() && other.name == mention.name && is_tag(other) == is_tag(mention);
           });
}

std::vector<std::string> slugs_in(const WxrItem& item, bool (*wanted)(const WxrMention&)) {
    std::vector<std::string> slugs;
    for (const auto& mention : item.terms) {
        auto slug = slug_of(mention);
        if (wanted(mention) && !slug.empty() && !is_said_again(item, mention) && std::ranges::find(slugs, slug) == slugs.end())
            slugs.push_back(std::move(slug));
    }
    return slugs;
}

std::string primary_category_of(const WxrItem& item) { return field_in(item, "_yoast_wpseo_primary_category"); }

std::string login_of(const WxrMention& mention) {
    auto slug = slug_of(mention);
    return slug.starts_with("cap-") ? slug.substr(4) : slug;
}

std::vector<std::string> authors_of(const WxrItem& item) {
    std::vector<std::string> logins;
    for (const auto& mention : item.terms) {
        if (mention.domain != "author") continue;
        if (auto login = login_of(mention); !login.empty() && std::ranges::find(logins, login) == logins.end())
            logins.push_back(std::move(login));
    }
    if (logins.empty() && !item.creator.empty()) logins.push_back(item.creator);
    return logins;
}

}  // namespace rotative::moving
