// SPDX-License-Identifier: Apache-2.0
// Comments of blocks are counted: where none is open, the text was written freely.
#include "paper/moving/freeform.hpp"
#include <algorithm>

namespace rotative::moving {
namespace {

constexpr auto white = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
    return text.substr(0, text.find_last_not_of(white) + 1);
}

void append_freeform(std::string& out, std::string_view text) {
    if (trimmed(text).empty()) return;
    out.append("<").append(freeform_element).append(" style=\"white-space:pre-line\">");
    out.append(text);
    out.append("</").append(freeform_element).append(">");
}

}  // namespace

BlockComment block_comment(std::string_view comment) {
    using Does = BlockComment::Does;
    auto inside = trimmed(comment);
    const bool closes = inside.starts_with("/wp:");
    if (!closes && !inside.starts_with("wp:")) return {};
    inside.remove_prefix(closes ? 4 : 3);
    auto name = inside.substr(0, std::min(inside.find_first_of(" \t\r\n{"), inside.size()));
    if (name.ends_with('/')) name.remove_suffix(1);
    if (name.empty()) return {};
    return {closes ? Does::Closes : inside.ends_with('/') ? Does::StandsAlone : Does::Opens, name};
}

std::string with_freeform_marked(std::string_view body) {
    std::string out;
    out.reserve(body.size() + 64);
    std::size_t open = 0, done = 0;  // how many blocks are open; how much of the body is written out
    const auto write_to = [&](std::size_t end) {
        const auto text = body.substr(done, end - done);
        open == 0 ? append_freeform(out, text) : static_cast<void>(out.append(text));
        done = end;
    };
    for (std::size_t at = 0; (at = body.find("<!--", at)) != body.npos;) {
        const auto end = body.find("-->", at + 4);
        if (end == body.npos) break;
        const auto comment = block_comment(body.substr(at + 4, end - at - 4));
        const auto behind = end + 3;
        if (comment.does != BlockComment::Does::Nothing) {
            write_to(at);
            if (comment.does == BlockComment::Does::Opens) ++open;
            out.append(body.substr(at, behind - at));
            done = behind;
            if (comment.does == BlockComment::Does::Closes && open > 0) --open;
        }
        at = behind;
    }
    write_to(body.size());
    return out;
}

}  // namespace rotative::moving
