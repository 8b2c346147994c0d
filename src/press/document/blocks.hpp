// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands on its own in a document: paragraphs, pictures, boxes. What stands inside a line is in inlines.hpp.
#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>
#include "press/document/inlines.hpp"

namespace rotative::document {

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
    Inlines inside;
    bool operator==(const Paragraph&) const = default;
};

/// A sub-heading; level 1 to 6, as the author counts. A page sets them below its own headline.
struct Heading {
    std::uint8_t level = 2;
    Inlines inside;
    bool operator==(const Heading&) const = default;
};

/// Somebody else's words, and whose they are. The language is a BCP 47 tag, empty when it is the document's.
struct Quotation {
    Blocks inside;
    Inlines source = {};
    std::string language = {};
    bool operator==(const Quotation&) const = default;
};

/// Words of the text set large beside it. It repeats, so it is not among the words of the document.
struct PullQuote {
    Inlines inside;
    bool operator==(const PullQuote&) const = default;
};

enum class Order : std::uint8_t { Bullets, Numbers };
enum class Spacing : std::uint8_t { Tight, Loose };

struct List {
    Order order = Order::Bullets;
    std::uint32_t start = 1;  // of Numbers
    Spacing spacing = Spacing::Tight;
    std::vector<Blocks> items;
    bool operator==(const List&) const = default;
};

/// One or more terms, and one or more meanings of them.
struct Definition {
    std::vector<Inlines> terms;
    std::vector<Blocks> meanings;
    bool operator==(const Definition&) const = default;
};

struct DefinitionList {
    std::vector<Definition> definitions;
    bool operator==(const DefinitionList&) const = default;
};

/// A picture, a sound or a file: its number in the library, or 0 and the address where it was found until it is there.
struct Medium {
    std::int64_t id = 0;
    std::string address = {};
    bool operator==(const Medium&) const = default;
};

struct Image {
    Medium medium;
    std::string alternative = {};  // for who cannot see it; not among the words
    Inlines caption = {};
    Inlines credit = {};
    bool operator==(const Image&) const = default;
};

struct Gallery {
    std::vector<Image> images;
    Inlines caption = {};
    bool operator==(const Gallery&) const = default;
};

enum class CellRole : std::uint8_t { Data, Header };
enum class Alignment : std::uint8_t { Unset, Start, Center, End };

struct Cell {
    Inlines inside;
    CellRole role = CellRole::Data;
    std::uint16_t columns = 1, rows = 1;  // how many of each it covers
    bool operator==(const Cell&) const = default;
};

using Row = std::vector<Cell>;

/// Columns without an entry in alignments are Unset.
struct Table {
    Inlines caption = {};
    std::vector<Alignment> alignments = {};
    std::vector<Row> rows;
    bool operator==(const Table&) const = default;
};

/// Lines of a program, kept character by character; in the normal form each ends with a line feed.
struct CodeBlock {
    std::string language;
    std::string text;
    bool operator==(const CodeBlock&) const = default;
};

/// Stanzas; the lines of one are parted by LineBreak.
struct Verse {
    std::vector<Inlines> stanzas;
    bool operator==(const Verse&) const = default;
};

/// Something that another site shows (a video, a post). It is asked for after consent only; until then it is a link with a title.
struct Embed {
    std::string address;
    std::string title;
    bool operator==(const Embed&) const = default;
};

struct File {
    Medium medium;
    Inlines caption = {};
    bool operator==(const File&) const = default;
};

struct Audio {
    Medium medium;
    Inlines caption = {};
    Inlines credit = {};
    bool operator==(const Audio&) const = default;
};

struct Video {
    Medium medium;
    std::string alternative = {};
    Inlines caption = {};
    Inlines credit = {};
    bool operator==(const Video&) const = default;
};

/// A text beside the text.
struct Box {
    Blocks inside;
    bool operator==(const Box&) const = default;
};

struct Rule {
    bool operator==(const Rule&) const = default;
};

/// The note of that number, from 1. In the normal form notes stand at the end of the document, in order of reference.
struct Footnote {
    std::uint32_t note = 0;
    Blocks inside;
    bool operator==(const Footnote&) const = default;
};

/// One of the closed set. Every rendition visits all of them; adding one fails to compile until each has an answer.
struct Block {
    std::variant<Paragraph, Heading, Quotation, PullQuote, List, DefinitionList, Image, Gallery, Table, CodeBlock, Verse, Embed, File,
                 Audio, Video, Box, Rule, Footnote>
        kind;
    bool operator==(const Block&) const = default;
};

}  // namespace rotative::document
