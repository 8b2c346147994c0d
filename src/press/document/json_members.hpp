// SPDX-License-Identifier: Apache-2.0
#pragma once
// A JSON value that knows its place, so that what is wrong with it can be found: "/blocks/3/inside/0/type" (RFC 6901). Used by
// json_reader only; what the members of a document are is written there.
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "base/result.hpp"
#include "press/document/json_door.hpp"

namespace rotative::document {

/// The first thing wrong, on its way to the door of the reader.
struct Misread {
    Problem problem;
};

class Value {
public:
    explicit Value(const boost::json::value& value) : value_(&value) {}

    /// Refuses this value, by its place.
    [[noreturn]] void refuse(std::string message, std::vector<Detail> more = {}) const;

    bool is_string() const { return value_->is_string(); }
    std::string_view string() const;
    std::int64_t whole_number() const;
    const boost::json::array& array() const;
    const boost::json::object& object() const;
    Value at(std::size_t index) const { return Value(array()[index], this, {}, index); }
    Value member(std::string_view name, const boost::json::value& value) const { return Value(value, this, name, 0); }

private:
    Value(const boost::json::value& value, const Value* around, std::string_view name, std::size_t index)
        : value_(&value), around_(around), name_(name), index_(index) {}
    std::string place() const;

    const boost::json::value* value_;
    const Value* around_ = nullptr;  // alive as long as this one: readers go down and come back
    std::string_view name_;
    std::size_t index_ = 0;
};

/// The members of an object, each of which must be asked for once.
class Members {
public:
    explicit Members(const Value& value) : value_(value), object_(value_.object()) {}

    Value required(std::string_view name);
    std::optional<Value> optional(std::string_view name);
    /// A string, empty when it is missing.
    std::string text(std::string_view name);
    /// A whole number between these, `usual` when it is missing; refused when missing without a usual one.
    std::int64_t number(std::string_view name, std::optional<std::int64_t> usual, std::int64_t least,
                        std::int64_t most = (std::int64_t{1} << 53) - 1);
    void expect_type(std::string_view type);
    /// Refuses an object with members nobody asked for.
    void none_left() const;

private:
    Value value_;
    const boost::json::object& object_;
    std::size_t asked_for_ = 0;
};

}  // namespace rotative::document
