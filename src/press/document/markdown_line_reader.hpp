// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the atoms of one leaf to inlines, with what our dialect adds: "[words]{strong}", "[^1]", and the lines that belong to blocks:
// ":::" marks, "-- " sources, pictures. Blocks themselves are built in markdown_builder.
#include <functional>
#include <string_view>
#include <variant>
#include "base/result.hpp"
#include "press/document/document.hpp"
#include "press/document/markdown_atoms.hpp"
#include "press/document/renditions.hpp"

namespace rotative::document {

/// A line that begins with ":::"; the words after it.
struct ContainerMark {
    std::string words;
    std::size_t offset = 0;
};
/// What follows "-- ": a source or a credit.
struct Credit {
    Inlines words;
};
/// "{{block 7}}".
struct FormerBlock {
    std::size_t number = 0, offset = 0;
};
using Part = std::variant<Inlines, Image, ContainerMark, Credit, FormerBlock>;

/// What stands for other things while a document is read.
struct LineMeanings {
    /// The thing of "topic:idlib", or a problem when nobody knows it.
    std::function<Result<Reference>(Kind kind, const std::string& name)> find;
    /// The number of the note that a mark at this offset leads to.
    std::function<std::uint32_t(const std::string& label, std::size_t offset)> note;
};

/// The length of "[^label]" at that place of the words; 0 where no mark of a footnote stands.
std::size_t length_of_footnote_mark(std::string_view words, std::size_t at);

/// How a leaf is read.
struct LeafRules {
    bool has_block_lines = false;  // a paragraph: marks, credits and pictures stand on lines of their own
    bool keeps_lines = false;      // verse: an end of line is a break
    bool has_credit = false;       // "-- " begins one here
};

/// Takes a part of a leaf, and says how the rest of it is read: "::: verse" makes it verse.
using TakePart = std::function<LeafRules(Part)>;

/// Hands over the parts of a leaf, in order; pictures within words come after them.
Result<Done> read_leaf(const Atoms& atoms, const LineMeanings& meanings, LeafRules rules, const TakePart& take);

}  // namespace rotative::document
