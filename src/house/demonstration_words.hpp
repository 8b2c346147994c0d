// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small questions to the files of the demonstration: they speak TOML, and our four languages. Who asks is in demonstration*.cpp.
#include <toml++/toml.h>
#include <string>
#include <string_view>
#include "base/language.hpp"
#include "base/result.hpp"

namespace rotative::house::demonstration {

inline constexpr const char* tags[] = {"fr", "tr", "en", "ar"};

inline Language named(std::string_view tag) { return language_of(tag).value(); }
inline std::string words(const toml::table& table, std::string_view key) { return table[key].value_or(std::string()); }

/// Hands every table of that name to `keep`, until one is refused.
template <class Keep>
Result<Done> each(const toml::table& paper, std::string_view key, Keep&& keep) {
    if (const auto* all = paper[key].as_array())
        for (const auto& one : *all) (void)TRY(keep(*one.as_table()));
    return Done{};
}

}  // namespace rotative::house::demonstration
