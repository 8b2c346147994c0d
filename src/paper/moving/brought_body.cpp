// SPDX-License-Identifier: Apache-2.0
// From the markup of WordPress to a document, through press/document's reader of foreign HTML.
#include "paper/moving/brought_body.hpp"
#include <algorithm>
#include <map>
#include "paper/moving/freeform.hpp"
#include "paper/moving/shortcodes.hpp"
#include "press/document/clean_text.hpp"
#include "press/document/renditions.hpp"
#include "press/document/walk.hpp"

namespace rotative::moving {
namespace {

void count_links(const document::Document& document, BroughtBody& body) {
    const auto line = [&](const document::Inlines& inlines) {
        document::each_inline(inlines, [&](const document::Inline& piece) {
            const bool reference = std::holds_alternative<document::TopicLink>(piece.kind);
            body.references += reference;
            body.links += reference || std::holds_alternative<document::Link>(piece.kind);
        });
    };
    document::each_block(document.blocks, [&](const document::Block& block) { document::inside(block, line, [](const auto&) {}); });
}

}  // namespace

BroughtBody read_body(std::string_view body, const std::string& base, const std::string& language, const Resolve& resolve, Dialect dialect,
                      const Enclosed& enclosed) {
    std::map<std::string, std::size_t> met;
    document::HtmlOptions options{base, language, resolve, [&](std::string_view comment) {
                                      const auto block = block_comment(comment);
                                      if (block.does == BlockComment::Does::StandsAlone) ++met["block " + std::string(block.name)];
                                  }};
    const auto shortcodes = dialect == Dialect::Item ? read_shortcodes(body, enclosed) : Shortcodes{std::string(body), {}};
    for (const auto& name : shortcodes.left) ++met["shortcode " + name];
    if (shortcodes.missing > 0) met["picture or sound of a list that the export has not"] += shortcodes.missing;
    auto reading = document::read_html(with_freeform_marked(shortcodes.html), options);
    for (auto& outside : reading.outside)
        if (outside.what != "element " + std::string(freeform_element)) met[outside.what] += outside.times;
    BroughtBody brought{std::move(reading.document), {}, 0, 0};
    for (auto& [what, times] : met) brought.outside.push_back({what, times});
    count_links(brought.document, brought);
    return brought;
}

std::string words_of(std::string_view html) { return document::clean_line(document::words(document::read_html(html).document)); }

}  // namespace rotative::moving
