// SPDX-License-Identifier: Apache-2.0
// The first reading of an export. Terms that only items name are found as well as those of the tables at the beginning of the file.
#include "paper/moving/inventory.hpp"
#include <algorithm>
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

bool is_post(const WxrItem& item) { return item.type.empty() || item.type == "post"; }
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
    if (!category && !tag) return static_cast<void>(++later["term " + term.taxonomy]);
    if (slug.empty()) return;
    if (category && !term.id.empty()) category_ids_.try_emplace(term.id, slug);
    (category ? categories_ : tags_)
        .add({slug, term.name.empty() ? slug : term.name, url::decoded(term.parent), term.description, term.id});
}

void Inventory::take(const WxrItem& item, std::size_t number) {
    for (const auto& [state, times] : item.comments.states) later["comment"] += times;
    if (!is_post(item)) return static_cast<void>(++(item.type == "revision" ? not_kept : later)[item.type]);
    if (item.status == "trash" || item.status == "auto-draft" || item.status == "inherit")
        return static_cast<void>(++not_kept[item.status]);
    const auto origin = origin_of(item);
    const auto [known, is_new] = last_told_.try_emplace(origin, number);
    if (is_new) origins_.push_back(origin);
    if (!is_new) ++not_kept["twice"];
    known->second = number;
    note_terms(item);
    if (auto slugs = slugs_in(item, is_category); slugs.size() > 1) combinations_.emplace(std::move(slugs), item.primary_category);
    if (!item.creator.empty()) authors_.add({item.creator, item.creator, {}, {}, {}});
    for (const auto& address : addresses_of(item)) site_.learn(address, origin, is_public(item) ? Claim::Public : Claim::Hidden);
    if (is_public(item)) site_.learn_slug(url::decoded(item.slug), origin);
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
        else if (mention.domain != "post_format")
            ++later["term of a post: " + mention.domain];
    }
}

void Inventory::close() {
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
    if (!is_post(item) || item.status == "trash" || item.status == "auto-draft" || item.status == "inherit") return false;
    const auto told = last_told_.find(origin_of(item));
    return told != last_told_.end() && told->second == number;
}

Placing Inventory::placing_of(const WxrItem& item) const { return placing_of(slugs_in(item, is_category), item.primary_category); }

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
    if (!item.id.empty()) found.push_back(site_.own_address("?p=" + item.id));
    return found;
}

}  // namespace rotative::moving
