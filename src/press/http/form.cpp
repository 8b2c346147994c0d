// SPDX-License-Identifier: Apache-2.0
// The kind of a form, and the urlencoded one. The other kind is in multipart.cpp.
#include "press/http/form.hpp"
#include "press/http/grammar.hpp"
#include "press/http/target.hpp"

namespace rotative::http {
namespace {

Result<Form> read_urlencoded(std::string_view body, const FormLimits& limits) {
    auto pairs = read_pairs(body, limits.fields);
    if (!pairs) return Problem{Refusal::Invalid, "problem.invalid"};
    for (const auto& [name, value] : *pairs)
        if (name.size() > limits.name || value.size() > limits.field) return Problem{Refusal::TooLarge, "problem.too_large"};
    return Form{.fields = *std::move(pairs)};
}

// Takes a quoted-string off the front, without its quotes; nothing when it has no end.
std::optional<std::string> take_quoted(std::string_view& words) {
    std::string out;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] == '"') return words.remove_prefix(i + 1), out;
        if (words[i] == '\\' && i + 1 < words.size() && (words[i + 1] == '"' || words[i + 1] == '\\')) ++i;  // browsers leave C:\ as it is
        out.push_back(words[i]);
    }
    return {};
}

}  // namespace

std::optional<std::string> parameter_of(std::string_view value, std::string_view name) {
    next_member(value, ';');
    while (!value.empty()) {
        value = trimmed(value);
        const auto equals = value.find_first_of("=;");
        if (equals == std::string_view::npos) return {};
        const auto here = trimmed(value.substr(0, equals));
        const bool has_value = value[equals] == '=';
        value = value.substr(equals + 1);
        if (!has_value) continue;
        while (!value.empty() && is_blank(value.front())) value.remove_prefix(1);
        std::optional<std::string> found;
        if (value.starts_with('"')) {
            found = take_quoted(value);
            if (!found) return {};
            next_member(value, ';');
        } else {
            found = std::string(next_member(value, ';'));
        }
        if (same_word(here, name)) return found;
    }
    return {};
}

Result<Form> read_form(const Request& request, const FormLimits& limits) {
    const auto type = request.header("content-type");
    const auto kind = trimmed(type.substr(0, type.find(';')));
    if (same_word(kind, "application/x-www-form-urlencoded") || (kind.empty() && request.body.empty()))
        return read_urlencoded(request.body, limits);
    if (same_word(kind, "multipart/form-data"))
        if (const auto boundary = parameter_of(type, "boundary")) return read_multipart(request.body, *boundary, limits);
    return Problem{Refusal::Invalid, "problem.invalid"};
}

}  // namespace rotative::http
