// SPDX-License-Identifier: Apache-2.0
// The tables of fields: of a site, an author, a term and an item.
#include "paper/moving/wxr_fields.hpp"
#include <algorithm>
#include <iterator>

namespace rotative::moving {
namespace {

template <class Thing>
struct Known {
    std::string_view name;
    Space space;
    std::string Thing::* words;
};

constexpr Known<WxrItem> item_fields[] = {
    {"post_id", Space::WordPress, &WxrItem::id},
    {"post_type", Space::WordPress, &WxrItem::type},
    {"status", Space::WordPress, &WxrItem::status},
    {"title", Space::None, &WxrItem::title},
    {"link", Space::None, &WxrItem::link},
    {"guid", Space::None, &WxrItem::guid},
    {"creator", Space::Other, &WxrItem::creator},
    {"encoded", Space::Content, &WxrItem::content},
    {"encoded", Space::Excerpt, &WxrItem::excerpt},
    {"post_name", Space::WordPress, &WxrItem::slug},
    {"post_password", Space::WordPress, &WxrItem::password},
    {"post_date", Space::WordPress, &WxrItem::date},
    {"post_date_gmt", Space::WordPress, &WxrItem::date_gmt},
    {"post_modified", Space::WordPress, &WxrItem::modified},
    {"post_modified_gmt", Space::WordPress, &WxrItem::modified_gmt},
    {"pubDate", Space::None, &WxrItem::pub_date},
    {"post_parent", Space::WordPress, &WxrItem::parent},
    {"menu_order", Space::WordPress, &WxrItem::order},
    {"is_sticky", Space::WordPress, &WxrItem::sticky},
    {"attachment_url", Space::WordPress, &WxrItem::attachment_url},
};

constexpr Known<WxrComment> comment_fields[] = {
    {"comment_id", Space::WordPress, &WxrComment::id},
    {"comment_author", Space::WordPress, &WxrComment::author},
    {"comment_author_email", Space::WordPress, &WxrComment::mail},
    {"comment_author_url", Space::WordPress, &WxrComment::site},
    {"comment_author_IP", Space::WordPress, &WxrComment::address},
    {"comment_date", Space::WordPress, &WxrComment::date},
    {"comment_date_gmt", Space::WordPress, &WxrComment::date_gmt},
    {"comment_content", Space::WordPress, &WxrComment::content},
    {"comment_approved", Space::WordPress, &WxrComment::state},
    {"comment_type", Space::WordPress, &WxrComment::kind},
    {"comment_parent", Space::WordPress, &WxrComment::parent},
};

constexpr std::string_view wanted_fields[] = {
    "_yoast_wpseo_primary_category",
    "_wp_attachment_image_alt",
    "_wp_attachment_metadata",
    "_wp_attached_file",
    "_thumbnail_id",
    "_media_credit",
    "_navis_media_credit",
    "_wp_attachment_credit",
    "isc_image_source",
    "media_credit",
    "photo_credit",
    "_menu_item_type",
    "_menu_item_menu_item_parent",
    "_menu_item_object_id",
    "_menu_item_object",
    "_menu_item_url",
    "cap-user_login",
    "cap-display_name",
    "cap-description",
    "cap-linked_account",
};

constexpr Known<WxrSite> site_fields[] = {
    {"title", Space::None, &WxrSite::title},
    {"link", Space::None, &WxrSite::link},
    {"language", Space::None, &WxrSite::language},
    {"wxr_version", Space::WordPress, &WxrSite::version},
    {"base_blog_url", Space::WordPress, &WxrSite::blog_url},
    {"base_site_url", Space::WordPress, &WxrSite::site_url},
};

constexpr Known<WxrAuthor> author_fields[] = {
    {"author_id", Space::WordPress, &WxrAuthor::id},
    {"author_login", Space::WordPress, &WxrAuthor::login},
    {"author_display_name", Space::WordPress, &WxrAuthor::display_name},
};

constexpr Known<WxrTerm> term_fields[] = {
    {"term_id", Space::WordPress, &WxrTerm::id},
    {"term_taxonomy", Space::WordPress, &WxrTerm::taxonomy},
    {"term_slug", Space::WordPress, &WxrTerm::slug},
    {"term_parent", Space::WordPress, &WxrTerm::parent},
    {"term_name", Space::WordPress, &WxrTerm::name},
    {"term_description", Space::WordPress, &WxrTerm::description},
    {"category_nicename", Space::WordPress, &WxrTerm::slug},
    {"category_parent", Space::WordPress, &WxrTerm::parent},
    {"cat_name", Space::WordPress, &WxrTerm::name},
    {"category_description", Space::WordPress, &WxrTerm::description},
    {"tag_slug", Space::WordPress, &WxrTerm::slug},
    {"tag_name", Space::WordPress, &WxrTerm::name},
    {"tag_description", Space::WordPress, &WxrTerm::description},
};

bool fits(Space wanted, WxrName name) {
    const bool two_of_a_name = wanted == Space::Content || wanted == Space::Excerpt;
    return !two_of_a_name || name.space == wanted;
}

template <class Thing, std::size_t size>
WxrField found(Thing& thing, WxrName name, const Known<Thing> (&fields)[size]) {
    static_assert(size < 32);
    for (std::size_t place = 0; place < size; ++place)
        if (fields[place].name == name.local && fits(fields[place].space, name))
            return {&(thing.*fields[place].words), static_cast<int>(place), fields[place].space == name.space};
    return {};
}

}  // namespace

WxrName WxrName::parse(std::string_view written) {
    const auto at = written.rfind('\n');
    if (at == std::string_view::npos) return {Space::None, written};
    const auto space = written.substr(0, at);
    const auto names = [&](std::string_view part) { return space.find(part) != std::string_view::npos; };
    const auto local = written.substr(at + 1);
    if (names("wordpress.org/export")) return {names("excerpt") ? Space::Excerpt : Space::WordPress, local};
    return {names("content") ? Space::Content : Space::Other, local};
}

WxrField field_of(WxrItem& item, WxrName name) { return found(item, name, item_fields); }
WxrField field_of(WxrSite& site, WxrName name) { return found(site, name, site_fields); }
WxrField field_of(WxrAuthor& author, WxrName name) { return found(author, name, author_fields); }
WxrField field_of(WxrTerm& term, WxrName name) { return found(term, name, term_fields); }
WxrField field_of(WxrComment& comment, WxrName name) { return found(comment, name, comment_fields); }

bool is_wanted_field(std::string_view key) { return std::ranges::find(wanted_fields, key) != std::end(wanted_fields); }

}  // namespace rotative::moving
