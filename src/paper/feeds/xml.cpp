// SPDX-License-Identifier: Apache-2.0
// Escaping for text and for attributes in double quotes alike.
#include "paper/feeds/xml.hpp"

namespace rotative::feeds {
namespace {

/// U+FFFE and U+FFFF, the two characters of three bytes that XML refuses.
bool is_no_character(std::string_view rest) { return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF"); }

}  // namespace

void append_xml(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
            continue;
        else if (c == '\xEF' && is_no_character(text.substr(i)))
            i += 2;
        else
            out += c;
    }
}

void open(std::string& out, std::string_view name, Attributes attributes) {
    out += '<';
    out += name;
    for (const auto& [key, value] : attributes) {
        out += ' ';
        out += key;
        out += "=\"";
        append_xml(out, value);
        out += '"';
    }
    out += '>';
}

void close(std::string& out, std::string_view name) {
    out += "</";
    out += name;
    out += ">\n";
}

void empty(std::string& out, std::string_view name, Attributes attributes) {
    open(out, name, attributes);
    out.insert(out.size() - 1, 1, '/');
}

void element(std::string& out, std::string_view name, std::string_view text) {
    out += '<';
    out += name;
    out += '>';
    append_xml(out, text);
    out += "</";
    out += name;
    out += '>';
}

}  // namespace rotative::feeds
