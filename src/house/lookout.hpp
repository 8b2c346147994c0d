// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rule for a node that cannot follow the others: what is printed is answered for a while, then nothing that may be stale. Noticing
// that the database is gone is the wire's business; what a reader is told then is the counter's.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace rotative::house {

struct House;

/// How long printed pages are answered by a node that does not know whether they are fresh.
inline constexpr std::chrono::seconds answers_alone{30};

class Lookout {
public:
    /// Looks on while the house is open. On SQLite there is nobody to lose.
    Lookout(House&, std::chrono::milliseconds patience = answers_alone);
    ~Lookout();

private:
    void look_on();

    House& house_;
    std::chrono::milliseconds patience_;
    std::mutex lock_;
    std::condition_variable closing_signal_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace rotative::house
