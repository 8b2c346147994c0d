// SPDX-License-Identifier: Apache-2.0
// The first reading of an export. Terms that only items name are found as well as those of the tables at the beginning of the file.
#include "paper/moving/inventory.hpp"
#include <algorithm>
#include <charconv>
#include "paper/moving/wxr_item.hpp"
#include "press/url/percent.hpp"

namespace rotative::moving {
namespace {

void count_foreign(ForeignTerm& term, const WxrMention& mention) {
    ++term.items;
    if (term.name.empty()) term.name = mention.name;
}

}  // namespace

void Inventory::take(const WxrSite& site) {
    if (!site_.origin("", "").starts_with("wxr::")) return;
    said_ = site;
    site_ = OldSite(site);
}

void Inventory::take(const WxrAuthor& author) {
    if (author.login.empty()) return;
    authors_.add({author.login, author.display_name.empty() ? author.login : author.display_name, {}, {}, author.id});
}

void Inventory::take(const WxrTerm& term) {
    const bool category = term.sort == WxrTerm::Sort::Category || term.taxonomy == "category";
    const bool tag = term.sort == WxrTerm::Sort::Tag || term.taxonomy == "post_tag";
    const auto slug = term.slug.empty() ? term.name : url::decoded(term.slug);
    const bool is_known_otherwise = term.taxonomy == "nav_menu" || term.taxonomy == "author";
    if (!category && !tag && is_known_otherwise) return;
    if (!category && !tag) return static_cast<void>(foreign_terms_[{term.taxonomy, slug}].name = term.name.empty() ? slug : term.name);
    if (slug.empty()) return;
    (category ? categories_ : tags_)
        .add({slug, term.name.empty() ? slug : term.name, url::decoded(term.parent), term.description, term.id});
}

void Inventory::take(const WxrItem& item, std::size_t number, const std::string& file) {
    if (!item.comments.states.empty()) commented_.emplace(number, origin_of(item));
    if (item.type == "nav_menu_item") return note_menu_entry(item, file);
    if (item.type == "guest-author") return note_guest(item);
    if (item.type == "attachment") return note_attachment(item, number);
    if (item.type == "wp_block") note_reusable(item);
    if (!is_post(item) && !is_page(item)) return static_cast<void>(++not_kept[item.type]);
    if (was_thrown_away(item)) return static_cast<void>(++not_kept[item.status]);
    const auto origin = origin_of(item);
    const auto [known, is_new] = last_told_.try_emplace(origin, number);
    if (is_new) (is_post(item) ? origins_ : pages_).push_back(origin);
    if (!is_new) ++not_kept[is_post(item) ? "twice" : "page twice"];
    known->second = number;
    if (!item.creator.empty()) authors_.add({item.creator, item.creator, {}, {}, {}});
    for (const auto& address : addresses_of(item)) site_.learn(address, origin, is_public(item) ? Claim::Public : Claim::Hidden);
    if (is_public(item)) site_.learn_slug(url::decoded(item.slug), origin);
    if (!is_post(item)) return;
    note_terms(item);
    if (auto slugs = slugs_in(item, is_category); slugs.size() > 1) combinations_.emplace(std::move(slugs), primary_category_of(item));
    if (item.sticky == "1" && is_new) sticky_.push_back(origin);
}

void Inventory::note_menu_entry(const WxrItem& item, const std::string& file) {
    FoundMenuEntry entry;
    for (const auto& mention : item.terms)
        if (mention.domain == "nav_menu") entry.menu = slug_of(mention), entry.menu_name = mention.name;
    entry.above = field_in(item, "_menu_item_menu_item_parent"), entry.sort = field_in(item, "_menu_item_type");
    entry.object = field_in(item, "_menu_item_object"), entry.object_id = field_in(item, "_menu_item_object_id");
    entry.address = field_in(item, "_menu_item_url");
    entry.id = item.id, entry.label = item.title, entry.place = {file, item.line, item.title};
    std::from_chars(item.order.data(), item.order.data() + item.order.size(), entry.order);
    menu_entries_.push_back(std::move(entry));
}

void Inventory::note_attachment(const WxrItem& item, std::size_t number) {
    const auto origin = origin_of(item);
    ++later[item.type];
    enclosures_.take(item);
    uploads_.take(item, origin);
    attachments_.insert(origin);
    last_told_.insert_or_assign(origin, number);
}

/// Words that stand in many posts are few and short; beyond that they are a page of their own and named where they are missing.
void Inventory::note_reusable(const WxrItem& item) {
    constexpr std::size_t longest = 256 << 10, most = 4 << 20;
    if (!is_public(item) || item.content.size() > longest || reusable_bytes_ + item.content.size() > most) return;
    if (reusable_.emplace(item.id, item.content).second) reusable_bytes_ += item.content.size();
}

/// The page of a picture leads to what the picture hangs on; else to the picture itself.
void Inventory::learn_pages_of_enclosures() {
    for (const auto& item : enclosures_.items()) {
        const auto origin = site_.origin("post", item);
        if (!last_told_.contains(origin)) continue;
        for (const auto& address : enclosures_.pages_hanging_on(item))
            site_.learn(address.starts_with('?') ? site_.own_address(address) : address, origin, Claim::Hidden);
    }
    enclosures_.each_page([&](const std::string& number, const std::string& item, const std::string& link) {
        if (!item.empty() && item != "0" && last_told_.contains(site_.origin("post", item))) return;
        const auto origin = site_.origin("post", number);
        if (!link.empty()) site_.learn(link, origin, Claim::Hidden);
        for (const auto* query : {"?attachment_id=", "?p="}) site_.learn(site_.own_address(query + number), origin, Claim::Hidden);
    });
}

/// Who signs without an account is an item of its own.
void Inventory::note_guest(const WxrItem& item) {
    auto slug = field_in(item, "cap-user_login");
    if (slug.empty()) slug = url::decoded(item.slug);
    if (slug.starts_with("cap-")) slug.erase(0, 4);
    if (slug.empty()) return;
    auto name = field_in(item, "cap-display_name");
    if (name.empty()) name = item.title.empty() ? slug : item.title;
    const FoundTerm guest{slug, name, {}, field_in(item, "cap-description"), {}, field_in(item, "_thumbnail_id")};
    authors_.add(guest);
    guests_.insert_or_assign(slug, guest);
}

void Inventory::note_coauthor(const WxrMention& mention) {
    const auto login = login_of(mention);
    if (!login.empty()) authors_.add({login, mention.name.empty() ? login : mention.name, {}, {}, {}});
}

void Inventory::note_terms(const WxrItem& item) {
    for (const auto& mention : item.terms) {
        if (mention.slug.empty() && mention.name.empty()) continue;
        if (is_said_again(item, mention)) continue;
        FoundTerm term{slug_of(mention), mention.name.empty() ? slug_of(mention) : mention.name, {}, {}, {}};
        if (is_category(mention))
            categories_.add(std::move(term));
        else if (is_tag(mention))
            tags_.add(std::move(term));
        else if (mention.domain == "author")
            note_coauthor(mention);
        else
            count_foreign(foreign_terms_[{mention.domain, slug_of(mention)}], mention);
    }
}

void Inventory::close() {
    for (auto& author : authors_.all())  // an item may name somebody before the one that says who he is
        if (const auto guest = guests_.find(author.slug); guest != guests_.end()) {
            if (author.name == author.slug) author.name = guest->second.name;
            if (author.description.empty()) author.description = guest->second.description;
            author.picture = guest->second.picture;
        }
    categories_.put_parents_first();
    for (const auto& [slugs, primary] : combinations_)
        for (auto& slug : categories_.placing_of(slugs, categories_.called(primary)).further) further_.insert(std::move(slug));
    const auto learn = [&](const std::vector<std::string>& addresses, const std::string& origin) {
        for (const auto& address : addresses) site_.learn(address, origin, Claim::Public);
    };
    for (const auto& term : categories_.all()) learn(addresses_of_category(term), site_.origin("category", term.slug));
    for (const auto& term : tags_.all()) learn(addresses_of_tag(term), site_.origin("tag", term.slug));
    for (const auto& author : authors_.all()) learn(addresses_of_author(author), site_.origin("author", author.slug));
    learn_pages_of_enclosures();
}

std::string Inventory::origin_of(const WxrItem& item) const {
    for (const auto* name : {&item.id, &item.guid, &item.link})
        if (!name->empty() && *name != "0") return site_.origin("post", *name);
    return site_.origin("post", item.date + " " + item.title);
}

bool Inventory::is_last_told(const WxrItem& item, std::size_t number) const {
    const auto told = last_told_.find(origin_of(item));
    return told != last_told_.end() && told->second == number;
}

bool Inventory::becomes_article(const WxrItem& item, std::size_t number) const {
    return is_post(item) && !was_thrown_away(item) && is_last_told(item, number);
}

bool Inventory::becomes_page(const WxrItem& item, std::size_t number) const {
    return is_page(item) && !was_thrown_away(item) && is_last_told(item, number);
}

bool Inventory::becomes_medium(const WxrItem& item, std::size_t number) const {
    return item.type == "attachment" && is_last_told(item, number);
}

std::vector<std::string> Inventory::addresses_of_page_of(const WxrItem& item) const {
    std::vector<std::string> found;
    if (!item.link.empty()) found.push_back(item.link);
    if (!item.id.empty())
        for (const auto* query : {"?attachment_id=", "?p="}) found.push_back(site_.own_address(query + item.id));
    return won_by(origin_of(item), std::move(found));
}

std::vector<std::string> Inventory::won_by(const std::string& origin, std::vector<std::string> addresses) const {
    std::erase_if(addresses, [&](const std::string& address) {
        const auto* meaning = site_.meaning(address);
        return !meaning || *meaning != origin;
    });
    return addresses;
}

Placing Inventory::placing_of(const WxrItem& item) const {
    return categories_.placing_of(slugs_in(item, is_category), categories_.called(primary_category_of(item)));
}

std::vector<std::string> Inventory::addresses_of_category(const FoundTerm& term) const {
    const auto path = categories_.path_of(term);
    std::vector<std::string> found{site_.own_address("category/" + path)};
    if (path != term.slug) found.push_back(site_.own_address("category/" + term.slug));
    found.push_back(site_.own_address("?category_name=" + term.slug));
    if (!term.id.empty()) found.push_back(site_.own_address("?cat=" + term.id));
    return found;
}

std::vector<std::string> Inventory::addresses_of_tag(const FoundTerm& term) const {
    return {site_.own_address("tag/" + term.slug), site_.own_address("?tag=" + term.slug)};
}

std::vector<std::string> Inventory::addresses_of_author(const FoundTerm& author) const {
    std::vector<std::string> found{site_.own_address("author/" + author.slug), site_.own_address("?author_name=" + author.slug)};
    if (!author.id.empty()) found.push_back(site_.own_address("?author=" + author.id));
    return found;
}

std::vector<std::string> Inventory::addresses_of(const WxrItem& item) const {
    std::vector<std::string> found;
    if (!item.link.empty()) found.push_back(item.link);
    if (item.id.empty()) return found;
    found.push_back(site_.own_address("?p=" + item.id));
    if (!is_post(item)) found.push_back(site_.own_address("?page_id=" + item.id));
    return found;
}

std::vector<std::string> Inventory::addresses_won_by(const WxrItem& item) const {
    auto found = addresses_of(item);
    if (!item.id.empty())
        for (const auto& address : enclosures_.pages_hanging_on(item.id))
            found.push_back(address.starts_with('?') ? site_.own_address(address) : address);
    return won_by(origin_of(item), std::move(found));
}

}  // namespace rotative::moving
