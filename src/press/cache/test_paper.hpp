// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small newspaper for the tests of this room: things with words on a real shelf, and pages that show some of them. A change is told
// as the wire tells it: forgotten after the commit, in commit order, before whoever made it is acknowledged.
#include <atomic>
#include <functional>
#include <future>
#include <string>
#include <string_view>
#include "press/cache/ingredients.hpp"
#include "press/cache/pages.hpp"
#include "press/store/test_stores.hpp"

namespace rotative::cache {

class TestPaper {
public:
    using Forget = std::function<void(std::string_view ingredient, std::int64_t number)>;

    TestPaper() {
        (void)*store->write([](store::Transaction& tx) -> Result<Done> {
            tx.script("create table things (name text primary key, words text not null)");
            return Done{};
        });
    }

    /// Changes what a thing says; acknowledged when it returns. Empty words take the thing away.
    void change(std::string name, std::string words, const Forget& forget) {
        (void)*store->write([&](store::Transaction& tx) -> Result<Done> {
            if (words.empty())
                tx.run("delete from things where name = ?", name);
            else
                tx.run("insert into things values (?, ?) on conflict (name) do update set words = excluded.words", name, words);
            tx.after_commit([&] {
                const auto number = newest + 1;
                forget(name, number);
                newest = number;
            });
            return Done{};
        });
    }

    /// What a thing says in this snapshot; nothing when it is not there.
    static std::string words_of(store::Reading& reading, std::string_view name) {
        auto rows = reading.rows("select words from things where name = ?", name);
        return rows.next() ? rows.text(0) : std::string();
    }

    /// Prints a page of one thing, or says that it is not there.
    static Print page_of(std::string name) {
        return [name](store::Reading& reading, Ingredients& made_of) {
            made_of.note(name);
            const auto words = words_of(reading, name);
            if (words.empty()) return http::Response{.status = 404, .body = "<html><body>no " + name + "</body></html>"};
            return http::Response{.body = "<html><body>" + words + "</body></html>"};
        };
    }

    store::ScratchStore scratch{store::Engine::Sqlite};
    store::HandClock clock;
    std::unique_ptr<store::Store> store = scratch.open(clock);
    std::atomic<std::int64_t> newest{0};
};

/// A reply that a test waits for.
class Answered {
public:
    http::Reply reply() {
        return [this](http::Response response) { promise_.set_value(std::move(response)); };
    }
    http::Response response() { return future_.get(); }
    bool has_come() const { return future_.wait_for(std::chrono::seconds{0}) == std::future_status::ready; }

private:
    std::promise<http::Response> promise_;
    std::future<http::Response> future_ = promise_.get_future();
};

/// A place where one thread waits until another opens it.
class Gate {
public:
    void open() { promise_.set_value(); }
    void pass() { opened_.wait(); }

private:
    std::promise<void> promise_;
    std::shared_future<void> opened_ = promise_.get_future().share();
};

inline std::string body_saying(std::string_view words) { return "<html><body>" + std::string(words) + "</body></html>"; }

}  // namespace rotative::cache
