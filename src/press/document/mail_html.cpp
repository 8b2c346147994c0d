// SPDX-License-Identifier: Apache-2.0
// The document in a mail: mail programs drop style sheets, so each part carries its own style; colours follow the reader's theme.
#include "press/document/html_rendition.hpp"

namespace rotative::document {
namespace {

std::string_view attributes(Part part) {
    switch (part) {
        case Part::Paragraph:
            return " style=\"margin:0 0 1em\"";
        case Part::Heading:
            return " style=\"margin:1.5em 0 .5em;line-height:1.2\"";
        case Part::Quotation:
            return " style=\"margin:0 0 1em;padding-inline-start:1em;border-inline-start:3px solid #999\"";
        case Part::QuotedWords:
            return " style=\"margin:0\"";
        case Part::Source:
            return " style=\"font-size:90%\"";
        case Part::List:
            return " style=\"margin:0 0 1em;padding-inline-start:1.5em\"";
        case Part::Definitions:
        case Part::Picture:
        case Part::Gallery:
        case Part::Audio:
        case Part::Video:
            return " style=\"margin:0 0 1em\"";
        case Part::Caption:
            return " style=\"font-size:90%;text-align:start\"";
        case Part::Table:
            return " style=\"margin:0 0 1em;border-collapse:collapse\"";
        case Part::HeaderCell:
            return " style=\"padding:.3em .6em;border-bottom:2px solid #999;text-align:start\"";
        case Part::Cell:
            return " style=\"padding:.3em .6em;border-bottom:1px solid #999\"";
        case Part::StartCell:
            return " style=\"padding:.3em .6em;border-bottom:1px solid #999;text-align:start\"";
        case Part::CenterCell:
            return " style=\"padding:.3em .6em;border-bottom:1px solid #999;text-align:center\"";
        case Part::EndCell:
            return " style=\"padding:.3em .6em;border-bottom:1px solid #999;text-align:end\"";
        case Part::Code:
            return " style=\"margin:0 0 1em;white-space:pre-wrap;font-family:monospace\"";
        case Part::Verse:
            return " style=\"margin:0 0 1em;font-style:italic\"";
        case Part::Embed:
        case Part::File:
            return " style=\"margin:0 0 1em;padding:.6em;border:1px solid #999\"";
        case Part::Box:
            return " style=\"margin:0 0 1em;padding:1em 1em 0;border:1px solid #999\"";
        case Part::Rule:
            return " style=\"margin:1.5em 0;border:0;border-top:1px solid #999\"";
        case Part::Notes:
            return " style=\"margin-top:1.5em;border-top:1px solid #999;font-size:90%\"";
        case Part::Shown:
            return " style=\"max-width:100%;height:auto\"";
        case Part::Download:
        case Part::PullQuote:
        case Part::Credit:
        case Part::Link:
        case Part::TopicLink:
            return "";
    }
    return "";
}

}  // namespace

html::Html mail_html(const Document& document, const Links& links, const Pictures& pictures) {
    return html_of(document, links, pictures, {attributes});
}

}  // namespace rotative::document
