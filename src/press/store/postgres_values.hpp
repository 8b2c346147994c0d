// SPDX-License-Identifier: Apache-2.0
#pragma once
// PostgreSQL's binary spelling of values, both ways, and our ? in its $1. Sending and receiving are in postgres_connection.
#include <libpq-fe.h>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "press/store/rows.hpp"

namespace rotative::store {

/// "where id = ? and words = '?'" becomes "where id = $1 and words = '?'": quotes and comments are passed over.
std::string with_numbered_places(std::string_view sql);

/// The types of the values, as PostgreSQL numbers them: what a prepared statement is made for.
std::vector<Oid> types_of(std::span<const Bound> values);

/// The values of one call, ready for libpq. Text is referred to, not copied.
class BoundForPostgres {
public:
    explicit BoundForPostgres(std::span<const Bound> values);
    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* pointers() const { return pointers_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    std::vector<std::uint64_t> numbers_;  // in network order
    std::vector<const char*> pointers_;
    std::vector<int> lengths_, formats_;
};

/// A cell of an answer in binary, by its type. Reads whole numbers of every width, numeric sums, reals, truths and text.
std::int64_t number_in(Oid type, std::string_view cell);
double real_in(Oid type, std::string_view cell);
/// `spelled` holds the words of a cell that is not text.
std::string_view text_in(Oid type, std::string_view cell, std::string& spelled);

}  // namespace rotative::store
