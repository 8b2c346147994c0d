// SPDX-License-Identifier: Apache-2.0
// Which written addresses are fit for a link, and how many links a document has. What the things' addresses are, the caller knows.
#include "press/document/renditions.hpp"
#include "press/document/walk.hpp"

namespace rotative::document {

html::Url Links::address_of(std::string_view written) const {
    if (!written.starts_with('/')) return html::Url::foreign(written);
    std::string path;
    for (const char byte : written) {
        if (static_cast<unsigned char>(byte) < ' ' || byte == '\x7F' || (path.size() == 1 && (byte == '/' || byte == '\\'))) return {};
        if (byte == ' ')
            path += "%20";
        else
            path += byte;
    }
    return html::Url::own(std::move(path));
}

std::size_t count_links(const Document& document) {
    std::size_t count = 0;
    const auto in_line = [&](const Inlines& line) {
        each_inline(line, [&](const Inline& piece) {
            count += std::holds_alternative<Link>(piece.kind) || std::holds_alternative<TopicLink>(piece.kind);
        });
    };
    each_block(document.blocks, [&](const Block& block) {
        count += std::holds_alternative<Embed>(block.kind);
        inside(block, in_line, [](const auto&) {});
    });
    return count;
}

}  // namespace rotative::document
