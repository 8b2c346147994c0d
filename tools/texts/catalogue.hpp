// SPDX-License-Identifier: Apache-2.0
#pragma once
// The texts of all languages side by side: what must hold before they are compiled, the made-up language, and the C++ they become.
#include <array>
#include <set>
#include <string>
#include "base/language.hpp"
#include "tools/texts/po.hpp"

namespace rotative::tools {

/// One file for each of the readers' languages, in the order of readers_languages.
using Languages = std::array<PoFile, 4>;

/// Throws Wrong unless every language has every key, sorted, with all its plural forms, no text empty, and the same arguments.
void check(const Languages&);

/// The names between braces in a text; throws Wrong when braces do not close or the name is none.
std::set<std::string> arguments_of(const PoFile&, const Entry&);

/// The made-up language of the tests: the English texts, each between brackets.
PoFile bracketed(const PoFile& english);

/// The .po file of these texts, as test.po is shown to people.
std::string write_po(const PoFile&);

/// press/i18n/keys.hpp: the keys, sorted, and the arguments of each.
std::string keys_header(const Languages&);

/// press/i18n/catalogue.cpp: the texts of every language, the made-up one too.
std::string catalogue_source(const Languages&);

}  // namespace rotative::tools
