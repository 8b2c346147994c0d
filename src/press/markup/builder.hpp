// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tree construction of the HTML Standard (section 13.2.6) for what stands in a body, with the three bounds of markup.hpp. It is one
// machine in several files: builder.cpp begins it, in_body_*.cpp, in_table.cpp and in_foreign.cpp are its rules, formatting.cpp opens
// b, i, a again where a block cut them.
#include <string_view>
#include <utility>
#include <vector>
#include "press/markup/open_elements.hpp"
#include "press/markup/tokenizer.hpp"
#include "press/markup/tree.hpp"

namespace rotative::markup {

class Builder {
public:
    explicit Builder(std::string_view html);

    Tree build() &&;

private:
    enum class Mode : std::uint8_t { Body, Text, Table, Caption, ColumnGroup, TableBody, Row, Cell, Template };
    struct Spot {
        Place parent, before;
    };

    void take();
    bool is_for_html() const;
    void by_mode();
    bool is_start(Name name) const { return token_.kind == Token::Kind::StartTag && name_ == name; }
    bool is_end(Name name) const { return token_.kind == Token::Kind::EndTag && name_ == name; }
    bool is_start() const { return token_.kind == Token::Kind::StartTag; }
    bool is_end() const { return token_.kind == Token::Kind::EndTag; }
    bool is_one_of(std::initializer_list<Name> names) const;
    bool current_is(std::initializer_list<Name> names) const;

    // Inserting
    Spot spot_for(Place target) const;
    Place insert_element(Name name, Space space = Space::Html);
    void insert_element_named_in_text() { insert_element(name_); }
    void insert_void();
    void insert_implied(Name name);
    void insert_text(std::string_view text);
    void insert_comment();
    void insert_raw(Reading reading);
    void make_room();
    void reset_mode();

    // Closing
    void end_implied(Name but = Name::First_Unknown);
    void close_paragraph();
    void close_through(Name name);
    void end_any_other();
    bool is_special_element(Place element) const;

    // formatting.cpp
    void open_formatting_again();
    void remember_formatting(Place element);
    void add_marker() { formatting_.push_back(nowhere); }
    void forget_to_marker();
    void forget(Place element);
    Place remembered(Name name) const;
    bool pay_for_copy(Place element);
    void adopt(Name subject);
    bool adopt_once(Name subject);
    Place furthest_block_of(Place formatting) const;
    std::size_t wrap_up_to(Place formatting, Place furthest, Place& last);
    bool same_element(Place one, Place other) const;

    // in_body_start.cpp, in_body_end.cpp
    void in_body();
    void text_in_body();
    void start_in_body();
    bool start_of_head();
    bool start_of_block();
    bool start_of_phrase();
    bool start_of_control();
    void start_item(std::initializer_list<Name> items);
    void start_link();
    void end_in_body();
    void end_form();
    void end_heading();
    void start_template();
    void end_template();
    void in_template();

    // in_table.cpp
    void in_text();
    void in_table();
    void start_in_table();
    void text_in_table();
    void in_table_otherwise();
    void in_caption();
    void in_column_group();
    void in_table_body();
    void in_row();
    void in_cell();
    void clear_to(std::initializer_list<Name> names);
    bool close_caption();
    bool close_row();
    void close_cell();

    // in_foreign.cpp
    void in_foreign();
    bool breaks_out() const;
    void end_in_foreign();

    Tree tree_;
    Tokenizer tokenizer_;
    OpenElements open_;
    std::vector<Place> formatting_;  // nowhere is a marker
    std::vector<Mode> template_modes_;
    Mode mode_ = Mode::Body, mode_before_text_ = Mode::Body;
    Token token_;
    Name name_ = Name::Html;  // of the tag in token_
    Place form_ = nowhere;
    bool foster_ = false;  // what is no table's stands before the table
    bool skip_line_feed_ = false;
    std::size_t purse_;
};

}  // namespace rotative::markup
