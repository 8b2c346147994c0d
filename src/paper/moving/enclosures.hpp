// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pictures, sounds and films that an export names by number and that a gallery or a playlist shows. Where their bytes come from is another
// matter: here they are an address and words.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "paper/moving/wxr.hpp"

namespace rotative::moving {

struct Enclosure {
    enum class Sort : std::uint8_t { Picture, Sound, Film, Other };
    std::string address, title, alternative;
    std::string caption;  // may hold markup
    Sort sort() const;    // by the ending of its address
};

/// Those that "3,5,8" names, in that order; without numbers, those that hang on the item itself. A number that names none gives an empty
/// one.
using Enclosed = std::function<std::vector<Enclosure>(std::string_view numbers)>;

/// All that an export has of them, by number.
class Enclosures {
public:
    void take(const WxrItem& item);
    std::vector<Enclosure> named(std::string_view numbers) const;
    std::vector<Enclosure> hanging_on(const std::string& item) const;
    /// The addresses of their own pages, of those that hang on the item: whole, or "?attachment_id=12".
    std::vector<std::string> pages_hanging_on(const std::string& item) const;
    /// The items on which one hangs, sorted.
    std::vector<std::string> items() const;
    /// Calls `on_page(number, the item it hangs on, address of its own page)` for each.
    template <class OnPage>
    void each_page(const OnPage& on_page) const {
        for (const auto& [number, kept] : by_number_) on_page(number, kept.item, kept.link);
    }

private:
    struct Kept {
        Enclosure shown;
        std::string link, item;
        long order = 0;
    };
    std::unordered_map<std::string, Kept> by_number_;
    std::unordered_map<std::string, std::vector<std::string>> by_item_;
};

}  // namespace rotative::moving
