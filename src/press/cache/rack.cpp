// SPDX-License-Identifier: Apache-2.0
// Counting bytes and choosing who goes.
#include "press/cache/rack.hpp"

namespace rotative::cache {

void Rack::add(Filing& filing) {
    filing.rack = this;
    filing.place = filings_.size();
    filings_.push_back(&filing);
    bytes_ += filing.bytes;
}

void Rack::remove(Filing& filing) {
    filings_.back()->place = filing.place;
    filings_[filing.place] = filings_.back();
    filings_.pop_back();
    bytes_ -= filing.bytes;
}

void Rack::weigh_again(Filing& filing, std::size_t bytes) {
    bytes_ += bytes - filing.bytes;
    filing.bytes = bytes;
}

Filing* Rack::least_wanted() {
    constexpr int taken = 8;
    Filing* least = nullptr;
    for (int i = 0; i < taken && !filings_.empty(); ++i) {
        auto* one = filings_[chance_() % filings_.size()];
        if (!least || one->page->last_read() < least->page->last_read()) least = one;
    }
    return least;
}

Filing* Rack::next_in_turn() {
    if (filings_.empty()) return nullptr;
    hand_ = (hand_ + 1) % filings_.size();
    return filings_[hand_];
}

}  // namespace rotative::cache
