// SPDX-License-Identifier: Apache-2.0
// The words and links of the kept form, by walking the JSON alone: strings in lines are words, some members are labels.
#include <gtest/gtest.h>
#include <boost/json.hpp>
#include "press/document/judge.hpp"

namespace rotative::document::judge {
namespace {

namespace json = boost::json;

class Walk {
public:
    std::string of(const json::value& document) {
        run(document.at("blocks"));
        for (std::size_t i = 0; i < notes_.size(); ++i) run(notes_[i]->at("inside"));
        return seen_.line();
    }

private:
    void run(const json::value& blocks) {
        for (const auto& block : blocks.as_array()) one(block.as_object()), seen_.space();
    }

    void one(const json::object& block) {
        const auto type = block.at("type").as_string();
        if (type == "footnote") return notes_.push_back(&block);
        if (type == "pull-quote") return;
        if (type == "embed") return embed(block);
        if (type == "code-block") return seen_.say(block.at("text").as_string());
        if (type == "table") lines(block, "caption");
        for (const char* name : {"inside", "images", "items", "definitions", "rows", "stanzas"})
            if (const auto* inside = block.if_contains(name)) all(inside->as_array());
        for (const char* name : {"source", "caption", "credit"})
            if (type != "table") lines(block, name);
    }

    /// Lists of whatever stands in a block: blocks, lines, cells, or lists of them.
    void all(const json::array& list) {
        bool is_line = false;
        for (const auto& value : list) {
            if (value.is_array()) {
                all(value.as_array()), seen_.space();
            } else if (value.is_string() || is_piece(value.as_object())) {
                is_line = true;
                piece(value);
            } else if (value.as_object().contains("type")) {
                one(value.as_object()), seen_.space();
            } else {
                for (const char* name : {"inside", "terms", "meanings"}) lines(value.as_object(), name);
            }
        }
        if (is_line) seen_.space();
    }

    static bool is_piece(const json::object& object) {
        const auto* type = object.if_contains("type");
        if (!type) return false;
        for (const char* name : {"strong", "emphasis", "superscript", "subscript", "struck", "code", "abbreviation", "link", "topic-link",
                                 "line-break", "language", "footnote-reference"})
            if (type->as_string() == name) return true;
        return false;
    }

    void lines(const json::object& object, const char* name) {
        if (const auto* line = object.if_contains(name)) all(line->as_array()), seen_.space();
    }

    void piece(const json::value& value) {
        if (value.is_string()) return seen_.say(value.as_string());
        const auto& object = value.as_object();
        const auto type = object.at("type").as_string();
        const bool is_link = type == "link" || type == "topic-link";
        if (type == "line-break") seen_.space();
        if (type == "code") seen_.say(object.at("text").as_string());
        if (is_link) seen_.begin_link();
        if (const auto* inside = object.if_contains("inside"))
            for (const auto& deeper : inside->as_array()) piece(deeper);
        if (is_link) seen_.end_link();
    }

    void embed(const json::object& block) {
        seen_.begin_link();
        seen_.say(block.at("title").as_string());
        seen_.end_link();
    }

    Seen seen_;
    std::vector<const json::object*> notes_;
};

}  // namespace

std::string seen_in_json(const std::string& text) { return Walk().of(json::parse(text, {}, {.max_depth = 400})); }

namespace {

TEST(JudgeOfJson, sees_words_and_links) {
    EXPECT_EQ(seen_in_json(R"({"blocks":[{"type":"footnote","inside":[{"type":"paragraph","inside":["note"]}]},
        {"type":"paragraph","inside":["d’",{"type":"topic-link","id":1,"inside":["Idlib"]},{"type":"line-break"},"a"]},
        {"type":"list","items":[[{"type":"paragraph","inside":["b"]}],[]]},{"type":"image","alternative":"x","caption":["c"]}]})"),
              "d’\x01Idlib\x02 a b c note");
}

}  // namespace
}  // namespace rotative::document::judge
