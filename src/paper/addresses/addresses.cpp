// SPDX-License-Identifier: Apache-2.0
// Keeping and finding old addresses. Where a thing is today is asked of its room.
#include "paper/addresses/addresses.hpp"
#include <algorithm>
#include <boost/json.hpp>
#include <iterator>
#include "paper/addresses/address_shelf.hpp"
#include "paper/addresses/hanging.hpp"
#include "paper/addresses/sized.hpp"
#include "paper/articles/reading.hpp"
#include "paper/masthead/masthead.hpp"
#include "paper/media/media.hpp"
#include "paper/media/uses.hpp"
#include "paper/pages/pages.hpp"
#include "paper/topics/topics.hpp"
#include "press/url/percent.hpp"

namespace rotative::addresses {
namespace {

std::string text_of(Query query) {
    std::ranges::sort(query);
    std::string text;
    for (const auto& [name, value] : query) {
        if (!text.empty()) text += '&';
        url::append_encoded(text, name, url::Place::Component);
        text += '=';
        url::append_encoded(text, value, url::Place::Component);
    }
    return text;
}

Query query_in(std::string_view text) {
    Query query;
    while (!text.empty()) {
        const auto pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        if (!pair.empty())
            query.emplace_back(url::decoded(pair.substr(0, equals)), url::decoded(pair.substr(std::min(equals + 1, pair.size()))));
    }
    return query;
}

bool has_all(const Query& query, const Query& wanted) {
    return std::ranges::all_of(wanted, [&](const auto& pair) { return std::ranges::count(query, pair) > 0; });
}

/// Whether the query names no thing that stands at the root.
bool is_front_page(const OldAddress& address) {
    constexpr std::string_view of_things[] = {"p",   "page_id", "attachment_id", "cat", "category_name",
                                              "tag", "author",  "author_name",   "name"};
    return address.path == "/" && std::ranges::none_of(address.query, [&](const auto& pair) {
               return std::ranges::find(of_things, pair.first) != std::end(of_things);
           });
}

/// Where a medium is; or for the page it had, what shows it here. Nothing while readers may not see it.
std::optional<std::string> address_of_medium(store::Reading& reading, cache::Ingredients& made_of, const Target& to) {
    const media::MediumId id{to.number};
    if (!media::is_seen(reading, made_of, id)) return {};
    if (to.what == Brought::PageOfMedium) {
        const articles::ArticleId article{media::first_user(reading, media::User::Kind::Article, id)};
        if (article && articles::article(reading, made_of, article)) return articles::address(reading, made_of, article);
        const pages::PageId page{media::first_user(reading, media::User::Kind::Page, id)};
        if (const auto one = page ? pages::linked(reading, made_of, page, masthead::main_language(reading, made_of)) : std::nullopt)
            return one->address;
    }
    return media::address(reading, made_of, id);
}

/// Where a thing is today; nothing if readers may not see it.
std::optional<std::string> address_of(store::Reading& reading, cache::Ingredients& made_of, const Target& to) {
    if (to.what == Brought::Front) return "/";
    if (to.what == Brought::Article) return articles::address(reading, made_of, {to.number});
    if (to.what == Brought::Page) {
        const auto page = pages::linked(reading, made_of, {to.number}, masthead::main_language(reading, made_of));
        return page ? std::optional(page->address) : std::nullopt;
    }
    if (to.what == Brought::Medium || to.what == Brought::PageOfMedium) return address_of_medium(reading, made_of, to);
    naming::Thing thing{static_cast<naming::Kind>(to.what), to.number};
    if (to.what == Brought::Topic) thing.number = topics::present(reading, made_of, {to.number}).value_or(topics::TopicId{}).number;
    const auto now = articles::linked(reading, made_of, thing, to.language);
    if (now.name.empty()) return {};
    return now.address;
}

/// The feed of what is at this address of ours: "/tr/sections/dünya" has "/tr/feeds/sections/dünya/atom.xml"; an article has none.
std::optional<std::string> feed_of(std::optional<std::string> address, Brought what) {
    if (what == Brought::Front) return "/feeds/atom.xml";
    if (!address || what >= Brought::Article) return address;
    const auto folder = address->rfind('/', address->rfind('/') - 1);
    return address->substr(0, folder) + "/feeds" + address->substr(folder) + "/atom.xml";
}

}  // namespace

std::string canonical(std::string_view path) {
    std::string one{"/"};
    for (const char c : path)
        if (c != '/' || one.back() != '/') one += c;
    if (one.size() > 1 && one.back() == '/') one.pop_back();
    return one;
}

OldAddress parsed(std::string_view written) {
    const auto path = written.substr(0, written.find_first_of("?#"));
    auto rest = written.substr(path.size());
    rest = rest.substr(0, rest.find('#'));
    if (rest.starts_with('?')) rest.remove_prefix(1);
    return {canonical(url::decoded(path)), query_in(rest)};
}

std::string AddressesKept::write() const {
    boost::json::array all;
    for (const auto& path : paths) all.emplace_back(path);
    return boost::json::serialize(all);
}

AddressesKept AddressesKept::read(std::string_view words) {
    AddressesKept news;
    const auto kept = boost::json::parse({words.data(), words.size()});
    for (const auto& path : kept.as_array()) news.paths.emplace_back(path.as_string());
    return news;
}

std::string tag(std::string_view path) { return "old:" + canonical(path); }

std::vector<std::string> touched_by(const AddressesKept& news) {
    std::vector<std::string> touched;
    for (const auto& path : news.paths) touched.push_back(tag(path));
    return touched;
}

Addresses::Addresses(wire::Wire& wire, std::function<bool(const OldAddress&)> is_ours) : wire_(wire), is_ours_(std::move(is_ours)) {}

std::vector<OldAddress> Addresses::keep(store::Transaction& tx, const std::vector<Leading>& all, wire::Age age) {
    std::vector<OldAddress> lost;
    AddressesKept news;
    for (const auto& [from, to] : all) {
        if (is_ours_(from)) {
            lost.push_back(from);
            continue;
        }
        const auto path = canonical(from.path), query = text_of(from.query);
        if (shelf::at(tx, path, query) == to) continue;
        shelf::keep(tx, path, query, to);
        news.paths.push_back(path);
    }
    if (!news.paths.empty()) wire_.tell(tx, news, age);
    return lost;
}

std::optional<Target> target(store::Reading& reading, cache::Ingredients& made_of, const OldAddress& asked) {
    const auto path = canonical(asked.path);
    made_of.note(tag(path));
    std::optional<Target> best;
    std::size_t most = 0;
    for (const auto& [query, to] : shelf::under(reading, path)) {
        const auto wanted = query_in(query);
        if (!has_all(asked.query, wanted) || (best && wanted.size() <= most)) continue;
        best = to;
        most = wanted.size();
    }
    return best;
}

std::optional<std::string> leads_to(store::Reading& reading, cache::Ingredients& made_of, const OldAddress& asked) {
    const auto behind = hanging(asked);
    if (const auto to = target(reading, made_of, asked)) {
        const bool is_its_feed = behind && behind->is_feed && behind->from.path == canonical(asked.path);  // "/?cat=4&feed=rss2"
        return is_its_feed ? feed_of(address_of(reading, made_of, *to), to->what) : address_of(reading, made_of, *to);
    }
    for (const auto& original : originals_of(canonical(asked.path)))
        if (const auto to = target(reading, made_of, {original, {}}); to && to->what == Brought::Medium)
            return address_of(reading, made_of, *to);
    if (!behind) return {};
    const auto to = is_front_page(behind->from) ? std::optional(Target{Brought::Front}) : target(reading, made_of, behind->from);
    if (!to) return {};
    if (!behind->date.empty()) return to->what == Brought::Front ? std::optional("/archive/" + behind->date) : std::nullopt;
    auto now = address_of(reading, made_of, *to);
    return behind->is_feed ? feed_of(std::move(now), to->what) : now;
}

}  // namespace rotative::addresses
