// SPDX-License-Identifier: Apache-2.0
// The small questions one asks of a Request, a Form and a Response. Their bytes are read in head.cpp and written in answer.cpp.
#include "press/http/message.hpp"
#include <algorithm>
#include "press/http/cookies.hpp"
#include "press/http/grammar.hpp"
#include "press/http/status.hpp"

namespace rotative::http {
namespace {

const std::string* first(const Fields& fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
    return found == fields.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view word_of(Method method) {
    switch (method) {
        case Method::Get:
            return "GET";
        case Method::Head:
            return "HEAD";
        case Method::Post:
            return "POST";
        case Method::Put:
            return "PUT";
        case Method::Delete:
            return "DELETE";
        case Method::Options:
            return "OPTIONS";
        case Method::Other:
            break;
    }
    return "";
}

std::string_view Form::operator[](std::string_view name) const {
    const auto* value = first(fields, name);
    return value ? std::string_view(*value) : std::string_view();
}

bool Form::has(std::string_view name) const { return first(fields, name) != nullptr; }

std::string_view Request::header(std::string_view name) const {
    const auto* value = first(headers, name);
    return value ? std::string_view(*value) : std::string_view();
}

std::string_view Request::cookie(std::string_view name) const { return cookie_of(header("cookie"), name).value_or(std::string_view()); }

std::optional<std::string_view> Request::asked(std::string_view name) const {
    const auto* value = first(query, name);
    return value ? std::optional<std::string_view>(*value) : std::nullopt;
}

Response Response::see_other(std::string where) {
    Response response{.status = 303, .content_type = ""};
    return response.with("Location", std::move(where));
}

Response Response::moved(std::string where) {
    Response response{.status = 301, .content_type = ""};
    return response.with("Location", std::move(where));
}

Response Response::text(int status, std::string words) {
    return {.status = status, .content_type = "text/plain; charset=utf-8", .headers = {}, .body = std::move(words), .problem = {}};
}

Response Response::refused(Problem why) {
    Response response{.status = status_of(why.refusal)};
    if (why.refusal == Refusal::TooMuch || why.refusal == Refusal::Overloaded) response.with("Retry-After", "60");
    response.problem = std::move(why);
    return response;
}

Response& Response::with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

std::string_view Response::header(std::string_view name) const {
    for (const auto& [here, value] : headers)
        if (same_word(here, name)) return value;
    return {};
}

}  // namespace rotative::http
