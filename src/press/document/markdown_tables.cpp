// SPDX-License-Identifier: Apache-2.0
#include "press/document/markdown_tables.hpp"
#include <algorithm>
#include "press/document/markdown_line_writer.hpp"

namespace rotative::document {
namespace {

constexpr std::size_t widest_table = 100;

bool can_be_said(const Table& table) {
    const auto width = table.rows.front().size();
    if (width > widest_table) return false;
    for (const auto& row : table.rows) {
        if (row.size() != width) return false;
        const auto role = &row == &table.rows.front() ? CellRole::Header : CellRole::Data;
        const auto is_simple = [&](const Cell& cell) { return cell.role == role && cell.columns == 1 && cell.rows == 1; };
        if (!std::all_of(row.begin(), row.end(), is_simple)) return false;
    }
    return true;
}

std::string_view rule_below(Alignment alignment) {
    switch (alignment) {
        case Alignment::Unset:
            return " --- |";
        case Alignment::Start:
            return " :-- |";
        case Alignment::Center:
            return " :-: |";
        case Alignment::End:
            return " --: |";
    }
    return "";
}

}  // namespace

std::optional<std::string> markdown_table(const Table& table, const Names& names) {
    if (table.rows.empty() || !can_be_said(table)) return {};
    std::string out;
    for (const auto& row : table.rows) {
        if (!out.empty()) out += '\n';
        out += '|';
        for (const auto& cell : row) out += " " + markdown_line(cell.inside, names, Breaks::InCell) + " |";
        if (&row != &table.rows.front()) continue;
        out += "\n|";
        for (std::size_t column = 0; column < row.size(); ++column)
            out += rule_below(column < table.alignments.size() ? table.alignments[column] : Alignment::Unset);
    }
    return out;
}

}  // namespace rotative::document
