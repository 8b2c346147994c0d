// SPDX-License-Identifier: Apache-2.0
#pragma once
// Addresses that stand bare in a text: "https://example.test", "www.example.test". The parser could find them itself, but its links
// then swallow what stands behind a link's address (mended in its later releases).
#include <functional>
#include <string_view>

namespace rotative::document {

/// Cuts words where bare addresses begin and end, by the rules of GFM's autolinks. E-mail addresses stay words.
void each_bare_address(std::string_view words, const std::function<void(std::string_view)>& on_words,
                       const std::function<void(std::string_view)>& on_address);

}  // namespace rotative::document
