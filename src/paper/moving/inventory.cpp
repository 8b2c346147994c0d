// SPDX-License-Identifier: Apache-2.0
// The first reading of an export. Terms that only items name are found as well as those of the tables at the beginning of the file.
#include "paper/moving/inventory.hpp"
#include <algorithm>
#include <charconv>
#include <iterator>
#include "press/url/percent.hpp"

namespace rotative::moving {
namespace {

bool is_tag(const WxrMention& mention) { return mention.domain == "post_tag" || mention.domain == "tag" || mention.domain.empty(); }
bool is_category(const WxrMention& mention) { return mention.domain == "category"; }

/// Exports 1.0 name a term twice, with its slug and without.
bool is_said_again(const WxrItem& item, const WxrMention& mention) {
    return mention.slug.empty() && std::ranges::any_of(item.terms, [&](const WxrMention& other) {
               return !other.slug.empty() && other.name == mention.name && is_tag(other) == is_tag(mention);
           });
}

std::string slug_of(const WxrMention& mention) { return mention.slug.empty() ? mention.name : url::decoded(mention.slug); }

/// The slugs of the item's terms that are `wanted`, in their order, each once.
template <class Wanted>
std::vector<std::string> slugs_in(const WxrItem& item, Wanted wanted) {
    std::vector<std::string> slugs;
    for (const auto& mention : item.terms) {
        auto slug = slug_of(mention);
        if (wanted(mention) && !slug.empty() && !is_said_again(item, mention) && std::ranges::find(slugs, slug) == slugs.end())
            slugs.push_back(std::move(slug));
    }
    return slugs;
}

/// The id of the one chosen by an editor, if any.
std::string primary_category_of(const WxrItem& item) {
    const auto chosen = item.fields.find("_yoast_wpseo_primary_category");
    return chosen == item.fields.end() ? std::string() : chosen->second;
}

bool is_post(const WxrItem& item) { return item.type.empty() || item.type == "post"; }

/// What an engine keeps for itself: nobody ever read it as a page of its own.
bool is_machinery(const WxrItem& item) {
    constexpr std::string_view kinds[] = {"attachment",    "nav_menu_item",  "revision",         "custom_css",  "customize_changeset",
                                          "oembed_cache",  "user_request",   "guest-author",     "acf-field",   "acf-field-group",
                                          "shop_order",    "shop_coupon",    "wp_global_styles", "wp_template", "wp_template_part",
                                          "wp_navigation", "wp_font_family", "wp_font_face"};
    return std::ranges::find(kinds, item.type) != std::end(kinds);
}

/// A page, or another thing in which somebody wrote something: a product, an event.
bool is_page(const WxrItem& item) {
    if (is_post(item) || is_machinery(item)) return false;
    return item.type == "page" || !item.content.empty() || !item.excerpt.empty() || !item.title.empty();
}

bool was_thrown_away(const WxrItem& item) {
    return item.status == "trash" || item.status == "auto-draft" || (item.status == "inherit" && is_post(item));
}

const std::string* field_in(const WxrItem& item, const std::string& name) {
    const auto found = item.fields.find(name);
    return found == item.fields.end() || found->second.empty() ? nullptr : &found->second;
}

/// The login of a co-author: their plugin writes it "cap-ines".
std::string login_of(const WxrMention& mention) {
    auto slug = mention.slug.empty() ? mention.name : url::decoded(mention.slug);
    return slug.starts_with("cap-") ? slug.substr(4) : slug;
}

void count_foreign(ForeignTerm& term, const WxrMention& mention) {
    ++term.items;
    if (term.name.empty()) term.name = mention.name;
}

bool is_public(const WxrItem& item) { return (item.status.empty() || item.status == "publish") && item.password.empty(); }

}  // namespace

void Inventory::Terms::add(FoundTerm term) {
    const auto [known, is_new] = places.try_emplace(term.slug, all.size());
    if (is_new) all.push_back(std::move(term));
}

const FoundTerm* Inventory::Terms::find(const std::string& slug) const {
    const auto known = places.find(slug);
    return known == places.end() ? nullptr : &all[known->second];
}

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
    if (!term.id.empty()) (category ? category_ids_ : tag_ids_).try_emplace(term.id, slug);
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
    const auto take = [&](std::string& into, const char* name) {
        if (const auto* said = field_in(item, name)) into = *said;
    };
    take(entry.above, "_menu_item_menu_item_parent"), take(entry.sort, "_menu_item_type"), take(entry.object, "_menu_item_object");
    take(entry.object_id, "_menu_item_object_id"), take(entry.address, "_menu_item_url");
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
    const auto* login = field_in(item, "cap-user_login");
    const auto* name = field_in(item, "cap-display_name");
    const auto* about = field_in(item, "cap-description");
    auto slug = login ? *login : url::decoded(item.slug);
    if (slug.starts_with("cap-")) slug.erase(0, 4);
    if (slug.empty()) return;
    guests_[slug] = {slug, name ? *name : item.title.empty() ? slug : item.title, {}, about ? *about : std::string(), {}};
    if (const auto* picture = field_in(item, "_thumbnail_id")) guests_[slug].picture = *picture;
    authors_.add(guests_[slug]);
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
    for (auto& author : authors_.all)  // an item may name somebody before the one that says who he is
        if (const auto guest = guests_.find(author.slug); guest != guests_.end()) {
            if (author.name == author.slug) author.name = guest->second.name;
            if (author.description.empty()) author.description = guest->second.description;
            author.picture = guest->second.picture;
        }
    std::vector<FoundTerm> ordered;  // parents first; a circle of parents is cut where it is met
    std::unordered_set<std::string> placed;
    const auto place = [&](const FoundTerm& term) {
        std::vector<const FoundTerm*> row{&term};
        while (const auto* above = parent_of(*row.back())) {
            if (placed.contains(above->slug) || std::ranges::find(row, above) != row.end()) break;
            row.push_back(above);
        }
        for (auto one = row.rbegin(); one != row.rend(); ++one) {
            if (!placed.insert((*one)->slug).second) continue;
            ordered.push_back(**one);
            if (!ordered.back().parent.empty() && (!placed.contains(ordered.back().parent) || ordered.back().parent == ordered.back().slug))
                ordered.back().parent.clear();
        }
    };
    for (const auto& term : categories_.all) place(term);
    categories_.all = std::move(ordered);
    for (std::size_t at = 0; at < categories_.all.size(); ++at) categories_.places[categories_.all[at].slug] = at;
    for (const auto& [slugs, primary] : combinations_)
        for (auto& slug : placing_of(slugs, primary).further) further_.insert(std::move(slug));
    const auto learn = [&](const std::vector<std::string>& addresses, const std::string& origin) {
        for (const auto& address : addresses) site_.learn(address, origin, Claim::Public);
    };
    for (const auto& term : categories_.all) learn(addresses_of_category(term), site_.origin("category", term.slug));
    for (const auto& term : tags_.all) learn(addresses_of_tag(term), site_.origin("tag", term.slug));
    for (const auto& author : authors_.all) learn(addresses_of_author(author), site_.origin("author", author.slug));
    learn_pages_of_enclosures();
}

const FoundTerm* Inventory::parent_of(const FoundTerm& term) const { return term.parent.empty() ? nullptr : categories_.find(term.parent); }

/// Whether a category is below another, however far.
bool Inventory::stands_in(const std::string& slug, const std::string& above) const {
    const auto* term = categories_.find(slug);
    for (std::size_t steps = 0; term && steps <= categories_.all.size(); ++steps) {
        if (term->parent == above) return true;
        term = parent_of(*term);
    }
    return false;
}

std::string Inventory::origin_of(const WxrItem& item) const {
    for (const auto* name : {&item.id, &item.guid, &item.link})
        if (!name->empty() && *name != "0") return site_.origin("post", *name);
    return site_.origin("post", item.date + " " + item.title);
}

bool Inventory::becomes_article(const WxrItem& item, std::size_t number) const {
    if (!is_post(item) || was_thrown_away(item)) return false;
    const auto told = last_told_.find(origin_of(item));
    return told != last_told_.end() && told->second == number;
}

bool Inventory::becomes_page(const WxrItem& item, std::size_t number) const {
    if (!is_page(item) || was_thrown_away(item)) return false;
    const auto told = last_told_.find(origin_of(item));
    return told != last_told_.end() && told->second == number;
}

bool Inventory::becomes_medium(const WxrItem& item, std::size_t number) const {
    if (item.type != "attachment") return false;
    const auto told = last_told_.find(origin_of(item));
    return told != last_told_.end() && told->second == number;
}

std::vector<std::string> Inventory::addresses_of_page_of(const WxrItem& item) const {
    std::vector<std::string> found;
    if (!item.link.empty()) found.push_back(item.link);
    if (!item.id.empty())
        for (const auto* query : {"?attachment_id=", "?p="}) found.push_back(site_.own_address(query + item.id));
    const auto origin = origin_of(item);
    std::erase_if(found, [&](const std::string& address) {
        const auto* meaning = site_.meaning(address);
        return !meaning || *meaning != origin;
    });
    return found;
}

std::string Inventory::category_called(const std::string& id) const {
    const auto found = category_ids_.find(id);
    return found == category_ids_.end() ? std::string() : found->second;
}

std::string Inventory::tag_called(const std::string& id) const {
    const auto found = tag_ids_.find(id);
    return found == tag_ids_.end() ? std::string() : found->second;
}

std::vector<std::string> Inventory::authors_of(const WxrItem& item) const {
    std::vector<std::string> logins;
    for (const auto& mention : item.terms) {
        if (mention.domain != "author") continue;
        if (auto login = login_of(mention); !login.empty() && std::ranges::find(logins, login) == logins.end())
            logins.push_back(std::move(login));
    }
    if (logins.empty() && !item.creator.empty()) logins.push_back(item.creator);
    return logins;
}

Placing Inventory::placing_of(const WxrItem& item) const { return placing_of(slugs_in(item, is_category), primary_category_of(item)); }

Placing Inventory::placing_of(std::vector<std::string> slugs, const std::string& primary) const {
    Placing placing;
    if (const auto chosen = category_ids_.find(primary); chosen != category_ids_.end())
        if (std::ranges::find(slugs, chosen->second) != slugs.end()) placing.section = chosen->second;
    if (placing.section.empty())
        for (const auto& slug : slugs)  // the first, or one inside it
            if (placing.section.empty() || stands_in(slug, placing.section)) placing.section = slug;
    for (auto& slug : slugs)
        if (slug != placing.section && !stands_in(placing.section, slug)) placing.further.push_back(std::move(slug));
    return placing;
}

std::vector<std::string> Inventory::tags_of(const WxrItem& item) const { return slugs_in(item, is_tag); }

std::vector<std::string> Inventory::addresses_of_category(const FoundTerm& term) const {
    std::string path = term.slug;
    const auto* above = parent_of(term);
    for (std::size_t steps = 0; above && steps < 20; ++steps, above = parent_of(*above)) path = above->slug + "/" + path;
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
    const auto origin = origin_of(item);
    std::erase_if(found, [&](const std::string& address) {
        const auto* meaning = site_.meaning(address);
        return !meaning || *meaning != origin;
    });
    return found;
}

}  // namespace rotative::moving
