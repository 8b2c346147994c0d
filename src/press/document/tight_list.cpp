// SPDX-License-Identifier: Apache-2.0
#include "press/document/tight_list.hpp"
#include <algorithm>
#include <functional>

namespace rotative::document {
namespace {

template <class Kind>
bool is(const Block& block) {
    return std::holds_alternative<Kind>(block.kind);
}

bool has_no_empty_line(const Block& block) {
    if (const auto* code = std::get_if<CodeBlock>(&block.kind))
        return !code->text.starts_with('\n') && code->text.find("\n\n") == code->text.npos;
    if (const auto* quotation = std::get_if<Quotation>(&block.kind)) return quotation->language.empty();
    return is<Paragraph>(block) || is<Heading>(block) || is<Rule>(block) || is<List>(block);
}

/// A list that can follow words without an empty line: its first item says something, and a number begins with 1.
bool can_interrupt(const List& list) { return !list.items.front().empty() && list.start == 1; }

/// Whether a block is seen to begin without an empty line before it.
bool can_follow(const Block& before, const Block& after) {
    if (is<Heading>(before) || is<Rule>(before) || is<CodeBlock>(before)) return true;
    if (is<Paragraph>(after)) return false;  // it would join the words before it
    if (const auto* list = std::get_if<List>(&after.kind)) return !is<List>(before) && can_interrupt(*list);
    return !(is<Quotation>(before) && is<Quotation>(after));
}

bool can_be_tight(const Blocks& item) {
    if (!std::all_of(item.begin(), item.end(), has_no_empty_line)) return false;
    return std::adjacent_find(item.begin(), item.end(), std::not_fn(can_follow)) == item.end();
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
