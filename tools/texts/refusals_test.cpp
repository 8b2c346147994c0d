// SPDX-License-Identifier: Apache-2.0
// A refusal carries its key as a string, since src/base knows no texts. So the sources are read: each key has its sentence.
#include <gtest/gtest.h>
#include "tools/files.hpp"
#include "tools/texts/catalogue.hpp"

namespace rotative::tools {
namespace {

bool is_key(std::string_view word) {
    return word.find('.') != word.npos && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == word.npos;
}

/// The text keys that a source hands to a refusal: Problem{Refusal::NotFound, "articles.not_found", …}.
std::set<std::string> keys_of_refusals(std::string_view source) {
    std::set<std::string> keys;
    for (std::size_t at = 0; (at = source.find("Refusal::", at)) != source.npos;) {
        at = std::min(source.find_first_of(",;{}()", at), source.size());  // the kind ends; what a comma brings is the key
        if (at == source.size() || source[at] != ',') continue;
        const auto end = source.find_first_of(";{}", at);
        auto rest = source.substr(at, end - at);
        for (std::size_t open; (open = rest.find('"')) != rest.npos;) {
            const auto close = std::min(rest.find('"', open + 1), rest.size() - 1);
            const auto word = rest.substr(open + 1, close - open - 1);
            if (is_key(word)) keys.emplace(word);
            rest.remove_prefix(close + 1);
        }
    }
    return keys;
}

TEST(Refusals, are_found_in_a_source) {
    EXPECT_EQ(
        keys_of_refusals("return Problem{Refusal::NotFound, late ? \"a.b\" : \"a.c\", {{\"x\", \"y.z\"}}}; f(Refusal::Gone); \"d.e\""),
        (std::set<std::string>{"a.b", "a.c"}));
    EXPECT_EQ(keys_of_refusals("Problem{Refusal::Invalid,\n  \"a.b\"}"), (std::set<std::string>{"a.b"}));
    EXPECT_TRUE(keys_of_refusals("case Refusal::NotFound: return \"a.b\";").empty());
}

TEST(Refusals, in_the_sources_have_their_sentence) {
    ASSERT_TRUE(std::filesystem::exists("texts/fr.po")) << "run from the root of the source";
    std::set<std::string> written;
    for (const auto& entry : read_po("texts/fr.po", read_file("texts/fr.po")).entries) written.insert(entry.key);
    for (const auto& file : std::filesystem::recursive_directory_iterator("src")) {
        const auto name = file.path().string();
        if (!(name.ends_with(".cpp") || name.ends_with(".hpp")) || name.ends_with("_test.cpp")) continue;
        for (const auto& key : keys_of_refusals(read_file(file.path())))
            EXPECT_TRUE(written.contains(key)) << name << ": " << key << " is not in texts/; see texts/README.md";
    }
}

}  // namespace
}  // namespace rotative::tools
