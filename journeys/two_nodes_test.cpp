// SPDX-License-Identifier: Apache-2.0
// Two houses on one database: what is published in one is read in the other, and both print the same bytes; and two newsrooms that
// write at the same time, where both must hear everything in one order. ROTATIVE_LONG=1 lets them make 1,000 edits.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <mutex>
#include <optional>
#include <thread>
#include "any_edit.hpp"
#include "open_house.hpp"
#include "paper/articles/article_news.hpp"
#include "paper/naming/about.hpp"

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

/// A house that writes down the number of every piece of news it hears.
class Listening : public ClosedHouse {
public:
    explicit Listening(const std::string& database, Clock clock) : ClosedHouse(database, std::move(clock)) {
        hear<masthead::SettingChanged, masthead::MenuChanged, naming::NamesChanged, naming::AboutChanged, sections::SectionsMoved,
             stories::StoryChanged, topics::TopicChanged, topics::TopicsMerged, articles::ArticlePublished, articles::ArticleChanged,
             articles::ArticleWithdrawn, articles::ArticleWritten, articles::ListsRemade, addresses::AddressesKept, front::FrontChanged>();
        serving_.emplace(house);
    }
    http::Reached get(std::string_view target) { return http::Client(serving_->port(), readers_patience).get(target); }
    std::vector<wire::Number> heard() {
        const std::lock_guard guard(lock_);
        return heard_;
    }

private:
    template <class... News>
    void hear() {
        const auto note = [this](wire::Number number) {
            const std::lock_guard guard(lock_);
            heard_.push_back(number);
        };
        (house.wire.at_once<News>([note](const News&, wire::Heard heard) { note(heard.number); }), ...);
    }

    std::mutex lock_;
    std::vector<wire::Number> heard_;
    std::optional<house::Serving> serving_;  // last: what it hears is noted above
};

class TwoNewsrooms : public testing::Test {
protected:
    std::vector<wire::Number> numbers_after(wire::Number first) {
        return one.house.store->read([&](store::Reading& reading) {
            std::vector<wire::Number> numbers;
            auto rows = reading.rows("select number from news where number > ? order by number", first);
            while (rows.next()) numbers.push_back(rows.number(0));
            return numbers;
        });
    }
    /// Both have heard what is kept, in its order and nothing else; waits for them as long as it may take.
    void expect_both_heard_all() {
        const auto kept = numbers_after(0);
        for (auto* node : {&one, &other}) {
            for (int i = 0; i < 3000 && node->house.wire.newest() < kept.back(); ++i) ::usleep(10'000);
            const auto heard = node->heard();
            ASSERT_FALSE(heard.empty());
            ASSERT_EQ(heard, std::vector(std::ranges::find(kept, heard.front()), kept.end())) << "one was skipped, or out of order";
        }
    }
    void expect_fresh(const std::vector<std::string>& addresses) {
        for (const auto& address : addresses) {
            const auto printed = cold.get(address);
            for (auto* node : {&one, &other}) {
                const auto served = node->get(address);
                ASSERT_EQ(served.status, printed.status) << address;
                ASSERT_EQ(served.body, printed.body) << address;
            }
        }
    }
    store::ScratchStore shelf{store::Engine::Postgres};
    store::HandClock clock;
    Listening one{shelf.address(), clock}, other{shelf.address(), clock};
    ColdPress cold{shelf.address(), clock};
    AnyEdit here{one.house, clock}, there{other.house, clock};
};

TEST_F(TwoNewsrooms, write_at_the_same_time_and_both_hear_everything_in_one_order_and_show_it) {
    constexpr int together = 10;
    const int rounds = (std::getenv("ROTATIVE_LONG") ? 1000 : 40) / (2 * together);
    for (int i = 0; i < 6; ++i) here.publish(), there.publish();
    for (int round = 0; round < rounds; ++round) {
        std::thread beside([&] {
            for (int i = 0; i < together; ++i) there.edit();
        });
        for (int i = 0; i < together; ++i) here.edit();
        beside.join();
        ASSERT_NO_FATAL_FAILURE(expect_both_heard_all()) << "round " << round;
        ASSERT_NO_FATAL_FAILURE(expect_fresh(here.addresses())) << "round " << round;
        ASSERT_NO_FATAL_FAILURE(expect_fresh(there.addresses())) << "round " << round;
    }
    fmt::print("measured: {} edits in two houses at once, {} pieces of news, none skipped, none out of order, every page fresh\n",
               rounds * 2 * together, numbers_after(0).size());
}

}  // namespace
}  // namespace rotative::journeys
