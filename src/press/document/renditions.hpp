// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a document becomes. Each rendition carries every word of it, in the same order, with the same spaces around links. They
// expect the normal form; each is in a file of its own beside this one. Reading back is in readers.hpp.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include "base/language.hpp"
#include "press/document/document.hpp"
#include "press/document/pictures.hpp"
#include "press/html/html.hpp"

namespace rotative::document {

/// Where links lead: given by the room that knows the things, one for pages (addresses of this newspaper), one for what is read
/// elsewhere (absolute ones).
class Links {
public:
    virtual ~Links() = default;
    /// The address of a thing's page; empty when it has none: then the words stand without a link.
    virtual html::Url address_of(const Reference& thing) const = 0;
    /// The address that an author wrote; empty when it is not fit for a link. Here: own paths ("/…"), http, https and mailto.
    virtual html::Url address_of(std::string_view written) const;
    /// Where this newspaper shows what stands at that address of another, once the reader has agreed; empty when it does not.
    virtual html::Url frame_of(std::string_view written) const { return static_cast<void>(written), html::Url{}; }
};

/// How things are called in Markdown: "topic:idlib". Without a name a thing goes by its number: "topic:12".
class Names {
public:
    virtual ~Names() = default;
    virtual std::optional<std::string> name_of(const Reference& thing) const { return static_cast<void>(thing), std::nullopt; }
    virtual std::optional<std::int64_t> find(Kind kind, std::string_view name) const {
        return static_cast<void>(kind), static_cast<void>(name), std::nullopt;
    }
};

/// Words that run into the first paragraph, as a kicker does: "TURQUIE / GUERRE EN SYRIE - ".
struct RunIn {
    std::string words;
};

/// The words of a document in reading order, parted by single spaces; what every rendition carries.
std::string words(const Document& document);
/// How many links a document has: links, topic links and embeds.
std::size_t count_links(const Document& document);

/// For a page of this newspaper: semantic, no style attribute, no script; media as `pictures` shows them. What is said to those who hear
/// the page or go by its keys (which way leads back from a note, that a table can be moved) is said in the language of the page.
html::Html page_html(const Document& document, const Links& links, const Pictures& pictures = {}, std::optional<Language> spoken = {});
/// For a mail: inline styles, no class; nothing is fetched but the pictures that are given.
html::Html mail_html(const Document& document, const Links& links, const Pictures& pictures = {});
/// For a feed reader: plain markup, neither class nor style nor id.
html::Html feed_html(const Document& document, const Links& links, const Pictures& pictures = {});
/// Lines of text; " [1]" after a link's words, the addresses listed at the end.
std::string plain_text(const Document& document, const Links& links, const RunIn& kicker = {});
/// Whole words for an index, before any stemming.
std::string search_text(const Document& document);
/// The beginning of the words, at most so many characters (code points), cut between two words and ended with "…" when cut.
std::string card_text(const Document& document, std::size_t characters);
/// The dialect of docs/markdown.md. What it cannot say stands as {{block 7}}.
std::string to_markdown(const Document& document, const Names& names = {});
/// The form in which a document is kept, with its version.
std::string to_json(const Document& document);

}  // namespace rotative::document
