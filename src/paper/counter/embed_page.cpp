// SPDX-License-Identifier: Apache-2.0
// Both pages are the same for everybody: that a reader agreed is known from where he is, not from a cookie.
#include "paper/counter/embed_page.hpp"
#include <fmt/format.h>
#include "paper/counter/colours.hpp"
#include "paper/counter/embed_page.html.hpp"
#include "paper/counter/embeds.hpp"
#include "paper/counter/message_page.hpp"
#include "press/assets/assets.hpp"

namespace rotative::counter {
namespace {

enum class Agreed : std::uint8_t { No, Yes };

std::string policy_of(const Embedded& embedded, Agreed agreed) {
    return fmt::format("default-src 'none'; style-src 'self'; font-src 'self'; frame-src {}; base-uri 'none'; frame-ancestors 'self'",
                       agreed == Agreed::Yes ? embedded.origin() : "'none'");
}

http::Response page_of(Visit& visit, Agreed agreed) {
    const auto embedded = embedded_called(visit.captured("embed"));
    if (!embedded) return message(visit, {Refusal::NotFound, "problem.not_found"});
    EmbedPage page;
    page.language = language_tag(visit.language);
    page.direction = is_right_to_left(visit.language) ? "rtl" : "ltr";
    page.styles = assets::address_of("paper.css");
    page.colours = html::Url::own(colours_address(masthead::colours_of(visit.reading, visit.made_of)));
    page.provider = embedded->title();
    page.agreed = visit.under(visit.language, "/embeds/" + embedded->id() + "/shown");
    if (agreed == Agreed::Yes) page.player = embedded->player();
    http::Response response;
    append(response.body, page, visit.texts);
    response.with("Content-Security-Policy", policy_of(*embedded, agreed));
    return response;
}

}  // namespace

http::Response embed_page(Visit& visit) { return page_of(visit, Agreed::No); }
http::Response embed_shown_page(Visit& visit) { return page_of(visit, Agreed::Yes); }

}  // namespace rotative::counter
