// SPDX-License-Identifier: Apache-2.0
#pragma once
// What goes into a statement and what comes out of it. Opening, committing and engines are in store.hpp.
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/moment.hpp"

namespace rotative::store {

/// What a value is in the database. PostgreSQL wants to know it even of a value that is not there.
enum class Kind : std::uint8_t { Unsaid, Number, Real, Text, Bytes };

/// No value. Made from an empty optional it still knows what kind of value is missing.
struct Null {
    Kind kind = Kind::Unsaid;
};
/// Bytes that are not text.
struct Bytes {
    std::string_view view;
};

/// A value bound to a ?: a whole number, a real, text, bytes or nothing. It refers to text, it does not copy it.
class Bound {
public:
    using Value = std::variant<Null, std::int64_t, double, std::string_view, Bytes>;

    template <std::integral N>
    explicit Bound(N number) : value_(static_cast<std::int64_t>(number)) {}
    explicit Bound(double real) : value_(real) {}
    explicit Bound(std::string_view text) : value_(text) {}
    explicit Bound(const std::string& text) : value_(std::string_view(text)) {}
    explicit Bound(const char* text) : value_(std::string_view(text)) {}
    explicit Bound(Bytes bytes) : value_(bytes) {}
    explicit Bound(Null null) : value_(null) {}
    explicit Bound(Moment moment) : value_(moment.ms) {}
    explicit Bound(Language language) : value_(tag(language)) {}
    template <class Of>
    explicit Bound(Id<Of> id) : value_(id.number) {}
    template <class E>
        requires std::is_enum_v<E>
    explicit Bound(E of_a_list) : value_(static_cast<std::int64_t>(of_a_list)) {}
    template <class T>
    explicit Bound(const std::optional<T>& perhaps) : value_(perhaps ? Bound(*perhaps).value_ : Value(Null{Bound(T{}).kind()})) {}

    const Value& value() const { return value_; }
    /// What it is, or would be.
    Kind kind() const {
        constexpr Kind kinds[] = {Kind::Unsaid, Kind::Number, Kind::Real, Kind::Text, Kind::Bytes};
        const auto* null = std::get_if<Null>(&value_);
        return null ? null->kind : kinds[value_.index()];
    }

private:
    Value value_ = Null{};
};

/// One engine's running statement.
class Cursor {
public:
    virtual ~Cursor() = default;
    virtual bool next() = 0;
    virtual bool null(int column) const = 0;
    virtual std::int64_t number(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;  // until the next next()
};

/// The answer to a question, row by row: `while (rows.next()) use(rows.number(0), rows.text(1));`. Columns count from 0. It is used
/// and let go inside the transaction that asked.
class Rows {
public:
    explicit Rows(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)) {}

    bool next() { return cursor_->next(); }
    bool null(int column) const { return cursor_->null(column); }
    std::int64_t number(int column) const { return cursor_->number(column); }
    double real(int column) const { return cursor_->real(column); }
    bool truth(int column) const { return cursor_->number(column) != 0; }
    std::string text(int column) const { return std::string(cursor_->text(column)); }
    std::string_view text_here(int column) const { return cursor_->text(column); }
    Moment moment(int column) const { return {cursor_->number(column)}; }
    Language language(int column) const { return language_of(cursor_->text(column)).value_or(Language::Test); }
    template <class ThisId>
    ThisId id(int column) const {
        return {cursor_->number(column)};
    }
    std::optional<std::int64_t> perhaps_number(int column) const { return null(column) ? std::nullopt : std::optional(number(column)); }
    std::optional<Moment> perhaps_moment(int column) const { return null(column) ? std::nullopt : std::optional(moment(column)); }
    std::optional<std::string> perhaps_text(int column) const { return null(column) ? std::nullopt : std::optional(text(column)); }

private:
    std::unique_ptr<Cursor> cursor_;
};

}  // namespace rotative::store
