// SPDX-License-Identifier: Apache-2.0
#pragma once
// Placed pages within a number of bytes, and who goes when there are too many: of a few taken by chance, the one not read for the
// longest. Whoever calls holds the lock of printing.hpp.
#include <cstddef>
#include <random>
#include <vector>
#include "press/cache/index.hpp"
#include "press/cache/page_table.hpp"

namespace rotative::cache {

/// A page that is placed: where it stands, what it is made of, what it costs.
struct Filing {
    Entry* entry = nullptr;
    const PrintedPage* page = nullptr;
    std::vector<Link> links;
    std::size_t bytes = 0;
    class Rack* rack = nullptr;
    std::size_t place = 0;         // in its rack
    bool is_pressed = false;       // has been through the compressor (what it made is in the page)
    bool is_pressed_hard = false;  // the same for q11
};

class Rack {
public:
    explicit Rack(std::size_t limit) : limit_(limit) {}

    void add(Filing&);
    void remove(Filing&);
    void weigh_again(Filing&, std::size_t bytes);
    bool is_overfull() const { return bytes_ > limit_; }
    /// The one to go, of a few taken by chance; null when the rack is empty.
    Filing* least_wanted();
    /// The filing a hand that goes round points at now; null when the rack is empty.
    Filing* next_in_turn();

    std::size_t bytes() const { return bytes_; }
    std::size_t size() const { return filings_.size(); }
    std::size_t limit() const { return limit_; }

private:
    std::size_t limit_;
    std::size_t bytes_ = 0;
    std::vector<Filing*> filings_;
    std::size_t hand_ = 0;
    std::minstd_rand chance_{20'011};
};

}  // namespace rotative::cache
