// SPDX-License-Identifier: Apache-2.0
#pragma once
// The protocol between printing, placing and forgetting (docs/decisions/0021). One lock: readers on I/O threads never take
// it. The Rules are a parameter so that the tests can break each of them and see a stale page; the house prints by Careful alone.
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>
#include "press/cache/changes.hpp"
#include "press/cache/pages.hpp"
#include "press/cache/processor_time.hpp"
#include "press/cache/stock.hpp"

namespace rotative::cache {

/// Somebody who waits for a page: what the wire had told here when he came, and how to print for him.
struct Waiter {
    Number came_at = 0;
    http::Request request;
    Print print;
    http::Reply reply;
};

struct Careful {
    /// Whether a waiter may have a page whose ingredients first changed in that commit: he may if he came before it.
    static bool may_have(const Waiter& waiter, std::optional<Number> first_change) {
        return !first_change || waiter.came_at < *first_change;
    }
    /// Between looking whether an ingredient changed and placing the page: the lock is kept.
    void between_judging_and_placing(std::unique_lock<std::mutex>&) {}
};

template <class Rules = Careful>
class Printing {
public:
    /// `placed` is told after each placing, outside the lock.
    Printing(store::Store& store, std::function<Number()> newest, Clock clock, const Settings& settings, std::function<void()> placed,
             Rules rules = {})
        : store_(store),
          newest_(std::move(newest)),
          clock_(std::move(clock)),
          settings_(settings),
          placed_(std::move(placed)),
          rules_(std::move(rules)),
          stock_(settings.memory, settings.io_threads) {
        wind();
    }

    void answer(const std::string& target, http::Request, Print, http::Reply);
    void forget(std::string_view ingredient, Number);
    void forget_everything();

    /// What may be read without the lock, by the rules of stock.hpp.
    Stock& stock() { return stock_; }
    /// Runs `work(Stock&)` under the lock: keeping house, metrics.
    template <class Work>
    auto with_stock(Work&& work) {
        const std::lock_guard lock(mutex_);
        return work(stock_);
    }
    /// The addresses that were given a page since the last call, oldest first (not all, if they were very many).
    std::vector<std::string> newly_placed() {
        const std::lock_guard lock(mutex_);
        return std::exchange(newly_placed_, {});
    }
    /// The second that pages are read in, roughly: the keeper winds it.
    std::uint32_t second() const { return second_.load(std::memory_order_relaxed); }
    void wind() { second_.store(static_cast<std::uint32_t>(clock_().ms / 1000), std::memory_order_relaxed); }
    Moment now() const { return clock_(); }

    std::atomic<std::uint64_t> prints{0}, joins{0}, drops{0}, failures{0}, answered_from_stock{0};
    std::atomic<std::int64_t> printing_ns{0};

private:
    /// One print that runs, and who waits for it. `age` tells which reign of forget_everything() it began in.
    struct Flight {
        std::uint64_t age = 0;
        std::vector<Waiter> waiters;
    };
    using Flying = std::shared_ptr<Flight>;

    /// What came of a print: a page, an answer that nobody keeps (503), or the failure in its place.
    struct Outcome {
        std::unique_ptr<PrintedPage> page;
        http::Response passing;
        std::exception_ptr failure;
        std::vector<Ingredient> made_of;
    };

    const PrintedPage* fresh_page(const std::string& target);
    static http::Response answer_of(const PrintedPage&, const http::Request&);
    void fly(const std::string& target, const Flying&);
    Outcome print_once(const Print&);
    std::vector<Waiter> take_those_served(Flight&, const Outcome&, std::optional<Number> first_change);
    void place(const std::string& target, Outcome&);
    void reply(const std::vector<Waiter>&, const Outcome&, const PrintedPage*);

    store::Store& store_;
    std::function<Number()> newest_;
    Clock clock_;
    const Settings& settings_;
    std::function<void()> placed_;
    Rules rules_;

    std::mutex mutex_;
    Stock stock_;
    Changes changes_;
    TextMap<Flying> flights_;
    std::vector<std::string> newly_placed_;
    std::uint64_t age_ = 0;
    std::atomic<std::uint32_t> second_{0};
};

template <class Rules>
void Printing<Rules>::answer(const std::string& target, http::Request request, Print print, http::Reply reply) {
    const auto came_at = newest_();
    std::unique_lock lock(mutex_);
    if (const auto* page = fresh_page(target)) {
        page->hold();
        lock.unlock();
        reply(answer_of(*page, request));
        page->let_go();
        return;
    }
    auto& flying = flights_[target];
    const bool is_first = !flying;
    if (is_first) flying = std::make_shared<Flight>();
    const auto flight = flying;
    flight->waiters.push_back({came_at, std::move(request), std::move(print), std::move(reply)});
    lock.unlock();
    if (is_first)
        fly(target, flight);
    else
        ++joins;
}

/// Under the lock: the page placed at this address, if its moment has not passed.
template <class Rules>
const PrintedPage* Printing<Rules>::fresh_page(const std::string& target) {
    const auto* page = stock_.placed(target);
    if (!page) return nullptr;
    if (page->is_past(clock_())) {
        stock_.drop(target);
        return nullptr;
    }
    page->read_at(second());
    ++answered_from_stock;
    return page;
}

template <class Rules>
http::Response Printing<Rules>::answer_of(const PrintedPage& page, const http::Request& request) {
    return page.response(request.header("if-none-match"), accepted_codings(request.header("accept-encoding")),
                         request.header("if-modified-since"));
}

/// Prints until nobody waits: those who came after a change that the print may not show wait for the next round.
template <class Rules>
void Printing<Rules>::fly(const std::string& target, const Flying& flight) {
    for (bool is_over = false; !is_over;) {
        const auto noted = newest_();  // before the reading transaction is opened
        std::unique_lock lock(mutex_);
        flight->age = age_;
        changes_.print_begins(noted);
        const auto print = flight->waiters.front().print;
        lock.unlock();
        auto outcome = print_once(print);
        lock.lock();
        const auto first_change = changes_.first_after(noted, outcome.made_of);
        changes_.print_ends(noted);
        rules_.between_judging_and_placing(lock);
        const auto served = take_those_served(*flight, outcome, first_change);
        is_over = flight->waiters.empty();
        if (const auto mine = flights_.find(target); is_over && mine != flights_.end() && mine->second == flight) flights_.erase(mine);
        const auto* page = outcome.page.get();
        if (page) page->hold();
        const bool is_fresh = !first_change && flight->age == age_;
        if (page && is_fresh && !page->is_past(clock_())) place(target, outcome);
        const bool is_placed = page && !outcome.page;
        lock.unlock();
        if (is_placed) placed_();
        reply(served, outcome, page);
        if (page) page->let_go();
    }
}

template <class Rules>
auto Printing<Rules>::print_once(const Print& print) -> Outcome {
    Outcome outcome;
    Ingredients ingredients;
    const auto began = processor_time();
    ++prints;
    try {
        auto response = store_.read([&](store::Reading& reading) {
            ingredients = {};  // the store may show us another snapshot
            return print(reading, ingredients);
        });
        outcome.made_of = ingredients.made_of();
        if (may_be_kept(response))
            outcome.page = set_page(std::move(response), ingredients.until(), ingredients.modified());
        else
            outcome.passing = std::move(response);
    } catch (...) {
        ++failures;
        outcome.failure = std::current_exception();
    }
    printing_ns += (processor_time() - began).count();
    return outcome;
}

template <class Rules>
std::vector<Waiter> Printing<Rules>::take_those_served(Flight& flight, const Outcome& outcome, std::optional<Number> first_change) {
    if (outcome.failure) return std::exchange(flight.waiters, {});
    std::vector<Waiter> served, later;
    for (auto& one : flight.waiters) (rules_.may_have(one, first_change) ? served : later).push_back(std::move(one));
    flight.waiters = std::move(later);
    return served;
}

template <class Rules>
void Printing<Rules>::place(const std::string& target, Outcome& outcome) {
    constexpr std::size_t most_remembered = 4096;
    stock_.place(target, std::move(outcome.page), outcome.made_of, second());
    if (newly_placed_.size() < most_remembered) newly_placed_.push_back(target);
}

template <class Rules>
void Printing<Rules>::reply(const std::vector<Waiter>& served, const Outcome& outcome, const PrintedPage* page) {
    for (const auto& one : served) {
        if (outcome.failure)
            one.reply(settings_.failed(one.request, outcome.failure));
        else if (page)
            one.reply(answer_of(*page, one.request));
        else
            one.reply(outcome.passing);
    }
}

template <class Rules>
void Printing<Rules>::forget(std::string_view ingredient, Number number) {
    const std::lock_guard lock(mutex_);
    changes_.note(ingredient, number);
    drops += stock_.forget(ingredient);
}

template <class Rules>
void Printing<Rules>::forget_everything() {
    const std::lock_guard lock(mutex_);
    ++age_;            // what is being printed now will not be placed
    flights_.clear();  // and nobody joins it any more
    drops += stock_.forget_everything();
}

}  // namespace rotative::cache
