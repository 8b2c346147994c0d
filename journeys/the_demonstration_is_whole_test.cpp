// SPDX-License-Identifier: Apache-2.0
// The invented newspaper is our shop window: whoever looks for a thing that we make finds one in it. That its pages keep what every page
// promises is told in every_page_test.cpp; what is in it, in fixtures/demonstration.
#include <gmock/gmock.h>
#include <map>
#include <set>
#include "house/demonstration.hpp"
#include "open_house.hpp"
#include "paper/articles/reading.hpp"
#include "paper/authors/authors.hpp"
#include "paper/stories/stories.hpp"
#include "paper/topics/topics.hpp"
#include "press/document/walk.hpp"

namespace rotative::journeys {
namespace {

using namespace document;
using testing::SizeIs;

template <class Kind, class... All>
std::size_t place_of(const std::variant<All...>&) {
    std::size_t place = 0;
    (void)((std::is_same_v<Kind, All> || (++place, false)) || ...);
    return place;
}

/// What kinds of blocks and inlines there are in a text, by their places in the two closed sets.
struct Kinds {
    std::set<std::size_t> blocks, inlines;

    void note(const Document& text) {
        each_block(text.blocks, [&](const Block& block) {
            blocks.insert(block.kind.index());
            inside(
                block, [&](const Inlines& line) { each_inline(line, [&](const Inline& one) { inlines.insert(one.kind.index()); }); },
                [](const auto&) {});
        });
    }
};

/// Both engines keep the same newspaper, which rooms and stores prove: one is enough to read it through.
class TheDemonstration : public Journey {
protected:
    TheDemonstration() : Journey(one_width) {
        EXPECT_TRUE(house::write_the_demonstration(house.house, house::Terminal(-1, -1, -1, house.folder())));
    }

    /// What `read` makes of it, number after number, until there is none.
    template <class Read>
    void each(Read read) {
        house.house.store->read([&](store::Reading& reading) {
            for (std::int64_t number = 1; read(reading, number); ++number) {
            }
        });
    }
    std::vector<articles::Article> articles() {
        std::vector<articles::Article> all;
        each([&](store::Reading& reading, std::int64_t number) {
            auto one = articles::article(reading, made_of, {number});
            if (one) all.push_back(*std::move(one));
            return static_cast<bool>(one);
        });
        return all;
    }
    cache::Ingredients made_of;
};

TEST_P(TheDemonstration, shows_every_kind_of_block_and_of_words) {
    Kinds found;
    for (const auto& article : articles()) found.note(article.words.body);
    for (std::size_t kind = 0; kind < std::variant_size_v<decltype(Block::kind)>; ++kind) {
        const Block any{Paragraph{}};
        if (kind == place_of<Audio>(any.kind) || kind == place_of<Video>(any.kind) || kind == place_of<File>(any.kind))
            continue;  // drawn only
        EXPECT_TRUE(found.blocks.contains(kind)) << "block " << kind;
    }
    for (std::size_t kind = 0; kind < std::variant_size_v<decltype(Inline::kind)>; ++kind)
        EXPECT_TRUE(found.inlines.contains(kind)) << "inline " << kind;
}

TEST_P(TheDemonstration, has_sixty_articles_in_four_languages_and_long_ones_in_each) {
    const auto all = articles();
    EXPECT_GE(all.size(), 60u);
    std::map<Language, int> written, of_length, translated, corrected;
    for (const auto& article : all) {
        const auto language = article.words.language;
        ++written[language];
        Kinds kinds;
        kinds.note(article.words.body);
        if (article.minutes >= 4 && kinds.blocks.size() >= 12) ++of_length[language];
        if (article.words.translates) ++translated[language];
        if (article.state == articles::State::Corrected) ++corrected[language];
        EXPECT_TRUE(article.words.section) << article.words.headline;
        EXPECT_THAT(article.words.authors, testing::Not(testing::IsEmpty())) << article.words.headline;
    }
    for (const auto language : readers_languages) {
        SCOPED_TRACE(tag(language));
        EXPECT_GE(written[language], 15);
        EXPECT_GE(of_length[language], 2);
        EXPECT_GE(translated[language], 1);
        EXPECT_GE(corrected[language], 1);
    }
}

TEST_P(TheDemonstration, speaks_of_its_pictures_in_the_language_of_the_article) {
    for (const auto& article : articles())
        each_block(article.words.body.blocks, [&](const Block& block) {
            const auto* image = std::get_if<Image>(&block.kind);
            if (!image) return;
            ASSERT_THAT(image->credit, SizeIs(1)) << article.words.headline;
            const auto credit = std::get<Text>(image->credit.front().kind).words;
            EXPECT_FALSE(image->alternative.empty()) << article.words.headline;
            const std::string drawn = article.words.language == Language::French    ? "Dessin"
                                      : article.words.language == Language::Turkish ? "Çizim"
                                      : article.words.language == Language::English ? "Drawing"
                                                                                    : "لو كورييه";
            EXPECT_THAT(credit, testing::HasSubstr(drawn)) << article.words.headline;
        });
}

TEST_P(TheDemonstration, gives_each_story_a_timeline_each_topic_facts_and_each_author_a_face_in_four_languages) {
    int stories = 0, topics = 0, authors = 0;
    for (const auto language : readers_languages) {
        SCOPED_TRACE(tag(language));
        each([&](store::Reading& reading, std::int64_t number) {
            if (!stories::story(reading, made_of, {number})) return false;
            const auto lines = stories::timeline(reading, made_of, {number}, language);
            EXPECT_GE(lines.size(), 4u) << "story " << number;
            EXPECT_TRUE(std::ranges::any_of(lines, [](const auto& line) { return line.article.has_value(); })) << "story " << number;
            EXPECT_TRUE(stories::introduction(reading, made_of, {number}, language)) << "story " << number;
            return ++stories > 0;
        });
        each([&](store::Reading& reading, std::int64_t number) {
            const auto topic = topics::topic(reading, made_of, {number});
            if (!topic) return false;
            EXPECT_TRUE(std::ranges::any_of(topic->facts, [&](const auto& fact) { return fact.language == language; }))
                << "topic " << number;
            return ++topics > 0;
        });
        each([&](store::Reading& reading, std::int64_t number) {
            if (!authors::is_there(reading, {number})) return false;
            EXPECT_TRUE(authors::face(reading, made_of, {number})) << "author " << number;
            EXPECT_TRUE(authors::biography(reading, made_of, {number}, language)) << "author " << number;
            return ++authors > 0;
        });
    }
    EXPECT_EQ(stories, 4 * 4);
    EXPECT_EQ(topics, 4 * 17);
    EXPECT_EQ(authors, 4 * 7);
}

INSTANTIATE_TEST_SUITE_P(On, TheDemonstration, testing::Values(store::Engine::Sqlite), rotative::store::engine_name);

}  // namespace
}  // namespace rotative::journeys
