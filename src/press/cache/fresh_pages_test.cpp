// SPDX-License-Identifier: Apache-2.0
// The property that all of this is for: whatever is edited, what a reader is given is what a cold print would give him. Random
// edits and reads of pages that show things, lists, absences and moments; and the same by several threads at once, where a reader
// must see at least what was acknowledged before he asked.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <cstdlib>
#include <random>
#include <thread>
#include "press/cache/test_paper.hpp"

namespace rotative::cache {
namespace {

bool is_long() { return std::getenv("ROTATIVE_LONG") != nullptr; }

unsigned seed() {
    const auto* given = std::getenv("ROTATIVE_SEED");
    const auto chosen = given ? static_cast<unsigned>(std::atol(given)) : std::random_device{}();
    std::printf("ROTATIVE_SEED=%u\n", chosen);
    return chosen;
}

/// What the page shows of one thing, of nobody's: a list of those that exist, or until when it holds.
constexpr int things = 6;
std::string thing(int i) { return fmt::format("article:{}", i); }

class FreshPages : public testing::Test {
protected:
    void change(int i, std::string words) {
        paper.change(thing(i), std::move(words), [this](std::string_view one, std::int64_t number) {
            pages.forget(one, number);
            pages.forget("list", number);
        });
    }
    /// Address 0 lists the things and shows the hour; address n shows thing n-1, or that it is not there.
    Print print_of(int address) {
        if (address > 0) return TestPaper::page_of(thing(address - 1));
        return [this](store::Reading& reading, Ingredients& made_of) {
            made_of.note("list");
            const auto hour = paper.clock.now().ms / 3'600'000;
            made_of.holds_until({(hour + 1) * 3'600'000});
            auto body = fmt::format("<html><body>at {}", hour);
            auto rows = reading.rows("select name, words from things order by name");
            while (rows.next()) body += fmt::format("; {} {}", rows.text(0), rows.text(1));
            return http::Response{.body = body + "</body></html>"};
        };
    }
    http::Response cold(int address) {
        return paper.store->read([&](store::Reading& reading) {
            Ingredients unused;
            return print_of(address)(reading, unused);
        });
    }
    /// What a reader is given: what is ready, else what a worker prints.
    http::Response read(int address, unsigned io_thread = 0) {
        const auto target = fmt::format("/{}", address);
        http::ReadyAnswer ready;
        http::Response response;
        if (pages.find({.target = target}, io_thread, ready)) {
            response = {.status = ready.status, .body = std::string(ready.body[0])};
            pages.quiet(io_thread);
            return response;
        }
        pages.quiet(io_thread);
        Answered answered;
        pages.answer(target, {}, print_of(address), answered.reply());
        return answered.response();
    }

    TestPaper paper;
    static constexpr unsigned io_threads = 3;
    Pages pages{*paper.store, [this] { return paper.newest.load(); }, paper.clock, {.memory = 1u << 20, .io_threads = io_threads}};
};

TEST_F(FreshPages, after_every_edit_every_address_equals_a_cold_print) {
    std::mt19937 chance(seed());
    for (int edit = 0; edit < (is_long() ? 2000 : 60); ++edit) {
        if (chance() % 10 == 0)
            paper.clock.wind(std::chrono::minutes{chance() % 90});
        else
            change(static_cast<int>(chance() % things), chance() % 4 ? fmt::format("words {}", edit) : "");
        for (int address = 0; address <= things; ++address) {
            const auto given = read(address), fresh = cold(address);
            ASSERT_EQ(given.body, fresh.body) << "address " << address << " after edit " << edit;
            ASSERT_EQ(given.status, fresh.status);
        }
    }
    const auto figures = pages.figures();
    EXPECT_GT(figures.hits, figures.prints) << "most were not touched by the edit, and were ready";
}

TEST_F(FreshPages, a_reader_sees_at_least_what_was_acknowledged_before_he_asked) {
    std::atomic<int> acknowledged{0};
    std::atomic<bool> is_over{false};
    change(0, "00000000");
    std::vector<std::thread> readers;
    for (unsigned io_thread = 0; io_thread < io_threads; ++io_thread) {
        readers.emplace_back([&, io_thread] {
            std::mt19937 chance(io_thread);
            while (!is_over) {
                const auto at_least = body_saying(fmt::format("{:08}", acknowledged.load()));
                EXPECT_GE(read(1, io_thread).body, at_least);
                read(static_cast<int>(chance() % (things + 1)), io_thread);
            }
        });
    }
    for (int edit = 1; edit <= (is_long() ? 5000 : 300); ++edit) {
        change(0, fmt::format("{:08}", edit));
        acknowledged = edit;
        if (edit % 7 == 0) change(1 + edit % 3, edit % 2 ? "some words" : "");
        if (edit % 50 == 0) pages.forget_everything();
    }
    is_over = true;
    for (auto& one : readers) one.join();
}

}  // namespace
}  // namespace rotative::cache
