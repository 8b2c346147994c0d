// SPDX-License-Identifier: Apache-2.0
// Several nodes on one PostgreSQL: each hears everything, in the wire's order, whoever told it; and what happens when a node loses
// the database.
#include <gmock/gmock.h>
#include <algorithm>
#include <condition_variable>
#include <thread>
#include "press/store/test_child.hpp"
#include "press/store/test_numbers.hpp"
#include "press/store/test_stores.hpp"
#include "press/wire/test_news.hpp"
#include "press/wire/wire.hpp"

namespace rotative::wire {
namespace {

using namespace std::chrono_literals;

constexpr auto child_of_nodes_test = "ROTATIVE_TELLS_AS_SECOND_NODE";

/// One machine of a cluster, and what it heard.
class Node {
public:
    explicit Node(const std::string& address) : store(store::open(address)) {
        wire.at_once<LineSaid>([this](const LineSaid& news, Heard about) {
            const std::lock_guard guard(lock_);
            said_.push_back(news.line);
            numbers_.push_back(about.number);
            changed_.notify_all();
        });
        wire.on_lost([this] { note("lost"); });
        wire.on_returned([this] { note("returned"); });
        wire.start(0);
    }

    /// Tells so many lines, and sees after each that it was heard here before the answer.
    void tell(const std::string& who, int many) {
        for (int i = 0; i < many; ++i) {
            const auto line = fmt::format("{} {}", who, i);
            say(*store, wire, line);
            const std::lock_guard guard(lock_);
            EXPECT_NE(std::ranges::find(said_.rbegin(), said_.rend(), line), said_.rend());
        }
    }
    bool hears(std::size_t many) {
        std::unique_lock guard(lock_);
        return changed_.wait_for(guard, 60s, [&] { return said_.size() >= many; });
    }
    bool hears(const std::string& line) {
        std::unique_lock guard(lock_);
        return changed_.wait_for(guard, 60s, [&] { return std::ranges::find(said_, line) != said_.end(); });
    }
    std::vector<Number> numbers() {
        const std::lock_guard guard(lock_);
        return numbers_;
    }
    std::vector<std::string> said() {
        const std::lock_guard guard(lock_);
        return said_;
    }

    std::unique_ptr<store::Store> store;

private:
    void note(const std::string& what) {
        const std::lock_guard guard(lock_);
        said_.push_back(what);
        changed_.notify_all();
    }
    std::mutex lock_;
    std::condition_variable changed_;
    std::vector<std::string> said_;
    std::vector<Number> numbers_;

public:
    Wire wire{*store};  // last: its thread notes what it hears above
};

std::vector<Number> numbers_kept(store::Store& store) {
    return store.read([](store::Reading& reading) {
        std::vector<Number> numbers;
        auto rows = reading.rows("select number from news order by number");
        while (rows.next()) numbers.push_back(rows.number(0));
        return numbers;
    });
}

class Nodes : public testing::Test {
protected:
    Nodes() { (void)scratch.open_migrated(); }
    store::ScratchStore scratch{store::Engine::Postgres};
};

TEST_F(Nodes, two_hear_every_commit_of_both_in_one_order) {
    constexpr int tellers = 3;  // on each node, at the same time
    const int each = this_many(120, 1000) / (2 * tellers);
    constexpr std::size_t nodes = 2;
    const auto all = nodes * tellers * static_cast<std::size_t>(each);
    Node first(scratch.address()), second(scratch.address());
    std::vector<std::thread> threads;
    for (int teller = 0; teller < tellers; ++teller) {
        threads.emplace_back([&, teller] { first.tell(fmt::format("first/{}", teller), each); });
        threads.emplace_back([&, teller] { second.tell(fmt::format("second/{}", teller), each); });
    }
    for (auto& thread : threads) thread.join();
    ASSERT_TRUE(first.hears(all));
    ASSERT_TRUE(second.hears(all));
    const auto kept = numbers_kept(*first.store);
    EXPECT_EQ(kept.size(), all);
    EXPECT_EQ(first.numbers(), kept);
    EXPECT_EQ(second.numbers(), kept);
    EXPECT_EQ(first.said(), second.said());
}

TEST_F(Nodes, of_two_processes_each_hears_the_other) {
    const int each = this_many(30, 500);
    if (const char* address = std::getenv(child_of_nodes_test)) {
        Node child(address);
        tell_parent("follows");
        child.tell("child", each);
        child.hears(2U * static_cast<std::size_t>(each));
        for (const auto number : child.numbers()) tell_parent(fmt::format("heard {}", number));
        return;
    }
    Node parent(scratch.address());
    TestChild child("Nodes.of_two_processes_each_hears_the_other", child_of_nodes_test, scratch.address());
    std::string line;
    while (child.says(line) && line != "follows") {
    }
    parent.tell("parent", each);
    std::vector<Number> heard_by_child;
    while (child.says(line))
        if (line.starts_with("heard ")) heard_by_child.push_back(std::stoll(line.substr(6)));
    ASSERT_TRUE(parent.hears(2U * static_cast<std::size_t>(each)));
    EXPECT_EQ(parent.numbers(), numbers_kept(*parent.store));
    EXPECT_EQ(heard_by_child, parent.numbers());
}

TEST_F(Nodes, one_that_lost_the_database_says_so_forgets_first_and_then_hears_what_it_missed) {
    Node first(scratch.address()), second(scratch.address());
    first.tell("before", 1);
    ASSERT_TRUE(second.hears("before 0"));
    store::scratch::hang_up(scratch.address());
    ASSERT_TRUE(second.hears("lost"));
    ASSERT_TRUE(second.hears("returned"));
    first.tell("after", 1);
    ASSERT_TRUE(second.hears("after 0"));
    EXPECT_THAT(second.said(), testing::ElementsAre("before 0", "lost", "returned", "after 0"));
}

TEST_F(Nodes, a_node_that_starts_hears_only_what_comes) {
    Node first(scratch.address());
    first.tell("before", 3);
    Node second(scratch.address());
    first.tell("after", 1);
    ASSERT_TRUE(second.hears("after 0"));
    EXPECT_THAT(second.said(), testing::ElementsAre("after 0"));
}

TEST_F(Nodes, an_errand_told_on_one_is_done_once_by_either) {
    std::mutex lock;
    std::map<std::string, int> times;
    const auto work = [&](const LineSaid& news) {
        const std::lock_guard guard(lock);
        ++times[news.line];
    };
    Node first(scratch.address()), second(scratch.address());
    for (auto* node : {&first, &second}) node->wire.later<LineSaid>("mail", work);
    first.tell("first", 10);
    second.tell("second", 10);
    for (auto* node : {&first, &second}) node->wire.start(2);
    const auto waiting = [&] {
        return first.store->read([&](store::Reading& reading) { return first.wire.errands().list(reading).size(); });
    };
    for (int look = 0; look < 2000 && waiting() > 0; ++look) std::this_thread::sleep_for(10ms);
    EXPECT_EQ(waiting(), 0U);
    for (auto* node : {&first, &second}) node->wire.stop();
    EXPECT_EQ(times.size(), 20U);
    for (const auto& [line, count] : times) EXPECT_EQ(count, 1) << line;
}

}  // namespace
}  // namespace rotative::wire
