// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of a WordPress export become its parts, one after the other, in memory that does not grow with the file. Exports 1.0 to
// 1.2 and those that do not say their version are read alike. Nothing outside the file is ever asked for, no entity is declared.
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include "paper/moving/mender.hpp"
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

/// The longest body that is read, and the longest of all other fields, in bytes. An item with a longer one is handed on without it.
inline constexpr std::size_t longest_content = 8 << 20, longest_field = 1 << 20;
/// How deep elements may stand in one another, and the longest tag or comment of the XML, in bytes.
inline constexpr std::size_t deepest_element = 64, longest_token = 1 << 20;

/// Where and why the reading ended before the file did. What came before it was handed on whole; of what it stands in, nothing was.
struct Damage {
    std::size_t line = 0, column = 0;
    std::string what;    // "not well-formed", "entity declared", "not an export", "too deep", "cut off"…
    std::string inside;  // the title of the item it stands in, if it stands in one
    bool operator==(const Damage&) const = default;
};

/// Who takes the parts, in the order of the file. The site is handed on before the first item, and again at the end if it has none.
struct WxrHands {
    std::function<void(const WxrSite&)> site = [](const auto&) {};
    std::function<void(const WxrAuthor&)> author = [](const auto&) {};
    std::function<void(const WxrTerm&)> term = [](const auto&) {};
    std::function<void(WxrItem&&)> item = [](auto&&) {};
    /// Each comment before its item, of which only what stands above it is known.
    std::function<void(const WxrItem& so_far, WxrComment&&)> comment = {};
};

class WxrReader {
public:
    explicit WxrReader(WxrHands hands);
    ~WxrReader();

    /// Reads on; bytes that no XML may hold are mended. False when the file is damaged: nothing more is handed on.
    bool feed(std::string_view bytes);
    /// The file is at its end. The damage, if it has one.
    std::optional<Damage> finish();
    /// What had to be mended so far.
    const std::vector<Mended>& mended() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace rotative::moving
