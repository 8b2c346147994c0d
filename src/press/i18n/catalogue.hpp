// SPDX-License-Identifier: Apache-2.0
#pragma once
// The compiled texts as texts.cpp reads them; their source is texts/*.po, their compiler tools/texts. Rooms use texts.hpp.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include "base/language.hpp"

namespace rotative::i18n {

/// All texts of one language: the forms of the key number n are forms[first[n]] to forms[first[n + 1] - 1].
struct Catalogue {
    const std::string_view* forms;
    const std::uint32_t* first;

    std::span<const std::string_view> forms_of(std::size_t key) const { return {forms + first[key], first[key + 1] - first[key]}; }
};

const Catalogue& catalogue(Language);

}  // namespace rotative::i18n
