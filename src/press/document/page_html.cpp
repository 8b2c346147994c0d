// SPDX-License-Identifier: Apache-2.0
// The document on a page of the newspaper: classes for the style sheet, notes linked both ways, no style attribute (the page's
// Content-Security-Policy forbids them).
#include "press/document/html_rendition.hpp"

namespace rotative::document {
namespace {

std::string_view attributes(Part part) {
    switch (part) {
        case Part::Paragraph:
        case Part::Heading:
        case Part::QuotedWords:
        case Part::Source:
        case Part::List:
        case Part::Definitions:
        case Part::Caption:
        case Part::Table:
        case Part::HeaderCell:
        case Part::Cell:
        case Part::Code:
        case Part::Rule:
        case Part::Link:
            return "";
        case Part::Quotation:
            return " class=\"quotation\"";
        case Part::PullQuote:
            return " class=\"pull-quote\"";
        case Part::Picture:
            return " class=\"picture\"";
        case Part::Gallery:
            return " class=\"gallery\"";
        case Part::Credit:
            return " class=\"credit\"";
        case Part::StartCell:
            return " class=\"start\"";
        case Part::CenterCell:
            return " class=\"center\"";
        case Part::EndCell:
            return " class=\"end\"";
        case Part::Verse:
            return " class=\"verse\"";
        case Part::Embed:
            return " class=\"embed\"";
        case Part::File:
            return " class=\"file\"";
        case Part::Audio:
            return " class=\"audio\"";
        case Part::Video:
            return " class=\"video\"";
        case Part::Box:
            return " class=\"box\"";
        case Part::Notes:
            return " class=\"notes\" role=\"doc-endnotes\"";
        case Part::Shown:
            return "";
        case Part::Download:
            return " class=\"download\"";
        case Part::TopicLink:
            return " class=\"topic\"";
    }
    return "";
}

}  // namespace

html::Html page_html(const Document& document, const Links& links, const Pictures& pictures, std::optional<Language> spoken) {
    return html_of(document, links, pictures,
                   {attributes, PullQuotes::Shown, NoteMarks::Linked, Alternatives::Told, Players::Shown, Spaces::Bound, spoken});
}

}  // namespace rotative::document
