// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long a text is for a reader.
#include <cstddef>
#include <string_view>
#include "base/language.hpp"

namespace rotative::i18n {

/// Words as a word processor counts them: « l’armée » and « porte-parole » are one each, a dash alone is none.
std::size_t word_count(std::string_view text);

/// Whole minutes of reading, at least one, by the pace of an adult in this language (IReST, Trauzettel-Klosinski & Dietz 2012:
/// 195 words a minute in French, 166 in Turkish, 228 in English, 138 in Arabic).
int reading_minutes(std::size_t words, Language language);

}  // namespace rotative::i18n
