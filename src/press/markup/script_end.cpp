// SPDX-License-Identifier: Apache-2.0
// Seventeen states of the standard, of which three matter to who only wants to know the end: as it stands, inside "<!--", and inside a
// "<script>" inside that.
#include "press/markup/script_end.hpp"
#include "press/markup/characters.hpp"

namespace rotative::markup {
namespace {

enum class Hidden { No, InComment, InScriptInComment };

struct Word {
    std::size_t end;
    bool is_script;  // "script", and then a space, "/" or ">"
};

Word word_at(std::string_view input, std::size_t at) {
    auto end = at;
    while (end < input.size() && is_letter(input[end])) ++end;
    const bool ended = end < input.size() && (is_space(input[end]) || input[end] == '/' || input[end] == '>');
    return {end, ended && is_like(input.substr(at, end - at), "script")};
}

}  // namespace

std::size_t end_of_script(std::string_view input, std::size_t from, const std::function<bool(std::size_t)>& ends_element_at) {
    auto hidden = Hidden::No;
    for (auto at = from; at < input.size();) {
        const auto rest = input.substr(at);
        if (hidden != Hidden::No && rest.starts_with("-->")) {
            hidden = Hidden::No;
            at += 3;
        } else if (rest[0] != '<') {
            ++at;
        } else if (hidden != Hidden::InScriptInComment && ends_element_at(at)) {
            return at;
        } else if (hidden == Hidden::No) {
            const bool comment = rest.starts_with("<!--");
            if (comment) hidden = Hidden::InComment;
            at += comment ? 2 : 1;  // its two dashes may already be those of "-->"
        } else if (hidden == Hidden::InComment) {
            const auto word = word_at(input, at + 1);
            if (word.is_script) hidden = Hidden::InScriptInComment;
            at = word.end;
        } else if (rest.starts_with("</")) {
            const auto word = word_at(input, at + 2);
            if (word.is_script) hidden = Hidden::InComment;
            at = word.end;
        } else {
            ++at;
        }
    }
    return input.size();
}

}  // namespace rotative::markup
