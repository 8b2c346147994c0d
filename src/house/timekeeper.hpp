// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happens because it is time: scheduled articles are published, old news is forgotten. It asks the database's clock, so several
// nodes may do it; each article is published once.
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include "base/moment.hpp"

namespace rotative::house {

struct House;

class Timekeeper {
public:
    explicit Timekeeper(House&);
    ~Timekeeper();

private:
    void keep_time();
    void publish_what_is_due();
    void prune_once_an_hour();

    House& house_;
    std::mutex lock_;
    std::condition_variable closing_signal_;
    bool closing_ = false;
    std::optional<Moment> pruned_;
    std::thread thread_;
};

}  // namespace rotative::house
