// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text as some file systems write it: letters and their accents apart. What is kept is in form C (unicode.hpp).
#include <string>
#include <string_view>

namespace rotative::i18n {

/// Valid UTF-8 in normalisation form D.
std::string nfd(std::string_view text);

}  // namespace rotative::i18n
