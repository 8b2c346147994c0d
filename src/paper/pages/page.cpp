// SPDX-License-Identifier: Apache-2.0
// What can be a page, its address, and its news as the wire keeps it.
#include "paper/pages/page.hpp"
#include <fmt/format.h>
#include <boost/json.hpp>
#include "paper/naming/name.hpp"
#include "press/i18n/slug.hpp"
#include "press/i18n/unicode.hpp"

namespace rotative::pages {

std::string_view word_for(State state) {
    switch (state) {
        case State::Draft:
            return "draft";
        case State::Review:
            return "review";
        case State::Scheduled:
            return "scheduled";
        case State::Published:
            break;
    }
    return "published";
}

bool Page::is_public(Moment now) const {
    if (standing.audience != Audience::Everybody) return false;
    if (standing.state == State::Published) return true;
    return standing.state == State::Scheduled && standing.published && *standing.published <= now;
}

std::string PageChanged::write() const {
    boost::json::array above, slugs;
    for (const auto parent : parents) above.emplace_back(parent.number);
    for (const auto& slug : taken) slugs.emplace_back(slug);
    return boost::json::serialize(boost::json::array{page.number, std::move(above), std::move(slugs)});
}

PageChanged PageChanged::read(std::string_view words) {
    const auto kept = boost::json::parse({words.data(), words.size()});
    PageChanged news{{kept.at(0).as_int64()}, {}, {}};
    for (const auto& parent : kept.at(1).as_array()) news.parents.push_back({parent.as_int64()});
    for (const auto& slug : kept.at(2).as_array()) news.taken.emplace_back(slug.as_string());
    return news;
}

std::string page_tag(PageId id) { return fmt::format("page:{}", id.number); }
std::string under_tag(PageId id) { return fmt::format("pages:under:{}", id.number); }
std::string slug_tag(Language language, std::string_view slug) { return fmt::format("slug:page:{}:{}", tag(language), slug); }
std::string all_tag() { return "pages"; }

std::vector<std::string> touched_by(const PageChanged& news) {
    std::vector<std::string> touched{page_tag(news.page), all_tag()};
    for (const auto parent : news.parents) touched.push_back(under_tag(parent));
    for (const auto& slug : news.taken) touched.push_back("slug:page:" + slug);
    return touched;
}

Result<Done> refuse_impossible(const PageDraft& draft) {
    if (draft.title.empty()) return Problem{Refusal::Invalid, "pages.title_missing"};
    if (i18n::length(draft.title) > longest_title)
        return Problem{Refusal::TooLarge, "pages.title_too_long", {{"limit", std::to_string(longest_title)}}};
    if (!draft.slug.empty() && !i18n::is_slug(draft.slug)) return Problem{Refusal::Invalid, "pages.no_slug", {{"slug", draft.slug}}};
    return Done{};
}

std::string address_of(std::string_view slug, Language of_the_page, Language main) {
    const auto prefix = of_the_page == main ? std::string() : "/" + std::string(tag(of_the_page));
    return prefix + "/pages/" + naming::encoded(slug);
}

}  // namespace rotative::pages
