// SPDX-License-Identifier: Apache-2.0
// URL Standard, section 4.4, "path state" and "path start state".
#include "press/url/path.hpp"
#include "press/url/letters.hpp"
#include "press/url/percent.hpp"

namespace rotative::url {
namespace {

bool is_one_dot(std::string_view segment) { return segment == "." || lower(segment) == "%2e"; }

bool is_two_dots(std::string_view segment) {
    if (segment.size() < 2 || segment.size() > 6) return false;
    const auto text = lower(segment);
    return text == ".." || text == ".%2e" || text == "%2e." || text == "%2e%2e";
}

bool is_written_drive(std::string_view segment) { return is_drive(segment) && segment[1] == ':'; }

enum class Followed { BySlash, ByNothing };

void add_segment(Url& url, std::string_view segment, Followed followed) {
    const bool last = followed == Followed::ByNothing;
    if (is_two_dots(segment)) {
        drop_last_segment(url);
        if (last) url.path.emplace_back();
    } else if (segment.size() <= 3 && is_one_dot(segment)) {
        if (last) url.path.emplace_back();
    } else {
        auto& added = url.path.emplace_back();
        append_encoded(added, segment, Place::Path);
        if (url.scheme == "file" && url.path.size() == 1 && is_drive(segment)) added[1] = ':';
    }
}

}  // namespace

void add_segments(Url& url, std::string_view text) {
    const std::string_view slashes = is_special(url.scheme) ? "/\\" : "/";
    for (;;) {
        const auto slash = text.find_first_of(slashes);
        add_segment(url, text.substr(0, slash), slash == std::string_view::npos ? Followed::ByNothing : Followed::BySlash);
        if (slash == std::string_view::npos) return;
        text.remove_prefix(slash + 1);
    }
}

void add_rooted_segments(Url& url, std::string_view text) {
    const bool special = is_special(url.scheme);
    if (text.empty() && !special) return;
    if (text.starts_with('/') || (special && text.starts_with('\\'))) text.remove_prefix(1);
    add_segments(url, text);
}

void drop_last_segment(Url& url) {
    if (url.scheme == "file" && url.path.size() == 1 && is_written_drive(url.path.front())) return;
    if (!url.path.empty()) url.path.pop_back();
}

bool is_drive(std::string_view text) { return text.size() == 2 && is_letter(text[0]) && (text[1] == ':' || text[1] == '|'); }

bool begins_with_drive(std::string_view text) {
    return is_drive(text.substr(0, 2)) && (text.size() == 2 || text[2] == '/' || text[2] == '\\');
}

}  // namespace rotative::url
