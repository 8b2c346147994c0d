// SPDX-License-Identifier: Apache-2.0
// The braces end at the first "}" as typed; another bracket or brace before it and they are not ours, so each character is looked
// at once however many braces there are.
#include "press/document/markdown_attributes.hpp"
#include <map>

namespace rotative::document {
namespace {

struct Braces {
    std::string words;
    std::vector<bool> is_raw;
    std::size_t atom = 0, at = 0;
};

std::optional<Braces> inside_braces(const Atoms& atoms, std::size_t atom, std::size_t at) {
    Braces found;
    for (++at; atom < atoms.size() && atoms[atom].kind == Atom::Kind::Words; ++atom, at = 0) {
        for (; at < atoms[atom].words.size(); ++at) {
            const char byte = atoms[atom].words[at];
            const bool is_raw = atoms[atom].is_raw;
            if (is_raw && byte == '}') return found.atom = atom, found.at = at + 1, found;
            if (is_raw && (byte == '{' || byte == '[' || byte == ']')) return {};
            found.words += byte;
            found.is_raw.push_back(is_raw);
        }
    }
    return {};
}

using Values = std::map<std::string, std::string>;

/// Words parted by spaces, some with a value: strong, lang=ar, abbr="…".
std::optional<Values> values_of(const Braces& braces) {
    Values values;
    const auto raw = [&](std::size_t at, char byte) { return at < braces.words.size() && braces.is_raw[at] && braces.words[at] == byte; };
    for (std::size_t at = 0; at < braces.words.size();) {
        if (raw(at, ' ')) {
            ++at;
            continue;
        }
        std::string name, value;
        for (; at < braces.words.size() && !raw(at, ' ') && !raw(at, '='); ++at) name += braces.words[at];
        if (raw(at, '=') && raw(at + 1, '"')) {
            for (at += 2; !raw(at, '"'); ++at) {
                if (at >= braces.words.size()) return {};
                value += braces.words[at];
            }
            ++at;
        } else if (raw(at, '=')) {
            for (++at; at < braces.words.size() && !raw(at, ' '); ++at) value += braces.words[at];
        }
        if (!values.emplace(std::move(name), std::move(value)).second) return {};
    }
    return values;
}

}  // namespace

std::optional<Attribute> attribute_at(const Atoms& atoms, std::size_t atom, std::size_t at) {
    const auto braces = inside_braces(atoms, atom, at);
    if (!braces) return {};
    auto values = values_of(*braces);
    if (!values || values->empty()) return {};
    const auto given = [&](Inline piece) { return Attribute{std::move(piece), braces->atom, braces->at}; };
    if (values->size() == 2 && values->contains("address") && values->contains("title"))
        return given({Link{(*values)["address"], (*values)["title"], {}}});
    if (values->size() != 1) return {};
    const auto& [name, value] = *values->begin();
    if (name == "address") return given({Link{value, "", {}}});
    if (name == "code") return given({CodeSpan{value}});
    if (name == "abbr") return given({Abbreviation{value, {}}});
    if (name == "lang") return given({LanguageSpan{value, {}}});
    if (!value.empty()) return {};
    if (name == "strong") return given({Strong{}});
    if (name == "em") return given({Emphasis{}});
    if (name == "sup") return given({Superscript{}});
    if (name == "sub") return given({Subscript{}});
    if (name == "del") return given({Struck{}});
    if (name == "br") return given({LineBreak{}});
    return {};
}

}  // namespace rotative::document
