// SPDX-License-Identifier: Apache-2.0
#pragma once
// Foreign HTML becomes a document: what somebody pasted, what another paper or another system wrote. It is read as a browser reads it
// (press/markup) and rebuilt from the closed set: nothing passes through as markup. Our own JSON and Markdown are read by readers.hpp.
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "press/document/document.hpp"

namespace rotative::document {

struct HtmlOptions {
    /// Where the text was found: relative addresses are resolved against it. Without it only whole addresses and own paths ("/…") are kept.
    std::string base = {};
    /// The document's own language, a BCP 47 tag; words that say they are in it need no span.
    std::string language = {};
    /// Asked for every link, with its address as far as it could be resolved: does it lead to a thing of this newspaper?
    std::function<std::optional<Reference>(std::string_view address)> resolve = {};
    /// Told every comment, in reading order, without "<!--" and "-->".
    std::function<void(std::string_view comment)> on_comment = {};
};

/// Something that the closed set has no place for, and how often it was met. "element form" and "element font": their words were kept;
/// "hidden", "element script": nobody saw their words; "link javascript": the words stand without the link; "picture without address".
struct Outside {
    std::string what;
    std::size_t times = 0;
    bool operator==(const Outside&) const = default;
};

struct HtmlReading {
    Document document;             // in normal form
    std::vector<Outside> outside;  // by name
};

/// Reads any bytes, in linear time. Every word that a reader would see is in the document, in the order in which he would read it;
/// README.md says which are not seen. Never refuses.
HtmlReading read_html(std::string_view html, const HtmlOptions& options = {});

}  // namespace rotative::document
