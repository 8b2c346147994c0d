// SPDX-License-Identifier: Apache-2.0
// Only plain spaces are looked at: one that forbids the end of a line by itself stays as it is.
#include "press/document/bound_spaces.hpp"
#include "press/html/html.hpp"

namespace rotative::document {
namespace {

constexpr std::string_view opens = "«", closes = "»", signs = ";:!?";

/// A sign that stands by itself: "12 :30" and ":-)" are none.
bool is_a_sign(std::string_view after) {
    if (after.empty() || signs.find(after.front()) == signs.npos) return false;
    const auto rest = after.substr(after.find_first_not_of(signs) == after.npos ? after.size() : after.find_first_not_of(signs));
    return rest.empty() || rest.front() == ' ' || rest.starts_with(closes) || rest.starts_with("\u00A0") || rest.starts_with("\u202F");
}

bool is_bound(std::string_view words, std::size_t space) {
    const auto before = words.substr(0, space), after = words.substr(space + 1);
    return before.ends_with(opens) || after.starts_with(closes) || is_a_sign(after);
}

}  // namespace

void append_with_bound_spaces(std::string& out, std::string_view words) {
    std::size_t written = 0;
    for (auto space = words.find(' '); space != words.npos; space = words.find(' ', space + 1)) {
        if (!is_bound(words, space)) continue;
        html::append_text(out, words.substr(written, space - written));
        out += "<span class=\"bound\"> </span>";
        written = space + 1;
    }
    html::append_text(out, words.substr(written));
}

}  // namespace rotative::document
