// SPDX-License-Identifier: Apache-2.0
// A newsroom goes back to the release before this one, works with it for a day, and comes again. That release knew no media: it changed
// rows of articles and told the wire, and kept nothing of what shows which picture. Here it is played by the very statements it says.
#include <gmock/gmock.h>
#include "house/catching_up.hpp"
#include "open_house.hpp"
#include "press/pictures/test_pictures.hpp"

namespace rotative::journeys {
namespace {

namespace fs = std::filesystem;

class AWayBack : public testing::TestWithParam<store::Engine> {
protected:
    /// The release before this one says these statements, and that it did.
    void the_former_release_says(std::initializer_list<std::string_view> statements) {
        const auto store = store::open(shelf.address(), clock);
        ASSERT_TRUE(store->write([&](store::Transaction& tx) -> Result<Done> {
            for (const auto statement : statements) tx.run(statement);
            tx.run("insert into news (name, words, history, told_at) values ('article.changed', '', 0, ?)", tx.now());
            return Done{};
        }));
    }
    /// A house of today, with the files of the one before.
    std::unique_ptr<OpenHouse> come_again(const fs::path& media) {
        auto house = std::make_unique<OpenHouse>(shelf.address(), clock);
        fs::copy(media, house->folder() / "media", fs::copy_options::recursive);
        return house;
    }
    /// Two articles with a picture each: the bridge's is public, the tower's is a draft.
    void make_the_paper(OpenHouse& house) {
        house.order({"section", "add", "Ville"});
        for (const auto* name : {"bridge", "tower"}) {
            const auto shade = static_cast<std::uint8_t>(name[0]);
            house.file("next.png", pictures::plain_png(40, 30, {shade, 0, 0}));
            const auto medium = house.number({"media", "add", "next.png"});
            house.file("text.md", "Texte.\n\n![](media:" + std::to_string(medium) + ")\n");
            house.number({"article", "publish", "text.md", "--headline", name, "--section", "ville"});
        }
        ASSERT_TRUE(house.order({"article", "withdraw", "2"}));
        house.house.store->read([&](store::Reading& reading) {
            cache::Ingredients unnoted;
            bridge = media::address_of(*media::shown(reading, unnoted, {1}), 40, pictures::Form::Jpeg).text();
            tower = media::address_of(*media::shown(reading, unnoted, {2}), 40, pictures::Form::Jpeg).text();
        });
    }

    store::ScratchStore shelf{GetParam()};
    store::HandClock clock;
    std::string bridge, tower;
};

TEST_P(AWayBack, hides_and_shows_the_pictures_of_what_it_withdrew_and_published) {
    auto house = std::make_unique<OpenHouse>(shelf.address(), clock);
    make_the_paper(*house);
    EXPECT_EQ(house->get(bridge).status, 200);
    EXPECT_EQ(house->get(tower).status, 404);
    store::ScratchFolder kept;
    fs::copy(house->folder() / "media", kept.path() / "media", fs::copy_options::recursive);
    house.reset();
    the_former_release_says({"update articles set state = 7 where id = 1", "update articles set state = 5 where id = 2"});
    house = come_again(kept.path() / "media");
    EXPECT_EQ(house->get(bridge).status, 404);
    EXPECT_EQ(house->get(tower).status, 200);
}

TEST_P(AWayBack, hides_a_picture_that_a_text_shows_no_longer) {
    auto house = std::make_unique<OpenHouse>(shelf.address(), clock);
    make_the_paper(*house);
    store::ScratchFolder kept;
    fs::copy(house->folder() / "media", kept.path() / "media", fs::copy_options::recursive);
    house.reset();
    the_former_release_says(
        {"update article_bodies set document = (select document from article_bodies where article = 2) where article = 1"});
    house = come_again(kept.path() / "media");
    EXPECT_EQ(house->get(bridge).status, 404);
    EXPECT_EQ(house->get(tower).status, 200);
    EXPECT_THAT(house->get("/").body, testing::Not(testing::HasSubstr(bridge.substr(0, 30)))) << "nor does a list show it";
}

TEST_P(AWayBack, beside_a_node_of_today_is_made_good_within_the_hour) {
    OpenHouse house(shelf.address(), clock);
    make_the_paper(house);
    the_former_release_says({"update articles set state = 7 where id = 1"});
    house::catch_up_and_note(house.house);
    EXPECT_EQ(house.get(bridge).status, 404);
}

TEST_P(AWayBack, that_never_was_costs_no_write) {
    ClosedHouse(shelf.address(), clock).order({"section", "add", "Ville"});
    const auto mark = [&] {
        return store::open(shelf.address(), clock)->read([](store::Reading& reading) {
            auto rows = reading.rows("select number from caught_up");
            return rows.next() ? rows.number(0) : -1;
        });
    };
    const auto before = mark();
    ClosedHouse again(shelf.address(), clock);
    EXPECT_EQ(mark(), before);
}

ON_BOTH_DATABASES(AWayBack);

}  // namespace
}  // namespace rotative::journeys
