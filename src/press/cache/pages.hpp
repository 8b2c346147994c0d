// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages already printed, and what each is made of. Reading takes no lock (ready.hpp); printing, placing and forgetting are here.
// What a page shows is decided in paper/; when an ingredient changed is told by house/wiring.
#include "base/moment.hpp"
#include "press/http/message.hpp"
#include "press/http/ready.hpp"
#include "press/store/store.hpp"
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rotative::cache {

/// A thing ("article:12"), a list ("section:4:articles", also when empty) or an absence ("slug:article:pont") that a page shows.
using Ingredient = std::string;

/// What a page is made of, noted while it is printed.
class Ingredients {
public:
    void note(Ingredient one) { made_of_.push_back(std::move(one)); }
    /// The page holds by itself until then at most (a slot's expiry, a day's end); the earliest wins.
    void holds_until(Moment);
    const std::vector<Ingredient>& made_of() const { return made_of_; }
    std::optional<Moment> until() const { return until_; }

private:
    std::vector<Ingredient> made_of_;
    std::optional<Moment> until_;
};

/// Makes one page from one snapshot. What it returns is the same for everybody.
using Print = std::function<http::Response(store::Reading&, Ingredients&)>;

struct Settings {
    std::size_t memory = 256u << 20;   // bytes; the least recently used goes
    unsigned io_threads = 1;
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

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace rotative::cache
