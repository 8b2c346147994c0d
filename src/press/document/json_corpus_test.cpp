// SPDX-License-Identifier: Apache-2.0
// The door for JSON against JSONTestSuite: what must be read is, what must be refused is, and nothing exhausts the stack.
#include <gtest/gtest.h>
#include <boost/json.hpp>
#include "press/document/corpora.hpp"
#include "press/document/json_door.hpp"
#include "press/document/readers.hpp"

namespace rotative::document {
namespace {

std::string from_base64(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned bits = 0, count = 0;
    for (const char digit : text) {
        if (digit == '=') break;
        bits = bits << 6 | static_cast<unsigned>(digits.find(digit));
        if ((count += 6) >= 8) bytes += static_cast<char>(bits >> (count -= 8) & 0xFF);
    }
    return bytes;
}

TEST(JsonCorpus, is_read_and_refused_as_it_says) {
    const auto cases = corpus("json/parsing.jsonl");
    if (cases.empty()) GTEST_SKIP() << "the corpora are not beside this checkout";
    int judged = 0, agreed = 0;
    for (const auto& one : cases) {
        const auto bytes = from_base64(one.at("bytes_b64").as_string());
        const bool accepted = static_cast<bool>(parse_json(bytes, 320));
        EXPECT_FALSE(from_json(bytes)) << one.at("id");  // none of them is a document
        const auto verdict = one.at("verdict").as_string();
        if (verdict == "either") continue;
        ++judged;
        agreed += accepted == (verdict == "accept");
        if (accepted != (verdict == "accept")) std::printf("differs: %s\n", one.at("id").as_string().c_str());
    }
    std::printf("json: %d of %d agree\n", agreed, judged);
    EXPECT_GE(agreed * 100, judged * 95);
}

TEST(JsonDoor, refuses_what_is_too_deep_without_going_there) {
    EXPECT_EQ(parse_json(std::string(100'000, '['), 320).problem().message, "document.json_too_deep");
    std::string deep = R"({"version":1,"blocks":)";
    for (int i = 0; i < 40; ++i) deep += R"([{"type":"box","inside":)";
    EXPECT_EQ(from_json(deep + "[]" +
                        [] {
                            std::string ends;
                            for (int i = 0; i < 40; ++i) ends += "}]";
                            return ends + "}";
                        }())
                  .problem()
                  .message,
              "document.json_too_deep");
}

TEST(Json, names_the_place_of_what_is_wrong) {
    const std::pair<const char*, const char*> wrong[] = {
        {R"({"version":2,"blocks":[]})", "document.json_unknown_version /version"},
        {R"({"blocks":[]})", "document.json_member_missing "},
        {R"({"version":1,"blocks":[{"type":"marquee"}]})", "document.json_unknown_type /blocks/0/type"},
        {R"({"version":1,"blocks":[{"type":"rule"},{"type":"rule","x":1}]})", "document.json_unknown_member /blocks/1"},
        {R"({"version":1,"blocks":[{"type":"paragraph","inside":[{"type":"topic-link","kind":"paper","id":1,"inside":[]}]}]})",
         "document.json_unknown_word /blocks/0/inside/0/kind"},
        {R"({"version":1,"blocks":[{"type":"heading","level":7,"inside":[]}]})", "document.json_number_out_of_range /blocks/0/level"},
        {R"({"version":1,"blocks":[{"type":"paragraph","inside":"words"}]})", "document.json_not_a_list /blocks/0/inside"},
        {R"({"version":1,"blocks":[})", "document.json_malformed byte 23"},
    };
    for (const auto& [json, problem] : wrong) {
        const auto read = from_json(json);
        ASSERT_FALSE(read) << json;
        EXPECT_EQ(read.problem().message + " " + read.problem().details.front().value, problem);
    }
}

}  // namespace
}  // namespace rotative::document
