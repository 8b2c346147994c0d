// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an article, a page or a comment is made with beside its item: the newspaper's own habits, and what is known of the old site.
#include <functional>
#include <optional>
#include <string>
#include "paper/addresses/addresses.hpp"
#include "press/document/inlines.hpp"
#include "press/i18n/zone.hpp"

namespace rotative::moving {

struct Surroundings {
    Language language = Language::French;
    const i18n::Zone& zone;
    /// The thing of this origin; nothing while it is not here.
    std::function<std::optional<document::Reference>(const std::string& origin)> number_of;
    /// What an earlier import found at an address.
    std::function<std::optional<document::Reference>(const addresses::OldAddress& address)> was_at = [](const auto&) {
        return std::nullopt;
    };
};

}  // namespace rotative::moving
