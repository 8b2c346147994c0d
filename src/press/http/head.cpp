// SPDX-License-Identifier: Apache-2.0
// The strict reading of a request's head. What two readers could understand differently is refused: that is how requests are smuggled.
#include "press/http/head.hpp"
#include <algorithm>
#include <array>
#include <cstring>
#include "press/http/grammar.hpp"

namespace rotative::http {
namespace {

constexpr HeadRead whole{Reading::Whole, 0}, needs_more{Reading::NeedsMore, 0};
constexpr HeadRead refused(int status) { return {Reading::Refused, status}; }

// The registry of methods (IANA): what is in it and not served is 501 or 405; any other word is no HTTP at all.
constexpr std::array<std::string_view, 33> registered{"ACL",
                                                      "BASELINE-CONTROL",
                                                      "BIND",
                                                      "CHECKIN",
                                                      "CHECKOUT",
                                                      "CONNECT",
                                                      "COPY",
                                                      "LABEL",
                                                      "LINK",
                                                      "LOCK",
                                                      "MERGE",
                                                      "MKACTIVITY",
                                                      "MKCALENDAR",
                                                      "MKCOL",
                                                      "MKREDIRECTREF",
                                                      "MKWORKSPACE",
                                                      "MOVE",
                                                      "ORDERPATCH",
                                                      "PATCH",
                                                      "PROPFIND",
                                                      "PROPPATCH",
                                                      "QUERY",
                                                      "REBIND",
                                                      "REPORT",
                                                      "SEARCH",
                                                      "TRACE",
                                                      "UNBIND",
                                                      "UNCHECKOUT",
                                                      "UNLINK",
                                                      "UNLOCK",
                                                      "UPDATE",
                                                      "UPDATEREDIRECTREF",
                                                      "VERSION-CONTROL"};

std::optional<Method> method_of(std::string_view word) {
    if (word == "GET") return Method::Get;
    for (const auto method : {Method::Head, Method::Post, Method::Put, Method::Delete, Method::Options})
        if (word == word_of(method)) return method;
    if (std::find(registered.begin(), registered.end(), word) != registered.end()) return Method::Other;
    return {};
}

bool is_fit_for_a_target(std::string_view target) {
    return std::all_of(target.begin(), target.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

// origin-form, absolute-form of our two schemes, or "*" for OPTIONS. authority-form is for proxies, which this is not.
bool is_well_formed(std::string_view target, Method method) {
    if (target.front() == '/') return true;
    if (target == "*") return method == Method::Options;
    const auto colon = target.find("://");
    if (colon == std::string_view::npos) return false;
    const auto scheme = target.substr(0, colon);
    const auto authority = target.substr(colon + 3, target.find_first_of("/?#", colon + 3) - (colon + 3));
    return (same_word(scheme, "http") || same_word(scheme, "https")) && !authority.empty() && authority.find('@') == std::string_view::npos;
}

HeadRead read_request_line(std::string_view line, Head& head) {
    const auto after_method = line.find(' ');
    const auto before_version = line.rfind(' ');
    if (after_method == std::string_view::npos || before_version == after_method) return refused(400);
    const auto version = line.substr(before_version + 1);
    if (version.size() != 8 || !version.starts_with("HTTP/") || version[6] != '.' || !digits(version.substr(5, 1)) ||
        !digits(version.substr(7)))
        return refused(400);
    const auto method = method_of(line.substr(0, after_method));
    if (!method) return refused(400);
    head.method = *method;
    head.target = line.substr(after_method + 1, before_version - after_method - 1);
    if (version[5] != '1' || (version[7] != '0' && version[7] != '1')) return refused(505);
    head.is_http_1_0 = version[7] == '0';
    if (head.target.empty() || !is_fit_for_a_target(head.target) || !is_well_formed(head.target, head.method)) return refused(400);
    return whole;
}

// uri-host [":" port], without the letters that would let it be read as something else (RFC 9112, section 3.2).
bool is_fit_for_a_host(std::string_view host) {
    static constexpr CharacterClass fit = [] {
        CharacterClass table{};
        for (const unsigned char c : std::string_view("-._~!$&'()*+,;=:[]%0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            table[c] = true;
        return table;
    }();
    return all_of(host, fit);
}

// What must be known once the whole head is there. Repetitions are counted while the fields are read.
struct Framing {
    unsigned hosts = 0, lengths = 0, encodings = 0, expectations = 0;
    std::string_view length, encoding, last_encoding, expectation;
    bool chunked_before_the_end = false;
    bool closes = false, keeps = false;  // what any Connection field says
};

void note_encoding(Framing& framing, std::string_view value) {
    ++framing.encodings;
    if (same_word(framing.last_encoding, "chunked")) framing.chunked_before_the_end = true;
    framing.encoding = value;
    while (!value.empty()) {
        framing.last_encoding = next_member(value);
        if (!value.empty() && same_word(framing.last_encoding, "chunked")) framing.chunked_before_the_end = true;
    }
}

// The fields the server itself needs, by the length of their name first: most names differ already there.
void note_field(Head& head, Framing& framing, std::string_view name, std::string_view value) {
    switch (name.size()) {
        case 4:
            if (is_named(name, "host")) head.host = value, ++framing.hosts;
            break;
        case 6:
            if (is_named(name, "cookie") && head.cookie.empty())
                head.cookie = value;
            else if (is_named(name, "expect"))
                framing.expectation = value, ++framing.expectations;
            break;
        case 10:
            if (is_named(name, "connection")) framing.closes |= lists(value, "close"), framing.keeps |= lists(value, "keep-alive");
            break;
        case 13:
            if (is_named(name, "if-none-match")) head.if_none_match = value;
            break;
        case 14:
            if (is_named(name, "content-length")) framing.length = value, ++framing.lengths;
            break;
        case 15:
            if (is_named(name, "accept-encoding")) head.accept_encoding = value;
            break;
        case 17:
            if (is_named(name, "transfer-encoding"))
                note_encoding(framing, value);
            else if (is_named(name, "if-modified-since"))
                head.if_modified_since = value;
            break;
        case 20:
            if (is_named(name, "surrogate-capability")) head.surrogate_capability = value;
            break;
        default:
            break;
    }
}

// One length, one coding, never both. "chunked" alone is understood; a coding before it is known but not spoken here (501).
HeadRead judge_framing(Head& head, const Framing& framing) {
    if (framing.lengths > 1 || (framing.lengths && framing.encodings)) return refused(400);
    if (framing.lengths) {
        const auto length = digits(framing.length);
        if (!length) return refused(400);
        head.content_length = *length;
        head.has_length = true;
    }
    if (framing.encodings) {
        if (head.is_http_1_0 || framing.chunked_before_the_end || !same_word(framing.last_encoding, "chunked")) return refused(400);
        if (framing.encodings > 1 || !same_word(framing.encoding, "chunked")) return refused(501);
        head.is_chunked = true;
    }
    return whole;
}

HeadRead judge(Head& head, const Framing& framing) {
    if (framing.hosts > 1 || (framing.hosts == 0 && !head.is_http_1_0) || !is_fit_for_a_host(head.host)) return refused(400);
    if (const auto judged = judge_framing(head, framing); judged.reading == Reading::Refused) return judged;
    head.keeps_alive = !framing.closes && (!head.is_http_1_0 || framing.keeps);
    if (framing.expectations && !head.is_http_1_0) {
        if (framing.expectations > 1 || !same_word(framing.expectation, "100-continue")) return refused(417);
        head.expects_continue = head.has_body();
    }
    return whole;
}

// The line is followed by its CR, which is no letter of a name: the search for the colon ends there at the latest.
HeadRead read_field(std::string_view line, Head& head, Framing& framing) {
    const char* colon = line.data();
    while (token_characters[static_cast<unsigned char>(*colon)]) ++colon;
    const auto length = static_cast<std::size_t>(colon - line.data());
    if (length == 0 || *colon != ':') return refused(400);  // a folded line begins with a blank
    const auto name = line.substr(0, length);
    const auto value = trimmed(line.substr(length + 1));
    if (has_control(value)) return refused(400);
    head.fields.push_back({name, value});
    note_field(head, framing, name, value);
    if (name.size() == 14 && framing.lengths && !digits(framing.length)) return refused(400);
    return whole;
}

void clear(Head& head) {
    auto fields = std::move(head.fields);
    fields.clear();
    head = Head{};
    head.fields = std::move(fields);
}

}  // namespace

HeadRead read_head(std::string_view bytes, const RequestLimits& limits, Head& head) {
    clear(head);
    Framing framing;
    bool is_first = true;
    for (std::size_t at = 0;;) {
        const auto newline = bytes.find('\n', at);
        const auto length = (newline == std::string_view::npos ? bytes.size() : newline) - at;
        if (is_first && length > limits.request_line + 1) return refused(414);
        if (at + length > limits.head) return refused(431);
        if (newline == std::string_view::npos) return needs_more;
        if (length == 0 || bytes[newline - 1] != '\r') return refused(400);
        const auto line = bytes.substr(at, length - 1);
        at = newline + 1;
        if (is_first) {
            if (const auto judged = read_request_line(line, head); judged.reading == Reading::Refused) return judged;
            is_first = false;
            continue;
        }
        if (line.empty()) {
            head.size = at;
            return judge(head, framing);
        }
        if (head.fields.size() == limits.headers) return refused(431);
        if (const auto judged = read_field(line, head, framing); judged.reading == Reading::Refused) return judged;
    }
}

std::size_t blank_lines_before(std::string_view bytes) {
    std::size_t blank = 0;
    while (blank < 4 && bytes.substr(blank).starts_with("\r\n")) blank += 2;
    return blank;
}

}  // namespace rotative::http
