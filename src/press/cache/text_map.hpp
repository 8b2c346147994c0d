// SPDX-License-Identifier: Apache-2.0
#pragma once
// A hash map by text that is asked with a view. The table that I/O threads read without a lock is page_table.hpp.
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rotative::cache {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

}  // namespace rotative::cache
