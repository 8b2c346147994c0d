// SPDX-License-Identifier: Apache-2.0
#pragma once
// Blocks as the Markdown parser tells of them, and the containers of our dialect around them. What stands inside a line is read in
// markdown_line_reader; the parser's callbacks are in markdown_reader.
#include <map>
#include <optional>
#include <string>
#include <vector>
#include "press/document/markdown_line_reader.hpp"

namespace rotative::document {

/// What is wrong with a source, and where.
struct MarkdownProblem {
    Problem problem;
    std::size_t offset = 0;
};

/// Thrown by the builder, caught by the reader.
struct MarkdownRefusal {
    MarkdownProblem found;
};

class MarkdownBuilder {
public:
    MarkdownBuilder(const Names& names, const Document& former);

    void open_quotation();
    void close_quotation();
    void open_list(Order order, std::uint32_t start, Spacing spacing);
    void close_list();
    void open_item();
    void close_item();

    void paragraph(const Atoms& atoms);
    void heading(std::uint8_t level, const Atoms& atoms);
    void code(std::string language, std::string text);
    void rule();
    void table(Table table);
    /// The inside of a cell, for a table in the making. Pictures in it come after the table.
    Inlines cell(const Atoms& atoms);

    /// The document, once everything is closed. A mark without its note is refused; a note without a mark is kept after the others.
    Document finished();

private:
    /// A block that is open, and what it holds so far.
    struct Frame {
        std::string container = {};  // its name; empty for a quotation, a list or an item of the parser's
        std::string argument = {};
        std::size_t offset = 0;
        Blocks blocks = {};
        Inlines credit = {};
        List list = {};
        bool is_quotation = false;
    };

    /// "[^label]" in the words.
    struct MarkOfNote {
        std::string label;
        std::size_t offset = 0;
    };

    void open(Frame frame);
    Frame close();
    void add(Block block) { frames_.back().blocks.push_back(std::move(block)); }
    LeafRules rules() const;
    void read(const Atoms& atoms, LeafRules rules, const TakePart& take);
    LeafRules take(Part part);

    void take_part(Inlines& words);
    void take_part(Image& image);
    void take_part(const ContainerMark& mark);
    void take_part(Credit& credit);
    void take_part(const FormerBlock& former);

    void open_container(const ContainerMark& mark);
    void close_container(const ContainerMark& mark);
    std::uint32_t number_of_note(const std::string& label);
    void refuse_marks_without_note();

    const Names& names_;
    LineMeanings meanings_;
    std::vector<const Block*> former_;
    std::vector<bool> former_used_;
    std::map<std::string, std::uint32_t> labels_;
    std::vector<MarkOfNote> marks_;
    std::vector<Frame> frames_;
    std::size_t frames_too_deep_ = 0;  // open beyond the deepest block: what is inside them joins the deepest
    std::vector<Image> late_pictures_;
};

}  // namespace rotative::document
