// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the tokenizer finds in a text, one after the other (HTML Standard, section 13.2.5). Names are in small letters.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rotative::markup {

struct Attribute {
    std::string name, value;
    bool operator==(const Attribute&) const = default;
};

struct Token {
    enum class Kind : std::uint8_t { Text, StartTag, EndTag, Comment, Doctype };
    Kind kind = Kind::Text;
    std::string text;                   // of Text and Comment; of a tag and a Doctype their name
    std::vector<Attribute> attributes;  // of a StartTag; each name once, the first wins
    bool self_closing = false;          // of a StartTag: it ended with "/>"
    bool has_name = true;               // of a Doctype, as all below
    bool force_quirks = false;
    std::optional<std::string> public_id, system_id;

    /// An empty text again, with the room it has.
    void clear() {
        kind = Kind::Text;
        text.clear();
        attributes.clear();
        self_closing = force_quirks = false;
        has_name = true;
        public_id.reset(), system_id.reset();
    }
};

}  // namespace rotative::markup
