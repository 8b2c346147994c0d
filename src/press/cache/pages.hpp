// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages already printed, and what each is made of. Reading takes no lock (ready.hpp); printing, placing and forgetting are here.
// What a page shows is decided in paper/; when an ingredient changed is told by house/wiring.
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
#include "base/moment.hpp"
#include "press/cache/address.hpp"
#include "press/cache/ingredients.hpp"
#include "press/http/message.hpp"
#include "press/http/ready.hpp"
#include "press/store/store.hpp"

namespace rotative::cache {

/// Makes one page from one snapshot. What it returns is the same for everybody: it sets no cookie and no Cache-Control,
/// but the one for ever ("public, max-age=31536000, immutable") of an address that has the hash of its bytes in it.
using Print = std::function<http::Response(store::Reading&, Ingredients&)>;

/// The answer to those who waited for a print that broke: press/http makes a 500 with an incident number of it.
using Failed = std::function<http::Response(const http::Request&, std::exception_ptr)>;

struct Settings {
    std::size_t memory = 256u << 20;  // bytes, all forms counted; the least recently used goes
    unsigned io_threads = 1;
    std::vector<std::string> known_names = {"page", "before"};  // query names that some printed route knows; others are passed over
    Failed failed = [](const http::Request&, std::exception_ptr) { return http::Response{.status = 500, .content_type = "text/plain"}; };
    std::uint32_t hot_after = 30;  // seconds in which a page was read until it is worth brotli q11
};

/// What the metrics say. Counted since the start, but `pages` and `bytes`, which are now.
struct Figures {
    std::uint64_t hits = 0;         // answered by an I/O thread
    std::uint64_t worker_hits = 0;  // found by a worker, under another spelling or just placed
    std::uint64_t prints = 0, failures = 0;
    std::chrono::nanoseconds printing{0};  // processor time of the prints
    std::uint64_t joins = 0;               // waited for a print that ran already
    std::uint64_t drops = 0;               // pages forgotten because an ingredient changed
    std::uint64_t evictions = 0;           // pages gone for want of room
    std::uint64_t upgrades = 0;            // pages pressed with brotli q11
    std::uint64_t pages = 0, bytes = 0;
};

class Pages final : public http::ReadyAnswers {
public:
    /// `newest` is the wire's: the newest number whose listeners have been run here.
    Pages(store::Store&, std::function<std::int64_t()> newest, Clock, Settings);
    ~Pages() override;

    /// Answers with the page of this canonical target, printed now or for somebody who asked before, once however many ask. A
    /// request never gets a print that began before a change it could know of.
    void answer(const std::string& canonical_target, http::Request, Print, http::Reply);

    /// An ingredient changed in the commit of this number: drops exactly the pages made of it. Called in the wire's order.
    void forget(std::string_view ingredient, std::int64_t number);
    /// Drops everything: a node that lost the wire.
    void forget_everything();

    bool find(const http::Asked&, unsigned io_thread, http::ReadyAnswer&) override;
    void quiet(unsigned io_thread) override;

    Figures figures() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace rotative::cache
