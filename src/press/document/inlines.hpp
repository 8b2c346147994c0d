// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands inside a line of a document: words, and what is said about them. What stands on its own is in blocks.hpp; what is
// written where (HTML, text, Markdown…) is in renditions.hpp.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rotative::document {

struct Inline;
using Inlines = std::vector<Inline>;

/// Words, in UTF-8. A no-break space is a character like any other.
struct Text {
    std::string words;
    bool operator==(const Text&) const = default;
};

struct Strong {
    Inlines inside;
    bool operator==(const Strong&) const = default;
};

struct Emphasis {
    Inlines inside;
    bool operator==(const Emphasis&) const = default;
};

struct Superscript {
    Inlines inside;
    bool operator==(const Superscript&) const = default;
};

struct Subscript {
    Inlines inside;
    bool operator==(const Subscript&) const = default;
};

struct Struck {
    Inlines inside;
    bool operator==(const Struck&) const = default;
};

/// A few characters of a program; nothing is written inside them.
struct CodeSpan {
    std::string text;
    bool operator==(const CodeSpan&) const = default;
};

/// Short words and what they stand for. The meaning is a label: it is not among the words of the document.
struct Abbreviation {
    std::string meaning;
    Inlines inside;
    bool operator==(const Abbreviation&) const = default;
};

/// A link to an address. The address is kept as it was written; a rendition shows it only if its scheme is harmless.
struct Link {
    std::string address;
    std::string title;  // a label, often empty
    Inlines inside;
    bool operator==(const Link&) const = default;
};

/// What a reference can lead to. This room knows their names and nothing else about them.
enum class Kind : std::uint8_t { Topic, Article, Section, Story, Author, Page, Medium };

/// A thing of the newspaper, by its number.
struct Reference {
    Kind kind = Kind::Topic;
    std::int64_t id = 0;
    auto operator<=>(const Reference&) const = default;
};

/// A link to a thing, with its own words: it can lose its target, never its words.
struct TopicLink {
    Reference to;
    Inlines inside;
    bool operator==(const TopicLink&) const = default;
};

struct LineBreak {
    bool operator==(const LineBreak&) const = default;
};

/// Words in another language than the document's; the tag is BCP 47 ("ar", "ku-Latn").
struct LanguageSpan {
    std::string language;
    Inlines inside;
    bool operator==(const LanguageSpan&) const = default;
};

/// Where a reader is sent to the footnote of that number. The mark that is drawn is not among the words.
struct FootnoteReference {
    std::uint32_t note = 0;
    bool operator==(const FootnoteReference&) const = default;
};

/// One of the closed set. Every rendition visits all of them; adding one fails to compile until each has an answer.
struct Inline {
    std::variant<Text, Strong, Emphasis, Superscript, Subscript, Struck, CodeSpan, Abbreviation, Link, TopicLink, LineBreak, LanguageSpan,
                 FootnoteReference>
        kind;
    bool operator==(const Inline&) const = default;
};

}  // namespace rotative::document
