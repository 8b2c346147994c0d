// SPDX-License-Identifier: Apache-2.0
// Tables (HTML Standard, sections 13.2.6.4.9 to 13.2.6.4.15): what a table cannot hold stands before it, what it needs is implied.
#include <algorithm>
#include "press/markup/builder.hpp"
#include "press/markup/characters.hpp"

namespace rotative::markup {

using enum Name;

void Builder::in_table() {
    switch (token_.kind) {
        case Token::Kind::Text:
            return text_in_table();
        case Token::Kind::Comment:
            return insert_comment();
        case Token::Kind::Doctype:
            return;
        case Token::Kind::StartTag:
            return start_in_table();
        case Token::Kind::EndTag:
            break;
    }
    if (name_ == Name::Table) {
        if (!open_.has_in(Scope::Table, Name::Table)) return;
        open_.pop_through(Name::Table);
        return reset_mode();
    }
    if (name_ == Name::Template) return end_template();
    if (is_one_of({Body, Name::Caption, Col, Colgroup, Html, Tbody, Td, Tfoot, Th, Thead, Tr})) return;
    in_table_otherwise();
}

void Builder::start_in_table() {
    switch (name_) {
        case Name::Caption:
            clear_to({Name::Table});
            add_marker();
            insert_element_named_in_text();
            mode_ = Mode::Caption;
            return;
        case Colgroup:
            clear_to({Name::Table});
            insert_element_named_in_text();
            mode_ = Mode::ColumnGroup;
            return;
        case Col:
            clear_to({Name::Table});
            insert_implied(Colgroup);
            mode_ = Mode::ColumnGroup;
            return by_mode();
        case Tbody:
        case Tfoot:
        case Thead:
            clear_to({Name::Table});
            insert_element_named_in_text();
            mode_ = Mode::TableBody;
            return;
        case Td:
        case Th:
        case Tr:
            clear_to({Name::Table});
            insert_implied(Tbody);
            mode_ = Mode::TableBody;
            return by_mode();
        case Name::Table:
            if (!open_.has_in(Scope::Table, Name::Table)) return;
            open_.pop_through(Name::Table);
            reset_mode();
            return by_mode();
        case Style:
        case Script:
        case Name::Template:
            return static_cast<void>(start_of_head());
        case Input: {
            const auto type = std::ranges::find(token_.attributes, "type", &Attribute::name);
            if (type != token_.attributes.end() && is_like(type->value, "hidden")) return insert_void();
            break;
        }
        case Form:
            if (open_.has(Name::Template) || form_ != nowhere) return;
            insert_element_named_in_text();
            form_ = open_.current();
            return open_.pop();
        default:
            break;
    }
    in_table_otherwise();
}

/// Spaces stay where they are, words go before the table.
void Builder::text_in_table() {
    if (!current_is({Name::Table, Tbody, Name::Template, Tfoot, Thead, Tr})) return in_table_otherwise();
    std::erase(token_.text, '\0');
    if (std::ranges::all_of(token_.text, [](char c) { return is_space(c); })) return insert_text(token_.text);
    in_table_otherwise();
}

void Builder::in_table_otherwise() {
    foster_ = true;
    in_body();
    foster_ = false;
}

void Builder::clear_to(std::initializer_list<Name> names) {
    while (open_.size() > 1 && !current_is(names) && !current_is({Name::Template})) open_.pop();
}

void Builder::in_caption() {
    if (is_end(Name::Caption)) return static_cast<void>(close_caption());
    const bool starts_rows = is_start() && is_one_of({Name::Caption, Col, Colgroup, Tbody, Td, Tfoot, Th, Thead, Tr});
    if (starts_rows || is_end(Name::Table)) {
        if (close_caption()) by_mode();
        return;
    }
    if (is_end() && is_one_of({Body, Col, Colgroup, Html, Tbody, Td, Tfoot, Th, Thead, Tr})) return;
    in_body();
}

bool Builder::close_caption() {
    if (!open_.has_in(Scope::Table, Name::Caption)) return false;
    end_implied();
    open_.pop_through(Name::Caption);
    forget_to_marker();
    mode_ = Mode::Table;
    return true;
}

void Builder::in_column_group() {
    if (token_.kind == Token::Kind::Text) {
        const auto words = std::min(token_.text.find_first_not_of(spaces), token_.text.size());
        insert_text(std::string_view(token_.text).substr(0, words));
        token_.text.erase(0, words);
        if (token_.text.empty()) return;
    }
    if (token_.kind == Token::Kind::Comment) return insert_comment();
    if (token_.kind == Token::Kind::Doctype || is_start(Html) || is_end(Col)) return;
    if (is_start(Col)) return insert_void();
    if (is_start(Name::Template)) return start_template();
    if (is_end(Name::Template)) return end_template();
    if (!current_is({Colgroup})) {  // in a template of columns words are nothing, and white space between them stays
        std::erase_if(token_.text, [](char c) { return !is_space(c); });
        return token_.kind == Token::Kind::Text ? insert_text(token_.text) : void();
    }
    open_.pop();
    mode_ = Mode::Table;
    if (!is_end(Colgroup)) by_mode();
}

void Builder::in_table_body() {
    if (is_start(Tr)) {
        clear_to({Tbody, Tfoot, Thead});
        insert_element_named_in_text();
        mode_ = Mode::Row;
        return;
    }
    if (is_start() && is_one_of({Td, Th})) {
        clear_to({Tbody, Tfoot, Thead});
        insert_implied(Tr);
        mode_ = Mode::Row;
        return by_mode();
    }
    const bool ends_this = is_end() && is_one_of({Tbody, Tfoot, Thead});
    const bool ends_bodies = is_end(Name::Table) || (is_start() && is_one_of({Name::Caption, Col, Colgroup, Tbody, Tfoot, Thead}));
    if (ends_this || ends_bodies) {
        if (ends_this ? !open_.has_in(Scope::Table, name_) : !open_.has_in(Scope::Table, {Tbody, Tfoot, Thead})) return;
        clear_to({Tbody, Tfoot, Thead});
        open_.pop();
        mode_ = Mode::Table;
        return ends_bodies ? by_mode() : void();
    }
    if (is_end() && is_one_of({Body, Name::Caption, Col, Colgroup, Html, Td, Th, Tr})) return;
    in_table();
}

void Builder::in_row() {
    if (is_start() && is_one_of({Td, Th})) {
        clear_to({Tr});
        insert_element_named_in_text();
        mode_ = Mode::Cell;
        return add_marker();
    }
    if (is_end(Tr)) return static_cast<void>(close_row());
    const bool ends_row = is_end(Name::Table) || (is_start() && is_one_of({Name::Caption, Col, Colgroup, Tbody, Tfoot, Thead, Tr}));
    const bool ends_body = is_end() && is_one_of({Tbody, Tfoot, Thead}) && open_.has_in(Scope::Table, name_);
    if (ends_row || ends_body) {
        if (close_row()) by_mode();
        return;
    }
    if (is_end() && is_one_of({Body, Name::Caption, Col, Colgroup, Html, Tbody, Td, Tfoot, Th, Thead})) return;
    in_table();
}

bool Builder::close_row() {
    if (!open_.has_in(Scope::Table, Tr)) return false;
    clear_to({Tr});
    open_.pop();
    mode_ = Mode::TableBody;
    return true;
}

void Builder::in_cell() {
    if (is_end() && is_one_of({Td, Th})) {
        if (!open_.has_in(Scope::Table, name_)) return;
        end_implied();
        open_.pop_through(name_);
        forget_to_marker();
        mode_ = Mode::Row;
        return;
    }
    const bool starts_next = is_start() && is_one_of({Name::Caption, Col, Colgroup, Tbody, Td, Tfoot, Th, Thead, Tr});
    const bool ends_around = is_end() && is_one_of({Name::Table, Tbody, Tfoot, Thead, Tr});
    if (starts_next || ends_around) {
        if (starts_next ? !open_.has_in(Scope::Table, {Td, Th}) : !open_.has_in(Scope::Table, name_)) return;
        close_cell();
        return by_mode();
    }
    if (is_end() && is_one_of({Body, Name::Caption, Col, Colgroup, Html})) return;
    in_body();
}

void Builder::close_cell() {
    end_implied();
    while (open_.size() > 1) {
        const bool cell = current_is({Td, Th});
        open_.pop();
        if (cell) break;
    }
    forget_to_marker();
    mode_ = Mode::Row;
}

}  // namespace rotative::markup
