// SPDX-License-Identifier: Apache-2.0
// What must hold of the texts of all languages together. The C++ they become is written in emit.cpp.
#include "tools/texts/catalogue.hpp"
#include <fmt/format.h>
#include <algorithm>
#include "press/i18n/plural.hpp"
#include "tools/files.hpp"

namespace rotative::tools {
namespace {

bool is_name(std::string_view word) {
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == word.npos;
}

bool is_key(std::string_view key) {
    const auto dot = key.find('.');
    return dot != key.npos && is_name(key.substr(0, dot)) && is_name(key.substr(dot + 1));
}

void check_alone(const PoFile& file, Language language) {
    const auto forms = i18n::plural_forms(language).size();
    const Entry* before = nullptr;
    for (const auto& entry : file.entries) {
        const auto wrong = [&](const std::string& what) { throw Wrong(file.name, entry.line, entry.key + ": " + what); };
        if (!is_key(entry.key)) wrong("a key is room.some_words, in lower case");
        if (before && before->key == entry.key) wrong("stands twice");
        if (before && before->key > entry.key) wrong("stands after " + before->key + "; keys are sorted by their letters");
        if (entry.forms.size() != (entry.is_plural ? forms : 1))
            wrong(fmt::format("has {} of its {} forms", entry.forms.size(), entry.is_plural ? forms : 1));
        for (const auto& form : entry.forms)
            if (form.empty()) wrong("a text is empty");
        if (entry.is_plural && !arguments_of(file, entry).contains("count")) wrong("plural forms go with {count}, and none names it");
        before = &entry;
    }
}

void check_together(const PoFile& model, const PoFile& other) {
    auto there = other.entries.begin();
    for (const auto& entry : model.entries) {
        if (there == other.entries.end() || there->key > entry.key) throw Wrong(other.name, 1, "misses " + entry.key);
        if (there->key < entry.key) throw Wrong(other.name, there->line, there->key + ": stands here and not in " + model.name);
        if (there->is_plural != entry.is_plural) throw Wrong(other.name, there->line, entry.key + ": plural here or there only");
        if (arguments_of(model, entry) != arguments_of(other, *there))
            throw Wrong(other.name, there->line, entry.key + ": its {arguments} are not those of " + model.name);
        ++there;
    }
    if (there != other.entries.end()) throw Wrong(other.name, there->line, there->key + ": stands here and not in " + model.name);
}

}  // namespace

void check(const Languages& languages) {
    for (std::size_t at = 0; at < languages.size(); ++at) check_alone(languages[at], readers_languages[at]);
    for (std::size_t at = 1; at < languages.size(); ++at) check_together(languages[0], languages[at]);
}

std::set<std::string> arguments_of(const PoFile& file, const Entry& entry) {
    std::set<std::string> names;
    for (const auto& form : entry.forms)
        for (auto open = form.find_first_of("{}"); open != form.npos; open = form.find_first_of("{}", open)) {
            const auto close = form.find('}', open);
            if (form[open] == '}' || close == form.npos || !is_name(std::string_view(form).substr(open + 1, close - open - 1)))
                throw Wrong(file.name, entry.line, entry.key + ": between braces stands the name of an argument");
            names.insert(form.substr(open + 1, close - open - 1));
            open = close + 1;
        }
    return names;
}

PoFile bracketed(const PoFile& english) {
    auto made_up = english;
    made_up.name = "test.po";
    made_up.header = "Language: en-x-test\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n!=1;\n";
    for (auto& entry : made_up.entries)
        for (auto& form : entry.forms) form = "[" + form + "]";
    return made_up;
}

}  // namespace rotative::tools
