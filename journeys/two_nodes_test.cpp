// SPDX-License-Identifier: Apache-2.0
// Two houses on one database: what is published in one is read in the other, and both print the same bytes.
#include <gmock/gmock.h>
#include "open_house.hpp"

namespace rotative::journeys {
namespace {

using testing::HasSubstr;

class TwoNodes : public testing::Test {
protected:
    /// What the second house answers once it says these words, or what it still says after ten seconds.
    std::string soon_on_the_other(const std::string& address, const std::string& words) {
        std::string said;
        for (int i = 0; i < 500; ++i) {
            said = other.get(address).body;
            if (said.find(words) != std::string::npos) break;
            ::usleep(20'000);
        }
        return said;
    }
    std::int64_t publish(const std::string& headline) {
        return one.number(
            {"article", "publish", one.file("text.md", "La foule traverse.\n"), "--headline", headline, "--section", "ville"});
    }
    store::ScratchStore shelf{store::Engine::Postgres};
    OpenHouse one{shelf.address()}, other{shelf.address()};
};

TEST_F(TwoNodes, read_the_same_news) {
    one.order({"section", "add", "Ville"});
    EXPECT_THAT(soon_on_the_other("/sections/ville", "Ville"), HasSubstr("Ville"));
    for (const auto* headline : {"Le pont rouvre", "La maire traverse", "Les navettes restent"}) {
        (void)other.get("/"), (void)other.get("/sections/ville");  // kept there
        publish(headline);
        for (const auto* address : {"/", "/sections/ville", "/feeds/atom.xml"}) {
            EXPECT_THAT(soon_on_the_other(address, headline), HasSubstr(headline)) << address;
            const auto here = one.get(address), there = other.get(address);
            EXPECT_EQ(here.body, there.body) << address;
            EXPECT_EQ(here.header("etag"), there.header("etag")) << address;
        }
    }
}

TEST_F(TwoNodes, publish_what_is_due_once) {
    one.order({"section", "add", "Ville"});
    articles::ArticleDraft draft;
    draft.section = {1};
    draft.headline = "Le pont rouvre";
    const auto id = *one.house.articles.write(draft);
    ASSERT_TRUE(one.house.articles.schedule(id, one.house.store->now() + std::chrono::milliseconds(300)));
    EXPECT_THAT(soon_on_the_other("/", "Le pont rouvre"), HasSubstr("Le pont rouvre"));
    const auto published = one.house.store->read([](store::Reading& reading) {
        auto rows = reading.rows("select count(*) from news where name = 'articles.published'");
        rows.next();
        return rows.number(0);
    });
    EXPECT_EQ(published, 1);
}

}  // namespace
}  // namespace rotative::journeys
