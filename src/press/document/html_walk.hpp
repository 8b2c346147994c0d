// SPDX-License-Identifier: Apache-2.0
#pragma once
// The walk over a foreign tree. Each element is asked once what it is: something of the closed set, something whose words go on in the
// line, or something nobody sees. Internal to html_reader; its rules are in html_walk.cpp (lines), html_blocks.cpp (lists, quotations,
// code), html_table.cpp, html_media.cpp and html_links.cpp.
#include <map>
#include <unordered_map>
#include "press/document/html_line_builder.hpp"
#include "press/document/html_reader.hpp"
#include "press/markup/markup.hpp"
#include "press/url/url.hpp"

namespace rotative::document {

/// What is read side by side: blocks, the line that is being read, and what was met within that line and stands after it.
struct Flow {
    Blocks blocks = {};
    HtmlLineBuilder line = {};
    Blocks held = {};
};

class HtmlWalk {
public:
    HtmlWalk(const markup::Tree& tree, std::size_t length, const HtmlOptions& options);

    Document document();
    std::vector<Outside> outside() const;

private:
    using Place = markup::Place;

    // html_walk.cpp
    void inside(Place element, const Marks& marks, Flow& flow);
    void node(Place place, const Marks& marks, Flow& flow);
    void text(Place place, const Marks& marks, Flow& flow);
    void element(Place element, const Marks& marks, Flow& flow);
    bool block_element(Place element, const Marks& marks, Flow& flow);
    bool shown_element(Place element, const Marks& marks, Flow& flow);
    bool line_element(Place element, const Marks& marks, Flow& flow);
    void foreign_element(Place element, const Marks& marks, Flow& flow);
    void plain_element(Place element, const Marks& marks, Flow& flow);
    void quoted_words(Place element, const Marks& marks, Flow& flow);
    void comment(Place place);
    void end_line(Flow& flow);
    void add(Flow& flow, Block block);
    void add_after_line(Flow& flow, Block block);
    Blocks blocks_inside(Place element, const Marks& marks);
    static Inlines as_line(Blocks blocks, Blocks& left_over);
    Inlines line_inside(Place element, const Marks& marks, Blocks& left_over);
    std::string text_inside(Place element) const;
    Marks marks_in(Place element, const Marks& marks);
    void count(std::string what);

    // html_blocks.cpp
    void heading(Place element, const Marks& marks, Flow& flow);
    void quotation(Place element, const Marks& marks, Flow& flow);
    void list(Place element, const Marks& marks, Flow& flow);
    void lone_item(Place element, const Marks& marks, Flow& flow);
    void definitions(Place element, const Marks& marks, Flow& flow);
    void define(Place element, const Marks& marks, DefinitionList& list, Blocks& left_over);
    void code(Place element, const Marks& marks, Flow& flow);
    void verse(Place element, const Marks& marks, Flow& flow);
    void box(Place element, const Marks& marks, Flow& flow);
    bool holds(Place element, std::initializer_list<markup::Name> names) const;

    // html_table.cpp
    void table(Place element, const Marks& marks, Flow& flow);
    bool is_data(Place element) const;
    void rows(Place parent, const Marks& marks, Table& table, Blocks& left_over);
    Row row(Place element, const Marks& marks, Table& table, Blocks& left_over);

    // html_media.cpp
    void figure(Place element, const Marks& marks, Flow& flow);
    void caption(Place element, const Marks& marks, Inlines& caption, Inlines& credit, Blocks& left_over);
    void image(Place element, const Marks& marks, Flow& flow);
    std::string picture_address(Place image);
    void frame(Place element, Flow& flow);
    void object(Place element, const Marks& marks, Flow& flow);
    void player(Place element, Flow& flow);
    std::string web_address(const std::string* written);

    // html_links.cpp
    void link(Place element, const Marks& marks, Flow& flow);
    std::uint32_t target_of(Place element, const std::string& written);
    std::string resolved(std::string_view written) const;
    void find_notes();
    std::uint32_t note_called_by(Place link) const;
    bool is_list_of_notes(Place element) const;
    void notes(Place list, const Marks& marks, Flow& flow);
    bool is_way_back(Place link) const;

    const markup::Tree& tree_;
    const HtmlOptions& options_;
    std::optional<url::Url> base_;
    MarkTables tables_;
    std::map<std::string, std::size_t> outside_;
    std::unordered_map<std::string, std::uint32_t> note_numbers_;  // by the id of the note
    std::size_t quotes_open_ = 0;
    bool in_line_ = false;  // only a line can stand here: blocks are lines of it
};

}  // namespace rotative::document
