// SPDX-License-Identifier: Apache-2.0
// Comments are kept whole and their threads hold in any order, on each store; addresses are sealed.
#include "paper/comments/comments.hpp"
#include <gmock/gmock.h>
#include <algorithm>
#include <boost/json.hpp>
#include "paper/comments/sealed_address.hpp"
#include "press/document/readers.hpp"
#include "press/document/renditions.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::comments {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Under the_bridge{Under::What::Article, 7};

BroughtComment said(std::string origin, std::string answers = {}) {
    BroughtComment one;
    one.origin = std::move(origin), one.answers = std::move(answers), one.stands_under = "wxr:journal.example:post:12";
    one.under = the_bridge;
    one.state = State::Approved;
    one.author = "Derya", one.mail = "derya@lecteurs.example", one.site = "https://derya.example/";
    one.said = Moment{1'516'433'940'000};
    one.words = *document::from_markdown("Enfin ! Voir [le plan](https://ville.example/plan).");
    return one;
}

class CommentsOn : public store::EachStore {
protected:
    Result<CommentId> bring(const BroughtComment& one) {
        return store->write([&](store::Transaction& tx) { return keep(tx, one, one.mark()); });
    }
    void take_in(std::string_view origin) {
        ASSERT_TRUE(store->write([&](store::Transaction& tx) -> Result<Done> { return adopt(tx, origin), Done{}; }));
    }
    std::vector<Comment> all() {
        return store->read([](store::Reading& reading) { return under(reading, the_bridge); });
    }
    CommentId parent_of(const std::string& origin) {
        for (const auto& one : all())
            if (one.brought.origin == origin) return one.parent;
        throw std::runtime_error("no comment " + origin);
    }
    std::vector<std::string> waited_for() {
        return store->read([](store::Reading& reading) { return awaited(reading); });
    }
};

TEST_P(CommentsOn, a_comment_is_kept_with_all_that_was_said_of_it) {
    auto pingback = said("a");
    pingback.kind = Kind::Pingback, pingback.state = State::Trash, pingback.sealed_address = "00ff";
    const auto id = bring(pingback);
    ASSERT_TRUE(id);
    const auto kept = all();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].id, *id);
    EXPECT_EQ(kept[0].brought.mark(), pingback.mark());
    EXPECT_EQ(kept[0].brought.words, pingback.words);
    EXPECT_EQ(document::count_links(kept[0].brought.words), 1U);
    const auto inside = store->read([&](store::Reading& reading) { return look(reading, *id); });
    ASSERT_TRUE(inside);
    const auto json = boost::json::parse(*inside).as_object();
    EXPECT_EQ(json.at("state"), "trash");
    EXPECT_EQ(json.at("kind"), "pingback");
    EXPECT_EQ(json.at("article").to_number<int>(), 7);
    EXPECT_FALSE(store->read([](store::Reading& reading) { return look(reading, {99}); }));
}

TEST_P(CommentsOn, the_same_origin_is_the_same_comment_and_any_difference_is_seen) {
    const auto first = bring(said("a"));
    const auto mark_kept = [&] { return store->read([](store::Reading& reading) { return brought_before(reading, "a"); })->mark; };
    EXPECT_EQ(mark_kept(), said("a").mark());
    std::vector<BroughtComment> others(9, said("a"));
    others[0].author = "Inès", others[1].mail = "", others[2].site = "", others[3].state = State::Spam, others[4].kind = Kind::Trackback;
    others[5].said = {}, others[6].words = {}, others[7].answers = "z", others[8].under = {};
    for (const auto& other : others) {
        EXPECT_NE(other.mark(), said("a").mark());
        EXPECT_EQ(*bring(other), *first);
        EXPECT_EQ(mark_kept(), other.mark());
    }
    EXPECT_EQ(*bring(said("a")), *first);
    EXPECT_EQ(all().size(), 1U);
}

TEST_P(CommentsOn, a_thread_holds_whatever_the_order_its_comments_come_in) {
    std::vector<std::pair<std::string, std::string>> thread{{"a", ""}, {"b", "a"}, {"c", "b"}, {"d", "a"}};
    std::ranges::sort(thread);
    int round = 0;
    do {
        const auto name = [&](const std::string& origin) { return origin.empty() ? origin : std::to_string(round) + origin; };
        for (const auto& [origin, answers] : thread) {
            ASSERT_TRUE(bring(said(name(origin), name(answers))));
            take_in(name(origin));
        }
        const auto id = [&](const char* origin) {
            return store->read([&](store::Reading& reading) { return brought_before(reading, name(origin)); })->id;
        };
        EXPECT_EQ(parent_of(name("b")), id("a"));
        EXPECT_EQ(parent_of(name("c")), id("b"));
        EXPECT_EQ(parent_of(name("d")), id("a"));
        EXPECT_FALSE(parent_of(name("a")));
        ++round;
    } while (std::ranges::next_permutation(thread).found);
    EXPECT_EQ(round, 24);
    EXPECT_THAT(waited_for(), IsEmpty());
}

TEST_P(CommentsOn, one_that_answers_nobody_here_waits_and_is_named) {
    ASSERT_TRUE(bring(said("b", "a")));
    EXPECT_FALSE(parent_of("b"));
    EXPECT_THAT(waited_for(), ElementsAre("a"));
    EXPECT_TRUE(store->read([](store::Reading& reading) { return brought_before(reading, "b"); })->waits);
    take_in("a");  // it is still not here
    EXPECT_THAT(waited_for(), ElementsAre("a"));
    const auto late = bring(said("a"));
    take_in("a");
    EXPECT_EQ(parent_of("b"), *late);
    EXPECT_FALSE(store->read([](store::Reading& reading) { return brought_before(reading, "b"); })->waits);
}

TEST_P(CommentsOn, a_circle_is_cut) {
    ASSERT_TRUE(bring(said("a", "b")));
    ASSERT_TRUE(bring(said("b", "a")));
    take_in("b");
    ASSERT_TRUE(bring(said("self", "self")));
    take_in("self");
    ASSERT_TRUE(bring(said("b", "a")));
    EXPECT_TRUE(parent_of("b"));
    EXPECT_FALSE(parent_of("a"));
    EXPECT_FALSE(parent_of("self"));
}

TEST_P(CommentsOn, they_are_counted_by_kind_and_state) {
    ASSERT_TRUE(bring(said("a")));
    ASSERT_TRUE(bring(said("b", "a")));
    auto spam = said("c");
    spam.state = State::Spam, spam.kind = Kind::Trackback;
    ASSERT_TRUE(bring(spam));
    EXPECT_THAT(store->read([](store::Reading& reading) { return counts(reading); }),
                ElementsAre(Count{Kind::Comment, State::Approved, 2, 1}, Count{Kind::Trackback, State::Spam, 1, 0}));
}

TEST_P(CommentsOn, what_could_not_be_read_again_is_refused_and_leaves_no_trace) {
    auto endless = said("a");
    endless.author = std::string(longest_line + 1, 'x');
    EXPECT_EQ(bring(endless).problem().message, "comments.line_too_long");
    endless = said("a");
    endless.words = {};
    document::Paragraph paragraph;
    paragraph.inside.push_back({document::Text{std::string(document::largest_document, 'x')}});
    endless.words.blocks.push_back({std::move(paragraph)});
    EXPECT_EQ(bring(endless).problem().message, "comments.too_long");
    EXPECT_THAT(all(), IsEmpty());
}

ON_EACH_STORE(CommentsOn);

TEST(SealedAddress, is_opened_with_the_same_secret_for_the_same_comment_only) {
    const Sealer ours(std::string(32, 'a')), theirs(std::string(32, 'b'));
    for (const auto* address : {"192.0.2.7", "2001:db8::7", ""}) {
        const auto sealed = ours.seal(address, "comment 1");
        EXPECT_EQ(sealed, ours.seal(address, "comment 1"));
        EXPECT_NE(sealed, ours.seal(address, "comment 2"));
        EXPECT_EQ(ours.opened(sealed, "comment 1"), address);
        EXPECT_FALSE(ours.opened(sealed, "comment 2"));
        EXPECT_FALSE(theirs.opened(sealed, "comment 1"));
        for (std::size_t at = 0; at < sealed.size(); ++at) {
            auto bent = sealed;
            bent[at] = bent[at] == '0' ? '1' : '0';
            EXPECT_FALSE(ours.opened(bent, "comment 1"));
            EXPECT_FALSE(ours.opened(std::string_view(sealed).substr(0, at), "comment 1"));
        }
    }
    EXPECT_THROW(Sealer("short"), std::invalid_argument);
}

}  // namespace
}  // namespace rotative::comments
