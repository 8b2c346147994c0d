// SPDX-License-Identifier: Apache-2.0
#include "tools/templates/tokens.hpp"
#include <algorithm>
#include <string_view>
#include "tools/files.hpp"

namespace rotative::tools {
namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == text.npos ? "" : std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

/// {{#if}}, {{#else}}, {{/if}}, {{page}} and comments show nothing themselves.
bool shows_nothing(std::string_view tag) {
    return tag.starts_with('#') || tag.starts_with('/') || tag.starts_with('!') || tag.starts_with("page ");
}

/// Whether the tag from `open` to `end` is alone on its line.
bool alone_on_line(std::string_view bytes, std::size_t open, std::size_t end) {
    const auto before = bytes.find_last_not_of(" \t", open == 0 ? bytes.npos : open - 1);
    const auto after = bytes.find_first_not_of(" \t", end);
    const bool starts = open == 0 || before == bytes.npos || bytes[before] == '\n';
    return starts && (after == bytes.npos || bytes[after] == '\n');
}

void drop_indent(std::string& html) { html.erase(html.find_last_not_of(" \t") + 1); }

}  // namespace

std::vector<Token> cut(const std::string& path, const std::string& bytes) {
    std::vector<Token> tokens;
    const std::string_view all = bytes;
    int line = 1;
    for (std::size_t at = 0; at < all.size();) {
        const auto open = std::min(all.find("{{", at), all.size());
        std::string html(all.substr(at, open - at));
        const int line_of_html = line;
        line += static_cast<int>(std::count(html.begin(), html.end(), '\n'));
        const auto close = open < all.size() ? all.find("}}", open) : open;
        if (close == all.npos) throw Wrong(path, line, "{{ is not closed by }}");
        const auto tag = open < all.size() ? trimmed(all.substr(open + 2, close - open - 2)) : "";
        auto next = std::min(close + 2, all.size());
        const int line_of_tag = line;
        line += static_cast<int>(
            std::count(all.begin() + static_cast<std::ptrdiff_t>(open), all.begin() + static_cast<std::ptrdiff_t>(next), '\n'));
        if (shows_nothing(tag) && alone_on_line(all, open, next)) {
            drop_indent(html);
            next = std::min(all.find('\n', next), all.size() - 1) + 1;
            ++line;
        }
        if (!html.empty()) tokens.push_back({Token::Kind::Html, std::move(html), line_of_html});
        if (open < all.size() && !tag.starts_with('!')) tokens.push_back({Token::Kind::Tag, tag, line_of_tag});
        at = next;
    }
    return tokens;
}

}  // namespace rotative::tools
