// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tags of languages in a document: any language of the world, not only those the paper is written in (base/language.hpp).
#include <string_view>

namespace rotative::document {

/// True when it has the shape of a BCP 47 tag: "ar", "ku-Latn", "zh-Hans-CN".
bool is_language_tag(std::string_view tag);

/// "rtl" or "ltr", by the tag's script if it names one, else by the language's usual script.
std::string_view direction_of(std::string_view tag);

}  // namespace rotative::document
