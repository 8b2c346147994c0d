// SPDX-License-Identifier: Apache-2.0
#include "press/document/tight_list.hpp"
#include <algorithm>

namespace rotative::document {
namespace {

bool has_no_empty_line(const Block& block) {
    if (const auto* code = std::get_if<CodeBlock>(&block.kind))
        return !code->text.starts_with('\n') && code->text.find("\n\n") == code->text.npos;
    return std::holds_alternative<Paragraph>(block.kind) || std::holds_alternative<Heading>(block.kind);
}

/// A tight list that can follow words without an empty line: its first item says something, and a number begins with 1.
bool follows_closely(const Block& block) {
    const auto* list = std::get_if<List>(&block.kind);
    return list && list->spacing == Spacing::Tight && !list->items.front().empty() && list->start == 1;
}

bool can_be_tight(const Blocks& item) {
    if (item.empty()) return true;
    if (!has_no_empty_line(item.front())) return item.size() == 1 && follows_closely(item.front());
    return item.size() == 1 || (item.size() == 2 && follows_closely(item.back()));
}

}  // namespace

Spacing normal_spacing(const List& list) {
    if (!std::all_of(list.items.begin(), list.items.end(), can_be_tight)) return Spacing::Loose;
    const auto is_empty = [](const Blocks& item) { return item.empty(); };
    if (std::all_of(list.items.begin(), list.items.end(), is_empty)) return Spacing::Tight;
    if (list.items.size() == 1 && list.items.front().size() == 1) return Spacing::Tight;
    return list.spacing;
}

}  // namespace rotative::document
