// SPDX-License-Identifier: Apache-2.0
// How a print becomes a page: its tag, its seam, and the heads of its answers, all made once. Choosing among forms is in
// printed_page.cpp; the fields that every answer has are in press/http/answer.
#include <fmt/format.h>
#include <sodium.h>
#include <algorithm>
#include <iterator>
#include <stdexcept>
#include "press/cache/printed_page.hpp"
#include "press/http/answer.hpp"
#include "press/http/conditional.hpp"
#include "press/http/grammar.hpp"

namespace rotative::cache {
namespace {

constexpr std::string_view page_format = "1";  // changes when the same content makes other bytes

/// 96 bits of BLAKE2b in letters that an entity tag may hold: the same content has the same tag on every node and after a restart.
std::string tag_of(const http::Response& response) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES_MIN);
    const auto add = [&](std::string_view part) {
        const std::uint64_t length = part.size();
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&length), sizeof length);
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
    };
    add(page_format);
    add(response.content_type);
    for (const auto& [name, value] : response.headers) add(name), add(value);
    add(response.body);
    unsigned char hash[crypto_generichash_BYTES_MIN];
    crypto_generichash_final(&state, hash, sizeof hash);
    char letters[24];
    sodium_bin2base64(letters, sizeof letters, hash, 12, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return letters;
}

/// What an address says whose bytes never change: it has their hash in it.
constexpr const char* for_ever = "public, max-age=31536000, immutable";

}  // namespace

bool may_be_kept(const http::Response& response) {
    for (const auto& [name, value] : response.headers)
        if (http::same_word(name, "set-cookie") || (http::same_word(name, "cache-control") && value != for_ever))
            throw std::logic_error("a print is not for everybody: it sets " + name);
    if (response.problem && response.body.empty()) return false;  // its page is drawn later, for this request
    constexpr int kept[] = {200, 301, 308, 404, 410};
    return std::find(std::begin(kept), std::end(kept), response.status) != std::end(kept);
}

http::Response answer_with(const Imprint& imprint, const Form& form, Carries carries) {
    http::Response response{.status = imprint.status, .content_type = imprint.content_type, .headers = {}};
    if (carries == Carries::Nothing) response.status = 304;
    if (carries == Carries::Page) response.headers = imprint.headers;
    if (!form.tag.empty()) response.with("ETag", form.tag);
    if (!imprint.modified.empty()) response.with("Last-Modified", imprint.modified);
    if (form.coding != Coding::Identity && carries == Carries::Page)
        response.with("Content-Encoding", form.coding == Coding::Gzip ? "gzip" : "br");
    const bool is_for_ever = std::ranges::any_of(imprint.headers, [](const auto& field) { return field.second == for_ever; });
    if (!is_for_ever || carries == Carries::Nothing) response.with("Cache-Control", is_for_ever ? for_ever : "public, no-cache");
    response.with("Vary", "Accept-Encoding");
    return response;
}

SharedForm make_form(const Imprint& imprint, Coding coding, std::string_view variant, std::string bytes, std::size_t seam) {
    auto form = std::make_shared<Form>();
    form->coding = coding;
    if (!imprint.tag.empty()) form->tag = fmt::format("\"{}-{}\"", imprint.tag, variant);
    form->bytes = std::move(bytes);
    form->seam = seam;
    form->head = http::head_of(answer_with(imprint, *form, Carries::Page), form->bytes.size());
    form->head.shrink_to_fit();
    if (!form->tag.empty()) form->head_304 = http::head_of(answer_with(imprint, *form, Carries::Nothing), 0);
    form->head_304.shrink_to_fit();
    return form;
}

std::unique_ptr<PrintedPage> set_page(http::Response response, std::optional<Moment> until, const std::optional<Modified>& modified) {
    auto imprint = std::make_shared<Imprint>();
    imprint->status = response.status;
    if (response.status == 200) imprint->tag = tag_of(response);  // of the content: the date is not in it
    if (response.status == 200 && modified) {
        imprint->modified = http::http_date(modified->second);
        imprint->is_known_by_date = modified->is_final;
    }
    imprint->content_type = std::move(response.content_type);
    imprint->headers = std::move(response.headers);
    imprint->until = until;
    const auto seam = seam_of(imprint->content_type, response.body);
    response.body.shrink_to_fit();
    auto identity = make_form(*imprint, Coding::Identity, "i", std::move(response.body), seam);
    return std::make_unique<PrintedPage>(std::move(imprint), std::vector<SharedForm>{std::move(identity)});
}

std::size_t seam_of(std::string_view content_type, std::string_view page) {
    if (!content_type.starts_with("text/html")) return 0;
    const auto body = page.find("<body");
    if (body == std::string_view::npos) return 0;
    const auto end = page.find('>', body);
    return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace rotative::cache
