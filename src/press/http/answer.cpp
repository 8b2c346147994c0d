// SPDX-License-Identifier: Apache-2.0
// Writing heads. A field that could break out of its line is a bug of ours and throws: a response is never split.
#include "press/http/answer.hpp"
#include <fmt/format.h>
#include <stdexcept>
#include "press/http/grammar.hpp"
#include "press/http/status.hpp"

namespace rotative::http {
namespace {

constexpr std::string_view page_policy =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'self'\r\n";
constexpr std::string_view referrer_policy = "Referrer-Policy: strict-origin-when-cross-origin\r\n";
constexpr std::string_view no_sniffing = "X-Content-Type-Options: nosniff\r\n";

void append_field(std::string& head, std::string_view name, std::string_view value) {
    if (!is_token(name) || has_control(value)) throw std::invalid_argument(fmt::format("no header field can be {}: {}", name, value));
    fmt::format_to(std::back_inserter(head), "{}: {}\r\n", name, value);
}

}  // namespace

std::string head_of(const Response& response, std::size_t body_bytes) {
    std::string head;
    head.reserve(768);
    fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    if (!response.content_type.empty() && !is_bodiless(response.status)) append_field(head, "Content-Type", response.content_type);
    for (const auto& [name, value] : response.headers) append_field(head, name, value);
    if (!is_bodiless(response.status)) {
        fmt::format_to(std::back_inserter(head), "Content-Length: {}\r\n", body_bytes);
        head += no_sniffing;
        if (response.content_type.starts_with("text/html")) {
            if (response.header("Content-Security-Policy").empty()) head += page_policy;
            if (response.header("Referrer-Policy").empty()) head += referrer_policy;
        }
    }
    return head;
}

Answer answer_of(Response response, Method method) {
    if (is_bodiless(response.status)) response.body.clear(), response.file = {};
    Answer answer{.head = head_of(response, response.body.size() + response.file.size),
                  .body = std::move(response.body),
                  .file = std::move(response.file),
                  .status = response.status};
    if (method == Method::Head) answer.body.clear(), answer.file = {};
    return answer;
}

Answer bare_answer(int status) {
    auto answer = answer_of(Response::text(status, std::string(reason(status)) + "\n"), Method::Get);
    answer.then = Answer::Then::Close;
    return answer;
}

}  // namespace rotative::http
