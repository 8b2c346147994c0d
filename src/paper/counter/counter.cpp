// SPDX-License-Identifier: Apache-2.0
// The table of the readers' addresses. The main language has no prefix; the others live under theirs (DESIGN.md, "Addresses").
#include "paper/counter/counter.hpp"
#include <algorithm>
#include "paper/addresses/addresses.hpp"
#include "paper/counter/archive_pages.hpp"
#include "paper/counter/article_page.hpp"
#include "paper/counter/colours.hpp"
#include "paper/counter/confirm_page.hpp"
#include "paper/counter/corrections_page.hpp"
#include "paper/counter/embed_page.hpp"
#include "paper/counter/feed_pages.hpp"
#include "paper/counter/front_page.hpp"
#include "paper/counter/machine_pages.hpp"
#include "paper/counter/memory_page.hpp"
#include "paper/counter/message_page.hpp"
#include "paper/counter/named_pages.hpp"
#include "paper/counter/operator_files.hpp"
#include "paper/counter/sitemap_pages.hpp"
#include "paper/counter/standing_page.hpp"
#include "paper/counter/visit.hpp"
#include "paper/feeds/feed.hpp"
#include "press/assets/assets.hpp"
#include "press/cache/address.hpp"
#include "press/http/target.hpp"

namespace rotative::counter {
namespace {

/// The query names by which another engine addressed its things: "/?p=12".
const std::vector<std::string_view> old_names{"p",      "page_id",     "cat", "category_name", "tag",
                                              "author", "author_name", "m",   "feed",          "attachment_id"};

http::Response nothing_there(Visit& visit) { return message(visit, {Refusal::NotFound, "problem.not_found"}); }

/// An address that no route has: one of another engine, which leads to the right thing, or nothing.
http::Response old_address(Visit& visit) {
    const addresses::OldAddress asked{visit.request.path, visit.request.query};
    if (const auto address = addresses::leads_to(visit.reading, visit.made_of, asked)) return http::Response::moved(*address);
    return nothing_there(visit);
}

http::Response front_page_or_old_address(Visit& visit) {
    const bool is_old = std::ranges::any_of(old_names, [&](std::string_view name) { return visit.request.asked(name).has_value(); });
    return is_old ? old_address(visit) : front_page(visit);
}

http::Response asset(Visit& visit) {
    const auto address = "/assets/" + std::string(visit.captured("file"));
    if (auto carried = assets::at(address)) return std::move(*carried);
    if (!address.starts_with("/assets/colours.")) return nothing_there(visit);
    http::Response sheet;
    sheet.content_type = "text/css; charset=utf-8";
    if (address == colours_address(masthead::colours_of(visit.reading, visit.made_of)))
        sheet.with("Cache-Control", "public, max-age=31536000, immutable");
    sheet.body = colours_sheet(masthead::colours_of(visit.reading, visit.made_of));
    return sheet;
}

Visit visit_of(store::Reading& reading, cache::Ingredients& made_of, const http::Request& request, const std::string& base) {
    auto masthead = masthead::masthead_of(reading, made_of);
    auto zone = i18n::Zone::named(masthead.time_zone);
    // The language is that of the prefix, also of an address that no route has.
    const auto first = request.path.substr(0, request.path.find('/', 1));
    const auto prefix = language_of(first.empty() ? first : first.substr(1));
    const auto speaks = prefix && first.substr(1) == tag(*prefix) && std::ranges::count(masthead.languages, *prefix);
    const auto language = speaks ? *prefix : masthead.language;
    return {
        reading, made_of, request, base, std::move(masthead), zone ? *std::move(zone) : i18n::Zone::utc(), language, i18n::Texts(language)};
}

/// What is said of a status that no room explained.
Problem problem_of(int status) {
    switch (status) {
        case 404:
            return {Refusal::NotFound, "problem.not_found"};
        case 405:
        case 501:
            return {Refusal::NotAllowed, "http.nothing_sent_here"};
        case 408:
            return {Refusal::TooMuch, "http.too_slow"};
        case 413:
        case 414:
        case 431:
            return {Refusal::TooLarge, "problem.too_large"};
        case 503:
            return {Refusal::Overloaded, "problem.overloaded"};
        default:
            return {Refusal::Invalid, "problem.invalid"};
    }
}

/// A prefix that is no language of the paper leads nowhere; that of the main language is left out.
std::optional<http::Response> other_prefix(Visit& visit) {
    const auto prefix = visit.captured("language");
    if (prefix.empty()) return {};
    const auto language = language_of(prefix);
    if (!language || tag(*language) != prefix || !std::ranges::count(visit.masthead.languages, *language)) return old_address(visit);
    if (language != visit.masthead.language) return {};
    const auto path = visit.request.path.substr(prefix.size() + 1);
    return http::Response::moved(path.empty() ? "/" : http::percent_encoded_path(path));
}

}  // namespace

Counter::Counter(cache::Pages& pages, std::string base) : pages_(pages), base_(std::move(base)), memory_(std::make_unique<Memory>()) {}
Counter::~Counter() = default;

void Counter::printed(std::string target, http::Request request, http::Reply reply, Make make) const {
    auto print = [this, make, request](store::Reading& reading, cache::Ingredients& made_of) {
        auto visit = visit_of(reading, made_of, request, base_);
        memory_->note(visit);
        if (auto elsewhere = other_prefix(visit)) return std::move(*elsewhere);
        return make(visit);
    };
    pages_.answer(target, std::move(request), std::move(print), std::move(reply));
}

void Counter::page(http::Router& router, const std::string& pattern, Make make, const std::vector<std::string_view>& known_names) {
    const auto handler = [this, make, known_names](http::Request request, http::Reply reply) {
        auto target = cache::canonical_target(request, known_names);
        printed(std::move(target), std::move(request), std::move(reply), make);
    };
    router.get_later(pattern, handler);
    router.get_later(pattern == "/" ? "/{language}" : "/{language}" + pattern, handler);
}

void Counter::add_routes(http::Router& router, const std::filesystem::path& files) {
    page(router, "/", front_page_or_old_address, old_names);
    page(router, "/sections/{slug}", section_page, {"before"});
    page(router, "/stories/{slug}", story_page, {"before"});
    page(router, "/topics/{slug}", topic_page, {"before"});
    page(router, "/authors/{slug}", author_page, {"before"});
    page(router, "/articles/{article}", article_page);
    page(router, "/pages/{slug}", standing_page);
    page(router, "/archive", archive_page);
    page(router, "/archive/{year}", archive_year_page);
    page(router, "/archive/{year}/{month}", archive_month_page);
    page(router, "/archive/{year}/{month}/{day}", archive_day_page, {"before"});
    page(router, "/corrections", corrections_page, {"before"});
    page(router, "/embeds/{embed}", embed_page);
    page(router, "/embeds/{embed}/shown", embed_shown_page);
    for (const auto& form : feeds::forms) {
        page(router, "/feeds/" + std::string(form.file), site_feed);
        page(router, "/feeds/{kind}/{slug}/" + std::string(form.file), thing_feed);
    }
    const auto alone = [&](const char* pattern, Make make) {
        router.get_later(pattern, [this, make](http::Request request, http::Reply reply) {
            auto target = cache::canonical_target(request);
            printed(std::move(target), std::move(request), std::move(reply), make);
        });
    };
    alone("/assets/{file}", asset);
    alone("/sitemap.xml", sitemap_index);
    alone("/sitemaps/{part}", sitemap_part);
    alone("/news-sitemap.xml", news_sitemap);
    alone("/robots.txt", robots);
    alone("/.well-known/security.txt", security);
    alone("/favicon.ico", favicon);
    add_operator_files(router, files);
    router.otherwise([this](http::Request request, http::Reply reply) {
        if (request.method != http::Method::Get && request.method != http::Method::Head)
            return reply(http::Response::refused({Refusal::NotFound, "problem.not_found"}));
        auto target = cache::canonical_target(request, old_names);
        printed(std::move(target), std::move(request), std::move(reply), old_address);
    });
}

http::Response Counter::trouble(store::Store& store, const http::Trouble& trouble, const http::Request& request) const {
    try {
        return store.read([&](store::Reading& reading) {
            cache::Ingredients unnoted;
            auto visit = visit_of(reading, unnoted, request, base_);
            if (!trouble.incident.empty()) return broken(visit, trouble.status, trouble.incident);
            auto response = message(visit, trouble.problem ? *trouble.problem : problem_of(trouble.status));
            response.status = trouble.status;
            return response;
        });
    } catch (const std::exception&) {  // the shelf is what broke
        return memory_page(memory_->now(), request, {trouble.status, "counter.failed", "counter.failed_words", trouble.incident});
    }
}

http::Response Counter::away(const http::Request& request) const {
    if (auto carried = assets::at(request.path)) return std::move(*carried);
    return memory_page(memory_->now(), request, {503, "counter.away", "counter.away_words"}).with("Retry-After", "30");
}

http::Response Counter::confirm(store::Store& store, const http::Request& request, const http::Fields& fields,
                                std::string_view token) const {
    return store.read([&](store::Reading& reading) {
        cache::Ingredients unnoted;
        auto visit = visit_of(reading, unnoted, request, base_);
        return confirm_page(visit, fields, token);
    });
}

}  // namespace rotative::counter
