// SPDX-License-Identifier: Apache-2.0
// The two ends of a page of articles, as addresses.
#include "paper/counter/list_page.hpp"
#include <fmt/format.h>
#include <charconv>
#include "paper/counter/teasers.hpp"

namespace rotative::counter {
namespace {

std::optional<std::int64_t> number_at_the_front(std::string_view& words) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (error != std::errc{} || number < 0) return {};
    words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    return number;
}

std::optional<articles::Place> place_of(std::string_view words) {
    const auto moment = number_at_the_front(words);
    if (!moment || !words.starts_with('-')) return {};
    words.remove_prefix(1);
    const auto id = number_at_the_front(words);
    if (!id || !words.empty()) return {};
    return articles::Place{{*moment}, {*id}};
}

}  // namespace

Result<std::optional<articles::Place>> place_asked(const Visit& visit) {
    const auto asked = visit.request.asked("before");
    if (!asked) return std::optional<articles::Place>{};
    const auto place = place_of(*asked);
    if (!place) return Problem{Refusal::NotFound, "problem.not_found"};
    return std::optional(*place);
}

void put_articles(const Visit& visit, ListPage& page, const articles::ListPage& articles, const html::Url& address) {
    page.articles = teasers_of(visit, articles.articles);
    if (articles.older) {
        const auto older = fmt::format("{}?before={}-{}", address.text(), articles.older->moment.ms, articles.older->article.number);
        page.turning.before = Link{visit.texts("counter.older"), html::Url::own(older)};
    }
    if (visit.request.asked("before")) page.turning.after = Link{visit.texts("counter.latest"), address};
}

}  // namespace rotative::counter
