// SPDX-License-Identifier: Apache-2.0
// A body of a few bytes must not become one of gigabytes: how deep and how long it may grow has a limit.
#include "paper/moving/reusable_blocks.hpp"
#include <algorithm>

namespace rotative::moving {
namespace {

constexpr std::string_view beginning = "<!-- wp:block ", number_name = "\"ref\":", end = "-->";
constexpr int deepest = 4;
constexpr std::size_t longest_growth = 1 << 20;

/// The number in `{"ref":12} /`; empty when it is none, or the block does not stand alone.
std::string_view number_in(std::string_view comment) {
    while (comment.ends_with(' ')) comment.remove_suffix(1);
    if (!comment.ends_with('/')) return {};
    comment.remove_prefix(std::min(comment.find(number_name), comment.size()));
    comment.remove_prefix(std::min(number_name.size(), comment.size()));
    comment.remove_prefix(std::min(comment.find_first_not_of(" \""), comment.size()));
    return comment.substr(0, std::min(comment.find_first_not_of("0123456789"), comment.size()));
}

void append(std::string& out, std::string_view body, const ReusableBlocks& blocks, std::size_t most, int depth) {
    for (std::size_t at; (at = body.find(beginning)) != body.npos;) {
        out.append(body.substr(0, at));
        body.remove_prefix(at);
        const auto behind = body.find(end);
        if (behind == body.npos) break;
        const auto comment = body.substr(0, behind + end.size());
        const auto known = blocks.find(std::string(number_in(body.substr(beginning.size(), behind - beginning.size()))));
        if (known == blocks.end() || depth == deepest || out.size() + known->second.size() > most)
            out.append(comment);
        else
            append(out, known->second, blocks, most, depth + 1);
        body.remove_prefix(comment.size());
    }
    out.append(body);
}

}  // namespace

std::string with_reusable_blocks(std::string_view body, const ReusableBlocks& blocks) {
    std::string out;
    append(out, body, blocks, body.size() + longest_growth, 0);
    return out;
}

}  // namespace rotative::moving
