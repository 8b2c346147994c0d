// SPDX-License-Identifier: Apache-2.0
// The protocol, moment by moment, with gates instead of luck. Each rule of Careful is also broken here on purpose, to show that the
// test would see it: the tests of the tests are at the end.
#include "press/cache/printing.hpp"
#include <gmock/gmock.h>
#include <thread>
#include "press/cache/test_paper.hpp"

namespace rotative::cache {
namespace {

/// Lets everybody who waits have the page, whenever he came.
struct JoiningAnyPrint : Careful {
    static bool may_have(const Waiter&, std::optional<Number>) { return true; }
};

/// Calls a test's work between judging and placing.
struct Interrupted : Careful {
    std::function<void(std::unique_lock<std::mutex>&)> work;
    void between_judging_and_placing(std::unique_lock<std::mutex>& lock) { work(lock); }
};

template <class Rules>
class House {
public:
    explicit House(Rules rules = {})
        : printing(*paper.store, [this] { return paper.newest.load(); }, paper.clock, settings, [] {}, std::move(rules)) {}

    void change(std::string name, std::string words) {
        paper.change(std::move(name), std::move(words), [this](std::string_view one, Number number) { printing.forget(one, number); });
    }
    /// Asks for a page on a thread of its own, since it may have to wait.
    std::thread ask(Answered& answered, Print print) {
        return std::thread([this, &answered, print = std::move(print)] { printing.answer("/bridge", {}, print, answered.reply()); });
    }
    /// What a reader is given who asks now, whether from the table or printed.
    std::string read_now() {
        Answered answered;
        printing.answer("/bridge", {}, TestPaper::page_of("bridge"), answered.reply());
        return answered.response().body;
    }
    bool is_placed() {
        return printing.with_stock([](Stock& stock) { return stock.placed("/bridge") != nullptr; });
    }
    void wait_for_joins(std::uint64_t many) {
        while (printing.joins < many) std::this_thread::yield();
    }

    TestPaper paper;
    Settings settings;
    Printing<Rules> printing;
};

/// A print that has read its snapshot waits at a gate before it ends.
struct SlowPrint {
    Gate has_read, may_end;
    std::atomic<int> times{0};
    Print print() {
        return [this](store::Reading& reading, Ingredients& made_of) {
            auto page = TestPaper::page_of("bridge")(reading, made_of);
            if (times++ == 0) {
                has_read.open();
                may_end.pass();
            }
            return page;
        };
    }
};

TEST(Printing, a_page_is_printed_once_however_many_ask) {
    House<Careful> house;
    house.change("bridge", "closed");
    SlowPrint slow;
    Answered first, second, third;
    auto printer = house.ask(first, slow.print());
    slow.has_read.pass();
    house.printing.answer("/bridge", {}, slow.print(), second.reply());
    house.printing.answer("/bridge", {}, slow.print(), third.reply());
    slow.may_end.open();
    printer.join();
    EXPECT_EQ(slow.times, 1);
    for (auto* answered : {&first, &second, &third}) EXPECT_EQ(answered->response().body, body_saying("closed"));
    EXPECT_TRUE(house.is_placed());
}

TEST(Printing, who_joined_before_a_change_gets_the_running_print_and_it_is_not_placed) {
    House<Careful> house;
    house.change("bridge", "closed");
    SlowPrint slow;
    Answered first, second;
    auto printer = house.ask(first, slow.print());
    slow.has_read.pass();
    house.printing.answer("/bridge", {}, slow.print(), second.reply());
    house.change("bridge", "reopened");
    slow.may_end.open();
    printer.join();
    EXPECT_EQ(first.response().body, body_saying("closed"));
    EXPECT_EQ(second.response().body, body_saying("closed")) << "he came before it was acknowledged";
    EXPECT_FALSE(house.is_placed());
    EXPECT_EQ(house.read_now(), body_saying("reopened"));
}

/// A reader joins a running print after a change was acknowledged. What he is given.
template <class Rules>
std::string joined_after_an_acknowledgement() {
    House<Rules> house;
    house.change("bridge", "closed");
    SlowPrint slow;
    Answered first, second;
    auto printer = house.ask(first, slow.print());
    slow.has_read.pass();
    house.change("bridge", "reopened");  // acknowledged
    house.printing.answer("/bridge", {}, slow.print(), second.reply());
    slow.may_end.open();
    printer.join();
    EXPECT_EQ(first.response().body, body_saying("closed")) << "he came before";
    return second.response().body;
}

TEST(Printing, who_comes_after_an_acknowledgement_never_gets_a_print_that_began_before_it) {
    EXPECT_EQ(joined_after_an_acknowledgement<Careful>(), body_saying("reopened"));
}

TEST(Printing, who_comes_between_two_changes_gets_neither_the_page_before_both) {
    House<Careful> house;
    house.change("bridge", "closed");
    SlowPrint slow;
    Answered first, between;
    auto printer = house.ask(first, slow.print());
    slow.has_read.pass();
    house.change("bridge", "half open");
    house.printing.answer("/bridge", {}, slow.print(), between.reply());
    house.change("bridge", "reopened");
    slow.may_end.open();
    printer.join();
    EXPECT_EQ(between.response().body, body_saying("reopened"));
}

TEST(Printing, a_change_of_something_else_does_not_print_again) {
    House<Careful> house;
    house.change("bridge", "closed");
    SlowPrint slow;
    Answered first, second;
    auto printer = house.ask(first, slow.print());
    slow.has_read.pass();
    house.change("river", "rises");
    house.printing.answer("/bridge", {}, slow.print(), second.reply());
    slow.may_end.open();
    printer.join();
    EXPECT_EQ(slow.times, 1);
    EXPECT_EQ(second.response().body, body_saying("closed"));
    EXPECT_TRUE(house.is_placed());
}

/// A change falls between judging a print and placing it. What a reader is given afterwards. `keeps_the_lock` says how it is done.
enum class Lock { Kept, LetGo };
std::string changed_before_placing(Lock keeping) {
    Gate forgetting;
    std::thread writer;
    House<Interrupted>* house = nullptr;
    int interruptions = 0;
    Interrupted rules;
    rules.work = [&](std::unique_lock<std::mutex>& lock) {
        if (interruptions++ > 0) return;
        writer = std::thread([&] {
            house->paper.change("bridge", "reopened", [&](std::string_view one, Number number) {
                forgetting.open();  // the commit is done, the forgetting is about to ask for the lock
                house->printing.forget(one, number);
            });
        });
        forgetting.pass();
        if (keeping == Lock::Kept) return;
        lock.unlock();
        writer.join();
        lock.lock();
    };
    House<Interrupted> made(std::move(rules));
    house = &made;
    made.change("bridge", "closed");
    EXPECT_EQ(made.read_now(), body_saying("closed"));
    if (writer.joinable()) writer.join();
    return made.read_now();
}

TEST(Printing, a_change_between_judging_and_placing_waits_and_then_drops_the_page) {
    EXPECT_EQ(changed_before_placing(Lock::Kept), body_saying("reopened"));
}

TEST(Printing, a_print_that_breaks_answers_everybody_and_is_not_kept) {
    House<Careful> house;
    house.settings.failed = [](const http::Request&, std::exception_ptr failure) {
        try {
            std::rethrow_exception(failure);
        } catch (const std::exception& why) {
            return http::Response{.status = 500, .body = why.what()};
        }
    };
    Gate began, may_end;
    const Print breaking = [&](store::Reading&, Ingredients&) -> http::Response {
        began.open();
        may_end.pass();
        throw std::runtime_error("the template is broken");
    };
    Answered first, second;
    auto printer = house.ask(first, breaking);
    began.pass();
    house.printing.answer("/bridge", {}, breaking, second.reply());
    may_end.open();
    printer.join();
    for (auto* answered : {&first, &second}) {
        const auto response = answered->response();
        EXPECT_EQ(response.status, 500);
        EXPECT_EQ(response.body, "the template is broken");
    }
    house.change("bridge", "closed");
    EXPECT_EQ(house.read_now(), body_saying("closed")) << "the next print is a new one";
}

TEST(Printing, a_node_that_lost_the_wire_places_nothing_it_began_before) {
    House<Careful> house;
    house.change("bridge", "closed");
    SlowPrint slow;
    Answered first, second;
    auto printer = house.ask(first, slow.print());
    slow.has_read.pass();
    house.paper.change("bridge", "reopened", [](std::string_view, Number) {});  // we did not hear it
    house.printing.forget_everything();
    house.printing.answer("/bridge", {}, slow.print(), second.reply());
    EXPECT_EQ(second.response().body, body_saying("reopened")) << "he does not join what began before";
    slow.may_end.open();
    printer.join();
    EXPECT_EQ(first.response().body, body_saying("closed"));
    EXPECT_EQ(house.read_now(), body_saying("reopened"));
}

TEST(TestOfTheTest, joining_any_running_print_gives_a_stale_page) {
    EXPECT_EQ(joined_after_an_acknowledgement<JoiningAnyPrint>(), body_saying("closed"));
}

TEST(TestOfTheTest, judging_outside_the_lock_places_a_stale_page) { EXPECT_EQ(changed_before_placing(Lock::LetGo), body_saying("closed")); }

}  // namespace
}  // namespace rotative::cache
