// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names that lead somewhere, in a row as a sentence has them: « Inès Aubert, Tom Roy et Derya Kaya ». Put into a sentence of texts/ as
// its argument.
#include <vector>
#include "paper/counter/link.hpp"
#include "press/i18n/texts.hpp"

namespace rotative::counter {

/// A name and what stands before it: nothing, a comma, "et".
struct Named {
    std::string before;
    Link link;
};

struct Names {
    std::vector<Named> names;
    bool are_authors = false;
};

/// The row, with the commas and the "and" of the language of `texts`.
html::Html author_names(const std::vector<Link>&, const i18n::Texts& texts);
/// The same of other things: pages in other languages, with a comma before the last too.
html::Html page_names(const std::vector<Link>&, const i18n::Texts& texts);

}  // namespace rotative::counter
