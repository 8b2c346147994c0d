// SPDX-License-Identifier: Apache-2.0
#pragma once
// Errands: what is done later because of a piece of news, once, by one node, and tried until it is done. Which errand follows which
// news is connected by Wire::later; the threads that do them are in hands.
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "press/store/store.hpp"

namespace rotative::wire {

/// Whether something leaves the house by an errand (mail, push, webhook). After a restore that waits until somebody says resume.
enum class Leaving : std::uint8_t { Leaves, Stays };

/// One errand that waits, is under way, or was given up.
struct Errand {
    std::int64_t id = 0;
    std::string errand, news, words;
    Moment made_at, due_at;
    int tries = 0;
    bool parked = false;
    std::optional<Moment> leased_until = {};
    std::optional<std::string> reason = {};
};

struct ErrandSettings {
    std::chrono::milliseconds lease = std::chrono::minutes(2);  // renewed while a hand is at it
    std::chrono::milliseconds first_pause = std::chrono::seconds(5);
    std::chrono::milliseconds longest_pause = std::chrono::hours(1);
    int most_tries = 12;
};

class Errands {
public:
    using Work = std::function<void(std::string_view words)>;

    Errands(store::Store& store, ErrandSettings settings);

    /// `work` is what is done for `errand` because of `news`. Before the house opens.
    void connect(std::string_view errand, std::string_view news, Leaving leaving, Work work);
    /// Whether any errand is connected to this news.
    bool follow(std::string_view news) const;
    /// Keeps an errand for each that is connected to this news.
    void keep(store::Transaction& tx, std::string_view news, std::string_view words);

    /// Does the errand that is due first, if one is; false if none is. What it throws is its reason, and it is tried later, each time
    /// after twice the pause; after most_tries it is parked. `hand` is who holds the lease.
    bool do_one(const std::string& hand);
    /// When something may be due next.
    std::optional<Moment> next_due();
    /// The hands that are at work keep their leases.
    void renew(const std::vector<std::string>& hands);
    /// Nobody is at work: for the only process of a store, when it starts.
    void void_leases();

    /// What waits and what was parked: parked first, then by what is due first.
    std::vector<Errand> list(store::Reading& reading, int most = 200) const;
    /// A parked errand, or one that waits, is due now and has all its tries again. Refuses `wire.no_such_errand`.
    Result<Done> retry(std::int64_t id);
    /// Gives an errand up for good. Refuses `wire.no_such_errand`.
    Result<Done> drop(std::int64_t id);

    /// From now on nothing leaves, across restarts, until resume_leaving.
    void pause_leaving(store::Transaction& tx);
    void resume_leaving(store::Transaction& tx);
    bool leaving_is_paused(store::Reading& reading) const;

private:
    struct Kind {
        Leaving leaving;
        Work work;
    };
    std::optional<Errand> take(const std::string& hand);
    void done(const Errand& errand, const std::string& hand);
    void failed(const Errand& errand, const std::string& hand, const std::string& reason);
    void leave_to_others(const Errand& errand, const std::string& hand);
    std::chrono::milliseconds pause_after(int tries) const;

    store::Store& store_;
    ErrandSettings settings_;
    std::map<std::pair<std::string, std::string>, Kind, std::less<>> kinds_;  // by news, then errand
};

}  // namespace rotative::wire
