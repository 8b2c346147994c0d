// SPDX-License-Identifier: Apache-2.0
// Tables of foreign HTML. A table of data stays one; a table that only puts things beside each other is read cell after cell.
#include <algorithm>
#include <iterator>
#include "press/document/html_look.hpp"
#include "press/document/html_walk.hpp"

namespace rotative::document {

using markup::Node;
using markup::nowhere;
using Tag = markup::Name;

void HtmlWalk::table(Place element, const Marks& marks, Flow& flow) {
    end_line(flow);
    if (!is_data(element)) {
        count("table for layout");
        for (auto place = tree_[element].first; place != nowhere;) {
            const bool cell = tree_.is(place, Tag::Td) || tree_.is(place, Tag::Th) || tree_.is(place, Tag::Caption);
            const bool goes_on =
                tree_.is(place, Tag::Tbody) || tree_.is(place, Tag::Thead) || tree_.is(place, Tag::Tfoot) || tree_.is(place, Tag::Tr);
            if (goes_on && !is_unseen(tree_, place)) {
                place = tree_.following(place, element);
                continue;
            }
            if (cell && !is_unseen(tree_, place)) {
                inside(place, marks_in(place, marks), flow);
                end_line(flow);
            } else {
                node(place, marks, flow);
            }
            place = tree_.after(place, element);
        }
        return end_line(flow);
    }
    Table table;
    Blocks left_over;
    rows(element, marks, table, left_over);
    add(flow, {std::move(table)});
    std::ranges::move(left_over, std::back_inserter(flow.blocks));
}

/// Has it a header, or nothing but words in its cells?
bool HtmlWalk::is_data(Place element) const {
    const auto* role = tree_.attribute(element, "role");
    if (role && (*role == "presentation" || *role == "none")) return false;
    if (tree_.attribute(element, "role") && *role == "table") return true;
    for (auto place = tree_[element].first; place != nowhere;) {
        if (tree_.is(place, Tag::Th) || tree_.is(place, Tag::Thead) || tree_.is(place, Tag::Caption)) return true;
        const bool own = tree_.is(place, Tag::Table);
        place = own ? tree_.after(place, element) : tree_.following(place, element);
    }
    for (auto place = tree_[element].first; place != nowhere; place = tree_.following(place, element)) {
        const auto& node = tree_[place];
        if (node.kind != Node::Kind::Element) continue;
        switch (node.name) {
            case Tag::Table:
            case Tag::Img:
            case Tag::Figure:
            case Tag::Iframe:
            case Tag::Embed:
            case Tag::Object:
            case Tag::Video:
            case Tag::Audio:
            case Tag::Blockquote:
            case Tag::Pre:
            case Tag::Hr:
                return false;
            default:
                if (is_heading(node.name)) return false;
        }
    }
    return true;
}

void HtmlWalk::rows(Place parent, const Marks& marks, Table& table, Blocks& left_over) {
    for (auto child = tree_[parent].first; child != nowhere; child = tree_[child].next) {
        if (tree_[child].kind == Node::Kind::Comment) {
            comment(child);
        } else if (tree_[child].kind != Node::Kind::Element) {
            continue;  // only white space stands here: the tree puts words before the table
        } else if (is_unseen(tree_, child)) {
            count("hidden");
        } else if (tree_.is(child, Tag::Tr)) {
            table.rows.push_back(row(child, marks_in(child, marks), table, left_over));
        } else if (tree_.is(child, Tag::Tbody) || tree_.is(child, Tag::Thead) || tree_.is(child, Tag::Tfoot)) {
            rows(child, marks_in(child, marks), table, left_over);
        } else if (tree_.is(child, Tag::Caption)) {
            if (!table.caption.empty()) table.caption.push_back({LineBreak{}});
            std::ranges::move(line_inside(child, marks_in(child, marks), left_over), std::back_inserter(table.caption));
        } else {
            Flow between;
            node(child, marks, between);
            end_line(between);
            std::ranges::move(between.blocks, std::back_inserter(left_over));
        }
    }
}

Row HtmlWalk::row(Place element, const Marks& marks, Table& table, Blocks& left_over) {
    Row row;
    for (auto child = tree_[element].first; child != nowhere; child = tree_[child].next) {
        if (!(tree_.is(child, Tag::Td) || tree_.is(child, Tag::Th)) || is_unseen(tree_, child)) {
            Flow between;
            node(child, marks, between);
            end_line(between);
            std::ranges::move(between.blocks, std::back_inserter(left_over));
            continue;
        }
        Cell cell;
        cell.inside = line_inside(child, marks_in(child, marks), left_over);
        cell.role = tree_[child].name == Tag::Th ? CellRole::Header : CellRole::Data;
        cell.columns = static_cast<std::uint16_t>(number_in(tree_.attribute(child, "colspan"), 1, 1000, 1));
        cell.rows = static_cast<std::uint16_t>(number_in(tree_.attribute(child, "rowspan"), 1, 1000, 1));
        if (const auto side = side_of(tree_, child); side != Side::Unset) {
            constexpr Alignment alignments[] = {Alignment::Unset, Alignment::Start, Alignment::Center, Alignment::End};
            table.alignments.resize(std::max(table.alignments.size(), row.size() + 1), Alignment::Unset);
            if (table.alignments[row.size()] == Alignment::Unset) table.alignments[row.size()] = alignments[static_cast<std::size_t>(side)];
        }
        row.push_back(std::move(cell));
    }
    return row;
}

}  // namespace rotative::document
