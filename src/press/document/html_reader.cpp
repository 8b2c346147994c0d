// SPDX-License-Identifier: Apache-2.0
// The front door of foreign HTML: tree, walk, normal form.
#include "press/document/html_reader.hpp"
#include "press/document/html_walk.hpp"

namespace rotative::document {

HtmlReading read_html(std::string_view html, const HtmlOptions& options) {
    const auto tree = markup::tree_of(html);
    HtmlWalk walk(tree, html.size(), options);
    auto document = normalise(walk.document());
    return {std::move(document), walk.outside()};
}

}  // namespace rotative::document
