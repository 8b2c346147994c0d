// SPDX-License-Identifier: Apache-2.0
// Documents go to Markdown and come back as they were; what Markdown cannot say stands in its place and comes back unchanged.
#include <gtest/gtest.h>
#include "press/document/random_documents.hpp"
#include "press/document/readers.hpp"

namespace rotative::document {
namespace {

struct TopicNames : Names {
    std::optional<std::string> name_of(const Reference& thing) const override {
        if (thing.kind != Kind::Topic || thing.id % 3 == 0) return {};
        return "Sujet-(é)-" + std::to_string(thing.id);
    }
    std::optional<std::int64_t> find(Kind kind, std::string_view name) const override {
        constexpr std::string_view beginning = "Sujet-(é)-";
        if (kind != Kind::Topic || !name.starts_with(beginning)) return {};
        return std::stoll(std::string(name.substr(beginning.size())));
    }
};

std::string described(const Problem& problem) {
    std::string text = problem.message;
    for (const auto& detail : problem.details) text += " " + detail.name + "=" + detail.value;
    return text;
}

TEST(Markdown, a_document_comes_back_from_it_unchanged) {
    RandomDocuments documents(seed_of_run());
    const TopicNames names;
    for (auto left = number_of_documents(1000, 100'000); left > 0; --left) {
        const auto document = normalise(documents.next());
        const auto markdown = to_markdown(document, names);
        const auto read = from_markdown(markdown, names, document);
        ASSERT_TRUE(read) << described(read.problem()) << "\n" << markdown;
        ASSERT_EQ(to_json(*read), to_json(document)) << markdown;
        ASSERT_EQ(*read, document);
    }
}

TEST(Document, the_normal_form_is_normal) {
    RandomDocuments documents(seed_of_run());
    for (auto left = number_of_documents(1000, 100'000); left > 0; --left) {
        const auto document = normalise(documents.next());
        ASSERT_EQ(to_json(normalise(document)), to_json(document));
    }
}

TEST(Json, a_document_comes_back_from_it_unchanged) {
    RandomDocuments documents(seed_of_run());
    for (auto left = number_of_documents(1000, 100'000); left > 0; --left) {
        const auto document = normalise(documents.next());
        const auto read = from_json(to_json(document));
        ASSERT_TRUE(read) << described(read.problem()) << "\n" << to_json(document);
        ASSERT_EQ(to_json(*read), to_json(document));
        ASSERT_EQ(*read, document);
    }
}

}  // namespace
}  // namespace rotative::document
