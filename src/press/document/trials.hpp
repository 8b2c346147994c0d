// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every rendition before the judge, for tests with a document of their own. Defined in words_test.
#include <string>
#include "press/document/document.hpp"

namespace rotative::document {

/// Empty when every rendition shows exactly the words and links of the document; else which does not, and what it shows.
std::string lost_in_a_rendition(const Document& document);

}  // namespace rotative::document
