// SPDX-License-Identifier: Apache-2.0
#include "press/document/json_members.hpp"

namespace rotative::document {

void Value::refuse(std::string message, std::vector<Detail> more) const {
    more.insert(more.begin(), {"place", place()});
    throw Misread{{Refusal::Invalid, std::move(message), std::move(more)}};
}

std::string Value::place() const {
    if (!around_) return "";
    return around_->place() + "/" + (name_.empty() ? std::to_string(index_) : std::string(name_));
}

std::string_view Value::string() const {
    if (!value_->is_string()) refuse("document.json_not_a_string");
    return value_->get_string();
}

std::int64_t Value::whole_number() const {
    if (!value_->is_int64()) refuse("document.json_not_a_number");
    return value_->get_int64();
}

const boost::json::array& Value::array() const {
    if (!value_->is_array()) refuse("document.json_not_a_list");
    return value_->get_array();
}

const boost::json::object& Value::object() const {
    if (!value_->is_object()) refuse("document.json_not_an_object");
    return value_->get_object();
}

Value Members::required(std::string_view name) {
    if (auto value = optional(name)) return *value;
    value_.refuse("document.json_member_missing");
}

std::optional<Value> Members::optional(std::string_view name) {
    const auto* found = object_.if_contains(name);
    if (!found) return {};
    ++asked_for_;
    return value_.member(name, *found);
}

std::string Members::text(std::string_view name) {
    const auto value = optional(name);
    return value ? std::string(value->string()) : std::string();
}

std::int64_t Members::number(std::string_view name, std::optional<std::int64_t> usual, std::int64_t least, std::int64_t most) {
    const auto value = usual ? optional(name) : required(name);
    if (!value) return *usual;
    const auto number = value->whole_number();
    if (number < least || number > most) value->refuse("document.json_number_out_of_range");
    return number;
}

void Members::expect_type(std::string_view type) {
    if (const auto found = required("type"); found.string() != type) found.refuse("document.json_unknown_type");
}

void Members::none_left() const {
    if (asked_for_ != object_.size()) value_.refuse("document.json_unknown_member");
}

}  // namespace rotative::document
