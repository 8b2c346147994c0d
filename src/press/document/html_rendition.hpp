// SPDX-License-Identifier: Apache-2.0
#pragma once
// The markup that page, mail and feed have in common; each of the three brings its own dress (page_html, mail_html, feed_html).
#include <cstdint>
#include <string_view>
#include "press/document/renditions.hpp"

namespace rotative::document {

/// What a dress can give attributes to.
enum class Part : std::uint8_t {
    Paragraph,
    Heading,
    Quotation,
    QuotedWords,
    Source,
    PullQuote,
    List,
    Definitions,
    Picture,
    Gallery,
    Caption,
    Credit,
    Table,
    HeaderCell,
    Cell,
    StartCell,
    CenterCell,
    EndCell,
    Code,
    Verse,
    Embed,
    File,
    Audio,
    Video,
    Box,
    Rule,
    Notes,
    Link,
    TopicLink,
    Shown,     // a picture that is there
    Download,  // the way to a file
};

enum class PullQuotes : std::uint8_t { LeftOut, Shown };
enum class NoteMarks : std::uint8_t { Bare, Linked };
enum class Players : std::uint8_t { Linked, Shown };
enum class Alternatives : std::uint8_t { LeftOut, Told };

enum class Spaces : std::uint8_t { AsTyped, Bound };

struct Dress {
    /// Attributes with a space before each, or nothing.
    std::string_view (*attributes)(Part part);
    PullQuotes pull_quotes = PullQuotes::LeftOut;
    NoteMarks note_marks = NoteMarks::Bare;
    Alternatives alternatives = Alternatives::LeftOut;  // of pictures that have no file yet
    Players players = Players::Linked;                  // of sounds and videos; a page has them
    Spaces spaces = Spaces::AsTyped;                    // where French lets no line end
    std::optional<Language> spoken = {};                // labels for who hears the page
};

html::Html html_of(const Document& document, const Links& links, const Pictures& pictures, const Dress& dress);

}  // namespace rotative::document
