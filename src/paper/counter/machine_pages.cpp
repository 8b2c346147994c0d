// SPDX-License-Identifier: Apache-2.0
#include "paper/counter/machine_pages.hpp"
#include <fmt/format.h>
#include <stdexcept>
#include "paper/counter/message_page.hpp"
#include "press/assets/assets.hpp"
#include "press/i18n/dates.hpp"

namespace rotative::counter {
namespace {

http::Response lines(std::string body) {
    http::Response response{.content_type = "text/plain; charset=utf-8"};
    response.body = std::move(body);
    return response;
}

std::string languages_of(const Visit& visit) {
    std::string tags;
    for (const auto language : visit.masthead.languages)
        fmt::format_to(std::back_inserter(tags), "{}{}", tags.empty() ? "" : ", ", tag(language));
    return tags;
}

}  // namespace

http::Response robots(Visit& visit) {
    return lines(fmt::format(
        "User-agent: *\nDisallow: /desk/\nDisallow: /reader/\nSitemap: {0}/sitemap.xml\nSitemap: {0}/news-sitemap.xml\n", visit.base));
}

http::Response security(Visit& visit) {
    const auto contact = masthead::security_contact(visit.reading, visit.made_of);
    if (!contact || contact->expires <= visit.reading.now()) return message(visit, {Refusal::NotFound, "problem.not_found"});
    visit.made_of.holds_until(contact->expires);
    return lines(fmt::format("Contact: {}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
                             contact->address, i18n::machine_time(contact->expires), languages_of(visit), visit.base));
}

http::Response favicon(Visit&) {
    auto drawing = assets::at(assets::address_of("icon.svg").text());
    if (!drawing) throw std::logic_error("the program carries no icon");
    http::Response response{.content_type = drawing->content_type};
    response.body = std::move(drawing->body);
    return response;
}

}  // namespace rotative::counter
