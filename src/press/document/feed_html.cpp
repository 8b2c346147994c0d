// SPDX-License-Identifier: Apache-2.0
// The document for feed readers: they bring their own style, and several entries share one screen, so there is neither class nor id.
#include "press/document/html_rendition.hpp"

namespace rotative::document {

html::Html feed_html(const Document& document, const Links& links, const Pictures& pictures) {
    return html_of(document, links, pictures, {[](Part) { return std::string_view(); }});
}

}  // namespace rotative::document
