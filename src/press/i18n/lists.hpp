// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names in a row, as a sentence has them: « Inès, Tom et Derya ».
#include <span>
#include <string>
#include "press/i18n/texts.hpp"

namespace rotative::i18n {

/// Appends what stands between two names: before the last "et", else a comma. `left` is how many names are still to come.
void append_between(std::string& out, const Texts& texts, std::size_t left, Writing writing);

/// The names with what stands between them.
std::string listed(std::span<const std::string> names, Language language);

}  // namespace rotative::i18n
