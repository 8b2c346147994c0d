// SPDX-License-Identifier: Apache-2.0
// The vectors of html5lib, when they lie beside the checkout (../shared/corpora/html-parse). What differs is printed.
#include <gtest/gtest.h>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include "base/test_files.hpp"
#include "press/markup/tokenizer.hpp"

namespace rotative::markup {
namespace {

namespace json = boost::json;

std::filesystem::path corpus() { return corpora() / "html-parse" / "tokenizer.jsonl"; }

json::value or_null(const std::optional<std::string>& text) { return text ? json::value(*text) : json::value(nullptr); }

json::array written(const Token& token) {
    switch (token.kind) {
        case Token::Kind::Text:
            return {"Character", token.text};
        case Token::Kind::Comment:
            return {"Comment", token.text};
        case Token::Kind::EndTag:
            return {"EndTag", token.text};
        case Token::Kind::Doctype:
            return {"DOCTYPE", token.has_name ? json::value(token.text) : nullptr, or_null(token.public_id), or_null(token.system_id),
                    !token.force_quirks};
        case Token::Kind::StartTag:
            break;
    }
    json::object attributes;
    for (const auto& attribute : token.attributes) attributes[attribute.name] = attribute.value;
    json::array out{"StartTag", token.text, attributes};
    if (token.self_closing) out.push_back(true);
    return out;
}

json::array tokens_of(Tokenizer tokenizer) {
    json::array out;
    for (Token token; tokenizer.next(token);) {
        auto piece = written(token);
        const bool goes_on = !out.empty() && piece[0] == "Character" && out.back().as_array()[0] == "Character";
        if (goes_on)
            out.back().as_array()[1].as_string() += piece[1].as_string();
        else
            out.push_back(std::move(piece));
    }
    return out;
}

Reading reading_of(std::string_view state) {
    if (state == "RCDATA state") return Reading::Rcdata;
    if (state == "RAWTEXT state") return Reading::Rawtext;
    if (state == "PLAINTEXT state") return Reading::Plaintext;
    if (state == "Script data state") return Reading::Script;
    if (state == "CDATA section state") return Reading::Cdata;
    return Reading::Markup;
}

/// "doubleEscaped" vectors write every special character as \uXXXX once more.
json::object unescaped(json::object wanted) {
    if (!wanted.contains("doubleEscaped")) return wanted;
    auto text = json::serialize(wanted);
    for (std::size_t at = 0; (at = text.find("\\\\u", at)) != std::string::npos;) text.erase(at, 1);
    return json::parse(text).as_object();
}

}  // namespace

TEST(TokenizerCorpus, tokens_are_those_of_the_standard) {
    if (!std::filesystem::exists(corpus())) GTEST_SKIP() << "the vectors are not beside this checkout: " << corpus();
    std::ifstream file(corpus());
    std::size_t cases = 0, agreed = 0;
    for (std::string line; std::getline(file, line);) {
        const auto wanted = unescaped(json::parse(line).as_object());
        const auto* states = wanted.if_contains("initialStates");
        bool same = true;
        json::array got;
        for (const auto& state : states ? states->as_array() : json::array{"Data state"}) {
            Tokenizer tokenizer(std::string_view(wanted.at("input").as_string()));
            const auto* last = wanted.if_contains("lastStartTag");
            tokenizer.read_as(reading_of(std::string_view(state.as_string())), last ? std::string_view(last->as_string()) : "");
            got = tokens_of(tokenizer);
            same &= got == wanted.at("output").as_array();
            if (!same) break;
        }
        ++cases, agreed += same;
        if (!same) std::printf("  %s\n    is  %s\n", json::serialize(wanted).c_str(), json::serialize(got).c_str());
    }
    std::printf("tokenizer: %zu of %zu\n", agreed, cases);
    EXPECT_GE(agreed * 1000, cases * 995);
}

}  // namespace rotative::markup
