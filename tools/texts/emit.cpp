// SPDX-License-Identifier: Apache-2.0
// The C++ that the texts become: one sorted table of keys, and for each language one table of forms.
#include <fmt/format.h>
#include "tools/files.hpp"
#include "tools/texts/catalogue.hpp"

namespace rotative::tools {
namespace {

constexpr auto made_from = "// Made from texts/*.po by tools/texts; read those instead.\n";

std::string joined(const std::set<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += name + ' ';
    return out;
}

std::string table_of(Language language, const PoFile& file) {
    std::string forms, first = "0";
    std::size_t count = 0;
    for (const auto& entry : file.entries) {
        for (const auto& form : entry.forms) forms += "    " + literal(form) + "sv,\n";
        first += fmt::format(", {}", count += entry.forms.size());
    }
    return fmt::format("constexpr std::string_view {0}_forms[] = {{\n{1}}};\nconstexpr std::uint32_t {0}_first[] = {{{2}}};\n\n",
                       tag(language), forms, first);
}

}  // namespace

std::string write_po(const PoFile& file) {
    std::string out = "msgid \"\"\nmsgstr " + literal(file.header) + "\n";
    for (const auto& entry : file.entries) {
        out += "\nmsgid " + literal(entry.key) + "\n";
        if (entry.is_plural) out += "msgid_plural " + literal(entry.key) + "\n";
        for (std::size_t at = 0; at < entry.forms.size(); ++at)
            out += (entry.is_plural ? fmt::format("msgstr[{}] ", at) : "msgstr ") + literal(entry.forms[at]) + "\n";
    }
    return out;
}

std::string keys_header(const Languages& languages) {
    std::string keys, arguments;
    for (const auto& entry : languages[0].entries) {
        keys += "    " + literal(entry.key) + ",\n";
        arguments += "    " + literal(joined(arguments_of(languages[0], entry))) + ",\n";
    }
    return fmt::format(
        "{}#pragma once\n#include <string_view>\n\nnamespace rotative::i18n::made {{\n\n"
        "inline constexpr std::string_view keys[] = {{\n{}}};\n\n/// The names of each text's arguments, each followed by a space.\n"
        "inline constexpr std::string_view arguments[] = {{\n{}}};\n\n}}  // namespace rotative::i18n::made\n",
        made_from, keys, arguments);
}

std::string catalogue_source(const Languages& languages) {
    std::string tables, cases;
    for (std::size_t at = 0; at < languages.size(); ++at) tables += table_of(readers_languages[at], languages[at]);
    tables += table_of(Language::Test, bracketed(languages[2]));
    for (const auto language : {Language::French, Language::Turkish, Language::English, Language::Arabic, Language::Test})
        cases += fmt::format("        {{{0}_forms, {0}_first}},\n", tag(language));
    return fmt::format(
        "{}#include \"press/i18n/catalogue.hpp\"\n\nnamespace rotative::i18n {{\nnamespace {{\nusing namespace "
        "std::string_view_literals;\n\n"
        "{}}}  // namespace\n\nconst Catalogue& catalogue(Language language) {{\n    static constexpr Catalogue all[] = {{\n{}    }};\n"
        "    return all[static_cast<std::size_t>(language)];\n}}\n\n}}  // namespace rotative::i18n\n",
        made_from, tables, cases);
}

}  // namespace rotative::tools
