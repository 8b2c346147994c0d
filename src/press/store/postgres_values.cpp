// SPDX-License-Identifier: Apache-2.0
// The types that rooms use, by PostgreSQL's own numbers for them (pg_type.dat); another one is a mistake that says so.
#include "press/store/postgres_values.hpp"
#include <fmt/format.h>
#include <bit>
#include <charconv>
#include <cmath>
#include "press/store/breakage.hpp"

namespace rotative::store {
namespace {

enum Type : Oid {
    Bool = 16,
    Bytea = 17,
    Name = 19,
    Int8 = 20,
    Int2 = 21,
    Int4 = 23,
    Text = 25,
    Json = 114,
    Float4 = 700,
    Float8 = 701,
    Unknown = 705,
    Bpchar = 1042,
    Varchar = 1043,
    Numeric = 1700,
    Void = 2278,
    Jsonb = 3802,
};

template <class Number>
Number big_endian(std::string_view cell) {
    Number number = 0;
    for (std::size_t i = 0; i < sizeof(Number) && i < cell.size(); ++i)
        number = static_cast<Number>((number << 8) | static_cast<unsigned char>(cell[i]));
    return number;
}

std::uint64_t in_network_order(std::uint64_t number) { return __builtin_bswap64(number); }

/// A numeric is digits in base 10,000: count, weight of the first, sign, scale, digits.
double numeric(std::string_view cell) {
    if (cell.size() < 8) return 0;
    const auto count = big_endian<std::uint16_t>(cell);
    const auto weight = static_cast<std::int16_t>(big_endian<std::uint16_t>(cell.substr(2)));
    const auto sign = big_endian<std::uint16_t>(cell.substr(4));
    double value = 0;
    for (int i = 0; i < count && 8 + 2 * static_cast<std::size_t>(i) + 2 <= cell.size(); ++i)
        value += big_endian<std::uint16_t>(cell.substr(8 + 2 * static_cast<std::size_t>(i))) * std::pow(10'000.0, weight - i);
    return sign == 0x4000 ? -value : value;
}

[[noreturn]] void no_such_type(Oid type) { throw Broken(fmt::format("postgres: rows of type {} are not read here: cast them", type)); }

}  // namespace

std::string with_numbered_places(std::string_view sql) {
    std::string numbered;
    numbered.reserve(sql.size() + 8);
    int places = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (c == '\'' || c == '"' || sql.substr(i, 2) == "--") {
            const auto end = sql.find(c == '-' ? '\n' : c, i + 1);
            const auto stop = end == std::string_view::npos ? sql.size() : end + 1;
            numbered.append(sql.substr(i, stop - i));
            i = stop - 1;
        } else if (c == '?') {
            numbered += fmt::format("${}", ++places);
        } else {
            numbered += c;
        }
    }
    return numbered;
}

std::vector<Oid> types_of(std::span<const Bound> values) {
    std::vector<Oid> types;
    for (const auto& value : values) {
        constexpr Oid of_kind[] = {0, Int8, Float8, Text, Bytea};
        types.push_back(of_kind[static_cast<std::size_t>(value.kind())]);
    }
    return types;
}

BoundForPostgres::BoundForPostgres(std::span<const Bound> values) : numbers_(values.size()), formats_(values.size(), 1) {
    struct Spell {
        BoundForPostgres& all;
        std::uint64_t& number;
        void add(const char* pointer, std::size_t length) const {
            all.pointers_.push_back(pointer);
            all.lengths_.push_back(static_cast<int>(length));
        }
        void add_number(std::uint64_t bits) const {
            number = in_network_order(bits);
            add(reinterpret_cast<const char*>(&number), sizeof number);
        }
        void operator()(Null) const { add(nullptr, 0); }
        void operator()(std::int64_t whole) const { add_number(static_cast<std::uint64_t>(whole)); }
        void operator()(double real) const { add_number(std::bit_cast<std::uint64_t>(real)); }
        void operator()(std::string_view text) const { add(text.data() ? text.data() : "", text.size()); }
        void operator()(Bytes bytes) const { (*this)(bytes.view); }
    };
    for (std::size_t i = 0; i < values.size(); ++i) std::visit(Spell{*this, numbers_[i]}, values[i].value());
}

std::int64_t number_in(Oid type, std::string_view cell) {
    switch (type) {
        case Int8:
            return static_cast<std::int64_t>(big_endian<std::uint64_t>(cell));
        case Int4:
            return static_cast<std::int32_t>(big_endian<std::uint32_t>(cell));
        case Int2:
            return static_cast<std::int16_t>(big_endian<std::uint16_t>(cell));
        case Bool:
            return !cell.empty() && cell[0] != 0;
        case Float4:
        case Float8:
        case Numeric:
            return static_cast<std::int64_t>(std::llround(real_in(type, cell)));
        case Text:
        case Varchar: {
            std::int64_t number = 0;
            std::from_chars(cell.data(), cell.data() + cell.size(), number);
            return number;
        }
        default:
            no_such_type(type);
    }
}

double real_in(Oid type, std::string_view cell) {
    switch (type) {
        case Float8:
            return std::bit_cast<double>(big_endian<std::uint64_t>(cell));
        case Float4:
            return std::bit_cast<float>(big_endian<std::uint32_t>(cell));
        case Numeric:
            return numeric(cell);
        default:
            return static_cast<double>(number_in(type, cell));
    }
}

std::string_view text_in(Oid type, std::string_view cell, std::string& spelled) {
    switch (type) {
        case Text:
        case Varchar:
        case Bpchar:
        case Bytea:
        case Json:
        case Name:
        case Unknown:
        case Void:
            return cell;
        case Jsonb:
            return cell.substr(std::min<std::size_t>(1, cell.size()));  // after the version of its form
        case Float4:
        case Float8:
        case Numeric:
            spelled = fmt::format("{}", real_in(type, cell));
            return spelled;
        default:
            spelled = fmt::format("{}", number_in(type, cell));
            return spelled;
    }
}

}  // namespace rotative::store
